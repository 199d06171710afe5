"""Other flavours of Markdown, written line by line as the one that the grammar reads.

Pandoc, Pelican, MkDocs, Discord and others add forms of their own: headings that are underlined, links that are defined
elsewhere, footnotes, definitions, boxes. Each is recognised by its mark in the first window of a text, so that `parse`
and `iter_papers` agree, and written as what it means. A line may be written as several, and none is removed, so that
a diagnostic about a line can name the one that it was given as.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

from arxiv_digest_parser._reading.flavours.comments import drop_comments, dropped_comments
from arxiv_digest_parser._reading.flavours.known import BEGINNING, EARLY, ELSEWHERE, FLAVOURS, LINE, Rewrite
from arxiv_digest_parser._reading.flavours.messages import is_message, write_message
from arxiv_digest_parser._reading.flavours.ornaments import (
    has_underscored,
    write_bold,
)
from arxiv_digest_parser._reading.items.deciding import window_end
from arxiv_digest_parser._reading.papers.front_matter import front_matter_end
from arxiv_digest_parser.diagnostics import Diagnostic, Place, placed


def usual(text: str) -> str:
    """Return a text with the forms of other flavours written as the usual ones; each line stays where it is."""
    return _rewritten(text, flavours_of(text))


def flavours_of(text: str) -> tuple[Rewrite, ...]:
    """Return what rewrites the flavours that the beginning of a text has: then the whole is needed to read it."""
    return _flavours(text[: window_end(text, 0)])


@lru_cache(1)  # layouts ask about the head of a text before the text is read
def _flavours(head: str) -> tuple[Rewrite, ...]:
    first: list[Rewrite] = [write_bold] if "__" in head[:BEGINNING] and has_underscored(head) else []
    first += [write_message] if is_message(head[:BEGINNING]) else []
    head = _rewritten(head, first)  # labels in bold may be side by side
    lines = f"\n{head}"
    beginning = lines[:BEGINNING]
    has_lines = LINE.search(lines) is not None
    found: dict[Rewrite, None] = {}
    for mark, has_form, rewrite in FLAVOURS:
        sample = beginning if rewrite in EARLY else lines
        if (has_lines if mark == "\n" else mark in sample) and has_form(sample):
            found[rewrite] = None
    return (*first, *(one for one in found if one in ELSEWHERE or _rewritten(head, (one,)) != head))


def _rewritten(text: str, rewrites: Sequence[Rewrite]) -> str:
    return "\n".join(_lines(text, rewrites)) if rewrites else text


def _lines(text: str, rewrites: Sequence[Rewrite]) -> list[str]:
    """Return the lines of a text, each as it is written."""
    lines = text.split("\n")
    start = text.count("\n", 0, front_matter_end(text))
    for rewrite in rewrites:
        rewrite(lines, start)
    return lines


def as_given(noticed: Sequence[Diagnostic], text: str) -> tuple[Diagnostic, ...]:
    """Move diagnostics about a text as it was written to its lines as they were given, and add what was left out."""
    flavours = flavours_of(text)
    given, written = text.split("\n"), _lines(text, flavours)
    numbers = [number for number, line in enumerate(written, 1) for _ in range(line.count("\n") + 1)]
    moved = [_moved(found, numbers[found.line - 1], given, written) for found in noticed]
    if drop_comments not in flavours:
        return tuple(moved)
    left_out = dropped_comments(text, text.count("\n", 0, front_matter_end(text)))
    return tuple(sorted([*moved, *left_out], key=lambda found: found.line))


def _moved(found: Diagnostic, number: int, given: Sequence[str], written: Sequence[str]) -> Diagnostic:
    """Return a diagnostic about a line of the text as it was given.

    Of one that was written in another way it is about the whole; which column the words were in is not known.
    """
    line = given[number - 1]
    if line == written[number - 1]:
        return attrs.evolve(found, line=number)
    place = Place.of_line(number, line, 0, len(line))
    return placed(found.code, found.severity, found.message, place, found.text)
