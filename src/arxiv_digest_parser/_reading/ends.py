"""What a generator prints below the texts of a block of papers, and no author wrote: votes, counts, a link back.

Such a line is the same in the papers of a block but for its numbers, or the name of a link, and it is not a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._reading.links import is_generic
from arxiv_digest_parser._reading.marks import are_counts
from arxiv_digest_parser._reading.pieces import STOPS
from arxiv_digest_parser._reading.vocabulary import ANALYSIS
from arxiv_digest_parser.models import Extra, Paper

_NUMBER = re.compile(r"\d[\d.,]*")
_LONGEST = 80  # characters of such a line
_SEVERAL = 3  # papers, of which all have it without numbers that differ
_LINES = 4  # below one text, at most
_GAP = re.compile(r"\n[ \t]*\n[ \t]*\Z")
_LISTED = re.compile(r"[(\[]?\d{1,3}(?:[.)\]][ \t]|、)|[-*+•>][ \t]")  # an item of a list
_LABELLED = re.compile(r"([^\W\d_][^\d:：/]{0,30})[:：][ \t]*(?=\S)")


def without_shared_ends(papers: Sequence[Paper]) -> list[Paper]:
    """Take the lines off the ends of texts that most papers of a block share; they are kept beside the papers."""
    for field in ("abstract", *ANALYSIS):
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


def _text(paper: Paper, field: str) -> str:
    text: str | None = getattr(paper if field == "abstract" else paper.analysis, field, None)
    return text or ""


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
    text = _text(paper, field)
    text = text[: text.rindex(line)].rstrip()
    extra = _with_line(paper.extra, line)
    if paper.analysis is None or field == "abstract":
        return attrs.evolve(paper, abstract=text, extra=extra)
    return attrs.evolve(paper, analysis=attrs.evolve(paper.analysis, **{field: text}), extra=extra)


def _with_line(extra: Extra, line: str) -> Extra:
    """Keep a line under its label, or as a badge."""
    label = _LABELLED.match(line)
    if label and label[1] not in extra:
        return Extra({**extra, label[1]: line[label.end() :]})
    return Extra({**extra, "badges": " ".join(filter(None, (extra.get("badges"), line)))})
