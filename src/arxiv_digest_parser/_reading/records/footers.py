"""What closes a text whose papers are headings: headings that are like none of these, and a footer below a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import is_count
from arxiv_digest_parser._reading.headings.heading import headings
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.items.blocks import first_identifier, names_paper
from arxiv_digest_parser._reading.items.closing_lines import closing_at
from arxiv_digest_parser._reading.items.extents import remark_at
from arxiv_digest_parser._reading.items.usual_ends import end_of, is_closing
from arxiv_digest_parser._reading.labels.dress import Dress
from arxiv_digest_parser._reading.labels.label import Label
from arxiv_digest_parser._reading.labels.scaffold import SCAFFOLD_STARTS, without_scaffold
from arxiv_digest_parser._reading.labels.scan import scan
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.values.links import links_of, names_paper_alone, without_targets

_LOOK_BACK = 9
_LONGEST = 400  # characters of a footer
_SEVERAL = 2  # papers, which show what papers have here
_MANY = 4  # papers, of which the last alone hardly has more than the others
_BEGINS_BLOCK = lazy(r"[ \t]*(?:#{1,6}[ \t]|\||(?:[-*+•]|\d{1,4}[.)])[ \t](?![^\n]*\]\())")
_TEXT_LINE, _NUMBERS = lazy(r"\S[^\n]*"), lazy(r"\d+")
_RULE_LINE = lazy(r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.MULTILINE)


def leave_closing(text: str, records: list[Record | Cut], frames: list[tuple[int, int]]) -> bool:
    """Leave the last headings to the frame, if all papers before them are named, and they share nothing with these."""
    last = len(records)
    while last > _SEVERAL and not _names_paper(text, records[last - 1]):
        last -= 1
    last = _above_lists(text, records[:last])
    others = records[max(0, last - _LOOK_BACK) : last]
    if last == len(records) or len(others) < _SEVERAL or not all(_names_paper(text, record) for record in others):
        return False
    known = {label.form for record in others for label in _labels(text, record)}
    are_numbered = all(record.number is not None for record in others)
    while last < len(records) and _is_like(text, records[last], known, are_numbered=are_numbered):
        last += 1
    if last == len(records):
        return False
    frames.append((records[last].start, len(text)))
    del records[last:]
    return True


def leave_footer(text: str, records: list[Record | Cut], frames: list[tuple[int, int]]) -> None:
    """End the last record where the footer of the text begins."""
    at = _footer_at(text, records) if records else -1
    if at < 0:
        return
    last = records[-1]
    record = last if isinstance(last, Record) else Record(last.heading, len(text), [])
    record.end = at
    records[-1] = record
    frames.append((at, len(text)))


def _footer_at(text: str, records: Sequence[Record | Cut]) -> int:
    """Return the first rule in the last record that text follows, if none of the records before it has one, or -1.

    A rule above labels that the record before it has as well is inside of a value. One above a remark is the footer's
    also where there is one record, or others have rules that other text follows.
    """
    *others, last = records[-_LOOK_BACK:]
    if (at := _count_at(text, last)) >= 0:
        return at
    if (at := _closing_heading(text, others, last)) >= 0:
        return at
    at = closing_at(text, last.heading_span[1], last.end)
    if at >= 0 and not any(closing_at(text, record.heading_span[1], record.end) >= 0 for record in others):
        return at
    if not others and (at := _closing_at(text, last)) >= 0:
        return at
    at = _inner_rule(text, last)
    if at >= 0 and others and not any(_inner_rule(text, record) >= 0 for record in others):
        known = {label.form for label in others[-1].labels}
        is_value = any(label.form in known for label in _labels_below(text, at, last.end))
        return -1 if is_value else at
    if (at := _below_usual_end(text, others, last)) >= 0 or (at := _below_usual_label(text, others, last)) >= 0:
        return at
    at = remark_at(text, last.heading_span[1], last.end)
    is_usual = at >= 0 and any(remark_at(text, record.heading_span[1], record.end) >= 0 for record in others)
    return -1 if is_usual else at


def _count_at(text: str, record: Record | Cut) -> int:
    """Return where the last paragraph of a record is, if it says how many papers there are, and no more, or -1."""
    end = record.heading_span[1] + len(text[record.heading_span[1] : record.end].rstrip())
    line = text.rfind("\n", record.heading_span[1], end) + 1
    is_apart = line > 0 and not text[text.rfind("\n", 0, line - 1) + 1 : line].strip()
    return line if is_apart and is_count(text[line:end].strip("*_ \t")) else -1


def _closing_heading(text: str, others: Sequence[Record | Cut], last: Record | Cut) -> int:
    """Return where a heading is in the last record that is higher than the papers', as no other record has one, or -1.

    It names a field, but says it of the whole digest: ``## Summary`` below ``### A Faster Sort``. One on the level of
    the papers closes these if there are several others.
    """
    lowest = last.level if len(others) >= _SEVERAL else last.level - 1
    if not others or any(True for record in others for _ in _high_headings(text, record, lowest)):
        return -1
    return next(_high_headings(text, last, lowest), -1)


def _high_headings(text: str, record: Record | Cut, lowest: int) -> Iterator[int]:
    """Yield where headings in a record are that are of some level, or higher."""
    below = headings(text, record.heading_span[1], record.end)
    return (one.start for one in below if one.level <= lowest)


def _closing_at(text: str, record: Record | Cut) -> int:
    """Return where the only rule in a record is, if there is prose above it, and what closes a text is below, or -1."""
    at = _inner_rule(text, record)
    if at < 0:
        return -1
    last = at + len(text[at : record.end].rstrip())  # the end of the text below rules
    rules = [rule.end() for rule in _RULE_LINE.finditer(text, at, record.end) if rule.end() < last]
    below = text[rules[-1] : record.end]
    is_only = not without_scaffold(text[at : rules[-1]].replace("\n", " ").strip())
    is_below_prose = any(is_as_long(line, SHORTEST_ABSTRACT) for line in text[record.heading_span[1] : at].split("\n"))
    if not (is_only and is_below_prose) or len(below) > _LONGEST or first_identifier(below):
        return -1
    is_known = any(label.field is not None for label in _labels_below(text, at, record.end))
    return -1 if is_known or not all(map(_closes, below.split("\n"))) else at


def _closes(line: str) -> bool:
    """Tell whether a line may close a text: it is short, and neither a heading nor an item without a link."""
    return not (is_as_long(without_targets(line), SHORTEST_ABSTRACT) or _BEGINS_BLOCK.match(line))


def _inner_rule(text: str, record: Record | Cut) -> int:
    """Return where the first rule in a record is that text other than tags follows, or -1."""
    match = _RULE_LINE.search(text, record.heading_span[1], record.end)
    if match is None or "</details" in text[match.end() : record.end]:
        return -1
    return match.start() if without_scaffold(text[match.end() : record.end].replace("\n", " ").strip()) else -1


def _below_usual_end(text: str, others: Sequence[Record | Cut], last: Record | Cut) -> int:
    """Return where text begins in the last record below the line with which all others end, or -1.

    Numbers and the targets of links may differ. Papers may end with the same sentence by chance, and a text that is
    longer than what is above, or a label, may be the paper's. Of many papers, it is hardly the last alone that has a
    label which names no field, below the line with which the others end.
    """
    ends: set[str] = {[*_lines(text, record)][-1][1] for record in others} if len(others) >= _SEVERAL else set()
    lines = [*_lines(text, last)]
    alike = [index for index, (_, line) in enumerate(lines) if {line} == ends]
    if len(alike) != 1 or lines[-1][1] in ends:
        return -1
    end = lines[alike[0]][1]
    if end.endswith(STOPS) and "://" not in end:
        return -1
    at = lines[alike[0] + 1][0]
    below = text[at : last.end].strip()
    is_short = len(below) <= sum(len(line) for _, line in lines[1 : alike[0]])
    line = text.rfind("\n", 0, at) + 1
    labels = [*scan(text, line, last.end)]
    is_own = bool(labels) and (
        len(others) < _MANY or any(isinstance(label, Label) and label.field is not None for label in labels)
    )
    return at if is_short and without_scaffold(below) and not is_own else -1


def _below_usual_label(text: str, others: Sequence[Record | Cut], last: Record | Cut) -> int:
    """Return where a paragraph begins below the label with whose line all others end, or -1."""
    if len(others) < _SEVERAL:
        return -1
    end = _last_printed(text, others[-1])
    if not end.endswith(":") or any(_last_printed(text, record) != end for record in others[:-1]):
        return -1
    found = [place for line, place in _printed(text, last) if end_of(line) == end]
    return found[-1] + 1 if found and is_closing(text[found[-1] : last.end]) else -1


def _last_printed(text: str, record: Record | Cut) -> str:
    """Return the end of the last line of a record that is not frame."""
    lines = map(str.strip, reversed(text[record.start : record.end].split("\n")))
    printed = (line for line in lines if line and (line[0] not in SCAFFOLD_STARTS or without_scaffold(line)))
    return end_of(next(printed, ""))


def _printed(text: str, record: Record | Cut) -> Iterator[tuple[str, int]]:
    """Yield the lines of a record that are not frame, and where each ends."""
    for match in _TEXT_LINE.finditer(text, record.start, record.end):
        if without_scaffold(match[0]):
            yield match[0], match.end()


def _lines(text: str, record: Record | Cut) -> Iterator[tuple[int, str]]:
    """Yield the lines of a record that are not blank, without numbers and targets, and where each begins."""
    for match in _TEXT_LINE.finditer(text, record.start, record.end):
        yield match.start(), _NUMBERS.sub("", without_targets(match[0])).strip()


def _above_lists(text: str, records: Sequence[Record | Cut]) -> int:
    """Return how many records are above the last ones that are nothing but lists of links, as papers are not."""
    last = len(records)
    while last > _SEVERAL and _lists_links(text, records[last - 1]):
        last -= 1
    others = records[max(0, last - _LOOK_BACK) : last]
    return len(records) if any(_is_of_links(text, record) for record in others) else last


def _lists_links(text: str, record: Record | Cut) -> bool:
    """Tell whether a heading that is not a link is above nothing but links and pictures, of which none is of a paper.

    Example::

        ## Star History

        [![Chart](https://api.star-history.com/svg?repos=me/sort)](https://star-history.com/#me/sort)
    """
    if record.url is not None or first_identifier(text[record.start : record.end]):
        return False
    below = text[record.heading_span[1] : record.end].split("\n")
    return _is_of_links(text, record) and not any(map(names_paper_alone, below))


def _is_of_links(text: str, record: Record | Cut) -> bool:
    """Tell whether nothing but links is below the heading of a record."""
    return all(not line.strip() or links_of(line) for line in text[record.heading_span[1] : record.end].split("\n"))


def _names_paper(text: str, record: Record | Cut) -> bool:
    """Tell whether a record names a paper: by an identifier, or by a link that may lead to one."""
    return names_paper(text, record.start, record.end)


def _labels(text: str, record: Record | Cut) -> list[Label]:
    """Return what looks like a label in a record."""
    return _labels_below(text, record.heading_span[1], record.end)


def _labels_below(text: str, start: int, end: int) -> list[Label]:
    return [item for item in scan(text, start, end) if isinstance(item, Label)]


def _is_like(text: str, record: Record | Cut, known: set[tuple[Dress, str]], *, are_numbered: bool) -> bool:
    """Tell whether a record has a number like the others, or one of their labels."""
    if are_numbered and record.number is not None:
        return True
    return any(label.form in known for label in _labels(text, record))
