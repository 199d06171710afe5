"""YAML front matter: the simple forms that generators print, without a YAML reader.

These are ``key: value``, quoted or not; a list in brackets, or of items below its key; and text that is folded or kept
below its key (``>``, ``|``). What has another form is kept as it is printed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import attrs

from arxiv_digest_parser._reading.facts import Fact
from arxiv_digest_parser._reading.vocabulary import field_of, has_own_labels, normal, title_words

_KEY = re.compile(r"([^\W\d][\w .-]{0,60}?)[ \t]*:(?:[ \t]+|$)")
_BLOCK = re.compile(r"[|>][+-]?\d?$")


_LIMIT = 20_000  # characters
#: What front matter says if its file is a paper's.
_OF_A_PAPER = {"authors", "url", "pdf_url", "arxiv_id", "abstract"}


@attrs.frozen
class Entry:
    """A key and its value, a text or a list of texts: ``text[start:end]``."""

    key: str
    value: str | tuple[str, ...]
    start: int
    end: int


def entries(text: str) -> Iterator[Entry]:
    r"""Yield what the front matter of a text says; a line that has no key is a value of the key ``""``.

    Example:
        >>> [(one.key, one.value) for one in entries('---\ntitle: "A Sort"\ntags: [a, b]\n---\n')]
        [('title', 'A Sort'), ('tags', ('a', 'b'))]
    """
    end = front_matter_end(text)
    lines = text[4 : end - 5].split("\n") if end else []
    at, index = 4, 0
    while index < len(lines):
        size = 1
        while index + size < len(lines) and _goes_on(lines[index + size]):
            size += 1
        block = lines[index : index + size]
        length = sum(map(len, block)) + size - 1
        if any(line.strip() for line in block):
            yield _entry(block, at, at + length)
        at += length + 1
        index += size


def _goes_on(line: str) -> bool:
    """Tell whether a line belongs to the key above it: it is indented, an item, or blank."""
    return not line.strip() or line[0] in " \t" or line.startswith("- ")


def _entry(block: list[str], start: int, end: int) -> Entry:
    match = _KEY.match(block[0])
    if match is None:
        return Entry("", "\n".join(block), start, end)
    first, below = block[0][match.end() :].strip(), [line.strip() for line in block[1:] if line.strip()]
    value: str | tuple[str, ...]
    if not first and below and all(line.startswith("- ") for line in below):
        value = tuple(_scalar(line[2:].strip()) for line in below)
    elif _BLOCK.match(first):
        value = ("\n" if first[0] == "|" else " ").join(below)
    elif not below and first.startswith("[") and first.endswith("]"):
        value = _list(first)
    else:
        value = _scalar(" ".join([first, *below]))
    return Entry(match[1], value, start, end)


def _scalar(printed: str) -> str:
    """Return a text without the quotes around it."""
    if len(printed) > 1 and printed[0] == printed[-1] == '"':
        try:
            return str(json.loads(printed, strict=False))
        except ValueError:
            return printed[1:-1]
    if len(printed) > 1 and printed[0] == printed[-1] == "'":
        return printed[1:-1].replace("''", "'")
    return printed


def _list(printed: str) -> tuple[str, ...]:
    """Return the items of a list in brackets."""
    items = re.findall(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,\s"\'][^,]*', printed[1:-1])
    return tuple(_scalar(item.strip()) for item in items)


def front_matter_end(text: str) -> int:
    """Return where YAML front matter ends, or 0."""
    if not text.startswith("---\n"):
        return 0
    end = text.find("\n---\n", 3, _LIMIT)
    return end + 5 if end >= 0 and "\n#" not in text[:end] else 0


def facts_of_file(text: str) -> tuple[str, tuple[Fact, ...]]:
    """Return the title of the paper that a file is about, or ``""``, and what its front matter says of it."""
    found = {entry.key.casefold(): entry for entry in entries(text)}
    named = next((key for key in found if key == "title" or (has_own_labels() and normal(key) in title_words())), "")
    title = found.pop(named, None)
    facts = tuple(fact for entry in found.values() for fact in _facts(entry))
    if title is None or not isinstance(title.value, str) or not any(fact.field in _OF_A_PAPER for fact in facts):
        return "", ()
    return title.value, facts


def _facts(entry: Entry) -> Iterator[Fact]:
    """Yield what an entry of front matter says of its paper."""
    field = field_of(entry.key.replace("_", " "))
    value = entry.value
    if isinstance(value, tuple):
        value = json.dumps(value, ensure_ascii=False) if field == "authors" else ", ".join(value)
    if value:
        yield Fact(field, entry.key, value)
