"""The names of venues, with the year, which many lists print beside titles."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.taxonomy import is_category

_WORDS_OF_VENUE = 5
_NO_VENUE = frozenset(":)[]·•|")
_JOURNALS = {"arxiv", "cell", "nature", "science"}
_NO_WORD = lazy(r"[\s,()/@_–-]+")
_YEAR = lazy(r"(?:(?<!\d)(?:19|20)|['’])\d\d(?!\d|-\d\d-\d)")


def is_venue(text: str) -> bool:
    """Tell whether a text is the name of a venue and a year alone.

    Example:
        >>> [is_venue(text) for text in ("EMNLP 2025 Main", "CVPR'26", "IJRR, 2025", "Sorting in 2025", "SortNet")]
        [True, True, True, False, False]
        >>> is_venue("arXiv · 2026-03-04"), is_venue("arXiv 2026-03-04")
        (False, False)
    """
    text = text.strip("()[] ")
    if not _YEAR.search(text) or not _NO_VENUE.isdisjoint(text):
        return False
    words = _NO_WORD.split(text)
    venue = next((word for word in words if not word.isdigit()), "")
    if is_category(venue):
        return False  # with a date, say
    is_name = sum(map(str.isupper, venue)) > 1 or venue.casefold() in _JOURNALS
    return is_name and len(words) <= _WORDS_OF_VENUE
