"""Names and years in parentheses behind titles, as works are cited."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.names import full_names, split_names
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.models import Extra, Paper

_CITED = lazy(r"(?<=\S)[ \t]{1,3}\(([^()\n,][^()\n]{0,120}?),?[ \t]((?:19|20)\d\d)[a-z]?\)$")
_YEAR = lazy(r"(?<=\S)[ \t]{1,3}\(((?:19|20)\d\d)\)$")


def without_citations(papers: list[Paper]) -> list[Paper]:
    """Take names and a year off the ends of titles, if most have them, and a year off all that is said elsewhere too.

    The names are the authors of a paper without any: ``A Faster Sort (Holm et al., 2026)``.
    """
    cited = [*map(_with_names, papers)]
    changed = [one for one, paper in zip(cited, papers, strict=True) if one is not paper]
    if len(changed) * 2 > len(papers) and (len(papers) > 1 or not cited[0].authors_complete):
        papers = cited
    years = [found[1] if (found := _YEAR.search(paper.title)) else "" for paper in papers]
    if len(papers) > 1 and all(_says(paper, year) for paper, year in zip(papers, years, strict=True)):
        return [attrs.evolve(paper, title=_YEAR.sub("", paper.title)) for paper in papers]
    return papers


def _with_names(paper: Paper) -> Paper:
    """Return a paper with the names behind its title as its authors, or as it is."""
    found = None if paper.authors else _CITED.search(paper.title)
    if found is None or is_venue(f"{found[1]} {found[2]}") or paper.extra.get("year", found[2]) != found[2]:
        return paper
    names = found[1]
    if not (without_cut(names) != names or cited_surnames(names) or full_names(names, joined=True)):
        return paper
    authors, complete = split_names(names)
    extra = Extra({**paper.extra, "year": found[2]})
    title = paper.title[: found.start()]
    return attrs.evolve(paper, title=title, authors=authors, authors_complete=complete, extra=extra)


def _says(paper: Paper, year: str) -> bool:
    """Tell whether a paper says its year besides behind its title."""
    is_day = paper.published is not None and str(paper.published.year) == year
    return bool(year) and (is_day or year in paper.extra.values())
