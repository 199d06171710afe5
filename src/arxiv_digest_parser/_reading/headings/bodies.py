"""What is below headings, up to the next one that is not a field's: does it belong to a paper?

Headings of fields follow each other by the thousand in some texts, and all of them share one body. So its labels are
looked for once, and each heading sees those below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import (
    OF_A_PAPER,
    Heading,
    heading_at,
    is_author_line,
    is_paper_link,
    next_heading,
)
from arxiv_digest_parser._reading.labels.label import Label, Tag, between, context, field_of_heading
from arxiv_digest_parser._reading.labels.scan import scan
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.dates import find_date

#: How far below a heading one has to look to see that it is a paper.
_GLANCE, _FIRST_LINES, _FIRST_LABELS = 20_000, 3, 12
#: How many labels and tags of any kind are looked at for that.
_FIRST_ITEMS = 64
_LINES = lazy(r"\*(?:[^*\n]+\n){1,8}[^*\n]+\*[ \t]*$|\S[^\n]*", re.MULTILINE)
_OF_DIGESTS = {"primary_category"}
#: Blank lines between two headings are no more characters.
_GAP = 8


@attrs.define(eq=False)
class Bodies:
    """The text below headings."""

    text: str
    level: int = 0  # of headings that are papers' whatever they say
    parts: frozenset[str] = frozenset()  # what headings below those are called that are parts of papers
    _start: int = 0
    _end: int = 0
    _coming: Iterator[Label | Tag] = attrs.Factory(lambda: iter(()))
    _items: list[Label | Tag] = attrs.Factory(list["Label | Tag"])  # that were found so far
    _starts: list[int] = attrs.Factory(list[int])  # where each of these begins
    _telling: list[int] = attrs.Factory(list[int])  # which of them are labels that only papers have

    def end(self, heading: Heading) -> int:
        """Return where the text below a heading ends."""
        if not self._start <= heading.start < self._end:
            at = next_heading(self.text, heading.end)
            while at >= 0 and not ((found := heading_at(self.text, at, len(self.text))) and not self._is_part(found)):
                at = next_heading(self.text, at + 1)
            self._start, self._end = heading.start, at if at >= 0 else len(self.text)
            self._coming = scan(self.text, heading.end, self._end)
            self._items, self._starts, self._telling = [], [], []
        return self._end

    def _is_part(self, heading: Heading) -> bool:
        """Tell whether a heading is a field's, or another one that comes again in most papers."""
        if heading.level == self.level:
            return False
        return field_of_heading(heading.content) is not None or self.is_part(heading)

    def is_part(self, heading: Heading) -> bool:
        """Tell whether a heading is below those of papers, and comes again in most of these."""
        return heading.level > self.level and heading.content in self.parts

    def is_of_a_paper(self, heading: Heading) -> bool:
        """Tell whether a paper's text is below a heading: an author line, a link to it, or labels of papers."""
        end = min(self.end(heading), heading.end + _GLANCE)
        if end - heading.end <= _GAP and not self.text[heading.end : end].strip():
            return False
        for line in islice(self._lines(heading.end, end), _FIRST_LINES):
            if is_author_line(line) or is_paper_link(line):
                return True
        first = self._first_below(heading.end)
        if bisect_left(self._telling, first) == bisect_left(self._telling, first + _FIRST_ITEMS):
            return False
        # A heading with a date may be that of a digest, which may list the categories that it is about.
        telling = OF_A_PAPER - _OF_DIGESTS if find_date(heading.content) else OF_A_PAPER
        labels = takewhile(lambda label: not _is_higher(label, heading), self._labels(first, heading.end, end))
        return any(label.field in telling and self.text[label.value : end].strip() for label in labels)

    def _lines(self, start: int, end: int) -> Iterator[str]:
        """Yield the lines with text below a heading; names in italics may go over several."""
        return (match[0].rstrip(SPACE) for match in _LINES.finditer(self.text, start, end))

    def _first_below(self, start: int) -> int:
        """Return which label or tag is the first below a place; as many as are looked at are taken from the text."""
        while not (self._starts and self._starts[-1] >= start) and self._takes_one():
            pass
        first = bisect_left(self._starts, start)
        while len(self._items) < first + _FIRST_ITEMS and self._takes_one():
            pass
        return first

    def _takes_one(self) -> bool:
        """Take one more label or tag from the text, if there is one."""
        item = next(self._coming, None)
        if item is None:
            return False
        if isinstance(item, Label) and item.field in OF_A_PAPER:
            self._telling.append(len(self._items))
        self._items.append(item)
        self._starts.append(item.start)
        return True

    def _labels(self, first: int, start: int, end: int) -> Iterator[Label]:
        """Yield the first labels below a heading that nothing is open above."""
        items = self._items[first : first + _FIRST_ITEMS]
        if isinstance(items[0], Label):  # there is one: a label of a paper is among them
            above = between(None, self.text[start : items[0].start])
            items[0] = attrs.evolve(items[0], context=context(None, above, items[0]))  # as if no text were above
        labels = (item for item in items if isinstance(item, Label) and item.context > 0 and item.start < end)
        return islice(labels, _FIRST_LABELS)


def _is_higher(label: Label, heading: Heading) -> bool:
    """Tell whether a label is a heading that is higher than another one, and so is not below it."""
    return label.dress.kind == "heading" and len(label.dress.mark) < heading.level
