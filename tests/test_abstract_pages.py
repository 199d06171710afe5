"""The page of one paper on arXiv's site, as it is served or as a browser saves it."""

import datetime
from collections.abc import Callable

import pytest
from arxiv_documents import saved, shown_by_chrome
from results import codes

import arxiv_digest_parser as adp
from arxiv_digest_parser import ArxivId, Paper

ROW = '<tr><td class="tablecell label">{label}</td>\n<td class="tablecell {name}">{value}</td></tr>\n'
CITED = ROW.format(
    label="Cite as:",
    name="arxivid",
    value='<span class="arxivid"><a href="https://arxiv.org/abs/2601.90011">arXiv:2601.90011</a> [cs.DS]</span>',
)
VERSION = ROW.format(
    label="&nbsp;",
    name="arxividv",
    value='(or <span class="arxivid"><a href="https://arxiv.org/abs/2601.90011v2">arXiv:2601.90011v2</a> [cs.DS]</span>'
    " for this version)",
)
OWN_DOI = ROW.format(
    label="&nbsp;",
    name="arxivdoi",
    value='<a href="https://doi.org/10.48550/arXiv.2601.90011">https://doi.org/10.48550/arXiv.2601.90011</a>',
)
SUBJECTS = ROW.format(
    label="Subjects:",
    name="subjects",
    value='<span class="primary-subject">Data Structures and Algorithms (cs.DS)</span>; Machine Learning (cs.LG)',
)
DATELINE = '[Submitted on 2 Jan 2026 (<a href="/abs/2601.90011v1">v1</a>), last revised 5 Jan 2026 (this version, v2)]'
NAMES = '<a href="/search/cs?query=Holt,+M">Mira Holt</a>, <a href="/search/cs?query=Pell,+O">Ona Pell</a>'
TABLE = (SUBJECTS, CITED, VERSION, OWN_DOI)


def page(*rows: str, dateline: str = DATELINE, names: str = NAMES) -> str:
    """Make the page of a paper, with the rows of its table."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head><title>[2601.90011] Sorting Pebbles by Their Shadows</title></head>
<body>
<div class="subheader"><h1>Computer Science &gt; Data Structures and Algorithms</h1></div>
<div id="abs">
<div class="dateline">\n  {dateline}</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>Sorting $a&lt;b$ Pebbles by Their Shadows</h1>
<div class="authors"><span class="descriptor">Authors:</span>{names}</div>
<a class="mobile-submission-download" href="/pdf/2601.90011">View PDF</a>
<blockquote class="abstract mathjax">
  <span class="descriptor">Abstract:</span>We sort pebbles by the shadows
that they cast at noon.
</blockquote>
<div class="metatable"><table summary="Additional metadata">{"".join(rows)}</table></div>
</div>
<div class="submission-history"><h2>Submission history</h2> From: Mira Holt <br/>
<strong>[v2]</strong> Mon, 5 Jan 2026 10:00:00 UTC (410 KB)<br/></div>
<ul><li><a href="/src/2601.90011">TeX Source</a></li></ul>
</body></html>
"""


PAPER = Paper(
    "Sorting $a<b$ Pebbles by Their Shadows",
    authors=["Mira Holt", "Ona Pell"],
    abstract="We sort pebbles by the shadows that they cast at noon.",
    arxiv_id=ArxivId("2601.90011", 2),
    url="https://arxiv.org/abs/2601.90011",
    pdf_url="/pdf/2601.90011",
    primary_category="cs.DS",
    categories=["cs.DS", "cs.LG"],
    published=datetime.date(2026, 1, 2),
    updated=datetime.date(2026, 1, 5),
)


def only(text: str) -> Paper:
    """Read the one paper of a page."""
    [paper] = adp.parse(text).papers
    return paper


def test_the_page_of_a_paper() -> None:
    """All that it says of the paper is read, and nothing else of the page is reported."""
    digest = adp.parse(page(*TABLE))
    assert (digest.layout, digest.title, digest.date, codes(digest)) == ("listing", None, None, [])
    assert [section.name for section in digest.sections] == [None]
    assert digest.papers == (PAPER,)
    assert [*adp.iter_papers([page(*TABLE)])] == [PAPER]


@pytest.mark.parametrize("browser", [saved, shown_by_chrome])
def test_a_page_that_a_browser_saves(browser: Callable[[str], str]) -> None:
    """It says the same; a browser writes addresses in full."""
    paper = only(browser(page(*TABLE)))
    assert (paper.title, paper.authors, paper.published, paper.arxiv_id) == (
        PAPER.title,
        PAPER.authors,
        PAPER.published,
        PAPER.arxiv_id,
    )


def test_the_table() -> None:
    """What it says besides goes to the fields, or is kept as arXiv's mails call it."""
    rows = (
        ROW.format(label="Comments:", name="comments mathjax", value="12 pages"),
        ROW.format(label="Journal&nbsp;reference:", name="jref", value="Journal of Pebbles 12 (2026)"),
        ROW.format(label="Related DOI:", name="doi", value='<a href="https://doi.org/10.1000/x1">10.1000/x1</a>'),
        ROW.format(label="MSC classes:", name="msc-classes", value="68P10"),
        ROW.format(label="Report number:", name="report-number", value="PEB-7"),
    )
    paper = only(page(*rows, *TABLE))
    assert (paper.comment, paper.journal_ref, paper.doi) == ("12 pages", "Journal of Pebbles 12 (2026)", "10.1000/x1")
    assert dict(paper.extra) == {"MSC-class": "68P10", "Report-no": "PEB-7"}


@pytest.mark.parametrize(
    ("dateline", "published", "updated"),
    [
        ("(Submitted on 2 Jan 2010)", "2010-01-02", None),
        ("[Submitted on 2 Jan 2026 (this version), latest version 5 Jan 2026 (v2)]", "2026-01-02", None),
        ("[Submitted on 2 Jan 2026 (v1), last revised 6 Jan 2026 (this version, v3)]", "2026-01-02", "2026-01-06"),
        ("[soon]", None, None),
    ],
)
def test_days(dateline: str, published: str | None, updated: str | None) -> None:
    """The first is that of the first version."""
    paper = only(page(*TABLE, dateline=dateline))
    assert (paper.published and str(paper.published), paper.updated and str(paper.updated)) == (published, updated)


@pytest.mark.parametrize(("rows", "identifier"), [((CITED,), "2601.90011"), ((VERSION,), "2601.90011v2"), ((), "None")])
def test_identifiers(rows: tuple[str, ...], identifier: str) -> None:
    """The version that the page shows, or the paper, or nothing names it."""
    digest = adp.parse(page(*rows))
    assert str(digest.papers[0].arxiv_id) == identifier
    assert ("missing-identifier" in codes(digest)) == (not rows)
    assert ("missing-link" in codes(digest)) == (CITED not in rows)


def test_names_that_are_left_out() -> None:
    """The page may hide some, and says how many."""
    digest = adp.parse(page(*TABLE, names=f"{NAMES}, et al. (12 additional authors not shown)"))
    assert (digest.papers[0].authors, digest.papers[0].authors_complete) == (("Mira Holt", "Ona Pell"), False)
    assert codes(digest) == ["author-list-cut"]


def test_a_page_without_a_title() -> None:
    """Nothing is made up."""
    digest = adp.parse(page(*TABLE).replace('<h1 class="title mathjax">', "<h1>"))
    assert (len(digest), codes(digest)) == (0, ["no-items"])


def test_further_dois() -> None:
    """The first is that of the paper; others, also as plain text, are kept."""
    own = ROW.format(
        label="DOI:", name="doi", value='<a href="https://doi.org/10.1000/a">https://doi.org/10.1000/a</a>'
    )
    others = ROW.format(label="Related DOI:", name="doi", value="10.1000/b, https://doi.org/10.1000/c")
    [paper] = adp.parse(page(*TABLE, own, others)).papers
    assert (paper.doi, paper.extra["DOI"]) == ("10.1000/a", "10.1000/b, 10.1000/c")
