r"""A mail or a listing, in pieces of any size, into stretches of clean text that end where a rule begins.

Lines end at ``\n``, a blank is a blank (mail clients paste U+00A0), and the marks of a quotation are gone. Bytes are
UTF-8; a stretch that is not is read as Latin-1 by itself, because old listings hold both. Nothing here looks at what
the text says, apart from the rules of 78 dashes that are between items: so no stretch is cut inside an item, and the
same text gives the same items wherever it is cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import Diagnostic, diagnostic

#: So much of a text is looked at before it is decided how it is wrapped and quoted, in characters or bytes.
HEAD = 65_536
#: The least that is read at a time, so that few stretches are longer than what came before them.
_STRETCH = 65_536
_DASHES = "-" * 70  # a rule has 78; mail clients cut some off
_BEFORE_RULE = lazy(rb"(?=\n(?:> ?)*-{70})")
_NOT_ASCII = lazy(r"[^\x00-\x7f]+")
#: The opening of an item, or what is at the head of a mail, with the marks of a quotation before it.
_MARK = lazy(
    r"\n((?:>[ ]?)*)([ ]*)(?:"
    r"\\\\[ ]*\n(?:>[ ]?)*[ ]*(?:arXiv:|Paper(?: \(\*cross-listing\*\))?:|Date:|/\* )"
    r"|Send any comments regarding submissions directly to submitter"
    r"|Papers received as of [A-Z])"
)


@attrs.frozen(eq=False)
class Chunk:
    """A stretch of clean text that begins with a line end.

    Attributes:
        text: The text.
        line: Which line of the file its first line is.
        numbers: Which line of the file each of its lines is, where some of them are joined.
        guessed: Where a stretch begins that is not UTF-8.
    """

    text: str
    line: int
    numbers: Sequence[int] | None = None
    guessed: Sequence[tuple[int, int]] = ()

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text, self.line - 1)

    def diagnostic(self, code: str, message: str, start: int, end: int, text: str | None = None) -> Diagnostic:
        """Make a diagnostic about a stretch of the text."""
        place = self._positions.place(start, end)
        if self.numbers:
            at = min(max(place.line - self.line, 0), len(self.numbers) - 1)
            place = place._replace(line=self.numbers[at])
        return diagnostic(code, message, place, text)


def quotation_in(head: str) -> str | None:
    """Return what is before each line of a mail or listing, by its first sign; ``None`` if there is no such sign.

    That is the marks of a quotation, without blanks, or the blanks of a text that is indented.
    """
    match = _MARK.search("\n" + clean(head))
    return match and (match[1].replace(" ", "") or match[2])


def signs_in(head: str) -> int:
    """Count the signs of a mail or listing in a text: each item has one, and the head of a mail."""
    return len(_MARK.findall("\n" + clean(head)))


def clean(text: str) -> str:
    """Return a text with one kind of line ends and blanks."""
    return _unreturned(text).replace("\N{NO-BREAK SPACE}", " ")


def beginning(pieces: Iterator[str | bytes]) -> str | bytes:
    """Take so many pieces of a text that its head is among them; empty if there are none."""
    taken: list[str | bytes] = []
    size = 0
    while size < HEAD and (piece := next(pieces, None)) is not None:
        taken.append(piece)
        size += len(piece)
    return whole(taken)


def whole(pieces: Sequence[str | bytes]) -> str | bytes:
    """Join pieces, which are all text or all bytes."""
    texts = [piece for piece in pieces if isinstance(piece, str)]
    return "".join(texts) if texts else b"".join(piece for piece in pieces if isinstance(piece, bytes))


def chunks(pieces: Iterable[str | bytes], quotation: str = "") -> Iterator[Chunk]:
    """Yield the stretches of a text that comes in pieces."""
    unquote = _unquoting(quotation)
    rule = "\n" + quotation + (" " if quotation.strip() else "") + _DASHES
    line = 1
    for raw in _stretches(_lines(pieces), rule):
        texts: list[str] = []
        guessed: list[tuple[int, int]] = []
        size = 0
        for text, is_guessed in [(raw, False)] if isinstance(raw, str) else decoded(raw):
            part = unquote((text if texts else "\n" + text).replace("\N{NO-BREAK SPACE}", " "))
            if is_guessed and (first := _NOT_ASCII.search(part)):
                guessed.append((size + first.start(), size + first.end()))
            texts.append(part)
            size += len(part)
        whole_text = "".join(texts)
        yield Chunk(whole_text.replace("\ufeff", "", 1) if line == 1 else whole_text, line, None, guessed)
        line += whole_text.count("\n") - 1


def unquoted(chunk: Chunk) -> Chunk:
    """Return a stretch without the marks of a quotation, where a mail is in one."""
    quotation = quotation_in(chunk.text[:HEAD])
    if not quotation:
        return chunk
    unquote = _unquoting(quotation)
    guessed = [(at := len(unquote(chunk.text[:start])), at + 1) for start, _ in chunk.guessed]
    return attrs.evolve(chunk, text=unquote(chunk.text), guessed=guessed)


def _unquoting(quotation: str) -> Callable[[str], str]:
    """Return a function that takes so many marks of a quotation, or blanks, off each line."""
    if not quotation:
        return str
    mark = re.compile(rf"\n(?:{'>[ ]?' if quotation.strip() else '[ ]'}){{1,{len(quotation)}}}")
    return lambda text: mark.sub("\n", text)


def _lines(pieces: Iterable[str | bytes]) -> Iterator[str | bytes]:
    """Yield pieces with one kind of line ends; returns at the end of a piece wait for what comes next."""
    held = 0
    for piece in _cut(pieces):
        if isinstance(piece, str):
            text = "\r" * held + piece
            kept = text.rstrip("\r")
            held = len(text) - len(kept)
            yield _unreturned(kept)
        else:
            raw = b"\r" * held + piece
            left = raw.rstrip(b"\r")
            held = len(raw) - len(left)
            yield unreturned(left)


def _cut(pieces: Iterable[str | bytes]) -> Iterator[str | bytes]:
    """Cut pieces that are longer than a stretch, so that a whole text is read like one that comes in pieces."""
    for piece in pieces:
        yield from (piece[at : at + _STRETCH] for at in range(0, len(piece), _STRETCH))


def _unreturned(text: str) -> str:
    """Return a text with one kind of line ends; some programs have written a return twice."""
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unreturned(raw: bytes) -> bytes:
    """Return bytes with one kind of line ends."""
    return raw.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in raw else raw


def _stretches(pieces: Iterable[str | bytes], rule: str) -> Iterator[str | bytes]:
    """Yield stretches that begin with the text, or with a rule."""
    held: str | bytes | None = None
    waiting: list[str | bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size < max(_STRETCH, len(held or "")):
            continue  # each character is looked at twice at most, however long an item is
        text = whole([*([held] if held else []), *waiting])
        waiting, size = [], 0
        cut = (text.rfind(rule) if isinstance(text, str) else text.rfind(rule.encode())) + 1
        if cut:
            yield text[:cut]
        held = text[cut:]
    yield whole([*([held] if held else []), *waiting])


def decoded(raw: bytes) -> list[tuple[str, bool]]:
    """Decode bytes as UTF-8; of the stretches between rules, those that are not UTF-8 as Latin-1.

    Returns:
        Stretches of the text, each with the rule before it, and whether Latin-1 was guessed.
    """
    with suppress(UnicodeDecodeError):
        return [(raw.decode("utf-8"), False)]
    return [*map(_guessed, _BEFORE_RULE.split(raw))]


def _guessed(raw: bytes) -> tuple[str, bool]:
    """Decode a stretch, and tell whether its charset was guessed."""
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        return raw.decode("latin-1"), True
