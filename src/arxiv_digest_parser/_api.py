"""Texts into digests and back: `detect`, `parse`, `iter_papers`, `write`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import cast

import attrs

from arxiv_digest_parser import layouts
from arxiv_digest_parser._reading.chunks import BYTES, Mender, joined
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.errors import EncodingError, InvalidDigestError, UnknownLayoutError, UnwritableError
from arxiv_digest_parser.layouts import Layout
from arxiv_digest_parser.models import Analysis, Digest, Paper

#: So many characters tell a layout; a page is told by no more.
_SAMPLE = 50_000


def detect(text: str | bytes) -> Layout:
    """Tell which layout a text is in.

    Args:
        text: The text, or its UTF-8 bytes.

    Returns:
        One of `layouts.ALL`.

    Raises:
        UnknownLayoutError: No layout recognises the text; the error says what each looked for.

    Example:
        >>> detect("### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)").name
        'bilingual'
    """
    return _detect(Mender().mend(_decoded(text), final=True))


def parse(
    text: str | bytes,
    *,
    layout: Layout | str | None = None,
    date: datetime.date | None = None,
    strict: bool = False,
) -> Digest:
    r"""Read a published digest.

    Args:
        text: The digest, or its UTF-8 bytes; a byte order mark is dropped, and ``\r\n`` ends a line as ``\n`` does.
            Two surrogates that are a pair become the character that they mean.
        layout: The layout it is in, or the layout's name; detected if left out.
        date: The day that it is for, where the caller knows it; it goes before the date that the text names.
        strict: Refuse a digest about which there is an error or a warning.

    Returns:
        The digest, with what the reader noticed in its ``diagnostics``. Content never raises unless ``strict``.

    Raises:
        UnknownLayoutError: No layout recognises the text, or none has that name.
        EncodingError: The bytes are not UTF-8.
        InvalidDigestError: The digest is refused, with all diagnostics (only if ``strict``).
        TypeError: An argument has the wrong type.

    Example:
        >>> digest = parse(
        ...     "### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n*Ada Lovelace*\n\nAbstract: Fast.\n"
        ... )
        >>> digest.papers[0].authors
        ('Ada Lovelace',)
        >>> digest.papers[0].arxiv_id.doi
        '10.48550/arXiv.2512.20569'
    """
    if date is not None and type(date) is not datetime.date:
        raise TypeError(f"date: expected datetime.date or None, got {date!r}")
    mender = Mender()
    decoded = mender.mend(_decoded(text), final=True)
    chosen = _detect(decoded) if layout is None else _layout(layout)
    digest = chosen.read(decoded, date)
    if mended := mender.diagnostics():
        digest = attrs.evolve(digest, diagnostics=sorted([*mended, *digest.diagnostics], key=_place))
    if strict and any(noticed.severity is not Severity.NOTE for noticed in digest.diagnostics):
        raise InvalidDigestError(digest.diagnostics)
    return digest


def _place(noticed: Diagnostic) -> tuple[int, int]:
    return noticed.line, noticed.column


def iter_papers(
    chunks: Iterable[str | bytes],
    *,
    layout: Layout | str | None = None,
    report: Callable[[Diagnostic], None] | None = None,
) -> Iterator[Paper]:
    r"""Read the papers of a published digest that comes in pieces, each as soon as it can be read.

    They are the papers that `parse` gives for the whole, wherever it is cut. Never is more of the text held than a few
    hundred papers, so it may have any length. A page of HTML, and a layout of your own, are read as a whole.

    Args:
        chunks: The pieces, all `str` or all UTF-8 `bytes`: the lines of a file, parts of a download, anything. They may
            be cut anywhere, inside a character too.
        layout: The layout it is in, or the layout's name; detected if left out.
        report: What to call with each diagnostic, before the papers that it is about. What only the whole digest tells
            is left out: papers that come twice, numbers, totals, the frame.

    Yields:
        The papers, in order.

    Raises:
        UnknownLayoutError: No layout recognises the text, or none has that name.
        EncodingError: The bytes are not UTF-8.
        TypeError: An argument, or a piece, has the wrong type.

    Example:
        >>> lines = ["### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n", "*Ada Lovelace*\n", "\n", "Abs"]
        >>> for paper in iter_papers(lines):
        ...     print(paper.title)
        A Faster Sort
    """
    if isinstance(chunks, (str, *BYTES)) or not hasattr(chunks, "__iter__"):
        raise TypeError(f"chunks: expected an iterable of str or bytes, got {type(chunks).__name__}")
    if report is not None and not callable(report):
        raise TypeError(f"report: expected a function of a diagnostic, got {report!r:.80}")
    mender = Mender()
    chosen = None if layout is None else _layout(layout)
    return _reported(_papers(joined(chunks, mender), chosen, report or _ignore), mender, report or _ignore)


def _reported(papers: Iterator[Paper], mender: Mender, report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Yield papers, and report in the end what was noticed about the text as such."""
    yield from papers
    for noticed in mender.diagnostics():
        report(noticed)


def _ignore(_: Diagnostic) -> None:
    """Do nothing with a diagnostic."""


def _papers(pieces: Iterator[str], layout: Layout | None, report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    beginning: list[str] = []
    if layout is None:
        beginning, is_whole = _beginning(pieces)
        text = "".join(beginning)
        with suppress(UnknownLayoutError):
            layout = _detect(text if is_whole else text[: text.rfind("\n#") + 1])
    pieces = chain(beginning, pieces)
    if layout is not None and layout.stream is not None:
        yield from layout.stream(pieces, report)
        return
    text = "".join(pieces)
    digest = (layout or _detect(text)).read(text, None)
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


def _beginning(pieces: Iterator[str]) -> tuple[list[str], bool]:
    """Take as many pieces as it takes to detect a layout; tell whether these are all."""
    taken: list[str] = []
    size = 0
    for piece in pieces:
        taken.append(piece)
        size += len(piece)
        if size >= _SAMPLE:
            return taken, False
    return taken, True


def write(digest: Digest, layout: Layout | str = "bilingual") -> str:
    r"""Write a digest in a layout.

    What is written reads back as the same digest, up to what the layout cannot hold (`Layout.held`): that is checked,
    so a value that would be read as something else is refused and not written.

    Args:
        digest: The digest.
        layout: The layout, or its name.

    Returns:
        The text, with ``\n`` as line end.

    Raises:
        UnwritableError: The layout cannot print a value so that it reads back the same; the error names it.
        UnknownLayoutError: No layout has that name.
        TypeError: An argument has the wrong type.

    Example:
        >>> text = "# ArXiv Papers for 2025-12-24\n\n## A Faster Sort\n- **Authors:** Ada Lovelace\n\n---\n\n"
        >>> write(parse(text), layout="markdown") == text
        True
    """
    _require_digest(digest)
    chosen = _layout(layout)
    if chosen.write is None:
        raise UnwritableError("digest", f"the layout {chosen.name!r} is only read")
    text = chosen.write(digest)
    wanted, got = _comparable(chosen.held(digest)), _comparable(chosen.read(_decoded(text), digest.date))
    if wanted != got:
        raise UnwritableError(*_difference(wanted, got, chosen.name))
    return text


def _require_digest(given: object) -> None:
    if not isinstance(given, Digest):
        raise TypeError(f"digest: expected Digest, got {given!r:.60}")


def _decoded(text: object) -> str:
    if isinstance(text, BYTES):
        raw = bytes(cast("bytes", text))
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise EncodingError.at(raw, error.start) from None
    elif not isinstance(text, str):
        raise TypeError(f"text: expected str or bytes, got {type(text).__name__}")
    text = text.removeprefix("\ufeff")
    # The search for one character takes a tenth of the time of that for two.
    return text.replace("\r\n", "\n") if "\r" in text else text


def _layout(layout: object) -> Layout:
    if isinstance(layout, Layout):
        return layout
    if not isinstance(layout, str):
        raise TypeError(f"layout: expected a Layout or its name, got {layout!r}")
    for known in layouts.ALL:
        if known.name == layout:
            return known
    raise UnknownLayoutError(f"no layout is named {layout!r}", _expected())


def _expected() -> dict[str, str]:
    return {layout.name: layout.looks_for for layout in layouts.ALL}


def _detect(text: str) -> Layout:
    best, most = None, 0.0
    for layout in layouts.ALL:
        likeness = layout.likeness(text)
        if likeness > most:
            best, most = layout, likeness
        if most == 1:
            break
    if best is None:
        raise UnknownLayoutError("no layout recognises the text", _expected())
    return best


def _comparable(digest: Digest) -> Digest:
    """Return a digest without what reading tells anew: the layout's name, and the languages of texts."""
    return attrs.evolve(
        digest,
        layout=None,
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
    return f"the layout {layout!r} would print {wanted!r:.80} so that it reads as {got!r:.80}"
