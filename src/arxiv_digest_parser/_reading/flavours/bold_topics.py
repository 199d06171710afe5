"""Topics in bold above lists of papers, as chats print them, written as headings.

A title in bold may be above the link to its paper as well. So a line in bold is a topic only where titles that link
are right below the lines in bold, and one of these is above several papers, or all are categories.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import pieces_of
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.items.blocks import papers_named
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.text.marks import bold, without_signs
from arxiv_digest_parser.taxonomy import is_category

_SIGN = r"(?:[^\w\s*_\[\]<>#|`]{1,3}[ ])?"
#: A line in bold that is not a link to a paper, and the link with which the next one begins.
TOPIC = lazy(
    rf"^({_SIGN}(?:\*\*(?:(?!\]\(http)[^*\n]){{2,80}}\*\*|<b>[^<>\n]{{2,80}}</b>))[ \t]*\n(?:[ \t]*\n)?"
    r"([ \t]{0,4}(?:[-*+•][ \t]{1,4}|\d{1,4}[.)][ \t]{1,4}|"
    rf"{_SIGN})(?:\*\*)?(?:\[|<a\b|<https?:)[^\n]{{1,1000}})",
    re.MULTILINE,
)
_HEADING = lazy(r"^(#{1,6})[ \t]", re.MULTILINE)
_SEVERAL = 2
_MOST = 0.7  # of the papers that the text names
_USUAL, _LOWEST = 2, 6  # levels of headings


def has_bold_topics(text: str) -> bool:
    """Tell whether most papers of a text are in lists below lines in bold."""
    found = [*TOPIC.finditer(text)]
    if len(found) < _SEVERAL or len({topic[1] for topic in found}) < len(found):
        return False
    below = [papers_named(text[start:end]) for start, end in pairwise([*(one.start() for one in found), len(text)])]
    are_topics = max(below) >= _SEVERAL or all(is_category(_name_of(topic[1])) for topic in found)
    return are_topics and sum(below) >= _MOST * papers_named(text) and _are_titles([one[2] for one in found])


def _name_of(topic: str) -> str:
    """Return the name of a topic without signs and marks."""
    return without_signs(bold(without_signs(topic)) or "")


def _are_titles(lines: Sequence[str]) -> bool:
    """Tell whether the links with which lines begin are called by titles, each by another one."""
    links = [next((piece.text for piece in pieces_of(line) if piece.url), "") for line in lines]
    return len({*links}) == len(links) and all(map(is_title, links))


def write_topics(lines: list[str], start: int) -> None:
    """Write topics in bold as headings, below all others."""
    text = "\n".join(lines[start:])
    level = min(max((len(one[1]) for one in _HEADING.finditer(text)), default=_USUAL - 1) + 1, _LOWEST)
    at, counted = start, 0
    for topic in TOPIC.finditer(text):
        at, counted = at + text.count("\n", counted, topic.start()), topic.start()
        name = bold(without_signs(topic[1])) or ""
        if field_of(name) is None:
            lines[at] = f"{'#' * level} {name}"
