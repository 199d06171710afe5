"""Which line below a title is a list of names, by what most records of a block have there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from arxiv_digest_parser._reading.heads.bylines import dated_names, length_of_names, named_line, names_in
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.items.untitled import line_below, text_from
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.marks import QUOTE, bold, undressed
from arxiv_digest_parser._reading.values.affiliations import unmarked, without_place
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.links import links_of, unlinked
from arxiv_digest_parser._reading.values.people import is_full_name, is_institution, is_person
from arxiv_digest_parser._reading.values.venues import is_venue

_SEVERAL = 0.3  # of the lists of names have more than one
_MOST_LINES = 4  # of links and facts, above the names
_OF_FACTS = frozenset("0123456789`")  # one of these is in most facts, and hardly any is in names

#: Where each of the names of links leads in the records of a block.
_Targets = Mapping[str, set[str]]


def note_names(text: str, block: Sequence[Record | Cut]) -> None:
    """Mark records with a plain list of names right below the heading, or below links there, if most have one."""
    records = [record for record in block if isinstance(record, Record)]
    below = [[*_lines_below(text, record)] for record in records]
    targets: defaultdict[str, set[str]] = defaultdict(set)
    for lines in below:
        for _, line in lines:
            for name, url in links_of(line):
                targets[name].add(url)
    found = [_first_besides_links(lines, targets if len(block) > 1 else {}) for lines in below]
    bare = [_without_quote(text, *one) for one in found]
    counts = [*map(_names_in, bare)]
    named = sum(count > 0 for count in counts)
    are_lists = sum(count > 1 for count in counts) >= _SEVERAL * named
    if named * 2 > len(block) and (are_lists or all(_is_author(text, *one) for one in found)):
        for record, (at, _), line, count in zip(records, found, bare, counts, strict=True):
            if count > 0 or is_person(without_place(named_line(undressed(line))[0])):
                record.names_at = at
                record.items = [item for item in record.items if item.start != at]


def _without_quote(text: str, at: int, line: str) -> str:
    """Return the line of a quote that has no other without its mark."""
    end = text.find("\n", at)
    return line if end >= 0 and text.startswith(">", end + 1) else line.lstrip(QUOTE)


def _is_author(text: str, at: int, line: str) -> bool:
    """Tell whether a line is one name in bold, which nothing else is called, right above facts of the paper."""
    name = bold(line)
    if name is None or not is_full_name(name) or is_institution(name) or are_categories(name):
        return False
    end = text.find("\n", at + len(line))
    below = text[end + 1 :].partition("\n")[0] if end >= 0 else ""
    return bool(links_of(below) or line_of_facts(below, with_names=False))


def _names_in(line: str) -> int:
    """Count the names of a line; below a title, one before a day or a venue is a name as well."""
    dated = dated_names(line)
    is_dated = dated is not None and DATE_ONLY.fullmatch(dated.when) is not None and is_person(dated.names)
    size = length_of_names(line)
    return names_in(line) or int(is_dated or (size < len(line) and is_person(undressed(line[:size]))))


def _lines_below(text: str, record: Record) -> Iterator[tuple[int, str]]:
    """Yield the lines below a heading up to the first that is neither links nor facts alone, and where each begins."""
    at = text_from(text, record.heading.end)
    for _ in range(_MOST_LINES):
        line = line_below(text, at)
        yield at, line
        at = text_from(text, at + len(line))
        if at >= record.end or not (links_of(line) or _are_facts(line)):
            return


def _are_facts(line: str) -> bool:
    """Tell whether a line says when a paper was published or what it is about, and not by whom."""
    if _OF_FACTS.isdisjoint(line):
        return False
    facts = line_of_facts(line, with_names=False)
    return is_venue(undressed(line)) or (bool(facts) and all(fact.field != "authors" for fact in facts))


def _first_besides_links(lines: Sequence[tuple[int, str]], targets: _Targets) -> tuple[int, str]:
    """Return the first line that is names, or neither links nor facts, and where it begins; names may be links."""
    for at, line in lines:
        links = links_of(line)
        if not links and _are_facts(line):
            continue
        if not links or all(is_person(unmarked(name)) and len(targets.get(name, ())) == 1 for name, _ in links):
            return at, unlinked(line)[0].strip()
    return lines[0]
