"""Lines below a title, into a draft, before others are looked at one by one: names, and a remark in two languages."""

from __future__ import annotations

from arxiv_digest_parser._reading.papers.abstracts import BULLETED
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.names_line import read_names
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.values.links import links_of

_FEWEST = 4  # words and spaces between them, of a text in Latin letters that says what a paper is about


def read_first_lines(draft: Draft, units: list[tuple[int, str]]) -> None:
    """Read a second title, the line of names, and two items that say one thing in two languages; leave these out."""
    _read_title(draft, units)
    read_names(draft, units)
    if len(units) == 2 and not draft.names("abstract", "abstract?", "translated_abstract"):
        _read_pair(draft, units)


def _read_title(draft: Draft, units: list[tuple[int, str]]) -> None:
    """Read the title in another language; one in Latin letters is the paper's own, and the heading its translation."""
    if not units or units[0][0] != draft.record.title_at:
        return
    at, unit = units.pop(0)
    title = unit.strip()
    draft.taken.append(Taken("other", at, at + len(unit), None))
    if draft.is_translated_title(title):
        draft.translate("title", title)
    else:
        draft.keep("Title", title)


def _read_pair(draft: Draft, units: list[tuple[int, str]]) -> None:
    """Read two items, in the language of the title and in another one, as the abstract and its translation."""
    marks = [BULLETED.match(unit) for _, unit in units]
    places = [
        (at + mark.end(), unit[mark.end() :].rstrip()) for (at, unit), mark in zip(units, marks, strict=True) if mark
    ]
    are_others = [draft.is_translated_title(text) for _, text in places]
    if "abstract" in draft.values or sorted(are_others) != [False, True] or any(links_of(text) for _, text in places):
        return
    (at, original), (other, translation) = places if are_others[1] else places[::-1]
    if original.count(" ") < _FEWEST:
        return
    draft.taken.append(Taken("abstract", at, at + len(original), None))
    draft.put("abstract", original, at, at + len(original))
    draft.taken.append(Taken("other", other, other + len(translation), None))
    draft.translate("abstract", translation)
    units.clear()
