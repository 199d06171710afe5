"""Cells of a table that hold several papers, or more of a paper than its title."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.shared_rows import part_rows

TITLES = ["Auto-Encoding Drawers", "Generative Stamps", "Unpaired Letter Translation", "A Style-Based Drawer", "Tea"]
ABSTRACTS = [
    "We sort pebbles by the shadows that they cast at noon. Our method needs a lamp and a table, and is fast.",
    "Clouds are hard to count since they merge. We propose a small model that counts them from below.",
    "We watch forty kitchens for a year. Drawers open more often before noon than after it, and on Mondays.",
]
NAMES = ["Mira Holt, Ona Pell, Tomas Reyk", "Jun Arakawa, Lea Brandt", "Ines Duarte, Karl Olsen, Wei Zhang"]


def links(
    first: int, number: int, break_: str, form: str = "[{title}](https://arxiv.org/abs/2601.9001{n}) (ICLR 2014)"
) -> str:
    """Print some papers as the lines of a cell."""
    return break_.join(form.format(n=n, title=TITLES[n]) for n in range(first, first + number))


@pytest.mark.parametrize("break_", ["<br>", " <br> ", "<br/>", " <br />"])
@pytest.mark.parametrize("sizes", [(2, 2, 1), (3, 1), (1, 2, 2), (1, 4)])
def test_a_cell_holds_several_papers(sizes: tuple[int, ...], break_: str) -> None:
    """Each has the other cells of its row, but the number of the row is that of the first."""
    rows = "".join(
        f"| {at} | 2023-03-0{at} | Upyo Jo <br> Jisu Kim | {links(sum(sizes[: at - 1]), size, break_)} |\n"
        for at, size in enumerate(sizes, 1)
    )
    found = adp.parse(f"# Schedule\n\n| idx | Date | Presenter | Paper |\n| :-: | --- | --- | --- |\n{rows}")
    total = sum(sizes)
    assert [(one.title, str(one.arxiv_id)) for one in found] == [(TITLES[n], f"2601.9001{n}") for n in range(total)]
    expected = [(at, n == 0) for at, size in enumerate(sizes, 1) for n in range(size)]
    assert [str(one.published) for one in found] == [f"2023-03-0{at}" for at, _ in expected]
    assert [one.number for one in found] == [at if is_first else None for at, is_first in expected]
    assert [one.extra["badges"] for one in found] == ["ICLR 2014"] * total
    assert not [one for one in found.diagnostics if one.code in {"unread-paper", "number-order", "unread-text"}]


@pytest.mark.parametrize(
    "cell",
    [
        "[Auto-Encoding Drawers](https://arxiv.org/abs/2601.90010)<br>[Code](https://github.com/holt/a)",
        "[Auto-Encoding Drawers](https://arxiv.org/abs/2601.90010)<br>[PDF](https://arxiv.org/pdf/2601.90010)",
        "[Auto-Encoding Drawers](https://arxiv.org/abs/2601.90010)<br>[PDF](https://arxiv.org/pdf/2601.90019)",
        "[Auto-Encoding Drawers](https://arxiv.org/abs/2601.90010)<br>[Its page](https://example.org/a) and more",
    ],
)
def test_a_cell_holds_other_links_of_its_paper(cell: str) -> None:
    """It is one row."""
    found = adp.parse(
        f"| Date | Paper |\n| --- | --- |\n| 2023-03-01 | {cell} |\n| 2023-03-02 | {links(1, 2, '<br>')} |\n"
    )
    assert [one.title for one in found] == TITLES[:3]


def test_a_row_with_escaped_bars() -> None:
    """Where its cells end is not decided by its bars alone."""
    row = f"| a \\| b | {links(0, 2, '<br>')} |\n"
    found = adp.parse(f"| Note | Paper |\n| --- | --- |\n{row}| c | {links(2, 2, '<br>')} |\n")
    assert [one.title for one in found] == [TITLES[0], *TITLES[2:4]]


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize(
    "form", ["{title}<br>{text}", "{title}<div class='abs'>{text}</div>", "<b>{title}</b><p>{text}</p>"]
)
def test_an_abstract_below_the_title(form: str, number: int) -> None:
    """A block in a cell begins a line of its own."""
    rows = "".join(
        f"<tr><td><a href='https://arxiv.org/abs/2601.9001{n}'>2601.9001{n}</a></td>"
        f"<td>{form.format(title=TITLES[n], text=ABSTRACTS[n])}</td></tr>\n"
        for n in range(number)
    )
    found = adp.parse(f"<table><thead><tr><th>arXiv</th><th>Paper</th></tr></thead><tbody>{rows}</tbody></table>")
    assert [(one.title, one.abstract) for one in found] == [*zip(TITLES[:number], ABSTRACTS, strict=False)]


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("year", [", 2026", " (2026)", ", 2026.", ""])
@pytest.mark.parametrize("form", ["{linked}<br>{names}", "**{linked}**<br>*{names}*", "{linked}<br/>👥 {names}"])
def test_names_and_a_year_below_the_title(form: str, year: str, number: int) -> None:
    """The year is kept."""
    linked = [links(n, 1, "", "[{title}](https://arxiv.org/abs/2601.9001{n})") for n in range(number)]
    cells = (form.format(linked=link, names=names + year) for link, names in zip(linked, NAMES, strict=False))
    rows = "".join(f"| {cell} | lamp |\n" for cell in cells)
    found = adp.parse(f"| Paper | Tool |\n| --- | --- |\n{rows}")
    assert [one.title for one in found] == TITLES[:number]
    assert [", ".join(one.authors) for one in found] == NAMES[:number]
    assert [one.extra.get("year") for one in found] == ["2026" if year else None] * number


@pytest.mark.parametrize("head", ["Materials", "Where", "🔗"])
@pytest.mark.parametrize(
    "last", ["[[PUB.](https://doi.org/10.1109/C.2022.99)]", "[[Page](https://example.org/a)]", "-"]
)
def test_links_in_brackets_of_which_not_all_lead_to_arxiv(last: str, head: str) -> None:
    """A column of links is one if most of its cells lead to papers."""
    rows = "".join(
        f"| {title} | 2022 | [[PDF](https://arxiv.org/pdf/2601.9001{n})] [[Code](https://github.com/holt/a{n})] |\n"
        for n, title in enumerate(TITLES[:3])
    )
    found = adp.parse(f"| Title | Year | {head} |\n| --- | --- | --- |\n{rows}| {TITLES[3]} | 2021 | {last} |\n")
    assert [one.title for one in found] == TITLES[:4]
    assert [one.pdf_url for one in found] == [*(f"https://arxiv.org/pdf/2601.9001{n}" for n in range(3)), None]
    assert [one.code_url for one in found] == [*(f"https://github.com/holt/a{n}" for n in range(3)), None]
    assert [one.url for one in found][3] == (last[last.index("(") + 1 : -2] if "(" in last else None)
    assert not [one for one in found if "[]" in "".join(one.extra.values())]


def test_a_long_cell_is_not_written_with_each_of_many_papers() -> None:
    """A row would be many times as long as what was printed."""
    papers = "<br>".join(f"[{TITLES[0]} {n}](https://arxiv.org/abs/2601.9{n:04d})" for n in range(40))
    row = f"| 2023-03-01 | {papers} | {'word ' * 2000} |"
    lines = [row]
    part_rows(lines, 0)
    assert lines == [row]
