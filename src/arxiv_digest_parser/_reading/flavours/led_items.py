"""Items that begin with a line of names, a day or a venue, and have the title below it, as schedules print them.

By itself, such an item could have no title, or words with capitals that are one. So what the first lines of all items
have in common decides: they are then written as one line with the title and the link of the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.fact import fact_of
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.heads.shared_cuts import cut_alike
from arxiv_digest_parser._reading.items.blocks import papers_named
from arxiv_digest_parser._reading.text.marks import unemphasised
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.venues import is_venue

#: An item whose first line is short and has no link, and a line below that is indented.
LED = lazy(
    r"^(?:[-*+•]|\d{1,4}[.)])[ \t]{1,4}(?!\[)[^\s\[][^\n\[]{2,400}\n[ \t]{1,8}(?![-*+•][ \t]|\d{1,4}[.)][ \t])\S",
    re.MULTILINE,
)
_ITEM = lazy(r"((?:[-*+•]|\d{1,4}[.)])[ \t]{1,4})(\S[^\n]*)")
_CLOSE = 3  # lines below the first one, with the title and the link
_SEVERAL = 2
_BETWEEN = " · "


class _Led(NamedTuple):
    """An item: the mark that it begins with, its first line, and those below up to the one that names the paper."""

    at: int
    mark: str
    first: str
    below: list[str]


def has_led_items(text: str) -> bool:
    """Tell whether items of a text begin with names or a day, and have their titles below these."""
    return LED.search(text) is not None and bool(_led(text.split("\n"), 0))


def join_led_items(lines: list[str], start: int) -> None:
    """Write names or a day that begin an item on one line with the title below, where the paper is named.

    Names are in italics, so that the title may be plain.
    """
    for item in _led(lines, start):
        first = f"*{item.first}*" if names_in(item.first) and "*" not in item.first else item.first
        last = item.at + len(item.below)
        lines[item.at : last] = [""] * len(item.below)
        lines[last] = item.mark + _BETWEEN.join([first, *item.below])


def _led(lines: Sequence[str], start: int) -> list[_Led]:
    """Return the items of a list, if all of them begin with facts alone, and most have a title below."""
    items = [*_items(lines, start)]
    if len(items) < _SEVERAL or not all(item.below for item in items) or not _are_facts([item.first for item in items]):
        return []
    titled = sum(any(has_title(line, most_have=True) for line in item.below) for item in items)
    return items if titled * 2 > len(items) else []


def _items(lines: Sequence[str], start: int) -> Iterator[_Led]:
    """Yield the items that name papers: on their first line, or on the lines below it, up to the one that does."""
    for at in range(start, len(lines)):
        if match := _ITEM.fullmatch(lines[at]):
            first = match[2].strip()
            below = [] if papers_named(first) else _below(lines, at)
            if below or papers_named(first):
                yield _Led(at, match[1], _bare(first), below)


def _bare(line: str) -> str:
    """Return a line without the emphasis and the parentheses around all of it."""
    bare = unemphasised(line)
    return bare[1:-1] if bare.startswith("(") and bare.find(")") == len(bare) - 1 else bare


def _below(lines: Sequence[str], at: int) -> list[str]:
    """Return the indented lines right below an item, up to the one that names a paper; none if none of these does."""
    below: list[str] = []
    for line in lines[at + 1 : at + 1 + _CLOSE]:
        if not line[:1].isspace() or _ITEM.match(content := line.strip()) or not content:
            return []
        below.append(content)
        if papers_named(content):
            return below
    return []


def _are_facts(texts: Sequence[str]) -> bool:
    """Tell whether texts are names, days, venues or categories, and nothing else."""
    if all(is_venue(text) or are_categories(text) for text in texts):
        return True
    return all(_is_fact(piece) for pieces in cut_alike(texts, are_titled=True) for piece in pieces)


def _is_fact(piece: Piece) -> bool:
    return piece.kind == "names" or fact_of(piece).field in {"authors", "published"} or not piece.text
