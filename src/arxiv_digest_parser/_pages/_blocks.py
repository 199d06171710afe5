"""The blocks that every renderer prints alike, read tag by tag.

A page is cut at each `<`, and a table says, for what is open, which tag may come next and what it becomes. Where a tag
is not in the table, or text stands where none should, the block is not regular.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._inline import is_underlined, link_end

if TYPE_CHECKING:
    from collections.abc import Callable

#: In the text of a stretch: a line that the page does not have, and a line of the page that the text does not have.
ADDED, DROPPED = "\x00", "\x01"
_PARTED = f"{ADDED}\n"
#: A stretch ends behind the block that makes it longer than this, in tags and texts.
_LONGEST = 4_000

_MARKS = {"em": "*", "strong": "**", "code": "`", "del": "~~"}
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&para;": "¶", "&amp;": "&"}
OTHER_ENTITY = re.compile(r"&(?!(?:amp|gt|quot|para|#39|#x27|lt(?!;/?(?i:details|summary)));)")
_HEADING = re.compile(r'(h[1-6])(?: (?:id|class|dir|tabindex)="[^"<>]*")*')
_LINK = re.compile(r'a href="(https?://[^"<>\s#]+)"(?: rel="nofollow")?')
_ORNAMENT = re.compile(r'a [^<>]*class="(?:anchor|headerlink)"[^<>]*|svg\b.*|path\b.*|span\b.*', re.DOTALL)


def unescaped(text: str) -> str:
    for entity, char in _ENTITIES.items() if "&" in text else ():
        text = text.replace(entity, char)
    return text


class Reading:
    """Blocks while they are read.

    A method takes what a tag becomes, and the text behind it. It returns which of the two rows of its step comes next,
    or None if this is not regular.
    """

    def __init__(self, pieces: list[str], *, is_odd: bool) -> None:
        self._pieces = pieces
        self._is_odd = is_odd  # the page holds what is not regular in a text
        self._out: list[str] = []
        self._block = self._link = 0  # where this block, and this link, begin
        self._target = ""

    def read(self, start: int) -> tuple[int, str]:
        """Read blocks as long as they are regular; return the place behind them, and their Markdown."""
        row = BETWEEN_BLOCKS
        out, is_odd = self._out, self._is_odd
        safe, size = start + 1, 0  # behind the last whole block
        for at in range(start, len(self._pieces)):
            tag, _, text = self._pieces[at].partition(">")
            found = row.get(tag) or step(row, tag)
            if not found or (is_odd and ("\xa0" in text or OTHER_ENTITY.search(text))):
                break
            method, becomes, empty, full = found
            chosen = method(self, becomes, text)
            if chosen is None:
                break
            row = full if chosen else empty
            if row is BETWEEN_BLOCKS:
                safe, size = at + 1, len(out)
                if size > _LONGEST:
                    break
        return safe, "".join(out[:size])

    def _is_line(self) -> bool:
        """Tell whether the text of the block, or of an item, is one line, and no paragraph with a rule below it."""
        mark, *texts = self._out[self._block :]
        text = "".join(texts)
        return "\n" not in text and not is_underlined(mark.count("#"), [unescaped(text)])

    # -------------------------------------------------------------- tags that begin something

    def begin(self, mark: str, text: str) -> int | None:
        """Begin text, which does not begin in white space."""
        self._out.append(mark)
        if text and not text[0].isspace():
            self._out.append(text)
            return 1
        return None if text else 0

    def block(self, mark: str, text: str) -> int | None:
        """Begin a block."""
        out = self._out
        self._block = len(out)
        out.append(mark)
        if text and not text[0].isspace():
            out.append(text)
            return 1
        return None if text else 0

    def under(self, _mark: str, text: str) -> int | None:
        """Begin a block below a heading."""
        return self.block(_PARTED if text.startswith(("|", "#", "-", "&lt;")) else "", text)

    def item(self, mark: str, text: str) -> int | None:
        """Begin an item of a list."""
        if text != "\n":
            return self.block(mark, text)
        self._block = len(self._out)
        self._out.append(mark + DROPPED)
        return 0

    def paragraph_of_item(self, gap: str, text: str) -> int | None:
        """Begin the paragraph that makes an item's list a loose one."""
        self._out[self._block] = gap + self._out[self._block]
        return self.begin("", text)

    def raw(self, mark: str, text: str) -> int | None:
        """Begin the text below a summary; there need not be any."""
        if text.isspace():
            return self.line(mark, text)
        if text[:1] != "\n" or text[1:2].isspace() or "\n\n" in text:
            return None
        self._block = len(self._out)
        self._out += mark, text
        return 1

    def mark(self, mark: str, text: str) -> int | None:
        """Begin marked text, unless it goes on from the same, or is emphasis that may be a subscript."""
        out = self._out
        is_next = not out[-1] and out[-2] == mark
        if is_next or (mark == "*" and "$" in "".join(out[self._block + 1 :])):
            return None
        return self.begin(mark, text)

    def link(self, target: str, text: str) -> int | None:
        """Begin a link."""
        self._link, self._target = len(self._out), target
        return self.begin("[", text)

    # -------------------------------------------------------------- tags that end something

    def text(self, mark: str, text: str) -> int | None:
        """Go on with the text of a block."""
        self._out += mark, text
        return 1

    def line_break(self, mark: str, text: str) -> int | None:
        """Go on behind a break that the renderer has put on a line of its own."""
        return self.text(mark, text) if text[:1] == "\n" else None

    def unmark(self, mark: str, text: str) -> int | None:
        """End marked text, which does not end in white space."""
        return None if self._out[-1][-1:].isspace() else self.text(mark, text)

    def unlink(self, _mark: str, text: str) -> int | None:
        """End a link."""
        target = self._target
        end = link_end(unescaped("".join(self._out[self._link + 1 :])), unescaped(target))
        if not end:
            self._out[self._link] = ""
        return self.unmark(end and (f"](&lt;{target}&gt;)" if end.startswith("](<") else f"]({target})"), text)

    def line(self, mark: str, text: str) -> int | None:
        """End a line: there is a line break, and no text."""
        out = self._out
        out.append(mark)
        out.append("\n")
        if text == "\n":
            return 0
        breaks = text.count("\n")
        out.append(DROPPED * (breaks - 1))
        return 0 if breaks and not text.strip(" \n") else None

    def drop(self, mark: str, text: str) -> int | None:
        """End a line that is none in the Markdown."""
        self._out += mark, DROPPED * text.count("\n")
        return None if text.strip(" \n") else 0

    def single_line(self, mark: str, text: str) -> int | None:
        """End the only line of a heading or an item."""
        return self.line(mark, text) if self._is_line() else None

    def framed(self, _mark: str, text: str) -> int | None:
        """End a heading that something else stands behind."""
        return 0 if not text and self._is_line() else None

    # -------------------------------------------------------------- ornaments

    def nothing(self, _mark: str, text: str) -> int | None:
        """Pass over a tag."""
        return None if text else 0

    def ornament(self, _mark: str, text: str) -> int | None:
        """Pass over a tag with its text."""
        return None if "\n" in text else 0


# ------------------------------------------------------------------------------------------------ the table

#: For each tag that may come next: who reads it, what it becomes, and the rows for the tag behind it, without text in
#: between and with it.
_Row = dict[str, "tuple[Callable[[Reading, str, str], int | None], str, _Row, _Row]"]
_NONE: _Row = {}


def _content(close: _Row) -> tuple[_Row, _Row]:
    """Return the rows for the beginning and the rest of a text, which `close` closes."""
    empty: _Row = {}
    full: _Row = {**close}
    linked_empty: _Row = {}
    linked: _Row = {"/a": (Reading.unlink, "", full, full)}
    for tag, mark in _MARKS.items():
        for row, after, method in (
            (empty, full, Reading.begin),
            (full, full, Reading.mark),
            (linked_empty, linked, Reading.mark),
            (linked, linked, Reading.mark),
        ):
            row[tag] = method, mark, _NONE, {f"/{tag}": (Reading.unmark, mark, after, after)}
    for row in (empty, full):
        row["a"] = Reading.link, "", linked_empty, linked
    for tag in ("br", "br /", "br/"):
        full[tag] = Reading.line_break, "", full, full
    return empty, full


def _blocks(more: _Row) -> tuple[_Row, _Row]:
    """Return the rows between blocks, and right below a heading; `more` is in both."""
    row: _Row = {}
    below: _Row = {}
    items: _Row = {"/ul": (Reading.drop, "", row, row)}
    end_of_item: _Row = {"/li": (Reading.drop, "", items, items)}
    paragraph = _content({"/p": (Reading.line, "", row, row)})
    paragraph_of_item = _content({"/p": (Reading.single_line, "", end_of_item, end_of_item)})
    first = _content({"/li": (Reading.single_line, "", items, items)})
    other = _content({"/li": (Reading.single_line, "", items, items)})
    items["li"] = Reading.item, "- ", *other
    for attribute in ("", ' dir="auto"'):
        row[f"p{attribute}"] = Reading.block, _PARTED, *paragraph
        below[f"p{attribute}"] = Reading.under, "", *paragraph
        row[f"ul{attribute}"] = Reading.drop, _PARTED, {"li": (Reading.item, "- ", *first)}, _NONE
        first[0][f"p{attribute}"] = Reading.paragraph_of_item, "", *paragraph_of_item
        other[0][f"p{attribute}"] = Reading.paragraph_of_item, _PARTED, *paragraph_of_item
    for tag in ("hr", "hr /", "hr/"):
        row[tag] = Reading.line, f"{_PARTED}---", row, row
    row.update(_headings(below))
    row.update(more)
    below.update({tag: step for tag, step in row.items() if tag not in below})
    return row, below


def _headings(below: _Row) -> _Row:
    """Return the steps of headings, alone and in GitHub's frame; an ornament is a link of a heading to itself."""
    ornament: _Row = {"/a": (Reading.nothing, "", {"/div": (Reading.line, "", below, below)}, _NONE)}
    for tag in ("ornament", "/svg", "/path", "/span"):
        ornament[tag] = Reading.nothing, "", ornament, _NONE
    alone: _Row = {}
    framed: _Row = {}
    behind: _Row = {"ornament": (Reading.nothing, "", ornament, _NONE)}
    for level in range(1, 7):
        for row, close in (
            (alone, (Reading.single_line, "", below, below)),
            (framed, (Reading.framed, "", behind, _NONE)),
        ):
            end: _Row = {f"/h{level}": close}
            empty, full = _content(end)
            link_end_row: _Row = {"/a": (Reading.nothing, "", end, _NONE)}
            full["ornament"] = Reading.ornament, "", link_end_row, link_end_row
            row[f"h{level}"] = Reading.block, f"{_PARTED}{'#' * level} ", empty, full
    alone["frame"] = Reading.nothing, "", framed, _NONE
    return alone


def _between_blocks() -> _Row:
    """Return the row between the blocks of a page. In `<details>` the same blocks stand, but no other `<details>`."""
    outer, below = _blocks({})
    inner, _ = _blocks({"/details": (Reading.line, f"{_PARTED}</details>", outer, outer)})
    _, raw = _content(inner)
    summary = _content({"/summary": (Reading.raw, "</summary>", inner, raw)})
    opened: _Row = {"summary": (Reading.block, "<summary>", *summary)}
    outer["details"] = below["details"] = Reading.line, f"{_PARTED}<details>", opened, _NONE
    return outer


BETWEEN_BLOCKS = _between_blocks()


def step(row: _Row, tag: str) -> tuple[Callable[[Reading, str, str], int | None], str, _Row, _Row] | None:
    """Return what a tag becomes, also one with attributes that say nothing."""
    if (found := row.get(tag)) or " " not in tag:
        return found
    if "a" in row and (match := _LINK.fullmatch(tag)):
        method, _, empty, full = row["a"]
        return method, match[1], empty, full
    if match := _HEADING.fullmatch(tag):
        return row.get(match[1])
    if tag.startswith('div class="markdown-heading"'):
        return row.get("frame")
    return row.get("ornament") if _ORNAMENT.fullmatch(tag) else None
