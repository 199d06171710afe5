"""Which names are those of organisations, which must not be reordered or shortened.

A name is an organisation's if it has a word such as "Team", begins with a company's name, or is one word with capitals
inside. Such words are names of people as well ("Ortiz-Company", "Huawei Mertens", "The Vinh Tran"), and nearly all
authors are people: so a word counts as a whole only, and what is around it must not look like a person's name.
"""

from __future__ import annotations

import re
from typing import Final

from arxiv_digest_parser._citations.family_names import is_vietnamese
from arxiv_digest_parser._citations.letters import IDEOGRAPH
from arxiv_digest_parser._patterns import lazy

#: What a name may begin with as well: "Team Cosmos", "Institut Fourier".
_HEADS: Final = """
    academy agency center centre collaboration colaboración consortium department federation foundation group groupe
    gruppe institut institute instituto istituto kollaboration laboratory project team universidad universidade
    università universitat universität université university workshop
""".split()
#: What a name only ends in, or has inside.
_TAILS: Final = """
    alliance association authors college committee community company consortia contributors corporation council
    developers experiment gmbh groups hospital inc initiative institutes institution lab laboratories labs llc ltd
    members ministry network networks observatory organisation organization research society studios survey teams
    technologies telescope universities
""".split()
_ORGANISATION = lazy(rf"(?<![\w-])(?:AI|(?i:{'|'.join([*_HEADS, *_TAILS])}|collaborations|task force))(?![\w-])")
_WORD = lazy(r"[\w-]+")
#: What its matches consist of, in lower case: to look words up is faster than to try one after the other.
_OF_ORGANISATIONS: Final = frozenset(["ai", *_HEADS, *_TAILS, "collaborations", "force"])
#: Companies whose names are not names of people, ...
_COMPANIES: Final = "ByteDance DeepMind DeepSeek IBM NVIDIA OpenAI".split()
#: ... and those whose names are also given names, unless a word follows that companies use for their parts.
_LIKE_GIVEN_NAMES: Final = "Alibaba Amazon Anthropic Baidu Google Huawei Meta Microsoft Nvidia Tencent Xiaomi".split()
_PARTS: Final = frozenset(
    """
    Ads Alexa Ark Assistant Azure Brain Canada China Cloud Cognitive Europe Gemini Hunyuan Health India Intelligence
    Japan Llama Maps Music Noah Platforms Quantum Qwen Reality Robotics Search Seed Speech Superintelligence Technology
    Tongyi Translate Vision Zurich
    """.split()
)
_AND = lazy(r"(?:^|[ ,])(?:(?:[^\w ,]|_)*and(?:[^\w ,]|_)*|(?:[^\w ,]|_)+)(?=[ ,]|$)", re.IGNORECASE)
_INITIAL = lazy(r"(?:[^\W\d_]\.-?)+|[^\W\d_]")
#: "McDonald", "LeCun", "O'Neil"; after an apostrophe, not all names have a capital.
_CAPITAL_INSIDE = lazy(r"(?:Mc|Mac|Le|De|Di|Du|Van|Fitz|[DLO]['’])(?=[A-Z][a-z])|['’ʻ`´]")
#: Words at which a name needs a second look, however plain it is.
SUSPECTS: Final = frozenset(
    [
        "The",
        *_COMPANIES,
        *_LIKE_GIVEN_NAMES,
        "Force",
        "Collaborations",
        *map(str.title, _HEADS),
        *map(str.title, _TAILS),
    ]
)


def is_organisation(name: str) -> bool:
    """Return whether a name is an organisation's, or none that can be taken apart.

    Example:
        >>> [
        ...     name
        ...     for name in ("Huawei Mertens", "Google Brain", "The Sorting Team", "J. Company")
        ...     if is_organisation(name)
        ... ]
        ['Google Brain', 'The Sorting Team']
    """
    # "Smith & Sons", "KAGRA and Virgo"; some readers take even "&and" for the word between two names.
    lowered = name.lower()
    has_signs = not name.replace(" ", "").isalnum()
    if "=" in name or ((has_signs or "and" in lowered) and _AND.search(name)):
        return True
    if " " not in name and "," not in name:
        # OpenAI, 01.AI, deepseek-ai; but Anand, and names in scripts without capitals.
        return not _CAPITAL_INSIDE.sub("", name).istitle() and lowered != name.upper()
    # A name that is written in ideographs begins with the family name, and is printed so.
    if not name.isascii() and IDEOGRAPH.search(name):
        return True
    words = name.split()
    may_be_one = not name.isascii() or not _OF_ORGANISATIONS.isdisjoint(_WORD.findall(lowered))
    found = _ORGANISATION.search(name) if may_be_one else None
    return (found is not None and not _is_person(words, found[0])) or _begins_as_one(words)


def _is_person(words: list[str], found: str) -> bool:
    """Return whether a word such as "Company" is a part of a person's name: "J. Company", "Research Kumar".

    Nobody is called Collaboration or Institute: what looks like initials before such a word is an abbreviation.
    """
    if words[-1] == found and all(map(_INITIAL.fullmatch, words[:-1])):
        return found.lower().removesuffix("s") not in _HEADS
    return len(words) == 2 and words[0] == found and found.lower() in _TAILS and _is_plain(words[1])


def _begins_as_one(words: list[str]) -> bool:
    first, *others = words
    if first == "The":
        return not is_vietnamese(words)
    if first in _LIKE_GIVEN_NAMES:
        return not (all(map(_INITIAL.fullmatch, others[:-1])) and _is_plain(others[-1]) and others[-1] not in _PARTS)
    return first in _COMPANIES


def _is_plain(word: str) -> bool:
    """Return whether a word looks like a family name."""
    return word.istitle() and word.replace("-", "").isalpha()
