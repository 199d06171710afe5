"""Digests of other families, as `families` draws them: none is read wrongly without a word."""

from collections import Counter
from collections.abc import Callable
from functools import cache

import markdown_it
import mistune
import pytest
from families import FAMILIES, Drawn, draw
from results import assert_read_alike, pieces

import arxiv_digest_parser as adp

#: So many are drawn of each family. ``draw`` takes any seed; of the first 10,000, none is read wrongly in silence.
_DRAWN = 30
#: Of the digests that are drawn, so many give back number, identifiers and titles of their papers.
_EXACT = 0.85


@cache
def drawn(family: str) -> list[Drawn]:
    """Return digests of a family, always the same."""
    first = [*FAMILIES].index(family)
    return [draw(first + at * len(FAMILIES)) for at in range(_DRAWN)]


@cache
def read(text: str) -> adp.Digest | None:
    """Read a digest; ``None`` if no layout recognises it, which is not silent either."""
    try:
        return adp.parse(text)
    except adp.UnknownLayoutError:
        return None


@pytest.mark.parametrize("family", FAMILIES)
def test_no_paper_is_lost_or_invented_in_silence(family: str) -> None:
    """Where the number of papers differs, there is a warning or an error; nearly always nothing differs."""
    exact = 0
    for digest in drawn(family):
        found = read(digest.text)
        if found is None:
            continue
        noticed = {one.severity for one in found.diagnostics}
        assert len(found) == len(digest.papers) or noticed - {adp.Severity.NOTE}, digest.text
        told = [(paper.title, paper.arxiv_id and paper.arxiv_id.base) for paper in found]
        exact += told == [(item.title, item.name) for item in digest.papers]
    assert exact >= _EXACT * _DRAWN


@pytest.mark.parametrize("family", FAMILIES)
def test_a_stream_gives_the_same_papers(family: str) -> None:
    """They do not depend on whether a digest comes in pieces."""
    for digest in drawn(family)[:10]:
        assert_read_alike(digest.text, pieces(digest.text, 97), least=0)


def _markdown_it(text: str) -> str:
    return str(markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def _mistune(text: str) -> str:
    return str(mistune.create_markdown(escape=False, plugins=["table"])(text))


@pytest.mark.parametrize("render", [_markdown_it, _mistune])
@pytest.mark.parametrize("family", ["table", "html table", "list", "headings", "folds"])
def test_a_page_gives_the_same_papers(family: str, render: Callable[[str], str]) -> None:
    """What a renderer makes of a digest reads as the digest; a renderer cuts rows at bars, and lists by indents."""
    papers = same = 0
    for digest in drawn(family):
        found = read(digest.text)
        page = read(f"<html><body>{render(digest.text)}</body></html>")
        if found is None or page is None or "|" in "".join(paper.title for paper in found):
            continue
        told, shown = (
            Counter((paper.title.replace("*", "").replace("\\", ""), paper.authors, paper.arxiv_id) for paper in one)
            for one in (found, page)
        )
        papers += len(found)
        same += sum((told & shown).values())
    assert same >= 0.99 * papers > 0


@pytest.mark.parametrize("sizes", [(2, 1), (3, 1), (1, 3), (10, 4, 1), (5, 1, 3), (1, 1, 2)])
def test_a_section_with_one_paper_beside_sections_with_several(sizes: tuple[int, ...]) -> None:
    """The heading of a list of one paper is a section, as those of longer lists are."""
    text, number = "# Papers of the day\n", 0
    for name, size in zip(("Sorting", "Counting", "Folding"), sizes, strict=False):
        text += f"\n## {name}\n\n"
        for _ in range(size):
            number += 1
            text += f"- [Stones of Kind {number}](https://arxiv.org/abs/2512.{number:05})\n   - Authors: Mira Holt\n"
    digest = adp.parse(text)
    assert [len(section.papers) for section in digest.sections] == [*sizes]
    assert [paper.title for paper in digest] == [f"Stones of Kind {at}" for at in range(1, number + 1)]
