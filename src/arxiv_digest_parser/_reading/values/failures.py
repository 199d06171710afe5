"""What generators print in place of a value that they do not have."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_letters

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import pattern, words
from arxiv_digest_parser._reading.text.reports import Report, brief

#: What generators print where a language model gave no answer.
_ANYTHING = "*"
#: Those that are printed as they are, and those that hold other words.
_FIXED = frozenset(phrase for phrase in words("failures") if not {_ANYTHING, "…"} & {*phrase})
_FEW_WORDS = r"[a-z][\w ]{2,40}\b"


def _open(phrase: str) -> str:
    """Return a pattern for a failure that names its cause, or what failed."""
    if phrase.startswith(_ANYTHING):
        return ".{0,20}" + pattern(phrase[1:])
    head, _, _ = phrase.partition(_ANYTHING)
    if head.endswith(":"):
        return pattern(head[:-1]) + r"\s*[:：].{0,200}"
    return pattern(head, _FEW_WORDS) + (".{0,60}" if head != phrase else "")


_OPEN_PHRASES = [phrase for phrase in words("failures") if phrase not in _FIXED]
_OPEN = lazy("|".join([*map(_open, _OPEN_PHRASES), r"\{[a-z_]{2,40}\}"]))  # a placeholder that was never filled
_STOPS = (".", "。", "!", "！")
_LONGEST_FAILURE, _SHORT_FAILURE = 250, 30  # characters
LONGEST_NONE = 4  # `None` or `N/A` in a field of the generator's own means that there is none
#: The first characters of all that are not short. Some signs that are not ASCII are letters of it in another case.
_FIRST = frozenset(f"{ascii_letters}\u017f\u212a\u0130\u0131{{").union(phrase[0] for phrase in words("failures"))
#: The first two characters of those that may end in any way, and the last ones of those that may begin in any way.
_STARTS = frozenset(phrase[:2] for phrase in (*_FIXED, *_OPEN_PHRASES) if phrase[0] not in {_ANYTHING, "…"})
_OPEN_ENDS = tuple({phrase[-2:] for phrase in _OPEN_PHRASES if not phrase.endswith(_ANYTHING)})
_ENDS = tuple(end + stop for end in ("}", *_OPEN_ENDS) for stop in ("", *_STOPS))
_FEW = 3  # characters: an end with a full stop
#: What is printed where the authors of a paper are not known, what may be around it, and signs that say it alone.
_NOBODY = frozenset(words("nobody"))
_AROUND_NAMES = " *_`.。()（）[]【】"
_DASHES = frozenset("-–—−―?？/")
_LONGEST_NOBODY = 60  # characters
#: How those begin that end in any way.
_OPEN_STARTS = tuple({"{", *(phrase[0] for phrase in _OPEN_PHRASES if phrase.endswith(_ANYTHING))})


def is_failure(value: str) -> bool:
    """Tell whether a value is what a generator prints in place of one.

    Example:
        >>> is_failure("Summary generation failed"), is_failure("The proof failed.")
        (True, False)
    """
    value = value.strip()
    if len(value) >= _LONGEST_FAILURE:
        return False
    bare = (value[:-1] if value.endswith(_STOPS) else value).casefold()
    if bare in _FIXED:
        return True
    may_be_one = bare.startswith(_OPEN_STARTS) or bare.endswith(_OPEN_ENDS)
    return may_be_one and _OPEN.fullmatch(bare) is not None


def failures_in(values: Sequence[str]) -> list[int]:
    """Return which of many values `is_failure` holds for."""
    if min(map(len, values)) >= _LONGEST_FAILURE:
        return []
    return [
        at
        for at, value in enumerate(values)
        if len(value) < _LONGEST_FAILURE
        and (value[:1] in _FIRST or len(value) < _SHORT_FAILURE)
        and (value[:2].casefold()[:2] in _STARTS or len(value) < _FEW or value[-_FEW:].casefold().endswith(_ENDS))
        and is_failure(value)
    ]


def names_nobody(line: str) -> bool:
    """Tell whether a list of names is what generators print where they do not know the authors.

    Example:
        >>> names_nobody("Unknown"), names_nobody("（未知）"), names_nobody("—"), names_nobody("Anonymous")
        (True, True, True, False)
    """
    bare = line.strip(_AROUND_NAMES) if len(line) < _LONGEST_NOBODY else line
    if not any(map(str.isalnum, bare)):
        return not _DASHES.isdisjoint(bare or line)
    return bare.casefold() in _NOBODY or is_failure(bare)


def note_failure(report: Report, value: str, start: int, end: int) -> None:
    """Report a value if it is what a generator prints in place of one."""
    if is_failure(value):
        report("failed-value", f"the generator printed {brief(value)} in place of a value", start, end, None)
