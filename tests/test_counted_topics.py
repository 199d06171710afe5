"""Lines that name a topic and count the papers below it: sections, though they are not headings."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds", "Lanterns for Small Boats", "Weighing Snow", "Hot Tea"]
TOPICS = {
    "bold": "**{name} ({total})**",
    "a sign": "**🔴 {name}（{total}）**",
    "plain": "{name} — {total}건",
    "in English": "{name} - {total} papers",
    "brackets": "{name} [{total} papers]",
}
PAPERS = {
    "headings": "### [{title}](https://arxiv.org/abs/2611.9001{n})\n\n**Authors:** Mira Holt, Ona Pell\n\n"
    "**Comments:** {n} pages\n\n",
    "items": "  {at}. {title}\n     arXiv · 2026-11-2{n} · Mira Holt, Ona Pell\n     Link: https://arxiv.org/abs/2611.9001{n}\n"
    "     Comments: {n} pages\n\n",
}


def digest(topic: str, paper: str, sizes: list[int], totals: list[int], without: str = "?") -> adp.Digest:
    """Read a digest of topics, each with some papers, and another number of papers that it says to have."""
    text, n = "# Daily papers\n\n", 0
    for name, size, total in zip(["Stones", "Weather", "Homes"], sizes, totals, strict=False):
        text += f"{topic.format(name=name, total=total)}\n\n"
        for at in range(1, size + 1):
            text += paper.format(title=TITLES[n], n=n, at=at)
            n += 1
    return adp.parse(text.replace(without, ""))


@pytest.mark.parametrize("sizes", [[2, 1], [1, 1], [1, 2, 1], [2, 3]])
@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("topic", TOPICS.values(), ids=TOPICS)
def test_lines_that_count_the_papers_below_them(topic: str, paper: str, sizes: list[int]) -> None:
    """They are sections, and not the end of the paper above."""
    found = digest(topic, paper, sizes, sizes)
    names = [name.strip("*🔴 ") for name in ["Stones", "Weather", "Homes"][: len(sizes)]]
    assert [(str(one.name).strip("🔴 "), len(one.papers)) for one in found.sections] == [
        *zip(names, sizes, strict=True)
    ]
    assert [one.declared_total for one in found.sections] == sizes
    assert [one.title for one in found] == TITLES[: sum(sizes)]
    assert [one.comment for one in found] == [f"{n} pages" for n in range(sum(sizes))]
    assert not [one for one in found.diagnostics if one.code in {"unread-text", "number-order", "total-mismatch"}]


@pytest.mark.parametrize("totals", [[1, 1], [2, 2], [2026, 2025]])
@pytest.mark.parametrize("topic", ["{name} ({total})", "**{name} ({total})**"])
def test_lines_that_count_something_else(topic: str, totals: list[int]) -> None:
    """They are not sections."""
    found = digest(topic, PAPERS["headings"], [2, 1], totals)
    assert [one.title for one in found] == TITLES[:3]
    assert [one.name for one in found.sections] == [None]


def test_items_without_identifiers() -> None:
    """Nothing says that they are papers, if headings are above others."""
    link = "     Link: https://arxiv.org/abs/2611.90011\n"
    found = digest("{name} — {total}건", PAPERS["items"], [2, 1], [2, 1], link)
    assert [one.title for one in found] == TITLES[:3]
    assert [one.name for one in found.sections] == [None]


def test_lines_above_different_things() -> None:
    """A line above a list in a paper is not like one above papers."""
    text = (
        "Stones (1)\n\n### [Sorting Pebbles](https://arxiv.org/abs/2611.90011)\n\n*Mira Holt*\n\n"
        "Lamps (1)\n\n- One.\n\n"
        "### [Counting Clouds](https://arxiv.org/abs/2611.90012)\n\n*Ona Pell*\n\nBoats (1)\n\nNone.\n"
    )
    assert [one.title for one in adp.parse(text)] == ["Sorting Pebbles", "Counting Clouds"]
    assert [one.name for one in adp.parse(text).sections] == [None]


@pytest.mark.parametrize("anchor", ['<a name="3"/>', "<a id='3'></a>", '<a name="3">', '<a href="#3"></a>'])
def test_places_above_headings_are_not_papers(anchor: str) -> None:
    """They are no links."""
    section = f"{anchor}\n\n## Stones {{}}\n[Sorting Pebbles {{}}](https://arxiv.org/abs/2611.9001{{}})\n"
    links = (
        section.format(1, "A", 1)
        + "[Counting Clouds](https://arxiv.org/abs/2611.90012)\n\n\n"
        + section.format(2, "B", 3)
    )
    assert [one.title for one in adp.parse(f"# Papers\n\n{links}")] == [
        "Sorting Pebbles A",
        "Counting Clouds",
        "Sorting Pebbles B",
    ]


def test_anchors_below_counted_topics() -> None:
    """An anchor with a number is not a topic, and a line with a number that counts nothing is not one either."""
    papers = [f"### [{title}](https://arxiv.org/abs/2611.9001{n})\n\n*Mira Holt*\n\n" for n, title in enumerate("AB")]
    text = f'Stones (1)\n<a id="(3)"></a>\n\n{papers[0]}Clouds (1)\n<a id="(4)"></a>\n\n{papers[1]}'
    sections = adp.parse(f"# Works\n\n{text}").sections
    assert [(section.name, len(section.papers)) for section in sections] == [("Stones", 1), ("Clouds", 1)]
    told = adp.parse(f"# Works\n\nSee (below, 0)\n\n{papers[0]}Clouds (1)\n\n{papers[1]}").sections
    assert "Clouds" not in [section.name for section in told]
