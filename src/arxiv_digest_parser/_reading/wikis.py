"""Marks of MediaWiki, written as those of Markdown: bold, italics and links (``[https://example.org A Sort]``)."""

from __future__ import annotations

import re

_STRONG = re.compile(r"'''(?!')([^'\n]+(?:'[^'\n]+)*)'''")
_WEAK = re.compile(r"(?<!')''(?!')([^'\n]+(?:'[^'\n]+)*)''(?!')")
_LINK = re.compile(r"(?<!\[)\[(https?://[^\s\[\]]{1,500}) {1,9}([^\[\]\n]{1,300})\](?!\()")


def write_marks(lines: list[str], start: int) -> None:
    """Write words in bold or in italics, and links, as Markdown has them."""
    for at in range(start, len(lines)):
        if "'''" in lines[at] or "[http" in lines[at]:
            marked = _WEAK.sub(r"*\1*", _STRONG.sub(r"**\1**", lines[at]))
            lines[at] = _LINK.sub(r"[\2](\1)", marked)
