r"""Where a stretch of text is, and what counts as the white space around a value.

Lines end at ``\n`` alone: ``str.splitlines`` also breaks at ``\x0b``, ``\x0c``, ``\x85`` and ``\u2028``, and
published digests hold these inside their values.
"""

from __future__ import annotations

from bisect import bisect_right

import attrs

from arxiv_digest_parser.diagnostics import Place

#: White space around a value is not part of it, and so are blanks of the web and of Eastern scripts. Control characters
#: that a generator printed (``\\x0b``, ``\\x0c``) are.
SPACE = " \t\r\n\u00a0\u3000\u2002\u2003\u2009\u200b\u202f\ufeff"
#: Those of them that nobody sees, and that patterns do not take for white space.
NO_WIDTH = ("\u200b", "\ufeff")


def place_in(text: str, value: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a stretch of a text prints a value; ``None`` if it prints it in other characters.

    Example:
        >>> place_in("| soon | A Sort |", "soon", 0, 17), place_in("| now |", "soon", 0, 7)
        ((2, 6), None)
    """
    at = text.find(value, start, end) if value else -1
    return (at, at + len(value)) if at >= 0 else None


@attrs.define
class Positions:
    """A text that is being read; offsets into it become lines and columns only when a human asks.

    Of a text that comes in pieces, this is a stretch that begins at the start of a line.
    """

    text: str
    first_line: int = 1
    _starts: list[int] = attrs.field(factory=lambda: [0], init=False)  # of lines, as far as anybody has asked
    _bounds: tuple[int, int] = attrs.field(default=(-1, -1), init=False)  # of the line that was asked about last
    _index: int = attrs.field(default=0, init=False)  # which line that is, counted from 0
    _line: str = attrs.field(default="", init=False)  # that line, which all its places share unless it is long

    def place(self, start: int, end: int) -> Place:
        """Return where ``text[start:end]`` is; of a stretch of several lines, the first is underlined."""
        if not self._bounds[0] <= start <= self._bounds[1]:
            self._go_to(start)
        line_start, line_end = self._bounds
        start, end = start - line_start, min(end, line_end) - line_start
        return Place.of_line(self.first_line + self._index, self._line, start, max(start, end))

    def _go_to(self, start: int) -> None:
        """Find the line in which a place is."""
        text, starts = self.text, self._starts
        line_start = starts[-1]
        while line_start <= start and (end := text.find("\n", line_start, start)) >= 0:
            line_start = end + 1
            starts.append(line_start)
        self._index = bisect_right(starts, start) - 1
        line_start = starts[self._index]
        line_end = text.find("\n", line_start)
        self._bounds = line_start, line_end if line_end >= 0 else len(self.text)
        self._line = self.text[slice(*self._bounds)]
