"""Lines below the titles of cells: facts, names below these, and values behind labels that most cells have."""

import pytest

import arxiv_digest_parser as adp

NAMES = ("Ada Holm", "Ona Pell, Tom Reyk, Iva Lund", "Sel Arno, Mira Holt…")
LINK = "https://arxiv.org/abs/2512.1000"


def read(*lines: str) -> tuple[adp.Paper, ...]:
    """Read a table of cards, in each of which some lines are below or around the title."""
    cells = (
        "<br>".join(lines).format(title=f"**[On Stones {at}]({LINK}{at})**", names=names, at=at)
        for at, names in enumerate(NAMES)
    )
    return adp.parse("| Papers | Notes |\n|---|---|\n" + "".join(f"| {cell} | old |\n" for cell in cells)).papers


@pytest.mark.parametrize(
    "lines",
    [
        ("<sub>arXiv 2026-10-09 · cs.GR · #{at}</sub>", "{title}", "<sub>{names}</sub>"),
        ("{title}", "2026-10-09 · cs.GR · #{at}", "{names}"),
        ("{title}", "2026-10-09 · cs.GR · #{at}", "👥 {names}"),
    ],
)
def test_names_below_facts(lines: tuple[str, ...]) -> None:
    """Where most cells have names there, they are the authors, also where it is one name."""
    papers = read(*lines)
    assert [paper.authors for paper in papers] == [
        ("Ada Holm",),
        ("Ona Pell", "Tom Reyk", "Iva Lund"),
        ("Sel Arno", "Mira Holt"),
    ]
    assert [paper.authors_complete for paper in papers] == [True, True, False]
    for at, paper in enumerate(papers):
        assert (paper.categories, str(paper.published), paper.extra["badges"]) == (("cs.GR",), "2026-10-09", f"#{at}")


@pytest.mark.parametrize(("label", "colon"), [("机构", "："), ("Places", ": "), ("**Places**", ": ")])
def test_labels_of_most_cells(label: str, colon: str) -> None:
    """What is behind them is kept under them, whatever it is."""
    place = "Night Lab, University of the Harbour of Stones and of Lanterns and of Some Other Things"
    for at, paper in enumerate(read("{title}", "cs.GR · #{at}", f"<sub>{label}{colon}{place}</sub>")):
        assert (paper.abstract, paper.authors) == (None, ())
        assert dict(paper.extra) == {label.strip("*"): place, "badges": f"#{at}", "Notes": "old"}


def test_links_behind_labels() -> None:
    """Where links lead says more than what they are called."""
    links = "Links: [Code](https://github.com/a/b{at}) · [PDF](https://arxiv.org/pdf/2512.1000{at})"
    for at, paper in enumerate(read("{title}", "cs.GR", links)):
        assert (paper.code_url, paper.pdf_url) == (
            f"https://github.com/a/b{at}",
            f"https://arxiv.org/pdf/2512.1000{at}",
        )
