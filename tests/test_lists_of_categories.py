"""Categories that bars or dots separate are one list, also where other facts are behind these."""

import pytest

import arxiv_digest_parser as adp


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("label", ["**Category:**", "分类："])
@pytest.mark.parametrize(
    ("printed", "categories", "day"),
    [
        ("cs.DS · cs.LG", ("cs.DS", "cs.LG"), None),
        ("cs.DS | cs.LG | stat.ML", ("cs.DS", "cs.LG", "stat.ML"), None),
        ("cs.DS · cs.LG · 2026-01-02", ("cs.DS", "cs.LG"), "2026-01-02"),
        ("cs.DS &nbsp;|&nbsp; **Categories:** cs.DS, cs.LG", ("cs.DS", "cs.LG"), None),
        ("cs.DS | cs.LG | **Date:** 2026-01-02", ("cs.DS", "cs.LG"), "2026-01-02"),
    ],
)
def test_categories_between_bars(
    printed: str, categories: tuple[str, ...], day: str | None, label: str, number: int
) -> None:
    """The first of them is among all."""
    form = f"## Stones {{n}}\n**Authors:** Mira Holt\n\n{label} {printed}\n\nhttps://arxiv.org/abs/2606.0000{{n}}\n\n"
    for paper in adp.parse("".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers:
        assert (paper.categories, paper.published and str(paper.published)) == (categories, day)
        assert (paper.primary_category, dict(paper.extra)) == ("cs.DS", {})


@pytest.mark.parametrize("number", [1, 2, 3])
def test_categories_in_elements_side_by_side(number: int) -> None:
    """As pages print them, some papers with one of them."""
    card = (
        '<div class="paper"><h2><a href="https://arxiv.org/abs/2606.0000{n}">{n}. Stones</a></h2>'
        "<div><strong>Authors:</strong> Mira Holt</div>"
        '<div><strong>分类:</strong> <span class="tag">cs.DS</span><span class="tag">cs.LG</span></div></div>'
    )
    body = "".join(card.replace("{n}", str(n)) for n in range(1, number + 1))
    for paper in adp.parse(f"<html><body>{body}</body></html>").papers:
        assert (paper.primary_category, paper.categories) == ("cs.DS", ("cs.DS", "cs.LG"))
