"""Papers below headings beside a list of further papers, and headings of days above papers."""

import datetime

import pytest

from arxiv_digest_parser import parse

WORKS = [
    ("Sorting Pebbles by Weight", "2607.90011", "cs.DS"),
    ("Counting Clouds at Night", "2607.90012", "cs.CV"),
    ("Why Do Drawers Stick?", "2607.90013", "cs.LG"),
    ("A Lone Teapot: Its Spout", "2607.90014", "cs.RO"),
    ("On Keys and Locks", "2607.90015", "cs.CR"),
]
LABELS = ("- Score: 7", "- arXiv: [{id}](http://arxiv.org/abs/{id})", "- Date: 2026-07-16", "- Category: {category}")
HEADINGS = {
    "labels": "### {n}. {title}\n\n" + "\n".join(LABELS) + "\n\n**Summary:** It is short.\n",
    "labels right below": "### {title}\n" + "\n".join(LABELS) + "\n",
}
ITEMS = {
    "bold": "{n}. **{title}**\n   " + "\n   ".join(LABELS) + "\n",
    "bold without numbers": "- **{title}**\n  " + "\n  ".join(LABELS) + "\n",
}


@pytest.mark.parametrize(("above", "below"), [(2, 2), (2, 3), (3, 2)])
@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_papers_with_labels_below_headings_and_items(heading: str, item: str, above: int, below: int) -> None:
    """The first labels of lists are not the titles of the papers that have headings."""
    forms = [heading] * above + [item] * below
    parts = [
        form.format(n=n, title=title, id=number, category=category)
        for n, (form, (title, number, category)) in enumerate(zip(forms, WORKS, strict=False), 1)
    ]
    text = (
        "# Daily - 2026-07-20\n\n## Best\n\n"
        + "\n".join(parts[:above])
        + "\n## Also Worth a Look\n\n"
        + "\n".join(parts[above:])
    )
    found = parse(text)
    read = [(one.title, str(one.arxiv_id), one.primary_category) for one in found]
    assert read == WORKS[: above + below]
    assert [(one.name, len(one.papers)) for one in found.sections] == [("Best", above), ("Also Worth a Look", below)]
    assert {one.published for one in found} == {datetime.date(2026, 7, 16)}


DAYS = ["20260716", "20260717", "20260720"]


@pytest.mark.parametrize("days", [["20260716", "20260717"], DAYS, ["2026-07-16", "2026-07-17"]])
def test_headings_of_days(days: list[str]) -> None:
    """The first of several is the name of a section as the others are; one alone is the title."""
    papers = [
        f"# {day}\n\n## [{title}](http://arxiv.org/pdf/{n})\n\n*Ada Holm, Ben Ek*\n\n"
        for day, (title, n, _) in zip(days, WORKS, strict=False)
    ]
    found = parse("".join(papers))
    assert [(one.name, len(one.papers)) for one in found.sections] == [(day, 1) for day in days]
    assert (found.title, found.date) == (None, None)
    alone = parse(papers[0])
    assert (alone.title, alone.date) == (days[0], datetime.date(2026, 7, 16))
    above = parse(papers[0] + "".join(paper.partition("\n\n")[2] for paper in papers[1:]))
    assert (above.title, len(above.sections)) == (days[0], 1)
