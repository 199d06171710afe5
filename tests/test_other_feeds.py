"""Feeds that others make of arXiv's papers are read: RSS and Atom, with descriptions as HTML or as text."""

import datetime
import html
from collections.abc import Callable

import pytest
from arxiv_documents import entry, feed
from growth import time_is_linear
from results import assert_read_alike, codes, pieces

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest
from arxiv_digest_parser._arxiv.signs import is_digest_feed, is_other_feed

HTML = "<p><b>{}:</b> {}</p><p><b>{}:</b> {}</p>"
PEBBLES = "We sort pebbles by their weight and by their colour, and we show that a small hammer is enough."


def read(text: str) -> Digest:
    """Read a feed that is recognised, whole and in pieces, which must give the same."""
    digest = adp.parse(text)
    assert digest.layout == "feed"
    assert is_other_feed(text)
    for size in (7, 1000):
        assert_read_alike(text, pieces(text, size), None, least=0)
    return digest


def of_bot(*descriptions: str, number: int = 1, **fields: str) -> str:
    """Make a feed of entries that have a link and a description."""
    bare = {"guid": "", "category": "", "creator": "", **fields}
    entries = (entry(at, description=text, **bare) for at, text in enumerate(descriptions, number))
    return feed(*entries, title="Sorting, Weekly")


@pytest.mark.parametrize("dress", [html.escape, "<![CDATA[{}]]>".format], ids=["escaped", "data"])
@pytest.mark.parametrize(
    ("authors", "abstract"),
    [("Authors", "Summary"), ("Autoren", "Zusammenfassung"), ("Auteurs", "Résumé"), ("Авторы", "Аннотация")],
)
def test_labels_in_html(dress: Callable[[str], str], authors: str, abstract: str) -> None:
    """A description is a record with labels, in any language."""
    texts = [dress(HTML.format(authors, names, abstract, PEBBLES)) for names in ("Mira Holt, Ona Pell", "Jun Sato")]
    digest = read(of_bot(*texts))
    assert [(paper.authors, paper.abstract) for paper in digest] == [
        (("Mira Holt", "Ona Pell"), PEBBLES),
        (("Jun Sato",), PEBBLES),
    ]
    first = digest[0]
    assert (first.title, first.url, str(first.arxiv_id)) == (
        "Sorting, Part 1",
        "https://arxiv.org/abs/2602.90001",
        "2602.90001",
    )
    assert (digest.title, digest.diagnostics) == ("Sorting, Weekly", ())


def test_descriptions_as_text() -> None:
    """Lines of a text are joined as those of arXiv are, and its labels are read."""
    text = f"We sort,\nwith {PEBBLES}\n\nKeywords: pebbles, hammers"
    names = "ada@example.org (Ada Example)"
    [paper] = read(of_bot(text, author=names, comment="9 pages")).papers
    assert (paper.abstract, paper.authors) == (f"We sort, with {PEBBLES}", ("Ada Example",))
    assert (paper.extra["Keywords"], paper.comment) == ("pebbles, hammers", "9 pages")
    assert read(of_bot(PEBBLES, author="ada@example.org")).papers[0].authors == ()


def test_atom() -> None:
    """Elements of Atom say names, days and categories; words that are no category of arXiv's are keywords."""
    entries = "".join(
        f"<entry><id>http://arxiv.org/abs/2602.9000{number}v1</id><title>Sorting</title><updated>2026-02-09</updated>"
        f"<published>2026-02-0{number}</published><author><name>Ada Example</name></author><author><name>{name}</name>"
        f"</author><category term='cs.DS'/><category term='pebbles'/><content>{PEBBLES}</content></entry>"
        for number, name in enumerate(("Bob Sample", "Cy Third, Jr."), 1)
    )
    digest = read(f"<feed><title>Pebbles</title>{entries}</feed>")
    first, second = digest.papers
    assert (digest.date, first.published) == (datetime.date(2026, 2, 9), datetime.date(2026, 2, 1))
    assert (first.categories, first.keywords) == (("cs.DS",), ("pebbles",))
    assert (first.abstract, first.authors) == (PEBBLES, ("Ada Example", "Bob Sample"))
    assert second.authors == ("Ada Example", "Cy Third, Jr.")


def test_descriptions_of_elements() -> None:
    """A description may be of elements in place of text."""
    body = (
        "<div xmlns='http://www.w3.org/1999/xhtml'>" + HTML.format("Authors", "Jun Sato", "Summary", PEBBLES) + "</div>"
    )
    inside = f"<content type='xhtml'>{body}</content>"
    [paper] = read(feed(entry(description="", creator="", inside=inside), title="Weekly")).papers
    assert (paper.authors, paper.abstract) == (("Jun Sato",), PEBBLES)


def test_announcements_that_others_repeat() -> None:
    """An entry of arXiv's own in the feed of another is read as in arXiv's."""
    text = feed(entry(creator=""), entry(2, creator=""), title="Sorting, Weekly")
    first = read(text.replace("<item>", "<item><author>cs.DS updates on arXiv.org</author>")).papers[0]
    assert (first.abstract, first.announce_type, str(first.arxiv_id)) == ("We sort.", "new", "2602.90001v1")
    assert (first.authors, {**first.extra}) == ((), {"author": "cs.DS updates on arXiv.org"})


def test_who_makes_the_feed_is_not_an_author() -> None:
    """A name that most entries have is that of who makes the feed."""
    names = ["Ada Example"] * 2 + ["Bob Sample"]
    text = feed(
        *(entry(at, description=PEBBLES, guid="", creator=name) for at, name in enumerate(names, 1)), title="Weekly"
    )
    assert [paper.authors for paper in read(text)] == [(), (), ("Bob Sample",)]
    assert read(text)[0].extra == {"author": "Ada Example"}


def test_days_of_entries() -> None:
    """The day of all entries is that of the digest; others are kept."""
    days = [entry(at, description=PEBBLES, creator="", pubDate=f"Wed, {at} Feb 2026 00:00:00 GMT") for at in (1, 2)]
    assert read(feed(days[0], title="Weekly")).date == datetime.date(2026, 2, 1)
    digest = read(feed(*days, title="Weekly"))
    assert (digest.date, {**digest[1].extra}) == (None, {"pubDate": "Wed, 2 Feb 2026 00:00:00 GMT"})


def test_two_descriptions() -> None:
    """Of two descriptions the whole one is read, and the other is kept unless it is a part of that."""
    whole = f"<content:encoded xmlns:content='c'><![CDATA[<p>{PEBBLES}</p>]]></content:encoded><mood> </mood>"
    [paper] = read(feed(entry(description="We sort", inside=whole), title="Weekly")).papers
    assert (paper.abstract, {**paper.extra}) == (PEBBLES, {})
    inside = f"{whole}<mood>glad</mood>"
    [paper] = read(feed(entry(description="Read this!", inside=inside), title="Weekly")).papers
    assert paper.extra == {"description": "Read this!", "mood": "glad"}


def test_records_below_the_title_of_arxiv() -> None:
    """A feed that calls itself one of arXiv's, but has records in its descriptions, is not arXiv's own."""
    text = of_bot(html.escape(HTML.format("Authors", "Jun Sato", "Summary", PEBBLES)))
    assert read(text.replace("Sorting, Weekly", "cs.DS updates on arXiv.org"))[0].authors == ("Jun Sato",)


def test_places_of_what_is_noticed() -> None:
    """What is noticed about a description is at its line of the feed."""
    digest = read(of_bot("<![CDATA[<p>\nWe sort.</p>\n<p><b>Published:</b> soon</p>]]>"))
    assert [(noticed.code, noticed.line) for noticed in digest.diagnostics if noticed.code == "bad-date"] == [
        ("bad-date", 4)
    ]


def test_entries_in_a_comment_are_not_papers() -> None:
    """What looks like a feed of papers may have none."""
    assert codes(read(f"<rss><!--{entry(description='We sort.')}--></rss>")) == ["no-items"]


def test_feeds_of_other_things() -> None:
    """A feed of which most entries lead elsewhere is not one of papers, even if it writes about some."""
    others = [entry(at, link="https://example.org/", guid="", description="See arXiv:2602.90001") for at in (1, 2)]
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse(feed(*others, entry(3), title="Sorting, Weekly"))


@pytest.mark.parametrize("part", [f"<{name}>A B</{name}>" for name in ("author", "mood", "category", "summary")])
def test_time_is_linear(part: str) -> None:
    """A description may be long, and so may be what is beside it."""
    assert time_is_linear(
        adp.parse, lambda size: feed(entry(description="a " * size, inside=part * size), title="Weekly"), 200
    )


LINES = (
    "{title}\n\n{text}\n\n&lt;img src='https://example.org/x.png' alt='Figure 1' /&gt;\n\nFigure 1: A lamp.\n\n"
    "Authors: Mira Holt, Ona Pell\nPlaces: A Harbour, A Quay"
)


@pytest.mark.parametrize("size", [2, 3])
def test_lines_of_text_beside_a_picture(size: int) -> None:
    """Without elements that part lines, these are as they are printed; the first may be the title again."""
    descriptions = [LINES.format(title=f"Sorting, Part {at}", text=PEBBLES) for at in range(1, size + 1)]
    for paper in read(of_bot(*descriptions)):
        assert paper.authors == ("Mira Holt", "Ona Pell")
        assert paper.abstract == PEBBLES
        assert paper.extra["Places"] == "A Harbour, A Quay"
        assert "A lamp." in paper.extra["Figure 1"]
    pictured = [text.replace("'Figure 1'", "'A sea'") for text in descriptions]
    for paper in read(of_bot(*pictured)):
        assert paper.abstract == PEBBLES
        assert paper.extra["A sea"] == "https://example.org/x.png"


MARKDOWN = (
    "## Stones\n\n[Sorting Pebbles]({0}1)\n\n{1}\n\n---\n[Counting Clouds]({0}2)\n\n{1}\n\n---\n\n"
    "## Boats\n\n[Folding Maps]({0}3)\n\n{1}\n\n---\n"
).format("https://arxiv.org/abs/2602.9000", PEBBLES)
BLOCKS = "".join(
    f"<h3><a href='https://arxiv.org/abs/2602.9000{n}'>{title}</a></h3><p>Mira Holt, Ona Pell</p><p>{PEBBLES}</p>"
    for n, title in enumerate(("Sorting Pebbles", "Counting Clouds", "Folding Maps"), 1)
)


@pytest.mark.parametrize(
    ("body", "names"),
    [(MARKDOWN, ["Stones", "Boats"]), (html.escape(BLOCKS), [None]), (f"<![CDATA[{BLOCKS}]]>", [None])],
)
def test_entries_that_are_digests(body: str, names: list[str | None]) -> None:
    """The text of an entry is read as a digest, with the title and the day that the feed gives."""
    day = "<pubDate>Fri, 27 Nov 2026 00:00:00 +0000</pubDate>"
    text = feed(
        entry(title="Papers of 2026-11-27", link="https://arxiv.org", description=body, guid="", inside=day),
        title="Sorting, Daily",
    )
    digest = adp.parse(text)
    assert is_digest_feed(text)
    assert digest.layout == "feed"
    assert [paper.title for paper in digest] == ["Sorting Pebbles", "Counting Clouds", "Folding Maps"]
    assert (digest.title, digest.date) == ("Papers of 2026-11-27", datetime.date(2026, 11, 27))
    assert [section.name for section in digest.sections] == names
    assert all(noticed.line > 1 for noticed in digest.diagnostics)
    for size in (7, 1000):
        assert_read_alike(text, pieces(text, size))


def of_day(day: int) -> str:
    """Return a digest of three papers of a day."""
    return MARKDOWN.replace("2602.", f"260{day}.").replace("]", f" {day}]")


def test_several_entries_that_are_digests() -> None:
    """The title of each is above its sections; an entry without a text says nothing."""
    entries = [entry(title=f"Day {at}", link="", description=of_day(at), guid="") for at in (1, 2)]
    text = feed(*entries, entry(title="Day 3", link="", description="", guid=""), title="Sorting, Daily")
    digest = adp.parse(text)
    assert [(section.path, section.name, len(section.papers)) for section in digest.sections] == [
        (("Day 1", "Stones"), "Stones", 2),
        (("Day 1", "Boats"), "Boats", 1),
        (("Day 2", "Stones"), "Stones", 2),
        (("Day 2", "Boats"), "Boats", 1),
    ]
    assert digest.title == "Sorting, Daily"
    assert digest.date is None
    blocks = feed(*(entry(title=f"Day {at}", link="", description=html.escape(BLOCKS), guid="") for at in (1, 2)))
    assert [section.name for section in adp.parse(blocks).sections] == ["Day 1", "Day 2"]
