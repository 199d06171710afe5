"""What is beside titles by what most lines have there: tags, such as venues in brackets, short links, and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.citations import with_own_name
from arxiv_digest_parser._reading.heads.fact import are_names
from arxiv_digest_parser._reading.heads.pieces import Piece, pieces_of
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, field_of, normal, title_words
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_institution
from arxiv_digest_parser._reading.values.venues import is_venue

#: An item that begins with words in italics and a comma.
_LED = lazy(r"[ \t]{0,12}(?:[-+*•][ \t]+|\d{1,4}[.)][ \t]+)?(?:\*[^*\n]{3,400}\*|_[^_\n]{3,400}_)[ \t]{0,3}[,，]")
_MOST = 0.75  # of the lines
_ENOUGH = 4  # one of so many texts in italics tells what the others are


def titled_pieces(line: str) -> Sequence[Piece]:
    """Cut a line into pieces; words in italics that begin it are as good as in bold if a comma and facts are behind.

    Names and a venue are not a title: ``*Mira Holt, Ona Pell*, Deep Lamps``. Names of which one is in bold are a list.
    """
    pieces = with_colon_behind(with_own_name(pieces_of(line)))
    first = pieces[0] if len(pieces) > 1 and _LED.match(line) else None
    if first is None or first.kind != "italic" or " " not in first.text or are_names(first.text):
        return pieces
    return pieces if is_venue(first.text) else [first._replace(kind="bold"), *pieces[1:]]


def with_colon_behind(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Put the colon of a link that is a name before the words behind it: ``[SortNet:](…) Sorting with Nets``."""
    if len(pieces) == 1 or [piece.kind for piece in pieces[:2]] != ["link", "text"]:
        return pieces
    name, rest = pieces[0].text.rstrip(":： "), pieces[1].text
    if (
        name == pieces[0].text
        or " " not in rest
        or field_of(name) is not None
        or normal(name) in PAPER_HEADS | title_words()
    ):
        return pieces
    return [pieces[0]._replace(text=name), pieces[1]._replace(text=f": {rest}"), *pieces[2:]]


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


def are_places(lines: Sequence[Sequence[Piece]], titles: Sequence[int | None]) -> bool:
    """Tell whether what is in italics beside titles is not names: where these have it, many have one word, say.

    Two words with capitals may be the name of a person by themselves: ``*Mira Holt*``, ``*Tree Company*``.
    """
    beside = [
        [piece.text for index, piece in enumerate(pieces) if piece.kind == "italic" and index != at]
        for pieces, at in zip(lines, titles, strict=True)
    ]
    texts = [texts[0] for texts in beside if texts]
    if any(len(texts) > 1 for texts in beside) or any(are_names(text) and full_names(text) != 1 for text in texts):
        return False
    others = sum(" " not in text or is_institution(text) for text in texts)
    return others > 0 and others * _ENOUGH >= len(texts)


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
