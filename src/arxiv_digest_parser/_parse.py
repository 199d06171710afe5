"""Texts into digests: `parse` for a whole text, `iter_papers` for one that arrives in pieces."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from typing import cast

import attrs

from arxiv_digest_parser._dates import PathLike, as_date, text_of
from arxiv_digest_parser._detect import checked_text, detected, layout_of, read_as
from arxiv_digest_parser._reading.language.vocabulary import own_labels
from arxiv_digest_parser._reading.text.chunks import BYTES, Mender, checked, mended
from arxiv_digest_parser._reading.text.reports import ignore
from arxiv_digest_parser._source import Source, checked_labels
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.errors import EncodingError, InvalidDigestError, UnknownLayoutError
from arxiv_digest_parser.layouts import Layout
from arxiv_digest_parser.models import Digest, Paper

#: The number of characters or bytes from which a layout is detected. `is_page` does not look at more.
_SAMPLE = 50_000


def parse(  # noqa: PLR0913 - all but the text have names
    text: str | bytes,
    *,
    layout: Layout | str | None = None,
    date: datetime.date | str | None = None,
    source: str | PathLike | None = None,
    labels: Mapping[str, str] | None = None,
    strict: bool = False,
) -> Digest:
    r"""Read a published digest.

    Args:
        text: The digest as text, or its bytes, in UTF-8 or the encoding that they declare. A byte order mark is
            dropped, and ``\r\n`` ends a line like ``\n``. Pairs of surrogates become the characters that they mean.
        layout: The layout of the digest, or its name; detected by default.
        date: The day of the digest, as a date or a text such as ``"2025-12-24"``. It overrides the date in the text.
        source: Where the digest comes from, such as the name or path of its file, which is kept in `Digest.source`. If
            neither the text nor `date` gives a date, it is taken from this name, as by `date_of`.
        labels: Labels of your own, and the field of `Paper` or `Analysis` that each of them names, such as
            ``{"Blurb": "abstract"}``; ``"extra"`` if its value should be kept as it is. They are looked up without
            markup and case, before the library's own labels. Layouts of arXiv's own documents ignore them.
        strict: Reject digests with errors or warnings.

    Returns:
        The digest, with everything unusual in its ``diagnostics``. Malformed content never raises an exception unless
        `strict` is true.

    Raises:
        UnknownLayoutError: No layout recognises the text, or there is no layout with that name.
        EncodingError: The bytes are not in the encoding of their layout.
        InvalidDigestError: The digest has errors or warnings, and `strict` is true. The exception contains all
            diagnostics.
        TypeError: An argument has the wrong type.
        ValueError: `date` is a text, but not a valid date, or a label names something that is not a field.

    Example:
        >>> digest = parse(
        ...     "### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n*Ada Lovelace*\n\nAbstract: Fast.\n"
        ... )
        >>> digest.papers[0].authors
        ('Ada Lovelace',)
        >>> digest.papers[0].arxiv_id.doi
        '10.48550/arXiv.2512.20569'
    """
    mender = Mender()
    given = Source(
        mender.whole(checked_text(text)),
        date=None if date is None else as_date("date", date),
        labels={} if labels is None else labels,
    )
    digest = read_as(detected(given) if layout is None else layout_of(layout), given)
    if noticed := mender.diagnostics():
        digest = attrs.evolve(digest, diagnostics=sorted([*noticed, *digest.diagnostics], key=_place))
    if source is not None:
        digest = attrs.evolve(digest, source=text_of("source", source), date=digest.date or _date_of(source))
    if strict and any(noticed.severity is not Severity.NOTE for noticed in digest.diagnostics):
        raise InvalidDigestError(digest.diagnostics)
    return digest


def _date_of(source: str | PathLike) -> datetime.date | None:
    from arxiv_digest_parser._file_names import date_of

    return date_of(source)


def _place(noticed: Diagnostic) -> tuple[int, int]:
    return noticed.line, noticed.column


def iter_papers(
    chunks: Iterable[str | bytes],
    *,
    layout: Layout | str | None = None,
    labels: Mapping[str, str] | None = None,
    report: Callable[[Diagnostic], None] | None = None,
) -> Iterator[Paper]:
    r"""Read a published digest that arrives in pieces, and yield each paper as soon as it can be read.

    The papers are the same as those that `parse` returns for the whole text, wherever it is cut. At most a few hundred
    papers' worth of text is in memory, so the input may be arbitrarily long. These are read as a whole: HTML pages,
    feeds that are not arXiv's own, digests whose papers are not headings or that are in another flavour of Markdown
    (with reference links, say), and texts of your own layouts that have no ``stream``.

    Args:
        chunks: The pieces, all `str` or all `bytes`: lines of a file, parts of a download, or anything else. They may
            be cut anywhere, even inside a character.
        layout: The layout of the digest, or its name; detected by default.
        labels: As for `parse`.
        report: A function that is called with each diagnostic that `parse` gives for the whole text, before the papers
            that it is about. Diagnostics that depend on the whole digest come at the end: repeated papers, numbers,
            totals, the frame, what most papers have and others lack. For these, some hundred bytes are kept per paper.

    Yields:
        The papers, in order.

    Raises:
        UnknownLayoutError: No layout recognises the text, or there is no layout with that name.
        EncodingError: The bytes are not in the encoding of their layout.
        TypeError: An argument, or a piece, has the wrong type.
        ValueError: A label names something that is not a field.

    Example:
        >>> lines = ["### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n", "*Ada Lovelace*\n", "\n", "Abs"]
        >>> for paper in iter_papers(lines):
        ...     print(paper.title)
        A Faster Sort
    """
    if isinstance(chunks, (str, *BYTES)) or not hasattr(chunks, "__iter__"):
        advice = f"; pass an open file: Path({str(chunks)!r}).open('rb')" if hasattr(chunks, "__fspath__") else ""
        raise TypeError(f"chunks: expected an iterable of str or bytes, got {type(chunks).__name__}{advice}")
    if report is not None and not callable(report):
        raise TypeError(f"report: expected a function of a diagnostic, got {report!r:.80}")
    chosen = None if layout is None else layout_of(layout)
    own = checked_labels({} if labels is None else labels)
    mender = Mender()
    pieces = mended(checked(chunks), mender)
    papers = _papers(pieces, chosen, own, report or ignore)
    return _reported(_labelled(papers, own) if own else papers, mender, report or ignore)


def _reported(papers: Iterator[Paper], mender: Mender, report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Yield papers, and report at the end what was noticed about the text as such."""
    yield from papers
    for noticed in mender.diagnostics():
        report(noticed)


def _labelled(papers: Iterator[Paper], labels: Mapping[str, str]) -> Iterator[Paper]:
    """Yield papers that are read with a caller's own labels, which do not apply to what the caller does in between."""
    while True:
        with own_labels(labels):
            paper = next(papers, None)
        if paper is None:
            return
        yield paper


def _papers(
    pieces: Iterator[str | bytes],
    layout: Layout | None,
    labels: Mapping[str, str],
    report: Callable[[Diagnostic], None],
) -> Iterator[Paper]:
    beginning: list[str | bytes] = []
    if layout is None:
        beginning, is_whole = _beginning(pieces)
        given = _whole(beginning)
        with suppress(UnknownLayoutError, EncodingError):
            layout = detected(Source(given if is_whole else _whole_lines(given), labels=labels))
    all_pieces = chain(beginning, pieces)
    if layout is not None and layout.stream is not None:
        yield from layout.stream(all_pieces, report)
        return
    source = Source(_whole([*all_pieces]), labels=labels)
    digest = read_as(layout or detected(source), source)
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


def _whole(pieces: Sequence[str | bytes]) -> str | bytes:
    """Join pieces of one type."""
    if pieces and isinstance(pieces[0], bytes):
        return b"".join(cast("Sequence[bytes]", pieces))
    return "".join(cast("Sequence[str]", pieces))


def _whole_lines(text: str | bytes) -> str | bytes:
    """Leave out the last heading of an incomplete text, whose rest is missing, or otherwise its last line."""
    if isinstance(text, bytes):
        return text[: (text.rfind(b"\n#") + 1) or (text.rfind(b"\n") + 1)]
    return text[: (text.rfind("\n#") + 1) or (text.rfind("\n") + 1)]


def _beginning(pieces: Iterator[str | bytes]) -> tuple[list[str | bytes], bool]:
    """Take as many pieces as are needed to detect a layout; say whether these are all."""
    taken: list[str | bytes] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size >= _SAMPLE:
            return taken, False
    return taken, True
