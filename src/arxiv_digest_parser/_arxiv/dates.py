"""Dates as arXiv's mails and listings print them: ``Mon, 12 Jun 2023 18:21:23 GMT``, ``Fri 17 Mar 23``."""

from __future__ import annotations

import datetime

from arxiv_digest_parser._caches import kept_by
from arxiv_digest_parser._patterns import lazy

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_DATE = lazy(
    r"(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4}|\d{2})(?!\d)"
    r"(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s+([+-])(\d{2})(\d{2}))?)?"
)
#: A time zone, as mail programs print it as well: ``(EST)``, ``UTC+1``, ``(Coordinated Universal Time)``.
_ZONE = lazy(r"\s*(?:\((?:[A-Z]{2,5}|(?:[A-Z][a-z]+ ){1,4}Time)\)|\(?(?:[A-Z]{2,4}\b(?:[+-]\d{1,4})?\)?)?)")
_FIRST_YEAR = 91  # of arXiv: two digits from here on are of the century before
_LONGEST = 60  # characters of a date
_MINUTES_PER_HOUR = 60


@kept_by(len, 1024)
def _day(day: str, month: str, year: str) -> datetime.date | None:
    number = int(year)
    if len(year) == 2:
        number += 1900 if number >= _FIRST_YEAR else 2000
    try:
        return datetime.date(number, _MONTHS.get(month.lower(), 0), int(day))
    except ValueError:
        return None


def find_day(text: str) -> datetime.date | None:
    """Return the day of a date that a text begins with, in Greenwich; ``None`` if there is none.

    Example:
        >>> find_day("Tue, 9 Jul 2019 22:59:45 -0400"), find_day("Fri, 17 Mar 23 00:31:14 GMT"), find_day("soon")
        (datetime.date(2019, 7, 10), datetime.date(2023, 3, 17), None)
    """
    match = _DATE.match(text[:_LONGEST].lstrip())
    if match is None:
        return None
    day = _day(match[1], match[2], match[3])
    if day is None or not match[6]:
        return day
    minutes = int(match[4]) * _MINUTES_PER_HOUR + int(match[5])
    offset = int(match[7]) * _MINUTES_PER_HOUR + int(match[8])
    moved = minutes - offset if match[6] == "+" else minutes + offset
    try:
        return day + datetime.timedelta(days=moved // (24 * _MINUTES_PER_HOUR))
    except OverflowError:
        return day


def behind_day(text: str) -> str:
    """Return the words after a date that a text begins with, but for the name of a time zone.

    Example:
        >>> behind_day("Fri, 17 Mar 23 00:31:14 GMT, in the rain")
        'in the rain'
    """
    match = _DATE.match(text[:_LONGEST].lstrip())
    return _ZONE.sub("", text.lstrip()[match.end() :], count=1).strip(" ,") if match else ""


def announced_after(last: datetime.date) -> datetime.date:
    """Return the day of the list of what was received until a day: the next one that is not at the weekend.

    arXiv's help page "Availability of submissions" has the schedule; holidays, which move it, are not in it.

    Example:
        >>> announced_after(datetime.date(2023, 6, 8)), announced_after(datetime.date(2023, 6, 9))
        (datetime.date(2023, 6, 9), datetime.date(2023, 6, 12))
    """
    friday = 4
    return last + datetime.timedelta(days=3 if last.weekday() == friday else 1)
