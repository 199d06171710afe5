"""Titles among names, short names of works, venues and DOIs, as lists of works cite them."""

import pytest

import arxiv_digest_parser as adp

TITLES = (
    "MAGIC Drawer: sorting stamps of many post offices",
    "Counting clouds without supervision",
    "Postal Scale: trial design for drawers",
    "Lamps for patient clerks at night",
)
NAMES = ("MAGIC Drawer", "CloudV2", "Postal Scale", "Night Lamps")
VENUES = ("Frontiers in Letters", "Annals of Clouds", "Stroke", "Journal of Lamps")
AUTHORS = (("Holt et al.", ("Holt",)), ("Reyk & Pell", ("Reyk", "Pell")), ("Wei et al.", ("Wei",)), ("Wex & Kruse", ()))

#: A line: ``{a}`` are names, ``{t}`` is the title, ``{m}`` the name of the work, ``{v}`` a venue, ``{y}`` a year.
LINES = {
    "a name of words before a dash": "- **{m}** — {a}, *{t}*, {v}, {y}. [[Paper]]({u})",
    "a name of words before a colon": "- **{m}**: {a}, *{t}*, {v} {y}. [[Paper]]({u})",
    "a name of words and a hyphen": "1. **{m}** - {a}, *{t}*. {v}, {y}. [pdf]({u})",
}


def listed(line: str, number: int, titles: tuple[str, ...] = TITLES) -> str:
    """Return a list of papers, one a line."""
    rows = zip(titles[:number], NAMES, VENUES, AUTHORS, strict=False)
    lines = [
        line.format(t=t, m=m, v=v, a=a, y=2021 + n, u=f"https://arxiv.org/abs/2512.0000{n}")
        for n, (t, m, v, (a, _)) in enumerate(rows)
    ]
    return "# Drawers\n\n## Papers\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_names_of_works_before_names_of_people(line: str, number: int) -> None:
    """What is in bold names the work, and is neither its title nor one of its authors."""
    papers = adp.parse(listed(line, number)).papers
    assert [paper.title for paper in papers] == [*TITLES[:number]]
    assert [paper.authors for paper in papers] == [authors for _, authors in AUTHORS[:number]]
    for paper, name, venue in zip(papers, NAMES, VENUES, strict=False):
        kept = "\n".join(paper.extra.values())
        assert name in kept
        assert venue in kept


def test_venues_in_italics_behind_titles_in_bold() -> None:
    """A venue that is longer than the title before it is not a title: no other venue is behind it."""
    digest = adp.parse(
        "# Drawers\n\n## Papers\n\n"
        "- **Deep Lamps** — Holt et al., *Annals of Pebble Science*, 2025. [pdf](https://arxiv.org/abs/2512.00001)\n"
        "- **Cloud Gyms** — Reyk & Pell, *Journal of Cloud Studies*, 2026. [pdf](https://arxiv.org/abs/2512.00002)\n"
    )
    assert [paper.title for paper in digest.papers] == ["Deep Lamps", "Cloud Gyms"]


@pytest.mark.parametrize("number", [2, 4])
@pytest.mark.parametrize("colon", [":", " —"])
def test_works_cited_in_plain_words_behind_their_names(colon: str, number: int) -> None:
    """Names and a year are before titles in plain words, most of which repeat the name in bold."""
    titles = [f"{name}: Sorting by Day and Night" for name in NAMES[:number]]
    line = f"- **{{m}}**{colon} {{a}} ({{y}}). {{t}}. [[arxiv]]({{u}})"
    papers = adp.parse(listed(line, number, tuple(titles))).papers
    assert [paper.title for paper in papers] == titles
    assert [paper.authors for paper in papers][:3] == [authors for _, authors in AUTHORS[:number]][:3]
    assert [name in paper.extra["badges"] for paper, name in zip(papers, NAMES, strict=False)] == [True] * number


def test_surnames_before_a_year_and_a_title() -> None:
    """Surnames before a year are authors; words that are not names stay in the title."""
    digest = adp.parse(
        "# Citations\n\n"
        "- Holt et al. (2023). ReDraw: Acting in Drawers. [[arxiv]](https://arxiv.org/abs/2210.93629)\n"
        "- Reyk and Pell (2023). Stamps: Interactive Simulacra. [[arxiv]](https://arxiv.org/abs/2304.93442)\n"
        "- Sorting by hand (2024). A survey of drawers. [[arxiv]](https://arxiv.org/abs/2304.93443)\n"
    )
    assert [(paper.title, paper.authors, paper.authors_complete) for paper in digest.papers] == [
        ("ReDraw: Acting in Drawers", ("Holt",), False),
        ("Stamps: Interactive Simulacra", ("Reyk", "Pell"), True),
        ("Sorting by hand (2024). A survey of drawers", (), True),
    ]


@pytest.mark.parametrize("comma", [", ", "，"])
def test_titles_in_italics_before_a_comma(comma: str) -> None:
    """Words in italics that begin a line are its title, and what is behind a comma are facts."""
    lines = [
        f"- *{title}*{comma}{venue}{comma}{2020 + n}. [[PDF](https://arxiv.org/abs/2512.0000{n})]"
        for n, (title, venue) in enumerate(zip(TITLES, VENUES, strict=True))
    ]
    papers = adp.parse("# Drawers\n\n## Papers\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.authors for paper in papers] == [()] * len(TITLES)
    for paper, venue in zip(papers, VENUES, strict=True):
        assert venue in "\n".join(paper.extra.values())


@pytest.mark.parametrize("led", ["Mira Holt, Ona Pell", "CVPR 2026", "Poster"])
def test_italics_before_a_comma_that_are_not_titles(led: str) -> None:
    """Names, a venue or one word in italics are not a title, also before a comma."""
    digest = adp.parse(
        "# Drawers\n\n## Papers\n\n"
        f"- *{led}*, Sorting wet pebbles by hand, [pdf](https://arxiv.org/abs/2512.00001)\n"
        f"- *{led}*, Counting clouds from below, [pdf](https://arxiv.org/abs/2512.00002)\n"
    )
    assert [paper.title for paper in digest.papers] == ["Sorting wet pebbles by hand", "Counting clouds from below"]


def test_titles_in_italics_where_others_have_links() -> None:
    """A paper without a link has its title where the others have theirs, though it might be a name."""
    papers = adp.parse(
        "# Lab library\n\n## Drawers\n\n"
        "- [Sorting Pebbles](https://arxiv.org/abs/2601.90011), Holt & Pell, 2026, *arXiv*\n"
        "  <details><summary>Abstract</summary>We sort pebbles.</details>\n"
        "- [Counting Clouds](https://doi.org/10.1000/clouds.7), Reyk, 2025, *Annals of Clouds*\n"
        "  <details><summary>Abstract</summary>We count clouds.</details>\n"
        "- *Posting Letters*, Quill, 2024, *Letters*\n"
        "  <details><summary>Abstract</summary>We post letters.</details>\n"
    ).papers
    assert [paper.title for paper in papers] == ["Sorting Pebbles", "Counting Clouds", "Posting Letters"]
    assert [paper.abstract for paper in papers][2] == "We post letters."


def test_bibliographies_of_engineers() -> None:
    """What cuts names short in italics belongs to the names before it, and the link of a DOI is that of the paper."""
    papers = adp.parse(
        "# References\n\n"
        "[1] R. D. Holt *et al.*, “Scalable Stamp Transport in a Drawer,” *Phys. Rev. X*, vol. 14, Nov. 2024, doi: "
        "[10.1103/PhysRevX.14.9](https://doi.org/10.1103/PhysRevX.14.9). "
        "[arXiv:2403.90756](https://arxiv.org/abs/2403.90756).\n"
        "[2] D. Pell *et al.*, “Distributed sorting across an optical link,” *Nature*, "
        "doi: [10.1038/s4](https://doi.org/10.1038/s4). [arXiv:2403.90757](https://arxiv.org/abs/2403.90757).\n"
        "[3] J. O'Reyk *et al*, “Fast entanglement of letters,” [arXiv:2404.96167](https://arxiv.org/abs/2404.96167)\n"
    ).papers
    assert [(paper.authors, paper.authors_complete) for paper in papers] == [
        (("R. D. Holt",), False),
        (("D. Pell",), False),
        (("J. O'Reyk",), False),
    ]
    assert [paper.doi for paper in papers] == ["10.1103/PhysRevX.14.9", "10.1038/s4", None]
    assert [paper.extra.get("badges", "").split("\n\n") for paper in papers[:2]] == [
        ["Phys. Rev. X", "vol. 14, Nov. 2024"],
        ["Nature"],
    ]


def test_names_in_bold_above_titles() -> None:
    """Names and a year in bold, alone on the line of an item, are not the title, which is below them."""
    papers = adp.parse(
        "### 参考文献\n"
        "4. `[Ref-Holt2009]` **Holt, S., & Pell, G. R. (2009).**  \n"
        "   *A Column Approach for Periodic Drawers.*  \n"
        "   In **International Drawer Conference (IDC 2009)**, Pisa, Italy. `arXiv:0904.1064`.  \n"
        "5. `[Ref-VanReyk2026]` **Van Reyk, L., Quill, M., & Post, R. (2026).**  \n"
        "   *An exact algorithm for letters with temporal constraints.*  \n"
        "   **arXiv preprint** `arXiv:2604.96064v1`.  \n"
    ).papers
    assert [(paper.title, paper.authors) for paper in papers] == [
        ("A Column Approach for Periodic Drawers", ("Holt, S.", "Pell, G. R.")),
        ("An exact algorithm for letters with temporal constraints", ("Van Reyk, L.", "Quill, M.", "Post, R.")),
    ]


def test_venues_that_look_like_names() -> None:
    """What is behind names that were cut short is not a name, and neither is what a slash parts."""
    papers = adp.parse(
        "# References\n\n"
        "- Holt et al., **A Large-Scale Stamp Dataset**, IEEE Sensors Journal, 2019. "
        "[arXiv](https://arxiv.org/abs/1901.97249)\n"
        "- Reyk et al., **A Retail Method Using Stamps**, Clouds Journal, 2022. [arXiv](https://arxiv.org/abs/1901.97250)\n"
    ).papers
    assert [(paper.authors, paper.authors_complete) for paper in papers] == [(("Holt",), False), (("Reyk",), False)]
    assert ["Journal" in paper.extra["badges"] for paper in papers] == [True, True]
    papers = adp.parse(
        "## References\n\n"
        "[A1] FoggyDraw: Stamp fusion in foggy conditions. *ScienceDirect / Infrared Letters*, 2025. "
        "https://arxiv.org/abs/2409.90821\n\n"
        "[A2] HazeDraw: Free Letters. *arXiv 2023*. https://arxiv.org/abs/2309.90822\n"
    ).papers
    assert [paper.authors for paper in papers] == [(), ()]
    assert "ScienceDirect / Infrared Letters" in papers[0].extra["badges"]
