"""Labels side by side on one line, written with bars between them: ``**Authors:** Ada Holm **Date:** 2025-12-01``.

An abstract may hold words in bold with a colon, so each of the labels has to be known, and none of them before the last
has a value of prose.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._reading.label import PROSE
from arxiv_digest_parser._reading.labels import BAR
from arxiv_digest_parser._reading.vocabulary import field_of

_LABEL = r"\*\*[^\W\d_][^*\n]{0,38}(?:[:：]\*\*|\*\*[ \t]?[:：])"
_FURTHER = re.compile(rf" {_LABEL}")  # it begins with what the search need not try, and is fast
_LINE = re.compile(rf"(?:>[ \t]?|[-*+][ \t]+)?(?={_LABEL})")
_NEXT = re.compile(rf"(?<=[^\s|｜·•])([ \t]+)(?={_LABEL})")
_NO_VALUES = "|｜·•*"
_NAME = re.compile(_LABEL)


def has_labels_side_by_side(text: str) -> bool:
    """Tell whether a line of a text that begins with a label has another one, with neither a bar nor a mark between."""
    line = at = 0
    for further in _FURTHER.finditer(text):
        line = max(line, text.rfind("\n", at, further.start()) + 1)
        at = further.start()
        first = _LINE.match(text, line)
        end = at
        while first and first.end() < end and text[end - 1] in " \t":
            end -= 1
        if first and first.end() < end and text[end - 1] not in _NO_VALUES:
            return True
    return False


def part_labels(lines: list[str], start: int) -> None:
    """Write bars between labels that are side by side."""
    for at in range(start, len(lines)):
        line = lines[at]
        if (first := _LINE.match(line)) and _NEXT.search(line, first.end()) and not BAR.search(line):
            fields = [field_of(label) for label in _NAME.findall(line)]
            if None not in fields and PROSE.isdisjoint(fields[:-1]):
                lines[at] = first[0] + _NEXT.sub(" | ", line[first.end() :])
