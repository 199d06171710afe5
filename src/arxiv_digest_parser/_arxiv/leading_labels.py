"""Labels on lines of their own at the beginning of the descriptions of a feed, each a paragraph: for the grammar.

    Relevance Score: 8
    Reasons: It sorts.

    We sort pebbles.

A line of a paragraph that looks like a label may be a part of somebody's text. But what several entries of a feed begin
with, line by line, is a label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from arxiv_digest_parser._patterns import lazy

_LABEL = lazy(r"([^\W\d_][\w /-]{0,40}):[ \t]{1,9}\S")
_FEW = 2


def parted(bodies: Sequence[tuple[str, list[int]]]) -> list[tuple[str, list[int]]]:
    """Put a blank line between labels that most descriptions begin with.

    Args:
        bodies: Descriptions in Markdown, and the line of the feed that each of their lines is from.
    """
    counts = Counter(label for body, _ in bodies for label in {*_labels(body)})
    shared = {label for label, count in counts.items() if count >= _FEW and count * 2 > len(bodies)}
    return [_parted(body, numbers, shared) for body, numbers in bodies]


def _labels(body: str) -> list[str]:
    """Return the labels of the lines that a description begins with."""
    matches = takewhile(bool, map(_LABEL.match, body.strip("\n").split("\n")))
    return [match[1] for match in matches if match]


def _parted(body: str, numbers: list[int], shared: set[str]) -> tuple[str, list[int]]:
    """Put a blank line before each label but the first one."""
    labels = [*takewhile(shared.__contains__, _labels(body))]
    if len(labels) < _FEW:
        return body, numbers
    text = body.lstrip("\n")
    first = len(body) - len(text)
    lines = text.split("\n")
    ends = len(labels) - 1
    above = [part for line in lines[:ends] for part in (line, "")]
    above_numbers = [number for number in numbers[first : first + ends] for _ in range(2)]
    return (
        "\n" * first + "\n".join([*above, *lines[ends:]]),
        [*numbers[:first], *above_numbers, *numbers[first + ends :]],
    )
