"""Pages: what a digest renders to is read back as the digest."""

from __future__ import annotations

import cProfile
import html
import importlib.util
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import attrs
import markdown_it
import mistune
import pytest
from corpus import FOLDER
from hypothesis import given
from hypothesis import strategies as st

import arxiv_digest_parser as adp
from arxiv_digest_parser._pages import _events, is_page, to_markdown
from arxiv_digest_parser._reading.digest import read_digest

if TYPE_CHECKING:
    from arxiv_digest_parser.models import Digest, Paper

Render = Callable[[str], str]


def _mistune() -> Render:
    convert = mistune.create_markdown(escape=False, plugins=["table"])
    return lambda text: cast("str", convert(text))


def _cmark() -> Render:
    module = importlib.import_module("cmarkgfm")  # GitHub's own engine, where it is installed
    return lambda text: cast("str", module.github_flavored_markdown_to_html(text, module.Options.CMARK_OPT_UNSAFE))


ENGINES: dict[str, Render] = {
    "markdown-it-py": markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render,
    "mistune": _mistune(),
    **({"cmarkgfm": _cmark()} if importlib.util.find_spec("cmarkgfm") else {}),
}

BILINGUAL = """\
<div id=toc></div>

# Table of Contents

- [cs.DS](#cs.DS) [Total: 2]
- [math.CO](#math.CO) [Total: 1]


<div id='cs.DS'></div>

# cs.DS [[Back]](#toc)

### [1] [A Faster Sort of $n_1$ and $m_2$ Keys](https://arxiv.org/abs/2512.20569)
*Ada Lovelace,Alan M. Turing*

Main category: cs.DS

TL;DR: 一种更快的 *排序* 方法。


<details>
  <summary>Details</summary>
Motivation: 现有方法 **太慢**，见 `sort`。

Method: 先分组：

- 小的一组
- 大的一组

然后合并。

Result: 快 3 倍 & 更省内存。

Conclusion: 很好。

Abstract: We sort $x_{a}$ and $y_{b}$ in time
$O(n \\log n)$. Our code is at https://sort.example/a_b.

Two paragraphs, <sub>one</sub> abstract; $a < b$.

</details>


### [2] [Counting (Slowly): [Re] A Study](https://arxiv.org/abs/2512.20570)
*Grace Hopper*

Main category: cs.DS

TL;DR: 慢慢数。


<details>
  <summary>Details</summary>
Motivation: 甲。

Method: 乙。

Result: 丙。

Conclusion: 丁。

Abstract: We count <think> slowly.

</details>


<div id='math.CO'></div>

# math.CO [[Back]](#toc)

### [3] [On Trees](http://arxiv.org/abs/2512.20571v2)
*Emmy Noether*

Main category: math.CO

TL;DR: 树。


<details>
  <summary>Details</summary>
Motivation: 子。

Method: 丑。

Result: 寅。

Conclusion: 卯。

Abstract: We plant trees.

</details>
"""

PLAIN = """\
# ArXiv Papers for 2025-12-24

## A Faster Sort
- **Authors:** Ada Lovelace, Alan M. Turing
- **Primary Category:** cs.DS
- **Categories:** cs.DS, cs.AI
- **ArXiv URL:** [http://arxiv.org/abs/2512.20569v1](http://arxiv.org/abs/2512.20569v1)
- **PDF URL:** [Link](https://arxiv.org/pdf/2512.20569v1)

- **Published:** 2025-12-23

### Summary:
We sort *quickly*, in $O(n_1)$.

---

## Counting: A Study
- **Authors:** Grace Hopper
- **Primary Category:** cs.DM
- **Categories:** cs.DM
- **ArXiv URL:** [http://arxiv.org/abs/2512.20570v1](http://arxiv.org/abs/2512.20570v1)
- **PDF URL:** [Link](https://arxiv.org/pdf/2512.20570v1)

- **Published:** 2025-12-22

### Summary:
We count.

---

"""


def markdown(page: str) -> str:
    """Return a page's Markdown, and check that each of its lines has a line of the page."""
    text, found = to_markdown(page)
    numbers = found()
    assert len(numbers) == len(text.split("\n"))
    assert min(numbers) >= 1
    assert max(numbers) <= page.count("\n") + 1
    return text.removesuffix("\n")


def calls(page: str) -> int:
    """Count the functions that are called while a page is read, and check that its word is."""
    profile = cProfile.Profile()
    assert "word" in profile.runcall(markdown, page)
    return sum(entry.callcount for entry in profile.getstats())


# ------------------------------------------------------------------------------------------------ is it a page?


@pytest.mark.parametrize("text", [BILINGUAL, PLAIN], ids=["bilingual", "plain"])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_rendered_digest_is_a_page_and_its_markdown_is_none(text: str, engine: str) -> None:
    """What a digest is rendered to is distinguished from the digest."""
    assert not is_page(text)
    assert is_page(ENGINES[engine](text))


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><html></html>",
        "\ufeff\n<!-- saved -->\n<html><body>x",
        '<?xml version="1.0"?><!doctype HTML SYSTEM "x"><p>',
        "<body>### x",
        "<p>No papers today.</p>\n",
        "<ul><li>x</li></ul>",
        "<H2>T</H2><P>x</P>",
    ],
)
def test_pages_are_known_by_their_beginning_or_their_headings(page: str) -> None:
    """A document type, and headings and paragraphs that are elements, make a page."""
    assert is_page(page)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "No papers today.",
        "<!-- not ended ### x",
        "<div id=toc></div>\n\n### [1] [A](https://arxiv.org/abs/2512.20569)\n*B*\n",
        '<h1 align="center">Digest</h1>\n<p align="center">x</p>\n\n## A\n\n**Authors:** B\n',
        "<h3>A</h3>\n\n**Authors:** B\n\n- **TL;DR**: c\n\n<h3>D</h3>\n\n**Authors:** E\n",
        "<p>a</p>\n\n*Ada Lovelace*\n\nAbstract: x\n",
        "<span>x</span>",
        "<details>\n<summary>x</summary>\n\n# A\n</details></p>",
    ],
)
def test_markdown_with_html_inside_is_not_a_page(text: str) -> None:
    """Lines that are headings, authors or labels in Markdown speak against a page."""
    assert not is_page(text)


# ------------------------------------------------------------------------------------------------ rules


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", ""),
        ("  \n ", ""),
        ("<!-- x -->", ""),
        ("x", "x"),
        ("<p>a\n  b</p>\n<p>c</p>", "a\nb\n\nc"),
        ("<p>a\n\n\nb</p>", "a\nb"),
        ("<p>a<br />\nb<br>c<br><br>d</p><br>", "a\nb\nc\n\nd"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ("<p>&lt;x&gt; &amp;amp; &eacute;&#233;</p>", "<x> &amp; éé"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<p>a <!-- b --> c</p><script>d</script><style>e</style><template>f</template>", "a  c"),
        ('<?xml version="1.0" encoding="utf-16"?><meta charset=latin-1><p>é</p>', "é"),
        ('<p>x <svg a="b"><path/></svg><button class="c">d</button>y</p>', "x y"),
        ("<p>a<o:p>b</o:p> <u>c</u> <task-lists>d</task-lists></p>", "ab c d"),
    ],
)
def test_paragraphs_and_text(page: str, expected: str) -> None:
    """Blocks are separated by a blank line, breaks are lines, and what is not read does not appear."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h1>A</h1><h6>B\n  C</h6><p>d</p>", "# A\n\n###### B C\nd"),
        (
            "<h3>[1] <a href='https://arxiv.org/abs/1'>A</a></h3><ul><li>b</li></ul>",
            "### [1] [A](https://arxiv.org/abs/1)\n\n- b",
        ),
        ("<a href='https://arxiv.org/abs/1'><h3>A</h3></a><p>b</p>", "### [A](https://arxiv.org/abs/1)\nb"),
        ("<h3>A<p>b</p></h3>", "### A\nb"),
        ("<h3>A<details>b</details></h3>", "### A\n\n<details>\nb\n\n</details>"),
        ("<h3><div>A</div><div>B</div></h3><h2></h2>", "### A B"),
        ("<h2 id=a>A<a class='headerlink' href='#a'>¶</a></h2>", "## A"),
    ],
)
def test_headings(page: str, expected: str) -> None:
    """A heading is one line, its text is right below it, and links to itself are dropped."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2><em>Ada, Alan</em></h2>", "*Ada, Alan*\n---"),
        ("<h1><strong>Result:</strong> good</h1>", "**Result:** good\n==="),
        ("<h2>Abstract: We sort.\nQuickly.</h2>", "Abstract: We sort.\nQuickly.\n---"),
        ("<h2>结论：很好。</h2>", "结论：很好。\n---"),
        (f"<h2>{'word ' * 70}</h2>", f"{'word ' * 69}word\n---"),
        ("<h2>Method: A Study</h2>", "## Method: A Study"),
        ("<h2>A wrapped\ntitle</h2>", "## A wrapped title"),
        ("<h2>\n[1] <a href='https://a.example/x'>A\ntitle.</a>\n</h2>", "## [1] [A title.](https://a.example/x)"),
        ("<h3>Abstract: We sort.</h3>", "### Abstract: We sort."),
    ],
)
def test_a_paragraph_with_a_rule_right_below_it_is_not_a_heading(page: str, expected: str) -> None:
    """Markdown takes ``---`` below a paragraph for a heading's underline: values and authors come back as they were."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<p><em>a</em> <i>b</i> <strong>c</strong> <b>d</b> <del>e</del> <code>f*g</code></p>",
            "*a* *b* **c** **d** ~~e~~ `f*g`",
        ),
        ("<p>a<b> b </b>c<em></em><i class=icon> </i></p>", "a **b** c"),
        ("<p><b>a</b><b>b</b> <em>c</em><em>d</em></p>", "**ab** *cd*"),
        ("<p><b>a<strong>b</strong></b> <code><em>c</em></code></p>", "**ab** `c`"),
        ("<em><div>a</div><div>b</div></em>", "*a*\n\nb"),
        ("<p><b>a<p>b", "**a**\n\nb"),
        ("<p><b><br>\n a</b></p>", "**a**"),
        ("<p><b>a <br> </b>c</p>", "**a**\nc"),
        ("<p><span style='font-weight: 700'>L:</span> <span style='font-style:italic'>v</span></p>", "**L:** *v*"),
        ("<p><b style='font-weight:normal'>a</b> <span style='color:red'>b</span></p>", "a b"),
        ("<p>x<sub>2</sub> <kbd>y</kbd></p>", "x<sub>2</sub> <kbd>y</kbd>"),
        ("<p>a <think> b</p><p>c <unk a=1 b></p>", 'a <think> b\n\nc <unk a="1" b>'),
        ("<p>a <think>b</think></p>", "a <think>b</think>"),
        ("<p>x&nbsp;|&emsp;<b>L:</b>&nbsp;v&nbsp;w</p>", "x&nbsp;|&emsp;**L:** v\xa0w"),
        ("<p>&lt;/details&gt; &lt;summary</p>", "&lt;/details> &lt;summary"),
    ],
)
def test_inline_marks(page: str, expected: str) -> None:
    """Inline elements become their marks; those that Markdown has none for, and words in angle brackets, stay tags."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p><a href='https://a.example/x'>b</a></p>", "[b](https://a.example/x)"),
        ("<p><a href='https://a.example/x(y)\n'>b <i>c</i></a></p>", "[b *c*](https://a.example/x(y))"),
        ("<p><a href='https://a.example/x y'>b</a></p>", "[b](https://a.example/x%20y)"),
        ("<p><a href='https://a.example/%7Bx'>https://a.example/{x</a></p>", "https://a.example/{x"),
        (
            "<p><a href='http://www.a.example'>www.a.example</a> <a href='mailto:a@b.example'>a@b.example</a></p>",
            "www.a.example a@b.example",
        ),
        ("<p><a href='https://a.example/x'><img alt='b\n c' src=d></a><img src=e></p>", "[b c](https://a.example/x)"),
        ("<p>x <a href='https://a.example/x'></a><a href='#y'></a></p>", "x [](https://a.example/x)"),
        ("<p><a href='https://a.example/x'></a></p>", "[](https://a.example/x)"),
        ("<p><a>a</a> <a href='javascript:b()'>c</a></p>", "a c"),
        ("<p><a href='/x'>a<span><a href='/y'>b</a></span></a></p>", "[a](/x)[b](/y)"),
        ("<p><a href='#user-content-%E4%B8%AD'>a</a></p>", "[a](#中)"),
    ],
)
def test_links(page: str, expected: str) -> None:
    """Links come back with their targets; an address that is its own text is bare, and an image is its text."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div id=toc></div>\n<p>x</p>", "<div id='toc'></div>\n\nx"),
        ("<p id='user-content-a'> </p><p id=b>x</p>", "<div id='a'></div>\n\nx"),
        (
            "<h2><a id='a'></a><a href='https://b.example/'>B</a> <a href='#toc'>[back]</a></h2>",
            "## <a id='a'></a>[B](https://b.example/) [[back]](#toc)",
        ),
        ("<a name='a'>\n</a>x <span id=b></span>", "<a id='a'></a>x <span id='b'></span>"),
        ("<h2><a name='a'>T</a></h2>", "## <a id='a'></a>T"),
        ("<p><a id='a' href='/b'>c</a></p>", "[c](/b)"),
    ],
)
def test_anchors(page: str, expected: str) -> None:
    """Empty elements with an identifier are anchors, under the name that the digest gave them."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>", "- a\n- b\n  - c\n\nd"),
        ("<ol start=9><li>a</li><li>b\nc</li></ol>", "9. a\n10. b\n    c"),
        ("<ol start=x><li></li><li>b</li></ol><li>c</li>", "2. b\n\n- c"),
        ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"),
        (
            "<ul><li><input type=checkbox checked> a</li><li><input type=checkbox> b<input></li></ul>",
            "- [x] a\n- [ ] b",
        ),
        ("<blockquote><p><em>a</em></p>\n<p>b</p></blockquote><p>c</p>", "> *a*\n>\n> b\n\nc"),
        ("<ul><li><blockquote>a<br>b</blockquote></li></ul>", "- > a\n  > b"),
    ],
)
def test_lists_and_quotations(page: str, expected: str) -> None:
    """Items and quoted lines have their marks; a list is loose where its items are paragraphs."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<details>\n<summary>More</summary>\nMethod: **a**\n<p>b</p>\n</details>\n<p>c</p>",
            "<details>\n<summary>More</summary>\nMethod: **a**\n\nb\n\n</details>\n\nc",
        ),
        ("<p>a</p><details><p>b</p>", "a\n\n<details>\n\nb"),
        (
            "<details><summary><div>a</div><div>b</div></summary><summary></summary></details>",
            "<details>\n<summary>a b</summary>\n\n</details>",
        ),
        ("<details><summary>x<h3>[1] T</h3></summary>y</details>", "<details>\nx\n\n### [1] T\ny\n\n</details>"),
    ],
)
def test_details(page: str, expected: str) -> None:
    """Tags are on lines of their own; text that rendering left raw stays so; no end is made up."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<pre><code>a\n\n  *b*\n</code></pre><p>c</p>", "    a\n\n      *b*\n\nc"),
        (
            "<div class='highlight-source-python'><pre>a <b>b</b><br><a href=c>d</a>\n</pre></div>",
            "```python\na b\nd\n```",
        ),
        ("<pre><div>a</div><div>b</div></pre>", "    a\n\n    b"),
        ("<pre># A\n\n### [1] [B](https://arxiv.org/abs/1)\n</pre>", "# A\n\n### [1] [B](https://arxiv.org/abs/1)"),
        ("<h1>A</h1><pre># B\n</pre>", "# A\n    # B"),
    ],
)
def test_code(page: str, expected: str) -> None:
    """Code is indented, or fenced if its language is known; a page of Markdown source alone is that source."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c|d</td><td><p>e</p><p>f\ng</p></td></tr></tbody></table><p>h</p>",
            "| a | b |\n| --- | --- |\n| c\\|d | e<br>f<br>g |\n\nh",
        ),
        ("<p>x</p><table><tr><td>a</td><td>b</td></tr><tr></tr></table>", "x\n\n| a | b |"),
        (
            "<table><tr><td><table><tr><td><h3>A</h3><p>b</p></td></tr></table></td><td>c</td></tr></table>",
            "### A\nb\n\nc",
        ),
        ("<table role=presentation><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\n\nb"),
        ("<table><tr><td>a</td><td>b", "| a | b |"),
    ],
)
def test_tables(page: str, expected: str) -> None:
    """A table with columns is rows; one that lays a page out is no more than what it holds."""
    assert markdown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>$x<em>{a}$ and $y</em>{b}$, <em>c</em></p>", "$x_{a}$ and $y_{b}$, *c*"),
        ("<p><em>a</em> $x^<em>, y^</em>$</p>", "*a* $x^*, y^*$"),
        ("<p>it costs $5, <em>a</em></p>", "it costs $5, *a*"),
        (
            (
                "<p><span class='katex'><span class='katex-mathml'><math><semantics><mi>x</mi>"
                "<annotation encoding='application/x-tex'>x_1</annotation></semantics></math></span>"
                "<span class='katex-html'>x1</span></span>.</p>"
            ),
            "$x_1$.",
        ),
        (
            "<span class='katex-display'><math><annotation encoding='application/x-tex'>x</annotation></math></span>",
            "$$x$$",
        ),
        ("<p><mjx-container display='true'><math alttext='y_2'><mi>y</mi></math></mjx-container></p>", "$$y_2$$"),
        ("<p><math><mi>x</mi>\n<mo>+</mo></math></p>", "$x+$"),
        (
            "<p><span class=MathJax_Preview>x</span><i class=MathJax>x</i><script type='math/tex'>x_1</script></p>",
            "$x_1$",
        ),
        ("<p><script type='math/tex; mode=display'>a\\_b</script></p>", "$$a\\_b$$"),
        (
            "<p><span class='arithmatex'>\\(a &lt; b\\)</span> <span class='math display'>\\[c\\]</span></p>",
            "$a < b$ $$c$$",
        ),
        (
            "<p><span class='math'>$$c$$</span> <span class='math'><i>d</i></span> <span class=math>$e</span></p>",
            "$$c$$ *d* $e",
        ),
        ("<p><math-renderer class='js-inline-math'>$x$</math-renderer></p>", "$x$"),
    ],
)
def test_formulae(page: str, expected: str) -> None:
    """TeX comes back as TeX, from wherever a renderer leaves its source."""
    assert markdown(page) == expected


def test_each_line_names_its_line_of_the_page() -> None:
    """Lines are counted through tags, comments and text, and beyond what libxml2 counts."""
    page = "\n" * 70_000 + "<!--\n\n-->\n<h3\nclass=x>A</h3>\n<p>b\nc &amp; d<br>\ne<br>f\n</p>\n\n<pre>g\n\nh</pre>"
    text, numbers = to_markdown(page)
    assert text == "### A\nb\nc & d\ne\nf\n\n    g\n\n    h\n"
    assert [number - 70_000 for number in numbers()] == [5, 6, 7, 8, 8, 11, 11, 12, 13, 13]


def test_line_ends_of_windows_are_line_ends() -> None:
    r"""A page may have ``\\r\\n``; a lone ``\\r`` is a character."""
    text, numbers = to_markdown("<p>a\r\nb\rc</p>")
    assert (text, numbers()) == ("a\nb\rc\n", [1, 2, 2])


@pytest.mark.parametrize("size", [0, 20_000, 90_000])
def test_a_digest_below_much_else_is_found(size: int) -> None:
    """However much of a site is above a digest, its page is known for one."""
    site = "<p>n</p>" * (size // 8)
    page = f"<body><nav>{site}</nav><h3>[1] <a href='https://arxiv.org/abs/2512.90001'>A</a></h3><p>Abstract: b.</p>"
    assert [paper.title for paper in adp.parse(page).papers] == ["A"]


# ------------------------------------------------------------------------------------------------ round trips

TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>")


def normalised(text: str) -> str:
    """Take inline markup off a text: marks, escapes, bullets, tags that rendering swallows, and runs of white space."""
    text = re.sub(r"^\s*(?:[-*+>]|\d+[.)])\s", " ", html.unescape(text), flags=re.MULTILINE)
    text = re.sub(r"\[([^\[\]\n]*)\]\(<?([^()\s]*)>?\)", lambda m: m[2] if m[1] == m[2] else m[0], text)
    text = re.sub(r"<(https?://[^<>\s]*)>", r"\1", TAG.sub("", text))
    return " ".join(unquote(re.sub(r"[*_\\`~]+", "", text)).split())


def content(value: object) -> object:
    """Return a model as plain values without inline markup."""
    if isinstance(value, str):
        return normalised(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value)
        return {key: content(held) for key, held in pairs.items()}
    if isinstance(value, (tuple, list)):
        return [content(held) for held in cast("list[object]", value)]
    model = type(value)
    return {one.name: content(getattr(value, one.name)) for one in attrs.fields(model)} if attrs.has(model) else value


def assert_same(page: str, text: str) -> Digest:
    """Check that a page reads as the text that it was made from."""
    expected = read_digest(text, layout="bilingual")
    digest = read_digest(to_markdown(page)[0], layout="bilingual")
    assert len(expected) > 1
    assert content(digest.sections) == content(expected.sections)
    assert (digest.title, digest.date) == (expected.title, expected.date)
    assert [d.code for d in digest.diagnostics] == [d.code for d in expected.diagnostics]
    return digest


@pytest.mark.parametrize("text", [BILINGUAL, PLAIN], ids=["bilingual", "plain"])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_rendered_digest_reads_as_the_digest(text: str, engine: str) -> None:
    """Both layouts come back from either engine."""
    digest = assert_same(ENGINES[engine](text), text)
    assert digest.papers[0].title.startswith("A Faster Sort")


def test_tex_comes_back_letter_for_letter() -> None:
    """Subscripts that an engine took for emphasis are subscripts again."""
    text = "### [A](https://arxiv.org/abs/2512.20569)\n*B*\n\nAbstract: $\\mathbf{x}_{1}$ and $\\mathbf{y}_{2}$.\n"
    page = ENGINES["markdown-it-py"](text)
    assert "<em>" in page.partition("Abstract")[2]
    assert to_markdown(page)[0] == text


# ------------------------------------------------------------------------------------------------ whole pages


def on_github(fragment: str) -> str:
    """Return a fragment as GitHub shows a file, saved by a browser."""
    fragment = re.sub(r"(id|name)=['\"]?([\w.]+)['\"]?", r'\1="user-content-\2"', fragment)
    fragment = re.sub(r'href="#', 'href="https://github.example/a/b/blob/main/x.md#', fragment)
    fragment = re.sub(
        r"<(h\d)>(.*?)</\1>",
        r'<div class="markdown-heading" dir="auto"><\1 class="heading-element" dir="auto">\2</\1>'
        r'<a id="user-content-t" class="anchor" href="#t"><svg class="octicon"><path d="m7"></path></svg></a></div>',
        fragment,
    )
    return (
        "<!DOCTYPE html>\n<html><head><title>x.md</title>"
        '<link rel="canonical" href="https://github.example/a/b/blob/main/x.md"><style>p{}</style></head>\n'
        '<body><div><header role="banner"><h2>Navigation Menu</h2><nav><a href="/">Home</a></nav></header>'
        '</div><main><h1>Files</h1><div class="sidebar"><h2>Tree</h2></div>\n'
        f'<article class="markdown-body entry-content" itemprop="text">{fragment}</article></main>'
        "<footer><h2>Footer</h2><p>Terms</p></footer></body></html>"
    )


def on_mkdocs(fragment: str) -> str:
    """Return a fragment as a MkDocs site shows it."""
    fragment = re.sub(r"</(h\d)>", r'<a class="headerlink" href="#_1" title="Permanent link">&para;</a></\1>', fragment)
    return (
        '<!doctype html><html><body><header class="md-header"><nav>Site</nav></header><div class="md-container">'
        '<nav class="md-tabs">Tabs</nav><main class="md-main"><div class="md-sidebar"><nav><h2>Nav</h2></nav></div>'
        f'<div class="md-content"><article class="md-content__inner md-typeset">{fragment}</article></div></main>'
        '<footer class="md-footer">Made with</footer></div></body></html>'
    )


def in_a_mail(fragment: str) -> str:
    """Return a fragment as a mail client lays it out."""
    fragment = re.sub(r"<(p|li|h\d|ul|em|strong)>", r'<\1 style="margin:0;color:#333">', fragment)
    fragment = fragment.replace("</p>", "<o:p></o:p></p>").replace("\n</ul>", "</ul>")
    return (
        '<html xmlns:o="urn:x"><head><style>td{}</style></head><body bgcolor="#fff"><!--[if mso]><p>no</p><![endif]-->'
        '<table width="100%"><tr><td><table role="presentation" width="600"><tbody><tr><td style="padding:0"><div>'
        f'<font face="Arial">{fragment}</font></div></td></tr></tbody></table></td></tr></table></body></html>'
    )


def on_an_unknown_site(fragment: str) -> str:
    """Return a fragment in the divisions of a site without a name for any."""
    return (
        '<html><body><div id="header"><h1><a href="https://site.example/">Site</a></h1></div><div class="x"><div>'
        f'{fragment}</div></div><div class="footer"><h4>Contact</h4></div></body></html>'
    )


WRAPPERS = [on_github, on_mkdocs, in_a_mail, on_an_unknown_site]


@pytest.mark.parametrize("text", [BILINGUAL, PLAIN], ids=["bilingual", "plain"])
@pytest.mark.parametrize("wrap", WRAPPERS)
def test_a_saved_page_reads_as_the_digest(wrap: Render, text: str) -> None:
    """What a site puts around a digest is left out, and what it does to its parts is undone."""
    page = wrap(ENGINES["markdown-it-py"](text))
    assert is_page(page)
    assert_same(page, text)


def test_the_header_of_an_article_says_title_and_date() -> None:
    """Jekyll prints a digest's front matter above it."""
    page = """<html><body><header class="site-header"><h2><a href="https://site.example/">Site</a></h2></header>
<main class="page-content"><article class="post"><header class="post-header"><h1 class="post-title">Daily arXiv</h1>
<p><time>now</time><time datetime="2025-12-24T00:00:00+00:00">Dec 24</time> by <a href="https://x.example/">me</a></p></header>
<div class="post-content">
<h2 id="a"><a href="https://arxiv.org/abs/2512.20569">A</a></h2>
<p><strong>Authors:</strong> Ada Lovelace</p></div><footer>Share</footer></article></main></body></html>"""
    assert markdown(page) == (
        "# Daily arXiv\nDate: 2025-12-24\n\n## [A](https://arxiv.org/abs/2512.20569)\n**Authors:** Ada Lovelace"
    )


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # Papers inside what a site calls a sidebar are papers.
        (
            "<body><aside><h3><a href='https://arxiv.org/abs/1'>A</a></h3></aside><p>x</p>",
            "### [A](https://arxiv.org/abs/1)\nx",
        ),
        # Each paper an article, with a header and a footer of its own.
        (
            (
                "<body><nav>n</nav><div><article><header><h3><a href='https://arxiv.org/abs/1'>A</a></h3></header><p>b</p>"
                "<footer>c</footer></article><article><header><h3><a href='https://arxiv.org/abs/2'>D</a></h3></header>"
                "<footer>e</footer></article></div><p>f</p>"
            ),
            "### [A](https://arxiv.org/abs/1)\nb\n\nc\n\n### [D](https://arxiv.org/abs/2)\ne",
        ),
        # No papers: the one container, or the whole page.
        ("<body><nav>n</nav><main><p>No papers.</p></main></body>", "No papers."),
        ("<body><nav>n</nav><p>No papers.</p></body>", "n\n\nNo papers."),
        (
            "<body><nav>n</nav><section><h2>A</h2></section><section><h2>B</h2></section><aside>x</aside>",
            "## A\n\n## B",
        ),
        # A heading's link to an address that is not arXiv's is a paper's, too.
        (
            "<body><div role=main><h3><a href='https://bio.example/1'>A</a></h3></div><p>x</p></body>",
            "### [A](https://bio.example/1)",
        ),
        ("<main><div role=search>s</div><p id=a>x <a href='#a'>y</a><h2>A</h2></main>", "x [y](#a)\n\n## A"),
    ],
)
def test_the_digest_is_located(page: str, expected: str) -> None:
    """The digest is the element around its papers; nothing is dropped from a page where it cannot be told."""
    assert markdown(page) == expected


# ------------------------------------------------------------------------------------------------ hostile pages


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<b>",
        "<think>",
        "<p><details>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<span class=math>",
        "<a href=x>",
    ],
)
def test_nesting_of_any_depth_is_read(unit: str) -> None:
    """Elements may nest 20,000 deep, and twice as many take about twice the calls."""
    assert "word" in markdown(unit * 20_000 + "word")
    half, whole = (calls(unit * times + "word") for times in (1_000, 2_000))
    assert whole < 2.2 * half


@pytest.mark.no_cover
def test_misplaced_end_tags_cost_linear_time() -> None:
    """End tags of nothing, each of which lxml looks for among all open elements, stay cheap."""
    assert markdown("<b>" * 20_000 + "</x>" * 20_000 + "word") == "**word**"


def test_characters_that_lxml_refuses_come_back() -> None:
    """Control characters and lone surrogates are kept, with private-use characters that the page contains itself."""
    text = "a\x00b\x0bc\x0cd\x1fe\x7ff\ud800g\uffffh\U000f0000i\U000f0001"
    assert markdown(f"<p>{text}</p>") == text


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a < b <- c <1 d</p>", "a < b <- c <1 d"),
        ("<p>a <!-- b</p><p>c</p>", "a <!-- b\n\nc"),
        ("<p>a <title> b</p><textarea>c</textarea><p>d <textarea> e</p>", "a <title> b\n\nc\n\nd <textarea> e"),
        ("<p>a</p><p cl", "a\n\n<p cl"),
        ("<ul><li>" * 30 + "a", "- " * 20 + "a"),
        ("<p>a <b", "a <b"),
    ],
)
def test_what_never_ends_is_text(page: str, expected: str) -> None:
    """A tag, a comment or an element of raw text that would swallow the rest of the page does not."""
    assert markdown(page).replace("<textarea>c</textarea>", "c") == expected


def test_elements_that_lxml_does_not_end_are_ended() -> None:
    """Older versions of lxml leave elements open at the end of a page."""
    events = _events._Target()
    events.start("html", {})
    events.start("b", {})
    events.end("html")
    assert [event.tag for event in events.events] == ["html", "b", "/b", "/html"]
    assert _events.end_of(events.events[:2], 0) == 1


def test_nothing_outside_the_page_is_read(tmp_path: Path) -> None:
    """Entities and references to other documents are never followed."""
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden", encoding="utf-8")
    address = secret.as_uri()
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{address}">]><p>a &x; <iframe src="{address}"></iframe></p>'
    assert "hidden" not in markdown(page)


def test_lxml_is_imported_only_when_a_page_is_read() -> None:
    """Importing the package, and telling pages from Markdown, stays light."""
    program = "import sys, arxiv_digest_parser._pages as h; h.is_page('<p>'); sys.exit('lxml' in sys.modules)"
    subprocess.run(
        [sys.executable, "-c", program], check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )


@given(st.text())
def test_any_text_can_be_taken_for_a_page(text: str) -> None:
    """No text raises."""
    is_page(text)
    markdown(text)


PIECES = st.sampled_from(
    """
    <p> </p> <div> <h2> </h2> <h3> <b> </b> <em> <a/href=#x> </a> <ul> <li> </ul> <ol> <table> <tr> <td> </td> </table>
    <details> </details> <summary> </summary> <blockquote> <pre> </pre> <code> </code> <br> <hr> <think> </think> <nav>
    <article> <header> <main> <body> </body> <sub> <span/class=katex> </span> word $ &lt; * | [ ](
    """.split()
)


@given(st.lists(PIECES))
def test_no_word_is_lost(pieces: list[str]) -> None:
    """Whatever the tags around it, a word of a fragment is in the Markdown."""
    page = "\n".join(piece for piece in pieces if piece not in {"<nav>", "<article>", "<header>", "<main>", "<body>"})
    assert markdown(page).count("word") == page.count("word")
    markdown("".join(pieces))


# ------------------------------------------------------------------------------------------------ the corpus

ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")


def letters(text: str) -> str:
    """Return a text's letters and digits alone, without tags."""
    return re.sub(r"[\W_]+", "", TAG.sub("", html.unescape(text)))


def held(value: object) -> Iterator[str]:
    """Yield every string inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in cast("dict[str, object]", value).values():
            yield from held(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from held(inner)


def field(paper: Paper, name: str) -> object:
    """Return a paper's field under the name, and in the shape, that it has in the truth."""
    if name in ANALYSIS:
        return getattr(paper.analysis, name, None) or ""
    if name == "published":
        return paper.published.isoformat() if paper.published else ""
    value = getattr(paper, {"category": "primary_category", "index": "number"}.get(name, name))
    return list(value) if isinstance(value, tuple) else "" if value is None else value


def is_right(paper: Paper, truth: dict[str, Any]) -> bool:
    """Tell whether each field of the truth is right, up to inline markup."""
    extra = truth.get("extra", {})
    texts = list(held(content(paper)))
    return all(
        content(field(paper, name)) == content(value) for name, value in truth.items() if name != "extra"
    ) and all(any(normalised(text) in other for other in texts) for text in held(extra))


@pytest.mark.corpus
@pytest.mark.parametrize("engine", ENGINES)
def test_rendered_digests_of_the_corpus_read_as_their_truth(engine: str, capsys: pytest.CaptureFixture[str]) -> None:
    """At least 99 % of the papers that rendering did not destroy are right in every field.

    Rendering destroyed a paper if the letters of one of its values are no longer in the letters of the page.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(Path(FOLDER or "").glob("*/*.md")):
        text = path.read_text(encoding="utf-8")
        page = ENGINES[engine](text)
        assert is_page(page)
        assert not is_page(text)
        whole = letters(page)
        papers: dict[str, list[Paper]] = defaultdict(list)
        for paper in read_digest(to_markdown(page)[0], layout="bilingual").papers:
            papers[normalised(paper.url or "")].append(paper)
        count = counts[path.parent.name]
        for line in path.with_suffix(".truth.jsonl").read_text(encoding="utf-8").splitlines():
            truth = json.loads(line)
            found = papers[normalised(truth["url"])]
            values = [text for name, value in truth.items() if not name.endswith("url") for text in held(value)]
            if found and is_right(found.pop(0), truth):
                count["right"] += 1
            elif all(letters(value) in whole for value in values):
                count["wrong"] += 1
            else:
                count["destroyed"] += 1
    right, wrong = (sum(count[kind] for count in counts.values()) for kind in ("right", "wrong"))
    with capsys.disabled():
        for folder, count in counts.items():
            sys.stdout.write(f"\n{engine}: {folder}: {dict(count)}")
        sys.stdout.write(f"\n{engine}: {right} of {right + wrong} papers ({right / (right + wrong):.4%})\n")
    assert right >= 0.99 * (right + wrong)
