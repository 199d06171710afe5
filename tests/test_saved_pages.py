"""Pages as sites, renderers and mail clients make them: `tests/pages` has a page and its Markdown for each."""

from __future__ import annotations

import datetime
import pathlib

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._pages import to_markdown

PAGES = pathlib.Path(__file__).parent / "pages"
#: What each page says besides the digest, and no field contains. The site's own texts are not among it.
UNREAD = {
    "docusaurus": ["```bash", "pip install x", "```"],
    "github": [],
    "gitlab": [],
    "gmail": ["On Wed, Ada wrote:"],
    "hugo": [],
    "jekyll": [],
    "mkdocs": ["Note", "Hello.", "x"],
    "outlook": [],
    "pandoc": [],
    "vscode": [],
}


def page(name: str) -> str:
    """Return a page."""
    return (PAGES / f"{name}.html").read_text(encoding="utf-8")


def test_each_page_is_tested() -> None:
    """The folder and the table name the same pages."""
    assert {path.stem for path in PAGES.glob("*.html")} == {path.stem for path in PAGES.glob("*.md")} == set(UNREAD)


@pytest.mark.parametrize("name", UNREAD)
def test_a_page_becomes_its_markdown(name: str) -> None:
    """Headings, fields, lists, tables, code and formulae come back; what the site puts around them does not."""
    assert to_markdown(page(name))[0] == (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", UNREAD)
def test_a_page_is_read(name: str) -> None:
    """The papers of each page are complete, and what no field holds is reported."""
    digest = adp.parse(page(name))
    for paper in digest.papers:
        assert paper.authors in {("Ada Lovelace", "Alan M. Turing"), ("Grace Hopper",)}
        assert paper.primary_category == "cs.DS"
        analysis = paper.analysis
        assert analysis is not None
        assert analysis.tldr
        assert analysis.motivation
        assert analysis.method
        assert analysis.result
        assert analysis.conclusion
        assert (paper.abstract or "").startswith("We ")
    assert digest.papers[0].title.startswith("A Faster Sort")
    assert [found.text for found in digest.diagnostics] == UNREAD[name]
    assert {found.code for found in digest.diagnostics} <= {"unread-text"}


def test_the_date_below_a_title_is_read() -> None:
    """The title block of Pandoc has the date alone."""
    assert adp.parse(page("pandoc")).date == datetime.date(2025, 12, 24)


def test_texts_of_a_page() -> None:
    """Values come back with their marks, lists, tables, code and formulae."""
    first, second = adp.parse(page("github")).papers
    assert first.title == "A Faster Sort of $n_1$ Keys"
    assert first.analysis is not None
    assert first.analysis.tldr == "一种更快的排序 🚀。"
    assert first.analysis.method == "先分组：\n\n- [x] 小组\n- [ ] 大组"
    assert first.analysis.result == "快 3 倍。\n\n| n | time |\n| --- | --- |\n| 10 | 1 s |"
    assert first.abstract == (
        "We sort in time $$O(n \\log n)$$ with `sort`.\nCode: https://sort.example/a_b.\n\n```python\nx = 1\n```"
    )
    assert second.abstract == "We count."


def test_diagnostics_name_lines_of_the_page() -> None:
    """A diagnostic shows the line of the page that its text is on."""
    text = page("mkdocs")
    noticed = adp.parse(text).diagnostics
    assert [found.text for found in noticed] == UNREAD["mkdocs"]
    for found in noticed:
        assert text.split("\n")[found.line - 1] == found.source
        assert (found.text or "") in found.source


@pytest.mark.parametrize("name", ["github", "mkdocs", "hugo", "docusaurus"])
def test_a_word_inside_the_article_is_found_again(name: str) -> None:
    """A word after any block of the digest is in a field or in a diagnostic; one in the site's footer is not."""
    text = page(name)
    begin, end = text.index('[1] <a href="https'), text.index("</p>", text.rindex("Abstract:")) + 1
    places = [at + 4 for at in range(begin, end) if text.startswith("</p>", at)]
    for place in places:
        digest = adp.parse(f"{text[:place]}ZQXWORD {text[place:]}")
        quoted = "\n".join(found.text or "" for found in digest.diagnostics)
        assert "ZQXWORD" in quoted + adp.to_json(digest)
    digest = adp.parse(text.replace("<footer", "<footer>ZQXWORD</footer><footer", 1))
    assert "ZQXWORD" not in adp.to_json(digest)


# ------------------------------------------------------------------------------------------------ formulae


def mathml(inside: str) -> str:
    """Return what MathML becomes."""
    return to_markdown(f"<p><math>{inside}</math></p>")[0].strip()


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<mi>O</mi><mo>(</mo><msup><mi>n</mi><mn>2</mn></msup><mo>)</mo>", "$O(n^2)$"),
        ("<msub><mi>x</mi><mrow><mi>i</mi><mo>\u2212</mo><mn>1</mn></mrow></msub>", "$x_{i-1}$"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "$x_1^2$"),
        ("<mfrac><mn>1</mn><msqrt><mn>2</mn></msqrt></mfrac>", r"$\frac{1}{\sqrt{2}}$"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", r"$\sqrt[3]{x}$"),
        ("<munder><mi>min</mi><mi>x</mi></munder><mo>\u2061</mo><mi>f</mi>", r"$\min _xf$"),
        (
            "<munderover><mo>\u2211</mo><mi>i</mi><mi>n</mi></munderover><mover><mi>x</mi><mo>~</mo></mover>",
            "$\u2211_i^nx^~$",
        ),
        ("<mtext>if </mtext><mi>x</mi>", r"$\text{if}x$"),
        (
            "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd></mtr></mtable>",
            r"$\begin{matrix}a & b \\ c\end{matrix}$",
        ),
        ("<mfrac><mn>1</mn></mfrac>", "$1$"),
        ("", ""),
    ],
)
def test_mathml_becomes_tex(inside: str, expected: str) -> None:
    """A formula of which a page holds no TeX is written as TeX that shows the same."""
    assert mathml(inside) == expected


def test_mathml_may_nest_to_any_depth() -> None:
    """Nothing recurses."""
    assert mathml("<msup><mi>x</mi>" * 10_000 + "<mi>y</mi>").count("x") == 10_000


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            (
                '<p>a <mjx-container class="MathJax"><mjx-math><mjx-mi><mjx-c class="mjx-c1D442"></mjx-c></mjx-mi>'
                "</mjx-math><mjx-assistive-mml><math><mi>O</mi></math></mjx-assistive-mml></mjx-container></p>"
            ),
            "a $O$",
        ),
        (
            '<p><mjx-container display="true"><mjx-c class="mjx-c1D442 TEX-I"></mjx-c></mjx-container></p>',
            "$$O$$",
        ),
        ('<p><mjx-container><math data-latex="x_1"><mi>x</mi></math></mjx-container></p>', "$x_1$"),
        ('<p><code data-math-style="inline">x_1</code> <code>y</code></p>', "$x_1$ `y`"),
        ('<p>a <span class="katex"></span>b</p>', "a b"),
    ],
)
def test_formulae_of_other_renderers(page: str, expected: str) -> None:
    """MathJax names characters in classes, or leaves MathML for screen readers; GitLab leaves the source."""
    assert to_markdown(page)[0].strip() == expected


# ------------------------------------------------------------------------------------------------ what is the site's


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<body><h2>A</h2><div class=toc><a href='#a'>A</a></div><div id=toc>b</div><p hidden>c</p></body>", "## A\nb"),
        ("<body><h2>A</h2><nav>b<p>c</p></body>", "## A\nb\n\nc"),
        ("<body><h2>A</h2><template>b<p>c</p></body>", "## A\n\n<template>b\n\nc"),
        ("<body><h2>A</h2><nav>b</nav><template>c</template></body>", "## A"),
        (
            "<body><article><header><h1>A</h1><span title='2025-12-24 00:00'>now</span></header><h2><a href='https://arxiv.org/abs/1'>b</a></h2></article></body>",
            "# A\nDate: 2025-12-24\n\n## [b](https://arxiv.org/abs/1)",
        ),
        ("<blockquote type=cite><p>a</p><blockquote><p>b</p></blockquote></blockquote>", "a\n\n> b"),
    ],
)
def test_site_and_digest(page: str, expected: str) -> None:
    """Outlines and what is hidden are the site's; what a missing end tag would swallow, and a quoted mail, are read."""
    assert to_markdown(page)[0].strip() == expected


def test_entities_that_a_page_declares_are_text() -> None:
    """A document type declares nothing."""
    page = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>x &b; &amp;lt; y</p>'
    assert "x &b; &lt; y" in to_markdown(page)[0]


@pytest.mark.parametrize("unit", ["<p x", "<![CDATA[", "<x a=", "<template>", "<button class=x>", "<a1></a1>", "<"])
def test_what_never_ends_loses_nothing(unit: str) -> None:
    """Text after tags that are cut, or elements that are never closed, is in the Markdown."""
    assert "word" in to_markdown(unit * 5_000 + "word")[0]
    assert "word" in to_markdown("<body><h2>A</h2>" + unit * 5_000 + "word")[0]
