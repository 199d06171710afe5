"""Templates of digests whose papers are read alike where there is one, several, and a footer or an empty section."""

from collections.abc import Mapping

import pytest

import arxiv_digest_parser as adp

ABSTRACT = (
    "We sort forty pebbles by hand. They are wet in the morning, and a small towel removes most of the water, "
    "which makes the sorting easier."
)
PAPERS = (
    ("Sorting Pebbles in Rivers", "Mira Holt, Ona Pell", "2611.90001"),
    ("Why Lanterns Go Missing: A Field Study", "Tomas Reyk", "2611.90002"),
    ("MapNet: Maps that Stay Folded", "Rosa Delacroix, Yun-Hee Park, Otto van Dale", "2611.90003"),
)
DIGEST = "# Digest 2026-11-29\n\n"
SECTION = f"{DIGEST}> Made by a bot.\n\n## Stones\n\n"

#: The head of a digest, and a paper: its number on keys, title, names, identifier and abstract.
TEMPLATES: Mapping[str, tuple[str, str]] = {
    "bold titles below a date in bold": (
        "# 🧪 日报\n\n📅 **2026-11-29 周日**\n\n## 🔥 今日必读\n\n",
        "**{keys} {title}**\n👥 作者：{names}\n🔗 链接：https://arxiv.org/abs/{id}\n📖 摘要：{abstract}\n\n",
    ),
    "linked titles after a label in bold": (
        f"{DIGEST}## Reading\n\n",
        "**Title**: [{title}](https://arxiv.org/abs/{id})\n**Authors**: {names}\n**Abstract**: {abstract}\n\n",
    ),
    "identifiers above titles in bold": (
        f"{DIGEST}## Reading\n\n",
        "#### [{id}](https://arxiv.org/abs/{id})\n**{title}**\n{names}\n\n{abstract}\n\n",
    ),
    "identifiers above labelled titles": (
        "## Results\n\n",
        (
            "### {n}. [{id}](https://arxiv.org/abs/{id})\n\n**Subject**: Machine Learning  \n**Title**: {title}\n"
            "**Authors**: {names}\n\n**Abstract**: {abstract}\n\n"
        ),
    ),
    "items below a sentence": (f"{SECTION}Read these.\n\n", "- [{title}](https://arxiv.org/abs/{id}) - {names}\n"),
    "items below a number": (f"{DIGEST}New papers since last run: 3\n\n", "- {title}\n  Authors: {names}\n  {url}\n"),
    "items with labels": (f"{SECTION}All new.\n\n", "- **{title}**\n  - **Authors**: {names}\n  - **Link**: {url}\n"),
    "titles after a label": (f"{SECTION}All new.\n\n", "Title: {title}\nAuthors: {names}\nLink: {url}\n\n"),
    "titles in bold": (f"{SECTION}_3 papers_\n\n", "**{title}**\n{names}\n{url}\n\n{abstract}\n\n"),
    "titles that fold": (
        f"{SECTION}All new.\n\n",
        "<details><summary>{title}</summary>\n\n**Authors**: {names}\n\n[arXiv]({url})\n\n</details>\n\n",
    ),
    "links above titles in bold": (
        "# Daily\n**Found 3 papers**\n\n",
        "[arXiv:{id}]({url})[Submitted on 26 Nov 2026]\n**{title}**\n{names}\nSubjects: **cs.LG**; cs.AI\n\n---\n\n",
    ),
    "facts after signs": (
        "# 🧪 日报\n\n## 🔥 今日必读\n\n",
        "### {n}. {title}\n\n🏷️ `cs.AI` | 📄 [arXiv]({url}) | 💻 [GitHub](https://github.com/x/y) ⭐5\n\n👤 {names}\n\n",
    ),
    "a fact a line": (DIGEST, "### {title}\n👥 {names}\n📅 2026-11-28\n🏷️ cs.LG\n🔗 {url}\n📝 {abstract}\n\n"),
    "identifiers of a wiki": (
        f"{DIGEST}## Must Read\n\n",
        "### {n}. [[{id}]] {title}\n**Authors:** {names}\n**Abstract:** {abstract}\n\n",
    ),
    "names in bold": (
        f"{DIGEST}## Stones\n\n",
        "### {title}\n**{names}**\n[arXiv:{id}]({url}) | `cs.LG`\n\n{abstract}\n\n",
    ),
    "names in bold in a quote": (
        "",
        "### {title}\n\n> **{names}**\n\n- **Paper**: {url}\n- **Code**: https://github.com/x/y\n\n{abstract}\n\n",
    ),
    "categories in bold before titles": (DIGEST, "- **[cs.LG]** {title} — {names} ([arXiv]({url}))\n"),
    "categories in brackets before titles": (DIGEST, "- [cs.LG] {title} — {names} ([arXiv]({url}))\n"),
    "labelled titles below a title and a row of signs": (
        f"论文详细信息\n{'=' * 30}\n\n",
        "**标题**: {title}\n**ID**: {id}\n\n**作者**: {names}\n\n**摘要**:\n{abstract}\n\n\n",
    ),
    "labels below an abstract": (
        "",
        "論文 {n}:\n標題: {title}\n作者: {names}\n摘要: {abstract}\narXiv ID: {id}\n連結: {url}\n\n---\n",
    ),
    "a post": (
        "---\ntitle: Hot Papers 2026-11-12\ndate: 2026-11-13\ntemplate: post\n---\n\n",
        (
            "# {n}. {title}\n\n{names}\n\n- retweets: 240 (11/13/2026 08:40:46)\n\n- links: [abs]({url})\n\n"
            "{abstract}\n\n"
        ),
    ),
    "quotes": (f"{DIGEST}## Stones\n\n", "> **{title}**\n> {names}\n> {url}\n>\n> {abstract}\n\n"),
    "pages of a wiki": (
        f"{DIGEST}## Must Read\n\n",
        "### [[papers/{id}]] {title}\n**Authors:** {names}\n**Abstract:** {abstract}\n\n",
    ),
    "years above titles in bold": (
        "### Era: 2026\n\n",
        "- **2026** | [arXiv:{id}]({url})  \n  **{title}**  \n  *{names}*\n",
    ),
    "references": ("# References\n\n", "- [{n}] {names}. {title}. arXiv preprint arXiv:{id}, 2026.\n"),
    "numbered paragraphs": ("# 今日论文\n\n", "{n}.{title}\n\n作者：{names}\n\n{abstract}\n\n论文链接：{url}\n\n"),
    "labels below headings": (
        DIGEST,
        "## {title}\n- **Authors:** {names}\n- **URL:** [{url}]({url})\n\n### Summary:\n{abstract}\n\n---\n\n",
    ),
}
#: What is below the papers: nothing, another section, links to other digests.
ENDS = ("", "## Boats\n\nNo papers today.\n", "---\n\n- [2026-11-28](28.md)\n- [2026-11-27](27.md)\n")


def written(template: tuple[str, str], papers: tuple[tuple[str, str, str], ...], end: str = "") -> str:
    """Return a digest of some papers."""
    head, form = template
    return (
        head
        + "".join(
            form.format(
                n=n,
                keys=f"{n}\ufe0f\u20e3",
                title=title,
                names=names,
                id=named,
                url=f"https://arxiv.org/abs/{named}",
                abstract=ABSTRACT,
            )
            for n, (title, names, named) in enumerate(papers, 1)
        )
        + end
    )


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("papers", [PAPERS[:1], PAPERS[:2], PAPERS], ids=["1", "2", "3"])
@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_any_number_of_papers(template: tuple[str, str], papers: tuple[tuple[str, str, str], ...], end: str) -> None:
    """A section, a date, a number of papers and what closes a digest are not papers, and no part of one."""
    digest = adp.parse(written(template, papers, end))
    found = [(paper.title, ", ".join(paper.authors), str(paper.arxiv_id)) for paper in digest.papers]
    assert found == [*papers]
    told = adp.to_json(adp.Digest([adp.Section(None, digest.papers)]))
    assert "No papers" not in told
    assert "2026-11-27" not in told


FOOTERS = [
    "[Previous](x.md) | [Next](y.md)",
    "Generated by bot on 2026-11-29",
    "📬 Subscribe at [our site](https://example.org/news)",
    "本日报由 AI 自动生成。",
    "> Back to the [index](../index.md)\n\n*This digest was made by a robot. Data: arXiv.*",
    "- [2026-11-28](28.md)\n- [2026-11-27](27.md)",
]


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("label", ["", "**Abstract:** "])
def test_footer_below_a_rule(footer: str, label: str) -> None:
    """What closes a digest of one paper is not part of its abstract, and is reported."""
    head = f"{DIGEST}### 1. [{PAPERS[0][0]}](https://arxiv.org/abs/2611.90001)\n\n**Authors:** Mira Holt, Ona Pell\n\n"
    digest = adp.parse(f"{head}{label}{ABSTRACT}\n\n---\n\n---\n\n{footer}\n")
    assert [paper.abstract for paper in digest.papers] == [ABSTRACT]
    assert {found.code for found in digest.diagnostics} == {"unread-text"}


@pytest.mark.parametrize(
    "below",
    [
        "**Method:** By hand.",
        "- Pebbles are wet.",
        "### Notes\n\nThey are wet.",
        ABSTRACT,
        "See arXiv:2611.90009.",
        "A.\n\n---\n\nB.",
    ],
)
def test_text_below_a_rule(below: str) -> None:
    """What says something about the one paper of a digest belongs to it: labels, items, headings, prose, papers."""
    head = f"{DIGEST}### 1. [{PAPERS[0][0]}](https://arxiv.org/abs/2611.90001)\n\n**Authors:** Mira Holt, Ona Pell\n\n"
    digest = adp.parse(f"{head}{ABSTRACT}\n\n---\n\n{below}\n")
    [paper] = digest.papers
    assert below.splitlines()[-1].strip("*- ").removeprefix("Method:** ") in adp.to_json(digest)
    assert paper.title == PAPERS[0][0]


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("total", ["_Total: 3 papers_", "Total: 3 papers", "共 3 篇论文", "**3 papers**"])
def test_total_below_the_last_paper(total: str, number: int) -> None:
    """It is not part of the last abstract, although no rule is above it."""
    form = "### {n}. [{title}]({url})\n\n**Authors:** {names}\n\n**Abstract:** {abstract}\n\n"
    digest = adp.parse(written((DIGEST, form), PAPERS[:number], f"{total}\n"))
    assert [paper.abstract for paper in digest.papers] == [ABSTRACT] * number
    assert not any(paper.extra for paper in digest.papers)


def test_empty_section_below_text_with_headings() -> None:
    """Where papers hold texts with headings of their own, a section that says that it has no papers is not one."""
    form = "### {n}. [{title}]({url})\n\n**Authors**: {names}\n\n#### Abstract\nWe sort.\n\n"
    told = (
        "#### AI Summary\n# On Stones\n\n---\n\n## 1. Stones\n\n### Wet\nThey are.\n\n### Dry\nThey are not.\n\n---\n\n"
    )
    digest = adp.parse(written((f"{DIGEST}## Papers\n\n", form + told), PAPERS[:2], ENDS[1]))
    assert [paper.title for paper in digest.papers] == [title for title, _, _ in PAPERS[:2]]
    assert [section.name for section in digest.sections] == ["Papers", "Boats"]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_folded_text_with_headings(number: int) -> None:
    """In one paper as in several, it is a value as a whole, and headings outside of folds are none of its own."""
    form = "### {n}. [{title}]({url})\n\n**Authors**: {names}\n\n#### Abstract\nWe sort.\n\n"
    told = "# On Stones\n\n## 1. Stones\n\n### Wet\n- **Why**: rain.\n\n### Dry\nThey are not."
    fold = f"<details>\n<summary>Notes of a robot</summary>\n\n{told}\n\n</details>\n\n---\n\n"
    about = "## About\n\nThis digest was made by a robot.\n"
    digest = adp.parse(written((f"{DIGEST}## Papers\n\n", form + fold), PAPERS[:number], about))
    assert [(paper.title, paper.abstract) for paper in digest.papers] == [
        (title, "We sort.") for title, _, _ in PAPERS[:number]
    ]
    assert [dict(paper.extra) for paper in digest.papers] == [{"Notes of a robot": told}] * number
    assert {found.code for found in digest.diagnostics} == {"unread-text"}


def test_one_name_in_bold() -> None:
    """Right below a heading it is an author; above names, or as what no person is called, it is not."""
    text = "## {}\n**{}**\n{}[arXiv:2611.90001](https://arxiv.org/abs/2611.90001)\n"
    [paper] = adp.parse(text.format(PAPERS[0][0], "Mira Holt", "")).papers
    assert (paper.title, paper.authors, str(paper.arxiv_id)) == (PAPERS[0][0], ("Mira Holt",), "2611.90001")
    for names in ("Machine Learning", "Harbour University"):
        assert not any(paper.authors for paper in adp.parse(text.format(PAPERS[0][0], names, "")).papers)
    [paper] = adp.parse(text.format("Reading Group", "Sorting Pebbles", "Ada Holm, Ben Ek\n")).papers
    assert (paper.title, paper.authors) == ("Sorting Pebbles", ("Ada Holm", "Ben Ek"))
    [paper] = adp.parse(text.format("Stones", "Sorting Pebbles", "")).papers
    assert paper.title == "Sorting Pebbles"


def test_references_to_preprints() -> None:
    """Names may be initials, or cut short, or missing: none is made of the words of a title."""
    lines = (
        "[1] M. Holt and O. Pell. Sorting Wet Pebbles. arXiv preprint arXiv:2611.90001 (2026).",
        "[2] Tomas Reyk et al. MapNet: Maps that Stay Folded. arXiv:2611.90002 [cs.LG], 2026.",
        "[3] Sorting Pebbles with Nets. arXiv preprint arXiv:2611.90003, 2026.",
    )
    papers = adp.parse("# References\n\n" + "".join(f"- {line}\n" for line in lines)).papers
    assert [(paper.title, paper.authors, str(paper.arxiv_id)) for paper in papers] == [
        ("Sorting Wet Pebbles", ("M. Holt", "O. Pell"), "2611.90001"),
        ("MapNet: Maps that Stay Folded", ("Tomas Reyk",), "2611.90002"),
        ("Sorting Pebbles with Nets", (), "2611.90003"),
    ]
