"""arXiv's announcement mails, as they were sent, forwarded or pasted, and its text listings of a month or a week.

A mail that others send is read as well, if its text is a digest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from arxiv_digest_parser._arxiv.chunks import HEAD, beginning, chunks, quotation_in, signs_in, whole
from arxiv_digest_parser._arxiv.envelope import is_mail, is_wrapped, unwrapped
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.digest import paper_headings
from arxiv_digest_parser._reading.language.vocabulary import own_labels
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest, Paper

if TYPE_CHECKING:
    from arxiv_digest_parser._arxiv.mail import Placed, Reader

_HEADING = lazy(r"^#{1,6}[ \t]+\S", re.MULTILINE)


def _as_bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def _as_text(text: str | bytes) -> str:
    return text if isinstance(text, str) else text.decode("utf-8", "replace")


def likeness(source: Source) -> float:
    """Return whether a text holds an item of a mail or a listing, or the head of a mail; or is a mail with a digest."""
    if _is_arxivs(source.given):
        return 1.0
    with own_labels(source.labels):
        return float(_is_of_others(source.given))


def _is_arxivs(given: str | bytes) -> bool:
    """Tell whether a text is a mail or a listing of arXiv."""
    head = given[:HEAD]
    if is_wrapped(_as_bytes(head)):
        parts = unwrapped(_as_bytes(given))
        return any(quotation_in(part.chunk.text) is not None for part in parts if part.kind == "text")
    text = _as_text(head)
    return quotation_in(text) is not None and not _quotes_mail(text)


def _is_of_others(given: str | bytes) -> bool:
    """Tell whether a text is a mail that arXiv did not send, with a digest in it."""
    if not is_mail(_as_bytes(given[:HEAD])) or _is_arxivs(given):
        return False
    from arxiv_digest_parser._arxiv.digest_mails import holds_digest

    return holds_digest(_as_bytes(given))


def _read_digest(given: str | bytes) -> Digest:
    from arxiv_digest_parser._arxiv.digest_mails import read_digest_mail

    return read_digest_mail(_as_bytes(given))


def _is_plain(given: str | bytes) -> bool:
    return not is_wrapped(_as_bytes(given[:HEAD]))


def _quotes_mail(text: str) -> bool:
    """Tell whether a text is a digest in Markdown that quotes a mail: it has no fewer papers than the mail."""
    if not _HEADING.search(text):
        return False
    papers = sum(paper_headings(text))
    return papers > 0 and papers >= signs_in(text)


def _placed(pieces: Iterable[str | bytes], reader: Reader) -> Iterator[Placed]:
    rest = iter(pieces)
    head = beginning(rest)
    all_pieces = chain([head], rest)
    if not is_wrapped(_as_bytes(head[:HEAD])):
        yield from reader.read(chunks(all_pieces, quotation_in(_as_text(head[:HEAD])) or ""))
    else:
        yield from reader.read_parts(unwrapped(_as_bytes(whole([*all_pieces]))))
    reader.frame.finish()


def read(source: Source) -> Digest:
    """Read a mail, several mails, or a listing."""
    with own_labels(source.labels):
        if _is_of_others(source.given):
            return _read_digest(source.given)
    from arxiv_digest_parser._arxiv.mail import Reader, digest_of

    noticed: list[Diagnostic] = []
    reader = Reader(noticed.append)
    return digest_of(reader, _placed([source.given], reader), noticed)


def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a text that comes in pieces, stretch by stretch; a mail of others is read as a whole."""
    from arxiv_digest_parser._arxiv.mail import Reader

    rest = iter(pieces)
    given = beginning(rest)
    if is_mail(_as_bytes(given[:HEAD])) and not (_is_plain(given) and _is_arxivs(given)):
        given = whole([given, *rest])
    if not _is_of_others(given):
        yield from chain.from_iterable(placed.papers for placed in _placed(chain([given], rest), Reader(report)))
        return
    digest = _read_digest(given)
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


EMAIL = Layout(
    name="email",
    looks_for="an announcement mail or a text listing of arXiv, with items such as '\\\\' above 'arXiv:2512.20569'",
    likeness=likeness,
    read=read,
    stream=stream,
)
