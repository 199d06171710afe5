"""Rows of tables as records: which of them are papers, each with the footnote that it refers to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import Heading
from arxiv_digest_parser._reading.tables.cells import LINKED_TITLE, plain
from arxiv_digest_parser._reading.tables.footnotes import Footnote
from arxiv_digest_parser._reading.tables.table import Row, Table

_LEVEL = 7  # below all headings
_SEVERAL = 3  # rows with one footnote, which is then not the rest of one paper
REFERENCE = lazy(r"\[\^([^\]\n]{1,40})\](?:\(([^()\s]{1,2000})\))?")


@attrs.define(eq=False)
class RowRecord:
    """A row that is a paper, as the rest of a digest sees records."""

    table: Table
    row: Row
    number: int | None = None
    url: str | None = None
    level: int = _LEVEL
    note: Footnote | None = None
    items: tuple[()] = ()

    @property
    def start(self) -> int:
        """Where it begins: the first row of a table, with the table's head."""
        return self.table.start if self.row is self.table.rows[0] else self.row.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.row.end

    @property
    def heading_span(self) -> tuple[int, int]:
        """From where to where the row goes, which is in the place of a heading."""
        return self.row.start, self.row.end

    @property
    def heading(self) -> Heading:
        """The row in the place of a heading."""
        return Heading(self.row.start, self.row.end, _LEVEL, "")


def rows_of(table: Table, notes: Mapping[str, Footnote]) -> list[RowRecord]:
    """Return the rows of a table as records, each with the footnote that it refers to."""
    if not notes:
        return [RowRecord(table, row) for row in table.rows]
    marks = [next(filter(None, map(REFERENCE.search, row.cells)), None) for row in table.rows]
    uses = Counter(mark[1] for mark in marks if mark)
    notes = {key: note.shared() if uses[key] >= _SEVERAL else note for key, note in notes.items()}
    return [
        RowRecord(table, row, note=_note(notes, mark, title))
        for row, mark, title in zip(table.rows, marks, titles_of(table), strict=True)
    ]


def titles_of(table: Table) -> list[str]:
    """Return what the cells of the titles of a table say, without their links and full stops."""
    column = next(at for at, column in enumerate(table.columns) if column.field == "title")
    cells = (plain(row.cells[column]) for row in table.rows)
    return [(match[2] if (match := LINKED_TITLE.fullmatch(cell)) else cell).rstrip(".") for cell in cells]


def _note(notes: Mapping[str, Footnote], mark: re.Match[str] | None, title: str) -> Footnote | None:
    """Return the footnote of a row, by its mark or by the title.

    A mark that is a link leads to the first words of its footnote, which a renderer took for an address.
    """
    note = (notes.get(mark[1]) if mark else None) or notes.get(title)
    if note is None or mark is None or not mark[2]:
        return note
    from urllib.parse import unquote

    return attrs.evolve(note, paragraphs=(unquote(mark[2]), *note.paragraphs))
