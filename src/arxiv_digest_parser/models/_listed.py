"""The papers of what a caller passes: a digest, a paper, or several papers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from arxiv_digest_parser.models._digest import Digest
from arxiv_digest_parser.models._papers import Paper


def listed(papers: object) -> tuple[Paper, ...]:
    """Return papers as a tuple: those of a digest, a single paper, or several papers.

    Raises:
        TypeError: The argument is neither of these.
    """
    if isinstance(papers, Paper):
        return (papers,)
    if isinstance(papers, Digest):
        return papers.papers
    if isinstance(papers, (str, bytes)) or not isinstance(papers, Iterable):
        raise TypeError(f"papers: expected Digest, Paper or an iterable of Paper, got {type(papers).__name__}")
    found = tuple(cast("Iterable[object]", papers))
    for index, paper in enumerate(found):
        if not isinstance(paper, Paper):
            raise TypeError(f"papers[{index}]: expected Paper, got {type(paper).__name__}")
    return cast("tuple[Paper, ...]", found)
