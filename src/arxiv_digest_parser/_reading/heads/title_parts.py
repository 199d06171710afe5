"""A plain title apart from what is printed on both sides of it: an identifier, a venue, a date, names, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import CATEGORY, IDENTIFIED
from arxiv_digest_parser._reading.heads.bylines import AFTER_NAMES
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY, PREPRINT
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.values.affiliations import without_year
from arxiv_digest_parser._reading.values.cut_lists import ET_AL, without_cut
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_full_name
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.taxonomy import is_category

#: The kind of a document before its title, as Google Scholar prints it.
_FORMAT = lazy(r"^\[(?:PDF|HTML|BOOK)\][ \t]+")
#: A date before a title: ``2025-12-01: A Faster Sort``.
_DATED = lazy(r"(\d{4}[-./]\d{1,2}[-./]\d{1,2})[ \t]*[:：–—-]?[ \t]{1,9}(?=[^\s(])")
#: Names and a year before a title, as bibliographies of psychologists print them.
CITED = lazy(
    r"([^()\n]{3,1000}) \(((?:19|20)\d\d)[a-z]?(?:, [^()\n]{3,20})?\)(?:[.,:][ \t]{1,9}(?=\S)|[ \t]{1,9}(?=[‘']))"
)
#: The same without parentheses: ``Holm, A. and Ek, B., 2025. A Faster Sort``, ``Ada Holm. 2025. A Faster Sort``.
_CITED_BARE = lazy(r"([^()\n]{3,1000}?)([.,]) ((?:19|20)\d\d[a-z]?)\.[ \t]{1,9}(?=\S)")
#: Names with their initials behind surnames, as bibliographies of physicians print them: ``Holm A, Ek BC. A``.
_INITIALS = r"(?:[^\W\d_]{1,30} ){0,2}[^\W\da-z_][^\W\d_'’-]{1,30} [A-Z]{1,3}"
_BARE_INITIALS = lazy(rf"({_INITIALS}(?:, {_INITIALS}){{0,99}}(?:,? et al\b)?)\.[ \t]{{1,9}}(?=\S)")
#: Names with their surnames in capitals, as bibliographies of Brazil print them: ``HOLM, A.; EK, Bo. A Faster Sort``.
_GIVEN = r"(?:(?:[^\W\da-z_]\.[ -]?){1,4}(?<![ -])|[^\W\da-z_][^\W\d_]{1,30}(?: [^\W\da-z_]\.){0,3})"
_CAPITAL_SURNAME = rf"[^\W\da-z_][^\W\da-z_'’ -]{{1,30}}, {_GIVEN}"
_CAPITAL_SURNAMES = lazy(
    rf"({_CAPITAL_SURNAME}(?:; {_CAPITAL_SURNAME}){{0,30}})(?:( et al\.)|(?<=\.)|\.)[ \t]{{1,9}}(?=\S)"
)
#: The kind of a publication behind its title, as the standard of China prints it: ``A Faster Sort[J]. Stones, 2025``.
_KIND_BEHIND = lazy(r"[ \t]?\[([A-Z](?:/OL)?)\](?:\.[ \t]{0,9}|//|$)")
#: What ends the title of a work that is cited so: its last word is not an abbreviation.
_SENTENCE = lazy(
    r"(?:(?<=\w{3})|(?<=[ -]\d)|(?<=[)\]]))\.[ \t]{1,9}(?=[^\Wa-z_]|arXiv\b)|(?<=[?!])[ \t]{1,9}(?=In |arXiv\b)"
)
#: What says where a work appeared, behind the sign that ends its title: a preprint, proceedings, which may be in
#: italics, or a venue with its year.
_WHERE = lazy(
    r"(?<=[.?!])[ \t]{1,9}(arXiv[^\n]{5,80}|In(?: [^\n]{3,200}[ (](?:19|20)\d\d\)?\.?)?|[A-Z][^\n.?!]{2,40}\d\d\.?)$"
)
#: A title in single quotation marks, behind names and a year.
_IN_QUOTES = lazy(r"[‘'](.{3,400})[’'][.,]?")
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
#: What separates a title from names that "et al." ends: a comma or a full stop.
_BEFORE_NAMES = lazy(r"(?:,|(?<=[^\W\d_]{2})\.)[ \t]{1,9}(?=[^\W\d_])")
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
#: How names end that have their initials behind them: the full stop is theirs.
_ENDS_WITH_INITIAL = lazy(r"\b[A-Z]$")
_PROCEEDINGS = "In"
_LONGEST = 1000  # characters of a title and names
_WITH_INITIALS = lazy(r"(?:[^\W\d_]\.[ -]?){1,4}[^\W\d_][^\s,]{1,30}(?: [^\W\d_][^\s,]{1,30})?")
_SURNAME = lazy(r"[A-Z]\w{0,2}[^\W\d_A-Z][^\W\d_]{0,30}(?:-[^\W\d_]{1,30})?")
#: A venue behind a comma or an Eastern full stop: ``A Faster Sort, in ICML 2026``.
_AFTER_STOP = lazy(r"(?:,[ \t]{1,3}(?:[Ii]n[ \t]{1,3})?|。[ \t]{0,3})([^\s,.。][^,.。\n]{3,40})\.?$")
#: A year and a month behind a comma: ``A Faster Sort, 2026.03``.
_MONTH = lazy(r",[ \t]{0,3}((?:19|20)\d\d[./-](?:0[1-9]|1[0-2]))\.?$")
_AFTER = lazy(r"[ \t]{1,9}[(\[]([^()\[\]\n]{4,60})[)\]]\.?$")


def _venue_before(text: str) -> re.Match[str] | None:
    """Return the venue in brackets before a title."""
    match = _LED.match(text)
    return match if match and (is_venue(match[1]) or _ENDS_WITH_YEAR.search(match[1])) else None


def _venue_behind(text: str) -> re.Match[str] | None:
    """Return the venue in brackets or behind a comma that ends a text with a title."""
    match = _AFTER.search(text) or _AFTER_STOP.search(text)
    return match if match and is_venue(match[1]) else None


def _category_before(text: str) -> re.Match[str] | None:
    """Return the category in brackets before a title."""
    match = CATEGORY.match(text)
    return match if match and is_category(match[1]) else None


def _names_after(text: str) -> int:
    """Return where names begin after a title, or 0: after "by", one only behind a comma, or after a full stop."""
    for by in [*_BY.finditer(text, 1)][-2:]:  # names do not have another one among them
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
    title, where = _published(text)
    if not where:
        return []
    end = AFTER_NAMES.search(title, 0, _LONGEST)
    names = title[: end.start()] if end else ""
    bare = without_cut(names)
    if end and full_names(bare, joined=True) > (1 if bare == names and is_venue(where.rstrip(".")) else 0):
        return [Piece("text", f"by {names}"), Piece("text", title[end.end() :]), *_printed_in(where)]
    return [Piece("text", title), *_printed_in(where)] if PREPRINT.fullmatch(where) else []


def _published(text: str) -> tuple[str, str]:
    """Return the title that begins a text, and what says where it was printed, or nothing.

    Example:
        >>> _published("Ada Holm. A Sort. In Proceedings of Stones, pages 1-9, 2025.")
        ('Ada Holm. A Sort', 'In Proceedings of Stones, pages 1-9, 2025.')
    """
    match = _WHERE.search(text)
    where = match[1] if match else ""
    if match is None or not (
        where.startswith(_PROCEEDINGS) or PREPRINT.fullmatch(where) or is_venue(where.rstrip("."))
    ):
        return text, ""
    return text[: match.start()].removesuffix("."), where


def _printed_in(where: str) -> list[Piece]:
    """Return where a work was printed, as a piece; the word before proceedings in italics is not one."""
    kind = "aside" if where.startswith(f"{_PROCEEDINGS} ") else "text"
    return [] if where in {"", _PROCEEDINGS} else [Piece(kind, where)]


def _are_cut_names(names: Sequence[str]) -> bool:
    """Tell whether texts are names before "et al.": all with initials, all full, or one surname."""
    if _WITH_INITIALS.fullmatch(names[-1]):
        return all(map(_WITH_INITIALS.fullmatch, names))
    return all(map(is_full_name, names)) or (len(names) == 1 and _SURNAME.fullmatch(names[0]) is not None)


def _in_sentences(text: str) -> tuple[str, str]:
    """Return the title that begins a text, and what is behind its full stop."""
    title, where = _published(text)
    if not where:
        title, _, where = _SENTENCE.sub("\n", text, count=1).partition("\n")
    return title, where


def names_before(text: str) -> tuple[list[Piece], str]:
    """Return the names and the year that a bibliography prints before a title, and what is behind them.

    One name before a comma and a year may be any two words with capitals, and so may those before capital letters be
    that no year is behind.

    Example:
        >>> (
        ...     names_before("Holm, A. and Ek, B., 2025. A Sort")[1],
        ...     names_before("Holm A, Ek B. A Sort. Stones. 2025;1:2")[1],
        ... )
        ('A Sort', 'A Sort. Stones. 2025;1:2')
        >>> names_before("Deep Lamps, 2025. A Sort")
        ([], 'Deep Lamps, 2025. A Sort')
    """
    if (match := CITED.match(text)) and _are_cited(match[1]):
        are_full = full_names(without_cut(match[1]), joined=True) > 0
        people = Piece("text", f"by {match[1]}") if are_full else Piece("names", match[1])
        return [people, Piece("text", match[2])], text[match.end() :]
    if match := _CITED_BARE.match(text):
        names = f"{match[1]}." if _ENDS_WITH_INITIAL.search(match[1]) else match[1]
        is_sure = match[2] == "." or "," in names or without_cut(names) != names
        if full_names(without_cut(names), joined=True) > (0 if is_sure else 1):
            return [Piece("text", f"by {names}"), Piece("text", match[3])], text[match.end() :]
    if match := _BARE_INITIALS.match(text):
        rest = text[match.end() :]
        is_list = without_cut(match[1]) != match[1] or ("," in match[1] and _YEAR.search(rest) is not None)
        if is_list or _KIND_BEHIND.search(rest) or _published(rest)[1]:
            return [Piece("names", match[1])], rest
    if (match := _CAPITAL_SURNAMES.match(text)) and (match[2] or ";" in match[1] or match[1].endswith(".")):
        return [Piece("names", f"{match[1]}{match[2] or ''}")], text[match.end() :]
    return [], text


def _are_cited(names: str) -> bool:
    """Tell whether a text before a year is names: full ones, or surnames that a word joins or that were cut short."""
    bare = without_cut(names)
    is_surname = bare != names and _SURNAME.fullmatch(bare) is not None
    return full_names(bare, joined=True) > 0 or is_surname or bool(cited_surnames(names))


def _key_before(text: str) -> Piece:
    """Return what is in brackets before a title; names and a year there are not the title: ``[Holm et al., 2025]``."""
    names, told = without_year(text)
    if told and (names not in text or without_cut(names) != names):
        return Piece("names", text)
    is_key = _ENDS_WITH_YEAR.search(text) and not (is_venue(text) or DATE_ONLY.fullmatch(text))
    return Piece("aside" if is_key else "text", text)


def parts_of_title(text: str, *, is_cited: bool = False) -> list[Piece]:
    """Separate a plain title from what is printed before it and after it; names may be before it already.

    A full stop ends the title of a work that is cited by names and a year, and where it was printed is behind that.
    """
    if is_cited:
        kind = _KIND_BEHIND.search(text)
        title, where = (text[: kind.start()], text[kind.end() :]) if kind else _in_sentences(text)
        title = quoted[1] if (quoted := _IN_QUOTES.fullmatch(title)) else title
        return [*parts_of_title(title), *_printed_in(where), *([Piece("aside", f"[{kind[1]}]")] if kind else [])]
    bare = without_signs(text)
    parts = [Piece("text", sign)] if (sign := text.removesuffix(bare).strip()) else []
    text = _FORMAT.sub("", bare)
    for before in (IDENTIFIED.match, _DATED.match, _venue_before, _category_before):
        if match := before(text):
            parts.append(_key_before(match[1]))
            text = text[match.end() :]
    names, title = names_before(text)
    if names or (parts and parts[-1].kind != "text"):
        return [*parts, *names, *parts_of_title(title, is_cited=True)]
    if cited := cited_as_preprint(text) or _cited_after(text):
        return [*parts, *cited]
    tags = _TAGS.search(text)
    text = text[: tags.start()] if tags else text
    tagged = [Piece("text", tags[0].strip())] if tags else []
    if match := _MONTH.search(text) or _venue_behind(text):
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
