"""What is around the titles of a block of papers, as a page or a list names them: ratings, and where papers are."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.in_common.remarks import with_remark
from arxiv_digest_parser.models import Extra, Paper

_RATING = lazy_regex(r"[ \t](?:(?!\ufffd)[\p{Extended_Pictographic}\p{So}\p{M}\u200d])+$")
#: A sign that marks some papers: ``A Faster Sort 🔥``. Those of law are a name's.
_MARK = lazy_regex(r"[ \t](?:(?![©®™])\p{Extended_Pictographic}[\p{M}\u200d]{0,3}){1,9}$")
#: An arrow, a comma or a bar behind a title.
_SEPARATOR = lazy(r"(?:[ \t]{0,9}[→➜➡⇒⟶]\ufe0f?|[ \t]{1,9}[|·»]|,)$")
#: The same before a title: ``⭐ A Faster Sort``.
_MARK_BEFORE = lazy(r"((?:[⭐🌟✨🔥🆕🏆👑💎❗❤★☆⚠✅]\ufe0f?){1,9})[ \t]{1,9}(?=\S)")
#: The name of a site, as browsers print it behind the title of a page: ``A Faster Sort | alphaXiv``.
_SITE = lazy(r"(?<=\S)(?:[ \t]{1,9}[|·•–—-]{1,2}|\.)[ \t]{1,9}(\w[\w. -]{1,30})$")
_HOST = lazy(r"(?:https?://)?(?:[\w-]{1,40}\.){0,4}([\w-]{2,40})\.[a-z]{2,9}(?:[/:?#]|$)")
#: The same in small letters, behind a full stop: ``A Faster Sort. web``.
_SOURCE = lazy(r"(?<=[^\s.])\.[ \t]{1,9}([a-z][\w-]{1,20})$")


def without_ratings(papers: list[Paper]) -> list[Paper]:
    """Take the signs off the ends of titles that rate all papers of several, or mark some of them."""
    if len(papers) < 2:
        return papers
    form = _RATING if all(_RATING.search(paper.title) for paper in papers) else _MARK
    return [_without_rating(paper) if form.search(paper.title) else paper for paper in papers]


def _without_rating(paper: Paper) -> Paper:
    """Take the signs off the end of a title that rate the paper: ``A Faster Sort ⭐⭐⭐``."""
    title, _, rating = paper.title.rpartition(" ")
    return attrs.evolve(paper, title=title.rstrip(), extra=Extra({**paper.extra, "rating": rating}))


def without_separators(papers: list[Paper]) -> list[Paper]:
    """Take off the ends of all titles of several what only separates them from what is behind: an arrow, a comma."""
    found = [match for paper in papers if (match := _SEPARATOR.search(paper.title)) and match.start()]
    if len(found) < len(papers) or len({match[0] for match in found}) > 1 or len(papers) < 2:
        return papers
    return [attrs.evolve(paper, title=paper.title[: match.start()]) for paper, match in zip(papers, found, strict=True)]


def without_marks(papers: list[Paper]) -> list[Paper]:
    """Take the sign off the beginning of titles that marks some papers of several: ``⭐ A Faster Sort``."""
    found = [_MARK_BEFORE.match(paper.title) for paper in papers]
    return [
        attrs.evolve(paper, title=paper.title[mark.end() :], extra=with_remark(paper.extra, mark[1])) if mark else paper
        for paper, mark in zip(papers, found, strict=True)
    ]


def without_sources(papers: list[Paper]) -> list[Paper]:
    """Take off what says behind all titles where the papers were found: ``A Faster Sort. web``; or names the site."""
    found = [match for paper in papers if (match := _SOURCE.search(paper.title))]
    if len(found) < len(papers) or len(papers) < 2:
        return [*map(_without_site, papers)]
    return [
        attrs.evolve(paper, title=paper.title[: match.start()], extra=with_remark(paper.extra, match[1]))
        for paper, match in zip(papers, found, strict=True)
    ]


def _without_site(paper: Paper) -> Paper:
    """Take off the name of the site that a paper's link leads to."""
    site = _SITE.search(paper.title)
    host = _HOST.match(paper.url or paper.pdf_url or "") if site else None
    if not (site and host and site[1].lower().replace(" ", "").removesuffix(".org") == host[1].lower()):
        return paper
    return attrs.evolve(paper, title=paper.title[: site.start()])
