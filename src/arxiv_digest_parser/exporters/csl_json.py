"""Papers as CSL-JSON, which pandoc, Zotero and every program with a citeproc reads.

The fields are those of the schema ``csl-data.json`` of the Citation Style Language 1.0.2, with the markup for titles
that its specification and citeproc-js allow.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.details import (
    Detail,
    checked_details,
    cited,
    keywords,
    language,
    pdf,
    readable_note,
    version,
)
from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.markup import tokens
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
from arxiv_digest_parser._citations.titles import fixed
from arxiv_digest_parser._citations.writing import html, inert, readable
from arxiv_digest_parser.models import Digest, Paper, listed


def to_csl_json(  # noqa: PLR0913 - Each option has its reason in docs/citations.md.
    papers: Digest | Paper | Iterable[Paper],
    *,
    abstract: bool = False,
    et_al: bool = True,
    doi: Doi | None = "journal",
    fields: Iterable[Detail] = (),
    unique: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Write papers as CSL-JSON.

    Args:
        papers: A digest, a paper, or several papers.
        abstract: Include the abstract.
        et_al: End an incomplete list of authors with the name ``others``, because CSL cannot express it otherwise.
        doi: ``journal`` writes the DOI of the published version, or arXiv's if there is none; ``arxiv`` prefers
            arXiv's; ``None`` writes no DOI.
        fields: Additional fields: ``comment`` (in ``note``), ``version`` (to which the link then leads), ``keywords``
            (including the categories), ``pdf_url`` (in ``custom``, because CSL has no variable for it) and
            ``language``. The ``url`` is always included.
        unique: Write a paper only once, even if it is listed several times.
        key: A function that returns the ``id`` of a paper; `citation_key` by default, as in `to_bibtex`.

    Returns:
        A JSON array with an item of type ``article`` for each paper, one per line, in Unicode.

    Raises:
        TypeError: `papers` or `fields` has the wrong type, or `key` is not a function that returns ``str``.
        ValueError: An option has an unknown value, or `key` returned a key that would break a bibliography.

    Example:
        >>> from arxiv_digest_parser import ArxivId, Paper
        >>> paper = Paper("FastSort in $O(n)$", authors=["Ludwig van Beethoven"], arxiv_id=ArxivId("2512.20569"))
        >>> import json
        >>> item = json.loads(to_csl_json(paper))[0]
        >>> item["id"], item["title"], item["DOI"]
        ('beethoven2025fastsort', '<span class="nocase">FastSort</span> in O(n)', '10.48550/arXiv.2512.20569')
        >>> item["author"]
        [{'family': 'Beethoven', 'given': 'Ludwig', 'non-dropping-particle': 'van'}]
    """
    details, preferred = checked_details(fields), checked_doi(doi)
    found = once(listed(papers)) if unique else listed(papers)
    keys = distinct_keys(found, key)
    items = [
        _item(paper, one, abstract=abstract, et_al=et_al) | _published(paper, preferred, details)
        for paper, one in zip(found, keys, strict=True)
    ]
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"[\n{lines}\n]\n" if items else "[]\n"


def _item(paper: Paper, key: str, *, abstract: bool, et_al: bool) -> dict[str, Any]:
    people, complete = authors(paper)
    item: dict[str, Any] = {"id": key, "type": "article"}
    if title := html(fixed(tokens(clean(paper.title)), paper.abstract or "")):
        item["title"] = title
    if people:
        # Readers of "and others" in BibTeX make the same of it.
        item["author"] = [_name(author) for author in people] + (
            [{"literal": "others"}] if et_al and not complete else []
        )
    if parts := [part for part in submitted(paper) if part]:
        item["issued"] = {"date-parts": [parts]}
    if identified := unversioned(paper):
        item["number"] = f"arXiv:{identified.base}"
        item["publisher"] = "arXiv"
    if abstract and (text := readable(paper.abstract or "")):
        item["abstract"] = inert(text)
    return item


def _published(paper: Paper, doi: Doi | None, details: frozenset[Detail]) -> dict[str, Any]:
    """Return where to find a paper, and the additional fields."""
    identified = cited(paper, details)
    pdf_url = pdf(paper, details)
    found = {
        "DOI": doi_of(paper, doi),
        "URL": identified.abs_url if identified else address(paper),
        "note": inert(readable_note(paper, details)),
        "version": version(paper, details),
        "keyword": inert(", ".join(keywords(paper, details))),
        "language": language(paper, details),
        "custom": {"pdf_url": pdf_url} if pdf_url else None,
    }
    return {variable: value for variable, value in found.items() if value}


def _name(author: Author) -> dict[str, str]:
    if author.is_literal:
        return {"literal": inert(author.family)}
    parts = {
        "family": author.family,
        "given": author.given,
        "non-dropping-particle": author.particle,
        "suffix": author.suffix,
    }
    return {name: inert(part) for name, part in parts.items() if part}
