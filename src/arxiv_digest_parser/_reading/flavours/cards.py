"""Tables of cards: every cell is a paper, and the columns are there to fill the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import first_identifier, papers_named
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, normal, title_words, words
from arxiv_digest_parser._reading.tables.table import DELIMITER, cells_in

_NUMBER = lazy(r"(?<![ \t])[ \t]{0,9}\d{1,4}$")
_RULES = ("|", ":", "-", " ")  # with what the rule below the heads of a table begins
_SEVERAL = 2  # columns


def has_cards(text: str) -> bool:
    """Tell whether a text has a table of cards."""
    lines = text.split("\n")
    return any(True for _ in _tables(lines, 0))


def mark_cards(lines: list[str], start: int) -> None:
    """Write each card as a row of its own, in a table of one column.

    Example:
        >>> cards = "| [A](https://arxiv.org/abs/2601.90011) | [B](https://arxiv.org/abs/2601.90012) |"
        >>> lines = ["|Paper|Paper|", "|---|---|", cards]
        >>> mark_cards(lines, 0)
        >>> for line in lines:
        ...     print(line)
        | Paper |
        | --- |
        | [A](https://arxiv.org/abs/2601.90011) |
        | [B](https://arxiv.org/abs/2601.90012) |
    """
    for at, rows in [*_tables(lines, start)]:
        lines[at - 1] = f"| {_head(lines[at - 1])} |"
        lines[at] = "| --- |"
        for row, cards in enumerate(rows, at + 1):
            lines[row] = "\n".join(f"| {card} |" for card in cards)


def _tables(lines: Sequence[str], start: int) -> Iterator[tuple[int, list[list[str]]]]:
    """Yield where the rule of each table of cards is, and the cards of its rows."""
    for at in range(start + 1, len(lines)):
        is_rule = lines[at].startswith(_RULES) and "|" in lines[at] and DELIMITER.fullmatch(lines[at])
        if is_rule and _head(lines[at - 1]) and (rows := _cards(lines, at)):
            yield at, rows


def _head(line: str) -> str:
    """Return the head that all columns of a table have, besides a number, if it says that they hold papers.

    If none of them has one, it is a word for papers; "" if they hold other things.
    """
    heads = {_NUMBER.sub("", cell.strip()) for cell in line.strip().strip("|").split("|")} if "|" in line else {line}
    head = heads.pop() if len(heads) == 1 else line
    is_of_papers = not head or normal(head) in PAPER_HEADS or normal(head) in title_words()
    return (head or words("paper")[0]) if is_of_papers else ""


def _cards(lines: Sequence[str], rule: int) -> list[list[str]]:
    """Return the cards of each row of a table, if each names one paper, which no other of its row names.

    Only the last row has cells that say nothing.
    """
    width = lines[rule].strip("| \t").count("|") + 1
    rows: list[list[str]] = []
    for at in range(rule + 1, len(lines)):
        if "|" not in lines[at]:
            break
        cards = [card for cell in cells_in(lines[at]) if (card := cell.strip())]
        if (rows and len(rows[-1]) < width) or not _are_cards(cards):
            return []
        rows.append(cards)
    return rows if rows and len(rows[0]) == width >= _SEVERAL else []


def _are_cards(cells: Sequence[str]) -> bool:
    """Tell whether each cell of a row names one paper, and no other cell the same."""
    return all(papers_named(cell) == 1 for cell in cells) and len({*map(first_identifier, cells)}) == len(cells)
