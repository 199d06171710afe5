"""What most records that are not headings say on the line of their titles: a name alone, a sentence, a full stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from arxiv_digest_parser._reading.heads.bylines import with_one_name
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.head import with_prose
from arxiv_digest_parser._reading.heads.pieces import pieces_of
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.values.names import full_names


def with_names(text: str, found: Iterable[Record]) -> list[Record]:
    """Read one name as the author of a record where most of the others have names on their first line.

    What most say on that line besides, in sentences, is their abstract if nothing is below it.
    """
    records = _without_notes([*found])
    stopped = [one for one in records if f"{one.heading.title}." in one.heading.content]
    if len(stopped) * 2 < len(records):
        for record in stopped:
            if not (record.heading.title or "")[-1:].isdigit():  # a year ends what is said of a work
                record.heading.title = f"{record.heading.title}."  # it is not what ends all titles
    lack = [record for record in records if not any(fact.field == "authors" for fact in record.facts)]
    named = [with_one_name(record.facts) for record in lack]
    are_alike = len(lack) < len(records) or _are_joined(named)
    are_alike = are_alike and all(facts != one.facts for facts, one in zip(named, lack, strict=True))
    if len(lack) * 2 < len(records) or are_alike:
        for record, facts in zip(lack, named, strict=True):
            record.facts = facts
    told = [(one, with_prose(one.heading.content, one.heading.title or "", one.facts)) for one in records]
    told = [(one, facts) for one, facts in told if facts != one.facts and not text[one.heading.end : one.end].strip()]
    if len(told) * 2 > len(records):
        for record, facts in told:
            record.facts = facts
    return records


def _without_notes(records: list[Record]) -> list[Record]:
    """Read one name in italics as a remark where more records have other words in italics, which are remarks."""
    italics = [_italics(one) for one in records]
    named = [any(_is_name(fact, said) for fact in one.facts) for one, said in zip(records, italics, strict=True)]
    noted = [
        any(fact.field is None and fact.value in said for fact in one.facts)
        for one, said in zip(records, italics, strict=True)
    ]
    if 0 < sum(named) < sum(noted):
        for record, said in zip(records, italics, strict=True):
            record.facts = tuple(
                Fact(None, "badges", fact.value) if _is_name(fact, said) else fact for fact in record.facts
            )
    return records


def _italics(record: Record) -> frozenset[str]:
    """Return what the first line of a record prints in italics."""
    line = record.heading.content
    if "*" not in line and "_" not in line:  # nearly always
        return frozenset()
    return frozenset(piece.text for piece in pieces_of(line) if piece.kind == "italic")


def _is_name(fact: Fact, italics: frozenset[str]) -> bool:
    """Tell whether a fact of a line is one author, in italics."""
    return fact.field == "authors" and fact.value in italics and full_names(fact.value) == 1


def _are_joined(found: Sequence[tuple[Fact, ...]]) -> bool:
    """Tell whether each of several records has two names that a word joins, which are a title in one alone."""
    names = [fact.value for facts in found for fact in facts if fact.field == "authors"]
    return len(names) == len(found) > 1 and all(full_names(line, joined=True) > 1 for line in names)
