"""Small things that digests print, each with what is read of it."""

from typing import Any

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

URL = "https://arxiv.org/abs/2512.90001"
HEADING = f"### [1] [A Faster Sort]({URL})\n"
HEAD = HEADING + "*Ada Lovelace*\n\n"


def read(text: str) -> tuple[Paper, list[str]]:
    """Read a digest of one paper; return the paper and the codes of what was noticed."""
    digest = adp.parse(text, layout="bilingual")
    [paper] = digest.papers
    return paper, [noticed.code for noticed in digest.diagnostics if noticed.code != "missing-abstract"]


def value(paper: Paper, path: str) -> Any:  # noqa: ANN401 - of any field
    """Return a field of a paper, or of what it holds."""
    found: Any = paper
    for name in path.split("."):
        found = found[int(name)] if name.isdigit() else found[name[1:]] if name[0] == "@" else getattr(found, name)
    return found


@pytest.mark.parametrize(
    ("text", "path", "expected", "codes"),
    [
        pytest.param(HEAD + "Published: 12 Foo 2025\n", "@extra", None, ["bad-date"], id="no month"),
        pytest.param(HEAD + "Published: Feb 30, 2025\n", "published", None, ["bad-date"], id="no day"),
        pytest.param(HEAD + "TL;DR: a\n\n> b\nc\n", "analysis.tldr", "a\n\n> b\nc", [], id="a quote that ends"),
        pytest.param(HEAD + "TL;DR: a\n\n> We sort.\n", "abstract", "We sort.", [], id="a quote is the abstract"),
        pytest.param(
            HEAD
            + "* **Abstract:** We sort.\n\n| Field | Value |\n| --- | --- |\n| Result | Fast. |\n| Novelty | Yes. |\n",
            "extra",
            {"Novelty": "Yes."},
            [],
            id="an unknown row of a table",
        ),
        pytest.param(HEAD + "`cs.DS`\n", "primary_category", "cs.DS", [], id="a category alone"),
        pytest.param(HEAD + "> Fast.\n", "analysis.tldr", "Fast.", [], id="a quote without a label"),
        pytest.param(HEAD + "> Fast.\n\n> Slow.\n", "analysis.tldr", "Fast.", ["unread-text"], id="two quotes"),
        pytest.param(HEAD + "> **更快的排序**\n", "translations.0.title", "更快的排序", [], id="a bold quote"),
        pytest.param(
            HEAD + "> *翻译失败*\n", "translations.0.title", "翻译失败", ["failed-value"], id="a title that failed"
        ),
        pytest.param(HEAD + "> **TL;DR:** a\nb\n", "analysis.tldr", "a\nb", [], id="a quote of one line"),
        pytest.param(HEAD + "> 更快：排序。\n", "analysis.tldr", "更快：排序。", [], id="a colon in a quote"),
        pytest.param(HEAD + f"{'We sort. ' * 20}\n", "abstract", ("We sort. " * 20).strip(), [], id="no label"),
        pytest.param(
            HEADING + "**Authors:** Ada Lovelace\n\nWe sort.\n",
            "authors",
            ("Ada Lovelace",),
            ["unread-text"],
            id="a paragraph below names",
        ),
        pytest.param(HEAD + "Code: a | b: c | d\n", "extra.@Code", "a | b: c | d", [], id="a bar before no label"),
        pytest.param(
            HEADING + "*更快的排序*\n\n*Ada Lovelace*\n",
            "translations.0.title",
            "更快的排序",
            [],
            id="translated title",
        ),
        pytest.param(
            HEADING + "*更快的排序*\n\n*Ada Lovelace*\n", "authors", ("Ada Lovelace",), [], id="authors below it"
        ),
        pytest.param(
            HEAD + "*Grace Hopper*\n", "authors", ("Ada Lovelace",), ["unread-text"], id="two lists of authors"
        ),
        pytest.param(
            HEADING + "*Ada Lovelace* | and more\n",
            "authors",
            (),
            ["missing-authors", "unread-text"],
            id="a bar before text",
        ),
        pytest.param(
            HEADING + "**8/10** | *Ada Lovelace* | [PDF](https://a.org/a.pdf)\n",
            "pdf_url",
            "https://a.org/a.pdf",
            [],
            id="a shared line",
        ),
        pytest.param(
            HEAD + "[PDF](https://a.org/a.pdf) [Top](#top)\n",
            "pdf_url",
            "https://a.org/a.pdf",
            [],
            id="a link in the page",
        ),
        pytest.param(HEAD + "[Code](https://a.org/code)\n", "code_url", "https://a.org/code", [], id="a link to code"),
        pytest.param(HEAD + "[Talk](https://a.org/talk)\n", "extra.@Talk", "https://a.org/talk", [], id="another link"),
        pytest.param(HEAD + "代码：无\n", "extra.@代码", "无", [], id="a word in place of a link"),
        pytest.param(
            HEAD + "[PDF](https://a.org/a.pdf)\n\n[PDF](https://a.org/b.pdf)\n",
            "extra.@PDF",
            "https://a.org/b.pdf",
            [],
            id="two PDFs",
        ),
        pytest.param(
            HEAD + "摘要：我们排序。\n", "translations.0.abstract", "我们排序。", [], id="a summary in Chinese"
        ),
        pytest.param(HEAD + "Summary: We sort.\n", "abstract", "We sort.", [], id="a summary is the abstract"),
        pytest.param(
            HEAD + "Summary: Fast.\n\nAbstract: We sort.\n", "analysis.tldr", "Fast.", [], id="a summary beside it"
        ),
        pytest.param(
            HEAD + "TL;DR: Fast.\n\nSummary: Faster.\n\nAbstract: We sort.\n",
            "extra.@Summary",
            "Faster.",
            [],
            id="a summary beside both",
        ),
        pytest.param(HEAD + "Link: see the page\n", "extra.@Link", "see the page", [], id="a link that is none"),
        pytest.param(
            HEAD + "PDF: [our page](https://a.org/a.pdf)\n",
            "extra.@PDF",
            "[our page](https://a.org/a.pdf)",
            [],
            id="a named link",
        ),
        pytest.param(
            HEAD + "Links: x\n\nLink: [arXiv](https://arxiv.org/abs/2512.90001) [PDF](https://a.org/a.pdf)\n",
            "pdf_url",
            "https://a.org/a.pdf",
            [],
            id="two links behind a label",
        ),
        pytest.param(
            HEAD + f"arXiv ID: [2512.90001]({URL})\n", "arxiv_id.base", "2512.90001", [], id="a linked identifier"
        ),
        pytest.param(
            HEAD + "arXiv ID: none yet\n", "extra.@arXiv ID", "none yet", ["bad-identifier"], id="no identifier"
        ),
        pytest.param(
            HEAD + "URL: https://a.org/other\n", "extra.@url", "https://a.org/other", [], id="two links to the paper"
        ),
        pytest.param(
            HEAD + "Main category: cs.DS, cs.CC\n", "categories", ("cs.DS", "cs.CC"), [], id="several main categories"
        ),
        pytest.param(
            HEAD + "<details>\n<summary>\nDetails\n</summary>\nMethod: a\n</details>\n",
            "analysis.method",
            "a",
            [],
            id="a summary of lines",
        ),
        pytest.param(
            HEAD + "Method: a\n\n<summary>Score</summary>\n8\n", "extra.@Score", "8", [], id="a summary without details"
        ),
        pytest.param(
            HEAD + "<summary>Score</summary> <summary>Abstract</summary>We sort.\n",
            "abstract",
            "We sort.",
            ["unread-text"],
            id="two summaries on a line",
        ),
        pytest.param(
            HEAD + "Title (zh): 排序\n\nTitle (zh): 快\n", "extra.@Title (zh)", "快", [], id="a title translated twice"
        ),
        pytest.param(
            HEAD + "<details>\nMethod: a\n</details>\n</summary>\n",
            "analysis.method",
            "a",
            ["unread-text"],
            id="a stray tag",
        ),
        pytest.param(
            HEAD + "Authors: Grace Hopper\n", "authors", ("Ada Lovelace",), ["repeated-field"], id="authors twice"
        ),
        pytest.param(
            HEADING + "Authors: ['Ada Lovelace', 5]\n",
            "authors",
            ("['Ada Lovelace'", "5]"),
            [],
            id="a list that is none",
        ),
        pytest.param(HEADING + "Authors: ['Ada\n", "authors", ("['Ada",), [], id="a list that ends"),
        pytest.param(
            HEADING + "Authors: ['Ada Lovelace']\n", "authors", ("Ada Lovelace",), [], id="a list as Python prints it"
        ),
        pytest.param(HEADING + "Authors: ['Ada]\n", "authors", ("['Ada]",), [], id="a list with a quote too many"),
        pytest.param(
            "### [1] [CIII] [Re]thinking](https://a.org/x)\n*A B*\n", "title", "CIII] [Re]thinking", [], id="a bracket"
        ),
        pytest.param(
            "### x](https://a.org/x)\n*A B*\n",
            "title",
            "x](https://a.org/x)",
            ["missing-link"],
            id="a link that does not open",
        ),
        pytest.param(
            "### A x](#a)\n*A B*\n", "title", "A x](#a)", ["missing-link"], id="a link back that does not open"
        ),
        pytest.param(
            HEAD + "#### [PDF](https://a.org/a.pdf)\n\nx\n", "title", "A Faster Sort", [], id="a heading that is a link"
        ),
        pytest.param(HEAD + "#### Abstract: We sort.\n", "abstract", "We sort.", [], id="a heading with its value"),
        pytest.param(HEAD + "#### Results\n\nFast.\n", "analysis.result", "Fast.", [], id="a heading above its value"),
        pytest.param(
            HEAD + "#### ---\n\nx\n",
            "title",
            "A Faster Sort",
            ["unread-text", "unread-text"],
            id="a heading without letters",
        ),
        pytest.param(HEAD + "【方法】比较。\n", "analysis.method", "比较。", [], id="corner brackets"),
        pytest.param(HEAD + "【方法（核心）】比较。\n", "analysis.method", "比较。", [], id="round in corner brackets"),
        pytest.param(HEAD + "**Method** a\n", "analysis.method", "a", [], id="a bold label without a colon"),
        pytest.param(HEAD + "<b>Method:</b> a\n", "analysis.method", "a", [], id="a label in HTML"),
        pytest.param(HEAD + "> **Method:** a\n> b\n", "analysis.method", "a\nb", [], id="a quoted value"),
        pytest.param(
            "### [1] [A Faster Sort]([https://arxiv.org/abs/](https://arxiv.org/abs/)2512.90001)\n*Ada Lovelace*\n",
            "url",
            URL,
            [],
            id="a link in a link",
        ),
        pytest.param(
            f"### [1] **[A Faster Sort]({URL})**\n*Ada Lovelace*\n", "title", "A Faster Sort", [], id="a bold heading"
        ),
        pytest.param(
            f"### [1] [**A Faster Sort**]({URL})\n*Ada Lovelace*\n", "title", "A Faster Sort", [], id="a bold title"
        ),
        pytest.param(
            "### [1] [T](2512.90001)\n*Ada Lovelace*\n", "arxiv_id.base", "2512.90001", [], id="an identifier as link"
        ),
        pytest.param("### [1] [T](a.org/x)\n*Ada Lovelace*\n", "url", "a.org/x", [], id="a link without scheme"),
        pytest.param(
            "### [1] [T](<https://a.org/x y>)\n*Ada Lovelace*\n", "url", "https://a.org/x y", [], id="a link in angles"
        ),
        pytest.param(
            "### [1] [T](https://a.org/x(1)) (new)\n*A B*\n", "extra.@badges", "(new)", [], id="a badge behind"
        ),
        pytest.param(
            "### [1] [T](https://a.org/x\n*A B*\n", "url", "https://a.org/x", [], id="a link that does not close"
        ),
        pytest.param(
            "### [1] [T](https://a.org/x) ([PDF](https://a.org/x.pdf))\n*A B*\n",
            "pdf_url",
            "https://a.org/x.pdf",
            [],
            id="a side link",
        ),
        pytest.param(
            "### 1. A Faster Sort\n*Ada Lovelace*\n",
            "title",
            "A Faster Sort",
            ["missing-link"],
            id="a title without link",
        ),
        pytest.param(
            "### [1] [3D CIII] [Re]sort](https://a.org/x)\n*A B*\n",
            "title",
            "3D CIII] [Re]sort",
            [],
            id="a title with brackets that begins with a figure",
        ),
        pytest.param(
            "### [1] [100% CIII] [Re]sort](https://a.org/x)\n*A B*\n",
            "title",
            "100% CIII] [Re]sort",
            [],
            id="a title with brackets that begins with a share",
        ),
        pytest.param(
            "### [1] [8.5] [new] A Faster Sort\n*Ada Lovelace*\n",
            "extra.@badges",
            "[8.5] [new]",
            ["missing-link"],
            id="badges without link",
        ),
    ],
)
def test_a_form_is_read(text: str, path: str, expected: object, codes: list[str]) -> None:
    """A form gives its value, and what is odd about it is noticed."""
    paper, noticed = read(text)
    if path != "@extra":
        assert value(paper, path) == expected
    assert sorted(noticed) == sorted(codes)


def frame(text: str) -> tuple[str | None, str | None, list[tuple[str | None, int | None, int]], list[str]]:
    """Read a digest; return its title, its date, its sections and the codes of what was noticed."""
    digest = adp.parse(text, layout="bilingual")
    sections = [(section.name, section.declared_total, len(section.papers)) for section in digest.sections]
    codes = [noticed.code for noticed in digest.diagnostics if noticed.code not in {"missing-abstract", "no-abstracts"}]
    return digest.title, str(digest.date) if digest.date else None, sections, codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "---\nlayout: post\n" + HEAD,
            (None, None, [(None, None, 1)], ["unread-text"]),
            id="front matter that does not end",
        ),
        pytest.param("---\n# a\n---\n" + HEAD, (None, None, [("a", None, 1)], []), id="a heading between rules"),
        pytest.param(
            "---\ntitle: 'A Digest'\ndate: 2025-12-24\n\n---\n" + HEAD,
            ("A Digest", "2025-12-24", [(None, None, 1)], []),
            id="front matter",
        ),
        pytest.param(
            "**Date:** soon\n\n" + HEAD, (None, None, [(None, None, 1)], ["unread-text"]), id="a date that is none"
        ),
        pytest.param(
            "<details> words\n\n" + HEAD,
            (None, None, [(None, None, 1)], ["unread-text"]),
            id="words behind a tag in the frame",
        ),
        pytest.param("<details>\n\n" + HEAD, (None, None, [(None, None, 1)], []), id="a tag in the frame"),
        pytest.param(
            "# A Digest\n\n## 2025-12-24\n\n## cs.DS\n\n" + HEAD,
            ("A Digest", "2025-12-24", [("cs.DS", None, 1)], []),
            id="a date as a heading",
        ),
        pytest.param(
            "# cs.DS\n\n" + HEAD + "# Thanks\n",
            (None, None, [("cs.DS", None, 1)], ["unread-text"]),
            id="a heading at the end",
        ),
        pytest.param(
            "# Sorting (2 papers)\n\n" + HEAD,
            (None, None, [("Sorting", 2, 1)], ["total-mismatch"]),
            id="a total in a heading",
        ),
        pytest.param(
            "No papers found.\n\n" + HEAD, ("No papers found.", None, [(None, None, 1)], []), id="a sentence above"
        ),
        pytest.param(
            "- [cs.DS](#ds) [Total: 9] x\n\n" + HEAD,
            (None, None, [(None, None, 1), ("cs.DS", None, 0)], ["unread-text"]),
            id="words behind a total",
        ),
        pytest.param(
            "# A\n" + "x\n" * 40_000 + HEAD,
            (None, None, [("A", None, 1)], ["unread-text"] * 101),
            id="a long text above",
        ),
        pytest.param(
            "**Date:** 2025-12-24 | 1 paper\n\n" + HEAD,
            (None, "2025-12-24", [(None, None, 1)], []),
            id="a date and a number of papers",
        ),
        pytest.param(
            "# Papers (20251224)\n\n" + HEAD,
            ("Papers (20251224)", "2025-12-24", [(None, None, 1)], []),
            id="a date of eight digits",
        ),
        pytest.param(
            "# A Digest\n\n## Updated\n⏰ 2025-12-24 01:28:37\n\n## New\n\n" + HEAD,
            ("A Digest", "2025-12-24", [("New", None, 1)], []),
            id="a date below a heading",
        ),
        *(
            pytest.param(f"# A Digest\n\n{line}\n\n{HEAD}", ("A Digest", "2025-12-24", [(None, None, 1)], []), id=line)
            for line in (
                *("**24 décembre 2025**", "**24 December 2025**", "**2025年12月24日**", "**24-Dec-2025**"),
                *("**报告日期**: 2025-12-24", "Data: 24/12/2025", "作成日: 2025-12-24", "*Issue date: 2025-12-24*"),
            )
        ),
    ],
)
def test_a_frame_is_read(text: str, expected: object) -> None:
    """What is around the papers gives the title, the date and the sections."""
    assert frame(text) == expected


def test_a_long_text_above_the_papers_is_no_hindrance() -> None:
    """The layout is detected from the first paper, wherever it is."""
    assert adp.detect("x\n" * 40_000 + HEAD).name == "bilingual"


def test_a_heading_as_those_of_the_papers_is_a_paper() -> None:
    """A numbered heading without a link, among numbered papers, is a paper of which more is missing."""
    digest = adp.parse(HEAD + "Abstract: a\n\n### [2] A Slower Sort\n\nwords\n", layout="bilingual")
    assert [paper.title for paper in digest.papers] == ["A Faster Sort", "A Slower Sort"]
    assert {"missing-authors", "missing-link", "missing-abstract", "unread-text"} <= {
        d.code for d in digest.diagnostics
    }


def two(*, below: str, abstract: str) -> str:
    """Return a digest of two papers, of which the first has more below its translated title."""
    papers = [("Sorting Pebbles", 1, "石子排序", below), ("Counting Clouds", 2, "数云", "")]
    return "".join(
        f"# {title}\n\n**Title (ZH)**: {other}\n\n{more}**Authors**: Mira Holt\n\n"
        f"**Link**: [PDF](https://arxiv.org/pdf/2601.9001{number})\n\n**Abstract**: We work.\n\n{abstract}---\n"
        for title, number, other, more in papers
    )


@pytest.mark.parametrize(
    ("below", "abstract", "title", "codes"),
    [
        ("这里的石子是圆的。\n\n", "**Abstract (ZH)**: 我们工作。\n\n", "石子排序\n\n这里的石子是圆的。", set[str]()),
        ("这里的石子是圆的。\n\n", "", "石子排序", {"unread-text"}),
        ("- round\n\n", "**Abstract (ZH)**: 我们工作。\n\n", "石子排序", {"unread-text"}),
    ],
)
def test_paragraphs_that_explain_a_translated_title(below: str, abstract: str, title: str, codes: set[str]) -> None:
    """They belong to it where the translated abstract has a label of its own; else they might be that."""
    digest = adp.parse(two(below=below, abstract=abstract))
    assert digest[0].translations[0].title == title
    assert codes == {noticed.code for noticed in digest.diagnostics} - {"no-links"}


@pytest.mark.parametrize("remark", ["*No summary available.*", "**No abstract available**"])
def test_a_remark_in_the_place_of_an_abstract(remark: str) -> None:
    """What a generator sets in italics in the place of an abstract is reported, and is not an abstract."""
    usual = "## {}\n- **Authors:** Mira Holt\n- **URL:** https://arxiv.org/abs/2601.9001{}\n\n### Summary\n{}\n\n"
    papers = [("Sorting Pebbles", 1, "We sort."), ("Folding Maps", 2, "We fold."), ("Counting Clouds", 3, remark)]
    digest = adp.parse("".join(usual.format(*paper) for paper in papers))
    assert [paper.abstract for paper in digest] == ["We sort.", "We fold.", None]
    assert {noticed.code for noticed in digest.diagnostics} == {"failed-value", "missing-abstract"}


@pytest.mark.parametrize(
    ("printed", "tldr", "extra"),
    [
        ("**A quick sort.**\n\n🎯 **Field**: **stones**\n\n", "A quick sort.", {"Field": "**stones**"}),
        ("**A quick** and **dirty** sort.\n\n", "**A quick** and **dirty** sort.", {}),
        ("A quick sort.\n🎯 **Bold** words.\n\n", "A quick sort.\n🎯 **Bold** words.", {}),
    ],
)
def test_a_summary_in_bold_above_a_label_with_an_emoji(printed: str, tldr: str, extra: dict[str, str]) -> None:
    """Bold around a whole answer is dress, and so is an emoji before a label that has a colon."""
    paper, codes = read(f"{HEADING}**Authors**: Ada Lovelace\n\n#### TL;DR\n\n{printed}**Abstract**: We sort.\n")
    assert paper.analysis is not None
    assert paper.analysis.tldr == tldr
    assert paper.extra == extra
    assert not codes


@pytest.mark.parametrize(
    ("names", "authors", "extra"),
    [
        ("Ada Holm, Bo Lin (for the Sorting Team)", ("Ada Holm", "Bo Lin"), {"authors": "for the Sorting Team"}),
        ("Ada Holm, Bo Lin (LMO)", ("Ada Holm", "Bo Lin (LMO)"), {}),
        ("Bo Lin (for the Sorting Team)", ("Bo Lin (for the Sorting Team)",), {}),
    ],
)
def test_a_remark_after_all_names(names: str, authors: tuple[str, ...], extra: dict[str, str]) -> None:
    """Several words in brackets after the last of several names are not a part of it, in any of many papers."""
    records = (
        f"### [{n}] [Sort {n}](https://arxiv.org/abs/2512.9000{n})\n"
        f"**Authors:** {names if n > 4 else 'Ada Holm, Xi Ek'}\n\nAbstract: We sort.\n\n"
        for n in range(1, 8)
    )
    digest = adp.parse("".join(records))
    assert [paper.authors for paper in digest.papers[4:]] == [authors] * 3
    assert all(paper.extra == extra for paper in digest.papers[4:])
