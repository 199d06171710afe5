"""The values of many records of one form into papers, field by field.

C code goes over a field of a whole block at once: that takes a third of the time of one paper after the other.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

import attrs

from arxiv_digest_parser._reading.language.scripts import is_other, language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS
from arxiv_digest_parser._reading.papers.forms import FORMS, names_title
from arxiv_digest_parser._reading.papers.making import has_odd_names
from arxiv_digest_parser._reading.text.marks import unstressed
from arxiv_digest_parser._reading.values.affiliations import (
    ENDS_OF_PLACES,
    place_apart,
    read_affiliations,
    remark_behind,
)
from arxiv_digest_parser._reading.values.categories import categories_of
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.failures import LONGEST_NONE, failures_in, names_nobody
from arxiv_digest_parser._reading.values.links import identifier_in, is_bare, is_identifier, plain_link, target_of
from arxiv_digest_parser._reading.values.names import split_all
from arxiv_digest_parser._reading.values.targets import field_of_target, is_address
from arxiv_digest_parser.identifiers import ArxivId, of_usual
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation
from arxiv_digest_parser.models._columns import unchecked
from arxiv_digest_parser.models._mappings import extra_of
from arxiv_digest_parser.taxonomy import is_category

_AS_PRINTED = ("abstract", "comment", "doi", "journal_ref", "announce_type")
_DATES = ("published", "updated")
#: Fields that are a value as it is, or a list, a link or a date that shows at a glance.
FIELDS = (
    *_AS_PRINTED,
    *_DATES,
    *("authors", "arxiv_id", "url", "pdf_url", "primary_category", "categories", "code_url"),
    *ANALYSIS,
)
#: Makes papers of columns by the names of their fields: one for each title.
papers_of = unchecked(Paper)
_analyses_of, _translations_of = unchecked(Analysis), unchecked(Translation)
_BRACKETS = frozenset(")）]`")  # behind a name, or behind the marks of a list that was cut short
_TITLES = 1  # a column
_EMPHASIS = frozenset("*_")  # a remark of the generator may be in it


@attrs.frozen
class Form:
    """What the columns of a form hold, after those of the numbers, titles and links of headings.

    Attributes:
        places: Which column is a field's.
        extra: Which column is that of a label that names no field.
        translations: The parts of translations, in order: ``title`` or ``abstract``, the language that the label
            names, and the column.
        foreign: Columns about which it matters whether they are in another script than the title, and whether they are.
        links: Columns that are the targets of links, what these are called, and the field that the targets are.
    """

    places: Mapping[str, int]
    extra: Mapping[str, int]
    translations: Sequence[tuple[str, str | None, int]] = ()
    foreign: Sequence[tuple[int, bool]] = ()
    links: Sequence[tuple[int, str, str | None]] = ()

    @property
    def answers(self) -> list[int]:
        """The columns of an analysis."""
        return [self.places[name] for name in ANALYSIS if name in self.places]

    @property
    def prose(self) -> list[int]:
        """The columns in which a failure may be."""
        abstract = [self.places["abstract"]] if "abstract" in self.places else []
        return [*self.answers, *abstract, *self.extra.values(), *(at for _, _, at in self.translations)]

    @property
    def languages(self) -> set[int]:
        """The columns of which the languages are asked for."""
        named = {at for _, language, at in self.translations if language is None}
        return named.union(*({_TITLES, at} for at, _ in self.foreign))


@attrs.frozen
class Made:
    """The papers of a block.

    Attributes:
        papers: One for each record, made as `read_paper` makes it where it has nothing to choose.
        odd: Which records `read_paper` has to read instead.
        failures: What a generator printed in place of a value, as a row and a column, to be reported.
    """

    papers: list[Paper]
    odd: set[int]
    failures: list[tuple[int, int]]


def usual_papers(columns: list[tuple[str, ...]], form: Form, tight: list[bool]) -> Made:
    """Make the papers of a block of records.

    Args:
        columns: The numbers, titles and links of headings, ``""`` where a form has none, and then each of the values.
        form: Which column is what.
        tight: Whether commas without a space separate names.
    """
    fields = {field: columns[at] for field, at in form.places.items()}
    failures = [
        (row, at)
        for at in form.prose
        for row in failures_in(columns[at])
        if at not in form.extra.values() or len(columns[at][row]) > LONGEST_NONE
    ]
    languages = {at: [*map(language_of, columns[at])] for at in form.languages}
    odd = {*_odd_values(fields), *_odd_columns(columns, form, languages)}
    for row, at in failures:
        if at in languages:
            languages[at][row] = None
    given: dict[str, Iterable[object] | None] = {
        **{name: fields.get(name) for name in _AS_PRINTED},
        **{name: _dates(fields[name], odd) for name in _DATES if name in fields},
        **_linked(columns, form, fields, odd),
        **_categories(fields.get("primary_category"), fields.get("categories"), odd),
        "title": columns[_TITLES],
        "number": map(int, columns[0]) if columns[0][0] else None,
        "analysis": _analyses(columns, form, failures) if form.answers else None,
        "translations": _translations(columns, form, languages) if form.translations else None,
        "extra": _extras(columns, form) if form.extra else None,
    }
    if "authors" in fields:
        given["authors"], given["authors_complete"] = split_all(fields["authors"], tight)
    papers = papers_of({name: column for name, column in given.items() if column is not None})
    return Made(papers, odd, failures)


def _odd_values(fields: Mapping[str, Sequence[str]]) -> Iterator[int]:
    """Yield the rows of values that may hold more than the value: a remark, a second list of names, another field."""
    for name in ("abstract", *ANALYSIS):
        begins = [value[:1] for value in fields.get(name, ())]
        if not _EMPHASIS.isdisjoint(begins):
            yield from (row for row, sign in enumerate(begins) if sign in _EMPHASIS)
    lines = fields.get("authors", ())
    may_be_odd = has_odd_names("\n".join(lines))
    for row, line in enumerate(lines):
        is_odd = (may_be_odd and has_odd_names(line)) or names_nobody(line)
        is_odd = is_odd or (not _BRACKETS.isdisjoint(line) and bool(read_affiliations(line) or remark_behind(line)))
        if is_odd or (line.endswith(ENDS_OF_PLACES) and place_apart(line)[1]):
            yield row
    yield from (row for row, value in enumerate(fields.get("doi", ())) if identifier_in(value))
    for field, pattern in FORMS.items():
        yield from (row for row, value in enumerate(fields.get(field, ())) if not pattern.fullmatch(value))


def _odd_columns(
    columns: Sequence[Sequence[str]], form: Form, languages: Mapping[int, Sequence[str | None]]
) -> Iterator[int]:
    """Yield the rows of values in another script than the form has there, of links to something else, and of titles."""
    for at, is_foreign in form.foreign:
        rows = zip(columns[at], languages[at], languages[_TITLES], strict=True)
        for row, (text, language, original) in enumerate(rows):
            if is_other(text, language, original) is not is_foreign or without_cut(text) != text:
                yield row
    for at, name, field in form.links:
        yield from (row for row, url in enumerate(columns[at]) if target_of(name, url)[0] != field)
    for at in (at for label, at in form.extra.items() if names_title(label)):
        yield from (row for row, title in enumerate(columns[at]) if title != columns[_TITLES][row])


def _linked(
    columns: Sequence[Sequence[str]], form: Form, fields: Mapping[str, Sequence[str]], odd: set[int]
) -> dict[str, Iterable[object] | None]:
    """Return the columns of links, and of the identifiers that they name, and note which rows contradict themselves."""
    link, pdf, code = (
        _links(fields[name], name, odd) if name in fields else None for name in ("url", "pdf_url", "code_url")
    )
    url = columns[2] if columns[2][0] else link
    if url and link:
        odd.update(row for row, (one, other) in enumerate(zip(url, link, strict=True)) if one != other)
    others = [columns[at] for at, _, field in form.links if field is None]
    printed = fields.get("arxiv_id")
    identifiers = _identifiers([printed] if printed else [column for column in (url, pdf, *others) if column], odd)
    if printed and identifiers:
        odd.update(row for row, value in enumerate(printed) if identifiers[row] is None or not is_bare(value))
    return {"url": url, "pdf_url": pdf, "code_url": code, "arxiv_id": identifiers}


def _analyses(columns: list[tuple[str, ...]], form: Form, failures: list[tuple[int, int]]) -> list[Analysis]:
    """Return the analysis of each row; what was printed in place of an answer says nothing about the language."""
    answers = [columns[at] for at in form.answers]
    languages = [*map(language_of, map(" ".join, zip(*answers, strict=True)))]
    failed: dict[int, set[str]] = {}
    for row, at in failures:
        failed.setdefault(row, set()).add(columns[at][row])
    for row, values in failed.items():
        languages[row] = language_of(" ".join(column[row] for column in answers if column[row] not in values))
    given = {name: columns[form.places[name]] for name in ANALYSIS if name in form.places}
    return _analyses_of({**given, "language": languages})


def _extras(columns: list[tuple[str, ...]], form: Form) -> Iterator[Extra]:
    """Return what each row has below labels that name no field."""
    rows = zip(*(columns[at] for at in form.extra.values()), strict=True)
    return (extra_of(dict(zip(form.extra, map(unstressed, values), strict=True))) for values in rows)


def _links(column: Sequence[str], field: str, odd: set[int]) -> list[str | None]:
    """Return the targets of a column of links, and note which of them say more, or are another field."""
    links = [plain_link(value) for value in column]
    odd.update(at for at, link in enumerate(links) if link is None or (field_of_target(link) or field) != field)
    if field == "code_url":
        odd.update(at for at, link in enumerate(links) if not is_address(link or ""))
    else:
        odd.update(at for at, value in enumerate(column) if is_identifier(value))
    return links


def _identifiers(columns: list[Sequence[str | None]], odd: set[int]) -> list[ArxivId | None] | list[ArxivId] | None:
    """Return the identifier that each row's links name first, and note which should name one and do not."""
    if not columns:
        return None
    return of_usual(columns[0]) or [_identifier(at, links, odd) for at, links in enumerate(zip(*columns, strict=True))]


def _identifier(row: int, links: tuple[str | None, ...], odd: set[int]) -> ArxivId | None:
    for link in filter(None, links):
        try:
            return ArxivId.parse(link)
        except ValueError:  # noqa: PERF203 - nearly always the first one is one
            if "arxiv.org" in link:
                odd.add(row)
    return None


def _categories(
    primary: Sequence[str] | None, listed: Sequence[str] | None, odd: set[int]
) -> dict[str, Iterable[object] | None]:
    """Return the columns of main and of all categories, and note which rows print more than these."""
    if listed is None and (primary is None or all(map(is_category, {*primary}))):
        return {"primary_category": primary}
    printed = [*zip_longest(primary or (), listed or ())]
    read = {pair: categories_of(*pair) for pair in {*printed}}
    first, every, besides = zip(*map(read.__getitem__, printed), strict=True)
    odd.update(row for row, found in enumerate(besides) if found)
    return {"primary_category": first, "categories": every}


def _dates(column: Sequence[str], odd: set[int]) -> Iterator[datetime.date | None]:
    """Return the date of each row, and note which are printed in another form than the usual one."""
    dates = {value: find_date(value) for value in {*column}}
    if any(str(date) != value for value, date in dates.items()):
        odd.update(at for at, value in enumerate(column) if str(dates[value]) != value)
    return map(dates.get, column)


def _translations(
    columns: list[tuple[str, ...]], form: Form, languages: Mapping[int, Sequence[str | None]]
) -> list[tuple[Translation, ...]]:
    """Return the translations of each row, one for a language."""
    parts = [part for part, _, _ in form.translations]
    told = [[named] * len(columns[at]) if named else languages[at] for _, named, at in form.translations]
    texts = zip(*(columns[at] for _, _, at in form.translations), strict=True)
    return [_by_language(parts, *row) for row in zip(zip(*told, strict=True), texts, strict=True)]


def _by_language(
    parts: Sequence[str], languages: Sequence[str | None], texts: Sequence[str]
) -> tuple[Translation, ...]:
    """Make a translation for each language of some texts."""
    found: dict[str | None, dict[str, str]] = {}
    for part, language, text in zip(parts, languages, texts, strict=True):
        found.setdefault(language, {})[part] = text
    titles, abstracts = ([one.get(part) for one in found.values()] for part in ("title", "abstract"))
    return tuple(_translations_of({"language": found, "title": titles, "abstract": abstracts}))
