"""Marks of MediaWiki, written as those of Markdown: bold, italics and links (``[https://example.org A Sort]``)."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

_STRONG = lazy(r"'''(?!')([^'\n]+(?:'[^'\n]+)*)'''")
_WEAK = lazy(r"(?<!')''(?!')([^'\n]+(?:'[^'\n]+)*)''(?!')")
_LINK = lazy(r"(?<!\[)\[(https?://[^\s\[\]]{1,500}) {1,9}([^\[\]\n]{1,300})\](?!\()")


def write_marks(lines: list[str], start: int) -> None:
    """Write words in bold or in italics, and links, as Markdown has them."""
    for at in range(start, len(lines)):
        if "'''" in lines[at] or "[http" in lines[at]:
            marked = _WEAK.sub(r"*\1*", _STRONG.sub(r"**\1**", lines[at]))
            lines[at] = _LINK.sub(r"[\2](\1)", marked)
