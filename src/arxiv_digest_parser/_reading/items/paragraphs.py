"""Papers that nothing marks but the blank line, or the rule, above them.

Messages and plain texts print a paper as a paragraph: its title, and then a line each for names and link. So a
paragraph begins a paper if it has a title on its first line, the paper is named below it, and the line between looks
like one of a record. A sentence that mentions a paper has none of this.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import byline, names_in
from arxiv_digest_parser._reading.heads.facts import facts_of
from arxiv_digest_parser._reading.heads.head import has_title, read_head
from arxiv_digest_parser._reading.heads.pieces import NUMBER, is_prose, pieces_of
from arxiv_digest_parser._reading.heads.title_pieces import Usual
from arxiv_digest_parser._reading.items.blocks import Kind, Line
from arxiv_digest_parser._reading.labels.label import RULE, Label
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, title_words
from arxiv_digest_parser._reading.text.marks import italic, mark_before, undressed, without_signs
from arxiv_digest_parser._reading.values.links import links_of

PARAGRAPH = Kind("paragraph")
#: An identifier before a title, above names.
_IDENTIFIED = lazy(r"\[?arXiv:[ ]?\d{4}\.\d{4,5}", re.IGNORECASE)
_LINES_OF_TITLES = 2  # one a language
_TITLE_AND_NAMES = 2  # lines
_SEVERAL = 2  # records, which show how these begin
_LONGEST_TITLE = 300  # characters
#: What a paragraph may be: a record, and one on a single line, with names or without.
_RECORD, _NAMED, _LINE = "record", "named", "line"


def paragraphs(text: str, lines: Sequence[Line]) -> list[int]:
    """Return the lines that begin a paragraph which reads as the record of a paper, or as the title of one."""
    spans = [_without_remark(text, lines, *span) for span in _paragraphs(text, lines)]
    titles = _titles(text, lines, spans)
    found = [
        (first, _RECORD if at in titles else "" if at - 1 in titles else _kind(text, lines[first:last]))
        for at, (first, last) in enumerate(spans)
    ]
    found = _with_unnamed(text, lines, _without_repeated(text, lines, found), spans)
    named = sum(kind == _NAMED for _, kind in found)
    kinds = {_RECORD, _NAMED, *([_LINE] if 2 * named > sum(kind == _LINE for _, kind in found) else [])}
    return [first for first, kind in found if kind in kinds]


def _with_unnamed(
    text: str, lines: Sequence[Line], found: Sequence[tuple[int, str]], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, str]]:
    """Add paragraphs that name no paper, but begin as all records do: one paper may lack its link."""
    shapes = [_shape(text, lines, first) if last - first > 1 else None for first, last in spans]
    usual = {shape for (_, kind), shape in zip(found, shapes, strict=True) if kind == _RECORD}
    if len(usual) != 1 or None in usual or [kind for _, kind in found].count(_RECORD) < _SEVERAL:
        return [*found]
    return [
        (first, kind or (_RECORD if shape in usual else "")) for (first, kind), shape in zip(found, shapes, strict=True)
    ]


def are_alike(text: str, lines: Sequence[Line], starts: Sequence[int]) -> bool:
    """Tell whether paragraphs begin alike: with one sign or number, and a second line of one sign or label."""
    shapes = {_shape(text, lines, first) for first in starts}
    return len(shapes) == 1 and None not in shapes


def _shape(text: str, lines: Sequence[Line], first: int) -> tuple[str, str] | None:
    """Return the sign before a title, and what begins the line below it; ``None`` if these are plain words."""
    title, below = (text[line.start : line.end].strip() for line in (*lines[first : first + 2], lines[first])[:2])
    label = label_of(below)
    lead = label.words if label else below[:1]
    number = NUMBER.match(title)
    sign = "#" if number else title[:1]
    return None if sign.isalpha() or (label is None and lead.isalnum()) else (sign, lead)


def _without_repeated(text: str, lines: Sequence[Line], found: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Leave out single lines that begin as others do: ``PDF (https://…)`` below each paper is not its title.

    The first items of lists right below headings that have the same label are not titles either: ``- Score: 7``.
    """
    labels = {first: label for first, kind in found if kind == _RECORD and (label := _label_below(text, lines, first))}
    times = Counter(labels.values())
    found = [(first, "" if times[labels.get(first, "")] > 1 else kind) for first, kind in found]
    begins = {first: text[lines[first].start : lines[first].end].partition("http")[0] for first, kind in found if kind}
    count = Counter(begins.values())
    return [(first, "" if kind in {_NAMED, _LINE} and count[begins[first]] > 1 else kind) for first, kind in found]


def _label_below(text: str, lines: Sequence[Line], first: int) -> str:
    """Return the words of the label that an item right below a heading begins with, or ``""``."""
    if not any(kind.is_item for kind in lines[first].kinds):
        return ""
    above = next((one for one in reversed(lines[:first]) if text[one.start : one.end].strip()), None)
    label = label_of(text[lines[first].start : lines[first].end])
    is_below = above is not None and any(kind.is_heading for kind in above.kinds)
    return label.words if label and is_below and label.dress.colon else ""


def _titles(text: str, lines: Sequence[Line], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Return which paragraphs are titles with their names on the next line, and no more, or in the paragraph below.

    A label that comes again is not a title. One name may be a title itself, so it counts only where more titles have
    several names.
    """
    labels = [label_of(text[lines[first].start : lines[first].end]) for first, _ in spans]
    count = Counter(label.words for label in labels if label)
    names = [
        0
        if label and count[label.words] > 1
        else _names_below(text, lines[slice(*span)], lines[slice(*below)]) or 2 * _is_led_with_name(text, lines, *span)
        for label, (span, below) in zip(labels, pairwise([*spans, (0, 0)]), strict=True)
    ]
    several = sum(number > 1 for number in names)
    return {at for at, number in enumerate(names) if number > 1 or (number and 2 * several > names.count(1))}


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield the lines of each paragraph: the first, and the one after the last."""
    first = -1
    for index, line in enumerate(lines):
        content = text[line.start : line.end].strip()
        if content and not RULE.fullmatch(content):
            first = index if first < 0 else first
        elif first >= 0:
            yield _behind_number(text, lines, first, index), index
            first = -1
    if first >= 0:
        yield _behind_number(text, lines, first, len(lines)), len(lines)


def _behind_number(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    """Return where a paragraph begins without a line of a number and facts above its title: ``(1) 9/10 cs.LG``."""
    content = text[lines[first].start : lines[first].end]
    number = NUMBER.match(content)
    facts = [fact.field for piece in pieces_of(content) for fact in facts_of([piece])] if number else []
    return first + ("categories" in facts and last - first > _TITLE_AND_NAMES)


def _without_remark(text: str, lines: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """Leave a remark in emphasis behind a sign out of a paragraph, if it is above a title with its names."""
    remark = text[lines[first].start : lines[first].end].strip()
    is_remark = mark_before(remark) > 0 and italic(without_signs(remark)) is not None
    if not is_remark or last - first <= _TITLE_AND_NAMES:
        return first, last
    return first + (names_in(text[lines[last - 1].start : lines[last - 1].end]) > 0), last


def _kind(text: str, lines: Sequence[Line]) -> str:
    """Tell whether a paragraph is a record, or one on a single line, with names or without; a heading begins none."""
    if any(kind.is_heading for kind in lines[0].kinds):
        return ""
    if len(lines) > 1 or not lines[0].identifiers:
        return _RECORD if _is_record(text, lines) else ""
    line = text[lines[0].start : lines[0].end]
    if (label := label_of(line)) is not None and _names_a_field(label):
        return ""
    head = read_head(line, pieces_of(line), Usual("part"))
    return "" if not head.title else _NAMED if any(fact.field == "authors" for fact in head.facts) else _LINE


def _names_a_field(label: Label) -> bool:
    """Tell whether a label names another field than the title, so that no title is behind it."""
    return label.field is not None and label.words not in title_words() | PAPER_HEADS


def _names_below(text: str, lines: Sequence[Line], below: Sequence[Line]) -> int:
    """Count the names below a title, or that begin the paragraph below it; those after a label are several."""
    if len(lines) == _TITLE_AND_NAMES:
        lines, below = lines[:1], lines[1:]
    line = text[lines[0].start : lines[0].end].strip()
    if len(lines) > 1 or not below or lines[0].identifiers or len(line) > _LONGEST_TITLE or is_prose(line):
        return 0
    names = text[below[0].start : below[0].end].strip()
    label, own = label_of(names), label_of(line)
    if (own is not None and own.field is not None) or line.startswith(("|", "#")) or not has_title(line):
        return 0
    if (label is not None and label.field == "authors") or byline(undressed(names)):
        return 2
    count = names_in(names)
    return count if count > 1 or (len(below) > 1 and below[1].identifiers) else 0  # one name may be a title


def _is_led_with_name(text: str, lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether two lines are a title and one name, right below a line of a number and facts: so none is a title."""
    if first == 0 or last - first != _TITLE_AND_NAMES:
        return False
    above, title, name = (text[line.start : line.end].strip() for line in lines[first - 1 : last])
    return NUMBER.match(above) is not None and has_title(title) and names_in(name) > 0


def is_original(title: str, line: str) -> bool:
    """Tell whether the line below a title is the title in the original language."""
    label = label_of(line)
    is_other = language_of(line) == "en" and is_translation(title, line)
    return is_other and (label is None or label.field is None) and has_title(line)


def _is_record(text: str, lines: Sequence[Line]) -> bool:
    title = text[lines[0].start : lines[0].end]
    if len(title) > _LONGEST_TITLE or title.lstrip().startswith("|"):
        return False
    label = label_of(title)
    if label is not None and (label.field is not None or label.words in title_words()):
        return label.words in title_words() and any(line.identifiers for line in lines)
    if len(lines) == 1 or not has_title(title):
        return False
    below = text[lines[1].start : lines[1].end].strip()
    if lines[0].identifiers:
        return _IDENTIFIED.match(title.lstrip()) is not None and names_in(below) > 0
    if len(lines) > _LINES_OF_TITLES and is_original(title, below):
        below = text[lines[2].start : lines[2].end].strip()
    is_of_record = names_in(below) or label_of(below) is not None or links_of(below) or byline(undressed(below))
    return bool(is_of_record) and any(line.identifiers for line in lines[1:])
