"""Cells of a table with a title and text: a fold, a sentence, tags or a remark behind it or below it."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

TITLES = ["Folding Maps Without Creases", "A Catalogue of Quiet Doorbells: Two", "Umbrellas That Dream of Rain"]
TEXT = "We fold a paper map with two grippers."
LINK = "https://arxiv.org/abs/2611.9001{n}"


def read(cell: str, number: int) -> Digest:
    """Read a table of several papers with such a cell as title: it prints ``{title}``, ``{text}`` and ``{link}``."""
    rows = "".join(
        f"| 2026-11-30 | {cell.format(title=title, text=TEXT, link=LINK.format(n=n))} "
        f"| Ilse Brandner, Ravi Menon | [ArXiv]({LINK.format(n=n)}) |\n"
        for n, title in enumerate(TITLES[:number])
    )
    digest = adp.parse(f"# Maps\n\n| Date | Title | Authors | Links |\n|---|---|---|---|\n{rows}")
    assert [paper.title for paper in digest] == TITLES[:number]
    assert {paper.authors for paper in digest} == {("Ilse Brandner", "Ravi Menon")}
    return digest


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("summary", ["Abstract", "Abstract (click to expand)", "Show"])
@pytest.mark.parametrize(
    "title", ["**{title}**", "{title}", "[{title}]({link})", "**[{title}]({link})**", "<b>{title}</b>"]
)
def test_folds_behind_titles(title: str, summary: str, number: int) -> None:
    """A fold with a text is the abstract, as its summary says, or because all papers have a sentence there."""
    digest = read(f"{title} <details><summary>{summary}</summary>{{text}}</details>", number)
    assert {paper.abstract for paper in digest} == {TEXT}


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("fold", ["<details><summary>TLDR</summary>{text}</details>", "<br><br>TL;DR: {text}"])
def test_summaries_behind_titles(fold: str, number: int) -> None:
    """The label says that the text is a summary."""
    for paper in read("{title}" + fold, number):
        assert paper.analysis
        assert (paper.abstract, paper.analysis.tldr) == (None, TEXT)


@pytest.mark.parametrize("number", [1, 3])
def test_translations_behind_titles(number: int) -> None:
    """An abstract in another language than the title is a translation."""
    for paper in read("**{title}** <details><summary>摘要</summary>我们折叠地图。</details>", number):
        assert [(one.title, one.abstract) for one in paper.translations] == [(None, "我们折叠地图。")]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    "cell",
    [
        *("**{title}**: {text}", "**{title}** - {text}", "**{title}** — {text}", "**{title}** {text}"),
        *("**{title}**<br>{text}", "{title}<br>{text}", "{title}<br>💡 {text}", "{title}<br><i>{text}</i>"),
        *("*{title}*<br>{text}", "[{title}]({link})<br>{text}", "**[{title}]({link})** {text}"),
    ],
)
def test_sentences_behind_titles(cell: str, number: int) -> None:
    """A sentence that all papers have behind their titles in bold, or below these, is the abstract."""
    for paper in read(cell, number):
        assert (paper.abstract, dict(paper.extra)) == (TEXT, {})


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("behind", "badges"),
    [
        *((" `Dexterous` `VLA`", "`Dexterous` `VLA`"), ("<br>`VLA`", "VLA"), (", NeurIPS 2026", "NeurIPS 2026")),
        *((" *(Oral)*", "(Oral)"), (" <sup>new</sup>", "new"), (" 🔥", "🔥")),
    ],
)
def test_remarks_behind_titles(behind: str, badges: str, number: int) -> None:
    """What is behind titles in bold is not a part of these, nor of a text below."""
    assert {paper.extra["badges"] for paper in read("**{title}**" + behind, number)} == {badges}
    for paper in read("**{title}**" + behind + "<br>{text}", number):
        assert (paper.abstract, paper.extra["badges"]) == (TEXT, badges)


def test_tags_behind_plain_titles() -> None:
    """Most titles have some; categories among them are read, and a word in code in one title is a part of it."""
    assert {paper.categories for paper in read("{title} `cs.RO`", 3)} == {("cs.RO",)}
    assert {paper.extra["badges"] for paper in read("{title} `VLA`", 3)} == {"`VLA`"}
    rows = "".join(
        f"| {title} | [ArXiv]({LINK.format(n=n)}) |\n" for n, title in enumerate(["Sorting in `C`", *TITLES])
    )
    digest = adp.parse(f"# Maps\n\n| Title | Link |\n|---|---|\n{rows}")
    assert [paper.title for paper in digest] == ["Sorting in `C`", *TITLES]


def test_a_name_in_bold_that_begins_a_title() -> None:
    """It is a part of the title."""
    names = ["**MapNet**: Folding Maps", "**Bell**: Quiet Doorbells of All Houses", "**Rain**: Umbrellas Dream"]
    rows = "".join(f"| {title} | [ArXiv]({LINK.format(n=n)}) |\n" for n, title in enumerate(names))
    digest = adp.parse(f"# Maps\n\n| Title | Link |\n|---|---|\n{rows}")
    assert [paper.title.replace("*", "") for paper in digest] == [name.replace("*", "") for name in names]
