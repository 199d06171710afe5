"""Papers are added to an existing bibliography: those that it lacks are appended, and no byte of the rest changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arxiv_digest_parser._citations.details import Detail
from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.letters import Charset
from arxiv_digest_parser._citations.library import read_library
from arxiv_digest_parser._citations.papers import Doi, once
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.exporters._bibtex_entries import AnalysisField, Dialect, EntryType, Style, entries, provided
from arxiv_digest_parser.models import Digest, Paper, listed


def add_to_bibtex(  # noqa: PLR0913 - The options are those of to_bibtex.
    text: str,
    papers: Digest | Paper | Iterable[Paper],
    *,
    report: Callable[[Diagnostic], None] | None = None,
    dialect: Dialect = "bibtex",
    entry: EntryType | None = None,
    charset: Charset = "ascii",
    abstract: bool = False,
    analysis: AnalysisField | None = None,
    howpublished: bool | None = None,
    doi: Doi | None = "journal",
    fields: Iterable[Detail] = (),
    max_authors: int | None = None,
    preamble: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Append the papers that a bibliography lacks.

    A bibliography has a paper if one of its entries has the paper's arXiv identifier (in any field: ``eprint``,
    ``url``, ``doi``, ``journal``, ``note``, …), its DOI, or its title and first author, however these are written in
    TeX. An entry with a different arXiv identifier is a different paper. Existing text is not changed, moved or sorted,
    so adding the same papers again changes nothing.

    bibtexparser (extra ``bibtex``) reads the bibliography. No text is refused: entries that cannot be read are kept as
    they are and reported, and their keys and recognisable identifiers still count.

    Args:
        text: The bibliography, in BibTeX or biblatex; ``""`` for a new one.
        papers: A digest, a paper, or several papers.
        report: A function that is called with a diagnostic for each entry that could not be read.
        dialect: See `to_bibtex`. This and all other options apply to the new entries.
        entry: See `to_bibtex`.
        charset: See `to_bibtex`.
        abstract: See `to_bibtex`.
        analysis: See `to_bibtex`.
        howpublished: See `to_bibtex`.
        doi: See `to_bibtex`.
        fields: See `to_bibtex`.
        max_authors: See `to_bibtex`.
        preamble: See `to_bibtex`. Commands that the bibliography already provides are not provided again.
        key: See `to_bibtex`. A key that the bibliography already has, in any case, is not assigned again.

    Returns:
        The text, followed by the new entries in the order of the papers, with the line ends of the text.

    Raises:
        TypeError: `text` is not ``str``, `report` is not a function, or for the reasons given in `to_bibtex`.
        ValueError: For the reasons given in `to_bibtex`.
        ModuleNotFoundError: bibtexparser is not installed.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> mine = "@article{sort, author={Ada Holm}, journal={arXiv preprint arXiv:2512.00017}}"
        >>> papers = [Paper("Stone Sorting", arxiv_id=ArxivId("2512.00017", 2)), Paper("Sorting", authors=["Bo Stone"])]
        >>> print(add_to_bibtex(mine, papers), end="")
        @article{sort, author={Ada Holm}, journal={arXiv preprint arXiv:2512.00017}}
        <BLANKLINE>
        @misc{stonesorting,
          author = {Stone, Bo},
          title = {Sorting},
        }
    """
    _require_text(text)
    if report is not None and not callable(report):
        raise TypeError(f"report: expected a function of a diagnostic, got {report!r:.80}")
    style = Style(
        dialect=dialect,
        entry=entry,
        charset=charset,
        abstract=abstract,
        analysis=analysis,
        howpublished=howpublished,
        doi=doi,
        fields=fields,
        max_authors=max_authors,
    )
    library = read_library(text)
    if report:
        for noticed in library.unread:
            report(noticed)
    lacking = [paper for paper in once(listed(papers)) if not library.has(paper)]
    added = entries(lacking, distinct_keys(lacking, key, library.keys), style)
    if preamble:
        added = provided(added, style, text) + added
    return _joined(text, added)


def _require_text(given: object) -> None:
    if not isinstance(given, str):
        raise TypeError(f"text: expected str, got {type(given).__name__}")


def _joined(text: str, added: str) -> str:
    """Append new entries to a text, after a blank line and with the line ends of the text."""
    if not text or not added:
        return text + added
    line_end = "\r\n" if "\r\n" in text else "\n"
    ends = text[len(text.rstrip("\r\n")) :].count("\n")
    return text + line_end * max(0, 2 - ends) + added.replace("\n", line_end)
