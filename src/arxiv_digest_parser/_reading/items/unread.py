"""What may be a paper and was not read as one: identifiers where papers begin that no paper has.

The count that finds papers is also the net below it. Every digest names its papers at a constant place. So if a line
begins a block with an identifier that no paper has, nearly always a paper was lost: above the papers, between them, or
inside of one that is a section in truth. Works that a paper cites are not meant: they are in its text, in a list
of references, or in items of a paper that has named itself in another kind of block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import headings
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.items.blocks import BOLD, Kind, Line, lines_between, may_identify
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.text.marks import without_signs
from arxiv_digest_parser._reading.values.links import identifier_in
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.models import Paper

#: An address of arXiv's. Most digests print no others, so nothing else is looked for inside of papers.
_HOST = "arxiv.org/"
_PATH = lazy(r"(?:abs|pdf)/(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?!\d)")
_ROW, _NAME = Kind("row"), Kind("name")
_NAMED = lazy(r"(?:arxiv:|https?://(?:www\.|export\.)?arxiv\.org/)", re.IGNORECASE)
_SHOWN = 3  # identifiers

#: Where a stretch of text is in the whole, and its place for a diagnostic.
Placed = Callable[[int, int], tuple[int, Place]]


def what_is_missing(text: str) -> str:
    """Say what a text has of a digest, and what it lacks to be one; "" if it has nothing of one.

    Example:
        >>> what_is_missing("Seen today: arXiv:2601.90011 and arXiv:2601.90012")
        '2 identifiers of arXiv, but no titles of papers beside them'
    """
    lines = lines_between(text, 0, len(text), []) if may_identify(text, 0, len(text)) else ()
    names = {name for line in lines for name in line.identifiers}
    below = sum(1 for _ in headings(text, 0, len(text)))
    found = [f"{how_many(len(names), 'identifier')} of arXiv, but no titles of papers beside them"] if names else []
    if below > 1:
        found.append(f"{below} headings, but below them neither links to papers nor labels that are known")
    return "; ".join(found)


class Suspect(NamedTuple):
    """A line that may begin a paper: where it is in the whole text, and the identifier that it names first."""

    at: int
    place: Place
    identifier: str
    line: str


def suspects_around(text: str, regions: Iterable[tuple[int, int]], placed: Placed) -> Iterator[Suspect]:
    """Yield the lines of the frame that begin a block with an identifier."""
    for start, end in regions:
        for line in lines_between(text, start, end, []) if may_identify(text, start, end) else ():
            if line.identifiers and _kinds(text, line):
                yield from _suspect(text, line, placed)


def suspects_inside(
    text: str, spans: Sequence[tuple[int, int]], papers: Sequence[Paper], placed: Placed
) -> Iterator[Suspect]:
    """Yield the lines inside papers that may begin others: they name an identifier that none of these papers has."""
    if not spans:
        return
    known = {paper.arxiv_id.base for paper in papers if paper.arxiv_id}
    if known.issuperset(_names_in(text[spans[0][0] : spans[-1][1]])):
        return
    for span, paper in zip(spans, papers, strict=True):
        for line in _swallowed(text, span, paper, known):
            yield from _suspect(text, line, placed)


def unread_paper(suspects: Iterable[Suspect], known: set[str]) -> tuple[int, Diagnostic] | None:
    """Return what is noticed about suspects whose identifiers no paper has, and where."""
    unread = sorted(suspect for suspect in suspects if suspect.identifier not in known)
    if not unread:
        return None
    names = [*dict.fromkeys(suspect.identifier for suspect in unread)]
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    message = f"{how_many(len(names), 'identifier')} where papers begin that no paper has: {shown}"
    lines = "\n".join(suspect.line for suspect in unread)
    return unread[0].at, diagnostic("unread-paper", message, unread[0].place, lines)


def names_of(papers: Sequence[Paper]) -> set[str]:
    """Return the identifiers that papers have: their own, and those that their links name besides."""
    others = [
        link
        for paper in papers
        for link in (paper.url, paper.pdf_url)
        if link and not (paper.arxiv_id and paper.arxiv_id.base in link)
    ]
    own = [paper.arxiv_id for paper in papers]
    return {identifier.base for identifier in (*own, *map(identifier_in, others)) if identifier}


def _names_in(text: str) -> Iterator[str]:
    """Yield the identifiers in addresses of a text; to split it takes a third of the time of a search by pattern."""
    _, *paths = text.split(_HOST)
    return (match[1] for match in map(_PATH.match, paths) if match)


def _suspect(text: str, line: Line, placed: Placed) -> Iterator[Suspect]:
    if identifier := _first_of(line):
        yield Suspect(*placed(line.start, line.end), identifier, text[line.start : line.end])


def _first_of(line: Line) -> str | None:
    """Return the identifier that a line names first; what cannot be one is reported elsewhere."""
    identifier = identifier_in(line.identifiers[0]) if line.identifiers else None
    return identifier.base if identifier else None


def _kinds(text: str, line: Line) -> tuple[Kind, ...]:
    """Return what a line begins, with rows of tables, and with names of papers in plain text."""
    content = text[line.start : line.end].lstrip()
    if content.startswith("|"):
        return (_ROW,)
    return line.kinds or ((_NAME,) if _NAMED.match(without_signs(content)) else ())


def _swallowed(text: str, span: tuple[int, int], paper: Paper, known: set[str]) -> Iterator[Line]:
    """Yield lines inside a paper that may begin others.

    These are headings that link, rows, and blocks of the kind that the paper itself begins with; blocks of all kinds
    if the paper has no identifier of its own.
    """
    if known.issuperset(_names_in(text[slice(*span)])):
        return
    begins: set[Kind] = set()
    own = paper.arxiv_id.base if paper.arxiv_id else None
    for line in lines_between(text, *span, [], fences=False):  # a fence may close in another paper
        kinds = _kinds(text, line)
        begins = begins or {*kinds}
        if own and _first_of(line) == own and (_NAME in kinds or has_title(text[line.start : line.end])):
            begins.update(kinds)  # the paper has its identifier from such a block, so others of them may be papers
        may_begin = paper.arxiv_id is None or not begins.isdisjoint(kinds) or _ROW in kinds or _links(kinds)
        may_begin = may_begin or (BOLD in kinds and _is_titled(text[line.start : line.end]))
        if kinds and may_begin:
            yield line


def _is_titled(line: str) -> bool:
    """Tell whether a line in bold has a title, and no label of related work."""
    return has_title(line) and label_of(without_signs(line)) is None


def _links(kinds: Sequence[Kind]) -> bool:
    return any(kind.name == "linked heading" for kind in kinds)
