"""Where papers that are not headings end as most of them do: with a line of links or a label, called by the same words.

What is below such a line in few papers, and apart from it, is not theirs: the name of the next topic, a closing line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.items.block_pieces import Piece
from arxiv_digest_parser._reading.items.blocks import Line, first_identifier
from arxiv_digest_parser._reading.items.repeating import Candidate
from arxiv_digest_parser._reading.labels.label import PROSE
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of

_SEVERAL = 2  # papers, which show how papers end
_LONGEST = 400  # characters of a closing line
_LONGEST_TOPIC = 80
#: What a line of links begins with.
_LINK = lazy(r"[^\w\n\[]{0,8}\[([^\[\]\n]{1,40})\]\(")
_BLANK_LINE = lazy(r"[ \t]*\n[ \t]*\n")


def first_link(line: str) -> str:
    """Return what the link is called that a line begins with, "" if it begins with none."""
    link = _LINK.match(line)
    return link[1] if link else ""


def end_of(line: str) -> str:
    """Return what the last line of a paper has in common with that of others: its first link, or its label.

    A label of prose says nothing, because its value may go on below.
    """
    if link := first_link(line):
        return f"[{link}]"
    label = label_of(line.strip())
    is_told = label is None or label.field in PROSE or not line.strip()[label.value :].strip()
    return "" if is_told or label is None else f"{label.words}:"


def without_what_is_below(text: str, lines: Sequence[Line], best: Candidate, pieces: list[Piece]) -> list[Piece]:
    """End papers with the line with which most of them end, if what is below it is apart.

    Below the last paper this may be a sentence; between two papers it is the name of a topic, which is short.
    """
    good = {piece.first for piece in best.good}
    papers = [index for index, piece in enumerate(pieces) if piece.first in good and piece.end > piece.start]
    ends = {index: _last_end(text, lines, pieces[index]) for index in papers}
    usual, number = Counter(ends.values()).most_common(1)[0] if ends else ("", 0)
    if not usual or number < _SEVERAL or number * 2 <= len(papers):
        return pieces
    found = [*pieces]
    for index in (index for index, end in ends.items() if end != usual):
        at = next((at for at, end in _ends_upwards(text, lines, pieces[index]) if end == usual), -1)
        if at >= 0 and _is_apart(text, lines, pieces[index], at, is_last=index == papers[-1]):
            found[index] = attrs.evolve(pieces[index], last=at + 1, end=lines[at].end)
    return found


def without_what_is_further_out(text: str, lines: Sequence[Line], best: Candidate, pieces: list[Piece]) -> list[Piece]:
    """End items that are indented above a line that is not, in at most half of them: the name of the next topic."""
    found = [*pieces]
    for index, piece in enumerate(pieces if best.kind.is_item else []):
        at = _last_inside(text, lines, piece)
        if at >= 0 and _is_apart(text, lines, piece, at, is_last=False):
            found[index] = attrs.evolve(piece, last=at + 1, end=lines[at].end)
    return (
        found if sum(one is not piece for one, piece in zip(found, pieces, strict=True)) * 2 <= len(pieces) else pieces
    )


def _last_inside(text: str, lines: Sequence[Line], piece: Piece) -> int:
    """Return the last line of a piece above the first one that is further out and below a gap, or -1."""
    indent = _indent(text[piece.start : lines[piece.first].end])
    last, gap = piece.first, False
    for at in range(piece.first + 1, piece.last if indent else piece.first):
        line = text[lines[at].start : lines[at].end]
        if not line.strip():
            gap = True
        elif gap and _indent(line) < indent:
            return last
        else:
            last, gap = at, False
    return -1


def _ends_upwards(text: str, lines: Sequence[Line], piece: Piece) -> Iterator[tuple[int, str]]:
    """Yield the lines of a piece below its first one that are not frame, and what each has in common with others."""
    for index in range(piece.last - 1, piece.first, -1):
        line = text[lines[index].start : lines[index].end]
        if without_scaffold(line.strip()):
            yield index, end_of(line)


def _last_end(text: str, lines: Sequence[Line], piece: Piece) -> str:
    """Return what the last line of a piece has in common with others."""
    return next((end for _, end in _ends_upwards(text, lines, piece)), "")


def _is_apart(text: str, lines: Sequence[Line], piece: Piece, at: int, *, is_last: bool) -> bool:
    """Tell whether one paragraph is below a line of a piece that is apart, and no further in than the piece."""
    rest = text[lines[at].end : piece.end]
    if not is_closing(rest) or _indent(text[piece.start : piece.end]) < _indent(rest):
        return False
    below = rest.strip()
    return is_last or (len(below) <= _LONGEST_TOPIC and "\n" not in below and not below.endswith(STOPS))


def is_closing(rest: str) -> bool:
    r"""Tell whether the rest of a record is one paragraph below a gap, which names no paper and has no label or link.

    Example:
        >>> (
        ...     is_closing("\n\nAsk me for more.\n"),
        ...     is_closing("\nAsk me for more."),
        ...     is_closing("\n\nNote: Ask for more."),
        ... )
        (True, False, False)
    """
    below = rest.strip()
    is_paragraph = _BLANK_LINE.match(rest) is not None and "\n\n" not in below and len(below) <= _LONGEST
    if not is_paragraph or not without_scaffold(below.replace("\n", " ")):
        return False
    return not (first_identifier(below) or any(map(end_of, below.split("\n"))))


def _indent(text: str) -> int:
    """Return how far in a text begins."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    return len(first) - len(first.lstrip())
