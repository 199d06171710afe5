r"""What a layout reads: a text or its bytes, with all that the caller knows about them.

Nothing is decoded before somebody asks for the text, because some layouts say in their bytes which charset they are in.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import cast

import attrs

from arxiv_digest_parser._reading.digest import paper_headings
from arxiv_digest_parser._reading.language.vocabulary import TARGETS, normal, own_labels
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import CODES, Diagnostic, Severity, placed
from arxiv_digest_parser.errors import EncodingError

_NO_LABELS: Mapping[str, str] = MappingProxyType({})


def checked_labels(labels: object) -> Mapping[str, str]:
    """Return the caller's own labels as a mapping that cannot be changed, if their fields can be read.

    Raises:
        TypeError: They are not a mapping of texts to texts.
        ValueError: A label has neither a letter nor a digit, or there is no such field that a label can have.
    """
    if not isinstance(labels, Mapping):
        raise TypeError(f"labels: expected a mapping of str to str, got {labels!r:.80}")
    checked: dict[str, str] = {}
    for label, field in cast("Mapping[object, object]", labels).items():
        if not isinstance(label, str) or not isinstance(field, str):
            raise TypeError(f"labels: expected str to str, got {label!r:.80}: {field!r:.80}")
        if not normal(label):
            raise ValueError(f"labels: expected a label with a letter or a digit, got {label!r:.80}")
        if field not in TARGETS:
            raise ValueError(f"labels: expected one of {', '.join(TARGETS)}, got {label!r:.80}: {field!r:.80}")
        checked[label] = field
    return MappingProxyType(checked)


@attrs.frozen(eq=False)
class Source:
    r"""A text for a layout to recognise or read.

    Attributes:
        given: The text, or its bytes, as the caller passed them.
        date: The day of the digest, if the caller passed it.
        labels: The caller's own labels, and the field of `Paper` or `Analysis` that each of them names.
        charset: The encoding of the bytes. If they declare another one, a layout reads
            ``attrs.evolve(source, charset="latin-1")`` instead.

    Example:
        >>> source = Source(b"\xef\xbb\xbfA Faster Sort\r\nAda Lovelace")
        >>> source.text
        'A Faster Sort\nAda Lovelace'
        >>> print(source.diagnostic("short-name", "a first name of three letters", 14, 17, severity=Severity.NOTE))
        2:1: note: a first name of three letters [short-name]
            Ada Lovelace
            ^~~
    """

    given: str | bytes
    date: datetime.date | None = attrs.field(default=None, kw_only=True)
    labels: Mapping[str, str] = attrs.field(default=_NO_LABELS, kw_only=True, converter=checked_labels)
    charset: str = attrs.field(default="utf-8", kw_only=True)

    @cached_property
    def text(self) -> str:
        r"""The text, with ``\n`` as line end and without a byte order mark.

        Raises:
            EncodingError: The bytes are not in the charset.
        """
        given = self.given
        try:
            text = given if isinstance(given, str) else given.decode(self.charset)
        except UnicodeDecodeError as error:
            raise EncodingError.at(error.object, error.start, self.charset) from None
        text = text.removeprefix("\ufeff")
        # The search for one character takes a tenth of the time of that for two.
        return text.replace("\r\n", "\n") if "\r" in text else text

    @cached_property
    def paper_headings(self) -> tuple[int, int]:
        """How many of the first papers have a heading with a link or a number, and how many one with a title alone.

        Raises:
            EncodingError: The bytes are not in the charset.
        """
        with own_labels(self.labels):
            return paper_headings(self.text)

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text)

    def diagnostic(  # noqa: PLR0913 - what is not about every diagnostic has a name
        self,
        code: str,
        message: str,
        start: int,
        end: int,
        *,
        severity: Severity | None = None,
        text: str | None = None,
    ) -> Diagnostic:
        r"""Make a diagnostic about a stretch of the text.

        Args:
            code: One of the library's codes, or one of your own.
            message: A message for people.
            start: The offset in ``Source.text`` at which the stretch begins, counted from 0.
            end: The offset at which it ends.
            severity: The severity; by default that of the code, or an error for a code of your own.
            text: The whole stretch, if it is longer than a line or was not read into any field.

        Example:
            >>> Source("A Sort\nPublished: soon").diagnostic("bad-date", "'soon' is not a date", 18, 22).headline
            "2:12: error: 'soon' is not a date [bad-date]"
        """
        place = self._positions.place(start, end)
        severity = severity or CODES.get(code, Severity.ERROR)
        return placed(code, severity, message, place, text)
