"""Papers as flat dictionaries, one for each, which pandas, polars and pyarrow turn into data frames and tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from arxiv_digest_parser.models import Analysis, Digest, Paper, Section, Translation, listed

if TYPE_CHECKING:
    from typing import TypedDict
else:
    try:  # Before Python 3.12, pydantic accepts no other TypedDict.
        from typing_extensions import TypedDict
    except ModuleNotFoundError:
        from typing import TypedDict


class Record(TypedDict):
    """A paper as a row, with the same columns in the same order for every paper.

    Values that the digest does not print are ``None`` or an empty list. ``typing.get_type_hints(Record)`` returns the
    columns with their types, which polars accepts as a schema.

    Attributes:
        source: `Digest.source`. This column and the next two are ``None`` if papers were passed instead of a digest.
        digest_date: `Section.date`, or otherwise `Digest.date`.
        section: `Section.name`.
        number: `Paper.number`.
        title: As printed.
        authors: As printed, in order.
        authors_complete: Whether these are all authors.
        abstract: As printed, including line breaks.
        arxiv_id: The arXiv identifier without a version, so it is the same for all versions of a paper.
        version: The version that the digest names, if it names one.
        url: As printed.
        pdf_url: As printed.
        primary_category: Such as ``cs.CL``.
        categories: All of them, in order.
        published: The day of submission.
        comment: The authors' comment.
        tldr: From `Paper.analysis`, like the next five columns.
        motivation: As printed.
        method: As printed.
        result: As printed.
        conclusion: As printed.
        language: The language of the analysis.
        translated_title: From the first of `Paper.translations`, like the next two columns.
        translated_abstract: As printed.
        translation_language: The language of the translation.
        extra: `Paper.extra` as a JSON object.
        section_path: `Section.path`, or the section's name alone.
        updated: The day of the newest version.
        doi: The DOI of the published version.
        journal_ref: As printed.
        announce_type: ``new``, ``cross``, ``replace`` or ``replace-cross``.
        affiliations: A list for each author, or an empty list.
        code_url: As printed.
        keywords: In order.
        scores: `Paper.scores` as a JSON object.

    Example:
        >>> from typing import get_type_hints
        >>> get_type_hints(Record)["authors"]
        list[str]
    """

    source: str | None
    digest_date: datetime.date | None
    section: str | None
    number: int | None
    title: str
    authors: list[str]
    authors_complete: bool
    abstract: str | None
    arxiv_id: str | None
    version: int | None
    url: str | None
    pdf_url: str | None
    primary_category: str | None
    categories: list[str]
    published: datetime.date | None
    comment: str | None
    tldr: str | None
    motivation: str | None
    method: str | None
    result: str | None
    conclusion: str | None
    language: str | None
    translated_title: str | None
    translated_abstract: str | None
    translation_language: str | None
    extra: str
    section_path: list[str]
    updated: datetime.date | None
    doi: str | None
    journal_ref: str | None
    announce_type: str | None
    affiliations: list[list[str]]
    code_url: str | None
    keywords: list[str]
    scores: str


def to_records(papers: Digest | Paper | Iterable[Paper]) -> list[Record]:
    """Convert papers to flat dictionaries, for data frames, CSV files and databases.

    Args:
        papers: A digest, a paper, or several papers. A paper that is listed twice gives two records.

    Returns:
        A `Record` for each paper, in order, with Python lists and dates.

    Raises:
        TypeError: `papers` has the wrong type.

    Example:
        >>> from arxiv_digest_parser.models import Section
        >>> paper = Paper("A Faster Sort", authors=["Ada Lovelace"], extra={"Score": "8.5"})
        >>> [record] = to_records(Digest([Section("cs.DS", [paper])], date=datetime.date(2025, 12, 24)))
        >>> record["title"], record["authors"], record["published"], record["extra"]
        ('A Faster Sort', ['Ada Lovelace'], None, '{"Score": "8.5"}')
        >>> record["section"], record["digest_date"]
        ('cs.DS', datetime.date(2025, 12, 24))
    """
    if isinstance(papers, Digest):
        return [_record(paper, section, papers) for section in papers.sections for paper in section.papers]
    return [_record(paper, _NO_SECTION, _NO_DIGEST) for paper in listed(papers)]


_NO_SECTION, _NO_DIGEST = Section(None), Digest()


def _record(paper: Paper, section: Section, digest: Digest) -> Record:
    import json

    analysis = paper.analysis or Analysis()
    translation = paper.translations[0] if paper.translations else Translation(language=None)
    return Record(
        source=digest.source,
        digest_date=section.date or digest.date,
        section=section.name,
        number=paper.number,
        title=paper.title,
        authors=list(paper.authors),
        authors_complete=paper.authors_complete,
        abstract=paper.abstract,
        arxiv_id=paper.arxiv_id.base if paper.arxiv_id else None,
        version=paper.arxiv_id.version if paper.arxiv_id else None,
        url=paper.url,
        pdf_url=paper.pdf_url,
        primary_category=paper.primary_category,
        categories=list(paper.categories),
        published=paper.published,
        comment=paper.comment,
        tldr=analysis.tldr,
        motivation=analysis.motivation,
        method=analysis.method,
        result=analysis.result,
        conclusion=analysis.conclusion,
        language=analysis.language,
        translated_title=translation.title,
        translated_abstract=translation.abstract,
        translation_language=translation.language,
        extra=json.dumps(dict(paper.extra), ensure_ascii=False),
        section_path=list(section.path or (() if section.name is None else (section.name,))),
        updated=paper.updated,
        doi=paper.doi,
        journal_ref=paper.journal_ref,
        announce_type=paper.announce_type,
        affiliations=[list(places) for places in paper.affiliations],
        code_url=paper.code_url,
        keywords=list(paper.keywords),
        scores=json.dumps(dict(paper.scores), ensure_ascii=False),
    )
