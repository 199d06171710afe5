"""A plain title apart from what is printed on both sides of it: an identifier, a venue, a date, names, tags."""

from __future__ import annotations

import re

from arxiv_digest_parser._reading.cut_lists import without_cut
from arxiv_digest_parser._reading.fact import DATE_ONLY
from arxiv_digest_parser._reading.names import full_names
from arxiv_digest_parser._reading.pieces import Piece

IDENTIFIED = re.compile(
    r"[\[(]{0,2}((?:arXiv:[ ]?)?\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?)[\])]{0,2}"
    r"[ \t]{0,3}[:：–—-]?[ \t]{1,9}(?=\S)",
    re.IGNORECASE,
)
#: The kind of a document before its title, as Google Scholar prints it.
_FORMAT = re.compile(r"^\[(?:PDF|HTML|BOOK)\][ \t]+")
#: A venue and a year before a title: ``(arXiv 2025.12) A Faster Sort``, ``[CVPR 2026 Oral]A Faster Sort``.
_VENUE = re.compile(r"\(((?:[^()\n]{0,24}[ ,])?(?:19|20)\d\d(?:[./-]\d\d?){0,2})\)[ \t]{1,9}(?=[^\s(])")
#: A date before a title: ``2025-12-01: A Faster Sort``.
_DATED = re.compile(r"(\d{4}[-./]\d{1,2}[-./]\d{1,2})[ \t]*[:：–—-]?[ \t]{1,9}(?=[^\s(])")
#: Names and a year before a title, as bibliographies of psychologists print them.
CITED = re.compile(r"([^()\n]{3,1000}) \(((?:19|20)\d\d)[a-z]?(?:, [^()\n]{3,20})?\)[.,:][ \t]{1,9}(?=\S)")
_IN_PARENTHESES = re.compile(r"\(([^()]{3,1000})\)\.?(?:,[ \t]{1,9}([^()]{4,24}))?$")
#: An identifier in parentheses, and hashtags, which are words, at the end of a line.
_WITH_IDENTIFIER = re.compile(r"arXiv:[ ]?\S+", re.IGNORECASE)
_TAGS = re.compile(r"(?:[ \t]#[^\W\d][\w-]{1,40}){1,20}$")
#: The full stop of a title that facts follow.
FULL_STOP = re.compile(r"(?:(?<=\w\w)|(?<=[\])$?!]))\.$")

_LED = re.compile(r"\[([^\[\]\n]{4,60})\][ \t]{0,9}(?=[^\s(\[])")
_WORDS_OF_VENUE = 5
_NO_VENUE = frozenset(":[]")
_NO_WORD = re.compile(r"[\s,()/@_–-]+")
_YEAR = re.compile(r"(?:(?<!\d)(?:19|20)|['’])\d\d(?!\d)")


def is_venue(text: str) -> bool:
    """Tell whether a text is the name of a venue and a year alone.

    Example:
        >>> [is_venue(text) for text in ("EMNLP 2025 Main", "CVPR'26", "IJRR, 2025", "Sorting in 2025", "SortNet")]
        [True, True, True, False, False]
    """
    text = text.strip("()[] ")
    words = _NO_WORD.split(text)
    venue = next((word for word in words if not word.isdigit()), "")
    is_name = sum(map(str.isupper, venue)) > 1 or venue.casefold().startswith("arxiv")
    return is_name and len(words) <= _WORDS_OF_VENUE and _NO_VENUE.isdisjoint(text) and _YEAR.search(text) is not None


def _venue_before(text: str) -> re.Match[str] | None:
    """Return the venue in brackets before a title."""
    match = _LED.match(text)
    return match if match and is_venue(match[1]) else None


def parts_of_title(text: str) -> list[Piece]:
    """Separate a plain title from an identifier before it and from names in parentheses after it."""
    parts: list[Piece] = []
    text = _FORMAT.sub("", text)
    if match := IDENTIFIED.match(text):
        parts.append(Piece("text", match[1]))
        text = text[match.end() :]
    if match := _DATED.match(text) or _VENUE.match(text) or _venue_before(text):
        parts.append(Piece("text", match[1]))
        text = text[match.end() :]
    if (match := CITED.match(text)) and full_names(without_cut(match[1]), joined=True):
        parts += Piece("text", f"by {match[1]}"), Piece("text", match[2])
        text = text[match.end() :]
    tags = _TAGS.search(text)
    text = text[: tags.start()] if tags else text
    tagged = [Piece("text", tags[0].strip())] if tags else []
    match = _IN_PARENTHESES.search(text)
    behind = match[1] if match else ""
    named = full_names(behind)
    is_sure = match and (without_cut(behind) != behind or FULL_STOP.search(text[: match.start()].rstrip()))
    when = [Piece("text", match[2])] if match and match[2] else []
    if match and not when and _WITH_IDENTIFIER.fullmatch(behind):
        return [*parts, Piece("text", text[: match.start()].strip()), Piece("text", behind), *tagged]
    if match and (named > 1 or (named and is_sure)) and all(DATE_ONLY.fullmatch(piece.text) for piece in when):
        return [*parts, Piece("text", text[: match.start()].strip()), Piece("text", behind), *when, *tagged]
    return [*parts, Piece("text", text), *tagged]
