"""Which forms values of a field have, where it takes no others; which fields labels name by their values."""

from __future__ import annotations

import re
from collections.abc import Collection

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.labels.label import PROSE, VERSIONS, Label, may_be_abstract
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import (
    DATE_HEADS,
    MAYBE_IDENTIFIERS,
    ORIGINAL,
    TITLES,
    field_of,
    normal,
)
from arxiv_digest_parser._reading.text.marks import unemphasised
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import date_line, find_date, is_part_of_date
from arxiv_digest_parser._reading.values.failures import names_nobody
from arxiv_digest_parser._reading.values.links import (
    BARE_IDENTIFIER,
    DOI_ADDRESS,
    find_links,
    identifier_in,
    is_generic,
    is_identifier,
    says_more,
    without_links,
)
from arxiv_digest_parser._reading.values.names import split_names, unwrapped
from arxiv_digest_parser._reading.values.people import is_lower_phrase
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.identifiers import ArxivId

#: Fields that take no other values than these; journals give several DOIs to a paper now and then.
FORMS = {
    "doi": lazy(r"(?<!\S)10\.\d[^\s/]*/\S+(?: 10\.\d[^\s/]*/\S+)*"),
    "announce_type": lazy(r"new|cross|replace|replace-cross"),
    "number": lazy(r"\d{1,9}"),
}

_DOI = lazy(r"(10\.\d[^\s/]*/\S+)")
#: What is around an identifier, and between the facts of a value, and which fact a field's own is.
_AROUND = "`*()[]|·• "
_SOLE_LINK = lazy(r"\[[^\[\]\n]{0,300}\]\([^()\s]{1,500}\)|<?https?://[^\s<>]{1,500}>?")
_VERSION = lazy(r"(?:v\d{1,2})?")
_PARTS = lazy(r"[,;|·，；]")
_MARKED_IDENTIFIER = lazy(r"\barXiv:[ ]?([\w./-]{4,30}\d(?:v\d{1,3})?)(?!\w)", re.IGNORECASE)
_BETWEEN_FACTS = lazy(r"\s[|｜·•—–]\s")
_LEADING = {
    **dict.fromkeys(("url", "pdf_url", "arxiv_id"), "arxiv_id"),
    **dict.fromkeys(("primary_category", "categories"), "categories"),
    "authors": "authors",
}


def are_labelled(text: str) -> bool:
    """Tell whether all parts of a text are values behind labels, as names are not.

    Example:
        >>> are_labelled("Score: 3, Comments: 1"), are_labelled("Ada Holm, Ben Ek")
        (True, False)
    """
    return all(part.partition(":")[2].strip() for part in _PARTS.split(text.replace("：", ":")))


def names_no_people(text: str) -> bool:
    """Tell whether a text in italics is something else than names: a venue, a month, what a generator prints for none.

    Names have capitals, in a type that has any.

    Example:
        >>> names_no_people("CVPR 2026"), names_no_people("March 2026"), names_no_people("code coming soon")
        (True, True, True)
        >>> names_no_people("Summary unavailable"), names_no_people("Ada Holm, Ben Ek"), names_no_people("毕昇")
        (True, False, False)
    """
    is_other = is_venue(text) or is_part_of_date(text) or are_labelled(text) or names_nobody(text)
    return is_other or (is_lower_phrase(text) and without_cut(text) == text)


def names_title(label: str) -> bool:
    """Tell whether a label names the title, or the original one.

    Example:
        >>> names_title("Paper title"), names_title("原文标题"), names_title("Chinese title")
        (True, True, False)
    """
    label = normal(label)
    return label in TITLES or normal(ORIGINAL.sub(" ", label)) in TITLES


def names_more(value: str) -> bool:
    """Tell whether the value of an identifier says more than one: a class, a query of its address, a word."""
    parts = (without_links(value), *(text for text, _ in find_links(value)))
    return any(_names_more(part.strip("`*()[]|·•,;: \n")) for part in parts)


def _names_more(text: str) -> bool:
    identifier = identifier_in(text)
    if identifier is None:
        return not is_generic(text) and field_of(text) is None and any(map(str.isalnum, text))
    return str(identifier) not in text.casefold() or BARE_IDENTIFIER.fullmatch(text) is None


def doi_address(value: str) -> re.Match[str] | None:
    """Match a DOI or its address that is all of a value, or the target of its only link."""
    links = find_links(value)
    if not links:
        return _DOI.fullmatch(value)
    return DOI_ADDRESS.fullmatch(links[0][1]) if len(links) == 1 and not says_more(value, links) else None


def identifiers_of(value: str) -> list[ArxivId]:
    """Return the identifiers of a value: next to links to the paper, or in one of them, or before other words."""
    parts = [without_links(value), *(part for link in find_links(value) for part in link)]
    found = (identifier_in(text.strip()) or identifier_in(text.strip(_AROUND)) for text in parts)
    return [*filter(None, found)] or [*filter(None, [identifier_of(parts[0])])]


def identifier_of(value: str) -> ArxivId | None:
    """Return the identifier that a value begins with, or else the only one in it that says what it is.

    Example:
        >>> identifier_of("2601.90011 (second version)"), identifier_of("A Faster Sort (arXiv:2601.90011v2, Feb 2026)")
        (ArxivId('2601.90011'), ArxivId('2601.90011', 2))
    """
    first = re.match(r"(?:arXiv:[ ]?)?\S+", value.lstrip(_AROUND), re.IGNORECASE)
    if first and (leading := identifier_in(first[0].rstrip(f"{_AROUND},;"))):
        return leading
    marked = {*_MARKED_IDENTIFIER.findall(value)}
    return identifier_in(marked.pop()) if len(marked) == 1 else None


def facts_of_value(field: str, value: str, *, with_names: bool) -> list[Fact]:
    """Return the facts of a value that holds others than those of its field: ``cs.AI · [PDF](…)``.

    Example:
        >>> [fact.field for fact in facts_of_value("url", "2601.90011 · 2026-01-02 · Ada Holm", with_names=True)]
        ['arxiv_id', 'published', 'authors']
    """
    leading = _LEADING.get(field)
    facts = line_of_facts(value, with_names=with_names) if leading and _BETWEEN_FACTS.search(value) else []
    found = {fact.field for fact in facts}
    if len(found) < 2 or leading not in found:
        return []
    if field == "primary_category":
        return [fact._replace(field=field) if fact.field == leading else fact for fact in facts]
    return facts


def may_be_named(label: Label) -> bool:
    """Tell whether `field_by_value` gives a label that names no field one, if its value is of this field."""
    return label.field is None and any(label.words in words for words in (MAYBE_IDENTIFIERS, DATE_HEADS, VERSIONS))


def field_by_value(field: str | None, words: str, value: str) -> str | None:
    """Return the field of a label, or what its value says: an identifier is not a link.

    Some labels, of which these are the words, name a field in some languages or digests, if the value below is one.
    What is called the original, or a translation, is that of the abstract if it is as long as one, or a sentence.

    Example:
        >>> field_by_value(None, "data", "5 gennaio 2026"), field_by_value(None, "data", "We use stones.")
        ('published', None)
    """
    if field is None and words in VERSIONS and may_be_abstract(value):
        return VERSIONS[words]
    if field in PROSE and is_elsewhere(value):
        return None
    if field in {"url", "pdf_url"}:
        return "arxiv_id" if is_identifier(value) else "doi" if FORMS["doi"].fullmatch(value.strip("`* ")) else field
    if field is not None:
        return field
    if words in MAYBE_IDENTIFIERS and identifier_in(value):
        return "arxiv_id"
    found = date_line(value) if words in DATE_HEADS else None
    return "published" if found and _VERSION.fullmatch(found[1]) else None


def meaning_of_summary(label: str, value: str, title: str, named: Collection[str | None]) -> str | None:
    """Return what a "summary" is: the abstract, its translation or the model's own, by what else its paper prints."""
    if not label.isascii() and is_translation(value, title):
        return "translated_abstract"
    return "abstract" if "abstract" not in named else None if "tldr" in named else "tldr"


def is_elsewhere(value: str) -> bool:
    """Tell whether a value is a link and no more: what a label of prose names is there.

    Example:
        >>> is_elsewhere("[notes](notes/2601.90011.md)"), is_elsewhere("See [notes](notes.md).")
        (True, False)
    """
    return _SOLE_LINK.fullmatch(value) is not None


def without_marks(field: str | None, value: str) -> str:
    """Return a value without the emphasis around it, or the marks of code, if its field takes one form alone."""
    return unemphasised(value) if field in FORMS or field in {"published", "updated"} else value


def says_again(field: str, value: str, given: str) -> bool:
    r"""Tell whether a value is what a field has already: names and days may be printed in two forms.

    Example:
        >>> says_again("authors", "- Ada Holm\n- Ben Ek", "Ada Holm, Ben Ek")
        True
    """
    if field in {"published", "updated"}:
        found = date_line(value)
        return found is not None and (found[0].isoformat(), found[1]) == (given, "")
    if field == "arxiv_id":
        return {*map(str, identifiers_of(value))} == {given} and not names_more(value)
    if field == "authors":
        value, given = (str(split_names(unwrapped(names))) for names in (value, given))
    return value == given


def is_of_form(field: str, value: str) -> bool:
    """Tell whether a value has the form that its field wants; another one is kept under its label."""
    if field == "seen":
        return all(str(find_date(day)) == day for day in value.split(", "))
    return field not in FORMS or FORMS[field].fullmatch(value) is not None
