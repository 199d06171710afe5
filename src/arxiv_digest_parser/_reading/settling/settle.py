"""Settle which of what looks like a label is one.

What is a label shows in the other papers of the digest: its labels come again in each, in the same dress and the same
order, and are where the generator put them (after a blank line, or each on the next line). `settle` therefore looks
at a block of records at a time, and each label counts once in a record. It takes three steps: a `Survey` counts what
the records have in common, the `RULES` keep or drop each candidate by it, and the usual order decides between labels
that come more than once in a record.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.labels.label import BLANK, SHORT, Label
from arxiv_digest_parser._reading.settling.candidates import Candidate, outline
from arxiv_digest_parser._reading.settling.rules import counts
from arxiv_digest_parser._reading.settling.rules_of_place import heads_a_part_of_the_abstract
from arxiv_digest_parser._reading.settling.survey import MOST, Survey

_NO_ROOM = 3  # characters between two headings: a space and a blank line


def settle(
    records: Sequence[Sequence[Label]],
    weights: Sequence[int] | None = None,
    in_block: Counter[tuple[Dress, str]] | None = None,
) -> list[list[Label]]:
    """Decide which of the labels of each record count, by what the records of the block have in common.

    Records that have little in common with the others, as where two digests were joined, are settled among themselves.
    A weight says how many records of the block are alike; if these are a part of a block, all of it says how many have
    a form.
    """
    weights = weights or [1] * len(records)
    survey = Survey(records, weights, in_block)
    strange = [index for index, record in enumerate(records) if survey.is_strange(record)]
    if 0 < len(strange) < len(records):
        apart = set(strange)
        usual = [index for index in range(len(records)) if index not in apart]
        settled: list[list[Label]] = [[] for _ in records]
        for group in (usual, strange):
            among = settle([records[i] for i in group], [weights[i] for i in group], survey.in_block)
            for index, labels in zip(group, among, strict=True):
                settled[index] = labels
        return settled
    kept = [list(_eligible(record, survey)) for record in records]
    if all(len({label.key for label in record}) == len(record) for record in kept):
        return [_rejoined(record) for record in kept]
    ranks = _ranks(kept, weights)
    return [_rejoined(_ordered(record, ranks, survey)) for record in kept]


def _eligible(record: Sequence[Label], survey: Survey) -> Iterator[Label]:
    """Yield the labels of a record that are where, and look as, the labels of its block do."""
    seen = outline(record, survey)
    opened: Label | None = None
    structured = False
    listed = 0
    counted_at: dict[str, int] = {}
    is_tabled = False
    for label in record:
        is_tabled = is_tabled and label.dress.kind == "row" and label.context != BLANK
        candidate = Candidate(
            label,
            survey,
            opened,
            below=label.start > seen.abstract,
            repeated=opened is not None and counted_at.get(label.key, label.start) < opened.start,
            structured=structured,
            known_follows=seen.last_known.get(label.dress, -1) > label.start,
            listed=listed,
            is_lone=label is seen.lone,
            in_analysis=label.start in seen.analysis,
            is_tabled=is_tabled,
            is_over_measures=label.start in seen.measures,
            sums_up=opened is not None and opened.start > seen.abstract,
            is_told=label.start in seen.told,
        )
        if counts(candidate):
            opened = label
            is_tabled = False
            listed = label.number or listed
            counted_at.setdefault(label.key, label.start)
            yield label
        else:
            is_tabled = is_tabled or label.dress == TABLE_HEAD or label.may_head
            structured = structured or heads_a_part_of_the_abstract(candidate) is False


def _rejoined(record: list[Label]) -> list[Label]:
    """Give what is after a bar back to the value before it, where it turned out not to be a label."""
    for label, following in zip(record, [*record[1:], None], strict=False):
        while label.beside is not None and label.beside is not following:
            label.end, label.beside = label.beside.end, label.beside.beside
    return record


def _ranks(records: Sequence[Sequence[Label]], weights: Sequence[int]) -> dict[str, float]:
    """Return where in a record each label usually is, as the mean of its places from 0 to 1."""
    places: dict[str, list[float]] = {}
    for record, weight in zip(records, weights, strict=True):
        firsts = list(dict.fromkeys(label.key for label in record))
        for place, key in enumerate(firsts):
            places.setdefault(key, []).extend([place / len(firsts)] * weight)
    # `fsum` rounds once: the order of the records must not decide between labels of one rank.
    return {key: math.fsum(found) / len(found) for key, found in places.items()}


def _ordered(record: Sequence[Label], ranks: dict[str, float], survey: Survey) -> list[Label]:
    """Keep each label once, where the usual order has it; one that comes only once may be anywhere.

    Two that most papers have in the same dress are two labels, although they name the same field. So are two headings
    of the only paper, and two labels that are dressed unlike text, if their values are short. Headings may be of
    different levels.
    """
    keys = Counter(label.key for label in record)
    if len(keys) == len(record):
        return list(record)
    if over := {above.start for above, below in pairwise(record) if _stands_over(above, below)}:
        parts = _ordered([label for label in record if label.start not in over], ranks, survey)
        return sorted([*(label for label in record if label.start in over), *parts], key=attrgetter("start"))
    chosen = {label.key: label for label in _longest_rising(record, ranks)}
    for label in record:
        chosen.setdefault(label.key, label)
    others = {
        label.form: label
        for label in record[::-1]
        if label.form != chosen[label.key].form
        and _are_alike(label.dress, chosen[label.key].dress)
        and (_may_come_again(label) if survey.size == 1 else _is_usual(label, survey))
    }
    kept = {label.start: label for label in (*chosen.values(), *others.values(), *_repeated(record, chosen))}
    return [kept[start] for start in sorted(kept)]


def _are_alike(one: Dress, other: Dress) -> bool:
    """Tell whether labels look alike: in the same dress, or both as headings."""
    return one == other or one.kind == other.kind == "heading"


def _stands_over(label: Label, below: Label) -> bool:
    """Tell whether a heading has no value, but is right above a lower one, of a part: that may name the same field."""
    are_headings = label.dress.kind == below.dress.kind == "heading"
    return are_headings and len(label.dress.mark) < len(below.dress.mark) and below.start - label.value <= _NO_ROOM


def _may_come_again(label: Label) -> bool:
    """Tell whether the only paper may have another label of the same field: no text is below it, or it is a heading."""
    return label.dress.kind == "heading" or (label.field in SHORT and not label.dress.is_plain)


def _is_usual(label: Label, survey: Survey) -> bool:
    """Tell whether nearly all papers have a label."""
    return survey.is_in_all(label) or survey.is_shared(label, MOST)


def _repeated(record: Sequence[Label], chosen: dict[str, Label]) -> Iterator[Label]:
    """Yield labels that the generator printed twice: not lines of an abstract, which may begin with any word."""
    abstract = chosen.get("abstract") or chosen.get("abstract?")
    for label in record:
        first = chosen[label.key]
        again = label.start > first.start and label.form == first.form and label.context >= BLANK
        if again and (abstract is None or label.start < abstract.start or first is abstract):
            yield label


def _longest_rising(record: Sequence[Label], ranks: dict[str, float]) -> list[Label]:
    """Return the longest subsequence whose ranks rise; of several, the one whose labels come first."""
    tops: list[float] = []
    heads: list[int] = []
    before: list[int] = []
    for index, label in enumerate(record):
        rank = ranks[label.key]
        at = bisect_left(tops, rank)
        before.append(heads[at - 1] if at else -1)
        if at == len(tops):
            tops.append(rank)
            heads.append(index)
        elif rank < tops[at]:
            tops[at] = rank
            heads[at] = index
    kept: list[Label] = []
    index = heads[-1] if heads else -1
    while index >= 0:
        kept.append(record[index])
        index = before[index]
    return kept[::-1]
