"""The blocks that every renderer prints alike, read without lxml: nearly all of a digest.

The page is cut at each `<`, and a table says, for what is open, which tag may come next and what it becomes. Where none
is in the table, or text stands where none should, the page is left to lxml, which reads anything, up to the next block.
A test compares both ways.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from arxiv_digest_parser._pages._events import stand_in
from arxiv_digest_parser._pages._inline import is_underlined, link_end

if TYPE_CHECKING:
    from collections.abc import Callable

#: In the text of a stretch: a line that the page does not have, and a line of the page that the text does not have.
_ADDED, _DROPPED = "\x00", "\x01"
_BLANK = f"{_ADDED} \t"
_PARTED = f"{_ADDED}\n"
#: A stretch ends behind the block that makes it longer than this, in tags and texts.
_LONGEST = 4_000

_MARKS = {"em": "*", "strong": "**", "code": "`", "del": "~~"}
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&para;": "¶", "&amp;": "&"}
_OTHER_ENTITY = re.compile(r"&(?!(?:amp|gt|quot|para|#39|#x27|lt(?!;/?(?i:details|summary)));)")
_HEADING = re.compile(r'(h[1-6])(?: (?:id|class|dir|tabindex)="[^"<>]*")*')
_LINK = re.compile(r'a href="(https?://[^"<>\s#]+)"(?: rel="nofollow")?')
_ORNAMENT = re.compile(r'a [^<>]*class="(?:anchor|headerlink)"[^<>]*|svg\b.*|path\b.*|span\b.*', re.DOTALL)
_TARGET = r'<a href="(https?://[^"<>\s#]+)"'
_TARGETS = re.compile(_TARGET)
_TARGET_OF_HEADING = re.compile(rf"<h[1-6][^<>]*>(?:(?!</h[1-6]).)*?{_TARGET}")
_ID = re.compile(r'\bid="([^"<>]+)"')


class Stretch(NamedTuple):
    """Blocks that follow each other in a page."""

    source: str
    texts: list[str]  # lines of Markdown
    numbers: list[int]  # the line of the page that each comes from

    def ids(self) -> list[str]:
        """Return the identifiers in it."""
        return _ID.findall(self.source)

    def links(self) -> list[tuple[str, bool]]:
        """Return the targets of its links; of those in headings, also that they are."""
        headings, others = _TARGET_OF_HEADING.findall(self.source), _TARGETS.findall(self.source)
        return [(target, True) for target in headings] + [(target, False) for target in others]

    def holds_list(self) -> bool:
        """Tell whether there is a list in it."""
        return "<ul" in self.source


def fold(page: str) -> tuple[str, list[Stretch]]:
    """Put an element in the place of each regular stretch of a page.

    Returns:
        The page, and the stretches: the element's attribute ``n`` is a place in them.
    """
    stretches: list[Stretch] = []
    if _ADDED in page or _DROPPED in page:
        return page, stretches
    pieces = f"{page}\n".split("<")
    is_odd = "\xa0" in page or _OTHER_ENTITY.search(page) is not None
    rest: list[str] = []
    at, line, place, copied = 1, 1 + pieces[0].count("\n"), len(pieces[0]), 0
    while at < len(pieces):
        after, markdown = at + 1, ""
        if _step(_OUTER, pieces[at].partition(">")[0]):
            after, markdown = _Reading(pieces, is_odd=is_odd).read(at)
        end = place + after - at + sum(map(len, pieces[at:after]))
        source = page[place:end]
        lines = source.count("\n")
        if stretch := _stretch(source, markdown, line):
            rest += page[copied:place], stand_in(len(stretches), lines, is_headed="<h" in source), "\n" if lines else ""
            stretches.append(stretch)
            copied = end
        at, line, place = after, line + lines, end
    return "".join((*rest, page[copied:])), stretches


def _stretch(source: str, markdown: str, line: int) -> Stretch | None:
    """Return a stretch, unless it is empty, or holds a blank line that is none between blocks."""
    begun = markdown.lstrip(f"\n{_ADDED}{_DROPPED}")
    text = _unescaped(begun.rstrip(f"\n{_DROPPED}"))
    texts = text.split("\n")
    dropped: list[int] = []
    if _DROPPED in markdown:
        before = markdown.count(_DROPPED, 0, len(markdown) - len(begun))
        dropped = [before + more for more in accumulate(one.count(_DROPPED) for one in texts)]
        texts = [one.replace(_DROPPED, "") for one in texts]
    if "" in texts or texts.count(_ADDED) != text.count(_ADDED):
        return None
    line -= 1
    numbers = [line := line + (one != _ADDED) for one in texts]
    if dropped:
        numbers = list(map(int.__add__, numbers, dropped))
    return Stretch(source, [one.strip(_BLANK) for one in texts], numbers)


def _unescaped(text: str) -> str:
    for entity, char in _ENTITIES.items() if "&" in text else ():
        text = text.replace(entity, char)
    return text


# ------------------------------------------------------------------------------------------------ reading


class _Reading:
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
        row = _OUTER
        out, is_odd = self._out, self._is_odd
        safe, size = start + 1, 0  # behind the last whole block
        for at in range(start, len(self._pieces)):
            tag, _, text = self._pieces[at].partition(">")
            step = row.get(tag) or _step(row, tag)
            if not step or (is_odd and ("\xa0" in text or _OTHER_ENTITY.search(text))):
                break
            method, becomes, empty, full = step
            chosen = method(self, becomes, text)
            if chosen is None:
                break
            row = full if chosen else empty
            if row is _OUTER:
                safe, size = at + 1, len(out)
                if size > _LONGEST:
                    break
        return safe, "".join(out[:size])

    def _is_line(self) -> bool:
        """Tell whether the text of the block, or of an item, is one line, and no paragraph with a rule below it."""
        mark, *texts = self._out[self._block :]
        text = "".join(texts)
        return "\n" not in text and not is_underlined(mark.count("#"), [_unescaped(text)])

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
        self._out.append(mark + _DROPPED)
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
        end = link_end(_unescaped("".join(self._out[self._link + 1 :])), _unescaped(target))
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
        out.append(_DROPPED * (breaks - 1))
        return 0 if breaks and not text.strip(" \n") else None

    def drop(self, mark: str, text: str) -> int | None:
        """End a line that is none in the Markdown."""
        self._out += mark, _DROPPED * text.count("\n")
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
_Row = dict[str, "tuple[Callable[[_Reading, str, str], int | None], str, _Row, _Row]"]
_NONE: _Row = {}


def _content(close: _Row) -> tuple[_Row, _Row]:
    """Return the rows for the beginning and the rest of a text, which `close` closes."""
    empty: _Row = {}
    full: _Row = {**close}
    linked_empty: _Row = {}
    linked: _Row = {"/a": (_Reading.unlink, "", full, full)}
    for tag, mark in _MARKS.items():
        for row, after, method in (
            (empty, full, _Reading.begin),
            (full, full, _Reading.mark),
            (linked_empty, linked, _Reading.mark),
            (linked, linked, _Reading.mark),
        ):
            row[tag] = method, mark, _NONE, {f"/{tag}": (_Reading.unmark, mark, after, after)}
    for row in (empty, full):
        row["a"] = _Reading.link, "", linked_empty, linked
    for tag in ("br", "br /", "br/"):
        full[tag] = _Reading.line_break, "", full, full
    return empty, full


def _blocks(more: _Row) -> tuple[_Row, _Row]:
    """Return the rows between blocks, and right below a heading; `more` is in both."""
    row: _Row = {}
    below: _Row = {}
    items: _Row = {"/ul": (_Reading.drop, "", row, row)}
    end_of_item: _Row = {"/li": (_Reading.drop, "", items, items)}
    paragraph = _content({"/p": (_Reading.line, "", row, row)})
    paragraph_of_item = _content({"/p": (_Reading.single_line, "", end_of_item, end_of_item)})
    first = _content({"/li": (_Reading.single_line, "", items, items)})
    other = _content({"/li": (_Reading.single_line, "", items, items)})
    items["li"] = _Reading.item, "- ", *other
    for attribute in ("", ' dir="auto"'):
        row[f"p{attribute}"] = _Reading.block, _PARTED, *paragraph
        below[f"p{attribute}"] = _Reading.under, "", *paragraph
        row[f"ul{attribute}"] = _Reading.drop, _PARTED, {"li": (_Reading.item, "- ", *first)}, _NONE
        first[0][f"p{attribute}"] = _Reading.paragraph_of_item, "", *paragraph_of_item
        other[0][f"p{attribute}"] = _Reading.paragraph_of_item, _PARTED, *paragraph_of_item
    for tag in ("hr", "hr /", "hr/"):
        row[tag] = _Reading.line, f"{_PARTED}---", row, row
    row.update(_headings(below))
    row.update(more)
    below.update({tag: step for tag, step in row.items() if tag not in below})
    return row, below


def _headings(below: _Row) -> _Row:
    """Return the steps of headings, alone and in GitHub's frame; an ornament is a link of a heading to itself."""
    ornament: _Row = {"/a": (_Reading.nothing, "", {"/div": (_Reading.line, "", below, below)}, _NONE)}
    for tag in ("ornament", "/svg", "/path", "/span"):
        ornament[tag] = _Reading.nothing, "", ornament, _NONE
    alone: _Row = {}
    framed: _Row = {}
    behind: _Row = {"ornament": (_Reading.nothing, "", ornament, _NONE)}
    for level in range(1, 7):
        for row, close in (
            (alone, (_Reading.single_line, "", below, below)),
            (framed, (_Reading.framed, "", behind, _NONE)),
        ):
            end: _Row = {f"/h{level}": close}
            empty, full = _content(end)
            link_end_row: _Row = {"/a": (_Reading.nothing, "", end, _NONE)}
            full["ornament"] = _Reading.ornament, "", link_end_row, link_end_row
            row[f"h{level}"] = _Reading.block, f"{_PARTED}{'#' * level} ", empty, full
    alone["frame"] = _Reading.nothing, "", framed, _NONE
    return alone


def _between_blocks() -> _Row:
    """Return the row between the blocks of a page. In `<details>` the same blocks stand, but no other `<details>`."""
    outer, below = _blocks({})
    inner, _ = _blocks({"/details": (_Reading.line, f"{_PARTED}</details>", outer, outer)})
    _, raw = _content(inner)
    summary = _content({"/summary": (_Reading.raw, "</summary>", inner, raw)})
    opened: _Row = {"summary": (_Reading.block, "<summary>", *summary)}
    outer["details"] = below["details"] = _Reading.line, f"{_PARTED}<details>", opened, _NONE
    return outer


_OUTER = _between_blocks()


def _step(row: _Row, tag: str) -> tuple[Callable[[_Reading, str, str], int | None], str, _Row, _Row] | None:
    """Return what a tag becomes, also one with attributes that say nothing."""
    if (step := row.get(tag)) or " " not in tag:
        return step
    if "a" in row and (match := _LINK.fullmatch(tag)):
        method, _, empty, full = row["a"]
        return method, match[1], empty, full
    if match := _HEADING.fullmatch(tag):
        return row.get(match[1])
    if tag.startswith('div class="markdown-heading"'):
        return row.get("frame")
    return row.get("ornament") if _ORNAMENT.fullmatch(tag) else None
