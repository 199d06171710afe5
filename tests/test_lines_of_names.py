"""Lines of names below titles or beside them: with years, venues, marks of footnotes and links, over several lines."""

import re
from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Hand", "Counting Clouds", "Are Drawers Deep")


def papers(item: str, names: Sequence[str]) -> tuple[adp.Paper, ...]:
    """Read a list in which an item is printed for each title (``{t}``), with names (``{a}``) and an identifier."""
    lines = [
        item.format(t=title, a=line, i=f"2512.0000{n}")
        for n, (title, line) in enumerate(zip(TITLES, names, strict=False), 1)
    ]
    return adp.parse("# A list\n\n" + "".join(lines)).papers


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        ("(2015), {a}", "2015"),
        ("(2015): {a}", "2015"),
        ("(CVPR 2015), by {a}", "CVPR 2015"),
        ("(CVPR 2015). {a}", "CVPR 2015"),
        ("2015, {a}", "2015"),
        ("(oral), {a}", "(oral)"),
    ],
)
def test_a_year_or_a_venue_before_names(beside: str, kept: str, count: int) -> None:
    """It is not one of the names, also where these were cut short or are joined by a word."""
    names = ("M. Holt et al.", "Ona Pell, Tomas Reyk et al.", "Holt et al.")[:count]
    found = papers(f"- **{{t}}** {beside} [[pdf]](https://arxiv.org/pdf/{{i}})\n", names)
    expected = (("M. Holt",), ("Ona Pell", "Tomas Reyk"), ("Holt",))
    assert [paper.authors for paper in found] == [*expected[:count]]
    assert not any(paper.authors_complete for paper in found)
    assert [kept in paper.extra.values() for paper in found] == [True] * count


@pytest.mark.parametrize("beside", ["{a}.", "{a}, ICML 2025.", "{a} (2025)", "by {a}"])
def test_given_names_that_stand_before_names_elsewhere(beside: str) -> None:
    """Before a surname alone, "Di" is a given name and not the Italian "by"."""
    names = ["Di Moe et al", "Da Roe et al", "Ona Ek et al"]
    found = papers(f"- **{{t}}**, {beside} [[pdf]](https://arxiv.org/pdf/{{i}})\n", names)
    assert [paper.authors for paper in found] == [("Di Moe",), ("Da Roe",), ("Ona Ek",)]
    assert [paper.title for paper in found] == [*TITLES]
    found = papers("- **{t}**, {a} [[pdf]](https://arxiv.org/pdf/{i})\n", ["Di Ada Moe et al.", "di Ben Ek et al."])
    assert [paper.authors for paper in found] == [("Ada Moe",), ("Ben Ek",)]


def test_a_year_before_two_names_that_a_word_joins() -> None:
    """There, they are not a title."""
    found = papers("- **{t}** (2015), {a} [[pdf]](https://arxiv.org/pdf/{i})\n", ["M. Holt and Z. Ek", "Ona Pell"])
    assert [paper.authors for paper in found] == [("M. Holt", "Z. Ek"), ("Ona Pell",)]


def test_a_year_before_a_remark() -> None:
    """What is behind it is not names."""
    found = papers("- **{t}** (2015), {a} [[pdf]](https://arxiv.org/pdf/{i})\n", ["best paper", "a long talk"])
    assert [paper.authors for paper in found] == [(), ()]


@pytest.mark.parametrize(
    ("printed", "authors", "complete", "venue"),
    [
        ("Mira Holt et al. arXiv.", ("Mira Holt",), False, "arXiv"),
        ("Mira Holt (Delft) et al. ICLR 2023.", ("Mira Holt (Delft)",), False, "ICLR 2023"),
        ("Mira Holt (Delft), Ona Pell (Graz). UIST.", ("Mira Holt", "Ona Pell"), True, "UIST"),
        ("Mira Holt and Ona Pell. NeurIPS 2023 Oral.", ("Mira Holt", "Ona Pell"), True, "NeurIPS 2023 Oral"),
        ("Mira Holt, Ona Pell. ICLR'17", ("Mira Holt", "Ona Pell"), True, "ICLR'17"),
    ],
)
def test_names_and_a_venue_in_the_same_italics(
    printed: str, authors: tuple[str, ...], *, complete: bool, venue: str
) -> None:
    """The venue is kept and is not a part of the last name."""
    for paper in papers("- **{t}.** *{a}* [[paper](https://arxiv.org/abs/{i})]\n", [printed, printed]):
        assert (paper.authors, paper.authors_complete) == (authors, complete)
        assert paper.extra == {"badges": venue}


@pytest.mark.parametrize(
    ("venue", "kept"),
    [
        ("*ICLR'17*", "ICLR'17"),
        ("_Annals of Stones_ (2024)", "Annals of Stones (2024)"),
        ("*Annals of Stones*, 2024.", "Annals of Stones, 2024"),
    ],
)
@pytest.mark.parametrize("names", ["Mira Holt and Ona Q. Pell", "Mira Holt, Ona Q. Pell"])
def test_names_before_a_venue_in_italics(names: str, venue: str, kept: str) -> None:
    """Its year shows that two names which a word joins are not a title, in a digest of one paper as well."""
    for count in (1, 3):
        found = papers("- {t} [[pdf]](https://arxiv.org/abs/{i})\n  - {a}\n", [f"{names}. {venue}"] * count)
        assert [(paper.authors, dict(paper.extra)) for paper in found] == [
            (("Mira Holt", "Ona Q. Pell"), {"badges": kept})
        ] * count


def test_names_before_a_venue_without_a_year() -> None:
    """Where most papers have names there, it is kept; an initial keeps its full stop, and one name may be any words."""
    lines = ["Mira Holt, Ona Pell, Zora Q. *Annals*", "Mira Holt, Ona Pell. *Annals*", "Deep Sort. *Annals*"]
    first, second, third = papers("- {t} [[pdf]](https://arxiv.org/abs/{i})\n  - {a}\n", lines)
    assert [paper.authors for paper in (first, second)] == [
        ("Mira Holt", "Ona Pell", "Zora Q."),
        ("Mira Holt", "Ona Pell"),
    ]
    assert (dict(first.extra), third.authors) == ({"badges": "Annals"}, ())


def test_surnames_before_initials_below_links() -> None:
    """The last pair is behind a word; the list goes on over lines, and a venue is below it."""
    names = ["Holt, M., Pell, O. and Reyk, T.", "Quint, Z., Varga, E., Linden, M.\nand Farro, A.", "Ek, B. and Lin, Z."]
    found = papers(
        "**{t}**\n[(code)](https://github.com/x/y)\n[(pdf)](https://arxiv.org/pdf/{i})  \n{a}  \nICLR, 2017\n\n", names
    )
    assert [paper.authors for paper in found] == [
        ("Holt, M.", "Pell, O.", "Reyk, T."),
        ("Quint, Z.", "Varga, E.", "Linden, M.", "Farro, A."),
        ("Ek, B.", "Lin, Z."),
    ]
    for paper in found:
        assert (paper.abstract, paper.extra["badges"]) == (None, "ICLR, 2017")


def test_names_below_many_links() -> None:
    """Below several lines of links, which other papers have as well, no line of names is looked for."""
    links = "".join(f"[Part {n}](https://example.org/{{i}}/{n})\n" for n in range(1, 6))
    for paper in papers(f"### [{{t}}](https://arxiv.org/abs/{{i}})\n{links}{{a}}\n", ["Mira Holt, Ona Pell"] * 2):
        assert paper.extra["Part 5"].endswith("/5")


def test_surnames_before_initials_below_a_label() -> None:
    """A word joins the last pair."""
    text = "### [Deep Sort](https://arxiv.org/abs/2512.00001)\n\n**Authors:** Holt, M., Pell, O. and Reyk, T.\n"
    assert adp.parse(text).papers[0].authors == ("Holt, M.", "Pell, O.", "Reyk, T.")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_that_are_links(gap: str) -> None:
    """They are the authors, and the page of one on a site for code is not the paper's code."""
    names = [
        "[Mira Holt*](https://github.com/mh), [Ona Pell†](https://op.example.org), [Tomas Reyk](https://tr.example.org).",
        "[Mira Holt](https://github.com/mh), Emil Varga. *ICLR'17*",
    ]
    item = f"**{{t}}** (CVPR 2023)  \n{{a}}{gap}[Paper](https://arxiv.org/abs/{{i}}), [Video](https://v.example.org/{{i}})\n\n"
    first, second = papers(item, names)
    assert (first.authors, second.authors) == (("Mira Holt", "Ona Pell", "Tomas Reyk"), ("Mira Holt", "Emil Varga"))
    assert (first.code_url, second.code_url) == (None, None)
    assert first.extra["Mira Holt"] == "https://github.com/mh"
    assert second.extra["badges"] == "CVPR 2023\n\nICLR'17"


def test_links_that_are_called_alike_are_not_names() -> None:
    """Each paper has its own, below words that would be names; so has a paper that is alone."""
    links = "[Project Page](https://{i}.example.org), [Hugging Face](https://huggingface.co/{i})"
    for count in (1, 3):
        for paper in papers(f"- **{{t}}**\n  {links}\n  [arXiv](https://arxiv.org/abs/{{i}})\n", [""] * count):
            assert (paper.authors, {*paper.extra}) == ((), {"Project Page", "Hugging Face"})


@pytest.mark.parametrize(
    "names",
    [
        ("Mira Holt<sup>1</sup>", "Ona Pell<sup>1,2</sup>"),
        ("Mira Holt$^{1,2}$", "Ona Pell$^2$", "Tomas Reyk"),
        ("Mira Holt*", "Ona Pell†", "Tomas Reyk¹"),
    ],
)
@pytest.mark.parametrize("separator", [", ", ","])
def test_marks_of_footnotes_behind_names(names: tuple[str, ...], separator: str) -> None:
    """They do not hide that a line is names, and their commas are not between names, nor are they a part of these."""
    line = separator.join(names)
    for paper in papers("- {t} [[pdf]](https://arxiv.org/abs/{i})\n  {a}\n", [line, line]):
        assert paper.authors == ("Mira Holt", "Ona Pell", "Tomas Reyk")[: len(names)]
        assert paper.extra["authors"] == line


def test_a_venue_alone_below_names() -> None:
    """It is kept, in an item or not."""
    for venue in ("- ICLR 2024", "- *ICLR 2024*"):
        item = f"- {{t}} [[pdf]](https://arxiv.org/abs/{{i}})\n  - {{a}}\n  {venue}\n"
        digest = papers(item, ["Mira Holt, Ona Pell", "Tomas Reyk et al."])
        assert [paper.extra for paper in digest] == [{"badges": "ICLR 2024"}] * 2


@pytest.mark.parametrize(
    ("beside", "is_whole"),
    [
        ("Mira Holt, Ona Pell (14 authors)", False),
        ("Mira Holt, Ona Pell (2 authors)", True),
        ("Mira Holt, Ona Pell（共14位作者）", False),
        ("Mira Holt、Ona Pell（共2人）", True),
        ("Mira Holt, Ona Pell et al. (14 authors)", False),
        ("Mira Holt, Ona Pell (for the 14 Stones Collaboration)", True),
    ],
)
@pytest.mark.parametrize(
    "item", ["## {t}\n\n**Authors:** {a}\n\n**arXiv:** {i}\n\n", "- [{t}](https://arxiv.org/abs/{i}) - {a}\n"]
)
def test_how_many_names_there_are(item: str, beside: str, *, is_whole: bool) -> None:
    """A number behind the names says whether some are missing, and is kept."""
    found = papers(item, [beside, "Tomas Reyk", "Ada Ek, Bo Lin"])
    assert (found[0].authors, found[0].authors_complete) == (("Mira Holt", "Ona Pell"), is_whole)
    assert "authors" in found[0].extra
    assert all(paper.authors_complete for paper in found[1:])


@pytest.mark.parametrize("names", [["Mira Holt, Ona Pell", "Tomas Reyk"], ["Mira Holt, Ona Pell"] * 3])
@pytest.mark.parametrize("sign", ["•", "|", "·"])
def test_a_comma_in_a_value_beside_names(sign: str, names: Sequence[str]) -> None:
    """It does not tell how commas are printed between the names."""
    item = "#### {t}\n*Authors:* {a} SIGN *arXiv ID:* `{i}` SIGN *Citations:* `1,203`\n\nWe sort stones by hand.\n\n"
    found = papers(item.replace("SIGN", sign), names)
    assert [", ".join(paper.authors) for paper in found] == [*names]
    assert len(found[0].authors) == 2


@pytest.mark.parametrize(
    "names", [["Mira Holt, Ona Pell", "Tomas Reyk"], ["Mira Holt, Ona Pell", "Ada Ek", "Bo Lin, Ona Pell"]]
)
@pytest.mark.parametrize(
    "dated", ["**{a}** (2025-12-01)", "**{a}** · 2025-12-01", "*{a}*, 2025-12-01", "{a} (2025-12-01)"]
)
def test_a_day_behind_names_in_emphasis(dated: str, names: Sequence[str]) -> None:
    """It is the paper's, and the names are those of people, also where one stands alone."""
    item = f"### {{t}}\n{dated}\n[arXiv:{{i}}](https://arxiv.org/abs/{{i}}) | cs.DS\n\nWe sort stones by hand.\n\n"
    for paper, people in zip(papers(item, names), names, strict=True):
        assert (", ".join(paper.authors), str(paper.published)) == (people, "2025-12-01")
        assert (paper.abstract, paper.categories, dict(paper.extra)) == ("We sort stones by hand.", ("cs.DS",), {})


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Mira Holt and Ona Pell", "Bo Lin and Ada Ek", "Tomas Reyk and Bo Lin"), " and "),
        (("Mira Holt & Ona Pell", "Bo Lin & Ada Ek", "Tomas Reyk & Bo Lin"), " & "),
        (("Mira Holt, Ona Pell, and Bo Lin", "Bo Lin, and Ada Ek", "Tomas Reyk"), ","),
        (("Mira Holt, Jr.", "J.-P. Pell, d'Alembert", "Dr. Bo Lin, Prof. Ada Ek"), ","),
    ],
)
@pytest.mark.parametrize(
    "item",
    [
        "- [{t}](https://arxiv.org/abs/{i}) - {a}\n",
        "- 2025-12-01, **{t}**, {a}, Paper: [https://arxiv.org/abs/{i}](https://arxiv.org/abs/{i})\n",
    ],
)
def test_names_beside_titles_in_all_papers(item: str, names: Sequence[str], kind: str, number: int) -> None:
    """Names that a word joins, the last of several, with a suffix or a title, are names as others are."""
    found = papers(item, names[:number])
    expected = [re.sub(r",? (?:and|&) ", ", ", line) for line in names[:number]]
    assert [", ".join(paper.authors) for paper in found] == expected, kind
    assert not any("badges" in paper.extra for paper in found)


def test_words_that_are_joined_beside_one_title() -> None:
    """They may be a title or a topic, so they are kept."""
    found = papers("- [{t}](https://arxiv.org/abs/{i}) - {a}\n", ["Deep Stones and Bright Lamps"])
    assert [(paper.authors, dict(paper.extra)) for paper in found] == [((), {"badges": "Deep Stones and Bright Lamps"})]


def test_a_comma_behind_each_list_that_was_cut() -> None:
    """It does not tell how commas are printed between names."""
    names = ["Mira Holt, Ona Pell et al.,", "Tomas Reyk et al.,", "Bo Lin et al.,"]
    found = papers("### [{t}](https://arxiv.org/abs/{i})\n*{a}*\n\nWe sort stones.\n\n", names)
    assert [(paper.authors, paper.authors_complete) for paper in found] == [
        *((("Mira Holt", "Ona Pell"), False), (("Tomas Reyk",), False), (("Bo Lin",), False)),
    ]
