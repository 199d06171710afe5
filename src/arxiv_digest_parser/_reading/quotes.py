"""Values that are printed in a quote, and their text without its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arxiv_digest_parser._reading.places import SPACE

#: A line that can only be the next one of its paragraph: in braces, in quotation marks, in lower case.
_GOES_ON = re.compile(r"[ \t]*[{}\"“]|[ \t]*[a-z]+[ ,][^:]*$")


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


def quoted_lines(lines: Sequence[str], index: int) -> int:
    """Count the lines of a paragraph in a quote of which only the first line has the mark; else there is one.

    A line that may be something else, such as names in italics or a link, is not counted.
    """
    size = 1
    while index + size < len(lines) and _GOES_ON.match(lines[index + size]):
        size += 1
    return size
