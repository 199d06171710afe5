"""Lists of names that were cut short: the mark that says so, which is at their end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import either, words

_WORDS = rf"(?:et\.?\s*al|\+\s*\d+(?:\s+more)?|{either('cut')})"
_CLOSE = rf"(?:{either('cut_close')}|\.{{3,4}}|…{{1,2}})"
#: How many there are, behind the mark: ``et al. (40 additional authors not shown)``, ``等（共14人）``; a year is
#: not that.
_NUMBER = r"(?!(?:19|20)\d\d\b)\d{1,5}(?![\d.])"
_COUNT = rf"[(（\[][ ]?(?:(?:{either('total')}|\+)[ ]?)?{_NUMBER}[^()（）\[\]\d\n]{{0,40}}[)）\]]"
#: The mark, with what parts it from the names.
_CUT = lazy(
    rf"""(?:
        (?:^\s*|[,，、;；]\s*|(?<![\s,，、;；])\s+)(?: {_WORDS} | [(（\[](?:{_WORDS}|{_CLOSE})\.?[)）\]] )
      | (?:(?<![\s,，、;；])[\s,，、;；]+)?{_CLOSE}
    )\.?(?:[ \t]*{_COUNT})?[\s.,，、;；。]{{0,9}}$""",
    re.VERBOSE,
)
#: What is in the place of names that were left out between others: ``[...]``, ``... (12 more) ...``.
_DOTS = r"(?:\.{3,6}|…{1,2}|\.\ \.\ \.)"
_LEFT_OUT = lazy(rf"[(（\[]?{_DOTS}[)）\]]?|{_DOTS}[ \t]*[(（\[][^()（）\[\]\n]{{1,40}}[)）\]][ \t]*{_DOTS}?")
_LEFT_OUT_BETWEEN = lazy(rf"[ \t]({_DOTS})[ \t]+(?=[^\W\d_])")
#: The mark that nothing but names can be before, and what parts it from these.
ET_AL = lazy(r",?[ \t]{1,9}et\.?[ \t]?al\b\.?")
_LONGEST_CUT = 80  # characters
#: The same in italics or bold: ``Ada Holm, *et al.*``.
_STRESS = frozenset("*_")
_STRESSED = lazy(r"(?P<mark>[*_]{1,3})(?P<said>[^*_\n]{1,40})(?P=mark)\.?$")
#: What parts the mark from the names.
_PARTING = " ,，、;；"
#: What may be behind the mark, as behind any name.
_STOPS = ",，、;；。"
#: How the mark ends; a digit may end it as well.
_CUT_WORDS = {re.split("[ #]", phrase)[-1] for phrase in words("cut", "cut_close")} - {""}
_ENDS = ("...", "…", *")）]", *_CUT_WORDS, *(f"{word}." for word in _CUT_WORDS))
CUT_ENDS = (*_ENDS, *_STOPS)
#: One of these is before that digit.
_COUNTING = ("+", *{re.split("[ #]+", phrase)[-2] for phrase in words("cut", "cut_close") if phrase[-1:] == "#"})
_LAST_OF_CUT = frozenset(end[-1] for end in CUT_ENDS)


@kept(2048)
def without_cut(line: str) -> str:
    """Return a list of names without the mark that it was cut short."""
    end = len(line)
    while (start := _start_of_cut(line, end)) is not None:
        while start and line[start - 1] in _PARTING:
            start -= 1
        end = start  # several words may say it: "... et al."
    line = line[:end]
    stressed = _STRESSED.search(line, max(0, end - _LONGEST_CUT)) if _STRESS.intersection(line[-2:]) else None
    return line if stressed is None or without_cut(stressed["said"]) else line[: stressed.start()].rstrip(_PARTING)


def _start_of_cut(line: str, end: int) -> int | None:
    """Return where the last mark begins that says that a list was cut short, which is at its end; else ``None``."""
    first = max(0, end - _LONGEST_CUT)
    last = line[first:end].rstrip(f"{_STOPS} \t\n")
    if not last.endswith(_ENDS) and not (last[-1:].isdigit() and any(sign in last for sign in _COUNTING)):
        return None
    cut = _CUT.search(line, first, end)
    return cut.start() if cut else None


def cut_mark(line: str) -> str:
    """Return the mark that a list of names was cut short with; "" if it was not.

    Example:
        >>> cut_mark("Ada Lovelace and 3 others"), cut_mark("Ada Lovelace")
        ('and 3 others', '')
    """
    return line[len(without_cut(line)) :].strip(" ,，、;；")


def may_be_cut(lines: Iterable[str], ends: AbstractSet[str]) -> bool:
    """Tell whether any of several lists may have such a mark, by the characters with which they end."""
    return any(map(str.isdigit, ends)) or (
        not _LAST_OF_CUT.isdisjoint(ends) and any(line.endswith(CUT_ENDS) for line in lines)
    )


def apart(names: Iterable[str]) -> list[str]:
    """Return the names of a list with dots between two of them apart from each other and from the dots.

    Example:
        >>> apart(["Ada Lovelace ... Bo Lin"])
        ['Ada Lovelace', '...', 'Bo Lin']
    """
    return [part for name in names for part in _LEFT_OUT_BETWEEN.split(name)]


def is_left_out(name: str) -> bool:
    """Tell whether a part of a list is in the place of names that were left out.

    Example:
        >>> is_left_out("[...]"), is_left_out("Ada Lovelace")
        (True, False)
    """
    return _LEFT_OUT.fullmatch(name) is not None
