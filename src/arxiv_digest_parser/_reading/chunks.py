r"""Pieces of a text, cut anywhere, into text: UTF-8 decoded, without a byte order mark, with ``\n`` as line end."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import cast

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
