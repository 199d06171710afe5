"""What is asked about the values that are in one place of the records of a form."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.labels.label import Label

FIRST_VALUE = 3  # of a cut: after number, title and link


@attrs.frozen
class Part:
    """A value of a record, and what is asked about those that are in its place in others.

    Attributes:
        label: What it is after or below; ``None`` for a line that has none.
        lines: It may have several lines.
        below: It is on a line below its label.
        is_italic: It is alone in asterisks, as a label may.
        is_quoted: It is in a quote.
        is_loose: It is an abstract below no label.
    """

    label: Label | None = attrs.field(default=None, eq=False)
    lines: bool = False
    below: bool = False
    is_italic: bool = False
    is_quoted: bool = False
    is_loose: bool = False
