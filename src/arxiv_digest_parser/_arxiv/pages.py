"""Pages of arXiv into digests: what is the same for all kinds."""

from __future__ import annotations

import re
from operator import attrgetter

import attrs

from arxiv_digest_parser._arxiv.abstract_page import AbstractPage
from arxiv_digest_parser._arxiv.listing_page import ListingPage
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, events_of
from arxiv_digest_parser._arxiv.search_page import SearchPage
from arxiv_digest_parser._arxiv.signs import is_abstract, is_search, shows_source
from arxiv_digest_parser._arxiv.view_source import unwrapped
from arxiv_digest_parser._arxiv.window import Window, whole_line
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Diagnostic, placed
from arxiv_digest_parser.models import Digest

#: Tags of lists, and of what is in them.
_LIST_TAG = lazy(r"</?(?:(dl|ol|ul)|dt|dd|li)\b", re.IGNORECASE)
#: The end of a page: a list that is open above it is in a script.
_PAGE_END = lazy(r"</(?:body|html)\b", re.IGNORECASE)


def read_page(text: str) -> Digest:
    """Read a listing page, a page of results, or that of one paper."""
    if not shows_source(text):
        return _read(text)
    source = unwrapped(text)
    digest = _read(source.page)
    lines = text.split("\n")
    return attrs.evolve(digest, diagnostics=[_moved(one, source.lines, lines) for one in digest.diagnostics])


def _moved(found: Diagnostic, numbers: list[int], lines: list[str]) -> Diagnostic:
    """Move a diagnostic to the line that shows the line it is about; which column that is, is not known."""
    line = numbers[found.line - 1] if numbers else 1
    place = whole_line(line, lines[line - 1])
    return placed(found.code, found.severity, found.message, place, found.text)


def _read(text: str) -> Digest:
    window = Window()
    window.add(text)
    report = PageReport(window)
    page = _reader(text, report)
    events = events_of(text)
    page.read(Part(events, -1, len(events)))
    sections = page.sections()
    if _is_cut(text):
        report.say("truncated", "the page ends inside its list", window.end())
    if not any(section.papers for section in sections):
        start = window.place(1, "")
        if page.is_empty:
            report.say("empty-digest", "a page without papers", start)
        else:
            report.say("no-items", "this page has neither listed papers nor search results", start)
    return Digest(
        sections,
        title=page.title,
        date=page.date,
        # By line and column, in two steps that need no pairs of these.
        diagnostics=sorted(sorted(report.noticed, key=attrgetter("column")), key=attrgetter("line")),
    )


def _reader(text: str, report: PageReport) -> AbstractPage | ListingPage | SearchPage:
    """Return what reads a page of its kind."""
    if is_search(text):
        return SearchPage(report)
    return AbstractPage(report) if is_abstract(text) else ListingPage(report)


def _is_cut(text: str) -> bool:
    """Tell whether a list is open at the end of a page; HTML lets no page leave out the end tag of a list."""
    last: re.Match[str] | None = None
    opens = False
    for last in _LIST_TAG.finditer(text):
        opens = opens or (last[1] is not None and not last[0].startswith("</"))
    if last is None or not opens:
        return False  # it is a part of a list
    return not (last[1] and last[0].startswith("</")) and _PAGE_END.search(text, last.end()) is None
