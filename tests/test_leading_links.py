"""Links before the titles of headings that are called as links are."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds: A Study", "排序石子", "Lanterns (and Tides)"]
TEXT = "We sort stones at night, which takes long."
ABS, PDF, CODE = "https://arxiv.org/abs/2611.9001{n}", "https://arxiv.org/pdf/2611.9001{n}", "https://github.com/a/b{n}"


def read(heading: str, number: int) -> list[adp.Paper]:
    """Read papers with headings of a form."""
    text = "".join(
        f"## {heading.format(title=title, n=n)}\n\n*Mira Holt, Ona Pell*\n\n{TEXT}\n\n"
        for n, title in enumerate(TITLES[:number], 1)
    )
    return [*adp.parse(f"# Daily\n\n{text}")]


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize(
    ("heading", "fields"),
    [
        (rf"[\[arxiv\]]({ABS}) {{title}}", "url"),
        (f"[[arXiv]]({ABS}) {{title}}", "url"),
        (f"[arXiv]({ABS}): {{title}}", "url"),
        (f"[**Paper**]({ABS}) {{title}}", "url"),
        (f"{{n}}. [PDF]({PDF}) {{title}}", "number pdf_url"),
        (f"[{{n}}] ([link]({ABS})) {{title}}", "number url"),
        (f"#{{n}} [arXiv]({ABS}) | [PDF]({PDF}) | {{title}}", "number url pdf_url"),
        (f"[[paper]({ABS})] [[code]({CODE})] {{title}}", "url code_url"),
        (f"[[paper]({ABS}), [code]({CODE})] {{title}}", "url code_url"),
        (f"[[code]]({CODE}) [[paper]]({PDF}) [{{title}}]({ABS})", "url pdf_url code_url"),
    ],
)
def test_the_title_is_behind_its_links(heading: str, fields: str, number: int) -> None:
    """Links are read by where they lead."""
    papers = read(heading, number)
    assert [paper.title for paper in papers] == TITLES[:number]
    for n, paper in enumerate(papers, 1):
        expected = {"url": ABS, "pdf_url": PDF, "code_url": CODE}
        found = {field: getattr(paper, field) for field in expected}
        assert found == {field: url.format(n=n) if field in fields.split() else None for field, url in expected.items()}
        assert (str(paper.arxiv_id), paper.number) == (f"2611.9001{n}", n if "number" in fields else None)
        assert (paper.abstract, dict(paper.extra)) == (TEXT, {})


@pytest.mark.parametrize("behind", ["by Ada Holm", "cs.DS", "Code", "[Code](https://github.com/a/b)", ""])
def test_what_is_not_a_title(behind: str) -> None:
    """A category, the name of a link, and words that go on with that of the link are not titles."""
    papers = read(f"[Paper]({ABS}) {behind}", 1)
    assert behind not in [paper.title for paper in papers] or not behind
