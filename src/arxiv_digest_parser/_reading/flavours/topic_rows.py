"""Rows of a pipe table that name a topic: one filled cell, over the rows of its papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.items.blocks import names_paper
from arxiv_digest_parser._reading.tables.table import DELIMITER

_HEADING = lazy(r"(#{1,6})[ \t]")
#: The first row of a table, with one filled cell of several.
TOPIC = lazy(r"\n(?=[ \t:-]{0,99}\|)[ \t|:-]+\n[ \t|]*[^|\s][^|\n]{0,199}\|[ \t]*\|[ \t|]*\n")
_TOPIC = lazy(r"[ \t|]*([^|\s](?:[^|\n]{0,198}[^|\s])?)[ \t]*\|[ \t|]*")
_DRESSED = lazy(r"([*_]{1,3}).+\1|<(b|strong|em|i)>.+</\2>")
_TAG = lazy(r"</?\w{1,10}>")
_USUAL, _DEEPEST = 2, 6  # levels of headings
_MOST = 8  # times the length of a table: all its heads
_NARROW = 2  # columns: in a table of two, a paper may have a title alone


def mark_topics(lines: list[str], start: int) -> None:
    """Write a row that names a topic as a heading, and the rows below it as a table with the same head."""
    level = _USUAL
    for at in range(start, len(lines)):
        if match := _HEADING.match(lines[at]):
            level = min(len(match[1]) + 1, _DEEPEST)
        elif at > start and _is_delimiter(lines, at) and (topics := [*_topics(lines, at)]):
            head = "\n".join(lines[at - 1 : at + 1])
            if len(topics) * len(head) > _MOST * sum(len(lines[row]) for row in _rows(lines, at + 1)):
                continue  # it would be far longer than what was printed
            lines[at - 1 : at + 1] = ["", ""]  # all rows are below topics
            for topic, name in topics:
                lines[topic] = f"\n{'#' * level} {name}\n\n{head}"


def _is_delimiter(lines: Sequence[str], at: int) -> bool:
    return "|" in lines[at] and "|" in lines[at - 1] and DELIMITER.fullmatch(lines[at]) is not None


def _topics(lines: Sequence[str], delimiter: int) -> Iterator[tuple[int, str]]:
    """Yield the rows of a table that name topics, and what they name, if its first row is one.

    A row with a title alone may be a paper of which nothing else is known: a topic is in bold where titles are not, is
    not among titles, or is one of several.
    """
    rows = [*_rows(lines, delimiter + 1)]
    topics = {at: match[1] for at in rows if (match := _TOPIC.fullmatch(lines[at])) and not _names_paper(lines[at])}
    is_wide = lines[delimiter].strip("| \t").count("|") >= _NARROW
    if not is_wide or 2 * len(topics) > len(rows) or not topics or rows[0] not in topics:
        return
    first = topics[rows[0]]
    column = lines[rows[0]].partition(first)[0].count("|")
    others = [cells[column].strip() for at in rows if at not in topics and len(cells := lines[at].split("|")) > column]
    dress = _dress(first)
    stands_out = bool(dress) and 2 * sum(_dress(other) == dress for other in others) < len(others)
    if len(topics) > 1 or stands_out or not is_title(first) or 2 * sum(map(is_title, others)) < len(others):
        yield from ((at, _TAG.sub("", name).strip("*_ ")) for at, name in topics.items())


def _rows(lines: Sequence[str], first: int) -> Iterator[int]:
    for at in range(first, len(lines)):
        if "|" not in lines[at] or ("-" in lines[at] and DELIMITER.fullmatch(lines[at])):
            return
        yield at


def _names_paper(row: str) -> bool:
    return names_paper(row, 0, len(row)) or "](" in row


def _dress(cell: str) -> str:
    """Return the mark around all of a cell, or the name of the tag; "" for none."""
    match = _DRESSED.fullmatch(cell)
    return str(match[1] or match[2]) if match else ""
