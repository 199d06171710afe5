"""Writes what lxml reports of a page as Markdown.

The writer keeps what is open, and hands each element to the function that writes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages import _code, _elements, _groups, _marks, _tables
from arxiv_digest_parser._pages._code import write_code
from arxiv_digest_parser._pages._content import FURNITURE, Part
from arxiv_digest_parser._pages._events import HEADINGS, STRETCH, Event, MisplacedError, end_of, is_headed
from arxiv_digest_parser._pages._headings import end_heading, start_heading, title
from arxiv_digest_parser._pages._inline import BLANK_LINES, SEPARATOR, Inline
from arxiv_digest_parser._pages._lines import Lines
from arxiv_digest_parser._pages._marks import special

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arxiv_digest_parser._pages._regular import Stretch
    from arxiv_digest_parser._pages._tables import Grid
    from arxiv_digest_parser._pages._tags import Tags
    from arxiv_digest_parser._reading.tables.grids import Cell


class Writer:
    """Writes the digest's events as lines of Markdown."""

    def __init__(self, events: Sequence[Event], part: Part, tags: Tags, stretches: Sequence[Stretch]) -> None:
        self.lines = Lines()
        self.events = events
        self.part = part
        self.tags = tags
        self.stretches = stretches
        self.inline = Inline()
        self.ends: list[str | None] = []  # of each open inline element, the mark that ends it
        self.lists: list[int | None] = []  # of each open list, the number of its next item
        self.quotes: list[bool] = []  # of each open quotation, whether it is the digest's
        self.tables: list[Grid | None] = []  # the open tables; ``None`` for one that does not hold data
        self.row: list[Cell] | None = None  # the cells of the row that is open
        self.heads = 0  # how many of these are heads
        self.sizes: tuple[int, int] = (1, 1)  # how many rows and columns the open cell takes
        self.depth = 1  # the level of the last heading
        self.level = 0  # of the heading that is open
        self.summary = False  # a summary is open
        self.paragraphs = 0  # how many paragraphs are open
        self.named: list[int] = []  # of each open inline element that a label was written for, how many are around it
        self.defines: list[bool] = []  # of each open <dl>, whether its terms are labels
        self.labelled = False  # a term was written that its description follows
        self.pre = 0  # how many <pre> are open
        self.language = ""  # of the code in it
        self.broken = False  # a line break was written, and a renderer's own may follow
        self.headed = any(map(is_headed, events))

    def write(self) -> None:
        """Write the whole part."""
        self.write_part(self.part.start, self.part.end)
        self.flush()

    def write_part(self, at: int, end: int) -> None:
        while at < end:
            event = self.events[at]
            if not event.tag:
                self._text(event)
            elif event.tag[0] == "/":
                self._close(event)
            else:
                at = self._start(at, event)
            at += 1

    def _text(self, event: Event) -> None:
        text, line = event.text, event.line
        if self.pre:
            self.inline.put(text, line)
            return
        if self.broken:
            self.broken = False
            if text.startswith("\n"):
                text, line = text[1:], line + 1
        if self.labelled and text.isspace():
            return
        if self.paragraphs and "\n" in text:
            text = SEPARATOR.sub(_on_one_line, BLANK_LINES.sub("\n", text))
        if text and (self.inline.pieces or not text.isspace()):
            self.inline.add(text, line)

    def flush(self, number: int = 0) -> None:
        """Write the text of a block that ends here; in a heading, a summary and a table's cell, one goes on."""
        self.broken = False
        if not self.inline.pieces:
            return
        if self.pre:
            write_code(self)
        elif self.row is not None or self.level or self.summary:
            self.inline.put("\n", number)
        else:
            for text, place in self.inline.take():
                self.lines.put(text, place)

    def block(self, event: Event) -> None:
        """Begin or end a block."""
        self.flush(event.line)
        self.lines.gap = self.lines.gap or self.row is None

    def interrupt(self, event: Event) -> None:
        """End a heading or summary that something is in which cannot be part of it: its end tag is missing."""
        if self.level and self.inline.pieces:
            end_heading(self, event)
        self.summary = False
        self.block(event)

    def _start(self, at: int, event: Event) -> int:
        """Read a start tag; return the place of the last event that was read with it."""
        tag, attributes = event.tag, event.attributes
        if at in self.part.skipped and (tag not in FURNITURE or self.tags.all_end(tag)):
            return end_of(self.events, at)
        if (attributes or tag == "math") and (end := special(self, at, event)) is not None:
            return self.pass_over(at, end)
        if tag == "button" and self.tags.all_end(tag) and _elements.is_all_of_heading(self.events, at):
            self.write_part(at + 1, end_of(self.events, at))
            return end_of(self.events, at)
        if self._is_unread(event):
            return self.pass_unread(at, event)
        if method := _STARTS.get(tag):
            return method(self, at, event) or at
        if tag in _elements.MARKS:
            self.begin_mark(_elements.mark(event))
        elif _elements.is_transparent(tag):
            return self._start_transparent(at, event)
        elif tag in HEADINGS:
            start_heading(self, event)
        elif tag in _elements.BLOCKS:
            return self._start_block(at, event)
        else:
            self.inline.add(_elements.literal(event), event.line)
        return at

    def _start_block(self, at: int, event: Event) -> int:
        self.block(event)
        if at in self.part.titled:
            return title(self, at)
        if _groups.start_pair(self, at, event):
            return at + 2
        if self.lists and _elements.is_title_line(self.events, at):
            return self._title_line(at)
        if _elements.is_bold_line(self.events, at):
            return self.bold_line(at)
        self.label(at)
        return at

    def _title_line(self, at: int) -> int:
        """Write a title in bold, behind the badge that its item begins with."""
        if badge := self.lines.take_back():
            self.inline.add(f"{badge[0]} ", badge[1])
        return self.bold_line(at)

    def label(self, at: int) -> bool:
        """Write the label that the class of a block is, if it may begin a paragraph, and the line above is not one.

        Tell whether it was written.
        """
        label = _elements.label_of_class(self.events, at) if self.begins_block() else ""
        if not label or self.lines.ends_with_label(label):
            return False
        self.inline.add(f"**{label}:** ", self.events[at].line)
        return True

    def _close(self, event: Event) -> None:
        tag = event.tag[1:]
        if method := _ENDS.get(tag):
            method(self, event)
        elif tag in _elements.MARKS or tag == "a" or (_elements.is_transparent(tag) and tag not in _STARTS):
            if mark := self.ends.pop():
                self.inline.close(mark, event.line)
            if self.named and self.named[-1] == len(self.ends):
                self.named.pop()
                self.block(event)
        elif tag in HEADINGS:
            end_heading(self, event)
        elif tag in _elements.BLOCKS:
            self.block(event)
        elif tag not in _STARTS and self.tags.take_end(tag):
            self.inline.add(f"</{tag}>", event.line)

    def _start_transparent(self, at: int, event: Event) -> int:
        """Read the start of an element that is no more than its text; one that begins a paragraph may be a label."""
        if _groups.start_pair(self, at, event):
            return at + 2
        if self.begins_block() and (label := _elements.label_before_text(self.events, at)):
            self.inline.add(f"**{label}:** ", event.line)
            return at + 2
        opened = self.level or self.summary or self.pre or self.row is not None
        if not opened and _elements.is_further_label(self.events, at):
            self.flush(event.line)
        elif not opened and _elements.names_field(event):
            self.block(event)
            if _elements.ends_line(self.events, at) and self.label(at):
                self.named.append(len(self.ends))
        elif not (self.pre or self.labelled) and _elements.is_beside_its_like(self.events, at):
            self.inline.put(" · ", event.line)
        self.labelled = False
        self.begin_mark(_elements.style_mark(event.attributes))
        return at

    def begins_block(self) -> bool:
        """Return whether what comes next begins a paragraph."""
        opened = self.level or self.summary or self.pre or self.row is not None
        return not (opened or self.inline.pieces or self.inline.waiting)

    def _is_unread(self, event: Event) -> bool:
        """Return whether an element holds no text of a digest; one that is never closed would hold all that follows."""
        if event.tag in {"head", "script", "style"}:
            return True
        return (
            event.tag in _elements.UNREAD or (event.tag in _elements.CONTROLS and bool(event.attributes))
        ) and self.tags.all_end(event.tag)

    def pass_over(self, at: int, end: int) -> int:
        """Pass over events that are read, or hold nothing, and return the place of the last."""
        if any(event.tag == STRETCH for event in self.events[at:end]):
            raise MisplacedError
        return end

    def bold_line(self, at: int) -> int:
        """Write an element that holds a line of text alone in bold."""
        end = end_of(self.events, at)
        self.begin_mark("**")
        self.write_part(at + 1, end)
        if mark := self.ends.pop():
            self.inline.close(mark, self.events[end].line)
        self.flush(self.events[end].line)
        return end - 1

    def pass_unread(self, at: int, event: Event) -> int:
        """Pass over an element without text of a digest; one in a cell may say which paper its row is about."""
        if self.row is not None and (identifier := event.attributes.get("data-arxiv-id")):
            self.inline.add(f"arXiv:{identifier}", event.line)
        return self.pass_over(at, end_of(self.events, at))

    def begin_mark(self, mark: str | None) -> None:
        if mark is None or self.pre or self.inline.holds(mark) or self.inline.holds("`"):
            self.ends.append(None)
        else:
            self.ends.append(mark)
            self.inline.waiting.append(mark)


def _on_one_line(separator: re.Match[str]) -> str:
    """Return a sign that separates what is before it from what follows, on their line."""
    return f" {separator[1] or separator[2]} "


#: Elements that are written in a way of their own. A method returns the last event that it read, if not its own.
_STARTS: dict[str, Callable[[Writer, int, Event], int | None]] = {
    "a": _marks.start_link,
    "blockquote": _groups.start_quote,
    "dd": _groups.start_description,
    "dl": _groups.start_definitions,
    "dt": _groups.start_term,
    "br": _marks.line_break,
    "details": _groups.start_details,
    "hr": _groups.rule,
    "img": _marks.image,
    "input": _marks.checkbox,
    "li": _groups.start_item,
    "ol": _groups.start_list,
    "p": _groups.start_paragraph,
    "pre": _code.start_code,
    STRETCH: _groups.start_stretch,
    "summary": _groups.start_summary,
    "table": _tables.start_table,
    "td": _tables.start_cell,
    "th": _tables.start_cell,
    "tr": _tables.start_row,
    "ul": _groups.start_list,
}
_ENDS: dict[str, Callable[[Writer, Event], None]] = {
    "blockquote": _groups.end_quote,
    "dl": _groups.end_definitions,
    "details": _groups.end_details,
    "li": _groups.end_item,
    "ol": _groups.end_list,
    "p": _groups.end_paragraph,
    "pre": _code.end_code,
    STRETCH: _groups.end_stretch,
    "summary": _groups.end_summary,
    "table": _tables.end_table,
    "tbody": _tables.end_row,
    "td": _tables.end_cell,
    "th": _tables.end_cell,
    "thead": _tables.end_row,
    "tr": _tables.end_row,
    "ul": _groups.end_list,
}
