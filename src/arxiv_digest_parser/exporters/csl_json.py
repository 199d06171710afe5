"""Papers as CSL-JSON, which pandoc, Zotero and every program with a citeproc reads.

The fields are those of the schema ``csl-data.json`` of the Citation Style Language 1.0.2, with the markup for titles
that its specification and citeproc-js allow.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from arxiv_digest_parser._citations.keys import distinct_keys
from arxiv_digest_parser._citations.markup import clean, tokens
from arxiv_digest_parser._citations.papers import address, submitted, unversioned
from arxiv_digest_parser._citations.people import Author, authors
from arxiv_digest_parser._citations.titles import fixed
from arxiv_digest_parser._citations.writing import html, inert, readable
from arxiv_digest_parser.models import Digest, Paper, listed


def to_csl_json(
    papers: Digest | Paper | Iterable[Paper],
    *,
    abstract: bool = False,
    et_al: bool = True,
    key: Callable[[Paper], str] | None = None,
) -> str:
    """Write papers as CSL-JSON.

    Args:
        papers: A digest, a paper, or several papers.
        abstract: Write the abstract as well.
        et_al: End a list of authors that is not complete with a name ``others``; CSL has no other word for it.
        key: Makes the ``id`` of a paper; `citation_key` if left out. The ids are the keys of `to_bibtex`.

    Returns:
        A JSON array with an item of type ``article`` for each paper, one item a line; letters stay Unicode.

    Raises:
        TypeError: `papers` is none of these, or `key` no function that returns ``str``.
        ValueError: `key` made a key that breaks a bibliography.

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
    found = listed(papers)
    items = [
        _item(paper, one, abstract=abstract, et_al=et_al)
        for paper, one in zip(found, distinct_keys(found, key), strict=True)
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
    doi, url = address(paper)
    if doi:
        item["DOI"] = doi
    if url:
        item["URL"] = url
    if abstract and (text := readable(paper.abstract or "")):
        item["abstract"] = inert(text)
    return item


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
