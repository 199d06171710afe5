"""Headings of a field with words behind the colon, above headings of parts: a name of what these tell, or a text."""

import pytest

import arxiv_digest_parser as adp


def read(heading: str, number: int) -> tuple[adp.Paper, ...]:
    """Read papers with a heading above two others of a lower level."""
    parts = "#### First\n\nWe sort.\n\n#### Second\n\nWe stop."
    return adp.parse(
        "".join(
            f"## [On Stones {at}](https://arxiv.org/abs/2512.1000{at})\n\n### Motivation\n\nStones are wet.\n\n"
            f"### {heading}\n\n{parts}\n\n"
            for at in range(number)
        )
    ).papers


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("label", ["Method", "提案手法"])
def test_a_name(label: str, number: int) -> None:
    """It is kept under its label, as the parts are, and is not the method."""
    for paper in read(f"{label}: Steerable Stones", number):
        assert paper.analysis is not None
        assert (paper.analysis.motivation, paper.analysis.method) == ("Stones are wet.", None)
        assert dict(paper.extra) == {label: "Steerable Stones", "First": "We sort.", "Second": "We stop."}


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_sentence(number: int) -> None:
    """It is the method, in short."""
    for paper in read("Method: We steer stones.", number):
        assert paper.analysis is not None
        assert paper.analysis.method == "We steer stones."
