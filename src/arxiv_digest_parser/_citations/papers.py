"""What every format needs to know of a paper: when it was submitted, and where it stands."""

from __future__ import annotations

import re

from arxiv_digest_parser._citations.markup import clean
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

# A section heading such as "Agent Sec" can stand where arXiv's class is expected; the field is for the latter alone.
_is_class = re.compile(r"[A-Za-z-]+(?:\.[A-Za-z-]+)?").fullmatch
# What RFC 3986 allows in an address. The rest is percent-encoded: it breaks LaTeX's \url, or the field itself.
_NOT_IN_URL = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]")
_DOI_URL = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.[0-9]{4,9}/.+)", re.IGNORECASE)


def submitted(paper: Paper) -> tuple[int, int, int]:
    """Return year, month and day of submission; 0 for what is not known.

    The year is that of the first version: the entry cites the paper, and the identifier says when it was new.
    """
    if paper.published:
        return paper.published.year, paper.published.month, paper.published.day
    return (paper.arxiv_id.submitted.year, paper.arxiv_id.submitted.month, 0) if paper.arxiv_id else (0, 0, 0)


def unversioned(paper: Paper) -> ArxivId | None:
    """Return the identifier without a version: the entry cites the paper, as arXiv's own export does."""
    identifier = paper.arxiv_id
    return identifier if identifier is None or identifier.version is None else ArxivId(identifier.base)


def primary_class(paper: Paper) -> str:
    """Return arXiv's class of a paper, such as ``cs.CL``; empty if what is printed is none."""
    category = paper.primary_category
    return category if category and _is_class(category) else ""


def address(paper: Paper) -> tuple[str, str]:
    """Return the DOI and the link of a paper; empty for what it has not."""
    if latest := unversioned(paper):
        return latest.doi, latest.abs_url
    url = _NOT_IN_URL.sub(_percent_encoded, clean(paper.url or ""))
    doi = _DOI_URL.fullmatch(url)
    return (doi[1], url) if doi else ("", url)


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
