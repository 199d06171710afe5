"""What both layouts print in the same words: a paper's fields as labels with their values."""

from __future__ import annotations

from collections.abc import Iterator

from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

ANALYSIS_LABELS = {
    "tldr": "TL;DR",
    "motivation": "Motivation",
    "method": "Method",
    "result": "Result",
    "conclusion": "Conclusion",
}


def _in_link(link: str | None) -> ArxivId | None:
    try:
        return ArxivId.parse(link or "")
    except ValueError:
        return None


def identifier(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the identifier, if the paper's links do not tell it."""
    if paper.arxiv_id is not None and paper.arxiv_id != (_in_link(paper.url) or _in_link(paper.pdf_url)):
        yield "arXiv ID", str(paper.arxiv_id)


def analysis(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the fields of the analysis, in the order of the canonical layout."""
    for name, label in ANALYSIS_LABELS.items():
        value = getattr(paper.analysis, name, None)
        if value is not None:
            yield label, value


def translations(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield translated titles and abstracts, each with its language."""
    for translation in paper.translations:
        language = f" ({translation.language})" if translation.language else " (translation)"
        if translation.title is not None:
            yield "Title" + language, translation.title
        if translation.abstract is not None:
            yield "Abstract" + language, translation.abstract


def seen(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the days on which the paper was listed, if it comes from several digests."""
    if paper.seen:
        yield "Seen on", ", ".join(map(str, paper.seen))


def name_list(paper: Paper, separator: str) -> str:
    """Return the authors as one line."""
    return separator.join(paper.authors if paper.authors_complete else (*paper.authors, "et al."))
