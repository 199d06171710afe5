"""Headings within papers that come again in most of these, above the line that names the paper."""

import pytest

import arxiv_digest_parser as adp

TITLES = [
    *("Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models"),
    *("When Do Drawers Open? Evidence from Kitchens", "Weighing Snow", "Hot Tea at Dawn"),
]
LINKS = {
    "links": "[arXiv](https://arxiv.org/abs/{id}) · [PDF](https://arxiv.org/pdf/{id})",
    "a label": "**Link:** https://arxiv.org/abs/{id}",
    "a link": "[Read on arXiv](https://arxiv.org/abs/{id})",
}


def digest(link: str, size: int, level: int = 3, without: int = -1) -> str:
    """Print papers with headings of their own above the line of links, which one may be without."""
    text = "# Briefing\n\n"
    for n, title in enumerate(TITLES[:size]):
        text += f"{'#' * level} {title}\n\nThey look at number {n}, and at nothing else for a year.\n\n"
        text += f"{'#' * (level + 1)} Key Lamp\n\n- A lamp {n}\n- A table\n\n"
        if n != without:
            text += f"{'#' * (level + 1)} Why It Matters For You\n\n- Sorts quickly {n}\n\n"
        text += f"{LINKS[link].format(id=f'2601.9001{n}')}\n\n"
    return text


@pytest.mark.parametrize("level", [2, 3, 4])
@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("link", LINKS)
def test_headings_above_the_links(link: str, size: int, level: int) -> None:
    """They are fields of papers, and neither papers nor the end of one."""
    text = digest(link, size, level)
    found = adp.parse(text)
    assert [one.title for one in found] == TITLES[:size]
    assert [str(one.arxiv_id) for one in found] == [f"2601.9001{n}" for n in range(size)]
    assert [one.extra["Key Lamp"] for one in found] == [f"- A lamp {n}\n- A table" for n in range(size)]
    assert [one.extra["Why It Matters For You"] for one in found] == [f"- Sorts quickly {n}" for n in range(size)]
    assert not [one for one in found.diagnostics if one.code in {"unread-text", "empty-paper", "missing-link"}]
    assert [*adp.iter_papers([text])] == [*found.papers]


def test_a_paper_without_one_of_them() -> None:
    """The others show what it is."""
    found = adp.parse(digest("links", 5, without=3))
    assert [one.title for one in found] == TITLES
    assert [one.extra.get("Why It Matters For You") is None for one in found] == [False, False, False, True, False]


def test_headings_with_links_below_others() -> None:
    """They are papers of their own, however often they come again."""
    text = "# Papers\n\n" + "".join(
        f"## Day {n}\n\n### [{title}](https://arxiv.org/abs/2601.9001{n})\n\n*Ada Holm*\n\n"
        for n, title in enumerate(TITLES)
    )
    assert [one.title for one in adp.parse(text)] == TITLES
