"""The one grammar: headings, labelled fields and frames into a digest, whatever the dialect.

A digest is a frame (a title, a table of contents, section headings) around records (a paper's heading and what
is below it). Nothing here knows a dialect by name.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

import attrs

from arxiv_digest_parser._reading.flavours.rewriting import as_given, usual
from arxiv_digest_parser._reading.frame.around import Around
from arxiv_digest_parser._reading.frame.lines import Frame
from arxiv_digest_parser._reading.headings.contents import says_no_papers
from arxiv_digest_parser._reading.headings.heading import headings, read_heading, read_unlinked_heading
from arxiv_digest_parser._reading.items import listed
from arxiv_digest_parser._reading.items.deciding import (
    ROW,
    WINDOW,
    decide,
    decide_beside,
    decide_later,
    decide_single,
    window_end,
)
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, normal
from arxiv_digest_parser._reading.records.checks import check_block, check_end
from arxiv_digest_parser._reading.records.cutting import segments
from arxiv_digest_parser._reading.records.reader import Reader
from arxiv_digest_parser._reading.records.together import blocks, read_block
from arxiv_digest_parser._reading.records.whole import AnyRecord, Whole, read_around
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.models import Digest, Paper, Section

_ENOUGH = 12  # headings, to tell what most of those of papers are


def read_digest(text: str, *, layout: str, date: datetime.date | None = None) -> Digest:
    """Read a text of any dialect, in any flavour of Markdown, into a digest."""
    read = usual(text)
    digest = _read(read, layout, date)
    if read is text:
        return digest
    return attrs.evolve(digest, diagnostics=as_given(digest.diagnostics, text))


def _read(text: str, layout: str, date: datetime.date | None) -> Digest:
    return read_records(text, *_cut(text), layout=layout, date=date)


def read_records(
    text: str,
    records: list[AnyRecord],
    frames: Sequence[tuple[int, int]],
    *,
    layout: str,
    date: datetime.date | None,
) -> Digest:
    """Read the records of a text, and the stretches of frame between them, into a digest."""
    reader = Reader(Positions(text))
    papers = [paper for start, end in blocks(records) for paper in read_block(records, start, end, reader)]
    check_block(records, papers, reader, set())
    check_end(records, reader)
    whole = Whole()
    whole.add(records, papers, reader.source, 0)
    around = Around.of(reader.source, frames, whole.starts)
    frame = read_around(around, whole)
    reader.noticed += around.noticed
    sections = _sections(frame, records, papers)
    return Digest(sections, title=frame.title, date=date or frame.date, layout=layout, diagnostics=reader.diagnostics())


def _cut(text: str) -> tuple[list[AnyRecord], list[tuple[int, int]]]:
    """Cut a text into its records and the stretches of frame between them."""
    decision = decide(text)
    if decision is None or decision.kind.is_heading:
        found, frames = segments(text, decision=decision)
        if not found and (single := decide_single(text)):
            found, frames = segments(text, decision=single)
        if decision is not None and decision.mixed:
            return listed.with_lists(text, [*found], frames)
        if found or (decision := decide_later(text)) is None:
            return [*found], frames
    records, frames = listed.find(text, decision)
    may_be_beside = decision.kind == ROW or listed.are_papers_left(text, records, frames)
    if may_be_beside and (beside := decide_beside(text, frames)):
        return listed.with_headings(text, records, frames, segments(text, decision=beside)[0])
    return [*records], frames


def _sections(frame: Frame, records: Sequence[AnyRecord], papers: list[Paper]) -> tuple[Section, ...]:
    """Group papers below the section headings that they follow."""
    starts = [record.start for record in records]
    borders = [bisect_left(starts, section.start) for section in frame.sections]
    sections = [
        Section(
            heading.name,
            papers[first:end],
            declared_total=heading.declared_total,
            path=(*heading.above, heading.name) if heading.above else (),
        )
        for heading, first, end in zip(frame.sections, borders, [*borders, len(papers)][1:], strict=True)
    ]
    above = papers[: borders[0]] if borders else papers
    announced = [Section(entry.name, (), declared_total=entry.declared_total) for entry in frame.without_papers]
    return (*([Section(None, above)] if above else []), *sections, *announced)


def paper_headings(text: str) -> tuple[int, int]:
    """Count the papers whose heading is a link or has a number, and those whose heading is a title alone.

    Only the first of a long text are counted: enough to recognise its layout.
    """
    text = usual(text)
    linked, other = _count_headings(text[: window_end(text, 0)])
    if not linked and not other and len(text) > WINDOW:
        return _count_headings(text)
    return linked, other


def _count_headings(text: str) -> tuple[int, int]:
    decision = decide(text)
    if decision is not None and not decision.kind.is_heading:
        return 0, 1
    if decision is not None and decision.kind.name == "heading" and not decision.foreign:
        return _count_headings_of(text, decision.kind.level)
    records, _ = segments(text, decision=decision)
    if not records and (single := decide_single(text)):
        records, _ = segments(text, decision=single)
    if not records and decide_later(text):
        return 0, 1
    linked = sum(record.url is not None or record.number is not None for record in records)
    return linked, len(records) - linked


def _count_headings_of(text: str, level: int) -> tuple[int, int]:
    """Count headings of a level as papers', which need not be cut out for this."""
    alike = [*islice((one for one in headings(text, 0, len(text)) if one.level == level), _ENOUGH)]
    for heading in alike:
        if not read_heading(heading):
            read_unlinked_heading(heading)
    linked = sum(heading.url is not None or heading.number is not None for heading in alike)
    return linked, len(alike) - linked


def has_contents(text: str) -> bool:
    """Tell whether a text has a heading of a digest without papers: of a table of contents, or one that says so."""
    return any(
        normal(heading.content) in CONTENTS or says_no_papers(heading.content)
        for heading in headings(text, 0, min(len(text), WINDOW))
    )
