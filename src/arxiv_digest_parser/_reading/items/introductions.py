"""What is between the heading of a section and the first block below it: nothing, an introduction, or facts."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import is_count
from arxiv_digest_parser._reading.headings.heading import is_author_line
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.labels.label import RULE
from arxiv_digest_parser._reading.language.vocabulary import DATE_HEADS, UPDATED, field_of
from arxiv_digest_parser._reading.values.dates import date_line

_HEADINGS = lazy(r"^#{1,6}[ \t][^\n]*$", re.MULTILINE)
#: Words beside the date of a digest.
_DATED = {"", *UPDATED, *DATE_HEADS}
_LONGEST = 200  # characters of an introduction
_NUMBER = lazy(r"[^\d:：]{1,60}[:：][*_ \t]{0,9}\d{1,9}[*_ \t]{0,9}")


def is_empty(between: str) -> bool:
    """Tell whether a stretch of text holds blank lines and rules alone."""
    return all(RULE.fullmatch(line) for line in map(str.strip, between.split("\n")) if line)


def may_introduce(between: str) -> bool:
    """Tell whether the text above the only paper may be that of a digest and its section.

    Names or a label below any heading are those of a paper. Below the last heading may be dates, counts, and a short
    sentence.
    """
    *above, below = _HEADINGS.split(between)
    lines = [[line for line in map(str.strip, part.split("\n")) if not _is_dated(line)] for part in (*above, below)]
    if any(
        names_in(line) or is_author_line(line) or field_of(line.partition(":")[0]) for part in lines for line in part
    ):
        return is_empty("\n".join(line for part in lines for line in part))
    return len(below.strip()) < _LONGEST and all(map(_introduces, filter(None, lines[-1])))


def is_of_digest(line: str) -> bool:
    """Tell whether a line is the date of a digest, or says how many papers it has.

    Example:
        >>> is_of_digest("**2026-01-29**"), is_of_digest("_Found 2 papers_"), is_of_digest("**2 Sorts**")
        (True, True, False)
    """
    return _is_dated(line) or is_count(line.strip("*_ \t"))


def _is_dated(line: str) -> bool:
    """Tell whether a line is the date of a digest, which may be above its only paper."""
    dated = date_line(line)
    return dated is not None and dated[1] in _DATED


def _introduces(line: str) -> bool:
    """Tell whether a line is a rule, a sentence, or a number of papers."""
    is_rule = RULE.fullmatch(line) is not None
    return is_rule or line.strip("*_ \t").endswith(STOPS) or is_of_digest(line) or _NUMBER.fullmatch(line) is not None
