"""Citation keys: family name, year and first significant word, in letters that every tool accepts."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from string import ascii_lowercase
from typing import Final

import attrs

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations.papers import submitted
from arxiv_digest_parser._citations.people import authors
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized
from arxiv_digest_parser.models import Paper

# Letters that Unicode does not decompose into a basic one and a mark, in lower case.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ȷ": "j", "ħ": "h"}
    | {"ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e", "ɛ": "e", "ɔ": "o", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɨ": "i"}
)
_NOT_IN_KEY = lazy("[^a-z0-9]+")
# What some tool takes for something else: BibTeX, biber, LaTeX's \cite, the shell.
_BREAKS_KEY = lazy(r"""[\s%#~,=(){}"'\\|<>^\x00-\x1f\x7f-\x9f]|\A\Z""")
_UNTELLING: Final = frozenset(
    """
    a an and are as at be by can do does for from how in into is it its no not of on or our over that the their this to
    toward towards under using via we what when where which why with
    """.split()
)
_WORDS_OF_NAME = 20  # of an organisation; its letters are counted as well
_LONGEST = 40  # characters of a name or a word in a key: people read and type keys
_BEGINNING = 1_000  # characters of a title, many more than its first words have


def citation_key(paper: Paper) -> str:
    """Return the citation key of a paper: family name, year and first significant word of the title.

    Letters are converted to ASCII. If the extra ``keys`` is installed, names in other scripts are transliterated;
    otherwise, the key of such a paper is its arXiv number. In a bibliography, the number is appended to the keys of all
    papers that would share one.

    Args:
        paper: Any paper.

    Returns:
        ASCII letters and digits, at least one.

    Raises:
        TypeError: `paper` is not a paper.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> citation_key(Paper("A M$^3$KG-RAG Model", authors=["Jürgen van Weiß"], arxiv_id=ArxivId("2512.20136")))
        'weiss2025m3kgrag'
    """
    _require_paper(paper)
    people, _ = authors(paper, 1)
    year, _, _ = submitted(paper)
    number = _number(paper)
    # The particle is left out, as in an index of names; but "de la Cruz" alone is a name as well.
    family = people[0].family.partition(" (")[0].partition(" [")[0] if people else ""
    name = "".join(_telling(family, _WORDS_OF_NAME))[:_LONGEST]
    title = paper.title[:_BEGINNING]
    words = _telling(readable(title), 1 if name else 3)
    when = str(year or "")
    if name:
        return name + when + "".join(words)
    if number:
        return f"arxiv{number}"
    # Code points identify the paper in any script. So would a hash, but nobody could read the title from it.
    letters = [f"u{ord(character):x}" for character in title if character.isalnum()]
    return ("".join(words)[:_LONGEST] or "".join(letters[:4]) or "paper") + when


def distinct_keys(
    papers: Sequence[Paper], key: Callable[[Paper], str] | None = None, taken: Iterable[str] = ()
) -> list[str]:
    """Give each paper a key of its own, the same in whatever order the papers come.

    Papers that share a key, with each other or with something else, all get their arXiv number; those that still do
    (the same paper twice, or papers outside arXiv), a letter.

    Args:
        papers: Papers, the same one perhaps more than once.
        key: What makes a key of a paper; `citation_key` if left out.
        taken: The keys of other works.

    Raises:
        TypeError: `key` is not a function, or did not return ``str``.
        ValueError: `key` made a key that breaks a bibliography.
    """
    if key is not None and not callable(key):
        raise TypeError(f"key: expected a function of a paper, got {key!r:.80}")
    made = [_checked(key(paper)) for paper in papers] if key else list(map(citation_key, papers))
    others = set(map(str.lower, taken))
    # BibTeX refuses keys that differ in case alone.
    shared = Counter([*map(str.lower, made), *others])
    keys = [
        one if shared[one.lower()] == 1 or one.endswith(number := _number(paper)) else one + number
        for one, paper in zip(made, papers, strict=True)
    ]
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(keys):
        groups[one.lower()].append(index)
    used = others.union(groups)
    for group in sorted(groups):
        if len(groups[group]) == 1 and group not in others:
            continue
        suffixes = _suffixes()
        # By content: of papers that are the same throughout, it does not matter which is first.
        for index in sorted(groups[group], key=lambda index: repr(attrs.astuple(papers[index]))):
            keys[index] = next(new for suffix in suffixes if (new := keys[index] + suffix).lower() not in used)
            used.add(keys[index].lower())
    return keys


def _require_paper(given: object) -> None:
    if not isinstance(given, Paper):
        raise TypeError(f"paper: expected Paper, got {type(given).__name__}")


def _checked(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"key: expected a function that returns str, got {key!r}")
    if found := _BREAKS_KEY.search(key):
        raise ValueError(f"key: {key!r} is not a valid citation key" + (f": it holds {found[0]!r}" if key else ""))
    return key


def _number(paper: Paper) -> str:
    return _NOT_IN_KEY.sub("", paper.arxiv_id.base.lower()) if paper.arxiv_id else ""


def _suffixes() -> Iterator[str]:
    """Yield a, b, and so on to z, then aa, ab, and so on."""
    length = 1
    while True:
        yield from map("".join, product(ascii_lowercase, repeat=length))
        length += 1


def _telling(text: str, count: int) -> list[str]:
    """Return the first words to make a key of, in order: significant words, or any words if there are no others."""
    telling: list[str] = []
    others: list[str] = []
    for word in map(_folded, text.split()):
        if len(telling) == count:
            break
        if word:
            (others if word in _UNTELLING or word.isdigit() else telling).append(word)
    return telling or others[:count]


@kept(16384)
def _folded(word: str) -> str:
    """Spell a word in lower-case ASCII letters and digits; empty for a word in a script that cannot be spelled so."""
    plain = word.lower()
    if not word.isascii():
        plain = normalized("NFKD", word).lower().translate(_LETTERS)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
        if not plain.isascii() and (spell := _speller()):
            plain = spell(word).lower()
    return _NOT_IN_KEY.sub("", plain)[:_LONGEST]


@lru_cache(maxsize=1)
def _speller() -> Callable[[str], str] | None:
    try:
        from anyascii import anyascii
    except ImportError:
        return None
    return anyascii
