"""A feed whose entries are whole digests, as bots publish one a day, into a digest.

What the feed adds to the text of an entry is its title and its day. Of several entries, each title is that of sections.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from arxiv_digest_parser import _pages
from arxiv_digest_parser._arxiv.feed import Facts
from arxiv_digest_parser._arxiv.feed_entries import Entry
from arxiv_digest_parser._arxiv.other_feeds import BODIES, html_of, in_feed
from arxiv_digest_parser._arxiv.prose import one_line
from arxiv_digest_parser._arxiv.signs import ELEMENT
from arxiv_digest_parser._arxiv.values import day_of
from arxiv_digest_parser._arxiv.xml_stream import Feed
from arxiv_digest_parser._reading.digest import read_digest
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Digest, Section


def read_digest_feed(text: str) -> Digest:
    """Read a feed whose entries are digests."""
    noticed: list[Diagnostic] = []
    facts = Facts()
    lines = text.split("\n")
    found: list[tuple[str, Digest]] = []
    for element in Feed(noticed.append, facts.take).entries([text]):
        entry = Entry(element)
        facts.days.update(filter(None, [day_of(entry.text("pubDate", "updated", "published"))]))
        markdown, numbers = _markdown(entry, element.sourceline or 1)
        digest = read_digest(markdown, layout="feed")
        noticed += [in_feed(one, numbers[one.line - 1], lines) for one in digest.diagnostics]
        found.append((one_line(entry.text("title")), digest))
    title, only = found[0] if len(found) == 1 else ("", Digest([]))
    return Digest(
        only.sections or [section for title, digest in found for section in below(title, digest.sections)],
        title=only.title or title or facts.title,
        date=only.date or facts.day,
        diagnostics=sorted(noticed, key=lambda one: (one.line, one.column)),
    )


def below(title: str, sections: Sequence[Section]) -> list[Section]:
    """Return the sections of one entry of several, below its title."""
    return [
        attrs.evolve(section, path=(title, *(section.path or [section.name])))
        if section.name
        else attrs.evolve(section, name=title)
        for section in sections
    ]


def _markdown(entry: Entry, line: int) -> tuple[str, Sequence[int]]:
    """Return the text of an entry as Markdown, and the line of the feed that each of its lines is from."""
    name = next((name for name in BODIES if entry.text(name).strip()), None)
    if name is None:
        return "", [line]
    body = entry.children[name][0]
    text, first = html_of(body), body.sourceline or line
    if not ELEMENT.search(text):
        return text, range(first, first + text.count("\n") + 1)
    markdown, numbers = _pages.to_markdown(text)
    return markdown, [first + number - 1 for number in numbers()]
