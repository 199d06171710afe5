"""Numbers before the titles of a block of papers: what counts papers or sections, scores, and years."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise, takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.in_common.remarks import with_remark
from arxiv_digest_parser._reading.language.vocabulary import either
from arxiv_digest_parser.models import Paper

#: A number before a title, which could be the title's own: before a dash, after a word, in a circle, on keys, before a
#: Chinese comma. A sign, such as a medal, may be before it.
_NUMBER = lazy(
    r"[^\w\s\[\](){}#$\"'“‘`*\\]{0,6}[ \t]{0,3}(?:(\d{1,4})(?:[ \t]{0,3}[-–—:：|｜]|[.)])[ \t]+"
    r"|(?P<word>[^\W\d_]{1,16})[ \t]{0,3}(?:\.|#|no\.?|№)?[ \t]{0,3}(\d{1,4})[ \t]{0,3}"
    rf"(?:{either('counters')})?(?:[.、,:：|)–—-]{{1,2}}(?!\d)[ \t]{{0,9}}|[ \t]{{1,9}})"
    r"|(?:([①-⑳❶-❿➀-➉⓪-⓿])|((?:\d\ufe0f?\u20e3){1,3}))[.、:：]?[ \t]{0,9}"
    r"|([^\W_]{1,4})、[ \t]{0,9})(?=\S)",
    re.IGNORECASE,
)
_WORDS = lazy(either("paper", "numbers", "ordinal"), re.IGNORECASE)
_TEN = 10
#: The numbers of a section and of a paper in it.
_NUMBERS = lazy(r"(\d{1,3})\.(\d{1,3})\.?[ \t]{1,9}(?=\S)")
#: A number that does not count, apart from the title: ``67 - A Faster Sort``, ``8.5/10 | A Faster Sort``.
_FIGURE = lazy(r"(\d{1,4}(?:\.\d{1,3})?(?:/\d{1,4}|%)?)[ \t]{1,3}[-–—|｜][ \t]+(?=\S)")
#: A number before nothing but a space.
_PLAIN = lazy(r"(\d{1,4})[ \t]{1,3}(?=[^\W\d])")
_YEARS = range(1900, 2100)
_MANY = 64  # papers, which are more than a list by years has years that follow each other


def without_numbers(papers: list[Paper]) -> list[Paper]:
    """Take the numbers off that all titles of several have before them.

    They are those of the papers if they count these, also anew in each section: ``1 - A Sort``, ``No.2 A Sort``, ``③ A
    Sort``. Others that are not all the same, such as scores and years, are kept: ``67 - A Sort``, ``2024 – A Sort``.
    """
    papers = _without_years(papers)
    leads = [match for match in takewhile(bool, (_NUMBER.match(paper.title) for paper in papers)) if match]
    if len(leads) == len(papers) and _are_counted(leads):
        return [
            attrs.evolve(paper, title=paper.title[match.end() :], number=paper.number or _number(match))
            for paper, match in zip(papers, leads, strict=True)
        ]
    if plain := _plainly_counted(papers):
        return plain
    figures = [match for paper in papers if (match := _FIGURE.match(paper.title))]
    if len(figures) < len(papers) or len({match[1] for match in figures}) < 2:
        return papers
    return [
        attrs.evolve(paper, title=paper.title[match.end() :], extra=with_remark(paper.extra, match[1]))
        for paper, match in zip(papers, figures, strict=True)
    ]


def _plainly_counted(papers: list[Paper]) -> list[Paper]:
    """Return several papers without the numbers that count all of them from 1, with but a space behind: ``1 A Sort``.

    A title may itself begin with a number; none is taken off if that of one paper is another than its place.
    """
    found = [match for match in takewhile(bool, (_PLAIN.match(paper.title) for paper in papers)) if match]
    if len(papers) == 1 or [int(match[1]) for match in found] != [*range(1, len(papers) + 1)]:
        return []
    return [
        attrs.evolve(paper, title=paper.title[match.end() :], number=paper.number or int(match[1]))
        for paper, match in zip(papers, found, strict=True)
    ]


def _are_counted(leads: Sequence[re.Match[str]]) -> bool:
    """Tell whether what is before titles are numbers that count, all after the same word, or after none."""
    words = {(match["word"] or "").casefold() for match in leads}
    is_known = all(not word or _WORDS.fullmatch(word) for word in words)
    return len(words) == 1 and is_known and _count([*map(_number, leads)])


def _number(lead: re.Match[str]) -> int:
    """Return the number that figures, also those in circles or on keys, or numerals print before a title; else -1.

    Example:
        >>> [_number(_NUMBER.match(f"{lead}A Sort")) for lead in ("12. ", "1️⃣2️⃣ ", "⑫", "二十一、")]
        [12, 12, 12, 21]
    """
    printed = lead[lead.lastindex or 0]
    if figures := "".join(filter(str.isdecimal, printed)):
        return int(figures)
    total, values = 0, [int(unicodedata.numeric(character, 0)) for character in printed]
    if not all(values):
        return -1
    for value in values:
        total = total * value if value == _TEN and total else total + value
    return total


def _without_years(papers: list[Paper]) -> list[Paper]:
    """Keep the years that all papers have for numbers beside these: ``[2024] A Faster Sort``."""
    numbers = [paper.number for paper in papers if paper.number is not None]
    if len(numbers) < len(papers) or not _are_years(numbers):
        return papers
    return [
        attrs.evolve(paper, number=None, extra=with_remark(paper.extra, str(number)))
        for paper, number in zip(papers, numbers, strict=True)
    ]


def _are_years(numbers: Sequence[int]) -> bool:
    """Tell whether numbers are years, and not those of papers in a long list."""
    return all(number in _YEARS for number in numbers) and len(numbers) < _MANY


def _count(numbers: Sequence[int]) -> bool:
    """Tell whether each of several numbers follows the one before it, or begins anew, and they are not years."""
    if _are_years(numbers) or min(numbers) < 0:
        return False
    steps = {other - one if other != 1 else 0 for one, other in pairwise(numbers)}  # 0 where they begin anew
    return numbers == [1] or (1 in steps and steps <= {0, 1})


def without_section_numbers(papers: list[Paper]) -> list[Paper]:
    """Take the numbers of sections and papers off the titles, if all have different ones: ``1.2 A Faster Sort``."""
    found = [match for paper in papers if (match := _NUMBERS.match(paper.title))]
    if len(found) < len(papers) or not _are_of_sections([(int(match[1]), int(match[2])) for match in found]):
        return papers
    return [attrs.evolve(paper, title=paper.title[match.end() :]) for paper, match in zip(papers, found, strict=True)]


def _are_of_sections(numbers: Sequence[tuple[int, int]]) -> bool:
    """Tell whether pairs of numbers are different, and one section is the first, or has several that ascend."""
    if len({*numbers}) < len(numbers):
        return False
    follow = any(one[0] == other[0] for one, other in pairwise(numbers))
    return (1, 1) in numbers or (follow and [*numbers] == sorted(numbers))
