"""Authors, taken apart as bibliographies need them: given name, particle, family name, suffix; or an organisation.

What a digest prints as a name is read in steps: marks that are not part of it are dropped (footnotes, "and" next to
it), several names in one are separated ("The Quark Collaboration: A. Adams"), organisations are distinguished from
people (`organisations`), and the family name of each person is found (`family_names`).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.family_names import PARTICLES, in_capitals, is_elided, start_of_family
from arxiv_digest_parser._citations.organisations import SUSPECTS, is_organisation
from arxiv_digest_parser._citations.printed_names import parted, tidied, without_marks, without_raised
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.models import Paper


class Author(NamedTuple):
    """An author's name in Unicode, without TeX.

    Attributes:
        family: The family name; for an organisation, and for somebody with one name, the whole.
        given: Given names and initials.
        particle: ``van der``, ``de``: what belongs to the family name but does not begin it.
        suffix: ``Jr.``, ``III``.
        is_literal: Whether nothing of it may be moved or shortened, as of an organisation's name.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    is_literal: bool = False


_LONGEST = 500  # characters of a person's name
_CUT = lazy(r"(?:^|[ ,])(?:et\.? al\.?|and others)(?: *\((?s:.*))?$|^others$", re.IGNORECASE)
_MAY_BE_CUT = lazy(r" al|others", re.IGNORECASE)
_IN_BRACES = lazy(r"\{([^{}]+)\}")
_TIE = lazy(r"(?<!\\)~")
_AFFILIATION = lazy(r"(?<=\S)(?: (?:\([^()]{0,300}(?:\([^()]{0,300}\)[^()]{0,300})?\)|\[[^][]{0,300}\])){1,3}\Z")
# "Prof. Dr. Ada Holm".
_TITLES = lazy(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\. ?){1,3}(?=\w)")
_MARKUP = lazy(r"[\\{$<&]")

_NUMERAL: Final = "2nd|3rd|[4-9]th"
_is_suffix = re.compile(rf"(?:Jr|Sr|Jnr|Snr)\.?|I{{2,3}}|IV|{_NUMERAL}").fullmatch
_DEGREE: Final = r"Ph\. ?D\.?|Ph\.?D\.?|D\.? ?Phil\.?|M\. ?D\.?|MD"
_is_degree = re.compile(_DEGREE).fullmatch
_is_degree_alone = re.compile(
    rf"{_DEGREE}|Dr\.?|Prof\.?|Professor|[BM]\.? ?(?:Sc|A|Eng|Tech|Phil)\.|[BM](?:Sc|Eng|Tech|Phil)|MBA|MPH"
).fullmatch
_is_suffix_after_comma = re.compile(
    rf"(?:Jr|Sr|Jnr|Snr)\.?|[IVX]{{2,4}}|(?:{_DEGREE}|Dr)\.?|(?:Esq)\.?|{_NUMERAL}", re.IGNORECASE
).fullmatch
# Names in the form that most have, and words that make one hard all the same.
_is_plain = re.compile(
    r"[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?(?: [A-Z](?:[a-z]+|\.)){0,3} [A-Z][a-z]+(?:-[A-Z][a-z]+)?"
).fullmatch
_HARD: Final = SUSPECTS | PARTICLES | frozenset("Filho Neto Netto Junior Sobrinho And Jr Sr Jnr Snr".split())


def authors(paper: Paper, limit: int | None = None) -> tuple[list[Author], bool]:
    """Return a paper's authors, and whether these are all.

    Args:
        paper: Any paper. Marks that digests print among the names (``:``, ``et al.``, ``PhD``) are not authors.
        limit: How many to return at most.
    """
    found: list[Author] = []
    complete = paper.authors_complete
    for printed in paper.authors:
        if found and _is_suffix(printed) and found[-1].given and not found[-1].suffix:
            # A list that was taken apart at its commas: "Russell E. Ryan", "Jr."
            found[-1] = found[-1]._replace(suffix=printed)
            continue
        read, was_cut = _authors(printed)
        complete = complete and not was_cut
        found += read
        if limit is not None and len(found) > limit:
            return found[:limit], False
    return found, complete


@kept(16384)
def _authors(printed: str) -> tuple[tuple[Author, ...], bool]:
    """Read what is printed as a name, and tell whether it says that there are more."""
    if _is_plain(printed) and _HARD.isdisjoint(words := printed.split(" ")):
        return (Author(words.pop(), " ".join(words)),), False
    braced = "{" in printed and _IN_BRACES.fullmatch(printed.strip())
    name = without_raised(_TIE.sub(" ", printed) if "~" in printed else printed)
    name = readable(name) if _MARKUP.search(name) else clean(name)
    cut = _CUT.search(name) if _MAY_BE_CUT.search(name) else None
    if cut:
        name = name[: cut.start()]
    name = tidied(name)
    # What has no letter is a mark between names, or of a footnote: "Xiaomi LLM-Core Team, :, Dong Zhang".
    if not any(map(str.isalpha, name)) or _is_degree_alone(name):
        return (), cut is not None
    if braced:
        return (Author(name, is_literal=True),), cut is not None
    return tuple(map(_author, parted(name))), cut is not None


def _author(name: str) -> Author:
    # BibTeX would take the affiliation of "Xi Chen (LMO)" for the family name.
    without = without_marks(name)
    match = _AFFILIATION.search(without) if without.endswith((")", "]")) else None
    person, affiliation = (without[: match.start()], match[0]) if match else (name, "")
    is_literal = len(person) > _LONGEST or is_organisation(person)
    author = None if is_literal else _person(_without_titles(without_marks(person)))
    if author is None:
        return Author(name, is_literal=True)
    return author._replace(family=author.family + affiliation) if affiliation else author


def _without_titles(person: str) -> str:
    titles = _TITLES.match(person)
    return person[titles.end() :] if titles else person


def _person(name: str) -> Author | None:
    """Take a name apart; ``None`` if that would be a guess."""
    parts = [part.strip() for part in name.split(",")]
    words = parts[0].split()
    suffix = ""
    if len(words) > 1 and (_is_suffix(words[-1]) or (len(words) > 2 and _is_degree(words[-1]))):
        suffix = words.pop()
    for index in (-1, 1):  # "Russell E. Ryan, Jr."; or "Ryan, Jr., Russell E.", as BibTeX has it
        if len(parts) > 1 and not suffix and _is_suffix_after_comma(parts[index]):
            suffix = parts.pop(index)
    match parts:
        case [_]:
            author = _flat(words)
        case [_, given]:
            author = _with_particle(words, given)
        case _:
            return None
    if suffix and not author.given:  # "Ryan, Jr." would be Jr. Ryan.
        return None
    return author._replace(suffix=suffix) if suffix else author


def _flat(words: list[str]) -> Author:
    """Take a name without a comma apart."""
    start = start_of_family(words)
    if capitals := in_capitals(words):
        first, end = capitals
        if not first:
            return Author(" ".join(words[:end]), " ".join(words[end:]))
        start = min(first, start)
    return _with_particle(words[start:], " ".join(words[:start]))


def _with_particle(words: list[str], given: str) -> Author:
    """Separate the particle, which BibTeX finds at words in lower case, from the family name."""
    start = 0
    while start < len(words) - 1 and _is_lower(words[start]) and not is_elided(words[start]):
        start += 1
    return Author(" ".join(words[start:]), given, " ".join(words[:start]))


def _is_lower(word: str) -> bool:
    """Tell whether the first letter of a word is in lower case, as BibTeX does."""
    return next(filter(str.isalpha, word), "").islower()


def bibtex_name(author: Author, written: tuple[str, str, str, str]) -> str:
    """Write a name as ``von Last, Jr, First``.

    Args:
        author: The author.
        written: Family name, given name, particle and suffix, as LaTeX writes them.
    """
    family, given, particle, suffix = written
    if author.is_literal:
        return f"{{{{{family}}}}}"
    words = author.family.split()
    if (
        "(" in author.family
        or "[" in author.family
        or (len(words) > 1 and any(_is_lower(word) and not is_elided(word) for word in words))
    ):
        family = f"{{{family}}}"  # BibTeX would take it apart, and pandoc "Van damme"
    given = _bibtex_given(author.given.split(), given.split())
    return ", ".join(part for part in (f"{particle} {family}".lstrip(), suffix, given) if part)


def _bibtex_given(words: list[str], written: list[str]) -> str:
    """Put what ends a given name in lower case in braces: biber and pandoc would take it for a particle."""
    start = len(words)
    while start and _is_lower(words[start - 1]):
        start -= 1
    return " ".join(written[:start] + [f"{{{word}}}" for word in written[start:]])
