"""Titles of a table in quotation marks, or with a sign or a remark around them, as around those of other records."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from arxiv_digest_parser._reading.in_common.titles import undressed
from arxiv_digest_parser._reading.text.marks import bold
from arxiv_digest_parser.models import Paper

_FIRST = 16  # papers: what is before most titles of a table is before one of these
_STOPS = (".", "?", "!")  # that are a title's own


def without_dress(papers: list[Paper]) -> list[Paper]:
    """Take off the titles of a table what a generator puts around all or most of them.

    Behind a sign, they may be in bold. The titles of a long table are looked at one by one only if the first ones show
    that there may be something.
    """
    if not _may_be_dressed([paper.title for paper in papers[:_FIRST]]):
        return papers
    found = ((paper, bold(paper.title)) for paper in undressed(papers))
    return [attrs.evolve(paper, title=inner) if inner else paper for paper, inner in found]


def _may_be_dressed(titles: Sequence[str]) -> bool:
    """Tell whether a title begins with a sign, or the first one ends with one that does not end sentences."""
    is_before = any(not title[:1].isalnum() for title in titles)
    return is_before or not (titles[0][-1:].isalnum() or titles[0].endswith(_STOPS))
