"""Which labels of the only paper are parts of a section that tells something: its items are one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD
from arxiv_digest_parser._reading.labels.label import PROSE, Label

_ITEMS = ("-", "1")  # with which the leads of items end


def told_in_sections(record: Sequence[Label]) -> frozenset[int]:
    """Return where the labels of a paper are that its sections tell something with.

    The facts of a paper are above its texts. So below the heading of an abstract, a summary or a part of an analysis, a
    heading that names no field has a value, although each item or row of this begins with words that look like a label.
    None of them names a field, and no value is open between the heading and the first one.

    Example::

        ## Abstract
        We sort.

        ## Contributions
        1. **Faster:** twice as fast.
        2. **Smaller:** half the memory.
    """
    found: set[int] = set()
    is_below_text = False
    for heading, labels in _sections(record):
        if is_below_text and heading.field is None and _tell(heading, labels):
            found.update(label.start for label in labels)
        is_below_text = is_below_text or heading.field in PROSE
    return frozenset(found)


def _tell(heading: Label, labels: Sequence[Label]) -> bool:
    """Tell whether the labels below a heading are the items of a list, or rows of a table, and none names a field."""
    looks = {_look(label) for label in labels if label.dress != TABLE_HEAD}
    return heading.end < 0 and looks <= {"item", "row"} and len(looks) == 1 and not any(label.field for label in labels)


def _look(label: Label) -> str:
    """Return what a label begins: an item of a list if it is in bold, or else what it is itself."""
    return "item" if label.dress.kind == "marked" and label.dress.lead.endswith(_ITEMS) else label.dress.kind


def _sections(record: Sequence[Label]) -> Iterator[tuple[Label, list[Label]]]:
    """Yield the headings of a paper, each with the labels down to the next one."""
    heading: Label | None = None
    labels: list[Label] = []
    for label in record:
        if label.dress.kind != "heading":
            labels.append(label)
            continue
        if heading is not None:
            yield heading, labels
        heading, labels = label, []
    if heading is not None:
        yield heading, labels
