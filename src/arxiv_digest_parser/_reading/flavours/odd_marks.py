"""Marks that people set by hand a little elsewhere than Markdown has them, written where they belong.

Lists of many hands have items that are one space further in than the others, links in angle brackets, bold around the
text of a link alone, and headings right below items.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import first_identifier

#: Bold around the text of a link alone: ``**[A Faster Sort]**(https://arxiv.org/abs/2601.90011)``.
_BOLD_TEXT = lazy(r"\*\*\[([^\[\]\n]{1,500})\]\*\*\((https?://[^()\s]{1,500})\)")
#: A link in angle brackets: ``<[A Faster Sort](https://arxiv.org/abs/2601.90011)>``.
_ANGLED = lazy(r"<(\[[^\[\]\n]{1,500}\]\(https?://[^()\s]{1,500}\))>")
_ITEM = lazy(r"([ ]?)[-*+•][ \t]{1,9}(?=\S)")
_HEADING = lazy(r"(#{1,6})[ \t]{1,9}\S")
#: A heading right below an item.
CLOSE_HEADING = lazy(r"\n[ \t]{0,9}[-*+•][ \t][^\n]{1,2000}\n#{1,6}[ \t]{1,9}\S")


def write_links(lines: list[str], start: int) -> None:
    """Write bold around the text of a link around all of it, and links without the angle brackets around them."""
    for at in range(start, len(lines)):
        if "](" in lines[at] or "]**(" in lines[at]:
            lines[at] = _ANGLED.sub(r"\1", _BOLD_TEXT.sub(r"**[\1](\2)**", lines[at]))


def has_shifted(text: str) -> bool:
    """Tell whether items that name papers of their own are one space further in than others of their form."""
    return next(_shifted(text.split("\n"), 0), None) is not None


def pull_items(lines: list[str], start: int) -> None:
    """Write items that are one space further in than those around them as these: Markdown shows no difference."""
    for at in _shifted(lines, start):
        lines[at] = lines[at][1:]


def _shifted(lines: Sequence[str], start: int) -> Iterator[int]:
    """Yield the items that are one space further in than others of their form, and name other papers than these.

    They are no more than the others, and few items that are so far in say something about the ones above them.
    """
    shifted: list[int] = []
    outer = Counter[str]()  # what items that name papers begin with
    inner, above = 0, ""  # how many items are further in, and which paper the item above names
    for at in range(start, len(lines)):
        if lines[at].startswith("#"):
            above = ""
        elif item := _ITEM.match(lines[at]):
            name = first_identifier(lines[at])
            inner += bool(item[1])
            if item[1] and name and name != above:
                shifted.append(at)
            elif not item[1]:
                above = name or ""
                outer[_form(lines[at])] += name is not None
    if inner < 2 * len(shifted) and len(shifted) <= outer.total():
        yield from (at for at in shifted if outer[_form(lines[at])])


def _form(item: str) -> str:
    """Return the mark with which an item begins, or nothing if it begins with a word."""
    first = item.strip(" -*+•\t")[:1] if "**" not in item[:8] else "*"
    return "" if first.isalnum() else first


def has_close_headings(text: str) -> bool:
    """Tell whether headings of a text about one paper are right below items, and other headings right above some."""
    return next(_close_headings(text.split("\n"), 0), None) is not None


def part_headings(lines: list[str], start: int) -> None:
    """Write a blank line above the headings that are right below items."""
    for at in [*_close_headings(lines, start)]:
        lines[at] = f"\n{lines[at]}"


def _close_headings(lines: Sequence[str], start: int) -> Iterator[int]:
    """Yield the headings right below items, where another of their level is right above one, and they name no paper."""
    found = [(at, len(heading[1])) for at in range(start, len(lines)) if (heading := _HEADING.match(lines[at]))]
    above_items = Counter(level for at, level in found if at + 1 < len(lines) and _ITEM.match(lines[at + 1]))
    ends = [*(at for at, _ in found[1:]), len(lines)]
    for (at, level), end in zip(found, ends, strict=False):
        is_close = at > start and _ITEM.match(lines[at - 1].lstrip(" \t")) is not None
        others = above_items[level] - (at + 1 < len(lines) and _ITEM.match(lines[at + 1]) is not None)
        if is_close and others and not any("](" in line or "://" in line for line in lines[at:end]):
            yield at
