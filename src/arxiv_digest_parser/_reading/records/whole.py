"""What only a whole digest shows: its frame, what its papers lack or say twice, their numbers and totals.

Of a text that comes in pieces, the papers are gone when the end is read. So what they have to do with each other is
gathered block by block, and the stretches of frame between them are kept. A whole text goes the same way, in one step.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

import attrs

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._reading.frame.around import Around, Noticed
from arxiv_digest_parser._reading.frame.lines import Frame, SectionHeading
from arxiv_digest_parser._reading.frame.sections import read_frame
from arxiv_digest_parser._reading.headings.contents import Entry
from arxiv_digest_parser._reading.items.unread import Suspect, names_of, suspects_around, suspects_inside, unread_paper
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.tables.row_records import RowRecord
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import Place, diagnostic
from arxiv_digest_parser.models import Paper

#: What a paper can be read from: a heading and what is below it, cut by a template or not, or a row of a table.
AnyRecord = Record | Cut | RowRecord

_ENOUGH = 2  # links; fewer do not show that links distinguish papers
_MISSING: tuple[tuple[str, str, str, Callable[[Paper], object]], ...] = (
    ("authors", "missing-authors", "no-authors", attrgetter("authors")),
    ("an abstract", "missing-abstract", "no-abstracts", attrgetter("abstract")),
    ("a link", "missing-link", "no-links", attrgetter("url")),
)


@attrs.define(eq=False)
class Whole:
    """What the papers of a digest have to do with each other.

    Attributes:
        starts: Where they begin in the whole text.
        titles: Their titles.
        named: Their identifiers.
        level: The level of the first one's heading; 0: there is none.
    """

    starts: array[int] = attrs.Factory(lambda: array("q"))
    titles: set[str] = attrs.Factory(set[str])
    named: set[str] = attrs.Factory(set[str])
    level: int = 0
    _lacking: dict[str, list[tuple[int, Place]]] = attrs.Factory(lambda: {code: [] for _, code, _, _ in _MISSING})
    _lines: dict[str, int] = attrs.Factory(dict[str, int])  # where each identifier or link was read first
    _again: list[tuple[bool, Noticed]] = attrs.Factory(list[tuple[bool, Noticed]])  # whether a link shows it
    _empty: list[tuple[int, Place]] = attrs.Factory(list[tuple[int, Place]])  # papers that say nothing
    _suspects: list[Suspect] = attrs.Factory(list[Suspect])  # lines inside papers that may begin others
    _unidentified: int = 0  # papers
    _links: set[str | None] = attrs.Factory(set["str | None"])  # of those
    _expected: int | None = None
    _numbered: int = 0
    _breaks: list[tuple[int, int, Noticed]] = attrs.Factory(list[tuple[int, int, Noticed]])  # index and number

    def add(self, records: Sequence[AnyRecord], papers: Sequence[Paper], positions: Positions, offset: int) -> None:
        """Take more papers into account, which were read from a text that begins at an offset of the whole."""

        def placed(record: AnyRecord) -> tuple[int, Place]:
            start, end = record.heading_span
            return offset + start, positions.place(start, end)

        def noticed(record: AnyRecord, code: str, message: str) -> Noticed:
            at, place = placed(record)
            return at, diagnostic(code, message, place)

        if records and not self.starts:
            self.level = records[0].level
        self._note_lacking(records, papers, placed)
        self.named.update(names_of(papers))
        spans = [(record.start, record.end) for record in records]
        self._suspects += suspects_inside(
            positions.text, spans, papers, lambda start, end: (offset + start, positions.place(start, end))
        )
        line, at = positions.first_line, 0
        for index, (record, paper, (start, _)) in enumerate(zip(records, papers, spans, strict=True), len(self.starts)):
            line, at = line + positions.text.count("\n", at, start), start
            if (first := self._line_of_first(paper, line)) is not None:
                identity = paper.arxiv_id.base if paper.arxiv_id else paper.url
                found = noticed(record, "repeated-paper", f"{identity} was already listed in line {first}")
                self._again.append((paper.arxiv_id is None, found))
            if (number := record.number) is not None:
                self._numbered += 1
                if number != self._expected is not None:
                    message = f"expected number {self._expected}, found {number}"
                    self._breaks.append((index, number, noticed(record, "number-order", message)))
                self._expected = number + 1
        self.titles.update([paper.title for paper in papers])
        self.starts.extend([offset + start for start, _ in spans])

    def _note_lacking(
        self, records: Sequence[AnyRecord], papers: Sequence[Paper], placed: Callable[[AnyRecord], tuple[int, Place]]
    ) -> None:
        """Note what each paper lacks that others may have."""
        for _, code, _, held in _MISSING:
            if not all(map(held, papers)):
                lacking = (record for record, paper in zip(records, papers, strict=True) if not held(paper))
                self._lacking[code] += map(placed, lacking)
        if all(self._lacking.values()):  # otherwise no paper lacks everything
            self._empty += (placed(record) for record, paper in zip(records, papers, strict=True) if _is_empty(paper))

    def _line_of_first(self, paper: Paper, line: int) -> int | None:
        """Return where what distinguishes a paper was read before, or note that it is read now.

        That is its identifier, or a link that is not arXiv's, which has to name an identifier.
        """
        identity = paper.arxiv_id.base if paper.arxiv_id else paper.url
        if not paper.arxiv_id:
            self._unidentified += 1
            self._links.add(identity)
        if identity is None or (not paper.arxiv_id and "arxiv.org/" in identity):
            return None
        if identity in self._lines:
            return self._lines[identity]
        self._lines[identity] = line
        return None

    def told(self, frame: Frame, around: Around) -> Iterator[Noticed]:
        """Yield what is noticed about the papers in the end."""
        yield from self._missing()
        if self._empty:
            message = f"{how_many(len(self._empty), 'paper')} with neither link, authors nor abstract"
            yield self._empty[0][0], diagnostic("empty-paper", message, self._empty[0][1])
        suspects = [*self._suspects, *suspects_around(around.text, around.regions, around.placed)]
        if unread := unread_paper(suspects, self.named):
            yield unread
        one_for_many = self._unidentified > _ENOUGH and 2 * len(self._links) <= self._unidentified
        yield from (noticed for is_link, noticed in self._again if not (is_link and one_for_many))
        borders = [around.offset(section.start) for section in frame.sections]
        yield from self._out_of_order(borders)
        self._check_totals(frame, borders, around)

    def _missing(self) -> Iterator[Noticed]:
        """Yield each paper that lacks what most others have; only the first, if most of them lack it."""
        for what, code, code_for_most, _ in _MISSING:
            lacking = self._lacking[code]
            if len(lacking) > 1 and len(lacking) * 2 > len(self.starts):
                message = f"{len(lacking)} of {len(self.starts)} papers have no {what.split()[-1]}"
                at, place = lacking[0]
                yield at, diagnostic(code_for_most, message, place)
            else:
                yield from ((at, diagnostic(code, f"a paper without {what}", place)) for at, place in lacking)

    def _out_of_order(self, borders: Sequence[int]) -> Iterator[Noticed]:
        """Yield numbers that do not continue, unless the digest numbers its papers in an order of its own."""
        breaks = [noticed for index, number, noticed in self._breaks if not self._begins_anew(index, number, borders)]
        if len(breaks) <= max(1, self._numbered // 3):
            yield from breaks

    def _begins_anew(self, index: int, number: int, borders: Sequence[int]) -> bool:
        """Tell whether a paper is the first one below the heading of a section."""
        here, before = self.starts[index], self.starts[index - 1]
        return number == 1 and bisect_left(borders, here) > bisect_left(borders, before)

    def _check_totals(self, frame: Frame, borders: Sequence[int], around: Around) -> None:
        ends = [*(bisect_left(self.starts, border) for border in borders), len(self.starts)]
        found: list[tuple[SectionHeading | Entry, int]] = [
            *zip(frame.sections, (end - start for start, end in pairwise(ends)), strict=True),
            *((entry, 0) for entry in frame.without_papers),
        ]
        for heading, count in found:
            total = heading.declared_total
            if total is not None and total != count:
                message = f"{how_many(total, 'paper')} announced for {heading.name}, but {count} found"
                around.report("total-mismatch", message, heading.start, heading.end)


def _is_empty(paper: Paper) -> bool:
    """Tell whether nothing but a title says that something is a paper."""
    return not (paper.authors or paper.abstract or paper.url or paper.pdf_url or paper.arxiv_id)


def read_around(around: Around, whole: Whole) -> Frame:
    """Read the frame of a digest, and note what it and the papers say together."""
    frame = read_frame(around, whole.titles, whole.named, whole.level)
    around.noticed += [*whole.told(frame, around)]
    should_have_some = frame.sections or frame.says_some or around.noticed
    if not whole.starts and not frame.says_none and should_have_some:
        message = "no papers were found, and the text does not say that there are none"
        around.report("no-items", message, 0, len(around.text.partition("\n")[0]))
    return frame
