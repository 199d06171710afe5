"""Which of what looks like a label is one: each rule by the text in its docstring, and what they decide together."""

import inspect
from collections.abc import Sequence
from textwrap import dedent
from unittest import mock

import pytest

from arxiv_digest_parser import Analysis, Paper, parse
from arxiv_digest_parser._reading.labels.dress import Dress
from arxiv_digest_parser._reading.labels.label import PROSE, Label
from arxiv_digest_parser._reading.labels.scan import label_of, scan
from arxiv_digest_parser._reading.settling import settle as settling
from arxiv_digest_parser._reading.settling.candidates import Candidate
from arxiv_digest_parser._reading.settling.rules import RULES, Rule

ABSTRACT = "Abstract: Pebbles lie about."
PROSE_TEXT = (
    "Pebbles lie about on the beach for years until somebody comes and sorts them by their colour and by their size."
)


def example(rule: Rule) -> str:
    """Return the text in the docstring of a rule."""
    return dedent(inspect.cleandoc(rule.__doc__ or "").partition("Example::")[2]).strip("\n")


def labels(text: str) -> list[Label]:
    """Return what looks like a label in a record."""
    found = [item for item in scan(text, 0, len(text)) if isinstance(item, Label)]
    free = True
    for label in found:
        label.free = free and label.context > 0
        free = free and label.field not in PROSE
    return found


def decisions(block: Sequence[str]) -> list[tuple[str, Rule, bool]]:
    """Settle a block of records, and return what was decided about each label, and by which rule."""
    made: list[tuple[str, Rule, bool]] = []

    def counts(candidate: Candidate) -> bool:
        rule, answer = next((rule, answer) for rule in RULES if (answer := rule(candidate)) is not None)
        made.append((candidate.label.text, rule, answer))
        return answer

    with mock.patch.object(settling, "counts", counts):
        settling.settle([labels(text) for text in block])
    return made


@pytest.mark.parametrize(
    ("name", "copies", "others", "label", "answer"),
    [
        ("is_an_item_of_a_section", 1, [], "Faster", False),
        ("follows_a_label_without_a_value", 1, ["**TL;DR**\nBy hand.\n\n**Authors:** B. Ek"] * 3, "Authors", True),
        ("heads_the_first_part", 1, [], "Problem", True),
        ("begins_the_value_above", 1, [], "Method", False),
        ("fences_a_citation", 1, [], "bibtex", True),
        ("heads_a_part_like_the_first", 1, [], "Methods", False),
        ("begins_a_paragraph_in_bold", 2, [], "Takeaway", True),
        ("continues_a_list_of_the_value", 1, [], "The method", False),
        ("carries_a_sign_in_all", 2, [], "Audience", True),
        ("heads_a_table_of_fields", 1, [], "Field Value", True),
        ("heads_keywords", 2, [], "Keywords", True),
        ("heads_a_part_of_the_abstract", 1, [], "Method", False),
        ("is_printed_throughout", 4, [], "METHOD", True),
        ("begins_an_abstract", 1, [], "Motivation", False),
        ("is_a_row_of_the_value", 1, [], "North", False),
        ("stands_beside_one_like_it", 1, [], "Domain", True),
        ("stands_where_no_value_is_open", 1, [], "Venue", True),
        ("is_the_next_row", 1, [], "Venue", True),
        ("follows_one_like_it", 1, [], "Weather", True),
        ("stands_in_a_paragraph", 1, [], "Result", True),
        ("follows_without_a_gap", 1, [], "Note", False),
        ("is_in_capitals", 1, [], "METHODS", False),
        ("is_one_of_an_analysis", 1, [ABSTRACT] * 7, "Method", True),
        ("is_known", 1, [], "Comment", True),
        ("is_a_heading", 1, [], "Limitations", True),
        ("is_unlike_known_labels", 3, [], "Limitations", True),
        ("is_plain", 1, [], "Limitations", True),
        ("is_dressed_as_known_labels", 1, [], "Limitations", True),
    ],
)
def test_each_rule_decides_about_its_example(
    name: str, copies: int, others: list[str], label: str, *, answer: bool
) -> None:
    """The text in a rule's docstring is one that this rule decides about, and no other."""
    rule = next(rule for rule in RULES if rule.__name__ == name)
    assert (label, rule, answer) in decisions([example(rule)] * copies + others)


def test_every_rule_has_an_example() -> None:
    """No rule is without a text that it is for."""
    assert all(labels(example(rule)) for rule in RULES)


def papers(*bodies: str) -> tuple[Paper, ...]:
    """Read a digest of papers with these texts below their authors."""
    text = "# cs.DS\n\n" + "".join(
        f"### [{n}] [Paper Number {n}](https://arxiv.org/abs/2611.{90000 + n})\n*Ada Lovelace*\n\n{body}\n\n"
        for n, body in enumerate(bodies, 1)
    )
    found = parse(text).papers
    assert len(found) == len(bodies)
    return found


# ------------------------------------------------------------------------------- the evidence of a block


@pytest.mark.parametrize(
    "analysis",
    [
        {"motivation": "Disks are slow.", "method": "We sort.", "result": "Fast.", "conclusion": "Sort."},
        {"motivation": "Disks are slow.", "conclusion": "Sort."},
        {"tldr": "Sort.", "method": "We sort.", "result": "Fast."},
    ],
)
def test_one_analysis_among_many(analysis: dict[str, str]) -> None:
    """The labels of an analysis that one paper alone has are labels: in their usual order they are not prose."""
    printed = "\n\n".join(f"{field.title()}: {text}" for field, text in analysis.items())
    first, *others = papers(
        f"<details>\n<summary>Details</summary>\n{printed}\n\n{ABSTRACT}\n\n</details>",
        *[f"<details>\n<summary>Details</summary>\n{ABSTRACT}\n\n</details>"] * 8,
    )
    assert first.analysis is not None
    assert {field: getattr(first.analysis, field) for field in analysis} == analysis
    assert {paper.abstract for paper in (first, *others)} == {"Pebbles lie about."}
    assert not any(paper.analysis for paper in others)


def test_a_label_that_one_paper_has_below_one_without_a_value() -> None:
    """It is not a part of the value above it, because there is none."""
    usual = f"Result: Fast.\n\n{ABSTRACT}"
    first, *_ = papers(f"Result: \n\nConclusion: \n\n{ABSTRACT}", *[usual] * 8)
    assert first.analysis == Analysis(result="", conclusion="")


def test_one_line_of_text_among_many() -> None:
    """A line that reads like a label, in one paper of many, is a line of the value above it."""
    first, *_ = papers(*[f"Method: We sort.\n\nResult: slow.\n\n{ABSTRACT}"], *[f"Method: We sort.\n\n{ABSTRACT}"] * 8)
    assert first.analysis is not None
    assert first.analysis.method == "We sort.\n\nResult: slow."


def test_a_label_of_two_papers_of_which_one_is_settled_apart() -> None:
    """What another paper of the block has as well is no line of somebody's text, however few labels the two share."""
    usual = f"Method: We sort.\n\nResult: Fast.\n\n{ABSTRACT}"
    first, *_, last = papers(
        usual.replace("\n\nAbstract", "\n\nConclusion: Wet.\n\nAbstract"),
        *[usual] * 7,
        "Venue: a workshop\n\nFunding: none\n\nConclusion: Dry.",
    )
    assert [paper.analysis and paper.analysis.conclusion for paper in (first, last)] == ["Wet.", "Dry."]


def test_capitals_in_all_papers() -> None:
    """Labels in capitals that all papers have below the abstract are labels."""
    for number in (2, 6):
        for paper in papers(*[f"{ABSTRACT}\n\nMOTIVATION: Rivers rise.\n\nMETHOD: We wade."] * number):
            assert paper.abstract == "Pebbles lie about."
            assert paper.analysis is not None
            assert (paper.analysis.motivation, paper.analysis.method) == ("Rivers rise.", "We wade.")


def test_parts_of_a_structured_abstract() -> None:
    """The parts of an abstract that begins with the head of one are its own, in all papers, and what follows is not."""
    abstract = "**Background:** Rivers rise.\n\n**Methods:** We wade.\n\n**Conclusions:** Wet."
    for paper in papers(*[f"**Abstract:** {abstract}\n\n**Comment:** 9 pages"] * 5):
        assert (paper.abstract, paper.comment, paper.analysis) == (abstract, "9 pages", None)


def test_a_value_that_begins_with_its_own_label() -> None:
    """It is no structured abstract, so the labels below it are not parts of it."""
    for paper in papers(*["Motivation: MOTIVATION: Rivers rise.\n\nConclusion: Wet."] * 4):
        assert paper.analysis is not None
        assert paper.analysis.conclusion == "Wet."


def test_words_in_bold_that_begin_paragraphs() -> None:
    """Words in bold without a colon are a label where all papers have them, and else belong to the text."""
    bodies = [
        f"{PROSE_TEXT}\n\n**{word}** It is wet.\n\n**Why now?** It rains." for word in "Rain Snow Hail Fog".split()
    ]
    for word, paper in zip("Rain Snow Hail Fog".split(), papers(*bodies), strict=True):
        assert paper.abstract == f"{PROSE_TEXT}\n\n**{word}** It is wet."
        assert paper.extra["Why now"] == "It rains."


def test_a_known_word_in_bold_in_an_abstract() -> None:
    """A known word in bold without a colon is a label inside an abstract only where all papers have it."""
    said = f"**Abstract:** {PROSE_TEXT}\n\n**Main result.** It is wet."
    for bodies, result in (([said] * 3, "It is wet."), ([said, f"**Abstract:** {PROSE_TEXT}"], None)):
        assert (found := papers(*bodies)[0]).analysis == (None if result is None else found.analysis)
        assert found.abstract == (PROSE_TEXT if result else f"{PROSE_TEXT}\n\n**Main result.** It is wet.")


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_a_citation_in_a_fence(fence: str) -> None:
    """The code of a citation is not part of the abstract above it, and short sentences are found above it."""
    citation = "@misc{holm2025,\n  title = {On Lamps},\n}"
    for paper in papers(*[f"Pebbles lie on the beach.\n\n{fence}bibtex\n{citation}\n{fence}"] * 3):
        assert (paper.abstract, paper.extra["bibtex"]) == ("Pebbles lie on the beach.", citation)
    unclosed = f"{PROSE_TEXT}\n\n{fence}bibtex\n{citation}"
    first, second = papers(unclosed, f"{unclosed}\n{fence}")
    assert (first.abstract, second.extra["bibtex"]) == (unclosed, citation)


def test_two_labels_of_one_field() -> None:
    """Two labels that all papers have are two, although they name the same field; the second is kept and reported."""
    for paper in papers(*["Result: Wet.\n\nKey results: Cold.\n\nAbstract: Pebbles."] * 4):
        assert paper.analysis is not None
        assert (paper.analysis.result, paper.extra["Key results"], paper.abstract) == ("Wet.", "Cold.", "Pebbles.")


def test_an_abstract_that_begins_like_a_label() -> None:
    """The only prose of a paper is its abstract where other papers have theirs, though it begins like a label."""
    ask = f"This paper asks: do {PROSE_TEXT[0].lower()}{PROSE_TEXT[1:]}"
    for first, body in ((ask, PROSE_TEXT), (f"Venue: a workshop\n\n{ask}", f"Venue: a workshop\n\n{PROSE_TEXT}")):
        assert papers(body, first, body)[1].abstract == ask
    assert papers(PROSE_TEXT, PROSE_TEXT, f"{ask}\n\nAbstract: We sort.")[2].abstract == "We sort."
    assert papers(f"{PROSE_TEXT}\n\n{ask}", PROSE_TEXT, PROSE_TEXT)[0].abstract == PROSE_TEXT


def test_capitals_in_one_paper() -> None:
    """Capitals in one abstract of many are headings of its own."""
    first, *_ = papers(f"{ABSTRACT}\n\nMETHODS: We wade.", *[ABSTRACT] * 5)
    assert first.abstract == "Pebbles lie about.\n\nMETHODS: We wade."


def test_capitals_among_letters_without_case() -> None:
    """An abbreviation in a Chinese label does not make it one in capitals."""
    [paper] = papers("评论: 九页\n\n中文摘要: 我们数门。\n\n与AI讨论: 门是红的。\n\n结论: 门多。")
    assert paper.translations[0].abstract == "我们数门。"
    assert paper.extra == {"与AI讨论": "门是红的。"}


def test_a_label_right_below_an_abstract_in_all_papers() -> None:
    """What nearly all papers print on the line below the abstract is a label, though others have a blank line above."""
    body = "Motivation: Rivers rise.\n\nMethod: We wade.\n\nAbstract: Pebbles lie about.\nNote: round ones."
    for paper in papers(*[body] * 8):
        assert paper.abstract == "Pebbles lie about."
        assert paper.extra == {"Note": "round ones."}


@pytest.mark.parametrize("copies", [3, 5])
def test_a_line_right_below_the_first_of_some_abstracts(copies: int) -> None:
    """In a few papers, a plain line there is a label if nearly all have it, as no known label is below a line."""
    above = "<details>\n<summary>More</summary>\n\nMotivation: Rivers rise.\n\n</details>\n\n**Abstract:** Pebbles lie."
    found = papers(*[f"{above}\nBackground: round ones."] * copies, *[above] * (5 - copies))
    abstract = "Pebbles lie." if copies == 5 else "Pebbles lie.\nBackground: round ones."
    assert [paper.abstract for paper in found] == [abstract] * copies + ["Pebbles lie."] * (5 - copies)


def test_a_line_that_comes_twice_in_some_abstracts() -> None:
    """Each paper counts once, wherever in a paragraph the line is."""
    twice = f"{ABSTRACT}\nResult: one.\nWe count.\nResult: two."
    for paper in papers(*[twice] * 5, *[ABSTRACT] * 3)[:5]:
        assert (paper.abstract, paper.analysis) == (twice.removeprefix("Abstract: "), None)


def test_lines_of_all_abstracts_where_labels_are_after_blank_lines() -> None:
    """A label of a short value right below the first line of two abstracts is theirs, if no other is below a line."""
    for paper in papers(*["TL;DR: Stones.\n\nComment: 9 pages\n\nAbstract: Pebbles lie.\nCode: on the beach."] * 2):
        assert paper.abstract == "Pebbles lie.\nCode: on the beach."


def test_a_heading_of_a_group_may_hold_a_value() -> None:
    """A label that heads a group elsewhere holds a value, and the list that begins in it goes on in it."""
    body = (
        "<details>\n<summary>Details</summary>\nConclusion: They boil.\n\n"
        "Detailed Summary: 1. The problem:\n- Slow.\n\n"
        f"2. The method:\n- We boil.\n\n{ABSTRACT}\n\n</details>"
    )
    for paper in papers(*[body] * 4):
        assert paper.extra == {"Detailed Summary": "1. The problem:\n- Slow.\n\n2. The method:\n- We boil."}
        assert paper.analysis is not None
        assert paper.analysis.conclusion == "They boil."


def test_a_numbered_list_of_labels() -> None:
    """A list whose first item is a label has labels."""
    for paper in papers(*["1. Reach: wide.\n\n2. Depth: low.\n\nAbstract: We sort."] * 4):
        assert paper.extra == {"Reach": "wide.", "Depth": "low."}


def test_a_structured_translation() -> None:
    """The parts of a translated abstract are not those of an analysis."""
    bodies = [
        f"**Abstract:** We boil.\n\n**Abstract (ZH):** {text}"
        for text in ("背景：水壶。\n方法：烧水。\n结果：快。", "我们数门。", "我们弯勺子。")
    ]
    first, *_ = papers(*bodies)
    assert first.translations[0].abstract == "背景：水壶。\n方法：烧水。\n结果：快。"
    assert first.analysis is None


@pytest.mark.parametrize("number", [1, 3, 4])
def test_labels_right_below_a_translation(number: int) -> None:
    """Where labels follow each other line by line, they follow a translated abstract so as well."""
    body = "> Published： 2026-03-08\n> 中文摘要： 我们数门。\n> AI总结： 水壶。\n> Abstract： We count doors."
    for paper in papers(*[body] * number):
        assert paper.analysis is not None
        assert paper.analysis.tldr == "水壶。"
        assert (paper.abstract, paper.translations[0].abstract) == ("We count doors.", "我们数门。")


@pytest.mark.parametrize("word", ["Motivation", "Background", "目的"])
def test_an_abstract_without_a_label_may_begin_as_one(word: str) -> None:
    """The first word of an abstract that has no label is not one, if all labels are in bold."""
    text = f"{word}: Kettles are usually treated as forgetful. Results: We boil water in forty kettles, and wait."
    [paper] = papers(f"**Venue:** a workshop\n\n**Authors:** Ada Lovelace\n\n{text}\n\n**Published:** 2025-12-17")
    assert paper.abstract == text
    assert paper.analysis is None


def test_a_plain_label_among_bold_ones_in_all_papers() -> None:
    """The one plain label counts if all papers have it, or if abstracts do not begin so."""
    for paper in papers(*["**Authors:** Ada Lovelace\n\nMotivation: Rivers rise.\n\n**Published:** 2025-12-17"] * 2):
        assert paper.analysis is not None
        assert paper.analysis.motivation == "Rivers rise."
    [paper] = papers("**Venue:** a workshop\n\nCode: on the beach\n\n**Published:** 2025-12-17")
    assert paper.extra == {"Venue": "a workshop", "Code": "on the beach"}


# ------------------------------------------------------------------------------- dress


@pytest.mark.parametrize(
    "author",
    [
        "**<font color=#1a73e8>作者：</font>** Ada Lovelace",
        "<font color=red>**作者：**</font> Ada Lovelace",
        "<span style='color:red'>作者</span>: Ada Lovelace",
        "<b>*Authors*:</b> Ada Lovelace",
    ],
)
def test_labels_may_be_coloured(author: str) -> None:
    """A colour around a label, inside its marks or around them, belongs to its dress."""
    for paper in papers(*[f"{author}\n\n**Abstract:** We sort."] * 2):
        assert paper.authors == ("Ada Lovelace",)
        assert paper.abstract == "We sort."


@pytest.mark.parametrize("text", ["<font color=red>Method</font> matters", "<span>Note: this</span>", "**a</b>** b"])
def test_coloured_text_is_not_a_label(text: str) -> None:
    """A colour alone does not make a label of a word."""
    assert label_of(text) is None


@pytest.mark.parametrize(
    ("text", "dress", "is_block"),
    [
        ("Method: x", Dress("plain", colon=":"), False),
        ("- Method： x", Dress("plain", lead="-", colon="："), False),
        ("**Method:** x", Dress("marked", mark="**", colon="inside"), False),
        ("<b>Method</b>: x", Dress("marked", mark="<b>", colon=":"), False),
        ("<b>Method</b>", Dress("marked", mark="<b>"), True),
        ("__Method__", Dress("marked", mark="__"), True),
        ("> **Method: x**", Dress("enclosing", mark="**", lead=">", colon="inside"), False),
        ("【Method】 x", Dress("corner"), False),
        ("| Method | x |", Dress("row"), False),
        ("## Method", Dress("heading", mark="##"), True),
        ("## Method: x", Dress("heading", mark="##", colon=":"), True),
    ],
)
def test_the_dress_of_a_label(text: str, dress: Dress, *, is_block: bool) -> None:
    """A dress says what a label looks like, and whether its value is below it."""
    label = label_of(text)
    assert label is not None
    assert label.dress == dress
    assert label.dress.is_block is is_block


@pytest.mark.parametrize(
    ("line", "copies", "rule", "answer"),
    [
        ("\n\n**Method:** by hand.\n\n", 8, "is_printed_throughout", True),
        ("\n**Method:** by hand.\n", 8, "is_printed_throughout", True),
        ("\n**Method:** by hand.\n", 1, "stands_in_a_paragraph", False),
        ("\n\n**Method:** by hand.\n\n", 1, "is_known", True),
        ("\n\n**Tools:** by hand.\n\n", 1, "is_dressed_as_known_labels", False),
        ("\n\n**Tools:** by hand.\n\n", 2, "is_dressed_as_known_labels", True),
    ],
)
def test_a_bold_line_inside_an_abstract(line: str, copies: int, rule: str, *, answer: bool) -> None:
    """The architecture page explains by this line how to find the rule that decides."""
    record = "**Authors:** A. Holm\n\n**Abstract:** Pebbles lie about.{}We count.\n\n**Comment:** 9 pages\n"
    block = [record.format(line if n < copies else "\n\n") for n in range(8)]
    word = line.strip().strip("*").partition(":")[0]
    assert {(made.__name__, found) for text, made, found in decisions(block) if text == word} == {(rule, answer)}


TABLES = {
    "figures": "| Beach | Pebbles | Hours |\n|---|---|---|\n| North | 12 | 3 |\n| South | 9 | 2 |",
    "methods": "| Method | Pebbles | Hours |\n|---|---|---|\n| By hand | 12 | 3 |\n| By foot | 9 | 2 |",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_table_inside_a_value(table: str, number: int) -> None:
    """The rows of what a text measured are no labels, and what is below them is a part of the value."""
    value = f"{table}\n\nAll on a beach."
    parts = "#### Summary\nWe sort.\n\n#### Background\nStones.\n\n#### Experiments\n{}\n\n#### Highlights\n- Good"
    first, *others = papers(parts.format(value), *[parts.format("None.")] * (number - 1))
    assert first.extra == {"Background": "Stones.", "Experiments": value, "Highlights": "- Good"}
    assert all(paper.extra["Experiments"] == "None." for paper in others)


def test_a_table_of_scores_that_papers_share() -> None:
    """Rows that come again in other papers are fields of the generator."""
    table = "#### Review\n\n| Aspect | Score | Why |\n|---|---|---|\n| Novelty | {} | good |\n"
    assert [dict(paper.extra) for paper in papers(*map(table.format, range(4)))] == [
        {"Novelty": f"{n} | good"} for n in range(4)
    ]


def test_two_headings_of_the_only_paper_that_name_one_field() -> None:
    """The second of them is not lost in the value of the first."""
    [paper] = papers("#### TL;DR\nWe sort.\n\n#### Limitations\nRain.\n\n#### One-line summary\nStones.")
    assert paper.analysis is not None
    assert (paper.analysis.tldr, dict(paper.extra)) == (
        "We sort.",
        {"Limitations": "Rain.", "One-line summary": "Stones."},
    )
