"""Codes for emoji, as sites for code render them: in lists, and in the cells of tables."""

import pytest

import arxiv_digest_parser as adp

LINK = "https://arxiv.org/abs/2606.0000"
HEAD = "| Title | Authors |\n| --- | --- |\n"


@pytest.mark.parametrize("marked", [(1,), (2,), (1, 2), (1, 2, 3)])
@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("cell", ["{title} :fire:", ":fire: {title}", "{title} :fire: :star:"])
def test_codes_in_cells_of_titles(cell: str, number: int, marked: tuple[int, ...]) -> None:
    """Some rows have them."""
    titles = [f"[Stones {n}]({LINK}{n})" for n in range(1, number + 1)]
    cells = [cell.format(title=title) if n in marked else title for n, title in enumerate(titles, 1)]
    papers = adp.parse(HEAD + "".join(f"| {one} | Mira Holt |\n" for one in cells)).papers
    assert [(paper.url, paper.authors) for paper in papers] == [
        (f"{LINK}{n}", ("Mira Holt",)) for n in range(1, number + 1)
    ]
    assert all("Stones" in paper.title and ":" not in paper.title for paper in papers)


def test_a_code_before_an_item_is_the_emoji_that_it_stands_for() -> None:
    """And not another one; what no list of usual codes has stays in a cell as it is."""
    papers = adp.parse(
        f"# Pebbles\n\n* :star:[Stones]({LINK}1)\n* [Lamps]({LINK}2) :fire:\n* :fire: [Boats]({LINK}3) :star:\n"
    ).papers
    assert [dict(paper.extra) for paper in papers] == [{"badges": "⭐"}, {}, {"badges": "🔥"}]
    papers = adp.parse(f"{HEAD}| [Stones]({LINK}1) :fire: | :some_name: |\n| [Lamps]({LINK}2) | Mira Holt |\n").papers
    assert [paper.authors for paper in papers] == [(":some_name:",), ("Mira Holt",)]
