"""Papers that are not headings: rows, items, lines, folded records, files; and what tells them from other things."""

from collections.abc import Callable

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.items.deciding import WINDOW, decide
from arxiv_digest_parser._reading.items.unread import suspects_around, suspects_inside, unread_paper
from arxiv_digest_parser._reading.papers.front_matter import entries
from arxiv_digest_parser._reading.text.places import Positions

TITLES = ["Sorting Pebbles", "Counting Clouds", "Folding Maps", "Timing Tides"]


def link(number: int) -> str:
    """Return the address of an invented paper."""
    return f"https://arxiv.org/abs/2601.9{number:04}"


def titles(text: str) -> list[str]:
    """Return the titles of the papers of a digest."""
    return [paper.title for paper in adp.parse(text)]


def codes(text: str) -> set[str]:
    """Return the codes of what is reported about a digest."""
    return {noticed.code for noticed in adp.parse(text).diagnostics}


def full(number: int, title: str) -> str:
    """Return a record below a heading."""
    return f"### {title}\n\n**Authors:** Mira Holt, Ona Pell\n\n**Link:** {link(number)}\n\n**Abstract:** We work on it.\n\n"


# ------------------------------------------------------------------------------------------------ what is the item?


def test_related_items_below_papers_are_content() -> None:
    """Papers that name themselves above linked items are the papers; the items are their related work."""
    related = "".join(f"- [Related Work {n}]({link(100 + n)})\n" for n in range(4))
    text = "# Digest\n\n" + "".join(full(n, title) + f"Related:\n\n{related}\n" for n, title in enumerate(TITLES))
    assert titles(text) == TITLES
    assert not codes(text)


def test_references_below_papers_are_content() -> None:
    """A list of references at the end is not a list of papers of the digest."""
    references = "".join(f"{n}. Holt, M. [{n}]. {link(200 + n)}\n" for n in range(1, 31))
    text = "# Digest\n\n" + "".join(full(n, title) for n, title in enumerate(TITLES)) + f"## References\n\n{references}"
    assert titles(text) == TITLES
    assert "unread-paper" not in codes(text)


def test_papers_inside_others_are_reported() -> None:
    """Items like the papers' own, headings that link, and all kinds of blocks in what names no paper itself."""
    items = "".join(f"- **[{title}]({link(n)})**\n  - Authors: M. Holt\n\n" for n, title in enumerate(TITLES))
    assert not codes(items) & {"unread-paper"}
    for lost in (f"- [{link(9)}]({link(9)})\n\n", f"## [Lost Days]({link(9)})\n\n"):
        assert "unread-paper" in codes(items + lost + items.replace("2601.9", "2602.9"))
    section = f"## Pebbles\n*Mira Holt*\n\n- **Lost Days**: {link(9)}\n- none\n"
    assert "unread-paper" in codes(section)


@pytest.mark.parametrize(
    ("own", "count"),
    [
        (f"- **[Sorting Pebbles]({link(1)})**", 1),  # so a topic was read as a paper, with the first of its items
        (f"- **Link:** {link(1)}", 0),  # so the others are related work
        (f"**Link:** {link(1)}", 0),
    ],
)
def test_blocks_like_the_one_that_names_a_paper(own: str, count: int) -> None:
    """Where a paper has its identifier from a block that begins papers, others of this kind were lost."""
    text = f"## Pebbles\n\n{own}\n- **[Counting Clouds]({link(2)})**\n"
    place = Positions(text).place
    paper = adp.Paper("Pebbles", arxiv_id=adp.ArxivId.parse("2601.90001"))
    suspects = suspects_inside(text, [(0, len(text))], [paper], lambda start, end: (start, place(start, end)))
    assert (unread_paper(suspects, {"2601.90001"}) is not None) == bool(count)


def test_identifiers_that_no_paper_has_are_counted() -> None:
    """Each counts once, and the first ones are shown."""
    text = "".join(f"- **{title}**: {link(n)}\n- none\n" for n, title in enumerate(TITLES)) * 2
    place = Positions(text).place
    suspects = suspects_around(text, [(0, len(text))], lambda start, end: (start, place(start, end)))
    at, noticed = unread_paper(suspects, set()) or (-1, None)
    shown = "2601.90000, 2601.90001, 2601.90002, …"
    message = f"4 identifiers where papers begin that no paper has: {shown}"
    lines = text.replace("- none\n", "").rstrip("\n")
    assert noticed is not None
    assert (at, noticed.code, noticed.message, noticed.line, noticed.text) == (0, "unread-paper", message, 1, lines)


def test_a_badge_begins_no_paper() -> None:
    """A badge leads to the digest's own paper, say, and a list of references holds no papers of the digest."""
    text = f"[![arXiv](https://example.org/badge.svg)]({link(9)})\n\n" + full(1, "Sorting Pebbles")
    text += f"# References\n\n- [Lost Days]({link(8)})\n"
    assert titles(text) == ["Sorting Pebbles"]
    assert codes(text) == {"unread-text"}


def test_a_topic_above_each_row_or_item_is_a_section() -> None:
    """Where each topic has one paper, the topic is not a paper."""
    head = "| Title | Link |\n| --- | --- |\n"
    rows = "".join(f"## Topic {n}\n\n{head}| {title} | [abs]({link(n)}) |\n\n" for n, title in enumerate(TITLES))
    items = "".join(f"## Topic {n}\n\n- **[{title}]({link(n)})** - M. Holt\n\n" for n, title in enumerate(TITLES))
    for text in (rows, items):
        assert titles(text) == TITLES
        assert [section.name for section in adp.parse(text).sections] == [f"Topic {n}" for n in range(4)]


def test_a_week_above_papers_is_a_section() -> None:
    """The innermost headings that name a paper each are the papers."""
    weeks = "".join(
        f"## Week {n}\n\n" + full(2 * n, f"{title} A") + full(2 * n + 1, f"{title} B") for n, title in enumerate(TITLES)
    )
    assert titles(weeks) == [f"{title} {letter}" for title in TITLES for letter in "AB"]
    assert [section.name for section in adp.parse(weeks).sections] == [f"Week {n}" for n in range(4)]


def test_a_paper_under_several_topics_is_in_each() -> None:
    """A paper is new within its section."""
    section = "".join(f"- **{title}**\n  - Link: {link(n)}\n" for n, title in enumerate(TITLES))
    text = f"# Digest\n\n## Pebbles\n\n{section}\n## Slow Things\n\n{section}"
    assert titles(text) == TITLES * 2


def test_papers_elsewhere_of_which_some_cite_arxiv() -> None:
    """The first link of a record counts where it names no arXiv identifier."""
    text = "# Digest\n\n" + "".join(
        f"- [{title} {n}](https://journal.example.org/{n}/{title[:4]}) - M. Holt, after arXiv:2601.9000{n % 2}\n"
        if n % 5 == 0
        else f"- [{title} {n}](https://journal.example.org/{n}/{title[:4]}) - M. Holt\n"
        for n in range(5)
        for title in TITLES
    )
    assert len(titles(text)) == 20


def test_a_compact_list_after_full_records() -> None:
    """Two forms in one text are both read."""
    compact = "".join(f"- **[{title} Again]({link(50 + n)})** - M. Holt\n" for n, title in enumerate(TITLES))
    head = "| Title | Link |\n| --- | --- |\n"
    rows = head + "".join(f"| {title} | [abs]({link(n)}) |\n" for n, title in enumerate(TITLES))
    assert titles(f"# Digest\n\n## New\n\n{rows}\n## Also seen\n\n{compact}") == TITLES + [
        f"{one} Again" for one in TITLES
    ]


@pytest.mark.parametrize("named", ["**Paper**: [{t}]({u})", "### [{t}]({u})"])
def test_links_below_records_that_lead_to_their_papers(named: str) -> None:
    """They are not papers again, and what leads elsewhere beside them is not one."""
    records = "".join(
        f"{named.format(t=title, u=link(n))}\n\n  **Highlights**: we sort.\n\n" for n, title in enumerate(TITLES)
    )
    links = "".join(f"- [Data of {title}]({link(n)})\n" for n, title in enumerate(TITLES))
    further = "- [All papers of today](https://papers.example.org/cs.AI)\n"
    text = f"# Digest\n\n## Papers\n\n{records}## Related links\n\n{further}{links}"
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES
    assert sum(noticed.code == "unread-text" for noticed in digest.diagnostics) == len(TITLES) + 2


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize("listed", [1, 2, 4])
@pytest.mark.parametrize("below", ["", "\n## Notes\n\n- This text comes from a program.\n- It runs each day.\n"])
@pytest.mark.parametrize("named", ["{u}\n\n**Method:** We sort.\n\n", "**Link:** {u}\n\n**Method:** We sort.\n\n"])
def test_a_list_below_a_heading_after_full_records(named: str, below: str, listed: int, number: int) -> None:
    """The heading is that of a section, over one item as well, and what is below it besides spoils nothing."""
    records = "".join(f"### Sorting Stones {n}\n{named.format(u=link(n))}" for n in range(number))
    items = "".join(f"- [Counting Clouds {n}]({link(50 + n)})\n" for n in range(listed))
    digest = adp.parse(f"# Digest\n\n## In full\n\n{records}## Also seen\n\n{items}{below}")
    assert [(section.name, [paper.title for paper in section.papers]) for section in digest.sections] == [
        ("In full", [f"Sorting Stones {n}" for n in range(number)]),
        ("Also seen", [f"Counting Clouds {n}" for n in range(listed)]),
    ]
    assert {noticed.code for noticed in digest.diagnostics} <= {"no-authors", "no-abstracts", "unread-text"}
    assert (*adp.iter_papers([*f"# Digest\n\n## In full\n\n{records}## Also seen\n\n{items}{below}"]),) == digest.papers


def test_a_table_inside_a_paper_is_content() -> None:
    """A table below a paper that has named itself is a part of it, whatever its head says."""
    table = "| Title | Result |\n| --- | --- |\n" + "".join(
        f"| Setting {n} with words | {link(300 + n)} |\n" for n in range(3)
    )
    text = "# Digest\n\n" + "".join(full(n, title) + f"#### Results\n\n{table}\n" for n, title in enumerate(TITLES))
    assert titles(text) == TITLES


def test_model_text_with_headings_of_its_own_is_one_value() -> None:
    """Headings above the papers' own do not end a paper, if most papers hold such texts."""
    model = "# Review\n\n---\n\n## 1. Idea\n\nGood.\n\n### Numbers\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n## 2. End\n\nDone.\n"
    records = "".join(
        f"### {n}. [{title}]({link(n)})\n\n**Authors**: Mira Holt\n\n#### Abstract\nWe work.\n\n#### AI Summary (by m)\n{model}\n---\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    digest = adp.parse(
        f"# Bot\n\n## Recent\n\n{records}## Older\n\n### 5. [Late One]({link(5)})\n\n**Authors**: Ona Pell\n"
    )
    assert [paper.title for paper in digest] == [*TITLES, "Late One"]
    assert [section.name for section in digest.sections] == ["Recent", "Older"]
    assert all(model.strip() in str(paper.analysis and paper.analysis.tldr) for paper in digest.papers[:4])


def test_what_comes_late_is_found_by_a_later_window() -> None:
    """A long introduction hides no papers."""
    intro = "# Digest\n\n" + "Words about the project, line by line.\n" * (WINDOW // 20)
    items = "".join(f"- **[{title}]({link(n)})** - M. Holt\n" for n, title in enumerate(TITLES))
    assert decide(intro + items) is None
    assert titles(intro + items) == TITLES
    assert [paper.title for paper in adp.iter_papers([intro, items], layout="markdown")] == TITLES
    long_line = "# Digest\n" + "x" * (2 * WINDOW) + "\n"
    assert titles(long_line + items) == TITLES


def test_a_stream_reads_what_the_whole_text_reads() -> None:
    """However a text is cut, papers that are not headings come out the same."""
    items = "# Digest\n\n" + "".join(
        f"- **[{title} {n}]({link(n)})** - M. Holt\n  Words of an abstract that is long enough to be one, and then some.\n"
        for n in range(350)
        for title in TITLES[:2]
    )
    expected = adp.parse(items).papers
    assert len(expected) == 700
    for size in (1000, 70_000):
        pieces = [items[at : at + size] for at in range(0, len(items), size)]
        assert tuple(adp.iter_papers(pieces)) == expected
    found: list[adp.Diagnostic] = []
    assert tuple(adp.iter_papers([items], report=found.append)) == expected
    assert {one.code for one in found} == codes(items)


# ------------------------------------------------------------------------------------------------ tables

HTML = """\
# Page

<table>
<thead><tr><th>#</th><th>Title</th><th>Tags</th><th></th></tr></thead>
<tr><td>1</td><td><a href="./a.html">Sorting <b>Pebbles</b></a></td><td>sand<br>sea &amp; more</td><td><button data-arxiv-id="2601.90001v1">Save</button></td></tr>
<tr><td>2</td><td><a href='./b.html'>Counting Clouds</a></td><td><table><tr><td>inner</td></tr></table></td><td><i data-arxiv-id=2601.90002v2></i></td></tr>
</table>

Words behind the table.
"""


def test_an_html_table_inside_markdown() -> None:
    """Links become links, identifiers in attributes count, tags go."""
    one, other = adp.parse(HTML)
    assert (one.number, one.title, one.url, str(one.arxiv_id)) == (1, "Sorting Pebbles", "./a.html", "2601.90001v1")
    assert one.extra["Tags"] == "sand\nsea & more"
    assert (other.title, str(other.arxiv_id)) == ("Counting Clouds", "2601.90002v2")
    assert [noticed.text for noticed in adp.parse(HTML).diagnostics if noticed.code == "unread-text"] == [
        "Words behind the table."
    ]


def test_an_html_table_that_nothing_closes() -> None:
    """What is there is read."""
    assert titles(HTML[: HTML.index("</table>\n\nWords")]) == ["Sorting Pebbles", "Counting Clouds"]


def test_an_html_table_without_rows_or_heads_is_text() -> None:
    """A table that has no title column is not a list of papers."""
    text = "<table></table>\n<table><tr><td>A</td><td>B</td></tr></table>\n\n" + full(1, "Sorting Pebbles")
    assert titles(text) == ["Sorting Pebbles"]


def test_titles_with_numbers_and_prose() -> None:
    """A cell may hold number, title and summary, in bold or not."""
    text = (
        "## Top Papers\n\n| **Paper** | **Links** |\n| --- | --- |\n"
        f"| 1) **Sorting Pebbles** - sorts them by hand. | [Paper]({link(1)}), [Tweet](https://x.example.org/1) |\n"
        f"| 2) **Counting Clouds** -counts them. | [Paper](https://example.org/p.pdf), [Tweet](https://x.example.org/2) |\n"
        f"| 3) Folding Maps - folds them. | [Paper]({link(3)}) |\n"
    )
    one, two, three = adp.parse(text)
    assert [(paper.number, paper.title) for paper in (one, two, three)] == [*enumerate(TITLES[:3], 1)]
    assert (one.url, one.extra["Tweet"]) == (link(1), "https://x.example.org/1")
    assert two.url == "https://example.org/p.pdf"
    assert one.extra["Summary"] == "sorts them by hand."


def test_links_next_to_a_title() -> None:
    """The links in parentheses after a title are recognised by their targets; a title may itself be the first link."""
    text = (
        "## Papers for 2026-01-03\n\n| Title | Authors |\n| --- | --- |\n"
        f"| Sorting Pebbles (Read more on [arXiv]({link(1)}) or [Hub](https://hub.example.org/1)) | Mira Holt |\n"
        f"| [Counting Clouds]({link(2)}) [code](https://github.com/x/y) | Ona Pell |\n"
        f"| Folding Maps \\| a study {link(3)} | Ona Pell |\n"
    )
    one, two, three = adp.parse(text)
    assert (one.title, one.url, one.extra["Hub"]) == ("Sorting Pebbles", link(1), "https://hub.example.org/1")
    assert (two.title, two.url) == ("Counting Clouds", link(2))
    assert three.title.startswith("Folding Maps")


def test_rows_that_are_not_as_wide_as_the_table() -> None:
    """Cells that lack are empty; bars too many go where dates and links are then in the same columns as in other rows."""
    text = (
        "| Date | Title | Link | Note |\n|---|---|---|---|\n"
        f"| 2026-01-01 | Sorting Pebbles | [abs]({link(1)}) | a |\n"
        f"| 2026-01-02 | Counting | Clouds | [abs]({link(2)}) | b |\n"
        f"| 2026-01-03 | Folding Maps | [abs]({link(3)}) |\n"
        f"| 2026-01-04 | Timing Tides | [abs]({link(4)}) | c | d | e |\n"
        "| x | y | z | a | b | c |\n"
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest.papers[:4]] == [
        "Sorting Pebbles",
        "Counting | Clouds",
        "Folding Maps",
        "Timing Tides",
    ]
    assert digest.papers[3].extra["Note"] == "c | d | e"
    assert "bad-date" in codes(text)


def test_columns_of_every_kind() -> None:
    """Columns are fields by their heads, and links by their targets; what no field takes is kept."""
    text = (
        "| No. | Title | Authors | Categories | Abstract | TL;DR | Comment | arXiv ID | Code | Published | Updated | Score |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        "| 1 | Sorting Pebbles | Mira Holt, Ona Pell | cs.DS, 68W01 | We sort. | Sorted. | 9 pages | 2601.90001 | "
        "[code](https://github.com/x/y) | 2026-01-01 | 2026-01-02 | 7 |\n"
        "| x | Counting Clouds | Ona Pell | cs.DM | We count. | Summary generation failed | - | soon | none | yesterday | | |\n"
    )
    one, two = adp.parse(text)
    assert (one.number, one.authors, one.categories) == (1, ("Mira Holt", "Ona Pell"), ("cs.DS",))
    assert (one.abstract, one.comment, str(one.arxiv_id)) == ("We sort.", "9 pages", "2601.90001")
    assert (one.code_url, str(one.published), str(one.updated)) == (
        "https://github.com/x/y",
        "2026-01-01",
        "2026-01-02",
    )
    assert one.analysis is not None
    assert (one.analysis.tldr, one.extra["Score"]) == ("Sorted.", "7")
    assert (two.number, two.extra["No"], two.extra["arXiv ID"], two.extra["Published"]) == (
        None,
        "x",
        "soon",
        "yesterday",
    )
    assert {"bad-date", "failed-value"} <= codes(text)


def test_a_table_with_two_dates_of_one_kind() -> None:
    """The first column of a field is the field; the second is kept under its head."""
    text = f"| Title | Date | Submitted | Link |\n|---|---|---|---|\n| Sorting Pebbles | 2026-01-02 | 2026-01-01 | {link(1)} |\n"
    [paper] = adp.parse(text)
    assert (str(paper.published), paper.extra["Submitted"]) == ("2026-01-02", "2026-01-01")


def test_footnotes_carry_the_rest_of_a_paper() -> None:
    """A translated title, a summary, the abstract in two languages."""
    long_zh, long_en = "我们把石子按大小排序，并且测量时间。" * 8, "We sort pebbles by size, and measure the time. " * 4
    text = (
        "# 摘要\n\n| Ref | Title | Summary |\n| --- | --- | --- |\n"
        f"| [^1] | [Sorting Pebbles]({link(1)}) | 排序石子。 |\n| [^2] | [Counting Clouds]({link(2)}) | 数云。 |\n"
        f"| [^9] | [Folding Maps]({link(3)}) | 折图。 |\n\n"
        f"[^1]: 石子排序\n\n    Sorting Pebbles\n\n    [{link(1)}]({link(1)})\n\n    排序石子。\n\n    {long_zh}\n\n"
        f"    arXiv:2601.90001v1 Announce Type: new  Abstract: {long_en}\n\n    {long_zh}另一段。\n\n    {long_en}More.\n\n"
        f"[^2]: 数云\n\n    Counting Clouds. (arXiv:2601.90002v1 [cs.DM])\n\n    {long_en}\n\nWords behind.\n"
    )
    one, two, three = adp.parse(text)
    assert one.abstract == long_en.strip()
    assert [(t.title, t.abstract) for t in one.translations] == [("石子排序", long_zh)]
    assert one.extra["note"].count("\n\n") == 1
    assert (two.extra["Announcement"], two.abstract) == ("(arXiv:2601.90002v1 [cs.DM])", long_en.strip())
    assert three.translations == ()
    assert "Words behind." in [noticed.text for noticed in adp.parse(text).diagnostics]


def test_footnotes_of_which_a_renderer_lost_the_marks() -> None:
    """The first words of a footnote that have no space are the address of its mark then; its text has the title."""
    text_en = "We sort pebbles by size, and measure the time. " * 4
    rows = "".join(
        f"| {mark} | [{title}.]({link(n)}) |\n"
        for n, (mark, title) in enumerate(
            [("[^1]", "Sorting Pebbles"), ("[^2](%E6%95%B0%E4%BA%91)", "Counting Clouds"), ("[^3]", "Folding Maps")]
        )
    )
    notes = (
        f"[^1]: 石子排序\n\n    Sorting Pebbles\n\n    {text_en}\n\n"
        f"    Counting Clouds. (arXiv:2601.90001v1 [cs.DM])\n\n    {text_en}Clouds.\n\n    Folding Maps\n\n    {text_en}Maps.\n"
    )
    digest = adp.parse(f"| Ref | Title |\n| --- | --- |\n{rows}\n{notes}")
    assert [paper.number for paper in digest] == [1, 2, 3]
    assert [paper.abstract for paper in digest] == [text_en.strip(), f"{text_en}Clouds.", f"{text_en}Maps."]
    assert [[one.title for one in paper.translations] for paper in digest] == [["石子排序"], ["数云"], []]


def test_a_head_that_is_a_paper_is_a_row() -> None:
    """A table needs a head in Markdown, and some generators print their first row there."""
    rows = [f"| {3 - n} Jan 2026 | **Sorting {n}** | [Mira Holt] et al. | [pdf]({link(n)}) | 0{n} |" for n in (1, 2, 3)]
    digest = adp.parse("\n".join([rows[0], "|---|---|---|---|---|", *rows[1:]]))
    assert [paper.title for paper in digest] == ["Sorting 1", "Sorting 2", "Sorting 3"]


def test_columns_without_heads() -> None:
    """They are what all their cells are: numbers, dates, links, categories, names, long texts, and titles."""
    text = "We sort pebbles by size, and measure the time that it takes. " * 4
    rows = "".join(
        f"| {n} | 2026-01-0{n} | Sorting {'again ' * n} | Mira Holt et al. | cs.DS | [pdf]({link(n)}) | {text} | ? "
        "| https://github.com/x/y |\n"
        for n in (1, 2, 3)
    )
    first, *_ = adp.parse("|" * 10 + "\n" + "|---" * 9 + "|\n" + rows)
    assert (first.title, first.authors, first.number) == ("Sorting again", ("Mira Holt",), 1)
    assert (str(first.published), first.categories, first.abstract) == ("2026-01-01", ("cs.DS",), text.strip())
    assert first.code_url == "https://github.com/x/y"
    assert first.extra == {"column 8": "?"}


def test_a_table_that_names_no_papers() -> None:
    """Titles alone are not papers: no other column is known, and none has a link."""
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse("| Title | Size |\n|---|---|\n| Sorting Pebbles | 7 |\n| Counting Clouds | 5 |\n")


def test_columns_of_codes_and_of_translations() -> None:
    """Cells that are categories need no head for these; a "summary" in another script is not an abstract."""
    rows = "".join(f"| Sorting {n} | {{}} | 石子 {n} | 排序 | 石子排序 | - | {link(n)} |\n" for n in (1, 2))
    head = "| Title | Cat | 中文标题 | Summary | 摘要 | TL;DR | URL |\n|---|---|---|---|---|---|---|\n"
    one, two = adp.parse(head + rows.format("cs.DS", "`math.CO`"))
    assert (one.primary_category, two.primary_category) == ("cs.DS", "math.CO")
    assert [(t.language, t.title, t.abstract) for t in one.translations] == [("zh", "石子 1", "石子排序")]
    assert (one.abstract, one.analysis, one.extra["Summary"]) == (None, None, "排序")
    one, _ = adp.parse(head.replace("TL;DR", "Code") + rows.format("cs.DS, cs.LG", "cs.CL"))
    assert (one.categories, one.analysis and one.analysis.tldr) == (("cs.DS", "cs.LG"), "排序")


def test_lines_below_a_title_in_its_cell() -> None:
    """Labelled values, facts, and text that is long; what has no field, or one that a column has, is kept."""
    text = "We sort pebbles by size, and measure the time that it takes to sort them, twice."
    cell = (
        "[Sorting {n}]({u})<br>**Comments:** 9 pages<br>2026-01-02 · [code](https://github.com/x/y)<br>arXiv:2601.90077"
        "<br>2026-01-03 · `cs.DS`<br>oral<br>{s}<br>{s} Again."
    )
    rows = "".join(f"| {cell.format(n=n, u=link(n), s=text)} | Mira Holt |\n" for n in (1, 2))
    one, _ = adp.parse("| Paper | Authors |\n| --- | --- |\n" + rows)
    assert (one.title, one.authors, str(one.published), one.abstract) == (
        "Sorting 1",
        ("Mira Holt",),
        "2026-01-02",
        text,
    )
    assert (one.comment, one.code_url, one.categories) == ("9 pages", "https://github.com/x/y", ("cs.DS",))
    assert one.extra == {"published": "2026-01-03", "badges": f"oral\n\n{text} Again."}


def test_bars_after_a_backslash_in_formulas() -> None:
    """They are bars if a formula has one of them, or the rest of a cell has; TeX has pairs of them."""
    rows = f"| Norms $\\|x\\|$ | [1]({link(1)}) | {{}} |\n"
    head = "| Title | PDF | Remark |\n|---|---|---|\n"
    titles = {
        what: adp.parse(head + rows.format(what))[0].title
        for what in ("none", r"$P(x\|y)$", r"this \| that", r"$|y|$ and $P(x\|y)$")
    }
    assert [*titles.values()] == [r"Norms $\|x\|$", "Norms $|x|$", "Norms $|x|$", r"Norms $\|x\|$"]


def test_a_table_of_contents_holds_no_papers() -> None:
    """Its titles lead to places in the text."""
    contents = "".join(f"| [Sorting {n}](#p{n}) | cs.DS |\n" for n in (1, 2))
    papers = "".join(f"## Sorting {n}\n\n**Authors:** Mira Holt\n\n**URL:** {link(n)}\n\n" for n in (1, 2))
    digest = adp.parse(f"# Digest\n\n| Title | Category |\n|---|---|\n{contents}\n{papers}")
    assert [(paper.title, paper.authors) for paper in digest] == [
        ("Sorting 1", ("Mira Holt",)),
        ("Sorting 2", ("Mira Holt",)),
    ]


@pytest.mark.parametrize("quote", ["", '"', "'"])
@pytest.mark.parametrize("item", ["    <li>{}</li>", "- {}", "1. {}", "{}"])
def test_contents_and_links_back_as_html(item: str, quote: str) -> None:
    """Entries of the contents may be links of HTML, in items and without quotes, and so may those back to the top."""
    names = ("Wet stones", "Dry stones & sand")
    anchors = [name.lower().replace(" ", "-") for name in names]
    entries = "\n".join(
        item.format(f"<a href={quote}#{anchor}{quote}>{name}</a>") for anchor, name in zip(anchors, names, strict=True)
    )
    tables = (f"## {name}\n\n| Title | PDF |\n|---|---|\n{{}}" for name in names)
    rows = (f"| Sorting Pebbles | {link(1)} |\n| Counting Clouds | {link(2)} |\n", f"| Folding Maps | {link(3)} |\n")
    back = f"\n<p align=right>(<a href={quote}#top{quote}>back to top</a>)</p>\n\n"
    text = "\n".join(table.format(row) + back for table, row in zip(tables, rows, strict=True))
    digest = adp.parse(f"<details>\n<summary>Table of Contents</summary>\n\n{entries}\n\n</details>\n\n{text}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [*zip(names, (2, 1), strict=True)]
    assert codes(text) == {"no-abstracts", "no-authors"}


# ------------------------------------------------------------------------------------------------ lists and lines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- **[{t}]({u})** · 2026-01-02 · `cs.DS` · _Mira Holt, Ona Pell_", ("Mira Holt", "Ona Pell")),
        ("- [{t}]({u}) | M. Holt, O. Pell | Submitted on 2 Jan 2026 | cs.DS", ("M. Holt", "O. Pell")),
        (
            "1. **{t}** — Mira Holt, Ona Pell — Published: 2026-01-02 — Category: cs.DS — Paper: [abs]({u})",
            ("Mira Holt", "Ona Pell"),
        ),
        (
            "- 2026-01-02, **{t}**, Mira Holt et.al., cs.DS, Paper: [{u}]({u}), Code: **[c](https://github.com/x/y)**",
            ("Mira Holt",),
        ),
        ('- <b>{t}</b>, <a href="{u}">abs</a>, Mira Holt et al., 2026-01-02, cs.DS', ("Mira Holt",)),
        ("- **{t}** ({u}), Mira Holt et al., 2026-01-02, [cs.DS](https://arxiv.org/list/cs.DS/new)", ("Mira Holt",)),
    ],
)
def test_facts_between_marks(line: str, expected: tuple[str, ...]) -> None:
    """Each part of a line is recognised by its kind."""
    text = "## Pebbles\n\n" + "\n".join(line.format(t=title, u=link(n)) for n, title in enumerate(TITLES)) + "\n"
    for n, (title, paper) in enumerate(zip(TITLES, adp.parse(text), strict=True)):
        assert (paper.title, paper.url, paper.authors) == (title, link(n), expected)
        assert str(paper.published) == "2026-01-02"
        assert "cs.DS" in (paper.primary_category, *paper.categories)
        assert paper.code_url == ("https://github.com/x/y" if "Code:" in line else None)


def test_remarks_on_the_line_of_a_title_are_kept() -> None:
    """What is not a known kind of fact is kept as a badge, or as a note if it is long."""
    note = "a remark that goes on for longer than any badge would"
    text = "".join(
        f"- **[{title}]({link(n)})** ⭐ 66 | {note} | arXiv:2601.9000{n} |\n" for n, title in enumerate(TITLES)
    )
    paper = adp.parse(text)[link(0)]
    assert (paper.extra["badges"], paper.extra["note"]) == ("⭐ 66", note)


def test_an_item_without_a_link_among_papers_is_a_paper() -> None:
    """Where most items are papers, one that lacks its link is a paper without a link."""
    items = [f"- **[{title}]({link(n)})** - M. Holt" for n, title in enumerate(TITLES)]
    items.insert(2, "- **A Lost One** - M. Holt")
    text = "## New\n\n" + "\n".join(items) + "\n\n## About\n\n- **Fast** reading\n- **Kind** words\n"
    assert titles(text) == [*TITLES[:2], "A Lost One", *TITLES[2:]]
    assert "missing-link" in codes(text)


def test_records_end_where_others_do() -> None:
    """A rule, or a line outside of the item, ends the last record if the others hold none."""
    items = "".join(f"- **[{title}]({link(n)})**\n  Mira Holt, Ona Pell\n\n" for n, title in enumerate(TITLES))
    for footer in ("---\n\nMade by a robot.\n", "Made by a robot.\n"):
        digest = adp.parse(f"## New\n\n{items}{footer}")
        assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell")] * 4
        assert [noticed.text for noticed in digest.diagnostics if noticed.code == "unread-text"] == ["Made by a robot."]


def test_summaries_are_records() -> None:
    """Folded records end where their fold is closed."""
    records = "".join(
        f"<details>\n<summary>{n}. {title}</summary>\n\n**Links:** [arXiv]({link(n)})\n\n> We work.\n\n</details>\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    digest = adp.parse(f"# Hub\n\n## Today\n\n{records}Made by a robot.\n")
    assert [(paper.number, paper.title, paper.abstract) for paper in digest] == [
        (n, title, "We work.") for n, title in enumerate(TITLES, 1)
    ]
    assert [noticed.text for noticed in digest.diagnostics if noticed.code == "unread-text"] == ["Made by a robot."]


def test_code_is_not_read() -> None:
    """Lines in a code fence begin nothing; a fence that nothing closes is text."""
    items = "".join(f"- **[{title}]({link(n)})** - M. Holt\n" for n, title in enumerate(TITLES))
    code = f"```python\n- [x]({link(90)})\n# {link(91)}\n```\n\n"
    assert titles(f"# D\n\n{code}## New\n\n{items}") == TITLES
    assert titles(f"# D\n\n## New\n\n{items}\n```\nopen\n") == TITLES


# ------------------------------------------------------------------------------------------------ front matter


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("key: plain", "plain"),
        ('key: "with \\"quotes\\" and \\u00e9"', 'with "quotes" and é'),
        ('key: "broken \\x"', "broken \\x"),
        ("key: 'it''s'", "it's"),
        ("key: [a, \"b, c\", 'd']", ("a", "b, c", "d")),
        ("key:\n  - a\n  - 'b'", ("a", "b")),
        ("key: >\n  folded\n  text", "folded text"),
        ("key: |\n  kept\n  text", "kept\ntext"),
        ("key: goes\n  on", "goes on"),
    ],
)
def test_front_matter_values(printed: str, value: object) -> None:
    """The simple forms of YAML are read, and others are kept as printed."""
    assert [(one.key, one.value) for one in entries(f"---\n{printed}\n---\n")] == [("key", value)]


def test_front_matter_that_is_not_a_key() -> None:
    """A line without a key has none; a text without front matter has no entries."""
    matter = "---\ntitle: A Sort\n!!! what\n---\n"
    assert [(one.key, one.value) for one in entries(matter)] == [("title", "A Sort"), ("", "!!! what")]
    assert [*entries("---\nno end\n")] == []


def test_a_file_of_one_paper() -> None:
    """Front matter that names a paper is its record; what is below is of the same paper."""
    text = (
        "---\ntitle: Sorting Pebbles\nauthors: [Mira Holt, 'Pell, Ona']\ndate: 2026-01-02\n"
        f"url: {link(1)}\nscore: 7\nempty:\n---\n\n# Sorting Pebbles\n\n## TL;DR\nSorted.\n"
    )
    [paper] = adp.parse(text)
    assert (paper.authors, str(paper.published), paper.url) == (("Mira Holt", "Pell, Ona"), "2026-01-02", link(1))
    assert paper.analysis is not None
    assert (paper.analysis.tldr, paper.extra["score"]) == ("Sorted.", "7")


@pytest.mark.parametrize(
    "front",
    [
        (
            "---\n# made by a robot\ntitle: 'Sorting Pebbles'  # the title\nauthors: [\n  Mira Holt,\n  \"Ona Pell\"\n]\n"
            "date: 2026-01-02 # day\nid: {u}\n---\n"
        ),
        (
            "---\ntitle: Sorting Pebbles\nauthors:\n  - name: Mira Holt\n    group: A\n  - name: Ona Pell\ndate: 2026-01-02\n"
            "source: {i}\n---\n"
        ),
        (
            '+++\n# made by a robot\ntitle = "Sorting Pebbles"\ndate = 2026-01-02\nauthors = ["Mira Holt", "Ona Pell"]\n'
            "[extra]\nlink = '{u}'\n+++\n"
        ),
    ],
    ids=["comments", "items of keys", "TOML"],
)
def test_a_file_of_one_paper_in_other_forms(front: str) -> None:
    """Comments, lists of several lines, authors with several keys each, and TOML."""
    [paper] = adp.parse(front.format(u=link(1), i=link(1).rpartition("/")[2]) + "\n## Abstract\n\nWe sort.\n")
    assert (paper.title, paper.authors, str(paper.published)) == (
        "Sorting Pebbles",
        ("Mira Holt", "Ona Pell"),
        "2026-01-02",
    )
    assert (paper.arxiv_id and paper.arxiv_id.base, paper.abstract) == (link(1).rpartition("/")[2], "We sort.")
    assert paper.extra.get("authors group", "A") == "A"


@pytest.mark.parametrize(
    ("front", "said", "extra"),
    [
        ("date: 2026-03-05\nauthor: pebblefan", (None, "2026-03-05", None), {"author": "pebblefan"}),
        ("author: Ona Pell", (("Ona Pell",), None, None), {}),
        (
            "published_at: 2026-03-05\npaper_published: 2026-01-02",
            (None, "2026-01-02", None),
            {"published_at": "2026-03-05"},
        ),
        (
            "publishedAt: 2026-03-05\npaperPublishedAt: 2026-01-02",
            (None, "2026-01-02", None),
            {"publishedAt": "2026-03-05"},
        ),
        ("last_paper_date: 2026-03-05", (None, None, None), {"last_paper_date": "2026-03-05"}),
        ("published: true\narxiv_submitted: 2026-01-02", (None, "2026-01-02", None), {"published": "true"}),
        ("paper_id: 3623", (None, None, None), {"paper_id": "3623"}),
        ("summary: 石を並べる。\nabstract_en: We sort.", (None, None, "We sort."), {}),
        ("summary: We sort.", (None, None, "We sort."), {}),
    ],
)
def test_what_is_of_the_file_and_not_of_its_paper(
    front: str, said: tuple[tuple[str, ...] | None, str | None, str | None], extra: dict[str, str]
) -> None:
    """A file has an account, a switch, a key and days of its own; none of them is wrong, and all are kept."""
    digest = adp.parse(f"---\ntitle: Sorting Pebbles\n{front}\nurl: {link(1)}\n---\n\n## Setup\n\nA table.\n")
    [paper] = digest
    assert (paper.authors or None, paper.published and str(paper.published), paper.abstract) == said
    assert {**paper.extra} == {**extra, "Setup": "A table."}
    assert not [found for found in digest.diagnostics if found.severity == "error"]


def test_a_day_that_the_text_repeats_in_its_own_form() -> None:
    """It says nothing new below the front matter, unless it says more than the day."""
    front = f"---\ntitle: Sorting Pebbles\narxiv_submitted: 2026-01-02\nurl: {link(1)}\n---\n\n"
    same, more = (
        adp.parse(f"{front}- **投稿日:** {day}\n- **著者:** Ona Pell\n")
        for day in ("2026年1月2日", "2026年1月2日 (v1)")
    )
    assert ["repeated-field" in {found.code for found in digest.diagnostics} for digest in (same, more)] == [
        False,
        True,
    ]
    assert {**same[0].extra} == {}
    assert {**more[0].extra} == {"投稿日": "2026年1月2日 (v1)"}


def test_items_that_are_not_names_are_not_authors() -> None:
    """Names without spaces are names in scripts that have none; what else is below the key is kept."""
    file = f"---\ntitle: Sorting Pebbles\nauthors:\n{{}}url: {link(1)}\n---\n"
    named, other = (
        adp.parse(file.format(items))[0]
        for items in ("- name: 石子\n- name: Ona Pell\n", "- id: 7\n  name: Ona Pell\n- {a: b}\n")
    )
    assert (named.authors, other.authors) == (("石子", "Ona Pell"), ())
    assert other.extra["authors"] == "- id: 7 name: Ona Pell - {a: b}"


def test_a_heading_between_rules_is_not_a_comment() -> None:
    """Only a file whose title is below a key has comments in its front matter."""
    assert [*entries("---\n# Sorting Pebbles\nauthors: Mira Holt\n---\n")] == []
    assert [*entries("---\n# Sorting Pebbles\ntitle: what\nWe sort.\n---\n")] == []


def test_front_matter_of_a_digest_is_frame() -> None:
    """A file with papers of its own is a digest, whatever its front matter says."""
    text = f"---\ntitle: Daily\nauthors: A Robot\n---\n\n{full(1, 'Sorting Pebbles')}{full(2, 'Counting Clouds')}"
    assert titles(text) == TITLES[:2]


def reads(text: str) -> bool:
    """Tell whether a text is read, and not refused as one of no layout."""
    try:
        adp.parse(text)
    except adp.UnknownLayoutError:
        return False
    return True


@pytest.mark.parametrize("change", [str.strip, str.upper], ids=["stripped", "upper case"])
def test_a_cut_text_is_read_or_refused(change: Callable[[str], str]) -> None:
    """Nothing but the library's own error comes out of a text that ends anywhere; a whole one is read."""
    for text in (HTML, "| Title |\n|---|\n", "|a|b|\n|-|-|\n", "- [a](b)\n", "[^1]: x\n", "<summary>\n"):
        assert {reads(change(text[:end])) for end in range(len(text))} <= {True, False}
    assert len(adp.parse(change(HTML))) == 2
    assert [paper.title for paper in adp.parse(HTML)] == ["Sorting Pebbles", "Counting Clouds"]


def test_headings_above_sections_are_their_path() -> None:
    """A section below another heading has the names of both; a day is not a part of the path."""
    items = "".join(f"- **[{title}]({link(n)})** - M. Holt\n" for n, title in enumerate(TITLES))
    digest = adp.parse(
        f"# Daily Papers\n\n## Nature\n\n### Pebbles\n\n{items}\n### Clouds\n\n{items}\n## Things\n\n{items}"
    )
    assert [(section.name, section.path) for section in digest.sections] == [
        ("Pebbles", ("Nature", "Pebbles")),
        ("Clouds", ("Nature", "Clouds")),
        ("Things", ()),
    ]
    digest = adp.parse(f"# Daily Papers\n\n## 2026-01-02\n\n### Pebbles\n\n{items}")
    assert [section.path for section in digest.sections] == [()]


def test_a_table_without_bars_at_its_edges() -> None:
    """Each line is a row; with bars there, a row goes on until one ends a line."""
    lines = ["Title | Authors | Link", "--- | --- | ---"]
    rows = [f"{title} | M. Holt | [abs]({link(n)})" for n, title in enumerate(TITLES)]
    assert titles("\n".join([*lines, *rows])) == TITLES
    bounded = [f"| {line} |" for line in [*lines, *rows]]
    bounded[2] = bounded[2].replace("Sorting ", "Sorting\n")
    assert titles("\n".join(bounded)) == TITLES


def test_a_bar_in_a_cell_keeps_the_blanks_next_to_it() -> None:
    """A row that has too many cells is put together as it was printed."""
    head = "| Title | Authors | Link |\n|---|---|---|\n"
    rows = f"| Sorting | M. Holt | {link(1)} |\n| [De|Re]construction | O. Pell | {link(2)} |\n"
    assert titles(head + rows) == ["Sorting", "[De|Re]construction"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # Few have words after a dash: there they belong to the title.
        (
            ["Sorting Pebbles", "On Clouds - and on Dashes", "Folding Maps"],
            ["Sorting Pebbles", "On Clouds - and on Dashes", "Folding Maps"],
        ),
        # Most have: there they are remarks.
        (
            ["Sorting Pebbles - by hand", "Clouds - in rain", "Maps"],
            ["Sorting Pebbles", "Clouds", "Maps"],
        ),
    ],
)
def test_words_after_a_plain_title(lines: list[str], expected: list[str]) -> None:
    """They are a part of it or a remark, by what most records have."""
    text = "".join(
        f"<details>\n<summary>{n}. {line}</summary>\n\n[arXiv]({link(n)})\n\n</details>\n\n"
        for n, line in enumerate(lines, 1)
    )
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("- [[arXiv]({})] Sorting Pebbles", "Sorting Pebbles"),
        ("- **Sorting Pebbles** ([arXiv]({}))", "Sorting Pebbles"),
        ("- **[*-Algebras of Pebbles]({})**", "*-Algebras of Pebbles"),
        ("- ***-Algebras of Pebbles** ([arXiv]({}))", "*-Algebras of Pebbles"),
        ("- [***Sorting Pebbles***]({})", "Sorting Pebbles"),
        ("- **[Authors: A Study]({})**", "Authors: A Study"),
    ],
)
def test_titles_among_marks(line: str, title: str) -> None:
    """Brackets around a link and asterisks around a title are not part of it; those inside of it are."""
    text = "".join(line.format(link(n)) + "\n" for n in range(4))
    assert set(titles(text)) == {title}


def test_folded_records_below_topics_of_one() -> None:
    """A heading right above each folded record is a topic's."""
    text = "".join(
        f"## Topic {n}\n\n<details>\n<summary><b>{title}</b></summary>\n\n[arXiv]({link(n)})\n\n</details>\n\n"
        for n, title in enumerate(TITLES)
    )
    assert titles(text) == TITLES


def test_entries_of_contents_are_not_papers() -> None:
    """What leads to a place within the page begins no paper, whatever is below it."""
    text = "- [Pebbles](#pebbles)\n- [Clouds](#clouds)\n\n"
    text += "".join(f"- [{title}]({link(n)})\n\n  > We work.\n\n" for n, title in enumerate(TITLES))
    assert titles(text) == TITLES
    topics = "".join(f"### Topic {n}\n\n- [{title}]({link(n)}) - M. Holt\n\n" for n, title in enumerate(TITLES[:2]))
    assert titles(f"- [Topic 0](#0)\n- [Topic 1](#1)\n\n{topics}") == TITLES[:2]


def test_what_the_first_line_says_may_come_again() -> None:
    """The same value once more, or under a label, and all the names of which the first line has one, are nothing odd."""
    text = "".join(
        f"- {day}, **{title}**, Mira Holt et.al., [abs]({link(n)}), {day}\n  _Mira Holt, Ona Pell_\n  - Published: {day}\n"
        for n, (title, day) in enumerate(
            zip(TITLES, ("2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"), strict=True)
        )
    )
    digest = adp.parse(text)
    assert {paper.authors for paper in digest} == {("Mira Holt", "Ona Pell")}
    assert codes(text) == {"no-abstracts"}
    other = text.replace("_Mira Holt, Ona Pell_", "_Tomas Reyk, Ona Pell_")
    assert {paper.authors for paper in adp.parse(other)} == {("Mira Holt",)}
    assert "unread-text" in codes(other)


def test_details_that_nothing_closes() -> None:
    """Each goes on to the next."""
    text = "".join(
        f"<details><summary>{title}</summary>\n\n{link(n)}\n\nAbstract: We.\n\n" for n, title in enumerate(TITLES)
    )
    assert [paper.title for paper in adp.parse(text)] == TITLES


def test_details_that_close_on_their_line() -> None:
    """A fold on one line is closed."""
    text = "".join(
        f"- **[{title}]({link(n)})**\n  <details><summary>Abstract</summary>We work on it.</details>\n"
        for n, title in enumerate(TITLES)
    )
    assert [paper.abstract for paper in adp.parse(text)] == ["We work on it."] * len(TITLES)
    assert codes(text) == {"no-authors"}
    assert "truncated" in codes(text.removesuffix("</details>\n"))


def test_papers_between_code_fences_are_reported() -> None:
    """A fence that another paper closes hides papers, but not from the count of identifiers."""
    records = [f"- **[{title}]({link(n)})**\n\n  We work on it.\n{{}}\n" for n, title in enumerate(TITLES)]
    text = records[0].format("```") + records[1].format("") + records[2].format("```") + records[3].format("")
    assert len(titles(text)) == len(TITLES) or "unread-paper" in codes(text)


def test_numbered_papers_above_items_are_items_of_another_kind() -> None:
    """Bullets that a renderer left in place of numbers are the papers' fields."""
    text = "".join(
        f"{n}. **[{title}]({link(n)})**\n\n- Authors: Mira Holt, Ona Pell\n- Abstract: We work on it.\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    digest = adp.parse(f"## Pebbles\n\n{text}")
    assert [paper.title for paper in digest] == TITLES
    assert {(paper.authors, paper.abstract) for paper in digest} == {(("Mira Holt", "Ona Pell"), "We work on it.")}


def test_a_reference_without_a_footnote() -> None:
    """Where a row refers to no footnote of the text, there is none."""
    text = f"| Title | Link |\n|---|---|\n| Sorting Pebbles [^1] | {link(1)} |\n| Folding Maps | {link(2)} |\n"
    assert len(titles(text)) == 2


HTML_FRAME = """---
title: {front}
---

# Papers of 2026-03-01

## Topics

<a href="#wet">Wet stones (2 🔗1)</a>
<a href="#dry">Dry stones (1)</a>

{wet}

| Title | Link |
|---|---|
| Sorting Pebbles | {one} |
| Counting Clouds | {two} |

<h2>Dry stones</h2>

| Title | Link |
|---|---|
| Folding Maps | {three} |
"""


def test_headings_and_contents_as_html() -> None:
    """Headings may be HTML, with their anchors; a heading above contents alone is not a section."""
    wet = '<h2 id="wet">🔬 <b>Wet stones</b></h2>'
    text = HTML_FRAME.format(front="Papers of 2026-03-01", wet=wet, one=link(1), two=link(2), three=link(3))
    digest = adp.parse(text)
    assert (digest.title, str(digest.date)) == ("Papers of 2026-03-01", "2026-03-01")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [
        ("🔬 Wet stones", 2),
        ("Dry stones", 1),
    ]
    assert [one.text for one in digest.diagnostics if one.code == "unread-text"] == ["Topics"]
    other = text.replace("title: Papers of 2026-03-01", "title: A site")
    assert adp.parse(other).title == digest.title
    assert codes(other) == {"no-abstracts", "no-authors", "unread-text"}


def test_a_heading_further_in_leaves_the_title_to_the_front_matter() -> None:
    """Only a heading of the first level is what a site shows as the title."""
    text = f"---\ntitle: A site\n---\n\n## Papers of today\n\n### [Sorting Pebbles]({link(1)})\n*Mira Holt*\n\nAbstract: We.\n"
    assert adp.parse(text).title == "A site"


def test_a_last_line_whose_title_is_missing() -> None:
    """No line is below it that could be the title."""
    text = "- A note\n- title:  arxiv: 2512.00002"
    assert [(paper.title, str(paper.arxiv_id)) for paper in adp.parse(text)] == [("A note", "None"), ("", "2512.00002")]
    assert "missing-title" in codes(text)


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "title",
    [
        "*{n}. Stones {n}: On Lanterns*",
        "*Stones {n}: On Lanterns*",
        "Stones {n}: On Lanterns",
        "**Stones {n}: On Lanterns**",
    ],
)
@pytest.mark.parametrize(
    "link", ["🔗 [Read paper](https://arxiv.org/abs/2606.0000{n})", "https://arxiv.org/abs/2606.0000{n}"]
)
@pytest.mark.parametrize("names", ["👥 Mira Holt, Ona Pell", "Mira Holt, Ona Pell"])
def test_titles_right_above_names_and_links_below_gaps(names: str, link: str, title: str, number: int) -> None:
    """Messages print a paper so; the names are not its title, and neither is the link."""
    form = f"{title}\n{names}\n\nA survey of stones.\n\n{link}\n\n"
    papers = adp.parse("🤖 *Stones*\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers
    for n, paper in enumerate(papers, 1):
        assert (paper.title, paper.authors) == (f"Stones {n}: On Lanterns", ("Mira Holt", "Ona Pell"))
        assert (paper.abstract, str(paper.arxiv_id)) == ("A survey of stones.", f"2606.0000{n}")
    assert len(papers) == number


@pytest.mark.parametrize("mark", ["*", "_"])
def test_a_remark_and_a_tag_around_a_title_in_italics(mark: str) -> None:
    """The tag is beside the title, and the remark above it is not its first line."""
    below = "👥 Mira Holt, Ona Pell\n\nA survey of stones.\n\n🔗 [Read](https://arxiv.org/abs/2606.0000{})\n\n"
    first = f"⭐ *HIGHLIGHT*\n[New Method] {mark}Stones: On Lanterns{mark}\n{below.format(1)}"
    others = "".join(f"*{n}. Lamps {n}: On Stones*\n{below.format(n)}" for n in (2, 3))
    papers = adp.parse(first + others).papers
    assert [paper.title for paper in papers] == ["Stones: On Lanterns", "Lamps 2: On Stones", "Lamps 3: On Stones"]
    assert papers[0].extra["badges"] == "New Method"
