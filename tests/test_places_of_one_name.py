"""The first name of a list that was cut short may have a place behind it."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

LINK = "https://arxiv.org/abs/2606.0000{n}"


def read(form: str, number: int) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "form",
    [
        f'* [Aug 2023] **"Stones {{n}}."** *NAMES* arXiv. [[paper]({LINK})]\n',
        f"## [Stones {{n}}]({LINK})\n*NAMES*\n\n",
        f"## [Stones {{n}}]({LINK})\n**Authors:** NAMES\n**Category:** cs.DS\n\n",
    ],
)
@pytest.mark.parametrize(
    ("printed", "names", "places"),
    [
        ("Mira Holt (U of Graz) et al.", ("Mira Holt",), (("U of Graz",),)),
        ("Mira Holt (Postal Lab; U of Graz) et al.", ("Mira Holt",), (("Postal Lab", "U of Graz"),)),
        ("Mira Holt (LMO) et al.", ("Mira Holt (LMO)",), ()),
        ("Mira Holt (Mira Pell) et al.", ("Mira Holt (Mira Pell)",), ()),
    ],
)
def test_a_place_behind_the_only_name(
    printed: str, names: tuple[str, ...], places: tuple[tuple[str, ...], ...], form: str, number: int
) -> None:
    """Several words in brackets are one; a short word, or another form of the name, belongs to the name."""
    for paper in read(form.replace("NAMES", printed), number):
        assert (paper.authors, paper.affiliations, paper.authors_complete) == (names, places, False)


@pytest.mark.parametrize("number", [1, 2, 9])
def test_a_place_behind_a_name_in_a_cell(number: int) -> None:
    """As elsewhere."""
    row = f"| [Stones]({LINK}) | Mira Holt (U of Graz) et al. |\n"
    table = "| Title | Authors |\n|---|---|\n" + "".join(row.replace("{n}", str(n)) for n in range(number))
    for paper in adp.parse(table).papers:
        assert (paper.authors, paper.affiliations) == (("Mira Holt",), (("U of Graz",),))
