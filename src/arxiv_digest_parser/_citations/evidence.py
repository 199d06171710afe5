"""What the abstract of a paper says about a word in its title: whether the word is a name.

If every word of a title has a capital, the abstract shows which of them are names: a name has its capital there too, in
the middle of a sentence, and is nowhere in lower case. Two kinds of capitals say nothing, and are left out: those that
spell out an acronym ("Retrieval Augmented Generation (RAG)"), and those that an author gives to words which are common
in lower case ("the Galaxy", "our Adapter").
"""

from __future__ import annotations

from collections.abc import Iterable

from arxiv_digest_parser._citations.common_words import COMMON
from arxiv_digest_parser._patterns import lazy

_SHORTEST = 3  # letters; shorter words are not looked up in an abstract
# Words with a capital, and the numbers among them, where none begins a sentence and no acronym follows. More than three
# in a row are the title of something.
_AMID = lazy(
    r"(?:(?<![^\s(])[a-z]+[\s-]|[,)]\s)\(?(?P<run>[A-Z\d][\w.]*(?:(?:\s|--?|–)[A-Z\d][\w.]*){0,2})"
    r"(?:['’]s)?(?:(?<=\.)|(?=[,.;:)]|(?:\s|--?|–)[^\W\d_A-Z]|\s\([a-z]|\Z))"
)
_NAME = lazy(r"(?<![\w.])[A-Z][a-z]+(?![^\W_])")
_COMMON_ENDING = lazy(
    r"(?:[stx]ion|ing|ment|ity|ness|[ae]nc[ey]|ism|ed|[aeio]l|ive|ous|[ai]ble|ful|less|ly|[aot]ry|ure|age|ship|sis|ize|ctor"
    r"|ator|ant|ent|work|ware|graph|ist|ic|[lu]ar)s?\Z"
)
_INFLECTION = lazy(r"(?:[eo]?rs?|e?s|y)\Z")


def asks(word: str) -> bool:
    """Return whether an abstract can say anything of a word: not of one that is common in lower case.

    Example:
        >>> [word for word in ("Mamba", "Decoders", "Distillation", "Rust") if asks(word)]
        ['Mamba', 'Rust']
    """
    lower = word.lower()
    stem = _INFLECTION.sub("", lower)
    return len(word) >= _SHORTEST and not (
        lower in COMMON or stem in COMMON or f"{stem}e" in COMMON or _COMMON_ENDING.search(lower)
    )


def names_in(abstract: str, words: Iterable[str]) -> frozenset[str]:
    """Return those of some words that are names in an abstract.

    Args:
        abstract: Any text.
        words: Words with a capital.

    Example:
        >>> sorted(names_in("We train Mamba and Chain of Thought. Deep nets, Mamba's kin, ...", ["Mamba", "Deep"]))
        ['Mamba']
    """
    found = {word for word in words if word in abstract and asks(word)}
    if not found:
        return frozenset()
    amid = {name for match in _AMID.finditer(abstract) for name in _NAME.findall(match["run"])}
    return frozenset(word for word in found & amid if not _has_word(abstract, word.lower()))


def is_lowered(abstract: str, word: str) -> bool:
    """Return whether an abstract has a word in lower case, and nowhere with a capital: "polish", "turkey"."""
    return word not in abstract and _has_word(abstract, word.lower())


def is_written_so(abstract: str, compound: str, word: str) -> bool:
    """Return whether an abstract has a compound just so, and never with its last word in lower case: "ARM-Thinker"."""
    return compound in abstract and compound.removesuffix(word) + word.lower() not in abstract


def _has_word(text: str, word: str) -> bool:
    """Return whether a word is in a text, and not only as a part of another one."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            return True
        start = text.find(word, end)
    return False
