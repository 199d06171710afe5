"""Rows of a table into papers, a column at a time.

A table of a hundred thousand rows is read like one of ten: each column is cleaned and turned into a field as a whole,
and what a row has besides goes to its ``extra``.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import attrs

from arxiv_digest_parser._reading.in_common.titles import unquoted
from arxiv_digest_parser._reading.language.scripts import language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS
from arxiv_digest_parser._reading.papers.authorship import Authorship, authorship_of, with_place
from arxiv_digest_parser._reading.papers.columns import papers_of
from arxiv_digest_parser._reading.papers.making import (
    analysis_of,
    keywords_in,
    linked_identifier,
    report_bad_link,
    report_names,
)
from arxiv_digest_parser._reading.tables.cells import plain
from arxiv_digest_parser._reading.tables.cited_cells import titles_of_works
from arxiv_digest_parser._reading.tables.footnotes import with_footnote
from arxiv_digest_parser._reading.tables.originals import with_original_titles
from arxiv_digest_parser._reading.tables.row_records import REFERENCE, RowRecord
from arxiv_digest_parser._reading.tables.row_reports import report_oddities
from arxiv_digest_parser._reading.tables.row_values import RowValues
from arxiv_digest_parser._reading.tables.title_cells import read_titles
from arxiv_digest_parser._reading.text.reports import Report
from arxiv_digest_parser._reading.values.categories import categories_of
from arxiv_digest_parser._reading.values.names import commas_are_tight, split_all
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation


def read_rows(text: str, records: Sequence[RowRecord], report: Report) -> list[Paper]:
    """Read the rows of one table."""
    table = attrs.evolve(records[0].table, rows=tuple(record.row for record in records))
    values = RowValues(text, table, report)
    columns = zip(*(row.cells for row in table.rows), strict=True)
    for column, given in zip(table.columns, columns, strict=True):
        marked = column.field == "title"
        cells = [
            plain(REFERENCE.sub("", cell) if marked and record.note else cell)
            for record, cell in zip(records, given, strict=True)
        ]
        if marked:
            read_titles(values, titles_of_works(values, cells))
        else:
            values.column(column, cells)
        values.keep_summaries(column, given, cells)
    report_oddities(text, table, report)
    papers = [
        with_footnote(paper, record.note) if record.note else paper
        for record, paper in zip(records, with_original_titles(_papers(values)), strict=True)
    ]
    papers = unquoted(papers)
    for record, paper in zip(records, papers, strict=True):
        record.number, record.url = paper.number, paper.url
    return papers


def _papers(values: RowValues) -> list[Paper]:
    """Make the papers of what was read."""
    rows = len(values.table.rows)
    authors = _authors(values)
    lines = [found.line for found in authors]
    split, whole = split_all(lines, [commas_are_tight("\n".join(lines))] * rows)
    names = [found.checked(names, complete=all_) for found, names, all_ in zip(authors, split, whole, strict=False)]
    categories = _categories(values)
    values.note_failures()
    extras = [{label: "\n\n".join(texts) for label, texts in extra.items()} if extra else {} for extra in values.extras]
    known: dict[str, Iterable[object]] = {
        "title": values.fields["title"],
        "authors": [people for people, _ in names],
        "authors_complete": [complete for _, complete in names],
        "abstract": values.given("abstract"),
        "arxiv_id": [_identifier(values, row, extra) for row, extra in enumerate(extras)],
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
        "affiliations": [found.affiliations for found in authors],
    }
    return papers_of(known)


def _authors(values: RowValues) -> list[Authorship]:
    """Return what the cells of authors say; what is among the names is taken or kept."""
    found = [*map(authorship_of, values.fields.get("authors") or [""] * len(values.table.rows))]
    if any(authorship.affiliations for authorship in found):  # then one name with brackets behind it has one, too
        found = [one if one.placed else with_place(one) for one in found]
    for row, authorship in enumerate(found):
        for fact in authorship.facts:
            values.take(row, fact)
        report_names(values.report, authorship, partial(values.place_of, row))
    return found


def _categories(values: RowValues) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return the main category and all categories of each row; what is printed besides is kept."""
    found: list[tuple[str | None, tuple[str, ...]]] = []
    for row, listed in enumerate(zip(values.given("primary_category"), values.given("categories"), strict=True)):
        primary, every, besides = categories_of(*listed)
        found.append((primary, every))
        for label, text in besides.items():
            values.keep(row, label, text)
    return found


def _identifier(values: RowValues, row: int, extra: Mapping[str, str]) -> ArxivId | None:
    """Return the identifier that a row's links name, or what no field has."""
    links = values.links[row]
    printed = (links.get("arxiv_id"), links.get("url"), links.get("pdf_url"))
    others = (value for value in extra.values() if "arxiv" in value.casefold() or "/papers/" in value)
    return linked_identifier(
        printed, lambda link: report_bad_link(values.report, link, *values.place_of(row, link))
    ) or linked_identifier(others, lambda _: None)


def _translations(values: RowValues, row: int) -> tuple[Translation, ...]:
    """Return the title and the abstract of a row in another language."""
    parts = {part: value for part in ("title", "abstract") if (value := values.value(f"translated_{part}", row))}
    return (Translation(language=language_of(" ".join(parts.values())), **parts),) if parts else ()


def _analysis(values: RowValues, row: int) -> Analysis | None:
    """Return the answers of a language model about a row."""
    return analysis_of({name: value for name in ANALYSIS if (value := values.value(name, row))})
