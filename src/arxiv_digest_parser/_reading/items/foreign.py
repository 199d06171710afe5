"""Papers that hold texts with headings of their own, which a language model wrote, say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._reading.headings.heading import heading_at, read_heading, read_unlinked_heading
from arxiv_digest_parser._reading.items.block_pieces import Piece
from arxiv_digest_parser._reading.items.blocks import Line
from arxiv_digest_parser._reading.items.repeating import Candidate

_SOME = 0.3  # of the papers hold such texts


def hold_foreign(text: str, lines: Sequence[Line], best: Candidate) -> bool:
    """Tell whether papers hold texts with headings of their own.

    The headings are as high as the papers' and lead to no paper. Those of a single paper are in a fold.
    """
    if best.kind.name != "linked heading":
        return False
    are_numbered = all(_is_numbered(text, lines[piece.first]) for piece in best.pieces)
    # The last one holds all that follows, another digest as well.
    *found, last = [[*_foreign(text, lines, piece, best.kind.level, numbered=are_numbered)] for piece in best.pieces]
    return sum(map(bool, found)) >= _SOME * len(found) if found else any(last)


def _foreign(text: str, lines: Sequence[Line], piece: Piece, level: int, *, numbered: bool) -> Iterator[bool]:
    """Yield of each foreign heading of a piece whether it is in a fold; all papers' headings may be numbered.

    Headings that nothing but others and blank lines follow lead to the next paper.
    """
    depth, leading = 0, _leading(text, lines[piece.first].end, piece.end)
    for line in lines[piece.first + 1 : piece.last]:
        content = text[line.start : line.end]
        depth += content.count("<details") - content.count("</details")
        is_foreign = _is_foreign(line, level, numbered=not numbered or _is_numbered(text, line))
        if is_foreign and line.start < leading:
            yield depth > 0


def _is_numbered(text: str, line: Line) -> bool:
    heading = heading_at(text, line.start, line.end)
    if heading is not None and not read_heading(heading):
        read_unlinked_heading(heading)
    return heading is not None and heading.number is not None


def _is_foreign(line: Line, level: int, *, numbered: bool) -> bool:
    """Tell whether a line is a heading above papers' own level, or at it but without the number that they have."""
    return any(
        kind.name == "heading" and (kind.level < level or (kind.level == level and not numbered)) for kind in line.kinds
    )


def _leading(text: str, start: int, end: int) -> int:
    """Return where the blank lines and headings begin with which a stretch of text ends."""
    for line in reversed(text[start:end].split("\n")):
        if line.strip() and not line.startswith("#"):
            break
        end -= len(line) + 1
    return end + 1
