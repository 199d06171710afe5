"""What cells of tables hold besides one value: names below titles, badges, folds, bars, days in doubt."""

import pytest

import arxiv_digest_parser as adp

LINK = "https://arxiv.org/abs/2512.1000"
LONG = "We sort stones by hand, which takes a long time. Then we sort them again, and it takes longer than before."


def read(head: str, row: str) -> list[adp.Paper]:
    """Read a table with a row that is printed for three papers: ``{i}`` is the last digit."""
    width = head.count("|") + 1
    body = "".join(f"| {row.replace('{i}', str(at))} |\n" for at in range(3))
    return [*adp.parse(f"| {head} |\n|{'---|' * width}\n{body}").papers]


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Paper (PDF)", "Stones {i} ([PDF](https://arxiv.org/pdf/2512.1000{i}))"),
        ("Title & Links", "Stones {i} [arXiv](https://arxiv.org/abs/2512.1000{i})"),
        ("论文/链接", "Stones {i} [arXiv](https://arxiv.org/abs/2512.1000{i})"),
        ("발표논문명", "Stones {i} [arXiv](https://arxiv.org/abs/2512.1000{i})"),
        ("논문제목", "Stones {i} [arXiv](https://arxiv.org/abs/2512.1000{i})"),
    ],
)
def test_a_head_that_begins_with_the_word_for_titles(head: str, cell: str) -> None:
    """The column has the titles, and what is in the cells besides is read by its kind."""
    for at, paper in enumerate(read(f"{head} | Notes", f"{cell} | old")):
        assert (paper.title, str(paper.arxiv_id)) == (f"Stones {at}", f"2512.1000{at}")


def test_pictures_in_the_cells_of_titles() -> None:
    """A badge leads to code or a page; a picture that leads nowhere is kept."""
    badge = "[![Star](https://img.example.org/a.svg)](https://github.com/a/b{i})<br>"
    picture = "![teaser](https://img.example.org/{i}.png) "
    for at, paper in enumerate(
        read("Title | Notes", f"{badge}{picture}[Stones {{i}}]({LINK}{{i}})<br>Ada Holm, Ben Ek | old")
    ):
        assert (paper.title, paper.authors) == (f"Stones {at}", ("Ada Holm", "Ben Ek"))
        assert (paper.url, paper.code_url) == (f"{LINK}{at}", f"https://github.com/a/b{at}")
        assert paper.extra["teaser"] == f"https://img.example.org/{at}.png"


@pytest.mark.parametrize("abstract", [LONG, "We stop.", f"{LONG}<br><br>We stop."])
def test_a_fold_below_a_title(abstract: str) -> None:
    """What it folds is one value, with the label that its summary is; facts of another cell are read as well."""
    fold = f"<details><summary>Abstract</summary>{abstract}</details>"
    cell = f"**On *Stones* {{i}}**<br><sub>Ada Holm, Ben Ek</sub><br>{fold}"
    for at, paper in enumerate(
        read("Paper | Details", f"{cell} | [arXiv]({LINK}{{i}})<br>`cs.DS`<br>2026-01-02<br>old")
    ):
        assert (paper.title, paper.authors) == (f"On *Stones* {at}", ("Ada Holm", "Ben Ek"))
        assert paper.abstract == abstract.replace("<br>", "\n")
        assert (paper.url, str(paper.published), paper.categories) == (f"{LINK}{at}", "2026-01-02", ("cs.DS",))
        assert paper.extra["Details"] == "old"


def test_a_fold_without_a_label() -> None:
    """A summary that names no field is not one."""
    cell = f"**Stones {{i}}**<br><details><summary>More</summary>{LONG}</details><details></details>"
    assert {paper.abstract for paper in read("Paper | Link", f"{cell} | [arXiv]({LINK}{{i}})")} == {LONG}


def test_a_title_in_another_language_below_one() -> None:
    """It is the translation where most cells have one; a short line of Chinese type may be a name."""
    papers = read("标题 | 链接", f"Stones {{i}}<br>关于石头的研究 | [arXiv]({LINK}{{i}})")
    assert {paper.translations[0].title for paper in papers} == {"关于石头的研究"}
    assert {paper.translations for paper in read("标题 | 链接", f"Stones {{i}}<br>毕昇 | [arXiv]({LINK}{{i}})")} == {()}


def test_bars_of_formulas_whose_backslash_is_escaped() -> None:
    r"""Who writes ``\\|`` escapes all bars, so it is the sign of TeX."""
    row = r"On $\\|x\\| \| a$ {i} | [arXiv](" + LINK + "{i})"
    assert {paper.title[:-2] for paper in read("Title | Link", row)} == {r"On $\|x\| | a$"}


@pytest.mark.parametrize("head", ["Data | Título", "Fecha | Título", "Datum | Titel"])
def test_the_language_of_heads_says_the_order_of_days(head: str) -> None:
    """The day is before the month."""
    assert {str(paper.published) for paper in read(f"{head} | Link", f"04/01/2026 | Stones {{i}} | <{LINK}{{i}}>")} == {
        "2026-01-04"
    }


def test_days_in_doubt_are_reported() -> None:
    """In English, either order is printed."""
    text = f"| Date | Title | Link |\n|---|---|---|\n| 04/01/2026 | Stones | <{LINK}1> |\n"
    assert "bad-date" in {found.code for found in adp.parse(text).diagnostics}


def test_line_breaks_in_a_table_of_fields() -> None:
    """They are those of the value."""
    fields = f"| Authors | Ada Holm |\n| Link | <{LINK}1> |\n| Abstract | {LONG}<br><br>We stop. |\n"
    [paper] = adp.parse(f"## Stones\n\n| Field | Value |\n|---|---|\n{fields}")
    assert paper.abstract == f"{LONG}\n\nWe stop."


def test_a_long_quote_in_an_item_is_the_abstract() -> None:
    """It is one where nothing else is, as in a record below a heading."""
    items = "".join(f"- **Stones {at}**\n  Ada Holm, Ben Ek\n  <{LINK}{at}>\n\n  > {LONG}\n\n" for at in range(3))
    assert {paper.abstract for paper in adp.parse(f"# Digest\n\n{items}")} == {LONG}


def test_the_date_above_a_sole_item_is_that_of_the_digest() -> None:
    """It does not make the heading above it the paper's."""
    digest = adp.parse(f"# Papers of the day\nDate: 2026-01-29\n\n1. **[Stones]({LINK}1)**\n   *Ada Holm, Ben Ek*\n")
    assert (digest[0].title, digest.title, str(digest.date)) == ("Stones", "Papers of the day", "2026-01-29")


def test_links_to_code_above_the_titles_of_cells() -> None:
    """A renderer leaves the name of a badge; it is not a title."""
    cell = f"[Star](https://github.com/a/b{{i}})<br>[Stones {{i}}]({LINK}{{i}})<br>Ada Holm, Ben Ek"
    for at, paper in enumerate(read("Title | Notes", f"{cell} | old")):
        assert (paper.title, paper.authors) == (f"Stones {at}", ("Ada Holm", "Ben Ek"))
        assert (paper.url, paper.code_url) == (f"{LINK}{at}", f"https://github.com/a/b{at}")


def test_links_in_double_brackets_below_a_head_of_no_meaning() -> None:
    """Each leads to a paper, whatever else is on the lines of its cell."""
    cell = f"[[Paper]]({LINK}{{i}})<br>[[Code]](https://github.com/a/b{{i}})"
    for at, paper in enumerate(read("Title | Resources", f"Stones {{i}} | {cell}")):
        assert (paper.url, paper.code_url, len(paper.extra)) == (f"{LINK}{at}", f"https://github.com/a/b{at}", 0)


def test_a_date_in_an_element_of_its_own() -> None:
    """Above the papers, it is that of the digest."""
    above = "<h1 align='center'>Digest</h1>\n<p align='center'>2026-01-29</p>\n\n"
    papers = "".join(f"## [Stones {at}]({LINK}{at})\n**Authors:** Ada Holm\n\n" for at in range(3))
    digest = adp.parse(above + papers)
    assert (str(digest.date), {found.code for found in digest.diagnostics}) == ("2026-01-29", {"no-abstracts"})


def test_links_in_cells_that_lack_a_text_or_a_target() -> None:
    """A link that leads nowhere leaves its text; an address before the title is not the title."""
    head = "| Title | Date |\n| --- | --- |\n"
    rows = [
        "Sorting Pebbles (Read more on [arXiv]() or [Hub](https://example.org/papers/2512.00001))",
        "[Counting Clouds]()",
        "<https://example.org/x> **[Folding Paper](https://arxiv.org/abs/2512.00003v1)**",
        "[Hub](https://example.org/y)",
        "Sets ](of many) words",
    ]
    digest = adp.parse(head + "".join(f"| {row} | 2026-01-02 |\n" for row in rows), layout="markdown")
    read = [(paper.title, paper.url, dict(paper.extra)) for paper in digest]
    assert read == [
        (
            "Sorting Pebbles",
            None,
            {"arXiv": "", "Hub": "https://example.org/papers/2512.00001", "badges": "Read more on or"},
        ),
        ("Counting Clouds", None, {}),
        ("Folding Paper", "https://arxiv.org/abs/2512.00003v1", {"Link": "https://example.org/x"}),
        ("Hub", "https://example.org/y", {}),
        ("Sets ](of many) words", None, {}),
    ]


@pytest.mark.parametrize(
    ("name", "url", "is_code"),
    [
        ("Summary", "https://github.com/ada/notes/issues/7{i}", False),
        ("Ada's Note", "https://github.com/ada/notes/blob/main/read/stones{i}.md", False),
        ("Wiki", "https://github.com/ada/stones/wiki", False),
        ("Notes", "https://gitlab.com/ada/all/stones/-/issues/{i}", False),
        ("Start", "https://github.com/ada/stones/blob/main/README.md", True),
        ("Start", "https://github.com/ada/wiki", True),
        ("Code", "https://github.com/ada/notes/blob/main/read/stones{i}.md", True),
    ],
)
def test_what_is_there_besides_code(name: str, url: str, *, is_code: bool) -> None:
    """An issue or a note where authors keep code is not the code, unless it is called so."""
    for at, paper in enumerate(read("Title | Links", f"Stones {{i}} | [arXiv]({LINK}{{i}}), [{name}]({url})")):
        target = url.replace("{i}", str(at))
        assert paper.code_url == (target if is_code else None)
        assert is_code or paper.extra[name] == target


def test_a_first_row_in_the_place_of_a_head() -> None:
    """It is a paper, with the rule below it; years are not numbers of papers."""
    digest = adp.parse(
        f"## Stones\n\n| [Stones]({LINK}1) | Ada Holm | 2016 |\n|---|---|---|\n| [Clouds]({LINK}2) | Ben Ek | 2017 |\n"
    )
    assert [(paper.title, paper.number, paper.extra["column 3"]) for paper in digest.papers] == [
        ("Stones", None, "2016"),
        ("Clouds", None, "2017"),
    ]
    assert {diagnostic.code for diagnostic in digest.diagnostics} == {"no-abstracts"}


@pytest.mark.parametrize(
    ("cell", "title", "badges"),
    [
        ("Stone University<br>**[Stones {i}]({l}{i})**<br>We sort.", "Stones 0", "Stone University\n\nWe sort."),
        ("Stone University<br>**[Stones {i}]({l}{i})**", "Stones 0", "Stone University"),
        ("Stones {i}<br>**[PDF]({l}{i})**<br>We sort {i}.", "Stones 0", "We sort 0."),
    ],
)
def test_a_line_above_a_title_in_bold(cell: str, title: str, badges: str) -> None:
    """It is not the title, if the line below it is a link with the words of one."""
    paper = read("Paper | Notes", f"{cell.replace('{l}', LINK)} | old")[0]
    assert (paper.title, paper.extra["badges"]) == (title, badges)


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize(
    "questions",
    [
        ("どんなもの？", "先行研究と比べてどこがすごい？", "どうやって有効だと検証した？"),
        ("What is it?", "How does it compare with others?", "What is there to read next?"),
    ],
)
def test_questions_in_a_table_of_fields(questions: tuple[str, ...], count: int) -> None:
    """Each row is a field, whatever it asks and however long it is."""
    rows = "".join(f"| {question} | 速い。 |\n" for question in questions)
    text = "".join(
        f"## Stones {n} in Rivers\n\n| 項目 | 内容 |\n|---|---|\n{rows}| PDF | https://arxiv.org/pdf/2601.9001{n} |\n\n"
        for n in range(count)
    )
    front = "---\ntitle: Stones 0 in Rivers\narxiv_id: 2601.90010\n---\n\n" if count == 1 else "# Digest\n\n"
    for n, paper in enumerate(adp.parse(front + text)):
        assert (paper.pdf_url, paper.abstract) == (f"https://arxiv.org/pdf/2601.9001{n}", None)
        assert {**paper.extra} == dict.fromkeys(questions, "速い。")


@pytest.mark.parametrize("head", ["Paper", "arXiv ID", "ID"])
@pytest.mark.parametrize("cell", ["[[{}]]", "[{}]", "`{}`", "{}"])
def test_identifiers_in_links_of_a_wiki(head: str, cell: str) -> None:
    """The identifier of a paper may be a link to a page of the same wiki."""
    rows = "".join(f"| {cell.format(f'2601.9000{n}')} | Sorting Pebbles {n} | RL |\n" for n in range(3))
    papers = adp.parse(f"# Papers\n\n| {head} | Title | Topic |\n|---|---|---|\n{rows}").papers
    assert [str(paper.arxiv_id) for paper in papers] == [f"2601.9000{n}" for n in range(3)]
    assert {tuple(paper.extra.items()) for paper in papers} == {(("Topic", "RL"),)}


@pytest.mark.parametrize(
    ("behind", "categories", "extra"),
    [
        ("`cs.CR (加密与安全)`", ("cs.CR",), {"note": "加密与安全"}),
        ("💻 `cs.CR, cs.LG`", ("cs.CR", "cs.LG"), {}),
        ("`cs.CR` · `cs.LG` — 2026-01-02", ("cs.CR", "cs.LG"), {}),
        ("(Poster)", (), {"badges": "Poster"}),
    ],
)
def test_facts_behind_the_titles_of_cells(behind: str, categories: tuple[str, ...], extra: dict[str, str]) -> None:
    """They are read as those of a line; what is not a fact is a remark."""
    for paper in read("论文 | Notes", f"[Sorting Stones {{i}}]({LINK}{{i}}) {behind} | old"):
        assert (paper.categories, {**paper.extra}) == (categories, {**extra, "Notes": "old"})
        assert str(paper.published or "2026-01-02") == "2026-01-02"


@pytest.mark.parametrize("target", ["pdf", "html"])
def test_links_below_an_unknown_head_say_more_than_where_they_lead(target: str) -> None:
    """Their text is what the column says, and not another label in each paper."""
    link = f"[University of Stones {{i}}](https://arxiv.org/{target}/2512.1000{{i}})"
    for at, paper in enumerate(read("论文与首发日 | 主要机构", f"[Sorting Stones {{i}}]({LINK}{{i}}) | {link}")):
        assert (paper.title, paper.url) == (f"Sorting Stones {at}", f"{LINK}{at}")
        assert paper.extra["主要机构"] == f"University of Stones {at}"
        assert f"https://arxiv.org/{target}/2512.1000{at}" in (paper.pdf_url, paper.extra.get("Link"))


def test_names_with_affiliations_or_links_in_cells() -> None:
    """They are taken apart as below labels; one name has an affiliation if lists of several names have these."""
    cells = (
        "Mira Holt (River University), Ona Pell (Tree Company; Heap Lab)",
        "Tomas Reyk (River University)",
        "[Ada Ek](https://example.org/ada), [Bo Lin](https://example.org/bo)",
        "Mira Holt `[first]`, Bo Lin",
        "Xi Chen, Ona Pell",
        "Xi Chen, Ona Pell (14 authors)",
    )
    head = "| Title | Authors | Link |\n|---|---|---|\n"
    rows = (f"| Stones {n} | {cell} | https://arxiv.org/abs/2512.0000{n} |\n" for n, cell in enumerate(cells, 1))
    found = adp.parse(head + "".join(rows)).papers
    assert [paper.authors for paper in found] == [
        *(("Mira Holt", "Ona Pell"), ("Tomas Reyk",), ("Ada Ek", "Bo Lin"), ("Mira Holt", "Bo Lin")),
        *(("Xi Chen", "Ona Pell"), ("Xi Chen", "Ona Pell")),
    ]
    assert [paper.authors_complete for paper in found] == [True] * 5 + [False]
    assert found[5].extra["authors"] == "14 authors"
    assert [paper.affiliations for paper in found] == [
        (("River University",), ("Tree Company", "Heap Lab")),
        (("River University",),),
        *((), (), (), ()),
    ]
    assert dict(found[2].extra) == {"Ada Ek": "https://example.org/ada", "Bo Lin": "https://example.org/bo"}
    assert "[first]" in found[3].extra["authors"]


def test_one_name_with_brackets_in_each_cell() -> None:
    """They show nothing: the brackets may be a part of the name."""
    rows = "".join(f"| Stones {n} | Xi Chen (LMO) | https://arxiv.org/abs/2512.0000{n} |\n" for n in range(1, 4))
    papers = adp.parse(f"| Title | Authors | Link |\n|---|---|---|\n{rows}").papers
    assert {paper.authors for paper in papers} == {("Xi Chen (LMO)",)}


@pytest.mark.parametrize("cell", ["{t}[^{n}]", "[{t}](https://arxiv.org/abs/2512.0000{n})[^{n}]", "**{t}** [^{n}]"])
def test_the_mark_of_a_footnote_behind_a_title(cell: str) -> None:
    """It is not a part of the title whose footnote is below the table."""
    rows = "".join(
        f"| {cell} | [arXiv](https://arxiv.org/abs/2512.0000{{n}}) |\n".format(t=f"Stones of Kind {name}", n=n)
        for n, name in enumerate(("A", "B"), 1)
    )
    notes = "[^1]: We sort stones.\n[^2]: We count stones.\n"
    digest = adp.parse(f"| Title | Link |\n|---|---|\n{rows}\n{notes}")
    assert [(paper.title, paper.extra["note"]) for paper in digest] == [
        ("Stones of Kind A", "We sort stones."),
        ("Stones of Kind B", "We count stones."),
    ]
