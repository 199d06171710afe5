"""The listing pages of arXiv: new, recent, a month, a day of the past; in three generations of markup.

    <h1>ARCHIVE</h1> [<h3>Showing new listings for DAY</h3>]
    ( [<h3>HEADING</h3>] <dl> [<h3>HEADING</h3>] (<dt>…</dt> <dd>…</dd>)* </dl> )*

    HEADING := NAME [for DAY] [(showing n of m entries)] | DAY (showing …)
    dt := [NUMBER] arXiv:IDENTIFIER [(cross-list from CATEGORY) | (replaced)] [pdf, …, other]
    dd := elements of the classes list-title, list-authors, list-comments, …, and the abstract in <p class="mathjax">

Headings are inside the list since 2024, and were above it before. Everything is found by tags and classes, which all
generations share, wherever it is; what a ``dt`` or ``dd`` holds besides is reported.
"""

from __future__ import annotations

import datetime
import re

import attrs

from arxiv_digest_parser._arxiv.checks import Checks
from arxiv_digest_parser._arxiv.listing_items import MOST_AUTHORS, Details, Item, details_of, item_of, paper_of
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, line_of, parts
from arxiv_digest_parser._arxiv.values import day_of
from arxiv_digest_parser._pages._events import Event
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Place, diagnostic
from arxiv_digest_parser.models import Paper, Section

_SHOWN = lazy(r"(?:(\d{1,9}) ?[-–] ?)?\b(\d{1,9}) of (\d{1,9}) entr", re.ASCII)
_TOTAL = lazy(r"\btotal of (\d{1,9}) entr[a-z]*(?P<rest>.*)", re.IGNORECASE | re.ASCII)
_RANGE = lazy(r"[\W_]*(\d{1,9}) ?[-–] ?(\d{1,9})[\W_]*", re.ASCII)
_NO_UPDATES = lazy(r"\bNo (?:further )?updates\b")
_ANNOUNCED = lazy(r"\bannounced\b(.*)")
_DAY_ALONE = lazy(r"[A-Z][a-z]+, \d{1,2} [A-Z][a-z]+ \d{2,4}")
#: How the headings of sections begin, and how their papers were announced.
_KINDS = (("new submission", "new"), ("cross", "cross"), ("replacement", "replace"))
_WANTED = frozenset("h1 h2 h3 dt dd a title".split())


@attrs.define
class Block:
    """A section that is being read.

    Attributes:
        name: Its heading, without the day and the counts.
        kind: How the papers of the section were announced, if the heading says so.
        day: The day that the heading is, on a page of several days.
        shown: How many papers the heading says that the page shows.
        total: How many it says there are.
    """

    name: str | None = None
    kind: str | None = None
    day: datetime.date | None = None
    shown: int | None = None
    total: int | None = None
    place: Place | None = None
    papers: list[Paper] = attrs.field(factory=list[Paper])

    @classmethod
    def of(cls, heading: str) -> Block | None:
        """Read a heading; None for one that is not a section's."""
        name, _, counts = heading.partition("(")
        name = name.strip()
        shown = _SHOWN.search(counts)
        kind = next((kind for words, kind in _KINDS if name.lower().startswith(words)), None)
        is_day = _DAY_ALONE.fullmatch(name) is not None
        if not (shown or kind or is_day):
            return None
        day = day_of(name)
        if not is_day and day is not None:
            name = name.rpartition(" for ")[0] or name
        block = cls(name or None, kind, day if is_day else None)
        if shown:
            block.shown = int(shown[2]) - int(shown[1]) + 1 if shown[1] else int(shown[2])
            block.total = int(shown[3])
        return block


@attrs.define
class ListingPage:
    """Reads a listing page."""

    report: PageReport
    title: str | None = attrs.field(default=None, init=False)
    blocks: list[Block] = attrs.field(factory=list[Block], init=False)
    is_empty: bool = attrs.field(default=False, init=False)
    _days: set[datetime.date] = attrs.field(factory=set[datetime.date], init=False)
    _item: Item | None = attrs.field(default=None, init=False)
    _total: int | None = attrs.field(default=None, init=False)
    _range: int | None = attrs.field(default=None, init=False)
    _has_pages: bool = attrs.field(default=False, init=False)
    _total_place: Place | None = attrs.field(default=None, init=False)
    _checks: Checks = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._checks = Checks(self.report.add)

    def read(self, page: Part) -> None:
        """Read the page from its first tag to its last."""
        for part in parts(page, _is_wanted):
            if part.tag == "dt":
                self._end_item()
                self._item = item_of(part, self.report)
            elif part.tag == "dd":
                self._take(details_of(part, self.report))
            elif part.tag in {"h1", "h2", "h3"}:
                self._read_heading(part)
            elif part.tag != "title":
                self._read_frame(part)
        self._end_item()
        self._check_totals()

    @property
    def date(self) -> datetime.date | None:
        """The day of the announcement; None for a page of several days."""
        days = self._days | {block.day for block in self.blocks if block.day}
        return next(iter(days)) if len(days) == 1 else None

    def sections(self) -> list[Section]:
        """Return the sections. A page without headings has one, and its declared total is the page's."""
        is_alone = len(self.blocks) == 1
        several = self.date is None
        return [
            Section(
                block.name,
                block.papers,
                declared_total=self._total if is_alone and block.total is None else block.total,
                date=block.day if several else None,
            )
            for block in self.blocks
        ]

    def _read_heading(self, part: Part) -> None:
        text = line_of(part)
        block = Block.of(text) if part.tag == "h3" else None
        if block is not None:
            block.place = self.report.place(part, block.name or "")
            self._end_item()
            self.blocks.append(block)
        elif part.tag == "h1" and not self.blocks:
            self.title = text or self.title
        day = day_of(text)
        if day is not None and (block is None or block.day is None):
            self._days.add(day)

    def _read_frame(self, part: Part) -> None:
        """Read text outside of headings and items: totals, and that there is nothing."""
        text = line_of(part)
        if self._item is not None and text:
            self.report.unread(part, text)
        if found := _TOTAL.search(text):
            self._total = int(found[1])
            self._total_place = self.report.place(part, found[0].removesuffix(found["rest"]))
            text = found["rest"]
        if found := _RANGE.fullmatch(text):
            if part.tag == "a":
                self._has_pages = True
            else:
                self._range = int(found[2]) - int(found[1]) + 1
        elif found := _ANNOUNCED.search(text):
            if day := day_of(found[1]):
                self._days.add(day)
        elif _NO_UPDATES.search(text):
            self.is_empty = True

    def _take(self, details: Details) -> None:
        """Make the paper of an item and its details."""
        if not self.blocks:
            self.blocks.append(Block())
        block = self.blocks[-1]
        paper = paper_of(self._item, details, block.kind)
        first = details.part.line if self._item is None else self._item.part.line
        last = details.part.last_line

        def place(needle: str) -> Place:
            return self.report.window.place(first, needle, last)

        if details.is_cut:
            message = f"{len(paper.authors)} authors are shown, and arXiv links at most {MOST_AUTHORS}"
            self.report.say("author-list-cut", message, place(paper.authors[-1]))
        elif not paper.authors_complete:
            self.report.say("author-list-cut", "the list of authors ends with 'et al.'", place("et al"))
        self._checks.paper(paper, first, place)
        block.papers.append(paper)
        self._item = None

    def _end_item(self) -> None:
        """Report an item that has no details after it."""
        if self._item is not None:
            text = line_of(self._item.part)
            place = self.report.place(self._item.part, str(self._item.identifier or ""))
            self.report.add(diagnostic("truncated", "an item that ends before its title", place, text))
            self._item = None

    def _check_totals(self) -> None:
        for block in self.blocks:
            if block.shown is not None and block.place is not None and block.shown != len(block.papers):
                self.report.total(block.shown, len(block.papers), block.place)
        read = sum(len(block.papers) for block in self.blocks)
        expected = self._total if self._range is None and not self._has_pages else self._range
        if expected is not None and self._total_place is not None and expected != read:
            self.report.total(expected, read, self._total_place)


def _is_wanted(event: Event) -> bool:
    return event.tag in _WANTED
