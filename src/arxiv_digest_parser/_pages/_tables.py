"""Tables: of data, as rows of Markdown; those that a mail puts around everything are no more than their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages import _elements

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer


def start_table(writer: Writer, at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.tables.append(_elements.holds_data(writer.events, at))
    writer.first_row = True


def end_table(writer: Writer, event: Event) -> None:
    writer.block(event)
    writer.tables.pop()


def start_row(writer: Writer, _at: int, event: Event) -> None:
    writer.block(event)
    if writer.tables and writer.tables[-1]:
        writer.row = []
        writer.heads = False
        writer.lines.gap = writer.first_row or not writer.lines.texts or not writer.lines.texts[-1].endswith("|\n")
        writer.first_row = False


def start_cell(writer: Writer, at: int, event: Event) -> int | None:
    if writer.row is None:
        writer.block(event)
        return writer.bold_line(at) if _elements.is_bold_line(writer.events, at) else None
    writer.heads = writer.heads or event.tag == "th"
    return None


def end_cell(writer: Writer, event: Event) -> None:
    if writer.row is None:
        writer.block(event)
    else:
        cell = "<br>".join(text for text, _ in writer.inline.take() if text)
        writer.row.append(cell.replace("|", r"\|"))


def end_row(writer: Writer, event: Event) -> None:
    row, writer.row = writer.row, None
    if row:
        writer.lines.put(f"| {' | '.join(row)} |", event.line)
        if writer.heads:
            writer.lines.put(f"|{' --- |' * len(row)}", event.line)
    writer.block(event)
