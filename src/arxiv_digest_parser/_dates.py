"""Days that a caller writes as text: in an argument, or in the name of a file.

The name of a file is read in every form that people use. If these do not all give the same day, there is no answer, as
for ``04-05-2025`` and ``2025-12-22_2025-12-28``. An arXiv identifier such as ``2512.20569`` is not mistaken for a day.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias

from arxiv_digest_parser._unicode import well_formed

#: Gives what a form may mean; ``None`` is a day that does not exist, such as 30 February.
_Read: TypeAlias = "Callable[[re.Match[str]], Iterator[datetime.date | None]]"


class PathLike(Protocol):
    """What names a file: `pathlib.Path` and its like."""

    def __fspath__(self) -> str:
        """Return the path as text."""
        ...


# A year of arXiv, which began in 1991: another number of four digits is not a year.
_YEAR = r"(?P<year>199[1-9]|20[0-9]{2})"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_GAP = r"[-_., ]{0,2}"

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
#: 2025-12-24, 2025_12_24, 2025.12.24, 2025 12 24; a number after it may make it a range of days.
_YEAR_FIRST = re.compile(
    rf"(?<![0-9]){_YEAR}(?P<sign>[-_. ])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9])"
    r"(?:(?:[-_~–]|_?to_?|-to-)(?P<until>[0-9]{1,2})(?![0-9]))?"
)
#: 24.12.2025 and 12-24-2025: which number is the day has to follow from the numbers.
_YEAR_LAST = re.compile(
    rf"(?<![0-9])(?P<one>[0-9]{{1,2}})(?P<sign>[-_. ])(?P<two>[0-9]{{1,2}})(?P=sign){_YEAR}(?![0-9])"
)
#: 20251224, arxiv20251224, 20251224T093000, 20251224093000; not part of a number or of a hash.
_CLOSE = re.compile(
    rf"(?<![0-9A-Za-z])[A-Za-z]*{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"
    r"(?:(?![0-9])|(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9](?![0-9]))"
)
#: Dec 24 2025, December 24th, 2025; 24-Dec-2025; 2025 Dec 24.
_NAMED = tuple(
    re.compile(rf"(?<![0-9A-Za-z]){form}(?![0-9])", re.IGNORECASE)
    for form in (
        rf"{_MONTH_NAME}{_GAP}{_DAY}[-_., ]{{1,2}}{_YEAR}",
        rf"{_DAY}{_GAP}{_MONTH_NAME}{_GAP}{_YEAR}",
        rf"{_YEAR}{_GAP}{_MONTH_NAME}{_GAP}{_DAY}",
    )
)
#: 2025年12月24日, 2025년 12월 24일
_EASTERN = re.compile(rf"(?<![0-9]){_YEAR}[年년][ _]?(?P<month>[0-9]{{1,2}})[月월][ _]?(?P<day>[0-9]{{1,2}})[日일号號]")
#: Folders that are a date and nothing else: 2025/12/24.md, 2025/12-24.md, 2025-12/24/index.md
_FOLDERS = re.compile(rf"(?:.*/)?{_YEAR}[-_./](?P<month>[0-9]{{2}})[-_./](?P<day>[0-9]{{2}})", re.DOTALL)


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


def as_date(argument: str, given: object) -> datetime.date:
    """Return the day that an argument names: a date, or its text as ISO 8601 writes it.

    Raises:
        ValueError: The text does not name a day.
        TypeError: It is neither; a datetime cannot be compared with a date, so it is not taken for one.

    Example:
        >>> as_date("since", "2025-12-24")
        datetime.date(2025, 12, 24)
    """
    if isinstance(given, str):
        match = _ISO.fullmatch(given)
        if match and (day := _day(*match.groups())):
            return day
        raise ValueError(f"{argument}: expected a date such as 2025-12-24, got {given!r:.80}")
    if type(given) is not datetime.date:
        raise TypeError(f"{argument}: expected datetime.date or a text such as '2025-12-24', got {given!r:.80}")
    return given


def text_of(argument: str, given: object) -> str:
    """Return a name or a path as text; U+FFFD stands for bytes of a path that are not UTF-8.

    Raises:
        TypeError: It is neither.
    """
    text = given if isinstance(given, str) else getattr(given, "__fspath__", lambda: None)()
    if not isinstance(text, str):
        raise TypeError(f"{argument}: expected str or a path, got {type(given).__name__}")
    return well_formed(text)


def _folders_day(folders: str, last: str) -> datetime.date | None:
    """Read the day that a path spells with its folders: down to the file itself, or down to its folder."""
    stem = last.partition(".")[0]
    for path in (f"{folders}/{stem}", folders):
        if match := _FOLDERS.fullmatch(path):
            return _day(match["year"], match["month"], match["day"])
    return None


def _days_in(name: str) -> Iterator[datetime.date | None]:
    """Yield every day that a name may mean."""
    for pattern, read in _FORMS:
        for match in pattern.finditer(name):
            yield from read(match)


def _plain(match: re.Match[str]) -> Iterator[datetime.date | None]:
    yield _day(match["year"], match["month"], match["day"])


def _stretch(match: re.Match[str]) -> Iterator[datetime.date | None]:
    """Yield the day, and the last day of the range if a later day of the month follows, as in ``2025-12-22-28``."""
    yield from _plain(match)
    until = match["until"]
    if until and len(until) == len(match["day"]) and int(until) > int(match["day"]):
        yield _day(match["year"], match["month"], until)


def _in_either_order(match: re.Match[str]) -> Iterator[datetime.date | None]:
    orders = {_day(match["year"], match["one"], match["two"]), _day(match["year"], match["two"], match["one"])}
    yield from orders - {None} or orders


def _named(match: re.Match[str]) -> Iterator[datetime.date | None]:
    yield _day(match["year"], _MONTHS.index(match["name"][:3].lower()) + 1, match["day"])


def _day(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


_FORMS: tuple[tuple[re.Pattern[str], _Read], ...] = (
    (_YEAR_FIRST, _stretch),
    (_YEAR_LAST, _in_either_order),
    (_CLOSE, _plain),
    (_EASTERN, _plain),
    *((pattern, _named) for pattern in _NAMED),
)
