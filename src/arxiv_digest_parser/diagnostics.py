"""What a reader noticed: a code, a message, and the place in the text."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

import attrs

from arxiv_digest_parser._unicode import printable, width

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


_LONG_LINE = 1_000  # characters; of a longer line, a diagnostic holds an excerpt
_BEFORE, _BEHIND = 100, 300  # characters of an excerpt, seen from the column


class Place(NamedTuple):
    """A stretch of one line: its line and column, counted from 1, its length, and the line itself.

    If the line is long, ``source`` is an excerpt, and ``offset`` is the number of characters before it.
    """

    line: int
    column: int
    length: int
    source: str
    offset: int = 0

    @classmethod
    def of_line(cls, line: int, source: str, start: int, end: int) -> Place:
        """Make the place of ``source[start:end]`` in a line."""
        offset = max(0, start - _BEFORE) if len(source) > _LONG_LINE else 0
        shown = source[offset : start + _BEHIND] if len(source) > _LONG_LINE else source
        return cls(line, start + 1, end - start, shown, offset)


class Severity(str, enum.Enum):
    """How much a diagnostic matters.

    ``ERROR``: a text could not be read as it was meant. ``WARNING``: a text was read, but something about it is
    unusual. ``NOTE``: a fact that concerns the whole digest or most of its papers, which ``strict`` accepts.

    Example:
        >>> CODES["bad-date"] is Severity.ERROR, str(Severity.NOTE)
        (True, 'note')
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def __str__(self) -> str:
        return self.value


#: Every code with its severity. The diagnostics page of the documentation explains each with an example.
CODES: dict[str, Severity] = {
    "missing-title": Severity.WARNING,
    "missing-authors": Severity.WARNING,
    "missing-abstract": Severity.WARNING,
    "missing-link": Severity.WARNING,
    "no-authors": Severity.NOTE,
    "no-abstracts": Severity.NOTE,
    "no-links": Severity.NOTE,
    "bad-identifier": Severity.ERROR,
    "bad-date": Severity.ERROR,
    "number-order": Severity.WARNING,
    "total-mismatch": Severity.WARNING,
    "repeated-paper": Severity.WARNING,
    "repeated-field": Severity.WARNING,
    "unknown-category": Severity.WARNING,
    "failed-value": Severity.WARNING,
    "conflicting-value": Severity.WARNING,
    "superseded-value": Severity.NOTE,
    "truncated": Severity.ERROR,
    "lone-surrogate": Severity.ERROR,
    "unread-text": Severity.ERROR,
    "front-matter": Severity.NOTE,
    "missing-identifier": Severity.WARNING,
    "missing-end": Severity.WARNING,
    "missing-category": Severity.WARNING,
    "missing-date": Severity.WARNING,
    "odd-line": Severity.WARNING,
    "empty-digest": Severity.NOTE,
    "charset-guessed": Severity.NOTE,
    "author-list-cut": Severity.NOTE,
    "feed-error": Severity.ERROR,
    "no-items": Severity.ERROR,
    "unread-entry": Severity.WARNING,
    "odd-row": Severity.WARNING,
    "guessed-column": Severity.NOTE,
    "unread-paper": Severity.WARNING,
    "empty-paper": Severity.WARNING,
}

_EXCERPT = 100  # characters of a source line that a terminal shows without wrapping badly


@attrs.frozen
class Diagnostic:
    """One thing that a reader noticed in a digest.

    Attributes:
        code: A stable code for programs; the page on diagnostics explains each code.
        severity: See `Severity`.
        message: A message for people.
        line: The line in the text, counted from 1.
        column: The column in characters (code points), counted from 1.
        length: The number of characters of that line which are meant; at least 0.
        source: The line itself; if it has more than 1,000 characters, an excerpt around the column.
        text: The whole stretch that is meant, if it is longer than one line or was not read into any field.
        offset: The number of characters of the line before the excerpt; 0 for a whole line.

    Example:
        >>> print(Diagnostic("bad-date", Severity.ERROR, "'soon' is not a date", 3, 12, 4, "Published: soon"))
        3:12: error: 'soon' is not a date [bad-date]
            Published: soon
                       ^~~~
    """

    code: str
    severity: Severity
    message: str
    line: int
    column: int
    length: int = 0
    source: str = ""
    text: str | None = None
    offset: int = 0

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from arxiv_digest_parser._pydantic import schema_of

        return schema_of(cls, handler, {})

    @property
    def headline(self) -> str:
        """The diagnostic on one line, without control characters.

        Example:
            >>> Diagnostic("bad-date", Severity.ERROR, "'soon' is not a date", 3, 12).headline
            "3:12: error: 'soon' is not a date [bad-date]"
        """
        return printable(f"{self.line}:{self.column}: {self.severity}: {self.message} [{self.code}]")

    def __str__(self) -> str:
        column = self.column - 1 - self.offset
        start = max(0, column - _EXCERPT // 2)
        shown = self.source[start : start + _EXCERPT]
        before = shown[: column - start]
        meant = shown[len(before) : len(before) + self.length]
        marks = "^" + "~" * (width(meant) - 1)
        return f"{self.headline}\n    {printable(shown)}\n    {' ' * width(before)}{marks}"


def diagnostic(code: str, message: str, place: Place, text: str | None = None) -> Diagnostic:
    """Make the diagnostic of a code, with that code's severity, at a place."""
    return placed(code, CODES[code], message, place, text)


def placed(code: str, severity: Severity, message: str, place: Place, text: str | None = None) -> Diagnostic:
    """Make a diagnostic at a place."""
    return Diagnostic(code, severity, message, place.line, place.column, place.length, place.source, text, place.offset)
