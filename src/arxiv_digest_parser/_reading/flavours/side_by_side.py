"""Labels side by side on one line, written with bars between them: ``**Authors:** Ada Holm **Date:** 2025-12-01``.

Tags that break lines before them are written as the line breaks that they mean: ``**Date:** 2025-12-01<br>**ID:** 7``.

An abstract may hold words in bold with a colon, so each of the labels has to be known, and none of them before the last
has a value of prose.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.between_bars import BAR
from arxiv_digest_parser._reading.labels.label import PROSE
from arxiv_digest_parser._reading.language.vocabulary import LINK_LISTS, field_of, normal
from arxiv_digest_parser._reading.text.marks import italic

_WORDS = r"[^\W\d_][^*\n]{0,38}(?:[:：]\*\*|\*\*[ \t]?[:：])"
_LABEL = rf"\*\*{_WORDS}"
#: A label that is not the first of its line, without a bar or a bullet before it. What it begins with makes it fast.
FURTHER_LABEL = lazy(rf" \*\*(?:(?<=[^\n|｜·•*>+-] \*\*)|(?<=[^\n] - \*\*)){_WORDS}")
_LINE = lazy(rf"(?:>[ \t]?|[-*+][ \t]+)?(?={_LABEL})")
_NEXT = lazy(rf"(?<=[^\s|｜·•])((?:,|;|[ \t]{{1,9}}(?:[—–/]|--?))?[ \t]{{1,9}})(?={_LABEL})")
_NAME = lazy(_LABEL)
#: A plain label, the first of its line or behind several blanks: ``Published: 2025-12-01   Category: cs.DS``.
_PLAIN = r"([^\W\d_][^\n:：|*]{0,28})[:：](?=[ \t]\S)"
_BLANKS = lazy(rf"(?<=[^\s|])(?:[ \t]{{2,20}}|[ \t](?:[—–/]|--?)[ \t])(?={_PLAIN})")
PLAIN_LABELS = lazy(
    rf"\n([ \t]{{0,9}}(?:[-*+][ \t]{{1,4}})?){_PLAIN}[^\n|]{{2,999}}(?:[ \t]{{2}}|[ \t](?:[—–/]|--?)[ \t]){_PLAIN}"
)
_DASHES, _LONGEST = frozenset(("—", "–", "/", "--", "-")), 120  # characters of a label and its value
#: What may part plain labels.
_SIGNS = ("  ", " - ", " -- ", " – ", " — ", " / ")
_BULLET = lazy(r"^[ \t]*(?:[-*+>•][ \t]+)?")
_BETWEEN = lazy(r"[ \t]{1,9}(?:[|·•—–/]|--?)[ \t]{1,9}")
_PLAIN_LABEL = lazy(_PLAIN)
#: Plain labels on a line in italics: ``*Published: 2025-12-01 · Authors: Ada Holm*``.
ITALIC_LABELS = lazy(rf"\n[ \t]*(?:[-*+>•][ \t]+)?[*_]{_PLAIN}[^\n]{{2,999}}{_BETWEEN.pattern}{_PLAIN}")
#: A label in bold behind a tag that breaks the line; a table has its own use for these.
_BOLD_LABEL = (
    r"(?:\*\*[^*<>\n]{1,40}(?:[:：]\*\*|\*\*[ \t]?[:：])|<(?:b|strong)>[^<>\n]{1,40}(?:[:：]</|</\w{1,6}>[ \t]?[:：]))"
)
_BREAK = lazy(rf"(?:[ \t]{{0,9}}<br[ ]?/?>){{1,3}}[ \t]{{0,9}}(?=({_BOLD_LABEL}))", re.IGNORECASE)
BROKEN_LABELS = lazy(rf"\n([ \t]{{0,9}}){_BOLD_LABEL}[^\n]{{1,9999}}<br", re.IGNORECASE)

#: How arXiv's feeds begin what they say of a paper: ``arXiv:2512.00001v1 Announce Type: new``.
ANNOUNCED = lazy(r"\n([ \t>]{0,9})arXiv:(\S{9,30})[ \t]{1,3}Announce Type:[ \t]{0,3}([\w-]{1,20})[ \t]*(?=\n|\Z)")


def part_announcements(lines: list[str], start: int) -> None:
    """Write a bar between an identifier and the type of the announcement behind it."""
    for at in range(start, len(lines)):
        if found := ANNOUNCED.fullmatch(f"\n{lines[at]}"):
            lines[at] = f"{found[1]}arXiv: {found[2]} | Announce Type: {found[3]}"


def break_before_labels(lines: list[str], start: int) -> None:
    """Write tags before labels as line breaks, where a label begins the line, and one of the others is known."""
    for at in range(start, len(lines)):
        if "<br" in lines[at] and (first := BROKEN_LABELS.match(f"\n{lines[at]}")):
            labels = _BREAK.findall(lines[at])
            if any(map(field_of, labels)):
                lines[at] = _BREAK.sub(f"\n{first[1]}", lines[at])


def part_labels(lines: list[str], start: int) -> None:
    """Write bars between labels that are side by side."""
    for at in range(start, len(lines)):
        line = lines[at]
        first = _LINE.match(line)
        are_beside = first and _NEXT.search(line, first.end()) and not BAR.search(line)
        if first and are_beside and (_are_known(_NAME.findall(line)) or _are_parted(line[first.end() :])):
            lines[at] = first[0] + _NEXT.sub(" | ", line[first.end() :])


def part_plain_labels(lines: list[str], start: int) -> None:
    """Write bars between plain labels that several blanks, a dash or a slash separate, if all of them are known."""
    for at in range(start, len(lines)):
        line = lines[at]
        first = PLAIN_LABELS.match(f"\n{line}") if any(sign in line for sign in _SIGNS) else None
        if first and _are_known([first[2], *_BLANKS.findall(line)]):
            lines[at] = _BLANKS.sub(" | ", line)


def part_italic_labels(lines: list[str], start: int) -> None:
    """Write bars between labels on a line in italics, and leave the italics out, if all of the labels are known."""
    for at in range(start, len(lines)):
        line = lines[at].rstrip()
        bare = _BULLET.sub("", line)
        if ITALIC_LABELS.match(f"\n{line}") and (inner := italic(bare)):
            parts = _BETWEEN.split(inner)
            labels = [_PLAIN_LABEL.match(part) for part in parts]
            if all(labels) and _are_known([label[1] for label in labels if label]):
                lines[at] = f"{line.removesuffix(bare)}{' | '.join(parts)}"


def _are_parted(line: str) -> bool:
    """Tell whether dashes or slashes part all labels of a line, and no value before the last is prose, or as long."""
    values = _NEXT.split(line)
    are_short = all(len(value) <= _LONGEST for value in values[::2])
    are_signs = all(sign.strip() in _DASHES for sign in values[1::2])
    return are_short and are_signs and PROSE.isdisjoint(map(field_of, _NAME.findall(line)[:-1]))


def _are_known(labels: list[str]) -> bool:
    """Tell whether several labels are known, and none of them before the last has a value of prose.

    What a link is called is known as well, beside the label of a field: ``**arXiv:** … **HTML:** …``.
    """
    fields = [field_of(label) for label in labels]
    are_known = all(field or normal(label) in LINK_LISTS for field, label in zip(fields, labels, strict=True))
    return len(fields) > 1 and are_known and any(fields) and PROSE.isdisjoint(fields[:-1])
