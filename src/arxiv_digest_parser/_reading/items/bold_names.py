"""Names in bold, with the identifier of the paper, right below the heading that is its title."""

from __future__ import annotations

from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.items.blocks import Line
from arxiv_digest_parser._reading.text.marks import bold
from arxiv_digest_parser._reading.values.people import is_person

#: An identifier behind names: ``Mira Holt, Ona Pell — arXiv:2601.90011``.
_BEHIND = lazy(r"(?<=\S)[ \t]{0,3}[|·•,(–—-]{1,2}[ \t]{0,3}(?:arXiv:[ ]?)?\d{4}\.\d{4,5}(?:v\d{1,2})?\)?$")


def are_names_below(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line in bold is names and an identifier, and what is above it is a heading that names no paper."""
    content = bold(text[lines[index].start : lines[index].end].strip())
    end = _BEHIND.search(content) if content else None
    if content is None or end is None:
        return False
    above = next((one for one in reversed(lines[:index]) if text[one.start : one.end].strip()), None)
    names = content[: end.start()]
    is_below = above is not None and not above.identifiers and any(kind.is_heading for kind in above.kinds)
    return is_below and (names_in(names) > 0 or is_person(names))
