"""Names behind titles: in parentheses with a year, as works are cited, after "by", and before a venue."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Moonlight", "StoneNet: Counting Grey Clouds", "Lanterns for Small Boats")
LINK = "https://arxiv.org/abs/2611.9001{n}"


def read(form: str, *behind: str) -> list[adp.Paper]:
    """Read papers with something behind their titles."""
    rows = [form.format(n=n, title=TITLES[n], behind=text) for n, text in enumerate(behind)]
    return list(adp.parse("# Awesome stones\n\n## Papers\n\n" + "".join(rows)))


@pytest.mark.parametrize(
    ("behind", "authors", "complete"),
    [
        ("Holt et al.", ("Holt",), False),
        ("Holt & Pell", ("Holt", "Pell"), True),
        ("Mira Holt and Ona Pell", ("Mira Holt", "Ona Pell"), True),
    ],
)
def test_names_and_a_year_behind_titles_are_the_authors(
    behind: str, authors: tuple[str, ...], *, complete: bool
) -> None:
    """They are no part of the title, and the year is kept."""
    form = f"### {{title}} ({{behind}}, 202{{n}})\nLink: {LINK}\n- **Idea:** Lamps.\n\n"
    for n, paper in enumerate(read(form, behind, behind, behind)):
        assert (paper.title, paper.authors, paper.authors_complete) == (TITLES[n], authors, complete)
        assert paper.extra["year"] == f"202{n}"


def test_one_paper_may_be_cited_as_well() -> None:
    """If the names were cut short; else the words may be a part of its title."""
    form = f"### {{title}} ({{behind}}, 2026)\nLink: {LINK}\n- **Idea:** Lamps.\n\n"
    [paper] = read(form, "Holt et al.")
    assert (paper.title, paper.authors) == (TITLES[0], ("Holt",))
    [paper] = read(form, "Mira Holt and Ona Pell")
    assert (paper.title, paper.authors) == (f"{TITLES[0]} (Mira Holt and Ona Pell, 2026)", ())


@pytest.mark.parametrize("behind", ["CVPR", "a survey of night stones", "Stone Age"])
def test_other_words_and_a_year_are_no_names(behind: str) -> None:
    """A venue, a remark, and one or two words that no other paper has as a name."""
    papers = read(f"### {{title}} ({{behind}}, 202{{n}})\nLink: {LINK}\n\n", behind, "of lamps", "of clouds")
    assert not any(paper.authors for paper in papers)


def test_a_year_behind_titles_that_a_label_says_as_well_is_taken_off() -> None:
    """Or the day on which the paper was published; one that is nowhere else stays."""
    form = f"### {{title}} (202{{n}})\n- **Authors:** Holt & Pell\n- **Link:** {LINK}\n- **{{behind}}\n\n"
    papers = read(form, "Year**: 2020", "Published**: 2021-03-04", "Year**: 2022")
    assert [paper.title for paper in papers] == [*TITLES]
    papers = read(form, "Year**: 2020", "Published**: 2021-03-04", "Votes**: 7")
    assert [paper.title for paper in papers] == [f"{title} (202{n})" for n, title in enumerate(TITLES)]


@pytest.mark.parametrize("place", [" at Night Lab", ", Night Lab", " at Night Lab. TLDR: introduces lamps."])
def test_what_is_behind_names_after_by_is_no_part_of_them(place: str) -> None:
    """A list that was cut short is names beyond doubt."""
    papers = read(
        f"{{n}}. [{{title}}]({LINK}) by {{behind}}\n", f"Holt et al.{place}", f"Pell et al.{place}", "Mira Holt"
    )
    assert [paper.authors for paper in papers] == [("Holt",), ("Pell",), ("Mira Holt",)]
    assert [paper.authors_complete for paper in papers] == [False, False, True]


@pytest.mark.parametrize("venue", ["Arxiv 2022", "ICCV 2023", "NeurIPS 2024"])
def test_a_venue_behind_surnames_is_kept_as_one(venue: str) -> None:
    """Whichever it is, and whether the names were cut short or a word joins them."""
    papers = read(f"- [{{title}}]({LINK}), {{behind}}, {venue}\n", "Holt et al.", "Holt and Pell", "Holt & Reyk")
    assert [paper.authors for paper in papers] == [("Holt",), ("Holt", "Pell"), ("Holt", "Reyk")]
    assert [dict(paper.extra) for paper in papers] == [{"badges": venue}] * 3


@pytest.mark.parametrize(
    "cell",
    [
        "*{title}*, {behind}",
        "**{title}**, {behind}",
        '"{title}", {behind}',
        "*{title}* ({behind})",
        "_{title}_. {behind}",
    ],
)
@pytest.mark.parametrize("count", [2, 3])
def test_names_behind_a_title_in_marks_in_a_cell_are_the_authors(cell: str, count: int) -> None:
    """As before it; the marks are not of the title."""
    behind = ("Mira Holt, Ona Pell", "Tomas Reyk et al.", "Ines Faro and Kofi Mensah")
    rows = [
        f"| C{n} | {cell.format(title=TITLES[n], behind=behind[n])} | arXiv:2611.9001{n} | round |\n"
        for n in range(count)
    ]
    papers = list(adp.parse("| # | Paper | ID | What it says |\n|---|---|---|---|\n" + "".join(rows)))
    assert [paper.title for paper in papers] == [*TITLES[:count]]
    assert [(paper.authors, paper.authors_complete) for paper in papers] == [
        (("Mira Holt", "Ona Pell"), True),
        (("Tomas Reyk",), False),
        (("Ines Faro", "Kofi Mensah"), True),
    ][:count]


def test_a_remark_behind_a_title_in_a_cell_is_no_name() -> None:
    """One or two words with capitals may be anything."""
    rows = [f"| *{TITLES[n]}*, Night Edition | arXiv:2611.9001{n} |\n" for n in range(3)]
    papers = adp.parse("| Paper | ID |\n|---|---|\n" + "".join(rows))
    assert not any(paper.authors for paper in papers)


@pytest.mark.parametrize("title", ["[_{title}_]", "[*{title}*]", "[{title}]"])
@pytest.mark.parametrize("by", ["by", "By", ", by", "by:"])
def test_links_after_by_are_the_authors(title: str, by: str) -> None:
    """Each to the page of a person, which is kept; marks around the title in its link are not of it."""
    page = "https://scholar.example.org"
    names = (
        f"[Holt]({page}/1), [Pell]({page}/2), and [Tom Reyk]({page}/3).",
        f"[Ines Faro]({page}/4) & [Wen]({page}/5)",
        f"[Mensah]({page}/6)",
    )
    papers = read(f"- {title}({LINK}) ([PDF](https://arxiv.org/pdf/2611.9001{{n}})) {by} {{behind}}\n", *names)
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.authors for paper in papers] == [("Holt", "Pell", "Tom Reyk"), ("Ines Faro", "Wen"), ("Mensah",)]
    assert papers[2].extra == {"Mensah": f"{page}/6"}
    assert papers[0].pdf_url == "https://arxiv.org/pdf/2611.90010"


def test_a_link_after_by_may_be_no_name() -> None:
    """It may lead to the code, or not be called as a person is."""
    behind = ("by [the night lab](https://example.org/1)", "by [Code](https://github.com/h/stones)", "by hand")
    assert not any(paper.authors for paper in read(f"- [{{title}}]({LINK}) {{behind}}\n", *behind))
