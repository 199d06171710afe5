"""Which part of a page is the digest."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from arxiv_digest_parser._pages._elements import holds_data
from arxiv_digest_parser._pages._events import HEADINGS, STRETCH, Event, MisplacedError, classes, end_of, is_headed
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from arxiv_digest_parser._pages._regular import Stretch

#: What shows that a page may hold more than the digest.
SITE = lazy(r"<(?:html|body|nav|header|footer|aside|main|article)\b", re.IGNORECASE)
FURNITURE = frozenset({"nav", "footer", "aside", "header"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_FURNITURE_NAMES = frozenset(
    """
    sidebar side-bar navbar nav navigation menu footer breadcrumb breadcrumbs header site-header site-footer
    page-footer post-nav post-navigation pagination skip-link md-content__button
    """.split()
)
_HEADER_NAMES = frozenset({"header", "site-header", "page-header"})
#: A table of contents that a site makes of the headings; an identifier ``toc`` may be the digest's own anchor.
_OUTLINES = frozenset("toc table-of-contents".split())
_CONTENT_NAMES = frozenset("markdown-body entry-content post-content article-content page-content md-content".split())
_PAPER_LINK = lazy(r"https?://[^/]*arxiv\.org/(?:abs|pdf|html)/")


class Part(NamedTuple):
    """The events of the digest: ``events[start:end]`` without the elements that begin at `skipped`.

    `titled` are headers that lead to no paper, of which the headings and the date are read, and `own` is what the
    page's own address is.
    """

    start: int
    end: int
    skipped: frozenset[int] = frozenset()
    titled: frozenset[int] = frozenset()
    own: frozenset[str] = frozenset()


def _is_furniture(event: Event) -> bool:
    """Return whether an element is the site's, such as its navigation or footer, or hidden."""
    tag, attributes = event.tag, event.attributes
    name = attributes.get("id", "")
    if name == "title-block-header":  # Pandoc's, of the document itself
        return False
    if tag in FURNITURE or "hidden" in attributes or attributes.get("role") in _FURNITURE_ROLES:
        return True
    names = classes(attributes)
    return tag in {"div", "section", "ul", "ol", "p", "a"} and not (
        _FURNITURE_NAMES.isdisjoint({*names, name}) and _OUTLINES.isdisjoint(names)
    )


def _is_container(event: Event) -> bool:
    return (
        event.tag == "main"
        or event.attributes.get("role") == "main"
        or not _CONTENT_NAMES.isdisjoint(classes(event.attributes))
    )


class _Common:
    """The path to the deepest element around some places, taken in as they are met."""

    def __init__(self) -> None:
        self._path: list[int] = []
        self._low = self._shared = 0

    def meet(self, path: Sequence[int]) -> None:
        """Take in a place by the elements that are open there."""
        if not self._path:
            self._path = list(path)
            self._low = len(path)
        self._shared = self._low

    def leave(self, depth: int) -> None:
        """Take in that only this many elements are still open."""
        self._low = min(self._low, depth)

    def around(self) -> list[int]:
        """Return where the elements around all places begin, from the outermost."""
        return self._path[: self._shared]


class _Survey:
    """What a page shows about where the digest is in it."""

    def __init__(self, events: Sequence[Event], stretches: Sequence[Stretch]) -> None:
        self.papers, self.headings = _Common(), _Common()
        self.furniture: dict[int, list[int]] = {}  # with the two elements around each
        self.parts: list[tuple[int, int]] = []  # headers and footers of articles, with their parents
        self.containers: list[int] = []
        self.ids: set[str] = set()
        self.links = 0  # to papers
        self.leading: set[int] = set()  # elements that hold one of these
        self.addresses: Counter[str] = Counter()
        self._targets: list[str] = []
        self._events = events
        self._stretches = stretches
        self._path: list[int] = []
        self._site = 0  # how many elements are open around the outermost open piece of furniture, or 0
        self._contained = 0  # how many containers are open
        for at, event in enumerate(events):
            if event.tag.startswith("/"):
                self._end()
            elif event.tag:
                self._start(at, event)
        if self._targets:
            self._count_addresses()

    def _count_addresses(self) -> None:
        """Count the links to places that the page has."""
        for event in self._events:
            if event.tag == STRETCH:
                self.ids.update(map(own_id, self._stretches[int(event.attributes["n"])].ids()))
        for target in self._targets:
            address, _, fragment = target.partition("#")
            self.addresses[address] += own_id(fragment) in self.ids

    def _end(self) -> None:
        closed = self._events[self._path.pop()]
        depth = len(self._path)
        self.papers.leave(depth)
        self.headings.leave(depth)
        self._contained -= closed.tag == "article" or _is_container(closed)
        if depth == self._site:
            self._site = 0

    def _start(self, at: int, event: Event) -> None:
        if event.tag == "article" or _is_container(event):
            self.containers.append(at)
            self._contained += 1
        elif self._contained and event.tag in {"header", "footer"}:
            self.parts.append((at, self._path[-1]))
        elif not self._site and _is_furniture(event):
            self.furniture[at] = self._path[-2:]
            self._site = len(self._path)
        elif is_headed(event) and not self._site:
            self.headings.meet(self._path)
        self._note(event)
        self._path.append(at)

    def _note(self, event: Event) -> None:
        """Take in an element's identifier, its link, and what it says about the page's address."""
        attributes = event.attributes
        if "id" in attributes or "name" in attributes:
            self.ids.add(own_id(attributes.get("id", attributes.get("name", ""))))
        if event.tag == "a" and "href" in attributes:
            self._note_link(attributes["href"], in_heading=self._is_in_heading())
        elif event.tag == STRETCH:
            if self._is_in_heading():
                raise MisplacedError
            stretch = self._stretches[int(attributes["n"])]
            for target, in_heading in stretch.links():
                self._note_link(target, in_heading=in_heading)
                if _PAPER_LINK.match(target):  # further links tell no more
                    break
        elif event.tag == "link" and attributes.get("rel") == "canonical":
            self.addresses[attributes.get("href", "")] += 2

    def parts_of_cards(self) -> set[int]:
        """Return the furniture that is not the site's: each of several cards of papers has one of its names."""
        cards: defaultdict[tuple[object, ...], set[int]] = defaultdict(set)
        names: dict[int, tuple[object, ...]] = {}
        for at, around in self.furniture.items():
            if len(around) > 1 and around[1] in self.leading:
                elements = (self._events[one] for one in (at, around[1]))
                names[at] = (around[0], *((element.tag, element.attributes.get("class")) for element in elements))
                cards[names[at]].add(around[1])
        return {at for at, named in names.items() if len(cards[named]) > 1}

    def _is_in_heading(self) -> bool:
        return not HEADINGS.isdisjoint(self._events[at].tag for at in self._path[-3:])

    def _note_link(self, target: str, *, in_heading: bool) -> None:
        if _PAPER_LINK.match(target):
            self.links += 1
            for at in reversed(self._path):
                if at in self.leading:
                    break
                self.leading.add(at)
            if self._site:
                self.furniture.popitem()
                self._site = 0
            self.papers.meet(self._path)
        elif in_heading and not self._site and target.startswith("http"):
            self.papers.meet(self._path)
        if target.find("#") > 0:
            self._targets.append(target)


def locate(events: Sequence[Event], stretches: Sequence[Stretch]) -> Part:
    """Find the digest in a page: the element around its papers."""
    survey = _Survey(events, stretches)
    around = survey.papers.around()
    candidates = [at for at in around if events[at].tag == "article"] or [
        at for at in around if _is_container(events[at])
    ]
    if candidates:
        start = candidates[0]
    elif around or survey.headings.around():
        start = _around_headings(events, survey)
    elif len(survey.containers) == 1:
        start = survey.containers[0]
    else:
        start = 0
        survey.furniture.clear()
    skipped = {
        *survey.furniture.keys() - survey.parts_of_cards(),
        *(at for at, parent in survey.parts if parent == start and events[at].tag == "footer"),
    }
    headers = {at for at, parent in survey.parts if parent == start and events[at].tag == "header"}
    if (header := _header_with_title(events, stretches, survey.furniture.keys(), start)) is not None:
        headers.add(header)
        skipped.discard(header)
    own = {address for address, count in survey.addresses.items() if count > 1}
    return Part(
        start, end_of(events, start) + 1, frozenset(skipped), frozenset(headers - survey.leading), frozenset(own)
    )


def _header_with_title(
    events: Sequence[Event], stretches: Sequence[Stretch], furniture: AbstractSet[int], start: int
) -> int | None:
    """Return the header of a page that has its only heading of the first level, where no other may be the title.

    Those of the highest level in the digest are several.
    """
    found: list[int] = []
    levels: list[str] = []
    at, end = start, end_of(events, start)
    while at < end:
        stop = at + 1
        if at in furniture:
            stop = end_of(events, at)
            if _is_header(events[at]) and _levels(events[at:stop], stretches).count("1") == 1:
                found.append(at)
        else:
            levels += _levels(events[at:stop], stretches)
        at = stop
    is_untitled = "1" not in levels and levels.count(min(levels, default="")) > 1
    return found[0] if found and is_untitled else None


def _levels(events: Sequence[Event], stretches: Sequence[Stretch]) -> list[str]:
    """Return the levels of the headings among some events."""
    levels: list[str] = []
    for event in events:
        if event.tag in HEADINGS:
            levels.append(event.tag[1])
        elif event.tag == STRETCH:
            levels += stretches[int(event.attributes["n"])].levels()
    return levels


def _is_header(event: Event) -> bool:
    """Tell whether a piece of furniture is what a page shows above all of its text."""
    return (
        event.tag == "header"
        or event.attributes.get("role") == "banner"
        or not _HEADER_NAMES.isdisjoint(classes(event.attributes))
    )


def _around_headings(events: Sequence[Event], survey: _Survey) -> int:
    """Return the smallest division around all papers and headings."""
    papers, headings = survey.papers.around(), survey.headings.around()
    if not headings and survey.links == 1:
        return 0  # what is around one link says nothing
    shared = [one for one, other in zip(papers or headings, headings or papers, strict=False) if one == other]
    tables = [at for at in shared if events[at].tag == "table" and holds_data(events, at)]
    if tables:
        shared = shared[: shared.index(tables[0])]
    return next((at for at in reversed(shared) if events[at].tag in {"div", "td", "body"}), 0)


def own_id(name: str) -> str:
    """Return an identifier as the digest printed it."""
    return unquote(name).removeprefix("user-content-")
