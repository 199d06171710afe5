"""Fields that labels do not name, but the values below them do: categories, and links to papers.

No label is known in all languages. If all values of an unknown one are codes of categories, or addresses of papers, it
names these; but only where nothing else does in any paper of the block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import attrs

from arxiv_digest_parser._reading.links import field_of_target, identifier_in, is_address
from arxiv_digest_parser._reading.vocabulary import has_own_labels
from arxiv_digest_parser.models import Extra, Paper
from arxiv_digest_parser.taxonomy import is_category


def with_told_fields(papers: list[Paper]) -> list[Paper]:
    """Read the values of unknown labels that most papers have, if all of them show what they are."""
    if has_own_labels():
        return papers
    if not any(paper.primary_category or paper.categories for paper in papers):
        papers = _with(papers, _are_codes, _with_categories)
    if not any(paper.arxiv_id or paper.url or paper.pdf_url for paper in papers):
        papers = _with(papers, _is_link, _with_link)
    return papers


def _with(papers: list[Paper], tells: Callable[[str], bool], read: Callable[[Paper, str], Paper]) -> list[Paper]:
    """Read the values of the first label that most papers have, if all of them tell what they are."""
    count = Counter(label for paper in papers for label in paper.extra)
    for label in (label for label, number in count.items() if number * 2 > len(papers)):
        values = [paper.extra.get(label) for paper in papers]
        if all(value is None or tells(value) for value in values):
            return [
                paper if value is None else _without(read(paper, value), label)
                for paper, value in zip(papers, values, strict=True)
            ]
    return papers


def _without(paper: Paper, label: str) -> Paper:
    return attrs.evolve(paper, extra=Extra({key: value for key, value in paper.extra.items() if key != label}))


def _codes(value: str) -> list[str]:
    return [code.strip("`[] ") for code in value.split(",")]


def _are_codes(value: str) -> bool:
    return all(map(is_category, _codes(value)))


def _with_categories(paper: Paper, value: str) -> Paper:
    return attrs.evolve(paper, categories=_codes(value))


def _is_link(value: str) -> bool:
    return is_address(value) and " " not in value and identifier_in(value) is not None


def _with_link(paper: Paper, value: str) -> Paper:
    paper = attrs.evolve(paper, arxiv_id=identifier_in(value))
    return attrs.evolve(paper, pdf_url=value) if field_of_target(value) == "pdf_url" else attrs.evolve(paper, url=value)
