"""The text of ``<pre>``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages import _elements
from arxiv_digest_parser._pages._inline import Inline
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer

_PRINTED_HEADING = lazy(r"^\#{1,6}[ \t]+\S")


def start_code(writer: Writer, at: int, event: Event) -> None:
    writer.interrupt(event)
    writer.pre += 1
    writer.language = _elements.language(writer.events, at)


def end_code(writer: Writer, event: Event) -> None:
    writer.block(event)
    writer.pre -= 1


def write_code(writer: Writer) -> None:
    """Write the text of ``<pre>``: indented, as text becomes one that a digest prints with an indent.

    A page without headings is a browser's, which shows a Markdown file as it is.
    """
    numbers = writer.inline.numbers()
    lines = "".join(writer.inline.pieces).rstrip().split("\n")
    writer.inline = Inline()
    printed = not writer.headed and any(_PRINTED_HEADING.match(line) for line in lines)
    fence = writer.language and not printed
    if fence:
        writer.lines.put(f"```{writer.language}", numbers[0])
    for line, number in zip(lines, numbers, strict=False):
        writer.lines.put(line if printed or fence or not line else f"    {line}", number)
    if fence:
        writer.lines.put("```", numbers[len(lines) - 1])
