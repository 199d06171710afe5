"""Links to papers among other words below labels that name no field: ``Publication: ICML 2026, [Paper](…), [Code](…)``.

They are read where nothing else in a block leads to papers, and most of several papers have such values below one
label.
"""

from __future__ import annotations

from collections import Counter

import attrs

from arxiv_digest_parser._reading.language.vocabulary import field_of, has_own_labels
from arxiv_digest_parser._reading.values.links import LINKS, find_links, identifier_in, target_of, without_links
from arxiv_digest_parser.models import Extra, Paper

_AROUND = " ,;|·•—–-[](){}"  # what is between words and links
_LONGEST = 2000  # characters


def with_links_in_values(papers: list[Paper]) -> list[Paper]:
    """Read the links in the values of the first label that most papers have, if all that hold links lead to a paper."""
    if len(papers) == 1 or has_own_labels() or any(paper.url or paper.pdf_url or paper.arxiv_id for paper in papers):
        return papers
    count = Counter(label for paper in papers for label, value in paper.extra.items() if "](" in value)
    for label in (label for label, number in count.items() if number * 2 > len(papers)):
        values = [paper.extra.get(label, "") for paper in papers]
        if all("](" not in value or _leads_to_paper(value) for value in values):
            return [
                _with_links(paper, label, value) if "](" in value else paper
                for paper, value in zip(papers, values, strict=True)
            ]
    return papers


def _leads_to_paper(value: str) -> bool:
    """Tell whether a line has one link to a paper, and this is called so."""
    if "\n" in value or len(value) > _LONGEST:
        return False
    called = [field_of(text) in LINKS for text, url in find_links(value) if identifier_in(url)]
    return called == [True]


def _with_links(paper: Paper, label: str, value: str) -> Paper:
    """Give the links of a value to their fields, and leave the words beside them below its label."""
    rest = " ".join(without_links(value).split()).strip(_AROUND)
    extra = {key: rest if key == label else text for key, text in paper.extra.items() if rest or key != label}
    given: dict[str, str] = {}
    for text, url in find_links(value):
        field, name = target_of(text, url)
        if not field or given.setdefault(field, url) != url:
            extra[name] = "\n\n".join(filter(None, (extra.get(name), url)))
    identifier = next(filter(None, map(identifier_in, given.values())), None)
    return attrs.evolve(
        paper,
        arxiv_id=identifier,
        url=given.get("url"),
        pdf_url=given.get("pdf_url"),
        code_url=given.get("code_url") or paper.code_url,
        extra=Extra(extra),
    )
