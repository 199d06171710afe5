"""Headings below the last paper that say something of the whole digest, or show something about its repository."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors", "Sorting Pebbles by Sound", "Lanterns and Tides"]
TEXT = "Kettles are usually treated as forgetful. We boil water in forty kettles and wait; the second boil is faster."
FORMS = {
    "linked": "### [{title}](https://arxiv.org/abs/2607.9000{n})\n\n*Ines Quell, Tobi Adeyemi*\n\n{text}\n\n",
    "labels": (
        "### {title}\n- **Authors:** Ines Quell, Tobi Adeyemi\n- **URL:** https://arxiv.org/abs/2607.9000{n}\n"
        "- **Abstract:** {text}\n\n"
    ),
    "sections": (
        "### {n}. {title}\n\n**Authors:** Ines Quell, Tobi Adeyemi\n\n**Link:** https://arxiv.org/abs/2607.9000{n}\n\n"
        "#### Abstract\n{text}\n\n"
    ),
}
CLOSING = {
    "summary": "{level} Summary\n\nToday's papers show that old things remember more than we think.\n",
    "conclusion": "{level} Conclusion\n\nNight is good.\n\n- Kettles boil.\n- Doors stand ajar.\n",
    "method": "{level} Method\n\nThese were chosen by hand.\n",
}


def written(form: str, number: int, closing: str) -> str:
    """Write so many papers of a form, and what closes them."""
    papers = "".join(FORMS[form].format(title=title, n=n, text=TEXT) for n, title in enumerate(TITLES[:number], 1))
    return f"# Daily Kettles\n\n{papers}{closing}"


@pytest.mark.parametrize("rule", ["", "---\n\n"])
@pytest.mark.parametrize(("number", "level"), [(2, "##"), (3, "##"), (3, "###"), (4, "###"), (4, "#")])
@pytest.mark.parametrize("closing", CLOSING)
@pytest.mark.parametrize("form", FORMS)
def test_a_field_of_the_whole_digest(form: str, closing: str, number: int, level: str, rule: str) -> None:
    """No paper has it, and it is reported."""
    digest = adp.parse(written(form, number, rule + CLOSING[closing].format(level=level)))
    assert [paper.title for paper in digest] == TITLES[:number]
    assert {(paper.abstract, paper.analysis) for paper in digest} == {(TEXT, None)}
    assert {one.code for one in digest.diagnostics} == {"unread-text"}


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_field_that_papers_have_on_their_own_level(number: int) -> None:
    """The heading is not one of the digest where others have it, or where no paper shows that they have not."""
    text = "".join(
        f"### {title}\n\n*Ines Quell, Tobi Adeyemi*\n\nhttps://arxiv.org/abs/2607.9000{n}\n\n### Abstract\n\n{TEXT}\n\n"
        for n, title in enumerate(TITLES[:number])
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert {paper.abstract for paper in digest} == {TEXT}


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "closing",
    [
        "### Star History\n\n[![Chart](https://api.star-history.com/svg?repos=a/x)](https://star-history.com/#a/x)\n",
        "### Further Reading\n\n- [Kettles of the World](https://example.org/kettles/1)\n- [Tea](https://example.org/tea/2)\n",
    ],
)
def test_links_that_are_about_no_paper(closing: str, form: str, number: int) -> None:
    """A heading above nothing but links and pictures is no paper's, if all papers have text and identifiers."""
    digest = adp.parse(written(form, number, closing))
    assert [paper.title for paper in digest] == TITLES[:number]
    assert {paper.abstract for paper in digest} == {TEXT}


def test_a_paper_of_another_site_is_one() -> None:
    """Its heading is the link, or it has what the others have."""
    last = "### [Lanterns](https://example.org/lanterns/1)\n\n*Ines Quell, Tobi Adeyemi*\n\n" + TEXT
    assert len(adp.parse(written("linked", 3, last)).papers) == len(TITLES)


@pytest.mark.parametrize("last", [2, 3, 4])
@pytest.mark.parametrize("named", [0, 2])
def test_papers_that_have_nothing_but_links(named: int, last: int) -> None:
    """Links that are called as those of papers are lead to papers, and so do those that all papers have."""
    pages = [
        f"https://arxiv.org/abs/2607.9000{n}" if n <= named else f"https://example.org/papers/{n}"
        for n in range(1, last + 1)
    ]
    text = "".join(f"### {title}\n[PDF]({page})\n\n" for title, page in zip(TITLES, pages, strict=False))
    assert [paper.title for paper in adp.parse(f"# Daily Kettles\n\n{text}")] == TITLES[:last]
    digest = adp.parse(written("labels", 3, f"### Lanterns and Tides\n[PDF]({pages[-1]})\n"))
    assert [paper.title for paper in digest] == TITLES


def test_papers_of_which_some_are_links() -> None:
    """What a link is called does not matter, where others have no text either."""
    text = "".join(f"### {title}\n[Kettles](https://example.org/papers/{n})\n\n" for n, title in enumerate(TITLES))
    head = "### Tea\n[arXiv](https://arxiv.org/abs/2607.90009)\n\n"
    assert [paper.title for paper in adp.parse(f"# Daily Kettles\n\n{head}{text}")] == ["Tea", *TITLES]
