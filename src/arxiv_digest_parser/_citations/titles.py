"""Which words of a title must keep their capitals, whatever a style does to the case of titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations.evidence import asks, is_lowered, is_written_so, names_in
from arxiv_digest_parser._citations.markup import Token
from arxiv_digest_parser._citations.proper_names import end_of_phrase, is_name
from arxiv_digest_parser._patterns import lazy

#: A part of a word between hyphens, with the signs that belong to it: O'Neil's, F#, C++.
_WORD = lazy(r"[^\W_]+(?:['’][^\W_]+)*(?:\+\+|\#)?")
# BibTeX keeps the very first character, and the one after a colon and a space. It forgets that a sentence begins after
# other signs, and that a word begins after a quotation mark or a bracket.
_START = lazy(r"(?:\A|[:—–]\s)\Z")
_FORGOTTEN_START = lazy(r"(?:\A|:\s)[^\w\s]+\Z|(?:[?!]|(?<!\bvs)(?<!\bv)(?<!\bal)(?<!\bet)\.)['\"’”)]?\s+[^\w\s]*\Z")
# What may be before a word that begins after another sign than a colon.
_MARK = lazy(r"[?!.]['\"’”)]?\s|(?:\A|:\s)[^\w\s]|[)\]]\w")
_CONTEXT = 8  # characters before a word that show whether it begins a sentence
_SHORTEST = 4  # letters; shorter words are in lower case in every style of capitals
_APOSTROPHE = lazy("['’]")
_PUNCTUATION = "'\"’“”(),.:;?!"
_PREPOSITIONS: Final = frozenset(
    "about above across after against along amid among around before behind below beneath beside between beyond despite"
    " does down during from have into like near once onto over past since than that their them then these they this "
    "those through throughout till toward towards under underneath until upon using versus via what when where which "
    "while will with within without your".split()
)
#: Characters of a title of which each word is looked up in the abstract.
_LONGEST = 1_000
#: What distinguishes models of a family, after the name of the family or its version: "Gemini 2.5 Pro".
_QUALIFIERS: Final = frozenset("Flash Haiku Lite Max Mini Nano Opus Plus Pro Sonnet Turbo Ultra".split())


class _Title(NamedTuple):
    """What a whole title says about the capitals in it."""

    is_sentence: bool  # its words are in lower case, so that one with a capital is a name
    is_plain: bool  # in most titles every word has a capital, and that alone means nothing
    abstract: str
    names: frozenset[str]  # the words that the abstract shows to be names


def fixed(found: list[Token], abstract: str = "") -> Iterator[Token]:
    """Yield a title in which the words that must keep their capitals are tokens of the kind ``fixed``.

    BibTeX lowers what is not in braces, except for the first letter of the title and that after a colon. biblatex and
    citeproc do the same in some styles, and pandoc whenever it reads a file.

    Args:
        found: The title.
        abstract: The abstract of the same paper, which distinguishes names from other words.

    Example:
        >>> [*fixed([("text", "LLMs for the F# Language")])]
        [('fixed', 'LLMs'), ('text', ' for the '), ('fixed', 'F#'), ('text', ' Language')]
        >>> [*fixed([("text", "Fast Zorbles")], "We sort the Zorbles of today.")]
        [('text', 'Fast '), ('fixed', 'Zorbles')]
    """
    plain = "".join(text for kind, text in found if kind == "text")
    title = _title(plain, abstract if len(plain) <= _LONGEST else "")
    before = ""  # what is before the token
    groups: list[bool] = []  # whether each open group keeps the case of what is in it
    for kind, text in found:
        if kind == "open":
            groups.append(not text)
        elif kind == "close":
            groups.pop()
        if kind == "text" and not any(groups):
            yield from _marked(text, before, title)
        else:
            yield kind, text
        if kind not in {"open", "close"}:
            before = (before + text)[-_CONTEXT:]


def _title(text: str, abstract: str) -> _Title:
    is_sentence = _is_sentence(text)
    names: frozenset[str] = frozenset()
    if abstract and not is_sentence:
        asked = (_base(word) for word in _WORD.findall(text) if _weight(word) == _ASKED)
        names = names_in(abstract, asked)
    return _Title(is_sentence, not is_sentence and not _MARK.search(text), abstract, names)


def _marked(text: str, before: str, title: _Title) -> Iterator[Token]:
    position = 0
    for start, end in _spans(text, before, title):
        if start > position:
            yield "text", text[position:start]
        yield "fixed", text[start:end]
        position = end
    if position < len(text):
        yield "text", text[position:]


def _spans(text: str, before: str, title: _Title) -> Iterator[tuple[int, int]]:
    """Yield where words, and names of several words, begin and end that keep their capitals."""
    first, last = 0, -_CONTEXT  # where what was found last begins and ends
    for match in _WORD.finditer(text):
        if not (weight := _weight(match[0])):
            continue
        start, end = match.span()
        if start < last:
            continue
        if phrase_end := end_of_phrase(text, start, match[0]):
            end = phrase_end
        else:
            compound = text[first:end] if start - last == 1 else ""
            if title.is_plain and weight < _QUALIFIER and not (title.names or compound or weight == _NAME):
                continue
            weight = _weighed(match, weight, compound, title)
            if not weight or (title.is_plain and weight < _NAME):
                continue
            context = text[start - _CONTEXT : start] if start > _CONTEXT else before + text[:start]
            if not _keeps_capitals(weight, match[0], context, is_sentence=title.is_sentence):
                continue
        first, last = start, end
        yield start, end


def _weighed(match: re.Match[str], weight: int, compound: str, title: _Title) -> int:
    """Tell how much the capitals of a word mean here.

    Args:
        match: The word.
        weight: How much they mean by themselves.
        compound: What keeps its capitals just before the word, up to the end of the word.
        title: The title.
    """
    word = match[0]
    if weight == _QUALIFIER:
        start = match.start()
        return _FIXED if compound or (start > 1 and match.string[start - 2].isdigit()) else _CAPITAL
    if weight > _NAME or not title.abstract:
        return weight
    if _base(word) in title.names:
        return _NAME
    if "-" in compound and is_written_so(title.abstract, compound, word):
        return _FIXED
    return _NOTHING if is_lowered(title.abstract, _base(word)) else weight


#: How much the capitals of a word mean by themselves; those up to `_CAPITAL` nothing, where every word has one.
_NOTHING, _CAPITAL, _ASKED, _NAME, _QUALIFIER, _LETTER, _NET, _FIXED = range(8)


@kept(16384)
def _weight(word: str) -> int:
    """Tell how much the capitals of a word mean by themselves."""
    if word.islower():
        return _NOTHING
    if any(map(str.isupper, word[1:])) or (word[0].isupper() and not (word.isascii() and word[-1].isalpha())):
        return _FIXED  # LLMs, arXiv, 3D; Poincaré, T5, F#, C++
    if not word[0].isupper():
        return _NOTHING
    if len(word) == 1:
        return _LETTER
    if is_name(_base(word)):
        return _NAME
    if word in _QUALIFIERS:
        return _QUALIFIER
    if word in {"Net", "Nets"}:
        return _NET
    return _ASKED if asks(_base(word)) else _CAPITAL


def _base(word: str) -> str:
    """Return a word without what an apostrophe adds to it."""
    return _APOSTROPHE.split(word, maxsplit=1)[0]


def _keeps_capitals(weight: int, word: str, before: str, *, is_sentence: bool) -> bool:
    # (Re)Thinking, U-Net
    if weight == _FIXED or before[-1:] in {")", "]"} or (weight == _NET and before[-2:] in {"U-", "V-"}):
        return True
    if _FORGOTTEN_START.search(before):
        return True
    if weight == _NAME:
        return bool(before)  # Some styles lower the word behind a colon as well.
    starts = _START.search(before) is not None
    if weight == _LETTER:
        return not starts or word not in {"A", "I"}  # At the start "A" is the article.
    return not starts and is_sentence


def _is_sentence(title: str) -> bool:
    """Tell whether a title has its words in lower case, so that one with a capital is a name."""
    lower = capital = 0
    for word in title.split()[1:]:
        telling = word.strip(_PUNCTUATION)
        if len(telling) >= _SHORTEST and telling.isalpha():
            if telling.islower():
                lower += telling not in _PREPOSITIONS
            else:
                capital += telling.istitle() and _weight(telling) != _NAME
    return lower >= capital and lower > 0
