"""What is noticed about a table: odd rows, columns that only their cells explain, text outside of cells."""

from __future__ import annotations

import re
from itertools import pairwise

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.tables.table import Table
from arxiv_digest_parser._reading.text.reports import Report, brief
from arxiv_digest_parser._unicode import unescaped

_ANY_TAG = lazy(r"<[^<>]*>")
_ROW = lazy(r"<tr\b", re.IGNORECASE)


def report_oddities(text: str, table: Table, report: Report) -> None:
    """Report what is unusual about a table as a whole, and about the form of its rows."""
    for column in table.columns:
        if column.is_guessed and table.start <= table.head.start:
            what = f"the head {brief(column.head)} is not known: by its cells, the column is read as {column.field!r}"
            report("guessed-column", what, table.head.start, table.head.end, None)
    for row in table.rows:
        if row.is_odd:
            message = f"a bar too many in a row of {how_many(len(row.cells), 'column')}: which cell holds it is a guess"
            report("odd-row", message, row.start, row.end, None)
    for start, end in _outside(text, table):
        if not text[start:end].isspace() and (rest := unescaped(_ANY_TAG.sub(" ", text[start:end])).strip()):
            report("unread-text", f"{brief(rest)} was not read", start, end, rest)


def _outside(text: str, table: Table) -> list[tuple[int, int]]:
    """Return what is around the rows and the cells of an HTML table, which browsers show above the table."""
    if not _ROW.match(text, table.rows[0].start):
        return [(above.end, below.start) for above, below in pairwise(table.rows)]
    rows = (table.head, *table.rows) if table.start <= table.head.start < table.rows[0].start else table.rows
    gaps = [(above.end, below.start) for above, below in pairwise(rows)]
    gaps += (place for row in rows for place in row.loose)
    return [(table.start, rows[0].start), *gaps, (rows[-1].end, table.end)]
