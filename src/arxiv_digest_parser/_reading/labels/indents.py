"""Lists that are values: all of their items are further in than the label above them."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

_ITEM = lazy(r"(?:[-*+•]|\d{1,3}[.)])[ \t]")
_INDENTED = lazy(r"\n[ \t]+[^\s]")


def outdented(text: str, start: int, value: str) -> str:
    r"""Return a value that begins at a place, as a list whose items begin at the margin.

    Example:
        >>> outdented("- Ideas:\n  - sort\n    - by hand\n  - count", 11, "- sort\n    - by hand\n  - count")
        '- sort\n  - by hand\n- count'
    """
    if not may_be_outdented(value):
        return value
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    lines = value.split("\n")
    if not indent or indent.strip(" \t") or not all(line.startswith(indent) for line in lines[1:] if line.strip()):
        return value
    return "\n".join([lines[0], *(line.removeprefix(indent) for line in lines[1:])])


def may_be_outdented(value: str) -> bool:
    """Tell whether a value is a list with lines that are further in than its label, so that all of it may be."""
    return "\n" in value and _ITEM.match(value) is not None and _INDENTED.search(value) is not None
