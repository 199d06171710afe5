"""A topic and a category in bold, each on a line of its own, without labels."""

import pytest

import arxiv_digest_parser as adp

TOPICS = ("Sorting", "Vision", "Homes", "Vision")
CODES = ("cs.DS", "cs.CV", "cs.HC", "cs.CV")


def digest(lines: list[str]) -> adp.Digest:
    """Read papers with such lines below the identifier."""
    return adp.parse(
        "\n\n".join(
            f"### Paper {'ABCD'[n]} of Stones\n**arXiv:** [2601.9001{n}](https://arxiv.org/abs/2601.9001{n})\n\n{line}"
            f"\n\n**Authors:** Mira Holt, Ona Pell\n\n**Abstract:** We sort {n} stones by night."
            for n, line in enumerate(lines)
        )
    )


@pytest.mark.parametrize("size", [2, 3, 4])
@pytest.mark.parametrize("below", ["", "\n\n**Cross-listed:** cs.LG"])
def test_topics_above_categories(size: int, below: str) -> None:
    """The category is the main one, and the topic is kept."""
    lines = [f"**{topic}**\n\n**{code}**{below}" for topic, code in zip(TOPICS, CODES, strict=True)][:size]
    found = digest(lines)
    assert [paper.primary_category for paper in found] == [*CODES[:size]]
    assert [paper.extra["badges"] for paper in found] == [*TOPICS[:size]]
    assert not any("cs.LG" not in paper.categories for paper in found if below)


@pytest.mark.parametrize(
    "lines",
    [
        ["**Field:** **cs.DS**"] * 3,
        ["**Sorting**\n\n**cs.DS**", "**Vision:** far", "**Homes:** near"],
        ["**Sorting**\n\n**cs.DS**\n\n**Category:** cs.CV", "**Vision**\n\n**cs.CV**"],
    ],
    ids=["a label", "one paper", "a main category"],
)
def test_other_values_in_bold(lines: list[str]) -> None:
    """A label that all have is not a topic, one paper shows nothing, and a main category may be named elsewhere."""
    found = digest(lines)
    assert "cs.DS" in found.papers[0].extra[lines[0][2:].partition(":")[0].partition("*")[0]]


def test_a_paper_without_a_category_among_others() -> None:
    """It lacks both."""
    found = digest(["**Sorting**\n\n**cs.DS**", "**Vision**\n\n**cs.CV**", "**Venue:** a hall"])
    assert [paper.primary_category for paper in found] == ["cs.DS", "cs.CV", None]
