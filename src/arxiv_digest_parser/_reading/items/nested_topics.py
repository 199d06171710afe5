"""Items that name a topic, in a list whose other items are papers: the items below such a one are papers as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.items.blocks import TOPIC, Kind, Line, sections_of

_ANY_ITEM = Kind("item")
_SEVERAL = 2  # papers, in the list and below a topic
#: An item that begins with a link.
_LINKED = lazy(r"[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\*\*)?\[[^\[\]\n]{1,300}\]\(")


def with_topics(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Take items above linked titles for topics, and these titles for items of the list that the topics are in.

    So it is where other items of the list begin with linked titles: else, all papers are further in. One topic at
    least is above several papers, because a single link below an item may be that of its paper.
    """
    items = [(at, kind) for at, line in enumerate(lines) if (kind := _item(line))]
    below = {at: papers for at, found in _further_in(text, lines, items) if (papers := _papers(text, lines, found))}
    levels = {kind.level for at, kind in items if at in below}
    if len(levels) != 1 or max(map(len, below.values())) < _SEVERAL:
        return lines
    beside = [at for at, kind in items if kind.level in levels and _is_paper(text, lines[at])]
    if len(beside) < _SEVERAL:
        return lines
    kinds = {index: (Kind("item", *levels),) for papers in below.values() for index in papers}
    kinds |= dict.fromkeys(below, (TOPIC,))
    return [line._replace(kinds=kinds.get(at, line.kinds)) for at, line in enumerate(lines)]


def _item(line: Line) -> Kind | None:
    """Return the kind of the item that a line begins, if it begins one."""
    return next((kind for kind in line.kinds if kind.name == "item"), None)


def _is_paper(text: str, line: Line) -> bool:
    """Tell whether an item begins with the linked title of a paper."""
    content = text[line.start : line.end]
    return bool(line.identifiers) and _LINKED.match(content) is not None and has_title(content)


def _further_in(text: str, lines: Sequence[Line], items: Sequence[tuple[int, Kind]]) -> Iterator[tuple[int, list[int]]]:
    """Yield the items that name nothing, each with those below it, up to a heading, that are further in."""
    sections = sections_of(lines, _ANY_ITEM)
    for place, ((at, kind), (_, below)) in enumerate(pairwise(items)):
        line = lines[at]
        if below.level <= kind.level or line.identifiers or line.links or "](" in text[line.start : line.end]:
            continue
        end = next(
            (
                n
                for n in range(place + 1, len(items))
                if items[n][1].level <= kind.level or sections[items[n][0]] != sections[at]
            ),
            len(items),
        )
        yield at, [index for index, _ in items[place + 1 : end]]


def _papers(text: str, lines: Sequence[Line], found: Sequence[int]) -> Sequence[int]:
    """Return items if all of them are papers, each another one."""
    names = {lines[at].identifiers[:1] for at in found}
    return found if len(names) == len(found) and all(_is_paper(text, lines[at]) for at in found) else []
