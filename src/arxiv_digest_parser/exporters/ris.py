"""Papers as RIS, which EndNote, Mendeley, Zotero and most databases read.

The tags are those of the "RIS Format Specifications" of Research Information Systems, with the type ``UNPB`` for
unpublished work. A tag has two characters, two spaces, a hyphen and a space before its value, and a value one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from arxiv_digest_parser._citations.details import (
    Detail,
    checked_details,
    cited,
    keywords,
    language,
    notes,
    pdf,
    version,
)
from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.papers import (
    Doi,
    address,
    checked_doi,
    doi_of,
    once,
    submitted,
    unversioned,
)
from arxiv_digest_parser._citations.people import Author, authors
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser.models import Digest, Paper, listed


def to_ris(  # noqa: PLR0913 - Each option has its reason in docs/citations.md.
    papers: Digest | Paper | Iterable[Paper],
    *,
    abstract: bool = False,
    et_al: bool = True,
    doi: Doi | None = "journal",
    fields: Iterable[Detail] = (),
    unique: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Write papers as RIS.

    Args:
        papers: A digest, a paper, or several papers.
        abstract: Include the abstract.
        et_al: End an incomplete list of authors with the name ``others``, because RIS cannot express it otherwise.
        doi: ``journal`` writes the DOI of the published version, or arXiv's if there is none; ``arxiv`` prefers
            arXiv's; ``None`` writes no DOI.
        fields: Additional fields: ``comment`` (in ``N1``), ``version`` (in ``ET``; the link then leads to it),
            ``keywords`` (in ``KW``, including the categories), ``pdf_url`` (in ``L1``) and ``language`` (in ``LA``).
            The ``url`` is always included.
        unique: Write a paper only once, even if it is listed several times.
        key: A function that returns the ``ID`` of a paper; `citation_key` by default, as in `to_bibtex`.

    Returns:
        A record for each paper, in Unicode, separated by blank lines; ``""`` if there are no papers.

    Raises:
        TypeError: `papers` or `fields` has the wrong type, or `key` is not a function that returns ``str``.
        ValueError: An option has an unknown value, or `key` returned a key that would break a bibliography.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> paper = Paper("FastSort in $O(n)$", authors=["Charles Babbage, Jr."], arxiv_id=ArxivId("2512.20569"))
        >>> print(to_ris(paper), end="")
        TY  - UNPB
        ID  - babbage2025fastsort
        AU  - Babbage, Charles, Jr.
        TI  - FastSort in O(n)
        PY  - 2025
        DA  - 2025/12//
        PB  - arXiv
        AN  - arXiv:2512.20569
        DO  - 10.48550/arXiv.2512.20569
        UR  - https://arxiv.org/abs/2512.20569
        ER  -
    """
    details, preferred = checked_details(fields), checked_doi(doi)
    found = once(listed(papers)) if unique else listed(papers)
    keys = distinct_keys(found, key)
    return "\n".join(
        _record(
            [
                *_tags(paper, one, et_al=et_al),
                *_published(paper, preferred, details),
                *_abstract(paper, wanted=abstract),
            ]
        )
        for paper, one in zip(found, keys, strict=True)
    )


def _record(tags: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{tag}  - {value}\n" for tag, value in (*tags, ("ER", "")))


def _tags(paper: Paper, key: str, *, et_al: bool) -> Iterator[tuple[str, str]]:
    yield "TY", "UNPB"
    yield "ID", key
    people, complete = authors(paper)
    for author in people:
        yield "AU", _name(author)
    if people and et_al and not complete:
        yield "AU", "others"
    if title := readable(paper.title):
        yield "TI", title
    year, month, day = submitted(paper)
    if year:
        yield "PY", str(year)
        yield "DA", f"{year:04}/{month:02}/{f'{day:02}' if day else ''}/"
    if identified := unversioned(paper):
        yield "PB", "arXiv"
        yield "AN", f"arXiv:{identified.base}"


def _published(paper: Paper, doi: Doi | None, details: frozenset[Detail]) -> Iterator[tuple[str, str]]:
    """Yield where to find a paper, and the additional fields."""
    identified = cited(paper, details)
    found = [
        ("DO", doi_of(paper, doi)),
        ("UR", identified.abs_url if identified else address(paper)),
        ("L1", pdf(paper, details)),
        ("ET", version(paper, details)),
        ("LA", language(paper, details)),
        *(("KW", word) for word in keywords(paper, details)),
        *(("N1", readable(note)) for note in notes(paper, details)),
    ]
    yield from ((tag, value) for tag, value in found if value)


def _abstract(paper: Paper, *, wanted: bool) -> Iterator[tuple[str, str]]:
    if wanted and (text := readable(paper.abstract or "")):
        yield "AB", text


def _name(author: Author) -> str:
    """Write a name as ``Last, First, Suffix``."""
    family = f"{author.particle} {author.family}".strip()
    return ", ".join(part for part in (family, author.given, author.suffix) if part)
