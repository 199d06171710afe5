"""How `Digest.select` compares texts: without case, accents, and the difference between kinds of white space."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeAlias

Test: TypeAlias = Callable[[Iterable[str]], bool]

_MARKS = re.compile("[\u0300-\u036f]+")
# Letters that Unicode does not decompose, such as ø, ł and æ: their names begin with the letter that people type.
_UNDECOMPOSED = re.compile("[\u00e6-\u02af]")
_LETTER = re.compile(r"LATIN SMALL (?:LETTER|LIGATURE) ([A-Z]{1,2})(?: WITH .+)?")
_TEX_ACCENT = re.compile(r"\\(?:[^\w\s]|[bcdHkrtuv](?:\s+|(?=\{)))|[{}]")
_WORD = re.compile(r"\w+")


def in_category(wanted: str) -> Callable[[Iterable[str | None]], bool]:
    """Make a test for names of categories: whether one is the wanted one, or belongs to the wanted archive.

    Example:
        >>> in_category("CS")(["math.NA", "cs.NA"]), in_category("math")(["math-ph"])
        (True, False)
    """
    category = _required("category", wanted)
    archive = f"{category}."
    return lambda names: any(
        name == category or name.startswith(archive) for name in (folded(name) for name in names if name)
    )


def has_words(wanted: str) -> Test:
    r"""Make a test for names of people: whether one has all of the wanted words, in any order.

    Example:
        >>> is_by = has_words("Simkova, Petra")
        >>> is_by(["Petra Šimková"]), is_by([r"Petra \v{S}imkov\'a"]), is_by(["Petra Simko"])
        (True, True, False)
    """
    words = _words(_required("author", wanted))
    if not words:
        raise ValueError(f"author: expected a word, got {wanted!r}")
    return lambda names: any(words <= _words(name) for name in names)


def holds(wanted: str) -> Test:
    r"""Make a test for texts: whether one has the wanted text somewhere, a part of a word included.

    Example:
        >>> holds("page reads")(["Fewer page\nreads."])
        True
    """
    part = _required("text", wanted)
    return lambda texts: any(part in folded(text) for text in texts)


def folded(text: str) -> str:
    """Return a text as it is compared.

    Example:
        >>> folded("Søren  Łukasiewicz")
        'soren lukasiewicz'
    """
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
        text = _UNDECOMPOSED.sub(_as_typed, text)
    return " ".join(text.lower().split())


def _as_typed(match: re.Match[str]) -> str:
    letter = _LETTER.fullmatch(unicodedata.name(match[0], ""))
    return letter[1].lower() if letter else match[0]


def _words(name: str) -> set[str]:
    return set(_WORD.findall(folded(_TEX_ACCENT.sub("", name))))


def _required(argument: str, wanted: object) -> str:
    if not isinstance(wanted, str):
        raise TypeError(f"{argument}: expected str, got {wanted!r:.80}")
    text = folded(wanted)
    if not text:
        raise ValueError(f"{argument}: expected some text, got {wanted!r}")
    return text
