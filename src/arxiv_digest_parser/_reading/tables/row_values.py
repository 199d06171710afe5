"""What the rows of a table say, while its columns become fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import Fact, with_one_list
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, field_of
from arxiv_digest_parser._reading.papers.forms import FORMS
from arxiv_digest_parser._reading.tables.cells import (
    IDENTIFIER_CELL,
    LINK,
    LINKED_TITLE,
    SHORTEST_ABSTRACT,
    are_names,
    around_links,
    bare,
    is_translated,
    led,
    lines_of,
    links_besides,
    links_in,
    once_spaced,
    plain,
    summary_of,
    unusual,
    without_badges,
)
from arxiv_digest_parser._reading.tables.row_records import REFERENCE
from arxiv_digest_parser._reading.tables.table import Table
from arxiv_digest_parser._reading.tables.table_heads import Column, order_of_days
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.text.reports import Report
from arxiv_digest_parser._reading.values.dates import dates_of
from arxiv_digest_parser._reading.values.links import identifier_in, name_says_more, target_of
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.targets import leads_somewhere
from arxiv_digest_parser.identifiers import ArxivId

_NUMBERED = lazy(r"(\d{1,4})[.)][ \t]+(.*)", re.DOTALL)
_COLON = lazy(r"[:：]")
#: Fields that hold what cells say.
_AS_THEY_ARE = {
    *("authors", "abstract", "primary_category", "categories", "comment", "journal_ref", "keywords"),
    *("translated_title", "translated_abstract"),
    *ANALYSIS,
}
_LONGEST_LABEL = 40  # characters
_DIGITS = lazy(r"\d{1,9}")


@attrs.define(eq=False)
class RowValues:
    """The columns of a table while they become fields."""

    table: Table
    report: Report
    fields: dict[str, list[str]] = attrs.Factory(dict[str, "list[str]"])
    extras: list[dict[str, dict[str, None]]] = attrs.field(init=False)  # by label: different texts, in order
    links: list[dict[str, str]] = attrs.field(init=False)
    behind: dict[int, str] = attrs.Factory(dict[int, str])  # what stands behind linked titles, by row
    around: dict[int, str] = attrs.Factory(dict[int, str])  # what stands around the links behind titles, by row
    held: frozenset[str | None] = attrs.field(init=False)  # fields that columns hold

    def __attrs_post_init__(self) -> None:
        self.held = frozenset(column.field for column in self.table.columns)
        self.extras = [{} for _ in self.table.rows]
        self.links = [{} for _ in self.table.rows]

    def column(self, column: Column, cells: list[str]) -> None:
        """Read a column."""
        match column.field:
            case "title":
                self._titles(cells)
            case "links" | "code_url" | "arxiv_id":
                self._links(column, cells)
            case "number":
                self._numbers(column, cells)
            case "published" | "updated":
                self._dates(column.field, column, cells)
            case str(field) if field in _AS_THEY_ARE and field not in self.fields:
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

    def _titles(self, cells: list[str]) -> None:
        titles: list[str] = []
        self.fields["title"] = titles
        if any("![" in cell or "\n" in cell for cell in cells):
            cells = [self._without_badges(row, cell) for row, cell in enumerate(cells)]
        cells = self._led(cells)
        prose = sum(_NUMBERED.match(cell.lstrip("* ")) is not None for cell in cells) * 2 > len(cells)
        for row, cell in enumerate(cells):
            titles.append(self._title(row, cell, with_prose=prose))
        for row, words in unusual(self.around, len(self.table.rows)):  # most rows have ``Read more on`` there
            self.keep(row, "badges", words)
        named = sum(map(full_names, self.behind.values())) > len(self.behind)  # some of them have several
        for row, rest in self.behind.items():
            if named and full_names(rest) and self._set(row, "authors", rest):
                continue
            if not self._take_facts(row, rest):
                self.keep(row, "badges", rest)

    def _without_badges(self, row: int, cell: str) -> str:
        """Return a cell without what is around its title and leads to code or a page, or shows something."""
        cell, badges = without_badges(cell)
        for name, url in badges:
            self._link(row, name, url)
        return cell

    def _led(self, cells: list[str]) -> list[str]:
        """Return the titles that lead their cells, and read the lines below these: names, facts and text."""
        titles, below = led(cells)
        if not any(below):
            return titles
        first = [lines[0] if lines else "" for lines in below]
        if sum(map(is_translated, first, titles)) * 2 > len(cells):
            self.fields["translated_title"] = [lines.pop(0) if lines else "" for lines in below]
            first = [lines[0] if lines else "" for lines in below]
        if "authors" not in self.held and sum(map(are_names, first)) * 2 >= len(cells):
            self.fields["authors"] = [bare(lines.pop(0)) if lines else "" for lines in below]
        for row, lines in enumerate(below):
            for line in lines:
                self._below(row, line)
        return titles

    def _below(self, row: int, line: str) -> None:
        """Read a line below a title: a labelled value, facts that need no label, or text, which is the abstract."""
        label, *value = _COLON.split(line, maxsplit=1)
        field = field_of(label) if value and len(label) <= _LONGEST_LABEL else None
        if field in _AS_THEY_ARE and self._set(row, field, value[0].strip(f"*{SPACE}")):
            return
        if not self._take_facts(row, line) and (len(line) < SHORTEST_ABSTRACT or not self._set(row, "abstract", line)):
            self.keep(row, "badges", line)

    def _take_facts(self, row: int, line: str) -> bool:
        """Give the facts of a line to their fields; tell whether the line holds facts."""
        facts = with_one_list(line_of_facts(line, with_names=False))
        for fact in facts:
            self.take(row, fact)
        return bool(facts)

    def take(self, row: int, fact: Fact) -> None:
        """Give a fact of a line to its field, if no column has it."""
        if fact.field in {"url", "pdf_url", "code_url"}:
            self._link(row, fact.label, fact.value)
        elif fact.field == "arxiv_id":
            self.links[row].setdefault("arxiv_id", fact.value)
        elif fact.field not in {*_AS_THEY_ARE, "published", "updated"} or not self._set(row, fact.field, fact.value):
            self.keep(row, fact.label, fact.value)

    def _set(self, row: int, field: str, value: str) -> bool:
        """Give a row a value of a field, if no column holds that field and the row has none; tell whether it was so."""
        values = self.fields.setdefault(field, [""] * len(self.table.rows))
        if field in self.held or values[row]:
            return False
        values[row] = value
        return True

    def _title(self, row: int, cell: str, *, with_prose: bool) -> str:
        if match := LINKED_TITLE.fullmatch(cell):
            self.links[row].setdefault("url", match[3])
            return once_spaced(plain(match[2]))
        if with_prose and (match := _NUMBERED.match(cell.lstrip("* "))):
            self.fields.setdefault("number", [""] * len(self.table.rows))[row] = match[1]
            if LINKED_TITLE.fullmatch(match[2]):
                return self._title(row, match[2], with_prose=False)
            title, mark, rest = match[2].lstrip("* ").partition("**")
            if not mark:
                title, _, rest = match[2].partition(" - ")
            if rest := rest.lstrip("*-–—: "):
                self.keep(row, "Summary", rest)
            return once_spaced(title.strip("* "))
        return self._title_with_links(row, cell) if "](" in cell else once_spaced(cell)

    def _title_with_links(self, row: int, cell: str) -> str:
        """Read ``TITLE (Read more on [arXiv](…) or [HuggingFace](…))`` and the like."""
        first = LINK.search(cell)
        if first is None:
            return once_spaced(cell)
        start, links = first.start(), links_in(cell)
        opening = cell.rfind("(", 0, start)
        if opening >= 0 and ")" not in cell[opening:start]:
            start = opening
        title, rest = cell[:start].strip(" *-–—:|"), cell[start:]
        if not any(map(str.isalnum, title)):  # the first link with a text is the title
            named = next((link for link in links if link[0]), links[0])
            links.remove(named)
            title, url = named[0].strip("* "), named[1]
            if url:
                self.links[row].setdefault("url", url)
            if behind := around_links(cell):
                self.behind[row] = behind
        elif around := around_links(rest):
            self.around[row] = around
        for name, url in links:
            self._link(row, name, url)
        return once_spaced(title)

    def _links(self, column: Column, cells: list[str]) -> None:
        for row, cell in enumerate(cells):
            others = links_besides(links := links_in(cell), column.field)
            for order, (name, url) in enumerate(links):
                self._link(row, name, url, None if url in others else column, is_first=not order and url not in others)
            rest = LINK.sub("", cell).replace("[]", "") if "](" in cell or "http" in cell else cell
            if rest := rest.strip(" ,;|*·•・/\n"):
                self._rest_of_link(row, column, rest)

    def _rest_of_link(self, row: int, column: Column, rest: str) -> None:
        try:
            self.links[row].setdefault("arxiv_id", str(ArxivId.parse(rest.strip("`[]"))))
        except ValueError:
            self.keep(row, column.head, rest)

    def _link(self, row: int, name: str, url: str, column: Column | None = None, *, is_first: bool = False) -> None:
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
        if field and links.setdefault(field, url) == url:
            if not name_says_more(name, url):
                return
            label = name
        self.keep(row, label, url)

    def _numbers(self, column: Column, cells: list[str]) -> None:
        numbers = [(match[1] if (match := REFERENCE.fullmatch(cell)) else cell).strip("[]^# .") for cell in cells]
        self._put(column, cells, "number", [number if _DIGITS.fullmatch(number) else "" for number in numbers])

    def _dates(self, field: str, column: Column, cells: list[str]) -> None:
        if field in self.fields:
            self._others(column, cells)
            return
        dates = dates_of({*cells}, order_of_days([column.head for column in self.table.columns]))
        self.fields[field] = [str(dates[cell] or "") for cell in cells]
        for row, cell in enumerate(cells):
            if cell and str(dates[cell]) != cell:
                self.keep(row, column.head, cell)
                if dates[cell] is None:
                    line = self.table.rows[row]
                    self.report("bad-date", f"{quoted(cell)} is not a date", line.start, line.end, None)

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
        return "\n".join(line for line in lines_of(cell) if not self._take_facts(row, line))

    def keep(self, row: int, label: str, value: str) -> None:
        """Keep what no field has under its label."""
        self.extras[row].setdefault(label, {})[value] = None

    def given(self, field: str) -> list[str | None]:
        """Return a field of each row, ``None`` where the cell says nothing."""
        return [value or None for value in self.fields.get(field) or [""] * len(self.table.rows)]

    def value(self, field: str, row: int) -> str:
        """Return a field of a row."""
        values = self.fields.get(field)
        return values[row] if values else ""
