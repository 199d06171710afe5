"""Papers as RIS, which EndNote, Mendeley, Zotero and most databases read.

The tags are those of the "RIS Format Specifications" of Research Information Systems, with the type ``UNPB`` for
unpublished work. A tag has two characters, two spaces, a hyphen and a space before its value, and a value one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.papers import address, submitted, unversioned
from arxiv_digest_parser._citations.people import Author, authors
from arxiv_digest_parser._citations.writing import readable
from arxiv_digest_parser.models import Digest, Paper, listed


def to_ris(
    papers: Digest | Paper | Iterable[Paper],
    *,
    abstract: bool = False,
    et_al: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Write papers as RIS.

    Args:
        papers: A digest, a paper, or several papers.
        abstract: Write the abstract as well.
        et_al: End a list of authors that is not complete with a name ``others``; RIS has no other word for it.
        key: Makes the ``ID`` of a paper; `citation_key` if left out. They are the keys of `to_bibtex`.

    Returns:
        A record for each paper, with a blank line between; letters stay Unicode. ``""`` for no papers.

    Raises:
        TypeError: `papers` is none of these, or `key` no function that returns ``str``.
        ValueError: `key` made a key that breaks a bibliography.

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
    found = listed(papers)
    return "\n".join(
        "".join(f"{tag}  - {value}\n" for tag, value in _tags(paper, one, abstract=abstract, et_al=et_al))
        for paper, one in zip(found, distinct_keys(found, key), strict=True)
    )


def _tags(paper: Paper, key: str, *, abstract: bool, et_al: bool) -> Iterator[tuple[str, str]]:
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
    doi, url = address(paper)
    if doi:
        yield "DO", doi
    if url:
        yield "UR", url
    if abstract and (text := readable(paper.abstract or "")):
        yield "AB", text
    yield "ER", ""


def _name(author: Author) -> str:
    """Write a name as ``Last, First, Suffix``."""
    family = f"{author.particle} {author.family}".strip()
    return ", ".join(part for part in (family, author.given, author.suffix) if part)
