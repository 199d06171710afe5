"""What a generator prints around the titles of a table, as around those of headings and items."""

import pytest

import arxiv_digest_parser as adp

TITLES = [
    "Kettles Remember Their Last Boil",
    "A Ledger of Doors",
    "Sorting Pebbles: A Field Study",
    "Are Lanterns Wet?",
]
HEADS = {
    "links": "| Title | Authors | Link |\n|---|---|---|\n",
    "number": "| # | Paper | Date | Link |\n|---|---|---|---|\n",
}
ROWS = {
    "links": "| {title} | Ines Quell, Tobi Adeyemi | [arXiv](https://arxiv.org/abs/2607.9000{n}) |\n",
    "number": (
        "| {n} | [{title}](https://arxiv.org/abs/2607.9000{n}) | 2026-07-1{n} "
        "| [PDF](https://arxiv.org/pdf/2607.9000{n}) |\n"
    ),
}


def read(form: str, titles: list[str]) -> list[adp.Paper]:
    """Read a table of papers with some titles."""
    rows = "".join(ROWS[form].format(title=title, n=n) for n, title in enumerate(titles, 1))
    return [*adp.parse(f"# Kettles\n\n{HEADS[form]}{rows}")]


@pytest.mark.parametrize("dress", ['"{}"', "“{}”", "«{}»", "《{}》", "📄 {}", "📄 **{}**", "{} [8/10]", "{} ⭐⭐"])
@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("form", HEADS)
def test_what_is_around_all_titles(form: str, number: int, dress: str) -> None:
    """Quotation marks, a sign and a rating are no part of a title, if all titles have them."""
    papers = read(form, [dress.format(title) for title in TITLES[:number]])
    assert [paper.title for paper in papers] == TITLES[:number]
    assert [str(paper.arxiv_id) for paper in papers] == [f"2607.9000{n}" for n in range(1, number + 1)]


@pytest.mark.parametrize(
    "titles", [['"Kettles" and Doors', "A Ledger"], ['"Kettles"', "A Ledger"], ["Kettles.", "Doors."]]
)
@pytest.mark.parametrize("form", HEADS)
def test_what_is_around_some_titles_is_their_own(form: str, titles: list[str]) -> None:
    """A title may quote something, and one that ends with a full stop was printed so."""
    assert [paper.title for paper in read(form, titles)] == titles
