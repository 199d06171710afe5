"""Lists of people's names, as digests print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat

import regex

from arxiv_digest_parser._caches import kept_by
from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.language.vocabulary import either, words
from arxiv_digest_parser._reading.text.marks import unemphasised
from arxiv_digest_parser._reading.values.cut_lists import CUT_ENDS, apart, is_left_out, may_be_cut, without_cut
from arxiv_digest_parser._reading.values.people import (
    EASTERN_NAME,
    INSTITUTION,
    SUFFIX,
    are_full_names,
    has_surname_first,
    is_full_name,
    is_person,
)
from arxiv_digest_parser._reading.values.python_lists import python_list
from arxiv_digest_parser._reading.values.surnames import BEFORE_LAST, cited_surnames, inverted, paired

#: A word between names; one of one letter joins the parts of a name as well: ``José Ortega y Gasset``.
_JOINING = lazy(rf"\s(?:{either('joining')}|&)\s")
#: What is between two names of any list.
_SEPARATING = lazy(rf"[,;，；、\[]|{_JOINING.pattern}")
#: Signs that separate names as well, if each part between them is a full name.
_SPACED = (" / ", " | ", " · ", " • ")
#: A full stop behind the last of several names; one that belongs to it is after an initial or one of these words.
_FULL_STOP = lazy_regex(r"(?:(?<=\p{L}\p{Ll})(?<!\b(?:Inc|Ltd|Corp|Co|Univ|Inst|Dept|Jr|Sr|St|Yu))|(?<=\p{L}\.))\.$")
#: What shows that more than commas separates names, or is inside of them.
_MARKS = (
    *(" ,", ",,", " ...", "(", ";", "[", " & ", "<sup>", "}$", "*", "_", "`"),
    *_SPACED,
    *"、；，…（",
    *(f" {word} " for word in words("joining")),
)
_ASCII_MARKS = tuple(filter(str.isascii, _MARKS))
#: What a list ends with that may be cut, or whose last name has a full stop behind it.
_ENDS = (*CUT_ENDS, ".", *"0123456789")
_SUFFIX = lazy_regex(SUFFIX)
_LONGEST_SUFFIX = 6  # characters
_FEW = 2
_SEMICOLONS = frozenset(";；")
#: A bullet or an emoji before a list.
_BULLET = lazy_regex(r"^\s*(?:[-*+•]\s+|\p{So}[\p{So}\p{Sk}\u200d\ufe0f]{0,9}\s*)")
#: A name that leads to a page of a wiki.
_WIKI_LINK = lazy_regex(r"\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]+)\]\]")
_IN_BRACKETS = lazy_regex(r"\[(?!\s*['\"])[^\[\]]*\]")
_MAY_HOLD_COMMAS = frozenset("(<$")
_BETWEEN = frozenset(",;、；，")
#: Marks behind a name, as in ``Ada Holm<sup>1,2</sup>``, and what has commas that are not between names.
_RAISED = r"<sup>[^<>\n]{1,40}</sup>|\$\^?\{[^{}$\n]{1,40}\}\$"
_INSIDE = lazy_regex(rf"\([^()]*\)|{_RAISED}")


def commas_are_tight(line: str) -> bool:
    """Tell whether the names of a line are joined by a comma without a space.

    Then a comma with a space is inside a name (``Russell E. Ryan, Jr.,Ada Lovelace``).
    """
    line = without_cut(line.strip("*_ "))
    if not _MAY_HOLD_COMMAS.isdisjoint(line):
        line = _INSIDE.sub("", line)
    if line.count(",") == 1 and line.endswith(","):
        return True  # a comma that ends the one name
    line = line.rstrip(", ").replace(",, ", ", ")
    spaced = line.count(", ")
    return line.count(",") >= max(2 * spaced, spaced + 1)


@kept_by(len, most=2048)
def full_names(line: str, *, joined: bool = False) -> int:
    """Count the names in a plain list of people; 0 if anything in it is not a full name with capitals.

    A title may read as two names do that a word joins. They count if it is known that no title is meant (``joined``).
    Next to such names, a few Chinese characters are one as well.

    Example:
        >>> full_names("Ada Lovelace, Ludwig van der Berg et al."), full_names("We sort, and search")
        (2, 0)
        >>> full_names("Deep Stones and Bright Lamps"), full_names("Ada Lovelace and Ben Ek", joined=True)
        (0, 2)
        >>> full_names("毕昇, Ada Lovelace"), full_names("毕昇")
        (2, 0)
        >>> full_names("Holm, Ada and Ek, Ben and Lin, Bo"), full_names("Stones, Old and Lamps, New")
        (3, 0)
    """
    if not (line[:1].isupper() or EASTERN_NAME.match(line)):
        return 0
    if not _SEPARATING.search(line):  # a heading or a cell, nearly always
        name = without_cut(line.strip())
        return int(is_full_name(name) and not INSTITUTION.search(name))
    names, _ = split_names(line)
    if not joined and len(names) == 2 and not any(mark in line for mark in ",;，；、"):
        return 0
    if len(names) <= _FEW and any(map(INSTITUTION.search, names)):
        return 0
    are_sure = are_full_names(names) or ((joined or len(names) > _FEW) and all(map(has_surname_first, names)))
    return len(names) if are_sure else 0


def unwrapped(lines: str) -> str:
    r"""Return a list of names on one line: lines that are each a full name or an item are names, all others go on.

    Example:
        >>> unwrapped("- Ada Lovelace\n- Grace Hopper"), unwrapped("Ada Lovelace, Grace\n  Hopper")
        ('Ada Lovelace; Grace Hopper', 'Ada Lovelace, Grace Hopper')
    """
    given = [line for line in lines.split("\n") if line.strip()]
    parts = [_WIKI_LINK.sub(r"\1", _BULLET.sub("", line).strip()) for line in given]
    are_items = all(map(_BULLET.match, given)) and not any(map(_SEPARATING.search, parts))
    are_names = are_items or all(map(is_person, parts))
    separator = "; " if are_names else " "
    return separator.join(parts)


def split_names(line: str, *, tight: bool | None = None) -> tuple[tuple[str, ...], bool]:
    """Split a printed list of names.

    Args:
        line: The list, without the markup around it, on one line.
        tight: Whether commas between names have no space after them; ``None`` decides it by the line itself.

    Returns:
        The names as printed, and whether the list is complete (``False`` after ``et al.`` and the like).

    Example:
        >>> split_names("Ada Lovelace, Russell E. Ryan, Jr., Grace Hopper et al.")
        (('Ada Lovelace', 'Russell E. Ryan, Jr.', 'Grace Hopper'), False)
    """
    line = _BULLET.sub("", line.strip())  # a list with one name is one line
    line = unemphasised(_WIKI_LINK.sub(r"\1", line) if "[[" in line else line)
    if tight is not None and (comma := _plain_comma([line], tight=tight)):
        names = line.split(comma)
        if min(map(len, names)) > _LONGEST_SUFFIX:
            return tuple(names), True
    if line.startswith("[") and line.endswith("]") and (listed := python_list(line)) is not None:
        kept = tuple(name for name in listed if not name or without_cut(name))
        return kept, len(kept) == len(listed)
    if _IN_BRACKETS.fullmatch(line):
        line = line[1:-1].strip()  # a list in YAML
    uncut = without_cut(line)
    complete = uncut == line
    if not complete and line[len(uncut) :].lstrip()[:1] in _SEMICOLONS and _SEMICOLONS.isdisjoint(uncut):
        single = [name.strip() for name in uncut.split(",")]  # the one name before what is left out may have a comma
        return (tuple(single) if are_full_names(single) else (uncut,)), False
    line = uncut
    if not line.strip(" ,;，；、|/·•"):  # what separates names is not one
        return (), complete
    if surnames_first := inverted(_FULL_STOP.sub("", line)):
        return surnames_first, complete
    line = cited_surnames(line) or line
    if tight is None or (not tight and "," in line):
        tight = commas_are_tight(line)
    pieces = apart(_pieces(line, tight=tight))
    names = paired(_separated(_unemphasised(_joined(pieces, tight=tight))))
    if len(names) > 1 or is_full_name(names[0].rstrip(".")):
        names[-1] = _FULL_STOP.sub("", names[-1])
    kept = tuple(name for name in names if without_cut(name) and not is_left_out(name))
    return kept, complete and len(kept) == len(names)


def _unemphasised(names: list[str]) -> list[str]:
    """Take the emphasis off names; where one has an asterisk on one side, these are marks of some of the authors."""
    plain = [*map(unemphasised, names)]
    if not any("*" in name for name in plain):
        return plain
    return [name if shown.startswith(("**", "__", "`")) else shown for name, shown in zip(plain, names, strict=True)]


def split_all(lines: Sequence[str], tight: Sequence[bool]) -> tuple[Iterable[tuple[str, ...]], Iterable[bool]]:
    """Split lists of names as `split_names` does; none has white space around it.

    In most there is nothing to think about, and C code sees that for all of these at once.
    """
    odd = {
        at
        for at, line in enumerate(lines)
        if line.endswith(_ENDS) or not line[:1].isalpha() or any(map(line.__contains__, _MARKS))
    }
    plain = [line for at, line in enumerate(lines) if at not in odd]
    comma = _plain_comma(plain, tight=tight[0]) if plain and len({*tight}) == 1 else None
    if comma is None:
        names, complete = zip(*(split_names(line, tight=t) for line, t in zip(lines, tight, strict=True)), strict=True)
        return names, complete
    split = [tuple(line.split(comma)) for line in lines]
    odd.update(at for at, names in enumerate(split) if min(map(len, names)) <= _LONGEST_SUFFIX)
    if not odd:
        return split, repeat(object=True)
    whole = [True] * len(lines)
    for at in odd:
        split[at], whole[at] = split_names(lines[at], tight=tight[0])
    return split, whole


def _plain_comma(lines: Sequence[str], *, tight: bool) -> str | None:
    """Return the comma that alone separates the names of all lists, all of them complete: the common case."""
    text = "".join(lines)
    if tight:
        parted = ", " not in text and ",and " not in text
    else:
        parted = text.count(", ") == text.count(",") and not (",  " in text or ", and " in text)
    marks = _ASCII_MARKS if text.isascii() else _MARKS
    if not parted or not text.isprintable() or any(map(text.__contains__, marks)):
        return None
    ends = {line[-1:] for line in lines}
    if may_be_cut(lines, ends) or ("." in ends and any(map(_FULL_STOP.search, lines))):
        return None
    return "," if tight else ", "


def _pieces(line: str, *, tight: bool) -> list[str]:
    bare = line if _MAY_HOLD_COMMAS.isdisjoint(line) else _INSIDE.sub("", line)
    for mark in ("、", ";", "；", "，"):
        if mark in bare:
            return line.split(mark) if bare == line else _outside_parentheses(line, mark)
    for mark in _SPACED:
        if mark in line and are_full_names([*map(unemphasised, parts := line.split(mark))]):
            return parts
    if bare != line:
        return _outside_parentheses(line, ",(?! )" if tight else ",")
    return regex.split(r",(?! )", line) if tight and ", " in line else line.split(",")


def _outside_parentheses(line: str, mark: str) -> list[str]:
    """Split at a mark, but not at those inside ``(an affiliation, in a city)`` or of marks behind a name."""
    pieces: list[list[str]] = [[]]
    depth = 0
    for part in regex.split(rf"({_RAISED}|{mark}|[()])", line):
        depth += (part == "(") - (part == ")" and depth > 0)
        if part in _BETWEEN and not depth:
            pieces.append([])
        else:
            pieces[-1].append(part)
    if depth:  # one that never closes: it is not an affiliation
        return regex.split(mark, line)
    return ["".join(parts) for parts in pieces]


def _joined(pieces: list[str], *, tight: bool) -> list[str]:
    """Give suffixes, and commas that end a name, back to the name before them."""
    stripped = [piece.strip() for piece in pieces]
    if min(map(len, stripped)) > _LONGEST_SUFFIX and not BEFORE_LAST.match(stripped[-1]):
        return stripped
    parts: list[list[str]] = []
    for name in stripped:
        if parts and not name and tight:
            parts[-1].append(",")
        elif parts and len(name) <= _LONGEST_SUFFIX and _SUFFIX.fullmatch(name):
            parts[-1] += ", ", name
        elif name:
            parts.append([name])
    names = ["".join(name) for name in parts]
    if len(names) > 1:
        names[-1] = BEFORE_LAST.sub("", names[-1], count=1)
    return names


def _separated(names: list[str]) -> list[str]:
    """Separate the names that a word joins at the end of a list, if each of them is a full name.

    An organisation may have such a word in its name (``Institute for Stones and Lamps``).
    """
    if not names or not _JOINING.search(names[-1]):
        return names
    joined = [name.strip() for name in _JOINING.split(names[-1])]
    return [*names[:-1], *joined] if are_full_names(joined) else names
