"""Pages and mails that programs make of arXiv's papers, with links as buttons and cards."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

TITLES = ("Sorting Pebbles by Weight", "Counting Clouds", "Folding Maps")
PDF = '<a href="https://arxiv.org/pdf/2601.9001{}">PDF</a>'
CODE = '<a href="https://github.com/example/{}">Code</a>'


def page(record: str, size: int = 3) -> Digest:
    """Read a page of papers; in a record, braces stand for the number of the paper, and T for its title."""
    records = (record.replace("{}", str(n)).replace("T!", title) for n, title in enumerate(TITLES[:size], 1))
    return adp.parse(f"<html><body>{''.join(records)}</body></html>")


@pytest.mark.parametrize(
    "buttons",
    [
        f"<td>{PDF} {CODE}</td>",
        f"<td>{CODE} | {PDF}</td>",
        f"<td><p>{PDF}</p><p>{CODE}</p></td>",
        f'<td>{PDF.replace("PDF", "논문")} {CODE} <a href="https://example.org/">Talk</a></td>',
    ],
)
@pytest.mark.parametrize("label", ["TLDR", "速览"])
def test_links_as_buttons_below_a_value(buttons: str, label: str) -> None:
    """Lines of links below the last value are not part of it, if one of them is the paper's."""
    record = (
        "<table><tr><td><b>T!</b></td></tr><tr><td>Mira Holt, Ona Pell</td></tr><tr>"
        f"<td><b>arXiv ID:</b> 2601.9001{{}}</td></tr><tr><td><b>{label}:</b> They are sorted.</td></tr>"
        f"<tr>{buttons}</tr></table>"
    )
    for size in (2, 3):
        first = page(record, size)[0]
        assert first.analysis is not None
        assert first.analysis.tldr == "They are sorted."
        assert (first.pdf_url, first.code_url) == ("https://arxiv.org/pdf/2601.90011", "https://github.com/example/1")


@pytest.mark.parametrize("above", ["", "Warning: the scores may be wrong.<br><br>"])
@pytest.mark.parametrize("title", ["Title: {}", "<b>{}</b>", "标题：{}"])
@pytest.mark.parametrize("size", [2, 3])
def test_a_page_that_is_one_line(above: str, title: str, size: int) -> None:
    """A text in which ``<br>`` breaks the lines is a page, also without any other element."""
    link = '<a href="https://arxiv.org/abs/2601.9001{}">{}</a>'
    records = [
        f"{title.format(link.format(n, name))}<br>Authors: Mira Holt, Ona Pell<br>Score: {n}"
        for n, name in enumerate(TITLES[:size], 1)
    ]
    digest = adp.parse(above + "<br><br>".join(records))
    assert [(paper.title, str(paper.arxiv_id), paper.extra["Score"]) for paper in digest] == [
        (name, f"2601.9001{n}", str(n)) for n, name in enumerate(TITLES[:size], 1)
    ]


def test_data_on_one_line_is_not_a_page() -> None:
    """Values of data may have line breaks of HTML."""
    link = '<a href=\\"https://example.org/\\">this</a>'
    text = (
        f'{{"title": "Sorting Pebbles", "authors": ["Mira Holt"], "abstract": "We sort.<br>We count.<br>See {link}."}}'
    )
    assert adp.detect(text).name == "markdown"
    assert adp.parse(text)[0].authors == ("Mira Holt",)


@pytest.mark.parametrize("words", ["Read more →", "查看详细总结", "Lire la suite"])
@pytest.mark.parametrize("label", ["<b>Verdict:</b> ", "<b>Abstract:</b> ", ""])
@pytest.mark.parametrize("size", [2, 3])
def test_a_link_of_the_same_words_below_all_papers(words: str, label: str, size: int) -> None:
    """What most papers end with is not part of what is above it, wherever it leads."""
    text = "They are sorted by hand and by weight, which takes all of the time that one winter has to offer us."
    link = f'<p><a href="more_{{}}.html">{words}</a></p>'
    heading = '<h3>{}. <a href="https://arxiv.org/abs/2601.9001{}">T!</a></h3><p>Mira Holt, Ona Pell</p>'
    record = f"{heading}<p>{label}{text}</p>"
    for end in ("", "<hr>"):
        digest = page(f"{record}{link}{end}", size)
        assert [text in (paper.abstract, paper.extra.get("Verdict")) for paper in digest] == [True] * size
        assert [paper.extra[words.removesuffix(" →")] for paper in digest] == [
            f"more_{n}.html" for n in range(1, size + 1)
        ]


def test_a_link_below_a_text_in_a_fold() -> None:
    """One that all papers have there is not a part of the text, and is kept."""
    link = '<p><a href="more_{}.html">Read more</a></p>'
    fold = f"<details><summary>Method</summary><p>We sort {{}}.</p>{link}</details>"
    record = f'<h3><a href="https://arxiv.org/abs/2601.9001{{}}">T!</a></h3><p>Mira Holt, Ona Pell</p>{fold}'
    for number, paper in enumerate(page(record), 1):
        assert paper.analysis is not None
        assert paper.analysis.method == f"We sort {number}."
        assert paper.extra["Read more"] == f"more_{number}.html"


def test_a_card_that_is_a_link() -> None:
    """Its first text is the title, and its other texts lead nowhere."""
    card = (
        '<a class="paper-card" href="https://arxiv.org/pdf/2601.9001{}"><div class="paper-title">T!</div>'
        '<div class="paper-authors">Mira Holt; Ona Pell</div><div class="paper-tldr"><b>摘要</b>We sort.</div></a>'
    )
    papers = page(card).papers
    assert [paper.title for paper in papers] == [*TITLES]
    assert {(paper.authors, paper.abstract) for paper in papers} == {(("Mira Holt", "Ona Pell"), "We sort.")}


@pytest.mark.parametrize("prefix", ["", "paper-", "card__", "item_"])
def test_fields_and_tags_side_by_side(prefix: str) -> None:
    """Styles set them apart, so no white space is between them."""
    card = (
        '<h3><a href="https://arxiv.org/abs/2601.9001{}">T!</a></h3><div>'
        f'<span class="{prefix}authors">Mira Holt, Ona Pell</span><span class="{prefix}date">Jan 2, 2026</span></div>'
        '<div><span class="tag">Machine Learning</span><span class="tag">Robotics</span></div><p>We sort.</p>'
    )
    for paper in page(card):
        assert paper.authors == ("Mira Holt", "Ona Pell")
        assert str(paper.published) == "2026-01-02"
        assert paper.categories == ("cs.LG", "cs.RO")


def test_spans_that_are_parts_of_a_word() -> None:
    """Letters that a page dresses are not set apart."""
    title = (
        '<span class="k">S</span><span class="k">ieve</span> of <span class="k">Sand</span> <span>and</span> Pebbles'
    )
    [paper] = page(f'<h3><a href="https://arxiv.org/abs/2601.9001{{}}">{title}</a></h3><p>Mira Holt, Ona Pell</p>', 1)
    assert paper.title == "Sieve of Sand and Pebbles"


LONG_TITLES = ("把石子按重量排序的两种方法", "在城市上空数云的新方法", "沿着没有人选过的折痕折叠地图")


@pytest.mark.parametrize(
    "original",
    [
        "<p><strong>T!</strong></p><p>Mira Holt, Ona Pell</p>",
        "<div>T!</div><div><i class='user'></i>Mira Holt, Ona Pell</div>",
        "<div>T!</div><div>Mira Holt, Ona Pell...</div>",
        "<span>9/10</span><div>T!</div><div>Mira Holt, Ona Pell</div>",
    ],
)
@pytest.mark.parametrize("heading", ["{}", '<a href="https://arxiv.org/abs/2601.9001{}">{}</a>'])
@pytest.mark.parametrize("size", [2, 3])
def test_original_titles_below_translated_headings(original: str, heading: str, size: int) -> None:
    """A line in bold, or one above names, is the title if the headings above such lines are in another script."""
    links = '<p><a href="https://arxiv.org/abs/2601.9001{}">arXiv</a></p>'
    records = "".join(
        f"<h3>{heading.format(n, name) if '<a' in heading else name}</h3>{original}{links}".replace(
            "{}", str(n)
        ).replace("T!", TITLES[n - 1] + " in Winter")
        for n, name in enumerate(LONG_TITLES[:size], 1)
    )
    digest = adp.parse(f"<html><body><h1>石子</h1><h2>论文列表</h2>{records}</body></html>")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("论文列表", size)]
    assert [(paper.title, paper.authors, paper.translations[0].title, paper.url) for paper in digest] == [
        (f"{TITLES[n]} in Winter", ("Mira Holt", "Ona Pell"), LONG_TITLES[n], f"https://arxiv.org/abs/2601.9001{n + 1}")
        for n in range(size)
    ]


def test_sections_above_bold_titles_are_no_titles() -> None:
    """A short name of a section is not the translation of the only title below it, nor is one of several."""
    bold = "**Sorting Pebbles by Weight** (Mira Holt)\n[arXiv](https://arxiv.org/abs/2601.9001{})\n\n"
    digest = adp.parse("".join(f"### 石子{n}\n\n{bold.format(n)}" for n in range(1, 4)))
    assert [paper.translations for paper in digest] == [(), (), ()]


def test_a_line_of_facts_below_an_unknown_value() -> None:
    """A day with the time, alone or before links, is not part of what is above it."""
    record = (
        '<h3><a href="https://arxiv.org/abs/2601.9001{}">T!</a></h3><p>Mira Holt, Ona Pell</p>'
        "<p><b>Why:</b> It is new.</p><p>2026-01-0{} 07:40:40 | <a href='https://arxiv.org/pdf/2601.9001{}'>PDF</a></p>"
    )
    for n, paper in enumerate(page(record), 1):
        assert (paper.extra["Why"], str(paper.published)) == ("It is new.", f"2026-01-0{n}")
        assert paper.pdf_url == f"https://arxiv.org/pdf/2601.9001{n}"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Mira Holt"], ("Mira Holt",)),
        (["Mira Holt", "Ona Pell"], ("Mira Holt", "Ona Pell")),
        (["Holt, Mira", "Pell, Ona", "Reyk, Tomas"], ("Holt, Mira", "Pell, Ona", "Reyk, Tomas")),
    ],
)
@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("last", ["", "<tr><th>URL</th><td>http://arxiv.org/abs/2601.9001{}</td></tr>"])
def test_rows_with_the_same_head(names: list[str], expected: tuple[str, ...], size: int, last: str) -> None:
    """Rows of one field that follow each other are one list, as reference managers print names."""
    rows = "".join(f"<tr><th>Author</th><td>{name}</td></tr>" for name in names)
    link = '<h2><a href="http://arxiv.org/abs/2601.9001{}">T!</a></h2>'
    record = f"<li>{link}<table><tr><th>Item Type</th><td>Preprint</td></tr>{rows}{last}</table></li>"
    assert [(paper.authors, {**paper.extra}) for paper in page(record, size)] == [
        (expected, {"Item Type": "Preprint"})
    ] * size


@pytest.mark.parametrize("name", ["header", "footer", "nav", "sidebar", "card-header"])
@pytest.mark.parametrize("tag", ["div", "header", "footer"])
@pytest.mark.parametrize("size", [2, 3])
def test_furniture_in_each_card(name: str, tag: str, size: int) -> None:
    """What each card of a paper has by one name is not the site's."""
    row = f'<{tag} class="{name}"><span>cs.DS</span> <span class="date">2026-01-0{{}}</span></{tag}>'
    link = '<a href="https://arxiv.org/abs/2601.9001{}">T!</a>'
    for form in (f"{row}{link}", f"<h3>{link}</h3>{row}"):
        for n, paper in enumerate(page(f'<div class="item">{form}<p class="abstract">We sort.</p></div>', size), 1):
            assert (paper.title, paper.abstract) == (TITLES[n - 1], "We sort.")
            assert (paper.primary_category, str(paper.published)) == ("cs.DS", f"2026-01-0{n}")


def test_furniture_of_the_site_beside_cards() -> None:
    """It is around the cards, or in elements that hold no paper."""
    menu = '<div class="nav"><p>Menu of the site</p></div>'
    card = (
        '<div class="item"><h3><a href="https://arxiv.org/abs/2601.9001{}">T!</a></h3><p>Mira Holt, Ona Pell</p></div>'
    )
    other = f'<div class="item">{menu}</div>'
    cards = "".join(card.replace("{}", str(n)).replace("T!", title) for n, title in enumerate(TITLES, 1))
    digest = adp.parse(f"<html><body>{menu}<div>{other}{other}{cards}</div>{menu}</body></html>")
    assert [paper.title for paper in digest] == [*TITLES]
    assert "unread-text" not in {one.code for one in digest.diagnostics}


def test_the_header_of_a_paper_on_a_page_of_its_own() -> None:
    """It is read as a whole, as it leads to the paper."""
    header = (
        "<header><h1>Sorting Pebbles by Weight</h1><div><span>Sep 24, 2026</span> "
        '<span class="authors">Mira Holt, Ona Pell</span></div>'
        '<div><a href="https://arxiv.org/abs/2601.90011">Open source</a></div></header>'
    )
    text = "We sort pebbles by weight and by colour, which takes all of the time that one winter has to offer us."
    fields = f"<h2>Abstract</h2><p>{text}</p><h2>Method</h2><p>By hand.</p>"
    paper = adp.parse(f"<html><body><nav>Menu</nav><main>{header}{fields}</main></body></html>")[0]
    assert (paper.title, paper.authors, paper.abstract) == (TITLES[0], ("Mira Holt", "Ona Pell"), text)
    assert (str(paper.arxiv_id), str(paper.published)) == ("2601.90011", "2026-09-24")


@pytest.mark.parametrize(
    "heading",
    [
        '<h2><button type="button">T!</button></h2>{below}',
        '<h2 class="accordion-header">\n<button class="accordion-button">\nT!\n</button>\n</h2>{below}',
        '<details><summary><button class="fold">T!</button></summary>{below}</details>',
        '<h2>T!<button class="copy">Copy</button></h2>{below}',
        '<h2><button class="fold">+</button> T!</h2>{below}',
    ],
)
@pytest.mark.parametrize("size", [2, 3])
def test_titles_that_are_buttons(heading: str, size: int) -> None:
    """A button that is all of a heading unfolds what is below it, and has the title; others are passed over."""
    below = (
        "<div><p><strong>Authors:</strong> Mira Holt</p><p><strong>Abstract:</strong> We sort.</p>"
        '<a href="https://arxiv.org/abs/2601.9001{}">arXiv</a></div>'
    )
    papers = page(f"<div>{heading.replace('{below}', below)}</div>", size).papers
    assert [(paper.title, paper.abstract) for paper in papers] == [(name, "We sort.") for name in TITLES[:size]]


@pytest.mark.parametrize("href", ["javascript:void(0)", "javascript:;", "#a{}"])
@pytest.mark.parametrize("button", ["[Abstract]", "Abstract", "Show abstract"])
@pytest.mark.parametrize("size", [2, 3])
def test_a_link_that_unfolds_the_abstract(href: str, button: str, size: int) -> None:
    """It leads nowhere, and is not a label of the links beside it."""
    links = f'<a href="{href}">{button}</a> {PDF.replace(">PDF", ">[PDF]")} <a href="#bib{{}}">[BibTeX]</a>'
    heading = '<h3><a href="https://arxiv.org/abs/2601.9001{}">T!</a></h3><div class="authors">Mira Holt</div>'
    papers = page(f'{heading}{links}<div class="abstract" style="display:none">We sort.</div>', size).papers
    assert [(paper.abstract, paper.pdf_url) for paper in papers] == [
        ("We sort.", f"https://arxiv.org/pdf/2601.9001{n}") for n in range(1, size + 1)
    ]
