"""Days and identifiers as arXiv's feeds and pages print them, and papers of values that are known to be valid."""

from __future__ import annotations

import datetime
from contextlib import suppress

from arxiv_digest_parser._arxiv.dates import find_day
from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.models._columns import unchecked

_ISO = lazy(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")
#: How a day in words may begin, and how far one goes on, in characters.
_DAY_AND_MONTH = lazy(r"\b\d{1,2}\s+[A-Z][a-z]{2}")
_LONGEST = 60
_papers_of = unchecked(Paper)


@kept(256)
def day_of(text: str) -> datetime.date | None:
    """Return the first day that a text names, in words or at its start in digits.

    Example:
        >>> day_of("Showing new listings for Friday, 17 March 2023"), day_of("Fri, 17 Mar 23")
        (datetime.date(2023, 3, 17), datetime.date(2023, 3, 17))
        >>> day_of("2 December, 2025; originally announced"), day_of("2026-01-21T00:00:00-05:00")
        (datetime.date(2025, 12, 2), datetime.date(2026, 1, 21))
        >>> day_of("31 June 2026") is day_of("soon") is None
        True
    """
    if iso := _ISO.match(text):
        with suppress(ValueError):  # there is no such day
            return datetime.date.fromisoformat(iso[1])
    starts = (match.start() for match in _DAY_AND_MONTH.finditer(text))
    return next(filter(None, (find_day(text[start : start + _LONGEST]) for start in starts)), None)


def identifier_of(text: str) -> ArxivId | None:
    """Return the identifier that a text is, or None.

    Example:
        >>> identifier_of("oai:arXiv.org:2602.90022v2"), identifier_of("of no paper")
        (ArxivId('2602.90022', 2), None)
    """
    try:
        return ArxivId.parse(text.strip())
    except ValueError:
        return None


def paper_with(**given: object) -> Paper:
    """Make a paper of what a reader has found: its values need not be checked again.

    Example:
        >>> paper_with(title="A Faster Sort", authors=("Ada Lovelace",)).authors
        ('Ada Lovelace',)
    """
    [paper] = _papers_of({name: (value,) for name, value in given.items()})
    return paper
