"""The layout of a text: detected, or named by the caller."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.unread import what_is_missing
from arxiv_digest_parser._reading.text.chunks import BYTES, Mender
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.errors import EncodingError, UnknownLayoutError
from arxiv_digest_parser.layouts import ALL, Layout
from arxiv_digest_parser.models import Digest

#: A text of one line that ends like the name of a digest's file. The file is not looked for.
_FILE_NAME = lazy(r"[^\n]{1,1000}\.(?:md|markdown|mdx|qmd|rst|txt|html?|xhtml|eml|xml|rss|atom|json)", re.IGNORECASE)


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
    return detected(
        Source(Mender().whole(checked_text(text)), labels={} if labels is None else labels), _checked_layouts(layouts)
    )


def detected(source: Source, layouts: Iterable[Layout] = ALL) -> Layout:
    """Return the layout that a text looks most like; arguments are not checked.

    Raises:
        UnknownLayoutError: No layout recognises the text.
        EncodingError: No layout recognises the bytes, and they are not UTF-8.
    """
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


def layout_of(layout: object) -> Layout:
    """Return a layout, or the one with a name.

    Raises:
        TypeError: It is neither a layout nor text.
        UnknownLayoutError: There is no layout with that name.
    """
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


def read_as(layout: Layout, source: Source) -> Digest:
    """Read a text, and add to the digest what its layout need not set: the layout's name, and the date."""
    digest = layout.read(source)
    return attrs.evolve(digest, layout=digest.layout or layout.name, date=source.date or digest.date)


def checked_text(text: object) -> str | bytes:
    """Return a text, or bytes of any type as `bytes`.

    Raises:
        TypeError: It is neither; the error says how to get the content of a path or a file.
    """
    if isinstance(text, str):
        return text
    if not isinstance(text, BYTES):
        raise TypeError(f"text: expected str or bytes, got {type(text).__name__}{_advice(text)}")
    return bytes(cast("bytes", text))


def _advice(given: object) -> str:
    """Say how to get the content of a path or an open file."""
    if hasattr(given, "__fspath__"):
        return f"; pass the content of the file: Path({str(given)!r}).read_bytes()"
    return "; pass the content of the file: file.read()" if hasattr(given, "read") else ""


def _checked_layouts(layouts: object) -> tuple[Layout, ...]:
    if not isinstance(layouts, Iterable):
        raise TypeError(f"layouts: expected an iterable of Layout, got {layouts!r:.80}")
    given = tuple(cast("Iterable[object]", layouts))
    for index, layout in enumerate(given):
        if not isinstance(layout, Layout):
            raise TypeError(f"layouts[{index}]: expected Layout, got {layout!r:.80}")
    return cast("tuple[Layout, ...]", given)
