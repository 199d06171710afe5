"""Titles in two languages as two headings, one below the other, written as a heading and a label.

Sections with one paper each look the same. So all headings of both levels have to come in pairs, and to be as long as
titles are, which the names of sections are not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import keys_of, without_total
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import date_line
from arxiv_digest_parser._reading.values.names import full_names

_HEADING = lazy(r"(#{1,6})[ \t]{1,9}((?:\[?\d{1,4}[.)、\]][ \t]{0,9})?)(\S[^\n]*)")
#: The original title may be in bold below a heading, or plain above names; its level is below all others.
_BOLD, _PLAIN = lazy(r"(\*\*)()(?=[^\s*])([^*\n]+)\*\*[ \t]*"), lazy(r"()()([A-Z][^\n]*)")
_BELOW_ALL = 7
_BETWEEN_FACTS = lazy(r"[ \t][·|•][ \t]")
_LINKED = lazy(r"\[([^\[\]\n]+)\](\([^()\s]+\))")
#: Two headings side by side: a search for these is quicker than to look at all headings.
_TWINS = lazy(r"\n#{1,6}[ \t]{1,9}(\S[^\n]*)(?=\n[\s\d/.]{0,20}(?<=\n)(?:#{1,6}[ \t]{1,9}|\*\*|(?=[A-Z]))(\S[^\n]*))")
_ALONE = 2  # headings: the title of a digest and that of its only paper look the same
_WORDS = 3  # of a title in Latin letters, on average
_LETTERS, _LETTERS_ABOVE = 4, 8  # of one in other letters, below the other, or above it, where sections have names
_GAP = 4  # lines; names are not further below a title
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
        if pair.levels[1] == _BELOW_ALL and (names_at := _names_below(lines, pair.second)):
            names, bar, others = _parted(lines[names_at])
            lines[names_at] = f"**Authors:** {names}" + (f"\n\n{others}\n" if bar else "")
        lines[pair.second] = f"**Translated title:** {pair.translation}"


def _pairs(lines: Sequence[str], start: int) -> list[_Pair]:
    """Return all pairs of headings, if they are titles."""
    headings = [*_headings(lines, start)]
    pairs = [
        pair
        for (at, above), (below_at, below) in pairwise(headings)
        if not any(map(str.isalpha, "".join(lines[at + 1 : below_at]))) and (pair := _pair(at, above, below_at, below))
    ]
    if not pairs:
        return []
    levels = Counter(pair.levels for pair in pairs)
    most = max(levels, key=lambda one: (levels[one], one))  # the title of the digest may stand above the first one
    pairs = [pair for pair in pairs if pair.levels == most]
    alike = sum(_level(match) in most for _, match in headings)
    words = sum(len(pair.title.split()) for pair in pairs)
    letters = sum(len(pair.translation) for pair in pairs)
    is_sure = all(is_below for *_, is_below in pairs) or all(_names_below(lines, pair.second) for pair in pairs)
    least = _LETTERS if is_sure else _LETTERS_ABOVE
    is_long = words >= _WORDS * len(pairs) and letters >= least * len(pairs)
    return pairs if is_long and alike == 2 * len(pairs) > _ALONE else []


def _headings(lines: Sequence[str], start: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that are headings, or are in bold below one, and their matches."""
    above = ""
    for at in range(start, len(lines)):
        line = lines[at]
        match = _HEADING.fullmatch(line) if line[:1] == "#" else None
        if above[:1] == "#" and not match:
            match = _BOLD.fullmatch(line) or (_PLAIN.fullmatch(line) if _names_below(lines, at) else None)
        if match:
            yield at, match
        above = line if any(map(str.isalpha, line)) else above


def _names_below(lines: Sequence[str], at: int) -> int:
    """Return which line is the next one that is not blank, if it is or begins with a list of names; 0 otherwise."""
    below = next((index for index in range(at + 1, min(at + _GAP, len(lines))) if lines[index].strip()), 0)
    return below if below and full_names(without_cut(_parted(lines[below])[0])) else 0


def _parted(line: str) -> tuple[str, str, str]:
    """Part a line before the first sign between facts."""
    match = _BETWEEN_FACTS.search(line)
    parts = (line[: match.start()], match[0], line[match.end() :]) if match else (line, "", "")
    return parts[0].strip(), parts[1], parts[2].strip()


def _level(heading: re.Match[str]) -> int:
    return len(heading[1]) if heading[1][:1] == "#" else _BELOW_ALL


def _pair(at: int, above: re.Match[str], below_at: int, below: re.Match[str]) -> _Pair | None:
    """Return two headings as a pair, if they are in different scripts, and the second is of a lower level.

    A category, a day or a number of papers in the first, or a number before the second alone, says that the first one
    is a section's.
    """
    levels = _level(above), _level(below)
    of_section = len([*keys_of(above[3])]) > 1 or without_total(above[3])[1] is not None or date_line(above[3])
    if levels[0] >= levels[1] or _WITHIN in above[3] or of_section or (below[2] and not above[2]):
        return None
    lead = f"{above[1]} {above[2]}"
    if is_translation(below[3], above[3]):  # one in bold is read as such
        return _Pair(at, below_at, levels, lead, above[3], below[3], is_below=True) if levels[1] < _BELOW_ALL else None
    if is_translation(above[3], below[3]):
        link = _LINKED.fullmatch(above[3])
        title, translation = (f"[{below[3]}]{link[2]}", link[1]) if link else (below[3], above[3])
        return _Pair(at, below_at, levels, lead, title, translation, is_below=False)
    return None
