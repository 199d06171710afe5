"""HTML tables inside Markdown, as rows of cells in Markdown.

Tags are scanned one by one, so a table that nothing closes costs no more than its length. A link becomes a Markdown
link, an identifier in an attribute (``data-arxiv-id``) becomes text, and every other tag is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import attrs

_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(table|tr|t[hd])\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]{0,200}?\bhref\s{0,9}=\s{0,9}[\"']?([^\"'<>\s]{1,500})[^<>]{0,300}>"
    r"([^<>]*(?:<(?!/?a\b)[^<>]*>[^<>]*)*)</a>",
    re.IGNORECASE,
)
_IDENTIFIER = re.compile(
    r"<[a-z]{1,20}\b[^<>]{0,200}?\bdata-arxiv-id\s{0,9}=\s{0,9}[\"']?([\w./-]{1,40})[^<>]*>[^<>]*(?:</button>)?",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_SPACES = re.compile(r"[ \t]*\n\s*|[ \t]{2,}")


@attrs.frozen
class HtmlRow:
    """A row: ``text[start:end]``, its cells, and whether they are heads."""

    start: int
    end: int
    cells: tuple[str, ...]
    is_head: bool


def html_tables_of(text: str, start: int, end: int) -> Iterator[tuple[int, int, list[HtmlRow]]]:
    """Yield where each table of a stretch of text begins and ends, and its rows."""
    at = start
    while match := _TABLE.search(text, at, end):
        rows, stop = _rows(text, match.start(), end)
        if rows:
            yield match.start(), stop, rows
        at = max(stop, match.end())


def _rows(text: str, start: int, end: int) -> tuple[list[HtmlRow], int]:
    rows: list[HtmlRow] = []
    cells: list[str] = []
    row_start = cell_start = -1
    heads = 0
    depth = 0
    for match in _TAG.finditer(text, start, end):
        name, closes = match[2].lower(), bool(match[1])
        depth += (name == "table") * (-1 if closes else 1)
        if cell_start >= 0 and (name != "table" or depth == 0) and depth <= 1:
            cells.append(_cell(text[cell_start : match.start()]))
            cell_start = -1
        if depth > 1:
            continue
        if row_start >= 0 and cells and (name == "tr" or depth == 0):
            rows.append(HtmlRow(row_start, match.end() if closes else match.start(), tuple(cells), heads == len(cells)))
            cells, heads, row_start = [], 0, -1
        if depth == 0:
            return rows, match.end()
        if name == "tr" and not closes:
            row_start = match.start()
        elif name != "table" and not closes:
            cell_start = match.end()
            heads += name == "th"
    return rows, end


def with_links(html: str) -> str:
    """Return a text with its links of HTML as those of Markdown."""
    return _LINK.sub(lambda link: f"[{_ANY_TAG.sub('', link[2]).strip()}]({link[1]})", html)


def _cell(html: str) -> str:
    """Return what a cell of HTML says, in Markdown on one line, with its line breaks as tags."""
    html = with_links(html)
    html = _IDENTIFIER.sub(r" arXiv:\1 ", html)
    html = _SPACES.sub(" ", html)
    return unescape(_ANY_TAG.sub("", _BREAK.sub("\n", html))).strip()
