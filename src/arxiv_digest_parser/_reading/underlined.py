"""Headings that are underlined, written with number signs.

Rules look the same as underlines: what nearly all of them stand below decides. Above an underline is one line, which
begins a paragraph and is not a sentence. Generators print three dashes between papers, so these count only where other
lines are underlined with ``===`` or with more dashes.
"""

from __future__ import annotations

import re

_UNDERLINE = re.compile(r"(={3,200}|-{3,200})[ \t]*")
_STARS = re.compile(r"^\*{2}[ \t]{1,9}")  # before a heading of a mail, not around it
_RULE = "---"
_LONGEST = 300  # characters of a title
_MOST = 0.8  # of what looks like an underline
_SENTENCE = (".", "。", ":", "：", ";", ",")
_NO_TITLE = ("#", ">", "|", "<", "- ", "* ", "+ ", "=", "---", "***")


def mark_headings(lines: list[str], start: int) -> None:
    """Write titles above ``===`` and ``---`` as headings."""
    are_used = False  # underlines that are no rules
    for sign, mark in ("=", "# "), ("-", "## "):
        below = [
            at
            for at in range(start + 1, len(lines))
            if lines[at].startswith(sign) and _UNDERLINE.fullmatch(lines[at]) and lines[at - 1].strip()
        ]
        titles = [at for at in below if _is_title(lines, at - 1, start)]
        are_used = are_used or any(lines[at].rstrip() != _RULE for at in titles)
        if are_used and titles and len(titles) >= _MOST * len(below):
            for at in titles:
                lines[at - 1], lines[at] = mark + _STARS.sub("", lines[at - 1].strip()), ""
                if at - 2 >= start and lines[at - 2].startswith(sign * 3):
                    lines[at - 2] = ""


def _is_title(lines: list[str], at: int, start: int) -> bool:
    """Tell whether a line may be a title: alone between a blank line, or a line above it, and its underline."""
    line = lines[at].strip()
    above = lines[at - 1].strip() if at > start else ""
    is_alone = not above or _UNDERLINE.fullmatch(above) is not None
    return is_alone and len(line) <= _LONGEST and not line.endswith(_SENTENCE) and not line.startswith(_NO_TITLE)
