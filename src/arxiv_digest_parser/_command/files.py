"""Files, read one after the other: what is wrong with one is reported, and the next is read."""

import errno
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import attrs

from arxiv_digest_parser._api import parse
from arxiv_digest_parser._command.messages import print_diagnostic, print_message
from arxiv_digest_parser.errors import (
    DigestError,
    EncodingError,
    InvalidDigestError,
    UnknownLayoutError,
    UnwritableError,
)
from arxiv_digest_parser.models import Digest, Paper

_PIECE = 1 << 16  # bytes


@attrs.define
class Files:
    """Files, read one after the other: what is wrong with one is told, and the next is read.

    Attributes:
        paths: Their paths; ``-`` for standard input.
        layout: The name of the layout that they are in, or ``None``.
        strict: Refuse a file about which there is an error or a warning.
        advance: What to tell how many bytes were read.
        failed: Whether one could not be read or written.
    """

    paths: Sequence[str]
    layout: str | None
    strict: bool
    advance: Callable[[int], object]
    failed: bool = False

    def papers(self) -> Iterator[Paper]:
        """Yield the papers of each file that can be read."""
        for path, name in self._named():
            for digest in self._digest(path, name):
                yield from digest.papers

    def texts(self, convert: Callable[[Digest], str]) -> Iterator[str]:
        """Yield what each file that can be read is converted to."""
        for path, name in self._named():
            for digest in self._digest(path, name):
                try:
                    text = convert(digest)
                except UnwritableError as error:  # noqa: PERF203 - One file must not keep the others from being printed.
                    self._refuse(name, error)
                else:
                    yield text

    def _named(self) -> Iterator[tuple[str, str]]:
        for path in self.paths:
            yield path, "<stdin>" if path == "-" else path

    def _digest(self, path: str, name: str) -> Iterator[Digest]:
        """Yield the digest of a file, if it can be read."""
        try:
            digest = parse(b"".join(self._pieces(path)), layout=self.layout, strict=self.strict)
        except (OSError, DigestError) as error:
            self._refuse(name, error)
        else:
            for diagnostic in digest.diagnostics:
                print_diagnostic(name, diagnostic)
            if any(diagnostic.code == "no-items" for diagnostic in digest.diagnostics):
                self.failed = True
            else:
                yield digest

    def _pieces(self, path: str) -> Iterator[bytes]:
        with _opened(path) as file:
            while piece := file.read(_PIECE):
                self.advance(len(piece))
                yield piece

    def _refuse(self, name: str, error: OSError | DigestError) -> None:
        """Tell why a file could not be read or written; the next one is."""
        if isinstance(error, OSError):
            self._fail(f"{name}: error: {error.strerror or error}")
        elif isinstance(error, EncodingError):
            place, _, message = str(error).partition(": ")
            self._fail(f"{name}:{place}: error: {message}")
        elif isinstance(error, UnknownLayoutError):
            self._fail(f"{name}: error: {error.message}; name one with --layout")
        elif isinstance(error, InvalidDigestError):
            for diagnostic in error.diagnostics:
                print_diagnostic(name, diagnostic)
            self._fail(f"{name}: error: refused by --strict")
        else:
            self._fail(f"{name}: error: {error}")

    def _fail(self, message: str) -> None:
        self.failed = True
        print_message(message)


@contextmanager
def _opened(path: str) -> Generator[BinaryIO]:
    if path != "-":
        if "\0" in path:
            raise OSError(errno.EINVAL, "no file has a null character in its name")
        with Path(path).open("rb") as file:
            yield file
    elif sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed")
    else:
        yield sys.stdin.buffer
