"""Lines above papers that name a topic and count its papers, written as headings: ``Surveys (2)``.

By its looks, such a line could be the end of the paper above. So each has to be above as many papers as it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import without_total
from arxiv_digest_parser._reading.items.blocks import papers_named
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.text.marks import bold, without_signs

#: A line that ends with a number in brackets, or behind a dash with the word for papers.
TOPIC = lazy(
    r"^[ \t]*[^#\s][^\n]{1,80}(?:[(\[（【][^\n\d]{0,20}\d{1,4}[^\n\d]{0,20}|[·•|–—-][ \t]\d{1,4}[^\n\d]{1,20})$",
    re.MULTILINE,
)
#: What papers begin with: a heading of a level, or an item at a column.
_BEGINS = lazy(r"(#{2,6})(?=[ \t])|([ \t]*)(?:\d{1,4}[.)]|[-*+•])(?=[ \t])")
_USUAL = 2  # the level of sections
_SEVERAL = 2


class _Topic(NamedTuple):
    """A line that names a topic, how many papers it says to have, and what these begin with."""

    at: int
    name: str
    total: int
    begins: str


def has_counted_topics(text: str) -> bool:
    """Tell whether lines of a text count the papers below them."""
    return bool(_topics(text.split("\n"), 0))


def write_counted(lines: list[str], start: int) -> None:
    """Write the lines that count the papers below them as headings."""
    for topic in _topics(lines, start):
        level = len(topic.begins) - 1 if topic.begins.startswith("#") else _USUAL
        lines[topic.at] = f"{'#' * level} {topic.name}"


def _topics(lines: Sequence[str], start: int) -> list[_Topic]:
    """Return the lines that count papers, if there are several, and each counts those below it."""
    found = [*_candidates(lines, start)][::-1]
    if len(found) < _SEVERAL or len({topic.begins for topic in found}) > 1:
        return []
    ends = [*(topic.at for topic in found), len(lines)]
    parts = [lines[above:below] for above, below in pairwise(ends)]
    return found if all(map(_counts, found, parts)) else []


def _counts(topic: _Topic, part: Sequence[str]) -> bool:
    """Tell whether a topic counts the papers of its part: items also need an identifier, to be known as papers."""
    if sum(_begins(line) == topic.begins for line in part) != topic.total:
        return False
    return topic.begins.startswith("#") or papers_named("\n".join(part)) == topic.total


def _candidates(lines: Sequence[str], start: int) -> Iterator[_Topic]:
    """Yield the lines that may count papers, from the last to the first: one is right below each."""
    last = said = len(lines)  # the candidate below, and the first line below that one which says something
    for at in range(len(lines) - 1, start - 1, -1):
        if not TOPIC.match(lines[at]) or _begins(lines[at]):
            continue
        below = next((n for n in range(at + 1, last) if without_scaffold(lines[n].strip())), last)
        if below == last < len(lines) and not without_scaffold(lines[last].strip()):
            below = said
        last, said = at, below
        if below < len(lines) and (begins := _begins(lines[below])):
            line = lines[at].strip()
            name = bold(line) or line
            _, total = without_total(without_signs(name))
            if total:
                yield _Topic(at, name, total, begins)


def _begins(line: str) -> str:
    """Return the mark and the column with which a line begins a heading or an item."""
    match = _BEGINS.match(line)
    return match[1] or f"{match[2]}-" if match else ""
