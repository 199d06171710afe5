"""Lines that stand above the titles of records, and belong to these: ``Paper 2:``, ``Top: 2``, ``📄 Today's paper``.

Such lines are above the first title as well, where they look like frame, and not below the last record; by its own
looks, one could be the end of the record above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.heads.head import Head, has_title
from arxiv_digest_parser._reading.heads.pieces import NUMBER
from arxiv_digest_parser._reading.items.blocks import SUMMARY, Line
from arxiv_digest_parser._reading.items.repeating import Candidate
from arxiv_digest_parser._reading.labels.label import RULE, Label
from arxiv_digest_parser._reading.labels.scaffold import without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.text.marks import bold, without_signs
from arxiv_digest_parser._reading.values.venues import is_venue

MOST = 6  # lines above a title
_VARYING = lazy(r"\([^()\n]{0,80}\)|\d[\d.,]*")


def leads(text: str, lines: Sequence[Line], best: Candidate) -> list[Sequence[Line]]:
    """Return the lines above each title that belong to it, in order: as many as are alike above all of them."""
    pieces = best.pieces
    if len(pieces) == 1 or best.kind.is_item or best.kind == SUMMARY:
        return [()] * len(pieces)
    firsts = [-1, *(piece.first for piece in pieces)]
    above = [[*islice(_above(text, lines, at, last), MOST)] for last, at in pairwise(firsts)]
    said = [[text[line.start : line.end] for line in found] for found in above]
    sizes = led(said, [text[line.start : line.end] for line in lines[pieces[-1].first + 1 : pieces[-1].last]])
    return [found[:size][::-1] for found, size in zip(above, sizes, strict=True)]


def led(above: Sequence[Sequence[str]], below: Iterable[str]) -> list[int]:
    """Return how many of the lines above each title, from it upwards, belong to it, or 0 if those below the last do.

    They are like those above the first title that as many of the others have as not, right above them.
    """
    known = [[_kinds(line) for line in found] for found in above]
    count = Counter(kind for found in known for kind in set[str]().union(*found))
    usual = {kind for kind in set[str]().union(*known[0]) if count[kind] > 1 and count[kind] * 2 >= len(known)}
    sizes = [len([*takewhile(usual.issuperset, found)]) for found in known]
    own = set[str]().union(*(kinds for found, size in zip(known, sizes, strict=True) for kinds in found[:size]))
    is_led = sizes[0] and sum(map(bool, sizes)) * 2 >= len(known)
    is_below = not is_led or any(own.issuperset(_kinds(line)) for line in below if _says(line))
    return [0] * len(sizes) if is_below else sizes


def up_to_ends(above: Sequence[Sequence[str]], sizes: Sequence[int], below: Sequence[str]) -> list[int]:
    """Return how many of the lines above each title belong to it, whatever they say: topics above numbers as well.

    All papers end with lines like the last one's, and as many lines are between these and all titles. The first title
    has as many above it.
    """
    last = next(filter(_says, reversed(below)), "")
    if not all(sizes) or not last:
        return [*sizes]
    end = _kinds(last)
    counts = {
        next((at for at in range(size, len(found)) if _kinds(found[at]) == end), 0)
        for found, size in zip(above[1:], sizes[1:], strict=True)
    }
    count = counts.pop()
    return [count] * len(sizes) if not counts and len(above[0]) >= count > 0 else [*sizes]


def _says(line: str) -> bool:
    """Tell whether a line says something."""
    return bool(without_scaffold(line.strip()))


def with_leads(lines: Sequence[Line], best: Candidate, above: Sequence[Sequence[Line]]) -> Candidate:
    """Return what papers begin with, so that each piece begins with the lines above its title."""
    at = {line.start: index for index, line in enumerate(lines)} if any(above) else {}
    firsts = [at[found[0].start] if found else piece.first for piece, found in zip(best.pieces, above, strict=True)]
    pieces = [
        attrs.evolve(piece, first=first, last=min(piece.last, stop), end=lines[min(piece.last, stop) - 1].end)
        for piece, first, stop in zip(best.pieces, firsts, [*firsts[1:], len(lines)], strict=True)
    ]
    begun = {piece.first: whole for piece, whole in zip(best.pieces, pieces, strict=True)}
    return attrs.evolve(best, pieces=pieces, good=[begun[piece.first] for piece in best.good])


def _above(text: str, lines: Sequence[Line], at: int, last: int) -> Iterator[Line]:
    """Yield the lines above a title that say something, from it upwards, up to a rule, a heading or the last title."""
    for line in (lines[index] for index in range(at - 1, last, -1)):
        content = text[line.start : line.end].strip()
        if any(kind.is_heading for kind in line.kinds) or RULE.fullmatch(content):
            return
        if without_scaffold(content):
            yield line


def _kinds(line: str) -> frozenset[str]:
    """Return what a line may have in common with those above other titles: its label, facts or words, or a venue."""
    if label := label_of(line):
        return frozenset([_VARYING.sub("0", f"{label.words}:")])
    facts = {fact.field for fact in line_of_facts(line, with_names=False) if fact.field}
    if not facts and is_venue(line.strip()):
        return frozenset(["venue"])
    return frozenset(facts or [_VARYING.sub("0", line.strip())])


def number_in(text: str, found: Sequence[Line]) -> int | None:
    """Return the number of a paper that one of the lines above its title is, or begins with."""
    numbers = (_number_of(text[line.start : line.end].strip()) for line in found)
    return next((number for number in numbers if number is not None), None)


def _number_of(line: str) -> int | None:
    match = NUMBER.match(line)
    return int(next(filter(None, match.groups()))) if match else number_alone(line)


def facts_in(text: str, found: Sequence[Line]) -> Iterator[Fact]:
    """Yield what the lines above a title say: the values of labels, facts, or remarks."""
    for line in found:
        content = text[line.start : line.end].strip()
        label, number = label_of(content), NUMBER.match(content)
        if number_alone(content) is not None:
            continue
        if label and bold(content) is None and "://" not in content:
            yield _fact_of(label, content)
        else:
            said = content[number.end() :] if number else content
            yield from line_of_facts(content, with_names=False) or [
                Fact(None, "badges", bold(said) or without_signs(said))
            ]


def _fact_of(label: Label, content: str) -> Fact:
    """Return the fact of a label and its value, which names a paper by its identifier where a link is expected."""
    value = content[label.value :].strip()
    return Fact("arxiv_id" if label.field in {"url", "pdf_url"} else label.field, label.text, value)


def without_shared_titles(
    heads: Mapping[int, Head], names: Mapping[int, str | None], below: Mapping[int, str]
) -> dict[int, Head]:
    """Return the heads without titles, if most share these with other papers, and what is below may be the titles.

    A topic, or a site, is then on the line of the number. No line below begins with a known label, or is like another.
    """
    papers: dict[str, set[str | None]] = {}
    plain = {at: head for at, head in heads.items() if head.title and head.url is None}
    for at, head in plain.items():
        papers.setdefault(head.title, set()).add(names[at])
    if sum(len(papers[head.title]) > 1 for head in plain.values()) * 2 <= len(heads):
        return {}
    labels = (label_of(below[at].strip()) for at in plain)
    may_be = all(has_title(below[at]) for at in plain) and all(label is None or label.field is None for label in labels)
    if not may_be or len({below[at] for at in plain}) < len(plain):
        return {}
    return {
        at: head._replace(title="", facts=(Fact(None, "badges", head.title), *head.facts)) for at, head in plain.items()
    }
