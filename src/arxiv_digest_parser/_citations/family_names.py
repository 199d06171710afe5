"""Where the family name, including its particle, begins in a name that is printed without a comma.

The rules are those of BibTeX (it begins with a particle in lower case, or else is the last word), and further ones that
people follow: particles with a capital, conjunctions, words of kinship, and a family name in capitals.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized

_CONJUNCTIONS: Final = frozenset({"y", "e", "i"})
#: Portuguese suffixes, which are a part of the family name: "Galvão Filho".
_is_kinship = re.compile("Filho|Neto|Netto|J[úu]nior|Sobrinho").fullmatch
#: Particles with a capital begin the family name: "Luc Van Gool".
PARTICLES: Final = frozenset(
    """
    Van Von De Del Della Dello Dalla Dalle Di Da Do Dos Das Du Des La Le Ter Ten Den Der El Al Ben Ibn Mac Abu Bou Ould
    St St.
    """.split()
)
# Another word in lower case is somebody's own spelling.
_is_particle = re.compile(
    "a/[lp]|aan|ab|abd|abi|abu|af|al|am|ap|as|ash|auf|av|aw|ben|bi|bin|bint|bint[ei]|bte?\\.?|d|d\\.|d/o|da|dal|dalla|dalle"
    "|das|de|degli|dei|del|dela|della|delle|dello|delos|dem|den|der|des|di|do|dos|du|e|ed|el|ibn|ibnu|im|in|ka|l|la|las"
    "|le|li|lo|los|mac|n[ií]c?|o|ob|op|os|ould|s|s/o|si|st|t|te|ten|ter|thoe|toe|tot|u|uit|ul|umm|un|unter|ur|u[dsz]|v"
    "|v\\.|van|vande|vanden|vander|van't|vom|von|wa|y|zu|zum|zur"
).fullmatch
# d'Amico, dell'Acqua: a particle without a space after it.
_is_elided = re.compile(r"(?:d|l|dell|dall|degl|all)['’]\w.*", re.DOTALL).fullmatch
_is_initial = re.compile(r"[^\W\d_a-z]\.?").fullmatch

#: In Vietnamese names some of the particles are given names: "Luong Van Nghia".
_VIETNAMESE: Final = frozenset(
    """
    Bui Cao Chau Dang Dao Dinh Do Doan Duong Ha Ho Hoang Huynh Lam Le Luong Ly Mai Ngo Nguyen Pham Phan Ta Tran Trinh
    Truong Vo Vu
    """.split()
)
#: Given names of two words, as in "Maria de Fátima Rocha": the first, and what is behind the particle, without accents.
_DEVOUT: Final = frozenset({"Maria", "Jose", "Joao", "Juan"})
_OF_DEVOTION: Final = frozenset(
    """
    Amparo Angeles Assuncao Asuncion Carmen Carmo Ceu Conceicao Concepcion Consuelo Deus Dios Dolores Encarnacion Fatima
    Gloria Graca Guadalupe Jesus Lourdes Lurdes Luz Mar Mercedes Milagros Nazare Nieves Paz Penha Piedade Pilar Remedios
    Rocio Rosario Socorro Soledad
    """.split()
)
# A syllable without its marks; every Vietnamese name consists of such syllables.
_is_syllable = re.compile(
    "(?:ngh?|[ckgpt]h|tr|gi|qu|[bcdghklmnpqrstvx])?(?!oo)[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
).fullmatch
#: Dutch names that sound Vietnamese: "Jan Van Dam".
_DUTCH: Final = frozenset({"Dam", "Loan"})
_VIETNAMESE_LETTER = lazy("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def start_of_family(words: list[str]) -> int:
    """Return which word begins the family name, particle included.

    Example:
        >>> [start_of_family(name.split()) for name in ("Ada Holm", "Ana de la Cruz", "Rosa del P. Vega")]
        [1, 1, 3]
    """
    last = len(words) - 1
    if _is_particle(words[0]):
        return 0
    first = _end_of_devout_name(words)
    for index, word in enumerate(words[first:last], first):
        if word in _CONJUNCTIONS and index > 1:
            return index - 1  # José Ortega y Gasset
        # "Rosa del P. Vega" is short for "Rosa del Pilar Vega".
        if _begins_family(word, words) and not _is_initial(words[index + 1]):
            return index
    if last > 1 and _is_kinship(words[last]) and len(words[last - 1].strip(".")) > 1:
        return last - 1
    return last


def _end_of_devout_name(words: list[str]) -> int:
    """Return which word follows the given name, if it is one such as "María de los Ángeles"; 1 if not.

    Nothing else tells the particle in it from one of the family, and at the end of a name it is that: "Maria de Jesus".
    """
    if _bare(words[0]) in _DEVOUT:
        for index, word in enumerate(words[1:4], 1):
            if not _is_particle(word):
                return index + 1 if 1 < index < len(words) - 1 and _bare(word) in _OF_DEVOTION else 1
    return 1


def _begins_family(word: str, words: list[str]) -> bool:
    if _is_particle(word.lstrip("'’")) or is_elided(word):
        return True
    if word not in PARTICLES or is_vietnamese(words):
        return False
    return word != "Van" or words[-1] in _DUTCH or not all(map(_is_syllable, map(_bare, words)))


def is_elided(word: str) -> bool:
    """Tell whether a word begins with a particle without a blank behind it: d'Amico."""
    return _is_elided(word) is not None


def is_vietnamese(words: list[str]) -> bool:
    """Tell whether a name has a Vietnamese family name at either end, or letters that only Vietnamese has."""
    ends = (_bare(words[0]), _bare(words[-1]))
    return not _VIETNAMESE.isdisjoint(ends) or any(map(_VIETNAMESE_LETTER.search, words))


def _bare(word: str) -> str:
    """Return a word without accents and other marks."""
    if word.isascii():
        return word
    plain = normalized("NFD", word).translate({0x111: "d", 0x110: "D"})
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


# A family name in capitals has a vowel, and is not a list of initials: LI, KIM and TRAN, but not MD, AKM and JWL.
_is_in_capitals = re.compile(
    r"(?=.*[AEIOUYÀ-ÖØ-Ý])(?:[OD]['’])?(?:[^\W\d_a-z-]{4,}|[^\W\d_a-zAEIOU]{1,2}[AEIOUYÀ-ÖØ-Ý]+[^\W\d_a-zAEIOU]?)"
    r"(?:[-'’][^\W\d_a-z]+)*"
).fullmatch


def in_capitals(words: list[str]) -> tuple[int, int] | None:
    """Return where a family name begins and ends that alone is in capitals: "NGUYEN Van An".

    It is at either end of a name whose other words are not in capitals.
    """
    if not any(map(str.isupper, words)):
        return None
    shown = [word.isupper() and bool(_is_in_capitals(word)) for word in words]
    count = sum(shown)
    if not count or not any(map(str.islower, "".join(words))):
        return None
    if all(shown[:count]):
        return 0, count
    return (len(words) - count, len(words)) if all(shown[-count:]) else None
