"""A plain title apart from what is printed on both sides of it: an identifier, a venue, a date, names, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.bylines import AFTER_NAMES
from arxiv_digest_parser._reading.cut_lists import ET_AL, without_cut
from arxiv_digest_parser._reading.fact import DATE_ONLY, PREPRINT
from arxiv_digest_parser._reading.headings import CATEGORY, IDENTIFIED
from arxiv_digest_parser._reading.marks import without_signs
from arxiv_digest_parser._reading.names import full_names
from arxiv_digest_parser._reading.people import is_full_name
from arxiv_digest_parser._reading.pieces import Piece
from arxiv_digest_parser._reading.venues import is_venue
from arxiv_digest_parser.taxonomy import is_category

#: The kind of a document before its title, as Google Scholar prints it.
_FORMAT = lazy(r"^\[(?:PDF|HTML|BOOK)\][ \t]+")
#: A date before a title: ``2025-12-01: A Faster Sort``.
_DATED = lazy(r"(\d{4}[-./]\d{1,2}[-./]\d{1,2})[ \t]*[:：–—-]?[ \t]{1,9}(?=[^\s(])")
#: Names and a year before a title, as bibliographies of psychologists print them.
CITED = lazy(r"([^()\n]{3,1000}) \(((?:19|20)\d\d)[a-z]?(?:, [^()\n]{3,20})?\)[.,:][ \t]{1,9}(?=\S)")
#: What ends the title of a work that is cited so: its last word is not an abbreviation.
_SENTENCE = lazy(
    r"(?:(?<=\w{3})|(?<=[ -]\d)|(?<=[)\]]))\.[ \t]{1,9}(?=[^\Wa-z_]|arXiv\b)|(?<=[?!])[ \t]{1,9}(?=In |arXiv\b)"
)
_IN_PARENTHESES = lazy(r"\(([^()]{3,1000})\)\.?(?:,[ \t]{1,9}([^()]{4,24}))?$")
#: An identifier in parentheses, and hashtags, which are words, at the end of a line.
_WITH_IDENTIFIER = lazy(r"arXiv(?::[ ]?\S+|[ ](?:\d{4}\.\d{4,5}|[a-z-]{2,9}/\d{7})(?:v\d{1,3})?)", re.IGNORECASE)
_TAGS = lazy(r"(?:[ \t]#[^\W\d][\w-]{1,40}){1,20}$")
#: The full stop of a title that facts follow.
FULL_STOP = lazy(r"(?:(?<=\w\w)|(?<=[\])$?!]))\.$")
#: What is in brackets before a title, as a venue is: ``(arXiv 2025.12) A Sort``, ``[CVPR 2026 Oral]A Sort``.
_LED = lazy(r"[(\[]([^()\[\]\n]{4,60})[)\]][.:]?[ \t]{0,9}(?=[^\s(])")
_ENDS_WITH_YEAR = lazy(r"(?:^|[ ,])(?:19|20)\d\d(?:[./-]\d\d?){0,2}$")
#: Names after "by" or a full stop, or a venue in brackets, after a title: ``A Faster Sort, by Ada Holm``.
_BY = lazy(r"([,.;]?)[ \t]{1,9}by[ \t]{1,9}(?=[^\W\d_])", re.IGNORECASE)
_SENTENCE_ENDS = lazy(r"(?<=[^\W\d_]{2})[.?!][ \t]{1,9}(?=[^.?!]*,)")
#: What parts a title from names that "et al." ends: a comma or a full stop.
_BEFORE_NAMES = lazy(r"(?:,|(?<=[^\W\d_]{2})\.)[ \t]{1,9}(?=[^\W\d_])")
_LONGEST = 1000  # characters of a title and names
_WITH_INITIALS = lazy(r"(?:[^\W\d_]\.[ -]?){1,4}[^\W\d_][^\s,]{1,30}(?: [^\W\d_][^\s,]{1,30})?")
_SURNAME = lazy(r"[A-Z]\w{0,2}[^\W\d_A-Z][^\W\d_]{0,30}(?:-[^\W\d_]{1,30})?")
_AFTER = lazy(r"[ \t]{1,9}[(\[]([^()\[\]\n]{4,60})[)\]]\.?$")


def _venue_before(text: str) -> re.Match[str] | None:
    """Return the venue in brackets before a title."""
    match = _LED.match(text)
    return match if match and (is_venue(match[1]) or _ENDS_WITH_YEAR.search(match[1])) else None


def _category_before(text: str) -> re.Match[str] | None:
    """Return the category in brackets before a title."""
    match = CATEGORY.match(text)
    return match if match and is_category(match[1]) else None


def _names_after(text: str) -> int:
    """Return where names begin after a title, or 0: after "by", one only behind a comma, or after a full stop."""
    for by in _BY.finditer(text, 1):
        if full_names(without_cut(text[by.end() :]), joined=True) > (0 if by[1] else 1):
            return by.start()
    stop = _SENTENCE_ENDS.search(text)
    return stop.start() + 1 if stop and full_names(without_cut(text[stop.end() :])) > 1 else 0


def _cited_after(text: str) -> list[Piece]:
    """Return a title, the names that "et al." ends behind it, and what follows these; nothing for any other text."""
    end = ET_AL.search(text, 0, _LONGEST)
    if end is None:
        return []
    for before in _BEFORE_NAMES.finditer(text, 1, end.start()):
        if _are_cut_names(text[before.end() : end.start()].split(", ")):
            parts = (text[: before.start()], text[before.end() : end.end()], text[end.end() :].strip("()[].,;: \t"))
            return [Piece("text", part) for part in parts if part]
    return []


def cited_as_preprint(text: str) -> list[Piece]:
    """Return names, if a full stop ends them, the title behind them, and what says that it is a preprint; or nothing.

    Example:
        >>> [
        ...     piece.text
        ...     for piece in cited_as_preprint("A. Holm, B. Ek. A Faster Sort. arXiv preprint arXiv:2512.00001.")
        ... ]
        ['by A. Holm, B. Ek', 'A Faster Sort', 'arXiv preprint arXiv:2512.00001.']
    """
    title, stop, where = text.rpartition(". arXiv")
    if not PREPRINT.fullmatch(f"arXiv{where}"):
        return []
    end = AFTER_NAMES.search(title, 0, _LONGEST)
    names = title[: end.start()] if end else ""
    if end and full_names(without_cut(names), joined=True):
        names, title = f"by {names}", title[end.end() :]
    else:
        names = ""
    return [Piece("text", part) for part in (names, title, f"{stop[2:]}{where}") if part]


def _are_cut_names(names: Sequence[str]) -> bool:
    """Tell whether texts are names before "et al.": all with initials, all full, or one surname."""
    if _WITH_INITIALS.fullmatch(names[-1]):
        return all(map(_WITH_INITIALS.fullmatch, names))
    return all(map(is_full_name, names)) or (len(names) == 1 and _SURNAME.fullmatch(names[0]) is not None)


def parts_of_title(text: str, *, is_cited: bool = False) -> list[Piece]:
    """Separate a plain title from what is printed before it and after it; names may be before it already.

    A full stop ends the title of a work that is cited by names and a year, and where it was printed is behind that.
    """
    if is_cited:
        title, _, where = _SENTENCE.sub("\n", text, count=1).partition("\n")
        return [*parts_of_title(title), *([Piece("text", where)] if where else [])]
    bare = without_signs(text)
    parts = [Piece("text", sign)] if (sign := text.removesuffix(bare).strip()) else []
    text = _FORMAT.sub("", bare)
    for before in (IDENTIFIED.match, _DATED.match, _venue_before, _category_before):
        if match := before(text):
            parts.append(Piece("text", match[1]))
            text = text[match.end() :]
    if (match := CITED.match(text)) and full_names(without_cut(match[1]), joined=True):
        parts += Piece("text", f"by {match[1]}"), Piece("text", match[2])
        return [*parts, *parts_of_title(text[match.end() :], is_cited=True)]
    if cited := cited_as_preprint(text) or _cited_after(text):
        return [*parts, *cited]
    tags = _TAGS.search(text)
    text = text[: tags.start()] if tags else text
    tagged = [Piece("text", tags[0].strip())] if tags else []
    if (match := _AFTER.search(text)) and is_venue(match[1]):
        tagged.insert(0, Piece("aside", match[1]))
        text = text[: match.start()]
    if by := _names_after(text):
        tagged.insert(0, Piece("text", text[by:].lstrip(",.; \t")))
        text = text[:by].removesuffix(".")
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
