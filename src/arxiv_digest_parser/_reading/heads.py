"""The first line of a record that is not a heading: its number, title and link, and the facts around these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from arxiv_digest_parser._reading.bylines import byline
from arxiv_digest_parser._reading.cut_lists import without_cut
from arxiv_digest_parser._reading.dates import find_date
from arxiv_digest_parser._reading.fact import DATE_ONLY, LISTED, NOT_A_TITLE, PREPRINT, Fact, are_names
from arxiv_digest_parser._reading.facts import LABEL, are_bold_names, facts_of, is_fact, known_parts, names_in
from arxiv_digest_parser._reading.names import full_names
from arxiv_digest_parser._reading.pieces import NUMBER, TAGS, Piece, pieces_of, unstarred
from arxiv_digest_parser._reading.vocabulary import PAPER_HEADS, either, field_of, normal, title_words
from arxiv_digest_parser.taxonomy import is_category

_INITIAL = re.compile(r"(?:[^\W\d_]\.[ -]?)+[^\W\d_]+")
_IDENTIFIED = re.compile(
    r"[\[(]?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?)[\])]?[ \t]{0,3}[:：–—-]?[ \t]{1,9}(?=\S)"
)
_FEW = 8  # papers, of which one may be unlike the others
_CORNER = re.compile(rf"【(?:{either('title')})】[ \t]*(?=\S)", re.IGNORECASE)
#: The kind of a document before its title, as Google Scholar prints it.
_FORMAT = re.compile(r"^\[(?:PDF|HTML|BOOK)\][ \t]+")
#: A venue and a year before a title: ``(arXiv 2025.12) A Faster Sort``.
_VENUE = re.compile(r"\(((?:[^()\n]{0,24}[ ,])?(?:19|20)\d\d(?:[./-]\d\d?){0,2})\)[ \t]{1,9}(?=[^\s(])")
#: A date before a title: ``2025-12-01: A Faster Sort``.
_DATED = re.compile(r"(\d{4}[-./]\d{1,2}[-./]\d{1,2})[ \t]*[:：–—-]?[ \t]{1,9}(?=[^\s(])")
#: Names and a year before a title, as bibliographies of psychologists print them.
_CITED = re.compile(r"([^()\n]{3,1000}) \(((?:19|20)\d\d)[a-z]?(?:, [^()\n]{3,20})?\)\.[ \t]{1,9}(?=\S)")
_IN_PARENTHESES = re.compile(r"\(([^()]{3,1000})\)\.?(?:,[ \t]{1,9}([^()]{4,24}))?$")
#: An identifier in parentheses, and hashtags, which are words, at the end of a line.
_WITH_IDENTIFIER = re.compile(r"arXiv:[ ]?\S+", re.IGNORECASE)
_TAGS = re.compile(r"(?:[ \t]#[^\W\d][\w-]{1,40}){1,20}$")
#: A number with a sign in parentheses after a title: ``A Faster Sort (👍 42)``.
_VOTES = re.compile(r"[ \t]\(([^\w()]{0,4}\d{1,6}[^\w()]{0,4})(?<!\(\d\d\d\d)\)$")
#: The full stop of a title that facts follow.
_FULL_STOP = re.compile(r"(?:(?<=\w\w)|(?<=[\])$?!]))\.$")
#: How the words of a title go on after some in code or italics.
_GOES_ON = re.compile(r"[a-z:,'’-]")
_REMARKS = {"badges", "note"}
_WORDS_OF_TITLE = 3  # spaces, that the label of a link has hardly ever
_SENTENCE = 4  # words, of the shortest sentence that says something about a paper
_STOPS = (".", "!", "?", "。", "！", "？")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_LABEL, _LONGEST_TITLE = 200, 1000  # characters


class Head(NamedTuple):
    """What the first line of a record says."""

    number: int | None
    title: str
    url: str | None
    facts: tuple[Fact, ...]


def has_title(line: str) -> bool:
    """Tell whether a line has what may be a title: a link or words in bold that name no field, or else plain words."""
    pieces = pieces_of(line)
    marked = {"link", "bold", "quoted"}
    if are_bold_names(pieces):
        return False
    if any(is_title(piece.text) and full_names(piece.text) < 2 for piece in pieces if piece.kind in marked):
        return True
    if pieces and pieces[0].kind == "text" and (_CITED.match(pieces[0].text) or _cites(pieces)):
        return True
    kinds = {"text"} if any(piece.kind == "text" and _WORD.search(piece.text) for piece in pieces) else {"italic"}
    return not any(piece.kind == "bold" for piece in pieces) and any(
        is_title(piece.text) and full_names(piece.text) < 2 and not _INITIAL.match(piece.text)
        for piece in pieces
        if piece.kind in kinds
    )


def is_title(text: str) -> bool:
    """Tell whether a text may be the title of a paper: words that name no field, category, date or identifier."""
    text = text.strip("*_`[]() \t")
    if text.endswith(":") and text.count(" ") >= _WORDS_OF_TITLE:
        text = text[:-1]  # before a link
    is_long = len(text) > _LONGEST_LABEL
    if not is_long and normal(text) in title_words():
        return True  # the title is below it
    if not _WORD.search(text) or NOT_A_TITLE.fullmatch(text) or text.endswith((":", "：")):
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


def extent_of_titles(lines: Sequence[Sequence[Piece]], below: Iterable[str]) -> Extent:
    """Tell how far the titles of records go that have no marks, by the pieces of the first lines, and the lines below.

    Where few lines have any text after the title, or a remark, a dash or a bar is the title's own:
    ``On Owls - and on Dashes``, ``On Owls | A Tale``. So it is before what looks like names, but most have these below.
    """
    if sum(_goes_on(line, "text") for line in lines) * _FEW <= len(lines):
        return "text"
    named = sum(names_in(line) > 0 for line in below) * 2 > len(lines)
    extents: Sequence[Extent] = ("names", "words") if named else ("words",)
    for extent in extents:
        if len(lines) == 1 or sum(_goes_on(line, extent) for line in lines) * 2 <= len(lines):
            return extent
    return "part"


def _goes_on(pieces: Sequence[Piece], extent: Extent) -> bool:
    """Tell whether a title without marks would be longer than up to what parts facts."""
    at = _title_at(pieces)
    return at is not None and _end_of_title(pieces, at, extent) > at + 1


def _end_of_title(pieces: Sequence[Piece], at: int, extent: Extent) -> int:
    """Return which piece comes after a title."""
    end = at + 1
    if pieces[at].kind == "text" and extent != "part":
        while end < len(pieces) and pieces[end].kind == "text" and _may_be_words(pieces[end].text, extent):
            end += 1
    return end


def _may_be_words(text: str, extent: Extent) -> bool:
    """Tell whether a plain text may belong to a title: it holds no fact that is known, and is the label of none."""
    return extent == "text" or (extent == "names" and are_names(text)) or not (is_fact(text) or known_parts(text))


def read_head(line: str, pieces: Sequence[Piece], extent: Extent) -> Head:
    """Read the first line of a record, given its pieces: number, title, link, and the facts around them."""
    number = NUMBER.match(TAGS.sub("", line))
    pieces = _without_title_label(_with_marks(line, pieces))
    at = _title_at(pieces)
    if at is not None and (end := _end_of_title(pieces, at, extent)) > at + 1:
        pieces[at:end] = [Piece("text", _joined(TAGS.sub("  ", line), pieces[at:end]))]
    if at is None:
        return Head(number and _number_of(number), "", None, tuple(facts_of(pieces)))
    if pieces[at].kind == "text":
        pieces[at : at + 1] = _parts_of_title(pieces[at].text)
        at = _title_at(pieces) or 0
    if at and _leads(pieces[at - 1], pieces[at]):
        pieces[at - 1] = Piece("text", f"by {pieces[at - 1].text}")
    piece = pieces[at]
    title = piece.text
    if inner := NUMBER.match(title):
        number, title = inner, title[inner.end() :]
    if piece.kind == "text":
        if votes := _VOTES.search(title):
            title, pieces = title[: votes.start()], [*pieces, Piece("text", votes[1])]
        title = _FULL_STOP.sub("", title) if at + 1 < len(pieces) else title
        label, colon, value = title.replace("：", ":", 1).partition(":")
        title = (value if colon and normal(label) in title_words() else title).strip(":： ")
    return Head(
        number and _number_of(number),
        unstarred(title),
        piece.url or None,
        tuple(facts_of([*pieces[:at], *pieces[at + 1 :]])),
    )


def _joined(line: str, pieces: Sequence[Piece]) -> str:
    """Return what a line prints from the first of several pieces to the last."""
    start = end = line.find(pieces[0].text)
    for piece in pieces:
        end = line.find(piece.text, end) + len(piece.text)
    return line[start:end]


def _with_marks(line: str, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give words in code or italics back to the plain title that goes on after them: ``Sorting *Wet* stones``."""
    if not any(piece.kind == "text" and _GOES_ON.match(piece.text) for piece in pieces[1:]):
        return pieces
    found: list[Piece] = []
    at = 0  # up to where the line is in these pieces
    for piece in pieces:
        start = line.find(piece.text, at, _LONGEST_TITLE)
        at = start + len(piece.text) if start >= 0 else _LONGEST_TITLE
        goes_on = piece.kind == "text" and start >= 0 and _GOES_ON.match(piece.text)
        if goes_on and not is_fact(piece.text) and _are_words_of_a_title(found):
            first = line.rfind(found.pop().text, 0, start) - 1
            if found and line[:first].rstrip().endswith(found[-1].text):
                first = line.rfind(found.pop().text, 0, first)
            found.append(Piece("text", line[first:at]))
        else:
            found.append(piece)
    return found


def _are_words_of_a_title(pieces: Sequence[Piece]) -> bool:
    """Tell whether pieces end with a mark that a plain title may have, and have no other title or names before it."""
    return (
        bool(pieces)
        and pieces[-1].kind in {"code", "italic"}
        and not full_names(pieces[-1].text)
        and all(piece.kind == "text" for piece in pieces[:-1])
    )


def _leads(names: Piece, title: Piece) -> bool:
    """Tell whether a text is names before a title in quotation marks, where two that a word joins are no title."""
    return title.kind == "quoted" and names.kind == "text" and full_names(without_cut(names.text), joined=True) > 0


def with_prose(line: str, title: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Read the sentences after a title and its facts, on their line, as the abstract, if there are any."""
    remarks = [fact for fact in facts if fact.field is None and fact.label in _REMARKS]
    if not remarks or any(fact.field == "abstract" for fact in facts):
        return facts
    start = line.find(remarks[0].value, line.find(title) + len(title))
    end = line.rfind(remarks[-1].value) + len(remarks[-1].value)
    prose = line[start:end].lstrip(".:：, ") if start >= 0 else ""
    words = prose.split()
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    is_name = capitals * 2 > len(words) or (len(words) < _SENTENCE and prose.isascii())  # of a venue, say
    if is_name or PREPRINT.match(prose) or not prose.endswith(_STOPS):
        return facts
    return (*(fact for fact in facts if fact not in remarks), Fact("abstract", "abstract", prose))


def _without_title_label(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop the label before a title: ``**Title:** A Faster Sort``, ``Paper: [A Faster Sort](…)``."""
    if pieces and (corner := _CORNER.match(pieces[0].text)):
        return [pieces[0]._replace(text=pieces[0].text[corner.end() :]), *pieces[1:]]
    if len(pieces) > 1 and pieces[0].kind in {"bold", "text"}:
        label = pieces[0].text.rstrip(":： ")
        follows = pieces[0].text.endswith((":", "：")) or pieces[1].text.startswith((":", "："))
        if follows and normal(label) in title_words() | PAPER_HEADS:
            second = pieces[1]._replace(text=pieces[1].text.lstrip(":： "))
            return [second, *pieces[2:]]
    return [*pieces]


def _parts_of_title(text: str) -> list[Piece]:
    """Separate a plain title from an identifier before it and from names in parentheses after it."""
    parts: list[Piece] = []
    text = _FORMAT.sub("", text)
    if match := _IDENTIFIED.match(text):
        parts.append(Piece("text", match[1]))
        text = text[match.end() :]
    if match := _DATED.match(text) or _VENUE.match(text):
        parts.append(Piece("text", match[1]))
        text = text[match.end() :]
    if (match := _CITED.match(text)) and full_names(without_cut(match[1]), joined=True):
        parts += Piece("text", f"by {match[1]}"), Piece("text", match[2])
        text = text[match.end() :]
    tags = _TAGS.search(text)
    text = text[: tags.start()] if tags else text
    tagged = [Piece("text", tags[0].strip())] if tags else []
    match = _IN_PARENTHESES.search(text)
    behind = match[1] if match else ""
    named = full_names(behind)
    is_sure = match and (without_cut(behind) != behind or _FULL_STOP.search(text[: match.start()].rstrip()))
    when = [Piece("text", match[2])] if match and match[2] else []
    if match and not when and _WITH_IDENTIFIER.fullmatch(behind):
        return [*parts, Piece("text", text[: match.start()].strip()), Piece("text", behind), *tagged]
    if match and (named > 1 or (named and is_sure)) and all(DATE_ONLY.fullmatch(piece.text) for piece in when):
        return [*parts, Piece("text", text[: match.start()].strip()), Piece("text", behind), *when, *tagged]
    return [*parts, Piece("text", text), *tagged]


def _number_of(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))


def _title_at(pieces: Sequence[Piece]) -> int | None:
    """Return which piece is the title: the first in bold or linked that may be one, else a quoted or a plain one.

    In italics it is behind names and a year, as bibliographies print it.
    """
    if _cites(pieces):
        return 1
    for kinds in ({"bold", "link"}, {"quoted"}, {"text"}, {"bold", "link"}, {"italic"}):
        for at, piece in enumerate(pieces):
            if piece.kind in kinds and is_title(piece.text) and not (piece.kind == "text" and _is_known(piece.text)):
                return at
    return None


def _cites(pieces: Sequence[Piece]) -> bool:
    """Tell whether a line begins with names and a year alone, before a title in italics."""
    names = f"{pieces[0].text} " if len(pieces) > 1 and pieces[0].kind == "text" and pieces[1].kind == "italic" else ""
    cited = _CITED.match(f"{names}-")
    return cited is not None and cited.end() == len(names)


def _is_known(text: str) -> bool:
    is_label = LABEL.fullmatch(text) is not None and text.count(" ") < _WORDS_OF_TITLE
    return is_label or DATE_ONLY.fullmatch(text) is not None or byline(text) is not None
