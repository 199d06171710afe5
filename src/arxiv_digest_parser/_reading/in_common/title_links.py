"""Titles that are links below a label, where the headings of papers are only numbered, or days: as in schedules."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, normal
from arxiv_digest_parser._reading.values.dates import dated, find_date
from arxiv_digest_parser._reading.values.links import identifier_in, name_says_more, plain_named_link
from arxiv_digest_parser.models import Extra, Paper


def with_linked_title(paper: Paper) -> Paper:
    """Take the title of a paper from its link below the label for papers: ``Paper: [A Faster Sort](…)``."""
    for label, value in paper.extra.items():
        link = plain_named_link(value) if normal(label) in PAPER_HEADS else None
        if link and name_says_more(*link) and identifier_in(link[1]) == paper.arxiv_id:
            extra = Extra({name: text for name, text in paper.extra.items() if name != label})
            return attrs.evolve(paper, title=link[0], extra=extra)
    return paper


def without_day(heading: str) -> str:
    """Return a heading without the day in it.

    Example:
        >>> without_day("Week 2 (2026-03-05)")
        'Week 2 ()'
    """
    return heading[: day.start] + heading[day.end :] if (day := dated(heading)) else heading


def with_day(paper: Paper, heading: str) -> Paper:
    """Keep the day that was in the heading of a paper, where nothing else says when it was published."""
    return attrs.evolve(paper, published=find_date(heading)) if paper.published is None else paper
