"""Which piece of a record's first line is its title, and how far the title goes.

What repeats tells more than looks: the words of a link or in bold that several records have are not a title, and where
the titles of most records are, those of the others are as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import byline, names_in
from arxiv_digest_parser._reading.heads.citations import (
    are_citations,
    are_inverted,
    are_names_alone,
    are_told_behind_names,
    citation_behind_name,
    cited_in_words,
    cites,
    cites_in_quotes,
    may_cite,
)
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY, LISTED, NOT_A_TITLE, are_names
from arxiv_digest_parser._reading.heads.fact_parts import ASIDES, LABEL, is_fact, known_parts
from arxiv_digest_parser._reading.heads.pieces import STOPS, Piece
from arxiv_digest_parser._reading.heads.title_names import are_named, are_quoted
from arxiv_digest_parser._reading.heads.title_tags import are_places, is_tag, plain_title, tags_before
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal, title_words
from arxiv_digest_parser._reading.values.dates import find_date, is_day
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.taxonomy import is_category

_FEW = 8  # papers, of which one may be unlike the others
_WORDS_OF_TITLE = 3  # spaces, that the label of a link has hardly ever
_FEW_SHARE = 4  # one of so many lines, at least, that have the same words as others
_WORDS_OF_NAME = 3
_TAGGED, _NAMING = {"bold", "text"}, {"bold", "link"}
#: The kinds of pieces that are titles, the surest first.
_KINDS = ({"bold", "link"}, {"quoted"}, {"text"}, {"italic"}, {"aside"})
_WORD = lazy(r"[^\W\d_]{2,}")
_LONGEST_LABEL = 200  # characters


@kept(1024)
def is_title(text: str) -> bool:
    """Tell whether a text may be the title of a paper: words that name no field, category, date or identifier."""
    if ASIDES.fullmatch(text):
        return False
    text = text.strip("*_`[]() \t")
    if text.endswith(":") and text.count(" ") >= _WORDS_OF_TITLE:
        text = text[:-1]  # before a link
    is_long = len(text) > _LONGEST_LABEL
    if not is_long and normal(text) in title_words():
        return True  # the title is below it
    if is_day(text) or not _WORD.search(text) or NOT_A_TITLE.fullmatch(text) or text.endswith((":", "：")):
        return False
    if is_long:
        return True  # whatever it begins with
    if match := LISTED.match(text):
        text = text[match.end() :]
    if find_date(text):
        text = re.sub(r"\W{0,16}\d[\d./:, -]*|\b\w{3,9}\.? \d{4}", " ", text).strip("*_`[]() \t")
    return bool(_WORD.search(text)) and field_of(text) is None and not is_category(text)


#: How far a title without marks goes: to what parts facts, to the first fact that is known, to the first that is not
#: names, or to the first mark.
Extent = Literal["part", "words", "names", "text"]


class Usual(NamedTuple):
    """What the first lines of records have in common.

    Attributes:
        extent: How far titles without marks go.
        repeated: Texts that lines with different links share.
        place: Which piece is the title of most, and of what kind.
        is_named: Whether a name in bold and a colon begin the titles: ``**SortNet**: Sorting with Nets``.
        is_led: Whether one word in bold stands before the titles: ``**SortNet** [Sorting with Nets](…)``.
        is_cited: Whether names stand before the titles: ``Mira Holt, *Sorting with Nets*``.
        is_quoted: Whether titles in quotation marks are behind short names: ``**Sort V3**: "Sorting with Nets"``.
        is_inverted: Whether the first name before a quoted title is inverted: ``Holt, Mira, and Ona Pell. "A Sort"``.
        is_told: Whether names, a year and titles in plain words are behind names in bold: ``**SortNet**: Holt et al.
            (2025). SortNet: Sorting with Nets``.
        is_placed: Whether what is in italics beside titles is where people work, or a venue: ``*River University*``.
    """

    extent: Extent = "part"
    repeated: frozenset[str] = frozenset()
    place: tuple[int, str] | None = None
    is_named: bool = False
    is_led: bool = False
    is_cited: bool = False
    is_quoted: bool = False
    is_told: bool = False
    is_placed: bool = False
    is_inverted: bool = False


#: What is known about a line by itself.
_UNKNOWN = Usual()


def usual_of(lines: Sequence[Sequence[Piece]], below: Iterable[str]) -> Usual:
    """Tell what is usual, by the pieces of the first lines of records, and the lines below these."""
    by_looks = [title_at(pieces, _UNKNOWN) for pieces in lines]
    led = sum(map(_is_led, lines, by_looks))
    is_led = led > 1 and led * 2 > len(lines)
    is_quoted = sum(map(_is_quoted, lines)) * 2 > len(lines) or are_quoted(lines)
    repeated = _repeated(lines)
    repeated |= {*tags_before(lines, repeated)}
    usual = Usual(
        repeated=repeated,
        is_led=is_led,
        is_cited=are_citations(lines),
        is_quoted=is_quoted,
        is_told=are_told_behind_names(lines),
    )
    found = [title_at(pieces, usual) for pieces in lines] if usual != _UNKNOWN else by_looks
    places = Counter((at, pieces[at].kind) for pieces, at in zip(lines, found, strict=True) if at is not None)
    for place, number in places.most_common(1):
        usual = usual._replace(place=place if number > 1 and number * 2 > len(lines) else None)
    if usual.place and len(places) > 1:
        found = [title_at(pieces, usual) for pieces in lines]
    named = sum(map(_is_named, lines, found))
    return usual._replace(
        is_named=named > 1 and (named * 2 > len(lines) or are_named(lines, found)),
        extent=_extent(lines, found, below),
        is_placed=are_places(lines, found),
        is_inverted=are_inverted(lines, found),
    )


def _repeated(lines: Sequence[Sequence[Piece]]) -> frozenset[str]:
    """Return the few words that several lines share, and not a few lines, if their links are different."""
    found: dict[str, set[str]] = {}
    for pieces in lines:
        first = next((piece.url for piece in pieces if piece.url), "")
        for piece in pieces:
            if piece.text.count(" ") < _WORDS_OF_NAME:
                found.setdefault(piece.text, set()).add(piece.url or first)
    return frozenset(text for text, links in found.items() if len(links) > 1 and len(links) * _FEW_SHARE >= len(lines))


def _is_led(pieces: Sequence[Piece], at: int | None) -> bool:
    """Tell whether the title of a line would be one word, and what may be a title is right behind it."""
    if at is None or pieces[at].kind not in _TAGGED or " " in pieces[at].text or _is_named(pieces, at):
        return False
    others = (piece for piece in pieces[at + 1 :] if _may_be_title(piece) and not _is_weak(piece, _UNKNOWN))
    behind = next(others, None)
    if behind is None or " " not in behind.text:
        return False
    return behind.kind not in {"text", "italic"} or _has_capitals(behind)


def _is_quoted(pieces: Sequence[Piece]) -> bool:
    """Tell whether a title in quotation marks, which has capitals or repeats the name before it, is behind that."""
    if len(pieces) < 2 or pieces[0].kind not in _NAMING or pieces[1].kind != "quoted":
        return False
    name, title = pieces[0].text, pieces[1]
    is_short = name.count(" ") < min(_WORDS_OF_NAME, title.text.count(" "))
    return is_short and (title.text.startswith(name) or _has_capitals(title._replace(kind="text")))


def _has_capitals(piece: Piece) -> bool:
    """Tell whether most words of a plain text have capitals, as those of a title, but not of a remark, have."""
    words = piece.text.split()
    return piece.kind == "text" and sum(word[0].isupper() for word in words) * 2 > len(words)


def _is_named(pieces: Sequence[Piece], at: int | None) -> bool:
    """Tell whether a title is a name in bold or linked before words that are not a sentence."""
    if at is None or pieces[at].kind not in _NAMING or pieces[at].text.count(" ") >= _WORDS_OF_NAME:
        return False
    follows = pieces[at + 1].text if at + 1 < len(pieces) and pieces[at + 1].kind == "text" else ""
    rest = follows.lstrip(":： ")
    return rest != follows and " " in rest and not rest.endswith(STOPS)


def named_title(pieces: Sequence[Piece], at: int, usual: Usual) -> list[Piece]:
    """Join a name before a colon to the words after it, where titles begin so."""
    if not (usual.is_named and _is_named(pieces, at)):
        return [*pieces]
    words = f"{pieces[at].text}: {pieces[at + 1].text.lstrip(':： ')}"
    joined = pieces[at]._replace(kind="link" if pieces[at].url else "text", text=words)
    return [*pieces[:at], joined, *pieces[at + 2 :]]


def _extent(lines: Sequence[Sequence[Piece]], titles: Sequence[int | None], below: Iterable[str]) -> Extent:
    """Tell how far the titles of records go that have no marks.

    Where few lines have any text after the title, or a remark, a dash or a bar is the title's own:
    ``On Owls - and on Dashes``, ``On Owls | A Tale``. So it is before what looks like names, but most have these below.
    """
    if sum(_goes_on(line, at, "text") for line, at in zip(lines, titles, strict=True)) * _FEW <= len(lines):
        return "text"
    named = sum(names_in(line) > 0 for line in below) * 2 > len(lines)
    extents: Sequence[Extent] = ("names", "words") if named else ("words",)
    for extent in extents:
        going = sum(_goes_on(line, at, extent) for line, at in zip(lines, titles, strict=True))
        if len(lines) == 1 or going * 2 <= len(lines):
            return extent
    return "part"


def _goes_on(pieces: Sequence[Piece], at: int | None, extent: Extent) -> bool:
    """Tell whether a title without marks would be longer than up to what parts facts."""
    return at is not None and end_of_title(pieces, at, extent) > at + 1


def end_of_title(pieces: Sequence[Piece], at: int, extent: Extent) -> int:
    """Return which piece comes after a title."""
    end = at + 1
    if pieces[at].kind == "text" and extent != "part":
        while end < len(pieces) and pieces[end].kind == "text" and _may_be_words(pieces[end].text, extent):
            end += 1
    return end


def _may_be_words(text: str, extent: Extent) -> bool:
    """Tell whether a plain text may belong to a title: it holds no fact that is known, and is the label of none."""
    return extent == "text" or (extent == "names" and are_names(text)) or not (is_fact(text) or known_parts(text))


def title_at(pieces: Sequence[Piece], usual: Usual) -> int | None:
    """Return which piece is the title: the first in bold or linked that may be one, else a quoted or a plain one.

    In italics it is behind names and a year, as bibliographies print it. A venue, a tag and what several lines share
    are titles only where nothing else may be one.
    """
    if is_cited(pieces, usual) or (usual.is_told and cited_in_words(pieces)) or cites_in_quotes(pieces):
        return 1
    if are_names_alone(pieces):
        return None
    if usual.place and usual.place[0] < len(pieces):
        at, kind = usual.place
        if pieces[at].kind == kind and _may_be_title(pieces[at]) and not _is_weak(pieces[at], usual):
            return at
    if usual.place and _is_italic_alone(pieces, usual.place):
        return 0
    plain = plain_title(pieces, usual.repeated, usual.place)
    if plain is not None and _may_be_title(pieces[plain]) and not _is_weak(pieces[plain], usual):
        return plain
    if is_cited(citation_behind_name(pieces), usual) and not _is_weak(pieces[2], usual):
        return 2
    kinds = ({"quoted"}, *_KINDS[:3]) if usual.is_quoted else _KINDS[:3]
    strong = _first_title(pieces, kinds, usual)
    return _first_title(pieces, _KINDS, None) if strong is None else strong


def _is_italic_alone(pieces: Sequence[Piece], place: tuple[int, str]) -> bool:
    """Tell whether a line has nothing but words in italics where the links or the bold words of others are titles."""
    is_led = place[0] == 0 and place[1] in _NAMING and pieces[0].kind == "italic" and is_title(pieces[0].text)
    return is_led and not any(piece.kind in _NAMING and is_title(piece.text) for piece in pieces)


def is_cited(pieces: Sequence[Piece], usual: Usual) -> bool:
    """Tell whether names begin a line, and a title is behind them, by the line itself or by most of the others."""
    return (cites(pieces) or (usual.is_cited and may_cite(pieces))) and is_title(pieces[1].text)


def _first_title(pieces: Sequence[Piece], order: Iterable[set[str]], usual: Usual | None) -> int | None:
    """Return which piece of the surest kind may be a title, and is not a weak one unless this is not asked."""
    behind = _links_behind(pieces) if usual else len(pieces)
    for kinds in order:
        for at, piece in enumerate(pieces):
            if piece.kind == "link" and at > behind:
                continue
            if piece.kind in kinds and _may_be_title(piece) and not (usual and _is_weak(piece, usual)):
                return at
    return None


def _links_behind(pieces: Sequence[Piece]) -> int:
    """Return behind which piece links are not titles: the first link that says what it is, behind a plain title."""
    end = next((at for at, piece in enumerate(pieces) if piece.kind == "link" and not is_title(piece.text)), 0)
    plain = (piece for piece in pieces[:end] if piece.kind in {"text", "quoted"} and " " in piece.text)
    return end if any(_may_be_title(piece) and full_names(piece.text) < 2 for piece in plain) else len(pieces)


def _may_be_title(piece: Piece) -> bool:
    return piece.kind != "image" and is_title(piece.text) and not (piece.kind == "text" and _is_known(piece.text))


def _is_weak(piece: Piece, usual: Usual) -> bool:
    """Tell whether a piece is in parentheses, a venue, a tag in brackets, or what several lines share."""
    text = piece.text
    is_led = usual.is_led and piece.kind in _TAGGED and " " not in text
    return piece.kind == "aside" or is_tag(piece) or is_led or text in usual.repeated or is_venue(text)


def _is_known(text: str) -> bool:
    is_label = LABEL.fullmatch(text) is not None and text.count(" ") < _WORDS_OF_TITLE
    return is_label or DATE_ONLY.fullmatch(text) is not None or byline(text) is not None
