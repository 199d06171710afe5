"""Where the output goes: to standard output, or into a file, which is written completely or not at all."""

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_texts(texts: Iterable[str], path: str | None) -> None:
    """Write texts as UTF-8 into a file, or to standard output.

    Raises:
        OSError: They cannot be written.
    """
    with _opened(path) as file:
        for text in texts:
            file.write(text.encode("utf-8", "surrogateescape"))  # bytes of a bibliography that are not UTF-8


@contextmanager
def _opened(path: str | None) -> Generator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
        return
    target = Path(path).resolve()
    if target.exists() and not target.is_file():  # a device or a pipe
        with target.open("wb") as file:
            yield file
        return
    # The old file may be among those that are read, and is worth more than an incomplete new one.
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def drop_output() -> None:
    """Send what is still buffered nowhere: Python would write it at exit, fail again, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
