"""Front matter in YAML or TOML: the simple forms that generators print, without a reader of either.

These are ``key: value`` and ``key = value``, quoted or not; a list in brackets, or of items below its key, each a text
or a few keys; and text that is folded or kept below its key (``>``, ``|``). What has another form is kept as it is
printed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.language.vocabulary import field_of, has_own_labels, normal, title_words
from arxiv_digest_parser._reading.language.words import ENGLISH
from arxiv_digest_parser._reading.values.links import (
    BARE_IDENTIFIER,
    LINKS,
    identifier_in,
    is_identifier,
    links_of_value,
)
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._unicode import well_formed

_KEY = lazy(r"([^\W\d][\w .-]{0,60}?)[ \t]*(?::(?:[ \t]+|$)|=[ \t]*)")
_BLOCK = lazy(r"[|>][+-]?\d?$")
#: A text in quotes or a list, with a comment after it; and the name of a part of TOML.
_COMMENTED = lazy(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|\[[^\[\]]*\]|\d{4}-\d\d-\d\d)[ \t]+#.*")
_PART = lazy(r"\[+[^\[\]\"',]*\]+")
_JOINED = lazy(r"(?<=[a-z])(?=[A-Z])")
#: How keys begin that are of the paper; an article may be the post itself.
_OF_PAPER = lazy(rf"^(?:arxiv|{ENGLISH.paper.partition(' ')[0]})[ -]", re.IGNORECASE)
_QUOTES = '"""'  # around a text of several lines in TOML
#: A text in quotes that goes on below its line, and the end of one.
_OPENS_QUOTE = lazy(r":[ \t]{1,9}\"(?:[^\"\\]|\\.)*$")
_ENDS_QUOTE = lazy(r"(?<!\\)\"[ \t]{0,9}$")
_LONGEST_QUOTE = 20  # lines
#: The title of a text as a heading, without a link, and another heading of its level.
_TITLE = lazy(r"\s{0,99}#[ \t]{1,9}(\w[^\n\[\]#]{0,300})$", re.MULTILINE)
_FIRST_LEVEL = lazy(r"^#[ \t]", re.MULTILINE)
_FENCES = ("---\n", "+++\n")

_SWITCHES = {"true", "false"}
_ACCOUNT = lazy(r"@?[a-z0-9][a-z0-9_.-]{0,40}")
_LIMIT = 20_000  # characters
_LONGEST_EASTERN = 6  # characters of a name without spaces
#: What front matter says if its file is a paper's.
_IDENTIFIES = {"url", "pdf_url", "arxiv_id"}
DAYS = {"published", "updated"}
_OF_A_PAPER = {"authors", "abstract", *_IDENTIFIES}


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
    yield from entries_in(lines, 4)


def entries_in(lines: list[str], at: int) -> Iterator[Entry]:
    """Yield what lines say, the first of which begins at a place."""
    for block in _blocks(lines):
        length = sum(map(len, block)) + len(block) - 1
        said = any(line.strip() for line in block)
        if said and not (_is_comment(block[0]) or _PART.fullmatch(block[0].strip())):
            yield from _read(block, at, at + length)
        at += length + 1


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Yield each line with those that belong to it: below its key, or up to the end of the quote that it opens."""
    index = 0
    while index < len(lines):
        below = range(index + 1, len(lines))
        end = _end_of_quote(lines, index) or next((at for at in below if not _goes_on(lines[at])), len(lines))
        yield lines[index:end]
        index = end


def _end_of_quote(lines: Sequence[str], at: int) -> int:
    """Return after which line a text in quotes ends that a line opens, or 0: one of TOML takes up its line if none."""
    if lines[at].count(_QUOTES) == 1:
        return next((end for end in range(at + 1, len(lines)) if _QUOTES in lines[end]), at) + 1
    if not _OPENS_QUOTE.search(lines[at]):
        return 0
    below = range(at + 1, min(at + _LONGEST_QUOTE, len(lines)))
    return next((end + 1 for end in below if _ENDS_QUOTE.search(lines[end])), 0)


def _is_comment(line: str) -> bool:
    return line.startswith("#")


def _goes_on(line: str) -> bool:
    """Tell whether a line belongs to the key above it: it is indented, an item, the end of a list, or blank."""
    return not line.strip() or line[0] in " \t]" or line.startswith("- ")


def _read(block: list[str], start: int, end: int) -> Iterator[Entry]:
    """Yield what a key and the lines below it say: one entry, or one for each key of its items."""
    match = _KEY.match(block[0])
    if match is None:
        yield Entry("", "\n".join(block), start, end)
        return
    first = block[0][match.end() :].strip()
    below = [line for line in block[1:] if line.strip()]
    if not first and _field(match[1]) == "authors" and (columns := _columns(below)):
        names, *others = columns.items()
        yield Entry(match[1], names[1], start, end)
        for key, values in others:
            yield Entry(f"{match[1]} {key}", values, start, end)
    else:
        yield Entry(match[1], _value(first, [line.strip() for line in below]), start, end)


def _value(first: str, below: list[str]) -> str | tuple[str, ...]:
    """Return the value after a key, and on the lines below it."""
    if not first and below and all(line.startswith("- ") for line in below):
        return tuple(_scalar(line[2:].strip()) for line in below)
    if _BLOCK.match(first):
        return ("\n" if first[0] == "|" else " ").join(below)
    if first.startswith(_QUOTES):
        return "\n".join([first, *below]).strip().strip('"').strip()
    whole = " ".join([first, *below]).strip()
    if match := _COMMENTED.fullmatch(whole):
        whole = match[1]
    return _list(whole) if whole.startswith("[") and whole.endswith("]") else _scalar(whole)


def _columns(lines: list[str]) -> dict[str, tuple[str, ...]]:
    """Return what each key of items has in each of them, if all items are keys with values, the first of them names."""
    items: list[dict[str, str]] = []
    for line in lines:
        begins = line.lstrip().startswith("- ")
        match = _KEY.match(line.lstrip(" \t").removeprefix("- "))
        if match is None or (not begins and not items):
            return {}
        if begins:
            items.append({})
        items[-1][match[1]] = _scalar(match.string[match.end() :].strip())
    keys = dict.fromkeys(key for item in items for key in item)
    columns = {key: tuple(item.get(key, "") for item in items) for key in keys}
    names = next(iter(columns.values()), ())
    return columns if names and all(map(_is_name, names)) else {}


def _is_name(text: str) -> bool:
    return full_names(text) == 1 or (len(text) <= _LONGEST_EASTERN and text.isalpha() and not text.isascii())


def _scalar(printed: str) -> str:
    """Return a text without the quotes around it."""
    if len(printed) > 1 and printed[0] == printed[-1] == '"':
        import json

        try:
            return well_formed(str(json.loads(printed, strict=False)))
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
    """Return where front matter ends, or 0: what goes on with the key that it begins with is a list of records."""
    if not text.startswith(_FENCES):
        return 0
    end = text.find(f"\n{text[:4]}", 3, _LIMIT)
    if end < 0:
        return 0
    lines = text[4:end].split("\n")
    if (first := _KEY.match(text, 4)) and text.startswith(first[0], end + 5):
        return 0
    if not any(line[:1].isalpha() and _KEY.match(line) for line in lines) or (
        text[0] == "-" and "\n#" in text[:end] and not _is_commented(lines)
    ):
        return 0
    return end + 5


def _is_commented(lines: list[str]) -> bool:
    """Tell whether lines with ``#`` are comments and not headings: a title is below a key, as all else does."""
    firsts = (block[0] for block in _blocks(lines))
    keys = [_KEY.match(line) for line in firsts if not (_is_comment(line) or _goes_on(line))]
    return all(keys) and any(match and match[1].casefold() == "title" for match in keys)


def facts_of_file(text: str) -> tuple[str, tuple[Fact, ...]]:
    """Return the title of the paper that a file is about, or ``""``, and what its front matter says of it."""
    found = {entry.key.casefold(): entry for entry in entries(text)}
    named = next((key for key in found if key == "title" or (has_own_labels() and normal(key) in title_words())), "")
    title = found.pop(named, None) or _title_below(text)
    facts = tuple(fact for entry in found.values() for fact in fact_of_entry(entry.key, entry.value))
    if not any(fact.field in _IDENTIFIES for fact in facts):
        facts = tuple(map(_identified, facts))
    if title is None or not isinstance(title.value, str) or not is_of_a_paper(facts):
        return "", ()
    if not title.key and not any(fact.field in _IDENTIFIES and identifier_in(fact.value) for fact in facts):
        return "", ()  # a post has a heading, and may have an author
    days = {fact.field for fact in facts if fact.field in DAYS and _OF_PAPER.match(_words(fact.label))}
    return title.value, tuple(fact._replace(field=None) if _is_of_file(fact, days) else fact for fact in facts)


def _title_below(text: str) -> Entry | None:
    """Return the title of a file that the only heading of the first level below its front matter says."""
    end = front_matter_end(text)
    match = _TITLE.match(text, end) if end else None
    if match is None or _FIRST_LEVEL.search(text, match.end()):
        return None
    return Entry("", match[1].rstrip(), match.start(1), match.end(1))


def _is_of_file(fact: Fact, days: Container[str | None]) -> bool:
    """Tell whether a fact is one of the file, as others are the days of the paper, or its author is an account."""
    if fact.field in days:
        return not _OF_PAPER.match(_words(fact.label))
    names_one = fact.field == "authors" and not fact.label.endswith("s")
    return names_one and _ACCOUNT.fullmatch(fact.value) is not None


def title_of_file(text: str) -> str:
    """Return the title that the front matter of a file says, or ``""``."""
    return next((entry.value for entry in entries(text) if entry.key == "title" and isinstance(entry.value, str)), "")


def is_of_a_paper(facts: Sequence[Fact]) -> bool:
    """Tell whether something is said that only a paper has."""
    return any(fact.field in _OF_A_PAPER for fact in facts)


def _identified(fact: Fact) -> Fact:
    """Return a fact as the paper's link or identifier, if it is one after a key that does not say so."""
    if fact.field is not None or not BARE_IDENTIFIER.fullmatch(fact.value) or identifier_in(fact.value) is None:
        return fact
    return fact._replace(field="url" if "://" in fact.value else "arxiv_id")


def _field(key: str) -> str | None:
    """Return the field that a key names: its words may be joined, and say whose field it is (``paperPublishedAt``)."""
    words = _words(key)
    return field_of(key.replace("_", " ")) or field_of(words) or field_of(_OF_PAPER.sub("", words))


def _words(key: str) -> str:
    """Return the words of a key, with spaces between them."""
    return _JOINED.sub(" ", key.replace("_", " "))


def fact_of_entry(key: str, value: str | tuple[str, ...]) -> Iterator[Fact]:
    """Yield what a key with its value says of a paper, unless the value is empty."""
    field = _field(key)
    if isinstance(value, tuple):
        import json

        value = json.dumps(value, ensure_ascii=False) if field == "authors" else ", ".join(filter(None, value))
    elif value in _SWITCHES or (field == "authors" and value.startswith("- ")):
        field = None  # items that are not names
    elif field == "arxiv_id" and "arxiv" not in key.casefold() and identifier_in(value) is None:
        field = None  # the key of a database
    elif field == "comment" and value.isdecimal():
        field = None  # how many comments a site has
    elif field == "url" and is_identifier(value):
        field = "arxiv_id"
    elif field in LINKS and not links_of_value(value)[0]:
        field = None  # a page of a wiki, or a word
    if value:
        yield Fact(field, key, value)
