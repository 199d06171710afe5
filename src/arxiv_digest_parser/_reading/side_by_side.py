"""Labels side by side on one line, written with bars between them: ``**Authors:** Ada Holm **Date:** 2025-12-01``.

An abstract may hold words in bold with a colon, so each of the labels has to be known, and none of them before the last
has a value of prose.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.label import PROSE
from arxiv_digest_parser._reading.labels import BAR
from arxiv_digest_parser._reading.vocabulary import field_of

_WORDS = r"[^\W\d_][^*\n]{0,38}(?:[:：]\*\*|\*\*[ \t]?[:：])"
_LABEL = rf"\*\*{_WORDS}"
#: A label that is not the first of its line, without a bar or a bullet before it. What it begins with makes it fast.
FURTHER_LABEL = lazy(rf" \*\*(?<=[^\n|｜·•*>+-] \*\*){_WORDS}")
_LINE = lazy(rf"(?:>[ \t]?|[-*+][ \t]+)?(?={_LABEL})")
_NEXT = lazy(rf"(?<=[^\s|｜·•])([ \t]+)(?={_LABEL})")
_NAME = lazy(_LABEL)


def part_labels(lines: list[str], start: int) -> None:
    """Write bars between labels that are side by side."""
    for at in range(start, len(lines)):
        line = lines[at]
        if (first := _LINE.match(line)) and _NEXT.search(line, first.end()) and not BAR.search(line):
            fields = [field_of(label) for label in _NAME.findall(line)]
            if None not in fields and PROSE.isdisjoint(fields[:-1]):
                lines[at] = first[0] + _NEXT.sub(" | ", line[first.end() :])
