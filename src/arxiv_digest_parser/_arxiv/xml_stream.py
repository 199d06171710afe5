"""The elements of a feed, one at a time, from a text that comes in pieces.

lxml builds the tree of one entry, hands it out and forgets it. It resolves no entity, loads no document type, asks no
network, nests 256 deep, and is left at its limits for long texts and for entities in attributes: what breaks them ends
the reading. It recovers from all other faults; each is a diagnostic.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from arxiv_digest_parser._arxiv.window import Window, recut
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic

if TYPE_CHECKING:
    from lxml.etree import XMLPullParser, XPath

#: An element of lxml, and one thing that it found wrong; their classes are private to it.
Element: TypeAlias = Any
Fault: TypeAlias = Any

#: What a feed is made of, by local name: a channel that holds entries, or comes before them (RSS 1.0).
ENTRIES = frozenset({"item", "entry"})
HEADS = frozenset({"rss", "RDF", "channel", "feed"})

_CHUNK = 65_536
#: Characters that XML cannot hold, not even as references. lxml cannot hand out a text with a reference to a surrogate,
#: and one of very many digits may be cut before it shows that it is one.
_REFUSED = lazy(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+"
    "|&#(?:x0{0,40}[dD][89a-fA-F][0-9a-fA-F]{2}|0{0,40}(?:55(?:29[6-9]|[3-9]\\d\\d)|56\\d{3}|57(?:[0-2]\\d\\d|3[0-3]\\d|34[0-3])));"
    "|&#x?[0-9a-fA-F]{41,};?"
)
#: The beginning of a reference that a piece of a text ends with.
_CUT_REFERENCE = lazy("&(?:#(?:x?[0-9a-fA-F]{0,40})?)?$")
#: Most of them, as bytes.
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r")
#: So many faults lxml remembers. What is wrong after them could not be reported, so nothing after them is read.
_FAULTS = 100
#: What ends the reading, as lxml calls it, wherever it is found.
_ENDS = frozenset({"ERR_RESOURCE_LIMIT", "ERR_DOCUMENT_END", "ERR_DOCUMENT_EMPTY"})
#: Text of an entry, or of an author in it, that is next to elements, which hold all other text.
_STRAY = "text()[normalize-space()] | *[local-name()='author'][*]/text()[normalize-space()]"


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; empty for a comment and what else has no name."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: Element) -> str:
    """Return all text inside an element; a reference to an entity stays as it is printed."""
    return "".join(element.itertext()) if len(element) else element.text or ""


def _replacement(refused: re.Match[str]) -> str:
    """Return U+FFFD, or a reference to it, for what XML cannot hold: as long, so that places stay."""
    head = re.match("&#x?", refused[0])
    if head is None or not refused[0].endswith(";"):
        return "\ufffd" * len(refused[0])
    number = "FFFD;" if head[0].endswith("x") else f"{0xFFFD};"
    return head[0] + number.rjust(len(refused[0]) - head.end(), "0")


def _with_whole_references(pieces: Iterable[str]) -> Iterator[str]:
    """Yield pieces of a text of which none ends inside a reference to a character."""
    held = ""
    for piece in pieces:
        whole = held + piece
        cut = _CUT_REFERENCE.search(whole, max(0, len(whole) - 50))
        held = cut[0] if cut else ""
        yield whole.removesuffix(held)
    yield held


@attrs.define
class Feed:
    """Reads a feed.

    Attributes:
        report: What to call with each diagnostic.
        head: What to call with each element that is about the whole feed.
        window: The lines around the entry that was handed out last.
    """

    report: Callable[[Diagnostic], None]
    head: Callable[[Element], None]
    window: Window = attrs.field(factory=Window, init=False)
    _faults: int = attrs.field(default=0, init=False)

    @property
    def is_broken(self) -> bool:
        """Whether anything about the XML was wrong."""
        return self._faults > 0

    def place(self, element: Element, needle: str) -> Place:
        """Return the place of a text of an entry."""
        first = element.sourceline or 1
        inner = element[-1] if len(element) else element
        return self.window.place(first, needle, (inner.sourceline or first) + text_of(inner).count("\n"))

    def entries(self, pieces: Iterable[str]) -> Iterator[Element]:
        """Yield the entries; the elements that are between them are handed to `head` first."""
        from lxml import etree

        stray = etree.XPath(_STRAY)
        parser = etree.XMLPullParser(
            events=("end",),
            tag=tuple(f"{{*}}{name}" for name in sorted(ENTRIES)),
            encoding="utf-8",
            recover=True,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
        )
        for piece in _with_whole_references(recut(pieces, _CHUNK)):
            self.window.add(piece)
            parser.feed(self._permitted(piece))
            for fault in self._new_faults(parser):
                self._report_fault("truncated" if fault.type_name in _ENDS else "unread-text", fault)
            yield from self._finished(parser, stray)
            if self._faults >= _FAULTS:
                message = f"stopped after {_FAULTS} faults; nothing below was read"
                self.report(diagnostic("truncated", message, self.window.end()))
                return
        try:
            root = parser.close()
        except etree.XMLSyntaxError:  # there is no element at all
            root = None
        for fault in self._new_faults(parser)[:1]:  # the others follow from it
            self._report_fault("truncated", fault)
        yield from self._finished(parser, stray)
        if root is not None:
            self._read_head(root)

    def _permitted(self, piece: str) -> bytes:
        """Put a sign in the place of characters that lxml would stop at, or drop."""
        with suppress(UnicodeEncodeError):  # a surrogate
            raw = piece.encode()
            # Deleting them from bytes takes a tenth of the time of looking for them.
            plain = len(raw.translate(None, _CONTROL)) == len(raw) and "\ufffe" not in piece and "\uffff" not in piece
            if plain and not ("&#" in piece and _REFUSED.search(piece)):
                return raw
        for refused in _REFUSED.finditer(piece):
            what = refused[0] if refused[0][0] == "&" else f"U+{ord(refused[0][0]):04X}"
            message = f"{what:.20} cannot be part of XML and is read as U+FFFD"
            place = self.window.in_last(refused.start(), refused.end())
            self.report(diagnostic("unread-text", message, place, refused[0]))
        return _REFUSED.sub(_replacement, piece).encode()

    def _finished(self, parser: XMLPullParser[Element], stray: XPath) -> Iterator[Element]:
        line = 0
        for _, entry in parser.read_events():
            above = entry.getparent()
            if above is None or local_name(above) not in HEADS:
                continue  # it is part of an entry, or of something that is not a feed
            line = entry.sourceline or 1
            self._take_off(above, above.index(entry))
            for text in stray(entry):
                self._report_stray(entry, text)
            yield entry
            entry.clear(keep_tail=True)
        self.window.forget(line)

    def _take_off(self, above: Element, count: int) -> None:
        """Read what is above an entry, and forget it."""
        self._report_stray(above, above.text)
        above.text = None
        for _ in range(count):
            other = above[0]  # a slice would count all the elements of a piece
            self._read_head(other)
            self._report_stray(other, other.tail)
            above.remove(other)

    def _report_stray(self, near: Element, text: str | None) -> None:
        if text and (stray := text.strip()):
            place = self.window.place(near.sourceline or 1, stray.partition("\n")[0])
            self.report(diagnostic("unread-text", "text between the elements of a feed was not read", place, stray))

    def _read_head(self, element: Element) -> None:
        name = local_name(element)
        if name in HEADS:
            self._take_off(element, len(element))
        elif name and name not in ENTRIES:
            self.head(element)

    def _new_faults(self, parser: XMLPullParser[Element]) -> list[Fault]:
        """Return what lxml found wrong since it was asked last."""
        faults = list(parser.feed_error_log)[self._faults :]
        self._faults += len(faults)
        return faults

    def _report_fault(self, code: str, fault: Fault) -> None:
        message = f"{fault.message}; nothing after it was read" if code == "truncated" else fault.message
        self.report(diagnostic(code, message, self.window.at(fault.line, fault.column)))
