"""References of wikis, in which the names of people are pages, written as names alone before a title in italics.

nLab prints ``* {#Holt24} [[Mira Holt]], Section 4 in _Deep Lamps_ (2024) &lbrack;[arXiv:2601.90001](…)&rbrack;``.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.values.people import is_person

#: The names of people, what may be between these and the title, and the title.
_CITED = lazy(
    r"([ \t]{0,9}[*+-][ \t]{1,9})(?:\{#[^{}\s]{1,60}\}[ \t]{1,9})?"
    r"(\[\[[^\[\]|\n]{3,60}\]\](?:,[ \t]{1,3}\[\[[^\[\]|\n]{3,60}\]\]){0,40}),?[ \t]{1,3}"
    r"([^_*\[\]\n]{1,60}[ \t])?(_[^_\n]{3,400}_)"
)
_NAME = lazy(r"\[\[([^\[\]|\n]{3,60})\]\]")
CITED = lazy(rf"\n{_CITED.pattern}")
_BRACKETS = {"&lbrack;": "[", "&rbrack;": "]"}


def write_people(lines: list[str], start: int) -> None:
    """Write the pages of people before a title as their names, and what is between them and the title behind it."""
    for at in range(start, len(lines)):
        match = _CITED.match(lines[at]) if "[[" in lines[at] else None
        if match is not None and all(map(is_person, _NAME.findall(match[2]))):
            names, rest = _NAME.sub(r"\1", match[2]), lines[at][match.end() :]
            for code, sign in _BRACKETS.items():
                rest = rest.replace(code, sign)
            lines[at] = f"{match[1]}{names}, {match[4]}{f', {match[3].strip()}' if match[3] else ''}{rest}"
