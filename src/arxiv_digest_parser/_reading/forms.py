"""Which forms values of a field have, where it takes no others; which fields labels name by their values."""

from __future__ import annotations

import re
from collections.abc import Iterable

from arxiv_digest_parser._reading.dates import date_line, find_date
from arxiv_digest_parser._reading.label import Label, Tag
from arxiv_digest_parser._reading.links import (
    BARE_IDENTIFIER,
    find_links,
    identifier_in,
    is_generic,
    says_more,
)
from arxiv_digest_parser._reading.scripts import is_translation
from arxiv_digest_parser._reading.vocabulary import DATE_HEADS, MAYBE_IDENTIFIERS, field_of

#: The address of a DOI.
_DOI = re.compile(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(10\.\d[^\s/]*/\S+)", re.IGNORECASE)
#: Fields that take no other values than these; journals give several DOIs to a paper now and then.
FORMS = {
    "doi": re.compile(r"(?<!\S)10\.\d[^\s/]*/\S+(?: 10\.\d[^\s/]*/\S+)*"),
    "announce_type": re.compile(r"new|cross|replace|replace-cross"),
    "number": re.compile(r"\d{1,9}"),
}


def names_more(part: str) -> bool:
    """Tell whether a part of the value of an identifier says more than one: a class, a query of its address, a word."""
    text = part.strip("`*()[]|·•,;: \n")
    identifier = identifier_in(text)
    if identifier is None:
        return not is_generic(text) and field_of(text) is None and any(map(str.isalnum, text))
    return str(identifier) not in text.casefold() or BARE_IDENTIFIER.fullmatch(text) is None


def doi_address(value: str) -> re.Match[str] | None:
    """Match the address of a DOI that is all of a value, or the target of its only link."""
    links = find_links(value)
    return _DOI.fullmatch(links[0][1]) if len(links) == 1 and not says_more(value, links) else None


def field_by_value(words: str, value: str) -> str | None:
    """Return the field of a label whose words name one in some languages or digests, if the value below it is one.

    Example:
        >>> field_by_value("data", "5 gennaio 2026"), field_by_value("data", "We use stones.")
        ('published', None)
    """
    if words in MAYBE_IDENTIFIERS and identifier_in(value):
        return "arxiv_id"
    found = date_line(value) if words in DATE_HEADS else None
    return "published" if found and not found[1] else None


def meaning_of_summary(label: str, value: str, title: str, items: Iterable[Label | Tag]) -> str | None:
    """Return what a "summary" is: the abstract, its translation or the model's own, by what else its paper prints."""
    if not label.isascii() and is_translation(value, title):
        return "translated_abstract"
    named = {item.field for item in items if isinstance(item, Label)}
    return "abstract" if "abstract" not in named else None if "tldr" in named else "tldr"


def is_of_form(field: str, value: str) -> bool:
    """Tell whether a value has the form that its field wants; another one is kept under its label."""
    if field == "seen":
        return all(str(find_date(day)) == day for day in value.split(", "))
    return field not in FORMS or FORMS[field].fullmatch(value) is not None
