"""Parts of a page, and their text: addresses in the place of arXiv's words for them, formulae as their TeX."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from arxiv_digest_parser._arxiv.fragment import STANDS_FOR_ADDRESS
from arxiv_digest_parser._arxiv.prose import one_line
from arxiv_digest_parser._pages._events import Event, classes, end_of, read, shields, without_stand_ins
from arxiv_digest_parser._pages._formulae import formula

_SKIPPED = frozenset("script style".split())
#: Elements that are in texts. A word after a sign for "less" that a page does not escape is none of these.
_KNOWN = frozenset(
    "a abbr b bdi big blockquote br button center cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i"
    " img input ins kbd label li mark nobr noscript ol p pre q s samp script small span strike strong style sub summary"
    " sup table tbody td th thead tr tt u ul var wbr".split()
)
_DRAWN = frozenset("math svg".split())


def events_of(text: str) -> list[Event]:
    """Read the tags and the text of a page, with all characters that lxml would not keep."""
    shielded = shields(text, text)
    if not shielded:
        return read(without_stand_ins(text))
    back = {ord(shield): chr(code) for code, shield in shielded.items()}
    return [
        Event(line, tag, held.translate(back), {name: value.translate(back) for name, value in attributes.items()})
        for line, tag, held, attributes in read(without_stand_ins(text.translate(shielded)))
    ]


class Part(NamedTuple):
    """An element of a page, from its start tag to its end tag, or a piece of text."""

    events: Sequence[Event]
    start: int
    end: int

    @property
    def tag(self) -> str:
        """The name of the element; empty for text."""
        return self.events[self.start].tag

    @property
    def line(self) -> int:
        """The line that it begins in."""
        return self.events[self.start].line

    @property
    def last_line(self) -> int:
        """The line that it ends in."""
        return self.events[self.end].line

    def get(self, name: str) -> str:
        """Return an attribute; empty if there is none."""
        return self.events[self.start].attributes.get(name, "")

    @property
    def classes(self) -> set[str]:
        """The names of its classes."""
        return classes(self.events[self.start].attributes)


def parts(whole: Part, is_wanted: Callable[[Event], bool]) -> Iterator[Part]:
    """Yield the elements inside a part that are wanted, and the pieces of text that are in none of them.

    An element inside a wanted one is not looked at.
    """
    events, at = whole.events, whole.start + 1
    while at < whole.end:
        event = events[at]
        end = at
        if not event.tag:
            if event.text and not event.text.isspace():
                yield Part(events, at, at)
        elif event.tag in _SKIPPED:
            end = end_of(events, at)
        elif event.tag[0] != "/" and is_wanted(event):
            end = end_of(events, at)
            yield Part(events, at, end)
        at = end + 1


def links(whole: Part) -> list[Part]:
    """Return the links inside a part."""
    return [part for part in parts(whole, lambda event: event.tag == "a") if part.tag]


def unknown_tag(whole: Part) -> str | None:
    """Return a tag inside a part that HTML does not have, as a rule because it is none; None if there is not any."""
    events, at = whole.events, whole.start
    while at <= whole.end:
        tag = events[at].tag
        if tag in _DRAWN:
            at = end_of(events, at)
        elif tag and tag[0] != "/" and tag not in _KNOWN and "-" not in tag:
            return tag
        at += 1
    return None


def line_of(part: Part, left_out: str | None = None) -> str:
    """Return the text of a part on one line, without that of elements of one class."""
    return one_line(" ".join(_lines(part, left_out)))


def paragraphs_of(part: Part, left_out: str | None = None) -> str:
    """Return the text of a part, a line for each paragraph: ``<br>`` ends one."""
    return "\n".join(filter(None, map(one_line, _lines(part, left_out))))


def _lines(part: Part, left_out: str | None) -> list[str]:
    """Return the text between line breaks."""
    lines: list[list[str]] = [[]]
    events, at = part.events, part.start
    while at <= part.end:
        event = events[at]
        inner = _replaced(events, at, left_out) if event.tag[:1] not in {"", "/"} else None
        if inner is not None:
            text, at = inner
            lines[-1].append(text)
        elif event.tag == "br":
            lines.append([])
        else:
            lines[-1].append(event.text)
        at += 1
    return ["".join(pieces) for pieces in lines]


def _replaced(events: Sequence[Event], at: int, left_out: str | None) -> tuple[str, int] | None:
    """Return what is read in the place of an element, and its last event; None for one that is read as it is."""
    event = events[at]
    if event.tag in _SKIPPED and not event.attributes.get("type", "").startswith("math/tex"):
        return "", end_of(events, at)
    if left_out is not None and left_out in classes(event.attributes):
        return "", end_of(events, at)
    if found := formula(events, at):
        return found
    if event.tag == "a":
        end = end_of(events, at)
        text = "".join(inner.text for inner in events[at:end])
        if STANDS_FOR_ADDRESS.fullmatch(text.strip()):
            return event.attributes.get("href", text), end
    return None
