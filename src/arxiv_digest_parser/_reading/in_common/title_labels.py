"""The word for a title, which generators print before all of them."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.language.vocabulary import normal, title_words
from arxiv_digest_parser.models import Paper

_LONGEST = 24  # characters


def without_labels(papers: list[Paper]) -> list[Paper]:
    """Take the word off titles that says before all of them what they are: ``Title: A Faster Sort``."""
    if not all(_behind_label(paper.title) for paper in papers):
        return papers
    return [attrs.evolve(paper, title=_behind_label(paper.title)) for paper in papers]


def _behind_label(title: str) -> str:
    """Return what is behind the word for a title and its colon, or ``""``."""
    word, _, rest = title.replace("：", ":", 1).partition(":")
    return rest.strip() if len(word) <= _LONGEST and rest and normal(word) in title_words() else ""
