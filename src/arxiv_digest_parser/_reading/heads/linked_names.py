"""Names after "by" that are links, each to the page of a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.language.vocabulary import either
from arxiv_digest_parser._reading.values.links import target_of
from arxiv_digest_parser._reading.values.people import is_person

_BYLINE = lazy(rf"(?:{either('byline')})", re.IGNORECASE)
_JOINING = lazy(rf"[,;、]?[ \t]?(?:{either('joining')}|&)?\.?", re.IGNORECASE)
_SURNAME = lazy_regex(r"\p{Lu}[\p{L}\p{M}'’-]{1,30}")


def with_linked_names(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return pieces with the names that are links after "by" as one list, and these links behind it.

    Example:
        >>> links = [Piece("link", name, f"https://example.org/{name}") for name in ("Holt", "Pell")]
        >>> [piece.text for piece in with_linked_names([Piece("text", "by"), links[0], Piece("text", "and"), links[1]])]
        ['Holt, Pell', 'Holt', 'Pell']
    """
    start = next((at for at, piece in enumerate(pieces) if _is_byword(piece)), len(pieces))
    end = start + 1
    while end < len(pieces) and (_is_name(pieces[end]) or _joins(pieces[end])):
        end += 1
    links = [piece for piece in pieces[start + 1 : end] if piece.kind == "link"]
    if not links:
        return pieces
    names = Piece("names", ", ".join(link.text for link in links))
    return [*pieces[:start], names, *links, *pieces[end:]]


def _is_byword(piece: Piece) -> bool:
    """Tell whether a piece is the word before names alone."""
    return piece.kind == "text" and _BYLINE.fullmatch(piece.text.strip(" :：")) is not None


def _joins(piece: Piece) -> bool:
    """Tell whether a piece is what is between two names, or ends a list."""
    return piece.kind == "text" and _JOINING.fullmatch(piece.text.strip()) is not None


def _is_name(piece: Piece) -> bool:
    """Tell whether a link may be called as a person, and leads to no paper."""
    may_be = piece.kind == "link" and (is_person(piece.text) or _SURNAME.fullmatch(piece.text) is not None)
    return may_be and target_of(piece.text, piece.url)[0] is None
