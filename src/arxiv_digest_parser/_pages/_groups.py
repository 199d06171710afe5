"""Blocks that hold others: paragraphs, lists, quotations, definitions, folds, and stretches of regular blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages import _elements
from arxiv_digest_parser._pages._events import MisplacedError, end_of

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer


def start_paragraph(writer: Writer, at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.paragraphs += 1
    if event.attributes:
        writer.label(at)


def end_paragraph(writer: Writer, event: Event) -> None:
    writer.block(event)
    writer.paragraphs -= 1


def rule(writer: Writer, _at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.lines.put("---", event.line)
    writer.lines.gap = True


def start_details(writer: Writer, _at: int, event: Event) -> None:
    """Write the beginning of ``<details>``; a cell is written unfolded."""
    writer.interrupt(event)
    if writer.row is None:
        writer.lines.put("<details>", event.line)


def end_details(writer: Writer, event: Event) -> None:
    """Write the end of ``<details>``, unless the page lacks it and lxml made it up."""
    writer.block(event)
    if writer.tags.take_end("details") and writer.row is None:
        writer.lines.put("</details>", event.line)
        writer.lines.gap = True


def start_summary(writer: Writer, at: int, event: Event) -> int | None:
    writer.flush(event.line)
    if writer.row is not None:
        return writer.pass_over(at, end_of(writer.events, at))
    writer.summary = True
    return None


def end_summary(writer: Writer, event: Event) -> None:
    writer.summary = False
    text = " ".join(text for text, _ in writer.inline.take() if text)
    if text:
        writer.lines.gap = False
        writer.lines.put(f"<summary>{text}</summary>", event.line)


def start_list(writer: Writer, _at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.lines.gap = not writer.lists
    start = event.attributes.get("start", "1")
    number = int(start) if re.fullmatch(r"[0-9]{1,9}", start) else 1
    writer.lists.append(number if event.tag == "ol" else None)


def end_list(writer: Writer, event: Event) -> None:
    writer.flush(event.line)
    writer.lists.pop()
    writer.lines.gap = not writer.lists


def start_item(writer: Writer, _at: int, event: Event) -> None:
    writer.flush(event.line)
    number = writer.lists[-1] if writer.lists else None
    if number is not None:
        writer.lists[-1] = number + 1
    marker = "- " if number is None else f"{number}. "
    writer.lines.indent(marker, " " * len(marker))


def end_item(writer: Writer, event: Event) -> None:
    writer.flush(event.line)
    writer.lines.dedent()
    writer.lines.gap = False


def start_quote(writer: Writer, _at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.quotes.append(not _elements.is_quoted_mail(event))
    if writer.quotes[-1]:
        writer.lines.indent("> ", "> ")


def end_quote(writer: Writer, event: Event) -> None:
    writer.flush(event.line)
    if writer.quotes.pop():
        writer.lines.dedent()
    writer.lines.gap = True


def start_definitions(writer: Writer, at: int, event: Event) -> None:
    writer.block(event)
    writer.defines.append(_elements.defines_fields(writer.events, at))


def end_definitions(writer: Writer, event: Event) -> None:
    writer.block(event)
    writer.defines.pop()


def start_term(writer: Writer, at: int, event: Event) -> int | None:
    """Write a term as a label, if those of its list are labels."""
    writer.block(event)
    label = _elements.term(writer.events, at) if writer.defines and writer.defines[-1] else ""
    if not label:
        return None
    writer.inline.add(f"**{label}:** ", event.line)
    writer.labelled = True
    return writer.pass_over(at, end_of(writer.events, at))


def start_description(writer: Writer, _at: int, event: Event) -> None:
    if not writer.labelled:
        writer.block(event)
    writer.labelled = False


def start_pair(writer: Writer, at: int, event: Event) -> bool:
    """Write an element that is the label of the one behind it, by their classes; tell whether it is one."""
    if writer.level or writer.summary or writer.pre or writer.row is not None:
        return False
    label = _elements.label_of_pair(writer.events, at)
    if label:
        writer.block(event)
        writer.inline.add(f"**{label}:** ", event.line)
        writer.labelled = _elements.is_transparent(event.tag)
    return label != ""


def start_stretch(writer: Writer, _at: int, event: Event) -> None:
    """Write the blocks of a regular stretch as they are."""
    stretch = writer.stretches[int(event.attributes["n"])]
    inside = writer.row is not None or writer.level or writer.summary or writer.paragraphs or writer.pre
    closed = all(writer.tags.take_end("details") for _ in range(stretch.details()))
    nested = (writer.lists or any(writer.quotes)) and stretch.holds("uq")
    if inside or writer.inline.waiting or writer.inline.opened or nested or not closed:
        raise MisplacedError
    writer.flush()
    writer.lines.gap = True
    writer.lines.extend(stretch)
    writer.depth = stretch.depth() or writer.depth
    if stretch.ends_in_heading():
        writer.lines.end_heading()
    writer.lines.gap = True


def end_stretch(writer: Writer, event: Event) -> None:
    """Take in its end tag, which says nothing."""
