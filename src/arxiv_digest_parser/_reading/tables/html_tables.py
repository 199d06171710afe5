"""HTML tables inside Markdown, as rows of cells in Markdown.

Tags are scanned one by one, so a table that nothing closes costs no more than its length. A link becomes a Markdown
link, an identifier in an attribute (``data-arxiv-id``) becomes text, and every other tag is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.tables.grids import Cell, Spans, count_of, is_topic
from arxiv_digest_parser._reading.values.links import with_markdown_links
from arxiv_digest_parser._unicode import unescaped

_TABLE = lazy(r"<table\b", re.IGNORECASE)
_TAG = lazy(r"<(/?)(table|tr|t[hd])\b[^<>]*>", re.IGNORECASE)
_IDENTIFIER = lazy(
    r"<[a-z]{1,20}\b[^<>]{0,200}?\bdata-arxiv-id\s{0,9}=\s{0,9}[\"']?([\w./-]{1,40})[^<>]*>[^<>]*(?:</button>)?",
    re.IGNORECASE,
)
_SPAN = lazy(r"\b(row|col)span\s{0,9}=\s{0,9}[\"']?(\d{1,9})", re.IGNORECASE)
_BREAK = lazy(r"<br[ \t]*/?>", re.IGNORECASE)
_SUMMARY = lazy(r"<summary\b[^<>]*>[^<]*(?:<(?!/?summary\b)[^<]*)*</summary>", re.IGNORECASE)
_ANY_TAG = lazy(r"<[^<>]*>")
_SPACES = lazy(r"[ \t]*\n\s*|[ \t]{2,}")


@attrs.frozen
class HtmlRow:
    """A row: ``text[start:end]``, its cells, and where there is text outside of these."""

    start: int
    end: int
    cells: tuple[str, ...]
    loose: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class _Printed:
    """A row as it is printed: ``text[start:end]``."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    loose: tuple[tuple[int, int], ...]


def html_tables_of(text: str, start: int, end: int) -> Iterator[tuple[int, int, list[HtmlRow]]]:
    """Yield where each table of a stretch of text begins and ends, and its rows."""
    at = start
    while match := _TABLE.search(text, at, end):
        printed, stop = _rows(text, match.start(), end)
        yield from _parts(match.start(), stop, printed)
        at = max(stop, match.end())


def _parts(start: int, stop: int, printed: list[_Printed]) -> Iterator[tuple[int, int, list[HtmlRow]]]:
    """Yield a table, or its parts between rows that name a topic; all of them have the first row as their head."""
    width = sum(cell.columns for row in printed[:1] for cell in row.cells)
    head: list[HtmlRow] = []
    rows: list[HtmlRow] = []
    spans = Spans()
    for row in printed:
        if is_topic(row.cells, width):
            if rows:
                yield start, rows[-1].end, head + rows
            start, rows, spans = row.end, [], Spans()
        else:
            (rows if head else head).append(HtmlRow(row.start, row.end, spans.row(row.cells), row.loose))
    if head or rows:
        yield start, stop, head + rows


def _rows(text: str, start: int, end: int) -> tuple[list[_Printed], int]:
    """Return the rows of a table, and where it ends."""
    rows: list[_Printed] = []
    cells: list[Cell] = []
    loose: list[tuple[int, int]] = []
    row_start = cell_start = outside = -1
    sizes = 1, 1
    depth = 0
    for match in _TAG.finditer(text, start, end):
        name, closes = match[2].lower(), bool(match[1])
        depth += (name == "table") * (-1 if closes else 1)
        if cell_start >= 0 and (name != "table" or depth == 0) and depth <= 1:
            cells.append(Cell(_cell(text[cell_start : match.start()]), *sizes))
            cell_start, outside = -1, match.end()
        elif row_start >= 0 and depth <= 1 and cell_start < 0 and text[outside : match.start()].strip():
            loose.append((outside, match.start()))
        if depth > 1:
            continue
        if row_start >= 0 and cells and (name == "tr" or depth == 0):
            rows.append(_Printed(row_start, match.end() if closes else match.start(), tuple(cells), tuple(loose)))
            cells, loose, row_start = [], [], -1
        if depth == 0:
            return rows, match.end()
        if name == "tr" and not closes:
            row_start, outside = match.start(), match.end()
        elif name != "table" and not closes:
            if row_start < 0:  # no tag begins it: ``<thead><th>``
                row_start = match.start()
            cell_start = match.end()
            sizes = _sizes(match[0]) if "span" in match[0] else (1, 1)
    return rows, end


def _sizes(tag: str) -> tuple[int, int]:
    """Return how many rows and columns a cell takes."""
    given = {match[1].lower(): match[2] for match in _SPAN.finditer(tag)}
    return count_of(given.get("row")), count_of(given.get("col"))


def _cell(html: str) -> str:
    """Return what a cell of HTML says, in Markdown on one line, with its line breaks as tags."""
    html = with_markdown_links(_SUMMARY.sub("", html))
    html = _IDENTIFIER.sub(r" arXiv:\1 ", html)
    html = _SPACES.sub(" ", html)
    return unescaped(_ANY_TAG.sub("", _BREAK.sub("\n", html))).strip()
