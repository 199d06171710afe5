"""What is printed together with a title in its link or in bold: names before it, an identifier or a venue behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser._reading.values.venues import is_venue

_MARKED = {"link", "bold"}
#: Names, of which some were left out, before a dash: ``Holt et al. — A Faster Sort``.
_LED = lazy(r"([^\W\d_][^—–:\n]{2,300}?)[ \t]{1,3}(?:[—–]|-{1,3})[ \t]{1,3}(?=\S)")
_SURNAME = lazy(r"[^\W\d_][\w'’-]{1,40}")
_IDENTIFIER = lazy(r"(?<=\S)[ \t]{1,3}[(\[](arXiv:[ ]?\d{4}\.\d{4,5}(?:v\d{1,3})?)[)\]]$", re.IGNORECASE)
_VENUE = lazy(r"(?<=\S)[ \t]{1,3}[(\[]([^\W\d_][^()\[\]\n]{1,40}[ ’'](?:19|20)?\d\d)[)\]]$")


def with_told_apart(pieces: Sequence[Piece], at: int) -> list[Piece]:
    """Set names, identifiers and venues apart from the title that is printed with them: in one link, or in bold.

    Example:
        >>> with_told_apart([Piece("link", "Holt et al. — Deep Lamps (ICML 2026)", "/1")], 0)[1:]
        [Piece(kind='names', text='Holt et al.', url=''), Piece(kind='aside', text='ICML 2026', url='')]
    """
    piece = pieces[at]
    if piece.kind not in _MARKED:
        return [*pieces]
    title, told = piece.text, list[Piece]()
    if identifier := _IDENTIFIER.search(title):
        title = title[: identifier.start()]
        told += [] if identifier[1][6:].strip() in piece.url else [Piece("text", identifier[1])]
    if (venue := _VENUE.search(title)) and is_venue(venue[1]):
        title = title[: venue.start()]
        told.append(Piece("aside", venue[1]))
    if (led := _LED.match(title)) and _were_cut(led[1]):
        title = title[led.end() :]
        told.insert(0, Piece("names", led[1]))
    return [*pieces[:at], piece._replace(text=title), *pieces[at + 1 :], *told]


def _were_cut(text: str) -> bool:
    """Tell whether a text is names of which some were left out: surnames, or full names."""
    bare = without_cut(text)
    is_name = _SURNAME.fullmatch(bare) is not None or is_person(bare) or full_names(bare, joined=True) > 0
    return bare != text and is_name
