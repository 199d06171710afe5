"""Pages of arXiv's own site are read: listings in three generations of markup, search results, saved pages."""

import datetime
from collections.abc import Callable

import pytest
from arxiv_documents import PAGES, document, item, listing, saved, shown_by_chrome, shown_by_firefox
from growth import time_is_linear
from results import assert_read_alike, codes, pieces

import arxiv_digest_parser as adp
from arxiv_digest_parser import ArxivId, Digest, Paper
from arxiv_digest_parser._arxiv.signs import is_page
from arxiv_digest_parser._arxiv.window import Window

#: How many papers each document has.
PAPERS = {"new": 4, "recent": 2, "old": 2, "search": 2}


def read(text: str | bytes) -> Digest:
    """Read a page."""
    return adp.parse(text, layout="listing")


def sections(digest: Digest) -> list[tuple[str | None, int, int | None]]:
    """List the sections of a digest with the numbers of their papers, read and declared."""
    return [(section.name, len(section.papers), section.declared_total) for section in digest.sections]


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_detected(name: str) -> None:
    """Each kind is detected, as text and as bytes, whole and in pieces."""
    text = document(name)
    digest = adp.parse(text)
    assert digest.layout == "listing"
    assert len(digest) == PAPERS[name]
    assert set(codes(digest)) <= {"missing-authors"}
    assert digest == read(text) == adp.parse(text.encode()) == adp.parse(text.replace("\n", "\r\n").encode())
    assert_read_alike(text, pieces(text, 9))


def test_a_new_listing() -> None:
    """The page of a day has a section for each kind of announcement."""
    digest = read(document("new"))
    assert (digest.title, digest.date) == ("Data Structures and Algorithms", datetime.date(2026, 2, 3))
    assert sections(digest) == [
        ("New submissions", 1, 1),
        ("Cross submissions", 1, 1),
        ("Replacement submissions", 2, 2),
    ]
    assert digest.papers[0] == Paper(
        "Sorting $a<b$ Letters",
        authors=["Ada Example", "Yi", "Bob Sample"],
        affiliations=[(), (), ("First Place",)],
        abstract="One paragraph on two lines.\nAnother, see arXiv:1903.90001.",
        arxiv_id=ArxivId("2602.90041"),
        url="/abs/2602.90041",
        pdf_url="/pdf/2602.90041",
        primary_category="cs.DS",
        categories=["cs.DS", "stat.AP"],
        comment="Comments: code at https://example.org/code?a=1&b=2",
        journal_ref="J. Sort. 1 (2026) 2",
        announce_type="new",
        number=1,
    )
    assert [paper.announce_type for paper in digest] == ["new", "cross", "replace", "replace"]
    assert str(digest.papers[3].arxiv_id) == "cs/0601001"
    [noticed] = digest.diagnostics
    assert str(noticed) == (
        "83:11: warning: a paper without authors [missing-authors]\n"
        "              Graphs in a Row\n"
        "              ^~~~~~~~~~~~~~~"
    )


def test_a_recent_listing() -> None:
    """A page of several days has a date for each section, and none of its own."""
    digest = read(document("recent"))
    assert digest.date is None
    assert sections(digest) == [("Tue, 3 Feb 2026", 1, 1), ("Mon, 2 Feb 2026", 1, 3)]
    assert [section.date for section in digest.sections] == [datetime.date(2026, 2, 3), datetime.date(2026, 2, 2)]
    assert [paper.announce_type for paper in digest] == ["new", "cross"]
    assert not digest.diagnostics


def test_an_old_listing() -> None:
    """Headings were above the lists, and years had two digits."""
    digest = read(document("old"))
    assert (digest.date, digest.diagnostics) == (datetime.date(2026, 2, 3), ())
    assert sections(digest) == [("New submissions", 1, None), ("Replacements", 1, None)]
    assert digest.papers[0].authors == ("Ada Example", "Bob Sample")
    assert digest.papers[1].announce_type == "replace"


def test_search_results() -> None:
    """A result has the days of its versions, its DOI, and the labels of arXiv's mails."""
    digest = read(document("search"))
    assert digest.title == "Showing 1–2 of 1,202 results for all: sorting"
    assert (digest.date, sections(digest), digest.diagnostics) == (None, [(None, 2, 1202)], ())
    first, second = digest.papers
    assert first == Paper(
        "Sorting $a<b$ Letters",
        authors=["Ada Example", "Bob Sample"],
        authors_complete=False,
        abstract="We sort letters.",
        arxiv_id=ArxivId("2602.90041"),
        url="https://arxiv.org/abs/2602.90041",
        pdf_url="https://arxiv.org/pdf/2602.90041",
        primary_category="cs.DS",
        categories=["cs.DS", "stat.AP"],
        published=datetime.date(2026, 2, 2),
        updated=datetime.date(2026, 2, 4),
        comment="9 pages; note: sorted",
        doi="10.99999/sort.1",
        journal_ref="J. Sort. 1 (2026) 2",
        extra={
            "Report-no": "SORT-26-1",
            "MSC-class": "68P10",
            "ACM-class": "F.2.2; E.5",
            "Originally announced": "February 2026",
        },
    )
    assert (second.published, second.updated, second.abstract) == (datetime.date(2026, 1, 9), None, None)
    assert second.extra["Latest version"] == "2601.90043v2"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("dress", [shown_by_chrome, shown_by_firefox])
def test_the_source_that_a_browser_shows(name: str, dress: Callable[[str], str]) -> None:
    """A saved page that shows the source of a page is read as that page, and its own lines are named."""
    text = dress(document(name))
    digest = adp.parse(text)
    assert digest == read(document(name))
    assert len(digest) == PAPERS[name]
    assert digest.layout == "listing"
    for noticed in digest.diagnostics:
        assert text.split("\n")[noticed.line - 1].startswith(noticed.source, noticed.offset)


def test_text_around_the_source_is_the_browsers() -> None:
    """What is in no cell of a page that shows source is not source."""
    text = shown_by_chrome(listing(item())).replace("<table>", "<label>Line wrap</label><table>")
    assert (len(read(text)), codes(read(text))) == (1, [])


def test_a_page_of_source_without_source() -> None:
    """A page that shows an empty source has no items."""
    assert codes(read(shown_by_chrome("").replace("></td></tr>", "></td></tr>"))) == ["no-items"]


@pytest.mark.parametrize("name", PAGES)
def test_saved_pages(name: str) -> None:
    """A saved page gives the same papers, but for the addresses that a browser completes."""
    text = document(name)
    digest = adp.parse(saved(text))
    assert len(digest) == PAPERS[name]
    assert [paper.title for paper in digest] == [paper.title for paper in read(text)]
    assert [paper.authors for paper in digest] == [paper.authors for paper in read(text)]
    assert all(paper.url == f"https://arxiv.org/abs/{paper.arxiv_id}" for paper in digest)


def test_typeset_formulae() -> None:
    """What MathJax left in a saved page is read as its TeX."""
    shown = '<span class="MathJax_Preview"></span><span class="MathJax">𝑎</span><script type="math/tex">a</script>'
    [paper] = read(listing(item(title=f"Sorting {shown} Letters<script>alert(1)</script>"))).papers
    assert paper.title == "Sorting $a$ Letters"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "<h3>Showing new listings for Monday, 2 February 2026</h3><p>No updates today.</p>",
            datetime.date(2026, 2, 2),
        ),
        ("<dl id='articles'><p>No updates for this time period.</p></dl>", None),
        ("<div>No further updates for Mon, 02 Feb 2026</div>", None),
    ],
)
def test_a_day_without_papers_is_a_note(text: str, date: datetime.date | None) -> None:
    """A page that says that there is nothing is empty."""
    digest = adp.parse(f"<div id='dlpage'><h1>Sorting</h1>{text}</div>", strict=True)
    assert (digest.title, digest.date, codes(digest)) == ("Sorting", date, ["empty-digest"])


def test_a_search_without_results_is_a_note() -> None:
    """A search that finds nothing is empty."""
    text = "<h1>Search</h1><p>Sorry, your query for <span>all: sorted</span> produced no results.</p>"
    digest = adp.parse(text, strict=True)
    assert (digest.layout, codes(digest)) == ("listing", ["empty-digest"])


@pytest.mark.parametrize(
    "text",
    [
        "<div id='dlpage'><h1>Sorting</h1><ul><li>A new markup</li></ul></div>",
        "<ol><li class='arxiv-result-2'></ol>",
        "x",
        "",
    ],
)
def test_a_page_without_items_is_an_error(text: str) -> None:
    """A page that should have items and has none is reported loudly."""
    digest = read(text)
    assert ("no-items" in codes(digest), digest.papers) == (True, ())


def test_a_past_day() -> None:
    """A page of `/catchup` has its day in its title, and the same items."""
    text = listing(item(), above="\n<h3>New submissions (showing 1 of 1 entries)</h3>").replace(
        "<h1>Sorting", "<h1>Catchup results for Sorting on Mon, 02 Feb 2026"
    )
    digest = read(text)
    assert (digest.date, codes(digest)) == (datetime.date(2026, 2, 2), [])


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("New submissions for Monday, 2 February 2026 (showing 1 of 1 entries )", ("New submissions", 1, 1)),
        ("Replacements for Mon, 2 Feb 26", ("Replacements", 1, None)),
        ("Mon, 2 Feb 2026 (continued, showing last 1 of 9 entries )", ("Mon, 2 Feb 2026", 1, 9)),
        ("Mon, 2 Feb 2026&nbsp;(showing 3-3 of 9 entries)", ("Mon, 2 Feb 2026", 1, 9)),
        ("Something else", (None, 1, None)),
        ("(showing 1 of 1 entries)", (None, 1, 1)),
        ("Monday 2 February 2026 (showing 1 of 1 entries)", ("Monday 2 February 2026", 1, 1)),
    ],
)
def test_headings(heading: str, expected: tuple[str | None, int, int | None]) -> None:
    """A heading is a name, often with a day and with counts."""
    digest = read(listing(item(), above=f"<h3>{heading}</h3>"))
    assert (sections(digest), codes(digest)) == ([expected], [])
    assert digest.date == (datetime.date(2026, 2, 2) if "Feb" in heading else None)


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (
            "<h3>New submissions (showing 2 of 2 entries)</h3>",
            "1:38: warning: 2 papers announced, but 1 found [total-mismatch]",
        ),
        ("<div>Total of 1 entries</div>", None),
        ("<div>Total of 3 entries</div>", "1:39: warning: 3 papers announced, but 1 found [total-mismatch]"),
        ("<small>[ total of 3 entries: <b>1-1</b> | <a href='?skip=1'>2-3</a> ]</small>", None),
        ("<h3>A heading that is not a section's</h3><h1>Another title</h1>", None),
        ("<p>Papers are announced every day.</p><p>Some were announced soon.</p>", None),
        (
            "<small>[ total of 3 entries: 1-2 ]</small>",
            "1:43: warning: 2 papers announced, but 1 found [total-mismatch]",
        ),
        ("<div>Total of 3 entries : <a href='?skip=1'>1-3</a></div>", None),
    ],
)
def test_totals(above: str, expected: str | None) -> None:
    """A declared number of papers that were not read is reported."""
    digest = read(listing(item(), above=above))
    assert [noticed.headline for noticed in digest.diagnostics] == ([expected] if expected else [])


def test_the_total_of_results() -> None:
    """A page of results says how many it shows."""
    digest = read(document("search").replace("1&ndash;2", "1&ndash;50"))
    assert [noticed.headline for noticed in digest.diagnostics] == [
        "10:31: warning: 50 papers announced, but 2 found [total-mismatch]"
    ]


def test_a_list_of_authors_that_was_cut() -> None:
    """After a hundred linked authors arXiv leaves the others out; a list that goes on after them is whole."""
    linked = ", ".join(f"<a href='/search/'>Author No{chr(65 + n // 26)}{chr(65 + n % 26)}</a>" for n in range(100))
    digest = read(listing(item(authors=linked)))
    assert (digest.papers[0].authors_complete, len(digest.papers[0].authors)) == (False, 100)
    assert codes(digest) == ["author-list-cut"]
    digest = read(listing(item(authors=f"{linked}, Yi")))
    assert (digest.papers[0].authors_complete, codes(digest)) == (True, [])
    digest = read(listing(item(authors="<a href='/search/'>A. One</a>, et al. (909 additional authors not shown)")))
    assert (digest.papers[0].authors, digest.papers[0].authors_complete) == (("A. One",), False)
    assert codes(digest) == ["author-list-cut"]


def test_further_fields_are_kept() -> None:
    """A field with a label that the page has not printed so far is a further one; without a label it is reported."""
    inside = "<div class='list-report-no'>Report-no: SORT-1</div>\n<div class='list-x'>lost</div>stray"
    digest = read(listing(item(inside=inside, doi="10.99999/sort.1")))
    [paper] = digest.papers
    assert (dict(paper.extra), paper.doi) == ({"Report-no": "SORT-1"}, "10.99999/sort.1")
    assert [(noticed.code, noticed.text) for noticed in digest.diagnostics] == [
        ("unread-text", "lost"),
        ("unread-text", "stray"),
    ]


def test_labels_are_taken_off_once() -> None:
    """A label may be an element or a word; a title may begin with the same word."""
    assert read(listing(item(title="Title: A Sort"))).papers[0].title == "Title: A Sort"
    plain = item(title="A Sort: B").replace("<span class='descriptor'>Title:</span>", "Title:")
    assert read(listing(plain)).papers[0].title == "A Sort: B"
    assert read(listing(plain.replace("Title: A Sort", "A Sort"))).papers[0].title == "A Sort: B"


def test_text_that_is_in_no_field_is_reported() -> None:
    """What an item or a result holds besides its fields is not lost."""
    assert [noticed.text for noticed in read(listing(item(mark="(withdrawn)"))).diagnostics] == ["(withdrawn)"]
    assert [noticed.text for noticed in read(listing(item(subjects="Sorting (cs.DS); Odd"))).diagnostics] == ["Odd"]
    digest = read(listing(item().replace("<dd>", "between<dd>", 1)))
    assert [noticed.text for noticed in digest.diagnostics] == ["between"]
    digest = read(document("search").replace('<p class="authors">', 'stray<p class="authors">', 1))
    assert [noticed.text for noticed in digest.diagnostics] == ["stray"]
    digest = read(document("search").replace('<p class="comments is-size-7">', '<p class="comments">lost', 1))
    assert [noticed.text for noticed in digest.diagnostics] == ["lost"]


def test_items_without_subjects_or_identifier() -> None:
    """What an item lacks is reported."""
    digest = read("<dl><dd><div class='list-title'>Sorting</div></dd></dl>")
    missing = ["authors", "link", "category", "identifier"]
    assert (digest.papers[0].title, codes(digest)) == ("Sorting", [f"missing-{name}" for name in missing])
    assert read(listing(item(authors="", subjects=""))).papers[0].authors == ()
    digest = read(listing(item(subjects="").replace("arXiv:", "")))
    assert (str(digest.papers[0].arxiv_id), digest.papers[0].primary_category) == ("2602.90001", None)
    assert "unread-text" in codes(digest)
    assert read(listing(item().replace("2602.90001", "x"))).papers[0].arxiv_id is None
    digest = read(document("search").replace("arXiv:2602.90041", "").replace("<ol", "<ol title=''", 1))
    assert digest.papers[0].arxiv_id is None


def test_a_word_that_looks_like_a_tag_is_reported() -> None:
    """What is after a sign that the page should have escaped is lost, but reported; formulae may have any tag."""
    inside = "<p class='mathjax'>We sort {}</p>".format
    result = document("search").replace("</p>", " where a<or b</p>", 1)
    for page in (listing(item(1, inside=inside("a<or b"))), result):
        assert [noticed.text for noticed in read(page).diagnostics if "tag" in noticed.message] == ["<or"]
    drawn = "<math><mrow><mi>a</mi></mrow></math><mjx-math>a</mjx-math>"
    assert codes(read(listing(item(1, inside=inside(drawn))))) == []
    assert codes(read(listing(item(1, inside=inside(f"{drawn}<mrow>a</mrow>"))))) == ["unread-text"]


def test_an_item_without_details_is_reported() -> None:
    """An item without a title is not a paper, and its text is kept in the diagnostic."""
    text = listing("<dt>[1] arXiv:2602.90001</dt>\n", item(2))
    digest = read(text)
    assert [(noticed.code, noticed.line, noticed.text) for noticed in digest.diagnostics] == [
        ("truncated", 3, "[1] arXiv:2602.90001")
    ]
    assert len(digest) == 1


@pytest.mark.parametrize("name", PAGES)
def test_a_cut_page_says_so(name: str) -> None:
    """Wherever a page is cut inside its list, the papers above are kept, and the cut is reported."""
    text = document(name)
    whole = read(text).papers
    assert len(whole) == PAPERS[name]
    end = max(text.rfind("</dl>"), text.rfind("</ol>"))
    for at in range(text.index("<dt>" if "<dt>" in text else '<li class="arxiv'), end, 199):
        digest = read(text[:at])
        assert digest.papers[: len(digest) - 1] == whole[: max(0, len(digest) - 1)]
        assert {"truncated", "total-mismatch"} & {*codes(digest)} or digest.papers == whole


def test_a_script_that_writes_lists_cuts_nothing() -> None:
    """What is in a script at the end of a page is not a list."""
    text = f"<html><body>{listing(item())}<script>write('<li>')</script></body></html>"
    assert codes(read(text)) == []
    assert len(read(text)) == 1


def test_results_without_a_full_abstract() -> None:
    """The short abstract counts where there is no other, and text without spans is one as well."""
    text = document("search")
    start, end = text.index('<span class="abstract-full'), text.index("</p>", text.index('<span class="abstract-full'))
    assert read(text[:start] + text[end:]).papers[0].abstract == "We sort…"
    start = text.index('<p class="abstract')
    plain = text[:start] + '<p class="abstract">We sort all.</p>' + text[end + 4 :]
    assert read(plain).papers[0].abstract == "We sort all."


def test_characters_that_lxml_would_drop_are_kept() -> None:
    """Control characters are part of a value."""
    [paper] = read(listing(item(title="a\x01b\ufffec"))).papers
    assert paper.title == "a\x01b\ufffec"


def test_the_declared_charset_counts() -> None:
    """Bytes are decoded as the page says."""
    raw = ("<meta charset='iso-8859-1'>" + listing(item(authors="Jörg Müller"))).encode("latin-1")
    assert adp.parse(raw).papers[0].authors == ("Jörg Müller",)


def test_pages_are_only_read() -> None:
    """No page is written."""
    with pytest.raises(adp.UnwritableError, match="can be read, but not written"):
        adp.write(Digest(), "listing")


GROWING: dict[str, Callable[[int], str]] = {
    "items": lambda n: listing(*(item(number % 9_000) for number in range(n // 500))),
    "items in one line": lambda n: listing(*(item(number % 9_000) for number in range(n // 500))).replace("\n", " "),
    "terms": lambda n: listing("<dt>" * (n // 4)),
    "terms with details": lambda n: listing("<dt><dd>" * (n // 8)),
    "nested fields": lambda n: listing("<dd><div class='list-x'>" * (n // 24)),
    "links": lambda n: listing(item(authors="<a>" * (n // 3))),
    "names": lambda n: listing(item(authors="<a>A. B</a>, " * (n // 13))),
    "subjects": lambda n: listing(item(subjects="(" * n)),
    "marks": lambda n: listing(item(mark="[" * n)),
    "lines": lambda n: listing(item(inside="<p class='mathjax'>" + "<br>" * (n // 4))),
    "results": lambda n: "<ol>" + "<li class='arxiv-result'><p class='tags'>" * (n // 40),
    "labels": lambda n: "<ol><li class='arxiv-result'><p class='comments'>" + "<span>a:</span> b" * (n // 17),
    "classes": lambda n: "<" + "class='list-title" * (n // 17),
    "attributes": lambda n: "<p class=" * (n // 9),
    "queries": lambda n: "<p>" + "Sorry, your query for " * (n // 22),
    "cells of source": lambda n: "<table>" + "<td class='line-content'>&lt;dl&gt;" * (n // 34),
    "totals": lambda n: "<dl><div>" + "total of 1 entries " * (n // 19),
    "headings": lambda n: "<dl>" + "<h3>New submissions (showing 1 of 1 entries)</h3>" * (n // 50),
}


@pytest.mark.no_cover
@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_time_grows_with_the_page(make: Callable[[int], str]) -> None:
    """Nesting and long values take time in proportion to the text."""
    assert time_is_linear(lambda text: (is_page(text), read(text)), make)


def test_what_is_said_about_one_stretch_of_a_line_shares_its_place() -> None:
    """A place holds an excerpt of a long line, so the last ones are given again; only so many are remembered."""
    window = Window()
    window.add("".join(f"<{number}>" for number in range(200)))
    places = [window.place(1, f"<{number}>") for number in range(200)]
    assert [place.column for place in places[:3]] == [1, 4, 7]
    assert window.place(1, "<199>") is places[199]
    assert window.place(1, "<0>") == places[0]
    assert window.place(1, "<0>") is not places[0]
