"""Whether a heading is a paper's, where no count of all headings says so."""

from __future__ import annotations

from arxiv_digest_parser._reading.headings.bodies import Bodies
from arxiv_digest_parser._reading.headings.contents import says_no_papers
from arxiv_digest_parser._reading.headings.heading import (
    Heading,
    heading_at,
    headings,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._reading.headings.heading_numbers import CALLED_PAPER
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.items.blocks import first_identifier, lines_between
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, REFERENCES, field_of, normal
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.values.links import identifier_in
from arxiv_digest_parser._reading.values.targets import field_of_target


def is_repository(heading: Heading, bodies: Bodies, above: Record | Cut | Heading) -> bool:
    """Tell whether a heading links to a repository, as that of the paper above it does not, and names no paper."""
    if not (above.url and read_heading(heading) and field_of_target(heading.url or "") == "code_url"):
        return False
    is_called_so = f"{heading.url}/".endswith(f"/{heading.title}/")
    return (
        field_of_target(above.url) != "code_url"
        and (is_called_so or not bodies.is_of_a_paper(heading))
        and first_identifier(bodies.text[heading.start : bodies.end(heading)]) is None
    )


def is_paper(heading: Heading, bodies: Bodies, current: Record | Cut | Heading | None) -> bool:
    """Tell whether a heading is a paper's by itself: by its link, by what is below it, or as that of the last paper."""
    if (words := normal(heading.content)) in CONTENTS or words in REFERENCES:
        return False
    if read_heading(heading):
        if _is_of_section(heading, bodies):
            return False
        # A link called by an identifier, below a paper's heading, is a link of this paper.
        is_of_another = heading.identifier is None and is_title(heading.title or "")
        return current is None or heading.level <= current.level or is_of_another
    text = bodies.text
    is_field = field_of(heading.content) is not None
    if (current is None or heading.level <= current.level) and not is_field and bodies.is_of_a_paper(heading):
        read_unlinked_heading(heading)
        return True
    if current is None or heading.level != current.level or is_field:
        return False
    following = bodies.end(heading)
    if says_no_papers(text[heading.end : following]):
        return False
    if following == len(text) or not text[heading.end : following].isspace():
        # As the papers before it: numbered, or without links and numbers as they are.
        read_unlinked_heading(heading)
        return (current.number is not None) == (heading.number is not None) and (
            heading.number is not None or current.url is None
        )
    return False


def is_called_paper(heading: Heading, bodies: Bodies, current: Record | Cut | Heading | None) -> bool:
    """Tell whether a heading says itself that it is a paper's, and text is below it: ``Paper 1: A Faster Sort``.

    They are numbered from 1, one after the other.
    """
    number = CALLED_PAPER.match(heading.content)
    above = current.number if current and current.level == heading.level else 0 if current is None else None
    if number is None or above is None or int(number[1]) != above + 1:
        return False
    if not bodies.text[heading.end : bodies.end(heading)].strip():
        return False
    read_unlinked_heading(heading)
    return is_title(heading.title or "")


def names_paper_below(heading: Heading, bodies: Bodies, end: int) -> bool:
    """Tell whether a line of text below a heading, or below the lower headings that follow it, names a paper.

    A lower heading that names one itself, or is above a list of several, begins a paper of its own; so does one that
    no other paper has, and that is not a label.

    Example::

        ### A Faster Sort
        #### Keywords
        sorting
        #### Link
        https://arxiv.org/abs/2512.00001
    """
    text, end = bodies.text, min(end, len(bodies.text))
    lower: list[Heading] = []
    for below in headings(text, heading.end, end):
        if below.level <= heading.level:
            end = below.start
            break
        lower.append(below)
    named = [line for line in lines_between(text, heading.end + 1, end, []) if line.identifiers]
    names = {name for line in named for name in line.identifiers}
    if len(names) != 1 or any(text[line.start] == "#" for line in named):
        return False
    above = (one for one in lower if one.start < named[0].start)
    return all(bodies.is_part(one) or field_of(one.content) is not None for one in above)


def _is_of_section(heading: Heading, bodies: Bodies) -> bool:
    """Tell whether a heading that is a link leads to no paper, and is right above the lower heading of one."""
    if identifier_in(heading.url or "") or heading.links:
        return False
    below = heading_at(bodies.text, bodies.end(heading), len(bodies.text))
    if below is None or below.level <= heading.level or not bodies.text[heading.end : below.start].isspace():
        return False
    return read_heading(below) and identifier_in(below.url or "") is not None and is_title(below.title or "")
