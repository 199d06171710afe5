"""What one piece of a line is: a date, an identifier, a category, a link, names, or a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import STOPS, Piece, is_in_capitals
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal, printed
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import Dated, dated, find_date
from arxiv_digest_parser._reading.values.links import DOI_ADDRESS, identifier_in, is_generic, target_of
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.taxonomy import is_category

LONGEST_REMARK = 40  # characters
_COUNTED = lazy(r"\d{1,9}[ ][^\W\d_]{1,20}")  # 12 likes
NOT_A_TITLE = lazy(
    r"(?:arxiv[: ]*)?(?:[\d./v-]*|[a-z-]{2,12}(?:\.[a-z]{2})?/\d{7}(?:v\d+)?)(?:[ \t]{0,3}[\[(][a-z][\w., -]*[\])]?)?|\d{4}[-./]\d\d?[-./]\d\d?|https?://\S*",
    re.IGNORECASE,
)
#: How a listing page of arXiv begins an item: ``arXiv:2512.00001 [pdf, html, other]``.
LISTED = lazy(
    r"arXiv:[^\s\[\]]{1,30}(?:[ \t]+\((?:cross-list|replaced)[^()\n]{0,60}\))?[ \t]+"
    r"\[(?:(?:pdf|ps|html|src|view|other|formats?)\b[, ]{0,2}){1,7}(?:\]|$)",
    re.IGNORECASE,
)
#: How bibliographies print what is on arXiv: ``arXiv preprint arXiv:2512.00001 [cs.DS] (2025).``
PREPRINT = lazy(
    r"\(?(?:arXiv(?: e-prints?| preprints?)?,? )?"
    r"arXiv:((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,3})?)(?: \[[\w., -]{2,40}\])?"
    r"[,.]?(?: \(?(?:[A-Z][a-z]{2,8}\.? )?(?:19|20)\d\d(?: [A-Z][a-z]{2} \d\d?)?\)?)?\)?\.?(?: arXiv\.)?",
    re.IGNORECASE,
)
_DOI = lazy(r"^doi:[ ]?", re.IGNORECASE)
_ARXIV = lazy(r"^arxiv[ ]{1,3}", re.IGNORECASE)
#: What is between a title and a remark behind it.
_COLON_BEFORE = lazy(r"^(?::[ \t]{1,9}|：[ \t]{0,9})")
DIGIT = lazy(r"\d")
#: What begins a text that says something else before the names in it: ``(2025), A. Holm et al.``.
_BEFORE_NAMES = lazy(r"[(（\[]|(?:19|20)\d\d\b")
_DATE = r"\W*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2},? \d{4})"
DATE_ONLY = lazy(rf"{_DATE}(?:[T ]\d{{1,2}}:[\d:.]{{1,17}}(?: ?\w{{1,4}})?)?\W*")
#: A date, and a number of something: ``2026-01-02 ⭐ 1204``.
DATE_AND_NUMBER = lazy(rf"({_DATE})[ \t]{{1,3}}([^\w\n]{{0,5}}\d[\d.,]{{0,9}}[kK]?)")

_LINKS = frozenset({"url", "pdf_url", "code_url", "arxiv_id"})
_SPACES_OF_LINK = 3  # more are in a sentence: ``arXiv:2512.00001 We sort stones by hand.``


class Fact(NamedTuple):
    """A value that a line gives, and the field that it is: ``None`` for one to be kept under its label."""

    field: str | None
    label: str
    value: str


def is_short(remark: str) -> bool:
    """Tell whether a remark is as short as one, or a list of numbers with what each of them counts."""
    return len(remark) <= LONGEST_REMARK or all(map(_COUNTED.fullmatch, remark.split(", ")))


def is_about_files(text: str) -> bool:
    """Tell whether a text begins with what the code or the PDF of a paper is called, as no name does.

    Example:
        >>> is_about_files("Code Coming Soon"), is_about_files("Ada Holm")
        (True, False)
    """
    return field_of(text.partition(" ")[0]) in {"code_url", "pdf_url"}


def are_names(text: str) -> bool:
    """Tell whether a text is a list of full names, or of names that was cut short."""
    if is_about_files(text):
        return False
    bare = without_cut(text)
    is_cut = bare != text and bool(bare) and ": " not in bare
    return full_names(text) > 0 or (is_cut and _BEFORE_NAMES.match(bare) is None)


def with_one_list(facts: Sequence[Fact]) -> list[Fact]:
    """Return facts with the categories among them, each a fact by itself, as one list.

    Example:
        >>> with_one_list([Fact("categories", "categories", "cs.DS"), Fact("categories", "categories", "cs.DM")])
        [Fact(field='categories', label='categories', value='cs.DS, cs.DM')]
    """
    categories = ", ".join(fact.value for fact in facts if fact.field == "categories")
    others = [fact for fact in facts if fact.field != "categories"]
    return [*others, Fact("categories", "categories", categories)] if categories else others


def fact_of(piece: Piece) -> Fact:
    """Return what a piece says; what is none of the known kinds is a remark."""
    text = piece.text
    if piece.kind in {"link", "image"}:
        return _fact_of_link(piece)
    if identifier := _identified(text):
        return Fact("arxiv_id", "arXiv ID", identifier)
    if DATE_ONLY.fullmatch(text) and (date := find_date(text)):
        return Fact("published", "published", str(date))
    if (found := dated(text)) and says_no_more(text, found):
        return Fact("published", "published", str(found.date))
    bare = without_signs(text).strip("`()[] ")
    codes = [code.rstrip(",;") for code in bare.split(" ")]
    if is_category(codes[0]):
        named = bare if are_categories(bare) else codes[0]
        return Fact("categories", "categories", ", ".join(codes) if all(map(is_category, codes)) else named)
    if NOT_A_TITLE.fullmatch(bare) and _is_identifier(named := _ARXIV.sub("", bare)):
        return Fact("arxiv_id", "arXiv ID", named)
    text = _COLON_BEFORE.sub("", text)
    name, colon, value = text.partition(":")
    field = field_of(name) if colon and value.strip() else None
    if field and not (field in _LINKS and value.count(" ") > _SPACES_OF_LINK):
        return Fact(field, printed(name), value.strip().removesuffix(":"))
    if piece.kind == "italic" and not (is_sentence(text) or DIGIT.search(text) or _ARXIV.match(f"{text} ")):
        return Fact("authors", "authors", text)
    return Fact(None, "badges" if len(text) <= LONGEST_REMARK else "note", text)


def is_sentence(text: str) -> bool:
    """Tell whether a text ends as a sentence does, and is neither in capitals nor cut short, as names may be.

    Example:
        >>> is_sentence("We sort stones."), is_sentence("Ada Holm, Jr."), is_sentence("de la Cruz et al.")
        (True, False, False)
    """
    return text.endswith(STOPS) and not is_in_capitals(text) and without_cut(text) == text


def _fact_of_link(piece: Piece) -> Fact:
    """Return what a link says by its target, or by its text if this is a category; a picture is only a picture."""
    code = piece.text.strip("`")
    if piece.kind == "image":
        return Fact(None, piece.text or "Image", piece.url)
    if is_category(code):
        return Fact("categories", "categories", code)
    field, name = target_of(piece.text, piece.url)
    doi = doi_of(piece) if field is None else None
    return Fact("doi", "DOI", doi) if doi else Fact(field, name, piece.url)


def doi_of(piece: Piece) -> str | None:
    """Return the DOI that a link leads to, if it shows that, or its address, and it is not that of a preprint.

    Example:
        >>> doi_of(Piece("link", "doi:10.1000/stones.7", "https://doi.org/10.1000/stones.7"))
        '10.1000/stones.7'
    """
    doi = DOI_ADDRESS.fullmatch(piece.url)
    shown = _DOI.sub("", piece.text)
    return doi[1] if doi and shown in {doi[1], piece.url} and not identifier_in(piece.url) else None


def _identified(text: str) -> str | None:
    """Return the identifier of a text that names a paper as a bibliography or a listing page does."""
    if LISTED.match(text):
        return text.partition(" ")[0]
    return match[1] if (match := PREPRINT.fullmatch(text)) else None


def says_no_more(text: str, found: Dated) -> bool:
    """Tell whether a text is a date with its day and time, or its label besides: ``[Submitted on 27 Feb 2026]``.

    Words that say that a link follows do not say more: ``2026-02-27. [Online]. Available:``.
    """
    words = (text[: found.start] + text[found.end :]).strip("[]() .:")
    return not words or field_of(words) == "published" or is_generic(normal(words))


def _is_identifier(text: str) -> bool:
    try:
        ArxivId.parse(text)
    except ValueError:
        return False
    return True
