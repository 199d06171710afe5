"""The first line of a record that is not a heading: its number, title and link, and the facts around these."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import IDENTIFIED
from arxiv_digest_parser._reading.heads.citations import (
    are_sure_names,
    cites,
    may_cite,
    with_names,
    with_names_alone,
)
from arxiv_digest_parser._reading.heads.fact import PREPRINT, Fact
from arxiv_digest_parser._reading.heads.fact_parts import LABEL, is_fact, known_parts
from arxiv_digest_parser._reading.heads.facts import are_bold_names, facts_of
from arxiv_digest_parser._reading.heads.marked_titles import with_told_apart
from arxiv_digest_parser._reading.heads.pieces import NUMBER, STOPS, TAGS, Piece, pieces_of, unstarred
from arxiv_digest_parser._reading.heads.shared_cuts import names_and_title
from arxiv_digest_parser._reading.heads.title_parts import (
    CITED,
    FULL_STOP,
    cited_as_preprint,
    names_before,
    parts_of_title,
)
from arxiv_digest_parser._reading.heads.title_pieces import (
    Usual,
    end_of_title,
    is_cited,
    is_title,
    named_title,
    title_at,
)
from arxiv_digest_parser._reading.heads.title_tags import is_tag
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, either, normal, title_words
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.dates import is_day
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser._reading.values.venues import is_venue

_INITIAL = lazy(r"(?:[^\W\d_]\.[ -]?)+[^\W\d_]+")
_CORNER = lazy(rf"【(?:{either('title')})】[ \t]*(?=\S)", re.IGNORECASE)
#: A number with a sign in parentheses after a title: ``A Faster Sort (👍 42)``.
_VOTES = lazy(r"[ \t]\(([^\w()]{0,4}\d{1,6}[^\w()]{0,4})(?<!\(\d\d\d\d)\)$")
#: What parts the name of a work from what is said of it.
_NAMED = lazy(r"[*_]{0,3}(?:[:：]|[*_]{0,3}[ \t]{1,3}(?:[—–]|-{1,3}[ \t]))")
#: How the words of a title go on after some in code or italics.
_GOES_ON = lazy(r"[a-z:,'’-]")
#: ``[New Method] *A Faster Sort*``.
_TAGGED = lazy(r"\[[^\[\]\n]{1,40}\][ \t]+(\*[^*\n]+\*|_[^_\n]+_)")
_NAMES_BEHIND = lazy(r"(?<=\S)[ \t]{1,9}\(([^()\n]{3,3000})\)[ \t]{0,9}$")
_REMARKS = {"badges", "note"}
#: The year or the pages of a publication, which are not in a sentence about a paper.
_IN_PRINT = lazy(r"(?:[,.(][ ]?(?:19|20)\d\d|\d[-–]\d{1,5})\)?\.$|\(pp?\.[ ]?\d")
_SPACES = 3  # of a title in italics, which a venue hardly ever has
_SENTENCE = 4  # words, of the shortest sentence that says something about a paper
_LETTER_OR_DIGIT = lazy(r"[^\W_]")
_WORD = lazy(r"[^\W\d_]{2,}")
_LONGEST_TITLE = 1000  # characters
#: The marks and the number of an item.
_MARKS = lazy(r"^[-+*•>#\s]{0,9}(?:\d{1,4}[.)、][ \t]+)?")


class Head(NamedTuple):
    """What the first line of a record says."""

    number: int | None
    title: str
    url: str | None
    facts: tuple[Fact, ...]


def has_title(line: str, *, most_have: bool = False) -> bool:
    """Tell whether a line has what may be a title: a link or words in bold that name no field, or else plain words.

    Two pairs of words with capitals may be names as well, unless most lines like this one have a title (``most_have``).
    """
    pieces = pieces_of(line)
    marked = {"link", "bold", "quoted"}
    if are_bold_names(pieces):
        return False
    may_be = (piece.text for piece in pieces if piece.kind in marked and is_title(piece.text))
    if any(most_have or full_names(text) < 2 for text in may_be):
        return True
    first = pieces[0].text if pieces and pieces[0].kind == "text" else ""
    if names_and_title(first) or (pieces and _is_italic_title(pieces)):
        return True
    if first and (CITED.match(first) or names_before(first)[0] or cited_as_preprint(first) or _cites_title(pieces)):
        return True
    words = (piece.text for piece in pieces if piece.kind == "text" and _WORD.search(piece.text))
    kinds = {"italic"} if all(map(is_day, words)) else {"text"}
    others = (piece.text for piece in pieces if piece.kind == "bold" and not is_tag(piece))
    return all(is_venue(text) or is_day(text) or are_categories(text) for text in others) and any(
        is_title(piece.text) and (most_have or full_names(piece.text) < 2) and not _INITIAL.match(piece.text)
        for piece in pieces
        if piece.kind in kinds
    )


def _is_italic_title(pieces: Sequence[Piece]) -> bool:
    """Tell whether words in italics, as many as titles have, begin a line, and several names are all else it says."""
    others = [piece.text for piece in pieces[1:] if piece.kind == "text"]
    is_long = pieces[0].kind == "italic" and pieces[0].text.count(" ") >= _SPACES and is_title(pieces[0].text)
    return is_long and bool(others) and all(map(are_sure_names, others)) and not are_sure_names(pieces[0].text)


def _cites_title(pieces: Sequence[Piece]) -> bool:
    """Tell whether names begin a line, and words in italics are behind them that are as many as titles have."""
    return cites(pieces) or (may_cite(pieces) and pieces[1].text.count(" ") >= _SPACES and is_title(pieces[1].text))


def read_head(line: str, pieces: Sequence[Piece], usual: Usual) -> Head:
    """Read the first line of a record, given its pieces: number, title, link, and the facts around them."""
    number = NUMBER.match(TAGS.sub("", line))
    pieces = _labelled_title(line) or _without_title_label(line, _with_stress(line, pieces))
    pieces = pieces if is_cited(pieces, usual) else [*_with_marks(line, pieces)]
    at = title_at(pieces, usual)
    if at is None:
        return Head(number and _number_of(number), "", None, tuple(facts_of(with_names_alone(pieces))))
    pieces = named_title(_with_name_aside(line, pieces, at), at, usual)
    if (end := end_of_title(pieces, at, usual.extent)) > at + 1:
        pieces[at:end] = [Piece("text", _joined(TAGS.sub("  ", line), pieces[at:end]))]
    if pieces[at].kind == "text":
        parts = parts_of_title(pieces[at].text.lstrip(":： "), is_cited=is_cited(pieces, usual))
        pieces[at : at + 1] = parts
        at += title_at(parts, Usual()) or 0
    pieces = with_told_apart(with_names(pieces, at, inverted=usual.is_inverted), at)
    piece = pieces[at]
    title = piece.text
    if inner := NUMBER.match(title):
        number, title = inner, title[inner.end() :]
    if piece.kind != "text" and (match := IDENTIFIED.match(title)):
        title, pieces = title[match.end() :], _with_identifier(pieces, piece, match[1])
    if piece.kind == "text":
        if votes := _VOTES.search(title):
            title, pieces = title[: votes.start()], [*pieces, Piece("text", votes[1])]
        title = FULL_STOP.sub("", title) if at + 1 < len(pieces) else title
        label, colon, value = title.replace("：", ":", 1).partition(":")
        title = (value if colon and normal(label) in title_words() else title).strip(":： ").removeprefix(". ")
    elif piece.kind == "italic" and at:
        title = FULL_STOP.sub("", title)
    others = [*pieces[:at], *pieces[at + 1 :]]
    if usual.is_placed:
        others = [piece._replace(kind="aside") if piece.kind == "italic" else piece for piece in others]
    return Head(number and _number_of(number), unstarred(title), piece.url or None, tuple(facts_of(others)))


def has_names_behind(line: str) -> bool:
    """Tell whether a line ends with names in parentheses, or one: ``A Faster Sort (Ada Holm)``."""
    match = _NAMES_BEHIND.search(line)
    return match is not None and (full_names(match[1]) > 0 or is_person(match[1]))


def with_name_behind(head: Head) -> Head:
    """Read the one name in parentheses behind a title as the author."""
    match = _NAMES_BEHIND.search(head.title)
    if match is None or not is_person(match[1]) or any(fact.field == "authors" for fact in head.facts):
        return head
    return head._replace(title=head.title[: match.start()], facts=(*head.facts, Fact("authors", "authors", match[1])))


def _with_stress(line: str, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Take italics for bold where they are all of a line but for a tag in brackets: chats mark titles so."""
    if len(pieces) == 2 and pieces[1].kind == "italic" and _TAGGED.fullmatch(line.strip()):
        return [pieces[0]._replace(kind="aside"), pieces[1]._replace(kind="bold")]
    return pieces


def _with_name_aside(line: str, pieces: Sequence[Piece], at: int) -> list[Piece]:
    """Set the name of a work before a colon or a dash apart from the names behind it: ``**SortNet** — Mira Holt``.

    One of these names may be in bold, but what is behind it goes on with the list. A label right before the title is
    apart as well, and what is behind the title is not its value: ``**SortNet:** "Sorting with Nets". *ICML 2026*``.
    """
    if at and pieces[0].kind == "bold" and pieces[0].text and _NAMED.match(line.partition(pieces[0].text)[2]):
        return [_aside(pieces[0]), *pieces[1:]]
    named = {"bold", "text"} if pieces[at].kind == "quoted" else {"bold"}
    if at and pieces[at - 1].kind in named and LABEL.fullmatch(pieces[at - 1].text):
        return [*pieces[: at - 1], _aside(pieces[at - 1]), *pieces[at:]]
    return [*pieces]


def _aside(piece: Piece) -> Piece:
    return piece._replace(kind="aside", text=piece.text.rstrip(":： "))


def _with_identifier(pieces: list[Piece], title: Piece, identifier: str) -> list[Piece]:
    """Add the identifier before a linked title, unless the link says it: ``[arXiv:2512.00001 — A Faster Sort](…)``."""
    return pieces if identifier in title.url else [*pieces, Piece("text", identifier)]


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
        if goes_on and not (is_fact(piece.text) or is_venue(piece.text)) and _are_words_of_a_title(found):
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


def with_prose(line: str, title: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Read the sentences after a title and its facts, on their line, as the abstract, if there are any."""
    remarks = [fact for fact in facts if fact.field is None and fact.label in _REMARKS]
    # A sentence does not go on over a link.
    links = line.rfind("](", 0, line.rfind(remarks[-1].value)) + 1 if remarks else 0
    remarks = [one for one in remarks if line.find(one.value, links) >= 0 and not is_venue(one.value)]
    if not remarks or any(fact.field == "abstract" for fact in facts):
        return facts
    start = line.find(remarks[0].value, max(links, line.find(title) + len(title)))
    end = line.rfind(remarks[-1].value) + len(remarks[-1].value)
    prose = line[start:end].lstrip(".:：, ") if start >= 0 else ""
    words = prose.split()
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in words)
    is_name = capitals * 2 > len(words) or (len(words) < _SENTENCE and prose.isascii())  # of a venue, say
    if is_name or PREPRINT.match(prose) or _IN_PRINT.search(prose) or not prose.endswith(STOPS):
        return facts
    return (*(fact for fact in facts if fact not in remarks), Fact("abstract", "abstract", prose))


def _labelled_title(line: str) -> list[Piece]:
    """Return all that is behind the label of a title as one piece, if it has marks but neither links nor facts."""
    label, _, value = line.replace("：", ":", 1).partition(":")
    if normal(_MARKS.sub("", label)) not in title_words():
        return []
    value = value.removeprefix("**" if label.count("**") % 2 else "").strip()
    pieces = pieces_of(value)
    is_whole = len(pieces) > 1 and value.count("**") % 2 == 0
    if not is_whole or any(piece.url or is_fact(piece.text) or known_parts(piece.text) for piece in pieces):
        return []
    return [Piece("text", value)]


def _without_title_label(line: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Drop the label before a title: ``**Title:** A Faster Sort``, ``Paper: [A Faster Sort](…)``."""
    if pieces and (corner := _CORNER.match(pieces[0].text)):
        return [pieces[0]._replace(text=pieces[0].text[corner.end() :]), *pieces[1:]]
    signs = takewhile(lambda piece: piece.kind == "text" and not _LETTER_OR_DIGIT.search(piece.text), pieces[:-2])
    if number := len([*signs]):
        bare = _without_title_label(line, pieces[number:])
        return bare if len(bare) < len(pieces) - number else [*pieces]  # signs are before the label
    if len(pieces) > 1 and pieces[0].kind in {"bold", "italic", "text"}:
        label = pieces[0].text.rstrip(":： ")
        is_known = normal(label) in title_words() | PAPER_HEADS
        if is_known and line.partition(label)[2].lstrip("*_ \t").startswith((":", "：")):
            second = pieces[1]._replace(text=pieces[1].text.lstrip(":： "))
            return [second, *pieces[2:]]
    return [*pieces]


def _number_of(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))
