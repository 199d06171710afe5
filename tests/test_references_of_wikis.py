"""References of wikis, in which people are pages."""

import pytest

import arxiv_digest_parser as adp

REFERENCES = """## References

* {#Holt24} [[Mira Holt]], Section 4 in _A categorical formulation of the drawer paradox_ (2024) &lbrack;[arXiv:2403.97961](https://arxiv.org/abs/2403.97961)&rbrack;

* [[Ona Pell]], [[Tomas Reyk]], _Univalent stamps_, Letters (2020) &lbrack;[doi:10.1000/x1](http://doi.org/10.1000/x1)&rbrack;

* {#Pell20} [[Ona Pell]], _Letters of letters_ (2020) &lbrack;[arXiv:1803.90114](https://arxiv.org/abs/1803.90114)&rbrack;
"""


@pytest.mark.parametrize("text", [REFERENCES, REFERENCES.partition("* {#Pell20}")[0], REFERENCES.replace("* ", "- ")])
def test_people_who_are_pages(text: str) -> None:
    """Pages of people before words in italics are the authors, and what is between both is kept."""
    papers = [*adp.parse(text)]
    titles = ["A categorical formulation of the drawer paradox", "Univalent stamps", "Letters of letters"]
    authors = [("Mira Holt",), ("Ona Pell", "Tomas Reyk"), ("Ona Pell",)]
    assert [paper.title for paper in papers] == titles[: len(papers)]
    assert [paper.authors for paper in papers] == authors[: len(papers)]
    assert "Section 4 in" in papers[0].extra["badges"]
    assert papers[1].doi == "10.1000/x1"
    assert "brack" not in str([dict(paper.extra) for paper in papers])


def test_pages_of_works() -> None:
    """Pages that are not those of people are titles."""
    line = "* [[{page}]], _a note_ [arXiv:2601.9001{n}](https://arxiv.org/abs/2601.9001{n})\n"
    pages = ["sorting lamps by hand", "counting wet clouds"]
    text = "".join(line.format(page=page, n=n) for n, page in enumerate(pages))
    assert [paper.title for paper in adp.parse(f"# Papers\n\n{text}")] == pages
