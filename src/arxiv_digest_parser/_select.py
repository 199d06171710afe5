r"""How `Digest.select` compares: by what people type, and not by how texts are printed.

The test for a condition is made once, from all its values, and then called for every paper. Texts are compared without
case, accents and TeX, and all kinds of white space, dashes and quotes are the same. So ``Erdős`` finds
``Erd{\H o}s``, and ``O(n log n)`` finds ``$O(n \log n)$``.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias, TypedDict, cast

from arxiv_digest_parser._dates import as_date
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized
from arxiv_digest_parser.taxonomy import ANNOUNCE_TYPES

Texts: TypeAlias = str | Iterable[str]
Test: TypeAlias = Callable[[Any], bool]

_MARKS = lazy("[\u0300-\u036f]+")
# Letters that Unicode does not decompose, such as ø, ł and æ: their names begin with the letter that people type.
_UNDECOMPOSED = lazy("[\u00e6-\u02af]")
_LETTER = lazy(r"LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .+)?")
_WORD = lazy(r"\w+")
_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("‘’ʼ`´", "'") | dict.fromkeys("“”", '"'))

_TEX_SIGNS = frozenset("\\{}$~")
#: TeX, and what remains of it in a comparison: a sign, a letter, the name of a symbol, or nothing.
_TEX = lazy(
    r"""
    \\(?P<sign>[&%$\#_])
    | \\(?P<letters>ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?![A-Za-z])[ ]?
    | \\(?:[`'^"~=.]|[bcdHkrtuv](?:\s+|(?=\{)))                         # accents
    | \\(?:emph|text\w{2,5}|math\w{2,6}|operatorname|mbox)\s*(?=\{)     # fonts
    | \\(?:it|bf|em|rm|sc|tt|sf|sl|cal)(?![A-Za-z])\s*
    | \\(?P<symbol>[A-Za-z]+)
    | (?P<space>~|\\[,;:!\ ])
    | [{}$\\]
    """,
    re.VERBOSE,
)


class Conditions(TypedDict, total=False):
    """What `Digest.select` looks for, as its argument ``exclude`` takes it: one value or several for each condition.

    Example:
        >>> conditions: Conditions = {"category": ["cs.CL", "cs.LG"], "since": "2025-12-24"}
        >>> list(conditions)
        ['category', 'since']
    """

    category: str | Iterable[str]
    author: str | Iterable[str]
    title: str | Iterable[str]
    text: str | Iterable[str]
    since: datetime.date | str
    until: datetime.date | str
    announce_type: str | Iterable[str]
    scores: Mapping[str, float]


def tests_of(conditions: Mapping[str, object]) -> dict[str, Test]:
    """Make a test for each condition that has a value: whether what it looks at is one of the wanted values.

    Raises:
        TypeError: There is no condition with that name, or its value has the wrong type.
        ValueError: The value is blank, or there is none.

    Example:
        >>> tests = tests_of({"category": ["cs", "math.CO"], "author": None})
        >>> list(tests), tests["category"](["math.CO"])
        (['category'], True)
    """
    given = {name: wanted for name, wanted in conditions.items() if wanted is not None}
    if unknown := given.keys() - _MAKERS.keys():
        raise TypeError(f"expected conditions among {', '.join(_MAKERS)}, got {min(unknown)!r:.80}")
    return {name: _MAKERS[name](name, _several(name, wanted)) for name, wanted in given.items()}


def _several(name: str, wanted: object) -> list[object]:
    if isinstance(wanted, (str, bytes, datetime.date, Mapping)) or not isinstance(wanted, Iterable):
        return [wanted]
    values = list(cast("Iterable[object]", wanted))
    if not values:
        raise ValueError(f"{name}: expected one or more values, got none")
    return values


def _in_category(name: str, wanted: list[object]) -> Test:
    """Make a test for names of categories: whether one is a wanted one, or belongs to a wanted archive."""
    categories = frozenset(_required(name, value) for value in wanted)
    archives = tuple(f"{category}." for category in categories)
    return lambda names: any(
        each in categories or each.startswith(archives) for each in (folded(each) for each in names if each)
    )


def _has_words(name: str, wanted: list[object]) -> Test:
    """Make a test for names of people: whether one has all words of a wanted name, in any order."""
    people = [frozenset(_WORD.findall(_required(name, value))) for value in wanted]
    if not all(people):
        raise ValueError(f"{name}: expected a word, got {wanted[people.index(frozenset())]!r:.80}")
    return lambda names: any(words <= given for given in map(_words, names) for words in people)


def _holds(name: str, wanted: list[object]) -> Test:
    """Make a test for texts: whether one contains a wanted text, even as a part of a word."""
    parts = [_required(name, value) for value in wanted]
    return lambda texts: any(part in text for text in map(folded, texts) for part in parts)


def _from_day(name: str, wanted: list[object]) -> Test:
    first = min(as_date(name, value) for value in wanted)
    return lambda day: day is not None and day >= first


def _to_day(name: str, wanted: list[object]) -> Test:
    last = max(as_date(name, value) for value in wanted)
    return lambda day: day is not None and day <= last


def _announced_as(name: str, wanted: list[object]) -> Test:
    """Make a test for how arXiv announced a paper."""
    for value in wanted:
        if value not in ANNOUNCE_TYPES:
            raise ValueError(f"{name}: expected one of {', '.join(ANNOUNCE_TYPES)}, got {value!r:.80}")
    return lambda announce_type: announce_type in wanted


def _reaches(name: str, wanted: list[object]) -> Test:
    """Make a test for the scores of a paper: whether they have all wanted labels, with that number at least."""
    lowest = [dict(_scores(name, value)) for value in wanted]

    def reaches(scores: Mapping[str, float]) -> bool:
        given = {folded(label): score for label, score in scores.items()}
        return any(all(label in given and given[label] >= least for label, least in each.items()) for each in lowest)

    return reaches


def _scores(name: str, wanted: object) -> Iterator[tuple[str, float]]:
    if not isinstance(wanted, Mapping):
        raise TypeError(f"{name}: expected a mapping of labels to numbers, got {wanted!r:.80}")
    if not wanted:
        raise ValueError(f"{name}: expected a label and its minimum, got none")
    for label, least in cast("Mapping[object, object]", wanted).items():
        # `type(...) in` and not isinstance: True is not a number.
        if type(least) not in {int, float}:
            raise TypeError(f"{name}: expected a number for {label!r:.80}, got {least!r:.80}")
        yield _required(name, label), cast("float", least)


_MAKERS: dict[str, Callable[[str, list[object]], Test]] = {
    "category": _in_category,
    "author": _has_words,
    "title": _holds,
    "text": _holds,
    "since": _from_day,
    "until": _to_day,
    "announce_type": _announced_as,
    "scores": _reaches,
}


def folded(text: str) -> str:
    r"""Return a text as it is compared.

    Example:
        >>> folded("Søren  Łukasiewicz"), folded(r"On $\ell_1$-Norms of {\it Na\"ive} Sets")
        ('soren lukasiewicz', 'on ell_1-norms of naive sets')
    """
    if not _TEX_SIGNS.isdisjoint(text):
        text = _TEX.sub(_without_tex, text)
    if not text.isascii():
        text = _MARKS.sub("", normalized("NFKD", text.translate(_SIGNS)).casefold())
        text = _UNDECOMPOSED.sub(_as_typed, text)
    return " ".join(text.lower().replace("--", "-").split())


def _without_tex(match: re.Match[str]) -> str:
    return match["sign"] or match["letters"] or match["symbol"] or (" " if match["space"] else "")


def _as_typed(match: re.Match[str]) -> str:
    letter = _LETTER.fullmatch(unicodedata.name(match[0], ""))
    return letter[1].lower() if letter else match[0]


def _words(name: str) -> set[str]:
    return set(_WORD.findall(folded(name)))


def _required(argument: str, wanted: object) -> str:
    if not isinstance(wanted, str):
        raise TypeError(f"{argument}: expected str, got {wanted!r:.80}")
    text = folded(wanted)
    if not text:
        raise ValueError(f"{argument}: expected some text, got {wanted!r}")
    return text
