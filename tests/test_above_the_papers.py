"""What stands above the papers, and is not one of them: links, pictures, settings, highlights."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors", "Sorting Pebbles by Sound", "Lanterns and Tides"]
NAMES = ["Ines Quell, Tobi Adeyemi", "Marek Lind", "Ona Pell, Tomas Reyk", "Kwame Oduro, Lena Brandt"]
TEXT = "Kettles are usually treated as forgetful, but the second boil is faster, and the effect survives descaling."

ABOVE = {
    "links": (
        "Curated by [Zed](https://example.org) from [arXiv](https://arxiv.org/list/cs.CL/new). "
        "[Subscribe](https://example.org/s) | [RSS](https://example.org/rss)\n\n"
    ),
    "a picture": "![cover](https://example.org/cover.png)\n\n",
    "a picture in a folder": "![cover](https://example.org/pictures/cover.webp)\n\n",
    "settings": "- **Date:** 2026-07-13\n- **Keywords:** kettle, door\n- **Model:** small-model-2\n\n",
    "highlights": "## Highlights\n\n- Kettles have memory, say two papers\n- Doors are mostly ajar\n- Owls sleep\n\n",
    "highlights below a line": "Today:\n\n- Kettles have memory, say some\n- Doors are mostly ajar\n- Owls sleep\n\n",
}
#: The heading of a section, and a record.
RECORDS = {
    "items": ("## {}\n\n", "- **[{title}]({url})** - {names}\n  - {text}\n", "\n"),
    "compact items": ("## {}\n\n", "- [{title}]({url}) ({names})\n", "\n"),
    "headings": ("# {}\n\n", "## {title}\n- **Authors:** {names}\n- **URL:** {url}\n- **Abstract:** {text}\n\n", ""),
    "rows": (
        "## {}\n\n| Title | Authors | Link |\n|---|---|---|\n",
        "| {title} | {names} | [arXiv]({url}) |\n",
        "\n",
    ),
}


def records(form: str, first: int, last: int) -> str:
    """Print some of the papers."""
    return "".join(
        RECORDS[form][1].format(
            title=TITLES[n], names=NAMES[n], url=f"https://arxiv.org/abs/2607.9000{n}", text=TEXT, n=n
        )
        for n in range(first, last)
    )


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("form", RECORDS)
@pytest.mark.parametrize("ends", [(1, 2), (2, 4)])
def test_sections_below_what_is_not_a_paper(above: str, form: str, ends: tuple[int, int]) -> None:
    """It is neither a paper nor a part of one, and the papers are read as without it."""
    head, _, gap = RECORDS[form]
    sections = [("Household", 0, ends[0]), ("Outdoors", *ends)]
    text = "".join(f"{head.format(name)}{records(form, first, last)}{gap}" for name, first, last in sections)
    digest = adp.parse(f"# Daily Digest\n\n{ABOVE[above]}{text}")
    assert digest.title == "Daily Digest"
    assert [section.name for section in digest.sections if section.papers] == ["Household", "Outdoors"]
    assert [paper.title for paper in digest] == TITLES[: ends[1]]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[: ends[1]]


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("form", ["items", "compact items"])
def test_one_list_below_what_is_not_a_paper(above: str, form: str) -> None:
    """The list above it may be of items as well."""
    digest = adp.parse(f"# Daily Digest\n\n{ABOVE[above]}{records(form, 0, 3)}")
    assert [paper.title for paper in digest] == TITLES[:3]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:3]


def test_a_first_paper_without_a_link_in_a_loose_list() -> None:
    """Blank lines are between all items, so none of them ends another list."""
    items = [f"- **{TITLES[0]}** - {NAMES[0]}\n", *(records("items", n, n + 1) for n in (1, 2))]
    digest = adp.parse("# Daily Digest\n\n" + "\n".join(items))
    assert [paper.title for paper in digest] == TITLES[:3]
