"""What a layout is: a value that says what it looks like, reads it and writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import attrs

from arxiv_digest_parser._source import Source
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Digest, Paper


def _all(digest: Digest) -> Digest:
    return digest


def _unlike(_: Source) -> float:
    return 0.0


@attrs.frozen
class Layout:
    r"""A way of printing a digest.

    Attributes:
        name: The name, for ``layout=`` and `Digest.layout`.
        read: Reads a `Source` and returns a digest. `parse` adds the layout's name and the date that its caller passed.
        looks_for: What a text in this layout has, for the message if no layout recognises a text.
        likeness: Returns how much a `Source` looks like this layout, from 0 (not at all) to 1. If it raises
            `EncodingError`, the text is in another layout.
        write: Writes a digest as text; ``None`` for a read-only layout.
        held: Returns the part of a digest that this layout can hold; by default, all of it.
        stream: Receives the pieces of a text, all `str` or all `bytes`, and a function to call with each diagnostic,
            and yields the papers as soon as they can be read; ``None`` for a layout that needs the whole text.

    Example:
        >>> from arxiv_digest_parser import Paper, Section, parse
        >>> def read(source):
        ...     return Digest([Section(None, [Paper(line) for line in source.text.splitlines()])])
        >>> parse("A Faster Sort\nA Slower Sort\n", layout=Layout("titles", read))
        <Digest titles, 2 papers in 1 section>
    """

    name: str
    read: Callable[[Source], Digest]
    looks_for: str = ""
    likeness: Callable[[Source], float] = _unlike
    write: Callable[[Digest], str] | None = None
    held: Callable[[Digest], Digest] = _all
    stream: Callable[[Iterable[str | bytes], Callable[[Diagnostic], None]], Iterator[Paper]] | None = None
