"""Headings that say themselves that they are papers', as models write them, above labels that the library lacks."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats", "排序石子"]
LABELS = ["Problem Statement", "Solution Approach", "Potential Impact"]
TREND = (
    "## 2. Overall Trend Analysis\n### Major Themes:\n- **Efficiency**: Many sort at night.\n\n"
    "### Gaps in Current Research:\n- **Real-World Validation**: Few tests.\n\n---\n\n## Conclusion\nNight is good.\n"
)


def written(heading: str, number: int, item: str, closing: str = "") -> str:
    """Write a report about so many papers."""
    papers = "".join(
        heading.format(title=title, n=n) + "\n" + "".join(item.format(label=label, n=n) for label in LABELS) + "\n"
        for n, title in enumerate(TITLES[:number], 1)
    )
    return f"# Analysis Report\n\n## 1. Analysis of Individual Papers\n\n{papers}---\n\n{closing}"


@pytest.mark.parametrize("closing", ["", TREND])
@pytest.mark.parametrize("item", ["- **{label}**: Lamps are heavy {n}.\n", "**{label}:** Lamps are heavy {n}.\n\n"])
@pytest.mark.parametrize("heading", ["### Paper {n}: {title}", "### 论文 {n}：{title}", "### **Paper #{n} — {title}**"])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_papers_are_numbered_as_such(number: int, heading: str, item: str, closing: str) -> None:
    """What is said of them is kept, and a trend is no paper."""
    digest = adp.parse(written(heading, number, item, closing))
    assert [(paper.title, paper.number) for paper in digest] == [*zip(TITLES[:number], range(1, 5), strict=False)]
    for n, paper in enumerate(digest, 1):
        assert dict(paper.extra) == dict.fromkeys(LABELS, f"Lamps are heavy {n}.")
        assert paper.analysis is None


@pytest.mark.parametrize(
    "text",
    [
        "# Notes\n\n## Paper 4: Kettles\n\nIt is wet.\n",  # the first one is not here
        "# Notes\n\n## Paper 1: Kettles\n",  # nothing is below it
        "# Notes\n\n## Paper 1: 2026-12-01\n\nIt is wet.\n",  # not a title
        "# Notes\n\n## Paper 1\n\nIt is wet.\n",
    ],
)
def test_what_is_not_called_a_paper(text: str) -> None:
    """No heading is a paper's."""
    try:
        papers = [*adp.parse(text)]
    except adp.DigestError:
        papers = []
    assert papers == []


def test_sections_that_are_called_papers() -> None:
    """The headings below them are the papers, as what is below these shows."""
    text = "# Notes\n\n" + "".join(
        f"## Paper {n}: of the day\n\n### {title}\n\n**Authors:** Ines Quell\n\n**Link:** https://arxiv.org/abs/2607.9000{n}\n\n"
        for n, title in enumerate(TITLES[:3], 1)
    )
    assert [paper.title for paper in adp.parse(text)] == TITLES[:3]
