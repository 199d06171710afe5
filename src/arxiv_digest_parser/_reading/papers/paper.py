"""One record into a paper: each stretch of it goes to the label that it is the value of, or is loose text."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import length_of_names
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.facts import LONGEST_FACTS, are_tags, line_of_facts
from arxiv_digest_parser._reading.labels.indents import outdented
from arxiv_digest_parser._reading.labels.label import PARAGRAPH, PROSE, SHORT, Label
from arxiv_digest_parser._reading.labels.quotes import unquoted
from arxiv_digest_parser._reading.labels.scaffold import below_rules, trimmed, without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, TITLES, field_of, normal
from arxiv_digest_parser._reading.papers.abstracts import are_marked_names
from arxiv_digest_parser._reading.papers.bars import part_categories
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.loose import LooseText
from arxiv_digest_parser._reading.papers.making import paper_of
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.text.marks import LINE_BREAK, are_hashtags, behind_mark
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.text.reports import Report, Sparing
from arxiv_digest_parser._reading.values.links import leads_to_papers, links_of
from arxiv_digest_parser.models import Paper

_LINE_END, _BLANK_LINE = lazy(r"\n"), lazy(r"\n[ \t]*\n")
#: The end of a paragraph, or of its line if the next one begins with a sign, such as an emoji, or is in italics.
_END_OF_PARAGRAPH = lazy(r"\n[ \t]*\n|\n(?=[^\w\s\x00-\u1fff])|(?<![,;，、；])\n(?=\*[^\s*][^*\n]*\*[ \t]*(?:\n|$))")
_END_OF_ITEM = lazy(rf"{_END_OF_PARAGRAPH.pattern}|\n(?=[ \t]*[-+*•][ \t])")
_END_OF_QUOTE = lazy(r"\n(?![ \t]*>)")
#: The name of a box of Obsidian, with which a quote begins.
_BOX = lazy(r"\[!(\w{1,20})\][+-]?[ \t]*([^\n]*)")
_BAR_ABOVE_LABEL = lazy(r"[ \t]\|[ \t]*\n[ \t]*\Z")
_BETWEEN_FACTS = frozenset("·|•")
_LONGEST_LINKS = 2000  # characters


def read_paper(text: str, record: Record, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
    """Read a record whose labels are settled."""
    sparing = Sparing(report)
    draft = Draft(record, sparing, groups)
    walk(text, draft)
    paper = paper_of(draft, tight=tight)
    sparing.close()
    return paper


def walk(text: str, draft: Draft) -> None:
    """Hand every stretch of a draft's record to what reads it; the draft then has the values, and where they are."""
    if draft.record.facts:
        _settle_title(text, draft.record)
    _Walker(text, draft).walk()


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
        value_end = self._value_end(label, start, end)
        value, first, last = self._value(label, start, (value_end, end), rules=rules)
        if label.field == "authors" and (size := length_of_names(value)) < len(value):
            value, last = value[:size].rstrip(), first + size
        self.draft.taken.append(Taken("value", first, last, label, value_end))
        if value or not self._is_over_parts(label):
            self.draft.assign(label, value, first, last)
        self._loose(last, end)

    def _value(self, label: Label, start: int, ends: tuple[int, int], *, rules: bool) -> tuple[str, int, int]:
        """Return a label's value without what is only around it, and where it is: up to its end, or a stretch's."""
        end, stretch_end = ends
        above = below_rules(self.text, start, end) if label.dress.is_block else start
        first, last = self._without_bar(label, *trimmed(self.text, above, end, rules=rules), stretch_end)
        value = outdented(self.text, first, self.text[first:last])
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
        """Leave the bar outside that parts a value from the label on the next line."""
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

    def _value_end(self, label: Label, start: int, end: int) -> int:
        """Return where the value of a label ends at the latest: with its quote, its first line or paragraph."""
        if label.dress.kind == "callout":
            outside = _END_OF_QUOTE.search(self.text, start, end)
            return outside.start() if outside else end
        if label.field not in SHORT and label.field not in PARAGRAPH and not self._is_of_links(label, start, end):
            end = self._names_below(label, start, self._tags_below(start, end))
            return self._links_below(label, start, self._end_above_abstract(label, start, end))
        above = start
        while start < end and self.text[start] in SPACE:
            start += 1
        if label.field == "translated_title" and self.draft.names("translated_abstract"):
            return self._explained(start, end)
        is_item = label.dress.lead.endswith("-") and "\n" not in self.text[above:start]
        paragraph = _END_OF_ITEM if is_item else _END_OF_PARAGRAPH
        stop = (paragraph if label.field in PARAGRAPH else _LINE_END).search(self.text, start, end)
        if stop and label.field in SHORT and field_of(self.text[start : stop.start()]) == label.field:
            stop = _LINE_END.search(self.text, stop.end(), end)  # the label comes twice
        return stop.start() if stop else end

    def _explained(self, start: int, end: int) -> int:
        """Return where a translated title ends: paragraphs below it that are a translation as well explain it."""
        gaps = [*_BLANK_LINE.finditer(self.text, start, end)]
        for gap, stop in zip(gaps, [*(gap.start() for gap in gaps), end][1:], strict=True):
            below = self.text[gap.end() : stop].strip()
            if without_scaffold(below) and not self.draft.is_translated_title(below):
                return gap.start()
        return end

    def _names_below(self, label: Label, start: int, end: int) -> int:
        """Return where names that are set apart are right below the line of an unknown label, and nowhere else."""
        if (
            label.field is not None
            or label.dress.is_block
            or "authors" in self.draft.values
            or self.draft.names("authors")
        ):
            return end
        stop = self.text.find("\n", start, end)
        line = self.text[stop + 1 : min(end, stop + _LONGEST_LINKS)].partition("\n")[0].strip(SPACE)
        return stop if stop >= 0 and are_marked_names(line) else end

    def _links_below(self, label: Label, start: int, end: int) -> int:
        """Return where links to the paper, or facts such as a date, are on a line below a value that no field has."""
        if label.field is None and not label.dress.is_block:
            if (stop := self._facts_right_below(start, end)) >= 0:
                return stop
            for gap in _BLANK_LINE.finditer(self.text, start, end):
                line = self.text[gap.end() : min(end, gap.end() + _LONGEST_LINKS)].partition("\n")[0]
                if len(line) < _LONGEST_LINKS and (line[:1].isdigit() or "](" in line) and _is_of_paper(line):
                    return gap.start()
        return end

    def _facts_right_below(self, start: int, end: int) -> int:
        """Return where the first line of a value ends, if links to the paper are among facts on the second, or -1.

        Signs part these, which a sentence with a link does not have.
        """
        stop = self.text.find("\n", start, end)
        line = self.text[stop + 1 : min(end, stop + LONGEST_FACTS)].partition("\n")[0] if stop >= 0 else ""
        if "](" not in line or _BETWEEN_FACTS.isdisjoint(line) or not self.text[start:stop].strip():
            return -1
        facts = {fact.field for fact in line_of_facts(line, with_names=False)}
        return stop if len(links_of(line)) < len(facts) and not facts.isdisjoint({"url", "pdf_url"}) else -1

    def _end_above_abstract(self, label: Label, start: int, end: int) -> int:
        """Return where the line of a value ends, if the paper's only prose, its abstract, follows below a gap."""
        if label.dress.is_block or label.field in PROSE or self.draft.names(*PROSE):
            return end
        stop = _BLANK_LINE.search(self.text, start, end)
        if stop is None or "\n" in self.text[start : stop.start()].strip():
            return end
        below = self.text[stop.end() : end].strip()
        is_prose = is_as_long(below, SHORTEST_ABSTRACT) or (
            self.draft.record.is_told and "abstract" not in self.draft.values
        )
        return stop.start() if is_prose and below[:1].isalpha() else end

    def _tags_below(self, start: int, end: int) -> int:
        """Return where hashtags, or keywords behind the sign of a tag, are on the last line of a value."""
        stop = end
        while stop > start and self.text[stop - 1] in SPACE:
            stop -= 1
        line = self.text.rfind("\n", start, stop)
        tags = self.text[line + 1 : stop].lstrip(SPACE) if line >= 0 else ""
        return line if are_hashtags(tags) or (len(tags) < LONGEST_FACTS and are_tags(tags)) else end

    def _is_of_links(self, label: Label, start: int, end: int) -> bool:
        """Tell whether the first line of a value that no field has is links alone; then it is the whole value."""
        if label.field is not None or label.dress.is_block:
            return False
        line = self.text[start : min(end, start + _LONGEST_LINKS)].partition("\n")[0]
        return "](" in line and bool(links_of(line))


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


def _is_of_paper(line: str) -> bool:
    """Tell whether a line holds links to the paper, or facts of it."""
    return leads_to_papers(line) or bool(line[:1].isdigit() and line_of_facts(line, with_names=False))


def _unquoted_value(value: str, *, quoted: bool) -> str:
    """Take the quote marks off a value; the first line's may be before its label."""
    marked = f"> {value}" if quoted and not value.startswith(">") else value
    bare = unquoted(marked)
    return value if bare == marked else bare
