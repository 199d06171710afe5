"""The values of many records of one form into papers, field by field.

C code goes over a field of a whole block at once: that takes a third of the time of one paper after the other.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat, starmap

from arxiv_digest_parser._labels import ANALYSIS
from arxiv_digest_parser._papers import (
    LONGEST_FAILURE,
    categories_of,
    find_date,
    is_failure,
    may_hold_failure,
    plain_link,
)
from arxiv_digest_parser._scripts import language_of
from arxiv_digest_parser.identifiers import ArxivId, is_category, of_usual_links
from arxiv_digest_parser.models import Analysis, Extra, Paper, unchecked
from arxiv_digest_parser.names import split_all

#: Fields that are a value as it stands, or a list, a link or a date that is told at a glance.
FIELDS = (
    *("authors", "abstract", "url", "pdf_url", "primary_category", "categories", "published", "comment"),
    *ANALYSIS,
)
_paper, _analysis = unchecked(Paper), unchecked(Analysis)
_NO_EXTRA = Extra()
_NONE, _ALL = repeat(None), repeat(object=True)  # columns of fields that no record of a form has


def usual_papers(
    columns: list[tuple[str, ...]], places: Mapping[str, int], extra_places: Mapping[str, int], tight: list[bool]
) -> tuple[Iterator[Paper], set[int]]:
    """Make papers as `Reading` does where it has nothing to choose and nothing to report.

    Args:
        columns: The numbers, titles and links of headings, ``""`` where a form has none, and then each of the values.
        places: Which column is a field's.
        extra_places: Which column is that of a label that is no field's.
        tight: Whether commas without a space part names.

    Returns:
        The papers, and which of them `Reading` has to make instead.
    """
    odd: set[int] = set()
    fields = {field: columns[at] for field, at in places.items()}
    extra = {label: columns[at] for label, at in extra_places.items()}
    answers = [fields[name] for name in ANALYSIS if name in fields]
    for column in (*answers, *extra.values(), fields.get("abstract")):
        if column:
            odd.update(_failures(column))
    link, pdf = (_links(fields[name], odd) if name in fields else None for name in ("url", "pdf_url"))
    url = columns[2] if columns[2][0] else link
    if url and link:
        odd.update(at for at, (one, other) in enumerate(zip(url, link, strict=True)) if one != other)
    names, complete = split_all(fields["authors"], tight) if "authors" in fields else (repeat(()), _ALL)
    category, categories = _categories(fields.get("primary_category"), fields.get("categories"), len(tight))
    papers = map(
        _paper,
        columns[1],
        names,
        complete,
        fields.get("abstract", _NONE),
        _identifiers([column for column in (url, pdf) if column], odd),
        url or _NONE,
        pdf or _NONE,
        category,
        categories,
        _dates(fields["published"], odd) if "published" in fields else _NONE,
        fields.get("comment", _NONE),
        map(int, columns[0]) if columns[0][0] else _NONE,
        map(
            _analysis,
            *(fields.get(name, _NONE) for name in ANALYSIS),
            map(language_of, map(" ".join, zip(*answers, strict=True))),
        )
        if answers
        else _NONE,
        repeat(()),
        repeat(()),
        [Extra(zip(extra, values, strict=True)) for values in zip(*extra.values(), strict=True)]
        if extra
        else repeat(_NO_EXTRA),
    )
    return papers, odd


def _failures(column: Sequence[str]) -> list[int]:
    """Return where a column holds what a generator prints for a failure."""
    if not may_hold_failure(column):
        return []
    return [at for at, value in enumerate(column) if len(value) < LONGEST_FAILURE and is_failure(value)]


def _links(column: Sequence[str], odd: set[int]) -> list[str | None]:
    """Return the targets of a column of links, and note which of them say more."""
    links = [plain_link(value) for value in column]
    if None in links:
        odd.update(at for at, link in enumerate(links) if link is None)
    return links


def _identifiers(columns: list[Sequence[str | None]], odd: set[int]) -> Iterable[ArxivId | None]:
    """Return the identifier that each row's links name first, and note which should name one and do not."""
    if not columns:
        return _NONE
    return of_usual_links(columns[0]) or [
        _identifier(at, links, odd) for at, links in enumerate(zip(*columns, strict=True))
    ]


def _identifier(row: int, links: tuple[str | None, ...], odd: set[int]) -> ArxivId | None:
    for link in filter(None, links):
        try:
            return ArxivId.parse(link)
        except ValueError:  # noqa: PERF203 - nearly always the first one is one
            if "arxiv.org" in link:
                odd.add(row)
    return None


def _categories(
    primary: Sequence[str] | None, listed: Sequence[str] | None, rows: int
) -> tuple[Iterable[str | None], Iterable[tuple[str, ...]]]:
    """Return the main category and all categories of each row."""
    if listed is None and (primary is None or all(map(is_category, {*primary}))):
        return primary or _NONE, repeat(())
    told = zip(primary or repeat(None, rows), listed or repeat(None, rows), strict=True)
    first, every = zip(*starmap(categories_of, told), strict=True)
    return first, every


def _dates(column: Sequence[str], odd: set[int]) -> Iterator[datetime.date | None]:
    """Return the date of each row, and note which are printed in another form than the usual one."""
    dates = {value: find_date(value) for value in {*column}}
    if any(str(date) != value for value, date in dates.items()):
        odd.update(at for at, value in enumerate(column) if str(dates[value]) != value)
    return map(dates.get, column)
