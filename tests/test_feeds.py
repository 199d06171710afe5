"""Feeds of arXiv are read: announcements in three formats, answers of the API, and documents that are broken."""

import datetime
import itertools
import tracemalloc
from collections.abc import Callable

import pytest
from arxiv_documents import FEEDS, document, entry, feed
from growth import time_is_linear
from results import assert_read_alike, codes, pieces

import arxiv_digest_parser as adp
from arxiv_digest_parser import ArxivId, Digest
from arxiv_digest_parser._arxiv import window, xml_stream
from arxiv_digest_parser._arxiv.signs import is_feed
from arxiv_digest_parser.diagnostics import Place


def read(text: str | bytes) -> Digest:
    """Read a feed, whole and in pieces of several sizes, which must give the same."""
    digest = adp.parse(text, layout="feed")
    for size in (1, 7, 100) if len(text) < 10_000 else (5_000,):
        assert_read_alike(text, pieces(text, size), "feed", least=0)
    return digest


@pytest.mark.parametrize("name", FEEDS)
def test_feeds_are_detected(name: str) -> None:
    """Each kind is detected, as text and as bytes, and gives no diagnostics."""
    text = document(name)
    digest = adp.parse(text, strict=True)
    assert digest.layout == "feed"
    assert len(digest) == 2
    assert not digest.diagnostics
    assert digest == read(text) == adp.parse(text.encode()) == adp.parse(text.replace("\n", "\r\n").encode())
    assert [paper.title for paper in adp.iter_papers([text])] == [paper.title for paper in digest]


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_announcements(name: str) -> None:
    """RSS and Atom print the same facts under different names."""
    digest = read(document(name))
    assert (digest.title, digest.date) == ("cs.DS updates on arXiv.org", datetime.date(2026, 2, 4))
    first, second = digest.papers
    assert first == adp.Paper(
        "Sorting & Searching",
        authors=["Ada Example", r"Petra \v{S}ample", "C. Third"],
        affiliations=[(), ("First Place, Town, Second Place",), ()],
        abstract="If $a<b$ then AT&T sorts. It does so twice.",
        arxiv_id=ArxivId("2602.90001", 1),
        url="https://arxiv.org/abs/2602.90001",
        primary_category="cs.DS",
        categories=["cs.DS", "math.CO"],
        announce_type="new",
        extra={"License": "http://creativecommons.org/licenses/by/4.0/"},
    )
    assert (second.doi, second.journal_ref) == ("10.99999/sort.2", "J. Sort. 1 (2026) 2")
    assert (second.announce_type, str(second.arxiv_id)) == ("replace-cross", "2601.90002v3")


def test_rdf() -> None:
    """RSS 1.0 has the identifier in the title, HTML in its values, and the date of the evening before."""
    digest = read(document("rdf"))
    assert digest.date == datetime.date(2019, 3, 5)
    first, second = digest.papers
    assert first == adp.Paper(
        "Sorting in a Row",
        authors=["Ada Example", "Bob Sámple"],
        affiliations=[("First Place",), ()],
        abstract="We sort $a<b$ letters, see https://example.org/sort.\nThen we sort more.",
        arxiv_id=ArxivId("1903.90001", 1),
        url="http://arxiv.org/abs/1903.90001",
        primary_category="cs.DS",
        announce_type="new",
    )
    assert (second.title, second.announce_type, second.primary_category) == ("Sorting, Again?", "replace", "math.CO")


def test_marks_of_rdf() -> None:
    """A paper can be listed from another category and be updated."""
    text = document("rdf").replace("UPDATED", "CROSS LISTED UPDATED").replace("[cs.DS])", "CROSS LISTED)")
    first, second = read(text).papers
    assert (first.announce_type, first.primary_category) == ("cross", None)
    assert second.announce_type == "replace-cross"


def test_several_dois() -> None:
    """A paper with two DOIs has both, as arXiv prints them elsewhere."""
    [paper] = read(feed(entry(inside="<doi>10.1/a</doi><doi>10.1/b</doi>"))).papers
    assert paper.doi == "10.1/a 10.1/b"


def test_answers() -> None:
    """An answer of the API has the days of the versions, each author as an element, and no date of its own."""
    digest = read(document("api"))
    assert (digest.date, digest.sections[0].declared_total) == (None, 2026)
    assert digest.papers[0] == adp.Paper(
        "A Title on Two Lines",
        authors=["Ada Example", "Bob Sample"],
        affiliations=[("First Place", "Second Place"), ()],
        abstract="First paragraph of it.\nSecond one.",
        arxiv_id=ArxivId("2602.90031", 2),
        url="https://arxiv.org/abs/2602.90031v2",
        pdf_url="https://arxiv.org/pdf/2602.90031v2",
        primary_category="cs.DS",
        categories=["math.CO", "cs.DS", "68P10"],
        published=datetime.date(2026, 2, 2),
        updated=datetime.date(2026, 2, 4),
        comment="9 pages, 2 figures",
        doi="10.99999/sort.1",
        journal_ref="J. Sort. 1 (2026) 2",
    )


def test_a_date_of_the_caller_goes_first() -> None:
    """The day that a caller knows replaces the one that is printed."""
    day = datetime.date(2026, 2, 6)
    assert adp.parse(document("rss"), date=day).date == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (entry(guid=""), "2602.90001v1"),
        (entry(guid="", description="We sort."), "2602.90001"),
        (entry(guid="", description="", link="https://rss.arxiv.org/abs/2602.90001"), "2602.90001"),
    ],
)
def test_identifiers_are_found_where_they_are(text: str, expected: str) -> None:
    """The identifier is that of the entry's own, or of its text, or of its link."""
    [paper] = read(feed(text)).papers
    assert str(paper.arxiv_id) == expected


def test_an_entry_can_lack_nearly_all() -> None:
    """What an entry lacks is reported, at the entry."""
    digest = read(feed("<item><title>Sorting</title></item>", "\n<item><link> </link></item>"))
    assert [paper.title for paper in digest] == ["Sorting", ""]
    assert digest.papers[0].abstract is digest.papers[0].url is digest.papers[1].url is None
    twice = ("missing-authors", "missing-category", "missing-date", "missing-identifier", "missing-link")
    assert sorted(codes(digest)) == sorted([*twice, *twice, "missing-title"])
    assert str(digest.diagnostics[0]) == (
        "2:14: warning: a paper without authors [missing-authors]\n"
        "    <item><title>Sorting</title></item>\n"
        "                 ^~~~~~~"
    )


def test_a_category_that_comes_twice() -> None:
    """A category of a paper is reported if it is repeated."""
    category = "<category>cs.DS</category>"
    assert codes(read(feed(entry().replace("</item>", f"{category * 2}</item>")))) == ["repeated-field"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<updated>2026-02-04", "<updated>soon", "missing-date"),
        ('<category term="cs.DS"', '<category terms="cs.DS"', "missing-category"),
        ('primary_category term="cs.DS"', 'primary_category term="cs.DB"', "conflicting-value"),
    ],
)
def test_an_answer_that_contradicts_itself(old: str, new: str, code: str) -> None:
    """Dates and categories that arXiv always prints, and that agree, are missed."""
    assert code in codes(read(document("api").replace(old, new)))


@pytest.mark.parametrize("cut", ["et al.", "Et Al", "et. al."])
def test_creators_that_are_cut(cut: str) -> None:
    """A list that ends so is not complete, and one name may look like it."""
    paper = read(feed(entry(creator=f"Ada Example, {cut}"))).papers[0]
    assert (paper.authors, paper.authors_complete) == (("Ada Example",), False)
    assert read(feed(entry(creator="Ada Example, Etta Sample"))).papers[0].authors == ("Ada Example", "Etta Sample")


def test_announce_types_that_arxiv_does_not_document_are_kept() -> None:
    """A type that is not one of the four is a further field."""
    digest = read(feed(entry(announce_type="absonly")))
    assert digest.papers[0].announce_type is None
    assert digest.papers[0].extra == {"Announce Type": "absonly"}
    assert (
        read(feed(entry(description="arXiv:2602.90001v1 Announce Type: cross \nAbstract: A"))).papers[0].announce_type
        == "cross"
    )


def test_authors() -> None:
    """Commas in brackets cut nothing, brackets that do not pair are letters, and `et al.` is not a name."""
    [paper] = read(feed(entry(creator="A. One (Place (Town), Land), B. (Two, C. Three, et al."))).papers
    assert (paper.authors, paper.authors_complete) == (("A. One (Place (Town)", "Land)", "B. (Two", "C. Three"), False)
    [paper] = read(feed(entry(creator="A. One (Place (Town), Land),, B.) Two (C"))).papers
    assert paper.authors == ("A. One", "B.) Two (C")
    assert read(feed(entry(creator="A. One)(", inside="<creator>B. Two</creator>"))).papers[0].authors == (
        "A. One)(",
        "B. Two",
    )
    [paper] = read(feed(entry(creator="A. One (Place) (Fellow, IEEE), (Nobody), B. Two)("))).papers
    assert paper.authors == ("A. One", "(Nobody)", "B. Two)(")
    assert paper.affiliations == (("Place", "Fellow, IEEE"), (), ())


def test_the_first_author_element_without_name_is_left_out() -> None:
    """An author without a name is left out."""
    inside = "<author><uri>x</uri></author><author><name>Ada Example</name></author>"
    assert read(feed(entry(creator="", inside=inside))).papers[0].authors == ("Ada Example",)


def test_atom_links_may_say_little() -> None:
    """A link without a kind is the alternate one, and the identifier of the entry takes the place of a missing link."""
    text = "<feed><id>http://arxiv.org/api/x</id><title>t</title><entry>{}</entry></feed>"
    url = "http://arxiv.org/abs/2602.90001v1"
    assert read(text.format(f"<link href='{url}'/>")).papers[0].url == url
    assert read(text.format(f"<id>{url}</id><link rel='related' href='x'/>")).papers[0].url == url


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            feed(title="Feed error for query: cs.XX").replace(
                "</channel>", "<description>Bad archive.</description></channel>"
            ),
            "Bad archive.",
        ),
        (feed(title="Feed error for query: cs.XX"), "arXiv could not make the feed"),
        (
            "<feed><title>t</title><entry><id>/api/errors#x</id><summary>bad id</summary></entry></feed>",
            "bad id",
        ),
        ("<feed><title>t</title><entry><title>Error</title></entry></feed>", "arXiv sent an error"),
    ],
)
def test_errors_of_arxiv_are_not_papers(text: str, expected: str) -> None:
    """A feed or an entry that says what went wrong is a diagnostic."""
    digest = read(text)
    assert [(noticed.code, noticed.message) for noticed in digest.diagnostics] == [("feed-error", expected)]
    assert not digest.papers


def test_a_day_without_papers_is_a_note() -> None:
    """A feed without entries is empty, and its day is known all the same."""
    digest = adp.parse(
        feed().replace("</title>", "</title><pubDate>Wed, 04 Feb 2026 00:00:00 -0500</pubDate>"), strict=True
    )
    assert (codes(digest), digest.date) == (["empty-digest"], datetime.date(2026, 2, 4))


def test_days_that_differ_are_not_a_date() -> None:
    """A feed of several days has no date."""
    days = [entry(number, pubDate=f"Wed, {number} Feb 2026 00:00:00 -0500") for number in (1, 2)]
    assert read(feed(days[0])).date == datetime.date(2026, 2, 1)
    assert read(feed(*days)).date is None
    assert read(feed(entry(pubDate="soon"))).date is None


@pytest.mark.parametrize(("total", "expected"), [("3", ["total-mismatch"]), ("1", []), ("many", [])])
def test_totals_of_answers(total: str, expected: list[str]) -> None:
    """An answer with fewer entries than its own counts say is reported."""
    assert codes(read(feed(f"<totalResults>{total}</totalResults>", entry()))) == expected


def test_totals_are_counted_in_english() -> None:
    """The message about a total has the plural of an entry."""
    noticed = read(feed("<totalResults>3</totalResults>", entry())).diagnostics
    assert [found.message for found in noticed] == ["3 entries announced for this page, but 1 found"]


def test_repeated_papers() -> None:
    """A paper that comes twice is reported where it comes again."""
    digest = read(feed(entry(), entry(2), entry()))
    assert [str(noticed).split("\n")[0] for noticed in digest.diagnostics] == [
        "6:101: warning: 2602.90001v1 was already listed in line 2 [repeated-paper]"
    ]


def test_unknown_categories_are_reported_once() -> None:
    """A category that arXiv does not have is reported, classes of other systems are not."""
    inside = "".join(f"<category>{name}</category>" for name in ("68P10", "F.2.2", "G.m", "cs.XX"))
    assert codes(read(feed(entry(inside=inside), entry(2, inside=inside)))) == ["unknown-category"]


def test_elements_that_are_not_read_are_reported_once() -> None:
    """An element that has no place in a paper is reported, with its text, the first time that it comes."""
    digest = read(feed(*(entry(number, inside="<mood>glad</mood><empty/>") for number in (1, 2))))
    [noticed] = digest.diagnostics
    assert (noticed.code, noticed.line, noticed.text) == ("unread-text", 3, "glad")


def test_elements_that_come_twice() -> None:
    """The first title counts, and the second is reported."""
    digest = read(feed(entry(inside="<title>Another</title>")))
    assert digest.papers[0].title == "Sorting, Part 1"
    assert [noticed.text for noticed in digest.diagnostics] == ["Another"]


def test_days_that_cannot_be() -> None:
    """A day that does not exist, or that has no day after it, is not a date."""
    for day in ("2026-02-31", "31 Feb 2026", "9999-12-31T20:30:00-05:00"):
        assert read(feed(f"<date>{day}</date>", entry())).date is None


def test_primary_categories_without_a_term() -> None:
    """An element that names no category names none; the first of the others is the primary one then."""
    assert read(feed(entry(inside="<primary_category/>"))).papers[0].primary_category == "cs.DS"
    assert read(feed(entry(category=""))).papers[0].primary_category is None


def test_text_between_elements_is_reported() -> None:
    """Text that is in no element of a feed is not lost."""
    digest = read(feed("lost\n", entry(), "stray", entry(2)))
    assert [(noticed.code, noticed.text) for noticed in digest.diagnostics] == [
        ("unread-text", "lost"),
        ("unread-text", "stray"),
    ]


def test_entries_inside_entries_are_not_papers() -> None:
    """What is inside an entry is a part of it, and reported if nothing reads it."""
    digest = read(feed(entry(inside="<item><title>Inner</title></item>")))
    assert [paper.title for paper in digest] == ["Sorting, Part 1"]
    assert [noticed.text for noticed in digest.diagnostics] == ["Inner"]


def test_references_and_remarks_inside_values() -> None:
    """An entity that is not declared stays as it is printed and is reported; a remark is not text."""
    digest = read(feed(entry(title="a&nbsp;b<!-- c --> <i>d</i>")))
    assert digest.papers[0].title == "a&nbsp;b d"
    assert codes(digest) == ["unread-text"]


BOMB = "<!DOCTYPE rss [<!ENTITY a0 'aaaaaaaaaa'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 20))
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB + feed(entry(title="&a19;")),
        BOMB + feed(entry(inside="<category term='&a19;'/>")),
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + feed(entry(title="&x;")),
        "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]>" + feed(entry(title="&x;")),
    ],
)
def test_entities_are_not_resolved(text: str) -> None:
    """No entity is expanded or fetched: it stays as it is printed, or what it breaks is reported."""
    digest = read(text)
    assert all(len(value) < 1_000 for paper in digest for value in (paper.title, *paper.categories))
    assert all(paper.title.startswith("&") for paper in digest) or digest.diagnostics
    assert adp.detect(text).name == "feed" or "&x;" not in text


def test_a_document_type_without_entities_is_passed_over() -> None:
    """Old feeds name their document type."""
    text = (
        "<?xml version='1.0'?>\n<!-- made by hand -->\n<!DOCTYPE rss PUBLIC 'x' 'http://example.org/rss.dtd'>\n"
        + feed(entry())
    )
    digest = adp.parse(text, strict=True)
    assert digest.layout == "feed"
    assert [paper.title for paper in digest] == ["Sorting, Part 1"]


def test_entries_with_nothing_inside_are_not_papers() -> None:
    """They are counted, at the place of the first."""
    digest = adp.parse(feed(entry(), "<item/>", "<item></item>"))
    assert [paper.title for paper in digest] == ["Sorting, Part 1"]
    [noticed] = digest.diagnostics
    assert (noticed.code, noticed.message) == ("empty-paper", "2 entries with nothing inside")
    assert noticed.source[noticed.column - 1 :].startswith("<item/>")
    alone = adp.parse(feed("<item/>"))
    assert (alone.papers, [noticed.message for noticed in alone.diagnostics]) == ((), ["1 entry with nothing inside"])


GROWING: dict[str, Callable[[int], str]] = {
    "entries": lambda n: feed(*(entry(number % 9_000) for number in range(n // 400))),
    "entries in one line": lambda n: feed(*(entry(number % 9_000).replace("\n", " ") for number in range(n // 400))),
    "empty entries": lambda n: feed("<item/>" * (n // 7)),
    "nested entries": lambda n: feed("<item>" * (n // 6)),
    "nested elements": lambda n: feed("<a>" * (n // 3)),
    "references": lambda n: feed("&x;" * (n // 3)),
    "mismatched tags": lambda n: feed("<b></c>" * (n // 7)),
    "control characters": lambda n: feed("\x00 " * (n // 2)),
    "remarks": lambda n: "<!--" * (n // 4),
    "declarations": lambda n: "<?" * (n // 2),
    "document types": lambda n: "<!DOCTYPE [" * (n // 11),
    "title": lambda n: feed(entry(title="(arXiv:" * (n // 7))),
    "brackets": lambda n: feed(entry(creator="(" * (n // 2) + ")" * (n // 2))),
    "places": lambda n: feed(entry(creator="A" + " (B)" * (n // 4))),
    "abstract": lambda n: feed(entry(description="arXiv:" + "x" * n)),
    "paragraphs": lambda n: feed(entry(description="\n " * (n // 2))),
    "days": lambda n: feed(f"<pubDate>{'1 Foo ' * (n // 6)}</pubDate>"),
    "tags in a value": lambda n: feed(entry(title="A. (arXiv:2602.90001v1)", description="&lt;p " * (n // 6))),
}


@pytest.mark.no_cover
@pytest.mark.parametrize("make", GROWING.values(), ids=GROWING)
def test_time_grows_with_the_feed(make: Callable[[int], str]) -> None:
    """Nesting, faults and long values take time in proportion to the text."""
    assert time_is_linear(lambda text: (is_feed(text), adp.parse(text, layout="feed")), make)


@pytest.mark.no_cover
def test_memory_of_a_stream_does_not_grow() -> None:
    """What was read is forgotten."""

    def run(number: int) -> int:
        tracemalloc.start()
        pieces = itertools.chain([feed().partition("</channel>")[0]], map(entry, range(number)))
        assert sum(1 for _ in adp.iter_papers(pieces, layout="feed")) == number
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    run(100)
    assert run(4_000) < 3 * run(500)


def test_a_text_with_a_hundred_faults_is_left() -> None:
    """More faults than lxml remembers end the reading, and that is said."""
    digest = read(feed(*(f"<a></b{number}>" for number in range(20_000))))
    assert codes(digest).count("truncated") == 1


def test_a_cut_feed_keeps_its_papers() -> None:
    """Wherever a feed is cut, the papers above are kept, and the cut is reported."""
    text = document("rss")
    whole = read(text)
    for at in range(text.index("<item>"), text.index("</rss>"), 40):
        digest = adp.parse(text[:at], layout="feed")
        assert digest.papers[:-1] == whole.papers[: max(0, len(digest) - 1)]
        assert len(digest) >= text[:at].count("</item>")
        assert "truncated" in codes(digest)


@pytest.mark.parametrize("text", ["", "Sorting", "<html><p>Sorting</p></html>", "\ufeff"])
def test_what_is_not_a_feed_says_so(text: str) -> None:
    """A text that is not a feed has no papers, and an error."""
    digest = read(text)
    assert not digest.papers
    assert "no-items" in codes(digest)


@pytest.mark.parametrize("reference", ["&#xD83D;", "&#55357;", "&#x00D83D;", f"&#x{'0' * 50}DFFF;"])
def test_a_reference_to_a_surrogate(reference: str) -> None:
    """XML cannot hold a lone surrogate as a reference either."""
    digest = adp.parse(feed(entry(title=f"a{reference} &#x1F600;")), layout="feed")
    assert digest.papers[0].title == "a\ufffd \N{GRINNING FACE}"
    assert [(noticed.code, noticed.text) for noticed in digest.diagnostics] == [("unread-text", reference)]


@pytest.mark.parametrize("before", range(0, 64, 5))
def test_a_reference_that_is_cut(monkeypatch: pytest.MonkeyPatch, before: int) -> None:
    """A reference is whole, wherever the text is cut; one of very many digits is not a character."""
    monkeypatch.setattr(xml_stream, "_CHUNK", 64)
    title = f"{'x' * before}a&#xD83D; &#x1F600;"
    assert (
        adp.parse(feed(entry(title=title)), layout="feed").papers[0].title == f"{'x' * before}a\ufffd \N{GRINNING FACE}"
    )
    digest = adp.parse(feed(entry(title=f"{'x' * before}a&#x{'0' * 60} b")), layout="feed")
    assert "\ufffd" in digest.papers[0].title
    assert "unread-text" in {noticed.code for noticed in digest.diagnostics}


def test_characters_that_xml_cannot_hold_are_reported() -> None:
    """They are read as a sign, so that what is around them is not lost."""
    digest = adp.parse(feed(entry(title="a\x0b\x00b\nc\ufffed"), entry(2, title="x\ud800y")), layout="feed")
    assert [paper.title for paper in digest] == ["a\ufffd\ufffdb c\ufffdd", "x\ufffdy"]
    assert [(noticed.line, noticed.column, noticed.length) for noticed in digest.diagnostics] == [
        (2, 15, 2),
        (3, 2, 1),
        (5, 15, 1),
    ]


def test_one_control_character_is_reported() -> None:
    """It is found where no other is."""
    [noticed] = read(feed(entry(title="a\x0bb"))).diagnostics
    assert (noticed.code, noticed.text) == ("unread-text", "\x0b")


def test_remarks_inside_an_entry_are_passed_over() -> None:
    """A remark is not a field."""
    digest = read(feed(entry(inside="<!-- made by hand -->")))
    assert not digest.diagnostics
    assert digest.papers == read(feed(entry())).papers
    assert len(digest) == 1


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-1", "latin-1"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("utf-16", "utf-16-be"),
        ("no-such", "utf-8"),
    ],
)
def test_the_declared_charset_counts(charset: str, encoding: str) -> None:
    """Bytes are decoded as the document says."""
    text = f"<?xml version='1.0' encoding='{charset}'?>\n" + feed(entry(creator="Jörg Müller"))
    raw = text.encode(encoding)
    assert adp.detect(raw).name == "feed"
    assert read(raw).papers[0].authors == ("Jörg Müller",)


def test_bytes_that_are_not_in_the_charset_are_refused() -> None:
    """An error names the place of the first bad byte."""
    raw = feed(entry(creator="Jörg")).encode("latin-1")
    with pytest.raises(adp.EncodingError):
        adp.parse(raw, layout="feed")
    with pytest.raises(adp.EncodingError):
        list(adp.iter_papers([raw], layout="feed"))


def test_feeds_are_only_read() -> None:
    """No feed is written."""
    with pytest.raises(adp.UnwritableError, match="can be read, but not written"):
        adp.write(Digest(), "feed")


def test_entries_are_read_as_they_come() -> None:
    """The first paper is there before the last piece."""
    pieces = iter([feed().partition("</channel>")[0], *(entry(number) for number in range(1, 2_000))])
    assert next(adp.iter_papers(pieces)).title == "Sorting, Part 1"
    assert len([*pieces]) > 1_000


def test_a_long_feed_is_forgotten_as_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines above the last entry are dropped, and places below are right all the same."""
    monkeypatch.setattr(xml_stream, "_CHUNK", 300)
    text = feed(*(entry(number) for number in range(1, 20)), entry(20, creator=""))
    digest = read(text)
    assert len(digest) == 20
    assert [(noticed.line, noticed.column) for noticed in digest.diagnostics] == [(40, 14)]


def test_places_in_very_long_lines() -> None:
    """A long line is searched near the last place that was found in it."""
    held = window.Window()
    source = "".join(f"[{number}]{' ' * 900}" for number in range(100))
    held.add(source)
    for number in (3, 5, 9, 14, 20, 27, 35, 44, 50, 49):
        assert held.place(1, f"[{number}]").column == source.index(f"[{number}]") + 1
    assert held.place(1, "[99]") == held.place(1, "") == Place(1, 1, len(source.strip()), source[:300])


def test_places() -> None:
    """A place is found in a window, however far the text has gone on."""
    held = window.Window()
    held.add("one\ntwo\nthr")
    held.add("ee x\nfour")
    assert held.in_last(3, 4) == Place(3, 7, 1, "three x")
    held.forget(3)
    assert held.place(3, "x") == Place(3, 7, 1, "three x")
    assert held.place(3, "four", 9) == Place(4, 1, 4, "four")
    assert held.place(9, "y") == Place(4, 1, 4, "four")
    assert held.at(3, 2) == Place(3, 2, 1, "three x")
    assert held.end() == Place(4, 5, 0, "four")
