"""The lines that are written: blank lines between blocks, and what lists and quotations put before each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._regular import Stretch

#: What begins a line that is not right below a heading.
APART = ("<", "|", "#", "-")
#: A list or quotation that is indented further than this (in characters) is not indented again.
_INDENT = 40
_TAG = lazy(r"<[^<>\n]{1,80}>")


class Lines:
    """Lines of Markdown, each with the line of the page that it comes from.

    Those of a regular stretch are one text, and where they come from is found out when somebody asks.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []  # with the line break at the end
        self.gap = False  # a blank line comes before the next line
        self._places: list[int | Stretch] = []
        self._prefix = ""  # of each line
        self._prefixes: list[str] = []  # of each open list item and quotation, the prefix of the lines around it
        self._marker: str | None = None  # of the next line alone
        self._marked: tuple[int, str] = (0, "")  # which line has the last marker
        self._under = 0  # where the text below the last heading begins

    def put(self, text: str, number: int) -> None:
        """Write a line."""
        marker = self._marker
        lead = self._prefix if marker is None else marker
        if self._takes_gap(text):
            self._add(_shared_quote(lead, self.texts[-1]) if lead else "", number)
        if marker is not None:
            self._marked = len(self.texts), marker
        self._add((lead + text).rstrip(" "), number)

    def take_back(self) -> tuple[str, int] | None:
        """Take back the last line, if it is all that its list item has; return it without the marker, and its place."""
        at, marker = self._marked
        place = self._places[at] if marker and at == len(self.texts) - 1 else None
        if not isinstance(place, int):
            return None
        self._places.pop()
        self._marker, self._marked, self.gap = marker, (0, ""), False
        return self.texts.pop()[len(marker) :].strip(), place

    def extend(self, stretch: Stretch) -> None:
        """Write a regular stretch, which begins with a blank line."""
        text = stretch.markdown()
        if self._prefix:
            for line, number in zip(text[1:].split("\n"), stretch.numbers()[1:], strict=False):
                if line:
                    self.put(line, number)
                self.gap = not line
        else:
            self._add(text if self._takes_gap(text[1]) else text[1:], stretch)

    def ends_with_label(self, label: str) -> bool:
        """Return whether the last line is a label of the same field as a label, without its value."""
        last = self.texts[-1].rstrip("\n").rpartition("\n")[2] if self.texts else ""
        field = field_of(_TAG.sub("", last))
        return field is not None and field == field_of(label)

    def _takes_gap(self, text: str) -> bool:
        """Return whether a blank line comes before a text."""
        below = self._under == len(self.texts) and self._marker is None and not text.startswith(APART)
        return self.gap and bool(self.texts) and not below

    def _add(self, text: str, place: int | Stretch) -> None:
        self.texts.append(text if text.endswith("\n") else f"{text}\n")
        self._places.append(place)
        self.gap = False
        self._marker = None

    def numbers(self) -> list[int]:
        """Return the line of the page that each line comes from."""
        numbers: list[int] = []
        for text, place in zip(self.texts, self._places, strict=True):
            numbers += [place] if isinstance(place, int) else place.numbers()[-text.count("\n") :]
        return numbers

    def end_heading(self) -> None:
        """Take in that the last line is a heading: text is right below it."""
        self._under = len(self.texts)

    def indent(self, marker: str, fill: str) -> None:
        """Begin a list item or a quotation."""
        self._prefixes.append(self._prefix)
        if len(self._prefix) < _INDENT:
            self._marker = (self._prefix if self._marker is None else self._marker) + marker
            self._prefix += fill

    def dedent(self) -> None:
        """End it."""
        self._prefix = self._prefixes.pop()
        self._marker = None
        self._marked = 0, ""


def _shared_quote(lead: str, last: str) -> str:
    """Return what a blank line begins with: the quote marks that the lines around it share."""
    last = last[last.rfind("\n", 0, -1) + 1 :]
    size = 0
    while size < min(len(lead), len(last)) and lead[size] == last[size] and lead[size] in "> ":
        size += 1
    return lead[:size].rstrip(" ")
