"""The parts of a label: the number before it, and what is in brackets behind it."""

from __future__ import annotations

import unicodedata

import regex

from arxiv_digest_parser._patterns import lazy, lazy_regex

#: What may be a number before a label: of digits, of one to three letters, in a circle, on a key.
_NUMBER = lazy(
    r"[(（]?(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}|[^\W\d_]{1,3})(?:[.)）、．](?!\d)|\ufe0f?\u20e3)\s{0,9}(?=\S)"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\s{1,9}(?=\S)|[①-⑳❶-❿➀-➉]\s{0,9}(?=\S)"
)
#: A language tag after a label, as in ``Abstract (fr)``. English is the original.
LANGUAGE_CODE = lazy_regex(r"(?:(?<!\s)\s+)?[(（\[](?!en\b)([a-z]{2,3}(?:-[a-z0-9]{2,8})*)[)）\]]$", regex.IGNORECASE)
BRACKET = lazy(r"[(（\[【]")
PARENTHESES = lazy_regex(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")
#: Words in parentheses that end a label.
_BEHIND = lazy(r"(?<=\S)\s{0,9}[(（]([^()（）\[\]【】]{1,40})[)）]$")


def unnumbered(label: str) -> str:
    """Return a label without the number before it; Chinese words for numbers are numbers as well.

    Example:
        >>> unnumbered("2. 方法"), unnumbered("（一）方法"), unnumbered("1️⃣ Method"), unnumbered("A. Method")
        ('方法', '方法', 'Method', 'A. Method')
    """
    match = _NUMBER.match(label)
    if match is None or not all(map(_is_numeral, (match["number"] or "").replace(".", ""))):
        return label
    return label[match.end() :]


def _is_numeral(sign: str) -> bool:
    """Tell whether a sign is a digit, or a word for a number."""
    return unicodedata.numeric(sign, None) is not None


def in_other_script(label: str) -> str:
    """Return what is in parentheses behind a label, if one of the two is in letters of English and the other is not.

    Example:
        >>> in_other_script("주요 성과 및 결과 (Result)"), in_other_script("Results (in short)")
        ('Result', '')
    """
    match = _BEHIND.search(label)
    return match[1] if match and match[1].isascii() != label[: match.start()].isascii() else ""


def named_language(label: str) -> str | None:
    """Return the language that a label names (``Title (fr)``)."""
    named = LANGUAGE_CODE.search(label)
    return named and (named[1].lower() if len(named[1]) < 4 else named[1])
