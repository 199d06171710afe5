"""Labels side by side on a line of links, of which each has the identifier of the paper as its text."""

import pytest

import arxiv_digest_parser as adp

HTML = "https://arxiv.org/html/2601.90011v1"


@pytest.mark.parametrize("sign", [" - ", " — ", " / ", " | ", ", ", "  "])
@pytest.mark.parametrize("label", ["arXiv", "PDF"])
def test_a_label_of_a_link_beside_that_of_a_field(sign: str, label: str) -> None:
    """Each link is called by its label, and no field is named by an identifier."""
    text = (
        f"# Sorting Pebbles\n\n**{label}:** [2601.90011](https://arxiv.org/pdf/2601.90011v1)"
        f"{sign}**HTML:** [2601.90011]({HTML})\n**Authors:** Mira Holt, Ona Pell\n\n## Abstract\n\nWe sort.\n"
    )
    (paper,) = adp.parse(text)
    assert (paper.pdf_url, dict(paper.extra)) == ("https://arxiv.org/pdf/2601.90011v1", {"HTML": HTML})
    assert paper.authors == ("Mira Holt", "Ona Pell")


def test_labels_of_links_alone_are_not_labels_of_a_paper() -> None:
    """Where no label names a field, words in bold with a colon may be of a text."""
    (paper,) = adp.parse(
        "# [Sorting Pebbles](https://arxiv.org/abs/2601.90011)\n\n**Abstract:** We sort. **HTML:** a language, "
        "**here:** a word.\n"
    )
    assert paper.abstract == "We sort. **HTML:** a language, **here:** a word."
