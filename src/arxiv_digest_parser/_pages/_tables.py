"""Tables: of data, as rows of Markdown; those that a mail puts around everything are no more than their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from arxiv_digest_parser._pages import _elements
from arxiv_digest_parser._reading.tables.grids import Cell, Spans, count_of, is_topic
from arxiv_digest_parser._reading.tables.table_heads import is_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer

_DEEPEST = 6  # level of a heading
_FIELDS = 2  # columns of a table of fields, which has no head
#: Characters of the first line of a title that is wrapped; with the next word it would have more than fit into a line.
_SHORTEST, _LONGEST, _WRAPPED = 40, 90, 70


@attrs.define(eq=False)
class Grid:
    """A table of data while it is written: its first row, which is written with the row below it."""

    head: tuple[str, ...] = ()
    line: int = 0  # of the page, where the head is
    is_delimited: bool = False  # the head says what columns hold, or may do so
    waits: bool = False  # the head is not written yet, or a topic stands below it
    spans: Spans = attrs.Factory(Spans)
    begun: tuple[str, ...] = ()  # a row that may be the first line of one, or of several with the same head
    further: list[str] = attrs.Factory(list[str])  # the values of rows below it with the same head
    begun_at: int = 0  # the line of the page where it is


def start_table(writer: Writer, at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.tables.append(Grid() if _elements.holds_data(writer.events, at) else None)


def end_table(writer: Writer, event: Event) -> None:
    end_row(writer, event)
    grid = writer.tables.pop()
    if grid and grid.waits:
        _write_head(writer, grid)
    if grid:
        _put_begun(writer, grid)


def start_row(writer: Writer, _at: int, event: Event) -> None:
    end_row(writer, event)  # one that no tag begins, as in ``<thead><th>``, no tag ends either
    if writer.tables and writer.tables[-1]:
        writer.row = []
        writer.heads = 0


def start_cell(writer: Writer, at: int, event: Event) -> int | None:
    if writer.row is None and writer.tables:
        start_row(writer, at, event)
    if writer.row is None:
        writer.block(event)
        return writer.bold_line(at) if _elements.is_bold_line(writer.events, at) else None
    writer.heads += event.tag == "th"
    writer.sizes = count_of(event.attributes.get("rowspan")), count_of(event.attributes.get("colspan"))
    return None


def end_cell(writer: Writer, event: Event) -> None:
    if writer.row is None:
        writer.block(event)
    else:
        cell = "<br>".join(text for text, _ in writer.inline.take() if text)
        writer.row.append(Cell(cell, *writer.sizes))


def end_row(writer: Writer, event: Event) -> None:
    row, writer.row = writer.row, None
    if row and writer.tables and (grid := writer.tables[-1]):
        _write_row(writer, grid, row, event.line)
    writer.block(event)


def _write_row(writer: Writer, grid: Grid, row: Sequence[Cell], line: int) -> None:
    """Write a row; one that names a topic is a heading, and the rows below it are a table with the same head."""
    if is_topic(row, len(grid.head)):
        _put_begun(writer, grid)
        _end_head(writer, grid)
        writer.lines.gap = True
        writer.lines.put(f"{'#' * min(writer.depth + 1, _DEEPEST)} {_unmarked(row[0].text)}", line)
        grid.waits, grid.spans = bool(grid.head), Spans()
        return
    cells = grid.spans.row(row)
    if cells == grid.head:
        return  # it comes again where the table ends
    if not grid.head or writer.heads == len(row):
        grid.head, grid.line, grid.waits = cells, line, True
        grid.is_delimited = writer.heads == len(row) or len(cells) > _FIELDS
        return
    if grid.waits:
        _write_head(writer, grid)
    if grid.begun and len(cells) == _FIELDS and cells[0] == grid.begun[0]:
        grid.further.append(cells[1])
        return
    if grid.begun and not grid.further and (whole := _joined(grid.begun, cells)):
        grid.begun = ()
        _put(writer, grid, whole, grid.begun_at)
        return
    _put_begun(writer, grid)
    if _is_begun(cells) or (writer.heads == 1 and len(cells) == _FIELDS):
        grid.begun, grid.begun_at = cells, line
    else:
        _put(writer, grid, cells, line)


def _end_head(writer: Writer, grid: Grid) -> None:
    """Forget a first row that is a paper: it is not what stands above the rows of each topic."""
    if is_row(grid.head):
        if grid.waits:
            _write_head(writer, grid)
        grid.head = ()


def _unmarked(topic: str) -> str:
    """Return the name of a topic without the marks around all of it, which say no more than that it is one."""
    inner = topic.strip("*_")
    return topic if "*" in inner or "_" in inner else inner


def _put(writer: Writer, grid: Grid, cells: Sequence[str], line: int) -> None:
    writer.lines.gap = not (writer.lines.texts and writer.lines.texts[-1].endswith("|\n"))
    writer.lines.put(_line(grid, cells), line)


def _put_begun(writer: Writer, grid: Grid) -> None:
    """Write the row that may be the first line of one, and is not."""
    begun, grid.begun = grid.begun, ()
    if begun:
        last = "; ".join((begun[-1], *grid.further))
        _put(writer, grid, (*begun[:-1], last), grid.begun_at)
        grid.further.clear()


def _is_begun(cells: Sequence[str]) -> bool:
    """Tell whether a row may be the first line of one, cut within a title: it ends with a long text and empty cells.

    The links of a row are behind its title, so one with a link is not cut there.
    """
    last = next((at for at in range(len(cells) - 1, -1, -1) if cells[at]), -1)
    is_long = -1 < last < len(cells) - 1 and _SHORTEST < len(cells[last]) < _LONGEST
    return is_long and not any("](" in cell for cell in cells)


def _joined(begun: Sequence[str], cells: Sequence[str]) -> tuple[str, ...]:
    """Return a row of two lines that a renderer made two rows of: the title was wrapped; ``()`` if it was not."""
    size = next(at for at in range(len(begun) - 1, -1, -1) if begun[at]) + 1
    width = len(begun) - size + 1  # of what is below
    word = cells[0].partition(" ")[0]
    is_wrapped = len(begun[size - 1]) + 1 + len(word) >= _WRAPPED
    if not is_wrapped or any(cells[width:]) or not any("](" in cell for cell in cells):
        return ()
    return (*begun[: size - 1], f"{begun[size - 1]} {cells[0]}", *cells[1:width])


def _write_head(writer: Writer, grid: Grid) -> None:
    writer.lines.gap = True
    writer.lines.put(_line(grid, grid.head), grid.line)
    if grid.is_delimited:
        writer.lines.put(f"|{' --- |' * len(grid.head)}", grid.line)
    grid.waits = False


def _line(grid: Grid, cells: Sequence[str]) -> str:
    """Write a row; a bar inside of a cell is escaped, but for the value of a field, which goes up to the last bar."""
    if grid.is_delimited:
        cells = [cell.replace("|", r"\|") for cell in cells]
    return f"| {' | '.join(cells)} |"
