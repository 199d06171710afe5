"""Comments that hold papers, which somebody has taken out of a list and which are told, and those that end lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import first_identifier
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import CODES, Diagnostic, placed

#: What begins a comment that may hold papers: of several lines, or one line that begins as an item or a row does.
COMMENT = lazy(
    r"\n[ \t]{0,9}(?:[-*+][ \t]{1,9})?<!--(?:(?:(?!-->)[^\n]){0,4000}(?=\n)|[ \t]{0,9}(?:[-*+|#]|\d{1,4}\.[ \t]|\[))"
)
#: A comment behind other words that ends a heading, an item or a line in bold, and names neither links, identifiers
#: nor labels.
CLOSING_COMMENT = lazy(
    r"(?P<line>^[ \t]{0,9}(?:#{1,6}|[-*+•]|\d{1,4}[.)]|\*\*)[^\n]{0,2000}?[^\s-])"
    r"(?:[ \t]{0,9}<!--(?:(?!//|:[ ]|\d{4}\.\d)[^<>\n：]){0,200}-->){1,3}[ \t]{0,9}$",
    re.MULTILINE,
)
_CLOSE = "-->"


def drop_comments(lines: list[str], start: int) -> None:
    """Leave out the lines of comments that name papers."""
    for first, last in [*_comments(lines, start)]:
        lines[first : last + 1] = [""] * (last + 1 - first)


def drop_closing_comments(lines: list[str], start: int) -> None:
    """Write headings, items and lines in bold without the comments that end them: no reader of a page sees these."""
    for at in range(start, len(lines)):
        if _CLOSE in lines[at]:
            lines[at] = CLOSING_COMMENT.sub(r"\g<line>", lines[at])


def dropped_comments(text: str, start: int) -> Iterator[Diagnostic]:
    """Yield a diagnostic about each comment that is left out, with its text."""
    lines, positions = text.split("\n"), Positions(text)
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line) + 1)
    for first, last in _comments(lines, start):
        said = text[ends[first] : ends[last + 1] - 1].strip()
        place = positions.place(ends[first], ends[first + 1] - 1)
        message = "a comment that names papers was not read"
        yield placed("unread-text", CODES["unread-text"], message, place, said)


def _comments(lines: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of each comment that names a paper, and has its lines for itself."""
    at = start
    while at < len(lines):
        first, at = at, at + 1
        if "<!--" not in lines[first] or not COMMENT.match(f"\n{lines[first]}\n"):
            continue
        last = next((n for n in range(first, len(lines)) if _CLOSE in lines[n]), None)
        if last is None:
            return
        at = last + 1
        if lines[last].rstrip().endswith(_CLOSE) and any(map(first_identifier, lines[first:at])):
            yield first, last
