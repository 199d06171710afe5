"""A mail whose text is a digest, as bots send one a day, into a digest; or several mails in one mbox.

Each text of a mail is read as the page or the Markdown that it is. What the header adds is the title and the day, where
the text says neither. Of several mails, each subject is that of sections.
"""

from __future__ import annotations

import binascii
import datetime
import re
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser import _pages
from arxiv_digest_parser._arxiv.charsets import is_known
from arxiv_digest_parser._arxiv.chunks import Chunk
from arxiv_digest_parser._arxiv.digest_feeds import below
from arxiv_digest_parser._arxiv.envelope import Part, unwrapped
from arxiv_digest_parser._arxiv.prose import one_line
from arxiv_digest_parser._arxiv.values import day_of
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.digest import paper_headings, read_digest
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser.diagnostics import Diagnostic, Place, Severity, placed
from arxiv_digest_parser.models import Digest, Section

_PAGE = "text/html"
#: The texts of mails, those first that are read where there are alternatives; which are better, the papers tell.
_PREFERENCES = ((_PAGE, "text/plain", "text/markdown"), ("text/markdown", "text/plain", _PAGE))
_TEXTS = {"text", *_PREFERENCES[0]}
_ALTERNATIVES = b"multipart/alternative"

_SAID = lazy(r"\n(Date|Subject):[ \t]{0,99}([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE)
#: Words of a header that are not ASCII (RFC 2047), and what is between two of them. They are bounded, as those that
#: `email.header` looks for are not, so that a header takes no more than linear time.
_WORD = lazy(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([BQ])\?([^?\s]{0,999})\?=", re.IGNORECASE)
_UNICODE = {"utf-8", "utf8"}
_BETWEEN_WORDS = lazy(r"(?<=\?=)\s+(?==\?)")


@attrs.define
class _Mail:
    """What a mail says: its subject, its day, and its texts as digests."""

    subject: str = ""
    sent: datetime.date | None = None
    digests: list[Digest] = attrs.Factory(list[Digest])

    @classmethod
    def of(cls, header: Chunk) -> _Mail:
        """Read a header."""
        said = {match[1].lower(): match[2] for match in [*_SAID.finditer(header.text)][::-1]}
        subject = one_line(_WORD.sub(_word, _BETWEEN_WORDS.sub("", said.get("subject", ""))))
        return cls(subject, day_of(one_line(said.get("date", ""))))

    @property
    def digest(self) -> Digest:
        """The mail as a digest."""
        return Digest(
            [section for digest in self.digests for section in digest.sections],
            title=next((digest.title for digest in self.digests if digest.title), None) or self.subject or None,
            date=next((digest.date for digest in self.digests if digest.date), None)
            or find_date(self.subject)
            or self.sent,
            diagnostics=[found for digest in self.digests for found in digest.diagnostics],
        )


def holds_digest(raw: bytes) -> bool:
    """Tell whether a text of a mail names papers."""
    parts = (part for kinds in _PREFERENCES for part in unwrapped(raw, kinds) if part.kind in _TEXTS)
    return any(any(paper_headings(_markdown(part)[0])) for part in parts)


def read_digest_mail(raw: bytes) -> Digest:
    """Read mails whose texts are digests; of alternatives, those with more papers, or with fewer faults."""
    kinds = _PREFERENCES if _ALTERNATIVES in raw.lower() else _PREFERENCES[:1]
    return max((_read(raw, preferred) for preferred in kinds), key=_worth)


def _worth(digest: Digest) -> tuple[int, int]:
    """Return how many papers a digest has, and how few faults."""
    return len(digest.papers), -sum(found.severity is not Severity.NOTE for found in digest.diagnostics)


def _read(raw: bytes, kinds: Sequence[str]) -> Digest:
    """Read mails, of alternatives the texts of the first of some types."""
    mails: list[_Mail] = []
    noticed: list[Diagnostic] = []
    for part in unwrapped(raw, kinds):
        if part.kind == "header":
            mails.append(_Mail.of(part.chunk))
        elif part.kind in _TEXTS:
            mails[-1].digests.append(_digest_of(part))
        elif not part.kind.startswith("image/"):  # of a text that is in HTML
            message = f"a part of the mail was not read: {part.kind}"
            noticed.append(part.chunk.diagnostic("unread-text", message, 1, 1))
    digests = [mail.digest for mail in mails]
    full = [(mail, digest) for mail, digest in zip(mails, digests, strict=True) if digest.sections]
    one = full[0][1] if len(full) == 1 else None
    return Digest(
        one.sections if one else _joined(full),
        title=one.title if one else None,
        date=one.date if one else None,
        diagnostics=sorted(
            [*noticed, *(found for digest in digests for found in digest.diagnostics)],
            key=lambda found: (found.line, found.column),
        ),
    )


def _joined(mails: Sequence[tuple[_Mail, Digest]]) -> list[Section]:
    """Return the sections of several mails, those of each below its title, and of its day."""
    return [
        attrs.evolve(section, date=section.date or digest.date)
        for _, digest in mails
        for section in below(digest.title or "", digest.sections)
    ]


def _digest_of(part: Part) -> Digest:
    """Read a text; its diagnostics name lines of the file."""
    markdown, lines = _markdown(part)
    digest = read_digest(markdown, layout="email")
    return attrs.evolve(digest, diagnostics=[*_guessed(part.chunk), *_in_file(digest.diagnostics, part, lines)])


def _markdown(part: Part) -> tuple[str, Sequence[int]]:
    """Return a text as Markdown, and which line of the text each of its lines is from, if it was not Markdown."""
    text = part.chunk.text.removeprefix("\n")
    if part.kind != _PAGE and not (_pages.is_page(text) or _pages.holds_blocks(text)):
        return text, ()
    markdown, numbers = _pages.to_markdown(text)
    return markdown, numbers()


def _guessed(chunk: Chunk) -> Iterator[Diagnostic]:
    """Report what is not in the charset of the mail."""
    for start, _ in chunk.guessed:
        message = "this is not UTF-8 and was read as Latin-1"
        yield chunk.diagnostic("charset-guessed", message, start, start + 1)


def _in_file(diagnostics: Sequence[Diagnostic], part: Part, lines: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield diagnostics of a text with the lines of the file; which column of a page was meant is not known."""
    text, numbers, first = part.chunk.text.split("\n")[1:], part.chunk.numbers, part.chunk.line
    for found in diagnostics:
        line = lines[found.line - 1] if lines else found.line
        number = numbers[min(line, len(numbers)) - 1] if numbers else first + line - 1
        if lines:
            place = Place.of_line(number, text[line - 1], 0, len(text[line - 1]))
            yield placed(found.code, found.severity, found.message, place, found.text)
        else:
            yield attrs.evolve(found, line=number)


def _word(match: re.Match[str]) -> str:
    """Decode a word of a header; one that cannot be decoded stays as it is."""
    raw = match[3].encode()
    if not (match[1].lower() in _UNICODE or is_known(match[1])):
        return match[0]
    try:
        return (binascii.a2b_qp(raw, header=True) if match[2] in "qQ" else binascii.a2b_base64(raw)).decode(match[1])
    except (LookupError, ValueError):
        return match[0]
