"""Tables of papers: a header with a title column, and a row for each paper.

A table is a line with bars above a delimiter row. Its header goes through the vocabulary, as labels do; a column that
no word of the header explains is kept under the header's own words. What a column of links leads to is decided by each
link's target, because headers lie (``PDF`` often leads to the abstract page). Bars inside ``<details>``, code and
formulas are text; a row goes on in the next lines until one ends in a bar; a row with too many bars gives the surplus
to the column that keeps dates and links where the other rows have them, or else to the last one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser._reading.tables.html_tables import html_tables_of
from arxiv_digest_parser._reading.tables.table_heads import DATE_CELL, LINK_CELL, Column, columns_of, is_row

DELIMITER = lazy(r"^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$", re.MULTILINE)
#: What hides a bar: folded text, code, a formula; and an escaped bar, which is one outside of the others.
_OPAQUE = lazy(
    r"<details\b[^<]*(?:<(?!/?details\b)[^<]*)*</details>|`[^`\n]*`|\$[^$\n]*\$|\\\|", re.DOTALL | re.IGNORECASE
)
_FORMULA = lazy(r"\$[^$\n]*\$")
_BARE_BAR = lazy(r"(?<!\\)\|")
_SAMPLE = 20  # rows that show what a column holds
_WIDE = 16  # columns; hardly any table of papers has more


@attrs.frozen(eq=False)
class Row:
    """A row: ``text[start:end]``, and its cells.

    Attributes:
        is_odd: Whether it has more cells than its table has columns, and nothing tells which of them is two.
        loose: Where there is text outside of the cells.
    """

    start: int
    end: int
    cells: tuple[str, ...]
    is_odd: bool = False
    loose: tuple[tuple[int, int], ...] = ()


@attrs.frozen(eq=False)
class Table:
    """A table of papers: ``text[start:end]``."""

    start: int
    end: int
    head: Row
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def papers_tables(text: str, start: int, end: int) -> list[Table]:
    """Return the tables of papers in a stretch of text, in Markdown and in HTML, in order."""
    found = [*tables_of(text, start, end), *html_papers_of(text, start, end)]
    return sorted(found, key=lambda table: table.start)


def tables_of(text: str, start: int, end: int) -> Iterator[Table]:
    """Yield the tables of papers in a stretch of text."""
    at = max(start, front_matter_end(text) if start == 0 else start)
    while match := DELIMITER.search(text, at, end):
        at = min(match.end() + 1, end)
        head_start = text.rfind("\n", start, max(match.start() - 1, start)) + 1
        head = text[head_start : max(match.start() - 1, head_start)]
        if "|" not in match[0] or "|" not in head or head_start < start or DELIMITER.fullmatch(head):
            continue
        cells = [cell.strip() for cell in cells_in(head)]
        edged = head.rstrip(" \t").endswith("|") or match[0].rstrip(" \t").endswith("|")
        last = match.end() if is_row(cells) else match.start() - 1  # a paper has the rule below it
        head_row = Row(head_start, last, tuple(cells))
        if table := _made((head_start, at, end), head_row, rows_between(text, at, end, len(cells), edged=edged)):
            yield _unescaped(table, text[at : table.end])
            at = table.end


def html_papers_of(text: str, start: int, end: int) -> Iterator[Table]:
    """Yield the tables of papers that a stretch of text has as HTML."""
    for first, last, rows in html_tables_of(text, start, end):
        head, *others = (Row(row.start, row.end, row.cells, loose=row.loose) for row in rows)
        if len(head.cells) > 1 and (table := _made((first, last, last), head, iter(others))):
            yield table


def _made(place: tuple[int, int, int], head: Row, coming: Iterator[Row]) -> Table | None:
    """Make a table, if its head and its first rows show one of papers: from a place, and up to between two others.

    A head that is a paper is a row below a head without words.
    """
    start, stop, end = place
    rows = [*_sample(coming)]
    width = len(head.cells)
    if is_row(head.cells):
        rows.insert(0, head)
    telling = [row for row in rows if not _is_rule(row)]
    columns = _columns([""] * width if rows[:1] == [head] else head.cells, telling)
    if columns is None:
        return None
    if width > _WIDE and 2 * sum(len(row.cells) for row in telling) < width * len(telling):
        return None  # most cells of each row would be missing
    rows += coming
    typed = [_type_of([row.cells[at] for row in rows[:_SAMPLE] if len(row.cells) == width]) for at in range(width)]
    last = rows[-1].end + 1 if rows else 0
    return Table(start, min(max(stop, last), end), head, columns, tuple(_fitted(row, typed) for row in rows))


def _sample(coming: Iterator[Row]) -> Iterator[Row]:
    """Yield the first rows of a table, up to a row of dashes below others: another table may begin there."""
    for at, row in enumerate(islice(coming, _SAMPLE)):
        yield row
        if at and _is_rule(row):
            return


def _is_rule(row: Row) -> bool:
    return not any(cell.strip("-: ") for cell in row.cells)


def _columns(heads: Sequence[str], rows: Sequence[Row]) -> tuple[Column, ...] | None:
    """Return what columns hold, unless the titles lead to places in the text: that is a table of contents."""
    cells = [[row.cells[at] if at < len(row.cells) else "" for row in rows] for at in range(len(heads))]
    columns = columns_of(heads, cells)
    if columns is None:
        return None
    titles = next(titles for column, titles in zip(columns, cells, strict=True) if column.field == "title")
    return None if sum("](#" in title for title in titles) * 2 > len(titles) else columns


def _unescaped(table: Table, rows: str) -> Table:
    """Return a table without the backslashes before bars in formulas, if its rows have them before all bars."""
    if "\\|" not in rows or not _escapes_bars(rows):
        return table
    return attrs.evolve(
        table,
        rows=tuple(
            attrs.evolve(row, cells=tuple(cell.replace("\\|", "|") for cell in row.cells)) for row in table.rows
        ),
    )


def _escapes_bars(rows: str) -> bool:
    r"""Tell whether a bar in a formula is after a backslash, as in the rest of a row, or is TeX's ``\|``.

    TeX has that in pairs, and who writes it so does not escape bars; who does writes a bar of TeX as ``\\|``.
    """
    if "\\\\|" in rows:
        return True
    formulas = [match[0] for match in _FORMULA.finditer(rows)]
    if any(_BARE_BAR.search(formula) for formula in formulas):
        return False
    return any(formula.count("\\|") % 2 for formula in formulas) or "\\|" in _FORMULA.sub("", rows)


def rows_between(text: str, at: int, end: int, width: int, *, edged: bool) -> Iterator[Row]:
    """Yield the rows below a delimiter row; where rows end with a bar, one may have more lines."""
    while at < end:
        stop = _line_end(text, at, end)
        line = text[at:stop]
        if "|" not in line or line.lstrip(" \t").startswith(("#", ">", "```")):
            break
        bars, counted = text.count("|", at, stop), stop
        while edged and bars < width and _goes_on(text, at, stop, end):
            stop = _line_end(text, stop + 1, end)
            bars, counted = bars + text.count("|", counted, stop), stop
        line = text[at:stop]
        cells = line.strip(" \t").split("|")
        cells = cells[1:-1] if len(cells) == width + 2 and not cells[0] and not cells[-1] else cells_in(line)
        if len(cells) <= width:  # the bars of one that has more are put back, with the blanks next to them
            cells = [cell.strip() for cell in cells]
        yield Row(at, stop, tuple(cells))
        at = stop + 1


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def _goes_on(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether a row of which cells are missing goes on in the next line: this is not a row, a heading or blank."""
    last = text[max(start, text.rfind("\n", start, stop)) : stop]
    if stop >= end or last.rstrip(" \t").endswith("|"):
        return False
    following = text[stop + 1 : stop + 4].lstrip(" \t")
    return bool(following) and following[0] not in "|#\n>"


def cells_in(line: str) -> list[str]:
    """Split a row at its bars; those inside folded text, code and formulas are text."""
    pieces: list[list[str]] = [[]]
    at = 0
    for match in _OPAQUE.finditer(line):
        _extend(pieces, line[at : match.start()])
        pieces[-1].append("|" if match[0] == "\\|" else match[0])
        at = match.end()
    _extend(pieces, line[at:])
    parts = ["".join(cell) for cell in pieces]
    if len(parts) > 1 and not parts[0].strip():
        del parts[0]
    if len(parts) > 1 and not parts[-1].strip():
        del parts[-1]
    return parts


def _extend(cells: list[list[str]], text: str) -> None:
    """Add a text to cells of pieces: what is before its first bar to the last of them, and the rest as new ones."""
    first, *others = text.split("|")
    cells[-1].append(first)
    cells += ([other] for other in others)


def _type_of(cells: Sequence[str]) -> re.Pattern[str] | None:
    """Return the pattern that all cells of a column match, if they are dates or links."""
    return next((pattern for pattern in (DATE_CELL, LINK_CELL) if cells and all(map(pattern.fullmatch, cells))), None)


def _fitted(row: Row, typed: Sequence[re.Pattern[str] | None]) -> Row:
    """Give a row as many cells as the table has columns.

    One cell holds the bars that are too many: where the others are what their columns hold, and where no bracket and no
    emphasis is cut. If several may, or if there are many, it is the last one, and the row is marked as odd.
    """
    width, surplus = len(typed), len(row.cells) - len(typed)
    if surplus <= 0:
        return attrs.evolve(row, cells=(*row.cells, *[""] * -surplus)) if surplus else row
    joined = [
        [*row.cells[:at], "|".join(row.cells[at : at + surplus + 1]), *row.cells[at + surplus + 1 :]]
        for at in (width - 1, *range(width - 1 if width <= _WIDE else 0))
    ]
    joined = [[cell.strip() for cell in cells] for cells in joined]
    fits = [cells for cells in joined if _are_of(typed, cells)] or joined
    cuts = [sum(map(_is_cut, cells)) for cells in fits]
    best = [cells for cells, cut in zip(fits, cuts, strict=True) if cut == min(cuts)]
    return attrs.evolve(row, cells=tuple(best[0]), is_odd=len(best) > 1 or width > _WIDE)


def _are_of(typed: Sequence[re.Pattern[str] | None], cells: Sequence[str]) -> bool:
    return all(pattern is None or pattern.fullmatch(cell) for pattern, cell in zip(typed, cells, strict=True))


def _is_cut(cell: str) -> bool:
    """Tell whether a bracket or an emphasis in a cell is only opened, or only closed."""
    return cell.count("[") != cell.count("]") or cell.count("**") % 2 > 0
