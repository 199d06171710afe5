"""Dates, in any of the forms that digests print, and what else a text says besides one.

A date is the first that can be one: ``2026-02-30`` is a number like any other. Numbers alone are a date only where
their order is beyond doubt: the year comes first, dots are between day, month and year, or one of two numbers between
slashes or dashes is too great for a month. A month that is a word may be of any language of the vocabulary.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence

import attrs

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import DATE_UNITS, MONTHS, WEEKDAYS, normal
from arxiv_digest_parser._reading.language.words import ENGLISH
from arxiv_digest_parser._unicode import normalized

ISO_DATE = lazy(r"\d{4}-\d\d-\d\d")
_AFTER_YEAR, _AFTER_MONTH, _AFTER_DAY = map("".join, DATE_UNITS)
_MONTH = r"([^\W\d_]{3,12})"
_ORDINAL = "(?:st|nd|rd|th|er|[.°])?"
_YEAR = r"((?:19|20)\d\d)"
#: Blank characters on one line: a number above a date is not its day.
_BLANK = r"[^\S\n]"
_TIME = rf"\d{{1,2}}:\d\d:\d\d(?:{_BLANK}+[A-Z]{{3,4}})?"
#: A letter, a sign or a point before a number makes it that of a version, an issue, an hour: ``v2``, ``#2``, ``1.2``.
_ALONE = r"(?<![\dA-Za-z#№])(?<!\d[.:/])(?<![A-Za-z]-)"
_SLASHED = lazy(rf"{_ALONE}(\d{{1,2}})(?:/(?=\d\d?/)|-(?=\d\d?-))(\d{{1,2}})[-/]{_YEAR}(?![\d/-])")
#: The forms of a date, and the orders that its parts may have: year, month and day.
_FORMS = (
    # The same sign is between all numbers: ``2026 - 7/10`` is a score of that year.
    (
        lazy(
            rf"(?<!\d)(?<!\d[./])(?<!\b[vV]){_YEAR}(?:-(?=\d\d?-)|/(?=\d\d?/)|\.[ ]?(?=\d\d?\.))(\d\d?)(?:[-/]|\.[ ]?)"
            r"(\d\d?)(?!\d|\.\d)"
        ),
        ("ymd",),
    ),
    # A word behind the last number may say what there are so many of: ``2026年3月12篇``.
    (
        lazy(
            rf"(?<!\d){_YEAR}{_BLANK}*[{_AFTER_YEAR}]{_BLANK}*(\d\d?){_BLANK}*[{_AFTER_MONTH}]{_BLANK}*"
            rf"(\d\d?)(?:{_BLANK}?[{_AFTER_DAY}]|(?!\d|\.\d|{_BLANK}?[^\W\d_]))"
        ),
        ("ymd",),
    ),
    (lazy(r"(?<![\w./])((?:19|20)\d\d)(\d\d)(\d\d)(?!\w|\.\d)"), ("ymd",)),
    (lazy(rf"{_ALONE}(\d\d?)\.(?=\d\d?\.\d|\s\d\d?\.\s)\s?(\d\d?)\.\s?{_YEAR}(?!\.?\d)"), ("dmy",)),
    (_SLASHED, ("dmy", "mdy")),
    # A year of two digits is after a day and a month alone; it is not an hour, nor a number of the words behind it.
    (
        lazy(
            rf"{_ALONE}(\d\d?){_ORDINAL}(?:-|{_BLANK})+(?:(?:de|of)\s)?{_MONTH}[.,]?(?:-|{_BLANK})+(?:de\s)?"
            rf"((?:19|20)\d\d(?!\d)|\d\d(?![\d:%/]|[.,]\d|,?{_BLANK}*(?:[^\W\d_]|\d(?!\d?:\d))))"
        ),
        ("dmy",),
    ),
    # C and its heirs print the time before the year: ``Thu Mar  5 07:02:11 UTC 2026``.
    (lazy(rf"(?<![^\W_]){_MONTH}\.?{_BLANK}+(\d\d?){_ORDINAL},?{_BLANK}+(?:{_TIME}{_BLANK}+)?{_YEAR}(?!\d)"), ("mdy",)),
    (
        lazy(rf"(?<!\d){_YEAR}(?:[-,]|{_BLANK})+{_MONTH}[.,]?(?:-|{_BLANK})+(\d\d?)(?![\d%/]|[.,]\d|[ ][a-z])"),
        ("ymd",),
    ),
)
#: What each form has: three digits that something parts (``9 Jun 22``), or eight that nothing does.
_DIGITS = lazy(r"\d\d\D+\d|\d\D+\d\D*\d|\d{8}")
#: A day and a month that is a word, in any order.
_DAY_OF_MONTH = lazy(
    rf"\d{{1,2}}{_ORDINAL}{_BLANK}{{1,3}}(?:(?:de|of){_BLANK})?{_MONTH}[.,:]?|{_MONTH}\.?{_BLANK}{{1,3}}\d{{1,2}}{_ORDINAL}[,:]?"
)
#: What has a number of its own, before which a month and a year are no day: ``Version 2 May 2026``.
_NUMBERED = lazy(
    rf"\b(?:v|ver|version|vol|volume|no|nr|issue|pp?|page|part|section|chapter|day|week|phase|top|rank|score)\.?{_BLANK}*$",
    re.IGNORECASE,
)
_LONGEST_NUMBERED = 12  # characters
_MONTHS = 12
#: A year, alone or with a month, and what is said about it in parentheses.
_IN_A_YEAR = r"(?:19|20)\d\d"
_NUMBER_OF_MONTH = r"(?:0?[1-9]|1[0-2])"
_PART = lazy(
    rf"{_IN_A_YEAR}{_BLANK}?[{_AFTER_YEAR}]?"
    rf"|{_IN_A_YEAR}{_BLANK}?[-./{_AFTER_YEAR}]{_BLANK}?{_NUMBER_OF_MONTH}{_BLANK}?[{_AFTER_MONTH}]?"
    rf"|{_NUMBER_OF_MONTH}{_BLANK}?[-./]{_BLANK}?{_IN_A_YEAR}"
    rf"|{_MONTH}[.,]{{0,2}}(?:-|{_BLANK}{{0,2}})(?:de{_BLANK})?{_IN_A_YEAR}|{_IN_A_YEAR}(?:[-/,]|{_BLANK}){_BLANK}?{_MONTH}\.?"
)
_REMARK = lazy(rf"{_BLANK}?[(（][^()（）\n]{{1,80}}[)）]$")
_ENGLISH_MONTHS = ENGLISH.months.split()
_FIRST_YEAR = 91  # of arXiv; a smaller number of two digits is a year of this century
_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
_WEEKDAY_BEFORE = lazy(rf"(?<![^\W_]){_WEEKDAY}[.,，]?\s*$", re.IGNORECASE)
_LONGEST_WEEKDAY = 20  # characters
_ZONE = r"(?:Z|[A-Z]{3,4}(?![^\W_]|/)|[+-]\d\d:?\d\d)(?:[+-]\d{1,2}(?::?\d\d)?)?|[A-Z][a-z]+/[A-Z][A-Za-z_]+"
_BESIDE = lazy(
    rf"(?:\s*[(（]?{_WEEKDAY}[)）]?(?![^\W_]))?"
    r"(?:(?:T|[ \t]*(?:[@,][ \t]*)?)\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[ \t]?[AaPp][Mm]\b)?"
    rf"(?:[ \t]?(?:{_ZONE}))?)?",
    re.IGNORECASE,
)


@attrs.frozen
class Dated:
    """A date that a text holds, and where it is, with its day of the week and its time.

    Attributes:
        date: The date.
        start: Where it begins.
        end: Where it ends.
    """

    date: datetime.date
    start: int
    end: int


def find_date(text: str) -> datetime.date | None:
    """Return the first date of a text.

    Example:
        >>> find_date("5. März 2026"), find_date("Thu,  9 Jun 22"), find_date("03/05/2026")
        (datetime.date(2026, 3, 5), datetime.date(2022, 6, 9), None)
    """
    # The letters of months and the Korean signs behind numbers may be decomposed.
    found = _first(text if text.isascii() else normalized("NFC", text))
    return found.date if found else None


def is_day(text: str) -> bool:
    """Tell whether a text is a day of a month, without a year, and nothing else.

    Example:
        >>> is_day("1 Jan"), is_day("March 3rd"), is_day("5. Mai,"), is_day("2 Stones"), is_day("1 Jan 2026")
        (True, True, True, False, False)
    """
    match = _DAY_OF_MONTH.fullmatch(text)
    return match is not None and (match[1] or match[2]).casefold() in MONTHS


def is_part_of_date(text: str) -> bool:
    """Tell whether a text is a year, alone or with a month, and nothing else but a remark in parentheses.

    Example:
        >>> is_part_of_date("2017-06"), is_part_of_date("February 2018"), is_part_of_date("2026年5月 (ICML)")
        (True, True, True)
        >>> is_part_of_date("2017-26"), is_part_of_date("Stones 2018"), is_part_of_date("in 2018")
        (False, False, False)
    """
    bare = text.strip("*_` ")
    match = _PART.fullmatch(_REMARK.sub("", bare)) or _PART.fullmatch(bare.strip("()[] "))
    if match is None:
        return False
    month = match[1] or match[2]
    return month is None or month.casefold() in MONTHS


def may_be_date(text: str) -> bool:
    """Tell whether a text has a date, of which the order of day and month may be in doubt."""
    return find_date(text) is not None or _SLASHED.search(text) is not None


def dates_of(texts: Collection[str], usual: str = "") -> dict[str, datetime.date | None]:
    """Return the first date of each text; an order of day and month that is in doubt is that of the others.

    Args:
        texts: The texts.
        usual: The order where they are printed, if all are in doubt: ``dmy``.

    Example:
        >>> dates_of(["03/05/2026", "22/05/2026"])["03/05/2026"], dates_of(["03/05/2026"])["03/05/2026"]
        (datetime.date(2026, 5, 3), None)
    """
    found = {text: find_date(text) for text in texts}
    slashed = {text: match for text in found if (match := _SLASHED.search(text))}
    known = [match for text, match in slashed.items() if found[text]]
    orders = {"dmy" if int(match[1]) > _MONTHS else "mdy" for match in known if match[1] != match[2]}
    orders = orders or {usual}
    if len(orders) == 1 and "" not in orders:
        [order] = orders
        doubtful = (text for text in slashed if found[text] is None)
        found |= {text: _date(order, slashed[text].groups()) for text in doubtful}
    return found


def dated(text: str) -> Dated | None:
    """Return the first date of a text, with where it is.

    Example:
        >>> dated("Updated: 2026-01-29 07:02 UTC")
        Dated(date=datetime.date(2026, 1, 29), start=9, end=29)
    """
    found = _first(text)
    if found is None:
        return None
    above = max(0, found.start - _LONGEST_WEEKDAY)
    weekday = _WEEKDAY_BEFORE.search(text[above : found.start])
    beside = _BESIDE.match(text, found.end)
    return Dated(
        found.date,
        above + weekday.start() if weekday else found.start,
        beside.end() if beside else found.end,
    )


def date_line(text: str) -> tuple[datetime.date, str] | None:
    """Return the date that a short text holds, and all other words of the text, as `normal` gives them.

    Example:
        >>> date_line("_Updated: 2026-01-29 07:02 UTC_"), date_line("📅 **2026-02-25 周三**")
        ((datetime.date(2026, 1, 29), 'updated'), (datetime.date(2026, 2, 25), ''))
    """
    found = dated(text)
    return (found.date, normal(f"{text[: found.start]} {text[found.end :]}")) if found else None


@kept(1024)
def _first(text: str) -> Dated | None:
    if not _DIGITS.search(text):
        return None
    return min((found for form in _FORMS if (found := _first_of(text, *form))), key=lambda it: it.start, default=None)


def _first_of(text: str, form: re.Pattern[str], orders: tuple[str, ...]) -> Dated | None:
    """Return the first date of one form."""
    for match in form.finditer(text):
        if orders == ("dmy",) and _NUMBERED.search(text[max(0, match.start() - _LONGEST_NUMBERED) : match.start()]):
            continue
        dates = {date for order in orders if (date := _date(order, match.groups()))}
        if len(dates) == 1:
            return Dated(dates.pop(), match.start(), match.end())
    return None


def _date(order: str, printed: Sequence[str]) -> datetime.date | None:
    """Make a date of its printed parts, if there is such a day.

    In languages other than English, the day comes first; their short months may be English words: ``test set 5, 2026``.
    """
    parts = dict(zip(order, printed, strict=True))
    year, name = int(parts["y"]), parts["m"].casefold()
    has_short_year = len(parts["y"]) == len("22")
    if has_short_year:
        year += 1900 if year >= _FIRST_YEAR else 2000
    month = int(name) if name.isdigit() else MONTHS.get(name, 0)
    if len(name) == len("set") and name not in _ENGLISH_MONTHS and (order != "dmy" or has_short_year):
        return None
    try:
        return datetime.date(year, month, int(parts["d"]))
    except ValueError:
        return None
