"""What the conditions of `Digest.select` look at: the values of a paper that each of them is compared with."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from arxiv_digest_parser import _select
from arxiv_digest_parser.models._papers import Analysis, Paper, Section

_Day = datetime.date | None


def day_of(day: _Day, section: Section, paper: Paper) -> _Day:
    """Return the day on which a paper was published, or that of its section, or of its digest."""
    return paper.published or section.date or day


def selection(conditions: Mapping[str, object]) -> list[Callable[[_Day, Section, Paper], bool]]:
    """Make a test for each condition that has a value, to be asked about the papers of a digest.

    Args:
        conditions: The values by the names of the conditions.

    Returns:
        Functions of the day of the digest, a section, and a paper of it.

    Raises:
        TypeError: There is no condition of that name, or its value has another type.
        ValueError: The value is blank, or there is none.
    """
    return [_about(_LOOKED_AT[name], test) for name, test in _select.tests_of(conditions).items()]


def mapping(argument: str, given: object) -> Mapping[str, object]:
    """Return the conditions that a caller gives together; none, if nothing is given."""
    if given is None or isinstance(given, Mapping):
        return cast("Mapping[str, object]", given or {})
    raise TypeError(f"{argument}: expected a mapping of conditions, got {given!r:.80}")


def _about(
    look: Callable[[_Day, Section, Paper], object], test: _select.Test
) -> Callable[[_Day, Section, Paper], bool]:
    return lambda day, section, paper: test(look(day, section, paper))


def _texts(paper: Paper) -> Iterator[str]:
    """Yield every text in words that the digest prints about the paper."""
    given = [paper.title, paper.abstract, paper.comment, paper.journal_ref, *paper.keywords]
    for analysis in (paper.analysis or Analysis(), *paper.other_analyses):
        given += [analysis.tldr, analysis.motivation, analysis.method, analysis.result, analysis.conclusion]
    for translation in paper.translations:
        given += [translation.title, translation.abstract]
    yield from (text for text in (*given, *paper.extra.values()) if text)


_LOOKED_AT: dict[str, Callable[[_Day, Section, Paper], object]] = {
    "category": lambda _, section, paper: (paper.primary_category, *paper.categories, section.name),
    "author": lambda _, __, paper: paper.authors,
    "title": lambda _, __, paper: (paper.title,),
    "text": lambda _, __, paper: _texts(paper),
    "since": day_of,
    "until": day_of,
    "announce_type": lambda _, __, paper: paper.announce_type,
    "scores": lambda _, __, paper: paper.scores,
}
