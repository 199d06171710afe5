"""Titles that lead to pages of the digest's own site, such as notes, beside links to the papers themselves."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.values.targets import is_within_site

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")


def address(number: int) -> str:
    """Return the address of an invented paper."""
    return f"https://arxiv.org/abs/2601.9{number:04}"


FORMS = {
    "heading": "## [{title}]({page})\n- **Authors**: Mira Holt, Ona Pell\n- **Link**: [Paper]({url})\n\n",
    "item": "- [{title}]({page}) [[arXiv]({url})]\n",
    "row": "| [{title}]({page}) | [arXiv]({url}) | Mira Holt, Ona Pell |\n",
    "row with all in one cell": "| [{title}]({page}) [[arXiv]({url})] | ICML 2026 | Mira Holt, Ona Pell |\n",
}
HEADS = {
    "row": "| Title | Links | Authors |\n|---|---|---|\n",
    "row with all in one cell": "| Title | Venue | Authors |\n|---|---|---|\n",
}


@pytest.mark.parametrize(
    "page", ["paper_4.md", "./notes/", "../notes/paper_4.html", "/notes/paper_4", "notes/4.md#one"]
)
@pytest.mark.parametrize("form", FORMS)
def test_the_link_to_the_paper_is_before_that_to_notes(form: str, page: str) -> None:
    """The address of another site is that of the paper; the notes are kept."""
    papers = (FORMS[form].format(title=title, page=page, url=address(n)) for n, title in enumerate(TITLES))
    digest = adp.parse("# Notes\n\n" + HEADS.get(form, "") + "".join(papers))
    assert [(paper.title, paper.url) for paper in digest] == [(title, address(n)) for n, title in enumerate(TITLES)]
    assert {paper.extra["url"] for paper in digest} == {page}


def test_the_links_of_a_column_before_the_titles() -> None:
    """A title that leads to notes takes nothing from a column before it, and what it leads to is kept."""
    rows = "".join(f"| [arXiv]({address(n)}) | [{title}](notes/{n}.md) |\n" for n, title in enumerate(TITLES))
    digest = adp.parse(f"| Links | Title |\n|---|---|\n{rows}")
    assert [paper.url for paper in digest] == [*map(address, range(3))]
    assert [paper.extra["url"] for paper in digest] == [f"notes/{n}.md" for n in range(3)]


@pytest.mark.parametrize(
    ("url", "expected"),
    [("notes", True), ("", False), ("mailto:holt@example.org", False), ("https://example.org/notes.md", False)],
)
def test_addresses_within_a_site(url: str, *, expected: bool) -> None:
    """What names no scheme and no host is within the site."""
    assert is_within_site(url) is expected
