r"""Items in the form in which arXiv prints nearly all of them, many at once.

    item  = "arXiv:" ID ["(*cross-listing*)"] NL date NL NL title authors categories others
            "\\" ( NL abstract NL "\\" trailer | trailer )                                   of a mail
          | "Paper" ["(*cross-listing*)"] ":" ID NL "From:" submitter NL date [date] …       of a listing

C code cuts the text at the rules and backslashes, one pattern takes the lines above the abstract apart, and papers are
made a field at a time. That takes two fifths of the time of `items`, which reads items in any other form, and those
about which something must be reported. An item is usual only if both ways would read the same.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from arxiv_digest_parser._arxiv.authors import Authors, split_authors
from arxiv_digest_parser._arxiv.dates import find_day
from arxiv_digest_parser._arxiv.items import unwrapped
from arxiv_digest_parser._caches import kept
from arxiv_digest_parser.identifiers import of_usual
from arxiv_digest_parser.models import Extra, Paper
from arxiv_digest_parser.models._columns import unchecked
from arxiv_digest_parser.models._mappings import extra_of
from arxiv_digest_parser.taxonomy import is_category

#: The rule before an item, with the backslashes that open it.
BEGINNING = "\n" + "-" * 78 + "\n\\\\\n"
_RULE = "\n" + "-" * 70

#: A line, and one that goes on in indented lines. Neither begins or ends with white space.
_LINE = r"\S[^\n]*(?<!\s)"
_VALUE = rf"{_LINE}(?:\n  ?{_LINE})*"
_IDENTIFIER = r"([a-z-]+/[0-9]{7}|[0-9]{4}\.[0-9]{4,5})"
_DAY = r"([A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}) [0-9]{2}:[0-9]{2}:[0-9]{2} GMT"
_SIZE = r" {1,3}\(([0-9]+kb)(?:,([A-Za-z]+))?\)"
_FIELDS = (
    rf"\n\nTitle: ({_VALUE})\nAuthors: ({_VALUE})\nCategories: ({_VALUE})(?:\nComments: ({_VALUE}))?"
    rf"((?:\n(?:DOI|Proxy|License|[A-Z][A-Za-z]*(?:-[A-Za-z]+)+): {_VALUE})*)"
)
_MAILED = re.compile(
    rf"arXiv:{_IDENTIFIER}( \(\*cross-listing\*\))?"
    rf"\n(?:Date:|(replaced with revised version)) {_DAY}{_SIZE}{_FIELDS}"
).fullmatch
_LISTED = re.compile(
    rf"Paper( \(\*cross-listing\*\))?: {_IDENTIFIER}\nFrom: ({_LINE})"
    rf"\nDate: {_DAY}{_SIZE}((?:\nDate \(revised[^\n]*)*){_FIELDS}"
).fullmatch
_revisions = re.compile(rf"\nDate \(revised(?: v([1-9][0-9]{{0,2}}))?\): {_DAY}(?:{_SIZE})?[ ]*(?=\n|\Z)").findall
_PERCENT_RULE = re.compile(r"\n%[-%]{40,}").search
_CUT = re.compile(r"\n([A-Za-z-]+): ").split


class Row(NamedTuple):
    """What a usual item says."""

    base: str
    version: str  # with its "v"; empty if there is none
    url: str | None
    is_crossed: bool
    is_replaced: bool
    published: datetime.date | None
    updated: datetime.date | None
    title: str
    authors: Authors
    categories: tuple[str, ...]
    comment: str | None
    journal_ref: str | None
    doi: str | None
    extra: Extra
    abstract: str | None


@kept(1024)
def _known_categories(line: str) -> tuple[str, ...]:
    """Return the categories of a line; none if arXiv does not have all of them."""
    names = tuple(line.split())
    return names if all(map(is_category, names)) and len(set(names)) == len(names) else ()


_day = kept(1024)(find_day)
_papers_of = unchecked(Paper)
#: Fields of a paper that are those of a row.
_AS_READ = "url published updated title categories comment journal_ref doi extra abstract".split()


def row_of(item: str) -> Row | None:
    """Return what an item says, from after the backslashes that open it to the next rule; None if it is unusual."""
    # One character is found ten times as fast as two.
    if _RULE in item or ("%" in item and _PERCENT_RULE(item)):
        return None
    head, *parts = item.split("\n\\\\")
    return _mailed(head, parts) if item.startswith("arXiv:") else _listed(head, parts)


def _mailed(head: str, parts: Sequence[str]) -> Row | None:
    match = _MAILED(head)
    if match is None:
        return None
    base, mark, replaced, printed, size, flags, *fields = match.groups()
    url = f"https://arxiv.org/abs/{base}"
    if len(parts) != (1 if replaced else 2) or parts[-1] != f" ( {url} ,  {size})":
        return None
    abstract = None if replaced else unwrapped(parts[0]) if parts[0].startswith("\n") else ""
    day = _day(printed)
    if abstract == "" or day is None:
        return None
    extra = {"Size": size, "Flags": flags} if flags else {"Size": size}
    published, updated = (None, day) if replaced else (day, None)
    return _row((base, "", url, mark is not None, replaced is not None, published, updated), fields, extra, abstract)


def _listed(head: str, parts: Sequence[str]) -> Row | None:
    match = _LISTED(head)
    if match is None or len(parts) != 1 or parts[0].strip():
        return None
    mark, base, submitter, printed, size, flags, revisions, *fields = match.groups()
    extra = {"From": " ".join(submitter.split()), "Size": size}
    days, version = [_day(printed)], ""
    if flags:
        extra["Flags"] = flags
    for revised, on, new_size, new_flags in _revisions(revisions):
        days.append(_day(on))
        version = f"v{revised}" if revised else version
        extra["Size"] = new_size or extra["Size"]
        if new_flags:
            extra["Flags"] = new_flags
    if len(days) <= revisions.count("\n") or None in days:
        return None
    updated = days[-1] if revisions else None
    return _row((base, version, None, mark is not None, False, days[0], updated), fields, extra, None)


def _row(
    head: tuple[str, str, str | None, bool, bool, datetime.date | None, datetime.date | None],
    fields: Sequence[str | None],
    extra: dict[str, str],
    abstract: str | None,
) -> Row | None:
    """Return what an item says whose head was read; None if a field comes twice, or names what arXiv does not have."""
    title, authors, line, comment, others = fields
    categories = _known_categories(line or "")
    found: dict[str, str] = {}
    if others:
        cut = iter(_CUT(_joined(others))[1:])
        pairs = [*zip(cut, cut, strict=True)]
        found = dict(pairs)
        if len(found) < len(pairs):
            return None
    if not categories:
        return None
    journal_ref, doi = found.pop("Journal-ref", None), found.pop("DOI", None)
    return Row(
        *head,
        _joined(title or ""),
        split_authors(_joined(authors or "")),
        categories,
        _joined(comment) if comment else None,
        journal_ref,
        doi,
        extra_of(extra | found if found else extra),
        abstract,
    )


def _joined(value: str) -> str:
    """Join the lines of values, of which all but the first are indented."""
    return value.replace("\n  ", " ").replace("\n ", " ") if "\n" in value else value


def papers_in(rows: Sequence[Row], announced: Sequence[str]) -> list[Paper]:
    """Make the papers of rows that are announced in these ways; none if an identifier is not one."""
    identifiers = of_usual([row.base + row.version for row in rows])
    if not identifiers:
        return []
    columns: dict[str, Sequence[object]] = dict(zip(Row._fields, zip(*rows, strict=True), strict=True))
    names, affiliations, complete = zip(*columns["authors"], strict=True)
    read = {
        "arxiv_id": identifiers,
        "authors": names,
        "affiliations": affiliations,
        "authors_complete": complete,
        "primary_category": [row.categories[0] for row in rows],
        "announce_type": announced,
    }
    return _papers_of({name: columns[name] for name in _AS_READ} | read)
