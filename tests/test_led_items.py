"""Items that begin with a line of names or a day, and have their titles below it."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.led_items import has_led_items, join_led_items

PAPERS = [
    ("Kettles Remember Their Last Boil", "Ines Quellmalz, Tobi Adeyemi, Mira Holt", "2026-07-12"),
    ("A Ledger of Doors Left Ajar", "Marek Svoboda-Lind", "2026-07-11"),
    ("Why Do Drawers Stick?", "A. Holm, B. Ek", "2026-07-10"),
    ("On the weight of wet sand", "Ludwig van der Berg, Bo Lin", "2026-07-09"),
    ("Deep Lamps", "Hui-Lan Tsai", "2026-07-08"),
]
#: What else a page may list.
CONTENTS = "- [Kettles](#kettles)\n- Drawers,\n  and others\n- Lamps\n\n\n"


def listed(form: str, number: int, *, above: str = "") -> list[adp.Paper]:
    """Return the papers of a list in a form."""
    items = (
        form.format(t=t, a=a, e=f"{a.split(', ')[0]} et al.", d=d, u=f"https://arxiv.org/abs/2607.9000{n}", n=n)
        for n, (t, a, d) in enumerate(PAPERS[:number], 1)
    )
    digest = adp.parse(f"# Reading list\n\n{above}## Kettles\n\n" + "\n".join(items) + "\n")
    assert [section.name for section in digest.sections] == ["Kettles"]
    papers = [*digest.papers]
    assert [paper.title for paper in papers] == [title for title, _, _ in PAPERS[:number]]
    assert [str(paper.arxiv_id) for paper in papers] == [f"2607.9000{n}" for n in range(1, number + 1)]
    assert not any(paper.extra for paper in papers)
    return papers


@pytest.mark.parametrize("above", ["", CONTENTS])
@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize(
    "form",
    [
        "- {a}\n  [{t}]({u})",
        "{n}. {a}\n   [{t}]({u})",
        "- {a}\n  {t}\n  {u}",
        "- {a}\n  *{t}*\n  [arXiv]({u})",
        "- **{a}**\n  [{t}]({u})",
        "- {d}\n  {a}\n  [{t}]({u})",
        "- {d}, {a}\n  [{t}]({u})\n",
    ],
)
def test_names_above_titles_of_items(form: str, number: int, above: str) -> None:
    """They are names where the first lines of all items are."""
    papers = listed(form, number, above=above)
    assert [", ".join(paper.authors) for paper in papers] == [names for _, names, _ in PAPERS[:number]]
    assert [str(paper.published) for paper in papers] == [
        day if "{d}" in form else "None" for _, _, day in PAPERS[:number]
    ]


@pytest.mark.parametrize("number", [2, 3, 5])
def test_first_names_above_titles_of_items(number: int) -> None:
    """They say that others were left out."""
    papers = listed("- {e}\n  [{t}]({u})", number)
    assert [paper.authors for paper in papers] == [(names.split(", ")[0],) for _, names, _ in PAPERS[:number]]
    assert not any(paper.authors_complete for paper in papers)


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize(
    "form",
    [
        "- {d}\n  [{t}]({u})",
        "- **{d}**\n  [{t}]({u})",
        "- {d}\n  *{t}*\n  [arXiv]({u})",
        "- {d}\n  **{t}**\n  [arXiv]({u})",
        "- {d}\n  {t}\n  {u}\n",
    ],
)
def test_days_above_titles_of_items(form: str, number: int) -> None:
    """A day is not the title, and the heading above is not that of one paper."""
    papers = listed(form, number)
    assert [(paper.authors, str(paper.published)) for paper in papers] == [((), day) for _, _, day in PAPERS[:number]]


@pytest.mark.parametrize(
    "items",
    [
        # Some lines say something else.
        ["Mira Holt, Bo Lin\n  [A Sort]({u})", "To be announced soon\n  [B Sort]({u})"],
        # Some papers are on the first lines.
        ["Mira Holt, Bo Lin\n  [A Sort]({u})", "Ona Pell, Bo Lin: [B Sort]({u})"],
        # The lines below have no titles.
        ["Mira Holt, Bo Lin\n  [PDF]({u})", "Ona Pell, Bo Lin\n  [PDF]({u})"],
        # The links are not close.
        ["Mira Holt, Bo Lin\n  A\n  Slow\n  Old\n  [PDF]({u})", "Ona Pell, Bo Lin\n  B\n  Slow\n  Old\n  [PDF]({u})"],
        # One item alone.
        ["Mira Holt, Bo Lin\n  [A Sort]({u})"],
    ],
)
def test_items_that_are_not_led(items: list[str]) -> None:
    """Where the first lines are not alike, or the titles not below them, each line stays where it is."""
    lines = "\n".join(f"- {item.format(u=f'https://arxiv.org/abs/2607.9000{n}')}" for n, item in enumerate(items))
    written = [f"# Kettles\n\n{lines}\n".split("\n") for _ in range(2)]
    join_led_items(written[0], 0)
    assert written[0] == written[1]
    assert not has_led_items("\n".join(written[0]))


def test_the_line_of_a_diagnostic_about_a_led_item() -> None:
    """It is that of the text as it was given."""
    text = "# Kettles\n\n" + "".join(
        f"- 2026-07-1{n}\n  [{title}](https://arxiv.org/abs/2607.9000{n})\n" for n, (title, _, _) in enumerate(PAPERS)
    )
    assert {found.line for found in adp.parse(text).diagnostics} == {4}
