"""A text whose papers are headings, cut into records and the stretches of frame between them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from arxiv_digest_parser._reading.headings.bodies import Bodies
from arxiv_digest_parser._reading.headings.contents import names_digest, says_no_papers
from arxiv_digest_parser._reading.headings.heading import (
    OF_A_PAPER,
    Heading,
    heading_at,
    headings,
    next_heading,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._reading.headings.title_headings import read_title_below
from arxiv_digest_parser._reading.heads.fact import are_names
from arxiv_digest_parser._reading.items.blocks import names_paper, papers_named
from arxiv_digest_parser._reading.items.deciding import Decision, lists_one, lists_papers
from arxiv_digest_parser._reading.items.untitled import entries, is_entry_below
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, field_of, is_label, normal
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.records.footers import leave_closing, leave_footer
from arxiv_digest_parser._reading.records.looking import look_for_labels
from arxiv_digest_parser._reading.records.paper_headings import (
    is_called_paper,
    is_paper,
    is_repository,
    names_paper_below,
)
from arxiv_digest_parser._reading.templates.learning import Templates
from arxiv_digest_parser._reading.templates.template import Cut

_FEW_LINES = 8  # below a heading, on which its paper has names or labels
_NEARER = 2_000  # characters, which hold these and name the paper
_NEAR = 8_000  # characters below a heading in which its paper is named
_LOWEST = 6  # level of a heading


def last_heading(text: str) -> int:
    """Return where the last heading is that cannot be a field's: what is above it is known to end there."""
    at = len(text)
    while (at := text.rfind("\n#", 0, at)) >= 0:
        heading = heading_at(text, at + 1, len(text))
        if heading and heading.end < len(text) and field_of(heading.content) is None:
            return at + 1
    return 0


def segments(
    text: str, above: Heading | None = None, limit: int | None = None, decision: Decision | None = None
) -> tuple[list[Record | Cut], list[tuple[int, int]]]:
    """Cut a text at its headings into records and the stretches of frame between them.

    Of a text that goes on, a ``limit`` says up to where headings are looked at; then the last record is not complete. A
    text that goes on from another begins with a record, and ``above`` is the heading of the record above it.
    """
    cutting = _Cutting(text, len(text) if limit is None else limit, above, decision)
    at = next_heading(text, 0 if above else front_matter_end(text))
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
        is_closed = leave_closing(text, cutting.records, cutting.frames)
        if not is_closed:
            leave_footer(text, cutting.records, cutting.frames)
    return cutting.records, cutting.frames


def _unheaded(text: str, records: Sequence[Record | Cut]) -> list[Heading]:
    """Return the titles of papers without headings, if what was read as papers' headings is sections' above these."""
    for record in records:
        if record.url is not None or record.number is not None or not is_entry_below(text, record.heading):
            return []
    found = entries(text)
    return found if len(found) > len(records) or all(names_digest(record.heading.content) for record in records) else []


def _cut_at(text: str, found: list[Heading]) -> tuple[list[Record | Cut], list[tuple[int, int]]]:
    """Cut a text at titles that are not headings; a heading below one ends the paper, unless it names a field."""
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
    bodies: Bodies = attrs.field(init=False)
    opened: int = 0  # how many <details> are open
    counted: int = 0  # up to where they were counted

    def __attrs_post_init__(self) -> None:
        kind = self.decision.kind if self.decision else None
        parts = self.decision.parts if self.decision else frozenset[str]()
        self.bodies = Bodies(self.text, kind.level if kind and kind.name == "heading" else 0, parts)

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
        is_open = last is not None and self.frame_start is None
        if is_open:
            opened = self.text.count("<details", self.counted, at) - self.text.count("</details", self.counted, at)
            self.opened, self.counted = self.opened + opened, at
        if heading and not (is_open and self._is_folded(heading)) and self._is_paper(heading, current):
            read_title_below(self.text, heading)
            self._begin(Record(heading, len(self.text), []), last)
        elif last and current and self.frame_start is None:
            if heading and not self._is_within(heading, current):
                self._close(last, at)
                self.frame_start = at
            else:
                self._go_on()
        return at + 1

    def _is_folded(self, heading: Heading) -> bool:
        """Tell whether a heading in a fold inside the last record is not a paper's: it has no link, and nothing of one.

        A list of papers may be below it. Generators may forget to close a fold, so what names its paper is one.
        """
        if self.opened <= 0 or names_paper(self.text, heading.start, heading.end):
            return False
        end = min(self.bodies.end(heading), heading.end + _NEAR)
        if lists_one(self.text, heading.end, end):
            return True
        return not names_paper(self.text, heading.end + 1, end) and not self.bodies.is_of_a_paper(heading)

    def _go_on(self) -> Record:
        """Return the last record, which goes on at a heading within it, so that no template has cut it."""
        last = self.records[-1]
        if isinstance(last, Cut):
            last = self.records[-1] = Record(last.heading, len(self.text), [])
        return last

    def _is_paper(self, heading: Heading, current: Record | Cut | Heading | None) -> bool:
        """Tell whether a heading is a paper's: as the count of all has decided, or by itself."""
        if current and is_repository(heading, self.bodies, current):
            return False
        if self.decision is None:
            return is_paper(heading, self.bodies, current) or is_called_paper(heading, self.bodies, current)
        if self.decision.mixed and self._is_above_a_list(heading):
            return False
        if self.bodies.is_part(heading):
            return False
        kind = self.decision.kind
        if heading.level != kind.level or normal(heading.content) in CONTENTS:
            if self.decision.foreign or not is_paper(heading, self.bodies, current):
                return False
            return heading.level >= kind.level or not self._is_over_remark(heading)  # of a digest joined to this one
        if self.decision.foreign:
            return names_paper(self.text, heading.start, heading.end) and read_heading(heading)
        near = heading.end + _NEAR
        if kind.name == "heading" and (
            names_paper(self.text, heading.start, min(self.bodies.end(heading), near))
            or names_paper_below(heading, self.bodies, near)
        ):
            if not read_heading(heading):
                read_unlinked_heading(heading)
            return True
        return is_paper(heading, self.bodies, current)

    def _is_over_remark(self, heading: Heading) -> bool:
        """Tell whether nothing says that a heading without a link is a paper's: words in italics below it are a remark.

        No paper is named there, and neither names nor labels of papers are.
        """
        if read_heading(heading):
            return False
        below = self.text[heading.start : min(self.bodies.end(heading), heading.end + _NEARER)]
        lines = below.split("\n", _FEW_LINES)[1:_FEW_LINES]
        if any(are_names(line.strip("*_ \t")) or _is_of_a_paper(line) for line in lines):
            return False
        return not papers_named(below)

    def _is_above_a_list(self, heading: Heading) -> bool:
        """Tell whether a list of papers is below a heading, which is no field's: the bodies of these are shared."""
        start, end = heading.end, self.bodies.end(heading)
        return field_of(heading.content) is None and (
            lists_papers(self.text, start, end) or lists_one(self.text, start, end)
        )

    def _is_within(self, heading: Heading, current: Record | Cut | Heading) -> bool:
        """Tell whether a heading that does not begin a paper belongs to the paper above it."""
        if not is_label(heading.content) and says_no_papers(self.text[heading.end : self.bodies.end(heading)]):
            return False  # a section of the digest
        if heading.level > current.level:
            return True
        if self.decision is None or not self.decision.foreign or self._leads(heading):
            return _is_within(heading, current, self.opened)
        if (record := self._go_on()).opaque < 0:
            record.opaque = heading.start
        return True

    def _leads(self, heading: Heading) -> bool:
        """Tell whether a heading is right above a paper's, or above others that do."""
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
            look_for_labels(self.text, record)
            self.templates.learn(self.text, record)


def _is_of_a_paper(line: str) -> bool:
    """Tell whether a line begins with a label that only papers have."""
    label = label_of(line)
    return label is not None and label.field in OF_A_PAPER


def _is_within(heading: Heading, current: Record | Cut | Heading, opened: int) -> bool:
    """Tell whether a heading that does not begin a paper belongs to the paper above it."""
    return heading.level > current.level or opened > 0 or is_label(heading.content)
