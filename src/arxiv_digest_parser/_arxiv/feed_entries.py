"""One entry of a feed into a paper: RSS 2.0, Atom and RSS 1.0 announcements, and answers of the API.

The four print the same facts under different names. An entry's children are gathered by their local names, and each
fact has a function that knows where the four print it.
"""

from __future__ import annotations

from collections.abc import Iterator

from arxiv_digest_parser._arxiv.authors import Authors
from arxiv_digest_parser._arxiv.creators import split_creators
from arxiv_digest_parser._arxiv.fragment import plain
from arxiv_digest_parser._arxiv.prose import one_line, paragraphs
from arxiv_digest_parser._arxiv.values import day_of, identifier_of, paper_with
from arxiv_digest_parser._arxiv.xml_stream import Element, local_name, text_of
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.models._mappings import extra_of
from arxiv_digest_parser.taxonomy import ANNOUNCE_TYPES, announce_type_of

#: Elements that say what another one says as well, or something about the entry rather than the paper.
_SCAFFOLD = frozenset("guid id link updated published pubDate primary_category announce_type creator author".split())
_READ = _SCAFFOLD | frozenset(
    "title description summary category rights DOI doi journal_reference journal_ref comment".split()
)
#: What an entry has several of.
_MANY = frozenset("category link author creator DOI doi".split())

#: ``arXiv:2602.90023v1 Announce Type: new``, then the abstract.
_ANNOUNCED = lazy(r"\s*arXiv:(?P<id>\S+)\s+Announce Type:\s*(?P<type>\S+)\s*(?:Abstract:)?")
#: ``Strings of Beads. (arXiv:1903.90001v1 [hep-th] CROSS LISTED)``
_TITLED = lazy(
    r"\.?(?:(?<!\s)\s+)?\(arXiv:(?P<id>[^\s()]+)(?:\s*\[(?P<category>[^\[\]\s]+)\])?"
    r"(?P<marks>(?:\s+(?:CROSS LISTED|UPDATED))*)\s*\)\Z"
)
#: How RSS asks for an author: ``ada@example.org (Ada Example)``.
_MAILBOX = lazy(r"[^\s@()]{1,200}@[^\s@()]{1,200}(?:\s{1,9}\(([^()]{1,500})\))?")
_IN_TITLE = 120  # characters that arXiv puts after a title, at most


class Entry:
    """An entry's children by local name, and what arXiv puts into its texts.

    Attributes:
        children: The children, by local name.
        texts: The text of the first child of each name.
        announced: The match for what is printed above the abstract of an announcement.
        titled: The match for what is printed after the title of an announcement in RSS 1.0.
    """

    __slots__ = ("announced", "children", "texts", "titled")

    def __init__(self, element: Element) -> None:
        self.children: dict[str, list[Element]] = {}
        self.texts: dict[str, str] = {}
        children, texts = self.children, self.texts
        for child in element:
            tag = child.tag
            name = tag.rpartition("}")[2] if tag.__class__ is str else ""  # as `local_name` does, for most calls of it
            if name in children:
                children[name].append(child)
            elif name:
                children[name] = [child]
                texts[name] = text_of(child)
        self.announced = _ANNOUNCED.match(self.text("description", "summary"))
        title = self.text("title").rstrip()
        # The pattern is looked for at the end alone, because one that begins anywhere would be tried everywhere.
        self.titled = _TITLED.search(title, max(0, len(title) - _IN_TITLE)) if title.endswith(")") else None

    @property
    def is_announcement(self) -> bool:
        """Whether it is of an announcement, which prints its own day and not those of the paper."""
        return self.announced is not None or self.titled is not None or "announce_type" in self.children

    def unread(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the text of each child that has no place in a paper."""
        for name, children in self.children.items():
            if name not in _READ or (len(children) > 1 and name not in _MANY):
                unread = children if name not in _READ else children[1:]
                yield from ((name, text_of(child).strip()) for child in unread)

    def text(self, *names: str) -> str:
        """Return the text of the first child of one of some names; empty if there is none."""
        for name in names:
            if name in self.texts:
                return self.texts[name]
        return ""

    def line(self, *names: str) -> str | None:
        """Return a text on one line, or None if it is missing or blank."""
        text = self.text(*names)
        return (one_line(text) or None) if text else None


def is_error(entry: Entry) -> bool:
    """Return whether an entry is the API's way to say that a question was wrong."""
    return "/api/errors" in entry.text("id") or (entry.line("title") == "Error" and identifier(entry) is None)


def identifier(entry: Entry) -> ArxivId | None:
    """Return the identifier, with its version where one is printed: in an announcement, not in the link."""
    if found := identifier_of(entry.text("guid", "id")):
        return found
    printed = [match["id"] for match in (entry.announced, entry.titled) if match]
    return next(filter(None, map(identifier_of, [*printed, _link(entry) or ""])), None)


def paper_of(entry: Entry) -> Paper:
    """Make the paper of an entry that is not an error."""
    authors, children = _authors(entry), entry.children.get
    categories = tuple([one_line(child.get("term") or text_of(child)) for child in children("category", [])])
    kind = _announce_type(entry)
    extra = {"License": entry.line("rights"), "Announce Type": None if kind in ANNOUNCE_TYPES else kind}
    return paper_with(
        title=_title(entry),
        authors=authors.names,
        authors_complete=authors.complete,
        affiliations=authors.affiliations,
        abstract=_abstract(entry),
        arxiv_id=identifier(entry),
        url=_link(entry),
        pdf_url=next((link.get("href") for link in children("link", []) if link.get("title") == "pdf"), None),
        primary_category=_primary(entry, categories),
        categories=categories,
        # An announcement prints the day of the announcement, the API the days of the first and of this version.
        published=None if entry.is_announcement else day_of(entry.text("published")),
        updated=None if entry.is_announcement else day_of(entry.text("updated")),
        comment=entry.line("comment"),
        doi=one_line(" ".join(map(text_of, children("DOI") or children("doi", [])))) or None,
        journal_ref=entry.line("journal_reference", "journal_ref"),
        announce_type=kind if kind in ANNOUNCE_TYPES else None,
        extra=extra_of({label: value for label, value in extra.items() if value}),
    )


def _title(entry: Entry) -> str:
    title = entry.text("title")
    return one_line(title[: entry.titled.start()] if entry.titled else title)


def _abstract(entry: Entry) -> str | None:
    if entry.texts.keys().isdisjoint(("description", "summary")):
        return None
    text = entry.text("description", "summary")
    if entry.titled:
        text = plain(text)
    elif entry.announced:
        text = text[entry.announced.end() :]
    return paragraphs(text)


def _announce_type(entry: Entry) -> str | None:
    if printed := entry.line("announce_type"):
        return printed
    if entry.announced:
        return entry.announced["type"]
    return announce_type_of(entry.titled["marks"]) if entry.titled else None


def _primary(entry: Entry, categories: tuple[str, ...]) -> str | None:
    for named in entry.children.get("primary_category", ()):
        if named.get("term"):
            return str(named.get("term"))
    if entry.titled and entry.titled["category"]:
        return entry.titled["category"]
    return categories[0] if categories else None


def _link(entry: Entry) -> str | None:
    """Return the link to the paper: the text of RSS, or the alternate link of Atom."""
    for link in entry.children.get("link", ()):
        if link.get("href") is None:
            return one_line(text_of(link)) or None
        if link.get("rel", "alternate") == "alternate":
            return str(link.get("href"))
    return entry.line("id") if entry.text("id").startswith("http") else None


def _authors(entry: Entry) -> Authors:
    if creators := entry.children.get("creator"):
        text = ", ".join(map(text_of, creators))
        return split_creators(plain(text) if entry.titled else text)
    people = [(name_of(author), _affiliations(author)) for author in entry.children.get("author", ())]
    names = tuple(name for name, _ in people if name)
    places = tuple(place for name, place in people if name)
    return Authors(names, places if any(places) else (), complete=True)


def name_of(author: Element) -> str:
    """Return the name in an element, where Atom has another one for it, and RSS an address before it."""
    if len(author):
        return next((one_line(text_of(child)) for child in author if local_name(child) == "name"), "")
    name = one_line(text_of(author))
    return (mailbox[1] or "") if (mailbox := _MAILBOX.fullmatch(name)) else name


def _affiliations(author: Element) -> tuple[str, ...]:
    return tuple(one_line(text_of(child)) for child in author if local_name(child) == "affiliation")
