"""Tables in which cells cite works: names, a title in bold or in quotation marks, and a venue."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Learning to Skim Letters", "Algorithmic Stamps", "Six Challenges for Stamps at Sea")
CELLS = {
    "a title in bold": (
        "{a}. **{t}**. ACL 2017. [pdf]({u})",
        ("Ada W. Stamp, Hana Lee, Q. V. Post", "Ona Pell, Bo Lin"),
    ),
    "a title in italics": ("{a}, *{t}*, ACL 2017. [pdf]({u})", ("Holt et al.", "Reyk and Pell")),
    "a quoted title": ("**{a}** — “{t}”. ACL 2017. [pdf]({u})", ("Holt & Pell", "Reyk, Quill & Post")),
    "a linked title": ("{a}: [{t}]({u}). ACL 2017.", ("Mira Holt, Ona Pell", "Jan Reyk")),
}
AUTHORS = {
    "Ada W. Stamp, Hana Lee, Q. V. Post": ("Ada W. Stamp", "Hana Lee", "Q. V. Post"),
    "Ona Pell, Bo Lin": ("Ona Pell", "Bo Lin"),
    "Holt et al.": ("Holt",),
    "Reyk and Pell": ("Reyk", "Pell"),
    "Holt & Pell": ("Holt", "Pell"),
    "Reyk, Quill & Post": ("Reyk", "Quill", "Post"),
    "Mira Holt, Ona Pell": ("Mira Holt", "Ona Pell"),
    "Jan Reyk": ("Jan Reyk",),
}


def table(*rows: str) -> str:
    """Return a digest with a table of readings."""
    lines = [f"| {n:02}/03/2018 | Mira | {row} |" for n, row in enumerate(rows, 1)]
    return "# Drawers\n\n| Date | Presenter | Paper |\n|---|---|---|\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(("cell", "names"), CELLS.values(), ids=CELLS)
@pytest.mark.parametrize("further", [(), ("`Limitations of Stamps`",)])
def test_works_in_cells(cell: str, names: tuple[str, ...], further: tuple[str, ...]) -> None:
    """The title is the title, the names are authors, and the venue is kept; other cells are as they were."""
    rows = [
        cell.format(a=a, t=t, u=f"https://arxiv.org/abs/2512.0000{n}")
        for n, (a, t) in enumerate(zip(names, TITLES, strict=False))
    ]
    papers = adp.parse(table(*rows, *further)).papers
    assert [paper.title for paper in papers] == [*TITLES[: len(names)], *(one.strip("`") for one in further)]
    assert [paper.authors for paper in papers][: len(names)] == [AUTHORS[a] for a in names]
    for n, paper in enumerate(papers[: len(names)]):
        assert paper.url == f"https://arxiv.org/abs/2512.0000{n}"
        assert paper.extra["badges"].startswith("ACL 2017")


@pytest.mark.parametrize(
    "cell",
    [
        "`new` **{t}**. [pdf]({u})",
        "**{t}**. [pdf]({u})",
        "{t} *Mira Holt*. [pdf]({u})",
        "**Drawer Net** — “{t}” [pdf]({u})",
        "{t} [pdf]({u})",
    ],
)
def test_cells_that_cite_nothing(cell: str) -> None:
    """Words with capitals before a mark are not names unless the names of one cell are beyond doubt."""
    rows = [cell.format(t=t, u=f"https://arxiv.org/abs/2512.0000{n}") for n, t in enumerate(TITLES)]
    papers = adp.parse(table(*rows)).papers
    assert [title in paper.title for paper, title in zip(papers, TITLES, strict=True)] == [True] * len(TITLES)
    assert [paper.authors for paper in papers] == [()] * len(TITLES)
