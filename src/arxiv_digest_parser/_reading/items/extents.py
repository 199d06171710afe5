"""Where records that are not headings end: where few of their kind go on.

An item goes on in lines below it whether Markdown would count them to the item or not, because generators indent as
they like. So an end counts only if the other records respect it: a rule, a line that is no further in than the item,
the ``</details>`` that closes the record.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.block_pieces import Piece
from arxiv_digest_parser._reading.items.blocks import SUMMARY, Line
from arxiv_digest_parser._reading.items.closing_lines import closing_at
from arxiv_digest_parser._reading.items.repeating import Candidate
from arxiv_digest_parser._reading.items.usual_ends import first_link, without_what_is_below, without_what_is_further_out
from arxiv_digest_parser._reading.labels.label import RULE
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.text.marks import italic, untagged
from arxiv_digest_parser._reading.text.places import SPACE

_FEW = 0.2  # of the records
_SIGNATURE = "--"  # is above the signature of a mail
_SEVERAL = 2
_HEADING = lazy(r"<h([1-6])\b[^<>\n]{0,300}>[^\n]{1,999}</h\1>", re.IGNORECASE)
_OPENING = lazy(r"<details\b[^<>]*>\s*$", re.IGNORECASE)


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
        found = [_behind_name(lines, piece, ends(text, lines, piece)) for piece in pieces]
        inner = [
            at
            for at, piece, following in zip(found, pieces, [*pieces[1:], None], strict=True)
            if following is not None and following.first == piece.last
        ]
        ruled = sum(_ends_with_rule(text, lines, piece) for piece in pieces) if ends is _rule_at else 0
        if sum(at is not None for at in inner) <= max(_FEW * len(inner), ruled):
            pieces = [
                piece if at is None else attrs.evolve(piece, last=at, end=lines[at - 1].end)
                for piece, at in zip(pieces, found, strict=True)
            ]
    pieces = _above_headings(text, lines, pieces)
    pieces = without_what_is_further_out(text, lines, best, pieces)
    pieces = without_what_is_below(text, lines, best, _without_footer(text, lines, best, pieces))
    return _without_closing(text, lines, best, pieces)


def _above_headings(text: str, lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """End pieces at the first heading of HTML in them, unless most have one: then it is a part of a paper."""
    found = {piece: at for piece in pieces if (at := _heading_at(text, lines, piece))}
    if len(found) * 2 > len(pieces):
        return [*pieces]
    return [
        attrs.evolve(piece, last=at, end=lines[at - 1].end) if (at := found.get(piece)) else piece for piece in pieces
    ]


def _heading_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the first line of a piece, below its paper's name, that is a heading of HTML."""
    if text.find("<h", piece.start, piece.end) < 0:
        return None
    inside = (at for at in range(piece.first + 1, piece.last) if lines[at].start > piece.named_at)
    return next((at for at in inside if _HEADING.fullmatch(text[lines[at].start : lines[at].end].strip())), None)


def _without_closing(text: str, lines: Sequence[Line], best: Candidate, pieces: list[Piece]) -> list[Piece]:
    """End the last paper above a paragraph about the digest, if no other paper ends with such a one."""
    *others, last = [index for index, piece in enumerate(pieces) if piece.first in {one.first for one in best.good}]
    at = closing_at(text, pieces[last].start, pieces[last].end)
    if at < 0 or any(closing_at(text, pieces[other].start, pieces[other].end) >= 0 for other in others):
        return pieces
    stop = next(index for index in range(pieces[last].first, pieces[last].last) if lines[index].end >= at)
    kept = attrs.evolve(pieces[last], last=stop, end=lines[stop - 1].end)
    return [*pieces[:last], kept, *pieces[last + 1 :]]


def _behind_name(lines: Sequence[Line], piece: Piece, at: int | None) -> int | None:
    """Return where a piece ends unless it names its paper only below that."""
    return at if at is None or piece.name is None or piece.named_at < lines[at].start else None


def _without_footer(text: str, lines: Sequence[Line], best: Candidate, pieces: list[Piece]) -> list[Piece]:
    """End the last paper with links as all others do, and leave out what is below, such as statistics.

    What comes after it and names no paper is left empty.
    """
    good = {piece.first for piece in best.good}
    *others, at = [index for index, piece in enumerate(pieces) if piece.first in good]
    ends = {first_link(_last_line(text, lines, pieces[index])) for index in others}
    if len(others) < _SEVERAL or "" in ends:
        return pieces
    last = pieces[at]
    linked = [
        index
        for index in range(last.first, last.last)
        if first_link(text[lines[index].start : lines[index].end]) in ends
    ]
    stop = linked[-1] + 1 if linked else last.last
    if not without_scaffold(text[lines[stop - 1].end : last.end].replace("\n", " ").strip()):
        return pieces
    kept = attrs.evolve(last, last=stop, end=lines[stop - 1].end)
    return [*pieces[:at], kept, *(attrs.evolve(piece, last=piece.first, end=piece.start) for piece in pieces[at + 1 :])]


def _last_line(text: str, lines: Sequence[Line], piece: Piece) -> str:
    """Return the last line of a piece that is not frame."""
    inside = (text[lines[index].start : lines[index].end] for index in range(piece.last - 1, piece.first - 1, -1))
    return next((line for line in inside if without_scaffold(line.strip())), "")


def _rule_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the line of the first rule in a piece that text follows."""
    for at in range(piece.first + 1, piece.last):
        line = text[lines[at].start : lines[at].end].strip()
        if RULE.fullmatch(line) or line == _SIGNATURE:
            return at if text[lines[at].end : piece.end].strip() else None
    return None


def _ends_with_rule(text: str, lines: Sequence[Line], piece: Piece) -> bool:
    """Tell whether a rule is below the text of a piece, and no other in it."""
    inside = [text[line.start : line.end].strip() for line in lines[piece.first + 1 : piece.last]]
    rules = [at for at, line in enumerate(inside) if RULE.fullmatch(line)]
    return len(rules) == 1 and not any(inside[rules[0] + 1 :])


def remark_at(text: str, start: int, end: int) -> int:
    """Return where a rule is above the last line of a stretch, if that line is set apart as a whole, or -1.

    So generators sign what they write: ``*Generated by a robot*``.
    """
    stop = start + len(text[start:end].rstrip(SPACE))
    line = text.rfind("\n", start, stop) + 1
    said = text[line:stop].strip()
    if not line or (italic(said) is None and untagged(said) == said):
        return -1
    above = text[start:line].rstrip(SPACE)
    rule = above.rfind("\n") + 1
    return start + rule if rule and RULE.fullmatch(above[rule:].strip()) else -1


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
