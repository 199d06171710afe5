"""Words and signs around labels, titles and values, in digests of one to nine papers."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest, Paper

NAMES = ("Mira Holt", "Ona Pell")
STONES = "Sorting wet stones is slow. We propose a network that reads lanterns, and it sorts most of the stones."


def digest(form: str, number: int = 3) -> Digest:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("".join(form.replace("{n}", str(n)) for n in range(1, number + 1)))


def read(form: str, number: int = 3) -> Sequence[Paper]:
    """Read the papers of such a digest."""
    return digest(form, number).papers


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("mark", ["*{}*", "**{}**", "_{}_", "<i>{}</i>", "<em>{}</em>", "<strong>{}</strong>"])
def test_a_mark_around_a_label_and_its_value(mark: str, number: int) -> None:
    """It closes the value, and is not a text of its own."""
    lines = [mark.format(f"Authors: {', '.join(NAMES)}"), mark.format("Published: 2026-01-02")]
    found = digest(
        f"**{{n}}. Stones {{n}}**\n\n{lines[0]}\n{lines[1]}\n\nhttps://arxiv.org/abs/2606.0000{{n}}\n\n", number
    )
    assert found.diagnostics == () or [one.code for one in found.diagnostics] == ["no-abstracts"]
    assert [(one.authors, str(one.published), dict(one.extra)) for one in found] == [(NAMES, "2026-01-02", {})] * number


@pytest.mark.parametrize("number", [3, 9])
def test_a_tilde_inside_a_label(number: int) -> None:
    """It is printed in a range of numbers; two of them strike a text out."""
    form = (
        "### {n}. Stones {n}\n- **Authors:** Mira Holt\n- **arXiv:** 2606.0000{n}\n\n#### 创新点（3~5条）\n- 灯笼\n\n"
    )
    assert [dict(paper.extra) for paper in read(form, number)] == [{"创新点（3~5条）": "- 灯笼"}] * number


@pytest.mark.parametrize("number", [1, 2, 9])
def test_lenticular_brackets_around_titles(number: int) -> None:
    """They are not a part of these."""
    form = "【Stones {n}: On Lanterns】\n链接: https://arxiv.org/abs/2606.0000{n}\n摘要: " + STONES + "\n\n---\n\n"
    assert [paper.title for paper in read(form, number)] == [f"Stones {n}: On Lanterns" for n in range(1, number + 1)]


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("label", ["📄 *Title:*", "📄 **Title:**", "📄 *Title*:", "*Title:*", "🔹 **Paper title**:"])
def test_a_sign_before_the_label_of_the_title(label: str, number: int) -> None:
    """Neither is a remark beside the title."""
    form = (
        f"{label} Stones {{n}}\n👥 *Authors:* Mira Holt, Ona Pell\n🔗 *Link:* https://arxiv.org/abs/2606.0000{{n}}\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.title, paper.authors, dict(paper.extra)) == (f"Stones {n}", NAMES, {})


@pytest.mark.parametrize(
    ("printed", "date"), [("27-11-2026", "2026-11-27"), ("11-27-2026", "2026-11-27"), ("05-11-2026", "None")]
)
def test_a_date_with_dashes_whose_year_is_last(printed: str, date: str) -> None:
    """As between slashes, one of the numbers has to be too great for a month."""
    form = f"## Stones {{n}}\n**Authors:** Mira Holt\n**Published:** {printed}\n**arXiv:** 2606.0000{{n}}\n\n"
    assert [str(paper.published) for paper in read(form)] == [date] * 3


@pytest.mark.parametrize("label", ["原文标题", "Original title"])
def test_the_label_of_the_original_title_below_a_translated_one(label: str) -> None:
    """The original is the title, and the heading a translation."""
    text = f"# 石头网络：用灯笼排序\n\n> {label}: Stones: Sorting by Lanterns\n> 作者: Mira Holt, Ona Pell\n> 链接: https://arxiv.org/abs/2606.00001\n"
    [paper] = adp.parse(text)
    assert (paper.title, paper.authors, dict(paper.extra)) == ("Stones: Sorting by Lanterns", NAMES, {})
    assert [one.title for one in paper.translations] == ["石头网络：用灯笼排序"]


def test_a_last_paper_that_ends_with_a_label_of_its_own() -> None:
    """It is in the place of the one that all others end with, so the text is not cut off there."""
    form = "{n}. Stones {n}\n作者: Mira Holt, Ona Pell\n摘要页: https://arxiv.org/abs/2606.0000{n}\n"
    papers = [form.replace("{n}", str(n)) for n in (1, 2, 3)]
    for end, is_cut in (("下载失败: timeout\n", False), ("", True)):
        found = adp.parse("".join((*(f"{one}已下载: stones.pdf\n\n" for one in papers[:2]), papers[2], end)))
        assert [paper.url for paper in found] == [f"https://arxiv.org/abs/2606.0000{n}" for n in (1, 2, 3)]
        assert any(one.code == "truncated" for one in found.diagnostics) is is_cut


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "form",
    [
        "- 作者：Mira Holt, Ona Pell\n- Abstract：{url}\n- PDF：{pdf}\n",
        "**Authors:** Mira Holt, Ona Pell\n**Abstract:** [arXiv]({url})\n**PDF:** {pdf}\n",
        "**Authors:** Mira Holt, Ona Pell\n**PDF:** {pdf} | **Abstract:** <{url}>\n",
        "**Authors:** Mira Holt, Ona Pell\n\n| Abstract | {url} |\n| PDF | {pdf} |\n",
    ],
)
def test_a_link_below_the_label_of_the_abstract(form: str, number: int) -> None:
    """It leads to the abstract, and is not one."""
    pdf = "https://arxiv.org/pdf/2606.0000{n}"
    body = form.replace("{pdf}", pdf).replace("{url}", pdf.replace("/pdf/", "/abs/"))
    for n, paper in enumerate(read(f"## {{n}}. Stones {{n}}\n\n{body}\n", number), 1):
        assert (paper.url, paper.abstract) == (f"https://arxiv.org/abs/2606.0000{n}", None)
        assert (paper.pdf_url, paper.authors) == (f"https://arxiv.org/pdf/2606.0000{n}", NAMES)


@pytest.mark.parametrize("odd", [0, 1, 4, 8])
@pytest.mark.parametrize("is_usual", [True, False])
def test_a_form_that_was_learned_of_abstracts_reads_no_link(odd: int, *, is_usual: bool) -> None:
    """Nor the other way round."""
    form = "## Stones {0}\n**Authors:** Mira Holt\n**Abstract:** {1}\n**PDF:** https://arxiv.org/pdf/2606.0000{0}\n\n"
    links = [f"https://arxiv.org/abs/2606.0000{n}" if (n == odd) is is_usual else None for n in range(9)]
    papers = adp.parse("".join(form.format(n, link or STONES) for n, link in enumerate(links))).papers
    assert [(paper.url, paper.abstract) for paper in papers] == [(link, None if link else STONES) for link in links]


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(("before", "behind"), [("", ":- "), ("- ", " :- "), ("**", ":-** "), ("**", "**:– ")])
def test_a_dash_behind_the_colons_of_labels(before: str, behind: str, number: int) -> None:
    """It is a part of neither."""
    lines = (
        "Author@Mira Holt, Ona Pell",
        "Venue@none",
        "Link@https://arxiv.org/abs/2606.0000{n}",
        f"Abstract@{STONES}",
    )
    body = "\n".join(before + line.replace("@", behind) for line in lines)
    for n, paper in enumerate(read(f"## Stones {{n}}\n{body}\n\n", number), 1):
        assert (paper.authors, paper.abstract, dict(paper.extra)) == (NAMES, STONES, {"Venue": "none"})
        assert paper.url == f"https://arxiv.org/abs/2606.0000{n}"


def test_a_dash_behind_the_colon_of_one_label() -> None:
    """It is the text's own."""
    [paper] = read("## Stones\n**Authors:** Mira Holt\n**Venue:** Stones:- a journal\n**arXiv:** 2606.00001\n", 1)
    assert paper.extra["Venue"] == "Stones:- a journal"


@pytest.mark.parametrize("number", [2, 3, 4, 9])
def test_labels_behind_signs_line_by_line(number: int) -> None:
    """All papers have them, and no text begins its lines so, whatever the words."""
    form = (
        "【{n}】Stones {n}\n🏷️ 标签：stone · lantern\n💡 核心思想：点灯看石头\n📝 方法概括：石头\n"
        "⭐ 推荐分数：{n}.0/10\n🔗 https://arxiv.org/abs/2606.0000{n}\n\n---\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        fields = {"标签": "stone · lantern", "核心思想": "点灯看石头", "方法概括": "石头", "推荐分数": f"{n}.0/10"}
        assert (paper.title, dict(paper.extra)) == (f"Stones {n}", fields)


@pytest.mark.parametrize("number", [2, 3, 4, 9])
def test_a_label_right_below_the_abstract_in_all_papers(number: int) -> None:
    """It is a label where the known ones follow each other line by line, but not if it heads a part of an abstract."""
    form = (
        "*Stones {n}*\nVenue: arXiv\nLink: https://arxiv.org/abs/2606.0000{n}\n"
        "摘要: 石头 {n} 被排好了。\n打分理由: 相关。\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        assert paper.translations[0].abstract == f"石头 {n} 被排好了。"
        assert paper.extra["打分理由"] == "相关。"
    for paper in read(form.replace("打分理由", "目的"), min(number, 3)):
        assert "目的" in (paper.translations[0].abstract or "")


SORTED = "我们综述了港口智能体，发现三类渡船。"


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    ("heading", "original", "translation"),
    [
        ("#### 📝 [Abstract](https://arxiv.org/abs/2606.0000{n})", "📖 **Original**: ", "🌐 **Translation**: "),
        ("#### Abstract", "**English:** ", "**Chinese:** "),
        ("**Abstract**", "**Original**: ", "**Translation**: "),
        ("#### 摘要", "**原文**：", "**译文**："),
    ],
)
def test_an_abstract_and_its_translation_below_one_heading(
    heading: str, original: str, translation: str, number: int
) -> None:
    """The labels say which is which."""
    form = (
        "## {n}. Stones {n}\n- **Authors:** Mira Holt, Ona Pell\n- **arXiv:** 2606.0000{n}\n\n"
        f"{heading}\n\n- {original}{STONES}\n- {translation}{SORTED}\n\n#### Method\n\nLanterns.\n\n"
    )
    found = digest(form, number)
    for paper in found:
        assert (paper.abstract, [one.abstract for one in paper.translations]) == (STONES, [SORTED])
        assert (paper.authors, dict(paper.extra)) == (NAMES, {})
    assert {one.code for one in found.diagnostics} <= {"no-links", "missing-link"}


def test_a_label_of_the_original_that_is_not_an_abstract() -> None:
    """A short text, or a link, is kept under its label."""
    for value in ("A Faster Sort", f"[The page](https://example.org/stones) {STONES}"):
        papers = read(f"## Stones {{n}}\n**Authors:** Mira Holt\n**arXiv:** 2606.0000{{n}}\n**Original:** {value}\n\n")
        assert [(paper.abstract, paper.extra["Original"]) for paper in papers] == [(None, value)] * 3


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    ("listed", "primary"),
    [
        ("**cs.LG**; cs.LG; cs.CV", "cs.LG"),
        ("**cs.LG**, cs.CV", "cs.LG"),
        ("**cs.LG** cs.CV", "cs.LG"),
        ("**cs.LG**, **cs.CV**", None),
        ("cs.LG, **cs.CV**", None),
    ],
)
def test_the_main_category_is_the_one_in_bold(listed: str, primary: str | None, number: int) -> None:
    """It is the first of a list, and no other is in bold."""
    form = f"## Stones {{n}}\n- **Authors:** Mira Holt\n- **Categories:** {listed}\n- **arXiv:** 2606.0000{{n}}\n\n"
    for paper in read(form, number):
        assert (paper.primary_category, paper.categories) == (primary, ("cs.LG", "cs.CV"))


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_a_quote_below_the_line_of_an_unknown_label(number: int) -> None:
    """It is the abstract of a paper that has no other."""
    form = (
        "### {n}. Stones {n}\n\n**Autoren:** Mira Holt, Ona Pell\n**PDF:** https://arxiv.org/pdf/2606.0000{n}\n"
        f"**Quelle:** arxiv\n\n> {STONES}\n\n---\n\n"
    )
    for paper in read(form, number):
        assert (paper.abstract, paper.authors, dict(paper.extra)) == (STONES, NAMES, {"Quelle": "arxiv"})


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("score", ["*9*", "**9**", "__9__", "9"])
def test_a_score_in_emphasis(score: str, number: int) -> None:
    """The marks are not a part of the number; words keep theirs."""
    form = f"## Stones {{n}}\nAuthors: Mira Holt\nScore: {score} | Venue: *wet*\nLink: https://arxiv.org/abs/2606.0000{{n}}\n\n"
    assert [dict(paper.extra) for paper in read(form, number)] == [{"Score": "9", "Venue": "*wet*"}] * number


@pytest.mark.parametrize("odd", [0, 4])
@pytest.mark.parametrize("line", ["**{}:** {}", "**Venue:** none | **{}:** {}"])
@pytest.mark.parametrize(
    ("label", "values", "field"),
    [
        ("Original", ("A Sort", STONES), "abstract"),
        ("Key", ("none", "2606.00019"), "arxiv_id"),
        ("Data", ("none", "5 gennaio 2026"), "published"),
        ("原文", ("https://example.org/stones", STONES), "abstract"),
        ("原文", ("[原文](https://example.org/stones)", f"{STONES} Code: https://example.org/"), "abstract"),
    ],
)
def test_what_a_label_names_by_its_value(label: str, values: tuple[str, str], field: str, line: str, odd: int) -> None:
    """It does not depend on the values that the other papers of one form have."""
    for usual in (0, 1):
        printed = [values[1 - usual if n == odd else usual] for n in range(9)]
        form = "## Stones {}\n**Authors:** Mira Holt\n{}\n\n"
        papers = adp.parse("".join(form.format(n, line.format(label, one)) for n, one in enumerate(printed))).papers
        assert [getattr(paper, field) is not None for paper in papers] == [one == values[1] for one in printed]


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("*({n} votes)*", "{n} votes"),
        ("({n}1 up votes)", "{n}1 up votes"),
        ("(👍 {n})", "👍 {n}"),
        ("**[{n} upvotes]**", "{n} upvotes"),
    ],
)
def test_a_count_behind_all_titles(printed: str, kept: str, number: int) -> None:
    """It is a remark beside each of them."""
    form = f"## {{n}}. Stones {{n}} {printed}\n\n**Authors:** Mira Holt, Ona Pell\n\n[Link](https://arxiv.org/abs/2606.0000{{n}})\n\n"
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.title, paper.extra["badges"]) == (f"Stones {n}", kept.replace("{n}", str(n)))


@pytest.mark.parametrize("behind", ["(Part {n})", "(3D Vision)", "(2026)"])
def test_brackets_that_end_titles(behind: str) -> None:
    """They are the titles' own if they count nothing."""
    form = f"## {{n}}. Stones {behind}\n\n**Authors:** Mira Holt\n\n[Link](https://arxiv.org/abs/2606.0000{{n}})\n\n"
    assert [paper.title for paper in read(form)] == [f"Stones {behind}".replace("{n}", str(n)) for n in (1, 2, 3)]


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize(
    "item", ["1. **Idea {n}**：sort.\n2. **Plan {n}**: wait.", "**Idea {n}**: sort.", "- Idea {n}: sort."]
)
def test_what_a_heading_of_all_papers_is_over_is_its_value(item: str, number: int) -> None:
    """Words that one paper alone has below it are not labels, and the rows of what it measured are not fields."""
    rows = "| Beach | Stones | Hours |\n|---|---|---|\n| North {n} | 12 | 3 |\n| South {n} | 7 | 2 |"
    form = (
        "### Sorting Stones {n}\n\n**Link**: https://arxiv.org/abs/2606.0000{n}\n\n#### TL;DR\nWe sort.\n\n"
        f"#### What we found\n\n{rows}\n\n#### What it means\n\n{item}\n\n---\n\n"
    )
    digest = adp.parse("# Stones\n\n" + "".join(form.replace("{n}", str(n)) for n in range(number)), strict=True)
    for n, paper in enumerate(digest):
        assert dict(paper.extra) == {
            "What we found": rows.replace("{n}", str(n)),
            "What it means": item.replace("{n}", str(n)),
        }


@pytest.mark.parametrize("mark", ["-", "1."])
def test_an_item_that_begins_with_a_tag_of_a_model_is_not_a_label(mark: str) -> None:
    """Its bullet is not the first word of one either."""
    abstract = f"We sort stones.\n{mark} <think> Sorting stones by the method:"
    for paper in read(f"### [Stones {{n}}](https://arxiv.org/abs/2606.0000{{n}})\n\n**Abstract:** {abstract}\n", 2):
        assert (paper.abstract, dict(paper.extra)) == (abstract, {})
