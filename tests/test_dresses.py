"""What papers are dressed in: facts without labels, numbers with words, emoji, plain names, titles."""

from datetime import date

import pytest
from markdown_it import MarkdownIt
from results import codes
from test_lossless import lost

from arxiv_digest_parser import Digest, iter_papers, parse
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser.layouts import BILINGUAL

URL = "https://arxiv.org/abs/2512.9000{}"
ABSTRACT = "We sort records by three keys at once. It takes less time than sorting by each of them in turn."
PEOPLE = ("Ada Lovelace, Charles Babbage", "Grace Hopper, Ludwig van der Berg, Mary O'Neill", "Alan Turing")
TITLES = ("A Faster Sort", "A Slower Search", "An Even Heap")


def text_of(form: str, *, papers: int = 3) -> str:
    """Return a digest that prints papers in one form."""
    printed = [
        form.format(number=number, title=title, names=names, url=URL.format(number), abstract=ABSTRACT)
        for number, (title, names) in enumerate(zip(TITLES, PEOPLE, strict=True), 1)
    ]
    return "# Daily Sorting 2025-12-04\n\n" + "".join(printed[:papers])


def digest_of(form: str, *, papers: int = 3) -> Digest:
    """Read a digest that prints papers in one form."""
    return parse(text_of(form, papers=papers))


# ---------------------------------------------------------------------------------------------------- facts


@pytest.mark.parametrize("bar", ["·", "|", "•"])
@pytest.mark.parametrize("papers", [1, 3])
def test_a_line_of_facts_needs_no_labels(bar: str, papers: int) -> None:
    """A date, categories and links between bars are recognised."""
    facts = f" {bar} ".join(["2025-12-04", "cs.DS, cs.DB", "[abs]({url})", "[pdf](https://arxiv.org/pdf/2512.1)"])
    digest = digest_of("# {title}\n\n*{names}*\n\n" + facts + "\n\n> {abstract}\n\n", papers=papers)
    assert not digest.diagnostics
    assert len(digest) == papers
    for number, paper in enumerate(digest.papers, 1):
        assert paper.title == TITLES[number - 1]
        assert paper.authors == tuple(PEOPLE[number - 1].split(", "))
        assert paper.published == date(2025, 12, 4)
        assert paper.categories == ("cs.DS", "cs.DB")
        assert (paper.url, paper.pdf_url) == (URL.format(number), "https://arxiv.org/pdf/2512.1")
        assert paper.abstract == ABSTRACT


@pytest.mark.parametrize("fact", ["2025-13-04", "sorting", "cs.NOTHING"])
def test_a_line_of_other_facts_is_kept(fact: str) -> None:
    """A word next to a fact is neither lost nor taken for another."""
    digest = digest_of("# {title}\n\n*{names}*\n\n" + fact + " · [abs]({url})\n\n**Abstract:** {abstract}\n\n")
    assert {paper.published for paper in digest.papers} == {None}
    assert [paper.extra["badges"] for paper in digest.papers] == [fact] * 3


@pytest.mark.parametrize(
    ("quote", "abstract", "tldr"),
    [
        pytest.param("> {abstract}\n", ABSTRACT, None, id="one line"),
        pytest.param("> {abstract}\n>\n> {abstract}\n", f"{ABSTRACT}\n\n{ABSTRACT}", None, id="two paragraphs"),
        pytest.param("> {abstract}\n{abstract}\n", f"{ABSTRACT}\n{ABSTRACT}", None, id="the mark on its first line"),
        pytest.param("> {abstract}\n\n[PDF]({url})\n", ABSTRACT, None, id="a link below it"),
        pytest.param("> It sorts.\n", None, "It sorts.", id="a short one, of a single paper"),
        pytest.param("> {abstract}\n\n{abstract}\n", ABSTRACT, ABSTRACT, id="a paragraph below it"),
        pytest.param("> {abstract}\n\n**Motivation:** Time.\n", None, ABSTRACT, id="above an analysis"),
        pytest.param("> {abstract}\n\n**Abstract:** Time.\n", "Time.", ABSTRACT, id="above the abstract"),
    ],
)
def test_a_long_quote_is_the_abstract_of_a_paper_without_other_prose(
    quote: str, abstract: str | None, tldr: str | None
) -> None:
    """A quote in place of a summary stays one."""
    [paper] = digest_of("## [{title}]({url})\n*{names}*\n\n" + quote, papers=1).papers
    assert paper.abstract == abstract
    assert (paper.analysis and paper.analysis.tldr) == tldr


def test_a_short_quote_is_the_abstract_where_all_papers_end_with_one() -> None:
    """Papers that print nothing else of what they say print it there."""
    found = digest_of("## [{title}]({url})\n*{names}*\n\n> It sorts.\n\n").papers
    assert [paper.abstract for paper in found] == ["It sorts."] * 3


# ---------------------------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    "lead", ["Paper {number}: ", "Paper #{number} - ", "论文 {number}：", "Paper No. {number}. ", "Article {number}) "]
)
@pytest.mark.parametrize("title", ["{title}", "[{title}]({url})"])
def test_a_number_may_have_a_word_before_it(lead: str, title: str) -> None:
    """The word is a part of the number, not of the title."""
    digest = digest_of(
        f"## {lead}{title}\n\n**Authors:** {{names}}\n\n**Link:** {{url}}\n\n**Abstract:** {{abstract}}\n\n"
    )
    assert not digest.diagnostics
    assert [(paper.number, paper.title) for paper in digest.papers] == list(enumerate(TITLES, 1))
    assert not any(paper.extra for paper in digest.papers)


def test_a_number_with_a_word_may_follow_papers_without() -> None:
    """What the papers above look like does not hide it."""
    form = "## {}A Heap\n\n**Authors:** Ada Lovelace\n\n**Abstract:** It sorts.\n\n"
    digest = parse(form.format("") * 3 + form.format("Paper 4: "))
    assert [(paper.number, paper.title) for paper in digest.papers] == [*[(None, "A Heap")] * 3, (4, "A Heap")]


@pytest.mark.parametrize("title", ["Paper 3D Models", "Papers 3: A Sort", "Paper 3.5: A Sort", "Paper Cuts"])
def test_a_title_may_begin_with_such_a_word(title: str) -> None:
    """Only a number that ends parts it from the title."""
    [paper] = digest_of(f"## {title}\n\n**Authors:** {{names}}\n\n**Abstract:** {{abstract}}\n\n", papers=1).papers
    assert (paper.number, paper.title) == (None, title)


# ---------------------------------------------------------------------------------------------------- emoji


@pytest.mark.parametrize("emoji", ["📄", "✍️", "👩‍🔬", "🇫🇷", "■"])
@pytest.mark.parametrize("papers", [1, 3])
def test_an_emoji_before_all_titles_is_dress(emoji: str, papers: int) -> None:
    """It says nothing about a paper."""
    form = "{title}\n\n**👥 Authors:** {names}\n\n**🔗 Link:** {url}\n\n**📝 Abstract:**\n{abstract}\n\n"
    digest = digest_of(f"### {emoji} {form}", papers=papers)
    assert not digest.diagnostics
    assert [paper.title for paper in digest.papers] == list(TITLES[:papers])


def test_an_emoji_before_a_link_is_not_part_of_the_title() -> None:
    """It is a badge, as others that are there."""
    digest = digest_of("### 📄 [{title}]({url})\n*{names}*\n\n**Abstract:** {abstract}\n\n")
    assert [(paper.title, dict(paper.extra)) for paper in digest.papers] == [
        (title, {"badges": "📄"}) for title in TITLES
    ]


def test_an_emoji_of_one_paper_is_a_part_of_its_title() -> None:
    """The others have none."""
    form = "## {}\n- **Authors:** Ada Lovelace\n\n**Abstract:** It sorts.\n\n"
    titles = ["📄 A Faster Sort", "A Slower Search", "An Even Heap"]
    assert [paper.title for paper in parse("".join(map(form.format, titles))).papers] == titles


def test_most_titles_tell_the_dress() -> None:
    """A paper without the emoji is left as it is."""
    form = "## {}\n- **Authors:** Ada Lovelace\n\n**Abstract:** It sorts.\n\n"
    titles = ["📄 A Faster Sort", "📄 A Slower Search", "An Even Heap"]
    assert [paper.title for paper in parse("".join(map(form.format, titles))).papers] == list(TITLES)


# ---------------------------------------------------------------------------------------------------- names


@pytest.mark.parametrize("papers", [1, 3])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_plain_names_below_the_titles_are_the_authors(gap: str, papers: int) -> None:
    """No label and no italics: the names of most papers tell what the line is, a single name too."""
    digest = digest_of("## [{title}]({url})" + gap + "{names}\n\n{abstract}\n\n", papers=papers)
    assert not digest.diagnostics
    assert len(digest) == papers
    for paper, names in zip(digest.papers, PEOPLE, strict=False):
        assert paper.authors == tuple(names.split(", "))
        assert paper.abstract == ABSTRACT


def test_plain_names_may_be_joined_without_a_space() -> None:
    """As names in italics may."""
    digest = parse(f"## [A Sort]({URL.format(1)})\nAda Lovelace,Alan Turing,Grace Hopper\n\n{ABSTRACT}\n")
    assert digest.papers[0].authors == ("Ada Lovelace", "Alan Turing", "Grace Hopper")


def test_a_line_that_is_not_a_list_of_names_stays_text() -> None:
    """In most papers it is a sentence."""
    text = "".join(
        f"## [{title}]({URL.format(number)})\n{line}\n\n{ABSTRACT}\n\n"
        for number, (title, line) in enumerate(
            zip(TITLES, ["Alan Turing, Ada Lovelace", "We sort, search.", "Fast"], strict=True)
        )
    )
    assert [paper.authors for paper in parse(text).papers] == [(), (), ()]


def test_a_label_for_authors_settles_what_a_line_above_it_is_not() -> None:
    """Then the line is not a list of authors, whatever it looks like."""
    digest = digest_of(
        "## [{title}]({url})\nDeep Sorting, Even Heaps\n\n**Authors:** {names}\n\n**Abstract:** {abstract}\n\n"
    )
    assert [paper.authors for paper in digest.papers] == [tuple(names.split(", ")) for names in PEOPLE]
    assert codes(digest) == ["unread-text"] * 3


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Ada Lovelace, Grace Hopper", 2),
        ("Ada Lovelace and Grace Hopper", 0),
        ("J. van den Berg, Ana d'Arc, Étienne de la Tour", 3),
        ("Ada Lovelace", 1),
        ("Sorting, Searching", 0),
        ("We sort, and search", 0),
        ("Ada Lovelace: sorting, Grace Hopper", 0),
        ("", 0),
    ],
)
def test_full_names_are_counted(line: str, count: int) -> None:
    """None, where a part of the line is something else."""
    assert full_names(line) == count


# ---------------------------------------------------------------------------------------------------- the frame


@pytest.mark.parametrize("line", ["2025-12-24", "*2025-12-24*", "**2025-12-24**"])
def test_a_date_alone_below_the_title_is_the_date(line: str) -> None:
    """It needs no label there."""
    digest = parse(
        f"# Daily Sorting\n\n{line}\n\n## [A Sort]({URL.format(1)})\n*Ada Lovelace*\n\n**Abstract:** It sorts.\n"
    )
    assert (digest.title, digest.date, digest.diagnostics) == ("Daily Sorting", date(2025, 12, 24), ())


def test_a_date_alone_elsewhere_is_reported() -> None:
    """Below a section's heading it may mean anything."""
    paper = f"### [A Sort]({URL.format(1)})\n*Ada Lovelace*\n\n**Abstract:** It sorts.\n"
    digest = parse(f"# Daily Sorting\n\n## cs.DS\n\n2025-12-24\n\n{paper}")
    assert (digest.date, codes(digest)) == (None, ["unread-text"])


@pytest.mark.parametrize(
    "line", ["<details>\n<summary>Table of Contents</summary>", "<details><summary>目录</summary>", "**Contents**"]
)
def test_the_name_of_the_contents_is_scaffold(line: str) -> None:
    """In a heading, a summary or bold."""
    paper = f"### [A Sort]({URL.format(1)})\n*Ada Lovelace*\n\n**Abstract:** It sorts.\n"
    digest = parse(f"# Daily Sorting\n\n{line}\n\n- [cs.DS](#csds)\n\n</details>\n\n## cs.DS\n\n{paper}")
    assert not digest.diagnostics
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("cs.DS", 1)]


# ---------------------------------------------------------------------------------------------------- no headings

FIELDS = "{0}Authors:{1} {{names}}{2}{0}Link:{1} {{url}}{2}{0}Abstract:{1} {{abstract}}\n\n"
ITEMS = FIELDS.format("  - ", "", "\n")
BOLD_ITEMS = FIELDS.format("   - **", "**", "\n")
PARAGRAPHS = FIELDS.format("**", "**", "\n\n")
UNHEADED = {
    "an item with a link": "- **[{title}]({url})**\n" + ITEMS,
    "an item with a link around bold": "* [**{title}**]({url})\n" + ITEMS,
    "an item with a plain link": "- [{title}]({url})\n" + ITEMS,
    "a numbered item": "{number}. **{title}**\n" + BOLD_ITEMS,
    "a numbered item with a link": "{number}. [{title}]({url})\n" + BOLD_ITEMS,
    "an item in bold": "- **{title}**\n" + ITEMS,
    "a label": "**Title:** {title}\n\n" + PARAGRAPHS,
    "a plain label": "Title: {title}\n" + FIELDS.format("", "", "\n"),
    "a label in a list": "- **Title**: {title}\n" + FIELDS.format("- **", "**", "\n"),
    "an emoji before a label": "**📄 Title:** {title}\n\n" + PARAGRAPHS,
    "another label": "**论文标题**：{title}\n\n" + PARAGRAPHS,
    "bold": "**{title}**\n\n" + PARAGRAPHS,
    "bold above names in italics": "**{title}**\n\n*{names}*\n\n**Link:** {url}\n\n**Abstract:** {abstract}\n\n",
}


@pytest.mark.parametrize("papers", [1, 3])
@pytest.mark.parametrize("form", UNHEADED.values(), ids=UNHEADED)
def test_papers_may_have_no_headings(form: str, papers: int) -> None:
    """An item, a label or bold gives the title; the heading above is the digest's."""
    digest = digest_of(form, papers=papers)
    assert not digest.diagnostics
    assert (digest.title, digest.date) == ("Daily Sorting 2025-12-04", date(2025, 12, 4))
    for number, (paper, title, names) in enumerate(zip(digest.papers, TITLES[:papers], PEOPLE, strict=False), 1):
        assert (paper.title, paper.authors) == (title, tuple(names.split(", ")))
        assert (paper.url, paper.abstract) == (URL.format(number), ABSTRACT)
        assert paper.number == (number if "{number}" in form else None)
        assert not paper.extra
    assert len(digest.papers) == papers


@pytest.mark.parametrize("form", UNHEADED.values(), ids=UNHEADED)
def test_papers_without_headings_come_one_by_one(form: str) -> None:
    """As from the whole text, and without a heading above them all."""
    text = "".join(
        form.format(
            number=number, title=f"Sort {number}", names="Ada Lovelace", url=URL.format(number), abstract=ABSTRACT
        )
        for number in range(1, 8)
    )
    papers = parse(text).papers
    assert [paper.title for paper in papers] == [f"Sort {number}" for number in range(1, 8)]
    assert list(iter_papers([text])) == list(papers)


@pytest.mark.no_cover
@pytest.mark.parametrize("form", UNHEADED.values(), ids=UNHEADED)
def test_no_word_is_lost_from_papers_without_headings(form: str) -> None:
    """A word that is put anywhere into the digest is found again."""
    assert lost(text_of(form), BILINGUAL) == []


@pytest.mark.parametrize("form", UNHEADED.values(), ids=UNHEADED)
def test_the_page_of_papers_without_headings_reads_as_its_text(form: str) -> None:
    """The lists and paragraphs of a page are those of the text."""
    papers = parse(text_of(form)).papers
    assert tuple(paper.title for paper in papers) == TITLES
    assert parse(MarkdownIt().render(text_of(form))).papers == papers


def test_sections_of_papers_without_headings() -> None:
    """A heading between them begins a section; one that is a field's does not."""
    form = "**Title:** {}\n\n**Authors:** Ada Lovelace\n\n### Abstract\n\nIt sorts.\n\n---\n\n"
    text = f"# Sorting\n\n## cs.DS\n\n{form.format('A Sort')}{form.format('A Heap')}## cs.DB\n\n{form.format('A Tree')}"
    digest = parse(text)
    assert [(section.name, [paper.title for paper in section.papers]) for section in digest.sections] == [
        ("cs.DS", ["A Sort", "A Heap"]),
        ("cs.DB", ["A Tree"]),
    ]
    assert {paper.abstract for paper in digest.papers} == {"It sorts."}
    assert codes(digest) == ["no-links"]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("**Sorting, Explained**\n\n**Authors:** Ada Lovelace\n\n", id="a line in bold"),
        pytest.param("- **Title:** A Sort\n- **Authors:** Ada Lovelace\n\n", id="the title again"),
        pytest.param("- **[PDF](https://a.org/a.pdf)**\n- **Authors:** Ada Lovelace\n\n", id="a link in bold"),
        pytest.param("1. **Fast**\n2. **Short**\n\n**Authors:** Ada Lovelace\n\n", id="a list in bold"),
    ],
)
@pytest.mark.parametrize("papers", [1, 3])
def test_headings_that_papers_have_are_their_titles(below: str, papers: int) -> None:
    """What is below them is not another title."""
    titles = ["Sorting by Three Keys", "Searching in Trees", "Heaps of Heaps"][:papers]
    text = "".join(f"## {title}\n{below}**Abstract:** It sorts.\n\n" for title in titles)
    assert [paper.title for paper in parse(text).papers] == titles


def test_lists_that_are_not_papers_give_none() -> None:
    """A digest without papers may have a list of links."""
    digest = parse(
        "# Table of Contents\n\n- [cs.DS](#csds)\n- **[Home](https://a.org)**\n\n**Total:** 0\n", layout="markdown"
    )
    assert digest.papers == ()


def test_a_long_stream_of_papers_without_headings() -> None:
    """Where no heading tells that a paper is complete, all is read in the end; what most lack is told once."""
    form = "**Title:** Sort {}\n\n**Authors:** Ada Lovelace\n\n**Abstract:** " + "It sorts. " * 50 + "\n\n"
    pieces = [form.format(number) for number in range(200)]
    noticed: list[str] = []
    papers = list(iter_papers(pieces, layout="markdown", report=lambda diagnostic: noticed.append(diagnostic.code)))
    assert [paper.title for paper in papers] == [f"Sort {number}" for number in range(200)]
    assert noticed == ["no-links"]


def test_a_sign_without_a_space_begins_no_section() -> None:
    """It is a line of a paper without a heading."""
    [paper] = digest_of(
        "**Title:** {title}\n\n**Authors:** {names}\n\n**Abstract:** It sorts.\n#sorting\n", papers=1
    ).papers
    assert (paper.abstract, paper.extra["tags"]) == ("It sorts.", "#sorting")


# ---------------------------------------------------------------------------------------------------- labels


def test_translations_into_two_languages() -> None:
    """The language that a label names parts them."""
    translations = "**Abstract (fr):** Ça trie.\n\n**Abstract (de):** Es sortiert.\n"
    [paper] = digest_of("## [{title}]({url})\n*{names}*\n\n" + translations, papers=1).papers
    assert {text.language: text.abstract for text in paper.translations} == {"fr": "Ça trie.", "de": "Es sortiert."}


def test_joined_digests_are_settled_each_by_its_own() -> None:
    """The labels of one say nothing about those of the other."""
    head = "## [{title}]({url})\n*{names}*\n\n"
    first = text_of(head + "**Motivation:** Time.\n\n**Method:** Keys.\n\n**Score:** 9\n\n")
    second = text_of(head + "- Abstract: {abstract}\n- Comments: none\n- Code: yes\n\n")
    papers = parse(first * 3 + second).papers
    assert papers == parse(first).papers * 3 + parse(second).papers
    assert len(papers) == 4 * len(TITLES)


def test_days_that_are_not_days_stay_text() -> None:
    """`Seen on` is a list of dates, or a field of the generator's own."""
    [paper] = digest_of(
        "## [{title}]({url})\n*{names}*\n\n**Seen on:** Monday\n\n**Abstract:** {abstract}\n", papers=1
    ).papers
    assert (paper.seen, dict(paper.extra)) == ((), {"Seen on": "Monday"})


def test_what_old_feeds_print_behind_titles() -> None:
    """It is the version, the category and how a paper was announced, unless it is about another paper."""
    lines = (
        "[Sorting Pebbles. (arXiv:2601.90011v2 [cs.DS] CROSS LISTED UPDATED)](http://arxiv.org/abs/2601.90011)",
        "[Comment on Counting (arXiv:2601.90014v1 [cs.DS])](http://arxiv.org/abs/2601.90012)",
    )
    first, second = parse("# Digest\n\n- " + "\n- ".join(lines))
    assert (first.title, str(first.arxiv_id)) == ("Sorting Pebbles", "2601.90011v2")
    assert (first.primary_category, first.announce_type) == ("cs.DS", "replace-cross")
    assert second.title == "Comment on Counting (arXiv:2601.90014v1 [cs.DS])"
