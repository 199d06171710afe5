"""Where records that are not headings end: where few of their kind go on.

An item goes on in lines below it whether Markdown would count them to the item or not, because generators indent as
they like. So an end counts only if the other records respect it: a rule, a line that is no further in than the item,
the ``</details>`` that closes the record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._reading.blocks import SUMMARY, Line
from arxiv_digest_parser._reading.items import Candidate, Piece
from arxiv_digest_parser._reading.label import RULE

_FEW = 0.2  # of the records
_SIGNATURE = "--"  # is above the signature of a mail
_OPENING = re.compile(r"<details\b[^<>]*>\s*$", re.IGNORECASE)


def trimmed_pieces(text: str, lines: Sequence[Line], best: Candidate) -> list[Piece]:
    """End pieces where few of them go on: at a rule, and at a line outside the item or the fold."""
    pieces = best.pieces
    for ends in (
        _rule_at,
        _outside_at if best.kind.is_item else None,
        _close_at if best.kind == SUMMARY else None,
    ):
        if ends is None:
            continue
        found = [ends(text, lines, piece) for piece in pieces]
        inner = [
            at
            for at, piece, following in zip(found, pieces, [*pieces[1:], None], strict=True)
            if following is not None and following.first == piece.last
        ]
        if sum(at is not None for at in inner) <= _FEW * len(inner):
            pieces = [
                piece if at is None else attrs.evolve(piece, last=at, end=lines[at - 1].end)
                for piece, at in zip(pieces, found, strict=True)
            ]
    return pieces


def _rule_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the line of the first rule in a piece that text follows."""
    for at in range(piece.first + 1, piece.last):
        line = text[lines[at].start : lines[at].end].strip()
        if RULE.fullmatch(line) or line == _SIGNATURE:
            return at if text[lines[at].end : piece.end].strip() else None
    return None


def _outside_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the first line of a piece that is, below a blank line, no further in than the item itself."""
    blank = False
    for at in range(piece.first + 1, piece.last):
        line = text[lines[at].start : lines[at].end]
        if blank and line.strip() and not line.startswith((" ", "\t", "<", ">")):
            return at
        blank = not line.strip()
    return None


def _close_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the line after the ``</details>`` that closes the record, if text follows it."""
    depth = 1
    for at in range(piece.first, piece.last):
        line = text[lines[at].start : lines[at].end].lower()
        depth += line.count("<details") - line.count("</details") - (at == piece.first and "<details" in line)
        if depth <= 0:
            rest = text[lines[at].end : piece.end]
            return at + 1 if _OPENING.sub("", rest).strip() else None
    return None
