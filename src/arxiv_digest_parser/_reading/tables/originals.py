"""Titles of which one column has the translations, and another one, which says so, the originals."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.papers.forms import names_title
from arxiv_digest_parser.models import Extra, Paper, Translation


def with_original_titles(papers: list[Paper]) -> list[Paper]:
    """Take the titles from the column of the original ones, if those of the other column are translations of them."""
    label = next((label for paper in papers for label in paper.extra if names_title(label)), None)
    if label is None or not all(
        not paper.translations and is_translation(paper.title, paper.extra.get(label, "")) for paper in papers
    ):
        return papers
    return [_with_original(paper, label) for paper in papers]


def _with_original(paper: Paper, label: str) -> Paper:
    translation = Translation(language=language_of(paper.title), title=paper.title)
    extra = Extra({name: text for name, text in paper.extra.items() if name != label})
    return attrs.evolve(paper, title=paper.extra[label], translations=(translation,), extra=extra)
