"""What the labels of a block of records have in common."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from arxiv_digest_parser._reading.labels.dress import Dress
from arxiv_digest_parser._reading.labels.label import ABSTRACT, BLANK, FIRST, RUN, TEXT, VALUE, Label

#: Shares of a block's records, chosen on published digests: what is in a third of them is a field that not every
#: paper has; in 0.6, one that most have; and the shares of fewer than four papers mean nothing.
SOME, MOST, NEARLY_ALL, FEW = 0.3, 0.6, 0.8, 4


def abstract_end(record: Sequence[Label], start: float) -> float:
    """Return where the first label is that a tag separates from an abstract, as far as labels show its end."""
    return next((label.start for label in record if label.start > start and label.context == FIRST), math.inf)


def abstract_start(record: Sequence[Label]) -> float:
    """Return where the label of the abstract is."""
    for label in record:
        certain = label.context > 0 or (label.context == TEXT and not label.dress.is_plain)
        if certain and label.field in ABSTRACT and label.end < 0:
            return label.start
    return math.inf


def _above(label: Label) -> int:
    """Return what is above a label, where a line of text and the line of another label are the same."""
    return RUN if label.context == TEXT else label.context


class Survey:
    """What the labels of a block of records have in common.

    Attributes:
        size: How many records there are.
        few: Whether these are too few for shares to mean anything.
        forms: How many records have a form.
        in_block: The same, with the records of the block that are settled apart from these.
        dresses: The dresses that known labels wear above the abstract.
        apart: The dresses whose labels nearly always are after a blank line.
        running: The dresses of known labels that are right below a line.
    """

    def __init__(
        self,
        records: Sequence[Sequence[Label]],
        weights: Sequence[int],
        in_block: Counter[tuple[Dress, str]] | None = None,
    ) -> None:
        self.size = sum(weights)
        self.few = self.size < FEW
        self.forms: Counter[tuple[Dress, str]] = Counter()
        self.in_block = self.forms if in_block is None else in_block
        self._places: Counter[tuple[tuple[Dress, str], int, bool]] = Counter()  # of a form: its context, in an abstract
        self._values: Counter[tuple[Dress, str]] = Counter()  # how often it is where a value would begin
        self._solid: Counter[tuple[Dress, str]] = Counter()  # how often a form has no blank line above it
        worn: Counter[Dress] = Counter()
        blank: Counter[Dress] = Counter()
        solid: Counter[Dress] = Counter()
        for record, weight in zip(records, weights, strict=True):
            firsts = {label.form: label for label in reversed(record)}.values()
            abstract = abstract_start(record)
            closed = abstract_end(record, abstract)
            # One known label in an abstract, if in bold, may be a part of it.
            behind = Counter(x.dress for x in firsts if x.field and x.start > abstract and not x.dress.is_plain)
            begins = {label.dress: label.start for label in reversed(record)}
            for label in firsts:
                self.forms[label.form] += weight
                self._solid[label.form] += weight * (label.context in {TEXT, RUN})
                self._values[label.form] += weight * (label.context == VALUE)
                first = label.context == FIRST and not label.dress.is_plain
                outside = not abstract < label.start < closed
                certain = outside or behind[label.dress] > 1 or first
                if label.field and label.context > 0 and certain:
                    worn[label.dress] += weight
                    # The first one of a marked dress is after a blank line wherever the others are.
                    follows = label.dress.is_plain or begins[label.dress] < label.start
                    blank[label.dress] += weight * (label.context == BLANK and follows)
                    solid[label.dress] += weight * (label.context == RUN)
            if not self.few:
                for place in {(label.form, _above(label), label.start > abstract) for label in record}:
                    self._places[place] += weight
        self._common = {form for form, count in self.forms.items() if count * 2 >= self.size}
        self.dresses = {dress for dress, count in worn.items() if count >= self.size * SOME}
        self.apart = {dress for dress in blank if blank[dress] > NEARLY_ALL * (blank[dress] + solid[dress])}
        self.running = {dress for dress, count in solid.items() if count >= self.size * SOME}

    def is_strange(self, record: Sequence[Label]) -> bool:
        """Tell whether a record has labels, and few of them are those that most of the block has."""
        forms = {label.form for label in record if label.context > 0}
        return len(forms) > 1 and len(forms & self._common) * 2 < len(forms)

    def share(self, label: Label) -> float:
        """Return the share of the records that have this label."""
        return self.forms[label.form] / self.size

    def comes_again(self, label: Label) -> bool:
        """Tell whether another paper has this label."""
        return self.in_block[label.form] > 1

    def is_shared(self, label: Label, wanted: float = SOME) -> bool:
        """Tell whether enough papers have this label to show that it is one."""
        return not self.few and self.share(label) >= wanted

    def is_in_all(self, label: Label) -> bool:
        """Tell whether all of several papers have this label."""
        return self.size > 1 and self.forms[label.form] == self.size

    def is_worn(self, dress: Dress) -> bool:
        """Tell whether known labels wear this dress, with a value or not, and may be right below a line."""
        alike = (dress, dress._replace(colon="" if dress.colon else ":")) if dress.kind == "heading" else (dress,)
        return any(one in self.dresses and one not in self.apart for one in alike)

    def runs_on(self, label: Label) -> bool:
        """Tell whether this label nearly always is right below a line."""
        return self._solid[label.form] >= NEARLY_ALL * self.forms[label.form]

    def is_elsewhere(self, label: Label) -> bool:
        """Tell whether papers have this label where no value of another one would begin."""
        return self._values[label.form] < self.forms[label.form]

    def is_throughout(self, label: Label, *, in_abstract: bool, enough: int) -> bool:
        """Tell whether nearly all papers have this label, with the same above it: so a generator prints it.

        Whether the line above it is a label's own or the last one of a longer value is the same.
        """
        count = self._places[label.form, _above(label), in_abstract]
        return self.size >= enough and count >= NEARLY_ALL * self.size
