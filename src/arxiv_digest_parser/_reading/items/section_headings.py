"""Headings that are those of sections, although each of them has one paper below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import names_digest, once
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, normal
from arxiv_digest_parser._reading.values.dates import date_line
from arxiv_digest_parser.taxonomy import is_category

#: A title in bold or italics, alone on the first line below a heading, also as an item or after a sign.
_TITLE_BELOW = lazy(
    r"\A[^\n]*\n\s*(?:(?:\d{1,3}[.)]|[-*+])[ \t]+)?(?:[^\w\s*\[]{1,2}[ \t]+)?"
    r"(\*{1,2})\[?(?P<title>[^*\s:：][^*\n]{7,300})\1[ \t]*$",
    re.MULTILINE,
)
_SECTION_WORDS = 3  # of the name of a section, on average
_NEARLY_ALL = 0.9  # of the sections


def name_digests(headings: Sequence[str]) -> bool:
    """Tell whether headings without links are called as digests and sections are: by a day, a category, such words.

    Example:
        >>> name_digests(["# Daily arXiv Papers"]), name_digests(["## cs.DS", "## 2026-03-05"])
        (True, True)
        >>> name_digests(["## A Faster Sort"])
        False
    """
    if any("](" in heading for heading in headings):
        return False
    contents = [heading.lstrip("# ") for heading in headings]
    if len(contents) == 1:
        return names_digest(contents[0]) or normal(contents[0]) in CONTENTS
    return all(date_line(content) or is_category(once(content)) for content in contents)


def stand_over_titles(parts: Sequence[str]) -> bool:
    """Tell whether short headings are the names of sections with a paper each, whose longer titles are emphasised."""
    found = [(part.partition("\n")[0], _TITLE_BELOW.search(part)) for part in parts]
    pairs = [(name, match["title"]) for name, match in found if match and "](" not in name]
    if len(pairs) < _NEARLY_ALL * len(parts) or sum(names_in(title) > 0 for _, title in pairs) * 2 > len(pairs):
        return False
    names, titles = (sum(len(one.split()) for one in ones) for ones in zip(*pairs, strict=True))
    return names < titles and names <= _SECTION_WORDS * len(pairs)
