"""Which line below a title is this title in another language, by what most records of a block have there.

Such a line may hold a colon, as the title does, and look like a label then. In one record it could be anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.items.untitled import line_below, text_from
from arxiv_digest_parser._reading.labels.label import PROSE, Label
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.values.links import without_targets
from arxiv_digest_parser._reading.values.people import is_institution, is_person

_SEVERAL = 2  # records, which show what is below titles
_LONGEST = 120  # characters of such a line
_SHORTEST = 0.15  # of the characters of the title
_COLONS = frozenset(":：")
_MARKS = frozenset("#>|<*_`-+•[(（【")  # of lines that are something else


class _Below(NamedTuple):
    """A line below a title that may be its translation, where it begins, and the title."""

    at: int
    line: str
    title: str

    @property
    def agree(self) -> bool:
        """Whether both hold a colon, or neither does."""
        return _COLONS.isdisjoint(self.line) == _COLONS.isdisjoint(self.title)


def note_titles(text: str, block: list[Record | Cut]) -> None:
    """Mark records with a translated title right below the title, if most have one, and no two have the same.

    It holds a colon where the title does. If no title does, the records say elsewhere what the papers are about.
    """
    found = {index: below for index, one in enumerate(block) if (below := _below(text, one))}
    if len(found) < _SEVERAL or len(found) * 2 <= len(block) or len({one.line for one in found.values()}) < len(found):
        return
    has_colons = any(not _COLONS.isdisjoint(one.title) for one in found.values())
    if not all(one.agree for one in found.values()) or not (has_colons or _say_more(block)):
        return
    for index, below in found.items():
        one = block[index]
        record = block[index] = one.settled() if isinstance(one, Cut) else one
        record.title_at = below.at
        record.items = [item for item in record.items if not (isinstance(item, Label) and _holds(item, below.at))]


def _holds(label: Label, at: int) -> bool:
    """Tell whether a place is within a label, whose line may be indented."""
    return label.start <= at < label.value


def _below(text: str, one: Record | Cut) -> _Below | None:
    """Return the line below a title that may be its translation."""
    start, end = one.heading_span
    title = (one.heading.title or "") if isinstance(one, Record) else without_targets(text[start:end]).lstrip("# ")
    at = text_from(text, end)
    line = line_below(text, at) if at < one.end else ""
    is_named = isinstance(one, Record) and one.names_at == at
    is_short = line != "" and _SHORTEST * len(title) <= len(line) <= _LONGEST
    if is_named or not is_short or line[0] in _MARKS or not is_translation(line, title):
        return None
    label = label_of(line)
    is_else = names_in(line) or is_person(line) or is_institution(line) or line_of_facts(line, with_names=True)
    is_sentence = line.endswith(tuple(stop for stop in STOPS if stop not in {"?", "？"}))
    return None if is_else or is_sentence or (label and label.field) else _Below(at, line, title)


def _say_more(block: Sequence[Record | Cut]) -> bool:
    """Tell whether labels of most records say what the papers are about."""
    return sum(
        any(isinstance(one, Label) and one.field in PROSE for one in record.items) for record in block
    ) * 2 > len(block)
