"""Papers, what belongs to them, and the sections that list them.

Annotations are objects here and not texts (there is no ``from __future__ import annotations``), because the classes say
that they are from `arxiv_digest_parser.models`, where texts could not be resolved.
"""

import datetime
from typing import ClassVar, cast

import attrs

from arxiv_digest_parser._messages import how_many, plain, quoted
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models._checks import (
    COUNT_OR_NONE,
    TEXT,
    TEXT_OR_NONE,
    Checked,
    check_value,
    tuple_of,
    tuple_of_tuples,
)
from arxiv_digest_parser.models._mappings import NO_EXTRA, NO_SCORES, Extra, Scores, as_extra, as_scores
from arxiv_digest_parser.taxonomy import ANNOUNCE_TYPES


@attrs.frozen(kw_only=True)
class Analysis(Checked):
    """What a language model wrote about a paper.

    A field is ``None`` if the digest does not print it, and ``""`` if the digest prints only its label.

    Attributes:
        tldr: The paper in a sentence.
        motivation: Why it was written.
        method: What the authors did.
        result: What they found.
        conclusion: What follows from it.
        language: BCP 47 language of these texts (``zh``, ``ja``, ``ko``, ``en``, …), derived from their script;
            ``None`` if it cannot be determined.

    Example:
        >>> Analysis(tldr="A faster sort.", language="en").tldr
        'A faster sort.'
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = dict.fromkeys(
        ("tldr", "motivation", "method", "result", "conclusion", "language"), TEXT_OR_NONE
    )

    tldr: str | None = None
    motivation: str | None = None
    method: str | None = None
    result: str | None = None
    conclusion: str | None = None
    language: str | None = None


@attrs.frozen(kw_only=True)
class Translation(Checked):
    """A paper's title or abstract in another language.

    Attributes:
        language: BCP 47 language (``zh``, ``ja``, …); ``None`` if it cannot be determined.
        title: The translated title, if there is one.
        abstract: The translated abstract, if there is one.

    Example:
        >>> Translation(language="zh", title="更快的排序").language
        'zh'
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = dict.fromkeys(("language", "title", "abstract"), TEXT_OR_NONE)

    language: str | None
    title: str | None = None
    abstract: str | None = None


@attrs.frozen
class Older(Checked):
    """A value that a merged paper has from an older version, because the newest version was listed without it.

    Attributes:
        field: The field of `Paper`, such as ``abstract``, or a part of a field, such as ``extra.Score``,
            ``analysis.zh`` or ``translations.title.zh``.
        version: The version of the paper with which the value was printed.

    Example:
        >>> Older("abstract", 1).version
        1
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {"field": TEXT, "version": (int,)}

    field: str
    version: int


@attrs.frozen(repr=False)
class Paper(Checked):
    """One paper of a digest, as it was printed there.

    A text is ``None`` if the digest does not print it, and ``""`` if the digest prints only its label.

    Attributes:
        title: The title on one line, as arXiv gives it. TeX is kept.
        authors: The names of the authors in order, as printed.
        authors_complete: ``False`` if the digest shortened the list (``et al.``, ``等 12 人``).
        abstract: The English abstract, including line breaks.
        arxiv_id: The arXiv identifier, or ``None`` for a paper that is not on arXiv.
        url: The link to the paper, as printed.
        pdf_url: The link to its PDF, as printed.
        primary_category: The category that the digest calls the main one, such as ``cs.CL``.
        categories: All categories, in order.
        published: The day on which it was submitted.
        updated: The day on which its newest version was submitted.
        comment: The authors' comment on arXiv.
        doi: The DOI of the published version, as the digest prints it.
        journal_ref: Where it was published, as arXiv prints it.
        announce_type: How arXiv announced it: ``new``, ``cross`` (listed from another category), ``replace`` (a new
            version) or ``replace-cross``.
        affiliations: The affiliations of each author, with one tuple for each author; empty if none are printed.
        code_url: The link to its code, as printed.
        keywords: Its keywords, in order.
        scores: The numbers with which the digest rates it, as a mapping of label to number, in order.
        number: The number that is printed before the title.
        analysis: What a language model wrote about it.
        other_analyses: What it wrote in other languages, if the paper comes from several digests.
        translations: The title and the abstract in other languages.
        extra: Fields that this class does not have, as a mapping of label to text, in order.
        seen: The days of the digests that listed it, in order, if it comes from `merge`.
        older: The values that come from an older version than `arxiv_id`, if it comes from `merge`.

    Raises:
        TypeError: A value has the wrong type.
        ValueError: A value is not allowed, such as an `announce_type` that arXiv does not use, a text with surrogates,
            which UTF-8 cannot represent, or a number with more than 4,300 digits.

    Example:
        >>> paper = Paper("A Faster Sort", authors=["Ada Lovelace"], arxiv_id=ArxivId.parse("2512.20569"))
        >>> paper.authors
        ('Ada Lovelace',)
        >>> paper
        <Paper 'A Faster Sort' by Ada Lovelace, arXiv:2512.20569>
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "title": TEXT,
        "authors_complete": (bool,),
        "abstract": TEXT_OR_NONE,
        "arxiv_id": (ArxivId, type(None)),
        "url": TEXT_OR_NONE,
        "pdf_url": TEXT_OR_NONE,
        "primary_category": TEXT_OR_NONE,
        "published": (datetime.date, type(None)),
        "updated": (datetime.date, type(None)),
        "comment": TEXT_OR_NONE,
        "doi": TEXT_OR_NONE,
        "journal_ref": TEXT_OR_NONE,
        "announce_type": TEXT_OR_NONE,
        "code_url": TEXT_OR_NONE,
        "scores": (Scores,),
        "number": COUNT_OR_NONE,
        "analysis": (Analysis, type(None)),
        "extra": (Extra,),
    }
    _items: ClassVar[dict[str, type]] = {
        "authors": str,
        "categories": str,
        "affiliations": tuple,
        "keywords": str,
        "other_analyses": Analysis,
        "translations": Translation,
        "seen": datetime.date,
        "older": Older,
    }

    title: str
    authors: tuple[str, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    authors_complete: bool = attrs.field(default=True, kw_only=True)
    abstract: str | None = attrs.field(default=None, kw_only=True)
    arxiv_id: ArxivId | None = attrs.field(default=None, kw_only=True)
    url: str | None = attrs.field(default=None, kw_only=True)
    pdf_url: str | None = attrs.field(default=None, kw_only=True)
    primary_category: str | None = attrs.field(default=None, kw_only=True)
    categories: tuple[str, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    published: datetime.date | None = attrs.field(default=None, kw_only=True)
    comment: str | None = attrs.field(default=None, kw_only=True)
    number: int | None = attrs.field(default=None, kw_only=True)
    analysis: Analysis | None = attrs.field(default=None, kw_only=True)
    other_analyses: tuple[Analysis, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    translations: tuple[Translation, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra, kw_only=True)
    seen: tuple[datetime.date, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    older: tuple[Older, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    updated: datetime.date | None = attrs.field(default=None, kw_only=True)
    doi: str | None = attrs.field(default=None, kw_only=True)
    journal_ref: str | None = attrs.field(default=None, kw_only=True)
    announce_type: str | None = attrs.field(default=None, kw_only=True)
    affiliations: tuple[tuple[str, ...], ...] = attrs.field(default=(), converter=tuple_of_tuples, kw_only=True)
    code_url: str | None = attrs.field(default=None, kw_only=True)
    keywords: tuple[str, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    scores: Scores = attrs.field(default=NO_SCORES, converter=as_scores, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for index, places in enumerate(self.affiliations):
            for place in cast("tuple[object, ...]", places):
                if not isinstance(place, str):
                    raise TypeError(f"Paper.affiliations[{index}]: expected str, got {place!r}")
                check_value(f"Paper.affiliations[{index}]", place)
        check_values(self)

    def __repr__(self) -> str:
        more = len(self.authors) - 3
        names = ", ".join(map(plain, self.authors[:3])) + (f" and {more} more" if more > 0 else "")
        by = f" by {names}" if names else ""
        identifier = f", arXiv:{self.arxiv_id}" if self.arxiv_id else f", {plain(self.url)}" if self.url else ""
        return f"<Paper {quoted(self.title)}{by}{identifier}>"

    def _repr_html_(self) -> str:
        from arxiv_digest_parser._notebook.views import paper_html

        return paper_html(self)


def check_values(paper: Paper) -> None:
    """Check what the types of a paper's fields do not say.

    Raises:
        ValueError: arXiv does not use the announcement type, or there are not as many affiliations as authors.
    """
    if paper.announce_type is not None and paper.announce_type not in ANNOUNCE_TYPES:
        wanted = ", ".join(ANNOUNCE_TYPES)
        raise ValueError(f"Paper.announce_type: expected one of {wanted}, got {quoted(paper.announce_type)}")
    if paper.affiliations and len(paper.affiliations) != len(paper.authors):
        wanted = how_many(len(paper.authors), "author")
        raise ValueError(f"Paper.affiliations: expected one for each of {wanted}, got {len(paper.affiliations)}")


@attrs.frozen(repr=False)
class Section(Checked):
    """The papers below one heading of a digest.

    Attributes:
        name: The heading, such as ``cs.CL``; ``None`` for papers without a heading above them.
        papers: Its papers, in order.
        declared_total: The number of papers that the section has according to the digest; ``None`` if it does not say.
        path: All headings above its papers, outermost first, the last of which is `name`. It is empty if there is at
            most one.
        date: The day of the section, in a digest of several days.

    Example:
        >>> Section("cs.CL", [Paper("A Faster Sort")], declared_total=1)
        <Section 'cs.CL', 1 paper>
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "name": TEXT_OR_NONE,
        "declared_total": COUNT_OR_NONE,
        "date": (datetime.date, type(None)),
    }
    _items: ClassVar[dict[str, type]] = {"papers": Paper, "path": str}

    name: str | None
    papers: tuple[Paper, ...] = attrs.field(default=(), converter=tuple_of)
    declared_total: int | None = attrs.field(default=None, kw_only=True)
    path: tuple[str, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True)
    date: datetime.date | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        name = None if self.name is None else quoted(self.name)
        return f"<Section {name}, {how_many(len(self.papers), 'paper')}>"

    def _repr_html_(self) -> str:
        from arxiv_digest_parser._notebook.views import section_html

        return section_html(self)


def category_of(section: Section, paper: Paper) -> str | None:
    """Return the category under which a paper of a section counts: its primary one, or else the section's name."""
    return paper.primary_category or section.name
