"""Where the values of labels end at the latest: what may be below them in a record, and is not part of them."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.facts import LONGEST_FACTS, are_tags, line_of_facts
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.labels.label import ABSTRACT, PARAGRAPH, PROSE, SHORT, Label
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.papers.abstracts import are_marked_names
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.marked_ends import end_by_marks
from arxiv_digest_parser._reading.text.marks import are_hashtags
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import (
    find_links,
    identifier_in,
    leads_to_papers,
    links_of,
    names_paper_alone,
    target_of,
    without_links,
)

#: The end of a paragraph, or of its line if the next one begins with a sign, as an emoji is, or is in italics or code.
_END_OF_PARAGRAPH = lazy(
    r"\n[ \t]*\n|\n(?=[ \t]{0,8}[^\w\s\x00-\u1fff])"
    r"|(?<![,;，、；])\n(?=[ \t]{0,8}(?:\*[^\s*][^*\n]*\*|`[^`\n]*`)[ \t]*(?:\n|$))"
)
_END_OF_ITEM = lazy(rf"{_END_OF_PARAGRAPH.pattern}|\n(?=[ \t]*[-+*•][ \t])")
_END_OF_QUOTE = lazy(r"\n(?![ \t]*>)")
_BETWEEN_FACTS = frozenset("·|•")
_LONGEST_LINKS = 2000  # characters
_LONGEST_TOPIC = 80


_LONGEST_REMARK = 60  # characters
_LINE_END, _BLANK_LINE = lazy(r"\n"), lazy(r"\n[ \t]*\n")
_BLANK_OF_QUOTE = lazy(r"\n[ \t]*(?:>[ \t]*)?\n")


@attrs.frozen
class ValueEnds:
    """What tells where values end in a text, by what a draft has already."""

    text: str
    draft: Draft

    def of(self, label: Label, start: int, end: int) -> int:
        """Return where the value of a label ends at the latest: with its quote, its first line or paragraph."""
        if label.dress.kind == "callout":
            outside = _END_OF_QUOTE.search(self.text, start, end)
            return outside.start() if outside else end
        end = end_by_marks(self.text, label, start, end, has_prose=self.draft.names(*PROSE))
        if label.field not in SHORT and label.field not in PARAGRAPH and not self._is_of_links(label, start, end):
            end = self._names_below(label, start, self._tags_below(start, self._above_links(label, start, end)))
            return self._links_below(label, start, self._end_above_abstract(label, start, end))
        above = start
        while start < end and self.text[start] in SPACE:
            start += 1
        if label.field != "authors" and "\n" in self.text[above:start] and self._begins_with_names(start, end):
            return above  # the label has no value
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
        if label.field is not None or label.dress.is_block:
            return end
        stop = self.text.find("\n", start, end)
        return stop if stop >= 0 and self._begins_with_names(stop + 1, end) else end

    def _begins_with_names(self, start: int, end: int) -> bool:
        """Tell whether a line of names that are set apart is at a place, and names are nowhere else."""
        if "authors" in self.draft.values or self.draft.names("authors"):
            return False
        line = self.text[start : min(end, start + _LONGEST_LINKS)].partition("\n")[0].strip(SPACE)
        return are_marked_names(line)

    def _links_below(self, label: Label, start: int, end: int) -> int:
        """Return where links to the paper, or facts such as a date, are on a line below a value that no field has."""
        if label.field is None and not label.dress.is_block:
            if (stop := self._facts_right_below(start, end)) >= 0:
                return stop
            for gap in _BLANK_OF_QUOTE.finditer(self.text, start, end):
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
        """Return where the line of a value ends, if the paper's only prose, its abstract, follows below a gap.

        There may be prose below other labels if the value is an item's, what follows is not in the list, and most of
        the papers around this one have text there.
        """
        stop = _BLANK_LINE.search(self.text, start, end)
        is_outside = (
            label.dress.lead.endswith("-") and stop is not None and self.text[stop.end() : stop.end() + 1].isalpha()
        )
        if label.dress.is_block or label.field in PROSE or self.draft.names(*(ABSTRACT if is_outside else PROSE)):
            return end
        if stop is None or "\n" in self.text[start : stop.start()].strip():
            return end
        below = self.text[stop.end() : end].strip()
        is_prose = (is_as_long(below, SHORTEST_ABSTRACT) and not self.draft.names(*PROSE)) or (
            self.draft.record.is_told and "abstract" not in self.draft.values
        )
        return stop.start() if is_prose and below[:1].isalpha() else end

    def _above_links(self, label: Label, start: int, end: int) -> int:
        """Return where a text ends above links to the paper, if one short line is below these: the next topic's name.

        All of them are apart.
        """
        stop = start + len(self.text[start:end].rstrip(SPACE))
        below = self.text.rfind("\n\n", start, stop)
        middle = start + len(self.text[start:below].rstrip(SPACE)) if below >= 0 else start
        above = self.text.rfind("\n\n", start, middle)
        line = self.text[below:stop].strip()
        is_topic = len(line) <= _LONGEST_TOPIC and "\n" not in line and not line.endswith(STOPS)
        if label.field not in PROSE or above < 0 or not (is_topic and without_scaffold(line)):
            return end
        return above if names_paper_alone(self.text[above:middle].strip()) else end

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
        is_address = "://" in line and identifier_in(line.strip(SPACE)) is None
        return ("](" in line or is_address) and bool(links_of(line))


def _is_of_paper(line: str) -> bool:
    """Tell whether a line holds links to the paper, or facts of it."""
    if leads_to_papers(line) or _begins_with_a_link(line):
        return True
    return bool(line[:1].isdigit() and line_of_facts(line, with_names=False))


def _begins_with_a_link(line: str) -> bool:
    """Tell whether a line begins with a link to the paper, and says no more than a remark beside its links."""
    links = find_links(line) if line.startswith("[") else []
    if not links or target_of(*links[0])[0] not in {"url", "pdf_url"}:
        return False
    beside = without_links(line).strip()
    return len(beside) <= _LONGEST_REMARK and not beside.endswith(STOPS)
