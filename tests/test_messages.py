"""Messages of chats and mails: where papers begin and end, and what is above and below them."""

import pytest
from results import assert_read_alike, pieces

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

TITLES = (
    "PebbleNet: Sorting Wet Stones with Sparse Lanterns",
    "Do Ferries Dream? A Survey of Harbour Agents",
    "Kettle-7B: Boiling Water in $O(n \\log n)$ Steps",
    "Counting Drawers from Above",
    "On Stairs",
)
NAMES = (
    "Mira Holt, Tomas Reyk, Ona Pell",
    "Li Wenqi, Sara Okafor",
    "Renée Dubois-Klein, K. van der Meer, Aiko Tanabe",
    "Ada Holm, Ben Ek",
    "Jun Sato, Ida Lund",
)
TEXTS = (
    "Sorting wet stones is slow. We propose a network that reads lanterns, and sorts more stones than all others do.",
    "We survey harbour agents from 1990 to 2026. Three classes of ferries are found, and none of them dreams at all.",
    "Kettles boil in quadratic time. We show that a tree of kettles boils faster, and that this is optimal for water.",
    "Drawers are counted from above. We count them from below, and find that there are as many of them as there were.",
    "Stairs go up and down. We show that both ways have as many steps, and that no step is on one of them alone.",
)
CATEGORIES = ("cs.LG, cs.CV", "cs.AI", "cs.DS, cs.CC, math.CO", "cs.RO", "cs.CL")


def written(record: str, size: int = 3, above: str = "", below: str = "") -> str:
    """Write messages: in a record, ``{n}``, ``{t}``, ``{names}``, ``{text}``, ``{c}`` are those of each paper."""
    fields = zip(TITLES, NAMES, TEXTS, CATEGORIES, strict=True)
    records = (
        record.format(n=n, size=size, t=title, names=names, text=text, c=codes, id=f"2611.0123{n}")
        for n, (title, names, text, codes) in enumerate(fields, 1)
        if n <= size
    )
    return above + "".join(records) + below


def read(text: str) -> Digest:
    """Read a text, whole and in pieces, which must give the same."""
    assert_read_alike(text, pieces(text, 99))
    return adp.parse(text)


def assert_read(digest: Digest, size: int = 3, *, named: bool = True, linked: bool = True) -> None:
    """Assert that a digest has its papers, with their titles, names and identifiers."""
    assert [paper.title for paper in digest] == [*TITLES[:size]]
    if named:
        assert [", ".join(paper.authors) for paper in digest] == [*NAMES[:size]]
    if linked:
        assert [str(paper.arxiv_id) for paper in digest] == [f"2611.0123{n}" for n in range(1, size + 1)]


LABELLED = (
    "Title: {t}\nAuthors: {names}\nPublished: 2026-11-27\nAbstract: {text}\nURL: https://arxiv.org/abs/{id}\n---\n\n"
)


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(
    ("above", "extra", "number"),
    [
        ("Paper {n}:\n", {}, 2),
        ("Paper {n}\n\n", {}, 2),
        ("#{n}\n", {}, 2),
        ("({n}) score 9.0  {c}\n", {"badges": "score 9.0"}, 2),
        ("({n}) read it\n", {"badges": "read it"}, 2),
        ("📄 A paper of today (ICLR 2026)\n\n", {"badges": "A paper of today (ICLR 2026)"}, None),
        ("Rank: {n}\nHint: put a stone behind it.\n", {"Rank": "2", "Hint": "put a stone behind it."}, None),
        ("Rank: {n} / {size}\n(Put a stone behind it.)\n", {"badges": "(Put a stone behind it.)"}, None),
        ("<!-- paper -->\n", {}, None),
        ("arXiv: {id}\nRank: {n}\n", {"Rank": "2"}, None),
        ("https://example.org/{n}\n", {"badges": "https://example.org/2"}, None),
    ],
)
def test_lines_above_the_titles(above: str, extra: dict[str, str], number: int | None, size: int) -> None:
    """Lines that are alike above all titles are of the paper below them, and not of the one above."""
    digest = read(written(above + LABELLED, size))
    assert_read(digest, size)
    assert digest[1].number == number
    assert extra.items() <= dict(digest[1].extra).items()
    assert not {"Paper 3", "Paper 2"}.intersection(digest[0].extra)
    assert [paper.url for paper in digest] == [f"https://arxiv.org/abs/2611.0123{n}" for n in range(1, size + 1)]
    assert not [found for found in digest.diagnostics if found.code != "no-abstracts"]


def test_lines_below_the_papers_are_not_those_above_the_titles() -> None:
    """What is below the last paper, too, ends each paper, also where such a line is above the first."""
    record = "Title: {t}\nAuthors: {names}\nAbstract: {text}\nURL: https://arxiv.org/abs/{id}\nRank: {n}\n\n"
    digest = read(written(record, above="Rank: 0\n\n"))
    assert_read(digest)
    assert [paper.extra["Rank"] for paper in digest] == ["1", "2", "3"]


def test_the_first_line_after_a_rule_is_not_above_the_titles() -> None:
    """Lines above a rule or a heading are not those of the title below it."""
    digest = read(written("{t}\n{names}\nhttps://arxiv.org/abs/{id}\n\n", above="Read me\n\n----\n\n"))
    assert_read(digest)


NUMBERED = [
    ("### {n}/{size}. {t}\n🔗 [Page](https://arxiv.org/abs/{id})\n**Score:** 4\n\n---\n\n", {"Score": "4"}),
    ("### {n}/{size} {t}\n**Link:** https://arxiv.org/abs/{id}\n\n", {}),
    ("[{n}/{size}] *<https://arxiv.org/abs/{id}|{t}>*\n_12 Likes, 3 Retweets_, {c}, 27 Nov 2026\n{text}\n\n", {}),
    ("[{n}/{size}] [new] *<https://arxiv.org/abs/{id}|{t}>*\nby {names}\n\n", {"badges": "new"}),
]


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(("record", "extra"), NUMBERED)
def test_numbers_with_that_of_all_papers(record: str, extra: dict[str, str], size: int) -> None:
    """Figures that count the papers up to the total are their numbers."""
    digest = read(written(record, size))
    assert_read(digest, size, named=False)
    assert [paper.number for paper in digest] == [*range(1, size + 1)]
    assert extra.items() <= dict(digest[0].extra).items()
    assert "1/" not in digest[0].extra.get("badges", "")


@pytest.mark.parametrize("scores", ["98", "99", "77", "12"])
def test_scores_are_not_numbers(scores: str) -> None:
    """Figures that do not count the papers are kept, as they are printed."""
    records = [
        f"[{score}/10] *<https://arxiv.org/abs/2611.0123{n}|{title}>*\nby {NAMES[n]}\n\n"
        for n, (score, title) in enumerate(zip(scores + ("4" if scores == "12" else ""), TITLES, strict=False))
    ]
    further = "*<https://arxiv.org/abs/2611.01239|Lamps on Walls>*\nby Ada Holm, Ben Ek\n\n" if scores == "12" else ""
    digest = read("".join(records) + further)
    assert [paper.number for paper in digest] == [None] * len(digest)
    assert digest[0].extra["badges"] == f"{scores[0]}/10"


def test_what_likes_count_is_not_text() -> None:
    """A line of counts, categories and a date is above the text, however long the counts are."""
    record = (
        "[{n}/{size}] *<https://arxiv.org/abs/{id}|{t}>*\n_12 Likes, 3 Retweets, 1 Replies, {n} Tweets_, {c}, "
        "27 Nov 2026\n{text}\n\n"
    )
    digest = read(written(record))
    assert [paper.abstract for paper in digest] == [*TEXTS[:3]]
    assert [", ".join(paper.categories) for paper in digest] == [*CATEGORIES[:3]]
    assert str(digest[0].published) == "2026-11-27"
    assert digest[0].extra["note"] == "12 Likes, 3 Retweets, 1 Replies, 1 Tweets"


@pytest.mark.parametrize("dots", ["  •  ", " · ", " | "])
@pytest.mark.parametrize("label", ["Abstract", "Abstract (ja)", "Summary"])
def test_facts_on_the_last_line(label: str, dots: str) -> None:
    """An identifier and a date below the last value are not part of it."""
    record = f"*<https://arxiv.org/abs/{{id}}|{{t}}>*\n*{label}:* {{text}}\n`{{id}}`{dots}published: 2026-11-27\n\n"
    digest = read(written(record, above="New papers (2026-11-27)\n"))
    assert_read(digest, named=False)
    for paper, text in zip(digest, TEXTS, strict=False):
        analysis = paper.analysis.tldr if paper.analysis else None
        assert text in {paper.abstract, analysis, *(one.abstract for one in paper.translations)}
        assert str(paper.published) == "2026-11-27"


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("code", [" · [Code](https://github.com/example/{n})", ""])
@pytest.mark.parametrize(("above", "below"), [("", ""), ("<!-- paper -->\n", "\n<!-- /paper -->\n")])
def test_lines_of_links_are_not_papers(above: str, below: str, code: str, size: int) -> None:
    """A link that is called alike below each paper is not a title; such a line ends what is above it."""
    links = "[HF](https://huggingface.co/papers/{id}) · [PDF](https://arxiv.org/pdf/{id})"
    record = (
        f"{above}[{{t}}](https://arxiv.org/abs/{{id}})\n\n**Abstract**:\n\n{{text}}\n\n**Why**:\n\nIt fits.\n\n"
        f"{links}{code}\n{below}\n---\n\n"
    )
    text = written(record, size, above="# Daily Digest — 2026-11-27\n\n## To read\n\n")
    text = text.replace(" · [Code](https://github.com/example/2)", "")
    digest = read(text)
    assert_read(digest, size, named=False)
    assert [paper.abstract for paper in digest] == [*TEXTS[:size]]
    assert [paper.pdf_url for paper in digest] == [f"https://arxiv.org/pdf/2611.0123{n}" for n in range(1, size + 1)]
    assert digest[0].code_url == ("https://github.com/example/1" if code else None)
    assert all(paper.extra["Why"] == "It fits." for paper in digest)


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(
    "record",
    [
        "*{n}. <https://arxiv.org/abs/{id}|{t}>*\n👤 *Authors*: {names} | 🔗 <https://arxiv.org/pdf/{id}|PDF>\n\n",
        "*{n}. [0.91]* <https://arxiv.org/abs/{id}|{t}>\nby {names}\n\n",
        "*{n}.* [{t}](https://arxiv.org/abs/{id})\n   👤 _{names}_\n\n",
        "*{n}) {t}*\n*Authors*: {names}\n*Link*: https://arxiv.org/abs/{id}\n\n",
        "*{t}*\n\n👥 *Authors:* {names}\n\n📄 *Abstract:* {text}\n\n🔗 *Read More：* [ArXiv](https://arxiv.org/abs/{id})\n\n",
        "🔥 *{t}*\n\n👨💻 *Authors*: {names}\n\n🔍 *Core*:\n- wet\n- dry\n\n🔗 *Link*: <https://arxiv.org/abs/{id}|page>\n\n---\n\n",
        (
            "📄 {t}\n🆕 [NEW] | 🏷 {c}\n\n👥 Authors: {names}\n\n📝 Abstract:\n{text}\n\n"
            "🔗 PDF (https://arxiv.org/pdf/{id}.pdf) | Page (https://arxiv.org/abs/{id})\n\n"
        ),
        "----------\n({n}) score 9.0  {c}\n{t}\n{names}\n\nIt is about stones.\n\nhttps://arxiv.org/abs/{id}\n\n",
    ],
)
def test_messages_of_chats(record: str, size: int) -> None:
    """Numbers and titles in bold, signs, links and rules begin papers; no line of a paper does."""
    digest = read(written(record, size))
    assert_read(digest, size)
    assert {paper.url for paper in digest} == {f"https://arxiv.org/abs/2611.0123{n}" for n in range(1, size + 1)}


def test_categories_after_a_sign() -> None:
    """A sign before the first category is not part of it."""
    digest = read(
        written(
            "📄 {t}\n🆕 [NEW] | 🏷 {c}\n\n👥 Authors: {names}\n\n🔗 PDF (https://arxiv.org/pdf/{id}) | A (https://a.b)\n\n"
        )
    )
    assert [", ".join(paper.categories) for paper in digest] == [*CATEGORIES[:3]]


@pytest.mark.parametrize("head", ["**Last papers on stones**\n\n\n", "", "Papers:\n\n"])
@pytest.mark.parametrize("size", [2, 3, 5])
def test_a_message_with_the_indentation_of_a_program(head: str, size: int) -> None:
    """Papers that are all as far in begin as if they were not."""
    record = (
        "                **[{t}](https://arxiv.org/abs/{id})**\n                Authors: _{names}_\n"
        "                Tags: {c}\n            \n"
    )
    digest = read(written(record, size, above=head))
    assert_read(digest, size)
    assert [", ".join(paper.categories) for paper in digest] == [*CATEGORIES[:size]]


def test_fields_that_are_further_in_than_their_papers() -> None:
    """Lines between which others stand that are not as far in are no message of a program."""
    digest = read(
        written("**[{t}](https://arxiv.org/abs/{id})**\n    Authors: {names}\n    Tags: {c}\n    Abstract: {text}\n\n")
    )
    assert_read(digest)


@pytest.mark.parametrize(
    ("topic", "item"),
    [
        ("**{}**\n\n", "- [{t}](https://arxiv.org/abs/{id})\n  *{names}*\n"),
        ("**📂 {}**\n", "1. **[{t}](https://arxiv.org/abs/{id})**\n   {names}\n"),
        ("<b>📂 {}</b>\n", "🔹 <a href='https://arxiv.org/pdf/{id}.pdf'>{t}</a>\n    <i>{names}</i>\n"),
        ("🔬 **{}**\n", "• <https://arxiv.org/abs/{id}|{t}>\n  {names}\n"),
    ],
)
@pytest.mark.parametrize("names", [("Sorting", "Boats"), ("cs.LG", "cs.DS")])
@pytest.mark.parametrize("above", ["", "# Digest of 27 November 2026\n\n## Today\n\n"])
def test_topics_in_bold(topic: str, item: str, names: tuple[str, str], above: str) -> None:
    """Lines in bold above lists of papers are sections, and say nothing of the paper above them."""
    items = [written(item, size)[len(written(item, size - 1)) :] for size in range(1, 4)]
    text = f"{above}{topic.format(names[0])}{items[0]}{items[1]}\n{topic.format(names[1])}{items[2]}"
    digest = read(text)
    assert_read(digest)
    assert [section.name.removeprefix("📂 ") for section in digest.sections if section.name] == [*names]
    assert [len(section.papers) for section in digest.sections] == [2, 1]
    assert not any(paper.categories or paper.primary_category for paper in digest)


@pytest.mark.parametrize(("names", "is_topic"), [(("cs.LG", "cs.DS", "cs.RO"), True), (("Wet", "Dry", "Old"), False)])
def test_topics_in_bold_above_one_paper_each(names: tuple[str, ...], *, is_topic: bool) -> None:
    """Above one paper each, only categories are topics: others may be titles."""
    item = "- [{t}](https://arxiv.org/abs/{id})\n  *{names}*\n"
    items = [written(item, size)[len(written(item, size - 1)) :] for size in range(1, 4)]
    digest = read("".join(f"**{name}**\n\n{one}\n" for name, one in zip(names, items, strict=True)))
    assert ([section.name for section in digest.sections] == [*names]) == is_topic


def test_titles_in_bold_above_their_links() -> None:
    """A link that is called alike below each title in bold does not make this a topic."""
    digest = read(written("**{t}**\n- [Read the paper](https://arxiv.org/abs/{id})\n- {text}\n\n"))
    assert_read(digest, named=False)


def test_fields_in_bold_above_links_are_not_topics() -> None:
    """A label is no topic, whatever is below it."""
    record = "**Abstract**\n- [{t}](https://arxiv.org/abs/{id})\n- [Lamps {n}](https://arxiv.org/abs/2611.0200{n})\n\n"
    digest = read(written(record, 1) + written(record, 2).partition("\n\n")[2].replace("Abstract", "Dry"))
    assert "Abstract" not in [section.name for section in digest.sections]


@pytest.mark.parametrize("size", [3, 5])
@pytest.mark.parametrize(
    "statistics", ["**Total:** 12 papers\n**Kept:** 3\n", "**Retrieved 2 papers**\n", "All done.\n"]
)
@pytest.mark.parametrize("links", ["[PDF](https://arxiv.org/pdf/{id})\n[Code](https://github.com/example/{n})\n"])
def test_statistics_below_the_last_paper(links: str, statistics: str, size: int) -> None:
    """What is below the links with which all papers end is not of the last one."""
    record = f"**{{t}}**\n\n{{names}}\n\n**arXiv ID:** {{id}}\n\n**TLDR:** It is about stones.\n\n{links}\n"
    digest = read(written(record, size, below=f"Statistics\n\n{statistics}\nNo more stones?\n"))
    assert_read(digest, size)
    assert dict(digest[-1].extra) == {}
    assert {paper.analysis.tldr for paper in digest if paper.analysis} == {"It is about stones."}
    assert "'Statistics' was not read" in [found.message for found in digest.diagnostics]


def test_repositories_below_the_papers() -> None:
    """A heading that links to a repository is not a paper beside those that link to papers."""
    record = "### {n}. [{t}](https://arxiv.org/abs/{id})\n- **Authors:** {names}\n- **Summary:** {text}\n\n"
    tools = "## Tools\n\n### 📦 [foo/bar](https://github.com/foo/bar)\n- **Stars:** 7\n- **Summary:** A tool.\n"
    digest = read(written(record, below=tools))
    assert_read(digest)
    assert "the heading '📦 [foo/bar](https://github.com/foo/bar)' was not read" in [
        found.message for found in digest.diagnostics
    ]
    named = read(
        written(record, below="### 4. [On Lamps](https://github.com/foo/lamps)\n- **Authors:** Ada Holm, Ben Ek\n")
    )
    assert named[-1].title == "On Lamps"


@pytest.mark.parametrize("title", ["ArXiv Daily Digest - 2026-11-27", "ArXiv Daily Digest"])
def test_the_head_of_a_mail_between_rules(title: str) -> None:
    """The first line between two rules is the title; names between others are those of its parts."""
    rule, thin = "=" * 80, "-" * 80
    record = "{n}. {t}\n   Authors: {names}\n   arXiv ID: {id}\n\n   Summary:\n   {text}\n\n\n"
    above = (
        f"{rule}\n{title}\nCategory: Stones\n{rule}\n\n{thin}\nOVERVIEW\n{thin}\nStones.\n\n{thin}\nPAPERS\n{thin}\n\n"
    )
    digest = read(written(record, above=above, below=rule))
    assert digest.title == title
    assert_read(digest)
    assert [section.name for section in digest.sections] == ["PAPERS"]


def test_headings_that_come_again_in_papers() -> None:
    """A heading that most papers have inside is no paper's, and no section's."""
    record = "**{n}. [{t}](https://arxiv.org/abs/{id})**\n\n{names} · 2026-11-27\n\n## Background\n\n{text}\n\n"
    digest = read(written(record, above="## Digest of 27 November 2026\n\nHow to answer.\n\n"))
    assert_read(digest)
    assert [paper.extra["Background"] for paper in digest] == [*TEXTS[:3]]


def test_an_empty_part_between_bars() -> None:
    """A bar at the end of a line of facts says nothing."""
    digest = read(written("**[{t}](https://arxiv.org/abs/{id})**\n{names} &nbsp;·&nbsp; 2026-11-27 &nbsp;·&nbsp;\n\n"))
    assert "badges" not in digest[0].extra


@pytest.mark.parametrize("size", [2, 3, 5])
def test_an_unknown_label_right_below_names(size: int) -> None:
    """Names are no text, so what all papers have right below them is not one of these."""
    record = "# [{t}](https://arxiv.org/abs/{id})\n\n{text}\n\nAuthors: {names}\nPlaces: A Harbour, A Quay\n\n"
    digest = read(written(record, size))
    assert_read(digest, size)
    assert [paper.extra["Places"] for paper in digest] == ["A Harbour, A Quay"] * size


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("dashes", ["-" * 77, "-----"])
def test_dashes_between_labels(dashes: str, number: int) -> None:
    """A chat knows no underlined headings, so that dashes below a label with its value part it from the next one."""
    labels = ("Title", "Abstract", "Published", "Categories", "URL")
    values = ("Sorting Pebbles {n}", "We sort.", "2026-01-02 18:59:59+00:00", "cs.DS , cs.DM", "{u}")
    message = f"\n{dashes}\n".join(f"**{name}**: {value}" for name, value in zip(labels, values, strict=True))
    urls = [f"https://arxiv.org/abs/2601.9001{n}" for n in range(number)]
    papers = adp.parse("\n\n".join(message.format(n=n, u=url) for n, url in enumerate(urls))).papers
    assert [(paper.title, paper.url) for paper in papers] == [
        (f"Sorting Pebbles {n}", url) for n, url in enumerate(urls)
    ]
    assert {(paper.abstract, str(paper.published), paper.categories) for paper in papers} == {
        ("We sort.", "2026-01-02", ("cs.DS", "cs.DM"))
    }


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("names", ["Mira Holt, Ona Pell\n", ""])
def test_titles_in_two_languages_above_names(names: str, number: int) -> None:
    """The second of them is the original, and the first its translation."""
    form = f"石子排序的方法{{n}}\nA Way of Sorting Stones {{n}}\n{names}https://arxiv.org/abs/2512.0000{{n}}\n\n"
    for n, paper in enumerate(adp.parse("".join(form.format(n=n) for n in range(1, number + 1))), 1):
        assert paper.title == f"A Way of Sorting Stones {n}"
        assert [one.title for one in paper.translations] == [f"石子排序的方法{n}"]
