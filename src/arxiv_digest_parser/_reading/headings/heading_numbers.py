"""The number of a paper in its heading: before the title, or instead of it."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading_links import NUMBER
from arxiv_digest_parser._reading.language.vocabulary import either
from arxiv_digest_parser._reading.text.places import SPACE

#: A number on keys: 1️⃣ 2️⃣.
_KEYS = lazy(r"((?:\d\ufe0f?\u20e3?){1,4})(?<=\u20e3)[ \t]*")
#: A number with that of all papers behind it, or with a zero before it: ``3/12 — A Faster Sort``, ``03 A Faster Sort``.
_OF_ALL = lazy(
    r"(\d{1,4})/\d{1,4}[ \t]{0,3}[—–:|)-][ \t]{1,9}(?=\S)|(0\d)[ \t]{1,9}(?:[·•|:：–—-][ \t]{1,9})?(?=[^\s\d])"
)
#: A number with a word before it: Paper 3: …, Paper #3 - …, 论文 3：….
PAPER_NUMBER = lazy(
    rf"\W*(?:(?:{either('paper')})[ \t]*(?:(?:#|no\.?|№)[ \t]*)?|(?:no\.|№)[ \t]*)(\d{{1,9}})"
    r"(?:[ \t]*[:：、|)】\]]|\.(?!\d)|[ \t]+[-–—](?=\s|$))",
    re.IGNORECASE,
)
#: The same with the word for papers alone, before a title.
CALLED_PAPER = lazy(
    rf"\W{{0,12}}(?:{either('paper')})[ \t]{{0,3}}#?(\d{{1,4}})[ \t]{{0,3}}[:：—–-](?=[^\n]{{4}})", re.IGNORECASE
)
#: A heading that numbers a paper, and does not name it: ``Paper 3``, ``#3``, 第 3 篇.
_NUMBER_ALONE = lazy(
    rf"\W{{0,12}}(?:(?:{either('paper')})?[ \t]{{0,3}}(?:#|no\.?|№)?[ \t]{{0,3}}(\d{{1,9}})"
    rf"|(?:{either('ordinal')})[ \t]?(\d{{1,9}})[ \t]?(?:{either('counters')}))\W{{0,12}}",
    re.IGNORECASE,
)
#: What separates a number from a title.
_SEPARATOR = lazy(r"[.:：|·–—-]{1,2}(?:[ \t]+|$)")


def number_alone(title: str) -> int | None:
    """Return the number of a heading that says no more.

    Example:
        >>> number_alone("Paper 3"), number_alone("#12"), number_alone("Paper 3: A Faster Sort")
        (3, 12, None)
    """
    match = _NUMBER_ALONE.fullmatch(title)
    return int(match[1] or match[2]) if match else None


def number_before(lead: str) -> tuple[int | None, str]:
    """Separate the number before a title from what is around it."""
    lead = lead.strip(SPACE)
    if match := PAPER_NUMBER.match(lead):
        return int(match[1]), lead[match.end() :].strip(SPACE)
    if of_all := _OF_ALL.match(lead):
        return int(of_all[1] or of_all[2]), lead[of_all.end() :]
    if keys := _KEYS.match(lead):
        return int("".join(filter(str.isdigit, keys[1]))), lead[keys.end() :]
    match = NUMBER.search(lead) if lead else None
    if match is None or re.search(r"\w", lead[: match.start()]):
        return None, lead
    around = (lead[: match.start()] + " " + lead[match.end() :]).strip(SPACE)
    return int(match[1] or match[2] or match[3]), _SEPARATOR.sub("", around, 1) if _SEPARATOR.match(around) else around
