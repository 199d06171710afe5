"""The errors that the library raises for bad content; all are `DigestError`."""

from __future__ import annotations

from collections.abc import Iterable

from arxiv_digest_parser.diagnostics import Diagnostic


class DigestError(Exception):
    """The base of every error that the library raises for content; a wrong argument raises `TypeError` instead."""


class EncodingError(DigestError, ValueError):
    """Bytes that are not UTF-8, or not in the charset that they declare.

    Attributes:
        line, column: 1-based, where the first bad byte stands (the column counts bytes).
        charset: The charset that was expected.
    """

    def __init__(self, line: int, column: int, byte: int, charset: str = "utf-8") -> None:
        super().__init__(line, column, byte, charset)
        self.line = line
        self.column = column
        self.byte = byte
        self.charset = charset

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: expected {self.charset.upper()}, found byte 0x{self.byte:02x}"

    @classmethod
    def at(cls, raw: bytes, offset: int, charset: str = "utf-8") -> EncodingError:
        """Make the error for the byte at an offset."""
        return cls(raw.count(b"\n", 0, offset) + 1, offset - raw.rfind(b"\n", 0, offset), raw[offset], charset)


class UnknownLayoutError(DigestError, ValueError):
    """A text that no layout recognises, or a layout name that there is none of.

    Attributes:
        expected: What each layout looked for, by the layout's name; empty if that is not what is wrong.
    """

    def __init__(self, message: str, expected: dict[str, str]) -> None:
        super().__init__(message, expected)
        self.message = message
        self.expected = expected

    def __str__(self) -> str:
        wants = "".join(f"\n  {name}: {wanted}" for name, wanted in self.expected.items())
        return f"{self.message}; expected one of{wants}" if wants else self.message


class InvalidDigestError(DigestError, ValueError):
    """A digest that ``strict`` reading refuses.

    Attributes:
        diagnostics: Everything that the reader noticed, in the order of the text.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(str(d) for d in self.diagnostics)


class InvalidJSONError(DigestError, ValueError):
    """JSON that is no digest.

    Attributes:
        path: Where in the JSON, as ``sections[0].papers[3].published``; empty for the whole.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class UnwritableError(DigestError, ValueError):
    """A digest that holds something which the layout cannot print so that it reads back the same.

    Attributes:
        path: Where in the digest, as ``papers[3].title``.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
