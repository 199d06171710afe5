"""Markdown in which blocks of HTML say what there is to say about papers."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import _pages

LINK = "https://arxiv.org/abs/2512.1000"
LONG = "We sort stones by hand, which takes a long time. Then we sort them again, and it takes longer, as $a &lt; b$."
TEXT = LONG.replace("&lt;", "<")
TITLES = ("Sorting Stones &amp; Sand", "On Lamps")

#: What is above the papers, and each of them: ``{t}`` is the title, ``{i}`` the last digit of the identifier.
FORMS = {
    "definitions": (
        "# Digest\n\n<dl>\n",
        "  <dt><a href='{u}'>{t}</a></dt>\n  <dd><i>Ada Holm, Ben Ek</i></dd>\n  <dd>2026-01-02</dd>\n  <dd>{s}</dd>\n",
    ),
    "items": (
        "<h1>Digest</h1>\n<ul>\n",
        (
            "<li><b>{t}</b><br>\n<small>Ada Holm, Ben Ek</small><br>\n2026-01-02 <a href='{u}'>abs</a>\n"
            "<blockquote>{s}</blockquote></li>\n"
        ),
    ),
    "paragraphs below a heading": (
        "# Digest\n\n",
        (
            "## {t}\n\n<p><b>Authors</b>: Ada Holm, Ben Ek</p>\n<p><b>Date</b>: 2026-01-02</p>\n"
            "<p><b>Paper</b>: <a href='{u}'>{u}</a></p>\n<p>{s}</p>\n\n"
        ),
    ),
    "classes below a heading": (
        "# Digest\n\n",
        (
            '<div class="card">\n\n### [{t}]({u})\n\n<p class="authors">Ada Holm, Ben Ek</p>\n\n'
            '<p class="meta"><span>2026-01-02</span></p>\n\n> {s}\n\n</div>\n\n'
        ),
    ),
    "a table of fields below a heading": (
        "# Digest\n\n",
        (
            "### {t}\n\n<table>\n<tr><th>Authors</th><td>Ada Holm, Ben Ek</td></tr>\n"
            "<tr><th>Date</th><td>2026-01-02</td></tr>\n"
            "<tr><th>Link</th><td><a href='{u}'>{u}</a></td></tr>\n</table>\n\n{s}\n\n"
        ),
    ),
    "a table of topics": (
        (
            "# Digest\n\n<table>\n<tr><th>Title</th><th>Authors</th><th>Date</th><th>Abstract</th></tr>\n"
            "<tr><td colspan='4'><b>Stones</b></td></tr>\n"
        ),
        "<tr><td><a href='{u}'>{t}</a></td><td>Ada Holm, Ben Ek</td><td>2026-01-02</td><td>{s}</td></tr>\n",
    ),
}


def written(form: str) -> str:
    """Return a digest of both papers; what is Markdown in it has no entities."""
    above, paper = FORMS[form]
    is_page = form not in {"paragraphs below a heading", "classes below a heading", "a table of fields below a heading"}
    papers = [
        paper.format(t=title if is_page else title.replace("&amp;", "&"), u=f"{LINK}{at}", s=LONG)
        for at, title in enumerate(TITLES)
    ]
    return above + "".join(papers)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_read(form: str) -> None:
    """Blocks of HTML say what the Markdown around them does not, in a stream as well."""
    text = written(form)
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == ["Sorting Stones & Sand", "On Lamps"]
    for at, paper in enumerate(digest):
        assert paper.authors == ("Ada Holm", "Ben Ek")
        assert (str(paper.published), str(paper.arxiv_id)) == ("2026-01-02", f"2512.1000{at}")
        assert (paper.abstract or "").replace("&lt;", "<") == TEXT
    assert digest.layout == "page"
    assert tuple(adp.iter_papers([text[:70], text[70:]])) == digest.papers


def test_a_row_of_a_topic_is_a_section() -> None:
    """It is named by what is in the row, without the marks around it."""
    [section] = adp.parse(written("a table of topics")).sections
    assert section.name == "Stones"


def test_a_diagnostic_names_the_line_of_the_block() -> None:
    """The lines are those of the text as it was given."""
    text = written("classes below a heading") + "<p>The <b>end</b></p>\n"
    found = {(one.code, text.split("\n")[one.line - 1]) for one in adp.parse(text).diagnostics}
    assert ("unread-text", "<p>The <b>end</b></p>") in found


@pytest.mark.parametrize(
    "text",
    [
        "# Digest\n\n<details>\n<summary>Abstract</summary>\n\nWe *sort*.\n\n</details>\n",
        "# Digest\n\n<div id='toc'></div>\n\n- [A Sort](https://arxiv.org/abs/2512.10001)\n",
        "# Digest\n\n<ol>\n<li>one</li>\n</ol>\n\n- [A Sort](https://arxiv.org/abs/2512.10001)\n",
        "# Digest\n\n```html\n<p><b>Authors</b>: Ada Holm</p>\n```\n\n- [A Sort](https://arxiv.org/abs/2512.10001)\n",
        "# Digest\n\n<p><b>Authors</b>: Ada Holm</p> and Ben Ek\n",
        (
            "# Digest\n\n<table>\n<tr><th>Title</th><th>Link</th></tr>\n"
            "<tr><td>A Sort</td><td>arXiv:2512.10001</td></tr>\n</table>\n"
        ),
        "| <p><b>Authors</b></p> |\n",
        "# Digest\n\n<ul><li></li></ul>\n",
    ],
)
def test_other_texts_are_markdown(text: str) -> None:
    """So are those whose blocks say nothing about papers, are code, or are tables of papers."""
    assert not _pages.holds_blocks(text)


def test_a_block_goes_on_below_a_blank_line_while_a_list_is_open() -> None:
    """A paragraph may be left blank inside of it."""
    text = (
        f"# Digest\n\n<dl>\n<dt><a href='{LINK}1'>A Sort</a></dt>\n<dd>Ada Holm, Ben Ek</dd>\n"
        f"<dd>{LONG}\n\nWe stop.</dd>\n</dl>\n\nEnd\n"
    )
    markdown, numbers = _pages.to_markdown(text)
    assert "<d" not in markdown
    assert markdown.count("\n") + 1 == len(numbers())
    assert numbers()[-3:] == [10, 11, 12]


@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("title", ['<div class="t">{}</div>', "<h4>{}</h4>", "<p>{}</p>"])
def test_cards_of_divisions_below_headings(title: str, size: int) -> None:
    """Text in divisions that the block closes is of HTML, so a card in them is a paper."""
    card = (
        f"<div class='card'>\n  {title.format('<a href=https://arxiv.org/abs/2601.9001{n}>Sorting Pebbles {n}</a>')}\n"
        "  <div>\n    2026-01-0{n}\n  </div>\n  <details>\n    {text}\n  </details>\n</div>\n"
    )
    text = "We sort pebbles by their weight and by their colour, and we show that a small hammer is enough."
    cards = "".join(card.replace("{n}", str(n)).replace("{text}", text) for n in range(1, size + 1))
    digest = adp.parse(f"# Stones\n\n## Papers\n\n{cards}")
    assert [(paper.title, str(paper.arxiv_id), paper.abstract) for paper in digest] == [
        (f"Sorting Pebbles {n}", f"2601.9001{n}", text) for n in range(1, size + 1)
    ]
    assert [section.name for section in digest.sections] == ["Papers"]


@pytest.mark.parametrize("tag", ["section", 'div class="paper" markdown="1"', "article markdown=1"])
@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("排序", "我们按重量整理石子，并证明一把小锤子就够了。"),
        ("sorting", "We sort pebbles by their weight and by their colour, and a small hammer is enough."),
    ],
)
@pytest.mark.parametrize("size", [2, 3])
def test_elements_around_markdown(tag: str, words: str, text: str, size: int) -> None:
    """Tags around parts of a text are no text, and a row of spans is one of facts."""
    name = tag.partition(" ")[0]
    records = "".join(
        f"<{tag}>\n\n### [Sorting Pebbles {n}](stones/{n}.md)\n\n"
        f'<div class="meta"><span>arXiv 2601.9001{n}</span> <span class="chip">{words}</span></div>\n\n'
        f'<div class="summary" markdown="1">\n\n{text}\n\n</div>\n\n</{name}>\n\n'
        for n in range(1, size + 1)
    )
    digest = adp.parse(f"# Stones\n\n## Today\n\n{records}")
    assert [(paper.title, str(paper.arxiv_id), paper.abstract, {**paper.extra}) for paper in digest] == [
        (f"Sorting Pebbles {n}", f"2601.9001{n}", text, {"badges": words}) for n in range(1, size + 1)
    ]
    assert [noticed.code for noticed in digest.diagnostics] == ["no-authors"]


POST = '<blockquote class="post"><p>Wow! <a href="https://example.org/a">this</a></p></blockquote>'
SCRIPT = '<script async src="https://example.org/widgets.js" charset="utf-8"></script>'


@pytest.mark.parametrize("embedded", [f"{POST}\n{SCRIPT}", f"{POST} {SCRIPT}", '<iframe src="https://e.org"></iframe>'])
@pytest.mark.parametrize("label", ["", "**Abstract:** ", "**摘要：** "])
@pytest.mark.parametrize("size", [1, 2, 3])
def test_what_other_sites_have_is_no_part_of_an_abstract(embedded: str, label: str, size: int) -> None:
    """A post or a film below a text is reported, and the program that shows it says nothing."""
    records = [f"# {n}. Sorting Pebbles {n}\n\nAda Holm, Ben Ek\n\n- [abs]({LINK}{n})\n\n" for n in range(1, size + 1)]
    digest = adp.parse("".join(f"{record}{label}{TEXT}\n\n{embedded}\n\n" for record in records))
    assert [paper.abstract or paper.translations[0].abstract for paper in digest] == [TEXT] * size
    assert [noticed.code for noticed in digest.diagnostics] == ["unread-text"] * size
    assert digest.diagnostics[0].text == embedded.partition("\n")[0]


def test_a_post_alone_is_not_an_abstract() -> None:
    """Where no text is above it, a post is reported all the same."""
    [paper] = adp.parse(f"# 1. Sorting Pebbles\n\nAda Holm, Ben Ek\n\n- [abs]({LINK}1)\n\n{POST * 2}\n")
    assert paper.abstract is None


CARD = (
    '<div class="item" markdown="1">\n\n\n<div class="thumb">\n  <img src="https://example.org/{n}.png" alt="{alt}" '
    'loading="lazy">\n</div>\n\n\n<h3><a href="{link}{n}">{title}</a></h3>\n\n\n<div class="tags">\n'
    '<span class="tag"><i data-icon="a"></i> wet stones</span> <span class="tag"><i data-icon="b"></i> lamps</span> \n'
    '</div>\n\n\n\n{text}\n\n<div class="meta">\n\n\n<span class="pill"><i data-icon="up"></i> {n}</span>\n\n\n'
    "</div>\n\n</div>\n\n\n"
)


@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("alt", ["{title}", "A lamp {n}", ""])
def test_cards_around_markdown(alt: str, size: int) -> None:
    """Rows of spans are remarks, icons say nothing, and a picture may say what the title does not."""
    titles = ("Sorting Stones by Lanterns", "Do Ferries Dream?", "On Lamps")
    texts = (TEXT, f"On the sea, {TEXT.lower()}", f"At last, {TEXT.lower()}")
    cards = [
        CARD.format(n=n, link=LINK, title=title, text=text, alt=alt.format(title=title, n=n))
        for n, (title, text) in enumerate(zip(titles, texts, strict=True))
    ]
    digest = adp.parse(f'## <i data-icon="book"></i> Wet Things\n\n\n{"".join(cards[:size])}')
    assert [paper.title for paper in digest] == [*titles[:size]]
    assert [paper.abstract for paper in digest] == [*texts[:size]]
    assert [section.name for section in digest.sections] == ["Wet Things"]
    assert "wet stones | lamps" in digest[0].extra["badges"]
    assert not any("<" in value for paper in digest for value in paper.extra.values())
    assert not any(noticed.code == "unread-text" for noticed in digest.diagnostics)
    for n, paper in enumerate(digest):
        assert paper.extra.get(f"A lamp {n}") == (f"https://example.org/{n}.png" if "lamp" in alt else None)
