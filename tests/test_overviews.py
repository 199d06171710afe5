"""Overviews above all papers: their last heading is not the section of these."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds", "Lanterns for Small Boats"]

OVERVIEWS = {
    "deeper": "## Trends\n\n### Stones\n> At night.\n\n- {0}\n- {1}\n\n### Boats\n> Lamps.\n- {1}\n\n---\n\n",
    "one deeper": "## Trends\n\n### Stones\n- {0}\n- {1}\n\n",
    "of the same level": "## Titles of Today\n1. {0}\n2. {1}\n\n",
}


def papers(number: int, *, first: int = 1) -> str:
    """Print papers with headings of the second level."""
    return "".join(
        f"## {n}. {title}\n\n**Authors:** Mira Holt, Ona Pell\n**Link:** https://arxiv.org/abs/2601.9001{n}\n\n"
        for n, title in enumerate(TITLES[:number], first)
    )


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("overview", OVERVIEWS.values(), ids=OVERVIEWS)
def test_an_overview_is_not_a_section(overview: str, number: int) -> None:
    """Its last heading is no higher than those of the papers, and has text of its own."""
    found = adp.parse(f"# Daily Digest\n\n{overview.format(*TITLES)}{papers(number)}")
    assert [(section.name, len(section.papers)) for section in found.sections] == [(None, number)]
    unread = {text.lstrip("#> -12.").strip() for text in overview.format(*TITLES).split("\n")} - {""}
    assert {one.text.lstrip("> -12.") for one in found.diagnostics if one.code == "unread-text" and one.text} == unread
    assert found.title == "Daily Digest"


def test_sections_whose_headings_are_no_higher_than_those_of_the_papers() -> None:
    """They have no text of their own, or are several."""
    bare = adp.parse(f"# Daily\n\n## Stones\n\n{papers(2)}")
    assert [section.name for section in bare.sections] == ["Stones"]
    several = adp.parse(f"# Daily\n\n## Stones\nMany.\n\n{papers(2)}## Tea\nHot.\n\n{papers(1, first=4)}")
    assert [section.name for section in several.sections] == ["Stones", "Tea"]
