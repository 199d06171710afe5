"""Texts about one paper: files whose front matter says which, posts that name it in the first lines, and notes.

The headings of notes say what is below them, and none of these begins another paper. A generator, or a person with a
template, writes ``# A Faster Sort`` above ``## Summary`` and ``## Open Questions``, or all of them on one level. What
papers begin with repeats, and so do their fields. In a text that names one paper, where no heading comes twice, and
some of a level are known fields, the others of this level are fields as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.contents import names_digest
from arxiv_digest_parser._reading.headings.heading import Heading, heading_at, read_heading, read_unlinked_heading
from arxiv_digest_parser._reading.headings.title_headings import names_no_title, read_title_below
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.facts import facts_of, line_of_facts
from arxiv_digest_parser._reading.heads.pieces import STOPS, pieces_of
from arxiv_digest_parser._reading.items.blocks import CALLOUT, Kind, Line
from arxiv_digest_parser._reading.items.repeating import Candidate
from arxiv_digest_parser._reading.labels.label import field_of_heading
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import width
from arxiv_digest_parser._reading.language.vocabulary import (
    ABSTRACT_HEADS,
    ANALYSIS,
    CONTENTS,
    REFERENCES,
    either,
    normal,
    title_words,
)
from arxiv_digest_parser._reading.papers.front_matter import facts_of_file, front_matter_end, title_of_file
from arxiv_digest_parser._reading.tables.table import Table
from arxiv_digest_parser._reading.values.links import (
    find_links,
    identifier_in,
    is_generic,
    names_paper_alone,
    without_targets,
)

FILE, POST, NOTES = map(Kind, ("file", "post", "notes"))

#: An identifier wherever it is printed.
_IDENTIFIER = lazy(r"(?<![\w.)])\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?=(?:v\d{1,3})?(?![\w.-]{0,20}\d))")
#: An address, whose figures may look like an identifier; those that name a paper are known already.
_ADDRESS = lazy(r"https?://[^\s<>\"\[\]]+")
#: What a link to the paper itself is called, among other words.
_CALLED_PAPER = lazy(rf"(?<![A-Za-z])(?:{either('paper')})(?![A-Za-z])", re.IGNORECASE)
#: A number before a heading: ``1. Method``.
_NUMBERED = lazy(r"^\d{1,2}[.)、][ \t]{0,4}(?=[^\W\d_])")
_SEVERAL = 2  # papers
_LONGEST_LINE = 400  # characters of a line of names, with the white space above it
_FIELDS = {"authors", "abstract", "abstract?", *ANALYSIS}
#: Headings that are parts of any text, and say nothing of papers.
_PARTS = ABSTRACT_HEADS | CONTENTS | REFERENCES


def has_names(line: str) -> bool:
    """Tell whether a line has names: alone, or among other facts."""
    return names_in(line) > 0 or any(fact.field == "authors" for fact in facts_of(pieces_of(line)))


def kind_of_one(text: str, lines: Sequence[Line], best: Candidate | None, tables: Sequence[Table]) -> Kind | None:
    """Tell which kind of text about one paper this is, if it is one."""
    if _is_file(text, best, tables):
        return FILE
    if _is_post(text, lines):
        return POST
    return NOTES if notes_in(text, lines) else None


def _is_file(text: str, best: Candidate | None, tables: Sequence[Table]) -> bool:
    """Tell whether a file is one paper's: its front matter says so, and its body begins no other."""
    title, facts = facts_of_file(text)
    # Posts have authors, descriptions and links, too, so above a table of papers only an identifier says that.
    is_of_tables = tables and not any(identifier_in(fact.value) for fact in facts)
    if not title or is_of_tables or (best is not None and len(best.good) >= _SEVERAL):
        return False
    named = {identifier.base for fact in facts if (identifier := identifier_in(fact.value))}
    if best is None or best.names <= named:
        return True
    return any(title in text[piece.start : piece.end] for piece in best.good)


def _is_post(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether a post is about one paper: above its headings are names and an identifier, and it has no other."""
    if len({name for line in lines for name in line.identifiers}) != 1 or not title_of_file(text):
        return False
    above = [*takewhile(lambda line: not any(kind.is_heading for kind in line.kinds), lines)]
    return any(line.identifiers for line in above) and any(has_names(text[line.start : line.end]) for line in above)


def notes_in(text: str, lines: Sequence[Line]) -> list[tuple[Heading, str]]:
    """Return what notes about one paper begin with, and its identifier or "", if a text is such notes."""
    named = {name for line in lines for name in line.identifiers} or {*_IDENTIFIER.findall(_ADDRESS.sub(" ", text))}
    if len(named) != 1:
        return []
    found = [one for line in lines if _begins_heading(line) and (one := heading_at(text, line.start, line.end))]
    if _has_several_lists_of_names(text, lines):
        return []
    level = _level_of_fields(found)
    if level and any(_heads_names(text, one) for one in found if one.level > level):
        return []
    heading = _titled(text, found, level) if level else _above_a_box(text, lines, found)
    [name] = named
    return [(heading, name if _is_own(text, lines, name, heading) else "")] if heading else []


def _heads_names(text: str, heading: Heading) -> bool:
    """Tell whether the names of a paper are right below a heading, so that those above it are a digest's sections."""
    below = text[heading.end : heading.end + _LONGEST_LINE].lstrip().partition("\n")[0]
    label = label_of(below)
    is_titled = field_of_heading(_said(heading)) is None and _may_be_title(heading)
    return is_titled and label is not None and label.field == "authors"


def _is_own(text: str, lines: Sequence[Line], name: str, heading: Heading) -> bool:
    """Tell whether notes name their own paper, and do not cite another one in a sentence or by its title.

    They name it in the heading or above it, on a line of links or facts, behind a label, or as a link called paper.
    """
    for line in lines:
        content = text[line.start : line.end]
        if name not in content:
            continue
        called = [shown for shown, url in find_links(content) if name in url and shown]
        if called and not any(is_generic(shown) or _CALLED_PAPER.search(shown) or name in shown for shown in called):
            continue
        is_sentence = content.rstrip().endswith(STOPS)
        are_facts = names_paper_alone(content) or (not is_sentence and line_of_facts(content, with_names=False))
        if called or line.start <= heading.start or label_of(content) or are_facts:
            return True
    return False


def _said(heading: Heading) -> str:
    """Return what a heading says behind its number, without the addresses of its links."""
    return without_targets(_NUMBERED.sub("", heading.content))


def _begins_heading(line: Line) -> bool:
    return any(kind.name == "heading" for kind in line.kinds)


def _level_of_fields(found: Sequence[Heading]) -> int:
    """Return the highest level on which headings are fields, if all on it may be, or 0: none is a link or repeated."""
    level = min((one.level for one in found if field_of_heading(_said(one)) in _FIELDS), default=0)
    alike = [one for one in found if one.level == level]
    words = {normal(one.content) for one in alike}
    is_plain = not any("](" in one.content for one in found[1:])
    return level if is_plain and 1 < len(alike) == len(words) else 0


def _has_several_lists_of_names(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether several lines say who wrote a paper."""
    start = front_matter_end(text)
    labels = (label_of(text[line.start : line.end]) for line in lines if line.start >= start)
    return sum(label is not None and label.field == "authors" for label in labels) > 1


def _titled(text: str, found: Sequence[Heading], level: int) -> Heading | None:
    """Return the heading of the title, or the place below the front matter that has it or where there is none."""
    if labels := [one for one in found if normal(one.content) in title_words()]:
        read_unlinked_heading(labels[0])
        read_title_below(text, labels[0])
        return labels[0]
    above = [one for one in found if one.level < level]
    first = next(one for one in found if one.level == level)
    if len(above) > 1 or (above and above[0] is not found[0]):
        return None
    given = Heading(end := max(front_matter_end(text) - 1, 0), end, 1, title_of_file(text))
    outer = above[0] if above else given
    below = text[outer.end : first.start].split("\n") if above else []
    may_be = [one for one in ((outer,) if any(map(_is_of_paper, below)) else (first, outer)) if _may_be_title(one)]
    if not may_be:
        return _titled_by_label(text, outer) if above or given.content else given
    return _read(max(may_be, key=lambda one: width(_said(one))))


def _titled_by_label(text: str, above: Heading) -> Heading | None:
    """Return a heading that is not a title, with the title that a label below it names; it may hold that title."""
    for line in text[above.end :].split("\n"):
        if (label := label_of(line)) and label.words in title_words() and (title := line[label.value :].strip()):
            return _read(above) if title in above.content else attrs.evolve(above, title=title)
    return None


def _is_of_paper(line: str) -> bool:
    """Tell whether a line below a heading shows that it is the title: names, or an identifier."""
    return has_names(line) or _IDENTIFIER.search(line) is not None


def _above_a_box(text: str, lines: Sequence[Line], found: Sequence[Heading]) -> Heading | None:
    """Return the first heading if a box with a shorter name is below it, and no other heading is as high."""
    box = next((line for line in lines if CALLOUT in line.kinds), None)
    if box is None or not found or found[0].start > box.start:
        return None
    first, *others = found
    name = text[box.start : box.end].partition("]")[2]
    if any(one.level <= first.level for one in others) or width(name) >= width(_said(first)):
        return None
    return _read(first) if _may_be_title(first) else None


def _read(heading: Heading) -> Heading:
    """Return a heading, read as a paper's."""
    if not read_heading(heading):
        read_unlinked_heading(heading)
    return heading


def _may_be_title(heading: Heading) -> bool:
    """Tell whether a heading may be a title: it is neither a field, nor a part of any text, nor a digest's name."""
    said = _said(heading)
    if names_no_title(said) or field_of_heading(said) or normal(said) in _PARTS:
        return False
    return not names_digest(said)
