r"""The line of authors as arXiv's mails, feeds and listing pages print it, into names with their affiliations.

    line        = author (separator author)* [separator "et al"]
    separator   = "," | "and" | "&" | ":" after a collaboration
    author      = name bracket*
    bracket     = "(" place | number ("," | "and") number … ")"     several places, or references to the legend
    legend      = "((1) place, (2) place)", which is at the end

Brackets are cut out first, at any depth, because separators inside them part places. A bracket ends a name, even where
no separator follows it; but one word with small letters between a name and a capital is a nickname, and stays in the
name: ``Ada (Augusta) Lovelace``. Names stay as they are printed, with their TeX.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy

#: What separates names outside of brackets; a backslash makes a TeX accent or a sign of any of these.
_SEPARATOR = lazy(r"(?:(?<!\s)\s+)?(?<!\\),(?:\s*(?:and|&)(?=\s))?\s*|:\s+|(?<!\s)\s+(?:and|&)\s+|\A\s*(?:&\s*|and\s+)")
_PLAIN_SEPARATOR = lazy(r" ?,(?: and(?= ))? ?| and ")
_BRACKET = lazy(r"[()]")
#: Belongs to the name before it.
_SUFFIX = lazy(r"(?:[JS]r\.?|I{2,3}|IV)")
_LONGEST_SUFFIX = 4  # characters
#: What ends a list that was cut short, and how arXiv's pages and feeds then count the others.
_CUT = lazy(
    r"(?:^|(?<![\s,;(])[\s,;(]+)et\.?\s*al\b\.?(?:\s?\(\d{1,6} additional authors? not shown\))?[\s)]*$", re.IGNORECASE
)
_CUT_END = 6  # characters, of which two are "al" where a list is cut short
_COUNTED = "additional author"
_LONGEST_CUT = 80  # characters
_NICKNAME = lazy(r"[^\W\d_][\w'’.-]*")
_PARTICLES = "(?:van|von|de|der|den|del|della|dell|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|zur)"
_CAPITAL = lazy(rf"\s*(?:{_PARTICLES}\s+){{0,3}}\\?[^\w\s(]*[^\W\d_]")
#: References to a legend: numbers, single letters or signs.
_REFERENCE = lazy(r"\d{1,3}|[a-z]|[*†‡§¶]+")
_BETWEEN_REFERENCES = lazy(r"\s*[,;&]\s*|\s+(?:and\s+)?|(?<=\d)(?=and)|and\s*")
_RANGE = lazy(r"(\d{1,2})\s*[-–]+\s*(\d{1,2})")
_GLANCE = 40  # characters after a bracket that tell whether the name goes on
_ENDS = " \t\n,;:&"


class Authors(NamedTuple):
    """The authors of a paper: names, the affiliations of each or none at all, and whether these are all."""

    names: tuple[str, ...]
    affiliations: tuple[tuple[str, ...], ...]
    complete: bool


def split_authors(line: str) -> Authors:
    r"""Split a line of authors.

    Example:
        >>> split_authors("Ada Lovelace (London), Carl (Yu) Rennet et al.")
        Authors(names=('Ada Lovelace', 'Carl (Yu) Rennet'), affiliations=(('London',), ()), complete=False)
        >>> split_authors("A. One (1 and 2), B. Two (2) ((1) Rome, Italy, (2) Oslo)").affiliations
        (('Rome, Italy', 'Oslo'), ('Oslo',))
        >>> split_authors("The Sorters Collaboration: A. One, B. Two, Jr.").names
        ('The Sorters Collaboration', 'A. One', 'B. Two, Jr.')
    """
    if "  " in line or not line.isprintable() or line[:1] == " " or line[-1:] == " ":
        line = " ".join(line.split())
    may_be_cut = "al" in line[-_CUT_END:].lower() or _COUNTED in line[-_LONGEST_CUT:]
    cut = _CUT.search(line, max(0, len(line) - _LONGEST_CUT)) if may_be_cut else None
    uncut, complete = line[: cut.start()] if cut else line, cut is None
    if not ("(" in uncut or ":" in uncut or "&" in uncut or "\\," in uncut):
        return Authors(tuple(_with_suffixes(_plain_names(uncut))), (), complete)
    found = [*_authors(uncut)]
    legend: dict[str, str] = {}
    people: list[tuple[str, list[str]]] = []
    for name, brackets in found:
        told = [bracket for bracket in brackets if not _read_legend(bracket, legend)]
        if name:
            people.append((name, told))
        elif people:
            people[-1][1].extend(told)
        elif told:
            people.append((" ".join(f"({bracket})" for bracket in told), []))
    people = [*_joined(people)]
    affiliations = tuple(tuple(place for told in places for place in _places(told, legend)) for _, places in people)
    return Authors(tuple(name for name, _ in people), affiliations if any(affiliations) else (), complete)


def _plain_names(line: str, separator: re.Pattern[str] = _PLAIN_SEPARATOR) -> list[str]:
    """Split a line without signs; nearly all have a blank after each comma, which needs no pattern."""
    if line.count(",") == line.count(", ") and " ," not in line and "and and" not in line:
        return line.replace(", and ", ", ").replace(" and ", ", ").split(", ")
    return separator.split(line)


def _names(line: str) -> list[str]:
    """Split a line, or the part of one between brackets."""
    if ":" in line or "&" in line or "\\," in line or line.startswith("and "):
        return _SEPARATOR.split(line)
    return _plain_names(line, _SEPARATOR)


def _with_suffixes(pieces: list[str]) -> list[str]:
    """Return names; a generational suffix is given back to the name before it."""
    if min(map(len, pieces)) > _LONGEST_SUFFIX:
        return pieces
    return [name for name, _ in _joined([(piece.strip(_ENDS), []) for piece in pieces]) if name]


def _joined(people: list[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
    held: tuple[str, list[str]] | None = None
    for name, places in people:
        if held and len(name) <= _LONGEST_SUFFIX and _SUFFIX.fullmatch(name) and not held[1]:
            held = f"{held[0]}, {name}", places
            continue
        if held:
            yield held
        held = name, places
    if held:
        yield held


def _authors(line: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each name with the brackets after it; the name is empty where a separator is before a bracket."""
    name, brackets = "", list[str]()
    for text, bracket in _parts(line):
        pieces = _names(text)
        for index, piece in enumerate(pieces):
            if index or (brackets and piece.strip(_ENDS)):
                if name.strip(_ENDS) or brackets:
                    yield name.strip(_ENDS), brackets
                name, brackets = "", []
            name += piece
        opened, closed = bracket
        following, inside = line[closed + 1 : closed + _GLANCE], line[opened + 1 : closed]
        if opened == len(line):
            continue
        if not brackets and name and not name.isspace() and _is_nickname(inside, following):
            name += f"({inside})"
        else:
            brackets.append(inside.strip())
    if name.strip(_ENDS) or brackets:
        yield name.strip(_ENDS), brackets


def _parts(line: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the text before each bracket that is in no other one, and where the bracket opens and closes.

    A bracket that nothing closes goes to the end of the line, and what closes none is text. The end of the line comes
    last, as a bracket that opens there.
    """
    at, opened, depth = 0, 0, 0
    for match in _BRACKET.finditer(line):
        if match[0] == "(":
            if not depth:
                opened = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield line[at:opened], (opened, match.start())
                at = match.end()
    if depth:
        yield line[at:opened], (opened, len(line))
        at = len(line)
    yield line[at:], (len(line), len(line))


def _is_nickname(inside: str, following: str) -> bool:
    """Return whether a bracket is a part of the name around it: one word with small letters, before a capital."""
    word = _NICKNAME.fullmatch(inside)
    if word is None or not any(map(str.islower, inside)) or following[:1] not in {" ", ""}:
        return False
    match = _CAPITAL.match(following)
    return match is not None and match[0][-1].isupper() and not _SEPARATOR.match(following)


def _read_legend(bracket: str, legend: dict[str, str]) -> bool:
    """Read a bracket that says what references mean; tell whether it is one."""
    if not bracket.startswith("("):
        return False
    key: str | None = None
    told: dict[str, str] = {}
    text = ""
    for before, (opened, closed) in _parts(bracket):
        text += before
        inside = bracket[opened + 1 : closed].strip()
        if _REFERENCE.fullmatch(inside):
            if key is not None:
                told[key] = text.strip(_ENDS).removesuffix(" and").rstrip(_ENDS)
            elif text.strip(_ENDS):
                return False
            key, text = inside, ""
        else:
            text += bracket[opened : closed + 1]
    if key is None:
        return False
    told[key] = text.strip(_ENDS)
    legend.update(told)
    return True


def _places(bracket: str, legend: dict[str, str]) -> list[str]:
    """Return the places that a bracket names; as it is printed where it refers to nothing."""
    if legend:
        keys = _references(bracket)
        if keys and all(key in legend for key in keys):
            return [legend[key] for key in keys]
    return [bracket] if bracket else []


@kept(256)
def _references(bracket: str) -> list[str]:
    """Return what a bracket refers to, if it does."""
    return [key for part in _BETWEEN_REFERENCES.split(bracket) if part for key in _range(part)]


def _range(part: str) -> list[str]:
    match = _RANGE.fullmatch(part)
    return [str(number) for number in range(int(match[1]), int(match[2]) + 1)] if match else [part]
