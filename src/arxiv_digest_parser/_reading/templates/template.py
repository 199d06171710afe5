"""The fast way to read a record: by the form of the one that it looks like.

A generator prints all its papers in one form. So once one record was read by the general way, what is between its
values tells where the values of the next one are: one match instead of a search for labels. What was learned from a
record is a `Template`; a record that it reads is a `Cut`. No dialect is known by name.

The general way must give the same paper. Therefore a template takes a record only if the general way would find in it
the labels of the record that the template was learned from, in the same dress and with the same things above them:

* All that is between the values is the same, letter by letter. What is after the last one is frame.
* No value has a line that the general way might take for a label, a tag, a heading or frame: `suspects_in` asks the
  general way itself where a line looks unusual.
* Titles, links and lists of names have nothing about which the general way would have to decide.

All such records are then one and the same to the statistics of a block, which `settling.settle` takes by a weight.
Where these say that a label of the template does not count in this block, or where a record deviates, the general way
reads it.
"""

from __future__ import annotations

import re
from typing import cast

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import (
    Heading,
    heading_at,
    next_heading,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._reading.labels.label import PARAGRAPH, PROSE, SHORT, Label, Tag
from arxiv_digest_parser._reading.papers.columns import Form, usual_papers
from arxiv_digest_parser._reading.papers.paper import read_paper
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.parts import FIRST_VALUE, Part
from arxiv_digest_parser._reading.templates.suspects import (
    is_tail,
)
from arxiv_digest_parser._reading.templates.usual_values import UsualValues
from arxiv_digest_parser._reading.text.places import NO_WIDTH, SPACE
from arxiv_digest_parser._reading.text.reports import Report
from arxiv_digest_parser._reading.values.failures import note_failure
from arxiv_digest_parser.models import Paper

#: A line of names in italics, and how many characters below the heading it is at most.
NAMES = lazy(r"^(?:\*\*[^*\n]*\*\*[ \t]*\|[ \t]*)?\*(?!\*)[^\n]*", re.MULTILINE)
HEAD = 2000


@attrs.define(eq=False)
class Cut:
    """A record that a template has cut: where it is, and its number, title, link and values."""

    template: Template
    match: re.Match[str]
    start: int
    end: int
    groups: tuple[str, ...]
    suspects: list[Label]  # lines of values that look like labels

    @property
    def level(self) -> int:
        """The level of its heading."""
        return self.template.level

    @property
    def number(self) -> int | None:
        """The number before its title."""
        return int(self.groups[0]) if self.groups[0] else None

    @property
    def url(self) -> str | None:
        """The link of its title."""
        return self.groups[2] or None

    @property
    def heading_span(self) -> tuple[int, int]:
        """From where to where its heading goes."""
        return self.start, self.match.string.index("\n", self.start)

    @property
    def heading(self) -> Heading:
        """The heading, as the general way reads it."""
        heading = cast("Heading", heading_at(self.match.string, self.start, self.end))  # the pattern has matched one
        if not read_heading(heading):
            read_unlinked_heading(heading)
        return heading

    @property
    def items(self) -> list[Label | Tag]:
        """The labels and tags of the record that the template was learned from."""
        return self.template.items

    @property
    def names_line(self) -> str:
        """The line of the authors, as the general way finds it."""
        template, text = self.template, self.match.string
        if template.authors:
            start = self.match.start(template.authors + 1)
            return text[start : text.find("\n", start)]
        if template.begins_with_names and len(self.groups[FIRST_VALUE]) < HEAD // 2:
            return f"*{self.groups[FIRST_VALUE]}*"
        end = text.index("\n", self.start)
        match = NAMES.search(text, end, min(self.end, end + HEAD))
        return match[0] if match else ""

    @property
    def labels(self) -> list[Label]:
        """The labels as `labels.scan` finds them, with what looks like one in a value."""
        labels = self.template.labels
        below = labels[-1].start + 1  # places count by their order alone
        return [*labels, *(attrs.evolve(label, start=label.start + below) for label in self.suspects)]

    @property
    def ends_on_line_of_label(self) -> bool:
        """Whether its last label has no value, or the last one and this on a single line, or a tag is the last."""
        values_below = len(self.template.parts) - self.template.anchors[-1]
        is_last = values_below == 0 or (values_below == 1 and "\n" not in self.groups[-1])
        return is_last or isinstance(self.template.items[-1], Tag)

    @property
    def value_of_last(self) -> int:
        """Where the value of its last label begins."""
        return self.match.start(self.template.anchors[-1] + FIRST_VALUE + 1)

    def record(self) -> Record:
        """Return the record for the general way."""
        return Record(self.heading, self.end, [])

    def settled(self) -> Record:
        """Return the record with its labels and tags, which the general way need not look for."""
        template, match = self.template, self.match
        starts = [match.start(FIRST_VALUE + 1), *map(match.end, range(FIRST_VALUE + 1, match.re.groups + 1))]
        items: list[Label | Tag] = []
        for item, at in zip(template.items, template.anchors, strict=True):
            moved = starts[at] - template.values[at]
            if isinstance(item, Tag):
                items.append(attrs.evolve(item, start=item.start + moved, end=item.end + moved))
            else:
                end = item.end
                if end == item.value:
                    end += moved
                elif end >= 0:
                    end += starts[at + 1] - template.values[at + 1]
                items.append(attrs.evolve(item, start=item.start + moved, value=item.value + moved, end=end))
        return Record(self.heading, self.end, items)


@attrs.define(eq=False)
class Template:
    """Where the values of a record are, learned from one.

    Attributes:
        pattern: Its heading and all below, without the frame after its last value or tag.
        level: The level of its heading.
        linked: Whether its title is a link: no more is needed to see that the heading is a paper's.
        parts: What its values are, in order.
        form: Which of them is what, if that shows at a glance.
        tail: What was after the last value or tag: frame.
        items: The labels and tags of the record that it was learned from.
        anchors: How many values are before each of these.
        values: Where the first value of that record begins, and where each ends.
        counting: In blocks of how many such records, and no others, all labels count.
        refuted: Whether a block has shown that its labels are not those that count.
    """

    pattern: re.Pattern[str]
    level: int
    linked: bool
    parts: list[Part]
    form: Form | None
    tail: str
    items: list[Label | Tag]
    anchors: list[int]
    values: list[int]
    counting: set[int] = attrs.Factory(set[int])
    refuted: bool = False
    labels: list[Label] = attrs.field(init=False)
    groups: set[str] = attrs.field(init=False)  # headings among its labels
    authors: int = attrs.field(init=False)  # which value is that of a label for authors; 0: none
    told: int = attrs.field(init=False)  # which value is an abstract that may show what others end with; 0: none
    begins_with_names: bool = attrs.field(init=False)  # whether the first value is a line in italics, outside a quote
    usual: UsualValues = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.labels = [item for item in self.items if isinstance(item, Label)]
        named = [at for at, part in enumerate(self.parts, FIRST_VALUE) if _is_of_authors(part)]
        self.authors = named[0] if named else 0
        self.begins_with_names = self.parts[0].is_italic and not self.parts[0].is_quoted
        self.groups = {label.text for label in self.labels if label.dress.stands_over_others}
        self.told = self._abstract_at_end()
        self.usual = UsualValues(self.items, self.parts, linked=self.linked)

    def _abstract_at_end(self) -> int:
        """Return which value is an abstract below the last label, or above the first, where others may end; 0: none."""
        last = self.items[-1]
        prose = any(label.field in PROSE for label in self.labels)
        is_last = isinstance(last, Label) and (
            last.field in SHORT | PARAGRAPH
            or not (last.dress.is_block or prose)
            or (last.field is None and len(self.items) == 1)
        )
        at = (len(self.parts) if is_last else self.anchors[0]) - 1
        return at + FIRST_VALUE if at >= 0 and self.parts[at].is_loose else 0

    # -------------------------------------------------------------- cutting

    def run(self, text: str, at: int, limit: int) -> list[Cut]:
        """Cut the record whose heading begins at a place, and those of the same form that follow it up to a limit."""
        cuts: list[Cut] = []
        while at < limit and (cut := self.cut(text, at)):
            cuts.append(cut)
            at = cut.end
        return cuts

    def cut(self, text: str, at: int) -> Cut | None:
        """Cut the record whose heading begins at a place; ``None`` if it deviates."""
        match = self.pattern.match(text, at)
        if match is None or any(blank in match[0] for blank in NO_WIDTH):  # these may end a value
            return None
        groups, here = match.groups(""), match.end()
        if groups[-1][-1:].isspace():
            *others, last = groups
            groups = *others, last.rstrip(SPACE)
            here -= len(last) - len(groups[-1])
            if groups[-1][-1:].isspace():
                return None
        end = here + len(self.tail)
        if not (text.startswith(self.tail, here) and (text.startswith("#", end) or end == len(text))):
            end = next_heading(text, here)
            end = len(text) if end < 0 else end
            if not is_tail(text[here:end]):
                return None
        suspects = self.usual.suspects(groups)
        if suspects is None or not self.usual.are_usual(groups):
            return None
        return Cut(self, match, at, end, groups, suspects)

    # -------------------------------------------------------------- reading

    def read(self, cuts: list[Cut], tight: list[bool], *, groups: frozenset[str], report: Report) -> list[Paper]:
        """Make the papers of records that this template has cut."""
        if self.form is None:
            return [self._paper(cut, tight=t, groups=groups, report=report) for cut, t in zip(cuts, tight, strict=True)]
        made = usual_papers([*zip(*[cut.groups for cut in cuts], strict=True)], self.form, tight)
        papers = made.papers
        for row in made.odd:
            papers[row] = self._paper(cuts[row], tight=tight[row], groups=groups, report=report)
        for row, at in made.failures:
            if row not in made.odd:
                value, start = cuts[row].groups[at], cuts[row].match.start(at + 1)
                note_failure(report, value, start, start + len(value))
        return papers

    def _paper(self, cut: Cut, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
        """Make the paper as the general way does, which need not look for labels."""
        return read_paper(cut.match.string, cut.settled(), tight=tight, groups=groups, report=report)


def _is_of_authors(part: Part) -> bool:
    return part.label is not None and part.label.field == "authors"
