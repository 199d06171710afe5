"""Where papers begin: the kind of block that repeats, with a paper of its own in each piece.

Nearly every digest names one paper at a constant place of each record. So of each kind of block that could begin a
record (headings of a level, items at a column, lines in bold, lines that begin with a link, ``<summary>``), this
counts: if the text is cut there, how many pieces name a paper that is new in its section, and how many of the papers
that the text names are the first of a piece? The kind with the best harmonic mean of the two begins the records. Three
rules keep the count honest:

* A piece needs a title on its first line, so lists of links to one paper, or of labelled fields, are not counted.
* Where the pieces of a kind name their papers before a piece of another kind begins inside them, the inner ones are
  content: related work below a paper, its references, its links.
* Where two kinds name the same papers in different places, the one with more in its pieces has the records; the other
  is a list of contents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.items.beginnings import beginnings_of
from arxiv_digest_parser._reading.items.block_pieces import Piece, cut_pieces, without_footer, without_introduction
from arxiv_digest_parser._reading.items.blocks import BOLD, NAME, TITLED, Kind, Line, sections_of, sign_of
from arxiv_digest_parser._reading.items.inner_headings import (
    are_held,
    headings_of_fields,
    repeated_headings,
    without_headings,
)
from arxiv_digest_parser._reading.items.introductions import is_empty, may_introduce
from arxiv_digest_parser._reading.items.nested_topics import with_topics
from arxiv_digest_parser._reading.items.paragraphs import PARAGRAPH, are_alike, paragraphs
from arxiv_digest_parser._reading.items.section_headings import name_digests
from arxiv_digest_parser._reading.text.marks import bold

_OPENING = lazy(r"<details\b[^<>]*>", re.IGNORECASE)
#: A kind counts if at least this share of its pieces name a new paper and have a title.
_LEAST = 0.5
#: So many pieces of an outer kind name their paper before an inner piece begins, where the inner ones are content.
_MOST = 0.8
#: Of kinds that count alike, the one that is further in; a title that links to its paper may be just a heading.
_ORDER = {"heading": 1, "summary": 2}
#: An outer and an inner kind with as many papers, or nearly, name the same ones.
_AS_MANY = 1.2
#: The share of papers that two kinds have in common if one of them is a list of contents.
_SAME = 0.8
_SIGNS = 8  # that begin lines most often
#: Papers that nothing but a blank line marks are found where there are several.
_SEVERAL = 2


@attrs.define(eq=False, slots=False)
class Candidate:
    """A kind of block as what papers could begin with."""

    kind: Kind
    pieces: list[Piece]
    good: list[Piece]  # those that name a paper which is new in its section, below a title
    size: int  # characters
    empty: int  # how many of the pieces have nothing but rules below their first line, as headings of sections have

    @cached_property
    def names(self) -> set[str]:
        """The papers that good pieces name first."""
        return {piece.name for piece in self.good if piece.name}

    @property
    def precision(self) -> float:
        """How many of the pieces are good."""
        return len(self.good) / len(self.pieces)

    def score(self, papers: int) -> float:
        """The harmonic mean of precision, and of recall among so many papers."""
        recall = min(len(self.names) / papers, 1.0)
        return 2 * self.precision * recall / (self.precision + recall) if recall else 0.0


def find_kind(text: str, lines: Sequence[Line]) -> Candidate | None:
    """Return the kind of block that papers begin with, or ``None`` if nothing repeats with a paper each."""
    lines = with_topics(text, lines)
    starts = beginnings_of(text, lines)
    if holding := _holding(text, lines, starts):
        return holding
    found = [one for kind, at in starts.items() if at and (one := _candidate(text, lines, kind, at))]
    found = [one for one in found if len(one.good) >= _LEAST * len(one.pieces)]
    found = [one for one in found if not (one.kind.is_heading and name_digests(_firsts(text, lines, one)))] or found
    found = [
        one for one in found if not any(_is_content(text, lines, one, other) for other in found if other is not one)
    ]
    found = [one for one in found if not _is_needless(one, found)]
    if not found:
        return _paragraphs(text, lines) or _signed(text, lines)
    named = {name for line in lines for name in line.identifiers}
    papers = len(named.union(*(one.names for one in found)))
    best = max(
        found,
        key=lambda one: (
            round(one.score(papers), 2),
            len(one.good),
            _ORDER.get(one.kind.name, 3),
            one.kind.level,
            -one.good[0].start,  # what begins first holds the others
        ),
    )
    has_few = best.kind.name == "heading" or len(best.good) < _SEVERAL <= papers
    if has_few and (below := _paragraphs(text, lines)) and len(below.good) > max(len(best.pieces), _SEVERAL - 1):
        return below  # the headings over them name the first of each section
    return _around(text, lines, best) or best


def _firsts(text: str, lines: Sequence[Line], one: Candidate) -> list[str]:
    """Return the lines that begin pieces."""
    return [text[lines[piece.first].start : lines[piece.first].end] for piece in one.pieces]


def _around(text: str, lines: Sequence[Line], inner: Candidate) -> Candidate | None:
    """Return the paragraphs of which items are only a part, if these name papers as well."""
    names = {name for line in lines for name in line.identifiers}
    is_unsure = inner.kind.is_item and (inner.precision < _MOST or len(inner.good) < len(names))
    around = _paragraphs(text, lines) if is_unsure else None
    if around and {piece.first for piece in around.pieces} <= {piece.first for piece in inner.pieces}:
        return None  # the items are whole, and some of them do not name their paper
    fewest = max(len(inner.good) + (inner.precision >= _MOST), _SEVERAL)
    return around if around and len(around.good) >= fewest else None


def _paragraphs(text: str, lines: Sequence[Line]) -> Candidate | None:
    """Return the paragraphs that read as records, if nothing else begins papers, and nearly all name one each."""
    starts = paragraphs(text, lines)
    found = _candidate(text, lines, PARAGRAPH, starts) if starts else None
    least = _LEAST if starts and are_alike(text, lines, starts) else _MOST
    if found is None or len(found.good) < least * len(found.pieces):
        return None
    is_lone = len(found.good) == 1 and len({name for line in lines for name in line.identifiers}) == 1
    return found if is_lone or len(found.good) >= _SEVERAL else None


def _signed(text: str, lines: Sequence[Line]) -> Candidate | None:
    """Return the lines that begin with one sign, if nothing else begins papers, and each of these names one."""
    kinds = Counter(kind for line in lines if (kind := sign_of(text, line)))
    found = (candidate_of(text, lines, kind) for kind, _ in kinds.most_common(_SIGNS))
    good = (one for one in found if one and len(one.good) >= max(_SEVERAL, _MOST * len(one.pieces)))
    return max(good, key=lambda one: len(one.good), default=None)


def candidate_of(text: str, lines: Sequence[Line], kind: Kind) -> Candidate | None:
    """Return the blocks of a kind as what papers begin with, if any of them names one."""
    lines = with_topics(text, lines)
    if holding := _holding(text, lines, [kind]):
        return holding
    if kind.name == "sign":
        starts = [at for at, line in enumerate(lines) if sign_of(text, line) == kind]
    else:
        starts = paragraphs(text, lines) if kind == PARAGRAPH else beginnings_of(text, lines)[kind]
    return _candidate(text, lines, kind, starts) if starts else None


def _holding(text: str, lines: Sequence[Line], kinds: Iterable[Kind]) -> Candidate | None:
    """Return the blocks of a kind that name all papers, each above headings that come again in the others."""
    if not (inner := repeated_headings(text, lines)):
        return None
    bare = without_headings(lines, inner)
    named = {name for line in lines for name in line.identifiers}
    found = (candidate_of(text, bare, kind) for kind in kinds if not kind.is_heading)
    whole = (one for one in found if one and one.precision >= _LEAST and named <= one.names)
    return next((one for one in whole if are_held(inner, [(piece.named_at, piece.end) for piece in one.good])), None)


def _is_needless(one: Candidate, others: Iterable[Candidate]) -> bool:
    """Tell whether headings that link are counted although all the headings of their level would do."""
    return one.kind.name == "linked heading" and any(
        other.kind == Kind("heading", one.kind.level) and len(other.pieces) <= _AS_MANY * len(one.pieces)
        for other in others
    )


def _candidate(text: str, lines: Sequence[Line], kind: Kind, starts: list[int]) -> Candidate | None:
    fields = set[int]() if kind.is_heading else headings_of_fields(text, lines, starts)
    pieces = [*cut_pieces(lines, kind, starts, fields)]
    sections = sections_of(lines, kind)
    seen: set[tuple[int, str]] = set()
    good: list[Piece] = []
    unsure: list[Piece] = []
    for piece in pieces:
        key = sections[piece.first], piece.name or ""
        if not piece.name or key in seen:
            continue
        if _is_titled(text, lines, piece):
            seen.add(key)
            good.append(piece)
        else:
            unsure.append(piece)
    if unsure and 2 * len(good) > len(pieces):  # what reads as two names is a title in these as well
        good += (piece for piece in unsure if _is_titled(text, lines, piece, most_have=True))
        good.sort(key=lambda piece: piece.start)
    if not good:
        return None
    if not kind.is_heading:
        pieces = without_footer(text, lines, pieces, pieces.index(good[-1]) + 1)
        pieces = without_introduction(text, lines, pieces, pieces.index(good[0]))
    size = sum(piece.end - piece.start for piece in good)
    empty = sum(is_empty(text[lines[piece.first].end : piece.end]) for piece in pieces)
    return Candidate(kind, pieces, good, size, empty)


def _is_titled(text: str, lines: Sequence[Line], piece: Piece, *, most_have: bool = False) -> bool:
    """Tell whether a piece has a title: on its first line, or in bold or after its label on the next one."""
    first = lines[piece.first]
    if has_title(text[first.start : first.end], most_have=most_have):
        return True
    further = lines[piece.first + 1 : piece.last]
    if piece.name and (NAME in first.kinds or any(kind.is_heading for kind in first.kinds)):
        further = [line for line in further[:2] if text[line.start : line.end].strip()]
    below = further[0] if further else None
    if below is None:
        return False
    line = text[below.start : below.end].strip()
    may_be = NAME in first.kinds or not {BOLD, TITLED}.isdisjoint(below.kinds)
    may_be = may_be or (bold(line) is not None and bool(first.identifiers) and any(one.is_item for one in first.kinds))
    return may_be and has_title(line)


def _is_content(text: str, lines: Sequence[Line], inner: Candidate, outer: Candidate) -> bool:
    """Tell whether the pieces of one kind are content of another's, or a list of contents for it."""
    if inner.pieces[0].first < outer.pieces[0].first and len(inner.good) == len(inner.pieces) >= len(outer.pieces):
        return False  # each piece begins above the line of the other kind that names its paper
    inside = [0] * len(outer.pieces)
    starts = [piece.first for piece in inner.pieces]
    at = early = held = direct = 0
    for index, piece in enumerate(outer.pieces):
        while at < len(starts) and starts[at] < piece.first:
            at += 1
        first_inside = starts[at] if at < len(starts) and starts[at] < piece.last else None
        if first_inside == piece.first:
            return False  # the same lines begin both
        while at < len(starts) and starts[at] < piece.last:
            inside[index] += 1
            at += 1
        held += bool(inside[index])
        if first_inside is not None:
            between = _OPENING.sub("", text[lines[piece.first].end : lines[first_inside].start])
            direct += is_empty(between) if len(outer.good) > 1 else may_introduce(between)
        early += piece.name is not None and (first_inside is None or piece.named_at < lines[first_inside].start)
    if sum(inside) * 2 > len(inner.pieces):
        is_over = outer.kind.is_heading and not inner.kind.is_heading and direct * 2 < held
        if is_over and len(inner.good) <= _AS_MANY * len(outer.good):
            return True
        return len(outer.good) > 1 and early >= _MOST * len(outer.pieces)
    if sum(inside) or outer.size <= inner.size:
        return False
    return len(inner.names & outer.names) >= _SAME * len(inner.names)
