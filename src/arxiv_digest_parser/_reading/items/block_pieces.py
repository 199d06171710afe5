"""A text in pieces, each of which a block of a kind begins, without the lists above and below those of papers."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import attrs

from arxiv_digest_parser._reading.items.blocks import TOPIC, Kind, Line
from arxiv_digest_parser._reading.labels.label import RULE
from arxiv_digest_parser._reading.labels.scan import label_of


@attrs.frozen
class Piece:
    """Lines that a block begins, from ``first`` up to ``last``, which is after them: ``text[start:end]``."""

    first: int
    last: int
    start: int
    end: int
    name: str | None  # the paper that it names first
    named_at: int  # where the line that names it begins


def without_footer(text: str, lines: Sequence[Line], pieces: list[Piece], last: int) -> list[Piece]:
    """Leave out the pieces from the last ones on that name nothing, right below a rule: links to other pages, say."""
    further = pieces[last:]
    if not further or any(piece.name for piece in further):
        return pieces
    above = (text[line.start : line.end].strip() for line in reversed(lines[: further[0].first]))
    nearest = next((line for line in above if line and not line.startswith("#")), "")
    return pieces[:last] if RULE.fullmatch(nearest) else pieces


def without_introduction(text: str, lines: Sequence[Line], pieces: list[Piece], first: int) -> list[Piece]:
    """Leave out the pieces before the first that names a paper, if they are another list: settings, or highlights.

    A heading ends such a list, or a blank line where papers follow each other without one, or all of it is labelled.
    """
    others, papers = pieces[:first], pieces[first:]
    if not others or any(piece.name for piece in others):
        return pieces
    between = lines[others[-1].last : papers[0].first]
    if any(kind.is_heading for line in between for kind in line.kinds):
        return papers
    gaps = [not text[lines[one.last - 1].start : lines[one.last - 1].end].strip() for one in pieces]
    labels = [label_of(text[lines[one.first].start : lines[one.first].end]) for one in others]
    are_labelled = all(label is not None and label.dress.colon for label in labels)
    return papers if gaps[first - 1] and (are_labelled or not any(gaps[first:-1])) else pieces


def cut_pieces(lines: Sequence[Line], kind: Kind, starts: list[int], fields: Container[int]) -> Iterator[Piece]:
    """Cut the lines where blocks of a kind begin; the headings of their fields end none."""
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        last = next((at for at in range(first + 1, end) if at not in fields and _closes(lines[at], kind)), end)
        inside = lines[first:last]
        named = ((line.start, name) for line in inside for name in line.identifiers)
        linked = ((line.start, name) for line in inside for name in line.links)
        at, name = next(named, None) or next(linked, (inside[-1].end, None))
        yield Piece(first, last, inside[0].start, inside[-1].end, name, at)


def _closes(line: Line, kind: Kind) -> bool:
    """Tell whether a line ends a piece of a kind: a heading that is not below it, an item further out, or a topic."""
    for one in line.kinds:
        if one.name == "heading" and (not kind.is_heading or one.level < kind.level):
            return kind.name != "linked heading"
        if kind.is_item and (one == TOPIC or (one.is_item and one.level < kind.level)):
            return True
    return False
