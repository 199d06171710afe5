"""What a value looks like decides which field it is, whatever its label is called."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper


def read(form: str, number: int = 3) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("label", ["**abs**: ", "- **Abs:** ", "abs: ", "**Abs**\n"])
@pytest.mark.parametrize("text", ["夜里给石子排序{n}。", "We sort {n} pebbles at night, and need no lamp for that."])
def test_what_is_called_like_a_page_may_be_the_abstract(text: str, label: str, number: int) -> None:
    """No text is a link."""
    form = f"### Stones {{n}}\n**link**: https://arxiv.org/pdf/2606.0000{{n}}\n{label}{text}\n\n"
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.abstract, paper.url, dict(paper.extra)) == (text.replace("{n}", str(n)), None, {})
        assert paper.pdf_url == f"https://arxiv.org/pdf/2606.0000{n}"


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "value",
    ["https://arxiv.org/abs/2606.0000{n}", "[2606.0000{n}](https://arxiv.org/abs/2606.0000{n})"],
)
def test_what_is_called_like_an_abstract_may_be_its_page(value: str, number: int) -> None:
    """A link to a paper is one."""
    for n, paper in enumerate(read(f"### Stones {{n}}\n**Authors**: Mira Holt\n**abs**: {value}\n\n", number), 1):
        assert (paper.abstract, paper.url) == (None, f"https://arxiv.org/abs/2606.0000{n}")


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("value", ["`10.48550/arXiv.2606.0000{n}`", "10.48550/arXiv.2606.0000{n}"])
@pytest.mark.parametrize("label", ["DOI", "Link"])
def test_a_doi_without_an_address_is_no_link(label: str, value: str, number: int) -> None:
    """It may be that of arXiv itself, which names the paper."""
    form = f"### {{n}}. Stones\n\n- **{label}:** {value}\n- **Authors:** Mira Holt\n\n"
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.url, paper.authors, str(paper.arxiv_id)) == (None, ("Mira Holt",), f"2606.0000{n}")


@pytest.mark.parametrize("number", [1, 3, 9])
@pytest.mark.parametrize(
    ("value", "is_link"),
    [
        *((value, True) for value in ("example.org/2606/{n}", "/abs/{n}", "papers/{n}.html", "example.org")),
        *((value, False) for value in ("石子{n}", "No{n}")),
    ],
)
def test_a_link_is_an_address_or_a_path(value: str, number: int, *, is_link: bool) -> None:
    """Anything else below its label is kept there."""
    form = f"### Stones {{n}}\n**Authors:** Mira Holt\n**Link:** {value}\n\n"
    for n, paper in enumerate(read(form, number), 1):
        printed = value.replace("{n}", str(n))
        assert (paper.url, paper.extra.get("Link")) == ((printed, None) if is_link else (None, printed))


@pytest.mark.parametrize("number", [2, 3, 9])
def test_numbers_with_nothing_but_a_space_behind(number: int) -> None:
    """They count all papers; another number is a word of its title."""
    form = "### {n} Stones of {n}\n**link**: https://arxiv.org/pdf/2606.0000{n}\n\n"
    papers = read(form, number)
    assert [(paper.number, paper.title) for paper in papers] == [(n, f"Stones of {n}") for n in range(1, number + 1)]
    other = "### 30 Ways Out\n**link**: https://arxiv.org/pdf/2606.00010\n\n"
    papers = adp.parse(other + "".join(form.replace("{n}", str(n)) for n in range(1, number))).papers
    assert [(paper.number, paper.title[:1]) for paper in papers] == [(None, n) for n in "312345678"[:number]]
