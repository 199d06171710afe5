"""Names and an identifier in bold below the headings of papers."""

import pytest

from arxiv_digest_parser import parse

WORKS = [
    ("A Measure for Stones", "Mira Holt", "2610.90011"),
    ("Between Stones and Clouds", "Ona Pell, Tom Reyk, Iva Lund", "2610.90012"),
    ("Why Drawers Stick", "Jonas Reyk, Hui-Lan Tsai", "2610.90013"),
]


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("names", ["{names} — arXiv:{id}", "{names} · arXiv:{id}v2"])
@pytest.mark.parametrize("above", ["", "## Item {n}\n\n"])
def test_names_and_an_identifier_in_bold_are_not_the_title(above: str, names: str, number: int) -> None:
    """The heading above them is."""
    form = (
        f"{above}### {{title}}\n\n**{names}**\n\n"
        "We weigh stones by hand, and they are heavy. It works well for small ones.\n\n**Background.** Stones.\n\n"
    )
    text = "# Daily\n\n" + "".join(
        form.format(n=n, title=title, names=people, id=number_)
        for n, (title, people, number_) in enumerate(WORKS, 1)
        if n <= number
    )
    found = parse(text)
    assert [(one.title, ", ".join(one.authors), str(one.arxiv_id)[:10]) for one in found] == WORKS[:number]
