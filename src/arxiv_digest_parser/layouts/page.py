"""A page of HTML that a digest of either layout was rendered to: read as the Markdown that it was made from."""

from __future__ import annotations

import attrs

from arxiv_digest_parser import _pages
from arxiv_digest_parser._reading.digest import has_contents, paper_headings, read_digest
from arxiv_digest_parser._reading.language.vocabulary import own_labels
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.diagnostics import Diagnostic, Place, placed
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest

#: A part of a page is looked at before eight times as much of it, so all parts take little longer than the page; the
#: smallest part has at least so many characters.
_TIMES, _SMALLEST = 8, 1_024


def likeness(source: Source) -> float:
    """Tell whether a text is a page with a digest in it: HTML, not Markdown with HTML in it."""
    text = source.text
    page = text[front_matter_end(text) :]
    if not (_pages.is_page(page) or _pages.holds_blocks(page)):
        return 0.0
    with own_labels(source.labels):
        return float(_shows_papers(page))


def _shows_papers(page: str) -> bool:
    """Tell whether a page, or the beginning of one, shows papers or a table of contents."""
    beginning = page[: len(page) // _TIMES]
    if len(beginning) >= _SMALLEST and _shows_papers(beginning):
        return True
    markdown = _pages.to_markdown(page)[0]
    return any(paper_headings(markdown)) or has_contents(markdown)


def read(source: Source) -> Digest:
    """Read a page; the diagnostics of the digest name lines of the page."""
    with own_labels(source.labels):
        text = source.text
        above = text[: front_matter_end(text)]  # of a post whose text is HTML
        markdown, numbers = _pages.to_markdown(text[len(above) :])
        digest = read_digest(above + markdown, layout=PAGE.name, date=source.date)
    if not digest.diagnostics:
        return digest
    first, page = above.count("\n"), text.split("\n")
    lines = [*range(1, first + 1), *(first + number for number in numbers())]
    return attrs.evolve(digest, diagnostics=[_in_page(found, lines, page) for found in digest.diagnostics])


def _in_page(found: Diagnostic, lines: list[int], page: list[str]) -> Diagnostic:
    """Move a diagnostic to the line of the page that its text came from; which column that was is not known."""
    line = lines[found.line - 1]
    place = Place.of_line(line, page[line - 1], 0, len(page[line - 1]))
    return placed(found.code, found.severity, found.message, place, found.text)


PAGE = Layout(
    name="page",
    looks_for="HTML that a digest was rendered to, with headings such as '<h3>[1] <a href=\"https://arxiv.org/abs/…\">'",
    likeness=likeness,
    read=read,
)
