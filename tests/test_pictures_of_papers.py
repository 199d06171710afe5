"""Pictures: badges without a text, figures below abstracts, and addresses in directives to the generator of a site."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

LINK = "https://arxiv.org/abs/2606.0000{n}"


def read(form: str, number: int) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_badges_without_a_text(number: int) -> None:
    """What they say is in their address."""
    badges = "![](https://img.shields.io/badge/low--rank_updates-F08080) ![](https://img.shields.io/badge/LLM-blue.svg)"
    for paper in read(f"## Stones {{n}}\n\n{badges}\n\n**Authors:** Mira Holt\n\n**Link:** {LINK}\n\n---\n\n", number):
        assert (paper.authors, dict(paper.extra)) == (("Mira Holt",), {"badges": "low-rank updates\n\nLLM"})


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "figure",
    [
        '<div align=center><img src="./assets/{n}.png" width="100%" /></div>',
        '<p align="center"><img src="./assets/{n}.png"></p>',
        '<img src="./assets/{n}.png"/>',
    ],
)
def test_a_figure_below_an_abstract_in_a_fold(figure: str, number: int) -> None:
    """It is not a part of the abstract, and is not lost."""
    form = (
        "- **Stones {n}**.\n    <details span>\n    <summary><b>Abstract</b></summary>\n    We sort {n} stones.\n\n"
        f"    {figure}\n    </details>\n\n    [![arXiv](https://img.shields.io/badge/arXiv-red.svg)]({LINK})\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.abstract, paper.url) == (f"We sort {n} stones.", LINK.replace("{n}", str(n)))
        assert dict(paper.extra) == {"image": f"./assets/{n}.png"}


def test_a_figure_inside_an_abstract_stays_there() -> None:
    """It is between two of its lines, or has no blank line above it."""
    for text in ("We sort.\n\n<img src='a.png'>\n\nWe stop.", "We sort.\n<img src='a.png'>"):
        form = f"## Stones {{n}}\n*Mira Holt*\n\n<details><summary>Abstract</summary>\n\n{text}\n\n</details>\n\n"
        assert [paper.abstract for paper in read(form, 3)] == [text] * 3


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_a_picture_of_which_a_directive_makes_the_address(number: int) -> None:
    """The path in the directive leads somewhere, and its braces do not."""
    picture = '<center><img src=\'{{"/assets/{n}.PNG" | relative_url}}\' width="90%"></center>'
    for n, paper in enumerate(read(f"## Stones {{n}}\n*Mira Holt*\n\n[Paper]({LINK})\n\n{picture}\n\n", number), 1):
        assert dict(paper.extra) == {"image": f"/assets/{n}.PNG"}


def test_a_picture_of_which_only_a_directive_knows_the_address_is_reported() -> None:
    """There is no link."""
    picture = '<img src="{{ page.teaser }}" width="90%">'
    digest = adp.parse(f"## Stones\n*Mira Holt*\n\n[Paper](https://arxiv.org/abs/2606.00001)\n\n{picture}\n")
    assert [dict(paper.extra) for paper in digest.papers] == [{}]
    assert "unread-text" in {item.code for item in digest.diagnostics}
