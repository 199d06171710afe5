"""What digests print behind the names of authors, on their line: where these people work, other labels, pages."""

import pytest

import arxiv_digest_parser as adp

NAMES = (("Mira Holt", "Ona Pell"), ("Tomas Reyk",), ("Ines Faro", "Kofi Mensah", "Li Wen"))
PAPER = "## {n}. {title}\n\n- **Authors:** {line}\n- **Votes:** {n}\n- **Links:** [arXiv](https://arxiv.org/abs/2611.9001{n})\n\n"
ROWS = "| Title | Authors | Link |\n|---|---|---|\n"
ROW = "| {title} | {line} | https://arxiv.org/abs/2611.9001{n} |\n"
TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")


def printed(behind: str, *, count: int = 3, comma: str = ", ", form: str = PAPER) -> str:
    """Return a digest of some papers with something behind the names of each."""
    rows = list(zip(TITLES, NAMES, strict=True))[:count]
    papers = [
        form.format(n=n, title=title, line=comma.join(names) + behind.format(n=n))
        for n, (title, names) in enumerate(rows, 1)
    ]
    return "# Trending papers\n\n" + (ROWS if form == ROW else "") + "".join(papers)


@pytest.mark.parametrize("form", [PAPER, ROW], ids=["labels", "a table"])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    "behind",
    [
        *(" · **Night Lab, Sky Lab**", " · **Night Lab {n}**", " • *DeepStone*", " — `Sky University`", " – __MIT__"),
        " · _Institute for Stones, Pebble Bay_",
    ],
)
def test_a_place_in_bold_behind_names_is_not_one_of_them(behind: str, count: int, form: str) -> None:
    """It is kept, and no name ends with it."""
    digest = adp.parse(printed(behind, count=count, form=form))
    assert [paper.authors for paper in digest] == [*NAMES[:count]]
    assert [paper.extra.get("authors") for paper in digest] == [
        behind[3:].strip("*_`").format(n=n + 1) for n in range(count)
    ]


def test_a_name_in_bold_is_one() -> None:
    """Where the same sign is between names, or a sole name is before it, what is in bold may be a name."""
    digest = adp.parse(printed(" · **Bo Lin**", comma=" · "))
    assert [paper.authors for paper in digest] == [(*names, "Bo Lin") for names in NAMES]


def test_a_list_that_was_cut_says_so_before_a_place() -> None:
    """The mark is before the sign that sets the place apart."""
    digest = adp.parse(printed(" 等 6 位作者 · **Night Lab**"))
    assert [(paper.authors, paper.authors_complete) for paper in digest] == [(names, False) for names in NAMES]
    assert {found.code for found in digest.diagnostics if "6" in found.message} == {"author-list-cut"}


@pytest.mark.parametrize("page", ["[[ _Home | Home ]]", "[[_Home|Home]]", "[[Home]]"])
def test_a_page_of_a_wiki_behind_labels_is_no_name(page: str) -> None:
    """The bar of its link does not part the line, and the labels before it count."""
    line = "[[Authors/Mira Holt|Mira Holt]], [[Authors/Ona Pell|Ona Pell]] • **Year:** [[Years/2026|2026]]"
    text = f"# {TITLES[0]}\n\n**Authors:** {line} • [arXiv](https://arxiv.org/abs/2611.90011) • {page}\n\n"
    (paper,) = adp.parse(f"{text}## Abstract\nWe sort pebbles at night. A lamp is not needed.\n")
    assert (paper.authors, str(paper.arxiv_id)) == (NAMES[0], "2611.90011")
    assert paper.extra == {"Year": "[[Years/2026|2026]]", "badges": "Home"}
