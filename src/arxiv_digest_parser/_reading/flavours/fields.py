"""Labels of other markups, written as those of Markdown: fields, properties and definitions.

reStructuredText prints ``:Authors: Ada Holm``, and Org ``:AUTHOR: Ada Holm`` in a drawer. Pandoc prints a term on a
line of its own, above lines that begin with a colon.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of

_FIELD = lazy(r":([^\W\d_][^:\n]{0,39}):[ \t]+(?=\S)")
_FIELDS = lazy(rf"\n{_FIELD.pattern}")
_PROPERTY = lazy(r"[ \t]{0,9}:([A-Za-z_]{2,40}):(?:[ \t]+(\S[^\n]*)?)?$")
#: A link of reStructuredText: ```A Sort <https://example.org>`_``.
LINK = lazy(r"`([^`<>\n]{1,300}) <(https?://[^\s`<>]{1,500})>`__?")
#: How the properties of Org begin; they may be as deep as their heading.
DRAWER = lazy(r"\n[ \t]{0,9}:PROPERTIES:\n")
_DRAWER = frozenset(["PROPERTIES", "END"])
_DEFINITION = lazy(r" {0,3}:[ \t]{1,3}(?=\S)")
_INDENTED = lazy(r"(?: {2,4}|\t)(?=\S)")
_MARKED = ("[", "*", "#", "-", "<", "|", ">", "+")
#: A longer line is a paragraph.
_LONGEST_TERM = 400  # characters
_STOPS = (".", ";", ",")


def write_fields(lines: list[str], start: int) -> None:
    """Write the fields of reStructuredText (``:Authors: Ada Lovelace``) as labels."""
    for at in range(start, len(lines)):
        if match := _FIELD.match(lines[at]):
            lines[at] = f"{match[1]}: {lines[at][match.end() :]}"


def write_links(lines: list[str], start: int) -> None:
    """Write the links of reStructuredText as those of Markdown."""
    for at in range(start, len(lines)):
        if ">`_" in lines[at]:
            lines[at] = LINK.sub(r"[\1](\2)", lines[at])


def has_fields(text: str) -> bool:
    """Tell whether a text has fields of reStructuredText."""
    match = _FIELDS.search(text)
    return match is not None and field_of(match[1]) is not None


def open_drawers(lines: list[str], start: int) -> None:
    """Write the properties of Org (``:AUTHOR: Ada Lovelace``) as labels, and leave the drawer around them out."""
    for at in range(start, len(lines)):
        if match := _PROPERTY.match(lines[at]):
            lines[at] = "" if match[1] in _DRAWER else f"{match[1].capitalize()}: {match[2] or ''}"


def write_definitions(lines: list[str], start: int) -> None:
    """Write a term as a line in bold, and its definitions (``:   text``) as the lines below it."""
    below = False  # whether the line above belongs to a definition
    for at in range(start + 1, len(lines)):
        if match := _DEFINITION.match(lines[at]):
            term = at - 1 if lines[at - 1].strip() else at - 2
            if not (below or (term >= start and _is_term(lines[term].strip()))):
                continue
            if not (below or lines[term].startswith(_MARKED)):
                lines[term] = f"**{lines[term].strip()}**"
            lines[at], below = lines[at][match.end() :], True
        elif below and (indent := _INDENTED.match(lines[at])):
            lines[at] = lines[at][indent.end() :]
        elif lines[at].strip():
            below = False


def _is_term(line: str) -> bool:
    """Tell whether a line may be what definitions below it are about, and is not a sentence."""
    return bool(line) and len(line) <= _LONGEST_TERM and not line.endswith(_STOPS)
