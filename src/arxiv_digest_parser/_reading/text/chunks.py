r"""Pieces of a text, cut anywhere, into text: UTF-8 decoded, without a byte order mark, with ``\n`` as line end.

The text that comes out can be encoded again: a `Mender` joins pairs of surrogates, and replaces those that are alone.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import cast

from arxiv_digest_parser._unicode import is_well_formed, lone_surrogates, well_formed
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.errors import EncodingError

BYTES = (bytes, bytearray, memoryview)


def checked(chunks: Iterable[object]) -> Iterator[str | bytes]:
    """Yield the pieces of a text, which must be all `str` or all bytes."""
    kind: type | None = None
    for chunk in chunks:
        if not isinstance(chunk, (str, *BYTES)):
            raise TypeError(f"chunks: expected str or bytes, got {type(chunk).__name__}")
        if kind is not None and kind is not (str if isinstance(chunk, str) else bytes):
            raise TypeError("chunks: expected all str or all bytes, got both")
        kind = str if isinstance(chunk, str) else bytes
        yield chunk if isinstance(chunk, str) else bytes(cast("bytes", chunk))


def mended(pieces: Iterable[str | bytes], mender: Mender) -> Iterator[str | bytes]:
    """Yield the pieces of a text, all of it well-formed; from bytes, no charset makes surrogates."""
    for piece in chain(pieces, [None]):
        if isinstance(piece, bytes):
            yield piece
        elif text := mender.mend(piece or "", final=piece is None):
            yield text


def joined(pieces: Iterable[str | bytes]) -> Iterator[str]:
    """Yield a text that comes in pieces; none is empty."""
    first, held = True, ""
    for piece in _decoded(pieces):
        text = held + piece
        if first and text:
            text = text.removeprefix("\ufeff")
            first = False
        held = "\r" if text.endswith("\r") else ""  # it may belong to the line feed that comes next
        text = text.removesuffix(held)
        if text:
            yield text.replace("\r\n", "\n") if "\r" in text else text
    if held:
        yield held


def _decoded(pieces: Iterable[str | bytes]) -> Iterator[str]:
    """Yield pieces of text as they are, and pieces of bytes as text."""
    decoder = Decoder()
    for piece in pieces:
        yield piece if isinstance(piece, str) else decoder.decode(piece)
    yield decoder.decode(b"", final=True)


class Decoder:
    """Decodes UTF-8 that comes in pieces, and knows where it is."""

    def __init__(self) -> None:
        self._rest = b""
        self._line, self._column = 1, 1

    def decode(self, raw: bytes, *, final: bool = False) -> str:
        """Return the next piece of text."""
        raw = self._rest + raw
        try:
            text, used = codecs.utf_8_decode(raw, "strict", final)
        except UnicodeDecodeError as error:
            bad = EncodingError.at(raw, error.start)
            column = bad.column + self._column - 1 if bad.line == 1 else bad.column
            raise EncodingError(self._line + bad.line - 1, column, bad.byte) from None
        self._rest = raw[used:]
        lines = raw.count(b"\n", 0, used)
        self._column = used - raw.rfind(b"\n", 0, used) if lines else self._column + used
        self._line += lines
        return text


class Mender:
    """Makes a text well-formed that is whole or comes in pieces, and knows where the first lone surrogate is."""

    def __init__(self) -> None:
        self._held = ""  # a surrogate that may be the first of a pair
        self._line, self._begun = 1, list[str]()  # the line that the next piece goes on with
        self._count = 0
        self._column = 0  # of the first lone surrogate, which is in that line

    def mend(self, text: str, *, final: bool) -> str:
        """Return the next piece of a text, all of it if it is the final one."""
        text = self._held + text
        self._held = ""
        begin = 0  # of what is to be noted still
        if not is_well_formed(text):
            if not final and "\ud800" <= text[-1] <= "\udbff":
                text, self._held = text[:-1], text[-1]
            count, first = lone_surrogates(text)
            text = well_formed(text)
            if count and not self._count:
                self._go_on(text[:first])
                self._column, begin = sum(map(len, self._begun)) + 1, first
            self._count += count
        self._go_on(text[begin:])
        return text

    def whole(self, text: str | bytes) -> str | bytes:
        """Return a whole text; from bytes, no charset makes surrogates."""
        if isinstance(text, bytes) or is_well_formed(text):
            return text
        return self.mend(text, final=True)

    def diagnostics(self) -> list[Diagnostic]:
        """Return what was noticed so far."""
        if not self._count:
            return []
        what = "a lone surrogate" if self._count == 1 else f"{self._count:,} lone surrogates, here the first"
        source, _, _ = "".join(self._begun).partition("\n")
        mark = self._line == 1 and source.startswith("\ufeff")  # of the byte order, and not of the line
        column = self._column - mark
        place = Place.of_line(self._line, source.removesuffix("\r")[mark:], column - 1, column)
        return [diagnostic("lone-surrogate", f"{what} cannot be encoded: read as U+FFFD", place)]

    def _go_on(self, text: str) -> None:
        """Note where the next piece will be, while that may still be asked for."""
        if self._column:
            if not (self._begun and self._begun[-1].endswith("\n")):
                self._begun.append(text[: text.find("\n") + 1 or None])
        elif lines := text.count("\n"):
            self._line += lines
            self._begun = [text[text.rfind("\n") + 1 :]]
        else:
            self._begun.append(text)
