"""Colons between a linked title and what is said of it, in bold with the title or not, are not part of either."""

import pytest

import arxiv_digest_parser as adp

LINK = "https://arxiv.org/abs/2512.1000"


def read(head: str, *remarks: str) -> tuple[adp.Paper, ...]:
    """Read a list of papers with a remark behind each of their titles."""
    items = (
        head.format(f"[Sorting Wet Stones by Hand {at}]({LINK}{at})") + remark for at, remark in enumerate(remarks)
    )
    return adp.parse("# Notes\n\n" + "\n".join(f"- {item}" for item in items) + "\n").papers


@pytest.mark.parametrize("head", ["**{}:** ", "**{}**: ", "{}: ", "{}：", "**{}：** "])
@pytest.mark.parametrize("number", [2, 5])
def test_sentences(head: str, number: int) -> None:
    """Sentences behind a colon are the abstract."""
    papers = read(head, *["We sort stones by hand for a long time."] * number)
    assert {paper.abstract for paper in papers} == {"We sort stones by hand for a long time."}
    assert not any(paper.extra for paper in papers)


@pytest.mark.parametrize("head", ["**{}:** ", "**{}**: ", "{}: ", "{}：", "**{}：** "])
def test_remarks(head: str) -> None:
    """Other words are kept without the colon and the marks."""
    short, long = "a sort of sorts (2023)", "all that one needs to sort wet stones " * 6 + "(2023)"
    papers = read(head, short, long, short)
    assert [dict(paper.extra) for paper in papers] == [{"badges": short}, {"note": long}, {"badges": short}]


def test_codes_of_signs() -> None:
    """A code of a sign begins with a colon that is its own."""
    assert [paper.extra["badges"] for paper in read("{} ", ":star: old", ":star:", "new")] == [
        ":star: old",
        ":star:",
        "new",
    ]


@pytest.mark.parametrize("head", ["**{}:** ", "**{}**: ", "{}: ", "{} — "])
def test_labels(head: str) -> None:
    """A label behind a colon names the field of what is behind it."""
    papers = read(head, "TL;DR: We sort.", "TL;DR: We count them.")
    assert [paper.analysis and paper.analysis.tldr for paper in papers] == ["We sort.", "We count them."]
