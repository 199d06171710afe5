"""Tables of pages, and of HTML inside Markdown: heads, cells over several rows and columns, and rows for topics."""

from collections.abc import Callable

import pytest

import arxiv_digest_parser as adp

HEAD = "<thead><tr><th>Topic</th><th>Title</th><th>Authors</th><th>Date</th></tr></thead>"


def link(number: int) -> str:
    """Return a linked title of HTML."""
    return f'<a href="https://arxiv.org/abs/2601.9001{number}">Sorting Pebbles {number}</a>'


def row(number: int, *before: str, cell: str = "td") -> str:
    """Return a row for a paper."""
    lead = "".join(before)
    return f"<tr>{lead}<{cell}>{link(number)}</{cell}><td>Mira Holt</td><td>2026-01-0{number}</td></tr>\n"


def page(table: str) -> str:
    """Return a page with a table."""
    return f"<html><body><h1>Pebbles</h1><table>\n{table}</table></body></html>"


def markdown(table: str) -> str:
    """Return Markdown with a table of HTML."""
    return f"# Pebbles\n\n<table>\n{table}</table>\n"


def read(text: str) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    """Read titles, authors, days and topics of papers."""
    return [(paper.title, paper.authors, str(paper.published), paper.extra.get("Topic")) for paper in adp.parse(text)]


def expected(*topics: str | None) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    """Return what the rows hold."""
    return [
        (f"Sorting Pebbles {number}", ("Mira Holt",), f"2026-01-0{number}", topic)
        for number, topic in enumerate(topics, 1)
    ]


@pytest.mark.parametrize("text", [page, markdown])
def test_a_cell_over_several_rows_is_in_each(text: Callable[[str], str]) -> None:
    """A topic beside the rows that it is about; a long text is not repeated, nor more cells than a row has."""
    rows = row(1, "<td rowspan=2>Lamps</td>") + row(2) + row(3, '<td rowspan="x">Boats</td>')
    assert read(text(HEAD + rows)) == expected("Lamps", "Lamps", "Boats")
    long = "Lamps. " * 20
    assert read(text(HEAD + row(1, f"<td rowspan=2>{long}</td>") + row(2))) == expected(long.strip(), None)


def test_rows_of_many_long_cells_do_not_grow() -> None:
    """Cells of the rows above are put into a row only if it has about as many of its own."""
    cells = "<td rowspan=3>Lamps</td>" * 3
    rows = row(1, "<td>-</td>") + f"<tr>{cells}<td>x</td></tr>" + "<tr><td>{0}</td></tr>" + row(2, "<td>-</td>")
    assert len(adp.parse(markdown(HEAD + rows))) == 4


@pytest.mark.parametrize("text", [page, markdown])
def test_a_row_that_is_one_cell_names_a_topic(text: Callable[[str], str]) -> None:
    """It is no paper; in a page, it is a section."""
    head = HEAD.replace("<th>Topic</th>", "")
    rows = [f"<tr><th colspan=3>{topic}</th></tr>\n{row(number)}" for number, topic in ((1, "Lamps"), (2, "Boats"))]
    digest = adp.parse(text(head + "".join(rows)))
    assert [(paper.title, str(paper.published)) for paper in digest] == [
        ("Sorting Pebbles 1", "2026-01-01"),
        ("Sorting Pebbles 2", "2026-01-02"),
    ]
    if digest.layout == "page":
        assert [(section.name, len(section.papers)) for section in digest.sections] == [("Lamps", 1), ("Boats", 1)]
        assert not [found for found in digest.diagnostics if found.severity is not adp.Severity.NOTE]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("<tr><th>Title</th><th>Authors</th><th>Date</th></tr>", "th"),
        ("<tr><td>Title</td><td>Authors</td><td>Date</td></tr>", "td"),
        ("", "td"),
    ],
    ids=["heads of rows", "no heads", "no head"],
)
def test_heads_of_a_page(head: str, cell: str) -> None:
    """A row whose cells are all heads is the table's; another first row is a head as well, or a paper."""
    assert read(page(head + row(1, cell=cell) + row(2, cell=cell))) == expected(None, None)


def test_a_cell_over_several_columns_and_a_head_alone() -> None:
    """The columns that a cell takes besides its own are empty; a table of a head is written as it is."""
    wide = f"<tr><td colspan=2>{link(2)}</td><td>Mira Holt</td><td>2026-01-02</td></tr>"
    alone = "</table><table><tr><th>Size</th><th>Colour</th></tr>"
    digest = adp.parse(page(f"{HEAD}{row(1, '<td></td>')}{row(3, '<td></td>')}{wide}{alone}"))
    assert digest[0].title == "Sorting Pebbles 1"
    assert any("Size" in (found.text or "") for found in digest.diagnostics)


def test_a_page_of_one_paper_in_a_row() -> None:
    """What is around its links, a cell of a table, is not all that is said about it."""
    table = "<table><tr><th>Title</th><th>Authors</th><th>Links</th></tr><tr><td>Sorting Pebbles</td><td>Mira Holt</td>"
    links = "".join(f'<a href="https://arxiv.org/{kind}/2601.90011">{kind}</a> ' for kind in ("abs", "pdf"))
    for cell in (links, links.partition("</a>")[0] + "</a>"):
        [paper] = adp.parse(f"<html><body><div>{table}<td>{cell}</td></tr></table></div></body></html>")
        assert (paper.title, paper.authors) == ("Sorting Pebbles", ("Mira Holt",))


def test_summaries_in_cells_are_not_text() -> None:
    """The word that unfolds a cell belongs to the generator."""
    cell = "<td><details><summary>show</summary>We sort.</details></td>"
    head = HEAD.replace("Topic", "Abstract")
    assert [paper.abstract for paper in adp.parse(markdown(head + row(1, cell) + row(2, cell)))] == ["We sort."] * 2


LONG = "Sorting Pebbles by the Weight of Their Shadows on a Very Long and"
REST = '<a href="https://arxiv.org/abs/2601.90011">arXiv</a>'
WRAPPED = f"{LONG} Windy Beach"
ROWS = (
    f"| {LONG}\nWindy Beach (Read on {REST})| Mira Holt | We sort | them. |\n"
    '| <a href="https://arxiv.org/abs/2601.90012">Lamps</a> | Ona Pell | <details><p>We look.</p></details> |</p>\n'
    "<p>Bye</p>"
)


@pytest.mark.parametrize(
    "page",
    [
        f"<p>| Title | Authors | Abstract |\n|---|---|---|\n{ROWS}",
        f"<table><thead><tr><th>Title</th><th>Authors</th><th>Abstract</th></tr></thead>\n</table>\n<p>{ROWS}",
    ],
    ids=["with a head", "below a head"],
)
def test_rows_that_a_renderer_left_as_text(page: str) -> None:
    """A renderer that sees no table prints rows with their bars; what is around them stays what it is."""
    digest = adp.parse(f"<h1>Pebbles</h1>\n<p>| is a bar</p>\n<p>|x|</p>\n{page}\n<p>| more</p>")
    assert [(paper.title, paper.authors, paper.abstract) for paper in digest] == [
        (WRAPPED, ("Mira Holt",), "We sort | them."),
        ("Lamps", ("Ona Pell",), "We look."),
    ]
    assert [noticed.text for noticed in digest.diagnostics if noticed.text] == ["| is a bar", "|x|", "Bye", "| more"]


def test_rows_that_a_renderer_cut_in_two() -> None:
    """A title that was wrapped is in two rows; a long title without a link is a row of its own."""
    head = "<tr><th>#</th><th>Title</th><th>Authors</th><th>Date</th></tr>"
    begun, rest = f"<tr><td>1</td><td>{LONG}</td><td></td><td></td></tr>", f"Windy Beach (on {REST})"
    whole = f"<tr><td>{rest}</td><td>Mira Holt</td><td>2026-01-01</td><td></td></tr>"
    lone = "<tr><td>2</td><td>Sorting Very Many Stones at Night with Lamps</td><td></td><td></td></tr>"
    topic = "<tr><td colspan=4>Lamps</td></tr>"
    digest = adp.parse(f"<table>{head}{begun}{whole}{lone}{topic}{lone}{lone}</table>")
    titles = [(paper.number, paper.title, str(paper.published)) for paper in digest]
    assert titles == [(1, WRAPPED, "2026-01-01"), *[(2, "Sorting Very Many Stones at Night with Lamps", "None")] * 3]


def test_rows_of_a_page_without_links_behind_long_names() -> None:
    """A row that has its link is whole, however long its last cell is."""
    row = "<tr><td><a href='https://arxiv.org/abs/2512.1000{i}'>Stones {i}</a></td><td>{names}</td><td></td></tr>"
    names = "Ada Holm, Ben van der Ek, Carla Moreau, Dan Ito, Eva Lindqvist, Fay Bello"
    rows = "".join(row.format(i=at, names=names) for at in range(3))
    page = f"<table><tr><th>Title</th><th>Authors</th><th>Code</th></tr>{rows}</table>"
    assert [len(paper.authors) for paper in adp.parse(f"<h1>List</h1>{page}")] == [6, 6, 6]


def test_bars_in_fields_and_topics_of_a_page() -> None:
    """Only cells of a table with heads are escaped."""
    fields = "<tr><td>Authors</td><td>Ada Holm</td></tr><tr><td>Abstract</td><td>We sort $a|b$.<br>We stop.</td></tr>"
    head = "<tr><td colspan='2'><a href='https://arxiv.org/abs/2512.10001'>On $P(x|y)$</a></td></tr>"
    [paper] = adp.parse(f"<h1>List</h1><table>{head}{fields}</table>")
    assert (paper.title, paper.abstract) == ("On $P(x|y)$", "We sort $a|b$.\nWe stop.")


def test_a_head_that_comes_again_below_a_table() -> None:
    """It is no row."""
    head = "<tr><th>Title</th><th>ID</th></tr>"
    rows = "".join(f"<tr><td>Stones {at}</td><td>2512.1000{at}</td></tr>" for at in range(3))
    digest = adp.parse(f"<h1>List</h1><table><thead>{head}</thead>{rows}<tfoot>{head}</tfoot></table>")
    assert len(digest) == 3
    assert "unread-text" not in {found.code for found in digest.diagnostics}


@pytest.mark.parametrize("topic", ["<b>Ports</b>", "Ports", "<b>Ports</b> and <b>Cranes</b>"])
def test_the_marks_around_a_topic_are_not_its_name(topic: str) -> None:
    """Those inside of it are kept."""
    head = "<tr><th>Title</th><th>ID</th></tr>"
    rows = "".join(f"<tr><td>Stones {at}</td><td>2512.1000{at}</td></tr>" for at in range(3))
    page = f"<h1>List</h1><table>{head}<tr><td colspan='2'>{topic}</td></tr>{rows}</table>"
    name = "**Ports** and **Cranes**" if "and" in topic else "Ports"
    assert [section.name for section in adp.parse(page).sections] == [name]


def test_labels_side_by_side_on_a_line_of_a_page() -> None:
    """Each that has a value of one line begins a line; so does none in the text of an abstract."""
    label = "<span class='l'>{}:</span> <span>{}</span> "
    card = (
        "<div><a href='https://arxiv.org/abs/2512.1000{i}'>Stones {i}</a></div><div>"
        + label.format("Published", "2026-01-02")
        + label.format("Categories", "cs.DS, cs.DM")
        + "</div><div><span>Abstract:</span> We sort stones. <span>Methods:</span> by hand, which takes long.</div>"
    )
    for paper in adp.parse(f"<html><body><h1>List</h1>{''.join(card.replace('{i}', str(at)) for at in range(3))}"):
        assert (str(paper.published), paper.categories) == ("2026-01-02", ("cs.DS", "cs.DM"))
        assert paper.abstract == "We sort stones. Methods: by hand, which takes long."


def test_a_table_of_markdown_in_a_division_is_no_page() -> None:
    """Its rows are lines, although all of it is in an element."""
    rows = "".join(f"| *Stones {at}* | 2512.1000{at} |\n" for at in range(3))
    digest = adp.parse(f"<div align='center'>\n\n| Title | ID |\n|:---:|:---:|\n{rows}\n</div>\n")
    assert (digest.layout, [paper.title for paper in digest]) == ("markdown", ["Stones 0", "Stones 1", "Stones 2"])


@pytest.mark.parametrize("text", [page, markdown])
def test_heads_in_no_row(text: Callable[[str], str]) -> None:
    """The cells of a head begin a row by themselves, as in a browser, and end it before the next one."""
    head = HEAD.replace("<tr>", "").replace("</tr>", "")
    assert read(text(head + row(1, "<td>Lamps</td>") + row(2, "<td>Boats</td>"))) == expected("Lamps", "Boats")
    topic = "<tr><td colspan=4>Stones</td></tr>"
    digest = adp.parse(text(head + topic + row(1, "<td>Lamps</td>")))
    assert [[paper.extra["Topic"] for paper in section.papers] for section in digest.sections[-1:]] == [["Lamps"]]


def test_a_first_row_that_is_a_paper_is_not_above_each_topic() -> None:
    """What stands again below a topic is the head, which this table does not have."""
    rows = [row(number).replace("</tr>", "<td>2026</td></tr>") for number in (1, 2, 3, 4)]
    topics = [f"<tr><td colspan=4>{topic}</td></tr>" for topic in ("Lamps", "Boats", "Towers")]
    digest = adp.parse(page(topics[0] + rows[0] + topics[1] + rows[1] + rows[2] + topics[2] + rows[3]))
    assert [[paper.title for paper in section.papers] for section in digest.sections[-3:]] == [
        ["Sorting Pebbles 1"],
        ["Sorting Pebbles 2", "Sorting Pebbles 3"],
        ["Sorting Pebbles 4"],
    ]
    assert {paper.extra["column 4"] for paper in digest.papers} == {"2026"}
