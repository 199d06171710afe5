"""Text of a record that is below no label: authors, links, facts, a translated title, an abstract."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import IDENTIFIED
from arxiv_digest_parser._reading.heads.bylines import length_of_names, names_in
from arxiv_digest_parser._reading.heads.fact import Fact, is_sentence
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.heads.pieces import STOPS, is_in_capitals, is_prose
from arxiv_digest_parser._reading.labels.between_bars import has_bar
from arxiv_digest_parser._reading.labels.label import Label
from arxiv_digest_parser._reading.labels.quotes import units_of, unquoted
from arxiv_digest_parser._reading.labels.scaffold import EMBEDDED, trimmed, without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS
from arxiv_digest_parser._reading.papers.abstracts import (
    are_marked_names,
    cites,
    end_above_facts,
    end_of_item,
    has_sentence,
    is_remark,
    is_small,
    is_tag,
    is_topic,
    remark_in,
)
from arxiv_digest_parser._reading.papers.bars import part_categories, plain_fact, read_segments
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.first_lines import read_first_lines
from arxiv_digest_parser._reading.papers.forms import names_no_people
from arxiv_digest_parser._reading.papers.labelled_links import read_labelled_link
from arxiv_digest_parser._reading.papers.names_line import keep_places, read_names_again
from arxiv_digest_parser._reading.papers.taken import Kind, Taken
from arxiv_digest_parser._reading.text.marks import BULLETS, bold, italic, mark_before, untagged, without_signs
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.text.reports import brief
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.failures import is_failure, note_failure
from arxiv_digest_parser._reading.values.links import leads_to_papers, links_of, titles_in
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.taxonomy import is_category

#: What a quote without a label may be instead, if a label names one of them.
_TOLD = ("abstract", *ANALYSIS)
_GAP_ABOVE_QUOTE, _END_OF_QUOTE = lazy(r"\n[ \t]*\n(?=>)"), lazy(r"\n(?![ \t]*>)")


@attrs.define(eq=False)
class LooseText:
    """What reads the text below no label into a draft."""

    text: str
    draft: Draft
    named_to: int = -1  # where the line of a quote with names ends, or what is right below it
    is_tail: bool = False  # whether it is below the text of a record, in lines that are not part of this
    italics: int = 0  # how many lines of the text that is being read are in italics

    def read(self, start: int, end: int) -> None:
        """Read text that is below no label: authors, links, a translated title, or nothing that is known."""
        units = list(units_of(self.text, start, end))
        read_first_lines(self.draft, units)
        self.italics = sum(italic(unit.strip(SPACE)) is not None for _, unit in units)
        quote = next((at for at, unit in units if unit.lstrip(" \t").startswith(">")), end)
        below = [unit.strip(SPACE) for _, unit in units[1:]]
        for (at, unit), following in zip(units, [*below, ""], strict=False):
            if at == quote and self._read_quoted_abstract(at, end):
                return
            bare = untagged(unit.strip())
            if without_scaffold(unit) and not self._read_unit(bare, at + unit.find(bare)):
                is_remark = is_small(unit.strip()) or (at == units[0][0] and self._is_remark(unit, at, following))
                if self.is_tail or is_remark or is_topic(self.text, at, at + len(unit), end):
                    self._keep_badge(remark_in(unit), at, len(unit))
                    continue
                line = unit.strip(SPACE)
                names_below = not self._has_authors() and are_marked_names(following)
                if names_below and has_bar(line) and read_segments(self.draft, line, at, self._authors, is_sure=True):
                    continue
                # No abstract has a line of names in italics, but names after "by" may be below one.
                is_text = not (EMBEDDED.match(line) or (names_below and italic(without_signs(following)) is not None))
                if is_text and self._read_abstract(at, end):
                    return
                self.draft.report("unread-text", f"{brief(line)} was not read", at, at + len(unit), line)

    def _is_remark(self, line: str, at: int, following: str) -> bool:
        """Tell whether a line of an item is a remark on its own line."""
        is_inside = self.text[at - 1 : at] in {" ", "\t"} and self.draft.record.heading.content.startswith(BULLETS)
        return is_inside and is_remark(line, following)

    def _has_authors(self) -> bool:
        """Tell whether something else says who the authors are."""
        return "authors" in self.draft.values or self.draft.names("authors")

    def _read_abstract(self, start: int, end: int) -> bool:
        """Read a paragraph below no label as the abstract, where no label names one."""
        if "abstract" in self.draft.values or self.draft.names("abstract", "abstract?", "translated_abstract"):
            return False
        item_end = end_of_item(self.text, start, end)
        facts_at = end_above_facts(self.text, start, item_end, with_names=not self._has_authors())
        rest = self._quote_below(start, facts_at)
        first, last = trimmed(self.text, start, rest, rules=True)
        first += mark_before(self.text[first:last])
        is_known = "arxiv_id" in self.draft.values or self.draft.record.heading.url
        named = None if is_known else IDENTIFIED.match(self.text, first, last)
        first = named.end() if named else first
        value = self.text[first:last]
        inner = italic(value) or value
        mark = int(value[:1] not in inner)  # all of it is set apart
        value, first, last = unquoted(inner if mark else value, lazy=True), first + mark, last - mark
        is_told = (self.draft.record.is_told and has_sentence(value)) or self.draft.record.is_listed
        if not is_as_long(value, SHORTEST_ABSTRACT) and not is_told:
            return False
        if named:
            self._take("other", named.start(), named.end())
            self.draft.put("arxiv_id", named[1], *named.span(1))
        self._take("abstract", first, last)
        self.draft.put("abstract", value, first, last)
        if self.text[last + mark : end].strip(SPACE):
            self.read(last + mark, end)  # links to the paper
        return True

    def _quote_below(self, start: int, end: int) -> int:
        """Return where a quote ends the text that is not part of it: a translation, or one as most papers have."""
        gap = next(_GAP_ABOVE_QUOTE.finditer(self.text, start, end), None)
        if gap is None or (quote := unquoted(self.text[gap.end() : end])) == self.text[gap.end() : end].strip(SPACE):
            return end
        is_apart = self.draft.record.is_quoted or self.draft.is_translated_title(quote)
        return gap.start() if is_apart else end

    def _read_quoted_abstract(self, start: int, end: int) -> bool:
        """Read a long quote that ends the text below no label as the abstract, where the paper has no other prose."""
        if self.draft.values.keys() & _TOLD or self.draft.names(*_TOLD, "abstract?", "translated_abstract"):
            return False
        below = _END_OF_QUOTE.search(self.text, start, end)
        is_apart = below is not None and not any(map(is_prose, self.text[below.end() : end].split("\n")))
        stop = below.start() if below and is_apart else end  # the lines below the quote are of another kind
        first, last = trimmed(self.text, start, stop, rules=True)
        value = unquoted(self.text[first:last], lazy=True)
        if names_in(value.partition("\n")[0].rstrip(SPACE)) > 1 and not self._has_authors():
            return False  # facts of the paper, line by line
        shortest = 1 if self.draft.record.is_quoted else SHORTEST_ABSTRACT
        is_other = value in {self.text[first:last], *self.draft.record.remarks}
        if is_other or not is_as_long(value, shortest) or self.draft.is_translated_title(value):
            return False
        self._take("other", first, last)
        self.draft.put("abstract", value, first, last)
        if self.text[stop:end].strip(SPACE):
            self.read(stop, end)
        return True

    def _take(self, kind: Kind, first: int, last: int, label: Label | None = None) -> None:
        """Note what is taken for a value."""
        self.draft.taken.append(Taken(kind, first, last, label))

    def _keep_badge(self, badge: str, at: int, size: int) -> bool:
        """Keep a remark that is printed at a place; it is read then."""
        self._take("other", at, at + size)
        self.draft.keep("badges", badge)
        return True

    def _read_unit(self, unit: str, at: int) -> bool:
        if unit.startswith(">") and (has_bar(unit) or not leads_to_papers(unit)):
            inner = unit.lstrip("> \t").rstrip(SPACE)
            at += unit.find(inner)
            is_read = has_bar(inner) and read_segments(self.draft, inner, at, self._authors)
            return is_read or self._read_quote(inner, at)
        if (text := italic(unit)) is not None and self._read_facts(text, at + 1, several=True):
            return True
        if has_bar(unit) and read_segments(self.draft, unit, at, self._authors):
            return True
        if (text := italic(without_signs(unit))) is not None:
            return self._read_italic(text, at + len(unit) - len(text) - 1)
        if links := links_of(unit):
            titles = titles_in(unit)
            self._take("other" if titles else "links", at, at + len(unit))
            self.draft.take_links(links)
            for title in titles:
                self.draft.keep("Link", title)
            return True
        category = unit.strip("`*()[] ")
        if unit.strip("`*() ") and is_category(category) and "primary_category" not in self.draft.values:
            self._take("other", at, at + len(unit))
            self.draft.put("primary_category", category, at, at + len(unit))
            return True
        title, categories = part_categories(unit)
        if categories and self.draft.is_translated_title(title):
            self._take("other", at, at + len(unit))
            self.draft.translate("title", title)
            self.draft.take_facts([Fact("categories", "categories", categories)])
            return True
        if is_venue(without_signs(unit).rstrip(".")):
            venue = without_signs(unit).strip(SPACE)
            return self._keep_badge(bold(venue) or venue, at, len(unit))
        return self._read_facts(unit, at) or read_labelled_link(self.draft, unit, at)

    def _read_facts(self, unit: str, at: int, *, several: bool = False) -> bool:
        """Read a line of facts that need no labels, if each of its parts is one, or if these are ``several``."""
        facts = line_of_facts(unit, with_names=not self._has_authors())
        if len(facts) <= several:
            return False
        self._take("other", at, at + len(unit))
        tags = {
            fact
            for fact in facts
            if fact.field == "authors" and (self.draft.names("authors") or is_tag(fact.value, self.draft.extra))
        }
        self.draft.take_facts([Fact(None, "badges", one.value) if one in tags else one for one in facts])
        return True

    def _read_quote(self, inner: str, at: int) -> bool:
        if (label := label_of(inner)) and label.field in self.draft.values:
            self._read_again(label, inner, at)
            return True
        if names_in(inner) > 1 and not self._has_authors():
            self._take("other", at, at + len(inner))
            self._authors(inner, at)
            self.named_to = at + len(inner)
            return True
        is_below_names = self.named_to >= 0 and self.text[self.named_to : at].strip(" \t>") == "\n"
        if is_below_names and self._read_below_names(inner, at):
            return True
        if self._read_facts(inner, at, several=True):
            return True
        bare = italic(inner) or bold(inner) or inner
        marks = (len(inner) - len(bare)) // 2
        place = at + marks, at + len(inner) - marks
        if field := plain_fact(fact := without_signs(bare)):
            self._take("other", *place)
            self.draft.put_first(field, field, fact)
            return True
        has_tldr = "tldr" in self.draft.values or self.draft.names("tldr")
        failed = marks > 0 and is_failure(bare)  # in place of a translated title
        if failed or (self.draft.is_translated_title(bare) and (marks or has_tldr)):
            self._take("quote", *place)
            if failed:
                note_failure(self.draft.report, bare, *place)
            self.draft.translate("title", bare)
            return True
        if inner in self.draft.record.remarks or cites(inner):
            return self._keep_badge(inner, at, len(inner))
        if not has_tldr and not inner.startswith("[!"):  # the name of a box says nothing
            self._take("quote", at, at + len(inner))
            self.draft.put("tldr", inner, at, at + len(inner))
            return True
        return False

    def _read_again(self, label: Label, line: str, at: int) -> None:
        """Read a field again that a line of a quote repeats; what differs is reported."""
        value = line[label.value :].strip()
        self._take("other", at, at + len(line))
        if value != self.draft.values[label.field or ""]:
            label.start, label.value = at, at + label.value
            self.draft.assign(label, value, at, at + len(line))

    def _read_below_names(self, inner: str, at: int) -> bool:
        """Read a line of a quote below its names: a fact, or where these people work, which is not a sentence."""
        if not self._read_facts(inner, at):
            if inner.endswith(STOPS) or not is_in_capitals(inner):
                return False
            self._keep_badge(inner, at, len(inner))
        self.named_to = at + len(inner)
        return True

    def _read_italic(self, inner: str, at: int) -> bool:
        if field := plain_fact(inner):
            self._take("other", at, at + len(inner))
            self.draft.put_first(field, field, inner)
            return True
        taken = "authors" in self.draft.values
        if self.draft.is_translated_title(without_cut(inner)) and (taken or self.italics > 1):
            self._take("italics", at, at + len(inner))
            self.draft.translate("title", inner)
            self.italics -= 1
            return True
        if names_no_people(inner):
            note_failure(self.draft.report, inner, at, at + len(inner))
            return self._keep_badge(inner, at, len(inner))
        if taken or is_sentence(inner):
            return taken and (read_names_again(self.draft, inner, at) or keep_places(self.draft, inner, at))
        self._take("italics", at, at + len(inner))
        self._authors(inner, at)
        return True

    def _authors(self, value: str, at: int) -> None:
        """Read names, and what follows them."""
        size = length_of_names(value)
        self.draft.put("authors", value[:size].rstrip(), at, at + size)
        if size < len(value):
            self.read(at + size, at + len(value))
