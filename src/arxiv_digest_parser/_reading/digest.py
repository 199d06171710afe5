"""The one grammar: headings, labelled fields and frames into a digest, whatever the dialect.

A digest is a frame (a title, a table of contents, section headings) around records (a paper's heading and what
stands below it). Nothing here knows a dialect by name.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter, itemgetter

import attrs
import regex

from arxiv_digest_parser._reading import listed
from arxiv_digest_parser._reading.around import Around
from arxiv_digest_parser._reading.blocks import names_paper
from arxiv_digest_parser._reading.bodies import Bodies
from arxiv_digest_parser._reading.categories import with_single_categories
from arxiv_digest_parser._reading.chunks import joined
from arxiv_digest_parser._reading.deciding import Decision, decide, decide_later, window_end
from arxiv_digest_parser._reading.frame import Frame, is_of_frame
from arxiv_digest_parser._reading.headings import (
    Heading,
    heading_at,
    headings,
    next_heading,
    read_heading,
    read_title_below,
    read_unlinked_heading,
)
from arxiv_digest_parser._reading.inline import names_in
from arxiv_digest_parser._reading.labels import PROSE, TEXT, Label, Tag, scan
from arxiv_digest_parser._reading.learning import Templates
from arxiv_digest_parser._reading.names import commas_are_tight
from arxiv_digest_parser._reading.paper import Record, read_paper
from arxiv_digest_parser._reading.places import Positions
from arxiv_digest_parser._reading.reports import ignore
from arxiv_digest_parser._reading.rows import RowRecord, read_rows
from arxiv_digest_parser._reading.scaffold import without_scaffold
from arxiv_digest_parser._reading.settling import settle
from arxiv_digest_parser._reading.survey import FEW, SOME
from arxiv_digest_parser._reading.templates import HEAD, NAMES, Cut, Template
from arxiv_digest_parser._reading.untitled import entries, is_entry_below, line_below, text_from
from arxiv_digest_parser._reading.vocabulary import CONTENTS, REFERENCES, field_of, has_own_labels, is_label, normal
from arxiv_digest_parser._reading.whole import AnyRecord, Whole, read_around
from arxiv_digest_parser.diagnostics import Diagnostic, diagnostic
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import Digest, Extra, Paper, Section

#: How many records are looked at together to tell labels from text that looks like them.
BLOCK = 64
_NEAR = 8_000  # characters below a heading in which its paper is named
_SEVERAL_RECORDS, _LOOK_BACK = 2, 9
_RULE_LINE = re.compile(r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)
_SEVERAL = 0.3  # of the lists of names have more than one
_LOWEST = 6  # level of a heading
_ENOUGH = 2  # papers; with fewer others there is no "all others"
_GLANCE = 65_536  # characters
#: An emoji or another sign, with what varies its look, before the text that it dresses.
_EMOJI = regex.compile(r"((?:[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}][\p{M}\p{Sk}\u200d]*)+) ")
_RATING = regex.compile(r"[ \t][\p{Extended_Pictographic}\p{So}\p{M}\u200d]+$")
#: A number before the titles of a block, with or without a word, such as what is new about the paper.
_NUMBERED_BADGE = re.compile(r"(?:\[(?P<word>[^\W\d_]{1,20}) (?P<of_word>\d{1,6})\]|#(?P<alone>\d{1,6})\b[.:]?)[ \t]+")
#: A quote at the end of a record, below a blank line.
_ENDS_QUOTED = re.compile(r"\n[ \t]*\n>[^\n]*(?:\n>[^\n]*)*\s*(?:</details>\s*)*$", re.IGNORECASE)
_WORD = re.compile(r"[\w.-]+")
_NO_EMOJI = "\u2000"  # there is none below it


@attrs.define(eq=False)
class Reader:
    """Reads one text; what it notices stands in `diagnostics` in the end."""

    source: Positions
    noticed: list[tuple[int, Diagnostic]] = attrs.Factory(list[tuple[int, Diagnostic]])

    def report(self, code: str, message: str, start: int, end: int, text: str | None = None) -> None:
        """Note a diagnostic about ``text[start:end]``."""
        self.noticed.append((start, diagnostic(code, message, self.source.place(start, end), text)))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return all that was noticed, in the order of the text."""
        return tuple(diagnostic for _, diagnostic in sorted(self.noticed, key=lambda item: item[0]))

    def take(self) -> tuple[Diagnostic, ...]:
        """Return all that was noticed since the last time."""
        taken, self.noticed = self.diagnostics(), []
        return taken


def read_digest(text: str, *, layout: str, date: datetime.date | None = None) -> Digest:
    """Read a text of any dialect into a digest."""
    reader = Reader(Positions(text))
    records, frames = _cut(text)
    papers = [paper for start, end in _blocks(records) for paper in _read_block(records, start, end, reader)]
    _check_block(records, papers, reader, set())
    _check_end(records, reader)
    whole = Whole()
    whole.add(records, papers, reader.source, 0)
    around = Around.of(reader.source, frames, whole.starts)
    frame = read_around(around, whole)
    reader.noticed += around.noticed
    sections = _sections(frame, records, papers)
    return Digest(sections, title=frame.title, date=date or frame.date, layout=layout, diagnostics=reader.diagnostics())


def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a text that comes in pieces, block by block, as `read_digest` reads them.

    What only the whole digest tells is reported in the end. If nobody listens, nothing is kept for it.
    """
    coming = joined(pieces)
    text, ended = _taken(coming, _GLANCE)
    decision = decide(text)
    if decision is not None and not decision.kind.is_heading:
        yield from _listed(chain([text], coming), report)
        return
    streaming = _Streaming(report)
    while not ended:
        records, frames = _segments(text, streaming.above, _last_heading(text), decision)
        done = yield from streaming.read(text, records, is_whole=False)
        if done:
            text = streaming.drop(text, frames, records[done - 1].heading, records[done].start)
        # Each character is looked at twice or thrice, however long the pieces and the records are.
        more, ended = _taken(coming, max(_GLANCE, len(text)))
        text += more
    records, frames = _segments(text, streaming.above, len(text), decision)
    if streaming.above is None and not records and decide_later(text):
        yield from _listed([text], report)
        return
    yield from streaming.read(text, records, is_whole=True)
    streaming.tell(text, frames)


@attrs.define(eq=False)
class _Streaming:
    """A text that comes in pieces, while it is being read; what was read of it is gone."""

    report: Callable[[Diagnostic], None]
    above: Heading | None = None  # the heading of the last record that is gone
    line: int = 1  # that the rest of the text begins with
    offset: int = 0  # of the rest in the whole text
    told: set[str] = attrs.Factory(set[str])
    whole: Whole = attrs.Factory(Whole)
    around: Around = attrs.Factory(Around)

    def read(self, text: str, records: Sequence[Record | Cut], *, is_whole: bool) -> Generator[Paper, None, int]:
        """Yield the papers of the blocks of records that are complete, and return how many these are."""
        every: list[AnyRecord] = [*records]
        done = 0
        for start, end in _blocks(records):
            if end < len(records) or is_whole:  # else it is not known how the last block goes on
                yield from self._block(Reader(Positions(text, self.line)), every, start, end)
                done = end
        return done

    def _block(self, reader: Reader, records: list[AnyRecord], start: int, end: int) -> Iterator[Paper]:
        """Read a block of the records of a text, and report what is noticed about it first."""
        papers = _read_block(records, start, end, reader)
        _check_block(records[start:end], papers, reader, self.told)
        if end == len(records):
            _check_end(records[start:], reader)
        for noticed in reader.take():
            self.report(noticed)
        if self.report is not ignore:
            self.whole.add(records[start:end], papers, reader.source, self.offset)
        yield from papers

    def drop(self, text: str, frames: Sequence[tuple[int, int]], above: Heading, end: int) -> str:
        """Drop a text up to where the first record begins that was not read, but for the frame; return the rest."""
        if self.report is not ignore:
            self.around.keep(Positions(text, self.line), frames, self.offset, end)
        self.above = above
        self.line += text.count("\n", 0, end)
        self.offset += end
        return text[end:]

    def tell(self, text: str, frames: Sequence[tuple[int, int]]) -> None:
        """Report what the whole digest tells, when the last text was read."""
        if self.report is not ignore:
            self.around.keep(Positions(text, self.line), frames, self.offset, len(text))
            read_around(self.around, self.whole)
            for _, noticed in sorted(self.around.noticed, key=itemgetter(0)):
                self.report(noticed)


def _taken(pieces: Iterator[str], size: int) -> tuple[str, bool]:
    """Take as many pieces as make up a size; tell whether these are all."""
    taken: list[str] = []
    for piece in pieces:
        taken.append(piece)
        size -= len(piece)
        if size <= 0:
            return "".join(taken), False
    return "".join(taken), True


def _listed(pieces: Iterable[str], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a text that are not headings: these need the whole text."""
    digest = read_digest("".join(pieces), layout="")
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


def _last_heading(text: str) -> int:
    """Return where the last heading stands that cannot be a field's: what stands above it is known to end there."""
    at = len(text)
    while (at := text.rfind("\n#", 0, at)) >= 0:
        heading = heading_at(text, at + 1, len(text))
        if heading and heading.end < len(text) and field_of(heading.content) is None:
            return at + 1
    return 0


# ------------------------------------------------------------------------------------------------ segments


def _cut(text: str) -> tuple[list[AnyRecord], list[tuple[int, int]]]:
    """Cut a text into its records and the stretches of frame between them."""
    decision = decide(text)
    if decision is None or decision.kind.is_heading:
        found, frames = _segments(text, decision=decision)
        if found or (decision := decide_later(text)) is None:
            return [*found], frames
    records, frames = listed.find(text, decision)
    return [*records], frames


def _segments(
    text: str, above: Heading | None = None, limit: int | None = None, decision: Decision | None = None
) -> tuple[list[Record | Cut], list[tuple[int, int]]]:
    """Cut a text at its headings into records and the stretches of frame between them.

    Of a text that goes on, a ``limit`` says up to where headings are looked at; then the last record is not complete. A
    text that goes on from another begins with a record, and ``above`` is the heading of the record above it.
    """
    cutting = _Cutting(text, len(text) if limit is None else limit, above, decision)
    at = next_heading(text, 0 if above else _front_matter_end(text))
    while 0 <= at < cutting.limit:
        at = next_heading(text, cutting.heading(at))
    if cutting.frame_start is not None:
        cutting.frames.append((cutting.frame_start, len(text)))
    if (
        decision is None
        and above is None
        and limit in {None, len(text)}
        and (found := _unheaded(text, cutting.records))
    ):
        return _cut_at(text, found)
    if limit in {None, len(text)} and cutting.frame_start is None:
        _leave_footer(text, cutting.records, cutting.frames)
    return cutting.records, cutting.frames


def _leave_footer(text: str, records: list[Record | Cut], frames: list[tuple[int, int]]) -> None:
    """End the last record at a rule that text follows, if none of the records before it has one: that is the footer.

    A rule above labels that the record before it has as well stands inside of a value.
    """
    if len(records) < _SEVERAL_RECORDS:
        return
    last = records[-1]
    at = _inner_rule(text, last)
    if at < 0 or any(_inner_rule(text, record) >= 0 for record in records[-_LOOK_BACK:-1]):
        return
    known = {label.form for label in records[-2].labels}
    if any(isinstance(item, Label) and item.form in known for item in scan(text, at, last.end)):
        return
    record = last if isinstance(last, Record) else Record(last.heading, len(text), [])
    record.end = at
    records[-1] = record
    frames.append((at, len(text)))


def _inner_rule(text: str, record: Record | Cut) -> int:
    """Return where the first rule in a record stands that text other than tags follows, or -1."""
    match = _RULE_LINE.search(text, record.heading.end, record.end)
    if match is None or "</details" in text[match.end() : record.end]:
        return -1
    return match.start() if without_scaffold(text[match.end() : record.end].replace("\n", " ").strip()) else -1


def _unheaded(text: str, records: Sequence[Record | Cut]) -> list[Heading]:
    """Return the titles of papers without headings, if what was read as papers' headings is sections' above these."""
    for record in records:
        if record.url is not None or record.number is not None or not is_entry_below(text, record.heading):
            return []
    found = entries(text)
    return found if len(found) > len(records) or all(is_of_frame(record.heading) for record in records) else []


def _cut_at(text: str, found: list[Heading]) -> tuple[list[Record | Cut], list[tuple[int, int]]]:
    """Cut a text at titles that are no headings; a heading below one that is no field's ends the paper."""
    records: list[Record | Cut] = []
    frames = [(0, found[0].start)]
    for title, stop in zip(found, [*(title.start for title in found[1:]), len(text)], strict=True):
        below = (heading.start for heading in headings(text, title.end, stop) if field_of(heading.content) is None)
        end = next(below, stop)
        records.append(Record(title, end, []))
        if end < stop:
            frames.append((end, stop))
    return records, frames


@attrs.define(eq=False)
class _Cutting:
    """A text while it is being cut."""

    text: str
    limit: int  # up to where headings are looked at
    above: Heading | None
    decision: Decision | None
    records: list[Record | Cut] = attrs.Factory(list["Record | Cut"])
    frames: list[tuple[int, int]] = attrs.Factory(list[tuple[int, int]])
    templates: Templates = attrs.Factory(Templates)
    frame_start: int | None = attrs.Factory(lambda self: None if self.above else 0, takes_self=True)
    bodies: Bodies = attrs.Factory(lambda self: Bodies(self.text), takes_self=True)
    opened: int = 0  # how many <details> are open
    counted: int = 0  # up to where they were counted

    def heading(self, at: int) -> int:
        """Look at what may be a heading; return from where to look for the next one."""
        last = self.records[-1] if self.records else None
        level = last.level if last else self.above.level if self.above else _LOWEST
        if cuts := self.templates.cut(self.text, at, level, self.limit):
            self._begin(cuts[0], last)
            self.records += cuts[1:]
            self.counted = cuts[-1].start
            return cuts[-1].end
        heading = heading_at(self.text, at, len(self.text))
        current = last or self.above
        if heading and self._is_paper(heading, current):
            read_title_below(self.text, heading)
            self._begin(Record(heading, len(self.text), []), last)
        elif last and current and self.frame_start is None:
            self.opened += self.text.count("<details", self.counted, at) - self.text.count(
                "</details", self.counted, at
            )
            self.counted = at
            if heading and not self._is_within(heading, current):
                self._close(last, at)
                self.frame_start = at
            else:
                self._go_on()
        return at + 1

    def _go_on(self) -> Record:
        """Return the last record, which goes on at a heading that is no other's: so no template has cut it."""
        last = self.records[-1]
        if isinstance(last, Cut):
            last = self.records[-1] = Record(last.heading, len(self.text), [])
        return last

    def _is_paper(self, heading: Heading, current: Record | Cut | Heading | None) -> bool:
        """Tell whether a heading is a paper's: as the count of all has decided, or by itself."""
        if self.decision is None:
            return _is_paper(heading, self.bodies, current)
        kind = self.decision.kind
        if heading.level != kind.level or normal(heading.content) in CONTENTS:
            return not self.decision.foreign and _is_paper(
                heading, self.bodies, current
            )  # of another digest, joined to this one
        if self.decision.foreign:
            return names_paper(self.text, heading.start, heading.end) and read_heading(heading)
        if kind.name == "heading" and names_paper(
            self.text, heading.start, min(self.bodies.end(heading), heading.end + _NEAR)
        ):
            if not read_heading(heading):
                read_unlinked_heading(heading)
            return True
        return _is_paper(heading, self.bodies, current)

    def _is_within(self, heading: Heading, current: Record | Cut | Heading) -> bool:
        """Tell whether a heading that is no paper's belongs to the paper above it."""
        if heading.level > current.level:
            return True
        if self.decision is None or not self.decision.foreign or self._leads(heading):
            return _is_within(heading, current, self.opened)
        if (record := self._go_on()).opaque < 0:
            record.opaque = heading.start
        return True

    def _leads(self, heading: Heading) -> bool:
        """Tell whether a heading stands right above a paper's, or above others that do."""
        for _ in range(_LOWEST):
            end = self.bodies.end(heading)
            below = heading_at(self.text, end, len(self.text))
            if below is None or self.text[heading.end : end].strip():
                return False
            if self._is_paper(below, None):
                return True
            heading = below
        return False

    def _begin(self, record: Record | Cut, last: Record | Cut | None) -> None:
        if self.frame_start is not None:
            self.frames.append((self.frame_start, record.start))
            self.frame_start = None
        elif last:
            self._close(last, record.start)
        self.records.append(record)
        self.opened, self.counted = 0, record.start

    def _close(self, record: Record | Cut, end: int) -> None:
        """Note where a record ends; one that no template has cut may show the form of others."""
        if isinstance(record, Record):
            record.end = end
            _look_for_labels(self.text, record)
            self.templates.learn(self.text, record)


def _front_matter_end(text: str) -> int:
    """Return where YAML front matter ends, or 0."""
    if text.startswith("---\n"):
        end = text.find("\n---\n", 3, 20_000)
        if end >= 0 and "\n#" not in text[:end]:
            return end + 5
    return 0


def _is_paper(heading: Heading, bodies: Bodies, current: Record | Cut | Heading | None) -> bool:
    if (words := normal(heading.content)) in CONTENTS or words in REFERENCES:
        return False
    if read_heading(heading):
        return True
    text = bodies.text
    is_field = field_of(heading.content) is not None
    if (current is None or heading.level <= current.level) and not is_field and bodies.is_of_a_paper(heading):
        read_unlinked_heading(heading)
        return True
    if current is None or heading.level != current.level or is_field:
        return False
    following = bodies.end(heading)
    if following == len(text) or not text[heading.end : following].isspace():
        # As the papers before it: numbered, or without links and numbers as they are.
        read_unlinked_heading(heading)
        return (current.number is not None) == (heading.number is not None) and (
            heading.number is not None or current.url is None
        )
    return False


def _is_within(heading: Heading, current: Record | Cut | Heading, opened: int) -> bool:
    """Tell whether a heading that is no paper's belongs to the paper above it."""
    return heading.level > current.level or opened > 0 or is_label(heading.content)


# ------------------------------------------------------------------------------------------------ papers


def _blocks(records: Sequence[AnyRecord]) -> Iterator[tuple[int, int]]:
    """Yield from where to where blocks of records go."""
    start = 0
    for _, alike in groupby(records, lambda record: record.table if isinstance(record, RowRecord) else None):
        stop = start + len([*alike])
        whole = stop - start if isinstance(records[start], RowRecord) else BLOCK
        while start < stop:
            # A last block that is short would know little.
            end = start + whole if stop - start >= 2 * whole else stop
            yield start, end
            start = end


def _read_block(records: list[AnyRecord], start: int, end: int, reader: Reader) -> list[Paper]:
    """Read the papers of a block of records, by what these have in common."""
    block = records[start:end]
    rows = [record for record in block if isinstance(record, RowRecord)]
    if rows:
        return read_rows(rows, reader.report)
    others = [record for record in block if not isinstance(record, RowRecord)]
    papers = _read_settled(others, reader)
    records[start:end] = others  # some that a template has cut were left to the general way
    return papers


def _read_settled(block: list[Record | Cut], reader: Reader) -> list[Paper]:
    """Read the papers of a block of records of which the labels have to be settled first."""
    text, report = reader.source.text, reader.report
    _settle(text, block, 0, len(block))
    groups = _groups(block)
    _note_names(text, block)
    _note_quotes(text, block)
    tight = _names_are_tight(text, block)
    papers: list[Paper] = []
    for template, run in groupby(block, lambda record: record.template if isinstance(record, Cut) else None):
        alike = [*run]
        spacing = tight[len(papers) : len(papers) + len(alike)]
        if template:
            cuts = [record for record in alike if isinstance(record, Cut)]
            papers += template.read(cuts, spacing, groups=groups, report=report)
        else:
            papers += [
                read_paper(text, record, tight=spaced, groups=groups, report=report)
                for record, spaced in zip(alike, spacing, strict=True)
                if isinstance(record, Record)
            ]
    papers = _undressed(papers)
    # Where another label lists categories, the one below the label of the main category is not a list of one.
    lists = any(isinstance(item, Label) and item.field == "categories" for record in block for item in record.items)
    return papers if lists else with_single_categories(papers)


def _undressed(papers: list[Paper]) -> list[Paper]:
    """Take off the titles of a block what a generator puts around all or most of them."""
    if len(papers) > 1 and all(paper.title.endswith(".") and not paper.title.endswith("..") for paper in papers):
        papers = [attrs.evolve(paper, title=paper.title[:-1].rstrip()) for paper in papers]
    if len(papers) > 1 and all(_RATING.search(paper.title) for paper in papers):
        papers = [*map(_without_rating, papers)]
    signs = Counter(
        match[1] for paper in papers if paper.title[:1] > _NO_EMOJI and (match := _EMOJI.match(paper.title))
    )
    if sum(signs.values()) == len(papers) > 1:
        return [attrs.evolve(paper, title=_EMOJI.sub("", paper.title, 1).lstrip()) for paper in papers]
    badges = [_NUMBERED_BADGE.match(paper.title) for paper in papers if paper.title.startswith(("[", "#"))]
    if sum(badge is not None for badge in badges) * 2 > len(papers):
        return [*map(_without_badge, papers)]
    [(sign, count)] = signs.most_common(1) or [("", 0)]
    if count * 2 <= len(papers):
        return papers
    dress = f"{sign} "
    return [
        attrs.evolve(paper, title=paper.title[len(dress) :].lstrip()) if paper.title.startswith(dress) else paper
        for paper in papers
    ]


def _without_rating(paper: Paper) -> Paper:
    """Take the signs off the end of a title that rate the paper: ``A Faster Sort ⭐⭐⭐``."""
    title, _, rating = paper.title.rpartition(" ")
    return attrs.evolve(paper, title=title.rstrip(), extra=Extra({**paper.extra, "rating": rating}))


def _without_badge(paper: Paper) -> Paper:
    """Take the number, and the word beside it, off a title: ``[new 001] A Faster Sort``, ``#1 A Faster Sort``."""
    match = _NUMBERED_BADGE.match(paper.title)
    if match is None:
        return paper
    extra = Extra({"badges": match[0].strip(), **paper.extra}) if match["word"] else paper.extra
    number = paper.number or int(match["of_word"] or match["alone"])
    return attrs.evolve(paper, title=paper.title[match.end() :], number=number, extra=extra)


def _settle(text: str, records: list[Record | Cut], start: int, end: int) -> None:
    """Settle which labels count in a block of records, by what these have in common.

    A record that a template has cut is left to the general way if other labels than the template's count in it.
    """
    block = records[start:end]
    alike, others = _told_apart(text, block)
    if len(alike) == 1 and not others and len(block) in next(iter(alike)).counting:
        return
    found = [*(template.labels for template in alike), *(record.labels for record in others)]
    settled = settle(found, [*alike.values(), *(1 for _ in others)])
    failing: set[Template | Cut] = set()
    for one, labels, kept in zip([*alike, *others], found, settled, strict=True):
        if isinstance(one, Record):
            one.items = sorted([*one.tags, *kept], key=lambda item: item.start)
        elif kept != (one.template.labels if isinstance(one, Cut) else labels):
            failing.add(one)
    if failing:
        wrong = {
            record for record in block if isinstance(record, Cut) and not failing.isdisjoint((record, record.template))
        }
        [(template, number)] = Counter(record.template for record in wrong).most_common(1)
        if len(block) >= FEW and number * 2 > len(block):
            template.refuted = True  # by what is mostly records of its own form
        records[start:end] = [record.record() if record in wrong else record for record in block]
        _settle(text, records, start, end)
    elif len(alike) == 1 and not others:
        next(iter(alike)).counting.add(len(block))


def _told_apart(text: str, block: Sequence[Record | Cut]) -> tuple[Counter[Template], list[Record | Cut]]:
    """Count the records that are as their templates say, and return the others."""
    cuts = [record for record in block if isinstance(record, Cut)]
    alike = Counter(cut.template for cut in cuts)
    records = [record for record in block if isinstance(record, Record)]
    for record in records:
        _look_for_labels(text, record)
    if not any(cut.suspects for cut in cuts):
        return alike, [*records]
    doubtful = _doubtful(cuts, alike, records)
    return alike - Counter(cut.template for cut in doubtful), [*records, *doubtful]


def _doubtful(cuts: list[Cut], alike: Counter[Template], records: list[Record]) -> list[Cut]:
    """Return the cuts of which a suspect may count, or may make a label of another record count.

    A suspect stands in a paragraph. `settle` takes it for a label only if enough other papers have the same one.
    """
    forms = {cut: {label.form for label in cut.suspects} for cut in cuts if cut.suspects}
    count = Counter(chain.from_iterable(forms.values()))
    known = {label.form for record in records for label in record.labels}
    size = len(cuts) + len(records)
    return [
        cut
        for cut, looks in forms.items()
        if (number := alike[cut.template]) < FEW
        or (number * 2 < size and any(label.context != TEXT for label in cut.suspects))
        or any(count[form] >= SOME * number or form in known for form in looks)
    ]


def _look_for_labels(text: str, record: Record) -> None:
    """Note what looks like a label or is a tag in a record, once."""
    if record.seen:
        return
    record.seen = True
    end = record.end if record.opaque < 0 else record.opaque
    for item in scan(text, record.heading.end, end):
        if isinstance(item, Tag):
            record.tags.append(item)
        else:
            record.labels.append(item)
    if record.opaque >= 0 and (close := text.rfind("</details>", end, record.end)) >= 0:
        record.tags.append(Tag(close, close + len("</details>"), closes=True))
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
        begins = label.free or (label.context == TEXT and not label.dress.is_plain)
        free = free and not (begins and label.field in PROSE)


def _note_names(text: str, block: list[Record | Cut]) -> None:
    """Mark records with a plain list of names right below the heading, if most of the block have one."""
    counts = [
        (record, names_in(line_below(text, record.heading.end))) for record in block if isinstance(record, Record)
    ]
    named = sum(count > 0 for _, count in counts)
    if named * 2 > len(block) and sum(count > 1 for _, count in counts) >= _SEVERAL * named:
        for record, count in counts:
            record.is_named = count > 0
            if record.is_named:
                below = text_from(text, record.heading.end)
                record.items = [item for item in record.items if item.start != below]


def _note_quotes(text: str, block: list[Record | Cut]) -> None:
    """Mark records that end with a quote, if most of several do: then even a short one is what the paper says."""
    ending = [
        record
        for record in block
        if isinstance(record, Record) and _ENDS_QUOTED.search(text[record.start : record.end])
    ]
    if len(ending) > 1 and len(ending) * 2 > len(block):
        for record in ending:
            record.is_quoted = True


def _names_are_tight(text: str, block: list[Record | Cut]) -> list[bool]:
    """Tell of each record whether commas without a space part its names.

    One comma with a space may part two names or stand inside one: the papers around it tell, as digests may be joined.
    """
    lines = [record.names_line if isinstance(record, Cut) else _authors_line(text, record) for record in block]
    all_lines = "\n".join(lines) + "\n"
    if not ("(" in all_lines or ", " in all_lines or ",\n" in all_lines):
        return ["," in all_lines] * len(block)  # the common case: all that have a comma agree
    told: list[bool | None] = []
    for line in lines:
        tight = commas_are_tight(line)
        told.append(tight if "," in line and (tight or line.count(",") > 1) else None)
    above, below = _carried(told), _carried(told[::-1])[::-1]
    return [False not in around and True in around for around in zip(above, below, strict=True)]


def _authors_line(text: str, record: Record) -> str:
    if record.is_named:
        return line_below(text, record.heading.end)
    for item in record.items:
        if isinstance(item, Label) and item.field == "authors":
            return text[item.value : record.end].lstrip().partition("\n")[0]
    match = NAMES.search(text, record.heading.end, min(record.end, record.heading.end + HEAD))
    return match[0] if match else ""


def _carried(told: list[bool | None]) -> list[bool | None]:
    """Fill the gaps of a list with what stands before them."""
    known: bool | None = None
    return [known := known if tight is None else tight for tight in told]


def _groups(block: list[Record | Cut]) -> frozenset[str]:
    """Return headings that stand in most records of a block."""
    count: Counter[str] = Counter()
    for template, number in Counter(record.template for record in block if isinstance(record, Cut)).items():
        count.update(dict.fromkeys(template.groups, number))
    for record in block:
        if isinstance(record, Record):
            count.update({i.text for i in record.items if isinstance(i, Label) and i.dress.stands_over_others})
    return frozenset(text for text, number in count.items() if number > 1 and number * 2 >= len(block))


# ------------------------------------------------------------------------------------------------ sections


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


# ------------------------------------------------------------------------------------------------ checks


def _check_block(records: Sequence[AnyRecord], papers: list[Paper], reader: Reader, told: set[str]) -> None:
    """Report papers without titles, and each name of a category that arXiv does not have, once."""
    names = {paper.primary_category for paper in papers}.union(*{paper.categories for paper in papers})
    unknown = {name for name in names if name and not is_category(name)} - told
    if not unknown and all(map(attrgetter("title"), papers)):
        return
    for index, paper in enumerate(papers):
        if not paper.title:
            heading = records[index].heading
            reader.report("missing-title", "a paper without a title", heading.start, heading.end)
        printed = dict.fromkeys((paper.primary_category or "", *paper.categories))
        if found := [name for name in printed if name in unknown]:
            unknown.difference_update(found)
            told.update(found)
            places = _places(reader.source.text, found, records[index].heading.end, records[index].end)
            for name, at in zip(found, places, strict=True):
                reader.report("unknown-category", f"{name!r} is not an arXiv category", at, at + len(name))


def _places(text: str, names: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield where each value stands, as a whole word; where the record starts if it was printed in another form."""
    words: dict[str, int] = {}
    for word in _WORD.finditer(text, start, end):
        words.setdefault(word[0], word.start())
    at = start
    for name in names:
        place = words[name] if name in words else text.find(name, at, end)
        if name not in words:
            at = place if place >= 0 else end  # one search for all of several words, as they follow each other
        yield place if place >= 0 else start


def _check_end(records: Sequence[AnyRecord], reader: Reader) -> None:
    """Report a text that ends inside a paper."""
    if not records:
        return
    last = records[-1].items
    opened = sum(-1 if item.closes else 1 for item in last if isinstance(item, Tag))
    # The others end with the same part: an optional field is none of these.
    closing = {_part(record.items[-1]) for record in records[-BLOCK:-1] if record.items}
    missing = closing - {_part(item) for item in last} if len(closing) == 1 and len(records) > _ENOUGH else set[str]()
    text = reader.source.text[records[-1].start : records[-1].end] if opened > 0 else ""
    if opened > 0 and text.count("</details") < text.count("<details"):
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


def paper_headings(text: str) -> tuple[int, int]:
    """Count the papers whose heading is a link or has a number, and those whose heading is a title alone.

    Only the first of a long text are counted: enough to tell its layout.
    """
    count = _count_headings if has_own_labels() else _paper_headings
    linked, other = count(text[: window_end(text, 0)])
    if not linked and not other and len(text) > _GLANCE:
        return _count_headings(text)
    return linked, other


def _count_headings(text: str) -> tuple[int, int]:
    decision = decide(text)
    if decision is not None and not decision.kind.is_heading:
        return 0, 1
    records, _ = _segments(text, decision=decision)
    if not records and decide_later(text):
        return 0, 1
    linked = sum(record.url is not None or record.number is not None for record in records)
    return linked, len(records) - linked


#: Two layouts ask about the same text.
_paper_headings = lru_cache(1)(_count_headings)


def has_contents(text: str) -> bool:
    """Tell whether a text has the heading of a table of contents, as a digest without papers has."""
    return any(normal(heading.content) in CONTENTS for heading in headings(text, 0, min(len(text), _GLANCE)))
