"""Where values of labels end by the marks of what is below them: a quote, an item, a sign, what is printed small."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.label import Label
from arxiv_digest_parser._reading.labels.scaffold import trimmed
from arxiv_digest_parser._reading.text.marks import BULLETS, mark_before
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import identifier_in

#: A line outside of a quote, below a blank one.
_OUTSIDE = lazy(r"\n[ \t]*\n(?=[ \t]*[^\s>])")
#: What is printed small, on the last line, below a blank one.
_SMALL = lazy(r"\n[ \t]*\n[ \t]*<(su[bp]|small)>[^\n]{1,300}</\1>\Z", re.IGNORECASE)
#: A quote that ends a text, below a blank line.
_QUOTE = lazy(r"\n[ \t]*\n(?:>[^\n]*(?:\n|\Z)){1,99}\s*\Z")
_OPENS_LIST = (":", "：")


def end_by_marks(text: str, label: Label, start: int, end: int, *, has_prose: bool) -> int:
    """Return where marks end the value of a label, or the end of the text that may be its value.

    A translation ends above a quote, and what is printed small below a value is beside it. Where no label names prose,
    which then is below others: if a label names no field, its value in a quote ends with the quote, and below its value
    in an item, the next item is another one, unless the value opens a list. Where signs begin lines, each is by itself.
    """
    if small := _SMALL.search(text, start, trimmed(text, start, end, rules=True)[1]):
        return small.start()
    if label.field == "translated_abstract" and (quote := _QUOTE.search(text, start, end)):
        return quote.start() if text[start : quote.start()].strip(SPACE) else end
    if label.dress.is_block or label.field is not None:
        return end
    line_end = text.find("\n", start, end)
    value = text[start : line_end if line_end >= 0 else end].strip(SPACE)
    if line_end < 0 or not value:
        return end
    if label.signed and _has_sign(text, line_end, end):
        return line_end
    if has_prose:
        return end
    if label.dress.lead.startswith(">"):
        outside = _OUTSIDE.search(text, line_end, end)
        return outside.start() if outside else end
    return line_end if _is_item(text, label, value, line_end) else end


def _has_sign(text: str, line_end: int, end: int) -> bool:
    """Tell whether the next line begins with a sign that is not a bullet."""
    line = text[line_end + 1 : end].partition("\n")[0]
    return mark_before(line) > 0 and not line.startswith(BULLETS)


def _is_item(text: str, label: Label, value: str, line_end: int) -> bool:
    """Tell whether a label is in an item, and the next line is an item of the same list."""
    if not label.dress.lead.endswith("-") or value.endswith(_OPENS_LIST) or identifier_in(value):
        return False  # what names another paper is looked at with all that is below it
    line = text[text.rfind("\n", 0, label.value) + 1 : label.value]
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    return text.startswith(tuple(indent + bullet for bullet in BULLETS), line_end + 1)
