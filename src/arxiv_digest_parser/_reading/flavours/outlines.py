"""Outlines: an item that is a label, above its value as an item further in, which is written as text.

One item is no list. But the labels of a list of findings look the same, so the value of a label is one item wherever
the text has that label. Categories may be several items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.label import PROSE
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal
from arxiv_digest_parser._reading.values.categories import are_categories

_BULLET = r"[-*+•][ \t]+"
_ITEM = lazy(rf"(?P<indent>[ \t]*){_BULLET}(?P<said>\S[^\n]*)")
#: A label alone in an item, above an item further in: a search for these is quicker than to look at all lines.
_OUTLINE = lazy(rf"\n[ \t]*{_BULLET}[^\s][^\n]{{1,60}}(?:\n[ \t]*){{1,2}}(?<=[ \t]){_BULLET}")
_CATEGORIES = {"categories", "primary_category"}
_FIELDS = PROSE | _CATEGORIES | {"published", "updated", "comment", "journal_ref", "doi", "arxiv_id"}
_LONGEST_LABEL = 60  # characters


class _Outline(NamedTuple):
    """A label, its field, and which lines are the items right below it."""

    label: str
    field: str
    items: list[int]


def has_outlines(text: str) -> bool:
    """Tell whether a text has labels above their values, all of them items."""
    return _OUTLINE.search(text) is not None and any(_outlines(text.split("\n"), 0))


def write_outlines(lines: list[str], start: int) -> None:
    """Write values that are items as text."""
    found = [*_outlines(lines, start)]
    are_lists = {one.label for one in found if len(one.items) > 1}
    for one in found:
        items = [_said(lines[at]) for at in one.items]
        first, *others = one.items
        indent = " " * (len(lines[first]) - len(items[0]))
        if one.field in _CATEGORIES and all(map(are_categories, items)):
            lines[first] = indent + ", ".join(items)
            for at in others:
                lines[at] = ""
        elif one.label not in are_lists:
            lines[first] = indent + items[0]


def _said(line: str) -> str:
    """Return what an item says."""
    return line.lstrip(" \t")[1:].lstrip(" \t")


def _outlines(lines: Sequence[str], start: int) -> Iterator[_Outline]:
    """Yield the labels of known fields that are items, with the items below them."""
    for at in range(start, len(lines) - 1):
        label = _ITEM.fullmatch(lines[at]) if len(lines[at]) <= _LONGEST_LABEL else None
        field = field_of(label["said"]) if label else None
        if label and field in _FIELDS and (items := _items_below(lines, at, label)):
            yield _Outline(normal(label["said"]), field or "", items)


def _items_below(lines: Sequence[str], at: int, label: re.Match[str]) -> list[int]:
    """Return which lines are the items right below a label, none of them further in than the first."""
    outer, inner = _width(label["indent"]), 0
    items: list[int] = []
    for below in range(at + 1, len(lines)):
        line = lines[below]
        indent = _width(line[: len(line) - len(line.lstrip(" \t"))])
        if line.strip() and (indent <= outer or (not items and not _ITEM.fullmatch(line))):
            break
        inner = inner or indent
        if indent == inner and _ITEM.fullmatch(line):
            items.append(below)
    return items


def _width(indent: str) -> int:
    return len(indent.expandtabs(4))
