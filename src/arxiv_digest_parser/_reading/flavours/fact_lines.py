"""Lines of facts that neither a bar nor a dot separates, written with dots: ``2025-12-01 / A. Holm / cs.DS``.

Commas, slashes and dashes are in every text. So each of the parts has to be a fact of a paper, and one of them no
names, which a slash may part from each other as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.fact import are_names, fact_of
from arxiv_digest_parser._reading.heads.pieces import is_prose, pieces_of
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.text.marks import italic
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.venues import is_venue

_DOT = " · "
_BLANK = r"(?:[ \t\xa0]|&nbsp;)"
#: A dot as the entity of HTML that stands for it, or between blanks that do not break.
_ENTITY = lazy(rf"{_BLANK}{{0,3}}(?:&(?:middot|bull|\#183|\#8226);|\xa0[·•|]\xa0){_BLANK}{{0,3}}")
_LEAD = lazy(r"^[ \t]*(?:[-*+>•][ \t]+)?")
_IDENTIFIED = r"[*_]?(?:arXiv:[\w./-]{5,30}|\[(?:arXiv:)?[\w./-]{5,30}\]\([^()\s]{1,300}\))"
#: A line that may be one: commas and dashes part names, and words, unless an identifier or a link is before them.
_LINE = lazy(rf"\n[ \t]*(?:[-*+>•][ \t]+)?(?:[^\n/]{{1,300}}[ ](?P<slash>/)[ ]|{_IDENTIFIED}(?P<mark>,|[ ]-)[ ])")
_LONGEST = 320  # characters
_SEPARATORS = {"/": " / ", ",": ", ", " -": " - "}


def has_entities(text: str) -> bool:
    """Tell whether a text has a line of which such dots part the facts."""
    return any(map(_has_entity, text.split("\n")))


def _has_entity(line: str) -> bool:
    if len(line) > _LONGEST or not _ENTITY.search(line) or is_prose(line):
        return False
    parts = _ENTITY.split(_LEAD.sub("", line))
    return not line.startswith("#") and any(_kind(part) == "fact" or label_of(part) for part in parts)


def write_entities(lines: list[str], start: int) -> None:
    """Write such dots as those that they stand for."""
    for at in range(start, len(lines)):
        if _has_entity(lines[at]):
            lines[at] = _ENTITY.sub(_DOT, lines[at])


def has_fact_lines(text: str) -> bool:
    """Tell whether a text has a line of facts that slashes, commas or dashes part."""
    return _LINE.search(text) is not None and any(_dotted(line) != line for line in text.split("\n"))


def write_facts(lines: list[str], start: int) -> None:
    """Write dots between the facts of such lines."""
    lines[start:] = map(_dotted, lines[start:])


def _dotted(line: str) -> str:
    """Return a line with dots between its facts, or as it is, if any part of it is something else."""
    match = _LINE.match(f"\n{line}") if len(line) <= _LONGEST else None
    if match is None:
        return line
    bare = _LEAD.sub("", line).rstrip()
    inner = italic(bare)
    mark = bare[0] if inner else ""
    given = (inner or bare).split(_SEPARATORS[match["slash"] or match["mark"]])
    parts = [*_listed([part.strip() for part in given])]
    kinds = {_kind(part) for part in parts}
    if len(parts) == 1 or "fact" not in kinds or "" in kinds:
        return line
    return f"{line.rstrip().removesuffix(bare)}{mark}{_DOT.join(parts)}{mark}"


def _listed(parts: list[str]) -> Iterator[str]:
    """Yield parts of a line, with names side by side as one list."""
    for kind, alike in groupby(parts, _kind):
        if kind == "names":
            yield ", ".join(alike)
        else:
            yield from alike


def _kind(part: str) -> str:
    """Tell whether a part of a line is a fact of a paper, or names, or "" for anything else."""
    if are_names(part) or full_names(part, joined=True):
        return "names"
    pieces = pieces_of(part)
    if len(pieces) != 1:
        return ""
    field = fact_of(pieces[0]).field
    return "names" if field == "authors" else "fact" if field else "venue" if is_venue(part) else ""
