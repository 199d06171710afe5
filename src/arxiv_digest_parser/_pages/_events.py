"""The tags and the text of a page, as lxml reports them.

No tree is built: a tree has a greatest depth, beyond which lxml drops the rest of a page, and its elements know no line
beyond 65,535.
"""

from __future__ import annotations

import re
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: How much lxml is handed at once, and how deeply a page may nest before its elements are closed, so that misplaced
#: end tags, each of which lxml looks for among all open elements, cost linear time.
_CHUNK, _DEPTH = 8_192, 1_000

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

#: An element that stands for a stretch of the page that lxml need not read. One of the page's own is renamed.
STRETCH = "s-0"
#: One that stands for lines ends a line, and the line break after it is not of the page.
_LINES_OF_STRETCH = lazy(rf"<{STRETCH} n=\d+ lines=([1-9]\d*)(?!\d)")

#: Characters that lxml refuses, drops or takes for others.
_REFUSED = lazy("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
#: Elements whose content is text up to their end tag, or to the end of the page if that is missing.
_RAW = lazy(r"<(script|style|title|textarea|xmp|iframe|noembed|noframes|noscript|plaintext)\b", re.IGNORECASE)
_RAW_END = lazy(_RAW.pattern.replace("<", "</"), re.IGNORECASE)
_LINE = lazy(r"[^\n]*\n|[^\n]+")
_NO_TAG = lazy(r"<(?![a-zA-Z/!?])")


class MisplacedError(Exception):
    """A regular stretch is where its blocks mean something else: lxml must read them."""


class Event(NamedTuple):
    """A start tag (``p``), an end tag (``/p``) or text (an empty tag), with the line that it begins on.

    A start tag's line is that of its ``>``.
    """

    line: int
    tag: str
    text: str
    attributes: Mapping[str, str]


_NO_ATTRIBUTES: Mapping[str, str] = {}


class _Target:
    """What lxml calls while it reads a page; see "The target parser interface" in lxml's documentation."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.open: list[str] = []
        self._tags: dict[str, str] = {}
        self.fed = 1  # the line that lxml is being handed
        self.line = 1  # the line that the next text begins on

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.line = self.fed
        tag = self._tags.setdefault(tag, tag)  # lxml makes a new one for each element
        self.open.append(tag)
        held = {name: " ".join(value.split()) for name, value in attributes.items()} if attributes else _NO_ATTRIBUTES
        self.events.append(Event(self.line, tag, "", held))

    def end(self, tag: str) -> None:
        self.line = self.fed
        closed = ""
        while self.open and closed != tag:  # older versions of lxml do not end all that a page leaves open
            closed = self.open.pop()
            self.events.append(Event(self.line, self._tags.setdefault(f"/{closed}", f"/{closed}"), "", _NO_ATTRIBUTES))

    def data(self, text: str) -> None:
        # White space before the first element comes after that element's start, so lines are counted back as well.
        line = min(self.line, self.fed - text.count("\n", 0, -1))
        self.events.append(Event(line, "", text, _NO_ATTRIBUTES))
        self.line = line + text.count("\n")

    def comment(self, text: str) -> None:  # noqa: ARG002 (lxml hands it)
        self.line = self.fed

    def close(self) -> list[Event]:
        return self.events


def shields(part: str, page: str) -> dict[int, str]:
    """Give each character of a part that lxml would not keep a private-use character that the page does not hold."""
    refused = sorted(set(_REFUSED.findall(part)))
    if not refused:
        return {}
    held = set(page)
    free = (chr(code) for code in chain(range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE)) if chr(code) not in held)
    return {ord(char): shield for char, shield in zip(refused, chain(free, repeat("\ufffd")), strict=False)}


def _repaired(page: str) -> str:
    """Write ``<`` as text where it begins no tag, or something that would never end."""
    page = _NO_TAG.sub("&lt;", page)
    after = page.rfind("-->") + 1
    page = page[:after] + page[after:].replace("<!--", "&lt;!--")
    after = page.rfind(">") + 1
    page = page[:after] + page[after:].replace("<", "&lt;")
    ends = {match[1].lower(): match.start() for match in _RAW_END.finditer(page)}
    return _RAW.sub(lambda m: m[0] if m.start() < ends.get(m[1].lower(), 0) else f"&lt;{m[1]}", page)


def without_stand_ins(page: str) -> str:
    """Rename the elements of a page that could be taken for those that stand for a stretch."""
    if f"<{STRETCH}" in page or f"<{STRETCH.upper()}" in page:
        return re.sub(rf"<{STRETCH}", "<s-1", page, flags=re.IGNORECASE)
    return page


def stand_in(number: int, lines: int, *, is_headed: bool) -> str:
    """Return the element that stands for a stretch of so many lines, with headings or without."""
    return f"<{STRETCH} n={number} lines={lines}{' headed' * is_headed}></{STRETCH}>" + "\n" * (lines > 0)


def is_headed(event: Event) -> bool:
    """Return whether an event is a heading's, or that of a stretch with headings."""
    return event.tag in HEADINGS or (event.tag == STRETCH and "headed" in event.attributes)


def read(page: str) -> list[Event]:
    """Let lxml read a page line by line, so that each tag's line is known."""
    from lxml import etree

    target = _Target()
    parser = etree.HTMLParser(
        encoding="utf-8",
        target=cast("Any", target),  # the stubs ask for methods that lxml calls only where they are
        no_network=True,
        recover=True,
        huge_tree=True,
    )
    try:
        for match in _LINE.finditer(_repaired(page)):
            line = match[0]
            stretch = _LINES_OF_STRETCH.search(line) if line.endswith("\n") else None
            for piece in _pieces(line[:-1] if stretch else line):
                parser.feed(piece.encode())
                for tag in target.open[: _DEPTH - 1 : -1]:
                    parser.feed(f"</{tag}>".encode())
            target.fed += int(stretch[1]) if stretch else 1
            if stretch:  # what is after it is where it ends
                target.line = target.fed
        parser.close()
    except etree.XMLSyntaxError:  # there is no element in the page
        pass
    target.end("html")
    # lxml's parser and the target hold each other until garbage is collected, and should not hold these as long.
    events, target.events = target.events, []
    return events


def _pieces(line: str) -> Iterator[str]:
    """Cut a line, after a tag where there is one."""
    at = 0
    while len(line) - at > _CHUNK:
        end = line.rfind(">", at, at + _CHUNK) + 1 or at + _CHUNK
        yield line[at:end]
        at = end
    yield line[at:]


def end_of(events: Sequence[Event], at: int) -> int:
    """Return where the element that begins at `at` ends."""
    depth = 0
    for index in range(at, len(events)):
        tag = events[index].tag
        if tag:
            depth += -1 if tag[0] == "/" else 1
            if not depth:
                return index
    return len(events) - 1


def classes(attributes: Mapping[str, str]) -> set[str]:
    """Return the names of an element's classes."""
    return set(attributes["class"].split()) if "class" in attributes else set()
