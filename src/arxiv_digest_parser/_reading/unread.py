"""What may be a paper and was not read as one: identifiers where papers begin that no paper has.

The count that finds papers is also the net below it. Every digest names its papers at a constant place. So if a line
begins a block with an identifier that no paper has, nearly always a paper was lost: above the papers, between them, or
inside of one that is a section in truth. Works that a paper cites are no such thing: they stand in its text, in a list
of references, or in items of a paper that has named itself in another kind of block.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._reading.blocks import Kind, Line, lines_between
from arxiv_digest_parser._reading.headings import headings
from arxiv_digest_parser._reading.inline import has_title
from arxiv_digest_parser._reading.links import identifier_in
from arxiv_digest_parser._reading.reports import Report
from arxiv_digest_parser.models import Paper, how_many

#: An address of arXiv's. Most digests print no others, so nothing else is looked for inside of papers.
_ADDRESS = re.compile(r"arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?!\d)")
_ROW = Kind("row")
_SHOWN = 3  # identifiers
_NONE = frozenset[str]()


def what_is_missing(text: str) -> str:
    """Say what a text has of a digest, and what it lacks to be one; "" if it has nothing of one.

    Example:
        >>> what_is_missing("Seen today: arXiv:2601.90011 and arXiv:2601.90012")
        '2 identifiers of arXiv, but no titles of papers beside them'
    """
    names = {name for line in lines_between(text, 0, len(text), []) for name in line.identifiers}
    below = sum(1 for _ in headings(text, 0, len(text)))
    found = [f"{how_many(len(names), 'identifier')} of arXiv, but no titles of papers beside them"] if names else []
    if below > 1:
        found.append(f"{below} headings, but below them neither links to papers nor labels that are known")
    return "; ".join(found)


class Place(NamedTuple):
    """Where a paper stands: ``text[start:end]``."""

    start: int
    end: int


def report_unread(
    text: str, frames: Sequence[tuple[int, int]], places: Sequence[Place], papers: Sequence[Paper], report: Report
) -> None:
    """Report identifiers that stand where papers begin, in the frame or in a paper, and that no paper has."""
    known = {paper.arxiv_id.base for paper in papers if paper.arxiv_id}
    addresses = {*_ADDRESS.findall(text)} - known
    if addresses:
        known.update(name for paper in papers for name in _linked(paper))
    lines = [line for start, end in frames for line in _beginning(text, start, end, known)]
    if _lost(addresses, known):
        for place, paper in zip(places, papers, strict=True):
            lines += _swallowed(text, place, paper, known)
    if not lines:
        return
    lines.sort(key=lambda line: line.start)
    names = _lost([line.identifiers[0] for line in lines], known)
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    message = f"{how_many(len(names), 'identifier')} where papers begin that no paper has: {shown}"
    unread = "\n".join(text[line.start : line.end] for line in lines)
    report("unread-paper", message, lines[0].start, lines[0].end, unread)


def _linked(paper: Paper) -> Iterator[str]:
    """Yield the identifiers that the links of a paper name."""
    for link in (paper.url, paper.pdf_url):
        if link and (identifier := identifier_in(link)):
            yield identifier.base


def _lost(names: Iterable[str], known: Collection[str]) -> list[str]:
    """Return the identifiers that are not known, each once; what cannot be one is reported elsewhere."""
    identifiers = filter(None, map(identifier_in, names))
    return [name for name in dict.fromkeys(identifier.base for identifier in identifiers) if name not in known]


def _beginning(text: str, start: int, end: int, known: set[str]) -> Iterator[Line]:
    """Yield the lines that begin a block with an identifier that is not known."""
    for line in lines_between(text, start, end, []):
        if _kinds(text, line) and _lost(line.identifiers[:1], known):
            yield line


def _kinds(text: str, line: Line) -> tuple[Kind, ...]:
    """Return what a line begins, with rows of tables."""
    return (_ROW,) if text[line.start : line.end].lstrip().startswith("|") else line.kinds


def _swallowed(text: str, place: Place, paper: Paper, known: set[str]) -> Iterable[Line]:
    """Yield lines inside a paper that may begin others.

    These are headings that link, rows, and blocks of the kind that the paper itself begins with; blocks of all kinds
    if the paper has no identifier of its own.
    """
    if not _lost(_ADDRESS.findall(text, place.start, place.end), known):
        return
    begins: set[Kind] = set()
    own = [paper.arxiv_id.base] if paper.arxiv_id else None
    for line in lines_between(text, place.start, place.end, [], fences=False):  # a fence may close in another paper
        kinds = _kinds(text, line)
        begins = begins or {*kinds}
        if _lost(line.identifiers[:1], _NONE) == own and has_title(text[line.start : line.end]):
            begins.update(kinds)  # the paper has its identifier from such a block, so others of them may be papers
        may_begin = paper.arxiv_id is None or not begins.isdisjoint(kinds) or _ROW in kinds or _links(kinds)
        if kinds and may_begin and _lost(line.identifiers[:1], known):
            yield line


def _links(kinds: Sequence[Kind]) -> bool:
    return any(kind.name == "linked heading" for kind in kinds)
