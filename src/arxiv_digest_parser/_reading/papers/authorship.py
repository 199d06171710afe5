"""What a list of authors says besides their names: links, addresses, where they work, a year, a remark."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY, Fact
from arxiv_digest_parser._reading.language.vocabulary import printed
from arxiv_digest_parser._reading.text.marks import unemphasised
from arxiv_digest_parser._reading.values.affiliations import (
    Placed,
    place_apart,
    read_affiliations,
    remark_behind,
    tells_of_more,
    without_marks,
    without_year,
)
from arxiv_digest_parser._reading.values.cut_lists import cut_mark
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.failures import names_nobody
from arxiv_digest_parser._reading.values.links import identifier_in, unlinked
from arxiv_digest_parser._reading.values.names import unwrapped
from arxiv_digest_parser._reading.values.targets import searches_for

#: An address among names, which may be in parentheses.
_ADDRESS = lazy(r"[(（<]?(https?://[^\s,;，；、()（）<>]+)[)）>]?")
_DIGIT = lazy(r"\d")
_OF_LINKS = frozenset("[<")


@attrs.frozen
class Authorship:
    """A list of authors as a digest prints it.

    Attributes:
        line: The names, on one line.
        facts: What is printed among and behind them; what names no field is kept.
        placed: The names with where each of them works, if the line says so.
        remark: The words in brackets behind the names.
        omission: What is in place of names that the list leaves out and counts (``and 3 others``).
        placeholder: What is in place of all names.
    """

    line: str
    facts: tuple[Fact, ...]
    placed: Placed | None
    remark: str
    omission: str
    placeholder: str = ""

    @property
    def affiliations(self) -> tuple[tuple[str, ...], ...]:
        """Where each of the people works, if any of them says it."""
        return self.placed.affiliations if self.placed and any(self.placed.affiliations) else ()

    def checked(self, names: tuple[str, ...], *, complete: bool) -> tuple[tuple[str, ...], bool]:
        """Return the names that the line was split into without where people work, and whether these are all."""
        names = self.placed.names if self.placed else names
        return names, complete and not tells_of_more(self.remark, names)


def authorship_of(value: str) -> Authorship:
    """Read a list of authors, which may have several lines.

    Example:
        >>> found = authorship_of("[Ada Holm](https://example.org/ada), Bo Lin (2026)")
        >>> found.line, [fact.value for fact in found.facts]
        ('Ada Holm, Bo Lin', ['https://example.org/ada', '2026'])
    """
    if names_nobody(value):
        return Authorship("", (), None, "", "", value)
    line, facts = _without_links(value)
    line, place = place_apart((unwrapped(line) if "\n" in line else line).strip())
    if place:
        facts.append(Fact(None, "authors", place))
    if is_marked := (bare := without_marks(line := unemphasised(line))) != line:
        facts.append(Fact(None, "authors", value))
        line = bare
    line, told = without_year(line.strip().removesuffix(".") if line.endswith(").") else line.strip())
    facts += (_told(label, text) for label, text in told.items())
    remark = remark_behind(line)
    placed = None if remark and cut_mark(line.removesuffix(remark)) else read_affiliations(line)
    remark = "" if placed else remark
    if not is_marked and (remark or (placed and placed.has_marks)):
        facts.append(Fact(None, "authors", remark.strip("()（）") or value))
    line = line.removesuffix(remark).rstrip()
    omission = cut_mark(line) if _DIGIT.search(line) else ""
    return Authorship(line, tuple(facts), placed, remark, omission if any(map(str.isdigit, omission)) else "")


def with_place(found: Authorship) -> Authorship:
    """Return a list of one name with the brackets behind it as a place, because those of other papers are."""
    return attrs.evolve(found, placed=read_affiliations(found.line, are_placed=True))


def _without_links(line: str) -> tuple[str, list[Fact]]:
    """Return a list of names without links and addresses, and these."""
    facts: list[Fact] = []
    for _ in range(0 if _OF_LINKS.isdisjoint(line) else 2):  # a link's text may hold one more
        line, links = unlinked(line)
        facts += (Fact(None, printed(text) or "Link", url) for text, url in links if not searches_for(url, text))
    if "://" in line:
        facts += (Fact(None, "Link", match[1]) for match in _ADDRESS.finditer(line))
        line = _ADDRESS.sub("", line)
    return line, facts


def _told(label: str, text: str) -> Fact:
    """Return what is said behind names as a fact: the identifier, the day, or a note."""
    if label == "arXiv" and (identifier := identifier_in(text)):
        return Fact("arxiv_id", label, str(identifier))
    if label == "year" and DATE_ONLY.fullmatch(text) and (date := find_date(text)):
        return Fact("published", label, str(date))
    return Fact(None, label, text)
