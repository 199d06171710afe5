"""What is before the titles of a block of papers in brackets: how well each of them was rated."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.in_common.remarks import with_remark
from arxiv_digest_parser.models import Paper

_UNIT = r"[ \t]{0,3}(?:/[ \t]{0,3}\d{1,4}|%|[^\W\d_]{1,20})"
#: A rating in brackets, with what is counted, or of how many it is: ``(8.5 pts):``, ``[8/10]``, ``(score: 8.5) -``.
_RATING = lazy(
    rf"[(\[（](?P<rating>[^\W\d_]{{2,20}}[:：=][ \t]{{0,3}}\d{{1,4}}(?:\.\d{{1,3}})?(?:{_UNIT})?"
    rf"|\d{{1,4}}(?:\.\d{{1,3}}(?:{_UNIT})?|{_UNIT}))[)\]）][ \t]{{0,3}}[:：|·–—-]{{0,2}}[ \t]{{1,9}}(?=\S)"
)


def without_leading_ratings(papers: list[Paper]) -> list[Paper]:
    """Take off the rating that all titles have before them: ``(8.5 pts): A Faster Sort``."""
    if len(papers) < 2 or not _RATING.match(papers[0].title):
        return papers
    found = [match for paper in papers if (match := _RATING.match(paper.title))]
    if len(found) < len(papers):
        return papers
    return [
        attrs.evolve(paper, title=paper.title[match.end() :], extra=with_remark(paper.extra, match["rating"]))
        for paper, match in zip(papers, found, strict=True)
    ]
