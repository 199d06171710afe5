"""Tags that close folds at the end of a line of text, written on lines of their own: ``We sort.</details>``.

A text may speak of such a tag. So they count only where fewer folds are closed on lines of their own than are opened.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy

_OPENING = lazy(r"^[ \t]*<details\b", re.MULTILINE)
_GLUED = lazy(r"\n((?![ \t]*<(?:details|summary)\b)[^\n]*[^\s])[ \t]*(</details>)[ \t]*")
_END = "</details>"


def has_glued_folds(text: str) -> bool:
    """Tell whether folds are closed at the end of a line of text, and there alone."""
    lines = text.split("\n")
    if not any(_END in line and _GLUED.fullmatch(f"\n{line}") for line in lines):
        return False
    return sum(1 for _ in _OPENING.finditer(text)) > sum(map(_closes, lines))


def _closes(line: str) -> bool:
    """Tell whether a line closes a fold, and is not its text: it begins with the tag, or has its summary as well."""
    line = line.strip(" \t")
    return line.startswith(_END) or (line.endswith(_END) and "<summary" in line)


def part_folds(lines: list[str], start: int) -> None:
    """Write such tags below their lines."""
    for at in range(start, len(lines)):
        if lines[at].rstrip(" \t").endswith(_END) and (match := _GLUED.fullmatch(f"\n{lines[at]}")):
            lines[at] = f"{match[1]}\n{_END}"
