"""The stretches of a page in which all blocks are regular, read without lxml: nearly all of a digest.

What is not regular is left to lxml, which reads anything. A test compares both ways.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from arxiv_digest_parser._pages._blocks import ADDED, BETWEEN_BLOCKS, DROPPED, OTHER_ENTITY, Reading, step, unescaped
from arxiv_digest_parser._pages._events import stand_in

_BLANK = f"{ADDED} \t"
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
    if ADDED in page or DROPPED in page:
        return page, stretches
    pieces = f"{page}\n".split("<")
    is_odd = "\xa0" in page or OTHER_ENTITY.search(page) is not None
    rest: list[str] = []
    at, line, place, copied = 1, 1 + pieces[0].count("\n"), len(pieces[0]), 0
    while at < len(pieces):
        after, markdown = at + 1, ""
        if step(BETWEEN_BLOCKS, pieces[at].partition(">")[0]):
            after, markdown = Reading(pieces, is_odd=is_odd).read(at)
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
    begun = markdown.lstrip(f"\n{ADDED}{DROPPED}")
    text = unescaped(begun.rstrip(f"\n{DROPPED}"))
    texts = text.split("\n")
    dropped: list[int] = []
    if DROPPED in markdown:
        before = markdown.count(DROPPED, 0, len(markdown) - len(begun))
        dropped = [before + more for more in accumulate(one.count(DROPPED) for one in texts)]
        texts = [one.replace(DROPPED, "") for one in texts]
    if "" in texts or texts.count(ADDED) != text.count(ADDED):
        return None
    line -= 1
    numbers = [line := line + (one != ADDED) for one in texts]
    if dropped:
        numbers = list(map(int.__add__, numbers, dropped))
    return Stretch(source, [one.strip(_BLANK) for one in texts], numbers)
