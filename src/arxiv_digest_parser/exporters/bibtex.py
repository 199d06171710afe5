"""Papers as a bibliography of BibTeX or biblatex."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from arxiv_digest_parser._citations.details import Detail
from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.letters import Charset
from arxiv_digest_parser._citations.papers import Doi, once
from arxiv_digest_parser.exporters._bibtex_entries import (
    AnalysisField,
    Dialect,
    EntryType,
    Style,
    entries,
    provided,
)
from arxiv_digest_parser.models import Digest, Paper, listed


def to_bibtex(  # noqa: PLR0913 - Each option has its reason in docs/citations.md.
    papers: Digest | Paper | Iterable[Paper],
    *,
    dialect: Dialect = "bibtex",
    entry: EntryType | None = None,
    charset: Charset = "ascii",
    abstract: bool = False,
    analysis: AnalysisField | None = None,
    howpublished: bool | None = None,
    doi: Doi | None = "journal",
    fields: Iterable[Detail] = (),
    max_authors: int | None = None,
    unique: bool = True,
    preamble: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    r"""Write papers as BibTeX or biblatex entries.

    Every entry is valid, whatever the texts of the paper contain: braces are balanced, no value can break out of its
    field, and special characters are escaped, except in formulas and in commands that LaTeX knows. Keys are distinct
    and do not depend on the order of the papers.

    Args:
        papers: A digest, a paper, or several papers.
        dialect: ``bibtex`` for BibTeX and its styles, or ``biblatex`` for biblatex with biber.
        entry: ``misc`` (the default for BibTeX), ``online`` (the default for biblatex), or ``article``, whose
            ``journal`` is ``arXiv preprint arXiv:ID``, as most venues print it. A paper that lacks what the type
            requires is ``misc``.
        charset: ``ascii`` writes letters as LaTeX commands where these exist; ``unicode`` leaves them as they are.
        abstract: Include the abstract.
        analysis: The field for the analysis; ``None`` leaves it out.
        howpublished: Write ``arXiv:ID [class]`` to ``howpublished``, for styles that do not print an ``eprint``. By
            default, this is done if only the ``eprint`` would contain the number: for BibTeX, unless the entry is an
            ``article``.
        doi: ``journal`` writes the DOI of the published version, or arXiv's if there is none; ``arxiv`` prefers
            arXiv's; ``None`` writes no DOI.
        fields: Additional fields: ``comment`` (in ``note``), ``version`` (the entry then cites that version),
            ``keywords`` (including the categories), ``pdf_url`` (in ``file``), ``language``, and ``url``, which is
            otherwise left out if there is an ``eprint``.
        max_authors: The maximum number of authors; further ones become ``and others``. ``None`` writes all.
        unique: Write a paper only once, even if it is listed several times.
        preamble: Start with a ``@preamble`` if a letter or a formula needs a command that LaTeX's basic fonts lack.
        key: A function that returns the citation key of a paper; `citation_key` by default.

    Returns:
        One entry for each paper, in order, separated by blank lines; ``""`` if there are no papers. Unknown fields are
        left out.

    Raises:
        TypeError: `papers`, `fields` or `max_authors` has the wrong type, or `key` is not a function that returns
            ``str``.
        ValueError: An option has an unknown value, or `key` returned a key that would break a bibliography.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> paper = Paper(
        ...     "FastSort: Sorting & Searching in $O(n)$",
        ...     authors=["Ada Lovelace", "Charles Babbage, Jr.", "The Sorting Team"],
        ...     arxiv_id=ArxivId("2512.20569"),
        ...     primary_category="cs.DS",
        ...     comment="12 pages",
        ... )
        >>> print(to_bibtex(paper), end="")
        @misc{lovelace2025fastsort,
          author = {Lovelace, Ada and Babbage, Jr., Charles and {{The Sorting Team}}},
          title = {{FastSort}: Sorting \& Searching in {$O(n)$}},
          howpublished = {arXiv:2512.20569 [cs.DS]},
          year = {2025},
          month = dec,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          primaryClass = {cs.DS},
          doi = {10.48550/arXiv.2512.20569},
        }
        >>> print(to_bibtex(paper, entry="article", doi=None, fields=["comment"], max_authors=1), end="")
        @article{lovelace2025fastsort,
          author = {Lovelace, Ada and others},
          title = {{FastSort}: Sorting \& Searching in {$O(n)$}},
          journal = {arXiv preprint arXiv:2512.20569},
          year = {2025},
          month = dec,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          primaryClass = {cs.DS},
          note = {12 pages},
        }
    """
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
    found = once(listed(papers)) if unique else listed(papers)
    text = entries(found, distinct_keys(found, key), style)
    return provided(text, style) + text if preamble else text
