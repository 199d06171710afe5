"""Labels that only the markup of a page tells: terms of a definition list, and words in a ``<span>``."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._pages._markdown import to_markdown

HEAD = '<html><body><h3><a href="https://arxiv.org/abs/2601.90011">Sorting Pebbles</a></h3>'


def paper(body: str) -> adp.Paper:
    """Read a page with one paper."""
    [found] = adp.parse(f"{HEAD}{body}</body></html>")
    return found


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        ("<dl><dt>Authors</dt> <dd>Mira Holt</dd><dt>Score</dt><dd>7</dd></dl>", ("Mira Holt",)),
        ("<dl><dt><b>Authors:</b></dt><dd><p>Mira Holt</p></dd></dl>", ("Mira Holt",)),
        ("<dl><dt>Score</dt><dd>7</dd><dd>of 9</dd></dl><p>Authors: Mira Holt</p>", ("Mira Holt",)),
        ("<dl><dt><a href='#x'>Authors</a></dt><dd>Mira Holt</dd></dl>", ()),
        ("<dt>Authors</dt><dd>Mira Holt</dd>", ()),
        ("<p><span>Authors</span>Mira Holt</p>", ("Mira Holt",)),
        ("<p><span>Authors</span>: Mira Holt</p>", ("Mira Holt",)),
        ("<p><span><b>Authors:</b></span> Mira Holt</p>", ("Mira Holt",)),
        (
            "<p><span>Authors:</span><a href='/a'>Mira Holt</a>, <a href='/b'>Ona Pell</a></p>",
            ("Mira Holt", "Ona Pell"),
        ),
        ("<div><span class='descriptor'>Authors</span><a href='/a'>Mira Holt</a></div>", ("Mira Holt",)),
        ("<p><span>Authors</span><b>Mira Holt</b></p>", ()),
        ("<p><span>Among</span> the authors</p>", ()),
    ],
)
def test_authors_below_a_label_that_markup_tells(body: str, authors: tuple[str, ...]) -> None:
    """A term is a label where its list has a known one; so is a known word that style alone parts from its value."""
    assert paper(body).authors == authors


def test_other_terms_of_a_list_of_fields_are_labels() -> None:
    """What no word explains is kept under its own term."""
    found = paper("<dl><div><dt>Authors</dt><dd>Mira Holt</dd></div><div><dt>Score</dt><dd>7</dd></div></dl>")
    assert found.extra == {"Score": "7"}


def test_a_span_at_the_end_of_a_page_is_text() -> None:
    """A label needs a value."""
    [found] = adp.parse(f"{HEAD}<p>Authors: Mira Holt</p><p><span>Authors</span>")
    assert found.authors == ("Mira Holt",)


def table(rows: str) -> str:
    """Return a page with a table of papers."""
    heads = "<tr><th>Title</th><th>Link</th><th>Abstract</th></tr>"
    return f"<html><body><table><thead>{heads}</thead><tbody>{rows}</tbody></table></body></html>"


LINK = "<td><a href='https://arxiv.org/abs/2601.9001{}'>abs</a></td>"


def test_cells_are_unfolded() -> None:
    """What is folded in a cell is its text; what the fold is called is not."""
    fold = "<td><details><summary>Abstract</summary><p>We sort.</p><p>We count.</p></details></td>"
    rows = "".join(f"<tr><td>Sorting Pebbles {n}</td>{LINK.format(n)}{fold}</tr>" for n in range(3))
    digest = adp.parse(table(rows))
    assert [paper.title for paper in digest] == ["Sorting Pebbles 0", "Sorting Pebbles 1", "Sorting Pebbles 2"]
    assert {paper.abstract for paper in digest} == {"We sort.\nWe count."}


def test_a_table_around_folded_papers_is_layout() -> None:
    """Without heads, a table that holds folds is what a mail puts around a digest."""
    papers = "".join(
        f"<tr><td>{n}</td><td><details><summary>{n}. Sorting Pebbles {n}</summary>"
        f"<p>Link: https://arxiv.org/abs/2601.9001{n}</p></details></td></tr>"
        for n in range(1, 4)
    )
    assert len(adp.parse(f"<html><body><table>{papers}</table></body></html>")) == 3


def test_two_tables_side_by_side_are_two() -> None:
    """A table begins anew although nothing is between it and the one above."""
    one = table(f"<tr><td>Sorting Pebbles</td>{LINK.format(1)}<td>We sort.</td></tr>")
    other = table(f"<tr><td>Counting Clouds</td>{LINK.format(2)}<td>We count.</td></tr>")
    both = one.replace("</body></html>", "") + other.removeprefix("<html><body>")
    assert [paper.title for paper in adp.parse(both)] == ["Sorting Pebbles", "Counting Clouds"]


def test_an_identifier_that_only_a_control_has() -> None:
    """A button in a cell may say which paper its row is about."""
    button = "<td><button data-arxiv-id='2601.9001{}v2' title='keep'>☆</button></td>"
    rows = "".join(
        f"<tr><td><a href='papers/{n}.html'>Sorting Pebbles {n}</a></td>{button.format(n)}<td>We sort.</td></tr>"
        for n in range(3)
    )
    assert [str(paper.arxiv_id) for paper in adp.parse(table(rows))] == [f"2601.9001{n}v2" for n in range(3)]


def read(body: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """Read a page with two papers below a heading."""
    papers = "".join(
        f'<div class="card"><a href="https://arxiv.org/abs/2601.9001{n}">Sorting Pebbles {n}</a>{body}</div>'
        for n in (1, 2)
    )
    return [
        (paper.title, paper.authors, paper.abstract)
        for paper in adp.parse(f"<html><body><h1>Pebbles</h1>{papers}</body></html>")
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<div class="authors">Mira Holt</div><div class="abstract">A question: do pebbles sort?</div>',
        '<p class="paper authors"><a href="/mira">Mira Holt</a></p><p class="summary">A question: do pebbles sort?</p>',
        '<br><span class="authors">Mira Holt</span><br><span class="abstract">A question: do pebbles sort?</span><br>',
        (
            '<div class="authors">Authors: Mira Holt</div>'
            '<p class="abstract"><b>Abstract:</b> A question: do pebbles sort?</p>'
        ),
    ],
    ids=["divisions", "paragraphs", "spans", "labels inside"],
)
def test_a_class_that_names_a_field_is_its_label(body: str) -> None:
    """One name is no list of names, and an abstract may begin like a label; a label that is printed counts alone."""
    text = "A question: do pebbles sort?"
    assert read(body) == [(f"Sorting Pebbles {n}", ("Mira Holt",), text) for n in (1, 2)]


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        ('<div class="authors"><div>Mira Holt, Ona Pell</div></div>', ("Mira Holt", "Ona Pell")),
        ('<p class="authors"> </p><p>Authors: Mira Holt</p>', ("Mira Holt",)),
        ('<p class="authors">By Mira Holt and Ona Pell</p>', ("Mira Holt", "Ona Pell")),
        ('<p class="authors abstract">Mira Holt, Ona Pell</p>', ("Mira Holt", "Ona Pell")),
        ('<p class="authors"><span>Authors</span>Mira Holt</p>', ("Mira Holt",)),
        ('<p><span class="authors">Mira Holt, Ona Pell</span> · 2026-01-02</p>', ("Mira Holt", "Ona Pell")),
        ('<p>x <b class="authors">Mira</b></p><p>Authors: Mira Holt</p>', ("Mira Holt",)),
        ('<p><span class="authors">Mira Holt, Ona Pell</span>', ("Mira Holt", "Ona Pell")),
    ],
)
def test_classes_beside_other_text(body: str, authors: tuple[str, ...]) -> None:
    """An element without text, with words for names or a label inside, or with more on its line, has no label."""
    assert [found[1] for found in read(body)] == [authors, authors]


def test_a_long_list_of_linked_names_below_a_class() -> None:
    """No more than its beginning is looked at."""
    names = ", ".join(f'<a href="/{n}">Mira{"abcdefghij"[n % 10]} Holt{"abcdefghij"[n // 10]}</a>' for n in range(90))
    assert [len(found[1]) for found in read(f'<div class="authors">{names}</div>')] == [90, 90]


BIBTEX = '<div class="bibtex hidden"><figure><pre><code>@misc{holt, title={Sorting}}</code></pre></figure></div>'


@pytest.mark.parametrize("badge", ['<div class="abbr"><abbr>ICML</abbr></div>', '<div class="abbr"></div>', ""])
@pytest.mark.parametrize("tag", ["ol", "ul"])
@pytest.mark.parametrize("further", [BIBTEX, BIBTEX.replace("<figure>", "").replace("</figure>", ""), ""])
def test_items_of_a_bibliography(badge: str, tag: str, further: str) -> None:
    """The class says which line is the title, and the badge before it is kept; a name may be in emphasis."""
    items = "".join(
        f'<li><div class="row">{badge}<div class="title">Sorting Pebbles {n}</div>'
        f'<div class="author"><em>Mira Holt</em>, <a href="/ona">Ona Pell</a>, and Bo Lin</div>'
        f'<div class="links"><a href="https://arxiv.org/abs/2601.9001{n}">arXiv</a></div>'
        f'<div class="abstract hidden"><p>We sort {n}.</p></div>{further}</div></li>'
        for n in (1, 2)
    )
    papers = adp.parse(f"<html><body><article><h2>2026</h2><{tag}>{items}</{tag}></article></body></html>").papers
    assert [(paper.title, paper.abstract) for paper in papers] == [
        (f"Sorting Pebbles {n}", f"We sort {n}.") for n in (1, 2)
    ]
    for paper in papers:
        assert paper.authors == ("Mira Holt", "Ona Pell", "Bo Lin")
        assert paper.extra.get("badges") == ("ICML" if "ICML" in badge else None)
        assert paper.extra.get("BibTeX") == ("@misc{holt, title={Sorting}}" if further else None)


@pytest.mark.parametrize(
    "before",
    ["<p>ICML</p><p>Oral</p>", "<ul><li>ICML</li></ul>", "<blockquote>ICML</blockquote>"],
    ids=["lines", "a list", "a quotation"],
)
def test_a_title_behind_more_than_a_badge(before: str) -> None:
    """It is a line of its own."""
    items = "".join(
        f'<li>{before}<div class="title"><a href="https://arxiv.org/abs/2601.9001{n}">Sorting Pebbles {n}</a></div>'
        "<p>Authors: Mira Holt</p></li>"
        for n in (1, 2)
    )
    page = f"<html><body><article><h2>2026</h2><ul>{items}</ul></article></body></html>"
    assert to_markdown(page)[0].count("\n  **[Sorting Pebbles") == 2


def test_an_entry_that_is_not_code() -> None:
    """A class alone is no label of it."""
    page = '<html><body><h1>Pebbles</h1><div class="bibtex">Cite us.</div></body></html>'
    assert to_markdown(page)[0].strip().endswith("\nCite us.")


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ('<div><span class="pill">cs.DS</span><span>2026-01-02</span></div>', "cs.DS · 2026-01-02"),
        ("<p><span>stones</span><span>rivers</span><span>🔥 hot</span></p>", "stones · rivers · 🔥 hot"),
        ("<div>In <span>stone</span><span>works</span></div>", "In stoneworks"),
        ("<div><span>stone</span><span>works</span> too</div>", "stoneworks too"),
        ("<div><span>stones</span><span>(rivers)</span></div>", "stones(rivers)"),
        ("<div><span>stones</span><span><b>rivers</b></span></div>", "stones**rivers**"),
        ("<span>stones</span><span>rivers</span>", "stonesrivers"),
    ],
)
def test_elements_side_by_side_that_fill_a_block(row: str, line: str) -> None:
    """They are apart, whatever their classes are, unless the block holds more, or one goes on in the next."""
    assert to_markdown(row)[0].strip() == line


@pytest.mark.parametrize("number", [2, 4])
def test_a_page_without_white_space(number: int) -> None:
    """Categories, dates and links are read, also where the link that the paper's identifier names is another one."""
    papers = "".join(
        f'<article><a href="https://arxiv.org/abs/2601.9001{n}">Sorting {n}</a><p class="authors">Mira Holt, Ona Pell'
        f'</p><div><span class="pill">cs.DS</span><span>2026-01-0{n}</span></div>'
        f'<p class="abstract">We sort pebbles.</p><div><a href="https://arxiv.org/abs/2601.9001{n}">arXiv:2601.9001{n}</a>'
        f'<a href="https://arxiv.org/pdf/2601.9001{n}">PDF</a></div></article>'
        for n in range(1, number + 1)
    )
    found = adp.parse(f"<html><body><main>{papers}</main></body></html>")
    assert [(one.title, one.pdf_url, one.primary_category, str(one.published)) for one in found] == [
        (f"Sorting {n}", f"https://arxiv.org/pdf/2601.9001{n}", "cs.DS", f"2026-01-0{n}") for n in range(1, number + 1)
    ]
    assert {(one.authors, one.abstract) for one in found} == {(("Mira Holt", "Ona Pell"), "We sort pebbles.")}
    assert found.diagnostics == ()
