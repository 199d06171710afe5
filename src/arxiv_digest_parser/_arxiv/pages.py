"""Pages of arXiv into digests: which kind a page is, and what is the same for both kinds."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._arxiv.listing_page import ListingPage
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, events_of
from arxiv_digest_parser._arxiv.search_page import SearchPage
from arxiv_digest_parser._arxiv.view_source import is_wrapped, unwrapped
from arxiv_digest_parser._arxiv.window import Window, whole_line
from arxiv_digest_parser.diagnostics import Diagnostic, placed
from arxiv_digest_parser.models import Digest

#: Names that arXiv's markup has, as a whole name inside an attribute. One is not enough: other sites have list titles.
_NAMED = r"""<[a-z][^<>]{0,200}\b(?:class|id)\s*=\s*(?:"(?:[^"<>]{0,200}\s)?|'(?:[^'<>]{0,200}\s)?|)"""
_TITLE, _OTHER, _RESULT, _CONTENT = (
    re.compile(_NAMED + rf"(?:{names})[\s\"'>]", re.IGNORECASE)
    for names in ("list-title", "list-(?:authors|subjects|identifier)", "arxiv-result", "dlpage")
)
_NO_RESULTS_START = "Sorry, your query for"
_NO_RESULTS = re.compile(
    rf"{_NO_RESULTS_START}\b(?:(?!{_NO_RESULTS_START}\b).){{0,2000}}?\bproduced no results", re.DOTALL
)
#: Tags of lists, and of what is in them.
_LIST_TAG = re.compile(r"</?(?:(dl|ol|ul)|dt|dd|li)\b", re.IGNORECASE)
#: The end of a page: a list that is open above it is in a script.
_PAGE_END = re.compile(r"</(?:body|html)\b", re.IGNORECASE)
#: One of these names is in the first so many characters of each page, also of one that shows the source of another.
_SHOWN = ("list-title", "arxiv-result", "dlpage")
_HEAD = 200_000


def is_page(text: str) -> bool:
    """Tell whether a text is a listing page or a page of results, or shows the source of one.

    Example:
        >>> is_page("<div id='dlpage'><h1>Data Structures</h1><p>No updates today.</p></div>")
        True
        >>> is_page("<h1>Sorting</h1><p class='list-title'>A list</p>")
        False
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    if _says_no_results(text):
        return True
    if not any(text.find(name, 0, _HEAD) >= 0 for name in _SHOWN):
        return False
    if _RESULT.search(text) or _CONTENT.search(text) or (_TITLE.search(text) and _OTHER.search(text)):
        return True
    return is_wrapped(text)


def _says_no_results(text: str) -> bool:
    return _NO_RESULTS_START in text and _NO_RESULTS.search(text) is not None


def _is_search(text: str) -> bool:
    return _RESULT.search(text) is not None or _says_no_results(text)


def read_page(text: str) -> Digest:
    """Read a listing page or a page of results."""
    if not is_wrapped(text):
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
    page = SearchPage(report) if _is_search(text) else ListingPage(report)
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
        diagnostics=sorted(report.noticed, key=lambda one: (one.line, one.column)),
    )


def _is_cut(text: str) -> bool:
    """Tell whether a list is open at the end of a page; HTML lets no page leave out the end tag of a list."""
    tags = list(_LIST_TAG.finditer(text))
    if not any(tag[1] and not tag[0].startswith("</") for tag in tags):
        return False  # it is a part of a list
    last = tags[-1]
    return not (last[1] and last[0].startswith("</")) and _PAGE_END.search(text, last.end()) is None
