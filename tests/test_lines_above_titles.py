"""Lines of facts above titles: they belong to the paper below, also where they look like the end of the one above."""

import pytest

import arxiv_digest_parser as adp

PAPERS = [
    ("Sorting Pebbles", "Mira Holt, Ona Pell", "We sort pebbles by weight. It works.", "cs.DS", "2026-01-02"),
    ("Counting Clouds", "Jonas Reyk, Hui-Lan Tsai", "Clouds are hard to count.", "cs.CV", "2026-01-01"),
    ("Why Do Drawers Stick?", "Petra Holt, Ines Varga", "Drawers stick in damp weather.", "cs.LG", "2025-12-31"),
    ("A Lone Teapot", "Ada Lovelace, Bo Ek", "Tea is hot. We wait.", "cs.RO", "2025-12-30"),
]

TITLES = {
    "linked heading": "### [{title}](https://arxiv.org/abs/2601.9001{n})\n{names}",
    "heading": "## {n}. {title}\n\n**Authors:** {names}\n**Link:** https://arxiv.org/abs/2601.9001{n}",
    "heading in italics": "#### [{title}](https://arxiv.org/abs/2601.9001{n})\n\n*{names}*",
    "bold": "**[{title}](https://arxiv.org/abs/2601.9001{n})**\n{names}",
    "link": "[{title}](https://arxiv.org/abs/2601.9001{n})\n\n{names}",
}

ABOVE = {
    "one line": "`{category}` · {date}\n",
    "two lines": "{category}\n\n{date}\n\n",
    "a label": "**Category:** {category}\n{date}\n",
    "a badge": "**New**\n{date} | {category}\n",
}


def digest(title: str, above: str, number: int, *, end: str = "\n\n", head: str = "# Daily papers\n\n") -> adp.Digest:
    """Read a digest of papers with lines above their titles."""
    line = f"{above}{title}\n\n{{text}}{end}"
    papers = (
        line.format(n=n, title=name, names=names, text=text, category=category, date=date)
        for n, (name, names, text, category, date) in enumerate(PAPERS[:number], 1)
    )
    return adp.parse(head + "".join(papers))


@pytest.mark.parametrize("number", [2, 4])
@pytest.mark.parametrize("end", ["\n\n", "\n\n---\n\n"])
@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_facts_above_a_title_are_those_of_its_paper(title: str, above: str, end: str, number: int) -> None:
    """They are above all titles, and not below the last."""
    found = digest(title, above, number, end=end)
    read = [
        (one.title, ", ".join(one.authors), one.abstract, one.primary_category, str(one.published)) for one in found
    ]
    assert read == PAPERS[:number]
    assert [one.extra.get("badges") for one in found] == ["New" if "New" in above else None] * number
    assert found.diagnostics == ()


def test_facts_that_some_papers_lack() -> None:
    """The lines above most titles show what belongs to the papers below, section by section."""
    text = (
        "# Daily\n\n## Stones\n\ncs.DS\n2026-01-02\n### [A Sort](https://arxiv.org/abs/2601.90011)\n*Mira Holt*\n\nWe."
        "\n\ncs.CV\n### [B Sort](https://arxiv.org/abs/2601.90012)\n*Ona Pell*\n\nWe do."
        "\n\n## Tea\n\ncs.LG\n2025-12-31\n### [C Sort](https://arxiv.org/abs/2601.90013)\n*Petra Holt*\n\nWe wax."
        "\n\n### [D Sort](https://arxiv.org/abs/2601.90014)\n"
    )
    found = adp.parse(text)
    assert [(one.primary_category, one.published and str(one.published)) for one in found] == [
        ("cs.DS", "2026-01-02"),
        ("cs.CV", None),
        ("cs.LG", "2025-12-31"),
        (None, None),
    ]
    assert [section.name for section in found.sections] == ["Stones", "Tea"]


@pytest.mark.parametrize("number", [2, 4])
def test_facts_that_end_papers_below_the_date_of_the_digest(number: int) -> None:
    """What is below the last paper as well belongs to the papers above."""
    found = digest(TITLES["linked heading"], "", number, end="\n\n{date}\n\n", head="# Daily\n\n2026-01-05\n\n")
    assert [str(one.published) for one in found] == [date for *_, date in PAPERS[:number]]
    assert str(found.date) == "2026-01-05"


def test_facts_between_a_title_and_the_headings_below_it() -> None:
    """They are right below a heading, and belong to it."""
    title = (
        "## [{title}](https://arxiv.org/abs/2601.9001{n})\n\n`{category}` · {date}\n\n### In short\n\nIt is short.\n"
    )
    found = digest(title, "", 4)
    assert [(one.primary_category, str(one.published)) for one in found] == [(c, date) for *_, c, date in PAPERS]


@pytest.mark.parametrize("number", [2, 4])
@pytest.mark.parametrize(
    "above",
    [
        "[arXiv](https://arxiv.org/abs/2601.9001{n})\n\n",
        "#### 🧩 URL\nhttps://arxiv.org/abs/2601.9001{n}\n\n",
        "[arXiv](https://arxiv.org/abs/2601.9001{n})\n\n<details>\n<summary>もっと見る</summary>\n",
    ],
)
def test_facts_above_headings_of_unknown_fields(above: str, number: int) -> None:
    """They belong to the paper whose heading is above, as those fields do."""
    title = f"### {{title}}\n*{{names}}*\n\n{above}#### 🧩 読了時間\n3 min\n\n#### 🧩 Abstract\n"
    for n, paper in enumerate(digest(title, "", number).papers, 1):
        assert (paper.title, paper.url) == (PAPERS[n - 1][0], f"https://arxiv.org/abs/2601.9001{n}")
        assert (paper.abstract, dict(paper.extra)) == (PAPERS[n - 1][2], {"読了時間": "3 min"})


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize(
    ("above", "title", "badge"),
    [
        ("{n}. [STONES]  {category}\n", "{title}\n", "STONES"),
        ("{n}. {topic} · {category}\n\n   ", "### [{title}](https://arxiv.org/abs/2601.9001{n})\n\n", ""),
        ("{n}. {category} · arXiv record\n\n   ", "**{title}**\n\n", "arXiv record"),
    ],
    ids=["tracks", "topics", "headings"],
)
def test_a_topic_on_the_line_of_the_number_is_not_the_title(above: str, title: str, badge: str, number: int) -> None:
    """Most papers share it with others, and what is below it is the title."""
    form = f"{above}{title}   Authors: {{names}}\n   https://arxiv.org/abs/2601.9001{{n}}\n\n   {{text}}\n\n"
    found = adp.parse(
        "".join(
            form.format(n=n, title=name, names=names, text=text, category=category, topic=topic)
            for n, (topic, (name, names, text, category, _)) in enumerate(
                zip(["Old Stones", "Old Stones", "Old Stones", "New Lamps"], PAPERS[:number], strict=False), 1
            )
        )
    )
    read = [(one.title, ", ".join(one.authors), one.abstract, one.primary_category) for one in found]
    assert read == [paper[:4] for paper in PAPERS[:number]]
    assert [one.number for one in found] == [*range(1, number + 1)]
    badges = [badge] * number if badge else ["Old Stones", "Old Stones", "Old Stones", "New Lamps"][:number]
    assert [one.extra["badges"] for one in found] == badges


def test_titles_that_papers_share() -> None:
    """What is below them is a label of the papers, or the same in all, and not the title."""
    for below in ("Authors: Mira Holt {}, Ona Pell", "Stones and Lamps"):
        items = (f"{n}. **Stones**\n   {below.format('AB'[n - 1])}\n   arXiv:2601.9001{n}\n\n" for n in (1, 2))
        assert [one.title for one in adp.parse("".join(items))] == ["Stones", "Stones"]
    one_line = "".join(f"- Stones (arXiv:2601.9001{n})\n" for n in (1, 2, 3))
    assert [one.title for one in adp.parse(f"{one_line}\nMade by a robot that sorts pebbles.\n")] == ["Stones"] * 3
