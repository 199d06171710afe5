"""Lines of one form: what is in the same place of most of them is read as the same, and not by one line alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from arxiv_digest_parser._reading.heads.citations import are_citations
from arxiv_digest_parser._reading.heads.fact import fact_of
from arxiv_digest_parser._reading.heads.pieces import STOPS, Piece, is_in_capitals, pieces_of
from arxiv_digest_parser._reading.heads.shared_cuts import MOST, are_names, cut_alike
from arxiv_digest_parser._reading.heads.title_parts import cited_as_preprint, names_before
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.heads.title_tags import titled_pieces
from arxiv_digest_parser._reading.values.people import is_institution
from arxiv_digest_parser._reading.values.venues import is_venue

_MARKED = {"link", "bold", "quoted"}
_EMPHASIS = {"bold", "italic"}
_LEAST = {"italic": 2}  # spaces of a title; names and venues in italics have fewer

_Line = Sequence[Piece]


def pieces_by_place(lines: Mapping[int, str]) -> dict[int, _Line]:
    """Return the pieces of lines, of which those in the same place of most lines are cut and marked alike.

    Words in italics before a link are as good as in bold where nothing else on these lines may be the title.
    """
    found = {at: pieces_of(line) for at, line in lines.items()}
    usual = {at: titled_pieces(line) for at, line in lines.items()}
    for form, number in Counter(map(_form, found.values())).most_common(1):
        alike = {at: pieces for at, pieces in found.items() if _form(pieces) == form}
        is_cited = are_citations([*alike.values()]) or any(map(_cites, chain.from_iterable(alike.values())))
        if number > 1 and number * 2 > len(lines) and not is_cited:
            return {**usual, **dict(zip(alike, _told([*alike.values()], len(form)), strict=False))}
    return usual


def _cites(piece: Piece) -> bool:
    """Tell whether a plain text is a work as bibliographies cite it, which tells its parts by itself."""
    return piece.kind == "text" and bool(names_before(piece.text)[0] or cited_as_preprint(piece.text))


def _form(pieces: _Line) -> tuple[str, ...]:
    """Return the kinds of the pieces of a line, up to the first of the links that end it: some have more of these."""
    kinds = [piece.kind for piece in pieces]
    while kinds[-2:] == ["link", "link"]:
        kinds.pop()
    return (*kinds,)


def _told(lines: Sequence[_Line], length: int) -> list[_Line]:
    """Return the pieces of lines of one form, cut and marked alike, or nothing if this tells no more."""
    columns = [[*column] for column in zip(*(pieces[:length] for pieces in lines), strict=True)]
    are_titled = any(column[0].kind in _MARKED and _may_be_titles(column) for column in columns)
    cut = [_cut(column, are_titled=are_titled) for column in columns]
    rows = [[*chain.from_iterable(row)] for row in zip(*cut, strict=True)]
    title = _title([[*column] for column in zip(*rows, strict=True)])
    if title is None:
        return []
    for row in rows:
        row[title] = row[title]._replace(kind="bold") if row[title].kind == "italic" else row[title]
    told: list[_Line] = [
        (*(piece for piece in row if piece.text or piece.url), *pieces[length:])
        for row, pieces in zip(rows, lines, strict=True)
    ]
    return told if told != [*lines] else []


def _cut(column: Sequence[Piece], *, are_titled: bool) -> Sequence[Sequence[Piece]]:
    """Cut the pieces in one place alike, if they are plain texts; in emphasis, they may all be names."""
    texts = [piece.text for piece in column]
    if column[0].kind == "text":
        return cut_alike(texts, are_titled=are_titled)
    if column[0].kind in _EMPHASIS and are_names(texts):
        return [(piece._replace(kind="names", text=piece.text.rstrip(":： ")),) for piece in column]
    return [(piece,) for piece in column]


def _title(columns: Sequence[Sequence[Piece]]) -> int | None:
    """Return in which place the titles are: the only one that may have them, in bold or linked if there are such."""
    found = [at for at, column in enumerate(columns) if _may_be_titles(column)]
    marked = [at for at in found if columns[at][0].kind in _MARKED]
    italic = [at for at in found[:1] if columns[at][0].kind == "italic" and _are_linked_behind(columns, at)]
    told = marked or italic or (found if len(found) == 1 else [at for at in found if not _are_remarks(columns[at])])
    return told[0] if len(told) == 1 else None


def _are_linked_behind(columns: Sequence[Sequence[Piece]], at: int) -> bool:
    return at + 1 < len(columns) and columns[at + 1][0].kind == "link"


def _may_be_titles(column: Sequence[Piece]) -> bool:
    """Tell whether pieces in the same place may be titles: they are different, and many are several words."""
    texts = [piece.text for piece in column]
    if column[0].kind not in {*_MARKED, "italic", "text"} or len({*texts}) < len(texts) or are_names(texts):
        return False
    long = sum(text.count(" ") >= _LEAST.get(column[0].kind, 1) for text in texts)
    return long * 2 > len(texts) and sum(is_title(text) and not _is_fact(text) for text in texts) >= MOST * len(texts)


def _is_fact(text: str) -> bool:
    """Tell whether a text says something else than a title, by itself."""
    return is_venue(text) or is_institution(text) or fact_of(Piece("text", text)).field is not None


def _are_remarks(column: Sequence[Piece]) -> bool:
    """Tell whether most pieces are sentences, or words without the capitals of titles."""
    texts = [piece.text for piece in column if piece.kind == "text"]
    return sum(text.endswith(STOPS) and not is_in_capitals(text) for text in texts) * 2 > len(column)
