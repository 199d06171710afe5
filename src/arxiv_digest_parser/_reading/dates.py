"""Dates, in any of the forms that digests print."""

from __future__ import annotations

import datetime
import re

_DATE = re.compile(r"(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WORDY_DATE = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Z][a-z]{2})[a-z]*\.?,?\s+(?P<y>\d{4})"
    r"|(?P<m2>[A-Z][a-z]{2})[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{4})"
)


def find_date(text: str) -> datetime.date | None:
    """Return the first date of a text, in any of the forms that digests print."""
    if match := _DATE.search(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _WORDY_DATE.search(text):
        name = (match["m"] or match["m2"]).lower()
        if name not in _MONTHS:
            return None
        year, month, day = int(match["y"] or match["y2"]), _MONTHS.index(name) + 1, int(match["d"] or match["d2"])
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
