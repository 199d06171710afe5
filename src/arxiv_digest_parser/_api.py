"""Texts into digests and back: `detect`, `parse`, `iter_papers`, `write`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from typing import cast

import attrs

from arxiv_digest_parser._dates import PathLike, as_date, date_of, text_of
from arxiv_digest_parser._reading.chunks import BYTES, Mender, checked, mended
from arxiv_digest_parser._reading.reports import ignore
from arxiv_digest_parser._reading.unread import what_is_missing
from arxiv_digest_parser._reading.vocabulary import own_labels
from arxiv_digest_parser._source import Source, checked_labels
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.errors import EncodingError, InvalidDigestError, UnknownLayoutError, UnwritableError
from arxiv_digest_parser.layouts import ALL, Layout
from arxiv_digest_parser.models import Analysis, Digest, Paper

#: A text of one line that ends as the names of digests' files do. The disk is not looked at.
_FILE_NAME = re.compile(
    r"[^\n]{1,1000}\.(?:md|markdown|mdx|qmd|rst|txt|html?|xhtml|eml|xml|rss|atom|json)", re.IGNORECASE
)

#: The number of characters or bytes from which a layout is detected; `is_page` looks at no more.
_SAMPLE = 50_000


def detect(text: str | bytes, *, layouts: Iterable[Layout] = ALL, labels: Mapping[str, str] | None = None) -> Layout:
    """Detect the layout of a text.

    Args:
        text: The text, or its bytes.
        layouts: The layouts to consider, such as ``[*layouts.ALL, my_own]``. If two of them match equally well, the
            first one wins.
        labels: As for `parse`.

    Returns:
        One of the layouts.

    Raises:
        UnknownLayoutError: No layout recognises the text; the error says what each layout looked for.
        EncodingError: No layout recognises the bytes, and they are not UTF-8.
        TypeError: An argument has the wrong type.
        ValueError: A label names something that is not a field.

    Example:
        >>> detect("### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)").name
        'bilingual'
    """
    return _detect(
        Source(Mender().whole(_checked_text(text)), labels={} if labels is None else labels), _checked_layouts(layouts)
    )


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
        mender.whole(_checked_text(text)),
        date=None if date is None else as_date("date", date),
        labels={} if labels is None else labels,
    )
    digest = _read(_detect(given) if layout is None else _layout(layout), given)
    if noticed := mender.diagnostics():
        digest = attrs.evolve(digest, diagnostics=sorted([*noticed, *digest.diagnostics], key=_place))
    if source is not None:
        digest = attrs.evolve(digest, source=text_of("source", source), date=digest.date or date_of(source))
    if strict and any(noticed.severity is not Severity.NOTE for noticed in digest.diagnostics):
        raise InvalidDigestError(digest.diagnostics)
    return digest


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
    papers' worth of text is in memory, so the input may be arbitrarily long. HTML pages, and layouts of your own that
    have no ``stream``, are read as a whole.

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
    chosen = None if layout is None else _layout(layout)
    own = checked_labels({} if labels is None else labels)
    mender = Mender()
    pieces = mended(checked(chunks), mender)
    papers = _papers(pieces, chosen, own, report or ignore)
    return _reported(_labelled(papers, own) if own else papers, mender, report or ignore)


def _reported(papers: Iterator[Paper], mender: Mender, report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Yield papers, and report in the end what was noticed about the text as such."""
    yield from papers
    for noticed in mender.diagnostics():
        report(noticed)


def _labelled(papers: Iterator[Paper], labels: Mapping[str, str]) -> Iterator[Paper]:
    """Yield papers that are read by a caller's own labels, which count for nothing that the caller does in between."""
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
            layout = _detect(Source(given if is_whole else _whole_lines(given), labels=labels))
    all_pieces = chain(beginning, pieces)
    if layout is not None and layout.stream is not None:
        yield from layout.stream(all_pieces, report)
        return
    source = Source(_whole([*all_pieces]), labels=labels)
    digest = _read(layout or _detect(source), source)
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


def _whole(pieces: Sequence[str | bytes]) -> str | bytes:
    """Join pieces of one type."""
    if pieces and isinstance(pieces[0], bytes):
        return b"".join(cast("Sequence[bytes]", pieces))
    return "".join(cast("Sequence[str]", pieces))


def _whole_lines(text: str | bytes) -> str | bytes:
    """Leave out the last heading of a text that goes on, of which the rest is not there; or else its last line."""
    if isinstance(text, bytes):
        return text[: (text.rfind(b"\n#") + 1) or (text.rfind(b"\n") + 1)]
    return text[: (text.rfind("\n#") + 1) or (text.rfind("\n") + 1)]


def _beginning(pieces: Iterator[str | bytes]) -> tuple[list[str | bytes], bool]:
    """Take as many pieces as it takes to detect a layout; tell whether these are all."""
    taken: list[str | bytes] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size >= _SAMPLE:
            return taken, False
    return taken, True


def write(digest: Digest, layout: Layout | str = "bilingual") -> str:
    r"""Write a digest in a layout.

    What is written reads back as the same digest, except for what the layout cannot hold (see `Layout.held`). This is
    checked, so a value that would be read as something else is refused.

    Args:
        digest: The digest.
        layout: The layout, or its name.

    Returns:
        The text, with ``\n`` as the line end.

    Raises:
        UnwritableError: A value would not read back the same in this layout; the error names the value.
        UnknownLayoutError: There is no layout with that name.
        TypeError: An argument has the wrong type.

    Example:
        >>> text = "# ArXiv Papers for 2025-12-24\n\n## A Faster Sort\n- **Authors:** Ada Lovelace\n\n---\n\n"
        >>> write(parse(text), layout="markdown") == text
        True
    """
    _require_digest(digest)
    chosen = _layout(layout)
    if chosen.write is None:
        raise UnwritableError("digest", f"the layout {chosen.name!r} can be read, but not written")
    text = chosen.write(digest)
    wanted = _comparable(chosen.held(digest))
    got = _comparable(_read(chosen, Source(text, date=digest.date)))
    if wanted != got:
        raise UnwritableError(*_difference(wanted, got, chosen.name))
    return text


def _require_digest(given: object) -> None:
    if not isinstance(given, Digest):
        raise TypeError(f"digest: expected Digest, got {given!r:.60}")


def _checked_text(text: object) -> str | bytes:
    if isinstance(text, str):
        return text
    if not isinstance(text, BYTES):
        raise TypeError(f"text: expected str or bytes, got {type(text).__name__}{_advice(text)}")
    return bytes(cast("bytes", text))


def _checked_layouts(layouts: object) -> tuple[Layout, ...]:
    if not isinstance(layouts, Iterable):
        raise TypeError(f"layouts: expected an iterable of Layout, got {layouts!r:.80}")
    given = tuple(cast("Iterable[object]", layouts))
    for index, layout in enumerate(given):
        if not isinstance(layout, Layout):
            raise TypeError(f"layouts[{index}]: expected Layout, got {layout!r:.80}")
    return cast("tuple[Layout, ...]", given)


def _read(layout: Layout, source: Source) -> Digest:
    """Read a text, and say of the digest what its layout need not say: the layout's name, and the date."""
    digest = layout.read(source)
    return attrs.evolve(digest, layout=digest.layout or layout.name, date=source.date or digest.date)


def _layout(layout: object) -> Layout:
    if isinstance(layout, Layout):
        return layout
    if not isinstance(layout, str):
        raise TypeError(f"layout: expected a Layout or its name, got {layout!r}")
    for known in ALL:
        if known.name == layout:
            return known
    raise UnknownLayoutError(f"there is no layout named {layout!r}", _expected(ALL))


def _expected(layouts: Iterable[Layout]) -> dict[str, str]:
    return {layout.name: layout.looks_for for layout in layouts}


def _detect(source: Source, layouts: Iterable[Layout] = ALL) -> Layout:
    best, most = None, 0.0
    undecoded: EncodingError | None = None
    for layout in layouts:
        try:
            likeness = layout.likeness(source)
        except EncodingError as error:  # another layout may read bytes in another charset
            undecoded, likeness = error, 0.0
        if likeness > most:
            best, most = layout, likeness
        if most == 1:
            break
    if best is None:
        raise undecoded or _unrecognised(source, layouts)
    return best


def _unrecognised(source: Source, layouts: Iterable[Layout]) -> UnknownLayoutError:
    name = source.text.strip()
    if not _FILE_NAME.fullmatch(name):
        missing = what_is_missing(source.text)
        message = f"no layout recognises the text: {missing}" if missing else "no layout recognises the text"
        return UnknownLayoutError(message, _expected(layouts))
    return UnknownLayoutError(
        f"the text looks like the name of a file; pass its content: Path({name!r}).read_bytes()", {}
    )


def _advice(given: object) -> str:
    """Say how to get at the content of a path or an open file."""
    if hasattr(given, "__fspath__"):
        return f"; pass the content of the file: Path({str(given)!r}).read_bytes()"
    return "; pass the content of the file: file.read()" if hasattr(given, "read") else ""


def _comparable(digest: Digest) -> Digest:
    """Return a digest without what reading finds out anew: the languages of texts."""
    return attrs.evolve(
        digest,
        sections=[
            attrs.evolve(section, papers=[_without_languages(paper) for paper in section.papers])
            for section in digest.sections
        ],
    )


def _without_languages(paper: Paper) -> Paper:
    analysis = paper.analysis and attrs.evolve(paper.analysis, language=None)
    return attrs.evolve(paper, analysis=None if analysis == Analysis() else analysis)


def _difference(wanted: Digest, got: Digest, layout: str) -> tuple[str, str]:
    """Return the first place where two digests differ, as the arguments of an `UnwritableError`."""
    for name in ("title", "date"):
        if getattr(wanted, name) != getattr(got, name):
            return name, _refusal(getattr(wanted, name), getattr(got, name), layout)
    for index, (one, other) in enumerate(zip(wanted.papers, got.papers, strict=False)):
        for field in attrs.fields(Paper):
            if getattr(one, field.name) != getattr(other, field.name):
                return f"papers[{index}].{field.name}", _refusal(
                    getattr(one, field.name), getattr(other, field.name), layout
                )
    if len(wanted.papers) != len(got.papers):
        return f"papers[{min(len(wanted.papers), len(got.papers))}]", _refusal(wanted.papers, got.papers, layout)
    return "sections", _refusal(wanted.sections, got.sections, layout)


def _refusal(wanted: object, got: object, layout: str) -> str:
    return f"the layout {layout!r} would write {wanted!r:.80}, which reads back as {got!r:.80}"
