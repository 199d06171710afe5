"""Labels of which a digest shows little: after bars, in quotes, in a paper or two. Random seeds found each."""

import pytest

from arxiv_digest_parser import Paper, parse

HEAD = "### [{0}] [A Faster Sort {0}](https://arxiv.org/abs/2512.9000{0})\n*Ada Lovelace*\n\n"


def papers(*bodies: str) -> tuple[Paper, ...]:
    """Read a paper for each text that is below the names."""
    digest = parse("".join(HEAD.format(n) + f"{body}\n\n" for n, body in enumerate(bodies, 1)), layout="bilingual")
    assert not [one for one in digest.diagnostics if not one.code.endswith(("-abstract", "-abstracts"))]
    assert len(digest.papers) == len(bodies)
    return digest.papers


@pytest.mark.parametrize("bar", [" | ", " · ", " &nbsp;|&nbsp; "])
@pytest.mark.parametrize("lead", ["", "- ", "> ", "**Comments：** 9 pages\n"])
@pytest.mark.parametrize("copies", [1, 2, 9])
def test_a_label_after_a_bar_is_marked_as_the_one_before_it(bar: str, lead: str, copies: int) -> None:
    """No other paper and no known label need wear the mark."""
    line = f"{lead}**Importance：** 8.5{bar}**Domain：** pebbles{bar}**Shore：** north"
    for paper in papers(*[line] * copies):
        assert paper.extra == {"Importance": "8.5", "Domain": "pebbles", "Shore": "north"}


@pytest.mark.parametrize(("space", "kept"), [("\u2028", "\u2028 "), ("\x1c", "\x1c "), ("\u3000", ""), ("\xa0", "")])
@pytest.mark.parametrize("copies", [1, 2, 9])
def test_a_title_may_begin_with_unusual_white_space(space: str, kept: str, copies: int) -> None:
    """Its heading is a heading, however few papers there are, and blanks of the web are not a part of it."""
    record = "## {1}A Faster Sort\n- **Authors:** Ada Lovelace\n- **ArXiv URL:** https://arxiv.org/abs/2512.9000{0}\n\n---\n\n"
    digest = parse("".join(record.format(n, f"{space} ") for n in range(copies)), layout="markdown")
    assert [paper.title for paper in digest.papers] == [f"{kept}A Faster Sort"] * copies


def test_a_known_word_in_the_abstracts_of_two_papers_is_text() -> None:
    """Both begin a line with it, but all labels are in bold."""
    body = "**Keywords**\n\nowls\n\n---\n\n**Abstract**\n\nWe sort.\n{}Code: owls agree.\n\n---\n\n**TL;DR**\n\nFast."
    found = papers(body.format(""), body.format("  "))
    assert [paper.abstract for paper in found] == ["We sort.\nCode: owls agree.", "We sort.\n  Code: owls agree."]


def test_a_line_separator_is_a_part_of_the_text() -> None:
    """Also on a line of signs that a generator might print."""
    [paper] = papers("Abstract: We sort.\n- \u2028")
    assert paper.abstract == "We sort.\n- \u2028"


@pytest.mark.parametrize("copies", [2, 3])
def test_a_known_word_below_the_first_line_of_abstracts_is_text(copies: int) -> None:
    """All have it, but all labels are in corner brackets."""
    body = "【Weather】wet\n\n【Abstract】We sort.\nCode: owls agree.\nNobody sleeps."
    abstracts = [paper.abstract for paper in papers(*[body] * copies)]
    assert abstracts == ["We sort.\nCode: owls agree.\nNobody sleeps."] * copies


def test_a_known_word_in_half_of_a_few_abstracts_is_text() -> None:
    """Only in many papers do plain words inside a paragraph show that they are a label."""
    body = "<details>\n<summary>Details</summary>\n\nAbstract: We sort.\nOwls agree.\n{}Nobody sleeps.\n\n</details>"
    found = papers(*[body.format("Conclusion: Moss is wet.\n"), body.format("")] * 2)
    assert [paper.analysis for paper in found] == [None] * 4


@pytest.mark.parametrize("names", ["Ada Lovelace", ", ".join(["Ada Lovelace", "Grace Hopper"] * 40)])
@pytest.mark.parametrize("unknown", ["", "| **Catalog** | owls |\n| **Shore** | north |\n"])
def test_a_table_of_fields_is_not_one_of_papers(names: str, unknown: str) -> None:
    """It has no heads, one known label, and a list of names as long as an abstract."""
    head = "### [{0}] [A Faster Sort {0}](https://example.org/9000{0})\n\n"
    record = f"| | |\n| --- | --- |\n| **Authors** | {names} |\n{unknown}\n**TL;DR:** Fast.\n\n"
    digest = parse("".join((head + record).replace("{0}", str(n)) for n in (1, 2)))
    assert [paper.authors for paper in digest] == [tuple(names.split(", "))] * 2


@pytest.mark.parametrize("copies", [2, 3, 9])
def test_an_unknown_label_on_the_line_below_several(copies: int) -> None:
    """It is marked as the last of them, which is after a bar."""
    body = "> **Importance**: 7/10 | **Shore**: north\n> **Weather**: It rains.\n\n> **TL;DR:** Fast."
    for paper in papers(*[body] * copies):
        assert paper.extra == {"Importance": "7/10", "Shore": "north", "Weather": "It rains."}


def test_a_table_of_one_field_is_not_one_of_papers() -> None:
    """It has no heads, and its one cell is a known label."""
    body = "| | |\n| --- | --- |\n| Proposed Method | We sort pebbles, and we count them by hand. |"
    assert [str(paper.analysis and paper.analysis.method)[:7] for paper in papers(body, body)] == ["We sort"] * 2


def test_a_table_of_fields_of_which_one_is_a_link_is_not_one_of_papers() -> None:
    """Most rows of a table of papers have a link."""
    rows = "| | |\n| --- | --- |\n| ArXiv URL | https://example.org/{0} |\n| Shore | north |\n| Weather | wet |\n\n"
    text = "".join(f"### A Faster Sort {n}\n\n*Ada Lovelace*\n\n{rows.format(n)}" for n in (1, 2))
    assert [(paper.url, len(paper.extra)) for paper in parse(text)] == [(f"https://example.org/{n}", 2) for n in (1, 2)]


@pytest.mark.parametrize("line", ["**Importance：** see | Domain：pebbles", "**Importance：** see | *a* | b"])
def test_what_is_not_marked_alike_stays_in_the_value(line: str) -> None:
    """A bar may be a part of the value."""
    [paper] = papers(line)
    assert paper.extra == {"Importance": line.removeprefix("**Importance：** ")}


@pytest.mark.parametrize("lead", ["> Keywords： ", "> **Keywords：** "])
def test_a_quote_may_begin_with_an_unknown_label(lead: str) -> None:
    """It does if all papers have it, or if it is marked."""
    found = papers(*[f"{lead}{value}\n\n**Abstract:** We sort." for value in ("owls", "moss")])
    assert [paper.extra for paper in found] == [{"Keywords": "owls"}, {"Keywords": "moss"}]


@pytest.mark.parametrize("comma", ["， ", "、", ", "])
@pytest.mark.parametrize("label", ["Authors： ", "Author：", "**Authors：** "])
def test_a_label_with_a_wide_colon_is_not_a_name(comma: str, label: str) -> None:
    """A wide comma or colon with a space after it is not a sign before the line."""
    title = "### [{0}] [A Faster Sort {0}](https://arxiv.org/abs/2512.9000{0})\n"
    names = comma.join(["Ada Lovelace", "Grace Hopper"])
    for line in (f"{label}{names}", f"- {label}{names}", f"👤 {names}", names):
        text = "".join(f"{title.format(n)}{line}\n\nAbstract: We sort.\n\n" for n in (1, 2, 3))
        assert [paper.authors for paper in parse(text).papers] == [("Ada Lovelace", "Grace Hopper")] * 3


def test_an_abstract_in_a_quote_holds_a_line_with_a_known_label() -> None:
    """Its own label may be right below a list of the value above it."""
    body = "> **Importance：** high\n> **Reason：** {0}\n> **Abstract：** We sort.\n> {1}Owls agree.\n"
    usual = body.format("It is wet.", "")
    odd = body.format("1. It is wet.\n> 2. It is deep.", "Code: ")
    *_, last = papers(*[usual] * 7, odd)
    assert (last.abstract, last.code_url) == ("We sort.\nCode: Owls agree.", None)


@pytest.mark.parametrize("copies", [4, 6])
def test_a_label_that_all_papers_have_below_a_line(copies: int) -> None:
    """Four papers show a marked label anywhere, and a known or a plain one below the line of another label."""
    marked = "**Abstract:** We sort.\n{0}**Why it matters:** Owls.\n**TL;DR:** It is wet."
    plain = "Category: cs.DS\n\n- **Abstract:** We sort.\nMethods: all.\n- **TL;DR:** It is wet.\n\n"
    plain += "Motivation: Owls.\nMethod: We count.\nFuture: Moss."
    translated = "Category: cs.DS\n\n摘要（中文）：我们排序。\nTL;DR：It is wet."
    for paper in papers(*[marked.format("It is deep.\n" if n % 2 else "") for n in range(copies)]):
        assert paper.extra == {"Why it matters": "Owls."}
    for paper in papers(*[plain] * copies):
        assert paper.analysis is not None
        assert (paper.analysis.motivation, paper.analysis.method) == ("Owls.", "We count.")
        assert paper.abstract == "We sort.\nMethods: all."
        assert paper.extra == {"Future": "Moss."}
    for paper in papers(*[translated] * copies):
        assert paper.translations[0].abstract == "我们排序。"


def test_lines_of_an_abstract_may_begin_alike() -> None:
    """In fewer than eight papers, a plain line of an abstract is text, also the one below the label's own line."""
    bodies = [f"Abstract: We sort.\nMethod: by hand {n}.\nResult: sorted." for n in range(5)]
    for paper, body in zip(papers(*bodies), bodies, strict=True):
        assert paper.abstract == body.removeprefix("Abstract: ")


@pytest.mark.parametrize("copies", [1, 2, 9])
def test_plain_labels_between_bars(copies: int) -> None:
    """A line of which each part begins with a label is not text."""
    for paper in papers(*["Score: 8.5 | Read time: 3 min"] * copies):
        assert paper.extra == {"Score": "8.5", "Read time": "3 min"}


@pytest.mark.parametrize("label", ["**TL;DR**：", "**Why it matters**："])
@pytest.mark.parametrize("copies", [1, 3])
def test_the_first_of_marked_labels_has_a_blank_line_above_it(label: str, copies: int) -> None:
    """That does not say that the others have one: they may be below the last line of an abstract."""
    body = f"**Category**：cs.DS\n\n<details>\n\n**Abstract**：We sort.\nAll of it.\n{label}It is wet.\n\n</details>"
    assert {paper.abstract for paper in papers(*[body] * copies)} == {"We sort.\nAll of it."}


def test_marked_labels_that_are_apart_are_text_within_a_paragraph() -> None:
    """Where the second label has a blank line above it as well, a line of an abstract is none."""
    [paper] = papers("**Category:** cs.DS\n\n**Published:** 2025-12-24\n\n**Abstract:** We sort.\n**Note:** all of it.")
    assert paper.abstract == "We sort.\n**Note:** all of it."


@pytest.mark.parametrize("copies", [1, 2, 3, 6])
def test_marked_labels_line_by_line(copies: int) -> None:
    """A label right below the line of one that is marked alike is not a part of its value, whoever knows them."""
    body = "**Weather：** rain\n**Shore：** north\n\n- **Abstract：** We sort."
    for paper in papers(*[body] * copies):
        assert paper.extra == {"Weather": "rain", "Shore": "north"}


def test_a_label_below_a_list_behind_a_folded_abstract() -> None:
    """A tag ends the abstract, so that plain labels below it show whether they stand line by line."""
    body = (
        "Comments：9 pages\n\n<details>\n<summary>Details</summary>\n\nAbstract：We sort.\n\n</details>\n\n"
        "TLDR：{0}It is wet.\nmotivation：Owls.\nMethod：We count.\nResult：Moss.\n"
    )
    usual, listed = body.format(""), body.format("1. It is deep.\n2. ")
    first, *_ = papers(listed, usual, usual, usual)
    assert first.analysis is not None
    assert first.analysis.motivation == "Owls."


def test_the_same_paper_three_times() -> None:
    """Parts with one heading about one paper are this paper, repeated; its heading is not a label."""
    part = "## sorting\n- **Authors:** Ada Lovelace\n- **ArXiv URL:** [{0}]({0})\n\n### Summary:\nWe sort.\n\n---\n\n"
    digest = parse("# cs.DS\n\n" + part.format("https://arxiv.org/abs/0704.0001") * 3)
    assert [paper.abstract for paper in digest.papers] == ["We sort."] * 3


def test_a_table_without_heads_whose_rows_are_fields() -> None:
    """A column of labels shows that each row is a field of the paper above, and not a paper."""
    rows = "\n| | |\n| --- | --- |\n| Authors | Ada Lovelace |\n| Weather | rain |\n| Abstract | We sort pebbles. |\n\n"
    digest = parse("".join(f"## {n}. {title}{rows}" for n, title in enumerate(["A Faster Sort", "A Map of Moss"], 1)))
    assert [paper.title for paper in digest.papers] == ["A Faster Sort", "A Map of Moss"]
    assert {paper.abstract for paper in digest.papers} == {"We sort pebbles."}


def test_data_is_a_label_of_its_own_in_english() -> None:
    """What a date is called in Italian heads a column of dates, but a paper may be about data."""
    [paper] = papers("**Data：** We count the lanterns.\n\n**Abstract：** We sort.")
    assert paper.extra == {"Data": "We count the lanterns."}
    assert paper.published is None


def test_a_plain_label_below_a_list_that_all_papers_have() -> None:
    """Below a list in the value above it, it is the label that stands below a single line in the others."""
    body = "- Method：{0}\n- Weather：rain\n\n<details><summary>Details</summary>\n\n- Result：Moss.\n\n</details>"
    first, *_ = papers(*(body.format(value) for value in ["- We count.\n- We sort.", "", "We sort.", "We map."]))
    assert first.extra == {"Weather": "rain"}


def test_a_label_of_an_analysis_that_one_paper_has_beside_one_that_few_have() -> None:
    """Where papers differ in which labels they have, one more in the usual order is not a line of the text above it."""
    abstract = "Abstract: We sort.\n"
    bodies = [abstract] * 7 + [f"Motivation: Owls.\n\n{abstract}", f"Motivation: Owls.\n\nResult: Moss.\n\n{abstract}"]
    *_, last = papers(*(f"<details>\n<summary>Details</summary>\n\n{body}\n</details>" for body in bodies))
    assert last.analysis is not None
    assert (last.analysis.motivation, last.analysis.result) == ("Owls.", "Moss.")


@pytest.mark.parametrize("copies", [1, 2, 3])
def test_a_known_label_below_the_lines_of_an_unknown_one(copies: int) -> None:
    """It looks as the one above it, so it goes on with the labels of a few papers."""
    fields = "- **新規性：** 1. Owls.\n2. Moss.\n- **一言要約：** We map."
    body = f"<details>\n<summary>もっと見る</summary>\n\n{fields}\n\n</details>"
    for paper in papers(*[body] * copies):
        assert paper.analysis is not None
        assert paper.analysis.tldr == "We map."
        assert paper.extra == {"新規性": "1. Owls.\n2. Moss."}


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff", "\u3000"])
@pytest.mark.parametrize("copies", [1, 3, 9])
def test_a_blank_without_a_width_ends_a_value(blank: str, copies: int) -> None:
    """It is not a part of the value, and nothing that was not read, in records of the same form as in others."""
    body = f"Method: We count.{blank}\n\nResult: Owls {blank}sleep.\n\nAbstract: We sort.{blank}"
    for paper in papers(*[body] * copies):
        assert paper.analysis is not None
        assert (paper.analysis.method, paper.analysis.result) == ("We count.", f"Owls {blank}sleep.")
        assert paper.abstract == "We sort."


@pytest.mark.parametrize("copies", [1, 2, 9])
@pytest.mark.parametrize("words", ["TLDR", "TL;DR"])
def test_a_label_before_a_semicolon(words: str, copies: int) -> None:
    """Capitals that name a field are its label; others begin a sentence."""
    for paper in papers(*[f"{words}; We sort stones. It works.\n\n#### Key Points\nNSW; a place."] * copies):
        assert paper.abstract is None
        assert paper.analysis is not None
        assert (paper.analysis.tldr, dict(paper.extra)) == (
            "We sort stones. It works.",
            {"Key Points": "NSW; a place."},
        )


@pytest.mark.parametrize("copies", [1, 2, 9])
@pytest.mark.parametrize("lead", ["", "> ", "- "])
def test_labels_with_two_colons(lead: str, copies: int) -> None:
    """Dataview marks what it looks up with two; none of them belongs to a value."""
    body = f"{lead}**comment**:: 9 pages\n{lead}**doi**:: 10.1000/x\n{lead}**citekey**:: holt2026"
    for paper in papers(*[body] * copies):
        assert (paper.comment, paper.doi, dict(paper.extra)) == ("9 pages", "10.1000/x", {"citekey": "holt2026"})


BOXES = {
    "its field": ("> [!abstract]+\n> **abstract**:: {}", "abstract", "{}"),
    "its field in other words": ("> [!abstract]+\n> **Original abstract:** {}", "abstract", "{}"),
    "its name": ("> [!tldr]- Hypothesis\n> **hypothesis**:: {}", "extra", "{}"),
    "another label": ("> [!note] Hypothesis\n> Said: {}", "extra", "Said: {}"),
    "a label of its own form": ("> [!note] Hypothesis\n> **Hypothesis: {}**", "extra", "**Hypothesis: {}**"),
    "a box below a heading": ("#### Hypothesis\n\n> [!hypothesis]\n> {}", "extra", "{}"),
}


@pytest.mark.parametrize(("form", "field", "value"), BOXES.values(), ids=BOXES)
def test_a_label_inside_the_box_that_it_names(form: str, field: str, value: str) -> None:
    """A box says once what its value is."""
    said = "Pebbles are round."
    above = "> [!info] Info\n> **Link:** https://arxiv.org/abs/2512.90001\n\n> [!summary]\n> We sort."
    [paper] = parse(f"## Sorting Stones\n\n{above}\n\n{form.format(said)}\n")
    found = paper.abstract if field == "abstract" else paper.extra["Hypothesis"]
    assert found == value.format(said)
