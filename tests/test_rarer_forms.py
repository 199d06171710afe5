"""Forms of digests that few generators print, each by itself."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["A Faster Sort", "A Map of Moss", "Lanterns and Tides", "Sorting by Sound"]
U, PDF = "https://arxiv.org/abs/2607.9000", "https://arxiv.org/pdf/2607.9000"


def printed(form: str, number: int = 4) -> str:
    """Print some papers in a form."""
    return "".join(form.format(title=title, n=n, u=U, pdf=PDF) for n, title in enumerate(TITLES[:number]))


@pytest.mark.parametrize("gap", ["", "\n"])
def test_lists_below_topics_in_bold(gap: str) -> None:
    """A line in bold above the linked titles of several papers is a section."""
    lines = [f"- [{title}]({U}{n}) by Ada Holm\n" for n, title in enumerate(TITLES)]
    digest = adp.parse(f"# Daily\n\n**Surveys**\n{gap}{lines[0]}{lines[1]}\n**Lamps**\n{gap}{lines[2]}{lines[3]}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("Surveys", 2), ("Lamps", 2)]
    assert [paper.title for paper in digest] == TITLES


@pytest.mark.parametrize(
    "form",
    [
        "*{title}*\narXiv ({u}{n}) | PDF ({pdf}{n})\nAda Holm, Ben Ek\n\n",
        "{title}\nAda Holm, Ben Ek\nAbstract ({u}{n}) | PDF ({pdf}{n})\n\n",
        "## 1/4. {title}\n\n**Authors:** Ada Holm, Ben Ek\n**Link:** {u}{n}\n**PDF:** {pdf}{n}\n\n",
    ],
)
def test_links_with_their_addresses(form: str) -> None:
    """Links that were copied from a chat are links."""
    digest = adp.parse("Daily papers\n\n" + printed(form.replace("1/4", "{n}/4")))
    assert [paper.title.lstrip("0123/4. ") for paper in digest] == TITLES
    assert [paper.pdf_url for paper in digest] == [f"{PDF}{n}" for n in range(4)]
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}


def test_a_number_of_all_beside_a_title() -> None:
    """It counts the papers, and is the number of each."""
    digest = adp.parse("# Daily\n\n" + printed("- [{n}/3] {title}\n  - Authors: Ada Holm\n  - Link: {u}{n}\n\n"))
    numbered = adp.parse("# Daily\n\n" + "".join(f"- [{n}/3] {TITLES[n]}\n  - Link: {U}{n}\n\n" for n in range(1, 4)))
    assert [paper.number for paper in numbered] == [1, 2, 3]
    assert [paper.title for paper in numbered] == TITLES[1:]
    assert [paper.number for paper in digest] == [None] * 4


def test_a_title_above_the_original_title() -> None:
    """In paragraphs that nothing marks, the line in Latin letters is the title, and the one above its translation."""
    chinese = ["更快的石头排序方法", "苔藓与雨的地图", "灯笼与潮汐的研究"]
    text = "".join(f"{one}\n{TITLES[n]} of Stones\nAda Holm, Ben Ek\n{U}{n}\n\n" for n, one in enumerate(chinese))
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == [f"{title} of Stones" for title in TITLES[:3]]
    assert [paper.translations[0].title for paper in digest] == chinese


def test_a_repository_below_papers() -> None:
    """A heading that leads to a repository, and names no paper, is not one."""
    paper = f"### [{TITLES[0]}]({U}0)\n*Ada Holm*\n\nAbstract: We sort.\n\n"
    digest = adp.parse(f"{paper}### [tools](https://github.com/x/tools)\n\nA list.\n\n{paper.replace('0)', '1)')}")
    assert [str(found.arxiv_id) for found in digest] == ["2607.90000", "2607.90001"]


@pytest.mark.parametrize(
    "details",
    [
        "<details>\n<summary>Details</summary>\n[PDF]({pdf}{n})\n\n**Abstract:** We sort.\n\n</details>\n\n",
        "#### Details\n[PDF]({pdf}{n})\n\n#### Abstract\nWe sort.\n\n",
        "**Details:** [PDF]({pdf}{n})\n\n**Abstract:** We sort.\n\n",
    ],
)
def test_links_below_the_head_of_a_group(details: str) -> None:
    """They lead to the paper."""
    digest = adp.parse(printed("### [{title}]({u}{n})\n*Ada Holm*\n\n" + details))
    assert [paper.pdf_url for paper in digest] == [f"{PDF}{n}" for n in range(4)]
    assert {paper.abstract for paper in digest} == {"We sort."}


@pytest.mark.parametrize(
    "lead",
    [
        "- **{title}** - Ada Holm, Ben Ek\n  We sort stones by hand.\n  ",
        "**{title}**\nAda Holm, Ben Ek\nWe sort stones by hand.\n",
    ],
)
def test_statistics_below_the_links_that_end_all_papers(lead: str) -> None:
    """They are not a part of the last paper."""
    text = printed(lead + "[arXiv]({u}{n}) [Code](https://github.com/x/y{n})\n\n")
    digest = adp.parse(f"# Daily\n\n{text.rstrip()}\n  Owls: 4, of which 2 sleep\n  and more of them\n")
    assert [one.text for one in digest.diagnostics if one.code == "unread-text"] == [
        "Owls: 4, of which 2 sleep",
        "and more of them",
    ]
    assert not any(paper.extra for paper in digest)


@pytest.mark.parametrize("first", range(5))
def test_keywords_behind_a_sign_below_a_value(first: int) -> None:
    """In records of one form, those that have them, and those that have not, are read alike."""
    field = "Method: By hand.\nAt night{}"
    text = "".join(
        f"### [{n + 1}] [{title}]({U}{n})\n*Ada Holm*\n\nTL;DR: We sort.\n\n"
        f"{field.format(chr(10) + '🏷️ owls, stones' if n >= first else '')}\n\nAbstract: We sort.\nThey sleep.\n\n"
        for n, title in enumerate(TITLES)
    )
    digest = adp.parse(text)
    assert [paper.keywords for paper in digest] == [("owls", "stones") if n >= first else () for n in range(4)]
    assert {paper.analysis.method for paper in digest if paper.analysis} == {"By hand.\nAt night"}


@pytest.mark.parametrize(
    "form",
    [
        "## [{n}/4] {title}\n\n**Authors:** Ada Holm\n**Link:** {u}{n}\n\n",
        "- **{n}/4. {title}**\n  - Authors: Ada Holm\n  - Link: {u}{n}\n",
        "### {n} / 4 {title}\n*Ada Holm*\n\nLink: {u}{n}\n\n",
        "### [{n}/4 {title}]({u}{n})\n*Ada Holm*\n\nAbstract: We sort.\n\n",
        "Title: {n}/4 {title}\nAuthors: Ada Holm\nLink: {u}{n}\n\n",
        "- {n}/4 [{title}]({u}{n}) Ada Holm\n",
    ],
)
def test_numbers_of_all_before_titles(form: str) -> None:
    """They are those of the papers, wherever they are printed."""
    digest = adp.parse("".join(form.format(title=title, n=n, u=U) for n, title in enumerate(TITLES, 1)))
    assert [(paper.number, paper.title) for paper in digest] == [*enumerate(TITLES, 1)]


def test_a_label_in_bold_among_topics() -> None:
    """It is not a section."""
    lines = [f"[{title}]({U}{n}) by Ada Holm\n" for n, title in enumerate(TITLES)]
    digest = adp.parse(f"# Daily\n\n**Surveys**\n{lines[0]}{lines[1]}\n**Abstract**\n{lines[2]}{lines[3]}")
    assert [section.name for section in digest.sections] == ["Surveys"]
    assert [paper.title for paper in digest] == TITLES


@pytest.mark.parametrize("empty", ["** **", "<b> </b>", "__ __", "[]()", "* *"])
@pytest.mark.parametrize("rest", ["[{title}]({u}{n})", "**{title}** {u}{n}"])
def test_emphasis_around_nothing(empty: str, rest: str) -> None:
    """It says nothing, and an item that begins with it is read as others are."""
    digest = adp.parse("# Daily\n\n" + printed(f"- {empty} {rest}\n"))
    assert [str(paper.arxiv_id) for paper in digest] == [f"2607.9000{n}" for n in range(4)]
    assert [paper.title for paper in digest] == TITLES
