"""Authors of an announcement feed: one text, in which an author's affiliation stands in brackets behind the name."""

from __future__ import annotations

import re
from typing import NamedTuple

_BRACKET_OR_COMMA = re.compile(r"[(),]")
_ET_AL = re.compile(r"et\.? ?al\.?", re.IGNORECASE)


class Creators(NamedTuple):
    """Names in order; affiliations, if any is printed, one tuple a name; and whether these are all authors."""

    names: tuple[str, ...]
    affiliations: tuple[tuple[str, ...], ...]
    is_complete: bool


def split_creators(text: str) -> Creators:
    """Cut ``A, B (Place, Town), C`` at the commas that stand outside of brackets.

    arXiv has resolved numbered affiliations already. Brackets that do not pair are letters of a name.

    Example:
        >>> split_creators("Ada Example, Bob Sample (First Place, Town)")
        Creators(names=('Ada Example', 'Bob Sample'), affiliations=((), ('First Place, Town',)), is_complete=True)
    """
    names: list[str] = []
    places: list[tuple[str, ...]] = []
    is_complete = True
    is_paired = text.count("(") == text.count(")")
    for part in _parts(text) if is_paired else text.split(","):
        part = " ".join(part.split())
        name, place = _without_place(part) if is_paired else (part, ())
        if _ET_AL.fullmatch(name):
            is_complete = False
        elif name:
            names.append(name)
            places.append(place)
    return Creators(tuple(names), tuple(places) if any(places) else (), is_complete)


def _parts(text: str) -> list[str]:
    """Cut a text at the commas outside of brackets."""
    if "(" not in text:
        return text.split(",")
    parts: list[str] = []
    start = depth = 0
    for sign in _BRACKET_OR_COMMA.finditer(text):
        depth += {"(": 1, ")": -1}.get(sign[0], 0)
        if sign[0] == "," and depth <= 0:
            parts.append(text[start : sign.start()])
            start = sign.end()
    return [*parts, text[start:]]


def _without_place(part: str) -> tuple[str, tuple[str, ...]]:
    """Take the affiliation off a name: the bracket that the part ends in."""
    if not part.endswith(")"):
        return part, ()
    depth = 0
    for at in range(len(part) - 1, 0, -1):
        depth += {")": 1, "(": -1}.get(part[at], 0)
        if not depth:
            return part[:at].rstrip(), (part[at + 1 : -1].strip(),)
    return part, ()
