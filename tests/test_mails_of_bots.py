"""Mails that bots send: a digest as the text of a mail, in any encoding, alone, with alternatives or in an mbox."""

import datetime
from email.message import EmailMessage

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

PEBBLES, CLOUDS = "Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models – again"
PLAIN = f"""\
Today there are 2 papers.

1. {PEBBLES}
   Authors: Mira Holt, Ona Pell
   Link: https://arxiv.org/abs/2601.90011
   Abstract: We sort pebbles by the shadows that they cast at noon. Our method needs a lamp and a table.

2. {CLOUDS}
   Authors: Jun Arakawa, Lea Brandt
   Link: https://arxiv.org/abs/2601.90012
   Abstract: Clouds are hard to count since they merge. We propose a small model that counts from below.
"""
MARKDOWN = f"""\
# Daily papers

## [{PEBBLES}](https://arxiv.org/abs/2601.90011)
**Authors:** Mira Holt, Ona Pell

**Abstract:** We sort pebbles by the shadows that they cast at noon. Our method needs a lamp and a table.

## [{CLOUDS}](https://arxiv.org/abs/2601.90012)
**Authors:** Jun Arakawa, Lea Brandt

**Abstract:** Clouds are hard to count since they merge. We propose a small model that counts from below.
"""
PAGE = f"""\
<!DOCTYPE html>
<html><body>
<h2><a href="https://arxiv.org/abs/2601.90011">{PEBBLES}</a></h2>
<p><b>Authors:</b> Mira Holt, Ona Pell</p>
<p><b>Abstract:</b> We sort pebbles by the shadows that they cast at noon. Our method needs a lamp and a table.</p>
<h2><a href="https://arxiv.org/abs/2601.90012">{CLOUDS}</a></h2>
<p><b>Authors:</b> Jun Arakawa, Lea Brandt</p>
<p><b>Abstract:</b> Clouds are hard to count since they merge. We propose a small model that counts from below.</p>
<p><b>Published:</b> soon</p>
</body></html>
"""
ENCODINGS = ("quoted-printable", "base64", "8bit")
DAY = datetime.date(2026, 1, 4)


def mail(subject: str = "Papers of the day", *, date: str | None = "Sun, 04 Jan 2026 08:00:00 +0000") -> EmailMessage:
    """Begin a mail as bots do."""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "bot@example.org"
    message["To"] = "me@example.org"
    if date:
        message["Date"] = date
    return message


def sent(text: str, kind: str = "plain", encoding: str = "8bit", charset: str = "utf-8") -> bytes:
    """Return a mail with one text."""
    message = mail()
    message.set_content(text, subtype=kind, cte=encoding, charset=charset)
    return bytes(message)


def part(text: str, kind: str = "plain") -> EmailMessage:
    """Return a part of a mail."""
    made = EmailMessage()
    made.set_content(text, subtype=kind, cte="base64")
    return made


def values(digest: Digest) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    """Return what the papers of a digest say."""
    return [(paper.title, paper.authors, str(paper.arxiv_id), paper.abstract) for paper in digest]


def lines_of(digest: Digest) -> list[tuple[str, int, str]]:
    """Return the diagnostics of a digest, each with its line."""
    return [(found.code, found.line, found.source) for found in digest.diagnostics]


EXPECTED = values(adp.parse(MARKDOWN))


def read(given: str | bytes) -> Digest:
    """Read a mail as a whole and in pieces, which give the same."""
    digest = adp.parse(given)
    for size in (99, 100_000):
        noticed: list[adp.Diagnostic] = []
        cut = [given[at : at + size] for at in range(0, len(given), size)]
        assert [*adp.iter_papers(cut, report=noticed.append)] == [*digest.papers]
        assert noticed == [*digest.diagnostics]
    return digest


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("text", "kind"), [(PLAIN, "plain"), (MARKDOWN, "plain"), (MARKDOWN, "markdown"), (PAGE, "html")]
)
def test_the_text_of_a_mail_is_read_as_what_it_is(text: str, kind: str, encoding: str) -> None:
    """Its encoding is undone, and the header adds the title and the day that the text does not say."""
    digest = read(sent(text, kind, encoding))
    assert values(digest) == EXPECTED
    assert (digest.layout, digest.date) == ("email", DAY)
    assert digest.title == ("Daily papers" if text is MARKDOWN else "Papers of the day")


def test_the_header_of_a_mail_is_not_text() -> None:
    """Nothing of it is reported, also where the text is as it was written."""
    assert read(sent(MARKDOWN)).diagnostics == ()
    assert read(sent(MARKDOWN).decode()).diagnostics == ()


@pytest.mark.parametrize("given", [sent(PAGE, "html"), sent(PAGE, "html").replace(b"\n", b"\r\n")])
def test_diagnostics_of_a_page_name_lines_of_the_mail(given: bytes) -> None:
    """They show the line of the page."""
    line = "<p><b>Published:</b> soon</p>"
    assert lines_of(read(given)) == [("bad-date", given.decode().splitlines().index(line) + 1, line)]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_diagnostics_of_markdown_name_lines_of_the_mail(encoding: str) -> None:
    """They show the line of the text, decoded; base64 tells the line of the mail nearly."""
    raw = sent(MARKDOWN.replace("**Authors:** Jun", "**Published:** soon\n\n**Authors:** Jun"), encoding=encoding)
    [(code, line, source)] = lines_of(read(raw))
    assert (code, source) == ("bad-date", "**Published:** soon")
    if encoding == "base64":
        assert raw.count(b"\n", 0, raw.index(b"\n\n")) + 2 < line <= raw.count(b"\n")
    else:
        assert raw.decode("latin-1").split("\n")[line - 1] == source


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?q?Pap=C3=A9rs_2026/01/03?=", "Papérs 2026/01/03"),
        ("=?utf-8?b?UGFww6lycw==?=\n =?UTF-8?Q?_of_lamps?=", "Papérs of lamps"),
        ("=?x-unknown?q?Pap=C3=A9rs?=", "=?x-unknown?q?Pap=C3=A9rs?="),
        ("=?utf-8?b?UGF?=", "=?utf-8?b?UGF?="),
        ("[arXiv] Lamps\n and tables", "[arXiv] Lamps and tables"),
    ],
)
def test_the_subject_is_the_title(subject: str, title: str) -> None:
    """Its words are decoded, and one that cannot be stays as it is."""
    given = f"Subject: {subject}\nFrom: bot@example.org\nTo: me@example.org\n\n{PLAIN}"
    assert read(given).title == title


@pytest.mark.parametrize(
    ("subject", "date", "day"),
    [
        ("Papers", "Sun, 04 Jan 2026 08:00:00 +0000", DAY),
        ("Papers of 2026-01-03", "Sun, 04 Jan 2026 08:00:00 +0000", datetime.date(2026, 1, 3)),
        ("Papers", None, None),
    ],
)
def test_the_day_is_that_of_the_subject_or_of_the_mail(
    subject: str, date: str | None, day: datetime.date | None
) -> None:
    """The day of the text comes first, then that of the subject, then that on which the mail was sent."""
    message = mail(subject, date=date)
    message.set_content(PLAIN)
    assert read(bytes(message)).date == day
    message.set_content(MARKDOWN.replace("# Daily papers", "# Daily papers of 2026-01-02"))
    assert read(bytes(message)).date == datetime.date(2026, 1, 2)


@pytest.mark.parametrize(
    ("plain", "page"),
    [
        ("Your mail program cannot show this mail.", PAGE.replace("<p><b>Published:</b> soon</p>\n", "")),
        (PLAIN, "<html><body><p>There are papers.</p></body></html>"),
        (PLAIN, PAGE),
    ],
)
def test_of_alternatives_the_one_that_reads_best_is_read(plain: str, page: str) -> None:
    """That has more papers, or fewer faults; nothing else is reported."""
    message = mail()
    message.set_content(plain)
    message.add_alternative(page, subtype="html", cte="base64")
    digest = read(bytes(message))
    assert values(digest) == EXPECTED
    assert digest.diagnostics == ()


def test_all_texts_of_a_mail_are_read() -> None:
    """A text that is not a digest is reported, and so is a file of another type; pictures belong to a page."""
    message = mail()
    message.set_content(PAGE.replace("<p><b>Published:</b> soon</p>\n", ""), subtype="html")
    message.make_mixed()
    message.attach(part("Sent by a lamp that nobody has seen in the museum."))
    message.attach(part(MARKDOWN.replace("90011", "90013").replace("90012", "90014"), "markdown"))
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf")
    digest = read(bytes(message))
    assert [str(paper.arxiv_id) for paper in digest] == ["2601.90011", "2601.90012", "2601.90013", "2601.90014"]
    messages = [found.message for found in digest.diagnostics if found.code == "unread-text"]
    assert len(messages) == 2
    assert "Sent by a lamp" in messages[0]
    assert messages[1] == "a part of the mail was not read: application/pdf"


def test_several_mails_are_sections() -> None:
    """Each has the subject of a mail as its name, and its day."""
    mails = [
        sent(PLAIN, encoding="base64"),
        sent(MARKDOWN.replace("# Daily papers", "").replace("26", "27")),
        sent("Hi"),
    ]
    box = b"".join(b"From bot@example.org Sun Jan  4 08:00:00 2026\n" + one + b"\n" for one in mails)
    digest = read(box.replace(b"Papers of the day", b"More papers", 1))
    assert [(section.name, section.date, len(section.papers)) for section in digest.sections] == [
        ("More papers", DAY, 2),
        ("Papers of the day", DAY, 2),
    ]
    assert digest.title is None


@pytest.mark.parametrize("encoding", ["8bit", "quoted-printable"])
def test_charsets_are_those_of_the_header(encoding: str) -> None:
    """A text that was decoded before is read as it is."""
    raw = sent(PLAIN.replace("–", "é"), encoding=encoding, charset="latin-1")
    expected = [(title.replace("–", "é"), *rest) for title, *rest in EXPECTED]
    assert [*map(tuple, values(read(raw)))] == expected
    assert [*map(tuple, values(read(raw.decode("latin-1"))))] == expected


def test_what_is_not_in_the_charset_is_reported() -> None:
    """It is read as Latin-1."""
    raw = sent(PLAIN.replace("–", "é")).replace("é".encode(), b"\xe9")
    digest = read(raw)
    assert digest[1].title == CLOUDS.replace("–", "é")
    assert [found.code for found in digest.diagnostics] == ["charset-guessed"]


@pytest.mark.parametrize("text", ["Hello", "# Title\n\nSome text."])
def test_a_mail_without_papers_is_not_a_digest(text: str) -> None:
    """No layout recognises it."""
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse(sent(text))


def test_own_labels_hold_in_mails() -> None:
    """They are looked up in the text."""
    raw = sent(MARKDOWN.replace("Abstract", "Blurb"))
    assert adp.parse(raw, labels={"Blurb": "abstract"})[0].abstract == EXPECTED[0][3]


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("=?utf-8?Q?Steine?=", "Steine"),
        ("=?ISO-8859-1?Q?K=F6nig?=", "König"),
        ("=?utf-8?B?U3RlaW5l?=", "Steine"),
        *((word, word) for word in ("=?unicode_escape?Q?=5Cud800?=", "=?utf-7?Q?+2AA-?=", "=?iso-8859-12?Q?a?=")),
        *((word, word) for word in ("=?utf-8?Q?=ED=A0=80?=", "=?utf-8?B?A?=", "=?rot13?Q?a?=")),
    ],
)
def test_words_of_a_subject_in_a_charset(word: str, title: str) -> None:
    """Those in a charset of texts are decoded; what names anything else, or cannot be decoded, stays as it is."""
    items = "- [A Faster Sort](https://arxiv.org/abs/2611.90001)\n- [A Map of Moss](https://arxiv.org/abs/2611.90002)\n"
    digest = adp.parse(
        f"From: a@example.org\nSubject: {word}\nDate: Sun, 04 Jan 2026 08:00:00 +0000\n\n{items}".encode()
    )
    assert (digest.title, len(digest)) == (title, 2)


@pytest.mark.parametrize("charset", ["unicode_escape", "raw_unicode_escape", "utf-7", "punycode"])
def test_a_charset_that_is_not_one_of_texts(charset: str) -> None:
    """Python knows it, and what it gives could not be encoded again."""
    body = "### [A Sort](https://arxiv.org/abs/2601.90011)\n*Ada \\ud800 Holm*\n\nAbstract: We sort. +2AA-\n"
    head = f"From: a@example.org\nSubject: Pebbles\nContent-Type: text/plain; charset={charset}\n\n"
    [paper] = adp.parse(f"{head}{body}".encode() + b"\xff\n").papers
    assert paper.title == "A Sort"
    assert adp.to_json(paper).encode()


def test_a_body_that_is_not_in_its_charset() -> None:
    """It is decoded as far as it is UTF-8, and its papers are read."""
    body = b"### [A Sort](https://arxiv.org/abs/2601.90011)\n*Ada Holm*\n\nAbstract: We sort.\n" + b"\xff\n"
    head = b"From: a@example.org\nSubject: Pebbles\nContent-Type: text/plain; charset=shift_jis\n\n"
    assert [paper.title for paper in adp.parse(head + body).papers] == ["A Sort"]
