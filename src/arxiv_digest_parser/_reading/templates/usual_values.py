"""Whether the values of a record are such as those of the record that its template was learned from.

A value that is not may be more than one, or something else: then the general way has to decide.
"""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.title_headings import names_no_title
from arxiv_digest_parser._reading.heads.facts import SIGNS_OF_TAGS
from arxiv_digest_parser._reading.labels.between_bars import has_bar
from arxiv_digest_parser._reading.labels.dress import Dress
from arxiv_digest_parser._reading.labels.label import ABSTRACT, PROSE, RUN, VALUE, Label, Tag
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import TITLES, field_of
from arxiv_digest_parser._reading.papers.abstracts import are_marked_names, cites, is_abstract_alone
from arxiv_digest_parser._reading.papers.forms import is_elsewhere
from arxiv_digest_parser._reading.templates.parts import FIRST_VALUE, Part
from arxiv_digest_parser._reading.templates.suspects import is_not_a_label, is_title_of_usual_form, suspects_in
from arxiv_digest_parser._reading.text.marks import BULLETS, mark_before
from arxiv_digest_parser._reading.text.places import SPACE

#: Facts in a paragraph of their own: they begin with a number, or hold a link.
_FACTS_BELOW = lazy(r"\n[ \t]*\n(?:\d|[^\n]*\]\()")
_GAP = lazy(r"\n[ \t]*\n")


@attrs.define(eq=False)
class UsualValues:
    """What is asked of the values of a record, by those of the record that its template was learned from.

    Attributes:
        items: The labels and tags of that record.
        parts: What its values are, in order.
        linked: Whether its title is a link.
    """

    items: list[Label | Tag]
    parts: list[Part]
    linked: bool
    _lined: list[tuple[int, Label | None]] = attrs.field(init=False)  # values of several lines, or below these labels
    _italic: list[int] = attrs.field(init=False)  # values alone in asterisks
    _quoted: list[int] = attrs.field(init=False)  # values alone in a quote
    _prose: list[int] = attrs.field(init=False)  # values of labels of prose
    _in_quotes: list[int] = attrs.field(init=False)  # these, and titles in italics in a quote
    _loose: list[int] = attrs.field(init=False)  # abstracts below no label
    _above_abstract: list[int] = attrs.field(init=False)  # values below which a paragraph may be the abstract
    _unknown: list[int] = attrs.field(init=False)  # values of several lines on those of unknown labels
    _names_title: bool = attrs.field(init=False)  # whether a label names a title
    _with_names: bool = attrs.field(init=False)  # whether nothing says who the authors are
    _dresses: set[Dress] = attrs.field(init=False)  # of labels
    _runs: int = attrs.field(init=False)  # so many suspects may be right below the label of the last value

    def __attrs_post_init__(self) -> None:
        labels = [item for item in self.items if isinstance(item, Label)]
        parts = [*enumerate(self.parts, FIRST_VALUE)]
        prose = any(label.field in PROSE for label in labels)
        beside = [(at, part.label) for at, part in parts if part.lines and part.label and not part.label.dress.is_block]
        self._above_abstract = [] if prose else [at for at, _ in beside]
        self._unknown = [at for at, label in beside if label.field is None]
        self._lined = [(at, part.label if part.below else None) for at, part in parts if part.lines or part.below]
        self._italic = [at for at, part in parts if part.is_italic]
        self._prose = [at for at, part in parts if part.label and part.label.field in PROSE]
        self._quoted = [at for at, part in parts if part.is_quoted and not part.is_italic]
        self._in_quotes = [at for at, part in parts if part.is_quoted]
        self._loose = [at for at, part in parts if part.is_loose]
        self._names_title = any(label.words in TITLES for label in labels)
        self._with_names = not self._italic and all(label.field != "authors" for label in labels)
        self._dresses = {label.dress for label in labels}
        self._runs = _text_below_last(self.items, labels)

    def are_usual(self, groups: tuple[str, ...]) -> bool:
        """Tell whether neither the title nor a line that has no label may be something else."""
        for index in self._italic:
            if not is_not_a_label(groups[index]):
                return False
        if any(is_elsewhere(groups[index]) for index in self._prose):
            return False
        if any(label_of(f"> {groups[index]}") or cites(groups[index]) for index in self._quoted):
            return False
        if any(has_bar(groups[index]) for index in self._in_quotes):
            return False  # labels may be between the bars
        if self._names_title and names_no_title(groups[1]):
            return False  # the title is below its label
        if self._ends_early(groups):
            return False
        for index in self._loose:
            if not is_abstract_alone(groups[index], with_names=self._with_names):
                return False
        return is_title_of_usual_form(groups[1]) if not self.linked else bool(groups[0]) or field_of(groups[1]) is None

    def _ends_early(self, groups: tuple[str, ...]) -> bool:
        """Tell whether a value may end above a paragraph or line that is something else."""
        return any(_GAP.search(groups[index]) for index in self._above_abstract) or any(
            _may_end_early(groups[index], with_names=self._with_names) for index in self._unknown
        )

    def suspects(self, groups: tuple[str, ...]) -> list[Label] | None:
        """Return the lines of values that look like labels; ``None`` if a line may be something else."""
        suspects: list[Label] = []
        for index, below in self._lined:
            if any(sign in groups[index] for sign in SIGNS_OF_TAGS):
                return None  # keywords may be below the value
            if below or "\n" in groups[index]:
                found = suspects_in(groups[index], below)
                if found is None or not self._are_text(index, found):
                    return None
                suspects += found
        return suspects

    def _are_text(self, index: int, suspects: list[Label]) -> bool:
        """Tell whether suspects are where only the rest of a block could make labels of them.

        In any but the last value these are such as begin a value, if they are unlike all labels.
        """
        if index == len(self.parts) + FIRST_VALUE - 1:
            return sum(label.context == RUN for label in suspects) <= self._runs
        return all(label.context == VALUE and label.dress not in self._dresses for label in suspects)


def _text_below_last(items: list[Label | Tag], labels: list[Label]) -> int:
    """Return how many suspects `settling.settle` takes for text on the line below that of the last label.

    It does so in an abstract, where prose is open, unless there are more of them than of labels.
    """
    last = labels[-1]
    closed = max((item.start for item in items if isinstance(item, Tag) and item.closes), default=-1)
    closed = closed if closed < last.start else -1
    is_open = any(label.free and label.field in PROSE for label in labels if label.start > closed)
    return len({label.form for label in labels if label.context > 0}) if last.field in ABSTRACT and is_open else 0


def _may_end_early(value: str, *, with_names: bool) -> bool:
    """Tell whether a value of an unknown label may end above facts, above links or names, or with a line of links."""
    first, _, rest = value.partition("\n")
    if not rest:
        return False
    below = rest.partition("\n")[0].strip(SPACE)
    return (
        "](" in first
        or "](" in below
        or "://" in first
        or below.startswith(BULLETS)
        or mark_before(below) > 0
        or _FACTS_BELOW.search(value) is not None
        or (with_names and are_marked_names(below))
    )
