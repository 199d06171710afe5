"""Names with what digests print after them in brackets: where the people work, and marks of their role.

One name in brackets may belong to the name before it, as ``Xi Chen (LMO)`` does in arXiv's own lists. So brackets are
taken for affiliations only where the list shows it: by marks of roles, or by brackets after each name.
"""

from __future__ import annotations

import attrs
import regex

from arxiv_digest_parser._reading.cut_lists import without_cut

_BRACKETS = r"[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])*)[)）]"
_ENTRY = regex.compile(
    rf"""\s*+(?P<name>[^,;，、；()（）\[\]`]+?)(?<!\s)\s*
    (?P<marks>(?:`\[[^\[\]]*\]`\s*|\[[^\[\]]*\](?!\()\s*)*+)
    (?:{_BRACKETS}\s*)?(?P<mark_behind>`\[[^\[\]]*\]`\s*)*+(?:[,;，、；]|$)""",
    regex.VERBOSE,
)
#: Three words or more, after the last of several names; or how many there are.
_REMARK = regex.compile(r"\((?:[^\W\d_]++(?:[ ,]{1,3}+[^\s(),]++){2,}+,?|\d{1,4}[ ][^\W\d_]{2,20})\)$")
_ENOUGH = 2  # names; the brackets of one alone show nothing


@attrs.frozen
class Placed:
    """A list of people with their affiliations.

    Attributes:
        names: Their names.
        affiliations: Those of each, in the order of the names.
        has_marks: Whether marks of roles were left out.
    """

    names: tuple[str, ...]
    affiliations: tuple[tuple[str, ...], ...]
    has_marks: bool


def read_affiliations(line: str) -> Placed | None:
    """Read a list of names with affiliations; ``None`` if it is not one, or not beyond doubt.

    Example:
        >>> placed = read_affiliations("Ada Holm `[first]` (Sorting Institute), Bo Lin (Heap Company; Tree University)")
        >>> placed.names, placed.affiliations, placed.has_marks
        (('Ada Holm', 'Bo Lin'), (('Sorting Institute',), ('Heap Company', 'Tree University')), True)
        >>> read_affiliations("Xi Chen (LMO)") is None
        True
    """
    line = without_cut(" ".join(line.split())).rstrip(" ,;，、；")
    if not line.endswith((")", "）", "]", "`")) and "`[" not in line:
        return None
    entries: list[regex.Match[str]] = []
    at = 0
    while at < len(line):
        entry = _ENTRY.match(line, at)
        if entry is None:
            return None
        entries.append(entry)
        at = entry.end()
    has_marks = any(entry["marks"] or entry["mark_behind"] for entry in entries)
    places = [entry["place"] for entry in entries]
    are_told = len(entries) >= _ENOUGH and all(places)
    if not (has_marks or are_told):
        return None
    return Placed(tuple(entry["name"] for entry in entries), tuple(map(_places, places)), has_marks)


def remark_behind(line: str) -> str:
    """Return the words in brackets at the end of a list of names that say something of all of them, with the brackets.

    Example:
        >>> remark_behind("Ada Holm, Bo Lin (for the Sorting Collaboration)"), remark_behind("Ada Holm, Bo Lin (LMO)")
        ('(for the Sorting Collaboration)', '')
    """
    match = _REMARK.search(line) if line.endswith(")") and "," in line else None
    return match[0] if match else ""


def _places(text: str | None) -> tuple[str, ...]:
    """Split the affiliations of one person."""
    return tuple(place for part in regex.split("[;；]", text or "") if (place := part.strip()))
