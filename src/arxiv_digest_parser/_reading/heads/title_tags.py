"""Tags before titles, such as venues in brackets, and the short links behind them, by what most lines have there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.values.names import full_names

_MOST = 0.75  # of the lines


def is_tag(piece: Piece) -> bool:
    """Tell whether a piece in bold is one tag in brackets: ``**[arXiv 24]**``."""
    text = piece.text
    return piece.kind == "bold" and text[:1] == "[" and text.find("]") == len(text) - 1


def tags_before(lines: Sequence[Sequence[Piece]], repeated: AbstractSet[str]) -> Iterator[str]:
    """Yield the links of one word before plain titles, if several lines share one of them: ``[[CVPR](…)] A Sort``.

    Where most lines begin so, and one tag at least is not that of a single line, the others are tags as well.
    """
    tagged = [pieces for pieces in lines if _is_tagged(pieces)]
    shared = sum(pieces[0].text in repeated for pieces in tagged)
    if shared > 1 and len(tagged) >= _MOST * len(lines):
        yield from (pieces[0].text for pieces in tagged)


def _is_tagged(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins with a link of one word, and plain words are behind it."""
    if len(pieces) < 2 or pieces[0].kind != "link" or " " in pieces[0].text:
        return False
    return pieces[1].kind == "text" and " " in pieces[1].text


def plain_title(pieces: Sequence[Piece], repeated: AbstractSet[str], place: tuple[int, str] | None) -> int | None:
    """Return which piece is plain words right before a link of one word, where the title of most lines is plain.

    It begins the line, or a tag that several lines share is before it.
    """
    at = 1 if pieces and pieces[0].kind == "link" and pieces[0].text in repeated else 0
    if at + 1 >= len(pieces) or pieces[at].kind != "text" or " " not in pieces[at].text:
        return None
    is_usual = at > 0 or (place is not None and place[1] == "text")
    behind = pieces[at + 1]
    is_short = behind.kind == "link" and " " not in behind.text
    return at if is_usual and is_short and full_names(pieces[at].text) < 2 else None
