"""Rows of a table that a renderer left as text, because they are not a table to it.

A renderer may not see a table where a cell goes over two lines or holds folded text. It then prints the rows, with
their bars, as a paragraph: all of them, or those below the head of the table. They are put into a table again, and no
line of the page moves.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.tables.table import DELIMITER, rows_between

_BEGINS = "<p>|"
_ENDS = lazy(r"\|[ \t]*</p>[ \t]*$", re.MULTILINE)
_BLOCK = lazy(r"\n<(?:p|h[1-6]|table|[ou]l|div|hr|blockquote)\b")
#: The end of a table of which the renderer has seen the head alone.
_HEAD_ALONE = lazy(r"</tr>(\s{0,9})</thead>(\s{0,9})(?:<tbody>(\s{0,9})</tbody>(\s{0,9}))?</table>(\s{0,9})\Z")
_LONGEST_END = 200  # characters
_HEAD = lazy(r"<th\b")


def with_tables(page: str) -> str:
    """Return a page with tables in the place of paragraphs that are rows."""
    parts: list[str] = []
    at = start = 0
    end: re.Match[str] | None = None
    while (start := page.find(_BEGINS, start)) >= 0:
        if (end is None or end.start() < start) and (end := _ENDS.search(page, start)) is None:
            break
        if block := _BLOCK.search(page, start + 1, end.start()):
            start = block.start()
            continue
        above, rows = _table(page[at:start], page[start + len("<p>") : end.start() + 1])
        parts += above, rows
        at = start = end.end()
    return "".join((*parts, page[at:]))


def _table(above: str, rows: str) -> tuple[str, str]:
    """Return what is above a paragraph and the paragraph, with its rows in a table of their own or in the one above."""
    head, _, below = rows.partition("\n")
    if DELIMITER.fullmatch(below.partition("\n")[0]):
        cells = [cell.strip() for cell in head.strip(" \t|").split("|")]
        first = f"<table><tr>{''.join(f'<th>{cell}</th>' for cell in cells)}</tr>\n\n"
        return above, first + _rows(rows, len(head) + below.find("\n") + 2, len(cells))
    match = _HEAD_ALONE.search(above, max(0, len(above) - _LONGEST_END))
    if match is None:
        return above, f"<p>{rows}</p>"
    width = len(_HEAD.findall(above, above.rfind("<thead")))
    return above[: match.start()] + "</tr>" + "".join(filter(None, match.groups())), _rows(rows, 0, width)


def _rows(text: str, at: int, width: int) -> str:
    """Return rows as those of HTML, and the end of their table; cells that are too many stay together."""
    made: list[str] = []
    for row in rows_between(text, at, len(text), width, edged=True):
        cells = [*row.cells[: width - 1], "|".join(row.cells[width - 1 :])]
        made.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    return "\n".join(made) + "</table>"
