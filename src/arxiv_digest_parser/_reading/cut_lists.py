"""Lists of names that were cut short: the mark that says so, which is at their end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.vocabulary import either, words

#: The mark, with what parts it from the names.
_CUT = lazy(
    rf"""(?:
        (?:^\s*|[,，、;；]\s*|(?<![\s,，、;；])\s+)(?: et\.?\s*al | \(?\+\s*\d+(?:\s+more)?\)? | {either("cut")} )
      | (?:(?<![\s,，、;；])[\s,，、;；]+)?(?: {either("cut_close")} | \.{{3}} | … )
    )\.?\s*$""",
    re.VERBOSE,
)
#: The mark that nothing but names can be before, and what parts it from these.
ET_AL = lazy(r",?[ \t]{1,9}et\.?[ \t]?al\b\.?")
_LONGEST_CUT = 60  # characters
#: How the mark ends; a digit may end it as well.
_CUT_WORDS = {re.split("[ #]", phrase)[-1] for phrase in words("cut", "cut_close")} - {""}
CUT_ENDS = ("...", "…", ")", *_CUT_WORDS, *(f"{word}." for word in _CUT_WORDS))
#: One of these is before that digit.
_COUNTING = ("+", *{re.split("[ #]+", phrase)[-2] for phrase in words("cut", "cut_close") if phrase[-1:] == "#"})
_LAST_OF_CUT = frozenset(end[-1] for end in CUT_ENDS)


@kept(2048)
def without_cut(line: str) -> str:
    """Return a list of names without the mark that it was cut short."""
    end = line.rstrip()
    tail = max(0, len(line) - _LONGEST_CUT)
    if not end.endswith(CUT_ENDS):
        if not end[-1:].isdigit():
            return line
        last = end[tail:]
        if not any(sign in last for sign in _COUNTING):
            return line
    cut = _CUT.search(line, tail)
    return line[: cut.start()].rstrip(" ,，、;；") if cut else line


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
