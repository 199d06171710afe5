"""Headings that are parts of papers, whatever their level: those that come again in most, as ``## Background``.

Titles may come again as well, so it counts where the papers are named above such headings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from arxiv_digest_parser._reading.headings.heading import headings
from arxiv_digest_parser._reading.items.blocks import Line
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal


def repeated_headings(text: str, lines: Sequence[Line]) -> list[int]:
    """Return where headings begin that come again, more often than there are papers without one."""
    heads = [(line.start, text[line.start : line.end].strip()) for line in lines if _is_heading(line)]
    count = Counter(head for _, head in heads)
    if not count or count.most_common(1)[0][1] == 1:
        return []
    named = len({name for line in lines for name in line.identifiers})
    return [start for start, head in heads if count[head] > 1 and count[head] * 2 > named]


def parts_below(text: str, start: int, end: int, level: int) -> frozenset[str]:
    """Return what headings below those of a level are called that come again in most of these, and link to nothing."""
    if text.find(f"\n{'#' * (level + 1)}", start, end) < 0:
        return frozenset()
    found = [*headings(text, start, end)]
    papers = sum(heading.level == level for heading in found)
    count = Counter(heading.content for heading in found if heading.level > level and "](" not in heading.content)
    return frozenset(content for content, number in count.items() if number > 1 and number * 2 > papers)


def _is_heading(line: Line) -> bool:
    return bool(line.kinds) and line.kinds[0].is_heading


def without_headings(lines: Sequence[Line], starts: Sequence[int]) -> list[Line]:
    """Take some headings for lines that begin nothing."""
    inner = {*starts}
    return [line._replace(kinds=()) if line.start in inner else line for line in lines]


def are_held(starts: Sequence[int], spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether all of some places are in stretches of a text, each from where a paper is named to where it ends."""
    named = [start for start, _ in spans]
    at = [bisect_right(named, start) - 1 for start in starts]
    return all(index >= 0 and start < spans[index][1] for start, index in zip(starts, at, strict=True))


def headings_of_fields(text: str, lines: Sequence[Line], starts: Sequence[int]) -> set[int]:
    """Return the lines that are the heading of one field in most of the pieces: no section comes again so."""
    headings = [at for at in range(starts[0], len(lines)) if any(one.name == "heading" for one in lines[at].kinds)]
    named = {at: normal(text[lines[at].start : lines[at].end]) for at in headings}
    count = Counter(named.values())
    return {at for at, name in named.items() if count[name] * 2 >= len(starts) and field_of(name) is not None}
