"""Dollars: whether what is between two of them is a formula, or the dollars are the price of something."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

_MATHS = lazy(r"\\[A-Za-z]|[\^_]")
_OF_FORMULA = lazy(r"[^\W_]|[\\^]")
# A formula that is a sign alone, as authors write a minus in "J0437$-$4715"; or a word, as they write italics.
_SIGN_OR_WORD = lazy(r"\s*[-+=<>*/|']{1,2}\s*|[A-Za-z]{2,}[,.;:]?")
BLANK = lazy(r"(?:~|\\[ ,;:])+")
_WORD_AMID = lazy(r"(?:^|\s)[^\W\d_]{2,}[,.;]?(?=\s|$)")


def is_prose(text: str, following: str) -> bool:
    """Tell whether the text between two dollars is prose and not a formula: the dollars are the price of something.

    Words by themselves are prose, as in "costs $5 and A$ 6"; a formula has them only inside commands, unless it is a
    word and nothing else. A number with a space before the second dollar, as in "for $1M a $x$", or with a digit after
    it, as in "$5-$6", is prose as well, unless the text has what only formulas have. So is punctuation alone, as in
    "$x$, $y$" if the first of the four dollars was not meant as the start of a formula.
    """
    if _SIGN_OR_WORD.fullmatch(text) or BLANK.fullmatch(text):
        return False
    if not _OF_FORMULA.search(text):
        return True
    if text.lstrip()[:1].isdigit() and (text[-1:].isspace() or following.isdigit()):
        return _MATHS.search(text) is None or _WORD_AMID.search(text) is not None
    return "\\" not in text and _WORD_AMID.search(text) is not None
