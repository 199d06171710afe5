"""What a generator puts around the papers of a block: elements of HTML around texts, and bullets before titles.

No author wrote an element if it is around all of a text in all papers that have one: ``<p>We sort.</p>``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import attrs

from arxiv_digest_parser._reading.vocabulary import ANALYSIS
from arxiv_digest_parser.models import Extra, Paper

_OPENING = re.compile(
    r"<(p|div|ol|ul|em|i|small|font|span|center|section|blockquote|sub|sup|jats:p)(?:[ \t][^<>\n]{0,200})?>(\s*)",
    re.IGNORECASE,
)
#: Shapes: squares, circles, triangles.
_BULLETS = re.compile(r"[\u25a0-\u25ff\ufe0e\ufe0f]{1,9}")
_DEEPEST = 3  # elements around one text


def without_bullets(papers: Sequence[Paper]) -> list[Paper]:
    """Drop shapes beside titles, which only mark where papers begin."""
    return [
        attrs.evolve(paper, extra=Extra({label: text for label, text in paper.extra.items() if label != "badges"}))
        if _BULLETS.fullmatch(paper.extra.get("badges", ""))
        else paper
        for paper in papers
    ]


def without_elements(papers: Sequence[Paper]) -> list[Paper]:
    """Take the elements off that are around the abstracts, the translated ones, or the parts of the analysis."""
    found = [*papers]
    for _ in range(_DEEPEST):
        before = found
        for field in ANALYSIS:
            found = _without(found, _part(field), _with_part(field))
        found = _without(found, lambda paper: paper.abstract, lambda paper, text: attrs.evolve(paper, abstract=text))
        found = _without(found, _translated, _with_translated)
        if found is before:
            break
    return found


def _without(
    papers: list[Paper], text_of: Callable[[Paper], str | None], with_text: Callable[[Paper, str], Paper]
) -> list[Paper]:
    """Take an element off one of the texts of papers, if it is around this text in all papers that have one."""
    texts = [text_of(paper) for paper in papers]
    if not any(text[0] == "<" for text in texts if text):
        return papers
    inner = [text and _inside(text) for text in texts]
    if any(text and not bare for text, bare in zip(texts, inner, strict=True)):
        return papers
    return [with_text(paper, bare) if bare else paper for paper, bare in zip(papers, inner, strict=True)]


def _inside(text: str) -> str:
    """Return what is inside the element that is all of a text, or which opens on a line of its own above it, or ""."""
    opening = _OPENING.match(text)
    if opening is None:
        return ""
    closing = f"</{opening[1]}>"
    inner = text[opening.end() :].removesuffix(closing)
    is_whole = text.endswith(closing) or "\n" in opening[2]
    return inner.strip() if is_whole and closing not in inner else ""


def _part(field: str) -> Callable[[Paper], str | None]:
    """Return what tells a part of the analysis of a paper."""
    return lambda paper: getattr(paper.analysis, field, None)


def _with_part(field: str) -> Callable[[Paper, str], Paper]:
    """Return what gives a paper another text for a part of its analysis."""
    return lambda paper, text: attrs.evolve(
        paper, analysis=paper.analysis and attrs.evolve(paper.analysis, **{field: text})
    )


def _translated(paper: Paper) -> str | None:
    """Return the first translation of the abstract."""
    return next((one.abstract for one in paper.translations if one.abstract), None)


def _with_translated(paper: Paper, text: str) -> Paper:
    """Give a paper another text for the first translation of its abstract."""
    first = _translated(paper)
    return attrs.evolve(
        paper,
        translations=[attrs.evolve(one, abstract=text) if one.abstract == first else one for one in paper.translations],
    )
