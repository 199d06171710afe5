"""Authors of an announcement feed: one text, with the affiliations of each in brackets after the name."""

from __future__ import annotations

import re

from arxiv_digest_parser._arxiv.authors import Authors
from arxiv_digest_parser._arxiv.prose import one_line
from arxiv_digest_parser._patterns import lazy

_BRACKET_OR_COMMA = lazy(r"[(),]")
_ET_AL = lazy(r"et\.? ?al\.?", re.IGNORECASE)
#: How a list ends that was cut short behind a name, or with the number of the others.
_CUT = lazy(r"(?<![\s,])[\s,]{1,9}et\.? ?al\.?(?:\s?\(\d{1,6} additional authors? not shown\))?\s{0,9}$", re.IGNORECASE)
_LONGEST_CUT = 80  # characters


def split_creators(text: str) -> Authors:
    """Cut ``A, B (Place, Town), C`` at the commas that are outside of brackets.

    arXiv has resolved numbered affiliations already. Brackets that do not pair are letters of a name.

    Example:
        >>> split_creators("Ada Example, Bob Sample (First Place, Town)")
        Authors(names=('Ada Example', 'Bob Sample'), affiliations=((), ('First Place, Town',)), complete=True)
    """
    if cut := _CUT.search(text, max(0, len(text) - _LONGEST_CUT)):
        return split_creators(text[: cut.start()])._replace(complete=False)
    if "(" not in text and ")" not in text:
        return _plain(one_line(text))
    names: list[str] = []
    places: list[tuple[str, ...]] = []
    is_complete = True
    is_paired = text.count("(") == text.count(")")
    for part in _parts(text) if is_paired else text.split(","):
        name, place = _without_places(one_line(part)) if is_paired else (one_line(part), ())
        if _ET_AL.fullmatch(name):
            is_complete = False
        elif name:
            names.append(name)
            places.append(place)
    return Authors(tuple(names), tuple(places) if any(places) else (), is_complete)


def _plain(line: str) -> Authors:
    """Cut a line without brackets at its commas."""
    names = [*filter(None, map(str.strip, line.split(",")))]
    if ", et" in line.lower() or line[:2].lower() == "et":
        people = [name for name in names if not _ET_AL.fullmatch(name)]
        return Authors(tuple(people), (), len(people) == len(names))
    return Authors(tuple(names), (), complete=True)


def _parts(text: str) -> list[str]:
    """Cut a text at the commas outside of brackets."""
    parts: list[str] = []
    start = depth = 0
    for sign in _BRACKET_OR_COMMA.finditer(text):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] == "," and depth <= 0:
            parts.append(text[start : sign.start()])
            start = sign.end()
    return [*parts, text[start:]]


def _without_places(part: str) -> tuple[str, tuple[str, ...]]:
    """Take the affiliations off a name: the brackets that the part ends in."""
    places: list[str] = []
    end = len(part)
    while part.endswith(")", 0, end) and (start := _opening(part, end - 1)):
        places.append(part[start + 1 : end - 1].strip())
        end = len(part[:start].rstrip())
    return part[:end], tuple(reversed(places))


def _opening(part: str, end: int) -> int:
    """Return where the bracket opens that closes at a place; 0 if none does, or if there is no name before it."""
    depth = 0
    for at in range(end, 0, -1):
        depth += {")": 1, "(": -1}.get(part[at], 0)
        if not depth:
            return at
    return 0
