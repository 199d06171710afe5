"""Titles before links that are called by where the papers appeared: ``A Faster Sort — [River Labs](https://…)``."""

from __future__ import annotations

import attrs

from arxiv_digest_parser.models import Extra, Paper

_DASHES = frozenset({"—", "–", "-", "--", "|", "·"})
_FIRST_IDEOGRAPH = "\u2e80"  # signs from here on are words
_SEVERAL = 2  # papers


def with_titles_before_links(papers: list[Paper]) -> list[Paper]:
    """Take words before links and a dash for titles, if they differ in several papers, and each are more than a link's.

    What is before titles, such as the name of a topic, is shorter than these or the same for many.
    """
    before = [*map(_before, papers)]
    pairs = [(title, paper.title) for title, paper in zip(before, papers, strict=True) if title]
    if len({title for title, _ in pairs}) < max(_SEVERAL, len(pairs)):
        return papers
    if not all(_words(title) > _words(source) for title, source in pairs):
        return papers
    return [_called(paper, title) if title else paper for paper, title in zip(papers, before, strict=True)]


def _before(paper: Paper) -> str:
    """Return what is before the link of a paper, if a dash is between them, or ``""``."""
    words, _, dash = paper.extra.get("badges", "").rpartition(" ")
    return words.strip() if dash in _DASHES and "\n" not in words else ""


def _words(text: str) -> int:
    """Count the words of a text; each ideograph is as good as one.

    Example:
        >>> _words("River Labs"), _words("石头 AI")
        (2, 4)
    """
    return len(text.split()) + sum(sign >= _FIRST_IDEOGRAPH for sign in text)


def _called(paper: Paper, title: str) -> Paper:
    """Return a paper by its title; what its link is called is kept beside it."""
    return attrs.evolve(paper, title=title, extra=Extra({**paper.extra, "badges": paper.title}))
