"""Days and identifiers as arXiv's feeds and pages print them."""

from __future__ import annotations

import datetime
import re

from arxiv_digest_parser.identifiers import ArxivId

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_WORDS = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{_MONTHS.replace(' ', '|')})[a-z]*,?\s+(?P<year>\d{{4}}|\d{{2}})\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")
_FIRST_YEAR = 91  # arXiv's first papers are from 1991, so that two digits are unambiguous


def day_of(text: str) -> datetime.date | None:
    """Return the first day that a text names, in words or at its start in digits; a time behind it does not count.

    The day is the one that is printed, in whatever zone its time is.

    Example:
        >>> day_of("Showing new listings for Friday, 17 March 2023"), day_of("Fri, 17 Mar 23")
        (datetime.date(2023, 3, 17), datetime.date(2023, 3, 17))
        >>> day_of("2 December, 2025; originally announced"), day_of("2026-01-21T00:00:00-05:00")
        (datetime.date(2025, 12, 2), datetime.date(2026, 1, 21))
        >>> day_of("31 June 2026") is day_of("soon") is None
        True
    """
    iso = _ISO.match(text)
    words = _WORDS.search(text)
    try:
        if iso:
            return datetime.date.fromisoformat(iso[1])
        if words:
            return datetime.date(
                _year(words["year"]), _MONTHS.index(words["month"].lower()) // 4 + 1, int(words["day"])
            )
    except ValueError:  # there is no such day
        pass
    return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= _FIRST_YEAR else 2000
    return year


def identifier_of(text: str) -> ArxivId | None:
    """Return the identifier that a text is, or None.

    Example:
        >>> identifier_of("oai:arXiv.org:2602.90022v2"), identifier_of("of no paper")
        (ArxivId('2602.90022v2'), None)
    """
    try:
        return ArxivId.parse(text.strip())
    except ValueError:
        return None
