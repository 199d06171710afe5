"""What looks like the name of a person."""

from __future__ import annotations

from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy_regex

#: A person's full name in Latin letters: words with capitals, and particles (van der, al-) between them. ``ArXiv AI``
#: says where a paper is.
_CAPITALISED = r"\p{Lu}[\p{L}\p{M}.'’\-]*"
_NO_PARTICLE = r"(?:and|with|for|the|of|in|on|via|to|by|from|as|at|or)\b"
_ARTICLE = r"(?:a[dlnrstz]|el|ul|bin|ibn|abu)-"  # as Arabic names have: al-Sayed
#: A full stop after a word that nobody shortens, or before a venue's capitals: there a name ends.
_SENTENCE_END = lazy_regex(r"\p{Ll}(?:\p{Ll}{2}\.[ ]|\.[ ]\p{Lu}{2})")
_PARTICLES = rf"(?:(?!{_NO_PARTICLE})\p{{Ll}}{{1,4}}[ '’]|{_ARTICLE}){{0,2}}"
_FULL_NAME = lazy_regex(rf"(?!(?i:arxiv)\b){_CAPITALISED}(?:[ ]{_PARTICLES}{_CAPITALISED}){{1,5}}")
#: A surname before initials: ``Lovelace, A.``.
_INVERTED = lazy_regex(rf"{_CAPITALISED}(?:[ ]{_CAPITALISED}){{0,2}}, \p{{Lu}}\.(?:[ -]?\p{{Lu}}\.){{0,3}}")
#: The same before other names, as BibTeX prints it: ``van der Berg, Ludwig``.
_SURNAME_FIRST = lazy_regex(
    rf"{_PARTICLES}{_CAPITALISED}(?:[ ]{_PARTICLES}{_CAPITALISED}){{0,3}}"
    rf",[ ]?{_CAPITALISED}(?:[ ]{_CAPITALISED}){{0,3}}"
)
#: A name in Chinese, Japanese or Korean type, with a blank in it or not.
EASTERN_NAME = lazy_regex(
    r"\p{Han}{2,4}|\p{Hangul}{2,4}|[\p{Han}\p{Hiragana}\p{Katakana}]{1,5}[ 　][\p{Han}\p{Hiragana}\p{Katakana}]{1,5}"
)
#: A surname with its article, of a person who is known by it alone.
_SURNAME = lazy_regex(r"[dDlL]['’]\p{Lu}[\p{L}'’\-]{2,}")
#: What belongs to the name before it: generational suffixes and degrees, as people print them after a comma.
SUFFIX = r"(?:(?:[Jj][Rr]|[Ss][Rr]|Jnr|Snr)\.?|II|III|IV|(?:P[Hh]\.?\s?D|M\.?\s?D)\.?)"
#: What is a name, or a part of one, next to others alone; a title before a name, and a suffix behind it.
_ODD_NAME = lazy_regex(rf"{_SURNAME.pattern}|{SUFFIX}")
_BESIDE_NAME = lazy_regex(rf"^(?:Dr|Prof)\.[ ]|,[ ]{SUFFIX}$")

#: What institutions are called; so few of them are not a list of people, one of whom wrote a paper with them.
INSTITUTION = lazy_regex(
    r"\b(?:Universit\p{Ll}+|Institut\p{Ll}*|College|Academy|Laborator(?:y|ies)|Labs?|Research|Affiliation)\b"
)


def is_institution(text: str) -> bool:
    """Tell whether a text says so itself that it is where people work, or names several places of work.

    Example:
        >>> is_institution("River University"), is_institution("MIT + Harbour"), is_institution("Mira Holt")
        (True, True, False)
    """
    return " + " in text or INSTITUTION.search(text) is not None


def is_lower_phrase(text: str) -> bool:
    """Tell whether a text is several words in lower case, which no comma separates: names have capitals.

    Example:
        >>> is_lower_phrase("code coming soon"), is_lower_phrase("bell hooks, danah boyd"), is_lower_phrase("毕昇")
        (True, False, False)
    """
    return text.islower() and text[0].isalpha() and "," not in text and " " in text


def is_person(text: str) -> bool:
    """Tell whether a text may be a name in a list.

    Example:
        >>> is_person("Ludwig van der Berg"), is_person("毕昇"), is_person("we sort")
        (True, True, False)
    """
    return is_full_name(text) or EASTERN_NAME.fullmatch(text) is not None


def is_listed(part: str) -> bool:
    """Tell whether a text between commas may be a name among others, or the suffix of the one before it.

    Example:
        >>> is_listed("Dr. Ada Holm"), is_listed("Jr."), is_listed("d'Alembert"), is_listed("ICML 2025")
        (True, True, True, False)
    """
    return is_person(_BESIDE_NAME.sub("", part)) or _ODD_NAME.fullmatch(part) is not None


def has_surname_first(name: str) -> bool:
    """Tell whether a text is a name as BibTeX prints it; many pairs of words are."""
    return _SURNAME_FIRST.fullmatch(name) is not None


def is_full_name(name: str) -> bool:
    """Tell whether a text is a full name in Latin letters, and does not go on after the end of a sentence."""
    return (_FULL_NAME.fullmatch(name) or _INVERTED.fullmatch(name)) is not None and _SENTENCE_END.search(name) is None


def are_full_names(names: Sequence[str]) -> bool:
    """Tell whether all names are full names, with a title or a suffix or without.

    A word of Chinese, and a surname with its article, are names next to others alone, as topics look the same.

    Example:
        >>> are_full_names(["Dr. Ada Holm", "Bo Lin, Jr."]), are_full_names(["Jean Serre", "d'Alembert"])
        (True, True)
        >>> are_full_names(["d'Alembert"])
        False
    """
    others = [name for name in names if not is_full_name(_BESIDE_NAME.sub("", name))]
    return len(others) < len(names) and all(EASTERN_NAME.fullmatch(name) or _SURNAME.fullmatch(name) for name in others)
