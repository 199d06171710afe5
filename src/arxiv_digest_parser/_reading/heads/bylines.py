"""Names without a label: after "by", before a year, a date or a venue, or alone on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY, DIGIT, Fact, fact_of
from arxiv_digest_parser._reading.heads.pieces import Piece, is_prose
from arxiv_digest_parser._reading.language.vocabulary import GIVEN_NAMES, either
from arxiv_digest_parser._reading.text.marks import undressed, without_signs
from arxiv_digest_parser._reading.values.affiliations import read_affiliations, unmarked
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.links import leads_to_papers
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser._reading.values.venues import is_venue

#: The full stop after a list of names, which belongs to none: names that end with one end with an initial.
FULL_STOP = lazy(r"(?:(?<=[^\W\d_]{2})(?<! al)(?<!Jr)(?<!Sr)|(?<=\.))\.$")
#: What is before names that no label names.
BYLINE = lazy(rf"(?:{either('byline')})[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d(?:[-./]\d\d?){0,2})\)?\.?"
#: A year or a date after names, which do not end with a venue's capitals; and one with the name of a venue.
_NAMES_AND_YEAR = (
    lazy(rf"(.+?)(?<![A-Z]{{2}})[.,]?[ \t]\(?({_YEAR}"),
    lazy(rf"(.+)(?<![A-Z]{{2}})[.,]?[ \t]\(?([^().]{{1,12}}{_YEAR}"),
    lazy(rf"(.+?)[.,]?[ \t]\(?([^().]{{1,12}}{_YEAR}"),
)
#: What is in italics after names, with or without a year: a venue.
_IN_ITALICS = lazy(r"[.,;:]?[ \t]{1,9}([*_])([^*_\n]{2,60})\1([,.]?[ \t]{1,9}\(?(?:19|20)\d\d\)?)?\.?$")
_BEHIND_SIGN = lazy(r"([^·•|—–\n]{3,2000})(?<=\S)(?:[ \t][·•|—–/-]|,)[ \t]([^·•|—–\n]{4,60})")
#: All names in emphasis before a day: ``**Ada Holm, Ben Ek** (2025-12-01)``.
_STRESSED = lazy(r"(\*\*|\*|(?<!\w)_)([^*_\n]{2,2000})\1(?=,?[ \t]{1,3}[(·•|–—]?[ \t]?[^()*\n]{0,12}(?:19|20)\d\d)")
#: Signs for people, before their names.
PEOPLE = frozenset("👤👥✍🧑👨👩")
_OPENING = frozenset("(（[")
_DASHES = frozenset("—–")  # before whom a quote is by
#: One of several names, which somebody has set in bold.
_BOLD_NAME = lazy(r"(?:(?<=[,;，、] )|^)\*\*([^*\n]{2,60})\*\*(?=[,;，、])")
#: What is between two names, at the end of a line or at the beginning of the next one.
_OPEN = lazy(rf"[,;，；、][ \t]*$|[ \t](?:{either('joining')}|&)[ \t]*$", re.IGNORECASE)
#: What ends a line of names and a year or a venue, besides a digit.
_ENDS = (")", ").", "*", "_", "*.", "_.")
_AFTER_COMMA = lazy(r",[ \t]\(?(?:19|20)\d\d\)?\.?$")
#: Where a list of names may end, and a remark begin: ``A. Holm, B. Ek. ICML``, ``A. Holm, B. Ek: they sort``.
AFTER_NAMES = lazy(
    r"(?:(?:(?<=[^\W\d_]{2})|(?<=\)))(?<! al)(?<!Jr)(?<!Sr)(?<!St)|(?<=[JS]r\.))\.[ \t]+|[:：](?=[ \t])"
    r"|(?<=et al\.)[ \t]+(?![:：,;])"
)


class Names(NamedTuple):
    """Names, and what is said after them of the time: a date, a year, or nothing."""

    names: str
    when: str


def byline(text: str) -> Names | None:
    """Read names after "by", with or without a date: ``by A. Holm and B. Ek (2025)``."""
    match = BYLINE.match(text)
    if match is None:
        return None
    bare = FULL_STOP.sub("", text[match.end() :])
    names = without_cut(bare)
    is_cut = names != bare and names[:1].isupper()
    found = dated_names(bare) or (Names(bare, "") if is_cut or full_names(names, joined=True) else None)
    is_given_name = found and match[0].rstrip() in GIVEN_NAMES and " " not in without_cut(found.names)
    return None if is_given_name else found


def byline_of_surnames(text: str) -> Names | None:
    """Read surnames alone after "by", the last of which a word or a sign joins: ``by Holt, Pell & Reyk``.

    Words of a title may look the same, so that the text must be known to stand apart from one.
    """
    match = BYLINE.match(text)
    surnames = cited_surnames(FULL_STOP.sub("", text[match.end() :])) if match else ""
    return Names(surnames, "") if surnames else None


def dated_names(text: str) -> Names | None:
    """Read names before a year or a date: ``A. Holm and B. Ek (2025)``."""
    if is_venue(text):
        return None
    for match in filter(None, (form.fullmatch(text) for form in _NAMES_AND_YEAR)):
        with_stop = text[: match.end(1) + 1] if text.startswith(".", match.end(1)) else match[1]
        for names in (with_stop, match[1]):  # it may be that of an initial
            if full_names(bare := without_cut(names), joined=True) or bare != names:
                return Names(FULL_STOP.sub("", names.rstrip(" ,")), match[2].strip())
    return None


def when(text: str) -> Iterator[Fact]:
    """Yield the date that is after names, or the year, or what else is said there."""
    date = find_date(text)
    if date:
        yield Fact("published", "published", str(date))
    if text and not (date and DATE_ONLY.fullmatch(text)):
        yield Fact(None, "badges" if is_venue(text) else "year", text)


def length_of_names(value: str) -> int:
    """Return how much of a text is names, which may be wrapped: a line of links or of prose below them ends them.

    So does a sign before a day or a venue with its year.
    """
    signed = _BEHIND_SIGN.fullmatch(value)
    if signed and (is_venue(signed[2]) or DATE_ONLY.fullmatch(signed[2])):
        return signed.end(1)
    at = 0
    for line in value.split("\n"):
        if at and (leads_to_papers(line) or is_prose(line)):
            return at
        at += len(line) + 1
    return len(value)


def names_in(line: str) -> int:
    """Count the names of a line that is a list of people, in bold or after a sign or not, and before a year or not.

    After a sign for people, two names that a word joins are not a title.
    """
    bare = _BOLD_NAME.sub(r"\1", undressed(line))
    if "(" in bare and (placed := read_affiliations(bare)):
        bare = ", ".join(placed.names)
    is_signed = line.lstrip()[:1] in PEOPLE
    bare, told = named_line(bare) if bare[-1:].isdigit() or bare.endswith(_ENDS) else (bare, [])
    is_published = any(fact.label == "badges" for fact in told)
    return full_names(unmarked(bare), joined=is_signed or is_published) or int(is_signed and is_person(bare))


def line_of_names(line: str) -> list[Fact]:
    """Return the names that a line is beyond doubt, and what is said after them.

    They are in parentheses, cut short, in bold, after a sign for people, after "by", or before a venue with its year.
    Several may be before a whole date in parentheses.
    """
    plain = undressed(line)
    if plain[:1] in _OPENING and full_names(plain[1:-1]) > 1:
        return [Fact("authors", "authors", plain[1:-1])]
    is_signed = line[:1] in PEOPLE or without_cut(plain) != plain or (line.startswith("**") and names_in(line) > 1)
    if is_signed and (names_in(line) or is_person(plain)):
        return [Fact("authors", "authors", plain)]
    if found := byline(plain) or (dated_names(plain) if line[:1] in _DASHES or _are_dated(plain) else None):
        return [Fact("authors", "authors", found.names), *when(found.when)]
    placed = _names_before_venue(plain)
    if placed and DIGIT.search(placed.when):
        return [Fact("authors", "authors", placed.names), _venue(placed.when)]
    return []


def _are_dated(line: str) -> bool:
    """Tell whether a line is several names and a whole date in parentheses."""
    names, bracket, day = line.partition(" (")
    return bracket != "" and day.endswith(")") and DATE_ONLY.fullmatch(day[:-1]) is not None and full_names(names) > 1


def named_line(line: str, *, is_sure: bool = False) -> tuple[str, list[Fact]]:
    """Return the names of a line, and what is said after them: when, as in ``Ada Holm, Ben Ek, 2025``, or where.

    One name before a day is a title as well, unless it is known that the line is one of names (``is_sure``).
    """
    if stressed := _STRESSED.match(line):
        line = f"{stressed[2]}{line[stressed.end() :]}"
    if placed := _names_before_venue(line):
        return placed.names, [_venue(placed.when)]
    if is_sure and (size := length_of_names(line)) < len(line):
        return line[:size], [_venue(without_signs(line[size:].lstrip()))]
    dated = dated_names(line) if DIGIT.search(line) else None
    several = dated and (stressed or full_names(dated.names) > 1 or _AFTER_COMMA.search(line))
    return (dated.names, [*when(dated.when)]) if dated and several else (line, [])


def _venue(text: str) -> Fact:
    """Return what is in italics after names: an identifier, a date or a category is none, and all else is a venue."""
    fact = fact_of(Piece("text", text, ""))
    return fact if fact.field else Fact(None, "badges", text)


def _names_before_venue(line: str) -> Names | None:
    """Read names before a venue in italics; two that a word joins are a title unless the venue shows its year.

    Behind a sign, a venue with its year needs no italics: ``A. Holm, B. Ek · CVPR 2026``.
    """
    match = _IN_ITALICS.search(line)
    if match is None:
        signed = _BEHIND_SIGN.fullmatch(line)
        are_names = signed and is_venue(signed[2]) and full_names(without_cut(signed[1])) > 1
        return Names(signed[1], signed[2]) if signed and are_names else None
    with_stop = line[: match.start() + 1] if match[0].startswith(".") else line[: match.start()]
    venue = f"{match[2].strip()}{match[3] or ''}"
    is_sure = match[3] is not None or is_venue(venue)
    for names in (with_stop, line[: match.start()]):  # the stop may be that of an initial
        if full_names(without_cut(unmarked(_BOLD_NAME.sub(r"\1", names))), joined=is_sure) > (0 if is_sure else 1):
            return Names(FULL_STOP.sub("", names), venue)
    return None


def goes_on(names: str, below: str) -> bool:
    """Tell whether a list of names goes on in the line below it, as it does behind a comma or a word that joins.

    Example:
        >>> goes_on("Holt, M., Pell, O.", "and Reyk, T."), goes_on("Ada Holm, Ben Ek", "We sort, and count")
        (True, False)
    """
    if not (_OPEN.search(names) or _OPEN.search(f" {below.strip().partition(' ')[0]} ")):
        return False
    return names_in(f"{names.strip()} {below.strip()}") > names_in(names)


def with_one_name(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Read words that are no other fact as the one author of a record, where most others have names on their line.

    By itself, ``毕昇`` or ``Ada Lovelace: we sort`` may say anything, and so may two names that a word joins.
    """
    for at, fact in enumerate(facts):
        value = FULL_STOP.sub("", fact.value.lstrip(":： "))
        end = AFTER_NAMES.search(value)
        name, rest = (value[: end.start()], fact.value[fact.value.find(value) + end.end() :]) if end else (value, "")
        is_name = is_person(name) or full_names(name, joined=True) > 0
        if fact.field is None and fact.label in {"badges", "note"} and is_name:
            remark = (Fact(None, "note", rest),) if rest else ()
            return (*facts[:at], Fact("authors", "authors", name), *remark, *facts[at + 1 :])
    return facts
