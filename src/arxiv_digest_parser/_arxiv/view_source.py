"""The source of a page as a browser shows it, saved as a page of its own: back to the page.

Chrome saves a table with a line of source in each cell of the class ``line-content``; Firefox saves a ``<pre>`` in a
body that is called ``viewsource``.
"""

from __future__ import annotations

from typing import NamedTuple

from arxiv_digest_parser._arxiv.page_text import Part, events_of, parts
from arxiv_digest_parser._arxiv.signs import CELL
from arxiv_digest_parser._pages._events import Event, classes


class Source(NamedTuple):
    """A page, and for each of its lines the line of the saved one that it is in."""

    page: str
    lines: list[int]


def unwrapped(text: str) -> Source:
    """Return the page that a saved page shows.

    Example:
        >>> unwrapped("<table><tr><td class='line-content'>&lt;h1&gt;Sorting&lt;/h1&gt;</td></tr></table>")
        Source(page='<h1>Sorting</h1>', lines=[1])
    """
    events = events_of(text)
    page: list[str] = []
    lines: list[int] = []
    for part in parts(Part(events, -1, len(events)), _holds_source):
        if part.tag:
            for at, line in enumerate("".join(event.text for event in events[part.start : part.end]).split("\n")):
                page.append(line)
                lines.append(part.line + at)
    return Source("\n".join(page), lines)


def _holds_source(event: Event) -> bool:
    return event.tag == "pre" or (event.tag == "td" and CELL in classes(event.attributes))
