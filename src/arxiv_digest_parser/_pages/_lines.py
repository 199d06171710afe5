"""The lines that are written: blank lines between blocks, and what lists and quotations put before each line."""

from __future__ import annotations

from collections.abc import Sequence

#: A list or quotation that is indented further than this (in characters) is not indented again.
_INDENT = 40


class Lines:
    """Lines of Markdown, each with the line of the page that it comes from."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.numbers: list[int] = []
        self.gap = False  # a blank line comes before the next line
        self._prefix = ""  # of each line
        self._prefixes: list[str] = []  # of each open list item and quotation, the prefix of the lines around it
        self._marker: str | None = None  # of the next line alone
        self._under = 0  # where the text below the last heading begins

    def put(self, text: str, number: int) -> None:
        """Write a line."""
        lead = self._prefix if self._marker is None else self._marker
        below = self._under == len(self.texts) and self._marker is None and not text.startswith(("<", "|", "#", "-"))
        if self.gap and self.texts and not below:
            self.texts.append(_shared_quote(lead, self.texts[-1]) if lead else "")
            self.numbers.append(number)
        self.gap = False
        self._marker = None
        self.texts.append((lead + text).rstrip(" "))
        self.numbers.append(number)

    def extend(self, texts: Sequence[str], numbers: Sequence[int]) -> None:
        """Write lines, the last of which is no heading, with empty ones between blocks."""
        self.put(texts[0], numbers[0])
        if not self._prefix:
            self.texts += texts[1:]
            self.numbers += numbers[1:]
            return
        for text, number in zip(texts[1:], numbers[1:], strict=True):
            if text:
                self.put(text, number)
            self.gap = not text

    def end_heading(self) -> None:
        """Take in that the last line is a heading: text stands right below it."""
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


def _shared_quote(lead: str, last: str) -> str:
    """Return what a blank line begins with: the quote marks that the lines around it share."""
    size = 0
    while size < min(len(lead), len(last)) and lead[size] == last[size] and lead[size] in "> ":
        size += 1
    return lead[:size].rstrip(" ")
