"""arXiv's announcement mails and text listings, as they are sent, forwarded, pasted, quoted and cut."""

import base64
import datetime
import quopri
from collections.abc import Callable
from pathlib import Path

import pytest
from growth import time_is_linear
from hypothesis import given
from hypothesis import strategies as st
from mails import CROSSES, DATE, HEAD, RULE, TAIL, cross, item, listed, listing, mail, replacement, whole_mail
from results import assert_read_alike, codes, pieces

import arxiv_digest_parser as adp
from arxiv_digest_parser import ArxivId, Paper
from arxiv_digest_parser._arxiv import mail as reading
from arxiv_digest_parser._arxiv.usual_items import BEGINNING, row_of
from arxiv_digest_parser.layouts import EMAIL

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WHOLE = whole_mail()
PAPERS = 5
HEADER = "From x@example.org\nTo: you\nSubject: cs daily\nDate: Tue, 3 Feb 2026 23:59:45 -0500\nMIME-Version: 1.0\n"
HEADER = HEADER.removeprefix("From x@example.org\n")


def only(text: str | bytes) -> Paper:
    """Read a mail with one paper."""
    [paper] = adp.parse(text).papers
    return paper


# ------------------------------------------------------------------------------------------------ values


def test_a_mail_has_sections_dates_and_types() -> None:
    """Sections are those of the rules, and each paper says how it is announced and when it was submitted."""
    digest = adp.parse(WHOLE)
    assert (digest.layout, digest.date, digest.diagnostics) == ("email", datetime.date(2026, 2, 4), ())
    assert [(section.name, len(section.papers), section.date) for section in digest.sections] == [
        ("new", 2, None),
        ("cross", 1, None),
        ("replacement", 2, None),
    ]
    types = ["new", "new", "cross", "replace", "replace-cross"]
    assert [paper.announce_type for paper in digest.papers] == types
    assert [str(paper.published or paper.updated) for paper in digest.papers] == ["2026-02-02"] * 3 + ["2026-02-03"] * 2
    assert [paper.published is None for paper in digest.papers] == [False] * 3 + [True] * 2


def test_a_paper_has_what_its_item_prints() -> None:
    """Fields have their places, and others are kept under arXiv's own labels."""
    more = (
        "Comments: 9 pages",
        "Report-no: A-1",
        "Journal-ref: J. 7",
        "DOI: 10.1000/7",
        "License: http://example.org/l",
    )
    assert only(mail(item(3, *more))) == Paper(
        "A Faster Sort",
        authors=["Ada Lovelace", "Grace Hopper"],
        abstract="We sort.",
        arxiv_id=ArxivId("2602.00003"),
        url="https://arxiv.org/abs/2602.00003",
        primary_category="cs.DS",
        categories=["cs.DS", "math.CO"],
        published=datetime.date(2026, 2, 2),
        comment="9 pages",
        journal_ref="J. 7",
        doi="10.1000/7",
        announce_type="new",
        extra={"Size": "12kb", "Flags": "D", "Report-no": "A-1", "License": "http://example.org/l"},
    )


def test_values_are_unwrapped() -> None:
    """A line break of the mail becomes a blank, and a paragraph of the abstract is a line."""
    abstract = "  We sort \nfast.\narXiv:2601.00001], and\nComments: none.\n\\\\\nAll.\n  And\nwell.\n\n  So.\n"
    paper = only(mail(item(1, "Comments: nine\n  pages", title="A\n  Faster\n Sort\nFor You: All", abstract=abstract)))
    assert (paper.title, paper.comment) == ("A Faster Sort For You: All", "nine pages")
    assert paper.abstract is not None
    assert paper.abstract.split("\n") == [
        "We sort fast. arXiv:2601.00001], and Comments: none. \\\\ All.",
        "And well.",
        "So.",
    ]


def test_a_revised_paper_has_a_version() -> None:
    """The last date of a revision is that of the update, and its version that of the paper."""
    revised = "Date (revised v2): Tue, 3 Feb 2026 10:00:00 GMT   (8kb)\nDate (revised): Wed, 4 Feb 2026 10:00:00 GMT"
    paper = only(mail(item(1, head=f"{DATE}\n{revised}")))
    assert (paper.arxiv_id, str(paper.published), str(paper.updated)) == (
        ArxivId("2602.00001", 2),
        "2026-02-02",
        "2026-02-04",
    )


def test_a_paper_that_was_added_to_is_a_replacement() -> None:
    """Old listings say what was added to a paper."""
    for added in ("figures added", "part added"):
        paper = only(mail(item(1, head=f"{added} {DATE[6:]}", abstract=None)))
        assert (paper.announce_type, paper.published, str(paper.updated)) == ("replace", None, "2026-02-02")


def test_items_tell_their_sections_where_no_rules_do() -> None:
    """In an excerpt without the rules of sections, the items themselves say what they are."""
    digest = adp.parse(mail(item(1), cross(2), replacement(3), tail=f"{RULE}\n"))
    assert [section.name for section in digest.sections] == ["new", "cross", "replacement"]
    below = adp.parse(f"{HEAD}{CROSSES}\n{RULE}\n{item(1)}{TAIL}")
    assert (below.sections[0].name, below.papers[0].announce_type) == ("cross", "cross")
    replaced = adp.parse(f"{HEAD}{'%%--' * 19}%%\n{RULE}\n{item(1)}{TAIL}").papers[0]
    assert replaced.announce_type == "replace"


def test_a_paper_that_is_revised_often() -> None:
    """The last day, size and version that are printed count."""
    for head in (REVISED, f"{REVISED.rstrip()}\nSeen: never"):
        paper = adp.parse(listing(listed(1, head=head))).papers[0]
        assert (str(paper.arxiv_id), str(paper.updated)) == ("math/9701001v2", "2026-02-02")
        assert dict(paper.extra) == {"From": "Ada <ada@example.org>", "Size": "12kb", "Flags": "D"}


def test_a_listing_of_a_month_is_one_section() -> None:
    """Items of a listing have a submitter, and neither an abstract nor a link."""
    digest = adp.parse(listing(listed(1), listed(2, "Subj-class: Combinatorics")))
    assert [(section.name, len(section.papers)) for section in digest.sections] == [(None, 2)]
    assert (digest.date, codes(digest)) == (None, [])
    paper = digest.papers[1]
    assert (paper.abstract, paper.url, paper.arxiv_id) == (None, None, ArxivId("math/9701002"))
    assert dict(paper.extra) == {
        "From": "Ada <ada@example.org>",
        "Size": "12kb",
        "Flags": "D",
        "Subj-class": "Combinatorics",
    }
    crossed = listing(listed(1).replace("Paper:", "Paper (*cross-listing*):"))
    assert adp.parse(crossed).papers[0].announce_type == "cross"


def test_a_listing_of_a_week_has_a_section_for_each_day() -> None:
    """The day is in the place of an item."""
    days = [f"{RULE}\n\\\\\n/* Fri, {day} Mar 2023 */\n\\\\\n{RULE}\n{listed(day)}" for day in (3, 2)]
    digest = adp.parse("".join(days))
    assert [(section.name, str(section.date), len(section.papers)) for section in digest.sections] == [
        ("Fri, 3 Mar 2023", "2023-03-03", 1),
        ("Fri, 2 Mar 2023", "2023-03-02", 1),
    ]
    assert (digest.date, codes(digest)) == (None, [])
    lone = adp.parse(f"{RULE}\n\\\\\n/* Fri, 3 Mar 2023 */\n{RULE}\n{listed(1)}")
    assert len(lone) == 1


@pytest.mark.parametrize(
    ("header", "date", "noticed"),
    [
        ("Date: Wed, 4 Feb 26 01:00:00 GMT", "2026-02-04", []),
        ("Date: Thu, 5 Feb 26 01:00:00 GMT", "2026-02-05", []),  # a holiday moved it
        ("Date: Mon, 2 Mar 26 01:00:00 GMT", "2026-02-04", []),  # it was forwarded later
        ("Date: Thu, Feb 5, 2026 at 8:00 PM", "2026-02-05", []),  # by a mail program
        ("Date: Thu, 5 Feb 2026 20:00 +0000 (Coordinated Universal Time)", "2026-02-05", []),
        ("Date: am Donnerstag, 5. Februar 2026 20:00", "2026-02-05", ["unread-text"]),
        ("Date: soon", "2026-02-04", ["bad-date"]),
        ("X-Other: 1", "2026-02-04", []),
    ],
)
def test_the_day_of_a_mail(header: str, date: str, noticed: list[str]) -> None:
    """It is the header's, unless that lies far after the submissions; or else the day after the last of these."""
    digest = adp.parse(f"{header}\nSubject: cs daily\n\n{WHOLE}")
    assert (str(digest.date), digest.title) == (date, "cs daily")
    assert codes(digest) == noticed


def test_a_mail_of_a_friday_is_announced_on_monday() -> None:
    """Nothing is announced at the weekend; a window without a date tells no day."""
    friday = WHOLE.replace("to  Tue  3 Feb 26", "to  Fri  6 Feb 26")
    assert adp.parse(friday).date == datetime.date(2026, 2, 9)
    without = adp.parse(WHOLE.replace("to  Tue  3 Feb 26 19:00:00 GMT", "to  tomorrow"))
    assert (without.date, codes(without)) == (None, ["bad-date"])
    given = adp.parse(WHOLE, date=datetime.date(2026, 2, 7))
    assert given.date == datetime.date(2026, 2, 7)


def test_a_day_that_is_not_in_the_calendar() -> None:
    """The last day that there is stays that day, wherever it was written."""
    paper = only(mail(item(1, head="Date: Fri, 31 Dec 9999 22:00:00 -0500   (1kb)")))
    assert paper.published == datetime.date.max
    early = only(mail(item(1, head="Date: Fri, 2 Jan 2026 00:30:00 +0100 (MET)   (7kb)")))
    assert (early.published, early.extra["Size"]) == (datetime.date(2026, 1, 1), "7kb")


def test_the_subject_declares_totals() -> None:
    """The number of new papers and of cross-lists is checked where it is printed."""
    right = adp.parse(f"Subject: cs daily 2 new + 1 crosses received\n\n{WHOLE}")
    assert ([section.declared_total for section in right.sections], codes(right)) == ([2, 1, None], [])
    blank = adp.parse(f"Subject: cs daily 3 new +  crosses received\n\n{WHOLE}")
    assert [noticed.headline for noticed in blank.diagnostics] == [
        "1:1: warning: 3 papers announced for new, but 2 found [total-mismatch]"
    ]


# ------------------------------------------------------------------------------------------------ what is odd


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        (mail(item(1).replace("arXiv:2602.00001\n", "")), ["14:1: warning: an item without an arXiv identifier"]),
        (mail(item(1).replace("Title: A Faster Sort\n", "")), ["14:1: warning: a paper without a title"]),
        (
            mail(item(1).replace("Authors: Ada Lovelace and Grace Hopper\n", "")),
            ["14:1: warning: a paper without authors"],
        ),
        (mail(item(1, abstract="")), ["14:1: warning: a paper without an abstract"]),
        (mail(item(1), item(1)), ["25:1: warning: 2602.00001 was already listed in this mail"]),
        (mail(item(1).replace("cs.DS", "cs.XX")), ["14:1: warning: 'cs.XX' is not an arXiv category"]),
        (mail(item(1, "Comments: a", "Comments: b")), ["21:1: warning: the field 'Comments' is repeated"]),
        (
            mail(item(1).replace("arXiv:2602.00001", "arXiv:2602.1")),
            ["14:7: error: '2602.1' is not an arXiv identifier"],
        ),
        (
            mail(item(1).replace("2602.00001", "2613.00001"), item(2)),
            ["14:7: error: '2613.00001' is not an arXiv identifier"],
        ),
        (mail(item(1).replace("arXiv:2602.00001", "arXiv:2602.00001 new")), ["14:18: error: 'new' was not read"]),
        (mail(item(1).replace("Categories: cs.DS math.CO\n", "")), ["14:1: warning: a paper without a category"]),
        (mail(item(1).replace("math.CO", "cs.DS")), ["14:1: warning: a category is repeated"]),
        (mail(item(1).replace(f"{DATE}\n", "")), ["14:1: warning: a paper without a date"]),
        (
            mail(item(1, title="A\n  Faster\nSort\nHere")),
            ["19:1: warning: 'Sort' goes on with 'Title', but is not indented"],
        ),
        (mail(item(1, title="A\nFaster Sort", abstract="We sort.\n")), []),
        (mail(item(1), tail="").removeprefix(HEAD), []),
        (mail(item(1, head="Date: soon (1kb)")), ["15:7: error: 'soon' is not a date"]),
        (mail(item(1, head="Date: 2 Feb 2026, at noon (1kb)")), ["15:7: error: 'at noon' was not read"]),
        (mail(item(1, head="Date: 31 Feb 2026 (1kb)")), ["15:7: error: '31 Feb 2026' is not a date"]),
        (mail(item(1, head=f"{DATE}\nSeen: by nobody")), ["16:1: error: 'Seen: by nobody' was not read"]),
        (mail(item(1, head=f"{DATE}\narXiv:2602.00009")), ["16:1: error: 'arXiv:2602.00009' was not read"]),
        (
            mail(item(1).replace("abs/2602.00001", "abs/2602.00009")),
            ["14:1: warning: the last line of the item leads to 'https://arxiv.org/abs/2602.00009'"],
        ),
        (mail(item(1) + "Stray text.\n"), ["23:1: error: 'Stray text.' was not read"]),
        (mail("Stray text.\n", item(1)), ["13:1: error: 'Stray text.' was not read"]),
        (mail(item(1).replace(" ,  12kb)", "")), ["14:1: error: the item ends before its last line"]),
        (mail(item(1).partition("\\\\ (")[0]), ["14:1: error: the item ends before its last line"]),
        (mail(item(1).partition("\\\\\n  ")[0]), ["14:1: error: the item ends before its last line"]),
        (mail(), ["15:1: note: a mail without papers"]),
        (mail(item(1), tail=""), ["22:1: warning: the mail ends without the rule that closes it"]),
        (listing(listed(1)) + "-----", ["18:1: warning: the mail ends without the rule that closes it"]),
    ],
)
def test_what_is_odd_is_reported(text: str, headlines: list[str]) -> None:
    """A mail with something odd says so, where it is, and nothing else."""
    assert [noticed.headline.rpartition(" [")[0] for noticed in adp.parse(text).diagnostics] == headlines


def test_values_that_are_odd_are_kept() -> None:
    """What comes twice, or is not a date, is kept under its label."""
    extra = only(mail(item(1, "Comments: a", "Comments: b", "Comments: c", head="Date: soon (huge; 2, new)"))).extra
    assert dict(extra) == {"Date": "soon", "Flags": "huge; 2, new", "Comments": "b\n\nc"}
    twice = only(mail(item(1, "Title: B", "Proxy: c", "Proxy: d")))
    assert (twice.title, dict(twice.extra)) == (
        "A Faster Sort",
        {"Size": "12kb", "Flags": "D", "Title": "B", "Proxy": "c\n\nd"},
    )
    assert dict(only(mail(item(1, head="Date: Mon, 2 Feb 2026 20:15:01 GMT"))).extra) == {}
    assert dict(only(mail(item(1, head=DATE.replace("12kb,D", "12kb")))).extra) == {"Size": "12kb"}


REVISED = f"{DATE}\nDate (revised v2): {DATE[6:]}\nDate (revised): {DATE[6:-3]})\nDate (revised): {DATE[6:-11]} "
MANY = (
    WHOLE,
    listing(listed(1), listed(2, "Subj-class: Combinatorics"), listed(3, head=REVISED)),
    listing(listed(1, head=DATE.replace(",D", "")), listed(2), listed(3)),
    mail(
        item(1, "Comments: 9\n pages", "Journal-ref: J. 7", "DOI: 10.1000/7", "MSC-class: 68"),
        item(2),
        item(3, "A-b: c"),
    ),
    f"{mail(item(1), tail='')}{RULE}\n{listed(1)}",
)
CHANGES: dict[str, Callable[[list[str], int], list[str]]] = {
    "left out": lambda lines, at: lines[:at] + lines[at + 1 :],
    "twice": lambda lines, at: lines[: at + 1] + lines[at:],
    "swapped": lambda lines, at: [*lines[:at], *lines[at : at + 2][::-1], *lines[at + 2 :]],
    "cut": lambda lines, at: [*lines[:at], lines[at][: len(lines[at]) // 2], *lines[at + 1 :]],
    "another": lambda lines, at: [*lines[:at], lines[at].replace("2", "3"), *lines[at + 1 :]],
    "a blank behind": lambda lines, at: [*lines[:at], lines[at] + " ", *lines[at + 1 :]],
    "indented": lambda lines, at: [*lines[:at], " " + lines[at], *lines[at + 1 :]],
    "a rule before": lambda lines, at: [*lines[:at], "%-" * 30, *lines[at:]],
}


@pytest.mark.parametrize("at", range(len(MANY)))
@pytest.mark.parametrize("name", CHANGES)
def test_usual_items_are_read_as_others_are(at: int, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is done to a line, reading many items at once and one after the other gives the same."""
    lines = MANY[at].split("\n")
    texts = [MANY[at], *("\n".join(CHANGES[name](lines, row)) for row in range(len(lines)))]
    many = [adp.parse(one, layout="email") for one in texts]
    monkeypatch.setattr(reading, "row_of", lambda _: None)
    assert many == (alone := [adp.parse(one, layout="email") for one in texts])
    assert [digest.diagnostics for digest in many] == [digest.diagnostics for digest in alone]


def test_nearly_all_items_are_usual() -> None:
    """Items as arXiv prints them need not be read one after the other."""
    for text in MANY[1:4]:
        pieces = text.split(BEGINNING)[1:-1]
        assert len(pieces) > 1
        assert all(map(row_of, pieces))


def test_items_need_no_rule_between_them() -> None:
    """A trailer ends an item, where a client has lost the rules."""
    assert len(adp.parse(mail(item(1) + item(2)))) == 2


def test_backslashes_with_text_close_nothing() -> None:
    """Only backslashes alone, or before a trailer, close the fields."""
    paper = only(mail(item(1, "Comments: see\n\\\\ here")))
    assert (paper.comment, paper.abstract) == ("see \\\\ here", "We sort.")
    assert only(mail("\\\\\n\\\\\nText.\n\\\\ ( http://arxiv.org/abs/2602.00001 ,  1kb)\n")).abstract == "Text."


def test_the_tail_of_a_mail_is_its_own() -> None:
    """After the rule that closes a mail is what arXiv prints there; other text is reported."""
    about = (
        "For general information on the new math archive (partitioned by\nkeyword subject classification), see x.org\n"
    )
    assert codes(adp.parse(WHOLE + about)) == []
    assert codes(adp.parse(WHOLE + "Really.\n")) == ["unread-text"]
    assert codes(adp.parse(mail(item(1), tail=f"{RULE}\nGoodbye.\n"))) == ["unread-text", "missing-end"]


def test_a_forwarded_mail() -> None:
    """What a mail program prints before a mail is frame, and what a person wrote is reported."""
    program = "Begin forwarded message:\n\nFrom: arXiv\n  <no-reply@example.org>\nTo: me\nSubject: cs daily\n\n"
    assert codes(adp.parse(program + WHOLE)) == []
    said = adp.parse("Have a look!\n\n" + WHOLE)
    assert [noticed.headline for noticed in said.diagnostics] == [
        "1:1: error: 'Have a look!' was not read [unread-text]"
    ]


# ------------------------------------------------------------------------------------------------ wrapping


def encoded(body: bytes, encoding: str, charset: str = "utf-8") -> bytes:
    """Print a mail with its header, and a body in an encoding."""
    kind = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    return (HEADER + kind).encode() + body


def parts(kind: str, *found: str) -> str:
    """Print a mail of several parts."""
    inner = "".join(f"--=_b\n{part}\n" for part in found)
    return f'{HEADER}Content-Type: multipart/{kind};\n boundary="=_b"\n\nNo MIME.\n{inner}--=_b--\nThe end.\n'


PLAIN, HTML = f"Content-Type: text/plain\n\n{WHOLE}", "Content-Type: text/html\n\n<p>Hello</p>"
POSTMARK = "From x@example.org Tue Feb  3 23:59:45 2026\n"

WRAPPED: dict[str, str | bytes] = {
    "indented": "".join(f"    {line}\n" for line in WHOLE.split("\n")),
    "flowed": f"{HEADER}Content-Type: text/plain; format=flowed\n\n" + WHOLE.replace("\n ", "\n  "),
    "bytes": WHOLE.encode(),
    "CRLF": WHOLE.replace("\n", "\r\n"),
    "CR": WHOLE.replace("\n", "\r"),
    "CR twice": WHOLE.replace("\n", "\r\r\n").encode(),
    "byte order mark": "\ufeff" + WHOLE,
    "byte order mark in bytes": b"\xef\xbb\xbf" + WHOLE.encode(),
    "blanks lost": WHOLE.replace("\n ", "\n").replace("GMT  to  ", "GMT to "),
    "NBSP": WHOLE.replace("\n  ", "\n\xa0").replace("   (", " \xa0 (").replace("  ", "\xa0 "),
    "quoted": "".join(f"> {line}\n" for line in WHOLE.split("\n")),
    "quoted and stripped": "".join(f"> {line}".rstrip() + "\n" for line in WHOLE.split("\n")),
    "quoted twice": "".join(f">> {line}\n" for line in WHOLE.split("\n")).encode(),
    "quoted apart": "".join(f"> > {line}\n" for line in WHOLE.split("\n")),
    "header": HEADER + "\n" + WHOLE,
    "quoted-printable": encoded(quopri.encodestring(WHOLE.encode()), "quoted-printable"),
    "quoted-printable as text": encoded(quopri.encodestring(WHOLE.encode()), "Quoted-Printable").decode(),
    "quoted in quoted-printable": encoded(
        quopri.encodestring("".join(f"> {line}\n" for line in WHOLE.split("\n")).encode()), "quoted-printable"
    ),
    "base64": encoded(base64.encodebytes(WHOLE.encode()), "base64"),
    "base64 on one line": encoded(base64.b64encode(WHOLE.encode()).rstrip(b"="), "base64"),
    "Latin-1": encoded(WHOLE.encode("latin-1"), "8bit", "iso-8859-1"),
    "unknown charset": encoded(WHOLE.encode(), "8bit", "klingon"),
    "mbox": POSTMARK + HEADER + "\n" + WHOLE.replace("\n  We", "\n>From\n  We").replace("\n>From\n", "\n"),
    "alternatives": parts("alternative", PLAIN, HTML),
    "alternatives without plain text": parts(
        "alternative", f"Content-Type: multipart/mixed; boundary=c\n\n--c\n{PLAIN}\n--c--"
    ),
    "a part": parts("mixed", f"\n{WHOLE}"),
    "forwarded whole": parts("mixed", f"Content-Type: message/rfc822\n\n{HEADER}\n{WHOLE}"),
    "boundary lost": f"{HEADER}Content-Type: multipart/mixed\n\n{WHOLE}",
}


@pytest.mark.parametrize("name", WRAPPED)
def test_the_same_mail_gives_the_same_papers(name: str) -> None:
    """However a mail is wrapped, quoted and encoded, it has the same papers and sections."""
    digest, plain = adp.parse(WRAPPED[name]), adp.parse(WHOLE)
    assert digest.layout == "email"
    assert digest.papers == plain.papers
    assert len(digest) == PAPERS
    assert [section.name for section in digest.sections] == ["new", "cross", "replacement"]
    assert digest.date == datetime.date(2026, 2, 4)
    assert {*codes(digest)} <= ({"unread-text"} if name == "forwarded whole" else set())


@pytest.mark.parametrize("size", [1, 61, 5_000])
@pytest.mark.parametrize("name", WRAPPED)
def test_a_mail_in_pieces_gives_the_same_papers(name: str, size: int) -> None:
    """Wherever a mail is cut into pieces, its papers and diagnostics are those of the whole."""
    text = WRAPPED[name]
    assert_read_alike(text, pieces(text, size))
    assert len(adp.parse(text)) == PAPERS


@pytest.mark.parametrize("encode", [str.encode, str], ids=["bytes", "text"])
@pytest.mark.parametrize("quote", ["", "> "])
def test_a_long_text_is_read_stretch_by_stretch(encode: Callable[[str], str | bytes], quote: str) -> None:
    """Nothing is cut inside an item, however long the text and however long the pieces are."""
    items = [item(number, abstract="  We sort é.\n" * (1 + 9_000 * (number % 300 == 0))) for number in range(1, 700)]
    text = mail(*items)
    text = "".join(f"{quote}{line}\n" for line in text.splitlines()) if quote else text
    whole = adp.parse(encode(text))
    assert (len(whole), codes(whole)) == (699, [])
    given = encode(text)
    for size in (10_007, 100_003):
        assert tuple(adp.iter_papers(pieces(given, size))) == whole.papers


def test_several_mails_have_a_day_each() -> None:
    """Mails in one text begin anew, and the day is on their sections if they are of several."""
    other = WHOLE.replace("Tue  3 Feb", "Wed  4 Feb")
    for text in (WHOLE + other, f"{POSTMARK}{HEADER}\n{WHOLE}\n{POSTMARK}{HEADER}\n{other}"):
        digest = adp.parse(text)
        assert (len(digest), digest.date, digest.title, codes(digest)) == (10, None, None, [])
        assert [section.name for section in digest.sections] == ["new", "cross", "replacement"] * 2
        assert [str(section.date) for section in digest.sections] == ["2026-02-04"] * 3 + ["2026-02-05"] * 3
    same = adp.parse(f"{WHOLE}\nDate: Wed, 4 Feb 26 01:00:00 GMT\nSubject: cs daily\n\n{WHOLE}")
    assert (len(same), str(same.date)) == (10, "2026-02-04")
    unfinished = adp.parse(mail(item(1), tail="") + WHOLE)
    assert (len(unfinished), codes(unfinished)) == (6, ["missing-end"])


def test_an_item_that_is_not_utf_8_is_read_as_latin_1() -> None:
    """Old listings hold both; each item is decoded by itself, and a note says where."""
    text = listing(listed(1), listed(2, "Comments: é"), listed(3, "Comments: ø"))
    raw = text.encode().replace("é".encode(), b"\xe9")
    digest = adp.parse(raw)
    assert [paper.comment for paper in digest.papers] == [None, "é", "ø"]
    assert [noticed.headline for noticed in digest.diagnostics] == [
        "27:11: note: this is not UTF-8 and was read as Latin-1 [charset-guessed]"
    ]
    assert_read_alike(raw, pieces(raw, 99))
    encoding = encoded(raw, "8bit", "x-unknown")
    assert adp.parse(encoding).papers == digest.papers
    assert codes(adp.parse(encoding)) == ["charset-guessed"]
    quoted = encoded(b"".join(b"> " + line + b"\n" for line in raw.split(b"\n")), "8bit", "x-unknown")
    assert adp.parse(quoted).papers == digest.papers
    assert [noticed.code for noticed in adp.parse(quoted).diagnostics] == ["charset-guessed"]


def test_lines_of_an_encoded_mail_are_those_of_the_file() -> None:
    """A diagnostic about a mail in quoted-printable or base64 names the line of the file that it is in."""
    odd = mail(item(1, "Comments: " + "x" * 200), item(2).replace("cs.DS", "cs.XX"))
    for encoding, encode in (("quoted-printable", quopri.encodestring), ("base64", base64.encodebytes)):
        raw = encoded(encode(odd.encode()), encoding)
        [noticed] = adp.parse(raw).diagnostics
        assert (noticed.code, noticed.source) == ("unknown-category", "arXiv:2602.00002")
        shown = raw.split(b"\n")[noticed.line - 1]
        assert b"2602.00002" in (shown if encoding != "base64" else base64.b64decode(shown + b"=="))


def test_what_is_not_plain_text_is_reported() -> None:
    """An attachment, or parts inside too many parts, are not read, and that is reported."""
    attached = adp.parse(parts("mixed", PLAIN, "Content-Type: application/pdf\n\nJVBERi0="))
    assert [noticed.message for noticed in attached.diagnostics] == ["a part of the mail was not read: application/pdf"]
    deep = f"{HEADER}Content-Type: message/rfc822\n\n" * 12 + f"{HEADER}\n{WHOLE}"
    assert "parts inside too many parts" in str(adp.parse(deep, layout=EMAIL).diagnostics)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        encoded(b"AAA", "base64"),
        encoded(b"A", "base64"),
        encoded(b"=", "quoted-printable"),
        POSTMARK.encode(),
        HEADER.encode() + b"Content-Type: multipart/mixed; boundary=x\n\n--x",
        HEADER.encode() + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n",
        HEADER.encode() + b"Content-Type: ;\n\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nno header\n\n--x--",
        b"Content-Transfer-Encoding: base64\n no colon",
    ],
)
def test_what_holds_nothing_gives_an_empty_digest(raw: bytes) -> None:
    """A mail without anything in it is read, and says so."""
    digest = adp.parse(raw, layout="email")
    assert (len(digest), "empty-digest" in codes(digest)) == (0, True)


# ------------------------------------------------------------------------------------------------ cutting, detection


@given(st.integers(0, len(WHOLE)))
def test_a_mail_that_is_cut_has_its_papers_or_says_so(end: int) -> None:
    """A mail that is cut anywhere gives the same papers, or a diagnostic."""
    cut = adp.parse(WHOLE[:end], layout="email")
    assert len(adp.parse(WHOLE)) == PAPERS
    assert cut.papers == adp.parse(WHOLE).papers or cut.diagnostics


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.[me]*")), ids=lambda path: path.name)
def test_mails_alone_are_mails(path: Path) -> None:
    """No other digest is taken for a mail, and no mail for another digest."""
    assert (adp.detect(path.read_bytes()) is EMAIL) is (path.suffix == ".eml")


@pytest.mark.parametrize(
    "text",
    [
        "\\\\\nA formula\n\\\\\n",
        "# Digest\n\nSend any comments to us.\n",
        f"{HEADER}Content-Type: text/html\n\n<p>arXiv:2602.00001</p>",
        f"{HEADER}\n# ArXiv Papers\n",
        "See `\\\\ arXiv:2602.00001`.",
    ],
)
def test_what_is_not_a_mail_of_arxiv(text: str) -> None:
    """A text needs an item of a mail, or its head."""
    assert EMAIL.likeness(adp.Source(text)) == 0


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_heading_above_a_mail_does_not_make_markdown_of_it(line_end: str) -> None:
    """It has more items than a digest with this heading would have papers."""
    text = f"# Today\n\n{item(1)}{RULE}\n{item(2)}".replace("\n", line_end)
    assert adp.detect(text) is EMAIL


def test_a_mail_is_only_read() -> None:
    """There is no reason to print a mail."""
    with pytest.raises(adp.UnwritableError, match="'email' can be read, but not written"):
        adp.write(adp.parse(WHOLE), "email")


UNITS = [
    item(1),
    "\\\\\n",
    f"{RULE}\n",
    "%-\n",
    "-----\n",
    "\\\\ ( http",
    "Title: x\n",
    "\n  ",
    "arXiv:",
    " ",
    "(",
    "From x Mon 10:00\n",
    HEAD,
    "A: b\n",
    ">",
    "/* ",
    "\r",
    "Date: Mon, 2 Feb 2026 20:15:01 GMT   (",
]


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("frame", ["alone", "in an item", "in a header"])
def test_time_grows_with_a_text_alone(unit: str, frame: str) -> None:
    """Any text takes its share of time."""
    before = {"alone": "", "in an item": HEAD + item(1).partition("  We")[0], "in a header": HEADER}[frame]
    assert time_is_linear(lambda text: adp.parse(text, layout=EMAIL), lambda size: before + unit * (size // len(unit)))


@pytest.mark.parametrize("where", ["{0} ,  27kb)", ",  {0} 27kb)", ",  27kb) {0}", ",  27kb {0}"])
def test_words_on_the_last_line_of_an_item_are_reported(where: str) -> None:
    """Only the size of a paper is next to its address."""
    text, line = mail(item(1)), "( https://arxiv.org/abs/2602.00001 ,  12kb)"
    found = adp.parse(text.replace(line, line.replace(",  12kb)", where.format("once more"))))
    assert "once more" in " ".join(one.text or "" for one in found.diagnostics)
    assert adp.parse(text).diagnostics == ()
    assert [paper.title for paper in found.papers] == ["A Faster Sort"]


@pytest.mark.parametrize("between", [f"{'-' * 78}\n", "", "\n"])
def test_items_of_the_nineties(between: str) -> None:
    """Backslashes alone are below their abstracts, and nothing else."""
    items = [
        f"{'-' * 78}\n\\\\\nPaper: hep-th/961211{n}\nFrom: A. Holm <holm@example.org>\n"
        f"Date: Wed, 11 Dec 1996 17:38:56 GMT   (20kb)\n\nTitle: Stones {n}\nAuthors: Ada Holm\n"
        "\\\\\n  We sort 5%.\n  \\\\ is a sign.\n\\\\\n"
        for n in range(3)
    ]
    digest = adp.parse("".join(items) + between)
    assert [(paper.title, paper.abstract) for paper in digest] == [
        (f"Stones {n}", "We sort 5%.\n\\\\ is a sign.") for n in range(3)
    ]
    assert {found.code for found in digest.diagnostics} == {"missing-category"}
