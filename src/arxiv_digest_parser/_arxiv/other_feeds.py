"""A feed that others make of arXiv's papers into a digest.

Its elements say what those of arXiv's own feeds say: title, link, names, categories. But a description may be a whole
record, with labels, names and lists, as HTML or as text. So it is written as Markdown, and read as what is below the
heading of a paper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser import _pages
from arxiv_digest_parser._arxiv.feed import Facts, read_feed
from arxiv_digest_parser._arxiv.feed_entries import Entry, name_of, paper_of
from arxiv_digest_parser._arxiv.fragment import plain
from arxiv_digest_parser._arxiv.leading_labels import parted
from arxiv_digest_parser._arxiv.prose import one_line, paragraphs
from arxiv_digest_parser._arxiv.signs import ELEMENT
from arxiv_digest_parser._arxiv.values import day_of
from arxiv_digest_parser._arxiv.xml_stream import Element, Feed, text_of
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.digest import read_records
from arxiv_digest_parser._reading.headings.heading import Heading
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser.diagnostics import Diagnostic, Place, placed
from arxiv_digest_parser.models import Digest, Paper, Section
from arxiv_digest_parser.taxonomy import is_category

#: The elements of a description: of a whole text first.
BODIES = ("encoded", "content", "description", "summary")

#: Elements that part lines; without them, those of a description are as they are printed.
_BREAKS = lazy(r"<(?:br|p|div|ul|ol|dl|table|h[1-6]|blockquote|section|article|details)\b", re.IGNORECASE)
#: A picture, its address, and what it shows.
_PICTURE = lazy(
    r"<img\b[^<>]{0,500}?\bsrc=([\"'])([^\"'<>\s]{1,500})\1[^<>]{0,500}?\balt=([\"'])([^\"'<>\[\]]{0,300})\3[^<>]{0,500}>",
    re.IGNORECASE,
)
_FIRST_LINE = lazy(r"\s*(\S[^\n]*)")


@attrs.define
class _Item:
    """An entry, and what its elements say of the paper."""

    entry: Entry
    paper: Paper
    line: int

    @classmethod
    def of(cls, element: Element) -> _Item:
        """Read an element."""
        entry = Entry(element)
        return cls(entry, paper_of(entry), element.sourceline or 1)

    @property
    def body(self) -> Element | None:
        """The element with the description, unless that is the abstract of an announcement."""
        if self.entry.is_announcement:
            return None
        return next((self.entry.children[name][0] for name in BODIES if self.entry.text(name).strip()), None)

    @property
    def names(self) -> str:
        """The names of the authors, or whom the feed names as its author."""
        people = [name_of(one) for kind in ("creator", "author") for one in self.entry.children.get(kind, ())]
        return ("; " if any("," in name for name in people[1:]) else ", ").join(filter(None, dict.fromkeys(people)))

    def facts(self, shared: str, *, is_dated: bool) -> Iterator[Fact]:
        """Yield what the elements say.

        Args:
            shared: The names that most entries have: of who makes the feed.
            is_dated: Whether the dates of all entries are the same, and so that of the digest.
        """
        paper, names = self.paper, self.names
        if names:
            yield Fact("authors" if names != shared and _are_people(names) else None, "author", names)
        for field in ("arxiv_id", "pdf_url", "published", "comment", "doi", "journal_ref", "announce_type"):
            if value := getattr(paper, field):
                yield Fact(field, field, str(value))
        if self.entry.is_announcement and paper.abstract:
            yield Fact("abstract", "abstract", paper.abstract)
        for category in paper.categories:
            yield Fact("categories" if is_category(category) else "keywords", "category", category)
        if not is_dated and (date := self.entry.text("pubDate")):
            yield Fact(None, "pubDate", one_line(date))
        yield from self._others()

    def _others(self) -> Iterator[Fact]:
        """Yield what other elements say, with a shorter description that is not a part of the whole one."""
        if self.body is not None:
            body = one_line(plain(text_of(self.body)))
            for name in BODIES:
                if (text := one_line(plain(self.entry.text(name)))) and text not in body:
                    yield Fact(None, name, text)
        for name, text in self.entry.unread():
            if text and name not in BODIES:
                yield Fact(None, name, one_line(text))


def read_other_feed(text: str) -> Digest:
    """Read a feed of arXiv's papers that is not arXiv's own."""
    noticed: list[Diagnostic] = []
    facts = Facts()
    items = [*map(_Item.of, Feed(noticed.append, facts.take).entries([text]))]
    if not items:
        return read_feed(text)
    facts.days.update(filter(None, (day_of(item.entry.text("pubDate", "updated")) for item in items)))
    markdown, records, numbers = _written(items, is_dated=facts.day is not None)
    digest = read_records(markdown, [*records], [], layout="feed", date=facts.day)
    lines = text.split("\n")
    # Where an entry ends, the elements show.
    others = [found for found in digest.diagnostics if found.code != "truncated"]
    noticed += [in_feed(found, numbers[found.line - 1], lines) for found in others]
    papers = [*map(_unwrapped, items, digest.papers)]
    return Digest(
        [Section(None, papers)],
        title=facts.title,
        date=facts.day,
        diagnostics=sorted(noticed, key=lambda one: (one.line, one.column)),
    )


def _written(items: Sequence[_Item], *, is_dated: bool) -> tuple[str, list[Record], list[int]]:
    """Write the papers as Markdown; return their records, and the line of the feed that each line is from."""
    names, number = Counter(item.names for item in items).most_common(1)[0]
    shared = names if number > 1 and number * 2 > len(items) else ""
    parts: list[str] = []
    records: list[Record] = []
    numbers: list[int] = []
    start = 0
    for item, (body, lines) in zip(items, parted([*map(_markdown, items)]), strict=True):
        title = f"# {item.paper.title}"
        parts.append(f"{title}\n\n{body}\n\n")
        end = start + len(parts[-1])
        heading = Heading(start, start + len(title), 1, title, title=item.paper.title, url=item.paper.url)
        records.append(Record(heading, end, [], facts=(*item.facts(shared, is_dated=is_dated),)))
        numbers += [item.line, item.line, *lines, item.line]
        start = end
    return "".join(parts), records, [*numbers, numbers[-1]]


def _markdown(item: _Item) -> tuple[str, list[int]]:
    """Return the description as Markdown, and the line of the feed that each of its lines is from.

    The title, which the heading has, may be on its first line.
    """
    markdown, numbers = _body(item)
    first = _FIRST_LINE.match(markdown)
    if first and one_line(first[1]) == one_line(item.paper.title):
        markdown = f"{markdown[: first.start(1)]}{markdown[first.end() :]}"
    return markdown, numbers


def _body(item: _Item) -> tuple[str, list[int]]:
    """Return the description as Markdown, and the line of the feed that each of its lines is from."""
    if item.body is None:
        return "", [item.line]
    text, first = html_of(item.body), item.body.sourceline or item.line
    if not ELEMENT.search(text):
        return text, [*range(first, first + text.count("\n") + 1)]
    if not _BREAKS.search(text):
        text = _PICTURE.sub(r"![\4](\2)", text).replace("\n", "<br>\n")
    markdown, numbers = _pages.to_markdown(text)
    return markdown, [first + number - 1 for number in numbers()]


def html_of(body: Element) -> str:
    """Return a description as it is, also where it is of elements and not of text."""
    from lxml import etree

    return "".join((body.text or "", *(str(etree.tostring(child, encoding="unicode")) for child in body)))


def in_feed(found: Diagnostic, line: int, lines: Sequence[str]) -> Diagnostic:
    """Move a diagnostic to the line of the feed that its text came from."""
    line = min(line, len(lines))
    place = Place.of_line(line, lines[line - 1], 0, len(lines[line - 1]))
    return placed(found.code, found.severity, found.message, place, found.text)


def _unwrapped(item: _Item, paper: Paper) -> Paper:
    """Join the lines of the abstract, if the description is plain text."""
    is_html = item.body is not None and ELEMENT.search(html_of(item.body))
    return paper if is_html or not paper.abstract else attrs.evolve(paper, abstract=paragraphs(paper.abstract))


def _are_people(names: str) -> bool:
    """Tell whether some of the names may be those of people."""
    return any(is_person(name.strip()) for name in re.split("[,;]", plain(names)))
