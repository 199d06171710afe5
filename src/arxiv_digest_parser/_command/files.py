"""Files, read one after the other: what is wrong with one is reported, and the next is read."""

import errno
import sys
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import attrs

from arxiv_digest_parser._command.inputs import Input
from arxiv_digest_parser._command.reports import Reports, print_message
from arxiv_digest_parser._parse import parse
from arxiv_digest_parser._unicode import well_formed
from arxiv_digest_parser.errors import EncodingError, InvalidDigestError, UnknownLayoutError
from arxiv_digest_parser.models import Digest

_PIECE = 1 << 16  # bytes


@attrs.define
class Files:
    """Files, read one after the other.

    Attributes:
        inputs: The files.
        layout: The name of the layout that they are in, or ``None``.
        labels: The user's own labels, and the field that each names.
        strict: Refuse a file about which there is an error or a warning.
        date_from_name: Take the date from the name of the file if the text does not contain it.
        reports: Where diagnostics go.
        advance: A function that is called with the number of bytes that were read.
        failed: Whether one could not be read or written.
    """

    inputs: Sequence[Input]
    layout: str | None
    labels: Mapping[str, str]
    strict: bool
    date_from_name: bool
    reports: Reports
    advance: Callable[[int], object]
    failed: bool = False

    def digests(self) -> Iterator[tuple[str, Digest]]:
        """Yield the digest of each file that can be read, with the name of the file for messages."""
        for file in self.inputs:
            try:
                text = b"".join(self._pieces(file))
                source = None if file.path == "-" or not self.date_from_name else file.path
                digest = parse(text, layout=self.layout, source=source, labels=self.labels, strict=self.strict)
            except (OSError, EncodingError, UnknownLayoutError, InvalidDigestError) as error:  # noqa: PERF203 - One file must not keep the others from being read.
                self._refuse(file, error)
            else:
                for diagnostic in digest.diagnostics:
                    self.reports.add(file.name, diagnostic)
                if any(diagnostic.code == "no-items" for diagnostic in digest.diagnostics):
                    self.failed = True
                    continue
                yield file.name, digest if file.path == "-" else attrs.evolve(digest, source=well_formed(file.path))

    def _pieces(self, file: Input) -> Iterator[bytes]:
        with _opened(file.path) as opened:
            while piece := opened.read(_PIECE):
                self.advance(len(piece))
                yield piece

    def _refuse(self, file: Input, error: OSError | EncodingError | UnknownLayoutError | InvalidDigestError) -> None:
        """Say why a file could not be read or written; the next one is read all the same."""
        if isinstance(error, OSError):
            self.fail(f"{file.name}: error: {error.strerror or error}")
        elif isinstance(error, EncodingError):
            place, _, message = str(error).partition(": ")
            self.fail(f"{file.name}:{place}: error: {message}")
        elif isinstance(error, UnknownLayoutError) and not (file.is_named or self.strict):
            self.reports.note(f"{file.name}: note: skipped, because {error.message}")
        elif isinstance(error, UnknownLayoutError):
            advice = "; name one with --layout" if error.expected else ""
            self.fail(f"{file.name}: error: {error.message}{advice}")
        else:
            for diagnostic in error.diagnostics:
                self.reports.add(file.name, diagnostic)
            self.fail(f"{file.name}: error: refused by --strict")

    def fail(self, message: str) -> None:
        """Say what is wrong, and remember that something is."""
        self.failed = True
        print_message(message)


@contextmanager
def _opened(path: str) -> Generator[BinaryIO]:
    if "\0" in path:
        raise OSError(errno.EINVAL, "the name of a file cannot contain a null character")
    if not path:
        raise OSError(errno.ENOENT, "the name of the file is empty")
    if path == "-":
        if sys.stdin is None:
            raise OSError(errno.EBADF, "the stream is closed")
        yield sys.stdin.buffer
    elif Path(path).is_dir():
        raise OSError(errno.ENOENT, "there are no digests in this folder")
    else:
        with Path(path).open("rb") as file:
            yield file
