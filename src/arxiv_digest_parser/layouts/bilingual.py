"""The bilingual HTML layout: Markdown with a table of contents, ``<details>``, and an analysis beside the abstract."""

from __future__ import annotations

from collections.abc import Iterator

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.digest import has_contents, read_digest
from arxiv_digest_parser._reading.headings.contents import says_no_papers
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

_CONTENTS_ANCHOR = lazy(r"<div id=['\"]?toc['\"]?>")


def likeness(source: Source) -> float:
    """Tell how much a text looks like this layout: a table of contents, headings that are links or have numbers."""
    text = source.text
    if says_no_papers(text):
        return 0.5
    linked, other = source.paper_headings
    if linked or other:
        return linked / (linked + other)
    return 0.5 if _CONTENTS_ANCHOR.search(text) or has_contents(text) else 0.0


def read(source: Source) -> Digest:
    """Read a text of this layout, in any dialect."""
    with own_labels(source.labels):
        return read_digest(source.text, layout=BILINGUAL.name, date=source.date)


def write(digest: Digest) -> str:
    """Write a digest as the canonical dialect prints it; fields that it lacks are printed as further labels."""
    return "".join(_digest(digest))


def _digest(digest: Digest) -> Iterator[str]:
    if digest.title is not None:
        yield f"# {digest.title}\n\n"
    if digest.date is not None and str(digest.date) not in (digest.title or ""):
        yield f"**Date:** {digest.date}\n\n"
    named = [section for section in digest.sections if section.name is not None]
    if named or not digest.sections:
        yield "<div id=toc></div>\n\n# Table of Contents\n\n"
        for section in named:
            total = "" if section.declared_total is None else f" [Total: {section.declared_total}]"
            yield f"- [{section.name}](#{section.name}){total}\n"
        yield "\n\n"
    for section in digest.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.name is not None:
        yield f"<div id='{section.name}'></div>\n\n# {section.name} [[Back]](#toc)\n\n"
    for paper in section.papers:
        yield from _paper(paper)


def _paper(paper: Paper) -> Iterator[str]:
    number = "" if paper.number is None else f"[{paper.number}] "
    title = paper.title if paper.url is None else f"[{paper.title}]({paper.url})"
    yield f"### {number}{title}\n"
    if paper.authors:
        yield f"*{name_list(paper, ',')}*\n\n"
    yield from (f"{label}: {value}\n\n" for label, value in _above(paper))
    below = list(_below(paper))
    if below:
        yield "\n<details>\n  <summary>Details</summary>\n"
        yield from (f"{label}: {value}\n\n" for label, value in below)
        yield "</details>\n\n\n"
    else:
        yield "\n"


def _above(paper: Paper) -> Iterator[tuple[str, str]]:
    if paper.primary_category is not None:
        yield "Main category", paper.primary_category
    if paper.categories:
        yield "Categories", ", ".join(paper.categories)
    yield from identifier(paper)
    if paper.pdf_url is not None:
        yield "PDF URL", paper.pdf_url
    yield from dates(paper)
    yield from publication(paper)
    yield from seen(paper)
    yield from paper.extra.items()
    yield from (field for field in analysis(paper) if field[0] == "TL;DR")


def _below(paper: Paper) -> Iterator[tuple[str, str]]:
    yield from (field for field in analysis(paper) if field[0] != "TL;DR")
    yield from translations(paper)
    if paper.abstract is not None:
        yield "Abstract", paper.abstract


BILINGUAL = Layout(
    name="bilingual",
    looks_for="headings such as '### [1] [TITLE](https://arxiv.org/abs/…)', or '<div id=toc></div>'",
    likeness=likeness,
    read=read,
    write=write,
    stream=stream,
    held=without_unlabelled,
)
