"""What a generator puts around the titles and the names of a block of papers, and takes no part in them."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.in_common.cited_ends import without_citations
from arxiv_digest_parser._reading.in_common.linked_sources import with_titles_before_links
from arxiv_digest_parser._reading.in_common.named_headings import with_titles_below
from arxiv_digest_parser._reading.in_common.numbering import without_numbers, without_section_numbers
from arxiv_digest_parser._reading.in_common.remarks import with_remark
from arxiv_digest_parser._reading.in_common.title_beginnings import without_leading_ratings
from arxiv_digest_parser._reading.in_common.title_ends import (
    without_marks,
    without_ratings,
    without_separators,
    without_sources,
)
from arxiv_digest_parser._reading.in_common.title_labels import without_labels
from arxiv_digest_parser._reading.in_common.title_links import with_day, with_linked_title, without_day
from arxiv_digest_parser._reading.language.vocabulary import TITLES, either, normal
from arxiv_digest_parser._reading.language.words import ENGLISH
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.links import BARE_IDENTIFIER, identifier_in
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.models import Extra, Paper
from arxiv_digest_parser.taxonomy import announce_type_of, is_category

#: An emoji or another sign, with what varies its look, before the text that it dresses.
_EMOJI = lazy_regex(r"((?:[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}][\p{M}\p{Sk}\u200d]*)+) ")
#: What is before the titles of a block: a number, or a remark in brackets, which may hold one.
_BADGE = lazy(
    r"(?:\[(?:(?P<word>[^\W\d_]{1,20}) (?P<of_word>\d{1,6})|[^\[\]\n]{1,30})\]|#(?P<alone>\d{1,6})\b[.:]?)[ \t]+(?=\S)"
)
_FIGURES = lazy(r"\d{1,9}")
#: A date before or behind a title: ``2025-12-01 - A Faster Sort``, ``A Faster Sort (2025-12-01)``.
_ISO = r"[\[(]?(\d{4}[-./]\d{1,2}[-./]\d{1,2})[\])]?"
_DATES = (
    lazy(rf"^{_ISO}[ \t]{{0,3}}[-–—:：|·]{{0,2}}[ \t]{{1,9}}(?=\S)"),
    lazy(rf"(?<=\S)[ \t]{{1,9}}(?:[-–—|·]{{1,2}}[ \t]{{1,9}})?{_ISO}$"),
)
#: A venue behind a dash or a bar, or a venue, a score or a count in brackets, behind a title.
_BEHIND = lazy(
    r"(?<=\S)[ \t]{1,9}(?:[|·–—-]{1,2}[ \t]{1,9}([^|\[\]()\n]{4,60})"
    r"|(?P<mark>[*_]{0,2})[(\[]([^()\[\]\n]{3,60})[)\]](?P=mark))$"
)
_SCORE = lazy(
    r"(?:[^\W\d_]{2,20}(?:[ \t][^\W\d_]{2,20})?[:：=][ \t]{0,3}\d{1,4}(?:\.\d{1,3})?|\d{1,3}(?:\.\d{1,3})?(?=/|%))"
    r"(?:/\d{1,3}|%)?"
)
_COUNT = lazy(r"[^\w\s]{1,4}[ \t]?\d[\d.,]{0,9}|\d[\d.,]{0,9}[ \t][^\W\d_]{2,20}(?:[ \t][^\W\d_]{2,20})?")
#: A score that its words say the same of all papers: ``Priority 8.1``.
_RATED = lazy(r"([^\W\d_]{2,20}(?:[ \t][^\W\d_]{2,20})?)[ \t]\d{1,3}\.\d{1,2}")
#: Quotation marks or brackets around a title; brackets, and the marks that Chinese, Japanese and Korean books print,
#: are hardly ever a title's own.
_QUOTED = lazy(
    r"\"([^\"\n]+)\"|“([^“”\n]+)”|«([^«»\n]+)»|「([^「」\n]+)」|『([^『』\n]+)』|《([^《》\n]+)》|〈([^〈〉\n]+)〉"
    r"|【([^【】\n]+)】|\[((?:[^\[\]\n]|\[[^\[\]\n]{0,300}\]){1,1000})\]"
)
_SURELY_AROUND = ("「", "『", "《", "〈", "【", "[")
#: Categories behind a title: ``A Faster Sort [cs.DS]``, and before one: ``[cs.DS] A Faster Sort``.
_CATEGORY = lazy(r"(?<=\S)[ \t]{1,9}[\[(`]([a-z][A-Za-z., -]{1,60})[\])`]$")
_BRACKETS = ("]", ")", "`")
_CATEGORY_BEFORE = lazy(
    r"(?:[\[(`【]([a-z][A-Za-z., -]{1,60})[\])`】][:：]?|([a-z-]{2,9}\.[A-Z-]{2,9}|[a-z]{2,5}-[a-z]{2,4})[ \t]?[:：|])"
    r"[ \t]{0,9}(?=\S)"
)
#: What arXiv's feeds printed behind a title until 2024: ``A Faster Sort. (arXiv:2005.90011v1 [cs.DS] UPDATED)``.
_ANNOUNCED = lazy(
    r"\.?[ \t]{1,9}\(arXiv:(?P<id>[^\s()]{5,30}) \[(?P<code>[\w.-]{2,20})\]"
    r"(?P<marks>(?: (?:CROSS LISTED|UPDATED)){0,2})\)$"
)
#: One name, and a place behind it.
_PLACED = lazy(r"([^()\s;][^();]{0,198}[^()\s;])[ \t]{1,9}\(([^();]{2,200})\)")
#: A word before names, of which at least two parts follow.
_BYLINE = lazy(rf"(?:{either('byline')})[ \t]+(?=\S+[ \t]+\S)", re.IGNORECASE)
_SURE = frozenset(ENGLISH.byline.split(" | "))  # no name begins so
_SEVERAL, _ALL = 4, 3  # papers that have a remark before the title: of more, and of no more
_NO_EMOJI = "\u2000"  # there is none below it


def undressed(papers: list[Paper]) -> list[Paper]:
    """Take off the titles and the names of a block what a generator puts around all or most of them."""
    return [
        _without_repetition(paper) if any(one.title == paper.title for one in paper.translations) else paper
        for paper in _bare(papers)
    ]


def _bare(papers: list[Paper]) -> list[Paper]:
    papers = _without_byline(_with_affiliations(without_labels(with_titles_below(_named_below(papers)))))
    papers = [*map(_with_categories, map(_with_announcement, papers))]
    if len(papers) > 1 and all(paper.title.endswith(".") and not paper.title.endswith("..") for paper in papers):
        papers = [attrs.evolve(paper, title=paper.title[:-1].rstrip()) for paper in papers]
    papers = without_leading_ratings(without_sources(without_ratings(with_titles_before_links(papers))))
    papers = without_separators(_without_dates(_without_venues(without_citations(papers))))
    papers = without_numbers(without_section_numbers(unquoted(papers)))
    signs = Counter(
        match[1] for paper in papers if paper.title[:1] > _NO_EMOJI and (match := _EMOJI.match(paper.title))
    )
    if sum(signs.values()) == len(papers) > 1:
        papers = [attrs.evolve(paper, title=_EMOJI.sub("", paper.title, 1).lstrip()) for paper in papers]
        signs.clear()
    badges = [badge for paper in papers if paper.title.startswith(("[", "#")) and (badge := _BADGE.match(paper.title))]
    if len(badges) * 2 > len(papers) and _say_something(badges, len(papers)):
        numbers = {_number(badge) for badge in badges}
        return [_without_badge(paper, is_number=len(numbers - {None}) == len(badges)) for paper in papers]
    [(sign, count)] = signs.most_common(1) or [("", 0)]
    if count * 2 <= len(papers):
        return without_marks(papers)
    dress = f"{sign} "
    return [
        attrs.evolve(paper, title=paper.title[len(dress) :].lstrip()) if paper.title.startswith(dress) else paper
        for paper in papers
    ]


def _named_below(papers: list[Paper]) -> list[Paper]:
    """Take the titles from their label, if all headings are the same but for a number: ``Card 1``, ``Card 2``.

    That of a sole paper is an identifier.
    """
    headings = (_FIGURES.sub("#", without_day(paper.title)) for paper in papers)
    first = next(headings, None)
    if len(papers) == 1 and BARE_IDENTIFIER.fullmatch(papers[0].title) and identifier_in(papers[0].title):
        return [*map(_labelled_title, papers)]
    if len(papers) < 2 or any(heading != first for heading in headings):
        return papers
    found = [*map(_labelled_title, papers)]
    if len({paper.title for paper in found}) < len(papers) or any(paper in papers for paper in found):
        return papers
    numbers = [int(match[0]) if (match := _FIGURES.search(without_day(paper.title))) else 0 for paper in papers]
    found = [with_day(one, paper.title) for one, paper in zip(found, papers, strict=True)]
    if numbers != [*range(numbers[0], numbers[0] + len(papers))]:
        return found
    return [attrs.evolve(paper, number=paper.number or number) for paper, number in zip(found, numbers, strict=True)]


def _labelled_title(paper: Paper) -> Paper:
    """Return a paper with the title that its label names; in Chinese, that of a translation is called the same."""
    if label := next((label for label in paper.extra if normal(label) in TITLES), None):
        extra = Extra({name: text for name, text in paper.extra.items() if name != label})
        return attrs.evolve(paper, title=paper.extra[label], extra=extra)
    for one in paper.translations:
        if one.language == "en" and one.title and not one.abstract:
            others = tuple(other for other in paper.translations if other is not one)
            return attrs.evolve(paper, title=one.title, translations=others)
    return with_linked_title(paper)


def _without_repetition(paper: Paper) -> Paper:
    """Drop what a label called a translation, but is the title once more."""
    told = [attrs.evolve(one, title=None) if one.title == paper.title else one for one in paper.translations]
    return attrs.evolve(paper, translations=tuple(one for one in told if one.title or one.abstract))


def unquoted(papers: list[Paper]) -> list[Paper]:
    """Take off the quotation marks or brackets that are around all titles."""
    found = [match for paper in papers if (match := _QUOTED.fullmatch(paper.title))]
    if len(found) < len(papers) or (len(papers) == 1 and not papers[0].title.startswith(_SURELY_AROUND)):
        return papers
    return [attrs.evolve(paper, title=match[match.lastindex or 0]) for paper, match in zip(papers, found, strict=True)]


def _without_dates(papers: list[Paper]) -> list[Paper]:
    """Take the dates off that all titles have before them, or behind them: when the papers were published."""
    for form in _DATES if len(papers) > 1 else ():
        if not form.search(papers[0].title):
            continue
        found = [(match, find_date(match[1])) for paper in papers if (match := form.search(paper.title))]
        if len(found) == len(papers) and all(date for _, date in found):
            return [_with_date(paper, *one) for paper, one in zip(papers, found, strict=True)]
    return papers


def _without_venues(papers: list[Paper]) -> list[Paper]:
    """Take off what all titles have behind them: ``A Sort (CVPR 2026)``, ``A Sort [8/10]``, ``A Sort (63 votes)``."""
    if len(papers) < 2 or not _BEHIND.search(papers[0].title):
        return papers
    found = [match for paper in papers if (match := _BEHIND.search(paper.title))]
    remarks = [match[1] or match[3] for match in found]
    forms = (is_venue, _SCORE.fullmatch, _COUNT.fullmatch)
    if len(found) < len(papers) or not (any(all(map(form, remarks)) for form in forms) or _are_rated(remarks)):
        return papers
    return [
        attrs.evolve(paper, title=paper.title[: match.start()], extra=with_remark(paper.extra, remark))
        for paper, match, remark in zip(papers, found, remarks, strict=True)
    ]


def _are_rated(remarks: Sequence[str]) -> bool:
    """Tell whether the same words and a score are behind all titles: ``Priority 8.1``."""
    found = [_RATED.fullmatch(remark) for remark in remarks]
    return len({match[1] if match else "" for match in found}) == 1 and all(found)


def _with_date(paper: Paper, match: re.Match[str], date: datetime.date | None) -> Paper:
    title = paper.title[: match.start()] + paper.title[match.end() :]
    if paper.published in {None, date}:
        return attrs.evolve(paper, title=title, published=date)
    return attrs.evolve(paper, title=title, extra=with_remark(paper.extra, match[1]))


def _with_announcement(paper: Paper) -> Paper:
    """Read what arXiv's feeds printed behind a title, if it is not about another paper."""
    match = _ANNOUNCED.search(paper.title) if paper.title.endswith(")") else None
    identifier = identifier_in(match["id"]) if match else None
    if match is None or identifier is None or (paper.arxiv_id and paper.arxiv_id.base != identifier.base):
        return paper
    return attrs.evolve(
        paper,
        title=paper.title[: match.start()],
        arxiv_id=paper.arxiv_id if paper.arxiv_id and paper.arxiv_id.version else identifier,
        primary_category=paper.primary_category or match["code"],
        announce_type=paper.announce_type or announce_type_of(match["marks"]),
    )


def _with_categories(paper: Paper) -> Paper:
    """Read the codes of categories that stand behind a title, before it or beside it, where nothing names others."""
    named = {*paper.categories, *filter(None, (paper.primary_category,))}
    behind = _CATEGORY.search(paper.title) if paper.title.endswith(_BRACKETS) else None
    around = behind if behind and is_category(behind[1].partition(",")[0]) else _CATEGORY_BEFORE.match(paper.title)
    beside = "" if named else paper.extra.get("badges", "").strip("`[]()")
    codes = around[around.lastindex or 0] if around else beside
    listed = tuple(code.strip() for code in codes.split(","))
    if not codes or not are_categories(codes) or not named.issuperset(listed if named else ()):
        return paper
    primary = listed[0] if len(listed) == 1 and not named else paper.primary_category
    extra = paper.extra if around else Extra({k: v for k, v in paper.extra.items() if k != "badges"})
    title = paper.title.replace(around[0], "", 1) if around else paper.title
    return attrs.evolve(
        paper, title=title, extra=extra, categories=paper.categories if named else listed, primary_category=primary
    )


def _with_affiliations(papers: list[Paper]) -> list[Paper]:
    """Read what is in parentheses behind a sole name as the affiliation, where most other papers have affiliations."""
    sole = {at: match for at, paper in enumerate(papers) if (match := _PLACED.fullmatch("; ".join(paper.authors)))}
    if sum(bool(paper.affiliations) for paper in papers) * 2 <= len(papers) - len(sole):
        return papers
    return [
        attrs.evolve(paper, authors=(sole[at][1],), affiliations=((sole[at][2],),)) if at in sole else paper
        for at, paper in enumerate(papers)
    ]


def _without_byline(papers: list[Paper]) -> list[Paper]:
    """Take the word off that stands before all lists of names (``Von Ada Holm``): a name may begin so (``Di Wu``)."""
    found = [_BYLINE.match(paper.authors[0]) for paper in papers if paper.authors]
    said = {match[0].strip().casefold() if match else "" for match in found}
    if len(said) != 1 or "" in said or (len(found) == 1 and said.isdisjoint(_SURE)):
        return papers
    return [
        attrs.evolve(paper, authors=(_BYLINE.sub("", paper.authors[0], 1), *paper.authors[1:]))
        if paper.authors
        else paper
        for paper in papers
    ]


def _say_something(badges: Sequence[re.Match[str]], size: int) -> bool:
    """Tell whether remarks before titles are a generator's: they hold numbers, or they are several and not the same.

    The titles of all papers may well begin with ``[Re]``.
    """
    if all(any(map(str.isdigit, badge[0])) for badge in badges):
        return True
    return len(badges) >= (_ALL if len(badges) == size else _SEVERAL) and len({badge[0] for badge in badges}) > 1


def _number(badge: re.Match[str]) -> int | None:
    printed = badge["of_word"] or badge["alone"]
    return int(printed) if printed else None


def _without_badge(paper: Paper, *, is_number: bool) -> Paper:
    """Take a remark and its number off a title: ``[new 001] A Sort``, ``#1 A Sort``, ``[ICML] A Sort``."""
    match = _BADGE.match(paper.title)
    if match is None:
        return paper
    extra = paper.extra if match["alone"] else with_remark(paper.extra, match[0].strip())
    number = paper.number or (_number(match) if is_number else None)
    return attrs.evolve(paper, title=paper.title[match.end() :], number=number, extra=extra)
