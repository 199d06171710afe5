"""Digests are written in a layout, and the text is read again: it is refused if it reads as another digest."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._detect import detected, layout_of, read_as
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.errors import UnwritableError
from arxiv_digest_parser.layouts import ALL, Layout
from arxiv_digest_parser.models import Digest, Paper


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
    chosen = layout_of(layout)
    if chosen.write is None:
        raise UnwritableError("digest", f"the layout {chosen.name!r} can be read, but not written")
    text = chosen.write(digest)
    wanted = _comparable(chosen.held(digest))
    got = _comparable(read_as(chosen, Source(text, date=digest.date)))
    if wanted != got:
        raise UnwritableError(*_difference(wanted, got, chosen.name))
    if chosen in ALL and digest.papers:
        found = detected(Source(text))
        if found != chosen and _comparable(read_as(found, Source(text, date=digest.date))) != wanted:
            reason = f"its text would be recognised as the layout {found.name!r}, and not as {chosen.name!r}"
            raise UnwritableError("digest", reason)
    return text


def _require_digest(given: object) -> None:
    if not isinstance(given, Digest):
        raise TypeError(f"digest: expected Digest, got {given!r:.60}")


def _comparable(digest: Digest) -> Digest:
    """Return a digest without the languages of texts, which reading determines anew."""
    return attrs.evolve(
        digest,
        sections=[
            attrs.evolve(section, papers=[_without_languages(paper) for paper in section.papers])
            for section in digest.sections
        ],
    )


def _without_languages(paper: Paper) -> Paper:
    return attrs.evolve(paper, analysis=paper.analysis and attrs.evolve(paper.analysis, language=None))


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
