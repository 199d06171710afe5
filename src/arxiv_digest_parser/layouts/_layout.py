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
        name: What ``layout=`` and `Digest.layout` call it.
        read: A `Source` to a digest. `parse` fills in the layout's name, and the date that its caller gave.
        looks_for: What a text of this layout has, for the message when no layout recognises a text.
        likeness: How much a text looks like this layout, from 0 (not at all) to 1. Bytes that it cannot decode look
            like another layout.
        write: A digest to a text, or ``None`` for a layout that is only read.
        held: What of a digest this layout can hold; all of it unless it says otherwise.
        stream: A text in pieces, all `str` or all `bytes` as they were given, and what to call with each diagnostic, to
            its papers, as soon as they can be read; ``None`` for a layout that needs the whole text.

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
