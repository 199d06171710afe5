"""What digests print around a name, and several names where one is expected.

Affiliation marks, a conjunction that belongs to the list, and stray full stops and spaces are not part of a name. A
collaboration and its first author, or the last two authors of a list, are often printed as one name.
"""

from __future__ import annotations

import re
from typing import Final

from arxiv_digest_parser._citations.organisations import is_organisation
from arxiv_digest_parser._patterns import lazy

# What TeX and HTML raise: "Holm$^{1,*}$", "Holm<sup>1</sup>", "Holm^1". An accent is "\^".
_RAISED = lazy(
    r"\$\s*\^(?:\{[^{}$]*\}|\\?[^\s{}$]+)\s*\$|(?<!\\)\^(?:\{[^{}]*\}|[\d*†‡§,]+)"
    r"|<sup>[^<>]*</sup>|\\textsuperscript\{[^{}]*\}|\\(?:thanks|footnote|footnotemark|orcidlink)(?:\[[^][]*\])?(?:\{[^{}]*\})?"
)
_MARK: Final = "*†‡§¶‖∗⋆★☆✉✝✱⊥¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ"
_MARKS = lazy(rf"^[{_MARK}]+ ?|(?<=\w)(?:[{_MARK}]|(?<=[{_MARK}]),)+(?=[\s,]|\Z)|(?<=\.)[{_MARK}]+(?=[\s,]|\Z)")
_NUMBER = lazy(r"(?<=[^\W\d_]{2}) ?(?:\d+(?:,\d+)*|[\[(]\d+(?:, ?\d+)*[\])])\Z")
_BLANK_BEFORE_STOP = lazy(r"(?<=\b[^\W\d_]) +\.(?=\s|\Z)")
_NO_BLANK_BEHIND = lazy(r"(?<![^\W_])([^\W\d_a-z]\.)(?=[^\W\d_a-z][a-zß-öø-ÿ])|(\))(?=\w)")
_NO_BLANK_BEFORE_BRACKET = lazy(r"(?<=[^\W\d_])\((?=[^()]*\))")
_MAIL = lazy(r"(?<=\S)(?: [<(\[]?|[<(\[])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}[>)\]]?\Z")
# A full stop after a word that is not one of these ends a sentence, not a name.
_LAST_STOP = lazy(r"(?<=\s)(?!Jnr|Snr|Esq|Phil|Inc|Ltd)([^\W\d_]{3,})\.+\Z")
_AND_BESIDE = lazy(r"\A(?:and|&) +(?=\S)|(?<=\S) +(?:and|&)\Z", re.IGNORECASE)
_AND = lazy(r" (?:and|&) ")
_COLON = lazy(r" ?[:;] (?=\S)")
_JOINT = lazy(r"[:;&]| (?:and|the) ", re.IGNORECASE)  # is wherever several names are printed as one
_MOST_GROUPS = 3  # that are printed above one name
_ON_BEHALF = lazy(r",? \(?(?:on behalf of|for)(?= the )|\A(?:on behalf of|for)(?= the )", re.IGNORECASE)


def without_raised(name: str) -> str:
    """Drop what TeX or HTML raises: marks of footnotes and affiliations."""
    return _RAISED.sub("", name) if "^" in name or "\\" in name or "<" in name else name


def tidied(name: str) -> str:
    """Drop stray marks, full stops, spaces and addresses of mail, and an "and" of the list next to the name.

    Example:
        >>> [tidied(name) for name in ("L. B . Stone", "and M.Holm†", "Ada Holm.", "Yuxi (Lucy)Lu")]
        ['L. B. Stone', 'M. Holm', 'Ada Holm', 'Yuxi (Lucy) Lu']
    """
    name = name.strip(" ,;")
    if "@" in name:
        name = _MAIL.sub("", name)
    if "." in name:
        name = _BLANK_BEFORE_STOP.sub(".", name)
    if "*" in name or not name.isascii():
        name = _MARKS.sub("", name)
    if name[:3].lower().startswith(("and", "&")) or name[-3:].lower().endswith(("and", "&")):
        name = _AND_BESIDE.sub("", name)
    name = name.lstrip(" .").strip(" ,")
    if "." in name or ")" in name:
        name = _NO_BLANK_BEFORE_BRACKET.sub(" (", _NO_BLANK_BEHIND.sub(r"\1\2 ", name))
    return _LAST_STOP.sub(r"\1", name) if name.endswith(".") and "," not in name else name


def without_marks(person: str) -> str:
    """Drop the number of an affiliation after a person's name; the number of an organisation belongs to its name."""
    return _NUMBER.sub("", person) if " " in person and not person[-1].isalpha() else person


def parted(name: str) -> list[str]:
    """Separate several authors that are printed as one: a collaboration and a person, or two persons with "and".

    Example:
        >>> [parted(name) for name in ("The Quark Collaboration: A. Adams", "A. Adams and B. Brown", "Smith & Sons")]
        [['The Quark Collaboration', 'A. Adams'], ['A. Adams', 'B. Brown'], ['Smith & Sons']]
    """
    if not _JOINT.search(name):
        return [name]
    groups: list[str] = []
    while len(groups) < _MOST_GROUPS:
        before, colon, behind = _partition(_COLON, name)
        if not (colon and _is_whole_name(_AND.split(behind, maxsplit=1)[0]) and is_organisation(before)):
            break
        groups.append(before)
        name = behind
    return [*groups, *_people(name)]


def _people(name: str) -> list[str]:
    person, on_behalf, group = _partition(_ON_BEHALF, name)
    if on_behalf and is_organisation(group) and (not person or _is_whole_name(person)):
        return [name for name in (person, group.removesuffix(")")) if name]
    people = _AND.split(name)
    return people if len(people) > 1 and all(map(_is_whole_name, people)) else [name]


def _partition(pattern: re.Pattern[str], name: str) -> tuple[str, bool, str]:
    match = pattern.search(name)
    return (name[: match.start()], True, name[match.end() :].strip()) if match else (name, False, "")


def _is_whole_name(name: str) -> bool:
    """Return whether a name has given name and family name, so that "and" next to it is not part of it."""
    words = name.split()
    return len(words) > 1 and len(words[-1]) > 1 and words[-1][0].isupper() and not is_organisation(name)
