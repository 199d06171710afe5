"""Titles in two languages as two headings, one below the other, written as a heading and a label.

Sections with one paper each look the same. So all headings of both levels have to come in pairs, and to be as long as
titles are, which the names of sections are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from arxiv_digest_parser._reading.contents import keys_of
from arxiv_digest_parser._reading.scripts import is_translation

_HEADING = re.compile(r"(#{1,6})[ \t]{1,9}((?:\[?\d{1,4}[.)、\]][ \t]{0,9})?)(\S[^\n]*)")
#: Two headings side by side: a search for these is quicker than to look at all headings.
_TWINS = re.compile(r"\n#{1,6}[ \t]{1,9}(\S[^\n]*)(?=\n\s{0,9}#{1,6}[ \t]{1,9}(\S[^\n]*))")
_ALONE = 2  # headings: the title of a digest and that of its only paper look the same
_WORDS = 3  # of a title in Latin letters, on average
_LETTERS, _LETTERS_ABOVE = 4, 8  # of one in other letters, below the other, or above it, where sections have names
_WITHIN = "](#"  # a link to another place of the page, as sections have


class _Pair(NamedTuple):
    """Two headings: their lines, the signs and number of the first one, the titles, and whether the other is below."""

    first: int
    second: int
    levels: tuple[int, int]
    lead: str
    title: str
    translation: str
    is_below: bool


def has_twins(text: str) -> bool:
    """Tell whether a text has titles in two languages as two headings."""
    if text.isascii():
        return False
    beside = (match.groups() for match in _TWINS.finditer(f"\n{text}"))
    may_be = any(is_translation(one, other) or is_translation(other, one) for one, other in beside)
    return may_be and bool(_pairs(text.split("\n"), 0))


def write_twins(lines: list[str], start: int) -> None:
    """Write the title in Latin letters as the heading of each pair, and the other one below a label."""
    for pair in _pairs(lines, start):
        lines[pair.first] = f"{pair.lead}{pair.title}"
        lines[pair.second] = f"**Translated title:** {pair.translation}"


def _pairs(lines: Sequence[str], start: int) -> list[_Pair]:
    """Return all pairs of headings, if they are titles."""
    numbered = [*enumerate(lines)][start:]
    headings = [(at, match) for at, line in numbered if line[:1] == "#" and (match := _HEADING.fullmatch(line))]
    pairs = [
        pair
        for (at, above), (below_at, below) in pairwise(headings)
        if not any(line.strip() for line in lines[at + 1 : below_at]) and (pair := _pair(at, above, below_at, below))
    ]
    if not pairs:
        return []
    levels = Counter(pair.levels for pair in pairs)
    most = max(levels, key=lambda one: (levels[one], one))  # the title of the digest may stand above the first one
    pairs = [pair for pair in pairs if pair.levels == most]
    alike = sum(len(match[1]) in most for _, match in headings)
    words = sum(len(pair.title.split()) for pair in pairs)
    letters = sum(len(pair.translation) for pair in pairs)
    least = _LETTERS if all(is_below for *_, is_below in pairs) else _LETTERS_ABOVE
    is_long = words >= _WORDS * len(pairs) and letters >= least * len(pairs)
    return pairs if is_long and alike == 2 * len(pairs) > _ALONE else []


def _pair(at: int, above: re.Match[str], below_at: int, below: re.Match[str]) -> _Pair | None:
    """Return two headings as a pair, if they are in different scripts, and the second is of a lower level.

    A category behind the first, or a number before the second alone, says that the first one is a section's.
    """
    levels = len(above[1]), len(below[1])
    has_code = len([*keys_of(above[3])]) > 1
    if levels[0] >= levels[1] or _WITHIN in above[3] or has_code or (below[2] and not above[2]):
        return None
    lead = f"{above[1]} {above[2]}"
    if is_translation(below[3], above[3]):
        return _Pair(at, below_at, levels, lead, above[3], below[3], is_below=True)
    if is_translation(above[3], below[3]):
        return _Pair(at, below_at, levels, lead, below[3], above[3], is_below=False)
    return None
