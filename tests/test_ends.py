"""What generators print below texts in every paper, and no author wrote; and names with places of work below titles."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

TITLES = ("Sorting Wet Pebbles", "Queues That Nobody Joins", "Counting Drawers")
TEXTS = ("We sort pebbles while they are wet.", "We study queues.\nThey are short.", "Drawers are counted from above.")


def read(end: str, number: int, label: str = "Abstract") -> Digest:
    """Read a digest whose papers have a line below a text: ``{n}`` is the number of each."""
    return adp.parse(
        "".join(
            f"## {title}\n\n**Authors:** Mira Holt, Ona Pell\n**Link:** https://arxiv.org/abs/2606.0000{n}\n\n"
            f"**{label}:** {text}{end.format(n=n)}\n\n"
            for n, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True), 1)
            if n <= number
        )
    )


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize(
    ("end", "extra"),
    [
        ("\n\n⭐ 1{n} · 💬 {n}", {"badges": "⭐ 12 · 💬 2"}),
        ("\n\n👍 1{n} upvotes | 💬 0 comments", {"badges": "👍 12 upvotes | 💬 0 comments"}),
        ("\n\n*{n} upvotes*", {"badges": "*2 upvotes*"}),
        ("\n1{n} points, 3 hours ago", {"badges": "12 points, 3 hours ago"}),
        ("\n\nVotes: {n}", {"Votes": "2"}),
    ],
)
def test_a_line_below_the_texts_of_all_papers(end: str, extra: dict[str, str], number: int) -> None:
    """It is kept beside the papers, and is not part of a text."""
    for label, field in (("Abstract", "abstract"), ("Conclusion", "conclusion")):
        papers = read(end, number, label).papers
        texts = [getattr(paper if field == "abstract" else paper.analysis, field) for paper in papers]
        assert texts == [*TEXTS[:number]]
        assert papers[1].extra == extra


def test_a_line_without_numbers_below_the_texts_of_all_papers() -> None:
    """Three papers show that it is not a part of the texts; two may end alike."""
    end = "\n\nSummed up by a robot"
    assert [paper.abstract for paper in read(end, 3).papers] == [*TEXTS]
    assert read(end, 3).papers[0].extra == {"badges": "Summed up by a robot"}
    assert [paper.abstract for paper in read(end, 2).papers] == [text + end for text in TEXTS[:2]]


def test_the_name_of_a_link_below_a_text() -> None:
    """It is what a button says, also in one paper, and other lines above it are looked at."""
    [paper] = read("\n\nPDF", 1).papers
    assert paper.abstract == TEXTS[0]
    assert paper.extra == {"badges": "PDF"}
    papers = read("\n\nACL · 202{n}\n\n0{n}.acl-{n}\n\nPDF", 2).papers
    assert [paper.abstract for paper in papers] == [*TEXTS[:2]]
    assert papers[1].extra == {"badges": "PDF 02.acl-2 ACL · 2022"}


def test_two_lines_of_one_label_below_texts() -> None:
    """Both are kept."""
    papers = read("\n\nVotes: {n}\nVotes: 1{n}", 2).papers
    assert [paper.abstract for paper in papers] == [*TEXTS[:2]]
    assert papers[1].extra == {"Votes": "12", "badges": "Votes: 2"}


def test_many_lines_below_texts() -> None:
    """Four lines below each text are looked at."""
    lines = [f"{name} {{n}}" for name in ("Likes", "Votes", "Stars", "Views", "Notes")]
    papers = read("\n\n" + "\n".join(lines), 2).papers
    assert [paper.abstract for paper in papers] == [f"{text}\n\nLikes {n}" for n, text in enumerate(TEXTS[:2], 1)]


def test_the_same_numbers_below_two_texts() -> None:
    """Two texts may end with the same words, of which some are numbers."""
    end = "\n\n3D stones"
    assert [paper.abstract for paper in read(end, 2).papers] == [text + end for text in TEXTS[:2]]


def test_counts_below_a_text_where_a_paper_lacks_one_of_them() -> None:
    """Signs explain the numbers of a line, so it is not a part of a text, whichever of them it has."""
    text = "".join(
        f"## {title}\n\n**Authors:** Mira Holt\n**Link:** https://arxiv.org/abs/2606.0000{n}\n\n"
        f"**Abstract:** {text}\n\n{counts}\n\n"
        for n, (title, text, counts) in enumerate(zip(TITLES, TEXTS, ("⭐ 1", "⭐ 12", "⭐ 3 · 💬 4"), strict=True), 1)
    )
    papers = adp.parse(text).papers
    assert [paper.abstract for paper in papers] == [*TEXTS]
    assert papers[2].extra == {"badges": "⭐ 3 · 💬 4"}


@pytest.mark.parametrize(
    "end",
    ["\nThey are wet.", "\n\nAll 7 are wet.", "\nand wet", "\n({n}) wet", "\n- {n} wet", "\n3D stones", "\n...", ""],
)
def test_a_line_that_may_be_the_last_of_a_text(end: str) -> None:
    """The last line of a wrapped text ends with a sentence or counts nothing; signs alone say nothing."""
    papers = read(end, 3).papers
    assert [paper.abstract for paper in papers] == [text + end.format(n=n) for n, text in enumerate(TEXTS, 1)]


def test_names_with_places_of_work_below_titles() -> None:
    """Places may be several words; a sole name has its place behind it, too."""
    names = (
        "Mira Holt (Pebble Institute), Ona Pell (TU Stones)",
        "Bo Lin (Heap), Ada Ek (Tree Lab)",
        "Eva Lund (A, B)",
    )
    text = "".join(
        f"## {title}\n{people}\nhttps://arxiv.org/abs/2606.0000{n}\n\n{text}\n\n"
        for n, (title, people, text) in enumerate(zip(TITLES, names, TEXTS, strict=True), 1)
    )
    papers = adp.parse(text).papers
    assert [paper.authors for paper in papers] == [("Mira Holt", "Ona Pell"), ("Bo Lin", "Ada Ek"), ("Eva Lund",)]
    assert [paper.affiliations[0] for paper in papers] == [("Pebble Institute",), ("Heap",), ("A, B",)]
    assert [paper.abstract for paper in papers] == [*TEXTS]


@pytest.mark.parametrize("names", ["*{}*\n\n", "{}\n\n", "**Authors:** {}\n", "**Authors:** {}\n\n"])
@pytest.mark.parametrize("place", ["Pebble Institute, TU Stones", "Unknown Affiliation"])
@pytest.mark.parametrize("number", [2, 3])
def test_places_of_work_in_italics_below_names(names: str, place: str, number: int) -> None:
    """They are kept, and are not a part of the last name."""
    form = "## [{}](https://arxiv.org/abs/2606.0000{})\n\n{}*{}*\n\n**Abstract:** {}\n\n"
    printed = names.format("Mira Holt, Ona Pell")
    pairs = enumerate(zip(TITLES[:number], TEXTS[:number], strict=True), 1)
    digest = adp.parse("".join(form.format(title, n, printed, place, text) for n, (title, text) in pairs))
    assert [(paper.authors, dict(paper.extra)) for paper in digest] == [
        (("Mira Holt", "Ona Pell"), {"badges": place})
    ] * number
    assert digest.diagnostics == ()


@pytest.mark.parametrize("below", ["*Ona Pell*", "*Stones are wet*", "*Stones Are Wet.*"])
def test_other_lines_in_italics_below_names(below: str) -> None:
    """A line that may be a name or a sentence is reported."""
    text = (
        f"## [Sorting](https://arxiv.org/abs/2606.00001)\n**Authors:** Mira Holt\n{below}\n\n**Abstract:** We sort.\n"
    )
    digest = adp.parse(text)
    assert (digest[0].authors, [one.text for one in digest.diagnostics]) == (("Mira Holt",), [below])


#: What is around a text: the text is in the place of the sign.
ELEMENTS = (
    "<p>@</p>",
    "<ol>\n    @\n  </ol>",
    "<em>\n@\n</em>",
    "<p>\n@\n</p>",
    '<div class="a"><i>@</i></div>',
    "<jats:p>@</jats:p>",
    "<div><p><i>@</i></p></div>",
    "\n```\n@\n ```",
)


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("element", ELEMENTS)
@pytest.mark.parametrize(
    "form",
    [
        (
            "### [{t}](https://arxiv.org/abs/2606.0000{n})\n*Mira Holt*\n"
            "<details>\n<summary>{l}</summary>\n{x}\n</details>\n\n"
        ),
        "### [{t}](https://arxiv.org/abs/2606.0000{n})\n*Mira Holt*\n\n**{l}:** {x}\n\n",
    ],
)
def test_an_element_around_the_texts_of_all_papers(form: str, element: str, number: int) -> None:
    """It is not a part of a text."""
    for label in ("Abstract", "Method", "中文摘要"):
        texts = [*TEXTS[:number]] if label != "中文摘要" else ["我们排序。", "我们计数。", "我们折叠。"][:number]
        pairs = enumerate(zip(TITLES, texts, strict=False), 1)
        papers = adp.parse(
            "".join(form.format(t=t, n=n, l=label, x=element.replace("@", text)) for n, (t, text) in pairs)
        ).papers
        for paper, text in zip(papers, texts, strict=True):
            told = [paper.abstract, paper.analysis and paper.analysis.method, *(x.abstract for x in paper.translations)]
            assert [*filter(None, told)] == [text]
            assert dict(paper.extra) == {}


@pytest.mark.parametrize(
    "texts",
    [
        ("<p>@</p>", "@"),
        ("<p>@</p>\n<p>@</p>", "<p>@</p>"),
        ("<p>@", "<p>@"),
        ("<q>@</q>",) * 2,
        ("```\n@\n``` b",) * 2,
    ],
)
def test_elements_that_are_not_around_the_texts_of_all_papers(texts: tuple[str, str]) -> None:
    """They stay where a paper lacks one, or has two, or none is closed, or an author may have written it."""
    form = "### [{}](https://arxiv.org/abs/2606.0000{})\n*Mira Holt*\n\n**Abstract:** {}\n\n"
    told = [text.replace("@", TEXTS[0]) for text in texts]
    papers = adp.parse("".join(form.format(TITLES[n], n, text) for n, text in enumerate(told))).papers
    assert [paper.abstract for paper in papers] == told


@pytest.mark.parametrize("line", ["[PDF]({})", "[PDF]({}) · [Talk](https://example.org/)", "<{}>"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_links_to_the_paper_below_a_text_in_a_fold(line: str, gap: str) -> None:
    """They are not part of it, where the fold or the whole paper ends."""
    for fold in ("<summary>Abstract</summary>\n\n{}", "<summary>{t}</summary>\n\n**Abstract:** {}"):
        heading = "" if "{t}" in fold else "### {t}\n*Mira Holt*\n"
        text = "".join(
            f"{heading}<details>\n{fold}\n\n</details>\n\n".replace("{t}", title).replace(
                "{}", f"{text}{gap}{line.format(f'https://arxiv.org/pdf/2606.0000{n}')}"
            )
            for n, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True))
        )
        papers = adp.parse(text).papers
        assert [(paper.title, paper.abstract) for paper in papers] == [*zip(TITLES, TEXTS, strict=True)]
        assert [str(paper.arxiv_id) for paper in papers] == [f"2606.0000{n}" for n in range(3)]


@pytest.mark.parametrize("end", ["| [Save](https://e.org/{n}) | [Share](https://e.org/s) |", "⭐ {n}1", "*{n} votes*"])
@pytest.mark.parametrize(
    ("below", "is_footer"),
    [
        ("This was sent to you.", True),
        ("This was sent by a program.\n\nIt follows new papers.", True),
        ("**Note:** They are wet.", False),
        ("", False),
        ("Stones, which are wet, are sorted by their weight. " * 3, False),
    ],
)
def test_a_text_below_the_line_that_ends_all_papers(end: str, below: str, *, is_footer: bool) -> None:
    """It is the footer's if it is short, and does not begin with a label: no paper has one there."""
    text = "".join(
        f"### [{title}](https://arxiv.org/abs/2606.0000{n})\n*Mira Holt, Ona Pell*\n\n"
        f"**Abstract:** {text} They are.\n\n{end.format(n=n)}\n\n"
        for n, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True))
    )
    digest = adp.parse(text + below)
    unread = [one.text for one in digest.diagnostics if one.code == "unread-text"]
    assert unread == (below.split("\n\n") if is_footer else [])
    if is_footer or not below:
        assert [paper.abstract for paper in digest] == [f"{text} They are." for text in TEXTS]


def test_texts_that_end_with_the_same_sentence_by_chance() -> None:
    """What is below it in the last paper is not a footer, and a label there may be a line of the paper's text."""
    same = "We had not measured the moss before."
    for below in ("  Conclusion: The kettle boils first.", "The kettle boils first."):
        text = "".join(
            f"### [{n}] [Map of Moss {n}](https://arxiv.org/abs/2606.0000{n})\n*Mira Holt*\n\n#### 要約\n\n"
            f"結果は良い。\n\n#### アブストラクト\n\n{same}\n{below if n == 3 else ''}\n\n"
            for n in range(1, 4)
        )
        digest = adp.parse(text)
        assert [paper.abstract for paper in digest] == [same, same, f"{same}\n{below}"]
        assert digest.diagnostics == ()


@pytest.mark.parametrize("value", ["", "We sort."])
def test_a_link_back_below_a_rule_is_not_a_value(value: str) -> None:
    """Below the heading of a field without a value, a rule and a link within the page are the frame's."""
    body = (
        "### [{0}] [Map of Moss {0}](https://arxiv.org/abs/2606.0000{0})\n*Mira Holt*\n\n#### Result\n\nWe count.\n\n"
    )
    text = f"{body.format(1)}#### Conclusion\n\nWe map.\n\n{body.format(2)}#### Conclusion\n\n{value}\n\n"
    *_, last = adp.parse(f"# Moss\n\n{text}---\n[Back to top](#toc)\n\n## Lamps\n\n{body.format(3)}").papers[:2]
    assert last.analysis is not None
    assert last.analysis.conclusion == value


@pytest.mark.parametrize("number", [2, 3, 9])
def test_records_in_quotes_with_their_headings(number: int) -> None:
    """What is around the quotes, as a title with pictures, is not in one."""
    table = "> | 属性 | 内容 |\n> |:---:|:---|\n> | 📅 发布日期 | 2026-09-27 |\n> | 👤 作者 | Mira Holt |\n>\n"
    records = "".join(
        f"> ### {at}. Sorting Stones {at}\n>\n{table}> **📄 英文摘要：**\n> We sort stones.\n>\n"
        f"> 🔗 [阅读论文](http://arxiv.org/abs/2609.9000{at}v1)\n\n---\n\n"
        for at in range(1, number + 1)
    )
    above = '<div align="center">\n\n# Pebbles\n\n[![a](https://example.org/a)]()\n\n*每天收集石子文章，附摘要*\n\n</div>\n\n'
    digest = adp.parse(f"{above}## 📑 论文列表\n\n{records}<div>\n\n*由机器生成*\n\n</div>\n")
    assert [(paper.title, paper.number) for paper in digest] == [
        (f"Sorting Stones {at}", at) for at in range(1, number + 1)
    ]
    assert {(paper.authors, paper.abstract, str(paper.published)) for paper in digest} == {
        (("Mira Holt",), "We sort stones.", "2026-09-27")
    }
    assert [section.name for section in digest.sections] == ["📑 论文列表"]


def test_quotes_below_the_headings_of_papers() -> None:
    """They are a part of the papers, also if there is a heading in each."""
    digest = adp.parse(
        "".join(
            f"## [Sorting Stones {at}](https://arxiv.org/abs/2609.9000{at})\n\n"
            f"> ### On stone {at}\n>\n> We sort stones.\n\n"
            for at in range(1, 4)
        )
    )
    assert [paper.title for paper in digest] == [f"Sorting Stones {at}" for at in range(1, 4)]
