"""Regular stretches of pages: read without lxml, they become what lxml's events become."""

from __future__ import annotations

import pytest
from corpus import digests
from hypothesis import given
from hypothesis import strategies as st
from test_pages import BILINGUAL, ENGINES, PLAIN, WRAPPERS, Render

from arxiv_digest_parser._pages import _markdown
from arxiv_digest_parser._pages._events import without_stand_ins
from arxiv_digest_parser._pages._regular import fold


def written(page: str) -> tuple[str, list[int]]:
    """Return a page's Markdown with the lines that it comes from, and check that lxml alone gives the same."""
    text, numbers = _markdown.to_markdown(page)
    general, lines = _markdown._write(page, without_stand_ins(page), ())
    assert text == general
    pairs = zip(text.split("\n"), numbers(), _markdown._numbers(page, lines), strict=True)
    placed = [(number, other) for line, number, other in pairs if line.strip("> ")]
    assert [number for number, _ in placed] == [other for _, other in placed]
    return text, numbers()


def folded(page: str) -> int:
    """Return how many stretches of a page are regular."""
    return len(fold(page)[1])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a</p>", "a"),
        ('<p dir="auto">a\n b \nc</p>\n\n<p>d</p>\n', "a\nb\nc\n\nd"),
        ("<p><em>a</em>, <strong>b</strong>, <code>c*</code> <del>d</del>e</p>\n", "*a*, **b**, `c*` ~~d~~e"),
        ("<p>a<br>\nb<br />\n<strong>c</strong></p>\n", "a\nb\n**c**"),
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\nc"),
        ("<p>a\x00</p>", "a\x00"),
        ("<p>a</p> \n<h3>b</h3>", "a\n\n### b"),
        ("<p>a <em>b</em>\nc <em>d</em>\n<code>e</code></p>\n", "a *b*\nc *d*\n`e`"),
        ("<p>&lt;a&gt; &amp;amp; &quot;b&#39;&#x27;</p>\n", "<a> &amp; \"b''"),
        ("<h2>a $x$</h2>\n<p>b</p>\n<h3>c</h3>\n\n<p>- d</p>\n<h4>e</h4>\n<p>&lt;f</p>\n", None),
        ("<h1>a</h1>\n<hr />\n<h5>b</h5>\n<hr>\n<p>c</p>\n", "# a\n\n---\n\n##### b\n\n---\n\nc"),
        (
            (
                '<div class="markdown-heading" dir="auto"><h3 tabindex="-1" class="heading-element" dir="auto">a</h3>'
                '<a id="b" class="anchor" href="#b"><svg class="c"><path d="m"></path></svg></a></div>\n<p>d</p>\n'
            ),
            "### a\nd",
        ),
        (
            (
                '<div class="markdown-heading"><h3>a</h3><a id="b" class="anchor" href="#b"><span class="c"></span></a>'
                "</div>\n<p>d</p>\n"
            ),
            "### a\nd",
        ),
        ('<h3 id="a">a<a class="headerlink" href="#a" title="b">&para;</a></h3>\n<p>d</p>\n', "### a\nd"),
        ('<p><a href="https://a.example/?b&amp;c">d <em>e</em></a>.</p>\n', "[d *e*](https://a.example/?b&c)."),
        ('<p><a href="https://a.example/(" rel="nofollow">b</a></p>\n', "[b](<https://a.example/(>)"),
        ('<p>a <a href="https://a.example/b">https://a.example/b</a></p>\n', "a https://a.example/b"),
        ('<p><a href="#b">c</a></p>\n', "[c](#b)"),
        ('<p><a href="https://a.example/b"><code>c</code>\n<em>d</em></a></p>', "[`c`\n*d*](https://a.example/b)"),
        (
            "<h3>a</h3>\n<blockquote>\n<p>b</p>\n</blockquote>\n<blockquote>\n<p>c</p>\n</blockquote>\n<p>d</p>\n",
            "### a\n\n> b\n>\n> c\n\nd",
        ),
        ("<ul>\n<li>a</li>\n<li><em>b</em></li>\n</ul>\n<p>c</p>\n", "- a\n- *b*\n\nc"),
        ("<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n<p>c</p>\n", "- a\n\n- b\n\nc"),
        ("<h3>x</h3>\n<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n", "### x\n\n- a\n\n- b"),
        ("<ul>\n<li>\n<strong>a</strong></li>\n</ul>\n", "- **a**"),
        (
            "<details>\n  <summary>a</summary>\nb <strong>c</strong>\nd\n<p>e</p>\n</details>\n\n\n<p>f</p>\n",
            "<details>\n<summary>a</summary>\nb **c**\nd\n\ne\n\n</details>\n\nf",
        ),
        (
            "<details><summary>a</summary>b\n</details><details><summary>c</summary><em>d</em>\n\n\n</details>",
            "<details>\n<summary>a</summary>\nb\n\n</details>\n\n<details>\n<summary>c</summary>\n*d*\n\n</details>",
        ),
        ("<details><summary>a</summary>b<br>\nc\n\n<hr></details>", None),
        (
            "<details>\n<summary>a</summary>\n\n<p>b</p>\n</details>\n",
            "<details>\n<summary>a</summary>\n\nb\n\n</details>",
        ),
    ],
)
def test_regular_blocks(page: str, expected: str | None) -> None:
    """What renderers print is one stretch."""
    assert fold(page)[0].strip().count("<") == 2
    text, _ = written(page)
    assert expected is None or text.strip() == expected


@pytest.mark.parametrize(
    "page",
    [
        "<p> a</p>\n",
        "<p>a</p>b\n",
        "<p>a\n\nb</p>\n",
        "<p>a\xa0b</p>\n",
        "<p>\na</p>\n",
        "<p>a<br>\n\nb</p>\n",
        "<p>a <em>b</em>\n</p>\n",
        "<p>a <em>b</em>\n\nc</p>\n",
        "<p>a\n\n</p>\n",
        "<p>a \u3000<br>b</p>\n",
        '<p><a href="#b">#b</a></p>\n',
        '<p><a href="https://a.example/?b&eacute;">c</a></p>\n',
        "<blockquote>\n<p>&gt; a</p>\n</blockquote>\n",
        "<b <p>a</p>",
        "<h3>a<h3>",
        "<p>a &eacute;</p>\n",
        "<p>&lt;details&gt;</p>\n",
        "<p>a <em> b</em></p>\n",
        "<p>a <em>b </em></p>\n",
        "<p>a <em>b</em><em>c</em></p>\n",
        "<p>$a <em>b</em>$</p>\n",
        "<p>a <u>b</u></p>\n",
        "<p></p>\n",
        "<p>a",
        "<p a",
        '<p class="a">b</p>\n',
        '<p>a <a href="https://a.example/b"> c</a></p>\n',
        '<p>a <a href="https://a.example/b">c </a></p>\n',
        "<h1>Abstract: a.</h1>\n",
        "<h3>a\nb</h3>\n",
        "<h3>a</h4>\n",
        '<h3>a<a class="headerlink" href="#a">\n</a></h3>\n',
        '<div class="markdown-heading"><h3>a</h3> </div>\n',
        '<div class="markdown-heading">a</div>\n',
        "<ul>\n<li>a\nb</li>\n</ul>\n",
        "<ul>a\n<li>b</li>\n</ul>\n",
        "<ul>\n<li></li>\n</ul>\n",
        "<details>\n<summary>a</summary>\n\nb</details>\n",
        "<details>\n<summary>a</summary>\nb\n\nc\n</details>\n",
        "<details>\n<summary>a</summary>\nb</details>\n",
        "<details>\n<summary>a</summary>\n",
        "</details>\n",
    ],
)
def test_other_blocks_are_left_to_lxml(page: str) -> None:
    """White space, tags and characters that mean more than their form says are not read by it."""
    assert folded(page) == 0
    written(page)


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>a</td><td>\n<p>b</p>\n</td></tr></table>",
        "<p>a\n<p>b</p>\n",
        "<b>\n<p>b</p>\n</b>",
        "<b>a\n<p>b</p>\n</b>",
        "<pre>\n<p>b</p>\n</pre>",
        "<h3>a\n<p>b</p>\n</h3>",
        "<details><summary>\n<p>b</p>\n</summary></details>",
        "<ol><li>\n<ul>\n<li>b</li>\n</ul>\n</li></ol>",
        "<button class=a>\n<p>b</p>\n</button>",
        "<textarea>\n<p>b</p>\n</textarea>",
        "<img alt='<b>\n<p>b</p>\n<b'>",
        "<!-- <b>\n<p>a</p>\n<b>--><b>b</b>",
        '<body><h3>\n<p><a href="https://b.example/1">b</a></p>\n<main><a href=http>c</a>',
        "<details></body><details><summary>a</summary><p>b</p></details>",
        "<ol><li>\n<h3>a</h3><blockquote>\n<p>b</p>\n</blockquote>\n</li></ol>",
        '<a class="anchor"><b>\n<p>b</p>\n',
        "<body><article><header>\n<h1>a</h1>\n<p>b</p>\n</header><h2><a href='https://arxiv.org/abs/1'>c</a></h2></article>",
    ],
)
def test_a_misplaced_stretch_is_read_by_lxml(page: str) -> None:
    """Where something is open in which blocks mean something else, or are none, lxml reads them after all."""
    assert folded(page) == 1
    written(page)


@pytest.mark.parametrize(
    "page",
    [
        "<blockquote>\n<p>a</p>\n<h3>b</h3>\n<p>c</p>\n<hr>\n</blockquote>",
        "<blockquote>\n<p>a\nb</p>\n</blockquote>\n",
        "<ol><li>\n<p>a</p>\n<p>b\nc</p>\n</li></ol>",
        "<!--\n<p>a</p>\n--><script>\n<p>a</p>\n</script><p>b</p>\n",
        "a\n<p>b</p>\n<u>c</u>",
        "<p>\U000f0000</p>\n<u>\x0b</u>",
        "<s-0 n=7 lines=9><p>b</p>\n</s-0><S-0>",
        "<details>\n<summary>a</summary>\n<p>b</p>\n<p>c</p>\n<details>\n<summary>d</summary>\n<p>e</p>\n</details>\n",
        (
            "<body><nav>\n<h2>n</h2>\n<p>n</p>\n</nav><div>\n<h2><a href='#x'>a</a></h2>\n"
            '<h2><a href="https://b.example/1">b</a></h2>\n<p>c</p>\n</div><p>d</p>\n</body>'
        ),
        (
            "<body><aside>\n<h3 id='x'>a</h3>\n<p><a href=\"https://arxiv.org/abs/1\">b</a></p>\n</aside>"
            "<p>d</p>\n</body>"
        ),
        "<table><tr><td>\n<h3>a</h3>\n<p>b</p>\n</td><td>c</td></tr></table>",
    ],
)
def test_stretches_among_other_elements(page: str) -> None:
    """Stretches are where their elements were: in quotations, items, comments, and a site's parts."""
    assert folded(page)
    written(page)


@pytest.mark.parametrize("text", [BILINGUAL, PLAIN], ids=["bilingual", "plain"])
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("wrap", [str, *WRAPPERS])
def test_digests(text: str, engine: str, wrap: Render) -> None:
    """A rendered digest is the same, however it is read."""
    written(wrap(ENGINES[engine](text)))


def test_a_long_page_is_several_stretches() -> None:
    """A stretch that turns out not to be regular after all costs no more than itself."""
    page = "<p>a</p>\n" * 5_000
    assert folded(page) > 1
    written(page)


@pytest.mark.parametrize("path", digests())
@pytest.mark.parametrize("engine", ENGINES)
def test_published_digests(path: object, engine: str) -> None:
    """A published digest is the same, however its page is read, and most of it is regular."""
    text = path.read_text(encoding="utf-8")[:150_000]  # type: ignore[attr-defined]
    page = ENGINES[engine](text)
    written(page)
    assert len(fold(page)[0]) < len(page) / 2


PIECES = st.sampled_from(
    [
        *("<p>", "</p>\n", "<h2>", "</h2>\n", "<h3>", "</h3>\n", "<ul>\n", "<li>", "</li>\n", "</ul>\n", "<hr>\n"),
        *("<details>\n", "<summary>", "</summary>\n", "</details>\n", "<em>", "</em>", "<strong>", "</strong>", "</a>"),
        *('<a href="https://a.example/b">', "<br>\n", "<code>", "</code>", "<div>", "</div>\n", "<b>", "<article>"),
        *("</p>", "<blockquote>\n", "</blockquote>\n", '<a href="#b">', "<br>", "</em>\n", "\n\n", "&gt; ", "</h2>"),
        *("a", " b", "c\n", "\n", "$", "&lt;", "&amp;", "- ", "#", "\xa0", "|", "：", "Abstract: d."),
        *("<p>a</p>\n", "<h3>a</h3>\n", "<li>a</li>\n", "<p><em>a</em></p>\n", "<summary>a</summary>\n"),
    ]
)


@given(st.lists(PIECES, max_size=30))
def test_any_page(pieces: list[str]) -> None:
    """Whatever is in a page, both ways of reading it give the same lines."""
    written("".join(pieces))
