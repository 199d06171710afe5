"""Papers as entries of BibTeX and biblatex.

The fields of BibTeX are those of "Export BibTeX Citation" on arXiv's abstract pages, those of biblatex the ones of its
manual (sections 2.2.2 and 3.14.7), with the DOI that arXiv registers. What BibTeX makes of braces, capitals and names
is told in Oren Patashnik's "BibTeXing" (``btxdoc``), and at more length in Nicolas Markey's "Tame the BeaST".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, get_args

from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.letters import CHARSETS, Charset, Letters, escaped, narrowed
from arxiv_digest_parser._citations.markup import Token, clean, tokens
from arxiv_digest_parser._citations.papers import (
    address,
    analysis_text,
    primary_class,
    submitted,
    unversioned,
)
from arxiv_digest_parser._citations.people import Author, authors, bibtex_name
from arxiv_digest_parser._citations.preamble import preamble
from arxiv_digest_parser._citations.titles import fixed
from arxiv_digest_parser._citations.writing import latex
from arxiv_digest_parser.models import Digest, Paper, listed

#: Whose fields an entry has.
Dialect = Literal["bibtex", "biblatex"]
#: The field that holds the analysis: a bibliography prints the first, the second is for programs.
AnalysisField = Literal["note", "annotation"]
DIALECTS: Final[tuple[Dialect, ...]] = get_args(Dialect)
ANALYSIS_FIELDS: Final[tuple[AnalysisField, ...]] = get_args(AnalysisField)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def to_bibtex(  # noqa: PLR0913 - Each option has its reason in docs/citations.md.
    papers: Digest | Paper | Iterable[Paper],
    *,
    dialect: Dialect = "bibtex",
    charset: Charset = "ascii",
    abstract: bool = False,
    analysis: AnalysisField | None = None,
    howpublished: bool = False,
    max_authors: int | None = None,
    key: Callable[[Paper], str] | None = None,
) -> str:
    r"""Write papers as BibTeX or biblatex entries.

    Every entry is valid whatever the paper's texts hold: braces are balanced, no value leaves its field, and what LaTeX
    would take for a command is escaped, but for formulas and for the commands that authors wrote and LaTeX knows. Keys
    are distinct, and do not depend on the order of the papers.

    Args:
        papers: A digest, a paper, or several papers. A paper that is listed twice is written twice.
        dialect: ``bibtex``: ``@misc`` for BibTeX and its styles; ``biblatex``: ``@online`` for biblatex with biber.
        charset: ``ascii`` writes letters as LaTeX commands, as far as there are any; ``unicode`` leaves them.
        abstract: Write the abstract as well.
        analysis: The field to write the analysis into; ``None`` leaves it out.
        howpublished: Say ``arXiv:ID [class]`` in words, for the styles that do not print an ``eprint``.
        max_authors: How many authors to write; further ones become ``and others``. ``None`` writes all.
        key: Makes the citation key of a paper; `citation_key` if left out.

    Returns:
        One entry a paper, in their order, with a blank line between; ``""`` for no papers. A field that is not known is
        left out. If a letter or a formula needs a command that LaTeX's basic fonts lack, ``@preamble`` comes first and
        provides it.

    Raises:
        TypeError: `papers` is none of these, `max_authors` no integer, or `key` no function that returns ``str``.
        ValueError: An option has a value that is not listed here, or `key` made a key that breaks a bibliography.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> paper = Paper(
        ...     "FastSort: Sorting & Searching in $O(n)$",
        ...     authors=["Ada Lovelace", "Charles Babbage, Jr.", "The Sorting Team"],
        ...     arxiv_id=ArxivId("2512.20569"),
        ...     primary_category="cs.DS",
        ... )
        >>> print(to_bibtex(paper), end="")
        @misc{lovelace2025fastsort,
          author = {Lovelace, Ada and Babbage, Jr., Charles and {{The Sorting Team}}},
          title = {{FastSort}: Sorting \& Searching in {$O(n)$}},
          year = {2025},
          month = dec,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          primaryClass = {cs.DS},
          doi = {10.48550/arXiv.2512.20569},
          url = {https://arxiv.org/abs/2512.20569},
        }
    """
    for name, value, allowed in (
        ("dialect", dialect, DIALECTS),
        ("charset", charset, CHARSETS),
        ("analysis", analysis, (None, *ANALYSIS_FIELDS)),
    ):
        if value not in allowed:
            raise ValueError(f"{name}: expected one of {', '.join(map(repr, allowed))}, got {value!r}")
    if max_authors is not None and type(max_authors) is not int:
        raise TypeError(f"max_authors: expected int or None, got {max_authors!r:.80}")
    if max_authors is not None and max_authors < 1:
        raise ValueError(f"max_authors: expected 1 or more, got {max_authors!r}")
    found = listed(papers)
    letters: Letters = "biber" if dialect == "biblatex" and charset == "ascii" else charset
    identify = _identify_biblatex if dialect == "biblatex" else _identify_bibtex
    entries: list[str] = []
    for paper, one in zip(found, distinct_keys(found, key), strict=True):
        fields = [*_content(paper, letters, max_authors), *identify(paper)]
        if howpublished and (identified := unversioned(paper)):
            of_class = f" [{primary_class(paper)}]" if primary_class(paper) else ""
            fields.append(("howpublished", f"{{arXiv:{identified.base}{of_class}}}"))
        if abstract and (text := _latex(paper.abstract or "", letters)):
            fields.append(("abstract", f"{{{text}}}"))
        if analysis and (text := _latex(analysis_text(paper), letters)):
            fields.append((analysis, f"{{{text}}}"))
        # An entry without a field is one that BibTool skips, and the next one with it.
        lines = "".join(f"  {name} = {value},\n" for name, value in fields or [("title", "{}")])
        entries.append(f"@{_entry_type(dialect, fields)}{{{one},\n{lines}}}\n")
    text = "\n".join(entries)
    return preamble(text, letters) + text


def _entry_type(dialect: Dialect, fields: list[tuple[str, str]]) -> str:
    """Return ``online`` for what biblatex takes for it: a work with a link of any kind."""
    is_online = any(name in {"eprint", "doi", "url"} for name, _ in fields)
    return "online" if dialect == "biblatex" and is_online else "misc"


def _content(paper: Paper, letters: Letters, max_authors: int | None) -> Iterator[tuple[str, str]]:
    people, complete = authors(paper, max_authors)
    if people:
        names = [_name(author, letters) for author in people] + ([] if complete else ["others"])
        yield "author", f"{{{' and '.join(names)}}}"
    if title := latex(fixed(_tokens(paper.title, letters), paper.abstract or ""), letters):
        yield "title", f"{{{title}}}"


def _identify_bibtex(paper: Paper) -> Iterator[tuple[str, str]]:
    year, month, _ = submitted(paper)
    if year:
        yield "year", f"{{{year}}}"
        yield "month", _MONTHS[month - 1]
    if identified := unversioned(paper):
        yield "eprint", f"{{{identified.base}}}"
        yield "archivePrefix", "{arXiv}"
        if category := primary_class(paper):
            yield "primaryClass", f"{{{category}}}"
    doi, url = address(paper)
    if doi:
        yield "doi", f"{{{doi}}}"
    if url:
        yield "url", f"{{{url}}}"


def _identify_biblatex(paper: Paper) -> Iterator[tuple[str, str]]:
    year, month, day = submitted(paper)
    if year:
        yield "date", f"{{{year:04}-{month:02}{f'-{day:02}' if day else ''}}}"
    doi, url = address(paper)
    if identified := unversioned(paper):
        yield "eprint", f"{{{identified.base}}}"
        yield "eprinttype", "{arXiv}"
        if category := primary_class(paper):
            yield "eprintclass", f"{{{category}}}"
        yield "doi", f"{{{doi}}}"
        yield "pubstate", "{prepublished}"
    elif doi:
        yield "doi", f"{{{doi}}}"
    elif url:
        yield "url", f"{{{url}}}"


@lru_cache(maxsize=16384)
def _name(author: Author, letters: Letters) -> str:
    family, given, particle, suffix = (escaped(part, letters) if part else "" for part in author[:4])
    if author.is_literal:
        family = family.replace("=", "{$=$}")  # biber reads "family=Doe, given=Jane" as parts
    return bibtex_name(author, (family, given, particle, suffix))


def _latex(text: str, letters: Letters) -> str:
    return latex(_tokens(text, letters), letters)


def _tokens(text: str, letters: Letters) -> list[Token]:
    return tokens(clean(text if letters == "unicode" else narrowed(text)))
