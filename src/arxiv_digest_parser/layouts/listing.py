"""Pages of arXiv's own site: the listings new, recent, of a month and of a past day, results of a search, a paper."""

from __future__ import annotations

from arxiv_digest_parser._arxiv.charsets import decoded
from arxiv_digest_parser._arxiv.signs import is_page
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest


def likeness(source: Source) -> float:
    """Return whether a text is a listing page, a page of results or that of a paper."""
    return float(is_page(decoded(source).text))


def read(source: Source) -> Digest:
    """Read a page."""
    from arxiv_digest_parser._arxiv.pages import read_page

    return read_page(decoded(source).text)


LISTING = Layout(
    name="listing",
    looks_for="HTML with elements such as <div class='list-title'>, or <li class='arxiv-result'>",
    likeness=likeness,
    read=read,
)
