"""Ratings in brackets before titles: they are not a part of these."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Their Shadows", "Counting Clouds", "(3) Drawers, and Why They Open"]


def digest(form: str, ratings: list[str]) -> adp.Digest:
    """Read a digest of papers whose titles have something before them."""
    return adp.parse(
        "# Daily papers\n\n"
        + "".join(
            f"{form.format(n=n, rating=rating, title=title)}\n\n[Read Paper →](https://arxiv.org/abs/2601.9001{n})\n\n"
            for n, (rating, title) in enumerate(zip(ratings, TITLES, strict=False), 1)
        )
    )


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("form", ["### #{n} {rating} {title}", "### {n}. {rating} {title}", "## {rating} {title}"])
@pytest.mark.parametrize("rating", ["({} pts):", "({}/10)", "[{} pts]:", "(score: {}) –", "[{}%] ", "({} 分)："])
def test_all_titles_have_a_rating_before_them(form: str, rating: str, number: int) -> None:
    """It is kept beside the title."""
    found = digest(form, [rating.format(value) for value in ("8.5", "7", "6.2")][:number])
    assert [paper.title for paper in found] == TITLES[:number]
    assert all("8.5" in paper.extra["badges"] for paper in found.papers[:1])
    assert [paper.number for paper in found] == [None if form.startswith("## ") else n + 1 for n in range(number)]


@pytest.mark.parametrize("ratings", [["(2001 pts)", "Why"], ["Why", "(7 pts)"]])
def test_not_all_titles_have_one(ratings: list[str]) -> None:
    """What only some titles begin with is theirs."""
    found = digest("### {rating} {title}", ratings)
    assert [paper.title for paper in found] == [
        f"{rating} {title}" for rating, title in zip(ratings, TITLES, strict=False)
    ]
