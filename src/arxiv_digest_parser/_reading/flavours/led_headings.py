"""Lines of facts or numbers above headings of papers, as on cards that begin with badges, written below these headings.

By its own looks, such a line could end the paper above. So it has to be above the first heading and most others, and
not below the last.
"""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice, pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone, number_before
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.items.leads import MOST, led, up_to_ends
from arxiv_digest_parser._reading.labels.label import RULE, field_of_heading
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.text.marks import bold
from arxiv_digest_parser._reading.values.dates import date_line
from arxiv_digest_parser._reading.values.venues import is_venue

_LONGEST = 80  # characters, of a line with a number
_HEADING = lazy(r"(#{1,6})[ \t]")
#: A number that leads elsewhere, as to where readers vote.
_LINKED_FIGURES = lazy(r"\[([\d.,]{1,12}k?)\]\([^()\n]{1,500}\)")
#: Which line is a heading, and the lines above it that belong to its paper, in order.
_Led = tuple[int, list[int]]


def has_led_headings(text: str) -> bool:
    """Tell whether lines of facts or numbers are above the headings of a text that belong to the papers below."""
    return bool(_led(text.split("\n"), 0))


def write_below(lines: list[str], start: int) -> None:
    """Write the lines above each heading that belong to its paper below its first paragraph, which may be names.

    They are on one line if they hold no labels.
    """
    found = _led(lines, start)
    said = [[_LINKED_FIGURES.sub(r"\1", _content(lines[at])) for at in above] for _, above in found]
    if _number_papers(said):
        said = [_numbered(lines, heading, above) for (heading, _), above in zip(found, said, strict=True)]
    for at in chain.from_iterable(above for _, above in found):
        lines[at] = ""
    for (heading, _), above in zip(found, said, strict=True):
        beside = " · ".join(bold(line) or line for line in above)
        below = beside if not any(map(_has_value, above)) and _is_fact(beside) else "\n".join(above)
        last = _first_paragraph(lines, heading) if below else heading
        lines[last] = f"{lines[last]}\n\n{below}\n" if below else lines[last]


def _number_papers(said: Sequence[Sequence[str]]) -> bool:
    """Tell whether one line above each heading is the number of its paper, which follows that of the paper before."""
    numbers = [[*_numbers(above)] for above in said]
    first = numbers[0][0] if numbers and numbers[0] else 0
    return len(said) > 1 and numbers == [[number] for number in range(first, first + len(said))]


def _numbers(above: Sequence[str]) -> Iterator[int]:
    """Yield the numbers that lines above a heading are, and say no more."""
    yield from (number for line in above if (number := number_alone(line)) is not None)


def _numbered(lines: list[str], heading: int, above: Sequence[str]) -> list[str]:
    """Write the number of a paper before its title, unless it has one; return what else is above its heading."""
    mark, _, title = lines[heading].partition(" ")
    if number_before(title)[0] is None:
        lines[heading] = f"{mark} {next(_numbers(above))}. {title.lstrip()}"
    return [line for line in above if number_alone(line) is None]


def _has_value(line: str) -> bool:
    """Tell whether a line is a label with its value."""
    label = label_of(line)
    return label is not None and bool(line[label.value :].strip())


def _first_paragraph(lines: Sequence[str], heading: int) -> int:
    """Return the last line of the first paragraph below a heading, or the heading: above another, a label or a fold."""
    first = next((at for at in range(heading + 1, len(lines)) if lines[at].strip()), len(lines))
    if first < len(lines) and (lines[first].startswith("<details") or _has_value(lines[first])):
        return heading
    ends = (at for at in range(first, len(lines)) if not lines[at].strip() or lines[at].startswith("#"))
    end = next(ends, len(lines))
    return end - 1 if end > first else heading


def _led(lines: Sequence[str], start: int) -> list[_Led]:
    """Return the headings of one level with the lines above them that belong to their papers.

    Where headings of a higher level are between most of them, they are parts of papers, and the lines as well. Papers
    of one section may have such lines, and those of another have none.
    """
    levels: dict[int, list[int]] = {}
    for at in range(start, len(lines)):
        if lines[at].startswith("#") and (heading := _HEADING.match(lines[at])):
            levels.setdefault(len(heading[1]), []).append(at)
    for level, headings in levels.items():
        higher = sorted(at for above, others in levels.items() if above < level for at in others)
        found = _led_of(lines, headings, len(lines))
        between = range(found[0][0], found[-1][0]) if found else ()
        if sum(at in between for at in higher) * 2 < len(found):
            return found
        if linked := [at for at in headings if "](" in lines[at]]:
            found = [
                one for group, end in _sections(linked, [*higher, len(lines)]) for one in _led_of(lines, group, end)
            ]
            if found:
                return found
    return []


def _sections(headings: Sequence[int], higher: Sequence[int]) -> Iterator[tuple[list[int], int]]:
    """Yield the headings of papers of each section, and where it ends, if it has several."""
    for start, end in pairwise([-1, *higher]):
        group = [*headings[bisect(headings, start) : bisect_left(headings, end)]]
        if len(group) > 1:
            yield group, end


def _led_of(lines: Sequence[str], headings: Sequence[int], end: int) -> list[_Led]:
    """Return headings with the lines above them that belong to their papers, if these hold facts or numbers."""
    own = (at for at in headings if field_of_heading(lines[at].lstrip("# ")) is None)
    if (first := next(own, None)) is None:
        return []
    nearest = [*islice(_above(lines, first), MOST)]
    if not any(_is_fact(line) or _has_number(line) for line in (_content(lines[at]) for at in nearest)):
        return []
    others = [first, *own]
    above = [nearest, *([*islice(_above(lines, at), MOST)] for at in others[1:])]
    said, below = [[_content(lines[at]) for at in found] for found in above], lines[others[-1] + 1 : end]
    sizes = up_to_ends(said, led(said, below), below)
    return [(at, found[:size][::-1]) for at, found, size in zip(others, above, sizes, strict=True) if size]


def _above(lines: Sequence[str], heading: int) -> Iterator[int]:
    """Yield the lines above a heading that say something, from it upwards, up to a rule or another heading.

    A date may be a heading of a lower level.
    """
    level = len(lines[heading]) - len(lines[heading].lstrip("#"))
    for at in range(heading - 1, -1, -1):
        content = lines[at].strip()
        other = _HEADING.match(content)
        if RULE.fullmatch(content) or (other and (len(other[1]) <= level or not _is_date(_content(content)))):
            return
        if without_scaffold(content):
            yield at


def _content(line: str) -> str:
    """Return a line, or the content of one that is a heading."""
    line = line.strip()
    return line[match.end() :].strip() if (match := _HEADING.match(line)) else line


def _is_date(line: str) -> bool:
    """Tell whether a line is a date, and says no more."""
    found = date_line(line)
    return found is not None and not found[1]


def _is_fact(line: str) -> bool:
    """Tell whether a line holds facts that need no label, or a venue."""
    facts = line_of_facts(line, with_names=False)
    return not _has_value(line) and (is_venue(line.strip()) or any(fact.field for fact in facts))


def _has_number(line: str) -> bool:
    """Tell whether a line is short and holds a number: that of the paper, or of its votes."""
    line = line.strip()
    return len(line) <= _LONGEST and not _has_value(line) and any(map(str.isdigit, line))
