"""What every format needs to know about papers: which are the same, when one was submitted, and where it is."""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Sequence
from typing import Final, Literal, get_args

import attrs

from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

# A section heading such as "Agent Sec" can be where arXiv's class is expected; the field is only for the latter.
_is_class = re.compile(r"[A-Za-z-]+(?:\.[A-Za-z-]+)?").fullmatch
# What RFC 3986 allows in an address. The rest is percent-encoded: it breaks LaTeX's \url, or the field itself.
_NOT_IN_URL = lazy(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]")
# Old DOIs contain angle brackets, which do no harm in the field for a DOI.
_NOT_IN_DOI = lazy(_NOT_IN_URL.pattern.replace("^", "^<>", 1))
_DOI = lazy(r"10\.[0-9]{4,9}/\S+")
_DOI_URL = lazy(r"https?://(?:dx\.)?doi\.org/(10\.[0-9]{4,9}/.+)", re.IGNORECASE)
_OF_ARXIV = "10.48550/"  # the prefix of every DOI that arXiv registers

#: Whose DOI an entry has.
Doi = Literal["journal", "arxiv"]
DOIS: Final[tuple[Doi, ...]] = get_args(Doi)


def once(papers: Sequence[Paper]) -> Sequence[Paper]:
    """Return each paper once, where it is listed first.

    Papers are the same if they have the same arXiv identifier, whatever its version. Outside arXiv, a digest may print
    one link for all of its papers, so the titles must be the same as well; without a link, everything must.

    Returns:
        Of each paper the listing of the newest version (one without a version is the newest), and of these the one that
        says most. So the order of the papers changes no entry.
    """
    listings: dict[Hashable, list[Paper]] = {}
    for paper in papers:
        listings.setdefault(_identity(paper), []).append(paper)
    if len(listings) == len(papers):
        return papers
    return [found[0] if len(found) == 1 else max(found, key=_preference) for found in listings.values()]


def _identity(paper: Paper) -> Hashable:
    if paper.arxiv_id:
        return paper.arxiv_id.base
    if paper.url:
        return paper.url, clean(paper.title)
    return attrs.evolve(paper, number=None)


def _preference(paper: Paper) -> tuple[float, int, str]:
    values = attrs.astuple(paper)
    version = paper.arxiv_id.version if paper.arxiv_id else None
    return math.inf if version is None else version, sum(map(bool, values)), repr(values)


def submitted(paper: Paper) -> tuple[int, int, int]:
    """Return year, month and day of submission; 0 for what is not known.

    The year is that of the first version: the entry cites the paper, and the identifier says when it was new.
    """
    if paper.published:
        return paper.published.year, paper.published.month, paper.published.day
    return (paper.arxiv_id.submitted.year, paper.arxiv_id.submitted.month, 0) if paper.arxiv_id else (0, 0, 0)


def unversioned(paper: Paper) -> ArxivId | None:
    """Return the identifier without a version: an entry cites the paper, as arXiv's own export does."""
    identifier = paper.arxiv_id
    return identifier if identifier is None or identifier.version is None else ArxivId(identifier.base)


def primary_class(paper: Paper) -> str:
    """Return arXiv's class of a paper, such as ``cs.CL``; empty if the printed one is not a class of arXiv."""
    category = paper.primary_category
    return category if category and _is_class(category) else ""


def address(paper: Paper) -> str:
    """Return the link of a paper: its abstract on arXiv, or else what is printed; empty if there is none."""
    identified = unversioned(paper)
    return identified.abs_url if identified else link(paper.url or "")


def link(printed: str) -> str:
    """Return a printed link as an address that every program reads."""
    return _NOT_IN_URL.sub(_percent_encoded, clean(printed))


def checked_doi(doi: Doi | None) -> Doi | None:
    """Return whose DOI is wanted.

    Raises:
        ValueError: It is neither one of `DOIS` nor ``None``.
    """
    if doi is not None and doi not in DOIS:
        raise ValueError(f"doi: expected one of None, {', '.join(map(repr, DOIS))}, got {doi!r}")
    return doi


def doi_of(paper: Paper, preferred: Doi | None) -> str:
    """Return the DOI of a paper; empty if it has none, or none is wanted.

    Args:
        paper: Any paper.
        preferred: Whose DOI counts where a paper has one of each: the journal's, which is printed, or arXiv's.
    """
    if preferred is None:
        return ""
    registered = paper.arxiv_id.doi if paper.arxiv_id else ""
    if preferred == "arxiv" and registered:
        return registered
    return published_doi(paper) or registered


def published_doi(paper: Paper) -> str:
    """Return the DOI of the published version, the first of several; outside arXiv, a link to a DOI counts as well."""
    printed = _DOI.search(paper.doi or "")
    if printed and not (paper.arxiv_id and printed[0].startswith(_OF_ARXIV)):
        return _NOT_IN_DOI.sub(_percent_encoded, clean(printed[0]).rstrip(".,;"))
    linked = None if paper.arxiv_id else _DOI_URL.fullmatch(link(paper.url or ""))
    return linked[1] if linked else ""


def analysis_text(paper: Paper) -> str:
    """Return what a language model wrote about a paper, as one text; empty if nothing."""
    analysis = paper.analysis
    if analysis is None:
        return ""
    parts = (
        ("TL;DR", analysis.tldr),
        ("Motivation", analysis.motivation),
        ("Method", analysis.method),
        ("Result", analysis.result),
        ("Conclusion", analysis.conclusion),
    )
    return " ".join(f"{label}: {text.strip()}" for label, text in parts if text and text.strip())


def _percent_encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())
