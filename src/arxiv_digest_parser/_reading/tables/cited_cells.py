"""Cells that cite works: names, the title behind or before them in other marks, and where the work was printed."""

from __future__ import annotations

from collections.abc import Sequence

from arxiv_digest_parser._reading.heads.citations import are_sure_names, may_be_names
from arxiv_digest_parser._reading.heads.facts import facts_of
from arxiv_digest_parser._reading.heads.pieces import Piece, pieces_of
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.tables.row_values import RowValues

_MARKED = {"bold", "italic", "link", "quoted"}


def titles_of_works(values: RowValues, cells: list[str]) -> list[str]:
    """Return the titles of cells, with their links, where most cells cite works; take the names and all else."""
    may_cite = {row: _names_first(pieces_of(cell)) for row, cell in enumerate(cells) if _may_cite(cell)}
    cited = {row: pieces for row, pieces in may_cite.items() if _cites(pieces)}
    is_sure = any(are_sure_names(pieces[0].text) for pieces in cited.values())
    if not is_sure or len(cited) * 2 < sum(map(bool, cells)):
        return cells
    return [_title(values, row, cited[row]) if row in cited else cell for row, cell in enumerate(cells)]


def _may_cite(cell: str) -> bool:
    """Tell whether a cell of one line may have marks behind the words that begin it, or around these."""
    return "\n" not in cell and any(mark in cell for mark in ("*", "_", '"', "“", "]("))


def _names_first(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return the pieces of a cell with the names before the title where they are behind it: ``*Stones*, A. Holm``."""
    if len(pieces) < 2 or pieces[0].kind not in _MARKED - {"link"} or pieces[1].kind != "text":
        return pieces
    title, names, *others = pieces
    return [names, title, *others] if are_sure_names(names.text) and not are_sure_names(title.text) else pieces


def _cites(pieces: Sequence[Piece]) -> bool:
    """Tell whether names begin a cell, and a title in other marks is behind them.

    In bold, one name may be any words with capitals.
    """
    if len(pieces) < 2 or pieces[1].kind not in _MARKED or not is_title(pieces[1].text):
        return False
    names, title = pieces[0], pieces[1]
    if names.kind not in {"text", "bold"} or names.kind == title.kind or are_sure_names(title.text):
        return False
    if names.kind == "bold" or (title.kind == "italic" and may_be_names(title.text)):
        return are_sure_names(names.text)  # or it may be the author
    return may_be_names(names.text)


def _title(values: RowValues, row: int, pieces: Sequence[Piece]) -> str:
    """Return the title of a cell that cites a work, and the links of the cell; take what else the cell says."""
    names, title, *others = pieces
    names = names._replace(kind="names", text=names.text.rstrip(":： "))
    links = [f"[{piece.text}]({piece.url})" for piece in others if piece.kind == "link"]
    for fact in facts_of([names, *(piece for piece in others if piece.kind != "link")]):
        values.take(row, fact)
    return " ".join([f"[{title.text}]({title.url})" if title.url else title.text, *links])
