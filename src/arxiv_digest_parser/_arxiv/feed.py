"""A feed into a digest: entries one by one, then what the whole feed says about itself."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial

import attrs

from arxiv_digest_parser._arxiv.checks import Checks
from arxiv_digest_parser._arxiv.feed_entries import Entry, is_error, paper_of
from arxiv_digest_parser._arxiv.prose import one_line
from arxiv_digest_parser._arxiv.values import day_of
from arxiv_digest_parser._arxiv.xml_stream import Element, Feed, local_name, text_of
from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.models import Digest, Paper, Section

_FAILED = "Feed error"
_NEXT_DAY = datetime.timedelta(days=1)


@attrs.define
class Facts:
    """What a feed says about itself."""

    title: str | None = None
    message: str = ""
    counts: dict[str, int] = attrs.field(factory=dict[str, int])
    days: set[datetime.date] = attrs.field(factory=set[datetime.date])
    entries: int = 0
    empty: int = 0  # entries with nothing inside
    first_empty: Place | None = None
    is_answer: bool = False

    def take(self, element: Element) -> None:
        """Take an element that is above, between or below the entries."""
        name, text = local_name(element), text_of(element)
        if name == "title":
            self.title = self.title or one_line(text) or None
        elif name in {"description", "subtitle"}:
            self.message = one_line(text)
        elif name in _COUNTS and _COUNT.fullmatch(text):
            self.is_answer = True
            self.counts[name] = int(text)
        elif name in {"pubDate", "date"} and (day := day_of(text)):
            with suppress(OverflowError):
                # RSS 1.0 prints the evening before, at 20:30 in New York.
                self.days.add(day + _NEXT_DAY if name == "date" else day)

    @property
    def failed(self) -> bool:
        """Whether arXiv says that it could not make the feed."""
        return (self.title or "").startswith(_FAILED)

    @property
    def day(self) -> datetime.date | None:
        """The day of the announcement, if the feed prints one."""
        return next(iter(self.days)) if len(self.days) == 1 else None

    @property
    def expected(self) -> int:
        """How many entries this page of an answer has, by its own counts."""
        left = self.counts.get("totalResults", 0) - self.counts.get("startIndex", 0)
        return max(0, min(left, self.counts.get("itemsPerPage", left)))


_COUNTS = frozenset("totalResults startIndex itemsPerPage".split())
_COUNT = lazy(r"\s*[0-9]{1,9}\s*")


def read_feed(text: str) -> Digest:
    """Read a feed.

    The digest has one section without a name, because a feed has no headings. Its date is the day of the announcement;
    the answer to a question has none.
    """
    noticed: list[Diagnostic] = []
    facts = Facts()
    papers = list(_papers([text], noticed.append, facts))
    total = facts.counts.get("totalResults")
    return Digest(
        [Section(None, papers, declared_total=total)] if papers else [],
        title=facts.title,
        date=None if facts.is_answer else facts.day,
        diagnostics=sorted(noticed, key=lambda one: (one.line, one.column)),
    )


def stream_feed(pieces: Iterable[str], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a feed that comes in pieces, and report what `read_feed` reports."""
    return _papers(pieces, report, Facts())


def _papers(pieces: Iterable[str], report: Callable[[Diagnostic], None], facts: Facts) -> Iterator[Paper]:
    feed = Feed(report, facts.take)
    checks = Checks(report)
    unread: set[str] = set()
    for element in feed.entries(pieces):
        facts.entries += 1
        if not (len(element) or element.keys()):
            facts.first_empty = facts.first_empty or feed.place(element, f"<{local_name(element)}")
            facts.empty += 1
            continue
        entry = Entry(element)
        place = partial(feed.place, element)
        for name, value in entry.unread():
            if value and name not in unread:
                unread.add(name)
                message = f"this <{name}> was not read"
                report(diagnostic("unread-text", message, place(value.partition("\n")[0]), value))
        if is_error(entry):
            report(diagnostic("feed-error", entry.line("summary") or "arXiv sent an error", place("<entry")))
            continue
        paper = paper_of(entry)
        if paper.published is None and (day := day_of(entry.text("pubDate", "published"))):
            facts.days.add(day)
        checks.paper(paper, element.sourceline or 1, place)
        if not entry.is_announcement and None in {paper.published, paper.updated}:
            report(diagnostic("missing-date", "a paper without a date", place(paper.title)))
        yield paper
    _check_whole(facts, feed, report)


def _check_whole(facts: Facts, feed: Feed, report: Callable[[Diagnostic], None]) -> None:
    first = feed.window.at(1, 1)
    if facts.first_empty:
        message = f"{how_many(facts.empty, 'entry')} with nothing inside"
        report(diagnostic("empty-paper", message, facts.first_empty))
    if facts.failed:
        report(diagnostic("feed-error", facts.message or "arXiv could not make the feed", first))
    elif not facts.entries and facts.title is None:
        report(diagnostic("no-items", "this is not a feed of RSS, Atom or RDF, and has no entries", first))
    elif facts.entries != facts.expected and facts.is_answer:
        message = f"{how_many(facts.expected, 'entry')} announced for this page, but {facts.entries} found"
        report(diagnostic("total-mismatch", message, first))
    elif not facts.entries and not feed.is_broken:
        report(diagnostic("empty-digest", "a feed without papers", first))
