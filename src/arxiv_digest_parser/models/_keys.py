"""What a digest is asked for in brackets: a position, or an identifier."""

from __future__ import annotations

from typing import SupportsIndex

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models._papers import Paper


def at(papers: tuple[Paper, ...], position: SupportsIndex) -> Paper:
    """Return the paper at a position; an `IndexError` says how many there are."""
    try:
        return papers[position]
    except IndexError:
        raise IndexError(f"{position} is out of range: the digest has {how_many(len(papers), 'paper')}") from None


def identifier_of(given: object) -> ArxivId:
    """Return the identifier that a caller gives, as it is or as text."""
    if isinstance(given, ArxivId):
        return given
    if isinstance(given, str):
        return ArxivId.parse(given.strip())
    raise TypeError(f"expected a position, a slice or an arXiv identifier, got {given!r:.80}")
