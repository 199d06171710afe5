"""Lists behind labels whose parts are categories, or read like these, with dots or bars or nothing between them."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")
TEXT = "We sort pebbles at night, and find that a lamp is not needed for that.\n\n"


def read(label: str, *lines: str) -> list[adp.Paper]:
    """Read papers with a label and a list of each."""
    rows = [
        f"## {n}. [{title}](https://arxiv.org/abs/2611.9001{n})\n\n*Mira Holt, Ona Pell*\n\n{label} {line}\n\n"
        f"**Abstract:** {TEXT}"
        for n, (title, line) in enumerate(zip(TITLES, lines, strict=False), 1)
    ]
    return list(adp.parse("# Papers of the week\n\n" + "".join(rows)))


@pytest.mark.parametrize("label", ["**Subfields:**", "**Fields**:", "- **Field codes:**"])
@pytest.mark.parametrize("between", [" · ", " • ", ", ", "; ", "` `"])
@pytest.mark.parametrize("count", [2, 3])
def test_categories_behind_an_unknown_label_are_one_list(label: str, between: str, count: int) -> None:
    """Whatever separates them, none is lost, and the first is not below the label alone."""
    codes = (("hep-th", "gr-qc", "math-ph"), ("hep-ph",), ("cs.RO", "cs.CV"))
    mark = "`" if "`" in between else ""
    papers = read(label, *(f"{mark}{between.join(one)}{mark}" for one in codes[:count]))
    assert [paper.categories for paper in papers] == [*codes[:count]]
    assert not any(paper.extra for paper in papers)


@pytest.mark.parametrize("label", ["**关键词**：", "**Keywords:**", "**Themes:**"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_keyword_may_be_called_as_a_category(label: str, count: int) -> None:
    """Its code would say that it is one, and its name does not."""
    lines = ("folding · robotics", "audio · sensors", "weather")[:count]
    papers = read(label, *lines)
    assert [paper.extra[label.strip("*:：")] for paper in papers] == [*lines]
    assert not any(paper.categories or paper.primary_category for paper in papers)


def test_a_category_behind_another_fact_is_not_a_part_of_it() -> None:
    """Its code says what it is."""
    papers = read("**Venue:**", "ICML 2026 · cs.LG", "CVPR 2026 · cs.CV", "IROS 2026 · cs.RO")
    assert [paper.primary_category for paper in papers] == ["cs.LG", "cs.CV", "cs.RO"]
    assert [paper.extra["Venue"] for paper in papers] == ["ICML 2026", "CVPR 2026", "IROS 2026"]


@pytest.mark.parametrize("label", ["**🏷️ 分类 / Categories**:", "**Categories / 分类:**", "- **类别 (Categories)**："])
@pytest.mark.parametrize("between", ["` `", "`, `", ", "])
def test_a_label_in_two_languages_names_categories(label: str, between: str) -> None:
    """In one of them, it is called what the main category is called in others."""
    mark = "`" if "`" in between else ""
    papers = read(label, f"{mark}cs.RO{between}cs.CV{mark}", f"{mark}cs.SD{between}eess.AS{mark}")
    assert [paper.categories for paper in papers] == [("cs.RO", "cs.CV"), ("cs.SD", "eess.AS")]
    assert not any(paper.extra for paper in papers)
