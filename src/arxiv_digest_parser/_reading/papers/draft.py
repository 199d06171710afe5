"""A paper while its values come in, each from its place in a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

import attrs

from arxiv_digest_parser._reading.headings.title_headings import names_no_title
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.labels.label import ABSTRACT, Label
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.language.label_parts import named_language
from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.language.vocabulary import (
    ANALYSIS,
    TITLES,
    heads_fields,
    normal,
)
from arxiv_digest_parser._reading.papers.forms import (
    doi_address,
    facts_of_value,
    field_by_value,
    identifier_of,
    identifiers_of,
    is_of_form,
    meaning_of_summary,
    names_more,
    says_again,
    without_marks,
)
from arxiv_digest_parser._reading.papers.link_texts import links_below, said_by_link
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.text.marks import bold, italic, unstressed
from arxiv_digest_parser._reading.text.places import place_in
from arxiv_digest_parser._reading.text.reports import Report, brief
from arxiv_digest_parser._reading.values.dates import find_date, is_part_of_date
from arxiv_digest_parser._reading.values.failures import LONGEST_NONE, is_failure, note_failure
from arxiv_digest_parser._reading.values.links import (
    find_links,
    identifier_in,
    links_of_value,
    name_says_more,
    target_of,
    titles_in,
)
from arxiv_digest_parser._reading.values.pictures import kept_as
from arxiv_digest_parser._reading.values.targets import field_of_target, is_address
from arxiv_digest_parser.taxonomy import is_category


@attrs.define(eq=False)
class Draft:
    """A paper while it is being read.

    Attributes:
        text: The text that its record is in.
        record: The record that it is read from.
        report: Where what is noticed goes.
        groups: Headings that most records of the block have above other labels.
        values: What the text prints for the fields of the paper and its analysis.
        extra: What it prints besides, by label: different texts, in order.
        further: Categories besides those in ``values``.
        translations: Translated titles and abstracts by language.
        targets: The targets of all links.
        taken: The stretches of the record that were taken for values, in order.
        names_at: Where the authors are printed.
        named: The fields that labels of the record name; ``has_versions``, if some tell an original from a translation.
    """

    text: str
    record: Record
    report: Report
    groups: frozenset[str]
    values: dict[str, str] = attrs.Factory(dict[str, str])
    extra: dict[str, dict[str, None]] = attrs.Factory(dict[str, dict[str, None]])
    further: list[str] = attrs.Factory(list[str])
    translations: dict[str | None, dict[str, str]] = attrs.Factory(dict[str | None, dict[str, str]])
    targets: list[str] = attrs.Factory(list[str])
    taken: list[Taken] = attrs.Factory(list[Taken])
    names_at: tuple[int, int] = (0, 0)
    named: frozenset[str | None] = attrs.Factory(lambda self: self.record.fields, takes_self=True)
    has_versions: bool = attrs.Factory(lambda self: self.record.has_versions, takes_self=True)

    def names(self, *fields: str) -> bool:
        """Tell whether a label of this record names one of some fields."""
        return not self.named.isdisjoint(fields)

    def is_translated_title(self, text: str) -> bool:
        """Tell whether a text may be the title in another language."""
        return is_translation(text, self.record.heading.title or "")

    def place_of(self, value: str) -> tuple[int, int]:
        """Return where the record prints a value, or where its heading is."""
        return place_in(self.text, value, self.record.start, self.record.end) or self.record.heading_span

    @cached_property
    def given(self) -> set[str | None]:
        """The fields that the first line of the record gives."""
        return {fact.field for fact in self.record.facts}

    def put(self, field: str, value: str, start: int, end: int) -> None:
        """Give a field its value, printed at a place; a generator's remark that there is no abstract is not one."""
        if field == "abstract" and (remark := italic(value) or bold(value)) and is_failure(remark):
            note_failure(self.report, remark, start, end)  # it is set apart from what papers say
            return
        if self.values.get(field, value) != value:
            self.keep(field, self.values[field])
        self.values[field] = value
        if field == "authors":
            self.names_at = start, end
        if field in ANALYSIS or field == "abstract":
            note_failure(self.report, value, start, end)

    def put_first(self, field: str | None, label: str, value: str) -> None:
        """Give a field its value, or keep the value under its label if no field, or one with another value, has it."""
        if field is None or self.values.setdefault(field, value) != value:
            self.keep(label, value)

    def keep(self, label: str, value: str, place: tuple[int, int] | None = None) -> None:
        """Keep what no field has under its label; a longer value at a place may be a failure of the generator."""
        self.extra.setdefault(label, {})[value] = None
        if place and len(value) > LONGEST_NONE:
            note_failure(self.report, value, *place)

    def translate(self, part: str, value: str, label: str = "translation") -> None:
        """Keep a translation by its language: the one that its label names (``Title (fr)``), else its script's."""
        language = named_language(label) or (None if is_failure(value) else language_of(value))
        if value and self.translations.setdefault(language, {}).setdefault(part, value) != value:
            self.keep(label, value)

    def take_links(self, links: list[tuple[str, str]]) -> None:
        """Give links to the fields that their targets name, and keep the others under their texts."""
        for text, url in links:
            field, name = target_of(text, url)
            self.targets.append(url)
            if is_category(text) and field is None:
                self._take(Fact("categories", "categories", text))
            elif field is None:
                self.keep(*kept_as("Link" if name == self.record.heading.title else name, text, url))
            elif field:
                self.put_first(field, name, url)
                for said in said_by_link(text, url, self.record.heading.title, dated=self.names("published")):
                    self.put_first(*said)

    def take_facts(self, facts: Sequence[Fact]) -> None:
        """Give facts to their fields; a sole category is the main one."""
        for fact in facts:
            self._take(fact)
        categories = [fact.value for fact in facts if fact.field == "categories"]
        if len(categories) == 1 and is_category(categories[0]):
            self.values.setdefault("primary_category", categories[0])

    def _take(self, fact: Fact) -> None:
        """Give a fact of the first line to its field; further categories are added to the first."""
        heading = self.record.heading
        fact = fact._replace(field=field_by_value(fact.field, fact.label, fact.value))
        self.targets += [fact.value] if "://" in fact.value else []
        if fact.field == "categories" and "categories" in self.values:
            self.further.append(fact.value)
        elif fact.field in {"url", "pdf_url"}:
            if fact.field != "url" or heading.url != fact.value:
                self.put_first(fact.field, fact.label, fact.value)
            for said in said_by_link(fact.label, fact.value, heading.title, dated=self.names("published")):
                self.put_first(*said)
        elif fact.field is None or fact.field in self.values:
            if fact.field is None or self.values[fact.field] != fact.value:
                self.keep(fact.label, fact.value)
        else:
            label = Label(heading.start, heading.start, -1, fact.label, fact.field, Dress("plain"))
            self.assign(label, fact.value, *self.place_of(fact.value))
            if fact.field == "code_url" and name_says_more(fact.label, fact.value):
                self.keep(fact.label, fact.value)

    def assign(self, label: Label, value: str, start: int, end: int) -> None:
        """Give a label's value to the field that the label names."""
        field, text = label.field, label.text
        is_over = field is None or (field in ABSTRACT and self.has_versions)
        if label.dress == TABLE_HEAD or field == "group" or (is_over and not value and label.dress.is_block):
            self._assign_heading(label, value)
            return
        if label.dress.is_block and field in ANALYSIS and (whole := bold(value)) and "*" not in whole:
            value = whole  # below its heading, all of it is in bold
        if field == "abstract?":
            field = meaning_of_summary(text, value, self.record.heading.title or "", {*self.named, *self.given})
        if field in self.values and value and field in self.given and says_again(field, value, self.values[field]):
            self.take_links(find_links(value))
            return  # the first line has said it
        if field == "categories" and field in self.values and field in self.given and value:
            self.further.append(self.values[field])  # the first line has the main one
            self.values[field] = value
            return
        field = self.record.version_of(label, value) or field_by_value(field, label.words, value)
        is_link = label.field in {"url", "pdf_url", "code_url"} and self._forms[label.form] == 1  # arXiv: … Link: …
        if (field in self.values and not is_link) or (field is None and text in self.extra):
            self.report("repeated-field", f"the field {text!r} is repeated", label.start, label.value, None)
            field = None
        if field is None:
            self._assign_unknown(label, value, start, end)
        else:
            self._assign_field(field, text, without_marks(field, value), start, end)

    @cached_property
    def _forms(self) -> Counter[tuple[Dress, str]]:
        """How often the record has a label of each form."""
        return Counter(item.form for item in self.record.items if isinstance(item, Label))

    def _assign_field(self, field: str, text: str, value: str, start: int, end: int) -> None:
        """Give the value of a label to a field that the paper does not have yet."""
        with_names = "authors" not in self.values and not self.names("authors")
        if field == "translated_title" and normal(text) in TITLES and names_no_title(self.record.heading.title or ""):
            self.keep(text, value)  # in Chinese, a title is called what its translation is
        elif facts := facts_of_value(field, value, with_names=with_names):
            self.take_facts(facts)
        elif field in {"translated_title", "translated_abstract"}:
            note_failure(self.report, value, start, end)
            self.translate(field.removeprefix("translated_"), value, text)
        elif field in {"url", "pdf_url", "code_url"}:
            self._assign_link(field, text, value)
        elif field in {"published", "updated"}:
            self._assign_date(field, text, value, start, end)
        elif field == "arxiv_id":
            self._assign_identifier(text, value, start, end)
        elif field == "doi" and (address := doi_address(value)):
            self.targets.append(address[0])  # it may be that of arXiv itself
            if identifier_in(address[0]):
                self.keep(text, value)
            else:
                self.put(field, address[1], start, end)
        elif not is_of_form(field, value):
            self.keep(text, value)
        else:
            self.put(field, value, start, end)

    def _assign_unknown(self, label: Label, value: str, start: int, end: int) -> None:
        """Keep the value of a label that names no field; links to the paper below it say what they are."""
        links, has_more = links_below(label.text, value, self.record.heading.title)
        self.take_links(links)
        for title in titles_in(value) if links else ():
            self.keep("Link", title)
        if has_more or not links:
            self.keep(label.text, unstressed(value), (start, end))

    def _assign_heading(self, label: Label, value: str) -> None:
        """Read a heading that is over other labels; one that only this paper has is reported."""
        links, has_more = links_of_value(value)
        is_head = label.dress == TABLE_HEAD
        if label.field == "group" and links and not has_more:
            self.take_links(links)
        elif not is_head and any(without_scaffold(line) for line in value.split("\n")):
            self.keep(label.text, value)
        elif not (label.field or label.text in self.groups or (is_head and heads_fields(label.text))):
            self.report("unread-text", f"{brief(label.text)} was not read", label.start, label.value, label.text)

    def _assign_link(self, field: str, label: str, value: str) -> None:
        """Read the links of a value; one that leads nowhere in particular is what its label says."""
        links, has_more = links_of_value(value)
        if not links or (field == "code_url" and not links[0][0] and not is_address(links[0][1])):
            if field != "code_url" and (identifier := identifier_of(value)):
                self.put_first("arxiv_id", label, str(identifier))
            self.keep(label, value)
            return
        _, url = links[0]
        if len(links) > 1:
            self.take_links(links)
        else:
            self.targets.append(url)
            self.put_first(field_of_target(url) or field, label, url)
        if has_more:
            self.keep(label, value)

    def _assign_date(self, field: str, label: str, value: str, start: int, end: int) -> None:
        """Read a date; a value that says more, or is not a date, is kept as it is printed."""
        if date := find_date(value):
            self.values.setdefault(field, date.isoformat())
            self.take_links(find_links(value))
        elif value and not (is_failure(value) or is_part_of_date(value)):
            self.report("bad-date", f"{brief(value)} is not a date", start, end, None)
        if date is None or value != date.isoformat():
            self.keep(label, value)

    def _assign_identifier(self, label: str, value: str, start: int, end: int) -> None:
        """Read an identifier that is next to links to the paper, or in one of them."""
        found = identifiers_of(value)
        if not found:
            self.report("bad-identifier", f"{brief(value)} is not an arXiv identifier", start, end, None)
            self.keep(label, value)
            return
        self.put_first("arxiv_id", label, str(found[0]))
        if names_more(value):
            self.keep(label, value)
        self.take_links(find_links(value))
