"""Headings, and the titles that the header of an article shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._events import HEADINGS, end_of
from arxiv_digest_parser._pages._inline import UNDERLINES, is_underlined
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer

_DAY = lazy(r"\d{4}-\d{2}-\d{2}")


def start_heading(writer: Writer, event: Event) -> None:
    writer.interrupt(event)
    writer.level = int(event.tag[1])


def end_heading(writer: Writer, event: Event) -> None:
    """Write a heading; one that was a paragraph with a rule below it becomes that again."""
    level, writer.level = writer.level, 0
    if not level:
        return
    found = [(text, place) for text, place in writer.inline.take() if text]
    texts = [text for text, _ in found]
    writer.lines.gap = True
    if is_underlined(level, texts):
        for text, place in found:
            writer.lines.put(text, place)
        writer.lines.put(UNDERLINES[level], event.line)
    elif texts:
        writer.depth = level
        writer.lines.put(f"{'#' * level} {' '.join(texts)}", found[0][1])
        writer.lines.end_heading()
    writer.lines.gap = True


def title(writer: Writer, at: int) -> int:
    """Write the headings and the date that the header of an article shows: a digest's front matter says them."""
    end = writer.pass_over(at, end_of(writer.events, at))
    while at < end:
        event = writer.events[at]
        day = event.attributes.get("datetime" if event.tag == "time" else "title", "")
        if event.tag in HEADINGS:
            stop = end_of(writer.events, at)
            writer.write_part(at, stop + 1)
            at = stop
        elif _DAY.match(day):
            writer.lines.put(f"Date: {day[:10]}", event.line)
        at += 1
    return end
