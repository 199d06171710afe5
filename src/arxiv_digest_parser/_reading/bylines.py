"""Names without a label: after "by", or before a year or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from arxiv_digest_parser._reading.cut_lists import without_cut
from arxiv_digest_parser._reading.dates import find_date
from arxiv_digest_parser._reading.fact import DATE_ONLY, Fact
from arxiv_digest_parser._reading.links import leads_to_papers
from arxiv_digest_parser._reading.names import full_names
from arxiv_digest_parser._reading.pieces import is_prose
from arxiv_digest_parser._reading.venues import is_venue
from arxiv_digest_parser._reading.vocabulary import either

#: The full stop after a list of names, which belongs to none: names that end with one end with an initial.
FULL_STOP = re.compile(r"(?:(?<=[^\W\d_]{2})(?<! al)(?<!Jr)(?<!Sr)|(?<=\.))\.$")
#: What is before names that no label names.
BYLINE = re.compile(rf"(?:{either('byline')})[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d(?:[-./]\d\d?){0,2})\)?\.?"
#: A year or a date after names, which do not end with a venue's capitals; and one with the name of a venue.
_NAMES_AND_YEAR = (
    re.compile(rf"(.+?)(?<![A-Z]{{2}})[.,]?[ \t]\(?({_YEAR}"),
    re.compile(rf"(.+)(?<![A-Z]{{2}})[.,]?[ \t]\(?([^().]{{1,12}}{_YEAR}"),
    re.compile(rf"(.+?)[.,]?[ \t]\(?([^().]{{1,12}}{_YEAR}"),
)


class Names(NamedTuple):
    """Names, and what is said after them of the time: a date, a year, or nothing."""

    names: str
    when: str


def byline(text: str) -> Names | None:
    """Read names after "by", with or without a date: ``by A. Holm and B. Ek (2025)``."""
    match = BYLINE.match(text)
    if match is None:
        return None
    bare = FULL_STOP.sub("", text[match.end() :])
    return dated_names(bare) or (Names(bare, "") if full_names(without_cut(bare), joined=True) else None)


def dated_names(text: str) -> Names | None:
    """Read names before a year or a date: ``A. Holm and B. Ek (2025)``."""
    if is_venue(text):
        return None
    for match in filter(None, (form.fullmatch(text) for form in _NAMES_AND_YEAR)):
        with_stop = text[: match.end(1) + 1] if text.startswith(".", match.end(1)) else match[1]
        for names in (with_stop, match[1]):  # it may be that of an initial
            if full_names(bare := without_cut(names), joined=True) or bare != names:
                return Names(FULL_STOP.sub("", names.rstrip(" ,")), match[2].strip())
    return None


def when(text: str) -> Iterator[Fact]:
    """Yield the date that is after names, or the year, or what else is said there."""
    date = find_date(text)
    if date:
        yield Fact("published", "published", str(date))
    if text and not (date and DATE_ONLY.fullmatch(text)):
        yield Fact(None, "year", text)


def length_of_names(value: str) -> int:
    """Return how much of a text is names, which may be wrapped: a line of links or of prose below them ends them."""
    at = 0
    for line in value.split("\n"):
        if at and (leads_to_papers(line) or is_prose(line)):
            return at
        at += len(line) + 1
    return len(value)
