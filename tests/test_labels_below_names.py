"""Plain labels of what sums up a paper, right below the line of its names, in few papers."""

import pytest

import arxiv_digest_parser as adp


def read(number: int, *lines: str) -> tuple[adp.Paper, ...]:
    """Read a list of papers with some lines below each title."""
    below = "".join(f"  {line}\n" for line in lines)
    items = (f"- [On Stones {at}](https://arxiv.org/abs/2512.1000{at})\n{below}" for at in range(number))
    return adp.parse("# Notes\n\n" + "".join(items)).papers


@pytest.mark.parametrize("label", ["TL;DR: ", "tl;dr: ", "TLDR: ", "要約："])
@pytest.mark.parametrize("number", [2, 3, 5])
def test_labels_in_all_papers(label: str, number: int) -> None:
    """What all of several papers have is a label."""
    papers = read(number, "Ada Holm, Ben Ek", f"{label}We sort.")
    assert {(paper.authors, paper.abstract) for paper in papers} == {(("Ada Holm", "Ben Ek"), None)}
    assert {paper.analysis and paper.analysis.tldr for paper in papers} == {"We sort."}


@pytest.mark.parametrize("number", [2, 3])
def test_summaries(number: int) -> None:
    """A summary is the abstract where no other label names it."""
    assert {paper.abstract for paper in read(number, "Ada Holm, Ben Ek", "Summary: We sort.")} == {"We sort."}


def test_one_paper() -> None:
    """In one paper, only a label in capitals is not a line of a text."""
    [paper] = read(1, "Ada Holm, Ben Ek", "TL;DR: We sort.")
    assert (paper.abstract, paper.analysis and paper.analysis.tldr) == (None, "We sort.")
    [paper] = read(1, "Ada Holm, Ben Ek", "We sort stones that are wet.", "In short: they are sorted.")
    assert (paper.abstract, paper.analysis) == ("We sort stones that are wet.\n  In short: they are sorted.", None)
