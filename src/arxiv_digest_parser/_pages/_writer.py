"""Writes what lxml reports of a page as Markdown."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages import _elements
from arxiv_digest_parser._pages._content import FURNITURE, Part, own_id
from arxiv_digest_parser._pages._events import HEADINGS, STRETCH, Event, MisplacedError, classes, end_of, is_headed
from arxiv_digest_parser._pages._formulae import formula
from arxiv_digest_parser._pages._inline import BLANK_LINES, UNDERLINES, Inline, is_underlined
from arxiv_digest_parser._pages._lines import Lines
from arxiv_digest_parser._pages._regular import Stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEADING_LINKS = frozenset("anchor headerlink header-anchor heading-anchor anchorjs-link hash-link direct-link".split())
_PRINTED_HEADING = re.compile(r"^\#{1,6}[ \t]+\S")
_START, _END = (re.compile(rf"<{slash}([a-zA-Z][^\s<>/]*)") for slash in ("", "/"))
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Tags:
    """How many tags a page has: what is never closed is not closed in the Markdown either."""

    def __init__(self, page: str, stretches: Sequence[Stretch]) -> None:
        self._starts, self._ends = (Counter(map(str.lower, tag.findall(page))) for tag in (_START, _END))
        self._left = self._ends + Counter(details=sum(map(Stretch.details, stretches)))

    def take_end(self, name: str) -> bool:
        """Return whether an end tag of this name is left, and take it."""
        self._left[name] -= 1
        return self._left[name] >= 0

    def all_end(self, name: str) -> bool:
        """Return whether each element of this name is closed."""
        return self._ends[name] >= self._starts[name]


class Writer:
    """Writes the digest's events as lines of Markdown."""

    def __init__(self, events: Sequence[Event], part: Part, tags: Tags, stretches: Sequence[Stretch]) -> None:
        self.lines = Lines()
        self._events = events
        self._part = part
        self._tags = tags
        self._stretches = stretches
        self._inline = Inline()
        self._ends: list[str | None] = []  # of each open inline element, the mark that ends it
        self._lists: list[int | None] = []  # of each open list, the number of its next item
        self._quotes: list[bool] = []  # of each open quotation, whether it is the digest's
        self._tables: list[bool] = []  # of each open table, whether it holds data
        self._row: list[str] | None = None  # the cells of the row that is open
        self._heads = False  # this row has a header cell
        self._level = 0  # of the heading that is open
        self._summary = False  # a summary is open
        self._paragraphs = 0  # how many paragraphs are open
        self._defines: list[bool] = []  # of each open <dl>, whether its terms are labels
        self._labelled = False  # a term was written that its description follows
        self._pre = 0  # how many <pre> are open
        self._language = ""  # of the code in it
        self._broken = False  # a line break was written, and a renderer's own may follow
        self._headed = any(map(is_headed, events))

    def write(self) -> None:
        """Write the whole part."""
        self._write(self._part.start, self._part.end)
        self._flush()

    def _write(self, at: int, end: int) -> None:
        while at < end:
            event = self._events[at]
            if not event.tag:
                self._text(event)
            elif event.tag[0] == "/":
                self._close(event)
            else:
                at = self._start(at, event)
            at += 1

    # -------------------------------------------------------------- text

    def _text(self, event: Event) -> None:
        text, line = event.text, event.line
        if self._pre:
            self._inline.put(text, line)
            return
        if self._broken:
            self._broken = False
            if text.startswith("\n"):
                text, line = text[1:], line + 1
        if self._labelled and text.isspace():
            return
        if self._paragraphs and "\n" in text:
            text = BLANK_LINES.sub("\n", text)
        if text and (self._inline.pieces or not text.isspace()):
            self._inline.add(text, line)

    def _flush(self, number: int = 0) -> None:
        """Write the text of a block that ends here; in a heading, a summary and a table's cell, one goes on."""
        self._broken = False
        if not self._inline.pieces:
            return
        if self._pre:
            self._write_code()
        elif self._row is not None or self._level or self._summary:
            self._inline.put("\n", number)
        else:
            for text, place in self._inline.take():
                self.lines.put(text, place)

    def _block(self, event: Event) -> None:
        """Begin or end a block."""
        self._flush(event.line)
        self.lines.gap = self.lines.gap or self._row is None

    # -------------------------------------------------------------- elements

    def _start(self, at: int, event: Event) -> int:
        """Read a start tag; return the place of the last event that was read with it."""
        tag, attributes = event.tag, event.attributes
        if at in self._part.skipped and (tag not in FURNITURE or self._tags.all_end(tag)):
            return end_of(self._events, at)
        if (attributes or tag == "math") and (end := self._special(at, event)) is not None:
            return self._pass(at, end)
        if self._is_unread(event):
            return self._pass(at, end_of(self._events, at))
        if method := _STARTS.get(tag):
            return method(self, at, event) or at
        if tag in _elements.MARKS:
            self._begin_mark(_elements.mark(event))
        elif _elements.is_transparent(tag):
            return self._start_transparent(at, event)
        elif tag in HEADINGS:
            self._start_heading(event)
        elif tag in _elements.BLOCKS:
            return self._start_block(at, event)
        else:
            self._inline.add(_elements.literal(event), event.line)
        return at

    def _start_block(self, at: int, event: Event) -> int:
        self._block(event)
        if at in self._part.titled:
            return self._title(at)
        return self._bold_line(at) if _elements.is_bold_line(self._events, at) else at

    def _close(self, event: Event) -> None:
        tag = event.tag[1:]
        if method := _ENDS.get(tag):
            method(self, event)
        elif tag in _elements.MARKS or tag == "a" or (_elements.is_transparent(tag) and tag not in _STARTS):
            if mark := self._ends.pop():
                self._inline.close(mark, event.line)
        elif tag in HEADINGS:
            self._end_heading(event)
        elif tag in _elements.BLOCKS:
            self._block(event)
        elif tag not in _STARTS and self._tags.take_end(tag):
            self._inline.add(f"</{tag}>", event.line)

    def _start_transparent(self, at: int, event: Event) -> int:
        """Read the start of an element that is no more than its text; one that begins a paragraph may be a label."""
        if self._begins_block() and (label := _elements.label_before_text(self._events, at)):
            self._inline.add(f"**{label}:** ", event.line)
            return at + 2
        if not (self._level or self._summary or self._pre or self._row is not None) and _elements.names_field(event):
            self._block(event)
        self._begin_mark(_elements.style_mark(event.attributes))
        return at

    def _begins_block(self) -> bool:
        """Return whether what comes next begins a paragraph."""
        opened = self._level or self._summary or self._pre or self._row is not None
        return not (opened or self._inline.pieces or self._inline.waiting)

    def _is_unread(self, event: Event) -> bool:
        """Return whether an element holds no text of a digest; one that is never closed would hold all that follows."""
        if event.tag in {"head", "script", "style"}:
            return True
        return (
            event.tag in _elements.UNREAD or (event.tag in _elements.CONTROLS and bool(event.attributes))
        ) and self._tags.all_end(event.tag)

    def _pass(self, at: int, end: int) -> int:
        """Pass over events that are read, or hold nothing, and return the place of the last."""
        if any(event.tag == STRETCH for event in self._events[at:end]):
            raise MisplacedError
        return end

    def _bold_line(self, at: int) -> int:
        """Write an element that holds a line of text alone in bold."""
        end = end_of(self._events, at)
        self._begin_mark("**")
        self._write(at + 1, end)
        if mark := self._ends.pop():
            self._inline.close(mark, self._events[end].line)
        self._flush(self._events[end].line)
        return end - 1

    def _title(self, at: int) -> int:
        """Write the headings and the date that the header of an article shows: a digest's front matter says them."""
        end = self._pass(at, end_of(self._events, at))
        while at < end:
            event = self._events[at]
            day = event.attributes.get("datetime" if event.tag == "time" else "title", "")
            if event.tag in HEADINGS:
                stop = end_of(self._events, at)
                self._write(at, stop + 1)
                at = stop
            elif _DAY.match(day):
                self.lines.put(f"Date: {day[:10]}", event.line)
            at += 1
        return end

    def _special(self, at: int, event: Event) -> int | None:
        """Read an element whose attributes say that it is an anchor, a formula, or a link to its own heading."""
        tag, attributes = event.tag, event.attributes
        if tag == "a" and not _HEADING_LINKS.isdisjoint(classes(attributes)):
            return end_of(self._events, at)
        if (found := formula(self._events, at)) is not None:
            if found.text:
                self._inline.add(found.text, event.line)
            return found.end
        name = attributes.get("id") or attributes.get("name")
        if name and tag in {"a", "div", "span", "p"} and not self._pre:
            return self._anchor(at, event, own_id(name))
        return None

    def _anchor(self, at: int, event: Event, name: str) -> int | None:
        """Write an element that holds nothing but its identifier."""
        end = at + 1
        if not self._events[end].tag and self._events[end].text.isspace():
            end += 1
        empty = self._events[end].tag == f"/{event.tag}"
        if empty and event.tag in {"div", "p"}:
            self._block(event)
            self.lines.put(f"<div id='{name}'></div>", event.line)
            self.lines.gap = True
        elif empty or (event.tag == "a" and "href" not in event.attributes):
            tag = event.tag
            self._inline.add(f"<{tag} id='{name}'></{tag}>", event.line)
        return end if empty else None

    def start_stretch(self, _at: int, event: Event) -> None:
        """Write the blocks of a regular stretch as they are."""
        stretch = self._stretches[int(event.attributes["n"])]
        inside = self._row is not None or self._level or self._summary or self._paragraphs or self._pre
        closed = all(self._tags.take_end("details") for _ in range(stretch.details()))
        nested = (self._lists or any(self._quotes)) and stretch.holds("uq")
        if inside or self._inline.waiting or self._inline.opened or nested or not closed:
            raise MisplacedError
        self._flush()
        self.lines.gap = True
        self.lines.extend(stretch)
        if stretch.ends_in_heading():
            self.lines.end_heading()
        self.lines.gap = True

    def end_stretch(self, event: Event) -> None:
        """Take in its end tag, which says nothing."""

    # -------------------------------------------------------------- inline elements

    def _begin_mark(self, mark: str | None) -> None:
        if mark is None or self._pre or self._inline.holds(mark) or self._inline.holds("`"):
            self._ends.append(None)
        else:
            self._ends.append(mark)
            self._inline.waiting.append(mark)

    def start_link(self, _at: int, event: Event) -> None:
        target = event.attributes.get("href", "")
        if not target or self._pre or target.startswith("javascript:"):
            self._ends.append(None)
            return
        self._inline.close("[", event.line)  # links do not nest
        address, sharp, fragment = target.partition("#")
        if sharp and (not address or address in self._part.own):
            target = f"#{own_id(fragment)}"
        self._inline.target = target
        self._inline.linked = False
        self._begin_mark("[")

    def line_break(self, _at: int, event: Event) -> None:
        if self._inline.pieces:
            self._inline.put("\n", event.line)
            self._broken = not self._pre

    def image(self, _at: int, event: Event) -> None:
        if alt := event.attributes.get("alt"):
            self._inline.add(alt, event.line)

    def checkbox(self, _at: int, event: Event) -> None:
        if event.attributes.get("type") == "checkbox":
            self._inline.add("[x]" if "checked" in event.attributes else "[ ]", event.line)

    # -------------------------------------------------------------- headings

    def _start_heading(self, event: Event) -> None:
        self._interrupt(event)
        self._level = int(event.tag[1])

    def _interrupt(self, event: Event) -> None:
        """End a heading or summary that something stands in which cannot be part of it: its end tag is missing."""
        if self._level and self._inline.pieces:
            self._end_heading(event)
        self._summary = False
        self._block(event)

    def _end_heading(self, event: Event) -> None:
        """Write a heading; one that was a paragraph with a rule below it becomes that again."""
        level, self._level = self._level, 0
        if not level:
            return
        found = [(text, place) for text, place in self._inline.take() if text]
        texts = [text for text, _ in found]
        self.lines.gap = True
        if is_underlined(level, texts):
            for text, place in found:
                self.lines.put(text, place)
            self.lines.put(UNDERLINES[level], event.line)
        elif texts:
            self.lines.put(f"{'#' * level} {' '.join(texts)}", found[0][1])
            self.lines.end_heading()
        self.lines.gap = True

    # -------------------------------------------------------------- blocks

    def start_paragraph(self, _at: int, event: Event) -> None:
        self._interrupt(event)
        self._paragraphs += 1

    def end_paragraph(self, event: Event) -> None:
        self._block(event)
        self._paragraphs -= 1

    def rule(self, _at: int, event: Event) -> None:
        self._interrupt(event)
        self.lines.put("---", event.line)
        self.lines.gap = True

    def start_details(self, _at: int, event: Event) -> None:
        self._interrupt(event)
        self.lines.put("<details>", event.line)

    def end_details(self, event: Event) -> None:
        """Write the end of ``<details>``, unless the page lacks it and lxml made it up."""
        self._block(event)
        if self._tags.take_end("details"):
            self.lines.put("</details>", event.line)
            self.lines.gap = True

    def start_summary(self, _at: int, event: Event) -> None:
        self._flush(event.line)
        self._summary = True

    def end_summary(self, event: Event) -> None:
        self._summary = False
        text = " ".join(text for text, _ in self._inline.take() if text)
        if text:
            self.lines.gap = False
            self.lines.put(f"<summary>{text}</summary>", event.line)

    def start_list(self, _at: int, event: Event) -> None:
        self._interrupt(event)
        self.lines.gap = not self._lists
        start = event.attributes.get("start", "1")
        number = int(start) if re.fullmatch(r"[0-9]{1,9}", start) else 1
        self._lists.append(number if event.tag == "ol" else None)

    def end_list(self, event: Event) -> None:
        self._flush(event.line)
        self._lists.pop()
        self.lines.gap = not self._lists

    def start_item(self, _at: int, event: Event) -> None:
        self._flush(event.line)
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        marker = "- " if number is None else f"{number}. "
        self.lines.indent(marker, " " * len(marker))

    def end_item(self, event: Event) -> None:
        self._flush(event.line)
        self.lines.dedent()
        self.lines.gap = False

    def start_quote(self, _at: int, event: Event) -> None:
        self._interrupt(event)
        self._quotes.append(not _elements.is_quoted_mail(event))
        if self._quotes[-1]:
            self.lines.indent("> ", "> ")

    def end_quote(self, event: Event) -> None:
        self._flush(event.line)
        if self._quotes.pop():
            self.lines.dedent()
        self.lines.gap = True

    # -------------------------------------------------------------- definitions

    def start_definitions(self, at: int, event: Event) -> None:
        self._block(event)
        self._defines.append(_elements.defines_fields(self._events, at))

    def end_definitions(self, event: Event) -> None:
        self._block(event)
        self._defines.pop()

    def start_term(self, at: int, event: Event) -> int | None:
        """Write a term as a label, if those of its list are labels."""
        self._block(event)
        label = _elements.term(self._events, at) if self._defines and self._defines[-1] else ""
        if not label:
            return None
        self._inline.add(f"**{label}:** ", event.line)
        self._labelled = True
        return self._pass(at, end_of(self._events, at))

    def start_description(self, _at: int, event: Event) -> None:
        if not self._labelled:
            self._block(event)
        self._labelled = False

    # -------------------------------------------------------------- code

    def start_code(self, at: int, event: Event) -> None:
        self._interrupt(event)
        self._pre += 1
        self._language = _elements.language(self._events, at)

    def end_code(self, event: Event) -> None:
        self._block(event)
        self._pre -= 1

    def _write_code(self) -> None:
        """Write the text of ``<pre>``: indented, as text becomes one that a digest prints with an indent.

        A page without headings is a browser's, which shows a Markdown file as it is.
        """
        numbers = self._inline.numbers()
        lines = "".join(self._inline.pieces).rstrip().split("\n")
        self._inline = Inline()
        printed = not self._headed and any(_PRINTED_HEADING.match(line) for line in lines)
        fence = self._language and not printed
        if fence:
            self.lines.put(f"```{self._language}", numbers[0])
        for line, number in zip(lines, numbers, strict=False):
            self.lines.put(line if printed or fence or not line else f"    {line}", number)
        if fence:
            self.lines.put("```", numbers[len(lines) - 1])

    # -------------------------------------------------------------- tables

    def start_table(self, at: int, event: Event) -> None:
        self._interrupt(event)
        self._tables.append(_elements.holds_data(self._events, at))

    def end_table(self, event: Event) -> None:
        self._block(event)
        self._tables.pop()

    def start_row(self, _at: int, event: Event) -> None:
        self._block(event)
        if self._tables and self._tables[-1]:
            self._row = []
            self._heads = False
            self.lines.gap = not self.lines.texts or not self.lines.texts[-1].endswith("|\n")

    def start_cell(self, at: int, event: Event) -> int | None:
        if self._row is None:
            self._block(event)
            return self._bold_line(at) if _elements.is_bold_line(self._events, at) else None
        self._heads = self._heads or event.tag == "th"
        return None

    def end_cell(self, event: Event) -> None:
        if self._row is None:
            self._block(event)
        else:
            cell = "<br>".join(text for text, _ in self._inline.take() if text)
            self._row.append(cell.replace("|", r"\|"))

    def end_row(self, event: Event) -> None:
        row, self._row = self._row, None
        if row:
            self.lines.put(f"| {' | '.join(row)} |", event.line)
            if self._heads:
                self.lines.put(f"|{' --- |' * len(row)}", event.line)
        self._block(event)


#: Elements that are written in a way of their own. A method returns the last event that it read, if not its own.
_STARTS: dict[str, Callable[[Writer, int, Event], int | None]] = {
    "a": Writer.start_link,
    "blockquote": Writer.start_quote,
    "dd": Writer.start_description,
    "dl": Writer.start_definitions,
    "dt": Writer.start_term,
    "br": Writer.line_break,
    "details": Writer.start_details,
    "hr": Writer.rule,
    "img": Writer.image,
    "input": Writer.checkbox,
    "li": Writer.start_item,
    "ol": Writer.start_list,
    "p": Writer.start_paragraph,
    "pre": Writer.start_code,
    STRETCH: Writer.start_stretch,
    "summary": Writer.start_summary,
    "table": Writer.start_table,
    "td": Writer.start_cell,
    "th": Writer.start_cell,
    "tr": Writer.start_row,
    "ul": Writer.start_list,
}
_ENDS: dict[str, Callable[[Writer, Event], None]] = {
    "blockquote": Writer.end_quote,
    "dl": Writer.end_definitions,
    "details": Writer.end_details,
    "li": Writer.end_item,
    "ol": Writer.end_list,
    "p": Writer.end_paragraph,
    "pre": Writer.end_code,
    STRETCH: Writer.end_stretch,
    "summary": Writer.end_summary,
    "table": Writer.end_table,
    "td": Writer.end_cell,
    "th": Writer.end_cell,
    "tr": Writer.end_row,
    "ul": Writer.end_list,
}
