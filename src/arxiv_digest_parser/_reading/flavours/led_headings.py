"""Lines of facts above headings of papers, as on cards that begin with badges, written below these headings.

By its own looks, such a line could end the paper above. So it has to be above the first heading and most others, and
not below the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.items.leads import MOST, led
from arxiv_digest_parser._reading.labels.label import RULE, field_of_heading
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.text.marks import bold

_HEADING = lazy(r"(#{1,6})[ \t]")
#: Which line is a heading, and the lines above it that belong to its paper, in order.
_Led = tuple[int, list[int]]


def has_led_headings(text: str) -> bool:
    """Tell whether lines of facts are above the headings of a text that belong to the papers below."""
    return bool(_led(text.split("\n"), 0))


def write_below(lines: list[str], start: int) -> None:
    """Write the lines above each heading that belong to its paper below its first paragraph, which may be names.

    They are on one line if they hold no labels.
    """
    found = _led(lines, start)
    said = [[lines[at].strip() for at in above] for _, above in found]
    for at in chain.from_iterable(above for _, above in found):
        lines[at] = ""
    for (heading, _), above in zip(found, said, strict=True):
        beside = " · ".join(bold(line) or line for line in above)
        below = beside if not any(map(_has_value, above)) and _is_fact(beside) else "\n".join(above)
        last = _first_paragraph(lines, heading)
        lines[last] = f"{lines[last]}\n\n{below}\n"


def _has_value(line: str) -> bool:
    """Tell whether a line is a label with its value."""
    label = label_of(line)
    return label is not None and bool(line[label.value :].strip())


def _first_paragraph(lines: Sequence[str], heading: int) -> int:
    """Return the last line of the first paragraph below a heading, or the heading itself if another follows."""
    first = next((at for at in range(heading + 1, len(lines)) if lines[at].strip()), len(lines))
    ends = (at for at in range(first, len(lines)) if not lines[at].strip() or lines[at].startswith("#"))
    end = next(ends, len(lines))
    return end - 1 if end > first else heading


def _led(lines: Sequence[str], start: int) -> list[_Led]:
    """Return the headings of one level with the lines above them that belong to their papers.

    Where headings of a higher level are between most of them, they are parts of papers, and the lines as well.
    """
    levels: dict[int, list[int]] = {}
    for at in range(start, len(lines)):
        if lines[at].startswith("#") and (heading := _HEADING.match(lines[at])):
            levels.setdefault(len(heading[1]), []).append(at)
    for level, headings in levels.items():
        found = _led_of(lines, headings)
        between = range(found[0][0], found[-1][0]) if found else ()
        higher = sum(at in between for above, others in levels.items() if above < level for at in others)
        if higher * 2 < len(found):
            return found
    return []


def _led_of(lines: Sequence[str], headings: Sequence[int]) -> list[_Led]:
    """Return headings with the lines above them that belong to their papers, if these hold facts."""
    own = (at for at in headings if field_of_heading(lines[at].lstrip("# ")) is None)
    if (first := next(own, None)) is None or not any(_is_fact(lines[at]) for at in islice(_above(lines, first), MOST)):
        return []
    others = [first, *own]
    above = [[*islice(_above(lines, at), MOST)] for at in others]
    sizes = led([[lines[at] for at in found] for found in above], lines[others[-1] + 1 :])
    return [(at, found[:size][::-1]) for at, found, size in zip(others, above, sizes, strict=True) if size]


def _above(lines: Sequence[str], heading: int) -> Iterator[int]:
    """Yield the lines above a heading that say something, from it upwards, up to a rule or another heading."""
    for at in range(heading - 1, -1, -1):
        content = lines[at].strip()
        if content.startswith("#") or RULE.fullmatch(content):
            return
        if without_scaffold(content):
            yield at


def _is_fact(line: str) -> bool:
    """Tell whether a line holds facts that need no label."""
    return not _has_value(line) and any(fact.field for fact in line_of_facts(line, with_names=False))
