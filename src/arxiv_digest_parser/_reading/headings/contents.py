"""The table of contents: what it says of each section, and which heading its line leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import UPDATED, either, pattern, words
from arxiv_digest_parser._reading.values.dates import date_line, find_date
from arxiv_digest_parser.taxonomy import is_category

_ENTRY = lazy(
    r"(?:[-*+]|\d{1,4}[.)])[ \t]+\[(?P<name>.+)\]\(#(?P<anchor>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)(?P<rest>[^\n]*)"
)
#: The number of papers: ``[Total: 7]``, ``(7 papers)``, 共 7 篇.
_PAPERS = (
    rf"(?:(?:{either('total', 'papers')})\s*(?:[:：]\s*)?)?(\d{{1,18}})\s*"
    rf"(?:(?:{either('counters', 'paper', 'papers')})\s*)?"
)
_TOTAL = lazy(rf"[\[(（【]?\s*{_PAPERS}[\])）】]?", re.IGNORECASE)
#: The same behind a sign: ``Surveys · *7 papers*``, ``Surveys | 7 papers``.
_TOTAL_BEHIND = lazy(
    r"[ \t][·•|–—-][ \t]{1,3}[*_]{0,2}(\d{1,9})[ \t]{0,3}"
    rf"(?:{either('counters', 'paper', 'papers')})[*_]{{0,2}}",
    re.IGNORECASE,
)
#: A line that says how many papers there are in all: these words, punctuation and a number.
_COUNT_WORD = lazy(rf"\d+|[\W_]+|{either('total', 'counting', 'paper', 'papers', 'counters')}", re.IGNORECASE)
_NUMBER = lazy(r"\d+")
_PAPER_WORD = lazy(either("total", "paper", "papers", "counters"), re.IGNORECASE)
#: A category's code after its name.
_CODE = lazy(r"[\[(（]([a-z-]+(?:\.[A-Za-z-]+)?)[\])）]$")
_HTML_ENTRY = lazy(
    r"(?:(?:[-*+]|\d{1,4}[.)])[ \t]{1,9})?"
    r"<a\b(?=[^<>]*>[^<>]+</a>)[^<>]*\bhref=[\"']?#([^\"'<>\s]+)[^<>]*>([^<>]+)</a>",
    re.IGNORECASE,
)
_BEHIND_ENTRY = lazy(r"\(\d[^()]*\)$")  # how many papers a section has, among other things
DIGEST_WORDS = lazy(rf"{either('digest')}|(?:{either('paper', 'papers')})\b", re.IGNORECASE)
LONGEST_SENTENCE = 500  # characters


def _sentence(phrase: str) -> str:
    """Return a pattern for what a digest without papers says; other words may stand before it and in its gaps."""
    if phrase.isascii():
        return pattern(phrase) + r"\b[^\n]{0,80}"
    # A gap at either end is one with what stands there; two neighbours would be tried in all ways.
    before, behind = (40 if phrase.startswith("…") else 20), (100 if phrase.endswith("…") else 80)
    said = pattern(phrase.strip("…"), r"[^\n]{0,20}")
    return rf"[^\n]{{0,{before}}}{said}[^\n]{{0,{behind}}}"


@lru_cache(1)
def _no_papers() -> re.Pattern[str]:
    return re.compile(rf"#*\s*(?:{'|'.join(map(_sentence, words('no_papers')))})", re.IGNORECASE)


@attrs.frozen
class Entry:
    """A line of the table of contents."""

    name: str
    anchor: str
    declared_total: int | None
    start: int
    end: int


def entry_in(line: str, start: int, end: int) -> tuple[Entry, str] | None:
    """Read a line that leads to a section, and return what is after its link that is not a number of papers."""
    if match := _ENTRY.match(line):
        rest = match["rest"].strip()
        total = _TOTAL.fullmatch(rest) if len(rest) < LONGEST_SENTENCE else None
        name, in_name = without_total(match["name"])
        entry = Entry(name, match["anchor"], int(total[1]) if total else in_name, start, end)
        return entry, "" if total else rest
    if match := _HTML_ENTRY.fullmatch(line):
        return Entry(_BEHIND_ENTRY.sub("", match[2].strip()).rstrip(), match[1], None, start, end), ""
    return None


def is_count(line: str) -> bool:
    """Tell whether a line says how many papers there are in all, and nothing else; a day is not so many papers.

    Example:
        >>> is_count("Papers (12)"), is_count("Papers (20261129)")
        (True, False)
    """
    if len(_NUMBER.findall(line)) != 1:
        return False
    at = 0
    while at < len(line):  # to the first word that is none of these, as a rule the first one
        word = _COUNT_WORD.match(line, at)
        if word is None:
            return False
        at = word.end()
    return _PAPER_WORD.search(line) is not None and find_date(line) is None


def keys_of(name: str) -> Iterator[str]:
    """Yield what a section may be called elsewhere: its name, its name without the code after it, that code."""
    yield name
    if match := _CODE.search(name):
        yield match[1]
        yield name[: match.start()].strip()


def names_digest(heading: str) -> bool:
    """Tell whether a heading says what digests and their sections are called: a date, a category, such words."""
    return find_date(heading) is not None or is_category(once(heading)) or DIGEST_WORDS.search(heading) is not None


def once(name: str) -> str:
    """Return ``cs.DB`` for ``cs.DB [cs.DB]``."""
    match = _CODE.search(name)
    return match[1] if match and name[: match.start()].strip() == match[1] else name


def slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading: lower case, spaces as hyphens, without punctuation."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def number_free(name: str) -> str:
    return re.sub(r"^\W*\d+\W+", "", name)


def without_total(name: str) -> tuple[str, int | None]:
    """Return a name without the total behind it, in brackets or after a sign, and the total.

    Example:
        >>> without_total("Surveys (7 papers)"), without_total("Surveys · *7 papers*"), without_total("Area 51")
        (('Surveys', 7), ('Surveys', 7), ('Area 51', None))
    """
    is_enclosed = name.endswith(("]", ")", "）", "】"))
    start = max(map(name.rfind, "[(（【" if is_enclosed else "·•|–—-")) - (not is_enclosed)
    total = (_TOTAL if is_enclosed else _TOTAL_BEHIND).fullmatch(name, start) if start > 0 else None
    if total is None or find_date(total[1]):
        return name, None
    return name[:start].strip(), int(total[1])


def says_no_papers(text: str) -> bool:
    """Tell whether a text is the sentence that a digest of a day without papers consists of."""
    return len(text) < LONGEST_SENTENCE and _no_papers().fullmatch(text.strip("*_ \t\n")) is not None


def says_when(heading: str) -> bool:
    """Tell whether a heading says when the digest was made, and nothing else."""
    found = date_line(heading)
    return found is not None and found[1] in UPDATED
