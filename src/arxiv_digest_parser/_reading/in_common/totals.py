"""Numbers that messages print with that of all papers: ``1/3. A Faster Sort``, ``[2/3] A Slower Sort``.

By itself, ``[2/3]`` may be a score. Where the first figure counts the papers of a block, it is the number of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.models import Extra, Paper

_OF_TOTAL = lazy(r"[\[(【]?(\d{1,4})[ \t]?/[ \t]?(\d{1,4})(?:[\])】]?[.:：、|–—-]{0,2}(?:\s+(?=\S)|$)|[\])】](?=\S))")


class _Counted(NamedTuple):
    """A number and that of all papers, and what is printed behind them in the title or among the badges."""

    number: int
    total: int
    field: str
    rest: str


def with_numbers_of_total(papers: list[Paper]) -> list[Paper]:
    """Read what counts the papers of a block as their numbers."""
    if any(paper.number is not None for paper in papers):
        return papers
    counted = [found for paper in papers if (found := _counted(paper))]
    if len(counted) < len(papers) or not _count(counted):
        return papers
    return [*map(_numbered, papers, counted)]


def _counted(paper: Paper) -> _Counted | None:
    """Return what may be the number of a paper, and that of all."""
    for field, text in (("title", paper.title), ("badges", paper.extra.get("badges", ""))):
        if (match := _OF_TOTAL.match(text)) and (match.end() < len(text) or field == "badges"):
            return _Counted(int(match[1]), int(match[2]), field, text[match.end() :])
    return None


def _count(counted: Sequence[_Counted]) -> bool:
    """Tell whether figures count papers: they ascend from one, up to the same total; one paper is one of one."""
    totals = {one.total for one in counted}
    first, last = counted[0].number, counted[-1].number
    ascend = all(one.number < other.number for one, other in pairwise(counted))
    return len(totals) == 1 and first == 1 and last <= max(totals) and ascend and (len(counted) > 1 or totals == {1})


def _numbered(paper: Paper, counted: _Counted) -> Paper:
    if counted.field == "title":
        return attrs.evolve(paper, title=counted.rest, number=counted.number)
    extra = {**paper.extra, "badges": counted.rest}
    return attrs.evolve(
        paper,
        number=counted.number,
        extra=Extra({key: value for key, value in extra.items() if value or key != "badges"}),
    )
