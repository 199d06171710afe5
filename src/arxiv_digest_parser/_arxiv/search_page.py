"""The results of a search on arXiv.

    <h1>Showing n–m of TOTAL results for QUERY</h1>
    <li class="arxiv-result"> … </li>*

A result is read by classes alone: ``list-title`` holds the identifier and the links, ``title`` the title. Of the two
abstracts the full one counts. The days of a result are `published` and `updated` by arXiv's own words.
"""

from __future__ import annotations

import re
from functools import partial

import attrs

from arxiv_digest_parser._arxiv.checks import Checks
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, line_of, parts
from arxiv_digest_parser._arxiv.search_results import Result
from arxiv_digest_parser._pages._events import Event, classes
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Place
from arxiv_digest_parser.models import Paper, Section

_SHOWING = lazy(r"Showing (\d[\d,]{0,11}) ?[-–] ?(\d[\d,]{0,11}) of (\d[\d,]{0,11}) results?\b", re.ASCII)
_NOTHING = lazy(r"\bproduced no results\b")


@attrs.define
class SearchPage:
    """Reads a page of results."""

    report: PageReport
    title: str | None = attrs.field(default=None, init=False)
    papers: list[Paper] = attrs.field(factory=list[Paper], init=False)
    is_empty: bool = attrs.field(default=False, init=False)
    date: None = attrs.field(default=None, init=False)
    _shown: int | None = attrs.field(default=None, init=False)
    _total: int | None = attrs.field(default=None, init=False)
    _place: Place | None = attrs.field(default=None, init=False)

    def read(self, page: Part) -> None:
        """Read the page from its first tag to its last."""
        checks = Checks(self.report.add)
        for part in parts(page, _is_wanted):
            if part.tag == "li":
                self._read_result(part, checks)
            elif part.tag == "h1":
                self._read_heading(part)
            elif _NOTHING.search(line_of(part)):
                self.is_empty = True
        if self._shown is not None and self._place is not None and self._shown != len(self.papers):
            self.report.total(self._shown, len(self.papers), self._place)

    def sections(self) -> list[Section]:
        """Return the one section that results have, with the number of all results as its total."""
        return [Section(None, self.papers, declared_total=self._total)] if self.papers else []

    def _read_heading(self, part: Part) -> None:
        text = line_of(part)
        self.title = text or self.title
        if found := _SHOWING.search(text):
            first, last, total = (int(number.replace(",", "")) for number in found.groups())
            self._shown, self._total = last - first + 1, total
            self._place = self.report.place(part, found[3])

    def _read_result(self, part: Part, checks: Checks) -> None:
        paper = Result.of(part, self.report).paper()
        checks.paper(paper, part.line, partial(self.report.place, part))
        self.papers.append(paper)


def _is_wanted(event: Event) -> bool:
    return event.tag == "h1" or (event.tag == "li" and "arxiv-result" in classes(event.attributes))
