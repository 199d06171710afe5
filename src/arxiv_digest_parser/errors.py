"""The errors that the library raises for bad content; all are `DigestError`."""

from __future__ import annotations

from collections.abc import Iterable

from arxiv_digest_parser._unicode import printable_lines
from arxiv_digest_parser.diagnostics import Diagnostic


class DigestError(Exception):
    """The base class of all errors that the library raises for content; a wrong argument raises `TypeError` instead.

    The text of an error contains no control characters that a terminal would obey, whatever the content is. Its
    attributes may contain them.

    Example:
        >>> from arxiv_digest_parser import parse
        >>> try:
        ...     parse("Dear reader,")
        ... except DigestError as error:
        ...     print(type(error).__name__)
        UnknownLayoutError
    """

    def __str__(self) -> str:
        return printable_lines(self._described())

    def _described(self) -> str:
        """Say what is wrong."""
        return super().__str__()


class EncodingError(DigestError, ValueError):
    """Bytes that are not UTF-8, or not in the charset that they declare.

    Attributes:
        line, column: The position of the first invalid byte, counted from 1 (the column counts bytes).
        byte: The invalid byte, from 0 to 255.
        charset: The expected encoding.

    Example:
        >>> from arxiv_digest_parser import parse
        >>> parse("naïve".encode("latin-1"))
        Traceback (most recent call last):
        arxiv_digest_parser.errors.EncodingError: 1:3: expected UTF-8, found byte 0xef
    """

    def __init__(self, line: int, column: int, byte: int, charset: str = "utf-8") -> None:
        super().__init__(line, column, byte, charset)
        self.line = line
        self.column = column
        self.byte = byte
        self.charset = charset

    def _described(self) -> str:
        return f"{self.line}:{self.column}: expected {self.charset.upper()}, found byte 0x{self.byte:02x}"

    @classmethod
    def at(cls, raw: bytes, offset: int, charset: str = "utf-8") -> EncodingError:
        """Make the error for the byte at an offset."""
        return cls(raw.count(b"\n", 0, offset) + 1, offset - raw.rfind(b"\n", 0, offset), raw[offset], charset)


class UnknownLayoutError(DigestError, ValueError):
    """A text that no layout recognises, or the name of a layout that does not exist.

    Attributes:
        message: What is wrong.
        expected: What each layout looked for, by the name of the layout; empty if this is not the reason.

    Example:
        >>> from arxiv_digest_parser import parse
        >>> parse("2025-12-24.md")
        Traceback (most recent call last):
        arxiv_digest_parser.errors.UnknownLayoutError: the text looks like the name of a file; pass its content:
        Path('2025-12-24.md').read_bytes()
    """

    def __init__(self, message: str, expected: dict[str, str]) -> None:
        super().__init__(message, expected)
        self.message = message
        self.expected = expected

    def _described(self) -> str:
        wants = "".join(f"\n  {name}: {wanted}" for name, wanted in self.expected.items())
        return f"{self.message}; expected one of{wants}" if wants else self.message


class InvalidDigestError(DigestError, ValueError):
    r"""A digest that was rejected because of ``strict``.

    Attributes:
        diagnostics: All diagnostics, in the order of the text.

    Example:
        >>> from arxiv_digest_parser import parse
        >>> text = "### [A Sort](https://arxiv.org/abs/2512.20569)\n*A. Holm*\n\nPublished: soon\n\nAbstract: Fast."
        >>> try:
        ...     parse(text, strict=True)
        ... except InvalidDigestError as error:
        ...     print(error)
        4:12: error: 'soon' is not a date [bad-date]
            Published: soon
                       ^~~~
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def _described(self) -> str:
        return "\n".join(str(d) for d in self.diagnostics)


class InvalidJSONError(DigestError, ValueError):
    """Text that is not JSON, or JSON that is not a digest.

    Attributes:
        path: The place in the JSON, such as ``sections[0].papers[3].published``; empty for the whole.
        message: What is wrong there.

    Example:
        >>> from arxiv_digest_parser import from_json
        >>> from_json('{"format": "arxiv-digest", "version": 1, "title": 5}')
        Traceback (most recent call last):
        arxiv_digest_parser.errors.InvalidJSONError: title: expected a text, got 5
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def _described(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class UnwritableError(DigestError, ValueError):
    """A digest with a value that would not read back the same in the layout.

    Attributes:
        path: The place in the digest, such as ``papers[3].title``.
        message: What would be written there, and how it would be read.

    Example:
        >>> from arxiv_digest_parser import Digest, write
        >>> write(Digest(), layout="page")
        Traceback (most recent call last):
        arxiv_digest_parser.errors.UnwritableError: digest: the layout 'page' can be read, but not written
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def _described(self) -> str:
        return f"{self.path}: {self.message}"
