"""The feeds of arXiv: announcements in RSS 2.0, Atom and RDF (RSS 1.0), and answers of the API."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from arxiv_digest_parser._arxiv.charsets import decoded, decoded_pieces
from arxiv_digest_parser._arxiv.signs import is_feed
from arxiv_digest_parser._source import Source
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.models import Digest, Paper


def likeness(source: Source) -> float:
    """Return whether a text is a feed of arXiv."""
    return float(is_feed(decoded(source).text))


def read(source: Source) -> Digest:
    """Read a feed."""
    from arxiv_digest_parser._arxiv.feed import read_feed

    return read_feed(decoded(source).text)


def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a feed that comes in pieces."""
    from arxiv_digest_parser._arxiv.feed import stream_feed

    return stream_feed(decoded_pieces(pieces), report)


FEED = Layout(
    name="feed",
    looks_for="the root <rss>, <feed> or <rdf:RDF>, with a title such as 'cs.CL updates on arXiv.org'",
    likeness=likeness,
    read=read,
    stream=stream,
)
