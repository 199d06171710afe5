"""What a generator puts around the titles of a block of papers, and takes no part in them."""

from __future__ import annotations

import re
from collections import Counter

import attrs
import regex

from arxiv_digest_parser.models import Extra, Paper

#: An emoji or another sign, with what varies its look, before the text that it dresses.
_EMOJI = regex.compile(r"((?:[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}][\p{M}\p{Sk}\u200d]*)+) ")
_RATING = regex.compile(r"[ \t][\p{Extended_Pictographic}\p{So}\p{M}\u200d]+$")
#: A number before the titles of a block, with or without a word, such as what is new about the paper.
_NUMBERED_BADGE = re.compile(r"(?:\[(?P<word>[^\W\d_]{1,20}) (?P<of_word>\d{1,6})\]|#(?P<alone>\d{1,6})\b[.:]?)[ \t]+")
_NO_EMOJI = "\u2000"  # there is none below it


def undressed(papers: list[Paper]) -> list[Paper]:
    """Take off the titles of a block what a generator puts around all or most of them."""
    if len(papers) > 1 and all(paper.title.endswith(".") and not paper.title.endswith("..") for paper in papers):
        papers = [attrs.evolve(paper, title=paper.title[:-1].rstrip()) for paper in papers]
    if len(papers) > 1 and all(_RATING.search(paper.title) for paper in papers):
        papers = [*map(_without_rating, papers)]
    signs = Counter(
        match[1] for paper in papers if paper.title[:1] > _NO_EMOJI and (match := _EMOJI.match(paper.title))
    )
    if sum(signs.values()) == len(papers) > 1:
        return [attrs.evolve(paper, title=_EMOJI.sub("", paper.title, 1).lstrip()) for paper in papers]
    badges = [_NUMBERED_BADGE.match(paper.title) for paper in papers if paper.title.startswith(("[", "#"))]
    if sum(badge is not None for badge in badges) * 2 > len(papers):
        return [*map(_without_badge, papers)]
    [(sign, count)] = signs.most_common(1) or [("", 0)]
    if count * 2 <= len(papers):
        return papers
    dress = f"{sign} "
    return [
        attrs.evolve(paper, title=paper.title[len(dress) :].lstrip()) if paper.title.startswith(dress) else paper
        for paper in papers
    ]


def _without_rating(paper: Paper) -> Paper:
    """Take the signs off the end of a title that rate the paper: ``A Faster Sort ⭐⭐⭐``."""
    title, _, rating = paper.title.rpartition(" ")
    return attrs.evolve(paper, title=title.rstrip(), extra=Extra({**paper.extra, "rating": rating}))


def _without_badge(paper: Paper) -> Paper:
    """Take the number, and the word next to it, off a title: ``[new 001] A Faster Sort``, ``#1 A Faster Sort``."""
    match = _NUMBERED_BADGE.match(paper.title)
    if match is None:
        return paper
    extra = Extra({"badges": match[0].strip(), **paper.extra}) if match["word"] else paper.extra
    number = paper.number or int(match["of_word"] or match["alone"])
    return attrs.evolve(paper, title=paper.title[match.end() :], number=number, extra=extra)
