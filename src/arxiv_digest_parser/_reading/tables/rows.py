"""Rows of a table into papers, a column at a time.

A table of a hundred thousand rows is read like one of ten: each column is cleaned and turned into a field as a whole,
and what a row has besides goes to its ``extra``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

import attrs

from arxiv_digest_parser._reading.language.scripts import language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, printed
from arxiv_digest_parser._reading.papers.columns import papers_of
from arxiv_digest_parser._reading.papers.making import keywords_in
from arxiv_digest_parser._reading.tables.cells import plain
from arxiv_digest_parser._reading.tables.cited_cells import titles_of_works
from arxiv_digest_parser._reading.tables.footnotes import with_footnote
from arxiv_digest_parser._reading.tables.originals import with_original_titles
from arxiv_digest_parser._reading.tables.row_records import REFERENCE, RowRecord
from arxiv_digest_parser._reading.tables.row_reports import report_oddities
from arxiv_digest_parser._reading.tables.row_values import RowValues
from arxiv_digest_parser._reading.text.reports import Report
from arxiv_digest_parser._reading.values.affiliations import (
    Placed,
    place_apart,
    read_affiliations,
    remark_behind,
    tells_of_more,
    without_year,
)
from arxiv_digest_parser._reading.values.categories import categories_of
from arxiv_digest_parser._reading.values.failures import is_failure, report_failure
from arxiv_digest_parser._reading.values.links import unlinked
from arxiv_digest_parser._reading.values.names import commas_are_tight, split_all, unwrapped
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation

#: What affiliations and marks of roles are in.
_BRACKETS = frozenset("(（[")


def read_rows(text: str, records: Sequence[RowRecord], report: Report) -> list[Paper]:
    """Read the rows of one table."""
    table = attrs.evolve(records[0].table, rows=tuple(record.row for record in records))
    values = RowValues(table, report)
    columns = zip(*(row.cells for row in table.rows), strict=True)
    for column, given in zip(table.columns, columns, strict=True):
        marked = column.field == "title"
        cells = [
            plain(REFERENCE.sub("", cell) if marked and record.note else cell)
            for record, cell in zip(records, given, strict=True)
        ]
        values.column(column, titles_of_works(values, cells) if marked else cells)
        values.keep_summaries(column, given, cells)
    report_oddities(text, table, report)
    papers = [
        with_footnote(paper, record.note) if record.note else paper
        for record, paper in zip(records, with_original_titles(_papers(values)), strict=True)
    ]
    for record, paper in zip(records, papers, strict=True):
        record.number, record.url = paper.number, paper.url
    return papers


def _papers(values: RowValues) -> list[Paper]:
    """Make the papers of what was read."""
    rows = len(values.table.rows)
    told = [_names(values, row, line) for row, line in enumerate(values.fields.get("authors") or [""] * rows)]
    lines = [line for line, _ in told]
    spaced = commas_are_tight("\n".join(lines))
    names, complete = split_all([line.strip() for line in lines], [spaced] * rows)
    placed = _placed(lines)
    for row, people in placed.items():
        if people.has_marks:
            values.keep(row, "authors", values.value("authors", row))
    categories = _categories(values)
    extras = [{label: "\n\n".join(texts) for label, texts in extra.items()} if extra else {} for extra in values.extras]
    known: dict[str, Iterable[object]] = {
        "title": values.fields["title"],
        "authors": [placed[row].names if row in placed else known for row, known in enumerate(names)],
        "authors_complete": [
            is_whole and not tells_of_more(remark, people)
            for (_, remark), people, is_whole in zip(
                told, names, complete, strict=False
            )  # there may be no end of these
        ],
        "abstract": values.given("abstract"),
        "arxiv_id": [*map(_identifier, values.links, extras)],
        "url": [links.get("url") for links in values.links],
        "pdf_url": [links.get("pdf_url") for links in values.links],
        "code_url": [links.get("code_url") for links in values.links],
        "primary_category": [one for one, _ in categories],
        "categories": [every for _, every in categories],
        "published": [value and datetime.date.fromisoformat(value) for value in values.given("published")],
        "updated": [value and datetime.date.fromisoformat(value) for value in values.given("updated")],
        "comment": values.given("comment"),
        "journal_ref": values.given("journal_ref"),
        "doi": values.given("doi"),
        "keywords": [*map(keywords_in, values.fields.get("keywords") or [""] * rows)],
        "number": [value and int(value) for value in values.given("number")],
        "analysis": [_analysis(values, row) for row in range(rows)],
        "translations": [_translations(values, row) for row in range(rows)],
        "extra": [Extra(extra) for extra in extras],
        "affiliations": [_affiliations(placed.get(row)) for row in range(rows)],
    }
    return papers_of(known)


def _placed(lines: Sequence[str]) -> dict[int, Placed]:
    """Return the lists of names with affiliations, by row; one name has one if a list of several has these."""
    with_brackets = {row: line for row, line in enumerate(lines) if not _BRACKETS.isdisjoint(line)}
    found = {row: read_affiliations(line) for row, line in with_brackets.items()}
    if any(placed and any(placed.affiliations) for placed in found.values()):
        found = {row: placed or read_affiliations(with_brackets[row], are_placed=True) for row, placed in found.items()}
    return {row: placed for row, placed in found.items() if placed}


def _affiliations(placed: Placed | None) -> tuple[tuple[str, ...], ...]:
    """Return where each of the people works, if any of them says it."""
    return placed.affiliations if placed and any(placed.affiliations) else ()


def _names(values: RowValues, row: int, cell: str) -> tuple[str, str]:
    """Return the names of a cell on one line, and the remark behind them; this, links and a year are kept."""
    line, links = unlinked(cell) if "](" in cell else (cell, [])
    for text, url in links:
        values.keep(row, printed(text) or "Link", url)
    line, place = place_apart(unwrapped(line) if "\n" in line else line)
    if place:
        values.keep(row, "authors", place)
    line, told = without_year(line)
    for label, text in told.items():
        values.keep(row, label, text)
    remark = "" if read_affiliations(line) else remark_behind(line)
    if remark:
        values.keep(row, "authors", remark.strip("()（）"))
    return line.removesuffix(remark).rstrip(), remark


def _categories(values: RowValues) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return the main category and all categories of each row; what is printed besides is kept."""
    found: list[tuple[str | None, tuple[str, ...]]] = []
    for row, listed in enumerate(zip(values.given("primary_category"), values.given("categories"), strict=True)):
        primary, every, besides = categories_of(*listed)
        found.append((primary, every))
        for label, text in besides.items():
            values.keep(row, label, text)
    return found


def _identifier(links: Mapping[str, str], extra: Mapping[str, str]) -> ArxivId | None:
    for candidate in (links.get("arxiv_id"), links.get("url"), links.get("pdf_url"), *extra.values()):
        if candidate and (
            "arxiv" in candidate.casefold() or "/papers/" in candidate or candidate is links.get("arxiv_id")
        ):
            try:
                return ArxivId.parse(candidate)
            except ValueError:
                continue
    return None


def _translations(values: RowValues, row: int) -> tuple[Translation, ...]:
    """Return the title and the abstract of a row in another language."""
    parts = {part: value for part in ("title", "abstract") if (value := values.value(f"translated_{part}", row))}
    return (Translation(language=language_of(" ".join(parts.values())), **parts),) if parts else ()


def _analysis(values: RowValues, row: int) -> Analysis | None:
    given = {name: value for name in ANALYSIS if (value := values.value(name, row))}
    if not given:
        return None
    answers = [value for value in given.values() if not is_failure(value)]
    for value in given.values():
        if is_failure(value):
            report_failure(values.report, value, values.table.rows[row].start, values.table.rows[row].end)
    return Analysis(**given, language=language_of(" ".join(answers)))
