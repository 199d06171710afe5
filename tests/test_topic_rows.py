"""Rows of pipe tables that name topics."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.topic_rows import mark_topics

HEAD = "| Title | Authors | Link |\n|---|:---:|---|\n"


def row(at: int, title: str = "") -> str:
    """Return the row of a paper."""
    return f"| {title or f'Sorting Stones {at}'} | Ada Holm | [arXiv](https://arxiv.org/abs/2512.1000{at}) |\n"


def sections(rows: str, head: str = HEAD) -> list[tuple[str | None, int]]:
    """Return the names of the sections of a table, and how many papers they have."""
    return [(section.name, len(section.papers)) for section in adp.parse(head + rows).sections]


@pytest.mark.parametrize(
    "topic", ["| **{}** ||||", "| {} | | |", "|  | *{}* |  |", "| <b>{}</b> |||", "{} | | ", "|| 🦾 {} ||"]
)
def test_a_row_with_one_filled_cell_names_the_topic_of_those_below(topic: str) -> None:
    """It is neither a paper nor lost, and what is noticed below it has its line."""
    rows = f"{topic.format('Ports')}\n{row(1)}{row(2)}{topic.format('Cranes')}\n{row(3)}"
    digest = adp.parse(f"# Digest\n\n{HEAD}{rows}{row(4).replace('2512.1', '2512.1x')}")
    assert [(section.name or "", len(section.papers)) for section in digest.sections] == [
        (topic.strip("|{} *<b>/").strip() + (" " if "🦾" in topic else "") + name, size)
        for name, size in (("Ports", 2), ("Cranes", 2))
    ]
    assert {(found.line, found.code) for found in digest.diagnostics} == {(6, "no-abstracts"), (10, "bad-identifier")}


@pytest.mark.parametrize("topic", ["| **Ports** | | |", "| 2026-01-02 | | |"])
def test_a_sole_topic_is_no_title(topic: str) -> None:
    """It is in bold, where titles are not, or in another column."""
    assert len(sections(f"{topic}\n{row(1)}{row(2)}")) == 1
    assert sections(f"{topic}\n{row(1)}{row(2)}")[0][1] == 2


@pytest.mark.parametrize(
    "rows",
    [
        "| Sorting Sand | | |\n" + row(1) + row(2),
        "| **Sorting Sand** | | |\n" + row(1, "**Sorting A**") + row(2, "**Sorting B**"),
        row(1) + "| Ports | | |\n" + row(2) + "| Cranes | | |\n" + row(3),
        "| [Sorting Sand](https://arxiv.org/abs/2512.10009) | | |\n" + row(1) + row(2),
    ],
)
def test_a_row_with_a_title_alone_is_a_paper(rows: str) -> None:
    """Nothing says that it is a topic; where nothing else is known of it, that is reported."""
    digest = adp.parse(HEAD + rows)
    assert len(digest) == rows.count("\n")


def test_a_topic_in_italics_above_titles_in_bold() -> None:
    """Their marks are not the same."""
    assert sections(f"| *Ports* | | |\n{row(1, '**Sorting A**')}{row(2, '**Sorting B**')}") == [("Ports", 2)]


def test_a_table_of_two_columns_has_no_topics() -> None:
    """A paper may have a title and nothing else there."""
    head = "| Title | Link |\n|---|---|\n"
    rows = "| **Ports** | |\n" + "".join(
        f"| Sorting {at} | <https://arxiv.org/abs/2512.1000{at}> |\n" for at in range(4)
    )
    assert len(adp.parse(head + rows)) == 5


def test_topics_are_below_the_heading_above_the_table() -> None:
    """The path of a section has all headings."""
    [section] = adp.parse(f"# Digest\n\n## Monday\n\n{HEAD}| **Ports** |||\n{row(1)}{row(2)}\nThe end.\n").sections
    assert (section.name, section.path) == ("Ports", ("Monday", "Ports"))


def test_a_stream_has_the_same_topics() -> None:
    """Its papers and diagnostics are those of the whole."""
    text = f"{HEAD}| **Ports** |||\n{row(1)}{row(2)}".rstrip()
    assert tuple(adp.iter_papers([text[:40], text[40:]])) == adp.parse(text).papers


@pytest.mark.parametrize("head", ["Paper", "论文", "Paper {n}", " "])
@pytest.mark.parametrize("width", [2, 3])
def test_cards_are_papers(head: str, width: int) -> None:
    """Where all columns have the same head, each cell is a paper; those of the last row may be empty."""
    cards = [
        f"<sub>Stones · Ada University</sub><br>**[Sorting Pebbles {n}](https://arxiv.org/abs/2605.0000{n})**<br>Fast."
        f"<br>[Paper](https://arxiv.org/abs/2605.0000{n}) · [Talk](https://talks.example.org/{n})"
        for n in range(1, 2 * width)
    ]
    rows = [cards[:width], [*cards[width:], ""]]
    table = "".join(f"| {' | '.join(cells)} |\n" for cells in rows)
    heads = " | ".join(head.format(n=n) for n in range(width))
    digest = adp.parse(f"# Pebbles\n\n| {heads} |\n|{'---|' * width}\n{table}\nThe end.\n")
    assert [(paper.title, str(paper.arxiv_id)) for paper in digest.papers] == [
        (f"Sorting Pebbles {n}", f"2605.0000{n}") for n in range(1, 2 * width)
    ]
    assert digest.papers[-1].extra["badges"] == "Stones · Ada University\n\nFast."
    assert [found.line for found in digest.diagnostics if found.code == "unread-text"] == [8]


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        ("Paper | Follow-up", ["{0} | {1}", "{2} | {3}"]),
        ("Paper | Paper", ["{0} | {0}", "{1} | {1}"]),
        ("Paper | Paper", ["{0} | old", "{1} | new"]),
        ("Paper | Paper", ["{0} | ", "{1} | {2}"]),
        ("Paper | Paper", ["{0} | {1}", "{2} | ", "{3} | "]),
    ],
)
def test_rows_that_are_not_of_cards(heads: str, rows: list[str]) -> None:
    """Each is one paper."""
    links = [f"[Sorting Pebbles {n}](https://arxiv.org/abs/2605.0000{n})" for n in range(4)]
    table = "".join(f"| {row.format(*links)} |\n" for row in rows)
    assert len(adp.parse(f"# Pebbles\n\n| {heads} |\n|---|---|\n{table}").papers) == len(rows)


def test_a_head_that_is_far_longer_than_the_rows_is_not_written_again() -> None:
    """A table would be many times as long as what was printed."""
    head = f"| Title | Authors | Link |{' x |' * 2000}\n|---|---|---|{'---|' * 2000}\n"
    lines = (head + "".join(f"| **Topic {at}** | | |\n{row(at)}" for at in range(9))).split("\n")
    given = [*lines]
    mark_topics(lines, 0)
    assert lines == given
