"""Papers that are not headings, into records: rows, items, lines in bold or after a link, folded records, files.

`find` cuts a text into these records; what is left is frame. A stretch of frame that still names several papers, such
as a compact list below full records, is cut once more by what repeats in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import Heading, heading_at, headings, read_unlinked_heading
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.head import has_title, read_head, with_name_behind
from arxiv_digest_parser._reading.heads.pieces import Piece, pieces_of
from arxiv_digest_parser._reading.heads.same_places import pieces_by_place
from arxiv_digest_parser._reading.heads.title_pieces import Usual, usual_of
from arxiv_digest_parser._reading.heads.title_tags import titled_pieces
from arxiv_digest_parser._reading.items.beside_titles import with_names
from arxiv_digest_parser._reading.items.block_pieces import Piece as Block
from arxiv_digest_parser._reading.items.blocks import (
    BOLD,
    NAME,
    SUMMARY,
    Line,
    identifiers_in,
    lines_between,
    names_several,
)
from arxiv_digest_parser._reading.items.data import data_records
from arxiv_digest_parser._reading.items.deciding import DATA, ROW, Decision, is_content, lists_one, window_end
from arxiv_digest_parser._reading.items.extents import remark_at, trimmed_pieces
from arxiv_digest_parser._reading.items.leads import facts_in, leads, number_in, with_leads, without_shared_titles
from arxiv_digest_parser._reading.items.one_paper import FILE, NOTES, POST, notes_in
from arxiv_digest_parser._reading.items.paragraphs import PARAGRAPH, is_original
from arxiv_digest_parser._reading.items.repeating import Candidate, candidate_of, find_kind
from arxiv_digest_parser._reading.items.untitled import text_from
from arxiv_digest_parser._reading.papers.front_matter import facts_of_file, front_matter_end, title_of_file
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.tables.footnotes import Footnote, footnotes_of
from arxiv_digest_parser._reading.tables.row_records import RowRecord, rows_of, titles_of
from arxiv_digest_parser._reading.tables.table import Table, papers_tables
from arxiv_digest_parser._reading.templates.template import Cut

_SEVERAL = 3  # papers, of a list that is not where the others are
_LEAST = 2  # papers of a list below a heading of its own
_MOST = 0.8  # of its pieces
_LONGEST_LINE = 400  # characters of a title
_LEVEL = 7  # below all headings
#: A fold after the title and the facts of a record, on their line.
_FOLD = lazy(r"(?<=\S)[ \t]*(?=<details\b)", re.IGNORECASE)
_OPENS_DETAILS = lazy(r"[ \t]*<details\b[^<>]*>[ \t]*$", re.IGNORECASE)

_Any = Record | RowRecord | Cut
Spans = list[tuple[int, int]]
Records = list[Record | RowRecord]


def find(text: str, decision: Decision) -> tuple[Records, Spans]:
    """Cut a text whose papers are not headings into records, and the stretches of frame between them."""
    if decision.kind in _OF_ONE_PAPER:
        record = _OF_ONE_PAPER[decision.kind](text)
        return [record], _frames(text, [record], [])
    if decision.kind == DATA:
        data: Records = [*data_records(text)]
        return data, _frames(text, data, [])
    tables = papers_tables(text, 0, len(text))
    lines = [*lines_between(text, 0, len(text), _spans(tables))]
    best = find_kind(text, lines) if decision.kind == ROW else candidate_of(text, lines, decision.kind)
    tables = [table for table in tables if not is_content(text, table, best)]
    records, taken = _rows(text, tables)
    if best is not None and best.kind == decision.kind:
        records += with_names(text, _records(text, lines, best))
    frames = _with_new_papers(text, records, _frames(text, records, taken))
    records += [record for start, end in frames for record in found_in(text, start, end)]
    records.sort(key=lambda record: record.start)
    return records, _frames(text, records, taken)


def with_lists(text: str, records: Sequence[_Any], frames: Spans) -> tuple[list[_Any], Spans]:
    """Add the papers of lists to those that are headings; return the stretches of frame that are left."""
    further = [
        one
        for start, end in _with_new_papers(text, records, frames)
        for one in found_in(text, start, end, least=_LEAST) or _below_headings(text, start, end)
    ]
    every = sorted([*records, *further], key=lambda record: record.start)
    return every, _frames(text, every, [])


def with_headings(text: str, records: Records, frames: Spans, headed: Sequence[_Any]) -> tuple[list[_Any], Spans]:
    """Add the papers of headings that are in stretches of frame to others; return the stretches that are left."""
    starts = [start for start, _ in frames]
    kept = [one for one in headed if (at := bisect_right(starts, one.start)) and one.end <= frames[at - 1][1]]
    others = [*pairwise([0, *(place for span in frames for place in span), len(text)])][::2]
    return sorted([*records, *kept], key=lambda record: record.start), _frames(text, kept, others)


def found_in(text: str, start: int, end: int, least: int = _SEVERAL) -> list[Record]:
    """Return the records of a stretch of frame that names several papers, if something repeats in it."""
    if least > 1 and not names_several(text, start, end):
        return []
    lines = [*lines_between(text, start, end, [])]
    best = find_kind(text, lines)
    if best is None or best.kind.is_heading or len(best.good) < max(least, _MOST * len(best.pieces)):
        return []
    return with_names(text, _records(text, lines, best))


def are_papers_left(text: str, records: Sequence[_Any], frames: Spans) -> bool:
    """Tell whether a stretch of frame names several papers, which no record of an item names."""
    return any(names_several(text, start, end) for start, end in _with_new_papers(text, records, frames))


def _with_new_papers(text: str, records: Sequence[_Any], frames: Spans) -> Spans:
    """Return the stretches of frame that name papers which no record names: others list links, or contents."""
    named = {name for record in records for name in identifiers_in(text[record.start : record.end])}
    return [(start, end) for start, end in frames if not identifiers_in(text[start:end]) <= named]


def _below_headings(text: str, start: int, end: int) -> Iterator[Record]:
    """Yield the records of lists in a stretch of frame, each below a heading: of several papers, or of one."""
    above = [*headings(text, start, end)]
    for heading, stop in zip(above, [*(one.start for one in above), end][1:], strict=True):
        least = 1 if lists_one(text, heading.end, stop) else _LEAST
        yield from found_in(text, heading.end, stop, least=least)


def _spans(tables: Sequence[Table]) -> Spans:
    return [(table.start, table.end) for table in tables]


def _rows(text: str, tables: Sequence[Table]) -> tuple[Records, Spans]:
    """Return the rows of tables as records, and what else of the text they use: heads, ends and footnotes."""
    refers = any("[^" in cell for table in tables for row in table.rows[:1] for cell in row.cells)
    titles = {title for table in tables for title in titles_of(table)} if refers else set[str]()
    notes: Mapping[str, Footnote] = footnotes_of(text, titles) if refers else {}
    rows = [row for table in tables for row in rows_of(table, notes)]
    used = [(row.note.start, row.note.end) for row in rows if row.note]
    return [*rows], sorted([*_spans(tables), *used])


def _file_record(text: str) -> Record:
    """Return the record of a file that holds one paper, of which the front matter says title, names or link."""
    title, facts = facts_of_file(text)
    end = front_matter_end(text)
    heading = Heading(0, end - 1, 1, title, title=title)
    first = heading_at(text, text_from(text, end), len(text))
    if first is not None and first.content.strip() == title:
        heading.end = first.end
    footer = remark_at(text, heading.end, len(text))
    return Record(heading, footer if footer >= 0 else len(text), [], facts=facts)


def _post_record(text: str) -> Record:
    """Return the record of a post about one paper, of which the front matter, which is frame, says the title."""
    end = front_matter_end(text) - 1
    heading = Heading(end, end, 1, title_of_file(text))
    read_unlinked_heading(heading)
    footer = remark_at(text, end, len(text))
    return Record(heading, footer if footer >= 0 else len(text), [])


def _notes_record(text: str) -> Record:
    """Return the record of notes about one paper, decided by the lines outside of tables as `decide` does."""
    window = text[: window_end(text, 0)]
    spans = _spans(papers_tables(window, 0, len(window)))
    [(heading, named)] = notes_in(window, [*lines_between(window, 0, len(window), spans)])
    footer = remark_at(text, heading.end, len(text))
    return Record(heading, footer if footer >= 0 else len(text), [], named=named)


_OF_ONE_PAPER = {FILE: _file_record, POST: _post_record, NOTES: _notes_record}


def _records(text: str, lines: Sequence[Line], best: Candidate) -> Iterator[Record]:
    """Yield the records that blocks of a kind begin."""
    good = {piece.first for piece in best.good}
    mostly = _sections_of_papers(lines, best, good)
    firsts = {piece.first: _first_line(text, lines[piece.first], best) for piece in best.pieces}
    parts = pieces_by_place({at: line for at, line in firsts.items() if at in good})
    usual = _usual(text, lines, parts)
    heads = {at: read_head(firsts[at], pieces, usual) for at, pieces in parts.items()}
    said_at = {at: _said_below(text, lines, at) for at in heads}
    inside = {at: "" if below in firsts else _content(text, lines[below]) for at, below in said_at.items()}
    heads.update(without_shared_titles(heads, {piece.first: piece.name for piece in best.good}, inside))
    untitled = [said_at[at] for at, head in heads.items() if not head.title]
    below = {at: pieces_of(_content(text, lines[at])) for at in untitled}
    usual_below = _usual(text, lines, below)
    led = leads(text, lines, best)
    whole = trimmed_pieces(text, lines, with_leads(lines, best, led))
    for piece, above in zip(map(_trimmed, best.pieces, whole), led, strict=True):
        first, line = lines[piece.first], firsts[piece.first]
        if piece.end <= piece.start or (piece.first not in good and not (piece.first in mostly and has_title(line))):
            continue
        facts = (*facts_in(text, above),)
        head, end = heads.get(piece.first) or read_head(line, titled_pieces(line), usual), first.start + len(line)
        if not head.title and piece.first < (at := _said_below(text, lines, piece.first)) < piece.last:
            facts, end, number = (*facts, *head.facts), lines[at].end, head.number
            title_line = _content(text, lines[at])
            head = read_head(title_line, pieces_of(title_line), usual_below)
            head = head._replace(number=number if head.number is None else head.number)
            head = with_name_behind(head) if best.kind == NAME else head
        if best.kind == BOLD and piece.first not in good and not head.facts and not text[end : piece.end].strip():
            continue  # words in bold above the papers
        start = _opening(text, lines, piece.first) if best.kind == SUMMARY else above[0].start if above else first.start
        if best.kind == PARAGRAPH and first.end == end and (original := _original_below(text, head.title, end)):
            facts, head = (*facts, Fact("translated_title", "title", head.title)), head._replace(title=original.strip())
            end += len(original) + 1
        number = head.number if head.number is not None else number_in(text, above)
        heading = Heading(start, end, _LEVEL, line, number=number, title=head.title, url=head.url)
        stop = _last_opening(text, piece.end) if best.kind == SUMMARY else piece.end
        yield Record(heading, max(stop, end), [], facts=(*facts, *head.facts))


def _said_below(text: str, lines: Sequence[Line], at: int) -> int:
    """Return the first line below another one that is not blank, or that line itself."""
    return next((index for index in range(at + 1, len(lines)) if _content(text, lines[index]).strip()), at)


def _trimmed(piece: Block, whole: Block) -> Block:
    """Return a piece that begins with its title, and ends where the one with the lines above the title does."""
    return attrs.evolve(piece, last=whole.last, end=whole.end)


def _usual(text: str, lines: Sequence[Line], titles: Mapping[int, Sequence[Piece]]) -> Usual:
    """Tell what titles have in common, by the pieces of their lines, and by the two lines below each of them."""
    below = (_content(text, line) for at in titles for line in lines[at + 1 : at + 3])
    return usual_of([*titles.values()], below)


def _content(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _original_below(text: str, title: str, at: int) -> str:
    """Return the line below a title that is the title in the original language, if it is one."""
    line = text[at + 1 : at + _LONGEST_LINE].partition("\n")[0]
    return line if is_original(title, line) else ""


def _first_line(text: str, line: Line, best: Candidate) -> str:
    """Return the first line of a record without the fold that may begin on it."""
    content = _content(text, line)
    fold = _FOLD.search(content) if best.kind != SUMMARY and "<" in content else None
    return content[: fold.start()] if fold else content


def _opening(text: str, lines: Sequence[Line], at: int) -> int:
    """Return where the ``<details>`` of a summary begins."""
    above = lines[at - 1] if at else lines[at]
    return above.start if _OPENS_DETAILS.match(text, above.start, above.end) else lines[at].start


def _last_opening(text: str, end: int) -> int:
    """Return where a record ends before the ``<details>`` of the next one."""
    line = text.rfind("\n", 0, end) + 1
    return line if _OPENS_DETAILS.match(text, line, end) else end


def _sections_of_papers(lines: Sequence[Line], best: Candidate, good: set[int]) -> set[int]:
    """Return the pieces below headings below which most pieces name a paper."""
    section = -1
    pieces: dict[int, list[int]] = {}
    firsts = {piece.first for piece in best.pieces}
    for index, line in enumerate(lines):
        if any(kind.is_heading for kind in line.kinds):
            section = index
        if index in firsts:
            pieces.setdefault(section, []).append(index)
    return {at for found in pieces.values() if 2 * len(good.intersection(found)) >= len(found) for at in found}


def _frames(text: str, records: Sequence[_Any], taken: Spans) -> Spans:
    """Return the stretches that no record has, and nothing that records use."""
    frames: Spans = []
    at = 0
    for start, end in sorted([*((record.start, record.end) for record in records), *taken]):
        if start > at:
            frames.append((at, start))
        at = max(at, end)
    if at < len(text):
        frames.append((at, len(text)))
    return frames
