"""The one paper of a text, whose title is a link below the heading of a section."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.items.blocks import LINK, Line
from arxiv_digest_parser._reading.language.scripts import width
from arxiv_digest_parser._reading.values.links import name_says_more

_LINKED = lazy(r"\[([^\[\]\n]{8,300})\]\((https?://[^()\s]{1,300})\)")
_CLOSE = 2  # lines below the title


def links_one(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether a line that is a link names the one paper of a text, and is its title: names are right below it.

    It is longer than all headings above it, which name sections.
    """
    if len({name for line in lines for name in line.identifiers}) != 1:
        return False
    at, line = next((at, line) for at, line in enumerate(lines) if line.identifiers)
    link = _LINKED.fullmatch(text[line.start : line.end].strip())
    if link is None or LINK not in line.kinds or not name_says_more(link[1], link[2]):
        return False
    if not has_title(link[0]) or width(link[1]) <= max(map(width, _headings(text, lines[:at])), default=0):
        return False
    said = (below for one in lines[at + 1 :] if (below := text[one.start : one.end].strip()))
    return any(names_in(below.strip("*_")) for below in islice(said, _CLOSE))


def _headings(text: str, lines: Sequence[Line]) -> list[str]:
    """Return what the headings among some lines say."""
    return [text[line.start : line.end].strip("# ") for line in lines if any(kind.is_heading for kind in line.kinds)]
