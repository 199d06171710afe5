"""The one grammar: headings, labelled fields and frames into a digest, whatever the dialect.

A digest is a frame (a title, a table of contents, section headings) around records (a paper's heading and what
stands below it). Nothing here knows a dialect by name.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable

import attrs

from arxiv_digest_parser._fields import PROSE, Label, Tag, scan, settle
from arxiv_digest_parser._frame import Entry, Frame, SectionHeading, read_frame
from arxiv_digest_parser._headings import (
    CONTENTS,
    Heading,
    headings,
    is_paper_body,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._labels import LABELS, field_of, normal
from arxiv_digest_parser._papers import Record, read_paper
from arxiv_digest_parser._text import Source
from arxiv_digest_parser.diagnostics import Diagnostic, diagnostic
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import Digest, Paper, Section
from arxiv_digest_parser.names import commas_are_tight

#: How many records are looked at together to tell labels from text that looks like them.
BLOCK = 64
#: A line of names in italics, and how many characters below the heading it stands at most.
_NAMES = re.compile(r"^(?:\*\*[^*\n]*\*\*[ \t]*\|[ \t]*)?\*(?!\*)[^\n]*", re.MULTILINE)
_HEAD = 2000
_ENOUGH = 2  # papers; with fewer others there is no "all others"
_GLANCE = 65_536  # characters


@attrs.define(eq=False)
class Reader:
    """Reads one text; what it notices stands in `diagnostics` in the end."""

    source: Source
    noticed: list[tuple[int, Diagnostic]] = attrs.Factory(list[tuple[int, Diagnostic]])

    def report(self, code: str, message: str, start: int, end: int, text: str | None = None) -> None:
        """Note a diagnostic about ``text[start:end]``."""
        self.noticed.append((start, diagnostic(code, message, self.source.place(start, end), text)))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return all that was noticed, in the order of the text."""
        return tuple(diagnostic for _, diagnostic in sorted(self.noticed, key=lambda item: item[0]))


def read(text: str, *, layout: str, date: datetime.date | None = None) -> Digest:
    """Read a text of any dialect into a digest."""
    reader = Reader(Source(text))
    records, frames = _segments(text)
    papers = _papers(text, records, reader)
    frame = read_frame(text, frames, [record.heading for record in records], papers, reader.report)
    sections = _sections(frame, records, papers)
    _check_papers(records, papers, reader)
    _check_sections(frame, sections, reader)
    _check_numbers(records, frame, reader)
    return Digest(sections, title=frame.title, date=date or frame.date, layout=layout, diagnostics=reader.diagnostics())


# ------------------------------------------------------------------------------------------------ segments


def _segments(text: str) -> tuple[list[Record], list[tuple[int, int]]]:
    """Cut a text at its headings into records and the stretches of frame between them."""
    records: list[Record] = []
    frames: list[tuple[int, int]] = []
    start = _front_matter_end(text)
    found = list(headings(text, start, len(text)))
    frame_start: int | None = 0
    current: Heading | None = None
    opened = counted = 0
    for heading, following in zip(found, _ends(found, len(text)), strict=True):
        if current is not None:
            opened += text.count("<details", counted, heading.start) - text.count("</details", counted, heading.start)
        counted = heading.start
        if _is_paper(text, heading, following, current):
            if current is not None and frame_start is None:
                records[-1].end = heading.start
            if frame_start is not None:
                frames.append((frame_start, heading.start))
                frame_start = None
            records.append(Record(heading, len(text), []))
            current, opened = heading, 0
        elif frame_start is None and current is not None and not _is_within(heading, current, opened):
            records[-1].end = heading.start
            frame_start = heading.start
    if frame_start is not None:
        frames.append((frame_start, len(text)))
    return records, frames


def _ends(found: list[Heading], end: int) -> list[int]:
    """Return where the text below each heading ends: at the next heading that is not a field's."""
    ends: list[int] = []
    for heading in reversed(found):
        ends.append(end)
        if field_of(heading.content) is None:
            end = heading.start
    return ends[::-1]


def _front_matter_end(text: str) -> int:
    """Return where YAML front matter ends, or 0."""
    if text.startswith("---\n"):
        end = text.find("\n---\n", 3, 20_000)
        if end >= 0 and "\n#" not in text[:end]:
            return end + 5
    return 0


def _is_paper(text: str, heading: Heading, following: int, current: Heading | None) -> bool:
    if normal(heading.content) in CONTENTS:
        return False
    if read_heading(heading):
        return True
    if (current is None or heading.level <= current.level) and is_paper_body(text, heading.end, following):
        read_unlinked_heading(heading)
        return True
    if current is not None and field_of(heading.content) is not None:
        return False
    has_text = following == len(text) or not text[heading.end : following].isspace()
    if current is not None and heading.level == current.level and has_text:
        # As the papers before it: numbered, or without links and numbers as they are.
        read_unlinked_heading(heading)
        return (current.number is not None) == (heading.number is not None) and (
            heading.number is not None or current.url is None
        )
    return False


def _is_within(heading: Heading, current: Heading, opened: int) -> bool:
    """Tell whether a heading that is no paper's belongs to the paper above it."""
    return heading.level > current.level or opened > 0 or LABELS.get(normal(heading.content)) is not None


# ------------------------------------------------------------------------------------------------ papers


def _papers(text: str, records: list[Record], reader: Reader) -> list[Paper]:
    papers: list[Paper] = []
    at = 0
    while at < len(records):
        # A last block that is short would know little.
        end = at + BLOCK if len(records) - at >= 2 * BLOCK else len(records)
        papers += _block(text, records[at:end], reader)
        at = end
    return papers


def _block(text: str, block: list[Record], reader: Reader) -> list[Paper]:
    """Read the papers of a block of records, by what these have in common."""
    tags: list[list[Tag]] = []
    labels: list[list[Label]] = []
    for record in block:
        found_labels: list[Label] = []
        found_tags: list[Tag] = []
        for item in scan(text, record.heading.end, record.end):
            if isinstance(item, Tag):
                found_tags.append(item)
            else:
                found_labels.append(item)
        found_tags = _matched(found_tags)
        _set_free(found_labels, found_tags)
        tags.append(found_tags)
        labels.append(found_labels)
    settled = settle(labels)
    for record, own_tags, own_labels in zip(block, tags, settled, strict=True):
        record.items = sorted([*own_tags, *own_labels], key=lambda item: item.start)
    groups = _groups(block)
    return [
        read_paper(text, record, tight=tight, groups=groups, report=reader.report)
        for record, tight in zip(block, _names_are_tight(text, block), strict=True)
    ]


def _matched(tags: list[Tag]) -> list[Tag]:
    """Drop ``</details>`` that are text: where more close than open, the last ones count."""
    kept: list[Tag] = []
    depth = 0
    index = 0
    while index < len(tags):
        if not tags[index].closes:
            depth += 1
            kept.append(tags[index])
            index += 1
            continue
        run = index
        while run < len(tags) and tags[run].closes:
            run += 1
        structural = min(depth, run - index) if depth else run - index
        kept += tags[run - structural : run]
        depth = max(depth - structural, 0)
        index = run
    return kept


def _set_free(labels: list[Label], tags: list[Tag]) -> None:
    """Mark labels that cannot be part of a value: up to the first prose below the heading and each ``</details>``."""
    closings = [tag.start for tag in tags if tag.closes][::-1]
    free = True
    for label in labels:
        while closings and closings[-1] < label.start:
            closings.pop()
            free = True
        label.free = free and label.context > 0
        free = free and not (label.free and label.field in PROSE)


def _names_are_tight(text: str, block: list[Record]) -> list[bool]:
    """Tell of each record whether commas without a space part its names.

    One comma with a space may part two names or stand inside one: the papers around it tell, as digests may be joined.
    """
    told: list[bool | None] = []
    for record in block:
        line = _authors_line(text, record)
        tight = commas_are_tight(line)
        told.append(tight if "," in line and (tight or line.count(",") > 1) else None)
    above, below = _carried(told), _carried(told[::-1])[::-1]
    return [False not in around and True in around for around in zip(above, below, strict=True)]


def _authors_line(text: str, record: Record) -> str:
    for item in record.items:
        if isinstance(item, Label) and item.field == "authors":
            return text[item.value : record.end].lstrip().partition("\n")[0]
    match = _NAMES.search(text, record.heading.end, min(record.end, record.heading.end + _HEAD))
    return match[0] if match else ""


def _carried(told: list[bool | None]) -> list[bool | None]:
    """Fill the gaps of a list with what stands before them."""
    known: bool | None = None
    return [known := known if tight is None else tight for tight in told]


def _groups(block: list[Record]) -> frozenset[str]:
    """Return headings that stand in most records of a block."""
    count: Counter[str] = Counter()
    for record in block:
        count.update({i.text for i in record.items if isinstance(i, Label) and i.style[0] in "#<"})
    return frozenset(text for text, number in count.items() if number > 1 and number * 2 >= len(block))


# ------------------------------------------------------------------------------------------------ sections


def _sections(frame: Frame, records: list[Record], papers: list[Paper]) -> tuple[Section, ...]:
    """Group papers below the section headings that they follow."""
    starts = [record.heading.start for record in records]
    borders = [bisect_left(starts, section.start) for section in frame.sections]
    sections = [
        Section(heading.name, papers[first:end], declared_total=heading.declared_total)
        for heading, first, end in zip(frame.sections, borders, [*borders, len(papers)][1:], strict=True)
    ]
    above = papers[: borders[0]] if borders else papers
    announced = [Section(entry.name, (), declared_total=entry.total) for entry in frame.without_papers]
    return (*([Section(None, above)] if above else []), *sections, *announced)


# ------------------------------------------------------------------------------------------------ checks


def _check_papers(records: list[Record], papers: list[Paper], reader: Reader) -> None:
    _check_missing(records, papers, reader)
    seen: dict[object, int] = {}
    unknown: set[str] = set()
    for index, (record, paper) in enumerate(zip(records, papers, strict=True)):
        heading = record.heading
        if not paper.title:
            reader.report("missing-title", "a paper without a title", heading.start, heading.end)
        identity: object = paper.arxiv_id.base if paper.arxiv_id else paper.url
        if identity is not None:
            if identity in seen:
                first = reader.source.place(records[seen[identity]].heading.start, heading.end).line
                reader.report(
                    "repeated-paper", f"{identity} stands in line {first} already", heading.start, heading.end
                )
            else:
                seen[identity] = index
        for name in filter(None, (paper.primary_category, *paper.categories)):
            if name not in unknown and not is_category(name):
                unknown.add(name)
                at = _find(reader.source.text, name, heading.end, record.end)
                reader.report("unknown-category", f"{name!r} is no arXiv category", at, at + len(name))
    _check_end(records, reader)


def _find(text: str, name: str, start: int, end: int) -> int:
    """Return where a value stands, as a whole word; where the record starts if it was printed in another form."""
    match = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text, start, end)
    return match.start() if match else start


_MISSING: tuple[tuple[str, str, str, Callable[[Paper], bool]], ...] = (
    ("authors", "missing-authors", "no-authors", lambda paper: bool(paper.authors)),
    ("an abstract", "missing-abstract", "no-abstracts", lambda paper: bool(paper.abstract)),
    ("a link", "missing-link", "no-links", lambda paper: bool(paper.url)),
)


def _check_missing(records: list[Record], papers: list[Paper], reader: Reader) -> None:
    """Report each paper that lacks what most others have; once, if most of them lack it."""
    for what, code, code_for_most, has in _MISSING:
        lacking = [record.heading for record, paper in zip(records, papers, strict=True) if not has(paper)]
        if len(lacking) > 1 and len(lacking) * 2 > len(records):
            message = f"{len(lacking)} of {len(records)} papers have no {what.split()[-1]}"
            reader.report(code_for_most, message, lacking[0].start, lacking[0].end)
            continue
        for heading in lacking:
            reader.report(code, f"a paper without {what}", heading.start, heading.end)


def _check_end(records: list[Record], reader: Reader) -> None:
    """Report a text that ends inside a paper."""
    if not records:
        return
    last = records[-1]
    opened = sum(-1 if item.closes else 1 for item in last.items if isinstance(item, Tag))
    parts = [[_part(item) for item in record.items] for record in records[-BLOCK:]]
    # The others end with the same part: an optional field is none of these.
    closing = {found[-1] for found in parts[:-1] if found}
    missing = closing - set(parts[-1]) if len(closing) == 1 and len(parts) > _ENOUGH else set[str]()
    if opened > 0:
        why = "</details> is missing"
    elif missing:
        why = f"all others end with {missing.pop()}"
    else:
        return
    end = len(reader.source.text.rstrip())
    at = max(reader.source.text.rfind("\n", 0, end) + 1, last.heading.start)
    reader.report("truncated", f"the text ends inside a paper: {why}", at, end)


def _part(item: Label | Tag) -> str:
    return item.key if isinstance(item, Label) else "</details>" if item.closes else "<details>"


def _check_sections(frame: Frame, sections: tuple[Section, ...], reader: Reader) -> None:
    headings: list[SectionHeading | Entry] = [*frame.sections, *frame.without_papers]
    for heading, section in zip(headings, sections[len(sections) - len(headings) :], strict=True):
        total = section.declared_total
        if total is not None and total != len(section.papers):
            message = f"{_papers_in_words(total)} announced for {section.name}, {len(section.papers)} found"
            reader.report("total-mismatch", message, heading.start, heading.end)


def _papers_in_words(number: int) -> str:
    return "1 paper" if number == 1 else f"{number} papers"


def _check_numbers(records: list[Record], frame: Frame, reader: Reader) -> None:
    """Report numbers that do not continue, unless the digest numbers its papers in an order of its own."""
    starts = {section.start for section in frame.sections}
    breaks: list[tuple[Heading, int]] = []
    expected: int | None = None
    numbered = 0
    borders = sorted(starts)
    position = 0
    for record in records:
        fresh = False
        while position < len(borders) and borders[position] < record.heading.start:
            position += 1
            fresh = True
        number = record.heading.number
        if number is None:
            continue
        numbered += 1
        if expected is not None and number != expected and not (fresh and number == 1):
            breaks.append((record.heading, expected))
        expected = number + 1
    if len(breaks) > max(1, numbered // 3):
        return
    for heading, wanted in breaks:
        reader.report(
            "number-order", f"number {heading.number} where {wanted} would follow", heading.start, heading.end
        )


def paper_headings(text: str) -> tuple[int, int]:
    """Count the papers whose heading is a link or has a number, and those whose heading is a title alone.

    Only the first of a long text are counted: enough to tell its layout.
    """
    records, _ = _segments(text[:_GLANCE])
    if not records and len(text) > _GLANCE:
        records, _ = _segments(text)
    linked = sum(record.heading.url is not None or record.heading.number is not None for record in records)
    return linked, len(records) - linked


def has_contents(text: str) -> bool:
    """Tell whether a text has the heading of a table of contents, as a digest without papers has."""
    return any(normal(heading.content) in CONTENTS for heading in headings(text, 0, min(len(text), _GLANCE)))
