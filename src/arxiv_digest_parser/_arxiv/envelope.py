r"""A mail as it was sent, or several in one mbox, into the plain text that they hold.

    mbox      = ("From " sender date NL mail)*
    mail      = header NL NL body
    body      = plain text, as it is, quoted-printable or in base64; or parts, each a mail's header and body

Headers are read for the charset, the encoding and the boundary of parts, the subject and the date; no address is
looked at. Of alternatives, the plain text is read, or what a caller prefers. Parts inside parts are followed to a depth
that no mail reaches. The grammar is that of RFC 5322, 2045 and 2046, and bytes that break it are read as far as they
hold.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import accumulate

import attrs

from arxiv_digest_parser._arxiv.charsets import is_known
from arxiv_digest_parser._arxiv.chunks import Chunk, clean, decoded, unreturned
from arxiv_digest_parser._patterns import lazy

_HEADER = lazy(rb"([!-9;-~]+):[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)")
_POSTMARK = lazy(rb"^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]*\d\d:\d\d[^\n]*$", re.MULTILINE)
_TYPE = lazy(rb"\s*([\w.+-]+/[\w.+-]+)")
_CHARSET = lazy(rb"\bcharset\s*=\s*\"?([\w.:+-]+)", re.IGNORECASE)
_BOUNDARY = lazy(rb"\bboundary\s*=\s*(?:\"([^\"\n]+)\"|([^\s;\"]+))", re.IGNORECASE)
#: Programs that let lines flow put a blank before one that begins with a blank (RFC 3676).
_FLOWED = lazy(rb"\bformat\s*=\s*\"?flowed\b", re.IGNORECASE)
_STUFFED = lazy(rb"^ ", re.MULTILINE)
_QUOTED_FROM = lazy(r"\n>(?=>*From )")
_NOT_BASE64 = lazy(rb"[^A-Za-z0-9+/]+")
_ENCODED = {b"quoted-printable", b"base64"}
#: What the header of a mail names, of which a text has some only if it is one.
_SENDERS = {b"from", b"subject"}
_OF_MAILS = {b"to", b"date", b"message-id", b"mime-version", b"content-type", b"reply-to", b"received"}
#: The types of text that are read where a caller does not ask for others.
PLAIN = ("text/plain",)
_PLAIN_CHARSETS = {"utf-8", "utf8", "us-ascii", "ascii"}
#: Charsets that mails have and pages do not. Python knows others, which are not of texts (``unicode_escape``).
_FURTHER_CHARSETS = {"iso-2022-jp", "iso-2022-kr", "utf-16", "utf-16le", "utf-16be", "cp949", "big5-hkscs"}
_DEEPEST = 8
_LONGEST_HEADER = 65_536  # bytes


@attrs.frozen
class Part:
    """A part of a mail.

    Attributes:
        chunk: Its text, or its header.
        kind: ``"header"`` of a mail, ``"text"``, or the type of another part: one that was asked for has a text.
    """

    chunk: Chunk
    kind: str


def is_wrapped(head: bytes) -> bool:
    """Return whether a text begins as a mail does of which the text is not simply what is below the header."""
    lines = unreturned(head.removeprefix(b"\xef\xbb\xbf")).lstrip()
    if _POSTMARK.match(lines):
        return True
    fields = _fields(_header(lines)[0])
    if not fields:
        return False
    kind, charset = _kind(fields), _charset(fields)
    return (
        fields.get(b"content-transfer-encoding", b"").strip().lower() in _ENCODED
        or kind.startswith(("multipart/", "message/"))
        or charset not in _PLAIN_CHARSETS
        or _FLOWED.search(fields.get(b"content-type", b"")) is not None
    )


def is_mail(head: bytes) -> bool:
    r"""Return whether a text begins with the header of a mail: who sent it, its subject, and when, to whom or how.

    Example:
        >>> is_mail(b"From: a@example.org\nSubject: Papers\nDate: Sun, 4 Jan 2026 08:00:00 +0000\n\n# Papers")
        True
        >>> is_mail(b"Title: Papers\nDate: 2026-01-04\n\n# Papers")
        False
    """
    lines = unreturned(head.removeprefix(b"\xef\xbb\xbf")).lstrip()
    if _POSTMARK.match(lines):
        return True
    fields = _fields(_header(lines)[0]).keys()
    return fields >= _SENDERS and not fields.isdisjoint(_OF_MAILS)


def unwrapped(raw: bytes, kinds: Sequence[str] = PLAIN) -> Iterator[Part]:
    """Yield the parts of a mail, or of each mail of an mbox.

    Args:
        raw: The text.
        kinds: The types of text that are read; of alternatives, the first of these types that there is.
    """
    raw = unreturned(raw.removeprefix(b"\xef\xbb\xbf"))
    starts = [match.span() for match in _POSTMARK.finditer(raw)]
    begins = [end + 1 for _, end in starts] if starts and not raw[: starts[0][0]].strip() else [0]
    ends = [start for start, _ in starts[1:]] if begins != [0] else []
    line, counted = 1, 0
    for begin, end in zip(begins, [*ends, len(raw)], strict=True):
        line, counted = line + raw.count(b"\n", counted, begin), begin
        yield from _parts(raw[begin:end], line, kinds, is_mbox=bool(starts))


def _header(raw: bytes) -> tuple[bytes, int]:
    """Return the header of a mail or of a part, and where the body begins."""
    blank = raw.find(b"\n\n", 0, _LONGEST_HEADER)
    if raw.startswith(b"\n"):
        return b"", 1
    return (raw[:blank], blank + 2) if blank >= 0 else (raw[:_LONGEST_HEADER], len(raw))


def _fields(header: bytes) -> dict[bytes, bytes]:
    """Return the fields of a header, if it is one."""
    found: dict[bytes, bytes] = {}
    at = 0
    while match := _HEADER.match(header, at):
        found.setdefault(match[1].lower(), match[2])
        at = match.end() + 1
    return found if at >= len(header) else {}


def _kind(fields: dict[bytes, bytes]) -> str:
    match = _TYPE.match(fields.get(b"content-type", b""))
    return match[1].decode("ascii", "replace").lower() if match else "text/plain"


def _charset(fields: dict[bytes, bytes]) -> str:
    match = _CHARSET.search(fields.get(b"content-type", b""))
    return match[1].decode("ascii", "replace").lower() if match else "utf-8"


def _parts(raw: bytes, line: int, kinds: Sequence[str], *, is_mbox: bool) -> Iterator[Part]:
    """Yield the parts of a mail that begins on a line."""
    waiting = [(raw, line, 0, True)]
    while waiting:
        raw, line, depth, is_mail = waiting.pop()
        header, begin = _header(raw)
        fields = _fields(header)
        if header and not fields:
            header, begin = b"", 0
        kind = _kind(fields)
        body, below = raw[begin:], line + raw.count(b"\n", 0, begin)
        if is_mail:
            yield Part(Chunk("\n" + header.decode("utf-8", "replace"), line), "header")
        if depth >= _DEEPEST:
            yield Part(Chunk("\n", line), "parts inside too many parts")
        elif kind == "message/rfc822":
            waiting.append((body, below, depth + 1, True))
        elif kind.startswith("multipart/"):
            found = _found(fields, body, below)
            if kind == "multipart/alternative":
                found = _preferred(found, kinds)
            waiting += [(*part, depth + 1, False) for part in found][::-1]
        elif kind in kinds:
            yield Part(_text(fields, body, below, is_mbox=is_mbox), "text" if kind == "text/plain" else kind)
        else:
            yield Part(Chunk("\n", line), kind)


def _found(fields: dict[bytes, bytes], body: bytes, line: int) -> list[tuple[bytes, int]]:
    """Return the parts of a body, and the line of each."""
    boundary = _BOUNDARY.search(fields.get(b"content-type", b""))
    if boundary is None:
        return [(b"\n" + body, line - 1)]
    found: list[tuple[bytes, int]] = []
    pieces = (b"\n" + body).split(b"\n--" + (boundary[1] or boundary[2]))
    line += pieces[0].count(b"\n") - 1
    for piece in pieces[1:]:
        rest, end, part = piece.partition(b"\n")
        if rest.startswith(b"--"):
            break
        if end:
            found.append((part, line + 2))
        line += 1 + piece.count(b"\n")
    return found


def _preferred(parts: list[tuple[bytes, int]], kinds: Sequence[str]) -> list[tuple[bytes, int]]:
    """Return the alternative that is of the first type which one of them is of, or all if none is to be read."""
    typed = [(_kind(_fields(_header(part[0])[0])), part) for part in parts]
    return next(([part] for wanted in kinds for kind, part in typed if kind == wanted), parts)


def _text(fields: dict[bytes, bytes], body: bytes, line: int, *, is_mbox: bool) -> Chunk:
    """Decode a body of plain text."""
    encoding = fields.get(b"content-transfer-encoding", b"").strip().lower()
    numbers: list[int] | None = None
    if encoding == b"quoted-printable":
        numbers = _unbroken(body, line)
        body = binascii.a2b_qp(body)
    elif encoding == b"base64":
        last = line + body.count(b"\n")
        body, width = _from_base64(body)
        sizes = accumulate(len(part) + 1 for part in body.split(b"\n"))
        numbers = [line, *(min(line + size // max(width, 1), last) for size in sizes)]
    if _FLOWED.search(fields.get(b"content-type", b"")):
        body = _STUFFED.sub(b"", body)
    charset = _charset(fields)
    stretches = _in_charset(body, charset, is_encoded=encoding in _ENCODED)
    text = "\n"
    guessed: list[tuple[int, int]] = []
    for part, is_guessed in stretches:
        if is_guessed:
            guessed.append((len(text), len(text) + 1))
        text += part
    text = clean(text)
    return Chunk(_QUOTED_FROM.sub("\n", text) if is_mbox else text, line, numbers, guessed)


def _in_charset(body: bytes, charset: str, *, is_encoded: bool) -> list[tuple[str, bool]]:
    """Decode a body: what is UTF-8, and not encoded, was decoded before if its header names another charset."""
    if charset in _PLAIN_CHARSETS or not (charset in _FURTHER_CHARSETS or is_known(charset)):
        return decoded(body)
    if not is_encoded and not body.isascii():
        with suppress(UnicodeDecodeError):
            return [(body.decode("utf-8"), False)]
    try:
        return [(body.decode(charset), False)]
    except (LookupError, ValueError):
        return decoded(body)


def _unbroken(body: bytes, line: int) -> list[int]:
    """Return which line of the file each line of a quoted-printable text begins on."""
    numbers = [line]
    for number, one in enumerate(body.split(b"\n"), line + 1):
        if not one.rstrip(b" \t").endswith(b"="):
            numbers.append(number)
    return numbers


def _from_base64(body: bytes) -> tuple[bytes, int]:
    """Decode base64 as far as it holds; return how many bytes a line of it gives as well."""
    width = len(body.lstrip().partition(b"\n")[0].strip()) * 3 // 4
    text = _NOT_BASE64.sub(b"", body.partition(b"=")[0])
    text = text[: len(text) - (len(text) % 4 == 1)]
    return binascii.a2b_base64(text + b"=" * (-len(text) % 4)), width
