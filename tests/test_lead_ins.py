"""Papers whose titles follow words in bold, and whose fields begin with words in bold without a colon."""

import pytest

import arxiv_digest_parser as adp

TITLES = (
    "Sorting Pebbles by Moonlight",
    "Counting Clouds: A Study of Grey",
    "Lanterns for Small Boats",
    "Folding Maps",
)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize(
    "title",
    [
        "**[2611.9001{n}]** [{title}](https://arxiv.org/abs/2611.9001{n})",
        "**2611.9001{n}** [{title}](https://arxiv.org/abs/2611.9001{n})",
        "**[{title}](https://arxiv.org/abs/2611.9001{n})** (2611.9001{n})",
    ],
)
def test_words_in_bold_that_name_no_paper_are_labels(title: str, count: int) -> None:
    """Known ones and unknown ones come again in each paper, and begin none."""
    papers = [
        title.format(n=n, title=one)
        + f"\n*cs.DS*\n\n**概述** 夜里排序{n}。\n\n**问题** 灯太重{n}。\n\n**要点** 快{n}。\n\n---\n\n"
        for n, one in enumerate(TITLES[:count], 1)
    ]
    digest = adp.parse(f"**日期**: 2026-11-30\n\n---\n\n{''.join(papers)}")
    assert [paper.title for paper in digest] == [*TITLES[:count]]
    assert [paper.url for paper in digest] == [f"https://arxiv.org/abs/2611.9001{n}" for n in range(1, count + 1)]
    assert [dict(paper.extra) for paper in digest] == [
        {"问题": f"灯太重{n}。", "要点": f"快{n}。"} for n in range(1, count + 1)
    ]
    assert [paper.analysis and paper.analysis.tldr for paper in digest] == [
        f"夜里排序{n}。" for n in range(1, count + 1)
    ]
    assert [paper.categories for paper in digest] == [("cs.DS",)] * count
