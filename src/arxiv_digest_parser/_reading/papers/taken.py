"""The stretches of a record that were taken for values: where each is, and as what it was taken."""

from __future__ import annotations

from typing import Literal, NamedTuple

from arxiv_digest_parser._reading.labels.label import Label

#: As what a stretch is taken: the value of a label on the lines above or on its own line between bars; names or a title
#: in italics, on a line of their own or between bars; a quote; a score in bold between bars; a line of links; an
#: abstract below no label; or anything else, which records of the same form need not have.
Kind = Literal["value", "cell", "italics", "italic cell", "quote", "bold cell", "links", "abstract", "other"]


class Taken(NamedTuple):
    """A stretch of a record that was taken for a value.

    Attributes:
        kind: As what it was taken.
        first: Where it begins.
        last: Where it ends.
        label: The label that it is the value of.
        end: Where the stretch ends in which the value of a label is, with the frame around it; -1 for all others.
    """

    kind: Kind
    first: int
    last: int
    label: Label | None = None
    end: int = -1
