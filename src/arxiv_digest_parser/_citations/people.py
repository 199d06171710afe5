"""Authors, taken apart as bibliographies need them: given name, particle, family name, suffix; or an organisation.

A flat name does not always tell which of its words are the family name. The rules are those of BibTeX (a particle
begins it, else it is the last word), and those that people who write names know: particles with a capital, suffixes,
conjunctions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from arxiv_digest_parser._citations.letters import IDEOGRAPH
from arxiv_digest_parser._citations.markup import clean
from arxiv_digest_parser._citations.writing import readable
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


_CUT = re.compile(r"(?:^|[ ,])(?:et\.? al\.?|and others)(?: *\(.*)?$|^others$", re.IGNORECASE)
_IN_BRACES = re.compile(r"\{([^{}]+)\}")
_TIE = re.compile(r"(?<!\\)~")

_is_suffix = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV").fullmatch
_is_suffix_after_comma = re.compile(
    r"(?:Jr|Sr|Jnr|Snr)\.?|[IVX]{2,4}|(?:Ph\. ?D|PhD|M\. ?D|MD|Dr)\.?|(?:Esq)\.?", re.IGNORECASE
).fullmatch
#: Portuguese suffixes, which are a part of the family name: "Galvão Filho".
_is_kinship = re.compile("Filho|Neto|Netto|J[úu]nior|Sobrinho").fullmatch
_CONJUNCTIONS: Final = frozenset({"y", "e", "i"})
#: Particles with a capital begin the family name: "Luc Van Gool".
_PARTICLES: Final = frozenset(
    """
    Van Von De Del Della Dello Dalla Dalle Di Da Do Dos Das Du Des La Le Ter Ten Den Der El Al Ben Ibn Mac Abu Bou Ould
    St St.
    """.split()
)
#: In Vietnamese names some of these are given names: "Luong Van Nghia".
_VIETNAMESE: Final = frozenset(
    """
    Bui Cao Chau Dang Dao Dinh Do Doan Duong Ha Ho Hoang Huynh Lam Le Luong Ly Mai Ngo Nguyen Pham Phan Ta Tran Trinh
    Truong Vo Vu Đặng Đinh Đỗ Bùi Dương Hoàng Huỳnh Lê Lương Lý Ngô Nguyễn Phạm Trần Trịnh Trương Võ Vũ
    """.split()
)
# Another word in lower case is somebody's own spelling.
_is_particle = re.compile(
    "abu|af|al|auf|av|ben|bin|bint|d|da|dal|dalla|dalle|das|de|degli|dei|del|della|delle|dello|den|der|des|di|do|dos"
    "|du|e|el|ibn|in|l|la|las|le|lo|los|op|st|t|te|ten|ter|van|vom|von|y|zu|zum|zur"
).fullmatch

_ORGANISATIONS: Final = """
    academy agency alliance association authors center centre collaboration collaborations committee community company
    consortia consortium contributors corporation council department developers federation foundation group groups inc
    initiative institut institute institutes institution instituto lab laboratories laboratory labs ltd members network
    networks observatory organisation organization project research society team teams universities university
    université università workshop
""".split()
_COMPANIES: Final = """
    The Alibaba Amazon Anthropic Baidu ByteDance DeepMind DeepSeek Google Huawei IBM Meta Microsoft NVIDIA Nvidia OpenAI
    Tencent Xiaomi
""".split()
_ORGANISATION = re.compile(rf"\b(?:AI|(?i:{'|'.join(_ORGANISATIONS)}|task force))\b|^(?:{'|'.join(_COMPANIES)}) ")
# Names in the form that most have, and words that make one hard all the same.
_is_plain = re.compile(
    r"[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?(?: [A-Z](?:[a-z]+|\.)){0,3} [A-Z][a-z]+(?:-[A-Z][a-z]+)?"
).fullmatch
_KINSHIP_AND_MORE: Final = "Force Filho Neto Netto Junior Sobrinho And Jr Sr Jnr Snr".split()
_HARD: Final = frozenset({*_PARTICLES, *_COMPANIES, *_KINSHIP_AND_MORE, *map(str.title, _ORGANISATIONS)})
_AND = re.compile(r"(?:^|[ ,])(?:(?:[^\w ,]|_)*and(?:[^\w ,]|_)*|(?:[^\w ,]|_)+)(?=[ ,]|$)", re.IGNORECASE)


def authors(paper: Paper, limit: int | None = None) -> tuple[list[Author], bool]:
    """Return a paper's authors, and whether these are all.

    Args:
        paper: Any paper. Marks that digests print among the names (``:``, ``et al.``) are no authors.
        limit: How many to return at most.
    """
    found: list[Author] = []
    complete = paper.authors_complete
    for printed in paper.authors:
        name, was_cut = _author(printed)
        complete = complete and not was_cut
        if name:
            found.append(name)
    if limit is not None and len(found) > limit:
        return found[:limit], False
    return found, complete


@lru_cache(maxsize=16384)
def _author(printed: str) -> tuple[Author | None, bool]:
    """Read a name as it is printed, and tell whether it says that there are more."""
    if _is_plain(printed) and _HARD.isdisjoint(words := printed.split(" ")):
        return Author(words.pop(), " ".join(words)), False
    braced = _IN_BRACES.fullmatch(printed.strip())
    name = readable(_TIE.sub(" ", printed)) if "\\" in printed or "{" in printed or "$" in printed else clean(printed)
    name = clean(_TIE.sub(" ", name))
    cut = _CUT.search(name)
    if cut:
        name = name[: cut.start()]
    name = name.strip(" ,")
    # What has neither letter nor digit is a mark between names: "Xiaomi LLM-Core Team, :, Dong Zhang".
    if not any(map(str.isalnum, name)):
        return None, cut is not None
    return Author(name, is_literal=True) if braced else _person(name), cut is not None


def _person(name: str) -> Author:
    # BibTeX would take the affiliation of "Xi Chen (LMO)" for the family name.
    person, bracket, affiliation = name.partition(" (")
    if not person or not affiliation.endswith(")"):
        person, bracket, affiliation = name, "", ""
    author = None if _is_organisation(person) else _parted(person)
    if author is None:
        return Author(name, is_literal=True)
    return author._replace(family=author.family + bracket + affiliation)


def _is_organisation(name: str) -> bool:
    """Tell whether a name is an organisation's, or none that can be taken apart."""
    # "Smith & Sons", "KAGRA and Virgo"; to some readers "&and" is the word that parts names as well.
    if _AND.search(name) or "=" in name:
        return True
    if " " not in name and "," not in name:
        # OpenAI, 01.AI, deepseek-ai; but Anand, and names in scripts without capitals.
        return not name.istitle() and name.lower() != name.upper()
    # A name that is written in ideographs begins with the family name, and is printed so.
    return _ORGANISATION.search(name) is not None or IDEOGRAPH.search(name) is not None


def _parted(name: str) -> Author | None:
    """Take a name apart; ``None`` if that would be a guess."""
    parts = [part.strip() for part in name.split(",")]
    words = parts[0].split()
    suffix = ""
    if len(parts) == 1 and len(words) > 1 and _is_suffix(words[-1]):
        suffix = words.pop()
    for index in (-1, 1):  # "Russell E. Ryan, Jr."; or "Ryan, Jr., Russell E.", as BibTeX has it
        if len(parts) > 1 and not suffix and _is_suffix_after_comma(parts[index]):
            suffix = parts.pop(index)
    match parts:
        case [_]:
            start = _start_of_family(words)
            author = _with_particle(words[start:], " ".join(words[:start]))
        case [family, given]:
            author = _with_particle(family.split(), given)
        case _:
            return None
    if suffix and not author.given:  # "Ryan, Jr." would be Jr. Ryan.
        return None
    return author._replace(suffix=suffix)


def _start_of_family(words: list[str]) -> int:
    """Return which word begins the family name, particle included."""
    last = len(words) - 1
    if _is_particle(words[0]):
        return 0
    is_vietnamese = words[0] in _VIETNAMESE or words[last] in _VIETNAMESE
    for index, word in enumerate(words[1:last], 1):
        if word in _CONJUNCTIONS and index > 1:
            return index - 1  # José Ortega y Gasset
        if _is_particle(word.lstrip("'’")) or (word in _PARTICLES and not is_vietnamese):
            return index
    if last > 1 and _is_kinship(words[last]) and len(words[last - 1].strip(".")) > 1:
        return last - 1
    return last


def _with_particle(words: list[str], given: str) -> Author:
    """Part the particle, which BibTeX finds at words in lower case, from the family name."""
    start = 0
    while start < len(words) - 1 and _is_lower(words[start]):
        start += 1
    return Author(" ".join(words[start:]), given, " ".join(words[:start]))


def _is_lower(word: str) -> bool:
    """Tell whether the first letter of a word is in lower case, as BibTeX does."""
    return next((letter.islower() for letter in word if letter.isalpha()), False)


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
    if "(" in author.family or any(map(_is_lower, words[:-1])):
        family = f"{{{family}}}"  # BibTeX would take it apart
    if given and all(map(_is_lower, author.given.split())):
        given = f"{{{given}}}"  # biber would take it for a particle as well
    return ", ".join(part for part in (f"{particle} {family}".lstrip(), suffix, given) if part)
