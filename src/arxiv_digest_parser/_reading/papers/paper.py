"""One record into a paper: each stretch of it goes to the label that it is the value of, or is loose text."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import length_of_names
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.labels.label import PROSE, Label
from arxiv_digest_parser._reading.labels.quotes import unquoted
from arxiv_digest_parser._reading.labels.scaffold import below_rules, trimmed
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, TITLES, field_of, normal
from arxiv_digest_parser._reading.papers.bars import part_categories
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.loose import LooseText
from arxiv_digest_parser._reading.papers.making import paper_of
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.papers.value_ends import ValueEnds
from arxiv_digest_parser._reading.text.marks import LINE_BREAK, behind_mark
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.text.reports import Report, Sparing
from arxiv_digest_parser.models import Paper

#: The name of a box of Obsidian, with which a quote begins.
_BOX = lazy(r"\[!(\w{1,20})\][+-]?[ \t]*([^\n]*)")
_BAR_ABOVE_LABEL = lazy(r"[ \t]\|[ \t]*\n[ \t]*\Z")


def read_paper(text: str, record: Record, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
    """Read a record whose labels are settled."""
    sparing = Sparing(report)
    draft = Draft(text, record, sparing, groups)
    walk(draft)
    paper = paper_of(draft, tight=tight)
    sparing.close()
    return paper


def walk(draft: Draft) -> None:
    """Hand every stretch of a draft's record to what reads it; the draft then has the values, and where they are."""
    if draft.record.facts:
        _settle_title(draft.text, draft.record)
    _Walker(draft.text, draft).walk()


def _settle_title(text: str, record: Record) -> None:
    """Take the title from its label, if the first line has it beside what looks more like one: ``**Hot** | A Sort``."""
    label = next((one for one in record.items if isinstance(one, Label) and normal(one.text) in TITLES), None)
    title = text[label.value : record.end].strip(SPACE).partition("\n")[0].rstrip(SPACE) if label else ""
    found = record.heading.title or ""
    if title and title in record.heading.content and title not in found:
        record.heading.title = title
        record.facts = (Fact(None, "badges", found), *(fact for fact in record.facts if fact.value != title))


@attrs.define(eq=False)
class _Walker:
    """What hands out the stretches of a record."""

    text: str
    draft: Draft

    def walk(self) -> None:
        """Hand every stretch of the record to what reads it."""
        self.draft.take_facts(self.draft.record.facts)
        at, open_label = self.draft.record.heading.end, None
        for item in self.draft.record.items:
            below = item.dress.is_block if isinstance(item, Label) else not item.closes
            self._stretch(open_label, at, item.start, rules=below)
            if isinstance(item, Label):
                open_label, at = item, item.value
                if item.end >= 0:
                    self._stretch(item, item.value, item.end, rules=False)
                    open_label, at = None, behind_mark(self.text, item.end)
            else:
                open_label, at = None, item.end
        end, links = self.draft.record.end, self.draft.record.links_at
        self._stretch(open_label, at, links if links >= 0 else end, rules=True)
        if links >= 0:
            self._loose(links, end)

    def _stretch(self, label: Label | None, start: int, end: int, *, rules: bool) -> None:
        """Read a stretch of text as the value of a label, or as text below none; what is below it may be apart."""
        tail, tail_end = self.draft.record.tail
        if start <= tail < end:
            self._stretch(label, start, tail, rules=rules)
            LooseText(self.text, self.draft, is_tail=True).read(tail, tail_end)
            self._loose(tail_end, end)
            return
        if label is not None and self._is_title(label):
            self.draft.taken.append(Taken("other", label.start, label.value))
            self.draft.translate("title", label.text)
            label = None
        elif label is not None and self._begins_title(label):
            start, label = label.start, None
        if label is None:
            self._loose(start, end)
            return
        value_end = ValueEnds(self.text, self.draft).of(label, start, end)
        value, first, last = self._value(label, start, (value_end, end), rules=rules)
        if label.field == "authors" and (size := length_of_names(value)) < len(value):
            value, last = value[:size].rstrip(), first + size
        self.draft.taken.append(Taken("value", first, last, label, value_end))
        is_over = self._is_over_parts(label)
        is_name = label.dress.kind == "heading" and label.dress.colon and not ("\n" in value or value.endswith(STOPS))
        if value and is_over and is_name:
            self.draft.keep(label.text, value)  # the name of what its parts tell
        elif value or not is_over:
            self.draft.assign(label, value, first, last)
        self._loose(last, end)

    def _value(self, label: Label, start: int, ends: tuple[int, int], *, rules: bool) -> tuple[str, int, int]:
        """Return a label's value without what is only around it, and where it is: up to its end, or a stretch's."""
        end, stretch_end = ends
        above = below_rules(self.text, start, end) if label.dress.is_block else start
        first, last = self._without_bar(label, *trimmed(self.text, above, end, rules=rules), stretch_end)
        value = self.text[first:last]
        if label.dress.kind == "row" and "<br" in value:
            value = LINE_BREAK.sub("\n", value)
        quoted = label.dress.lead.startswith(">")
        if ">" in value or quoted:
            value = _unquoted_value(value, quoted=quoted)
            if (inside := self.text.find(value, first, last)) >= 0:
                first, last = inside, inside + len(value)  # the marks of the quote are around it
            value = self._without_quote(label, value, first)
        if label.dress.kind in {"callout", "heading"} and (again := _label_again(label, value)):
            value, first = value[again:], first + again
        return value, first, last

    def _without_bar(self, label: Label, first: int, last: int, end: int) -> tuple[int, int]:
        """Leave the bar outside that separates a value from the label on the next line."""
        is_parted = label.field not in PROSE and _BAR_ABOVE_LABEL.match(self.text, last - len(" |"), end)
        return (first, last - len(" |")) if is_parted else (first, last)

    def _loose(self, start: int, end: int) -> None:
        """Read text below no label, if there is any."""
        if self.text[start:end].strip(SPACE).strip():
            LooseText(self.text, self.draft).read(start, end)

    def _is_over_parts(self, label: Label) -> bool:
        """Tell whether a label of prose stands above the labels of its parts, and has no text of its own.

        It is a heading above another one of a lower level, or above a label that is not one.
        """
        if not label.dress.is_block or label.field not in {*ANALYSIS, "abstract?"}:
            return False
        items = self.draft.record.items
        at = bisect_right(items, label.start, key=attrgetter("start"))
        below = items[at] if at < len(items) else None
        if not isinstance(below, Label):
            return False
        is_heading = below.dress.kind == label.dress.kind
        return len(below.dress.mark) > len(label.dress.mark) if is_heading else not below.dress.stands_over_others

    def _is_title(self, label: Label) -> bool:
        """Tell whether the first label, in bold on a line of its own and long, is the title in another language."""
        is_alone = label.dress.kind == "marked" and label.dress.is_block and label.field is None
        is_first = label is self.draft.record.items[0]
        return is_alone and is_first and not label.is_terse and self.draft.is_translated_title(label.text)

    def _begins_title(self, label: Label) -> bool:
        """Tell whether the first label, which names no field, begins a line of a title in another language.

        The categories of the paper end such a line: ``石子：排序 cs.DS``.
        """
        if label is not self.draft.record.items[0] or label.field is not None or not label.dress.is_plain:
            return False
        title, categories = part_categories(self.text[label.start : self.draft.record.end].partition("\n")[0])
        return categories != "" and self.draft.is_translated_title(title)

    def _without_quote(self, label: Label, value: str, at: int) -> str:
        """Take a quote off that follows a value: it is the abstract, where no label names one."""
        above, gap, below = value.partition("\n\n>")
        is_line = label.field is None and not label.dress.is_block and "\n" not in above
        if not gap or not (is_line or label.field in ANALYSIS) or self.draft.names("abstract", "abstract?"):
            return value
        quote = ">" + below
        if not all(line.startswith(">") for line in quote.split("\n") if line.strip()):
            return value
        self.draft.taken.append(Taken("other", at + len(above), at + len(value)))
        self.draft.put("abstract", unquoted(quote), at + len(above), at + len(value))
        return above


def _label_again(label: Label, value: str) -> int:
    """Return where a value begins behind its label or the name of its box, if what is above says the same."""
    if box := _BOX.match(value):
        name, end = box[2] or box[1], box.end()
    elif (
        (inner := label_of(value)) and inner.end < 0 and (label.dress.kind == "callout" or inner.dress.kind == "marked")
    ):
        name, end = inner.text, inner.value
    else:
        return 0
    is_same = normal(name) == label.words or (label.field is not None and field_of(name) == label.field)
    return len(value) - len(value[end:].lstrip(SPACE)) if is_same else 0


def _unquoted_value(value: str, *, quoted: bool) -> str:
    """Take the quote marks off a value; the first line's may be before its label."""
    marked = f"> {value}" if quoted and not value.startswith(">") else value
    bare = unquoted(marked)
    return value if bare == marked else bare
