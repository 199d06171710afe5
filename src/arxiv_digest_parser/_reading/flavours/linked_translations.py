"""Titles in another language that are links right below headings with the original titles, written as these links.

Example::

    ## A Faster Sort
    [更快的排序](https://arxiv.org/abs/2601.90011)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import first_identifier
from arxiv_digest_parser._reading.language.scripts import is_translation

_HEADING = lazy(r"(#{1,6})[ \t]{1,9}([^\s\[\]][^\n\[\]]*)")
_LINK = lazy(r"(?:\*\*)?\[([^\[\]\n]{1,500})\]\((https?://[^()\s]{1,500})\)(?:\*\*)?[ \t]*")
_LINKED = lazy(rf"\n{_LINK.pattern}(?=\n)")
_SEVERAL = 2  # papers
_SHORTEST = 3  # words of titles, on average


class _Pair(NamedTuple):
    """A heading, and the link right below it: their lines, the title, its translation, and the target."""

    heading: int
    below: int
    mark: str
    title: str
    translation: str
    url: str


def has_linked_translations(text: str) -> bool:
    """Tell whether titles in another language are links right below the headings of papers."""
    return not text.isascii() and _LINKED.search(text) is not None and bool(_pairs(text.split("\n"), 0))


def write_linked_translations(lines: list[str], start: int) -> None:
    """Write the headings as the links, and what these say below a label."""
    for pair in _pairs(lines, start):
        lines[pair.heading] = f"{pair.mark} [{pair.title}]({pair.url})"
        lines[pair.below] = f"**Translated title:** {pair.translation}"


def _pairs(lines: Sequence[str], start: int) -> list[_Pair]:
    """Return all headings of a level with their links: nearly each has one, and most titles are translated in these."""
    found = [*_headings(lines, start)]
    pairs = [pair for at, mark, title in found if (pair := _pair(lines, at, mark, title))]
    alike = sum(mark == pairs[0].mark for _, mark, _ in found) if pairs else 0
    if len(pairs) < max(_SEVERAL, alike) or any(pair.mark != pairs[0].mark for pair in pairs):
        return []
    translated = sum(is_translation(pair.translation, pair.title) for pair in pairs)
    same = sum(pair.translation == pair.title for pair in pairs)
    words = sum(len(pair.title.split()) for pair in pairs if pair.title != pair.translation)
    is_whole = translated + same == len(pairs) and translated > same
    return pairs if is_whole and words >= _SHORTEST * translated else []


def _headings(lines: Sequence[str], start: int) -> Iterator[tuple[int, str, str]]:
    """Yield the lines of headings without links, their number signs, and what they say."""
    for at in range(start, len(lines)):
        if lines[at].startswith("#") and (heading := _HEADING.fullmatch(lines[at])):
            yield at, heading[1], heading[2].rstrip(" \t")


def _pair(lines: Sequence[str], at: int, mark: str, title: str) -> _Pair | None:
    """Return a heading with the link to a paper on the next line that is not blank."""
    below = next((index for index in range(at + 1, len(lines)) if lines[index].strip()), at)
    link = _LINK.fullmatch(lines[below])
    if link is None or first_identifier(link[2]) is None:
        return None
    return _Pair(at, below, mark, title, link[1], link[2])
