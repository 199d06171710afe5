"""Days and paths that a caller gives as arguments."""

from __future__ import annotations

import datetime
from typing import Protocol

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import well_formed

_ISO = lazy(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


class PathLike(Protocol):
    """What names a file: `pathlib.Path` and its like."""

    def __fspath__(self) -> str:
        """Return the path as text."""
        ...


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
        if match and (day := day_or_none(*match.groups())):
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


def day_or_none(year: str, month: str | int, day: str) -> datetime.date | None:
    """Return a day; ``None`` if it does not exist, such as 30 February."""
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
