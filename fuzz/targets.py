"""What is fuzzed: each target takes bytes and fails if a promise of the library does not hold for them."""

from __future__ import annotations

import contextlib
import html
import io
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator

import attrs
import bibtexparser
from pybtex.database import parse_string

import arxiv_digest_parser as adp
from arxiv_digest_parser import ArxivId, Digest, DigestError, Paper, Section
from arxiv_digest_parser.__main__ import main
from arxiv_digest_parser._command.formats import FORMATS
from arxiv_digest_parser._unicode import well_formed

#: Parts the values of a made-up paper, in an input for `write` and `bibtex`.
BETWEEN_VALUES = "\x1f"


def _text(data: bytes) -> str:
    """Make a text of any bytes; those that are no UTF-8 become lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def _content(digest: Digest) -> Digest:
    """Return a digest without what reading tells anew: its layout's name and the languages of analyses."""
    sections = [
        attrs.evolve(
            section,
            papers=[
                attrs.evolve(paper, analysis=paper.analysis and attrs.evolve(paper.analysis, language=None))
                for paper in section.papers
            ],
        )
        for section in digest.sections
    ]
    return attrs.evolve(digest, layout=None, sections=sections)


def _check_diagnostics(digest: Digest, text: str) -> None:
    lines = well_formed(text.removeprefix("\ufeff").replace("\r\n", "\n")).split("\n")
    for noticed in digest.diagnostics:
        line = lines[noticed.line - 1]
        assert noticed.source == line[noticed.offset : noticed.offset + len(noticed.source)]
        assert 1 <= noticed.column <= noticed.column + noticed.length <= len(line) + 1
        assert str(noticed).replace("\n", "").isprintable()


def _check_texts(digest: Digest) -> None:
    """All that leaves the library can be encoded, and what is shown is harmless."""
    for text in (adp.to_json(digest), adp.to_bibtex(digest), adp.to_ris(digest), adp.to_csl_json(digest)):
        text.encode()
    assert repr(digest.sections).isprintable()


def parse(data: bytes) -> None:
    """Any bytes and any text are read, or refused with an error of the library; diagnostics point into the text."""
    with contextlib.suppress(DigestError):
        adp.parse(data, strict=True)
    text = _text(data)
    with contextlib.suppress(DigestError):
        adp.detect(text)
    for layout in ("bilingual", "markdown"):
        digest = adp.parse(text, layout=layout)
        _check_diagnostics(digest, text)
        assert adp.from_json(adp.to_json(digest)) == digest
        _check_texts(digest)


def page(data: bytes) -> None:
    """Any text is read as a page."""
    text = _text(data)
    digest = adp.parse(text, layout="page")
    _check_diagnostics(digest, text)
    _check_texts(digest)


def _published(data: bytes, layout: str) -> None:
    """Any bytes and any text are read as what arXiv publishes, whole and in pieces, and nothing raises."""
    text = _text(data)
    digest = adp.parse(text, layout=layout)
    _check_diagnostics(digest, text)
    assert adp.from_json(adp.to_json(digest)) == digest
    size = len(data) % 64 + 1
    noticed: list[adp.Diagnostic] = []
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    assert tuple(adp.iter_papers(pieces, layout=layout, report=noticed.append)) == digest.papers
    assert sorted(map(str, noticed)) == sorted(map(str, digest.diagnostics))
    with contextlib.suppress(DigestError):
        adp.parse(data, layout=layout)
    with contextlib.suppress(DigestError):
        adp.detect(data)


def email(data: bytes) -> None:
    """Any bytes and any text are read as a mail, whole and in pieces, and diagnostics name lines of the file."""
    for given in (data, _text(data)):
        digest = adp.parse(given, layout="email")
        lines = given.count(b"\n") if isinstance(given, bytes) else given.count("\n")
        returns = given.count(b"\r") if isinstance(given, bytes) else given.count("\r")
        for one in digest.diagnostics:
            assert 1 <= one.line <= lines + returns + 1
            assert one.offset < one.column <= one.offset + len(one.source) + 1
            str(one)
        assert adp.from_json(adp.to_json(digest)) == digest
        size = len(data) % 64 + 1
        noticed: list[adp.Diagnostic] = []
        pieces = (given[at : at + size] for at in range(0, len(given), size))
        assert tuple(adp.iter_papers(pieces, layout="email", report=noticed.append)) == digest.papers
        assert sorted(map(str, noticed)) == sorted(map(str, digest.diagnostics))
    with contextlib.suppress(DigestError):
        adp.detect(data)


def feed(data: bytes) -> None:
    """Any text is read as a feed; no entity of it is expanded."""
    _published(data, "feed")


def listing(data: bytes) -> None:
    """Any text is read as a listing page, or as a page of search results."""
    _published(data, "listing")


def stream(data: bytes) -> None:
    """Any bytes that come in pieces give the papers and diagnostics that they give as a whole, or the same refusal."""
    size, whole = (data[0] % 64 + 1, data[1:]) if data else (1, data)
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    for layout in (None, "bilingual", "markdown"):
        expected = Digest()
        with contextlib.suppress(DigestError):
            expected = adp.parse(whole, layout=layout)
        read: tuple[Paper, ...] = ()
        noticed: list[adp.Diagnostic] = []
        with contextlib.suppress(DigestError):
            read = tuple(adp.iter_papers(pieces, layout=layout, report=noticed.append))
        assert read == expected.papers
        assert sorted(map(str, noticed)) == sorted(map(str, expected.diagnostics))


def json(data: bytes) -> None:
    """Any bytes and any text are read as JSON, or refused; what is read is written and read again."""
    with contextlib.suppress(DigestError):
        adp.from_json(_text(data))
    with contextlib.suppress(DigestError):
        digest = adp.from_json(data)
        again = adp.from_json(adp.to_json(digest))
        assert (again, again.diagnostics) == (digest, digest.diagnostics)


def _values(data: bytes) -> Iterator[str | None]:
    yield from (value or None for value in data.decode("utf-8", "replace").split(BETWEEN_VALUES))
    while True:
        yield None


def _paper(data: bytes) -> Paper:
    """Make a paper of the values in an input; a name a line."""
    values = _values(data)
    title, authors, abstract, identifier, url = (next(values) for _ in range(5))
    arxiv_id = None
    with contextlib.suppress(ValueError):
        arxiv_id = ArxivId.parse(identifier or "")
        url = url or arxiv_id.abs_url
    analysis = adp.Analysis(tldr=next(values), method=next(values))
    label, value = next(values), next(values)
    return Paper(
        title or "",
        authors=authors.split("\n") if authors else (),
        abstract=abstract,
        arxiv_id=arxiv_id,
        url=url,
        analysis=None if analysis == adp.Analysis() else analysis,
        extra={label: value or ""} if label else {},
        comment=next(values),
        primary_category=next(values),
    )


def _digest(data: bytes) -> Digest:
    plain = Paper(
        "A Faster Sort",
        authors=["Ada Lovelace"],
        abstract="We sort.",
        url="https://arxiv.org/abs/2512.90001",
        arxiv_id=ArxivId("2512.90001"),
    )
    return Digest([Section("cs.DS", [plain, _paper(data), plain])])


def write(data: bytes) -> None:
    """Any digest is written so that it reads back the same, or it is refused."""
    digest = _digest(data)
    for layout in (adp.layouts.BILINGUAL, adp.layouts.MARKDOWN):
        with contextlib.suppress(adp.UnwritableError):
            text = adp.write(digest, layout)
            assert _content(adp.parse(text, layout=layout)) == _content(layout.held(digest))


def bibtex(data: bytes) -> None:
    """Any paper is one entry to other programs, with all letters of its title and no field that it does not have."""
    paper = _paper(data)
    text = adp.to_bibtex(paper, charset="unicode")
    text.encode()
    by_bibtexparser = bibtexparser.parse_string(text)
    assert not by_bibtexparser.failed_blocks
    assert not by_bibtexparser.comments
    [entry] = by_bibtexparser.entries
    [by_pybtex] = parse_string(text, "bibtex").entries.values()
    for fields in ({field.key: field.value for field in entry.fields}, by_pybtex.fields):
        assert {name.lower() for name in fields} <= _BIBTEX_FIELDS
        assert fields.get("howpublished", "arXiv:").startswith("arXiv:")  # ours, whatever a title pretends
        # A command that authors wrote may mean a letter, or put an accent on one; a formula has commands for
        # letters that are not ASCII. An entity of HTML is what it means, and a tag may mean nothing.
        letters = unicodedata.normalize("NFD", _COMMAND.sub("", _meant(_TAG.sub("", paper.title))))
        if "$" in paper.title:
            letters = "".join(filter(str.isascii, letters))
        rest = iter(unicodedata.normalize("NFD", fields.get("title", "")))
        assert all(character in rest for character in letters if character.isalnum())
    assert not _UNSAFE.search(text)


_BIBTEX_FIELDS = set("title author howpublished year month eprint archiveprefix primaryclass doi url".split())
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.)", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
#: Browsers read one without an end as well, the library does not.
_ENTITY = re.compile(r"\\?&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});")


def _meant(title: str) -> str:
    return _ENTITY.sub(lambda entity: html.unescape(entity[0].lstrip("\\")), title)


_UNSAFE = re.compile(r"\\(?:input|write|include|openin|read|csname|def)(?![a-z])")


def command(data: bytes) -> None:
    """Any bytes on standard input end in a status, UTF-8 on standard output, and harmless text on standard error."""
    format_, whole = (FORMATS[data[0] % len(FORMATS)], data[1:]) if data else (FORMATS[0], data)
    layout = ["--layout", "bilingual"] if data[-1:] in b" \n" else []
    output, errors = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    given, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(whole))
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            assert main(["--to", format_, *layout]) in {0, 1}
    finally:
        sys.stdin = given
    output.seek(0)
    output.read()
    assert errors.getvalue().replace("\n", "").isprintable()


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (parse, page, email, feed, listing, stream, json, write, bibtex, command)
}
