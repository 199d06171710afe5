"""What both layouts print in the same words: a paper's fields as labels with their values."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Paper, Section

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
    """Yield the identifier, if it does not follow from the paper's links."""
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


def dates(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the days on which the paper, and its newest version, were submitted."""
    if paper.published is not None:
        yield "Published", str(paper.published)
    if paper.updated is not None:
        yield "Updated", str(paper.updated)


def publication(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield what else arXiv says about the paper: its comment, where it was published, how it was announced."""
    given = {
        "Comment": paper.comment,
        "DOI": paper.doi,
        "Journal reference": paper.journal_ref,
        "Announce type": paper.announce_type,
        "Code URL": paper.code_url,
    }
    yield from ((label, value) for label, value in given.items() if value is not None)


def without_unlabelled(digest: Digest) -> Digest:
    """Return a digest without the fields for which neither layout has a label.

    These are affiliations, keywords and scores of papers, and all fields of sections except the name, the papers and
    the declared total. An analysis that says nothing has no label either.
    """
    return attrs.evolve(digest, sections=[*map(_held_section, digest.sections)])


def _held_section(section: Section) -> Section:
    return Section(section.name, [*map(_held_paper, section.papers)], declared_total=section.declared_total)


def _held_paper(paper: Paper) -> Paper:
    is_silent = paper.analysis == Analysis(language=paper.analysis.language if paper.analysis else None)
    return attrs.evolve(paper, affiliations=(), keywords=(), scores={}, analysis=None if is_silent else paper.analysis)


def seen(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the days on which the paper was listed, if it comes from several digests."""
    if paper.seen:
        yield "Seen on", ", ".join(map(str, paper.seen))


def name_list(paper: Paper, separator: str) -> str:
    """Return the authors as one line."""
    return separator.join(paper.authors if paper.authors_complete else (*paper.authors, "et al."))
