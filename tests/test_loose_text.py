"""Text of papers that is below no label: sentences, topics and quotes."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps", "Naming Rivers")
ENGLISH = ("We sort pebbles.", "We count the clouds over one city.", "Maps fold badly!", "Do rivers need names?")
CHINESE = ("按重量排序石子。", "我们数云，而且很快！", "折叠地图的新方法。", "河流需要名字吗？")


def digest_of(form: str, said: Sequence[str], number: int, *, strict: bool = True) -> adp.Digest:
    """Parse papers of a form: ``{t}`` is the title, ``{u}`` the link, and ``{s}`` what is said."""
    return adp.parse(
        "".join(
            form.format(t=title, u=f"https://arxiv.org/abs/2512.9000{n}", s=said[n])
            for n, title in enumerate(TITLES[:number])
        ),
        strict=strict,
    )


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["English", "Chinese"])
@pytest.mark.parametrize(
    "form",
    [
        "## [{t}]({u})\n\n*Mira Holt, Ona Pell*\n\n{s}\n\n",
        "# {t}\n\nAuthors: Mira Holt, Ona Pell\nURL: {u}\nStatus: To read\n\n{s}\n\n",
        "## {t}\n\n**Authors:** Mira Holt, Ona Pell\n\n**URL:** {u}\n\n**Status:** To read\n\n{s}\n\n",
        "## {t}\n\n{s}\n\n- **Authors:** Mira Holt, Ona Pell\n- **URL:** {u}\n- **Status:** To read\n\n",
    ],
    ids=["below names", "below plain labels", "below bold labels", "above labels"],
)
def test_a_short_sentence_is_the_abstract(form: str, said: Sequence[str], number: int) -> None:
    """Where most papers have one, a sentence of three words is enough, and no value above it goes on in it."""
    digest = digest_of(form, said, number)
    assert [paper.abstract for paper in digest] == [*said[:number]]
    assert {(paper.authors, paper.extra.get("Status", "To read")) for paper in digest} == {
        (("Mira Holt", "Ona Pell"), "To read")
    }


def test_a_value_goes_on_where_the_abstract_is_above_it() -> None:
    """The second paragraph of a note is not another abstract."""
    form = "## {t}\n\n{s}\n\n**URL:** {u}\n\n**Authors:** Mira Holt\n\n**Note:** It is good.\n\nIt is very short.\n\n"
    assert [(paper.abstract, paper.extra["Note"]) for paper in digest_of(form, ENGLISH, 4)] == [
        (said, "It is good.\n\nIt is very short.") for said in ENGLISH
    ]


LONG = tuple(
    f"{said} We do it by hand, on a long table, and we show that a small hammer is enough." for said in ENGLISH
)


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("said", [LONG, CHINESE], ids=["long", "short"])
def test_a_topic_above_the_abstract(said: Sequence[str], number: int) -> None:
    """A line after a sign and above a gap is kept apart, and a sentence after one is the abstract."""
    digest = digest_of("## [{t}]({u})\n\n*Mira Holt*\n\n🧩 石子 / pebbles\n\n{s}\n\n", said, number)
    assert [(paper.abstract, paper.extra["badges"]) for paper in digest] == [
        (one, "🧩 石子 / pebbles") for one in said[:number]
    ]
    told = digest_of("## [{t}]({u})\n\n*Mira Holt*\n\n📝 We hammer.\n\n{s}\n\n", said, number)
    assert [paper.abstract for paper in told] == [f"We hammer.\n\n{one}" for one in said[:number]]


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("value", ["> {s}\n  > It is short.", "{s}\n  It is short."], ids=["quote", "lines"])
@pytest.mark.parametrize("bullet", ["- ", "1. ", "* "])
def test_an_item_ends_what_is_further_in(bullet: str, value: str, number: int) -> None:
    """A label that is the next item of a list is not a line of the value of the one above."""
    inner = " " * len(bullet)
    form = f"## {{t}}\n\n{bullet}Link: {{u}}\n{bullet}Idea:\n{inner}{value}\n{bullet}Why so: it holds\n\n"
    assert [
        dict(paper.extra) for paper in digest_of(form.replace("\n  ", f"\n{inner}"), ENGLISH, number, strict=False)
    ] == [
        {"Idea": f"{said}\n{inner if value[0] == '{' else ''}It is short.", "Why so": "it holds"}
        for said in ENGLISH[:number]
    ]


@pytest.mark.parametrize("below", ["It is short.", "    - It is short."], ids=["a line", "an item further in"])
def test_an_item_inside_a_value(below: str) -> None:
    """A line that is no further in than the label may go on with a paragraph, and so does what is below it."""
    form = f"## {{t}}\n\n- Link: {{u}}\n- Idea:\n  {{s}}\n{below}\n    - Why so: it holds\n\n"
    assert [*digest_of(form, ENGLISH, 1, strict=False)[0].extra] == ["Idea"]


def test_a_label_of_one_paper_is_not_how_all_end() -> None:
    """A text is cut off where all other papers end with a label, and not where one of them has any."""
    form = "## [{t}]({u})\n\n- {s}\n\n"
    digest = digest_of(form, ("Pebbles: profiles, made of stones", *ENGLISH[1:]), 4, strict=False)
    assert [dict(paper.extra) for paper in digest] == [{"Pebbles": "profiles, made of stones"}, {}, {}, {}]
    assert "truncated" not in {one.code for one in digest.diagnostics}


def test_a_translation_without_words_is_none() -> None:
    """A heading above other headings is not an empty translation."""
    form = "## [{t}]({u})\n\n### Korean Abstract\n\n### Idea\n\n{s}\n\n"
    assert [paper.translations for paper in digest_of(form, ENGLISH, 2, strict=False)] == [(), ()]


def test_punctuation_beside_titles_is_not_a_remark() -> None:
    """Brackets around links and full stops are not kept."""
    listed = digest_of("- **{t}**. [[paper]({u})] [[code](https://github.com/a/b)].\n", ENGLISH, 4)
    assert [dict(paper.extra) for paper in listed] == [{}, {}, {}, {}]


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("#### {t}\n- 链接：{u}\n- 这是什么？{s}\n- 评分：0.7\n", ("这是什么", "评分")),
        ("#### {t}\n\n1. Link: {u}\n2. What is it? {s}\n3. Our score: 0.7\n", ("What is it", "Our score")),
    ],
    ids=["Chinese", "English"],
)
def test_items_that_answer_questions(form: str, labels: Sequence[str], number: int) -> None:
    """A question that items begin with is a label, and the ones below it are labels as well."""
    digest = digest_of(form, ENGLISH, number, strict=False)
    assert [dict(paper.extra) for paper in digest] == [
        dict(zip(labels, (said, "0.7"), strict=True)) for said in ENGLISH[:number]
    ]


def test_a_title_that_asks_is_not_a_label() -> None:
    """Nor is a question in an abstract that only one paper asks."""
    listed = adp.parse("- Do They Roll? On Pebbles (https://arxiv.org/abs/2512.90001)\n")
    assert [paper.title for paper in listed] == ["Do They Roll? On Pebbles"]
    said = ("We ask:\n- Who sorts? We do.", *ENGLISH[1:])
    digest = digest_of("## {t}\n\n**Link:** {u}\n\n**Abstract:** {s}\n\n", said, 4, strict=False)
    assert [paper.abstract for paper in digest] == [*said]


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("title", ["### [Stones {n}]({u})", "**[Stones {n}]({u})**"])
@pytest.mark.parametrize(
    ("facts", "extra"),
    [
        ("**관련도: {n}0** · 📰 arXiv · 2026", {"관련도": "{n}0", "badges": "📰 arXiv\n\n2026"}),
        ("Relevance: {n}0 | arXiv | 2026", {"Relevance": "{n}0 | arXiv | 2026"}),
        ("⭐ {n}0 · workshop · long", {"badges": "⭐ {n}0\n\nworkshop\n\nlong"}),
        ("**{n}0** · stones today", {"badges": "{n}0\n\nstones today"}),
    ],
)
@pytest.mark.parametrize("names", ["✍️ _Mira Holt, Ona Pell_", "*Mira Holt, Ona Pell*", "👥 Mira Holt, Ona Pell"])
def test_a_line_of_remarks_above_names(names: str, facts: str, extra: dict[str, str], title: str, number: int) -> None:
    """It is not part of an abstract, and the names are not part of a value; words in code may be keywords."""
    form = f"{title}\n{facts}\n{names}\n\n> A network sorts them.\n\n🏷️ `stones` `wet lanterns`\n\n"
    links = [f"https://arxiv.org/abs/2606.0000{n}" for n in range(1, number + 1)]
    digest = adp.parse("# Stones 2026-11-27\n\n" + "".join(form.replace("{n}", x[-1]).replace("{u}", x) for x in links))
    for paper, link in zip(digest, links, strict=True):
        assert (paper.title, paper.authors, paper.url) == (f"Stones {link[-1]}", ("Mira Holt", "Ona Pell"), link)
        assert dict(paper.extra) == {label: value.replace("{n}", link[-1]) for label, value in extra.items()}
        assert ((paper.analysis and paper.analysis.tldr) or paper.abstract) == "A network sorts them."
        assert paper.keywords == ("stones", "wet lanterns")
    assert not any(one.code == "unread-text" for one in digest.diagnostics)


@pytest.mark.parametrize("number", [1, 2, 4])
def test_places_of_work_and_a_date_below_the_names_of_a_quote(number: int) -> None:
    """They are no summary; a sentence below them is one."""
    quote = "> Mira Holt, Ona Pell  \n> Stone Research | Pebble University  \n> 5 Jan 2026  \n> {s}\n"
    form = f"## {{t}}\n\n{quote}\nLink: {{u}}\n"
    for paper, said in zip(digest_of(form, ENGLISH, number, strict=False), ENGLISH, strict=False):
        assert (paper.authors, str(paper.published)) == (("Mira Holt", "Ona Pell"), "2026-01-05")
        assert paper.analysis is not None
        assert (paper.analysis.tldr, dict(paper.extra)) == (said, {"badges": "Stone Research | Pebble University"})


@pytest.mark.parametrize("said", ["We sort Stones By Hand.", "sorted by hand"])
def test_a_summary_below_the_names_of_a_quote(said: str) -> None:
    """A sentence, or words that are not in capitals, are a summary and not a place of work."""
    text = f"## Sorting Pebbles\n\n> Mira Holt, Ona Pell\n> {said}\n\nLink: https://arxiv.org/abs/2512.90001\n"
    [paper] = adp.parse(text)
    assert paper.analysis is not None
    assert (paper.authors, paper.analysis.tldr) == (("Mira Holt", "Ona Pell"), said)


def test_a_badge_for_the_abstract_before_links() -> None:
    """It is not the label of these."""
    text = "We sort pebbles by weight and by colour, which takes all of the time that one winter has to offer us."
    form = (
        "### [Sorting {}](https://arxiv.org/abs/2601.9001{})\n*Mira Holt*\n\n[Abstract] [[PDF]](https://e.org/{}.pdf)"
    )
    papers = adp.parse("".join(f"{form.format(n, n, n)}\n\n{text}\n\n" for n in range(3))).papers
    assert [(paper.abstract, paper.pdf_url) for paper in papers] == [(text, f"https://e.org/{n}.pdf") for n in range(3)]


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize(
    ("line", "categories", "date"),
    [
        ("cs.DS cs.DM", ("cs.DS", "cs.DM"), None),
        ("cs.DS cs.DM · 2026-01-02", ("cs.DS", "cs.DM"), "2026-01-02"),
        ("2026-01-02  cs.DS, cs.DM", ("cs.DS", "cs.DM"), "2026-01-02"),
        ("2026-01-02 math.CO", ("math.CO",), "2026-01-02"),
        ("cs.LG 2 Jan 2026", ("cs.LG",), "2026-01-02"),
        ("📅 2026-01-02 🏷️ hep-th gr-qc", ("hep-th", "gr-qc"), "2026-01-02"),
    ],
)
def test_categories_and_a_date_side_by_side(
    line: str, categories: tuple[str, ...], date: str | None, number: int
) -> None:
    """Nothing but blanks is between them, as between the tags of a card; they are not a venue and its year."""
    form = f"## [{{t}}]({{u}})\n\n*Mira Holt, Ona Pell*\n\n{line}\n\n{{s}}\n\n"
    for paper in digest_of(form, LONG, number):
        assert (paper.categories, paper.published and str(paper.published)) == (categories, date)
        assert (paper.abstract in LONG, dict(paper.extra)) == (True, {})


def test_words_beside_a_date_are_not_categories() -> None:
    """A date among other words is a part of a remark."""
    form = "## [{t}]({u})\n\n*Mira Holt, Ona Pell*\n\nSeen 2026-01-02 at lunch-time | cs.DS\n\n{s}\n\n"
    for paper in digest_of(form, LONG, 2):
        assert (paper.published, paper.extra["badges"]) == (None, "Seen 2026-01-02 at lunch-time")


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("translated", ["石子排序的研究", "石子：一种排序", "“石子”：研究"])
@pytest.mark.parametrize("codes", ["cs.CR", "cs.CR, cs.DS", "(cs.CR)"])
def test_a_translated_title_above_the_day_and_the_links(translated: str, codes: str, number: int) -> None:
    """Categories end its line, in which a colon parts no label from a value; links stand beside the day."""
    form = (
        f"## **{{t}}**\n\n{translated} {codes}\n\n**SubmitDate**: 2024-05-29    [abs]({{u}}) "
        "[paper-pdf]({u}.pdf)\n\n**Authors**: Mira Holt, Ona Pell\n\n**Abstract**: {s}\n\n"
    )
    for paper, said in zip(digest_of(form, ENGLISH, number), ENGLISH, strict=False):
        assert (paper.translations[0].title, paper.primary_category) == (
            translated,
            "cs.CR" if "," not in codes else None,
        )
        assert (paper.abstract, str(paper.published), paper.categories[0]) == (said, "2024-05-29", "cs.CR")
        assert paper.url == f"https://arxiv.org/abs/{paper.arxiv_id}"


def test_fields_that_a_quote_repeats() -> None:
    """A quote of fields that the text above it gives is no summary; what differs is reported."""
    form = (
        "# {t}\n\n**Authors:** Mira Holt, Ona Pell\n**Link:** {u}\n**Subjects:** cs.DS\n**Dates:** Submitted on 23 Aug "
        "2026\n\n> **Authors:** Mira Holt, Ona Pell\n> **Subjects:** cs.DM\n\n## Abstract\n\n{s}\n"
    )
    digest = digest_of(form, ENGLISH, 1, strict=False)
    [paper] = digest
    assert (paper.authors, paper.categories, str(paper.published)) == (
        ("Mira Holt", "Ona Pell"),
        ("cs.DS",),
        "2026-08-23",
    )
    assert (paper.abstract, paper.analysis, paper.extra["Subjects"]) == (ENGLISH[0], None, "cs.DM")
    assert [(noticed.code, noticed.line) for noticed in digest.diagnostics] == [("repeated-field", 9)]


@pytest.mark.parametrize("label", ["查看原文摘要", "View original abstract", "🔍 查看英文摘要"])
def test_a_fold_that_shows_the_abstract(label: str) -> None:
    """Its summary asks to look at the abstract of the original."""
    fold = f"<details>\n<summary>{label}</summary>\n\n{{s}}\n\n</details>\n\n"
    form = f"## [{{t}}]({{u}})\n\n**中文摘要**\n\n石子。\n\n{fold}"
    assert [paper.abstract for paper in digest_of(form, ENGLISH, 3)] == [*ENGLISH[:3]]


@pytest.mark.parametrize("number", [2, 4])
@pytest.mark.parametrize(
    "form",
    [
        "- **[{t}]({u})** — Mira Holt, Ona Pell\n  - ICML 2026 · 2026-04-13\n  - {s}\n",
        "**[{t}]({u})**\n\n*Mira Holt, Ona Pell*\n\n{s}\n\n▲ 171 • 💬 12 • ⭐ 3,336\n\n[🎓 arXiv]({u})\n\n---\n\n",
        "## [{t}]({u})\n\n*Mira Holt, Ona Pell*\n\n{s}\n\n2026-04-13 · `cs.DS`\n\n",
    ],
    ids=["items", "counts and links", "facts"],
)
@pytest.mark.parametrize("ends", [".", "…"])
def test_a_short_text_above_facts_is_the_abstract(ends: str, form: str, number: int) -> None:
    """It ends with a sentence, or is cut; lines of numbers and links below it end nothing."""
    said = [f"{sentence[:-1]}{ends}" for sentence in ENGLISH]
    digest = digest_of(form, said, number)
    assert [(paper.abstract, paper.authors) for paper in digest] == [
        (one, ("Mira Holt", "Ona Pell")) for one in said[:number]
    ]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        *((quote, ("2026-05-01", ())) for quote in ("*2026-05-01*", "2026-05-01", "**2026-05-01**", "📅 2026-05-01")),
        *((quote, (None, ("cs.DS",))) for quote in ("*cs.DS*", "🏷 cs.DS")),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_fact_in_a_quote(quote: str, told: tuple[str | None, tuple[str, ...]], gap: str) -> None:
    """A quote that is a date or a category is not a summary."""
    digest = adp.parse(
        "".join(
            f"### Stones of Kind {n}\n{gap}> {quote}\n{gap}- **Core**: Stones.\n"
            f"- **Link**: https://arxiv.org/abs/2512.0000{n}\n---\n"
            for n in (1, 2, 3)
        )
    )
    for paper in digest:
        assert (paper.published and str(paper.published), paper.categories) == told
        assert (paper.analysis, dict(paper.extra)) == (None, {"Core": "Stones."})


@pytest.mark.parametrize(
    "title", ["{n}. **{t}**\n   ", "- **{t}**\n  ", "### {t}\n", "### {t}\n**Authors:** A. Holm\n\n"]
)
@pytest.mark.parametrize("led", ["(arXiv:{i}) — ", "arXiv:{i} - ", "(arXiv:{i}) "])
def test_an_identifier_before_an_abstract(title: str, led: str) -> None:
    """It is that of the paper, unless another one is known, and the abstract is behind it."""
    text = "We sort stones by their weight on a small scale, and report how long it takes two people to do so."
    form = f"{title}{led}{text}\n\n"
    papers = "".join(form.format(t=f"Stones of Kind {n}", n=n, i=f"2512.0000{n}") for n in (1, 2))
    assert [(str(paper.arxiv_id), paper.abstract) for paper in adp.parse(f"# Notes\n\n{papers}")] == [
        ("2512.00001", text),
        ("2512.00002", text),
    ]
    if title.startswith("### {t}\n"):
        linked = papers.replace("Stones of Kind 1", "[Stones of Kind 1](https://arxiv.org/abs/2512.00003)")
        linked = linked.replace("Stones of Kind 2", "[Stones of Kind 2](https://arxiv.org/abs/2512.00004)")
        assert [str(paper.arxiv_id) for paper in adp.parse(linked)] == ["2512.00003", "2512.00004"]
