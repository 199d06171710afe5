"""Rows of HTML tables, in which a cell may stand in several rows or columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._patterns import lazy

_COUNT = lazy(r"[0-9]{1,3}")
_WIDEST = 20  # columns that one cell takes at most, so that a row does not grow beyond its text
_LONGEST = 100  # characters of a text that is repeated, for the same reason


@attrs.frozen
class Cell:
    """What a cell says, and how many rows and columns it takes."""

    text: str
    rows: int = 1
    columns: int = 1


def count_of(printed: str | None) -> int:
    """Return a number of rows or columns as an attribute gives it."""
    return max(1, int(printed)) if printed and _COUNT.fullmatch(printed) else 1


def is_topic(cells: Sequence[Cell], width: int) -> bool:
    """Tell whether a row is one cell over all columns of its table: it says what the rows below it are about."""
    return len(cells) == 1 and cells[0].columns >= max(width, 2)


class Spans:
    """The cells of the rows above that go on in the next one."""

    def __init__(self) -> None:
        self._open: dict[int, Cell] = {}  # by column

    def row(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        """Return the texts of a row, with those of the cells that go on in it."""
        above = self._open if len(self._open) <= len(cells) + 1 else {}
        self._open = {at: attrs.evolve(cell, rows=cell.rows - 1) for at, cell in above.items() if cell.rows > 1}
        texts: list[str] = []
        for cell in cells:
            texts += _at(above, len(texts))
            if cell.rows > 1:
                self._open[len(texts)] = Cell(cell.text if len(cell.text) <= _LONGEST else "", cell.rows - 1)
            texts += [cell.text, *[""] * (min(cell.columns, _WIDEST) - 1)]
        texts += _at(above, len(texts))
        return tuple(texts)


def _at(cells: dict[int, Cell], column: int) -> Iterator[str]:
    """Yield the texts of the cells that stand in a column and the ones behind it."""
    while column in cells:
        yield cells[column].text
        column += 1
