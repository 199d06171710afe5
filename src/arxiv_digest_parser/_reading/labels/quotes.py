"""Values that are printed in a quote, and their text without its marks; which lines of loose text belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.marks import last_of_italics
from arxiv_digest_parser._reading.text.places import SPACE

#: A line that can only be the next one of its paragraph: in braces, in quotation marks, in lower case.
_GOES_ON = lazy(r"[ \t]*[{}\"“]|[ \t]*[a-z]+[ ,][^:]*$")
_LONGEST_ITALICS = 40  # lines


def unquoted(value: str, *, lazy: bool = False) -> str:
    """Strip a value, and take the quote marks off if each of its lines (``lazy``: paragraphs) has one."""
    value = value.strip(SPACE)
    lines = value.split("\n")
    quoted = [line for above, line in pairwise(lines) if line.strip() and not (lazy and above.strip())]
    if lines[0].startswith(">") and all(line.lstrip().startswith(">") for line in quoted):
        return "\n".join(_unquoted_line(line) for line in lines).strip(SPACE)
    return value


def _unquoted_line(line: str) -> str:
    stripped = line.lstrip(" \t")
    return stripped[1:].removeprefix(" ") if stripped.startswith(">") else line


def _quoted_lines(lines: Sequence[str], index: int) -> int:
    """Count the lines of a paragraph in a quote of which only the first line has the mark; else there is one.

    A line that may be something else, such as names in italics or a link, is not counted.
    """
    size = 1
    while index + size < len(lines) and _GOES_ON.match(lines[index + size]):
        size += 1
    return size


def units_of(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield lines; a list of names in asterisks may go over several."""
    lines = text[start:end].split("\n")
    index, at, last = 0, start, 0
    while index < len(lines):
        unit, size = lines[index], 1
        stripped = unit.strip()
        if len(stripped) > 1 and stripped[0] == "*" != stripped[1] and stripped[-1] != "*" and " | " not in stripped:
            last = last_of_italics(lines, max(last, index + 1))
            if last < min(index + _LONGEST_ITALICS, len(lines)) and lines[last].strip():
                size = last - index + 1
                unit = "\n".join(lines[index : last + 1])
        if stripped.startswith(">"):
            size = _quoted_lines(lines, index)
            unit = "\n".join(lines[index : index + size])
        if stripped:
            yield at + len(unit) - len(unit.lstrip()), unit.removesuffix("\\")  # which breaks the line
        at += len(unit) + 1
        index += size
