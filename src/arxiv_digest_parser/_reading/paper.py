"""One record, the text from a paper's heading to the next, into a paper."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import attrs

from arxiv_digest_parser._reading.affiliations import read_affiliations, remark_behind
from arxiv_digest_parser._reading.categories import categories_of, read_categories
from arxiv_digest_parser._reading.dates import ISO_DATE, find_date
from arxiv_digest_parser._reading.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.failures import LONGEST_NONE, is_failure, report_failure
from arxiv_digest_parser._reading.headings import Heading, number_alone
from arxiv_digest_parser._reading.inline import Fact, line_of_facts, names_in
from arxiv_digest_parser._reading.labels import BAR, PARAGRAPH, PROSE, SHORT, Label, Tag, label_of
from arxiv_digest_parser._reading.links import (
    BARE_IDENTIFIER,
    field_of_target,
    find_links,
    identifier_in,
    is_address,
    is_generic,
    leads_to_papers,
    links_of,
    name_says_more,
    plain_link,
    plain_named_link,
    says_more,
    target_of,
    titles_in,
    unlinked,
    without_links,
)
from arxiv_digest_parser._reading.marks import behind_mark, bold, italic, mark_before, undressed, without_signs
from arxiv_digest_parser._reading.names import cut_mark, split_names, unwrapped, without_cut
from arxiv_digest_parser._reading.places import SPACE
from arxiv_digest_parser._reading.quotes import unquoted
from arxiv_digest_parser._reading.reports import Report, brief
from arxiv_digest_parser._reading.scaffold import trimmed, without_scaffold
from arxiv_digest_parser._reading.scripts import is_translation, language_of
from arxiv_digest_parser._reading.vocabulary import (
    ANALYSIS,
    LINK_LISTS,
    TITLES,
    field_of,
    heads_fields,
    named_language,
    normal,
    printed,
)
from arxiv_digest_parser.identifiers import ArxivId, is_category
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation

_LINE_END, _BLANK_LINE = re.compile(r"\n"), re.compile(r"\n[ \t]*\n")
#: Fields that take no other values than these; journals give several DOIs to a paper now and then.
FORMS = {
    "doi": re.compile(r"(?<!\S)10\.\d[^\s/]*/\S+(?: 10\.\d[^\s/]*/\S+)*"),
    "announce_type": re.compile(r"new|cross|replace|replace-cross"),
    "number": re.compile(r"\d{1,9}"),
}
#: An address among names, which may stand in parentheses.
_ADDRESS_OF_NAME = re.compile(r"[(（<]?(https?://[^\s,;，；、()（）<>]+)[)）>]?")
#: A line that can be no more than the next one of its paragraph: in braces, in quotation marks, in lower case.
_GOES_ON = re.compile(r"[ \t]*[{}\"“]|[ \t]*[a-z]+[ ,][^:]*$")
_BETWEEN_KEYWORDS = re.compile(r"[,;，；、|·\n]")
_DIGIT = re.compile(r"\d")
#: In characters; shorter text below no label is a remark.
_SHORTEST_ABSTRACT = 80
#: What a quote without a label may be instead, if a label names one of them.
_TOLD = ("abstract", *ANALYSIS)
_BULLETED = re.compile(r"^[ \t]*[-*+•][ \t]+(?=\S)", re.MULTILINE)
_BULLETS = ("- ", "* ", "+ ", "• ")
_SHORTEST_PROSE = 12  # words
_LONGEST_LINKS = 2000  # characters
#: So many facts on a line between bars show that what stands there besides is a remark, and no text with bars.
_SURE = 2


def keywords_in(value: str) -> tuple[str, ...]:
    """Return the keywords of a list, without the marks around each."""
    return tuple(word for part in _BETWEEN_KEYWORDS.split(value) if (word := part.strip("`*_# \t")))


def has_odd_names(line: str) -> bool:
    """Tell whether something in a list of names needs a look at each: a link, an address or a number."""
    return "](" in line or "://" in line or "<a" in line or _DIGIT.search(line) is not None


@attrs.define(eq=False)
class Record:
    """The text of one paper, and what stands in it: labels that count, and tags."""

    heading: Heading
    end: int
    items: list[Label | Tag]
    labels: list[Label] = attrs.Factory(list[Label])  # all that looks like one
    tags: list[Tag] = attrs.Factory(list[Tag])
    seen: bool = False  # whether these were looked for
    is_named: bool = False  # whether its first line is a list of names, as in most of its block
    opaque: int = -1  # where a text with headings of its own begins, which hold no labels
    is_quoted: bool = False  # whether it ends with a quote, as most of its block
    facts: tuple[Fact, ...] = ()  # what its first line says besides

    @property
    def start(self) -> int:
        """Where its heading begins."""
        return self.heading.start

    @property
    def level(self) -> int:
        """The level of its heading."""
        return self.heading.level

    @property
    def number(self) -> int | None:
        """The number before its title."""
        return self.heading.number

    @property
    def url(self) -> str | None:
        """The link of its title."""
        return self.heading.url


@attrs.define(eq=False)
class Reading:
    """A paper while it is being read."""

    text: str
    record: Record
    tight: bool
    report: Report
    groups: frozenset[str]
    values: dict[str, str] = attrs.Factory(dict[str, str])
    extra: dict[str, str] = attrs.Factory(dict[str, str])
    translations: dict[str | None, dict[str, str]] = attrs.Factory(dict[str | None, dict[str, str]])
    italics: int = 0  # how many lines of the text that is being read are in italics
    targets: list[str] = attrs.Factory(list[str])  # of all links
    failures: list[tuple[str, int, int]] = attrs.Factory(list[tuple[str, int, int]])
    names_at: tuple[int, int] = (0, 0)  # where the authors stand
    named: frozenset[str | None] = attrs.Factory(  # the fields that labels of the record name
        lambda self: frozenset(item.field for item in self.record.items if isinstance(item, Label)), takes_self=True
    )

    # -------------------------------------------------------------- walking

    def walk(self) -> None:
        """Hand every stretch of the record to what reads it."""
        self._take_facts(self.record.facts)
        at, open_label = self.record.heading.end, None
        for item in self.record.items:
            below = item.dress.is_block if isinstance(item, Label) else not item.closes
            self._stretch(open_label, at, item.start, rules=below)
            if isinstance(item, Label):
                open_label, at = item, item.value
                if item.end >= 0:
                    self._stretch(item, item.value, item.end, rules=False)
                    open_label, at = None, behind_mark(self.text, item.end)
            else:
                open_label, at = None, item.end
        self._stretch(open_label, at, self.record.end, rules=True)

    def _stretch(self, label: Label | None, start: int, end: int, *, rules: bool) -> None:
        """Read a stretch of text as the value of a label, or as text below none."""
        if label is None:
            if not self.text[start:end].isspace():
                self._loose(start, end)
            return
        value_end = self._value_end(label, start, end)
        first, last = trimmed(self.text, start, value_end, rules=rules)
        value = self.text[first:last]
        quoted = label.dress.lead.startswith(">")
        if ">" in value or quoted:
            value = _unquoted_value(value, quoted=quoted)
            value = self._without_quote(label, value, first)
        self.assign(label, value, first, last)
        if not self.text[last:end].isspace():
            self._loose(last, end)

    def _without_quote(self, label: Label, value: str, at: int) -> str:
        """Part a quote that follows a value; where no label names an abstract, that is how it is printed."""
        above, gap, below = value.partition("\n\n>")
        if not gap or label.field not in ANALYSIS or self._names("abstract", "abstract?"):
            return value
        quote = ">" + below
        if not all(line.startswith(">") for line in quote.split("\n") if line.strip()):
            return value
        self._set("abstract", unquoted(quote), at + len(above), at + len(value))
        return above

    def _names(self, *fields: str) -> bool:
        """Tell whether a label of this record names one of some fields."""
        return not self.named.isdisjoint(fields)

    def _value_end(self, label: Label, start: int, end: int) -> int:
        """Return where the value of a label ends at the latest: with its first line, or its first paragraph."""
        if label.field not in SHORT and label.field not in PARAGRAPH and not self._is_of_links(label, start, end):
            return self._links_below(label, start, self._end_above_abstract(label, start, end))
        while start < end and self.text[start] in SPACE:
            start += 1
        if label.field == "translated_title" and self._names("translated_abstract"):
            return self._explained(start, end)
        stop = (_BLANK_LINE if label.field in PARAGRAPH else _LINE_END).search(self.text, start, end)
        if stop and label.field in SHORT and field_of(self.text[start : stop.start()]) == label.field:
            stop = _LINE_END.search(self.text, stop.end(), end)  # the label comes twice
        return stop.start() if stop else end

    def _explained(self, start: int, end: int) -> int:
        """Return where a translated title ends: paragraphs below it that are a translation as well explain it."""
        gaps = [*_BLANK_LINE.finditer(self.text, start, end)]
        for gap, stop in zip(gaps, [*(gap.start() for gap in gaps), end][1:], strict=True):
            below = self.text[gap.end() : stop].strip()
            if without_scaffold(below) and not self._is_translated_title(below):
                return gap.start()
        return end

    def _links_below(self, label: Label, start: int, end: int) -> int:
        """Return where links to the paper stand on a line of their own, below a value that no field has."""
        if label.field is None and not label.dress.is_block:
            for gap in _BLANK_LINE.finditer(self.text, start, end):
                line = self.text[gap.end() : end].partition("\n")[0]
                if "](" in line and len(line) < _LONGEST_LINKS and leads_to_papers(line):
                    return gap.start()
        return end

    def _end_above_abstract(self, label: Label, start: int, end: int) -> int:
        """Return where the line of a value ends, if the paper's only prose, its abstract, follows below a gap."""
        if label.dress.is_block or label.field in PROSE or self._names(*PROSE):
            return end
        stop = _BLANK_LINE.search(self.text, start, end)
        if stop is None or "\n" in self.text[start : stop.start()].strip():
            return end
        below = self.text[stop.end() : end].strip()
        return stop.start() if len(below) >= _SHORTEST_ABSTRACT and below[0].isalpha() else end

    def _is_of_links(self, label: Label, start: int, end: int) -> bool:
        """Tell whether the first line of a value that no field has is links alone; then it is the whole value."""
        if label.field is not None or label.dress.is_block:
            return False
        line = self.text[start : min(end, start + _LONGEST_LINKS)].partition("\n")[0]
        return "](" in line and bool(links_of(line))

    # -------------------------------------------------------------- loose text

    def _loose(self, start: int, end: int) -> None:
        """Read text that stands below no label: authors, links, a translated title, or nothing that is known."""
        units = list(self._units(start, end))
        if self.record.is_named and start == self.record.heading.end and not self._names("authors"):
            at, unit = units.pop(0)
            self._set("authors", undressed(unit), at, at + len(unit))
        self.italics = sum(italic(unit.strip(SPACE)) is not None for _, unit in units)
        quote = next((at for at, unit in units if unit.startswith(">")), end)
        for at, unit in units:
            if at == quote and self._read_quoted_abstract(at, end):
                return
            if without_scaffold(unit) and not self._read_unit(unit.strip(), at):
                if self._read_abstract(at, end):
                    return
                shown = unit.strip(SPACE)
                self.report("unread-text", f"{brief(shown)} was not read", at, at + len(unit), shown)

    def _read_abstract(self, start: int, end: int) -> bool:
        """Read a paragraph below no label as the abstract, where no label names one."""
        if "abstract" in self.values or self._names("abstract", "abstract?", "translated_abstract"):
            return False
        rest = self._item_end(start, end)
        first, last = trimmed(self.text, start, rest, rules=True)
        first += mark_before(self.text[first:last])
        value = self.text[first:last]
        if len(value) < _SHORTEST_ABSTRACT:
            return False
        self._set("abstract", value, first, last)
        if rest < end:
            self._loose(rest, end)
        return True

    def _item_end(self, start: int, end: int) -> int:
        """Return where the item ends that begins at a place, if those below it are links; else the end of the text."""
        if not self.text.startswith(_BULLETS, start):
            return end
        below = [match.start() for match in _BULLETED.finditer(self.text, start + 1, end)]
        if not below:
            return end
        lines = [self.text[at:stop] for at, stop in zip(below, [*below[1:], end], strict=True)]
        return below[0] if all(map(links_of, lines)) else end

    def _read_quoted_abstract(self, start: int, end: int) -> bool:
        """Read a long quote that ends the text below no label as the abstract, where the paper has no other prose."""
        if self.values.keys() & _TOLD or self._names(*_TOLD, "abstract?", "translated_abstract"):
            return False
        first, last = trimmed(self.text, start, end, rules=True)
        value = unquoted(self.text[first:last], lazy=True)
        shortest = 1 if self.record.is_quoted else _SHORTEST_ABSTRACT
        if len(value) < shortest or value == self.text[first:last] or self._is_translated_title(value):
            return False
        self._set("abstract", value, first, last)
        return True

    def _units(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """Yield lines; a list of names in asterisks may go over several."""
        lines = self.text[start:end].split("\n")
        index, at = 0, start
        while index < len(lines):
            unit, size = lines[index], 1
            stripped = unit.strip()
            if (
                len(stripped) > 1
                and stripped[0] == "*" != stripped[1]
                and stripped[-1] != "*"
                and " | " not in stripped
            ):
                for more in range(index + 1, min(index + 40, len(lines))):
                    if not lines[more].strip():
                        break
                    if lines[more].rstrip().endswith("*"):
                        size = more - index + 1
                        unit = "\n".join(lines[index : more + 1])
                        break
            if stripped.startswith(">"):
                size = _quoted_lines(lines, index)
                unit = "\n".join(lines[index : index + size])
            if stripped:
                yield at + len(unit) - len(unit.lstrip()), unit.removesuffix("\\")  # which breaks the line
            at += len(unit) + 1
            index += size

    def _read_unit(self, unit: str, at: int) -> bool:
        if unit.startswith(">"):
            return self._read_quote(unit.lstrip("> \t"), at)
        if BAR.search(unit) and self._read_segments(unit, at):
            return True
        if (inner := italic(without_signs(unit))) is not None:
            if (field := _plain_fact(inner)) is None:
                return self._read_italic(inner, at)
            self._set_first(field, field, inner)
            return True
        if self._read_links(unit):
            return True
        if unit.strip("`*() ") and is_category(unit.strip("`*()[] ")) and "primary_category" not in self.values:
            self._set("primary_category", unit.strip("`*()[] "), at, at + len(unit))
            return True
        return self._read_inline(unit)

    def _read_inline(self, unit: str) -> bool:
        """Read a line of facts that need no labels, if each of its parts is one."""
        facts = line_of_facts(unit, with_names="authors" not in self.values and not self._names("authors"))
        self._take_facts(facts)
        return bool(facts)

    def _read_quote(self, inner: str, at: int) -> bool:
        if BAR.search(inner) and self._read_segments(inner, at):
            return True
        bare = italic(inner) or bold(inner) or inner
        has_tldr = "tldr" in self.values or self._names("tldr")
        if bare != inner and is_failure(bare):  # in place of a translated title
            self._failed(bare, at, at + len(inner))
            self._translate("title", bare)
            return True
        if self._is_translated_title(bare) and (bare != inner or has_tldr):
            self._translate("title", bare)
            return True
        if not has_tldr:
            self._set("tldr", inner, at, at + len(inner))
        return not has_tldr

    def _is_translated_title(self, text: str) -> bool:
        return is_translation(text, self.record.heading.title or "")

    def _read_italic(self, inner: str, at: int) -> bool:
        taken = "authors" in self.values
        if self._is_translated_title(without_cut(inner)) and (taken or self.italics > 1):
            self._translate("title", inner)
            self.italics -= 1
            return True
        if taken:
            return self._names_again(inner)
        self._assign_authors(inner, at + 1, at + 1 + len(inner))
        return True

    def _names_again(self, inner: str) -> bool:
        """Read names below a first line that gives them as well, or the first of them."""
        told = self.values["authors"]
        if not self._is_told("authors") or not inner.startswith(without_cut(told)):
            return False
        self.values["authors"] = inner
        return True

    def _read_segments(self, unit: str, at: int) -> bool:
        """Read fields, authors and badges that stand on one line between bars."""
        place = at, at + len(unit)
        segments = [part.strip() for part in BAR.split(unit)]
        read = [(segment, self._segment(segment, place)) for segment in segments]
        remarks = [segment for segment, action in read if action is None]
        if remarks and (len(read) - len(remarks) < _SURE or len(remarks) > 1):
            return False
        for action in (action for _, action in read if action):
            action()
        for remark in remarks:
            self._keep("badges", remark)
        return True

    def _segment(self, segment: str, place: tuple[int, int]) -> Callable[[], None] | None:
        """Return what gives a part of a line between bars to its field; ``None`` for a remark."""
        inner = italic(segment)
        if inner is not None:
            field = _plain_fact(inner)
            return (
                partial(self._set_first, field, field, inner) if field else partial(self._set, "authors", inner, *place)
            )
        if label := label_of(segment):
            value = segment[label.value : label.end if label.end >= 0 else None]
            return partial(self.assign, label, value.strip(), *place)
        if links := links_of(segment):
            return partial(self._take_links, links)
        if segment.startswith("**") and segment.endswith("**"):
            return partial(self._keep, "badges", segment.strip("*"))
        if field := _plain_fact(segment):
            return partial(self._take_facts, [Fact(field, field, segment.strip("`"))])
        if "arxiv_id" not in self.values and (identifier := identifier_in(segment.strip("`[]() "))):
            return partial(self._set, "arxiv_id", str(identifier), *place)
        if names_in(segment) > 1 and "authors" not in self.values:
            return partial(self._assign_authors, segment, *place)
        return None

    def _read_links(self, unit: str) -> bool:
        links = links_of(unit)
        if not links:
            return False
        self._take_links(links)
        for title in titles_in(unit):
            self._keep("Link", title)
        return True

    def _take_links(self, links: list[tuple[str, str]]) -> None:
        for text, url in links:
            field, name = target_of(text, url)
            self.targets.append(url)
            if is_category(text) and field is None:
                self._take(Fact("categories", "categories", text))
            elif field is None:
                self._keep(name, url)
            elif field:
                self._set_first(field, name, url)
                if name_says_more(text, url) and printed(text) != self.record.heading.title:
                    self._keep(name, url)

    def _set_first(self, field: str, label: str, value: str) -> None:
        if self.values.setdefault(field, value) != value:
            self._keep(label, value)

    def _take_facts(self, facts: Sequence[Fact]) -> None:
        """Give facts to their fields; a sole category is the main one."""
        for fact in facts:
            self._take(fact)
        categories = [fact.value for fact in facts if fact.field == "categories"]
        if len(categories) == 1 and is_category(categories[0]):
            self.values.setdefault("primary_category", categories[0])

    def _take(self, fact: Fact) -> None:
        """Give a fact of the first line to its field; further categories are added to the first."""
        heading = self.record.heading
        if fact.field == "categories" and "categories" in self.values:
            self.values["categories"] += f", {fact.value}"
        elif fact.field in {"url", "pdf_url"}:
            if fact.field != "url" or heading.url != fact.value:
                self._set_first(fact.field, fact.label, fact.value)
            if name_says_more(fact.label, fact.value) and printed(fact.label) != heading.title:
                self._keep(fact.label, fact.value)
        elif fact.field is None or fact.field in self.values:
            if fact.field is None or self.values[fact.field] != fact.value:
                self._keep(fact.label, fact.value)
        else:
            self.assign(
                Label(heading.start, heading.start, -1, fact.label, fact.field, Dress("plain")),
                fact.value,
                heading.start,
                heading.end,
            )

    # -------------------------------------------------------------- labelled text

    def assign(self, label: Label, value: str, start: int, end: int) -> None:
        """Give a label's value to the field that the label names."""
        field, text = label.field, label.text
        if label.dress == TABLE_HEAD or field == "group" or (field is None and not value and label.dress.is_block):
            self._assign_heading(label, value)
            return
        if label.dress.is_block and field in ANALYSIS and (told := bold(value)) and "*" not in told:
            value = told  # below its heading, all of it is in bold
        if field == "abstract?":
            field = meaning_of_summary(text, value, self.record.heading.title or "", self.record.items)
        if field is not None and value and value == self.values.get(field) and self._is_told(field):
            return  # the first line has said it
        if field in self.values or (field is None and text in self.extra):
            self.report("repeated-field", f"the field {text!r} is repeated", label.start, label.value, None)
            field = None
        if field is None:
            self._assign_unknown(text, value, start, end)
        else:
            self._assign_field(field, text, value, start, end)

    def _is_told(self, field: str) -> bool:
        """Tell whether the first line of the record gives a field."""
        return any(fact.field == field for fact in self.record.facts)

    def _assign_field(self, field: str, text: str, value: str, start: int, end: int) -> None:
        """Give the value of a label to a field that the paper does not have yet."""
        if field in {"translated_title", "translated_abstract"}:
            self._failed(value, start, end)
            self._translate(field.removeprefix("translated_"), value, text)
        elif field in {"url", "pdf_url", "code_url"}:
            self._assign_link(field, text, value)
        elif field == "authors":
            self._assign_authors(value, start, end)
        elif field in {"published", "updated"}:
            self._assign_date(field, text, value, start, end)
        elif field == "arxiv_id":
            self._assign_identifier(text, value, start, end)
        elif not _is_of_form(field, value):
            self._keep(text, value)
        else:
            self._set(field, value, start, end)

    def _assign_unknown(self, label: str, value: str, start: int, end: int) -> None:
        """Keep the value of a label that names no field; links below a label for links say what they are."""
        links = links_of(value) if normal(label) in LINK_LISTS else []
        if links:
            self._take_links(links)
        else:
            self._keep(label, value, (start, end))

    def _assign_heading(self, label: Label, value: str) -> None:
        """Read a heading that stands over other labels; one that only this paper has is reported."""
        known = label.field == "group" or label.text in self.groups
        if label.dress == TABLE_HEAD:
            known = known or heads_fields(label.text)
        elif any(without_scaffold(line) for line in value.split("\n")):
            self._keep(label.text, value)
            return
        if not known:
            self.report("unread-text", f"{brief(label.text)} was not read", label.start, label.value, label.text)

    def _assign_authors(self, value: str, start: int, end: int) -> None:
        """Read names, which may be wrapped; a line of links to the paper, or of prose, ends them."""
        at = 0
        for line in value.split("\n"):
            if at and (leads_to_papers(line) or _is_prose(line)):
                self._set("authors", value[:at].rstrip(), start, start + at)
                self._loose(start + at, end)
                return
            at += len(line) + 1
        self._set("authors", value, start, end)

    def _set(self, field: str, value: str, start: int, end: int) -> None:
        if field == "abstract" and (told := italic(value) or bold(value)) and is_failure(told):
            self._failed(told, start, end)  # a remark of the generator, which it sets apart from what papers say
            return
        self.values[field] = value
        if field == "authors":
            self.names_at = start, end
        if field in ANALYSIS or field == "abstract":
            self._failed(value, start, end)

    def _failed(self, value: str, start: int, end: int) -> None:
        if is_failure(value):
            self.failures.append((value, start, end))
            report_failure(self.report, value, start, end)

    def _keep(self, label: str, value: str, place: tuple[int, int] | None = None) -> None:
        if label in self.extra and self.extra[label] != value:
            value = f"{self.extra[label]}\n\n{value}"
        self.extra[label] = value
        if place and len(value) > LONGEST_NONE:
            self._failed(value, *place)

    def _translate(self, part: str, value: str, label: str = "translation") -> None:
        """Keep a translation by its language: the one that its label names (``Title (fr)``), else its script's."""
        language = named_language(label) or (None if is_failure(value) else language_of(value))
        if self.translations.setdefault(language, {}).setdefault(part, value) != value:
            self._keep(label, value)

    def _assign_link(self, field: str, label: str, value: str) -> None:
        """Read the links of a value; one that leads nowhere in particular is what its label says."""
        plain = plain_link(value) or plain_link(value.strip("<>` "))
        links = find_links(value) if plain is None else [("", plain)]
        if not links or (field == "code_url" and plain is not None and not is_address(plain)):
            self._keep(label, value)
            return
        if len(links) > 1:
            self._take_links(links)
        else:
            url = links[0][1]
            self.targets.append(url)
            self._set_first(field_of_target(url) or field, label, url)
        if plain is None and says_more(value, links):
            self._keep(label, value)

    def _assign_date(self, field: str, label: str, value: str, start: int, end: int) -> None:
        date = find_date(value)
        if date is None:
            if value and not is_failure(value):
                self.report("bad-date", f"{brief(value)} is not a date", start, end, None)
            self._keep(label, value)
            return
        self.values.setdefault(field, date.isoformat())
        if value != date.isoformat():
            self._keep(label, value)

    def _assign_identifier(self, label: str, value: str, start: int, end: int) -> None:
        """Read an identifier that stands beside links to the paper, or in one of them."""
        links = find_links(value)
        told = [without_links(value), *(part for link in links for part in link)]
        found = [identifier for text in told if (identifier := identifier_in(text.strip("`*()[]|·• ")))]
        if not found:
            self.report("bad-identifier", f"{brief(value)} is not an arXiv identifier", start, end, None)
            self._keep(label, value)
            return
        self.values.setdefault("arxiv_id", str(found[0]))
        if any(_is_told_beside(part) for part in (without_links(value), *(text for text, _ in links))):
            self._keep(label, value)
        self._take_links(links)

    # -------------------------------------------------------------- the paper

    def paper(self) -> Paper:
        """Make the paper of what was read."""
        heading, values = self.record.heading, self.values
        if heading.badges:
            self.extra = {"badges": heading.badges, **self.extra}
        self._read_title()
        self._take_links(list(heading.links))
        url = heading.url
        if url is None:
            url = values.get("url")
        elif values.get("url", url) != url:
            self._keep("url", values["url"])
        authors, complete, affiliations = self._authors()
        primary, categories, classes = categories_of(values.get("primary_category"), values.get("categories"))
        if classes:
            self._keep("classes", ", ".join(classes))
        return Paper(
            heading.title or "",
            authors=authors,
            authors_complete=complete,
            abstract=values.get("abstract"),
            arxiv_id=self._identifier(url),
            url=url,
            pdf_url=values.get("pdf_url"),
            primary_category=primary,
            categories=categories,
            published=_date(values, "published"),
            updated=_date(values, "updated"),
            comment=values.get("comment"),
            number=int(values["number"]) if heading.number is None and "number" in values else heading.number,
            analysis=self._analysis(),
            translations=tuple(Translation(language=k, **v) for k, v in self.translations.items()),
            extra=Extra(self.extra),
            seen=[datetime.date.fromisoformat(day) for day in values["seen"].split(", ")] if "seen" in values else (),
            doi=values.get("doi"),
            journal_ref=values.get("journal_ref"),
            announce_type=values.get("announce_type"),
            affiliations=affiliations,
            code_url=values.get("code_url"),
            keywords=keywords_in(values.get("keywords", "")),
        )

    def _read_title(self) -> None:
        """Take the title from its label, if the heading has no more than a number."""
        heading = self.record.heading
        label = next((label for label in self.extra if normal(label) in TITLES), None)
        if label is None or (number := number_alone(heading.title or "")) is None:
            return
        heading.title, heading.number = self.extra.pop(label), heading.number or number
        if link := plain_named_link(heading.title):
            heading.title, heading.url = link

    def _authors(self) -> tuple[tuple[str, ...], bool, tuple[tuple[str, ...], ...]]:
        """Return the names, whether these are all, and where each works; what else stands among them is kept."""
        line = self.values.get("authors", "")
        for _ in range(2):  # a link's text may hold one more
            line, links = unlinked(line)
            for text, url in links:
                self._keep(printed(text) or "Link", url)
        for match in _ADDRESS_OF_NAME.finditer(line):
            self._keep("Link", match[1])
        line = _ADDRESS_OF_NAME.sub("", line)
        if "\n" in line:
            line = unwrapped(line)
        mark = cut_mark(line.strip())
        if any(map(str.isdigit, mark)):
            self.report("author-list-cut", f"the list of authors ends with {brief(mark)}", *self.names_at, mark)
        placed = read_affiliations(line)
        if placed is None and (remark := remark_behind(line)):
            self._keep("authors", remark.strip("()"))
            line = line.removesuffix(remark).rstrip()
        names, complete = split_names(line, tight=self.tight)
        if placed is None:
            return names, complete, ()
        if placed.has_marks:
            self._keep("authors", self.values["authors"])
        return placed.names, complete, placed.affiliations if any(placed.affiliations) else ()

    def _identifier(self, url: str | None) -> ArxivId | None:
        for candidate in (self.values.get("arxiv_id"), self.record.heading.identifier, url, self.values.get("pdf_url")):
            if not candidate:
                continue
            try:
                return ArxivId.parse(candidate)
            except ValueError:
                if "arxiv.org/abs/" in candidate or "arxiv.org/pdf/" in candidate:
                    start, end = self.record.heading.start, self.record.heading.end
                    self.report("bad-identifier", f"{brief(candidate)} has no valid arXiv identifier", start, end, None)
        return next(filter(None, map(identifier_in, self.targets)), None)

    def _analysis(self) -> Analysis | None:
        fields = {name: self.values[name] for name in ANALYSIS if name in self.values}
        if not fields:
            return None
        failed = {value for value, _, _ in self.failures}
        told = [value for value in fields.values() if value not in failed]
        return Analysis(**fields, language=language_of(" ".join(told)))


def _quoted_lines(lines: Sequence[str], index: int) -> int:
    """Count the lines of a paragraph in a quote of which only the first line has the mark; else there is one.

    A line that may be something else, such as names in italics or a link, is not counted.
    """
    size = 1
    while index + size < len(lines) and _GOES_ON.match(lines[index + size]):
        size += 1
    return size


def _is_prose(line: str) -> bool:
    """Tell whether most words of a long line begin with a small letter, as those of names do not."""
    words = line.split()
    return len(words) > _SHORTEST_PROSE and sum(word[0].islower() for word in words) * 2 > len(words)


def _date(values: dict[str, str], field: str) -> datetime.date | None:
    return datetime.date.fromisoformat(values[field]) if field in values else None


def _is_told_beside(part: str) -> bool:
    """Tell whether a part of the value of an identifier says more than one: a class, a query of its address, a word."""
    text = part.strip("`*()[]|·•,;: \n")
    identifier = identifier_in(text)
    if identifier is None:
        return not is_generic(text) and field_of(text) is None and any(map(str.isalnum, text))
    return str(identifier) not in text.casefold() or BARE_IDENTIFIER.fullmatch(text) is None


def _is_of_form(field: str, value: str) -> bool:
    """Tell whether a value has the form that its field wants; another one is kept under its label."""
    if field == "seen":
        return all(str(find_date(day)) == day for day in value.split(", "))
    return field not in FORMS or FORMS[field].fullmatch(value) is not None


def read_paper(text: str, record: Record, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
    """Read a record whose labels are settled."""
    reading = Reading(text, record, tight, report, groups)
    reading.walk()
    return reading.paper()


def meaning_of_summary(label: str, value: str, title: str, items: Iterable[Label | Tag]) -> str | None:
    """A "summary" is the abstract, its translation, or the model's own, by what else the paper prints."""
    if not label.isascii() and is_translation(value, title):
        return "translated_abstract"
    named = {item.field for item in items if isinstance(item, Label)}
    return "abstract" if "abstract" not in named else None if "tldr" in named else "tldr"


def _plain_fact(text: str) -> str | None:
    """Return the field of a value that needs no label: a date, or names of categories."""
    if ISO_DATE.fullmatch(text):
        return "published" if find_date(text) else None
    return "categories" if read_categories(text).are_known else None


def _unquoted_value(value: str, *, quoted: bool) -> str:
    """Take the quote marks off a value; the first line's may stand before its label."""
    marked = f"> {value}" if quoted and not value.startswith(">") else value
    bare = unquoted(marked)
    return value if bare == marked else bare
