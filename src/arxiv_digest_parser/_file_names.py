"""The day in the name of a file.

The name is read in every form that people use. If these do not all give the same day, there is no answer, as for
``04-05-2025`` and ``2025-12-22_2025-12-28``. An arXiv identifier such as ``2512.20569`` is not mistaken for a day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from arxiv_digest_parser._dates import PathLike, day_or_none, text_of
from arxiv_digest_parser._patterns import lazy

#: Gives what a form may mean; ``None`` is a day that does not exist, such as 30 February.
_Read: TypeAlias = "Callable[[re.Match[str]], Iterator[datetime.date | None]]"

# A year of arXiv, which began in 1991: another number of four digits is not a year.
_YEAR = r"(?P<year>199[1-9]|20[0-9]{2})"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_GAP = r"[-_., ]{0,2}"

#: 2025-12-24, 2025_12_24, 2025.12.24, 2025 12 24; a number after it may make it a range of days.
_YEAR_FIRST = lazy(
    rf"(?<![0-9]){_YEAR}(?P<sign>[-_. ])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9])"
    r"(?:(?:[-_~–]|_?to_?|-to-)(?P<until>[0-9]{1,2})(?![0-9]))?"
)
#: 24.12.2025 and 12-24-2025: which number is the day has to follow from the numbers.
_YEAR_LAST = lazy(rf"(?<![0-9])(?P<one>[0-9]{{1,2}})(?P<sign>[-_. ])(?P<two>[0-9]{{1,2}})(?P=sign){_YEAR}(?![0-9])")
#: 20251224, arxiv20251224, 20251224T093000, 20251224093000; not part of a number or of a hash.
_CLOSE = lazy(
    rf"(?<![0-9A-Za-z])[A-Za-z]*{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"
    r"(?:(?![0-9])|(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9](?![0-9]))"
)
#: Dec 24 2025, December 24th, 2025; 24-Dec-2025; 2025 Dec 24.
_NAMED = tuple(
    lazy(rf"(?<![0-9A-Za-z]){form}(?![0-9])", re.IGNORECASE)
    for form in (
        rf"{_MONTH_NAME}{_GAP}{_DAY}[-_., ]{{1,2}}{_YEAR}",
        rf"{_DAY}{_GAP}{_MONTH_NAME}{_GAP}{_YEAR}",
        rf"{_YEAR}{_GAP}{_MONTH_NAME}{_GAP}{_DAY}",
    )
)
#: 2025年12月24日, 2025년 12월 24일
_EASTERN = lazy(rf"(?<![0-9]){_YEAR}[年년][ _]?(?P<month>[0-9]{{1,2}})[月월][ _]?(?P<day>[0-9]{{1,2}})[日일号號]")
#: Folders that are a date and nothing else: 2025/12/24.md, 2025/12-24.md, 2025-12/24/index.md
_FOLDERS = lazy(rf"(?:.*/)?{_YEAR}[-_./](?P<month>[0-9]{{2}})[-_./](?P<day>[0-9]{{2}})", re.DOTALL)


def date_of(name: str | PathLike) -> datetime.date | None:
    """Read the day from the name of a digest's file.

    The usual forms are recognised: ``2025-12-24.md``, ``2025_12_24``, ``20251224``, ``arxiv-2025-12-24-cs.md``,
    ``Dec 24 2025.md``, ``24.12.2025.html``, ``2025年12月24日.md``, and in folders ``2025/12/24.md`` and
    ``2025-12-24/cs.md``. The file need not exist.

    Args:
        name: The name, or a path that ends with it.

    Returns:
        The day, or ``None`` if the name contains no day or several, or is ambiguous (``04-05-2025.md``). Numbers that
        cannot be a day, such as arXiv identifiers, are ignored.

    Raises:
        TypeError: The name is neither text nor a path.

    Example:
        >>> date_of("digests/arxiv-2025-12-24-cs.md")
        datetime.date(2025, 12, 24)
        >>> [date_of(name) for name in ("04-05-2025.md", "2512.20569.md", "week 51.md")]
        [None, None, None]
    """
    path = text_of("name", name).replace("\\", "/")
    *folders, last = path.split("/")
    days = set(_days_in(last))
    if len(days) == 1:
        return days.pop()
    return None if days else _folders_day("/".join(folders), last)


def _folders_day(folders: str, last: str) -> datetime.date | None:
    """Read the day that a path spells with its folders: down to the file itself, or down to its folder."""
    stem = last.partition(".")[0]
    for path in (f"{folders}/{stem}", folders):
        if match := _FOLDERS.fullmatch(path):
            return day_or_none(match["year"], match["month"], match["day"])
    return None


def _days_in(name: str) -> Iterator[datetime.date | None]:
    """Yield every day that a name may mean."""
    for pattern, read in _FORMS:
        for match in pattern.finditer(name):
            yield from read(match)


def _plain(match: re.Match[str]) -> Iterator[datetime.date | None]:
    yield day_or_none(match["year"], match["month"], match["day"])


def _stretch(match: re.Match[str]) -> Iterator[datetime.date | None]:
    """Yield the day, and the last day of the range if a later day of the month follows, as in ``2025-12-22-28``."""
    yield from _plain(match)
    until = match["until"]
    if until and len(until) == len(match["day"]) and int(until) > int(match["day"]):
        yield day_or_none(match["year"], match["month"], until)


def _in_either_order(match: re.Match[str]) -> Iterator[datetime.date | None]:
    year, one, two = match["year"], match["one"], match["two"]
    orders = {day_or_none(year, one, two), day_or_none(year, two, one)}
    yield from orders - {None} or orders


def _named(match: re.Match[str]) -> Iterator[datetime.date | None]:
    yield day_or_none(match["year"], _MONTHS.index(match["name"][:3].lower()) + 1, match["day"])


_FORMS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (_YEAR_FIRST, _stretch),
    (_YEAR_LAST, _in_either_order),
    (_CLOSE, _plain),
    (_EASTERN, _plain),
    *((pattern, _named) for pattern in _NAMED),
)
