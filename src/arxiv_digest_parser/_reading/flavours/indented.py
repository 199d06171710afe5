"""Messages that programs print with the indentation of their own source.

All papers are then as far in as the string is in the program, which says nothing. Items of a list are further in than
what they are part of, and this stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence

_LEAST = 4  # blanks
_MOST = 0.7  # of the lines that are not blank
_SEVERAL = 2  # paragraphs


def is_indented(text: str) -> bool:
    """Tell whether most lines of a text are as far in as the first of its papers, with no others between them."""
    lines = text.split("\n")
    first, last = _stretch(lines)
    inside = [line for line in lines[first:last] if line.strip()]
    size = _size(lines, first)
    begin = [line for above, line in zip(["", *lines], lines, strict=False) if not above.strip() and line.strip()]
    paragraphs = [line for line in begin if line[:size].isspace()]
    return (
        size >= _LEAST
        and len(inside) >= _MOST * sum(bool(line.strip()) for line in lines)
        and all(line[:size].isspace() for line in inside)
        and sum(not line[size].isspace() for line in paragraphs) == len(paragraphs) >= _SEVERAL
    )


def pull_out(lines: list[str], start: int) -> None:
    """Take the indentation of the first indented line off all that have it."""
    first, last = _stretch(lines[start:])
    size = _size(lines, start + first)
    for at in range(start + first, start + last):
        lines[at] = lines[at][size:] if lines[at][:size].isspace() else lines[at]


def _stretch(lines: Sequence[str]) -> tuple[int, int]:
    """Return the first indented line, and the one after the last."""
    found = [at for at, line in enumerate(lines) if line[:1].isspace() and line.strip()] or [0]
    return found[0], found[-1] + 1


def _size(lines: Sequence[str], at: int) -> int:
    return len(lines[at]) - len(lines[at].lstrip())
