"""Feeds of arXiv, announcements in RSS 2.0, Atom and RDF (RSS 1.0) and answers of the API; and others of its papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from arxiv_digest_parser._arxiv.charsets import decoded, decoded_pieces
from arxiv_digest_parser._arxiv.signs import SAMPLE, is_digest_feed, is_feed, is_other_feed
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest, Paper


def likeness(source: Source) -> float:
    """Return whether a text is a feed of arXiv, or of its papers."""
    text = decoded(source).text
    return float(is_feed(text) or is_other_feed(text) or is_digest_feed(text))


def read(source: Source) -> Digest:
    """Read a feed."""
    return _read(decoded(source).text)


def _read(text: str) -> Digest:
    """Read a feed, as what its entries show that it is."""
    from arxiv_digest_parser._arxiv.digest_feeds import read_digest_feed
    from arxiv_digest_parser._arxiv.feed import read_feed
    from arxiv_digest_parser._arxiv.other_feeds import read_other_feed

    if is_digest_feed(text):
        return read_digest_feed(text)
    return read_other_feed(text) if is_other_feed(text) else read_feed(text)


def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a feed that comes in pieces; one that is not arXiv's own is read as a whole."""
    from arxiv_digest_parser._arxiv.feed import stream_feed

    rest = decoded_pieces(pieces)
    beginning = ""
    for piece in rest:
        beginning += piece
        if len(beginning) >= SAMPLE:
            break
    if not (is_other_feed(beginning) or is_digest_feed(beginning)):
        yield from stream_feed(chain([beginning], rest), report)
        return
    digest = _read(beginning + "".join(rest))
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers


FEED = Layout(
    name="feed",
    looks_for="the root <rss>, <feed> or <rdf:RDF>, with links to papers, or the title 'cs.CL updates on arXiv.org'",
    likeness=likeness,
    read=read,
    stream=stream,
)
