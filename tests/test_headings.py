"""What is around the titles of papers in headings, and is not a part of them."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Weight", "Counting [Wet] Clouds: A Test (Twice)", "Drawers")
LABELS = "**Authors:** Mira Holt, Ona Pell\n**Summary:** We sort.\n\n"
LINKED = "**Authors:** Mira Holt, Ona Pell\n**Link**: https://arxiv.org/abs/{i}\n**Why**: it is good.\n\n"


def printed(heading: str, below: str = LABELS) -> str:
    """Return a digest of three papers: ``{t}`` is a title, ``{i}`` an identifier, ``{n}`` a number, ``{d}`` a date."""
    return "# Papers\n\n" + "".join(
        f"{heading}\n{below}".format(t=title, i=f"2605.0000{n}", n=n, d=f"2026-05-0{n}")
        for n, title in enumerate(TITLES, 1)
    )


@pytest.mark.parametrize(
    "heading",
    [
        "## {t} [[arXiv](https://arxiv.org/abs/{i})]",
        "## {t} [[arXiv]](https://arxiv.org/abs/{i})",
        "## {t} [[Paper](https://arxiv.org/abs/{i}), [code](https://github.com/example/{n})]",
        "## {t} — [PDF](https://arxiv.org/pdf/{i})",
        "### [{n}]. {t} [[VIP]] [[HTML]](https://arxiv.org/html/{i}) [[Ask]](https://example.org/)",
        "### [{n}] {t} [PDF](https://arxiv.org/pdf/{i}) [Ask](https://example.org/{n})",
        "### {t} — arXiv:{i}",
        "### {t} - {i}",
        "### {t} | [{i}]",
        "### {t} arXiv:{i}v2",
        "### {n}. **{t}** — {i}",
        "### **{n}. {t}** (arXiv:{i})",
        "### **{i}** — {t}",
        "### **{i}: {t}**",
        "### ({i}) {t}",
        "### {n}. [[{i}|{t}]]",
        "### {n}. [[{i}]] — {t}",
        "### [[{i}]]: {t}",
        "### {t} (https://arxiv.org/abs/{i})",
        "### {n}. {t} <https://arxiv.org/pdf/{i}>",
        "### {t} - https://arxiv.org/abs/{i}",
        "### [{n}] | [{t}](https://arxiv.org/abs/{i})",
        "### {n} - [{t}](https://arxiv.org/abs/{i})",
        "### {n}. [[{t}]](https://arxiv.org/abs/{i})",
        "### [#{n}](https://arxiv.org/abs/{i}) [{t}](/arxiv/{i}) [Copy]",
        "### [#{n}](/list/{n}) [{t}](/arxiv/{i}) [[PDF]](https://arxiv.org/pdf/{i})",
        "### [{n}.](#p{n}) [{t}](https://arxiv.org/abs/{i})",
        "#### [{i}](https://arxiv.org/abs/{i}) {t}",
        "### {n}. [arXiv:{i}](https://arxiv.org/abs/{i}) - {t}",
        "### **[{i}](https://arxiv.org/abs/{i})**: **{t}** [PDF](https://arxiv.org/pdf/{i})",
        "### [[{i}](https://arxiv.org/abs/{i})] {t} [Code](https://github.com/example/{n})",
        "### [{i}](https://arxiv.org/abs/{i}) [{t}](https://example.org/{n}x)",
        "### [{n}](https://arxiv.org/abs/{i}) {t}",
    ],
)
def test_identifiers_and_links_beside_titles(heading: str) -> None:
    """They are not parts of the titles, whatever separates them."""
    digest = adp.parse(printed(heading))
    assert [paper.title for paper in digest] == [*TITLES]
    assert [paper.arxiv_id and paper.arxiv_id.base for paper in digest] == ["2605.00001", "2605.00002", "2605.00003"]
    assert {paper.number is None for paper in digest} == {"{n}" not in heading.partition("](")[0]}
    assert "https://example.org/" not in {paper.url for paper in digest}


@pytest.mark.parametrize("remark", ["cs.DS", "(SODA)", "[PDF](https://arxiv.org/pdf/{i})", "★"])
def test_a_linked_identifier_before_what_is_not_a_title(remark: str) -> None:
    """A category, a remark or another link behind it is not a title."""
    titles = [paper.title for paper in adp.parse(printed("### [{i}](https://arxiv.org/abs/{i}) " + remark))]
    assert remark.strip("★") not in titles


def test_a_linked_identifier_in_a_heading_below_that_of_a_paper() -> None:
    """It is a work that is near the paper."""
    near = "#### [2605.00009](https://arxiv.org/abs/2605.00009) On Owls\n\nIt is near.\n\n"
    assert [paper.title for paper in adp.parse(printed("### {t}", LINKED + near))] == [*TITLES]


@pytest.mark.parametrize(
    ("heading", "badges"),
    [
        ("### **{t}** (SODA 2026)", "(SODA 2026)"),
        ("### {t} [[New]] [[Long]]", "[[New]] [[Long]]"),
        ("### [[notes-{n}|{t}]]", "notes-{n}"),
        ("### [[{t}]]", None),
    ],
)
def test_remarks_beside_titles(heading: str, badges: str | None) -> None:
    """They are kept, and so is the name of a page of a wiki."""
    digest = adp.parse(printed(heading, LINKED))
    assert [paper.title for paper in digest] == [*TITLES]
    assert [paper.extra.get("badges") for paper in digest] == [badges and badges.format(n=n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("heading", "title", "badges"),
    [
        ("**FooSort**: A Method", "FooSort: A Method", None),
        ("**FooSort** — A Method", "FooSort — A Method", None),
        ("Sorting **FooSort** (Extended)", "Sorting **FooSort** (Extended)", None),
        ("100% **FooSort** of 3D", "100% **FooSort** of 3D", None),
        ("\u2028 \x0b **FooSort** of 3D", "\u2028 \x0b **FooSort** of 3D", None),
        ("**Sorting with a Foo** — a thesis", "Sorting with a Foo", "a thesis"),
        (
            "Sorting for: [Pebbles](https://example.org/) [PDF](https://arxiv.org/pdf/2605.00001)",
            "Pebbles",
            "Sorting for:",
        ),
        ("[SODA] [Pebbles](https://example.org/) [PDF](https://arxiv.org/pdf/2605.00001)", "Pebbles", "[SODA]"),
        (
            "[On [Wet] Stones](stones.md) `#a #b` — [🔗원문](https://arxiv.org/abs/2605.00001)",
            "On [Wet] Stones",
            "`#a #b`",
        ),
        ("[Stones](https://example.org/1) | [🔗](https://arxiv.org/abs/2605.00001)", "Stones", None),
        ("[Stones](zotero://select/items/1) (SODA)", "Stones", "(SODA)"),
        ("[Stones](zotero://select/items/1) [PDF](https://arxiv.org/pdf/2605.00001)", "Stones", None),
    ],
)
def test_words_in_bold_and_links_that_are_titles(heading: str, title: str, badges: str | None) -> None:
    """A name in bold is a part of the title that goes on after it, and a link called otherwise may be a title."""
    [paper] = adp.parse(f"# Papers\n\n## {heading}\n" + LINKED.format(i="2605.00001"))
    assert (paper.title, paper.extra.get("badges")) == (title, badges)
    is_elsewhere = "zotero" in heading or "abs" in heading
    assert (str(paper.url).startswith("https://arxiv.org/abs/"), "Link" in paper.extra) == (
        "example.org/)" not in heading,
        is_elsewhere,
    )


@pytest.mark.parametrize(
    "heading", ["#### {d} - {t}", "#### [{d}] {t}", "#### {n}. {d}: {t}", "#### {t} ({d})", "#### {t} — {d}"]
)
def test_dates_beside_titles(heading: str) -> None:
    """Dates of all papers are when these were published; another date than that of a label is kept."""
    digest = adp.parse(printed(heading, LINKED))
    assert [(paper.title, str(paper.published)) for paper in digest] == [
        (title, f"2026-05-0{n}") for n, title in enumerate(TITLES, 1)
    ]
    dated = adp.parse(printed(heading, "**Published:** 2026-04-01\n" + LINKED))
    assert [paper.extra["badges"] for paper in dated] == ["2026-05-01", "2026-05-02", "2026-05-03"]
    assert {str(paper.published) for paper in dated} == {"2026-04-01"}


def test_a_date_and_a_remark_beside_a_title() -> None:
    """Both are kept where the date is not that of the paper; what only some titles have is theirs."""
    text = printed("#### [{d}] **{t}** (SODA)", "**Published:** 2026-04-01\n" + LINKED)
    assert adp.parse(text)[0].extra["badges"] == "2026-05-01 (SODA)"
    digest = adp.parse(text.replace("[2026-05-03]", "[2026-99-03]"))
    assert digest[2].extra["badges"] == "[2026-99-03] (SODA)"


def labelled(heading: str, label: str, number: int, below: str = "") -> str:
    """Return a record whose title is below a label."""
    return (
        f"{heading.format(n=number)}\n- **{label}**: {TITLES[number - 1]}\n- **Authors**: Mira Holt, Ona Pell\n"
        f"- **Link**: https://arxiv.org/abs/2605.0000{number}\n{below}- **Abstract**: We sort.\n\n"
    )


@pytest.mark.parametrize("label", ["Title", "标题", "タイトル", "제목"])
@pytest.mark.parametrize(
    "heading",
    [
        "## Paper {n}",
        "## 论文 {n}",
        "## [{n}]",
        "### Paper Information",
        "## 論文情報",
        "#### Card",
        "## Paper {n}/3",
        "## 第 {n} 篇",
    ],
)
def test_titles_below_headings_that_name_none(heading: str, label: str) -> None:
    """A number or a word that all headings have is not a title; the label below them has it."""
    digest = adp.parse("# Queue of 2026-05-05\n\n" + "".join(labelled(heading, label, n) for n in (1, 2, 3)))
    assert [(paper.title, paper.translations) for paper in digest] == [(title, ()) for title in TITLES]
    assert digest.title == "Queue of 2026-05-05"
    assert {paper.number is None for paper in digest} == {"{n}" not in heading}


def test_headings_that_are_titles_beside_labels() -> None:
    """What names a paper stays its title, also where two papers have nearly the same."""
    twins = "".join(labelled(f"## On Drawers {n}", "Summary of the title", n) for n in (1, 2))
    assert [paper.title for paper in adp.parse(twins)] == ["On Drawers 1", "On Drawers 2"]
    same = labelled("## On Drawers", "Title", 1) + labelled("## On Drawers", "Title", 1)
    assert [paper.title for paper in adp.parse(same)] == ["On Drawers", "On Drawers"]
    [both] = adp.parse(labelled("## Paper {n}", "标题", 1, "- **中文标题**: 整理石头\n"))
    assert (both.title, [one.title for one in both.translations]) == (TITLES[0], ["整理石头"])


@pytest.mark.parametrize("before", [("Analysis: ",), ("", "Analysis — "), ("Analysis: ", "", ""), ("分析：",)])
def test_words_before_a_title_that_its_label_repeats(before: tuple[str, ...]) -> None:
    """What a heading says before the title and a sign is kept; the label says where the title begins."""
    words = (before * 8)[:8]
    digest = adp.parse(
        "# Queue\n\n"
        + "".join(
            f"## {n}. {word}On Drawers: {n}\n\n**Title:** On Drawers: {n}\n\n**Authors:** Ada Holm, Ben Ek\n\n"
            f"**Link:** https://arxiv.org/abs/2605.0000{n}\n\n**Abstract:** We sort.\n\n"
            for n, word in enumerate(words, 1)
        )
    )
    assert [paper.title for paper in digest] == [f"On Drawers: {n}" for n in range(1, 9)]
    assert [paper.extra.get("badges", "") for paper in digest] == [word.rstrip(" :：—") for word in words]


def test_words_before_a_title_that_is_a_link() -> None:
    """Many papers of one form are read as each of them is."""
    titles = [f"Analysis: On Drawers {n}" if n % 3 == 2 else f"On Drawers {n}" for n in range(1, 10)]
    digest = adp.parse(
        "# Queue\n\n"
        + "".join(
            f"## {n}. [{title}](https://arxiv.org/abs/2605.0000{n})\n\n**Authors:** Ada Holm, Ben Ek\n\n"
            f"**Title:** On Drawers {n}\n\n**Abstract:** We sort.\n\n"
            for n, title in enumerate(titles, 1)
        )
    )
    assert [paper.title for paper in digest] == [f"On Drawers {n}" for n in range(1, 10)]
    assert [paper.extra.get("badges") for paper in digest] == [None, "Analysis", None] * 3


def test_words_joined_with_those_of_a_label() -> None:
    """A heading without a blank before them is the title."""
    digest = adp.parse("# Queue\n\n" + "".join(labelled(f"## {{n}}. Re-{TITLES[n - 1]}", "Title", n) for n in (1, 2)))
    assert [paper.title for paper in digest] == [f"Re-{title}" for title in TITLES[:2]]


def test_the_title_of_a_digest_above_that_of_its_paper() -> None:
    """A heading with a date that the label of the title does not repeat is not the title of the sole paper."""
    digest = adp.parse("# Queue of 2026-05-05\n\n" + labelled("## Paper Information", "Title", 1))
    assert [paper.title for paper in digest] == [TITLES[0]]
    assert [found.text for found in digest.diagnostics if found.code == "unread-text"] == ["Queue of 2026-05-05"]


def test_tags_below_the_title_of_a_digest() -> None:
    """Tags in italics are not names, so what is above them is not a paper."""
    digest = adp.parse(
        printed("## [{t}](https://arxiv.org/abs/{i})").replace("# Papers\n", "# Papers\n\n*Tags: #a, #b*\n")
    )
    assert (digest.title, [paper.title for paper in digest]) == ("Papers", [*TITLES])


def test_headings_with_a_label_and_a_value() -> None:
    """A heading with nothing below it is a label before its value; one that stands over text is a label as a whole."""
    below = "#### Abstract:\nWe sort.\n#### Summary:\nThey sort.\n{x}#### PDF URL: https://arxiv.org/pdf/{i}\n\n"
    digest = adp.parse(printed("### {n}. {t}", below.replace("{x}", "#### Relevance Score: {n}\n")))
    assert [paper.extra["Relevance Score"] for paper in digest] == ["1", "2", "3"]
    assert {paper.analysis and paper.analysis.tldr for paper in digest} == {"They sort."}
    digest = adp.parse(printed("### {n}. {t}", below.replace("{x}", "\n#### Step {n}: by hand\n\nIt is slow.\n")))
    assert [paper.extra for paper in digest] == [{f"Step {n}: by hand": "It is slow."} for n in (1, 2, 3)]


CONTENTS = "# Digest\n\n## 目录\n\n- [整理石头](#p1)\n- [数云](#p2)\n- [抽屉](#p3)\n\n---\n\n## Stones\n\n"


@pytest.mark.parametrize(
    ("contents", "sections", "unread"),
    [
        (CONTENTS, ["Stones"], 3),
        (CONTENTS.replace("目录\n\n", "目录\n\n- [Stones](#stones)\n"), ["Stones"], 3),
        (CONTENTS.replace("- [抽屉](#p3)", "- [Stones](#stones)"), ["Stones", "整理石头", "数云"], 0),
        (CONTENTS.replace("(#p3)", "(#p3) (0)"), ["Stones", "整理石头", "数云", "抽屉"], 0),
    ],
)
def test_a_table_of_contents_of_papers(contents: str, sections: list[str], unread: int) -> None:
    """Entries that lead to the papers, by other words than their titles, are not sections without papers."""
    digest = adp.parse(printed("### {t}", LINKED).replace("# Papers\n\n", contents))
    assert [section.name for section in digest.sections] == sections
    assert sum(found.code == "unread-text" for found in digest.diagnostics) == unread


@pytest.mark.parametrize("label", ["Title", "标题"])
@pytest.mark.parametrize("first", ["> [!info]+ **Must read / 8{n}** | {t}", "- **Level {n} of nine** | {t}"])
def test_ratings_in_bold_before_titles(first: str, label: str) -> None:
    """What is in bold is not the title where the label of the title repeats another part of the line."""
    mark = "> " if first.startswith(">") else "  - "
    digest = adp.parse(
        printed(
            first, f"{mark}**{label}**: {{t}}\n{mark}**Link**: https://arxiv.org/abs/{{i}}\n{mark}**kind**: paper\n\n"
        )
    )
    assert [(paper.title, paper.authors, paper.translations) for paper in digest] == [(one, (), ()) for one in TITLES]
    assert digest[0].extra["badges"] in {"Must read / 81", "Level 1 of nine"}


@pytest.mark.parametrize(
    ("first", "badges"),
    [
        ("**{n}. [{t}](https://arxiv.org/abs/{i})**", ""),
        ("- **{n}) [{t}](https://arxiv.org/abs/{i})**", ""),
        ("**[{n}] [{t}](https://arxiv.org/abs/{i}) (oral)**", "oral"),
    ],
)
def test_numbers_in_bold_with_a_link(first: str, badges: str) -> None:
    """The number and the link are read as outside of the emphasis, and labels in italics are not names."""
    digest = adp.parse(printed(first, "*Score: {n}, Comments: 1*\n> A remark about pebbles.\n\n"))
    assert [(paper.title, paper.number, paper.authors) for paper in digest] == [
        (title, n, ()) for n, title in enumerate(TITLES, 1)
    ]
    assert digest[2].extra["badges"].split("\n\n") == [*filter(None, [badges]), "Score: 3, Comments: 1"]


def test_one_heading_unlike_the_others() -> None:
    """What is beside one title is seen where the form of the other records is known."""
    usual = [f"Sorting {n} Pebbles by Weight" for n in ("Two", "Three", "Four", "Five")]
    for printed_title, title, identifier in (
        ("Sorting **Wet** Pebbles", "Sorting **Wet** Pebbles", None),
        ("Sorting Pebbles — 2605.00009", "Sorting Pebbles", "2605.00009"),
        ("Sorting Pebbles https://arxiv.org/abs/cs/0001001", "Sorting Pebbles", "cs/0001001"),
    ):
        titles = [*usual, printed_title, *usual]
        digest = adp.parse(
            "# Digest\n\n"
            + "".join(f"## {one}\n\n**Authors:** Ada Holm\n\n**Abstract:** We sort.\n\n" for one in titles)
        )
        paper = digest[4]
        assert (paper.title, paper.arxiv_id and str(paper.arxiv_id)) == (title, identifier)


def test_the_fields_of_a_paper_once_more() -> None:
    """A title that is repeated as a translation is not one, and ends where its item does; what follows is reported."""
    below = "<details>\n\n### Metadata\n- 标题：{t}\n- 作者：Mira Holt, Ona Pell\n- 出版日期：{d}\n\n</details>\n\n"
    digest = adp.parse(printed("#### {d} - {t}", "**Authors:** Mira Holt, Ona Pell\n**arXiv:** {i}\n\n" + below))
    assert [(paper.title, paper.translations) for paper in digest] == [(title, ()) for title in TITLES]
    assert {found.text for found in digest.diagnostics if found.code == "unread-text"} == {
        "- 作者：Mira Holt, Ona Pell"
    }


@pytest.mark.parametrize(
    "remark",
    [
        "| CVPR 202{n}",
        "(NeurIPS 202{n} Oral)",
        "[{n}.5/10]",
        "— ACL'2{n}",
        "(Score: {n})",
        "[相关度：{n}/10]",
        "| score={n}%",
    ],
)
def test_venues_and_scores_behind_all_titles(remark: str) -> None:
    """They are not a part of the titles if all papers have one; one paper alone keeps it."""
    text = "".join(
        f"### Stones of Kind {n} {remark.format(n=n)}\n\n**Authors:** Mira Holt\n\n**arXiv:** 2512.0000{n}\n\n"
        for n in (1, 2)
    )
    papers = adp.parse(text).papers
    assert [paper.title for paper in papers] == ["Stones of Kind 1", "Stones of Kind 2"]
    assert [paper.extra["badges"] for paper in papers] == [remark.format(n=n).strip("|()[]— ") for n in (1, 2)]
    [kept, _] = adp.parse(text.replace(remark.format(n=2), "")).papers
    assert kept.title.endswith(remark.format(n=1))


@pytest.mark.parametrize("names", ["**Authors:** {}", "{}"])
def test_links_within_the_site_that_printed_a_list(names: str) -> None:
    """The address on arXiv is the paper's; an address that searches for a name says no more than the name."""
    people = names.format("[Mira Holt](/search?q=Mira+Holt), [Ona Pell](https://example.org/ona)")
    text = f"## [{{t}}](/arxiv/{{i}})\n{people}\n\n[arXiv](https://arxiv.org/abs/{{i}})\n\n**Abstract:** We sort.\n\n"
    for n, paper in enumerate(adp.parse(printed(text, "")), 1):
        assert (paper.url, paper.authors) == (f"https://arxiv.org/abs/2605.0000{n}", ("Mira Holt", "Ona Pell"))
        assert paper.extra == {"url": f"/arxiv/2605.0000{n}", "Ona Pell": "https://example.org/ona"}


def test_a_link_behind_a_title_that_is_called_by_the_identifier() -> None:
    """It is the link of the paper and not its title."""
    text = "".join(
        f"## Stones of Kind {n} [[arXiv:2512.0000{n}]](https://arxiv.org/abs/2512.0000{n})\n\n*Mira Holt*\n\n"
        for n in (1, 2)
    )
    assert [paper.title for paper in adp.parse(text)] == ["Stones of Kind 1", "Stones of Kind 2"]


@pytest.mark.parametrize(
    "body",
    [
        "We sort stones by hand, which takes a long time in the end.\n**Why it matters:** It is fast.",
        "**Summary**\n\nWe sort stones by hand, which takes a long time in the end.\n\n**Why it matters:** It is fast.",
        "**作者**: Mira Holt, Ona Pell\n**Why it matters:** It is fast.\n\n**Abstract:** We sort stones by hand.",
        "**Abstract:** We sort stones by hand.\n- **Authors**: Mira Holt, Ona Pell\n- **Why it matters:** It is fast.",
    ],
)
def test_labels_that_both_of_two_papers_have(body: str) -> None:
    """Bold words with a colon in all papers are a label, also right below a line; heads of a text's parts are not."""
    text = "".join(f"### [Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})\n\n{body}\n\n" for n in (1, 2))
    for paper in adp.parse(text):
        assert paper.extra["Why it matters"] == "It is fast."
        assert paper.authors == (("Mira Holt", "Ona Pell") if "Holt" in body else ())
    parts = text.replace("Why it matters", "Results")
    for paper in adp.parse(parts):
        assert "Results" not in paper.extra


def test_names_in_a_quote_and_beside_a_venue() -> None:
    """A quote of names is not a summary, and a venue between dots is a remark."""
    for line in ("> Mira Holt, Ona Pell", "_Mira Holt, Ona Pell_ · NeurIPS 2025"):
        text = "".join(
            f"## {n}. [Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})\n\n{line}\n\n**Abstract:** We sort.\n\n"
            for n in (1, 2)
        )
        for paper in adp.parse(text):
            assert (paper.authors, paper.abstract, paper.analysis) == (("Mira Holt", "Ona Pell"), "We sort.", None)


@pytest.mark.parametrize("number", [2, 3, 9])
def test_a_heading_with_nothing_below_it_among_those_of_papers(number: int) -> None:
    """It is that of a section, whatever the words of the labels are, of which none is known."""
    form = (
        "## {n}. Stones {n}\n\n**Kirjoittajat:** Mira Holt\n\n**Julkaistu:** 2026-01-02\n\n**Ongelma:** Wet.\n\n"
        "[Link](https://arxiv.org/abs/2606.0000{n})\n\n---\n\n"
    )
    papers = "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))
    digest = adp.parse(f"# Kivet 2026-01-03\n\n## 📰 Kaikki\n\n--- \n\n{papers}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("📰 Kaikki", number)]
    assert [paper.title for paper in digest] == [f"Stones {n}" for n in range(1, number + 1)]
    assert [paper.url for paper in digest] == [f"https://arxiv.org/abs/2606.0000{n}" for n in range(1, number + 1)]


@pytest.mark.parametrize("number", [1, 3, 9])
def test_labels_in_vietnamese(number: int) -> None:
    """As in the other languages."""
    form = (
        "## {n}. Stones {n}\n\n**Tác giả:** Mira Holt, Ona Pell và cộng sự\n**Ngày xuất bản:** 2026-01-02\n"
        "**Tóm tắt:** Sỏi được sắp xếp.\n**Liên kết:** https://arxiv.org/abs/2606.0000{n}\n\n"
    )
    for paper in adp.parse("".join(form.replace("{n}", str(n)) for n in range(1, number + 1))):
        assert (paper.authors, paper.authors_complete) == (("Mira Holt", "Ona Pell"), False)
        assert (str(paper.published), paper.abstract) == ("2026-01-02", "Sỏi được sắp xếp.")
        assert paper.url is not None


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("level", ["#", "##"])
@pytest.mark.parametrize("about", ["> 分类：hep-ph, hep-ex", "**Category:** cs.LG", "- Category: cs.LG"])
def test_the_title_of_a_digest_above_its_categories(about: str, level: str, number: int) -> None:
    """A heading with a date is not a paper's for these alone, also where it is as high as the papers' headings."""
    form = (
        f"{level} {{n}}. Stones {{n}}\n\n- **作者**: Mira Holt, Ona Pell\n- **分类**: cs.LG, cs.CV\n"
        "- **链接**: https://arxiv.org/abs/2606.0000{n}\n\n---\n\n"
    )
    papers = "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))
    digest = adp.parse(f"# arXiv 论文日报 - 2026-11-27\n\n{about}\n\n---\n\n{papers}")
    assert (digest.title, str(digest.date)) == ("arXiv 论文日报 - 2026-11-27", "2026-11-27")
    assert [paper.title for paper in digest] == [f"Stones {n}" for n in range(1, number + 1)]
    assert [one.text for one in digest.diagnostics if one.code == "unread-text"] == [about]


CLOSING = (
    "## 关于\n\n本页由 **石头机器人** 写成。\n\n- 数据来源: [arXiv.org](https://arxiv.org/)\n- AI 总结: 机器人所写\n",
    "## About\n\nMade by a robot.\n\n- Source: [arXiv](https://arxiv.org/list/cs.LG/recent)\n- Summary: by a model\n",
    "## Recommendations\n\n- Read about stones.\n\n## Conclusion\n\nStones are wet.\n",
    "## Notes\n\nLink: https://example.org/digest\n",
)


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("before", ["", "{n}. "])
@pytest.mark.parametrize("closing", CLOSING)
def test_headings_that_close_a_digest(closing: str, before: str, number: int) -> None:
    """They are no papers if they name none, and have no label of the papers above, which all name one."""
    form = (
        f"## {before}Stones {{n}}\n\n- **ID**: [2606.0000{{n}}](https://arxiv.org/abs/2606.0000{{n}})\n"
        "- **Authors**: Mira Holt, Ona Pell\n\n### Abstract\n\n> Stones are wet.\n\n---\n\n"
    )
    text = "# Digest\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1)) + closing
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == [f"Stones {n}" for n in range(1, number + 1)]
    assert {paper.abstract for paper in digest} == {"Stones are wet."}
    assert {one.code for one in digest.diagnostics} == {"unread-text"}
    assert [*adp.iter_papers(text[at : at + 100] for at in range(0, len(text), 100))] == [*digest]


def test_a_last_paper_that_is_not_named() -> None:
    """It is one if it has a label of the others, or a number like them."""
    papers = "".join(f"## Stones {n}\n\n{LINKED.format(i=f'2606.0000{n}')}" for n in (1, 2, 3))
    assert [paper.title for paper in adp.parse(f"{papers}## Lamps\n\n**Authors:** Mira Holt\n")][3:] == ["Lamps"]
    assert [paper.title for paper in adp.parse(f"{papers.replace('## ', '## 1. ')}## 4. Lamps\n\nNothing.\n")][3:] == [
        "Lamps"
    ]


@pytest.mark.parametrize(
    ("heading", "name", "total"),
    [
        ("[Surveys](#content)", "Surveys", None),
        ("[Surveys](#content) · *2 papers*", "Surveys", 2),
        ("Surveys | 2 papers", "Surveys", 2),
        ("[1. Surveys](surveys.md)", "1. Surveys", None),
        ("Surveys [↑](#content)", "Surveys", None),
        ("Surveys · 2 papers of 2025", "Surveys · 2 papers of 2025", None),
    ],
)
@pytest.mark.parametrize(
    "paper", ["### [{t}](https://arxiv.org/abs/{i})\n\n", "- **{t}** [paper](https://arxiv.org/pdf/{i})\n"]
)
def test_the_name_of_a_section_that_is_a_link(heading: str, name: str, total: int | None, paper: str) -> None:
    """It is the text of the link, wherever this leads, and how many papers follow is not a part of it."""
    one, other = (
        "".join(paper.format(t=title, i=f"2605.{first}000{n}") for n, title in enumerate(TITLES[:2]))
        for first in (0, 1)
    )
    digest = adp.parse(f"# Papers\n\n## {heading}\n\n{one}\n## {heading.replace('Surveys', 'Models')}\n\n{other}")
    assert [(section.name, section.declared_total) for section in digest.sections] == [
        (name, total),
        (name.replace("Surveys", "Models"), total),
    ]
    assert [len(section.papers) for section in digest.sections] == [2, 2]


FOLDED = (
    "### {n}. [Pebbles {n}](https://arxiv.org/abs/2611.9000{n})\n\n**Authors**: Mira Holt, Ona Pell\n\n"
    "#### Abstract\nWe sort.\n\n<details>\n<summary>AI Summary</summary>\n\n{told}</details>\n\n---\n\n"
)


@pytest.mark.parametrize(
    ("told", "extra"),
    [
        ("### 1. First\n\nThey are wet.\n\n### 2. Second\n\nThey are dry.\n\n", {"1. First", "2. Second"}),
        ("### Related Work\n\n- [Old Stones](https://arxiv.org/abs/1706.90001)\n\n", {"Related Work"}),
    ],
)
def test_headings_in_a_fold(told: str, extra: set[str]) -> None:
    """Of the level of the papers' headings, they are none if nothing of a paper is below them, or a list of others."""
    text = "# Digest\n\n" + "".join(FOLDED.format(n=n, told=told if n < 3 else "We count.\n\n") for n in (1, 2, 3))
    papers = adp.parse(text).papers
    assert [paper.title for paper in papers] == ["Pebbles 1", "Pebbles 2", "Pebbles 3"]
    assert extra <= {*papers[0].extra}
    assert [*adp.iter_papers(iter(text))] == [*papers]


def test_papers_below_a_fold_that_is_not_closed() -> None:
    """What names a paper is one, although the fold of the paper above it is open."""
    paper = "### Pebbles {n}\n\n**Authors**: Mira Holt, Ona Pell\n\n<details>\n<summary>Text</summary>\n\nWe sort.\n\n"
    text = "# Digest\n\n" + "".join(paper.format(n=n) for n in (1, 2, 3))
    assert [paper.title for paper in adp.parse(text).papers] == ["Pebbles 1", "Pebbles 2", "Pebbles 3"]


def test_sections_that_are_called_as_fields_are() -> None:
    """A heading right above papers is a section, also where it is called as a link is, and counts papers."""
    paper = "#### [Pebbles {n}](https://arxiv.org/abs/2611.9000{n})\n\n- **Authors**: Mira Holt, Ona Pell\n\n"
    papers = [paper.format(n=n) for n in (1, 2, 3)]
    digest = adp.parse(f"## Stones\n\n### 🌐 ARXIV (1)\n\n{papers[0]}## Boats\n\n### 🌐 ARXIV (1 paper)\n\n{papers[1]}")
    assert [(*section.path, len(section.papers)) for section in digest.sections] == [
        ("Stones", "🌐 ARXIV", 1),
        ("Boats", "🌐 ARXIV", 1),
    ]
    digest = adp.parse(f"## Area: Stones\n\n### 🌐 ARXIV (3 papers)\n\n{''.join(papers)}")
    assert [paper.title for paper in digest.papers] == ["Pebbles 1", "Pebbles 2", "Pebbles 3"]
    assert [found.code for found in digest.diagnostics] == ["no-abstracts"]


@pytest.mark.parametrize(("listed", "number"), [((1, 2, 3), 3), ((1, 2, 4), 6)])
def test_table_above_the_papers_that_it_lists(listed: tuple[int, ...], number: int) -> None:
    """Its rows are not papers if each of these has a heading below it."""
    rows = "".join(f"| {n} | Pebbles {n} | [2611.9000{n}](https://arxiv.org/abs/2611.9000{n}) |\n" for n in listed)
    paper = "### Pebbles {n}\n\n**Authors:** Mira Holt, Ona Pell\n\n**arXiv:** https://arxiv.org/abs/2611.9000{n}\n\n"
    papers = "".join(paper.format(n=n) for n in (1, 2, 3))
    digest = adp.parse(
        f"# Report\n\n## Overview\n\n| # | Title | arXiv |\n|---|---|---|\n{rows}\n## Details\n\n{papers}"
    )
    assert len(digest.papers) == number
    assert all(paper.authors for paper in digest.papers[-3:])


@pytest.mark.parametrize("anchor", ["", '<a id="{}"></a>', '<a name="{}"></a> '])
@pytest.mark.parametrize("contents", ["# {}Table of Contents", "# {}Daily Papers\n\n## {}Contents"])
def test_anchors_of_headings(contents: str, anchor: str) -> None:
    """They are not parts of titles and names, and a section's name may be a heading of the table of contents."""
    names = ("Stones", "Lamps")
    listed = "".join(f"### {anchor.format(name)}{name}\n\n- [On {name}](#p{name})\n\n" for name in names)
    papers = "".join(
        f"# {anchor.format(n)}{name}\n\n## {anchor.format(name)}[On {name}](https://arxiv.org/abs/2605.0000{n})"
        f"\n*Mira Holt*\n\n**Abstract:** We sort.\n\n"
        for n, name in enumerate(names)
    )
    text = f"{contents.replace('{}', anchor.format('top'))}\n\n{listed}{papers}"
    digest = adp.parse(text)
    assert digest.title == (None if "Table" in contents else "Daily Papers")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("Stones", 1), ("Lamps", 1)]
    assert "unread-text" not in {found.code for found in digest.diagnostics}
    other = adp.parse(text.replace("Stones\n\n- ", "Others\n\n- "))
    unread = [found.message for found in other.diagnostics if found.code == "unread-text"]
    assert unread == ["the heading 'Others' was not read"]


@pytest.mark.parametrize("remark", ["*Every day, papers about stones*", "_每天收集石子文章，附两种文字的摘要_"])
@pytest.mark.parametrize(
    "form", ["### {t}\n\n*Mira Holt, Ona Pell*\n\n", "### 1. {t}\n\n**Authors:** Mira Holt, Ona Pell\n\n"]
)
@pytest.mark.parametrize("topic", ["", "\n## Topics\n\n{r}\n"])
def test_a_remark_in_italics_below_the_title_of_a_digest(remark: str, form: str, topic: str) -> None:
    """It does not make a paper of a heading above those of all papers: no paper is named below it."""
    records = "".join(
        f"{form.format(t=title)}[PDF](https://arxiv.org/pdf/2512.1000{at})\n\n" for at, title in enumerate(TITLES)
    )
    digest = adp.parse(f"# Pebbles Daily\n\n{remark}\n{topic.format(r=remark)}\n{records}")
    assert [(paper.title, paper.authors) for paper in digest] == [
        (title, ("Mira Holt", "Ona Pell")) for title in TITLES
    ]
    assert {noticed.source for noticed in digest.diagnostics if noticed.code == "unread-text"} == {remark}


@pytest.mark.parametrize(
    "first",
    [
        "## Naming Rivers\n\n*Mira Holt, Ona Pell*\n",
        "## Naming Rivers\n\n*A talk, in short*\n\n**Authors:** Mira Holt, Ona Pell\n",
        "## [Naming Rivers](https://doi.org/10.1000/1)\n\n*A talk, in short*\n",
    ],
)
def test_a_paper_above_the_level_of_the_others(first: str) -> None:
    """A heading above the level of the others is a paper if it is a link, or has names or labels of papers."""
    records = "".join(
        f"### {title}\n\n[PDF](https://arxiv.org/pdf/2512.1000{at})\n\n" for at, title in enumerate(TITLES)
    )
    digest = adp.parse(f"{first}\n{records}")
    assert [paper.title for paper in digest] == ["Naming Rivers", *TITLES]


@pytest.mark.parametrize(
    "heading",
    [
        "### No.{n} {t}",
        "### Rank {n}: {t}",
        "### 🏅 Rank {n}: {t}",
        "### 第{n}篇：{t}",
        "### {n}、{t}",
        "### 🔹 {n} - {t}",
        "**{n}\ufe0f\u20e3 {t}**",
        "**Paper {n}: {t}**",
        "- **论文 {n}：{t}**",
    ],
)
def test_numbers_that_count_titles(heading: str) -> None:
    """They are not a part of the titles, and may begin again in each section; numbers that do not count are a part."""
    digest = adp.parse(printed(heading, LINKED))
    assert [(paper.title, paper.number) for paper in digest] == [(title, n) for n, title in enumerate(TITLES, 1)]
    record = f"{heading}\n{LINKED}"
    again = "".join(
        record.format(t=f"On {name}", i=f"2606.0000{n}", n=n) for n, name in enumerate(("Owls", "Kites"), 1)
    )
    both = adp.parse(printed(heading, LINKED).replace("# Papers", "## One") + f"## Two\n\n{again}")
    assert [paper.number for paper in both] == [1, 2, 3, 1, 2]
    assert [paper.title for paper in both] == [*TITLES, "On Owls", "On Kites"]
    odd = adp.parse("# Papers\n\n" + "".join(record.format(t="On Owls", i=f"2606.0000{n}", n=n) for n in (7, 5, 2)))
    assert all(paper.number is not None or paper.title != "On Owls" for paper in odd)


@pytest.mark.parametrize("lead", ["① {t}", "②{t}", "一、{t}", "十二、{t}", "二十一、{t}"])
def test_numbers_of_other_writings(lead: str) -> None:
    """Numbers in circles and of Chinese count as figures do, from any number on; a sole title has the first one."""
    numbers = {"①": 1, "②": 2, "一": 1, "十二": 12, "二十一": 21}
    count = numbers[lead[:-3].rstrip("、 ")]
    following = {1: "②" if lead[0] == "①" else "二、", 2: "③", 12: "十三、", 21: "二十二、"}[count]
    text = f"### {lead}\n{LINKED}".format(t="On Owls", i="2606.00001") + (
        f"### {following}On Kites\n{LINKED}".format(i="2606.00002")
    )
    assert [(paper.title, paper.number) for paper in adp.parse(text)] == [("On Owls", count), ("On Kites", count + 1)]
    [sole] = adp.parse(f"### {lead}\n{LINKED}".format(t="On Owls", i="2606.00001"))
    assert (sole.title, sole.number) == (("On Owls", 1) if count == 1 else (lead.format(t="On Owls"), None))


def test_words_and_numbers_of_titles() -> None:
    """A word that says nothing about numbers is a part of the titles, and so are words that are not the same."""
    for words in (("Part", "Part"), ("Paper", "No"), ("Owl", "Owl", "Owl")):
        text = "".join(f"### {word} {n} of Owls\n{LINKED}".format(i=f"2606.0000{n}") for n, word in enumerate(words, 1))
        assert [paper.title for paper in adp.parse(text)] == [f"{word} {n} of Owls" for n, word in enumerate(words, 1)]


@pytest.mark.parametrize("sign", ["", "🔄 "])
def test_remarks_in_brackets_before_all_titles(sign: str) -> None:
    """They are not a part of the titles of three papers, also behind a sign, if they differ; else they may be."""
    remarks = ("[New]", "[Updated]", "[New]")
    text = printed("### {n}: {t}", LINKED)
    same = adp.parse(printed(f"### {sign}[Re] {{t}}", LINKED))
    assert [paper.title for paper in same] == [f"[Re] {title}" for title in TITLES]
    for n, remark in enumerate(remarks, 1):
        text = text.replace(f"### {n}:", f"### {sign}{remark}")
    assert [(paper.title, paper.extra["badges"]) for paper in adp.parse(text)] == [*zip(TITLES, remarks, strict=True)]
    fewer = adp.parse(text.replace(f"{sign}[", "", 1))
    assert fewer[2].title.endswith(f"{remarks[2]} {TITLES[2]}")


@pytest.mark.parametrize(
    "line",
    [
        *("[{c}] {t}", "【{c}】{t}", "{c}: {t}", "📄 [{c}] {t}", "**[{c}] {t}**", "### {c}: {t}", "### {c} | {t}"),
        *("### `{c}` {t}", "### ({c}) {t}", "{t} [{c}]"),
    ],
)
def test_categories_beside_titles(line: str) -> None:
    """They are the categories of the papers, also in messages; where a label names others, they are kept as printed."""
    codes = ("cs.LG", "quant-ph", "cs.CL")
    below = "Mira Holt, Ona Pell\nhttps://arxiv.org/abs/{i}\n\n"
    text = "".join(
        f"{line}\n{below}".format(t=title, c=code, i=f"2605.0000{n}")
        for n, (title, code) in enumerate(zip(TITLES, codes, strict=True), 1)
    )
    assert [(paper.title, paper.primary_category) for paper in adp.parse(text)] == [*zip(TITLES, codes, strict=True)]
    named = adp.parse(text.replace("https:", "Categories: cs.CL, cs.LG, quant-ph\nhttps:"))
    assert [paper.title for paper in named] == [*TITLES]
    assert {paper.categories for paper in named} == {("cs.CL", "cs.LG", "quant-ph")}


def test_categories_beside_titles_that_a_label_does_not_name() -> None:
    """What is before the title is one of them as well."""
    text = "[cs.DS] On Owls\nMira Holt, Ona Pell\nCategories: cs.CL\nhttps://arxiv.org/abs/2605.00001\n\n"
    [paper] = adp.parse(text)
    assert (paper.title, paper.primary_category, paper.categories) == ("On Owls", "cs.DS", ("cs.DS", "cs.CL"))


def test_words_before_a_chinese_comma() -> None:
    """They are a part of the titles."""
    text = "".join(
        f"### {lead}、整理石头 {n}\n{LINKED}".format(i=f"2606.0000{n}") for n, lead in enumerate("二三石", 1)
    )
    assert [paper.title for paper in adp.parse(text)] == ["二、整理石头 1", "三、整理石头 2", "石、整理石头 3"]
