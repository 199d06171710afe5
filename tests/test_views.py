"""What a notebook shows: the papers of a digest, safely, shortly, and in any script."""

import datetime
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text, digests, papers

import arxiv_digest_parser as adp
from arxiv_digest_parser._notebook import html
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Paper, Section, Translation

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

TAGS = frozenset(
    "div style h3 p span i table thead tbody tr th td a bdi b br details summary pre code".split()
)  # Nothing that runs or loads anything.
ATTRIBUTES = {"class", "dir", "lang", "style", "href", "target", "rel"}
VOID = frozenset({"br"})

SORT = Paper(
    "A Faster $n$-Sort",
    authors=["Ada Lovelace", "毕昇", "محمد بن علي", "Charles Babbage"],
    arxiv_id=ArxivId("2512.90001", 2),
    url="http://arxiv.org/abs/2512.90001v2",
    primary_category="cs.DS",
    categories=["cs.DS", "math.CO"],
    published=datetime.date(2025, 12, 24),
    abstract="We sort\nfast:\n  * always;\n  * everywhere.",
    comment="12 pages",
    number=7,
    analysis=Analysis(
        tldr="排序更快。", motivation="慢。", method="归并。", result="快。", conclusion="好。", language="zh"
    ),
    translations=[Translation(language="zh", title="更快的排序", abstract="我们排序。")],
    extra={"Score": "8.5"},
)


class Page(HTMLParser):
    """The elements and the text of HTML; fails on tags that do not fit together."""

    def __init__(self, html: str) -> None:
        """Read the HTML."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take note of text."""
        if "style" not in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """The text without tags, each piece on a line of its own."""
        return "\n".join(self.texts)

    def with_class(self, name: str) -> list[dict[str, str]]:
        """Return the attributes of the elements of a class."""
        return [attributes for _, attributes in self.elements if name in attributes.get("class", "").split()]


def html_of(value: Digest | Section | Paper) -> str:
    """Return what a notebook shows."""
    return value._repr_html_()


def page_of(value: Digest | Section | Paper) -> Page:
    """Return what a notebook shows, read."""
    return Page(html_of(value))


def many(number: int) -> Digest:
    """Make a digest of so many papers in categories of different sizes."""
    listed = [
        Paper(f"Paper no. {index}", number=index, primary_category=f"cs.{'ABCDEFGHIJKL'[index % 7 * index % 12]}X")
        for index in range(1, number + 1)
    ]
    return Digest([Section("cs", listed)], title="Many", date=datetime.date(2025, 12, 24))


# Safety


def check_is_safe(html: str) -> None:
    """Assert that HTML runs nothing, loads nothing, and leads to the web alone."""
    page = Page(html)
    for tag, attributes in page.elements:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES
        assert re.match(r"https?://[^/?#]", attributes.get("href", "https://example.org"), re.IGNORECASE)
        assert re.fullmatch(r"width:[0-9.]+%", attributes.get("style", "width:1%"))
    # A blank line ends HTML in Markdown, and surrogates cannot be saved.
    assert "\n\n" not in html
    html.encode()


# What means something in HTML, in TeX, or nowhere.
SIGNS = st.text(st.sampled_from("<>\"'&;/=$\\()a \n\0"), max_size=6)


@given(digests(line=SIGNS, block=SIGNS))
def test_nothing_in_a_digest_becomes_html(digest: Digest) -> None:
    """Whatever a digest holds, its view, those of its sections and those of its papers are safe."""
    for value in (digest, *digest.sections, *digest):
        check_is_safe(html_of(value))


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "</style></div></details></pre>",
    "a\n\n    b",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://example.org",
    "data:text/html,<script>alert(1)</script>",
    " https://example.org",
    "https://example.org/\" onclick='alert(1)'",
    "https:\\\\example.org",
    "https://",
    "$\\href{javascript:alert(1)}{x}$",
    "\N{RIGHT-TO-LEFT OVERRIDE}\0\x1b[2J",
)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_texts_are_shown(text: str) -> None:
    """Wherever a hostile text is, it is text."""
    paper = Paper(
        text,
        abstract=text,
        url=text,
        pdf_url=text,
        primary_category=text,
        comment=text,
        authors=[text],
        categories=[text],
        analysis=Analysis(tldr=text, method=text, language=text),
        translations=[Translation(language=text, title=text, abstract=text)],
        extra={text: text},
    )
    noticed = Diagnostic("bad-date", Severity.ERROR, text, 1, 1, 1, text, text)
    digest = Digest([Section(text, [paper])], title=text, layout=text, diagnostics=[noticed])
    for shown in (html_of(digest), html_of(digest.sections[0]), html_of(paper)):
        check_is_safe(shown)


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/sort?a=1&b=2#c", True),
        ("http://arxiv.org/abs/2512.90001v2", True),
        ("HTTPS://example.org", True),
        *((url, False) for url in HOSTILE),
        ("", False),
        (None, False),
        ("//example.org", False),
        ("example.org/sort", False),
        ("ftp://example.org", False),
        ("https://example.org/\n", False),
    ],
    ids=ascii,
)
def test_links_lead_to_the_web(url: str | None, *, linked: bool) -> None:
    """A link has an address of http or https, whole and escaped, or there is none."""
    links = [attributes for tag, attributes in Page(html.link(url, "x")).elements if tag == "a"]
    assert links == ([{"href": url, "target": "_blank", "rel": "noopener noreferrer"}] if linked else [])


def test_a_paper_on_arxiv_is_linked_to_arxiv() -> None:
    """The identifier gives the link; a paper from elsewhere has the one that was printed."""
    links = [attributes["href"] for tag, attributes in page_of(SORT).elements if tag == "a"]
    assert links == [
        "https://arxiv.org/abs/2512.90001v2",
        "https://arxiv.org/abs/2512.90001v2",
        "https://arxiv.org/pdf/2512.90001v2",
    ]
    elsewhere = Paper("A Sort", url="https://example.org/sort", pdf_url="https://example.org/sort.pdf")
    links = [attributes["href"] for tag, attributes in page_of(elsewhere).elements if tag == "a"]
    assert links == [elsewhere.url, elsewhere.pdf_url]


# TeX


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("no formula", []),
        ("$O(n)$", ["$O(n)$"]),
        ("$a$-norm of $b$", ["$a$", "$b$"]),
        ("$$x = 1$$ and \\(y\\) and \\[z\\]", ["$$x = 1$$", "\\(y\\)", "\\[z\\]"]),
        ("$a < b$", ["$a < b$"]),
        ("$\\text{\\$5}$", ["$\\text{\\$5}$"]),
        ("$x\ny$", ["$x\ny$"]),
        ("from $5 to $10", []),
        ("$5M/$10M", []),
        ("$5, and $x$", ["$x$"]),
        ("US$ 5 and A$ 6", []),
        ("\\$5 or \\$6", []),
        ("one $ alone", []),
        ("$$", []),
        ("$$$x$", []),
        ("\\\\(x\\)", []),
        ("\\(x", []),
        ("$\\href{javascript:alert(1)}{x}$", []),
        ("$\\class{minor}{x}$ and $\\left(y\\right)$", ["$\\left(y\\right)$"]),
        ("\\[\\def\\x{y}\\]", []),
        ("$\\newcommand{\\x}{y}$", []),
        ("$\\nu$", ["$\\nu$"]),
        ("\\textsc{Sieve}", []),
    ],
    ids=repr,
)
def test_formulas_are_left_to_mathjax(text: str, formulas: list[str]) -> None:
    """Formulas are marked and whole; money, and what would reach beyond a formula, is text."""
    page = Page(html.typeset(text))
    assert "".join(page.texts) == text
    assert len(page.with_class("mathjax_process")) == len(page.with_class("tex2jax_process")) == len(formulas)
    assert re.findall(r'<span class="tex2jax_process mathjax_process">(.*?)</span>', html.typeset(text), re.DOTALL) == [
        html.escaped(formula) for formula in formulas
    ]


def test_mathjax_looks_at_formulas_alone() -> None:
    """MathJax 2 and 3 pass over a view, but for what is marked in it."""
    root = page_of(SORT).elements[0]
    assert root == ("div", {"class": "arxiv-digest card tex2jax_ignore mathjax_ignore"})


@given(any_text)
def test_escaping_loses_no_text(text: str) -> None:
    """What is shown is the text, but for signs that HTML cannot hold."""
    shown = "".join(Page(f"<p>{html.typeset(text)}</p>").texts)
    assert len(shown) == len(text)
    assert all(one in (other, "\N{REPLACEMENT CHARACTER}") for one, other in zip(shown, text, strict=True))


# Digests


def test_a_digest_is_shown_as_a_table() -> None:
    """Title line, bars, and a row for each paper with number, link, first authors, category and TL;DR."""
    page = page_of(adp.parse((EXAMPLES / "bilingual.md").read_bytes()))
    assert page.texts[:2] == ["每日论文摘要 2025-12-31", "6 papers in 2 sections · read as bilingual"]
    assert page.texts[2:6] == ["cs.DB", "3", "cs.CL", "3"]
    assert page.texts[6:10] == ["#", "Paper", "Category", "TL;DR"]
    rows = page.text.partition("TL;DR\n")[2]
    assert rows.startswith("1\nA Join in \n$O(n \\log n)$\n for Tables That Do Not Fit\nMira Teodorescu\n, \n")
    assert {"lang": "zh", "dir": "auto"} in [attributes for tag, attributes in page.elements if tag == "div"]
    assert len(page.with_class("number")) == 1 + 6
    assert "Method: every program was written twice" in page.text


def test_a_digest_without_summaries_folds_abstracts() -> None:
    """If there is no TL;DR, the last column has what there is."""
    page = page_of(adp.parse((EXAMPLES / "markdown.md").read_bytes()))
    assert page.texts[page.texts.index("Category") + 1] == "Details"
    assert [text for text in page.texts if text == "Abstract"] == ["Abstract"] * 5
    assert "* a pass that removes nothing is the last one;" in page.texts


@pytest.mark.parametrize(
    ("digest", "facts"),
    [
        (Digest(), ["Digest", "0 papers in 0 sections"]),
        (Digest(title="Daily", date=datetime.date(2025, 12, 24)), ["Daily", "2025-12-24 · 0 papers in 0 sections"]),
        (Digest(title="Of 2025-12-24", date=datetime.date(2025, 12, 24)), ["Of 2025-12-24", "0 papers in 0 sections"]),
        (
            Digest([Section(None, [Paper("")])], layout="a<b"),
            ["Digest", "1 paper in 1 section · read as a<b", "no category", "1"],
        ),
    ],
    ids=repr,
)
def test_the_title_line_has_the_facts(digest: Digest, facts: list[str]) -> None:
    """What is not known is left out, and a date is shown once."""
    assert page_of(digest).texts[: len(facts)] == facts


def test_an_empty_digest_has_no_table() -> None:
    """Without papers there is nothing below the title line."""
    assert page_of(Digest()).texts == ["Digest", "0 papers in 0 sections"]


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (Paper("A Sort"), "1\nA Sort"),
        (Paper("A Sort", number=7), "7\nA Sort"),
        (Paper(""), "1\n(no title)"),
        (Paper("A Sort", authors=["Ada", "Bo", "Cy"]), "1\nA Sort\nAda\n, \nBo\n, \nCy"),
        (Paper("A Sort", authors=["Ada", "Bo", "Cy", "Di"]), "1\nA Sort\nAda\n, \nBo\n, \nCy\n and 1 more"),
        (Paper("A Sort", authors=["Ada"], authors_complete=False), "1\nA Sort\nAda\n et al."),
        (Paper("A Sort", primary_category="cs.DS"), "1\nA Sort\ncs.DS"),
        (Paper("A Sort", comment="12 pages"), "1\nA Sort\nComment\n12 pages"),
        (Paper("A Sort", comment="12 pages", extra={"V": "S"}), "1\nA Sort\nDetails\nComment\n12 pages\nV\nS"),
        (Paper("A Sort", authors=["Ada"], abstract="", extra={"V": ""}), "1\nA Sort\nAda"),
    ],
    ids=repr,
)
def test_a_row_has_what_a_paper_has(paper: Paper, expected: str) -> None:
    """A row shows the printed number or else the position, and nothing for what is missing."""
    page = page_of(Section(None, [paper]))
    assert page.text.partition("\nCategory\nDetails\n")[2] == expected


def test_a_long_digest_is_cut() -> None:
    """The first 25 papers are shown, all are counted, and a line says how to see more."""
    page = page_of(many(5000))
    assert "5,000 papers in 1 section" in page.text
    assert len(page.with_class("number")) == 1 + 25
    assert "Paper no. 25" in page.texts
    assert "Paper no. 26" not in page.texts
    more = "".join(page.texts[page.texts.index("The first 25 of 5,000 papers. ") :])
    assert more == ("The first 25 of 5,000 papers. select and by_category give smaller digests; papers holds all.")
    assert "The first" not in page_of(many(25)).text
    assert page_of(many(26).sections[0]).text.endswith("The first 25 of 26 papers. \npapers\n holds all.")


def test_bars_are_as_long_as_their_counts() -> None:
    """The largest categories come first, the longest bar takes all of the width, and the rest is counted together."""
    page = Page(html.bars({"cs.CL": 1000, "cs.DS": 2500, **{f"math.{letter}": 2 for letter in "ABCDEFGHIJ"}}))
    assert page.texts[:4] == ["cs.DS", "2,500", "cs.CL", "1,000"]
    assert page.texts[-2:] == ["2 more", "4"]
    widths = [attributes["style"] for tag, attributes in page.elements if tag == "i"]
    assert widths == ["width:100.0%", "width:40.0%"] + ["width:0.1%"] * 8
    assert Page(html.bars({})).texts == []


def test_diagnostics_are_at_the_foot() -> None:
    """What was noticed is counted by its severity and shown with its place, as far as it is not too much."""
    digest = adp.parse((EXAMPLES / "markdown.md").read_text("utf-8").replace("2025-12-30\n", "soon\n"))
    assert page_of(digest).texts[-2:] == ["2 diagnostics: 2 errors", "\n".join(map(str, digest.diagnostics))]
    noticed = [attrs.evolve(digest.diagnostics[0], severity=severity) for severity in [*Severity] * 4]
    foot = page_of(attrs.evolve(digest, diagnostics=noticed)).texts[-2:]
    assert foot[0] == "12 diagnostics: 4 errors, 4 warnings, 4 notes"
    assert foot[1].count("'soon'") == 10
    assert foot[1].endswith("\n… and 2 more in diagnostics")


def test_a_section_is_shown_as_a_digest_is() -> None:
    """A section has its name, its number of papers, and their table."""
    page = page_of(Section("cs.DS", [SORT]))
    assert page.texts[:4] == ["cs.DS", "1 paper", "cs.DS", "1"]
    assert "7\nA Faster \n$n$\n-Sort" in page.text
    assert page_of(Section(None)).texts == ["Section", "0 papers"]


# Papers


def test_a_paper_is_shown_as_a_card() -> None:
    """A card has everything that is printed about a paper, and its BibTeX."""
    page = page_of(SORT)
    assert page.text == (
        "A Faster \n$n$\n-Sort\nAda Lovelace\n, \n毕昇\n, \nمحمد بن علي\n, \nCharles Babbage\n · \n"
        "arXiv:2512.90001v2\n · cs.DS, math.CO · 2025-12-24 · \nPDF\n"
        "TL;DR\n排序更快。\nTranslated title\n更快的排序\nAbstract\nWe sort fast:\n* always;\n* everywhere.\n"
        "Translated abstract\n我们排序。\nMotivation\n慢。\nMethod\n归并。\nResult\n快。\nConclusion\n好。\n"
        "Comment\n12 pages\nScore\n8.5\nBibTeX\n" + adp.to_bibtex(SORT).rstrip()
    )


def test_a_card_has_what_arxiv_says_besides() -> None:
    """The newest version, where a paper was published, its code, keywords and scores are on its card."""
    paper = Paper(
        "A",
        updated=datetime.date(2025, 12, 30),
        doi="10.1000/sort.7",
        journal_ref="J. Sorting 7",
        code_url="https://example.org/sort",
        keywords=["a", "b"],
        scores={"Relevance": 8, "Novelty": 2.5},
    )
    text = page_of(paper).text
    assert "updated 2025-12-30 · \ncode\n" in text
    assert "Journal reference\nJ. Sorting 7\nDOI\n10.1000/sort.7\nKeywords\na, b\n" in text
    assert "Scores\nRelevance: 8, Novelty: 2.5\n" in text


def test_a_card_has_analyses_in_every_language() -> None:
    """Those of other digests follow the first, each whole and in its language."""
    other = Analysis(tldr="Sorts faster.", result="Fast.", language="en")
    page = page_of(attrs.evolve(SORT, other_analyses=[other]))
    assert "Conclusion\n好。\nTL;DR\nSorts faster.\nResult\nFast.\nComment\n" in page.text
    assert [attributes["lang"] for _, attributes in page.elements if "lang" in attributes][-2:] == ["en", "en"]


@pytest.mark.parametrize(("language", "texts"), [("zh", 7), ("ar", 7), (None, 0)])
def test_texts_say_their_language(language: str | None, texts: int) -> None:
    """Texts of an analysis or a translation have a language if it is known, and a direction of their own."""
    paper = attrs.evolve(
        SORT,
        analysis=Analysis(tldr="a", motivation="b", method="c", result="d", conclusion="e", language=language),
        translations=[attrs.evolve(SORT.translations[0], language=language)],
    )
    marked = [attributes for _, attributes in page_of(paper).elements if "lang" in attributes]
    assert marked == [{"dir": "auto", "lang": language}] * texts


@given(papers(line=st.text(max_size=3), block=st.text(max_size=3)))
def test_a_card_has_its_bibtex_to_copy(paper: Paper) -> None:
    """The last text of a card is the paper's BibTeX, as it is but for signs that HTML cannot hold."""
    expected = Page(f"<pre>{html.escaped(adp.to_bibtex(paper).rstrip())}</pre>").text
    assert page_of(paper).text.endswith(f"BibTeX\n{expected}")


# Terminals


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Paper("A", authors=["Cyril\n  Malézé"]), "<Paper 'A' by Cyril   Malézé>"),
        (Paper("A", authors=["\x1b[2J"]), "<Paper 'A' by �[2J>"),
        (Paper("A", authors=["x" * 99]), f"<Paper 'A' by {'x' * 59}…>"),
        (Paper("A", url="x" * 99), f"<Paper 'A', {'x' * 59}…>"),
        (Section("x" * 99), f"<Section '{'x' * 59}…', 0 papers>"),
    ],
    ids=ascii,
)
def test_a_terminal_obeys_nothing(value: Paper | Section, expected: str) -> None:
    """What is printed in a terminal is short, on one line, and without control characters."""
    assert str(value) == repr(value) == expected


def test_import_does_not_load_the_views() -> None:
    """Importing the package does not wait for what only a notebook needs."""
    code = (
        "import sys, arxiv_digest_parser as adp; print('html' in sys.modules, *(n for n in sys.modules if 'view' in n))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert run.stdout.split() == ["False"]
