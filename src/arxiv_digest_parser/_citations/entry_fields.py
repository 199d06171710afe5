"""The fields of an entry as BibTeX reads them: strings put together, and fields without a comma between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

_BRACED = r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}"
#: A field of an entry that bibtexparser gave up on: its value is in braces, with one level of them inside, or in
#: quotes, or a number.
_FIELD = lazy(rf"""(?<![\w-])([A-Za-z][\w-]*)\s*=\s*({_BRACED}|"[^"]*"|[0-9]+)""")
_ENCLOSED = lazy(rf"{_BRACED}|\"[^\"]*\"")
#: What ``#`` puts together: texts, numbers, and names of strings.
_PIECE = lazy(rf"({_BRACED}|\"[^\"]*\")|([^\s#\"{{}}]+)")
_SEPARATOR = lazy("[_-]")
_MOST, _LONG = 20, 300  # times the length of a value, and characters besides: what it may come to


def strings_of(blocks: Sequence[Block]) -> dict[str, str]:
    """Return what each ``@string`` stands for, by its name in lower case."""
    from bibtexparser.model import String

    return {block.key.lower(): str(block.value) for block in blocks if isinstance(block, String)}


def fields_of(entry: Entry, strings: Mapping[str, str]) -> dict[str, str] | None:
    """Return the fields of an entry by their names; ``None`` if there is no comma between two of them.

    bibtexparser takes such fields for one, whose value then has an equals sign outside braces and quotes.
    """
    enclosed: Mapping[str, str] = entry.parser_metadata.get("removed_enclosing", {})
    fields: list[tuple[str, str]] = []
    for field in entry.fields:
        value = str(field.value)
        if enclosed.get(field.key) == "no-enclosing":
            if "=" in _ENCLOSED.sub("", value):
                return None
            value = _put_together(value, strings)
        fields.append((field.key, value))
    return _by_name(fields)


def found_fields(text: str, start: int, end: int) -> dict[str, str]:
    """Return what looks like the fields of an entry between two places of a text."""
    return _by_name(_FIELD.findall(text, start, end))


def _put_together(value: str, strings: Mapping[str, str]) -> str:
    """Return what a value such as ``prefix # "2512.00017"`` comes to.

    A name may stand for much: what would be far longer than the value is left as it is printed.
    """
    if "#" not in value:
        return value
    pieces: list[tuple[str, str]] = _PIECE.findall(value)
    texts = [text[1:-1] if text else strings.get(name.lower(), name) for text, name in pieces]
    return "".join(texts) if sum(map(len, texts)) <= _MOST * len(value) + _LONG else value


def _by_name(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the values of fields by their names in lower case and without signs; those of a repeated one together."""
    values: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        values[_SEPARATOR.sub("", name.lower())].append(value)
    return {name: " ".join(found) for name, found in values.items()}
