"""Rows of a pipe table of which one cell holds several papers, as those of a schedule: each in a row of its own."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.values.links import identifier_in, name_says_more

_PAPER = r"(?:\*\*)?\[([^\[\]\n]{1,300})\]\((https?://[^()\s]{1,100})\)"
_MOST = 8  # times the length of a row: all that it is written as
_BREAK = lazy(r"[ \t]{0,9}<br[ \t]{0,3}/?>[ \t]{0,9}")
#: A line of a cell that is a link to a paper, with a remark behind it; and two of these, which make a row a shared one.
_LINE = lazy(rf"[ \t]{{0,99}}{_PAPER}[^\[\]|\n]{{0,120}}")
SHARED = lazy(rf"\|[ \t]{{0,99}}{_PAPER}[^\[\]|\n<]{{0,120}}<br[ \t]{{0,3}}/?>[ \t]{{0,9}}(?:\*\*)?\[")


def part_rows(lines: list[str], start: int) -> None:
    """Write a row for each paper of a cell; all others are in each of these, but that of a number in the first only."""
    for at in range(start, len(lines)):
        if "<br" in lines[at] and SHARED.search(lines[at]):
            lines[at] = _parted(lines[at])


def _parted(row: str) -> str:
    """Return a row as one for each paper, if one of its cells holds several."""
    cells = row.split("|")
    column, papers = next(((at, found) for at, cell in enumerate(cells) if len(found := _papers(cell)) > 1), (0, [""]))
    if "\\|" in row or len(papers) == 1:
        return row
    others = [" " if cell.strip().isdecimal() else cell for cell in cells]
    if len(papers) * sum(map(len, others)) > _MOST * len(row):
        return row  # it would be far longer than what was printed
    known = [cells, *([others] * (len(papers) - 1))]
    rows = [[*beside[:column], paper, *beside[column + 1 :]] for beside, paper in zip(known, papers, strict=True)]
    return "\n".join(map("|".join, rows))


def _papers(cell: str) -> list[str]:
    """Return the lines of a cell, if each is a link to a paper of its own that is called as papers are."""
    parts = _BREAK.split(cell)
    links = [_LINE.fullmatch(part) for part in parts] if len(parts) > 1 else []
    named = {identifier.base for link in links if link and (identifier := identifier_in(link[2]))}
    are_titles = all(link is not None and name_says_more(link[1], link[2]) for link in links)
    return parts if are_titles and len(named) == len(links) else []
