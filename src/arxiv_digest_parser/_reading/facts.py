"""One line that holds several facts of a paper, each recognised by its kind.

Inline records put facts on a line between bars, dots, dashes or commas, and name none of them::

    - **[A Faster Sort](https://arxiv.org/abs/2512.00001)** · 2025-12-01 · `cs.DS` · _A. Holm, B. Ek_

A line is cut into marked pieces (links, code, bold, italics, bare addresses) and the plain text between them, which is
cut again at separators. Each piece is then a date, an identifier, a category, a list of names, a link (recognised by
its target), a labelled value, or a remark. The title is the first link or bold piece whose words name no field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from arxiv_digest_parser._reading.dates import find_date
from arxiv_digest_parser._reading.links import target_of
from arxiv_digest_parser._reading.marks import undressed, without_signs
from arxiv_digest_parser._reading.names import full_names, without_cut
from arxiv_digest_parser._reading.pieces import Piece, pieces_of
from arxiv_digest_parser._reading.vocabulary import either, field_of, normal, printed, title_words
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.taxonomy import CATEGORIES, is_category

_PEOPLE = frozenset("👤👥✍🧑👨👩")
_LONGEST_REMARK = 40  # characters
_DATE_PART = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2},? \d{4}")
#: The full stop after a list of names, which belongs to none: names that end with one end with an initial.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})(?<! al)(?<!Jr)(?<!Sr)\.$")
_NAMES_AND_YEAR = re.compile(r"(.+?)[.,]?[ \t]\(?([^()]{0,12}(?:19|20)\d\d(?:[-./]\d\d?){0,2})\)?\.?")
#: What is before names that no label names.
_BYLINE = re.compile(rf"(?:{either('byline')})[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_COMMA = re.compile(r"[,;，；、][ \t]*")
LABEL = re.compile(r"(?P<label>[^\W\d][^:：|]{0,39})[:：]\s*$")
NOT_A_TITLE = re.compile(r"(?:arxiv[: ]*)?[\d./v-]*|\d{4}[-./]\d\d?[-./]\d\d?|https?://\S*", re.IGNORECASE)
#: How a listing page of arXiv begins an item: ``arXiv:2512.00001 [pdf, html, other]``.
LISTED = re.compile(
    r"arXiv:[^\s\[\]]{1,30}(?:[ \t]+\((?:cross-list|replaced)[^()\n]{0,60}\))?[ \t]+\[[a-z, ]{2,40}(?:\]|$)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
#: Each fact that needs no label has one of these: a date, a link, an identifier, a category.
_TELLING = re.compile(r"[\d.:：/<\]-]")
DATE_ONLY = re.compile(
    r"\W*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2},? \d{4})"
    r"(?:[T ][\d:.]{1,20}(?: ?\w{1,4})?)?\W*"
)


@attrs.frozen
class Fact:
    """A value that a line gives, and the field that it is: ``None`` for one to be kept under its label."""

    field: str | None
    label: str
    value: str


def line_of_facts(line: str, *, with_names: bool) -> list[Fact]:
    """Return the facts of a line besides short remarks, if one needs no label: a date, a link, a category.

    Names alone on a line are authors where no other line has any, if they are cut short or after a sign for people.
    """
    line = line.strip()
    plain = undressed(line)
    is_signed = line[:1] in _PEOPLE or without_cut(plain) != plain
    if with_names and is_signed and names_in(line):
        return [Fact("authors", "authors", plain)]
    if with_names and (found := _byline(plain)):
        return [Fact("authors", "authors", found.names), *_when(found.when)]
    if not _TELLING.search(line):
        return []
    facts = [*facts_of(pieces_of(without_signs(line)))]
    short = all(
        fact.field is not None or len(fact.value) <= _LONGEST_REMARK or fact.label != "badges" for fact in facts
    )
    sure = any(fact.field in {"published", "url", "pdf_url", "arxiv_id", "categories"} for fact in facts)
    return facts if short and sure else []


def names_in(line: str) -> int:
    """Count the names of a line that is a list of people, in bold or after a sign or not.

    After a sign for people, two names that a word joins are not a title.
    """
    return full_names(undressed(line), joined=line.lstrip()[:1] in _PEOPLE)


def facts_of(pieces: Sequence[Piece]) -> Iterator[Fact]:
    """Yield what pieces say; a label goes with the piece after it, and names side by side are one list."""
    names: list[str] = []
    label: str | None = None
    are_bold = are_bold_names(pieces)
    coming = [*reversed(pieces)]
    while coming:
        piece = coming.pop()
        if label is not None:
            yield from _labelled(label, piece)
            label = None
        elif (piece.kind == "text" or (are_bold and piece.kind == "bold")) and are_names(
            _FULL_STOP.sub("", piece.text)
        ):
            names.append(_FULL_STOP.sub("", piece.text))
        elif piece.kind == "text" and (found := _byline(piece.text) or _dated(piece.text)):
            names.append(found.names)
            yield from _when(found.when)
        elif piece.kind == "text" and (parts := known_parts(piece.text)):
            coming += reversed(parts)
        elif piece.kind in {"text", "bold"} and (match := LABEL.fullmatch(piece.text)):
            label = match["label"]
        else:
            fact = fact_of(piece)
            yield fact
            if fact.field == "categories" and (behind := _behind_category(piece.text, fact.value)):
                yield Fact(None, "note", behind)
    if label is not None and normal(label) not in title_words():
        yield Fact(None, "badges", label)
    if names:
        yield Fact("authors", "authors", ", ".join(names))


class _Names(NamedTuple):
    """Names, and what is said after them of the time: a date, a year, or nothing."""

    names: str
    when: str


def _byline(text: str) -> _Names | None:
    """Read names after "by", with or without a date: ``by A. Holm and B. Ek (2025)``."""
    match = _BYLINE.match(text)
    if match is None:
        return None
    bare = _FULL_STOP.sub("", text[match.end() :])
    return _dated(bare) or (_Names(bare, "") if full_names(without_cut(bare), joined=True) else None)


def _dated(text: str) -> _Names | None:
    """Read names before a year or a date: ``A. Holm and B. Ek (2025)``."""
    match = _NAMES_AND_YEAR.fullmatch(text)
    if match is None or not full_names(without_cut(match[1]), joined=True):
        return None
    return _Names(match[1], match[2].strip())


def _when(text: str) -> Iterator[Fact]:
    if date := find_date(text):
        yield Fact("published", "published", str(date))
    elif text:
        yield Fact(None, "year", text)


def _behind_category(text: str, category: str) -> str:
    """Return the words after a category, unless they are its name."""
    behind = text.partition(category)[2].strip("`()[],;:–—- ")
    return "" if behind.casefold() == CATEGORIES.get(category, "").casefold() else behind


def known_parts(text: str) -> list[Piece]:
    """Return the parts of a text between commas, if one at least is a fact that needs no label or a label."""
    label, colon, value = text.partition(":")
    if DATE_ONLY.fullmatch(text) or (colon and value.strip() and field_of(label)):
        return []
    parts = [Piece("text", part.strip()) for part in _COMMA.split(text) if part.strip()]
    known = any(are_names(part.text) or LABEL.fullmatch(part.text) or fact_of(part).field for part in parts)
    return parts if known and len(parts) > 1 else []


def _labelled(label: str, piece: Piece) -> Iterator[Fact]:
    name = printed(label) or label
    if piece.url:
        named = field_of(name)
        field, _ = target_of(piece.text, piece.url)
        if named == "code_url":
            field = named
        elif named not in {"url", "pdf_url", "arxiv_id", None}:
            field = None
        yield Fact(field or None, name, piece.url)
    else:
        yield Fact(field_of(name), name, piece.text)


def are_names(text: str) -> bool:
    bare = without_cut(text)
    return full_names(text) > 0 or (bare != text and bool(bare))


def are_bold_names(pieces: Sequence[Piece]) -> bool:
    """Tell whether the pieces in bold are the names of a list, each of them by itself."""
    bold = [piece.text for piece in pieces if piece.kind == "bold"]
    return len(bold) > 1 and all(map(full_names, bold))


def fact_of(piece: Piece) -> Fact:
    text = piece.text
    if piece.kind == "link":
        if is_category(text.strip("`")):
            return Fact("categories", "categories", text.strip("`"))
        field, name = target_of(text, piece.url)
        return Fact(field, name, piece.url)
    if LISTED.match(text):
        return Fact("arxiv_id", "arXiv ID", text.partition(" ")[0])
    if DATE_ONLY.fullmatch(text) and (date := find_date(text)):
        return Fact("published", "published", str(date))
    if (date := find_date(text)) and _published_words(text):
        return Fact("published", "published", str(date))
    bare = text.strip("`()[] ")
    if is_category(bare.partition(" ")[0].rstrip(",;")):
        return Fact("categories", "categories", bare.partition(" ")[0].rstrip(",;"))
    if NOT_A_TITLE.fullmatch(bare) and _is_identifier(bare):
        return Fact("arxiv_id", "arXiv ID", bare)
    name, colon, value = text.partition(":")
    if colon and value.strip() and (field := field_of(name)):
        return Fact(field, printed(name), value.strip())
    if piece.kind == "italic" and not _DIGIT.search(text):
        return Fact("authors", "authors", text)
    return Fact(None, "badges" if len(text) <= _LONGEST_REMARK else "note", text)


def _published_words(text: str) -> bool:
    """Tell whether a text says nothing but when a paper was published: ``[Submitted on 27 Feb 2026]``."""
    words = _DATE_PART.sub(" ", text).strip("[]() .:")
    return field_of(words) == "published"


def _is_identifier(text: str) -> bool:
    try:
        ArxivId.parse(text)
    except ValueError:
        return False
    return True
