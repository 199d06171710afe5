"""The page of one paper: its title, names, days and abstract, and what the table below these says.

    <div class="dateline">[Submitted on DAY [(v1)][, last revised DAY (this version, v2)]]</div>
    <h1 class="title">…</h1> <div class="authors">…</div> <blockquote class="abstract">…</blockquote>
    <table> ( <td class="tablecell label">Comments:</td> <td class="tablecell comments">…</td> )* </table>

Everything is found by its class, which pages of all years share. The rest of the page belongs to the site.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

import attrs

from arxiv_digest_parser._arxiv.authors import split_authors
from arxiv_digest_parser._arxiv.checks import Checks
from arxiv_digest_parser._arxiv.listing_items import subjects_of
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, line_of, links, paragraphs_of, parts
from arxiv_digest_parser._arxiv.search_results import HIDDEN
from arxiv_digest_parser._arxiv.values import day_of, identifier_of, paper_with
from arxiv_digest_parser._pages._events import Event, classes
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Place
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper, Section
from arxiv_digest_parser.models._mappings import extra_of

_SUBMITTED, _REVISED = lazy(r"\bSubmitted on ([^(\[\],]*)"), lazy(r"\blast revised ([^(\[\],]*)")
_NAMED = lazy(r"\barXiv:\s*(\S+)")
_OF_THIS_VERSION = "for this version"
_DOI = lazy(r"https?://(?:dx\.)?doi\.org/(10\.\S+)")
_DOI_PRINTED = lazy(r"\b10\.\d{4,9}/[^\s,;]+")
_OF_DOIS = ("DOI", "Related DOI")
#: The DOI that arXiv itself gives to each paper.
_OWN_DOI = "10.48550/"
_FIELDS = ("dateline", "title", "authors", "abstract")
_TAGS = {"dateline": "div", "title": "h1", "authors": "div", "abstract": "blockquote"}
#: What the page calls what arXiv's mails call otherwise; `Paper.extra` has the names of the mails.
_LABELS = {"Report number": "Report-no", "MSC classes": "MSC-class", "ACM classes": "ACM-class"}
_READ = frozenset(["Comments", "Subjects", "Cite as", "Journal reference", "DOI", "Related DOI"])


@attrs.define
class AbstractPage:
    """Reads the page of one paper."""

    report: PageReport
    title: str | None = attrs.field(default=None, init=False)
    date: datetime.date | None = attrs.field(default=None, init=False)
    is_empty: bool = attrs.field(default=False, init=False)
    _papers: list[Paper] = attrs.field(factory=list[Paper], init=False)

    def read(self, page: Part) -> None:
        """Read the page from its first tag to its last."""
        fields: dict[str, Part] = {}
        for part in parts(page, lambda event: _field_name(event) is not None):
            if part.tag:
                fields.setdefault(_field_name(part.events[part.start]) or "", part)
        if not {"title", "abstract"} <= fields.keys():
            return
        whole = fields["abstract"]
        paper = _paper(fields, dict(_cells(page)), page, self.report)
        self._papers.append(paper)

        def place(needle: str) -> Place:
            return self.report.window.place(1, needle, whole.last_line)

        if not paper.authors_complete:
            self.report.say("author-list-cut", "the list of authors ends with 'et al.'", place("et al"))
        Checks(self.report.add).paper(paper, 1, place)

    def sections(self) -> list[Section]:
        """Return the one section, which has no name."""
        return [Section(None, self._papers)]


def _field_name(event: Event) -> str | None:
    """Return the name of the field that an element is, if it is one."""
    names = classes(event.attributes)
    return next((name for name in _FIELDS if name in names and event.tag == _TAGS[name]), None)


def _cells(page: Part) -> Iterator[tuple[str, Part]]:
    """Yield the labels of the table of a page, each with the cell beside it."""
    cells = [part for part in parts(page, lambda event: "tablecell" in classes(event.attributes)) if part.tag]
    for label, cell in pairwise(cells):
        if "label" in label.classes:
            yield line_of(label).removesuffix(":") or " ".join(sorted(cell.classes)), cell


def _paper(fields: dict[str, Part], cells: dict[str, Part], page: Part, report: PageReport) -> Paper:
    """Make the paper."""
    text = {name: line_of(part, "descriptor") for name, part in fields.items()}
    said = {label: line_of(cell) for label, cell in cells.items()}
    names, hidden = HIDDEN.subn("", text.get("authors", ""))
    authors = split_authors(names)
    categories = subjects_of(cells["Subjects"], report) if "Subjects" in cells else ()
    days = text.get("dateline", "")
    submitted, revised = _SUBMITTED.search(days), _REVISED.search(days)
    targets = [link.get("href") for link in links(page)]
    doi = next(filter(None, (_doi_of(cells[label]) for label in _OF_DOIS if label in cells)), None)
    extra = {_LABELS.get(label, label): value for label, value in said.items() if not _is_read(label)}
    printed = [one for label in _OF_DOIS for one in _DOI_PRINTED.findall(said.get(label, ""))]
    if others := [one for one in printed if one != doi and not one.startswith(_OWN_DOI)]:
        extra["DOI"] = ", ".join(others)
    return paper_with(
        title=text.get("title", ""),
        authors=authors.names,
        authors_complete=authors.complete and not hidden,
        affiliations=authors.affiliations,
        abstract=paragraphs_of(fields["abstract"], "descriptor"),
        arxiv_id=_identifier(said),
        url=next((link.get("href") for link in links(cells["Cite as"])), None) if "Cite as" in cells else None,
        pdf_url=next((target for target in targets if "/pdf/" in target), None),
        primary_category=categories[0] if categories else None,
        categories=categories,
        published=day_of(submitted[1]) if submitted else None,
        updated=day_of(revised[1]) if revised else None,
        comment=said.get("Comments"),
        doi=doi,
        journal_ref=said.get("Journal reference"),
        extra=extra_of(extra),
    )


def _is_read(label: str) -> bool:
    """Tell whether a label is read as a field, or is that of an identifier alone: these cells have no words."""
    return label in _READ or label.startswith("arxiv")


def _identifier(said: dict[str, str]) -> ArxivId | None:
    """Return the identifier of the version that the page shows, else that of the paper."""
    of_version = (value for value in said.values() if _OF_THIS_VERSION in value)
    named = _NAMED.search(next(of_version, "")) or _NAMED.search(said.get("Cite as", ""))
    return identifier_of(named[1]) if named else None


def _doi_of(cell: Part) -> str | None:
    """Return the DOI that a cell links to, unless arXiv itself gives it."""
    found = (match[1] for link in links(cell) if (match := _DOI.fullmatch(link.get("href"))))
    return next((doi for doi in found if not doi.startswith(_OWN_DOI)), None)
