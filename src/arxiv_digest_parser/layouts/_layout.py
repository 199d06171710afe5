"""What a layout is: a value that says what it looks like, reads it and writes it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

import attrs

from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Digest, Paper


def _all(digest: Digest) -> Digest:
    return digest


@attrs.frozen
class Layout:
    r"""A way of printing a digest.

    Attributes:
        name: What ``layout=`` and `Digest.layout` call it.
        looks_for: What a text of this layout has, for the message when no layout recognises a text.
        likeness: How much a text looks like this layout, from 0 (not at all) to 1.
        read: A text, with ``\n`` as line end, and the day it is for (or ``None``) to a digest.
        write: A digest to a text, or ``None`` for a layout that is only read.
        held: What of a digest this layout can hold; all of it unless it says otherwise.
        stream: A text in pieces, and what to call with each diagnostic, to its papers, as soon as they can be read;
            ``None`` for a layout that needs the whole text.

    Example:
        >>> from arxiv_digest_parser import Paper, Section, parse
        >>> def read(text, date):
        ...     return Digest([Section(None, [Paper(line) for line in text.splitlines()])], date=date, layout="titles")
        >>> titles = Layout("titles", "one title a line", lambda text: 0.0, read)
        >>> parse("A Faster Sort\nA Slower Sort\n", layout=titles).papers
        (<Paper 'A Faster Sort'>, <Paper 'A Slower Sort'>)
    """

    name: str
    looks_for: str
    likeness: Callable[[str], float]
    read: Callable[[str, datetime.date | None], Digest]
    write: Callable[[Digest], str] | None = None
    held: Callable[[Digest], Digest] = _all
    stream: Callable[[Iterable[str], Callable[[Diagnostic], None]], Iterator[Paper]] | None = None
