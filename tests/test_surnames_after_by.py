"""Surnames alone behind "by", on the line of a title."""

import pytest

import arxiv_digest_parser as adp

URL = "https://arxiv.org/abs/2611.9000{n}"
TITLES = ("Sorting Pebbles by Weight", "Counting Wet Clouds: A Test", "Drawers")


def printed(form: str, **values: tuple[str, ...]) -> list[adp.Paper]:
    """Return the papers of a list with these values in the form of its items."""
    items = (
        form.format(n=n, url=URL.format(n=n), title=title, **{name: each[n - 1] for name, each in values.items()})
        for n, title in enumerate(TITLES, 1)
    )
    return [*adp.parse("# Papers\n\n" + "\n".join(items) + "\n")]


@pytest.mark.parametrize(
    "form",
    [
        "- **{title}**<br> by {names} (NeurIPS 2016) <br>[[Paper]]({url})",
        "- [{title}]({url}) <br> by {names} <br> NeurIPS 2016",
        "- [{title}]({url}) · by {names}. · NeurIPS 2016",
    ],
)
def test_surnames_after_by(form: str) -> None:
    """Surnames that a word or a sign joins are authors behind "by"."""
    papers = printed(form, names=("Holt & Pell", "Reyk, Quill, Öcal & Holt", "Quill, Reyk, and Pell"))
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.authors for paper in papers] == [
        ("Holt", "Pell"),
        ("Reyk", "Quill", "Öcal", "Holt"),
        ("Quill", "Reyk", "Pell"),
    ]
    assert {paper.extra["badges"] for paper in papers} == {"NeurIPS 2016"}
