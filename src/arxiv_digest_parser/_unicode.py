"""Which characters may leave the library: what UTF-8 can hold goes into values, and what is safe goes to a terminal.

Python's texts can contain halves of surrogate pairs, which no encoding of Unicode can represent. They come from JSON
escapes that were cut, from names of files, and from bytes that were decoded with ``surrogateescape``. `well_formed`
mends a text before it is read, and the models refuse what is not well-formed, so exporters need not deal with it.

A terminal obeys control characters, and shows text after some invisible ones in another order. Therefore everything
that is shown to a person, and may contain a stranger's text, goes through `printable`.
"""

from __future__ import annotations

import html
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from arxiv_digest_parser._patterns import lazy, lazy_regex

if TYPE_CHECKING:
    import regex

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_LONE = lazy("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")
_ENDLESS = lazy(r"&#[0-9]{640,};?")  # so many digits are the lowest limit that Python can be given
_SELECTORS = "\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}"
_MANY = 32  # marks after one letter, or characters
_LONG_RUN = lazy_regex(rf"\p{{M}}{{{_MANY},}}")
_Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
_LAST, _FIRST_SURROGATE, _LAST_SURROGATE = 0x10FFFF, 0xD800, 0xDFFF  # code points


def is_well_formed(text: str) -> bool:
    """Tell whether UTF-8 can hold a text: whether there is no surrogate in it."""
    if text.isascii():  # Python stores this with each text
        return True
    try:
        text.encode("utf-16-le")  # in half of the time of UTF-8, and by the same rules
    except UnicodeEncodeError:
        return False
    return True


def well_formed(text: str) -> str:
    r"""Return a text that UTF-8 can hold: pairs of surrogates become one character, others U+FFFD.

    Example:
        >>> well_formed("\ud83d\ude42 \ud83d") == "\U0001f642 \ufffd"
        True
    """
    return text if is_well_formed(text) else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def lone_surrogates(text: str) -> tuple[int, int]:
    """Count the surrogates of a text that belong to no pair, and say where the first is in the `well_formed` text."""
    found = [match.start() for match in _LONE.finditer(text)]
    return (len(found), len(well_formed(text[: found[0]]))) if found else (0, 0)


def character(code: int) -> str:
    """Return the character of a code point; U+FFFD for a surrogate, and for a number that is not a code point.

    Example:
        >>> character(0x41), character(0xD83D) == character(0xFFFFFF) == REPLACEMENT
        ('A', True)
    """
    return chr(code) if code <= _LAST and not _FIRST_SURROGATE <= code <= _LAST_SURROGATE else REPLACEMENT


def unescaped(text: str) -> str:
    r"""Return a text of HTML with the characters that its references mean.

    Example:
        >>> unescaped("a &lt; b"), unescaped("&#" + "9" * 5_000 + ";") == REPLACEMENT
        ('a < b', True)
    """
    try:
        return html.unescape(text)
    except ValueError:  # It reads no number of thousands of digits.
        return html.unescape(_ENDLESS.sub(REPLACEMENT, text))


def normalized(form: _Form, text: str) -> str:
    r"""Return a text in a normal form of Unicode, in linear time.

    `unicodedata` sorts the marks after a letter by insertion, which takes too long for thousands of them.

    Example:
        >>> normalized("NFC", "e\u0301" + "x" * 100) == "\xe9" + "x" * 100
        True
    """
    if len(text) > _MANY and not text.isascii():
        text = _LONG_RUN.sub(_in_order, text)
    return unicodedata.normalize(form, text)


def _in_order(marks: regex.Match[str]) -> str:
    """Put marks into the order that a normal form has; a mark without a class stays in its place."""
    runs = groupby(marks[0], lambda mark: unicodedata.combining(mark) > 0)
    return "".join("".join(sorted(run, key=unicodedata.combining) if is_moved else run) for is_moved, run in runs)


def is_mark(sign: str) -> bool:
    r"""Tell whether a character belongs to the letter before it: an accent, a vowel sign; a selector of emoji does not.

    Example:
        >>> is_mark("\u0301"), is_mark("a"), is_mark("\N{VARIATION SELECTOR-16}")
        (True, False, False)
    """
    return unicodedata.category(sign) in {"Mn", "Mc"} and sign not in _SELECTORS


def printable(text: str) -> str:
    r"""Show a text on one line: white space as spaces of its width, and U+FFFD for what a terminal would obey.

    Example:
        >>> printable("cs.\x1b[31mDS\r\n") == "cs.\ufffd[31mDS  "
        True
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " * width(c) if c.isspace() else REPLACEMENT for c in text)


def printable_lines(text: str) -> str:
    r"""Show a text of several lines, which end at ``\n``, each as `printable` does."""
    return "\n".join(map(printable, text.split("\n")))


def width(text: str) -> int:
    """Count the terminal columns of a text: Chinese and emoji take two, marks on a letter none."""
    return sum(_columns(c) for c in text)


def _columns(c: str) -> int:
    if unicodedata.category(c) in {"Mn", "Me"} and c != "\N{VARIATION SELECTOR-16}":
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1
