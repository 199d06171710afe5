"""Headings that are the name of a work, or another short form of its title, which is below a label.

Example::

    ## SortNet
    - **Title:** Deep Nets for Sorting
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs

from arxiv_digest_parser._reading.in_common.remarks import with_remark
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import PAPER_HEADS, TITLES, normal
from arxiv_digest_parser._reading.values.links import identifier_in, is_generic, plain_named_link
from arxiv_digest_parser.models import Extra, Paper

_Read = Callable[[Paper], "str | None"]
_LONGEST_TITLE = 400  # characters
_WORDS_OF_NAME = 4  # above a link that may be the title


def with_titles_below(papers: list[Paper]) -> list[Paper]:
    """Take titles from their label, or from the links below that of the paper, where headings are short names."""
    labels = {*map(normal, {label for paper in papers for label in paper.extra})}
    for read in (_labelled, _linked):
        if labels.isdisjoint(_WORDS[read]):
            continue
        found = [read(paper) for paper in papers]
        if _are_titles(papers, found):
            papers = [
                paper if title is None or not _is_another(title, paper.title) else _called(paper, title, read)
                for paper, title in zip(papers, found, strict=True)
            ]
    return papers


def _are_titles(papers: Sequence[Paper], found: Sequence[str | None]) -> bool:
    """Tell whether texts below labels are the titles: they differ, and most are not in the headings, which are shorter.

    Where the headings are longer, they are titles as well.
    """
    pairs = [(title, paper.title) for paper, title in zip(papers, found, strict=True) if title is not None]
    if len({title for title, _ in pairs}) < len(pairs) or not pairs:
        return False
    is_longer = sum(len(title) for title, _ in pairs) > sum(len(heading) for _, heading in pairs)
    return is_longer and sum(_is_another(title, heading) for title, heading in pairs) * 2 > len(pairs)


def _labelled(paper: Paper) -> str | None:
    """Return the title that a label of a paper says."""
    title = next((text for label, text in paper.extra.items() if normal(label) in TITLES), "")
    return title if 0 < len(title) <= _LONGEST_TITLE and "\n" not in title else None


def _linked(paper: Paper) -> str | None:
    """Return the text of the link to a paper below its label, if the heading may be the name of a work beside it."""
    value = next((text for label, text in paper.extra.items() if normal(label) in PAPER_HEADS), "")
    link = plain_named_link(value)
    if link is None or is_generic(link[0]) or identifier_in(link[0]) or not identifier_in(link[1]):
        return None
    return link[0] if len(paper.title.split()) <= min(_WORDS_OF_NAME, len(link[0].split()) - 1) else None


def _is_another(title: str, heading: str) -> bool:
    """Tell whether a title is not that of the heading, which neither says it nor is the original of it.

    Example:
        >>> _is_another("Deep Nets for Sorting", "SortNet"), _is_another("A Sort", "Best: A Sort")
        (True, False)
    """
    return bool(heading) and normal(title) not in normal(heading) and not is_translation(title, heading)


def _called(paper: Paper, title: str, read: _Read) -> Paper:
    """Return a paper by the title that a label says; what its heading said is kept beside it."""
    named = next(label for label in paper.extra if normal(label) in _WORDS[read])
    extra = Extra({label: text for label, text in paper.extra.items() if label != named})
    return attrs.evolve(paper, title=title, extra=with_remark(extra, paper.title))


#: The labels that each way of reading looks for.
_WORDS: Mapping[_Read, frozenset[str]] = {_labelled: TITLES, _linked: PAPER_HEADS}
