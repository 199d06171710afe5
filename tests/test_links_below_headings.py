"""Links to the paper below headings that the table lacks: in a box, as an item, beside one to the PDF."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

PDF, PAGE = "https://arxiv.org/pdf/2606.0000{n}", "https://arxiv.org/abs/2606.0000{n}"


def read(form: str, number: int) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("box", [f"> [!PDF] **KLICKEN**\n> [{PDF}]({PDF})", f"> [!PDF]\n> {PDF}", f"> [PDF]({PDF})"])
@pytest.mark.parametrize("page", [f"- [Zur Studie]({PAGE})", f"[Zur Studie]({PAGE})"])
def test_links_in_a_box_and_in_an_item(page: str, box: str, number: int) -> None:
    """A link is not a summary."""
    form = (
        "# Stones {n}\n\n> **Autoren:** Mira Holt, Ona Pell\n\n---\n\n## Abstract\nWe sort {n} stones.\n\n---\n\n"
        f"## Volltext-Zugriff\n{box}\n\n## Zur Quelle\n{page}\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.url, paper.pdf_url) == (PAGE.replace("{n}", str(n)), PDF.replace("{n}", str(n)))
        assert (paper.analysis, paper.abstract) == (None, f"We sort {n} stones.")
        assert paper.extra["Zur Quelle"] == "Zur Studie"


@pytest.mark.parametrize("again", [f"[2606.00001]({PAGE.replace('{n}', '1')})", "2606.00001", "arXiv:2606.00001"])
def test_an_identifier_that_the_front_matter_says_as_well(again: str) -> None:
    """It is not a repeated field, and its link is the paper's."""
    head = '---\ntitle: "Stones"\narxivId: "2606.00001"\nauthors: ["Mira Holt"]\n---\n\n# Stones\n\n'
    digest = adp.parse(
        f"{head}## 📄 논문 정보\n\n- **ArXiv ID**: {again}\n- **PDF**: [다운로드]({PDF})\n\n".replace("{n}", "1")
    )
    [paper] = digest.papers
    assert (paper.url is not None) == ("](" in again)
    assert (paper.pdf_url, dict(paper.extra)) == (PDF.replace("{n}", "1"), {})
    assert "repeated-field" not in {item.code for item in digest.diagnostics}
