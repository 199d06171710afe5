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
from functools import lru_cache
from operator import attrgetter

import attrs

from arxiv_digest_parser._fields import PROSE, Label, Tag, scan, settle
from arxiv_digest_parser._frame import Entry, Frame, SectionHeading, read_frame
from arxiv_digest_parser._headings import (
    CONTENTS,
    Heading,
    heading_at,
    headings,
    is_paper_body,
    next_heading,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._labels import LABELS, field_of, normal
from arxiv_digest_parser._papers import Record, read_paper
from arxiv_digest_parser._template import FIRST_LINE, Cut, Templates
from arxiv_digest_parser._text import Source
from arxiv_digest_parser.diagnostics import Diagnostic, diagnostic
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import Digest, Paper, Section
from arxiv_digest_parser.names import commas_are_tight

#: How many records are looked at together to tell labels from text that looks like them.
BLOCK = 64
_LOWEST = 6  # level of a heading
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
    frame = read_frame(text, frames, [record.start for record in records], papers, reader.report)
    sections = _sections(frame, records, papers)
    _check_papers(records, papers, reader)
    _check_sections(frame, sections, reader)
    _check_numbers(records, frame, reader)
    return Digest(sections, title=frame.title, date=date or frame.date, layout=layout, diagnostics=reader.diagnostics())


# ------------------------------------------------------------------------------------------------ segments


def _segments(text: str) -> tuple[list[Record | Cut], list[tuple[int, int]]]:
    """Cut a text at its headings into records and the stretches of frame between them."""
    records: list[Record | Cut] = []
    frames: list[tuple[int, int]] = []
    templates = Templates()
    bodies = _Bodies(text)
    frame_start: int | None = 0
    opened = counted = 0
    at = next_heading(text, _front_matter_end(text))
    while at >= 0:
        last = records[-1] if records else None
        record: Record | Cut | None = templates.cut(text, at, last.level if last else _LOWEST)
        if record is None:
            heading = heading_at(text, at, len(text))
            current = last.heading if last else None
            if heading and _is_paper(heading, bodies, current):
                record = Record(heading, len(text), [])
            elif last and current and frame_start is None:
                opened += text.count("<details", counted, at) - text.count("</details", counted, at)
                counted = at
                if heading and not _is_within(heading, current, opened):
                    _close(text, last, at, templates)
                    frame_start = at
                elif isinstance(last, Cut):
                    records[-1] = Record(current, len(text), [])  # it goes on below what is no other's heading
        if record is not None:
            if frame_start is not None:
                frames.append((frame_start, at))
                frame_start = None
            elif last is not None:
                _close(text, last, at, templates)
            records.append(record)
            opened, counted = 0, at
        at = next_heading(text, record.end if isinstance(record, Cut) else at + 1)
    if frame_start is not None:
        frames.append((frame_start, len(text)))
    return records, frames


def _close(text: str, record: Record | Cut, end: int, templates: Templates) -> None:
    """Note where a record ends; one that no template has cut may show the form of others."""
    if isinstance(record, Record):
        record.end = end
        _look_for_labels(text, record)
        templates.learn(text, record)


@attrs.define(eq=False)
class _Bodies:
    """Where the text below a heading ends: at the next heading that is not a field's."""

    text: str
    _start: int = 0
    _end: int = 0

    def end(self, heading: Heading) -> int:
        """Return where the text below a heading ends."""
        if not self._start <= heading.start < self._end:
            at = next_heading(self.text, heading.end)
            while at >= 0 and not ((found := heading_at(self.text, at, len(self.text))) and field_of(found.content) is None):
                at = next_heading(self.text, at + 1)
            self._start, self._end = heading.start, at if at >= 0 else len(self.text)
        return self._end


def _front_matter_end(text: str) -> int:
    """Return where YAML front matter ends, or 0."""
    if text.startswith("---\n"):
        end = text.find("\n---\n", 3, 20_000)
        if end >= 0 and "\n#" not in text[:end]:
            return end + 5
    return 0


def _is_paper(heading: Heading, bodies: _Bodies, current: Heading | None) -> bool:
    if normal(heading.content) in CONTENTS:
        return False
    if read_heading(heading):
        return True
    text = bodies.text
    if (current is None or heading.level <= current.level) and is_paper_body(text, heading.end, bodies.end(heading)):
        read_unlinked_heading(heading)
        return True
    if current is None or heading.level != current.level or field_of(heading.content) is not None:
        return False
    following = bodies.end(heading)
    if following == len(text) or not text[heading.end : following].isspace():
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


def _papers(text: str, records: list[Record | Cut], reader: Reader) -> list[Paper]:
    papers: list[Paper] = []
    at = 0
    while at < len(records):
        # A last block that is short would know little.
        end = at + BLOCK if len(records) - at >= 2 * BLOCK else len(records)
        _settle(text, records, at, end)
        papers += _block(text, records[at:end], reader)
        at = end
    return papers


def _block(text: str, block: list[Record | Cut], reader: Reader) -> list[Paper]:
    """Read the papers of a block of records whose labels are settled."""
    tight = _names_are_tight(text, block)
    groups = _groups(block)
    report = reader.report
    return [
        record.template.read(record, tight=tight, groups=groups, report=report)
        if isinstance(record, Cut)
        else read_paper(text, record, tight=tight, groups=groups, report=report)
        for record in block
    ]


def _settle(text: str, records: list[Record | Cut], start: int, end: int) -> None:
    """Settle which labels count in a block of records, by what these have in common.

    A record that a template has cut is left to the general way if other labels than the template's count in it.
    """
    block = records[start:end]
    alike = Counter(record.template for record in block if isinstance(record, Cut) and not record.suspects)
    if sum(alike.values()) == len(block) and all(len(block) in template.counting for template in alike) and len(alike) == 1:
        return
    others = [at for at in range(start, end) if isinstance(record := records[at], Record) or record.suspects]
    for at in others:
        if isinstance(record := records[at], Record):
            _look_for_labels(text, record)
    labels = [*(template.labels for template in alike), *(records[at].labels for at in others)]
    settled = settle(labels, [*alike.values(), *(1 for _ in others)])
    failing = {template for template, kept in zip(alike, settled, strict=False) if kept != template.labels}
    if not failing and not others and len(alike) == 1:
        next(iter(alike)).counting.add(len(block))
    for at, kept in zip(others, settled[len(alike) :], strict=True):
        record = records[at]
        if isinstance(record, Record):
            record.items = sorted([*record.tags, *kept], key=lambda item: item.start)
        elif kept != record.template.labels:
            failing.add(record)
    if failing:
        for at in range(start, end):
            if isinstance(record := records[at], Cut) and not failing.isdisjoint((record, record.template)):
                records[at] = record.record()
        _settle(text, records, start, end)


def _look_for_labels(text: str, record: Record) -> None:
    """Note what looks like a label or is a tag in a record, once."""
    if record.seen:
        return
    record.seen = True
    for item in scan(text, record.heading.end, record.end):
        if isinstance(item, Tag):
            record.tags.append(item)
        else:
            record.labels.append(item)
    record.tags = _matched(record.tags)
    _set_free(record.labels, record.tags)


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


def _names_are_tight(text: str, block: list[Record | Cut]) -> bool:
    """Tell whether most author lines of a block part names by commas without a space."""
    tight = spaced = 0
    for record in block:
        if isinstance(record, Cut):
            line = record.first_line
        else:
            line = text[record.heading.end : record.heading.end + FIRST_LINE].lstrip().partition("\n")[0]
        if line.startswith("*") and "," in line:
            if commas_are_tight(line):
                tight += 1
            else:
                spaced += 1
    return tight > spaced


def _groups(block: list[Record | Cut]) -> frozenset[str]:
    """Return headings that stand in most records of a block."""
    count: Counter[str] = Counter()
    for record in block:
        if isinstance(record, Cut):
            count.update(record.template.groups)
        else:
            count.update({i.text for i in record.items if isinstance(i, Label) and i.style[0] in "#<"})
    return frozenset(text for text, number in count.items() if number > 1 and number * 2 >= len(block))


# ------------------------------------------------------------------------------------------------ sections


def _sections(frame: Frame, records: list[Record | Cut], papers: list[Paper]) -> tuple[Section, ...]:
    """Group papers below the section headings that they follow."""
    starts = [record.start for record in records]
    borders = [bisect_left(starts, section.start) for section in frame.sections]
    sections = [
        Section(heading.name, papers[first:end], declared_total=heading.declared_total)
        for heading, first, end in zip(frame.sections, borders, [*borders, len(papers)][1:], strict=True)
    ]
    above = papers[: borders[0]] if borders else papers
    announced = [Section(entry.name, (), declared_total=entry.total) for entry in frame.without_papers]
    return (*([Section(None, above)] if above else []), *sections, *announced)


# ------------------------------------------------------------------------------------------------ checks


def _check_papers(records: list[Record | Cut], papers: list[Paper], reader: Reader) -> None:
    _check_missing(records, papers, reader)
    seen: dict[object, int] = {}
    unknown: set[str] = set()
    for index, paper in enumerate(papers):
        if not paper.title:
            heading = records[index].heading
            reader.report("missing-title", "a paper without a title", heading.start, heading.end)
        identity = paper.arxiv_id.base if paper.arxiv_id else paper.url
        if identity is not None and (first := seen.setdefault(identity, index)) != index:
            heading = records[index].heading
            line = reader.source.place(records[first].start, heading.end).line
            reader.report("repeated-paper", f"{identity} stands in line {line} already", heading.start, heading.end)
        for name in (paper.primary_category, *paper.categories):
            if name and not is_category(name) and name not in unknown:
                unknown.add(name)
                at = _find(reader.source.text, name, records[index].heading.end, records[index].end)
                reader.report("unknown-category", f"{name!r} is no arXiv category", at, at + len(name))
    _check_end(records, reader)


def _find(text: str, name: str, start: int, end: int) -> int:
    """Return where a value stands, as a whole word; where the record starts if it was printed in another form."""
    match = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text, start, end)
    return match.start() if match else start


_MISSING: tuple[tuple[str, str, str, Callable[[Paper], object]], ...] = (
    ("authors", "missing-authors", "no-authors", attrgetter("authors")),
    ("an abstract", "missing-abstract", "no-abstracts", attrgetter("abstract")),
    ("a link", "missing-link", "no-links", attrgetter("url")),
)


def _check_missing(records: list[Record | Cut], papers: list[Paper], reader: Reader) -> None:
    """Report each paper that lacks what most others have; once, if most of them lack it."""
    for what, code, code_for_most, held in _MISSING:
        lacking = [records[index].heading for index, has in enumerate(map(held, papers)) if not has]
        if len(lacking) > 1 and len(lacking) * 2 > len(records):
            message = f"{len(lacking)} of {len(records)} papers have no {what.split()[-1]}"
            reader.report(code_for_most, message, lacking[0].start, lacking[0].end)
            continue
        for heading in lacking:
            reader.report(code, f"a paper without {what}", heading.start, heading.end)


def _check_end(records: list[Record | Cut], reader: Reader) -> None:
    """Report a text that ends inside a paper."""
    if not records:
        return
    last = records[-1].items
    opened = sum(-1 if item.closes else 1 for item in last if isinstance(item, Tag))
    # The others end with the same part: an optional field is none of these.
    closing = {_part(record.items[-1]) for record in records[-BLOCK:-1] if record.items}
    missing = closing - {_part(item) for item in last} if len(closing) == 1 and len(records) > _ENOUGH else set[str]()
    if opened > 0:
        why = "</details> is missing"
    elif missing:
        why = f"all others end with {missing.pop()}"
    else:
        return
    end = len(reader.source.text.rstrip())
    at = max(reader.source.text.rfind("\n", 0, end) + 1, records[-1].start)
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


def _check_numbers(records: list[Record | Cut], frame: Frame, reader: Reader) -> None:
    """Report numbers that do not continue, unless the digest numbers its papers in an order of its own."""
    borders = sorted(section.start for section in frame.sections)[::-1]
    breaks: list[tuple[Heading, int]] = []
    expected: int | None = None
    numbered = 0
    for record in records:
        fresh = False
        while borders and borders[-1] < record.start:
            borders.pop()
            fresh = True
        number = record.number
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
    linked, other = _paper_headings(text[:_GLANCE])
    if not linked and not other and len(text) > _GLANCE:
        return _count_headings(text)
    return linked, other


def _count_headings(text: str) -> tuple[int, int]:
    records, _ = _segments(text)
    linked = sum(record.url is not None or record.number is not None for record in records)
    return linked, len(records) - linked


#: Two layouts ask about the same text.
_paper_headings = lru_cache(1)(_count_headings)


def has_contents(text: str) -> bool:
    """Tell whether a text has the heading of a table of contents, as a digest without papers has."""
    return any(normal(heading.content) in CONTENTS for heading in headings(text, 0, min(len(text), _GLANCE)))
