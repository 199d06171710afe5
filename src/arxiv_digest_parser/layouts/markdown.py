"""The Markdown layout: one list of papers, each a title, a list of labelled links and dates, and the abstract."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.digest import read_digest
from arxiv_digest_parser._reading.language.vocabulary import own_labels
from arxiv_digest_parser._reading.streaming import stream
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._labelled import (
    analysis,
    dates,
    identifier,
    name_list,
    publication,
    seen,
    translations,
    without_unlabelled,
)
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest, Paper, Section

_FIRST_LINE = lazy(r"#+ arxiv papers\b[^\n]*", re.IGNORECASE)


def likeness(source: Source) -> float:
    """Tell how much a text looks like this layout: titles without links above labelled authors and links."""
    text = source.text
    linked, other = source.paper_headings
    if linked or other:
        return other / (linked + other)
    return 0.5 if _FIRST_LINE.match(text.lstrip()) else 0.0


def read(source: Source) -> Digest:
    """Read a text of this layout, in any dialect."""
    with own_labels(source.labels):
        return read_digest(source.text, layout=MARKDOWN.name, date=source.date)


def write(digest: Digest) -> str:
    """Write a digest in this layout."""
    return "".join(_digest(digest))


def held(digest: Digest) -> Digest:
    """Return what this layout holds: neither papers' numbers nor sections' totals; a date makes the usual title."""
    labelled = without_unlabelled(digest)
    return attrs.evolve(
        labelled,
        title=_title(digest),
        sections=[
            Section(section.name, [attrs.evolve(paper, number=None) for paper in section.papers])
            for section in labelled.sections
        ],
    )


def _title(digest: Digest) -> str | None:
    if digest.title is None and digest.date is not None:
        return f"ArXiv Papers for {digest.date}"
    return digest.title


def _digest(digest: Digest) -> Iterator[str]:
    title = _title(digest)
    if title is not None:
        yield f"# {title}\n\n"
    if digest.date is not None and str(digest.date) not in (title or ""):
        yield f"**Date:** {digest.date}\n\n"
    for section in digest.sections:
        if section.name is not None:
            yield f"# {section.name}\n\n"
        for paper in section.papers:
            yield from _paper(paper)


def _paper(paper: Paper) -> Iterator[str]:
    yield f"## {paper.title}\n"
    for label, value in _links(paper):
        yield f"- **{label}:** {value}\n"
    yield "\n"
    for label, value in _rest(paper):
        yield f"- **{label}:** {value}\n\n"
    if paper.abstract is not None:
        yield f"### Summary:\n{paper.abstract}\n\n"
    yield "---\n\n"


def _links(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.authors:
        yield "Authors", name_list(paper, ", ")
    if paper.primary_category is not None:
        yield "Primary Category", paper.primary_category
    if paper.categories:
        yield "Categories", ", ".join(paper.categories)
    if paper.url is not None:
        yield "ArXiv URL", f"[{paper.url}]({paper.url})"
    if paper.pdf_url is not None:
        yield "PDF URL", f"[Link]({paper.pdf_url})"
    yield from identifier(paper)


def _rest(paper: Paper) -> Iterator[tuple[str, str]]:
    yield from dates(paper)
    yield from publication(paper)
    yield from seen(paper)
    yield from paper.extra.items()
    yield from analysis(paper)
    yield from translations(paper)


MARKDOWN = Layout(
    name="markdown",
    looks_for="headings such as '## TITLE' above a list with '- **Authors:**' and '- **ArXiv URL:**'",
    likeness=likeness,
    read=read,
    write=write,
    stream=stream,
    held=held,
)
