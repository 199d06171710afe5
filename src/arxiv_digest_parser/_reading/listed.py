"""Papers that are no headings: rows of tables, items of lists, lines in bold or that begin with a link, folded records.

`find` decides for a text whether its papers are such, and cuts it; what is left is frame.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._reading.blocks import SUMMARY, Kind, Line, front_matter_end, lines_of
from arxiv_digest_parser._reading.footnotes import Footnote, footnotes_of
from arxiv_digest_parser._reading.front_matter import Entry, entries
from arxiv_digest_parser._reading.headings import Heading, heading_at, read_heading, read_unlinked_heading
from arxiv_digest_parser._reading.inline import Fact, has_title, read_head
from arxiv_digest_parser._reading.items import Candidate, Piece, find_kind
from arxiv_digest_parser._reading.labels import RULE
from arxiv_digest_parser._reading.paper import Record
from arxiv_digest_parser._reading.places import SPACE
from arxiv_digest_parser._reading.rows import RowRecord, rows_of
from arxiv_digest_parser._reading.tables import Table, html_papers_of, tables_of
from arxiv_digest_parser._reading.vocabulary import field_of

_LEVEL = 7  # below all headings
_MOST = 0.8  # of the pieces
_SOME = 0.3  # of the papers hold texts with headings
_FEW = 0.2  # of the pieces; what so few have ends those
_OPENS_DETAILS = re.compile(r"[ \t]*<details\b[^<>]*>[ \t]*$", re.IGNORECASE)

_SEVERAL = 2  # papers
#: What front matter says if its file is a paper's.
_OF_A_PAPER = {"authors", "url", "pdf_url", "arxiv_id", "abstract"}
_WINDOW = 65_536  # characters


@attrs.frozen
class Decision:
    """What a text's papers begin with.

    Attributes:
        kind: The kind of block.
        foreign: Whether most of the papers hold texts with headings of their own.
    """

    kind: Kind
    foreign: bool = False


def decide(text: str) -> Decision | None:
    """Decide by the beginning of a text which headings its papers begin with; ``None`` where the labels have to."""
    end = len(text) if len(text) <= _WINDOW else text.rfind("\n", 0, _WINDOW) + 1
    lines = [*lines_of(text, 0, end)]
    best = find_kind(text, lines)
    if best is None or not best.kind.is_heading or len(best.good) < _MOST * len(best.pieces):
        return None
    if len(best.good) < 2 and len({name for line in lines for name in line.identifiers}) > 1:
        return None
    return Decision(best.kind, _holds_foreign(text, lines, best))


def _holds_foreign(text: str, lines: Sequence[Line], best: Candidate) -> bool:
    """Tell whether papers hold headings as high as their own that lead to no paper: texts with headings of their own."""
    if best.kind.name != "linked heading":
        return False
    numbered = [_is_numbered(text, lines[piece.first]) for piece in best.pieces]
    holding = sum(
        any(
            _is_foreign(lines[at], best.kind.level, numbered=not all(numbered) or _is_numbered(text, lines[at]))
            and not leads(text, lines[at].end, lines[piece.last - 1].end)
            for at in range(piece.first + 1, piece.last)
        )
        for piece in best.pieces
    )
    return holding >= _SOME * len(best.pieces)


def _is_numbered(text: str, line: Line) -> bool:
    heading = heading_at(text, line.start, line.end)
    if heading is not None and not read_heading(heading):
        read_unlinked_heading(heading)
    return heading is not None and heading.number is not None


def _is_foreign(line: Line, level: int, *, numbered: bool) -> bool:
    """Tell whether a line is a heading above papers' own level, or at it but without the number that they have."""
    return any(kind.name == "heading" and (kind.level < level or (kind.level == level and not numbered)) for kind in line.kinds)


def leads(text: str, start: int, end: int) -> bool:
    """Tell whether only blank lines and headings stand between a heading and the end of its record."""
    return all(not line.strip() or line.startswith("#") for line in text[start:end].split("\n"))


Found = tuple[list[Record | RowRecord], list[tuple[int, int]]]


def find(text: str) -> Found | None:
    """Cut a text into the papers that are no headings, and the frame; ``None`` where the papers are headings."""
    lines = [*lines_of(text, 0, len(text))]
    best = find_kind(text, lines)
    if (best is None or len(best.good) < _SEVERAL) and (record := _front_matter_record(text, lines, best)):
        return [record], []
    tables = [*tables_of(text, 0, len(text)), *html_papers_of(text, 0, len(text))]
    if best is not None:
        spans = [(table.start, table.end) for table in tables]
        tables = [table for table in tables if not _is_content(table, best, lines, spans)]
    if not tables and (best is None or best.kind.is_heading):
        return None
    notes = (
        footnotes_of(text)
        if any("[^" in cell for table in tables for row in table.rows[:1] for cell in row.cells)
        else {}
    )
    records: list[Record | RowRecord] = [row for table in tables for row in rows_of(table, notes)]
    taken = [(table.start, table.end) for table in tables]
    if best is not None and not best.kind.is_heading:
        for record in _records(text, lines, best):
            if not any(start < record.end and record.start < end for start, end in taken):
                records.append(record)
    records.sort(key=lambda record: record.start)
    used = [record.note for record in records if isinstance(record, RowRecord) and record.note]
    return records, _frames(text, records, tables, used)


def _front_matter_record(text: str, lines: Sequence[Line], best: Candidate | None) -> Record | None:
    """Return the record of a file that holds one paper, of which the front matter says title, names or link."""
    found = {entry.key.casefold(): entry for entry in entries(text)}
    title = found.pop("title", None)
    if title is None or not isinstance(title.value, str) or not title.value:
        return None
    if best is not None and all(title.value not in text[lines[p.first].start : lines[p.first].end] for p in best.good):
        return None  # the body has a paper of its own
    facts = [fact for entry in found.values() for fact in _facts(entry)]
    if not any(fact.field in _OF_A_PAPER for fact in facts):
        return None
    end = front_matter_end(text)
    heading = Heading(0, end - 1, 1, title.value, title=title.value)
    if (first := heading_at(text, _text_from(text, end), len(text))) and first.content.strip() == title.value:
        heading.end = first.end
    return Record(heading, len(text), [], facts=tuple(facts))


def _facts(entry: Entry) -> Iterator[Fact]:
    """Yield what an entry of front matter says of its paper."""
    label = entry.key
    field = field_of(label.replace("_", " "))
    if isinstance(entry.value, tuple):
        value = json.dumps(entry.value, ensure_ascii=False) if field == "authors" else ", ".join(entry.value)
    else:
        value = entry.value
    if value:
        yield Fact(field, label, value)


def _text_from(text: str, at: int) -> int:
    while at < len(text) and text[at] in SPACE:
        at += 1
    return at


def _is_content(table: Table, best: Candidate, lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a table stands inside a paper that has named itself above it, or lists what full records follow."""
    if best.kind.is_heading or best.kind == SUMMARY or best.kind.name == "item":
        for piece in best.good:
            if lines[piece.first].start < table.start < lines[piece.last - 1].end:
                named = lines[piece.named_at].start
                return named < table.start and not any(start <= named < end for start, end in spans)
    inside = any(lines[piece.first].start < table.start < lines[piece.last - 1].end for piece in best.pieces)
    if best.kind.is_heading and not inside and best.size > table.end - table.start:
        names = {name for line in lines if table.start <= line.start < table.end for name in line.identifiers}
        return bool(names) and len(names & best.names) >= 0.8 * len(names)
    return False


def _records(text: str, lines: Sequence[Line], best: Candidate) -> Iterator[Record]:
    """Yield the records that blocks of a kind begin."""
    good = {piece.first for piece in best.good}
    share = _shares(lines, best, good)
    for piece in _trimmed(text, lines, best):
        first = lines[piece.first]
        line = text[first.start : first.end]
        if piece.first not in good and not (share[piece.first] and has_title(line)):
            continue
        start = first.start
        if (
            best.kind == SUMMARY
            and piece.first
            and _OPENS_DETAILS.match(text, lines[piece.first - 1].start, lines[piece.first - 1].end)
        ):
            start = lines[piece.first - 1].start
        head, end, facts = read_head(line), first.end, ()
        if not head.title and piece.first + 1 < piece.last:
            facts, end = head.facts, lines[piece.first + 1].end
            head = read_head(text[lines[piece.first + 1].start : end])
        heading = Heading(start, end, _LEVEL, line, number=head.number, title=head.title, url=head.url)
        yield Record(heading, lines[piece.last - 1].end, [], facts=(*facts, *head.facts))


def _shares(lines: Sequence[Line], best: Candidate, good: set[int]) -> dict[int, bool]:
    """Tell of each piece whether most of the pieces below the same heading name a paper."""
    section = -1
    counts: dict[int, list[int]] = {}
    where: dict[int, int] = {}
    firsts = {piece.first for piece in best.pieces}
    for index, line in enumerate(lines):
        if any(kind.is_heading for kind in line.kinds):
            section = index
        if index in firsts:
            where[index] = section
            counts.setdefault(section, [0, 0])[index in good] += 1
    return {first: counts[section][1] >= counts[section][0] for first, section in where.items()}


def _trimmed(text: str, lines: Sequence[Line], best: Candidate) -> list[Piece]:
    """End pieces where few of them go on: at a rule, and at a line outside the item or the fold."""
    pieces = best.pieces
    for ends in (
        _rule_at,
        _outside_at if best.kind.name == "item" else None,
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
                piece if at is None else attrs.evolve(piece, last=at) for piece, at in zip(pieces, found, strict=True)
            ]
    return pieces


def _rule_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the line of the first rule in a piece that text follows."""
    for at in range(piece.first + 1, piece.last):
        if RULE.fullmatch(text[lines[at].start : lines[at].end].strip()):
            return at if text[lines[at].end : lines[piece.last - 1].end].strip() else None
    return None


def _outside_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the first line of a piece that stands, below a blank line, no further in than the item itself."""
    blank = False
    for at in range(piece.first + 1, piece.last):
        line = text[lines[at].start : lines[at].end]
        if blank and line.strip() and not line.startswith((" ", "\t", "<", ">")):
            return at
        blank = not line.strip()
    return None


def _close_at(text: str, lines: Sequence[Line], piece: Piece) -> int | None:
    """Return the line behind the ``</details>`` that closes the record, if text follows it."""
    depth = 1
    for at in range(piece.first, piece.last):
        line = text[lines[at].start : lines[at].end].lower()
        depth += line.count("<details") - line.count("</details") - (at == piece.first and "<details" in line)
        if depth <= 0:
            return at + 1 if text[lines[at].end : lines[piece.last - 1].end].strip() else None
    return None


def _frames(
    text: str, records: Sequence[Record | RowRecord], tables: Sequence[Table], notes: Sequence[Footnote]
) -> list[tuple[int, int]]:
    """Return the stretches that no record has; the heads of tables are none of them."""
    heads = [(table.start, table.rows[0].start if table.rows else table.end) for table in tables]
    tails = [(table.rows[-1].end, table.end) for table in tables if table.rows]
    folded = [(note.start, note.end) for note in notes]
    taken = sorted([*((record.start, record.end) for record in records), *heads, *tails, *folded])
    frames: list[tuple[int, int]] = []
    at = 0
    for start, end in taken:
        if start > at:
            frames.append((at, start))
        at = max(at, end)
    if at < len(text):
        frames.append((at, len(text)))
    return frames
