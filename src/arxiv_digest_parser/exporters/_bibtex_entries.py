"""How a paper is written as an entry of BibTeX or biblatex.

The fields of BibTeX are those of "Export BibTeX Citation" on arXiv's abstract pages, those of biblatex the ones of its
manual (sections 2.2.2 and 3.14.7), with a DOI. Most styles of BibTeX print no ``eprint``, and some print every link
that they find. Therefore the number is also written in words, and the address is left out: of the fields that were
tried, these make each of fourteen styles print the number, and only those that print an ``eprint`` print it more than
once (the page on citations has the table). Oren Patashnik's "BibTeXing" (``btxdoc``) explains what BibTeX makes of
braces, capitals and names, and Nicolas Markey's "Tame the BeaST" does so at more length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Literal, get_args

import attrs

from arxiv_digest_parser._caches import kept_by
from arxiv_digest_parser._citations import details, preamble
from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.details import Detail
from arxiv_digest_parser._citations.letters import CHARSETS, Charset, Letters, escaped, narrowed
from arxiv_digest_parser._citations.markup import Token, tokens
from arxiv_digest_parser._citations.papers import (
    Doi,
    address,
    analysis_text,
    checked_doi,
    doi_of,
    primary_class,
    published_doi,
    submitted,
)
from arxiv_digest_parser._citations.people import Author, authors, bibtex_name
from arxiv_digest_parser._citations.titles import fixed
from arxiv_digest_parser._citations.writing import latex
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

#: The program for which entries are written.
Dialect = Literal["bibtex", "biblatex"]
#: The type of an entry.
EntryType = Literal["misc", "article", "online"]
#: The field for the analysis: bibliographies print a note, while an annotation is for programs.
AnalysisField = Literal["note", "annotation"]
DIALECTS: Final[tuple[Dialect, ...]] = get_args(Dialect)
ENTRY_TYPES: Final[tuple[EntryType, ...]] = get_args(EntryType)
ANALYSIS_FIELDS: Final[tuple[AnalysisField, ...]] = get_args(AnalysisField)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _among(*allowed: str | None) -> Callable[[object, attrs.Attribute[Any], object], None]:
    """Make a validator that names the option and what it may be."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value not in allowed:
            raise ValueError(f"{attribute.name}: expected one of {', '.join(map(repr, allowed))}, got {value!r}")

    return check


def _limit(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and type(value) is not int:
        raise TypeError(f"{attribute.name}: expected int or None, got {value!r:.80}")
    if value is not None and value < 1:
        raise ValueError(f"{attribute.name}: expected 1 or more, got {value!r}")


@attrs.frozen(kw_only=True)
class Style:
    """How entries are written: the options of `to_bibtex` that say something of a single entry, checked."""

    dialect: Dialect = attrs.field(validator=_among(*DIALECTS))
    entry: EntryType | None = attrs.field(validator=_among(None, *ENTRY_TYPES))
    charset: Charset = attrs.field(validator=_among(*CHARSETS))
    abstract: bool
    analysis: AnalysisField | None = attrs.field(validator=_among(None, *ANALYSIS_FIELDS))
    howpublished: bool | None
    doi: Doi | None = attrs.field(converter=checked_doi)
    fields: frozenset[Detail] = attrs.field(converter=details.checked_details)
    max_authors: int | None = attrs.field(validator=_limit)

    @property
    def letters(self) -> Letters:
        """How letters are written."""
        return "biber" if self.dialect == "biblatex" and self.charset == "ascii" else self.charset


def entries(papers: Iterable[Paper], keys: Iterable[str], style: Style) -> str:
    """Write an entry for each paper, with a blank line between."""
    return "\n".join(_entry(paper, key, style) for paper, key in zip(papers, keys, strict=True))


def provided(text: str, style: Style, known: str = "") -> str:
    """Return the ``@preamble`` that entries need.

    Args:
        text: The entries.
        style: How they were written.
        known: A text that may provide some of it already.
    """
    return preamble.preamble(text, style.letters, known)


def _entry(paper: Paper, key: str, style: Style) -> str:
    kind = _entry_type(paper, style)
    identify = _identify_biblatex if style.dialect == "biblatex" else _identify_bibtex
    found = [
        *_content(paper, style),
        *_published(paper, kind, style),
        *identify(paper, style),
        *_details(paper, kind, style),
        *_texts(paper, style),
    ]
    # BibTool skips an entry without a field, and the next one with it.
    lines = "".join([f"  {name} = {value},\n" for name, value in found or [("title", "{}")]])
    return f"@{kind}{{{key},\n{lines}}}\n"


def _entry_type(paper: Paper, style: Style) -> EntryType:
    """Return the type of an entry: the wanted one, if the paper has the fields that this type requires."""
    wanted = style.entry or ("online" if style.dialect == "biblatex" else "misc")
    if wanted == "online" and not (address(paper) or doi_of(paper, style.doi)):
        return "misc"
    if wanted == "article" and not (paper.arxiv_id or _latex(paper.journal_ref or "", style.letters)):
        return "misc"
    return wanted


def _content(paper: Paper, style: Style) -> Iterator[tuple[str, str]]:
    letters = style.letters
    people, complete = authors(paper, style.max_authors)
    if people:
        names = [_name(author, letters) for author in people] + ([] if complete else ["others"])
        yield "author", f"{{{' and '.join(names)}}}"
    if title := latex(fixed(_tokens(paper.title, letters), paper.abstract or ""), letters):
        yield "title", f"{{{title}}}"


def _published(paper: Paper, kind: EntryType, style: Style) -> Iterator[tuple[str, str]]:
    """Yield the fields that say in words where a paper was published."""
    identified = details.cited(paper, style.fields)
    if kind == "article":
        journal = f"arXiv preprint arXiv:{identified}" if identified else _latex(paper.journal_ref or "", style.letters)
        yield ("journaltitle" if style.dialect == "biblatex" else "journal"), f"{{{journal}}}"
    in_words = style.howpublished
    if in_words is None:
        in_words = style.dialect == "bibtex" and kind != "article"
    if in_words and identified:
        of_class = f" [{primary_class(paper)}]" if primary_class(paper) else ""
        yield "howpublished", f"{{arXiv:{identified}{of_class}}}"


def _identify_bibtex(paper: Paper, style: Style) -> Iterator[tuple[str, str]]:
    year, month, _ = submitted(paper)
    if year:
        yield "year", f"{{{year}}}"
        yield "month", _MONTHS[month - 1]
    identified = details.cited(paper, style.fields)
    if identified:
        yield "eprint", f"{{{identified}}}"
        yield "archivePrefix", "{arXiv}"
        if category := primary_class(paper):
            yield "primaryClass", f"{{{category}}}"
    if doi := doi_of(paper, style.doi):
        yield "doi", f"{{{doi}}}"
    if (not identified or "url" in style.fields) and (url := _address(paper, identified)):
        yield "url", f"{{{url}}}"


def _identify_biblatex(paper: Paper, style: Style) -> Iterator[tuple[str, str]]:
    year, month, day = submitted(paper)
    if year:
        yield "date", f"{{{year:04}-{month:02}{f'-{day:02}' if day else ''}}}"
    identified = details.cited(paper, style.fields)
    doi = doi_of(paper, style.doi)
    if identified:
        yield "eprint", f"{{{identified}}}"
        yield "eprinttype", "{arXiv}"
        if category := primary_class(paper):
            yield "eprintclass", f"{{{category}}}"
    if doi:
        yield "doi", f"{{{doi}}}"
    # biblatex prints every link that it finds, and a DOI is one.
    if (not (identified or doi) or "url" in style.fields) and (url := _address(paper, identified)):
        yield "url", f"{{{url}}}"
    if identified and not (published_doi(paper) or paper.journal_ref):
        yield "pubstate", "{prepublished}"


def _address(paper: Paper, identified: ArxivId | None) -> str:
    """Return the link of what an entry cites, with the number of the version if it cites one."""
    return identified.abs_url if identified else address(paper)


def _details(paper: Paper, kind: EntryType, style: Style) -> Iterator[tuple[str, str]]:
    """Yield additional fields, which most entries lack."""
    is_journal = kind == "article" and not details.cited(paper, style.fields)  # which is a field of its own then
    notes = details.notes(attrs.evolve(paper, journal_ref=None) if is_journal else paper, style.fields)
    texts = [_latex(text, style.letters) for text in notes]
    if style.analysis == "note":
        texts.append(_latex(analysis_text(paper), style.letters))
    if note := "; ".join(filter(None, texts)):
        yield "note", f"{{{note}}}"
    if not style.fields:
        return
    if version := details.version(paper, style.fields):
        yield "version", f"{{{version}}}"
    if words := [_latex(word, style.letters) for word in details.keywords(paper, style.fields)]:
        yield "keywords", f"{{{', '.join(words)}}}"
    if code := details.language(paper, style.fields):
        yield "language", f"{{{details.language_name(code)}}}"
        if style.dialect == "biblatex":
            yield "langid", f"{{{details.language_name(code)}}}"
    if file := details.pdf(paper, style.fields):
        yield "file", f"{{{file}}}"


def _texts(paper: Paper, style: Style) -> Iterator[tuple[str, str]]:
    if style.abstract and (text := _latex(paper.abstract or "", style.letters)):
        yield "abstract", f"{{{text}}}"
    if style.analysis == "annotation" and (text := _latex(analysis_text(paper), style.letters)):
        yield "annotation", f"{{{text}}}"


@kept_by(lambda author: sum(map(len, author[:4])), 16384)
def _name(author: Author, letters: Letters) -> str:
    family, given, particle, suffix = (escaped(part, letters) if part else "" for part in author[:4])
    if author.is_literal:
        family = family.replace("=", "{$=$}")  # biber reads "family=Doe, given=Jane" as parts
    return bibtex_name(author, (family, given, particle, suffix))


def _latex(text: str, letters: Letters) -> str:
    return latex(_tokens(text, letters), letters)


def _tokens(text: str, letters: Letters) -> list[Token]:
    return tokens(clean(text if letters == "unicode" else narrowed(text)))
