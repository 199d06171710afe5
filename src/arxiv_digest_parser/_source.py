r"""What a layout reads: a text or its bytes, with all that the caller knows about them.

Nothing is decoded before somebody asks for the text, because some layouts say in their bytes which charset they are in.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

from arxiv_digest_parser._reading.places import Positions
from arxiv_digest_parser.diagnostics import CODES, Diagnostic, Severity, placed
from arxiv_digest_parser.errors import EncodingError

_NO_LABELS: Mapping[str, str] = MappingProxyType({})


@attrs.frozen(eq=False)
class Source:
    r"""A text that a layout is to recognise or to read.

    Attributes:
        given: The text, or its bytes, as the caller gave them.
        date: The day that the digest is for, where the caller knows it.
        labels: Labels of the caller's own, and the field of `Paper` that each names.
        charset: What bytes are decoded with. A layout that finds another one declared reads
            ``attrs.evolve(source, charset="latin-1")``.

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
    labels: Mapping[str, str] = attrs.field(default=_NO_LABELS, kw_only=True)
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
        """Make a diagnostic about a stretch of the text.

        Args:
            code: One of the library's codes, or one of the layout's own.
            message: One sentence for a person.
            start: Where in `text` the stretch begins, counted from 0.
            end: Where it ends.
            severity: That of the code if left out; an error, if the code is the layout's own.
            text: The whole stretch, where it is longer than a line or was not read into any field.
        """
        place = self._positions.place(start, end)
        severity = severity or CODES.get(code, Severity.ERROR)
        return placed(code, severity, message, place, text)
