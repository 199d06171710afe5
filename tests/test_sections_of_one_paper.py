"""Headings of sections with one paper each, whose title is below them."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar", "Sorting Pebbles: A Field Study"]
NAMES = ["Ines Quell, Tobi Adeyemi", "Marek Lind", "Ona Pell, Tomas Reyk"]
BODY = "**Authors:** {names}\n**Link:** https://arxiv.org/abs/2607.9000{n}\n**Abstract:** They boil faster.\n\n"
ITEM = "   - Authors: {names}\n   - Link: https://arxiv.org/abs/2607.9000{n}\n\n"


def digest_of(sections: list[str], title: str, body: str) -> adp.Digest:
    """Read a digest that prints a paper below the heading of each section."""
    return adp.parse(
        "# Daily Stones\n\n"
        + "".join(
            f"## {section}\n\n{title.format(title=TITLES[n], n=n)}\n{body.format(names=NAMES[n], n=n)}"
            for n, section in enumerate(sections)
        )
    )


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("**{title}**", BODY),
        ("1. **{title}**", ITEM),
        ("📄 **{title}**", BODY),
        ("**[{title}](https://arxiv.org/abs/2607.9000{n})**", BODY),
    ],
)
@pytest.mark.parametrize("number", [2, 3])
def test_titles_in_bold_below_short_headings(title: str, body: str, number: int) -> None:
    """The headings name topics, and the longer lines in bold below them are the titles."""
    sections = ["Agents", "Vision", "Old Robots"][:number]
    digest = digest_of(sections, title, body)
    assert [section.name for section in digest.sections] == sections
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]


def test_names_in_bold_below_titles() -> None:
    """They do not make sections of the titles."""
    text = "".join(
        f"## {title}\n\n**Ona Pell, Tomas Reyk**\n\nLink: https://arxiv.org/abs/2607.9000{n}\n\nAbstract: Hot.\n\n"
        for n, title in enumerate(TITLES)
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES
    assert {paper.authors for paper in digest} == {("Ona Pell", "Tomas Reyk")}


@pytest.mark.parametrize("title", ["**{title}**", "### {title}\n"])
@pytest.mark.parametrize(
    "sections",
    [
        ["自然语言处理研究（1篇）", "计算机视觉论文（1篇）"],
        ["2026年7月12日", "2026年7月11日"],
        ["2026年07月12日", "7月11日"],
    ],
)
def test_counts_and_days_in_headings_are_not_titles(sections: list[str], title: str) -> None:
    """A heading in another script is not a translation if it says a day, or how many papers there are."""
    digest = digest_of(sections, title, BODY)
    assert [paper.title for paper in digest] == TITLES[:2]
    assert [section.name for section in digest.sections] == [name.partition("（")[0] for name in sections]
    assert not any(paper.translations for paper in digest)


def test_a_rule_of_asterisks_between_titles_in_bold() -> None:
    """It does not begin a paper."""
    record = (
        "**[{0}](https://arxiv.org/abs/2607.9000{1})**\n**Authors:** {2}\n**Abstract:** They boil faster.\n\n***\n\n"
    )
    records = [record.format(title, n, NAMES[n]) for n, title in enumerate(TITLES)]
    digest = adp.parse(f"# Daily Stones\n\n## cs.CL\n\n{records[0]}{records[1]}## cs.CV\n\n{records[2]}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("cs.CL", 2), ("cs.CV", 1)]
    assert [paper.title for paper in digest] == TITLES
    assert {paper.abstract for paper in digest} == {"They boil faster."}


INTRODUCTIONS = [
    '> "A kettle is never late." (anonymous)\n\n',
    "Curated by [Zed](https://example.org) from [arXiv](https://arxiv.org/list/cs.CL/new).\n\n",
    "**Keywords:** kettle, door\n**Model:** small-model-2\n\n",
    "**Date:** 2026-07-13\n**Papers:** 1\n**Categories:** cs.CL, cs.CV\n\n---\n\n",
    f"## Table of Contents\n\n- [{TITLES[0]}](#1)\n\n---\n\n",
    f"## Contents\n\n- [{TITLES[0]}](#p1)\n\n",
]


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
@pytest.mark.parametrize(
    "record",
    [
        "- **[{title}]({url})** - {names}\n  - {text}\n",
        "**1. [{title}]({url})**\n\n*{names}*\n\n{text}\n",
        "1. {title}\n   Authors: {names}\n   Link: {url}\n   Abstract: {text}\n",
        "1. **[{title}]({url})**\n   **Authors:** {names}\n   **Link:** {url}\n   **Abstract:** {text}\n",
        "📌 **{title}**\n**Authors:** {names}\n**Link:** {url}\n**Abstract:** {text}\n",
    ],
)
@pytest.mark.parametrize("title", ["Daily Digest", "arXiv papers of 2026-07-13"])
def test_the_only_paper_below_the_title_of_a_digest(title: str, introduction: str, record: str) -> None:
    """The heading says that it is a digest's, so the paper is what is below it, whatever is between them."""
    text = "Kettles are usually treated as forgetful, but the second boil is faster, and the effect survives descaling."
    paper = record.format(title=TITLES[0], names=NAMES[0], url="https://arxiv.org/abs/2607.90001", text=text)
    digest = adp.parse(f"# {title}\n\n{introduction}{paper}")
    [found] = digest
    assert (found.title, ", ".join(found.authors), found.abstract) == (TITLES[0], NAMES[0], text)
    assert str(found.arxiv_id) == "2607.90001"
    assert digest.title == title


@pytest.mark.parametrize("number", [2, 3])
def test_translations_in_bold_below_titles(number: int) -> None:
    """They do not begin papers, but translate the headings, unless other lines in bold are in their script."""
    chinese = ["水壶会记得上一次沸腾的温度", "半开的门的清单与它们的主人", "用声音给湿石头排序的实地研究"]
    body = "**Authors**\n{names}\n\n**Categories**\ncs.DS\n\n**Link:** https://arxiv.org/abs/2607.9000{n}\n\n"
    papers = [f"### {TITLES[n]}\n\n**{chinese[n]}**\n\n{body.format(names=NAMES[n], n=n)}" for n in range(number)]
    digest = adp.parse(f"# Daily Stones\n\n## Papers\n\n{''.join(papers)}")
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [[one.title for one in paper.translations] for paper in digest] == [[one] for one in chinese[:number]]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]


def test_titles_in_bold_in_another_script_than_their_sections() -> None:
    """More than one of them is below a heading, so none of them translates it."""
    chinese = ["水壶会记得上一次沸腾的温度", "半开的门的清单与它们的主人", "用声音给湿石头排序的实地研究"]
    papers = [f"**{title}**\n{BODY.format(names=NAMES[n], n=n)}" for n, title in enumerate(chinese)]
    sections = f"## Old Kettles and Doors\n\n{papers[0]}{papers[1]}## Wet and Dry Stones\n\n{papers[2]}"
    digest = adp.parse(f"# Daily Stones\n\n{sections}")
    assert [paper.title for paper in digest] == chinese
    assert [section.name for section in digest.sections] == ["Old Kettles and Doors", "Wet and Dry Stones"]
