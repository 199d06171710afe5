"""Which line below a title is the title in another language, by what most records of a block have there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.items.untitled import line_below, text_from
from arxiv_digest_parser._reading.labels.label import Label
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import language_of, width
from arxiv_digest_parser._reading.language.vocabulary import normal
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.marks import italic
from arxiv_digest_parser._reading.values.people import is_person

#: Where a title that has a colon is in two parts, and signs that only other lines begin with, or have in them.
_COLON = lazy(r"[:：]")
_OF_OTHERS = lazy(r"[-*+•#>|<`\[(_!~$【]|\d+[.)、]|[^\n]*(?:://|[|·。，、；;@]|\]\()")
_LONGER = 3  # times: in one language, a title is as long as in another
_FEWEST = 2  # papers, where most of them have such a line


def note_other_titles(text: str, block: Sequence[Record | Cut]) -> None:
    """Mark records with a plain line in another language right below the heading and above names or labels.

    Most of several records have it there, each another one; or it begins as the title, up to the colon in it.
    """
    records = [record for record in block if isinstance(record, Record)]
    places = [(record, text_from(text, record.heading.end)) for record in records]
    found = [(record, at, line_below(text, at)) for record, at in places if at < record.end]
    found = [one for one in found if _is_other_title(text, *one)]
    heads = Counter(_head(line) for _, _, line in found)
    alike = [one for one in found if _begins_alike(one[0].heading.title or "", one[2])]
    telling = sum(one in alike or heads[_head(one[2])] == 1 for one in found)
    if telling >= _FEWEST and telling * 2 > len(block):
        alike = found
    for record, at, _ in alike:
        record.title_at = at
        record.items = [item for item in record.items if item.start > at]


def _is_other_title(text: str, record: Record, at: int, line: str) -> bool:
    """Tell whether a line may be a title in another language than that of its record, and above names or a label."""
    title = record.heading.title or ""
    if _OF_OTHERS.match(line) or line.endswith(STOPS) or not _are_as_long(title, line):
        return False
    languages = {language_of(line), language_of(title)}
    label = label_of(line)
    if None in languages or len(languages) == 1 or (label and label.field):
        return False
    if is_person(line) or names_in(line) or line_of_facts(line, with_names=True):
        return False
    below = text_from(text, at + len(line))
    first = line_below(text, below)
    labels = (item for item in record.items if isinstance(item, Label))
    return italic(first) is not None or any(label.start <= below < label.value for label in labels)  # may be indented


def _are_as_long(title: str, line: str) -> bool:
    """Tell whether one of two texts may be the other one in another language."""
    sizes = sorted((width(title), width(line)))
    return sizes[1] <= _LONGER * sizes[0]


def _head(line: str) -> str:
    """Return the words before the colon of a line, or all of them."""
    return normal(_COLON.split(line)[0])


def _begins_alike(title: str, line: str) -> bool:
    """Tell whether two lines are the same up to the colon of each."""
    return bool(_COLON.search(title) and _COLON.search(line)) and _head(title) == _head(line)
