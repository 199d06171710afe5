"""Marks around a first line that are no part of its values: those of a quote, and of text that is struck through."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

LINK = "https://arxiv.org/abs/2606.0000{n}"


def read(form: str, number: int) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("title", ["**Sort {n} of Stones**", f"[Sort {{n}} of Stones]({LINK})"])
@pytest.mark.parametrize("mark", [">", "> "])
def test_the_mark_of_a_quote(mark: str, title: str, number: int) -> None:
    """With a blank behind it, or without one."""
    form = f"{mark}{title} — Mira Holt et al. | [arXiv]({LINK})  \n\nWe sort stones {{n}} times by hand.\n\n"
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.title, paper.authors, dict(paper.extra)) == (f"Sort {n} of Stones", ("Mira Holt",), {})
        assert (paper.url, paper.abstract) == (LINK.replace("{n}", str(n)), f"We sort stones {n} times by hand.")


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("odd", [1, 2])
def test_an_item_that_is_struck_through(odd: int, number: int) -> None:
    """It is read as the others, and the mark is kept."""
    item = f"[Reyk et al., Proc. ECCV Workshops 2022] **Sort {{n}} of Stones** [[PDF]]({LINK})"
    lines = [f"- ~~{item}~~" if n == odd else f"- {item}" for n in range(1, number + 1)]
    papers = adp.parse(
        "# Pebbles\n\n" + "\n\n".join(line.replace("{n}", str(n)) for n, line in enumerate(lines, 1))
    ).papers
    assert [(paper.title, paper.authors) for paper in papers] == [
        (f"Sort {n} of Stones", ("Reyk",)) for n in range(1, number + 1)
    ]
    assert [n for n, paper in enumerate(papers, 1) if "~~" in paper.extra["badges"]] == [odd]
