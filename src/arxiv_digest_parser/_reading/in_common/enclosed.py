"""What a generator puts around the texts and the titles of a block of papers, and no author wrote.

An element of HTML is a generator's if it is around all of a text in all papers that have one: ``<p>We sort.</p>``. So
is a line below texts that is the same in most papers but for its numbers, or the name of a link, and not a sentence:
votes, counts, a link back. Shapes before titles only mark where papers begin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS
from arxiv_digest_parser._reading.text.marks import are_counts, mark_before
from arxiv_digest_parser._reading.values.links import is_generic
from arxiv_digest_parser.models import Extra, Paper

_TEXTS = ("abstract", *ANALYSIS)
_TRANSLATED = "translated_abstract"
_OF_PAPERS = ("title", "abstract")
_OPENING = lazy(
    r"<(p|div|ol|ul|em|i|b|strong|u|mark|small|font|span|center|section|blockquote|sub|sup|jats:p)"
    r"(?:[ \t][^<>\n]{0,200})?>(\s*)",
    re.IGNORECASE,
)
#: Shapes: squares, circles, triangles.
_BULLETS = lazy(r"[\u25a0-\u25ff\ufe0e\ufe0f]{1,9}")
_FENCE = "```"
_DEEPEST = 3  # elements around one text
_NUMBER = lazy(r"\d[\d.,]*")
_LONGEST = 80  # characters of such a line
_SEVERAL = 3  # papers, of which all have it without numbers that differ
_LINES = 4  # below one text, at most
_GAP = lazy(r"\n[ \t]*\n[ \t]*\Z")
_LISTED = lazy(r"[(\[]?\d{1,3}(?:[.)\]][ \t]|、)|[-*+•>][ \t]")  # an item of a list
_LABELLED = lazy(r"([^\W\d_][^\d:：/]{0,30})[:：][ \t]*(?=\S)")


def without_bullets(papers: Sequence[Paper]) -> list[Paper]:
    """Drop shapes beside titles, which only mark where papers begin."""
    return [
        attrs.evolve(paper, extra=Extra({label: text for label, text in paper.extra.items() if label != "badges"}))
        if _BULLETS.fullmatch(paper.extra.get("badges", ""))
        else paper
        for paper in papers
    ]


def without_elements(papers: Sequence[Paper]) -> list[Paper]:
    """Take the elements off that are around titles, abstracts, translated ones, or the parts of the analysis."""
    found = [*papers]
    for _ in range(_DEEPEST):
        before = found
        for field in ("title", *_TEXTS, _TRANSLATED):
            found = _without_element(found, field)
        if found is before:
            break
    return found


def _without_element(papers: list[Paper], field: str) -> list[Paper]:
    """Take an element off one of the texts of papers, if it is around this text in all papers that have one."""
    texts = [_text(paper, field) for paper in papers]
    if not any(text.startswith(("<", _FENCE)) for text in texts):
        return papers
    inner = [_inside(text) for text in texts]
    if any(text and not bare for text, bare in zip(texts, inner, strict=True)):
        return papers
    return [_with_text(paper, field, bare) if bare else paper for paper, bare in zip(papers, inner, strict=True)]


def _inside(text: str) -> str:
    """Return what is inside the element that is all of a text, or which opens on a line of its own above it, or "".

    A fence that names no language is the same, if it is around all of a text.
    """
    if text.startswith(f"{_FENCE}\n") and text.count(_FENCE) == 2:
        inner = text[len(_FENCE) :].removesuffix(_FENCE).rstrip(" \t")
        return inner.strip() if inner.endswith("\n") else ""
    opening = _OPENING.match(text)
    if opening is None:
        return ""
    closing = f"</{opening[1]}>"
    inner = text[opening.end() :].removesuffix(closing)
    is_whole = text.endswith(closing) or "\n" in opening[2]
    return inner.strip() if is_whole and closing not in inner else ""


def without_shared_ends(papers: Sequence[Paper]) -> list[Paper]:
    """Take the lines off the ends of texts that most papers of a block share; they are kept beside the papers."""
    for field in _TEXTS:
        papers = _without_shared_sentence(papers, field)
        texts = [_text(paper, field) for paper in papers]
        for _ in range(_LINES):
            ends = [_end(text) if "\n" in text else "" for text in texts]
            if not any(ends):
                break
            shapes = [_NUMBER.sub("0", end) for end in ends]
            above = {text.removesuffix(end) for text, end in zip(texts, ends, strict=True) if text}
            # Where the texts are the same, so is what they end with.
            shared = _shared(texts, ends, shapes) if len(above) > 1 else ""
            apart = [
                end and ((shared and (shape == shared or are_counts(end))) or is_generic(end))
                for end, shape in zip(ends, shapes, strict=True)
            ]
            if not any(apart):
                break
            papers = [
                _without_end(paper, field, end) if is_apart else paper
                for paper, end, is_apart in zip(papers, ends, apart, strict=True)
            ]
            texts = [_text(paper, field) for paper in papers]
    return [*papers]


def _without_shared_sentence(papers: Sequence[Paper], field: str) -> Sequence[Paper]:
    """Take the sentence off that all of several texts end with below a gap, behind a sign that no author prints."""
    parted = [text.rpartition("\n\n") for text in (_text(paper, field) for paper in papers) if text]
    ends = {below for _, _, below in parted}
    end = ends.pop() if len(parted) >= _SEVERAL and len(ends) == 1 else ""
    is_whole = not all(text.strip() for text, _, _ in parted)
    if is_whole or not end.endswith(STOPS) or "\n" in end or _LISTED.match(end) or not mark_before(end):
        return papers
    return [_without_end(paper, field, end) if _text(paper, field) else paper for paper in papers]


def _end(text: str) -> str:
    """Return the last line of a text, if it may be no part of it."""
    above, _, line = text.rpartition("\n")
    line = line.strip()
    is_text = line.endswith(STOPS) or _LISTED.match(line) or not any(map(str.isalnum, line))
    if is_text or len(line) > _LONGEST or not above.strip():
        return ""
    return line if above.endswith("\n") or _NUMBER.search(line) else ""


def _shared(texts: Sequence[str], ends: Sequence[str], shapes: Sequence[str]) -> str:
    """Return what most texts end with, but for numbers that differ, or all of several below a gap; else nothing."""
    size = len([*filter(None, texts)])
    [(shape, count)] = Counter(filter(None, shapes)).most_common(1)
    alike = [(text, end) for text, end, its in zip(texts, ends, shapes, strict=True) if its == shape]
    if len({end for _, end in alike}) > 1:
        return shape if count * 2 > size else ""
    is_apart = all(_GAP.search(text.removesuffix(end)) for text, end in alike)
    return shape if is_apart and count == size >= _SEVERAL else ""


def _without_end(paper: Paper, field: str, line: str) -> Paper:
    """Take the last line off a text, and keep it under its label, or as a badge."""
    text = _text(paper, field)
    paper = _with_text(paper, field, text[: text.rindex(line)].rstrip())
    label = _LABELLED.match(line)
    if label and label[1] not in paper.extra:
        return attrs.evolve(paper, extra=Extra({**paper.extra, label[1]: line[label.end() :]}))
    badges = " ".join(filter(None, (paper.extra.get("badges"), line)))
    return attrs.evolve(paper, extra=Extra({**paper.extra, "badges": badges}))


def _text(paper: Paper, field: str) -> str:
    """Return a text of a paper, "" if it has none."""
    if field == _TRANSLATED:
        return next((one.abstract for one in paper.translations if one.abstract), "")
    text: str | None = getattr(paper if field in _OF_PAPERS else paper.analysis, field, None)
    return text or ""


def _with_text(paper: Paper, field: str, text: str) -> Paper:
    """Give a paper that has a text another one."""
    if field == _TRANSLATED:
        first = next(one for one in paper.translations if one.abstract)
        changed = [attrs.evolve(one, abstract=text) if one is first else one for one in paper.translations]
        return attrs.evolve(paper, translations=changed)
    if field == "title":
        return attrs.evolve(paper, title=text)
    if paper.analysis is None or field == "abstract":
        return attrs.evolve(paper, abstract=text)
    return attrs.evolve(paper, analysis=attrs.evolve(paper.analysis, **{field: text}))
