"""Papers that nothing marks but the blank line, or the rule, above them.

Messages and plain texts print a paper as a paragraph: its title, and then a line each for names and link. So a
paragraph begins a paper if it has a title on its first line, the paper is named below it, and the line between looks
like one of a record. A sentence that mentions a paper has none of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._reading.blocks import Kind, Line
from arxiv_digest_parser._reading.facts import names_in
from arxiv_digest_parser._reading.heads import has_title, read_head
from arxiv_digest_parser._reading.label import RULE
from arxiv_digest_parser._reading.labels import label_of
from arxiv_digest_parser._reading.links import links_of
from arxiv_digest_parser._reading.pieces import pieces_of
from arxiv_digest_parser._reading.vocabulary import normal, title_words

PARAGRAPH = Kind("paragraph")
_LONGEST_TITLE = 300  # characters
#: What a paragraph may be: a record, and one on a single line, with names or without.
_RECORD, _NAMED, _LINE = "record", "named", "line"


def paragraphs(text: str, lines: Sequence[Line]) -> list[int]:
    """Return the lines that begin a paragraph which reads as the record of a paper."""
    found = [(first, _kind(text, lines[first:last])) for first, last in _paragraphs(text, lines)]
    named = sum(kind == _NAMED for _, kind in found)
    kinds = {_RECORD, _NAMED, *([_LINE] if 2 * named > sum(kind == _LINE for _, kind in found) else [])}
    return [first for first, kind in found if kind in kinds]


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield from where to where paragraphs go, in lines."""
    first = -1
    for index, line in enumerate(lines):
        content = text[line.start : line.end].strip()
        if content and not RULE.fullmatch(content):
            first = index if first < 0 else first
        elif first >= 0:
            yield first, index
            first = -1
    if first >= 0:
        yield first, len(lines)


def _kind(text: str, lines: Sequence[Line]) -> str:
    """Tell whether a paragraph is a record, or one on a single line, with names or without."""
    if len(lines) > 1 or not lines[0].identifiers:
        return _RECORD if _is_record(text, lines) else ""
    line = text[lines[0].start : lines[0].end]
    head = read_head(line, pieces_of(line), "part")
    return "" if not head.title else _NAMED if any(fact.field == "authors" for fact in head.facts) else _LINE


def _is_record(text: str, lines: Sequence[Line]) -> bool:
    title = text[lines[0].start : lines[0].end]
    if len(title) > _LONGEST_TITLE or title.lstrip().startswith("|"):
        return False
    label = label_of(title)
    if label is not None and (label.field is not None or normal(label.text) in title_words()):
        return normal(label.text) in title_words() and any(line.identifiers for line in lines)
    if lines[0].identifiers or not has_title(title) or len(lines) == 1:
        return False
    below = text[lines[1].start : lines[1].end].strip()
    is_of_record = names_in(below) or label_of(below) is not None or links_of(below)
    return bool(is_of_record) and any(line.identifiers for line in lines[1:])
