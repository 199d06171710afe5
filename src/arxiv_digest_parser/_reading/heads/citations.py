"""Names before a title, as bibliographies cite works: ``Holt et al., 2025. *A Faster Sort*``."""

from __future__ import annotations

from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import FULL_STOP, byline
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.heads.title_parts import CITED, names_before
from arxiv_digest_parser._reading.values.affiliations import without_year
from arxiv_digest_parser._reading.values.cut_lists import cut_mark, without_cut
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import has_surname_first, is_full_name
from arxiv_digest_parser._reading.values.surnames import cited_surnames, listed_names

_WORDS_OF_NAME = 3
_NAMING = {"bold", "text"}
_MARKED, _PLAIN = {"italic", "quoted"}, {"italic", "text"}
_QUOTED = {"quoted", "link"}
_STRONG = {"bold", "link", "quoted"}
#: A given name, with further initials or without.
_GIVEN = lazy(r"[^\W\d_][^\s,]{1,30}(?: [^\W\d_]\.){0,3}")
#: Initials before a surname.
_INITIAL = lazy(r"[^\W\d_]\.[ -]?[^\W\d_]")
#: Initials behind a surname.
_INITIALS = lazy(r", [^\W\d_]\.")
#: What says where and when a work was printed: ``Annals of Stones, 2025.``
_VENUE_AND_YEAR = lazy(r"[^\W\d_][^\n]{1,100}[ ,(](?:19|20)\d\d\)?\.?")
_MOST = 0.75  # of the lines of a bibliography


def cites(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins with names, or with names and a year, alone before a title in italics.

    Without a year, a venue may be in italics: it has few words, or a title in quotation marks or bold is before it.
    Names in bold are before a year, and one of them at least has initials behind it, or others were left out.
    """
    if len(pieces) < 2 or pieces[1].kind not in _PLAIN:
        return False
    first, behind = pieces[0].text, pieces[1]
    if pieces[0].kind == "bold":
        is_beyond_doubt = _INITIALS.search(first) is not None or without_cut(_names(first)) != _names(first)
        return is_beyond_doubt and _are_dated_in_bold(pieces[0])
    if pieces[0].kind != "text" or behind.kind != "italic":
        return False
    names = f"{first.rstrip('.,: ')}. "
    cited = CITED.match(f"{names}-")
    if cited is not None and cited.end() == len(names):
        return True
    if not _are_sure(first):
        return False
    least = max(_WORDS_OF_NAME - 1, first.count(" "))
    return behind.text.count(" ") > least or (_is_dated(first) and not any(map(_may_be_title, pieces[2:])))


def citation_behind_name(pieces: Sequence[Piece]) -> list[Piece]:
    """Return what is behind words in bold that name a work: ``**SortNet**: Holt et al., 2025. *A Faster Sort*``.

    Several words are a name if longer ones in italics repeat them, or if the venue and its year are behind those.
    """
    if len(pieces) < 3 or pieces[0].kind != "bold" or " " not in pieces[2].text:
        return []
    if " " in pieces[0].text and not _are_longer(pieces[2], pieces[0].text, pieces[3:4]):
        return []
    return [_without_colon(pieces[1]), *pieces[2:]]


def _are_longer(title: Piece, name: str, behind: Sequence[Piece]) -> bool:
    """Tell whether words in italics are the title of the work that a name is for, and not a venue behind its title."""
    if title.kind != "italic" or title.text.count(" ") <= name.count(" "):
        return False
    is_published = any(piece.kind == "text" and _VENUE_AND_YEAR.fullmatch(piece.text) for piece in behind)
    return title.text.startswith(name) or is_published


def with_own_name(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Join names before a title in quotation marks, one of which is in bold: that of whose works they are.

    Example:
        >>> [*with_own_name([Piece("bold", "M. Holt"), Piece("text", "and Bo Lin"), Piece("quoted", "A Faster Sort")])]
        [Piece(kind='text', text='M. Holt, Bo Lin', url=''), Piece(kind='quoted', text='A Faster Sort', url='')]
    """
    end = next((at for at, piece in enumerate(pieces) if piece.kind == "quoted"), 0)
    before = pieces[:end]
    if sum(piece.kind == "bold" for piece in before) != 1 or any(piece.kind not in _NAMING for piece in before):
        return pieces
    names = ", ".join(filter(None, (name for piece in before for name in listed_names(f" {piece.text}"))))
    names = ", ".join(map(str.strip, names.split(", ")))
    is_sure = end > 1 or _INITIAL.match(names) is not None
    return [Piece("text", names), *pieces[end:]] if is_sure and full_names(names, joined=True) else pieces


def cites_in_quotes(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins with several names or some that were cut short, and several words in quotation marks.

    Example:
        >>> cites_in_quotes([Piece("text", "Mira Holt, Bo Lin"), Piece("quoted", "A Much Faster Sort")])
        True
    """
    if len(pieces) < 2 or pieces[0].kind != "text" or pieces[1].kind != "quoted":
        return False
    return pieces[1].text.count(" ") >= _WORDS_OF_NAME - 1 and are_sure_names(pieces[0].text)


def are_names_alone(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line is names in bold and a year, and at most a key in code is beside them.

    Example:
        >>> are_names_alone([Piece("code", "Holt2009"), Piece("bold", "Holt, S., & Pell, G. R. (2009).")])
        True
    """
    others = [piece for piece in pieces if piece.kind != "code"]
    return len(others) == 1 and _are_dated_in_bold(others[0])


def with_names_alone(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark the names of a line that is names in bold and a year."""
    are_alone = are_names_alone(pieces)
    return [piece._replace(kind="names") if are_alone and piece.kind == "bold" else piece for piece in pieces]


def are_told_behind_names(lines: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether most lines are names in bold, and works of these names, cited in plain words, behind them."""
    told = [cited_in_words(pieces) for pieces in lines]
    same = sum(title.startswith(pieces[0].text) for title, pieces in zip(told, lines, strict=True) if title)
    return same > 1 and same * 2 > len(lines)


def cited_in_words(pieces: Sequence[Piece]) -> str:
    """Return the title that names and a year are before, in the plain words behind words in bold, or ""."""
    if len(pieces) < 2 or pieces[0].kind != "bold" or pieces[1].kind != "text":
        return ""
    names, title = names_before(_without_colon(pieces[1]).text)
    return title if names else ""


def may_cite(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins with what may be names, in bold before a year alone, and a title may be behind."""
    if len(pieces) < 2 or pieces[1].kind not in _PLAIN:
        return False
    if pieces[0].kind == "text":
        return pieces[1].kind == "italic" and _names_in(pieces[0].text) > 0
    return _are_dated_in_bold(pieces[0])


def are_citations(lines: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether lines begin with names, and titles are behind these: several names are before words that are none.

    One title and a venue in italics may look the same, and so may a title and a name: ``Deep Lamps, *Mira Holt*``.
    """
    citing = [rest for pieces in lines if may_cite(rest := citation_behind_name(pieces) or pieces)]
    behind = [pieces[1].text for pieces in citing]
    if len(citing) < 2 or len(citing) < _MOST * len(lines) or len({*behind}) < len(behind):
        return False
    if any(full_names(text) > 1 or without_cut(text) != text for text in behind):
        return False
    return any(_are_sure(pieces[0].text) for pieces in citing) and not all(map(full_names, behind))


def are_inverted(lines: Sequence[Sequence[Piece]], titles: Sequence[int | None]) -> bool:
    """Tell whether lists of names begin with a surname and a comma, as most lines print them before quoted titles."""
    names = [
        (pieces[at - 1].text, _inverted(pieces[at - 1].text))
        for pieces, at in zip(lines, titles, strict=True)
        if at and pieces[at].kind in _QUOTED
    ]
    found = [(text, inverted) for text, inverted in names if inverted]
    are_sure = any(len(inverted) > 1 or without_cut(text) != text for text, inverted in found)
    return are_sure and len(found) > 1 and len(found) >= _MOST * len(lines)


def with_names(pieces: Sequence[Piece], at: int, *, inverted: bool) -> list[Piece]:
    """Mark the names that are before a title, with their year or without it, the first of them inverted or not."""
    if not at:
        return [*pieces]
    names, title = _without_colon(pieces[at - 1]), pieces[at]
    if inverted and title.kind in _QUOTED and (listed := _inverted(names.text)):
        mark, year = cut_mark(_names(names.text)), without_year(names.text)[1].get("year", "")
        told = [Piece("text", year)] if year else []
        return [*pieces[: at - 1], Piece("names", "; ".join((*listed, mark))), *pieces[at:], *told]
    is_cited = names.kind == "text" and title.kind in _MARKED and byline(names.text) is None
    if (is_cited and _names_in(names.text)) or (at == 1 and title.kind != "bold" and _are_dated_in_bold(names)):
        return [*pieces[: at - 1], names._replace(kind="names"), *pieces[at:]]
    return [*pieces]


def _inverted(text: str) -> list[str]:
    """Return the names of a list that begins with a surname: ``Holt, Mira, Bo Lin, and Ona Pell``."""
    surname, *others = listed_names(FULL_STOP.sub("", without_cut(_names(text))))
    if not others or is_full_name(surname) or not _GIVEN.fullmatch(others[0]):
        return []
    first = f"{surname}, {others[0]}"
    return [first, *others[1:]] if has_surname_first(first) and all(map(is_full_name, others[1:])) else []


def _without_colon(piece: Piece) -> Piece:
    return piece._replace(text=piece.text.lstrip(":： "))


def _are_dated_in_bold(piece: Piece) -> bool:
    """Tell whether a piece in bold is names and a year, and one word or two before a year are not enough."""
    return piece.kind == "bold" and _is_dated(piece.text) and _are_sure(piece.text)


def _names(text: str) -> str:
    """Return a text without the year that ends it."""
    names, told = without_year(text)
    return text if "note" in told else names


def _is_dated(text: str) -> bool:
    return _names(text) != text


def _names_in(text: str) -> int:
    """Count the names of a text that is names, or names and a year; surnames count that a word or a sign joins."""
    names = _names(text)
    surnames = cited_surnames(names) or ("" if names in text else names)
    if surnames:
        return surnames.count(",") + 1
    bare = without_cut(names)
    return full_names(bare, joined=True) or int(bare != names)


def _are_sure(text: str) -> bool:
    """Tell whether a text is names beyond doubt: several, some that were cut short, or one before its initials."""
    names = _names(text)
    return without_cut(names) != names or _names_in(text) > 1 or ("," in names and full_names(names) > 0)


def may_be_names(text: str) -> bool:
    """Tell whether a text is names that may be before a title, or a few words with capitals."""
    return _names_in(FULL_STOP.sub("", text.rstrip(":： "))) > 0


def are_sure_names(text: str) -> bool:
    """Tell whether a text is names beyond doubt, and not a few words with capitals.

    Example:
        >>> are_sure_names("Holt & Pell"), are_sure_names("Deep Lamps")
        (True, False)
    """
    return may_be_names(text) and _are_sure(FULL_STOP.sub("", text.rstrip(":： ")))


def _may_be_title(piece: Piece) -> bool:
    """Tell whether a piece has as many words as titles have, and a mark that these have more often than italics."""
    return piece.kind in _STRONG and piece.text.count(" ") >= _WORDS_OF_NAME
