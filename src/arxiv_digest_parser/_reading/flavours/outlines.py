"""Outlines: an item that is a label, above its value as an item further in, which is written as text.

One item is not a list. But the labels of a list of findings look the same, so the value of a label is one item wherever
the text has that label. Categories may be several items. A label without a mark or a colon is written in bold; it is
one if it names a fact, or the text has such labels of facts.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.label import PROSE
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal
from arxiv_digest_parser._reading.values.categories import are_categories

_BULLET = r"[-*+•][ \t]+"
_ITEM = lazy(rf"[ \t]*{_BULLET}(?P<said>\S[^\n]*)")
#: A label alone in an item, above an item further in: a search for these is quicker than to look at all lines.
_OUTLINE = lazy(rf"\n[ \t]*{_BULLET}[^\s][^\n]{{1,60}}(?:\n[ \t]*){{1,2}}(?<=[ \t]){_BULLET}")
_CATEGORIES = {"categories", "primary_category"}
#: What neither a text nor a list of links is about.
_FACTS = _CATEGORIES | {"authors", "published", "arxiv_id"}
_FIELDS = PROSE | _CATEGORIES | {"published", "updated", "comment", "journal_ref", "doi", "arxiv_id"}
_LONGEST_LABEL = 60  # characters
#: A label of words alone.
_BARE = lazy(r"[^\W\d_](?:[^\n*_`\[\]<>:：.。,，!?！？]{0,30}[^\s*_`\[\]<>:：.。,，!?！？])?")


class _Outline(NamedTuple):
    """A label, its field, on which line it is, which are the items right below it, and whether it is words alone."""

    label: str
    field: str
    at: int
    items: list[int]
    is_bare: bool


def has_outlines(text: str) -> bool:
    """Tell whether a text has labels above their values, all of them items."""
    return _OUTLINE.search(text) is not None and bool(_outlines(text.split("\n"), 0))


def write_outlines(lines: list[str], start: int) -> None:
    """Write values that are items as text."""
    found = _outlines(lines, start)
    for at in [*_bare_labels(lines, found)]:
        lines[at] = lines[at].replace(said := _said(lines[at]).rstrip(), f"**{said}**", 1)
    are_lists = {one.label for one in found if len(one.items) > 1}
    for one in found:
        items = [_said(lines[at]) for at in one.items]
        first, *others = one.items
        indent = " " * (len(lines[first]) - len(items[0]))
        if one.field in _CATEGORIES and all(map(are_categories, items)):
            lines[first] = indent + ", ".join(items)
            for at in others:
                lines[at] = ""
        elif one.field in _FIELDS and one.label not in are_lists:
            lines[first] = indent + items[0]


def _said(line: str) -> str:
    """Return what an item says."""
    return line.lstrip(" \t")[1:].lstrip(" \t")


def _outlines(lines: Sequence[str], start: int) -> list[_Outline]:
    """Return the labels of known fields that are items, with the items below them.

    Words alone are labels if some of them name a fact.
    """
    found: list[_Outline] = []
    for at in range(start, len(lines) - 1):
        label = _ITEM.fullmatch(lines[at]) if len(lines[at]) <= _LONGEST_LABEL else None
        field = field_of(label["said"]) if label else None
        if label and field and field != "group" and (items := _items_below(lines, at)):
            found.append(_Outline(normal(label["said"]), field, at, items, is_bare=_is_bare(lines[at])))
    is_fact = any(one.is_bare and one.field in _FACTS for one in found)
    return [one for one in found if is_fact or not one.is_bare]


def _is_bare(line: str) -> bool:
    """Tell whether a label is words alone."""
    return _BARE.fullmatch(_said(line).rstrip()) is not None


def _bare_labels(lines: Sequence[str], found: Sequence[_Outline]) -> Iterator[int]:
    """Yield the lines of labels that are words alone, and of unknown ones that follow them in their lists."""
    bare = {one.at: one for one in found if one.is_bare}
    for at, one in bare.items():
        yield at
        yield from _unknown_below(lines, one, bare)


def _unknown_below(lines: Sequence[str], one: _Outline, known: Container[int]) -> Iterator[int]:
    """Yield the lines of the next items below a label that are like it: words alone, above items further in."""
    indent = _indent(lines[one.at])
    for at in range(one.items[-1] + 1, len(lines)):
        if not lines[at].strip() or _indent(lines[at]) > indent:
            continue
        is_like = _indent(lines[at]) == indent and _ITEM.fullmatch(lines[at]) and _is_bare(lines[at])
        if at in known or not (is_like and _items_below(lines, at)):
            return
        yield at


def _items_below(lines: Sequence[str], at: int) -> list[int]:
    """Return which lines are the items right below a label, none of them further in than the first."""
    outer, inner = _indent(lines[at]), 0
    items: list[int] = []
    for below in range(at + 1, len(lines)):
        line = lines[below]
        indent = _indent(line)
        if line.strip() and (indent <= outer or (not items and not _ITEM.fullmatch(line))):
            break
        inner = inner or indent
        if indent == inner and _ITEM.fullmatch(line):
            items.append(below)
    return items


def _indent(line: str) -> int:
    """Return how far in a line begins."""
    return len(line[: len(line) - len(line.lstrip(" \t"))].expandtabs(4))
