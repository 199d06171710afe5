"""A line of a record that is cut by bars: labels with their values, links, names, categories, scores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import PEOPLE, names_in
from arxiv_digest_parser._reading.heads.fact import LONGEST_REMARK, Fact, doi_of, fact_of
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.labels.between_bars import BAR
from arxiv_digest_parser._reading.labels.label import Label
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.forms import names_no_people
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.text.marks import bold, italic, without_signs
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import ISO_DATE, find_date
from arxiv_digest_parser._reading.values.links import identifier_in, links_of
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser._reading.values.venues import is_venue
from arxiv_digest_parser.taxonomy import is_category

_YEAR = lazy(r"(?:19|20)\d\d")
#: So many facts on a line between bars show that what is there besides is a remark, and no text with bars.
_SURE = 2
_SEVERAL = 2  # names are those of people; one may be any words with capitals


def read_segments(
    draft: Draft, unit: str, at: int, read_names: Callable[[str, int], None], *, is_sure: bool = False
) -> bool:
    """Read fields, authors and badges that are on one line between bars.

    If what is below the line makes sure that it is no text, any short words are a remark.
    """
    read = [(segment, first, _segment(draft, segment, first, read_names)) for segment, first in _segments(unit, at)]
    remarks = [segment for segment, _, what in read if what is None]
    unknown = [remark for remark in remarks if not (is_venue(remark) or _YEAR.fullmatch(remark))]
    are_short = is_sure and all(len(remark) <= LONGEST_REMARK for remark in remarks)
    if unknown and not are_short and (len(read) - len(remarks) < _SURE or len(unknown) > 1):
        return False
    for segment, first, what in read:
        if what:
            taken, action = what
            draft.taken.append(taken)
            action()
        else:
            draft.taken.append(Taken("other", first, first + len(segment)))
    for remark in filter(None, remarks):
        draft.keep("badges", remark)
    return True


def _segment(
    draft: Draft, segment: str, at: int, read_names: Callable[[str, int], None]
) -> tuple[Taken, Callable[[], None]] | None:
    """Return what a part of a line between bars is, and what gives it to its field; ``None`` for a remark."""
    bare = without_signs(segment)
    whole = at, at + len(segment)
    other = Taken("other", *whole)
    if (inner := italic(segment)) is not None:
        return _in_italics(draft, inner, at + 1)
    if label := _label_of(segment):
        value = segment[label.value : label.end if label.end >= 0 else None]
        first = at + label.value + len(value) - len(value.lstrip())
        place = first, first + len(value.strip())
        return Taken("cell", *place, label), partial(draft.assign, label, value.strip(), *place)
    if links := links_of(segment):
        return _linked(draft, links, whole)
    inner = bold(segment)
    date = fact_of(Piece("text", inner or bare))
    if date.field == "published" and not plain_fact(bare):
        return other, partial(draft.take_facts, [date])
    if inner is not None and names_in(inner) < _SEVERAL:
        return Taken("bold cell", at + 2, at + 2 + len(inner)), partial(draft.keep, "badges", inner)
    if field := plain_fact(bare):
        return other, partial(draft.take_facts, [Fact(field, field, bare.strip("`"))])
    if "arxiv_id" not in draft.values and (identifier := identifier_in(bare.strip("`[]() "))):
        return other, partial(draft.put, "arxiv_id", str(identifier), *whole)
    if _are_names(segment) and "authors" not in draft.values:
        names = inner or bare
        return other, partial(read_names, names, at + segment.find(names))
    return None


def _linked(draft: Draft, links: list[tuple[str, str]], whole: tuple[int, int]) -> tuple[Taken, Callable[[], None]]:
    """Return what links are, and what gives them to their fields; a sole one that shows a DOI is this."""
    if len(links) == 1 and (doi := doi_of(Piece("link", *links[0]))):
        return Taken("other", *whole), partial(draft.put_first, "doi", "DOI", doi)
    return Taken("links", *whole), partial(draft.take_links, links)


def _label_of(segment: str) -> Label | None:
    """Return the label of a part of a line; words in bold alone, without a colon, have no value."""
    label = label_of(segment)
    return None if label and label.field is None and not label.dress.colon and bold(segment) else label


def _in_italics(draft: Draft, inner: str, at: int) -> tuple[Taken, Callable[[], None]]:
    """Return what a part in italics is, and what gives it to its field: a fact, a remark, or else names."""
    place = at, at + len(inner)
    other = Taken("other", at - 1, at + len(inner) + 1)
    if field := plain_fact(inner):
        return other, partial(draft.put_first, field, field, inner)
    if names_no_people(inner):
        return other, partial(draft.keep, "badges", inner)
    return Taken("italic cell", *place), partial(draft.put, "authors", inner, *place)


def _are_names(segment: str) -> bool:
    """Tell whether a part of a line is a list of names: several, or one behind a sign, or before those left out."""
    bare = without_signs(segment)
    is_one = segment[:1] in PEOPLE or without_cut(bare) != bare
    return names_in(segment) >= _SEVERAL or (is_one and is_person(without_cut(bare)))


def _segments(unit: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the parts of a line between bars, without the white space around each, and where each begins."""
    start = 0
    for bar in [*BAR.finditer(unit), None]:
        part = unit[start : bar.start() if bar else None]
        yield part.strip(), at + start + len(part) - len(part.lstrip())
        start = bar.end() if bar else start


def plain_fact(text: str) -> str | None:
    """Return the field of a value that needs no label: a date, or names of categories."""
    if ISO_DATE.fullmatch(text):
        return "published" if find_date(text) else None
    return "categories" if are_categories(text) else None


def part_categories(text: str) -> tuple[str, str]:
    """Separate the categories that end a line from the words before them.

    Example:
        >>> part_categories("石子排序 cs.DS, cs.DM"), part_categories("石子排序")
        (('石子排序', 'cs.DS, cs.DM'), ('石子排序', ''))
    """
    words = text.split()
    codes: list[str] = []
    while words and is_category(code := words[-1].strip("`()[],;")):
        codes.append(code)
        words.pop()
    return " ".join(words), ", ".join(reversed(codes))
