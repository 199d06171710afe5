"""What the rows of a table say, while its columns become fields."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import Fact, with_one_list
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, field_of
from arxiv_digest_parser._reading.papers.forms import FORMS
from arxiv_digest_parser._reading.papers.link_texts import said_by_link
from arxiv_digest_parser._reading.tables.cells import (
    IDENTIFIER_CELL,
    LINK,
    lines_of,
    links_besides,
    links_in,
    summary_of,
    unusual,
)
from arxiv_digest_parser._reading.tables.row_records import REFERENCE
from arxiv_digest_parser._reading.tables.table import Table
from arxiv_digest_parser._reading.tables.table_heads import LINK_CELL, Column, order_of_days
from arxiv_digest_parser._reading.text.places import place_in
from arxiv_digest_parser._reading.text.reports import Report
from arxiv_digest_parser._reading.values.dates import dates_of, is_part_of_date, may_be_date
from arxiv_digest_parser._reading.values.failures import failures_in, note_failure
from arxiv_digest_parser._reading.values.links import identifier_in, name_says_more, target_of, without_targets
from arxiv_digest_parser._reading.values.targets import is_within_site, leads_somewhere
from arxiv_digest_parser.identifiers import ArxivId

#: Fields that hold what cells say.
AS_THEY_ARE = {
    *("authors", "abstract", "primary_category", "categories", "comment", "journal_ref", "keywords"),
    *("translated_title", "translated_abstract"),
    *ANALYSIS,
}
#: Fields in which a generator may print that it has failed.
_PROSE = ("abstract", "translated_title", "translated_abstract", *ANALYSIS)
_DIGITS = lazy(r"\d{1,9}")


@attrs.define(eq=False)
class RowValues:
    """The columns of a table while they become fields."""

    text: str
    table: Table
    report: Report
    fields: dict[str, list[str]] = attrs.Factory(dict[str, "list[str]"])
    extras: list[dict[str, dict[str, None]]] = attrs.field(init=False)  # by label: different texts, in order
    links: list[dict[str, str]] = attrs.field(init=False)
    held: frozenset[str | None] = attrs.field(init=False)  # fields that columns hold

    def __attrs_post_init__(self) -> None:
        self.held = frozenset(column.field for column in self.table.columns)
        self.extras = [{} for _ in self.table.rows]
        self.links = [{} for _ in self.table.rows]

    def column(self, column: Column, cells: list[str]) -> None:
        """Read a column."""
        match column.field:
            case "links" | "code_url" | "arxiv_id":
                self._links(column, cells)
            case str(field) if field in _PROSE and _are_links(cells):
                self._links(column, cells)
            case "number":
                self._numbers(column, cells)
            case "published" | "updated":
                self._dates(column.field, column, cells)
            case str(field) if field in AS_THEY_ARE and field not in self.fields:
                self.fields[field] = cells
            case "doi":
                dois = [cell if FORMS["doi"].fullmatch(cell) and not identifier_in(cell) else "" for cell in cells]
                self._put(column, cells, "doi", dois)
            case _:
                self._others(column, cells)

    def keep_summaries(self, column: Column, printed: Sequence[str], cells: Sequence[str]) -> None:
        """Keep what is above the folds of cells, unless it is a label or what most rows have there (``Show``)."""
        said = {row: words for row, words in enumerate(map(summary_of, printed, cells)) if words}
        for row, words in unusual(said, len(said)):
            if field_of(words) is None and words != column.head:
                self.keep(row, column.head, words)

    def take_facts(self, row: int, line: str) -> bool:
        """Give the facts of a line to their fields; tell whether the line holds facts."""
        facts = with_one_list(line_of_facts(line, with_names=False))
        for fact in facts:
            self.take(row, fact)
        return bool(facts)

    def take(self, row: int, fact: Fact) -> None:
        """Give a fact of a line to its field, if no column has it."""
        if fact.field in {"url", "pdf_url", "code_url"}:
            self.link(row, fact.label, fact.value)
        elif fact.field == "arxiv_id" and self.links[row].setdefault("arxiv_id", fact.value) == fact.value:
            return
        elif fact.field not in {*AS_THEY_ARE, "published", "updated"} or not self.put_first(
            row, fact.field, fact.value
        ):
            self.keep(row, fact.label, fact.value)

    def put_first(self, row: int, field: str, value: str) -> bool:
        """Give a row a value of a field, if no column holds that field and the row has none; tell whether it was so."""
        values = self.fields.setdefault(field, [""] * len(self.table.rows))
        if field in self.held or values[row]:
            return False
        values[row] = value
        return True

    def _links(self, column: Column, cells: list[str]) -> None:
        for row, cell in enumerate(cells):
            others = links_besides(links := links_in(cell), column.field)
            for order, (name, url) in enumerate(links):
                self.link(row, name, url, None if url in others else column, is_first=not order and url not in others)
            rest = LINK.sub("", cell).replace("[]", "") if "](" in cell or "http" in cell else cell
            if rest := rest.strip(" ,;|*·•・/\n"):
                self._rest_of_link(row, column, rest)

    def _rest_of_link(self, row: int, column: Column, rest: str) -> None:
        try:
            self.links[row].setdefault("arxiv_id", str(ArxivId.parse(rest.strip("`[]"))))
        except ValueError:
            self.keep(row, column.head, rest)

    def link(self, row: int, name: str, url: str, column: Column | None = None, *, is_first: bool = False) -> None:
        """Give a link to the field that its target names; the first one of a cell is the paper's, if no other is."""
        links = self.links[row]
        if column is not None and column.is_guessed and name_says_more(name, url):
            self.keep(row, column.head, name)  # what the column says, beside where it leads
            name = ""
        field, label = target_of(name, url)
        if not leads_somewhere(url):
            self.keep(row, label, url)
            return
        if column is not None and column.field == "code_url":
            field, label = "code_url", column.head
        elif is_first and "url" not in links and "arxiv.org/" not in url:
            field = "url"
        if field == "url" and is_within_site(links.get("url", "")) and not is_within_site(url):
            links["url"], url, label = url, links["url"], "url"  # the page of the site is not the paper
        elif field and links.setdefault(field, url) == url:
            for said in said_by_link(name, url, None, dated="published" in self.held):
                if said.field is None or not self.put_first(row, said.field, said.value):
                    self.keep(row, name, url)
            return
        self.keep(row, label, url)

    def link_of_title(self, row: int, url: str) -> None:
        """Give a row the link of its title, or keep it if a cell before has another one."""
        if self.links[row].setdefault("url", url) != url:
            self.keep(row, "url", url)

    def _numbers(self, column: Column, cells: list[str]) -> None:
        numbers = [(match[1] if (match := REFERENCE.fullmatch(cell)) else cell).strip("[]^# .") for cell in cells]
        self._put(column, cells, "number", [number if _DIGITS.fullmatch(number) else "" for number in numbers])

    def _dates(self, field: str, column: Column, cells: list[str]) -> None:
        if field in self.fields:
            self._others(column, cells)
            return
        cells = [self._unlinked(row, cell) if "](" in cell else cell for row, cell in enumerate(cells)]
        dates = dates_of({*cells}, order_of_days([column.head for column in self.table.columns]))
        self.fields[field] = [str(dates[cell] or "") for cell in cells]
        for row, cell in enumerate(cells):
            if cell and str(dates[cell]) != cell:
                self.keep(row, column.head, cell)
                if dates[cell] is None and not is_part_of_date(cell):
                    self.report("bad-date", f"{quoted(cell)} is not a date", *self.place_of(row, cell), None)

    def _unlinked(self, row: int, cell: str) -> str:
        """Return what a cell of dates says, and give the links of it to their fields: a day may lead to the paper."""
        for text, url in links_in(cell):
            self.link(row, "" if may_be_date(text) or is_part_of_date(text) else text, url)
        return without_targets(cell)

    def _put(self, column: Column, cells: list[str], field: str, values: list[str]) -> None:
        """Give rows their values of a field; a cell that holds something else is kept under the head of its column."""
        self.fields[field] = values
        for row, (value, cell) in enumerate(zip(values, cells, strict=True)):
            if cell and not value:
                self.keep(row, column.head, cell)

    def _others(self, column: Column, cells: list[str]) -> None:
        is_empty = column.is_named and column.field is None and not any(cells)
        if column.field is None and sum("](" in cell and "\n" in cell for cell in cells) * 2 > len(cells):
            cells = [self._facts(row, cell) for row, cell in enumerate(cells)]
        for row, cell in enumerate(cells):
            if match := IDENTIFIER_CELL.fullmatch(cell):
                self.links[row].setdefault("arxiv_id", match[1])
            elif cell or is_empty:  # as a label without a value is kept elsewhere
                self.keep(row, column.head, cell)

    def _facts(self, row: int, cell: str) -> str:
        """Read the lines of a cell that are facts which need no label, and return the others."""
        return "\n".join(line for line in lines_of(cell) if not self.take_facts(row, line))

    def keep(self, row: int, label: str, value: str) -> None:
        """Keep what no field has under its label."""
        self.extras[row].setdefault(label, {})[value] = None

    def place_of(self, row: int, value: str) -> tuple[int, int]:
        """Return where a row prints a value, or where the row is."""
        start, end = self.table.rows[row].start, self.table.rows[row].end
        return place_in(self.text, value, start, end) or (start, end)

    def note_failures(self) -> None:
        """Report what a generator printed in place of a value."""
        for column in (self.fields[field] for field in _PROSE if field in self.fields):
            for row in failures_in(column):
                note_failure(self.report, column[row], *self.place_of(row, column[row]))

    def given(self, field: str) -> list[str | None]:
        """Return a field of each row, ``None`` where the cell says nothing."""
        return [value or None for value in self.fields.get(field) or [""] * len(self.table.rows)]

    def value(self, field: str, row: int) -> str:
        """Return a field of a row."""
        values = self.fields.get(field)
        return values[row] if values else ""


def _are_links(cells: Sequence[str]) -> bool:
    """Tell whether cells are links alone: to where the texts are."""
    return any(map(links_in, cells)) and all(LINK_CELL.fullmatch(cell.strip()) for cell in cells)
