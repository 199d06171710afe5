"""Surnames alone behind "by", on the line of a title."""

import pytest
from test_marked_titles import TITLES, printed


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
