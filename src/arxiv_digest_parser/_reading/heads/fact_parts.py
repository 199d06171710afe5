"""Parts of a plain text that are facts each: names and what is said beside them, dates, identifiers, remarks."""

from __future__ import annotations

import re
from itertools import filterfalse, groupby, islice

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import (
    AFTER_NAMES,
    BYLINE,
    byline,
    dated_names,
    names_in,
)
from arxiv_digest_parser._reading.heads.fact import (
    DATE_AND_NUMBER,
    DATE_ONLY,
    LONGEST_REMARK,
    PREPRINT,
    are_names,
    fact_of,
    says_no_more,
)
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.language.vocabulary import either, field_of
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.values.affiliations import without_place
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import dated
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_listed
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser._reading.values.venues import is_venue

#: Words in code behind the sign of a tag: ``🏷️ `stones` `lanterns```.
_BEFORE_IDENTIFIER = lazy(r"[(\[]([^()\[\]\n]{1,60})[)\]][.,]?[ \t]{1,3}(arXiv:[^\s()\[\]]{9,30}?)\.?", re.IGNORECASE)
_LED_BY_IDENTIFIER = lazy(r"(arXiv:[ \t]?\d{4}\.\d{4,5}(?:v\d{1,3})?)[ \t]+([(\[].*[)\]])\.?", re.IGNORECASE)
#: One with a year and more behind it: ``arXiv:2512.00001, 2025. Available at``.
_BEFORE_YEAR = lazy(
    r"(arXiv:[ \t]?\d{4}\.\d{4,5}(?:v\d{1,3})?)[,;.][ \t]{1,3}((?:19|20)\d\d\b[^\n]{0,200})", re.IGNORECASE
)
_LED_BY_PARENTHESES = lazy(r"\(([^()]{3,1000})\)(?:[ \t]*[.,:：])?[ \t]+(?=\S)")
_YEAR = lazy(r"(?:19|20)\d\d")
#: Several remarks in brackets, and nothing else: ``(replaced) [Submitted on 1 Dec 2025]``.
ASIDES = lazy(r"(?:[(\[][^()\[\]\n]*[)\]][ \t]*){2,9}\.?")
_LAST_BRACKETS = lazy(r"(?<=\S)[ \t]{1,9}[(\[]([^()\[\]\n]{4,60})[)\]]\.?$")
_BRACKETS = lazy(r"[(\[][^()\[\]\n]*[)\]]")
_COMMA = lazy(r"[,;，；、][ \t]*")
#: What is before the last of several names: ``A. Holm, B. Ek, and C. Lin``.
_JOINED = lazy(rf"^(?:{either('joining')}|&)[ \t]+")
LABEL = lazy(r"(?P<label>[^\W\d][^:：|]{0,39})[:：]\s*$")


def parts_of(piece: Piece) -> list[Piece]:
    """Return the parts of a plain text, or names and their venue in italics: ``*A. Holm et al. ICML 2025.*``."""
    if piece.kind == "text":
        return known_parts(piece.text)
    return [*map(_plain_piece, _after_names(piece.text.removesuffix(".")))]


def known_parts(text: str) -> list[Piece]:
    """Return the parts of a text, if one at least is a fact that needs no label or a label."""
    label, colon, value = text.partition(":")
    if PREPRINT.fullmatch(text):
        return []
    if (
        parts := _number_behind_date(text)
        or _beside_date(text)
        or _in_brackets(text)
        or _before_venue(text)
        or _beside_identifier(text)
        or _afterbyline(text)
    ):
        return [*map(_plain_piece, parts)]
    if DATE_ONLY.fullmatch(text) or _is_dated(text) or (colon and value.strip() and field_of(label)):
        return []
    return [*map(_plain_piece, _after_parentheses(text) or _after_names(text) or _between_commas(text))]


def _beside_date(text: str) -> tuple[str, ...]:
    """Separate categories from a date beside them: ``2026-01-02 cs.DS cs.LG``, ``📅 2026-01-02 🏷️ cs.DS``."""
    found = dated(text) if "." in text or "-" in text else None
    if found is None:
        return ()
    beside = [*filter(None, map(without_signs, (text[: found.start].strip(), text[found.end :].strip())))]
    return (str(found.date), *beside) if beside and all(map(are_categories, beside)) else ()


def _is_dated(text: str) -> bool:
    """Tell whether a text is a date with its day of the week, or its label besides: ``Published Fri, 2 Jan 2026``."""
    found = dated(text) if "," in text else None
    return found is not None and says_no_more(text, found)


def _number_behind_date(text: str) -> tuple[str, ...]:
    """Separate a number of something from a date before it: ``2026-01-02 ⭐ 1204``."""
    match = DATE_AND_NUMBER.fullmatch(text)
    return (match[1], match[2]) if match else ()


def _in_brackets(text: str) -> tuple[str, ...]:
    """Separate remarks in brackets: ``(replaced) [Submitted on 1 Dec 2025]``."""
    return tuple(part.strip("()[] \t") for part in _BRACKETS.findall(text)) if ASIDES.fullmatch(text) else ()


def _before_venue(text: str) -> tuple[str, ...]:
    """Separate a venue or a date in brackets from what is before it: ``A. Holm, B. Ek (CVPR 2026)``."""
    match = _LAST_BRACKETS.search(text)
    is_known = match and (is_venue(match[1]) or DATE_ONLY.fullmatch(match[1]))
    return (text[: match.start()], match[1]) if match and is_known else ()


def _plain_piece(text: str) -> Piece:
    return Piece("text", text)


def _afterbyline(text: str) -> tuple[str, ...]:
    """Separate names after "by" from the remark after them: ``by A. Holm and B. Ek: they sort``, ``by Holm et al. at``.

    Surnames before a venue with its year are names after no such word as well: ``Holm and Ek, ICML 2025``.
    """
    match = BYLINE.match(text)
    end = match and AFTER_NAMES.search(text, match.end())
    if match is None or end is None:
        names, _, venue = text.rpartition(", ")
        return (f"by {names}", venue) if cited_surnames(names) and is_venue(venue) else ()
    names = text[match.end() : end.start()]
    is_cut = names[:1].isupper() and without_cut(names) != names
    return (text[: end.start()], text[end.end() :].strip()) if is_cut or full_names(names, joined=True) else ()


def _after_parentheses(text: str) -> tuple[str, ...]:
    """Separate facts in parentheses from the words after them: ``(A. Holm, B. Ek, 2025-12-01): they sort``.

    A year or a venue is before names alone: ``(2025), A. Holm et al.``.
    """
    match = _LED_BY_PARENTHESES.match(text)
    if match is None:
        return ()
    when, rest = match[1], text[match.end() :]
    if is_fact(when) or known_parts(when) or dated_names(when):
        return when, rest
    if not (_YEAR.fullmatch(when) or is_venue(when)):
        return ()
    return (when, led) if byline(led := f"by {rest}") else (when, rest) if are_names(rest) else ()


def _beside_identifier(text: str) -> tuple[str, ...]:
    """Separate an identifier from what is said beside it: ``arXiv:2512.00001 (new)``, ``(Oral) arXiv:2512.00001``."""
    match = _LED_BY_IDENTIFIER.fullmatch(text) or _BEFORE_IDENTIFIER.fullmatch(text)
    match = match or _BEFORE_YEAR.fullmatch(text)
    return (match[1], match[2]) if match else ()


def _after_names(text: str) -> tuple[str, ...]:
    """Separate names from the remark after them: ``A. Holm, B. Ek. ICML 2025``, ``A. Holm, B. Ek: they sort``.

    One name before a colon or a sentence may be any words with capitals.
    """
    match = AFTER_NAMES.search(text)
    if match is None:
        return ()
    names, rest = text[: match.start()], text[match.end() :].strip()
    is_remark = not match[0].startswith((":", "：")) and len(rest) <= LONGEST_REMARK
    bare = without_cut(names)
    is_cut = bare != names
    if is_venue(rest.removesuffix(".")) and byline(f"by {names}"):
        return f"by {names}", rest  # two names that a word joins may be these alone
    number = names_in(without_place(bare) if is_cut else bare)
    return (names, rest) if number > (0 if is_remark or is_cut else 1) else ()


def _between_commas(text: str) -> list[str]:
    """Return the parts between commas, if most are facts and the others short: those of a sentence are neither.

    Names side by side are one part.
    """
    single = [part for part in map(str.strip, _COMMA.split(text)) if part]
    parts: list[str] = []
    for are_people, run in groupby(single, lambda part: is_listed(_JOINED.sub("", part))):
        alike = [*run]
        parts += [names] if are_people and full_names(names := ", ".join(alike)) else alike
    half = len(parts) // 2
    others = [*islice(filterfalse(is_fact, parts), half + 1)]
    is_list = len(others) <= half and all(len(part) <= LONGEST_REMARK for part in others)
    return parts if is_list and len(parts) > 1 else []


def is_fact(text: str) -> bool:
    """Tell whether a plain text is a fact that needs no label, or a label."""
    return are_names(text) or LABEL.fullmatch(text) is not None or fact_of(_plain_piece(text)).field is not None
