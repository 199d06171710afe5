"""What many tests ask about the result of reading: its texts, its diagnostics, and whether a stream gives the same."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs
import pytest

from arxiv_digest_parser import Diagnostic, Digest, DigestError, iter_papers, parse


def codes(digest: Digest) -> list[str]:
    """Return the codes of the diagnostics, in order."""
    return [noticed.code for noticed in digest.diagnostics]


def texts(value: object) -> Iterator[str]:
    """Yield every text inside a value, at any depth, but not those of diagnostics."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.items()))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            if field.name != "diagnostics":
                yield from texts(getattr(value, field.name))


def pieces(text: str | bytes, size: int) -> Iterator[str | bytes]:
    """Cut a text into pieces of one size."""
    return (text[at : at + size] for at in range(0, len(text), size))


def assert_read_alike(
    text: str | bytes, chunks: Iterable[str | bytes], layout: str | None = None, *, least: int = 1
) -> list[Diagnostic]:
    """Check that the pieces of a text are read as the whole is, or refused with the same error.

    Args:
        text: The whole.
        chunks: The pieces.
        layout: The layout of both.
        least: How many papers there are at least, unless the text is refused.

    Returns:
        What was noticed.
    """
    noticed: list[Diagnostic] = []
    try:
        digest = parse(text, layout=layout)
    except DigestError as error:
        with pytest.raises(type(error), match=re.escape(str(error))):
            list(iter_papers(chunks, layout=layout))
    else:
        assert len(digest.papers) >= least
        assert tuple(iter_papers(chunks, layout=layout, report=noticed.append)) == digest.papers
        assert Counter(noticed) == Counter(digest.diagnostics)
    return noticed
