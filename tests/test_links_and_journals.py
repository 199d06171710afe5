"""What an entry says of where a paper is: the link to the version it cites, and a journal, once."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import ArxivId, Dialect, Paper, to_bibtex


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_the_link_leads_to_the_version_that_is_cited(dialect: Dialect) -> None:
    """A link without a number leads to the newest version, which is another text."""
    paper = Paper("Stone Sorting", arxiv_id=ArxivId("2512.00017", 2))
    assert "url = {https://arxiv.org/abs/2512.00017v2}" in to_bibtex(paper, dialect=dialect, fields=["version", "url"])
    assert "url = {https://arxiv.org/abs/2512.00017}" in to_bibtex(paper, dialect=dialect, fields=["url"])


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_a_reference_names_the_journal_once(dialect: Dialect) -> None:
    """It is the journal of an article outside arXiv, and a note elsewhere."""
    paper = Paper("Stone Sorting", journal_ref="J. Stones 3 (2024) 14", comment="12 pages")
    article = to_bibtex(paper, entry="article", dialect=dialect, fields=["comment"])
    assert article.count("J. Stones") == 1
    assert "note = {12 pages}" in article
    assert "note = {J. Stones 3 (2024) 14}" in to_bibtex(paper, dialect=dialect)
