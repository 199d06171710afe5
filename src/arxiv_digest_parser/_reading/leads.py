"""Lines that stand above the titles of records, and belong to these: ``Paper 2:``, ``Top: 2``, ``📄 Today's paper``.

Such lines are above the first title as well, where they look like frame, and not below the last record; by its own
looks, one could be the end of the record above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.blocks import SUMMARY, Line
from arxiv_digest_parser._reading.fact import Fact
from arxiv_digest_parser._reading.facts import line_of_facts
from arxiv_digest_parser._reading.headings import number_alone
from arxiv_digest_parser._reading.items import Candidate
from arxiv_digest_parser._reading.label import RULE, Label
from arxiv_digest_parser._reading.labels import label_of
from arxiv_digest_parser._reading.marks import without_signs
from arxiv_digest_parser._reading.pieces import NUMBER
from arxiv_digest_parser._reading.scaffold import without_scaffold

_MOST = 6  # lines above a title
_VARYING = lazy(r"\([^()\n]{0,80}\)|\d[\d.,]*|[a-z-]{2,9}\.[A-Za-z-]{2,9}(?:,? [a-z-]{2,9}\.[A-Za-z-]{2,9}){0,20}")


def leads(text: str, lines: Sequence[Line], best: Candidate) -> list[Sequence[Line]]:
    """Return the lines above each title that belong to it, in order: as many as are alike above all of them."""
    pieces = best.pieces
    if len(pieces) == 1 or best.kind.is_item or best.kind == SUMMARY:
        return [()] * len(pieces)
    above = [[*islice(_above(text, lines, at), _MOST)] for at in (piece.first for piece in pieces)]
    shapes = [[_shape(text[line.start : line.end]) for line in found] for found in above]
    alike = [*takewhile(lambda many: many[0] and len({*many}) == 1, zip(*shapes, strict=False))]
    last = next(_above(text, lines, pieces[-1].last), None)
    ends_alike = last is not None and _shape(text[last.start : last.end]) in {many[0] for many in alike}
    return [() if ends_alike else found[: len(alike)][::-1] for found in above]


def with_leads(lines: Sequence[Line], best: Candidate, above: Sequence[Sequence[Line]]) -> Candidate:
    """Return what papers begin with, so that each piece begins with the lines above its title."""
    at = {line.start: index for index, line in enumerate(lines)} if any(above) else {}
    firsts = [at[found[0].start] if found else piece.first for piece, found in zip(best.pieces, above, strict=True)]
    pieces = [
        attrs.evolve(piece, first=first, last=min(piece.last, stop), end=lines[min(piece.last, stop) - 1].end)
        for piece, first, stop in zip(best.pieces, firsts, [*firsts[1:], len(lines)], strict=True)
    ]
    led = {piece.first: whole for piece, whole in zip(best.pieces, pieces, strict=True)}
    return attrs.evolve(best, pieces=pieces, good=[led[piece.first] for piece in best.good])


def _above(text: str, lines: Sequence[Line], at: int) -> Iterator[Line]:
    """Yield the lines above one that say something, from it upwards, up to a rule or a heading."""
    for line in (lines[index] for index in range(at - 1, -1, -1)):
        content = text[line.start : line.end].strip()
        if any(kind.is_heading for kind in line.kinds) or RULE.fullmatch(content):
            return
        if without_scaffold(content):
            yield line


def _shape(line: str) -> str:
    """Return what a line has in common with those above other titles: its label, or its words without numbers."""
    label = label_of(line)
    return _VARYING.sub("0", f"{label.words}:" if label else line.strip())


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
        if label and "://" not in content:
            yield _fact_of(label, content)
        else:
            said = content[number.end() :] if number else content
            yield from line_of_facts(content, with_names=False) or [Fact(None, "badges", without_signs(said))]


def _fact_of(label: Label, content: str) -> Fact:
    """Return the fact of a label and its value, which names a paper by its identifier where a link is expected."""
    value = content[label.value :].strip()
    return Fact("arxiv_id" if label.field in {"url", "pdf_url"} else label.field, label.text, value)
