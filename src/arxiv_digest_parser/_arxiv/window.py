"""The part of a text in pieces that diagnostics may still speak of: its last lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from arxiv_digest_parser.diagnostics import Place

#: Lines of so many characters are not searched as a whole, because a page may be one line.
_LONG = 5_000
_SHARED = 64  # places of which the last ones are remembered


@attrs.define
class Window:
    """A text that comes in pieces, from the first line on that anything may still be said about.

    Its pieces are cut into lines only when something is said, because most feeds give no reason to. All diagnostics of
    a line then share its text.
    """

    _pieces: list[str] = attrs.field(factory=list[str], init=False)
    _first: int = attrs.field(default=1, init=False)
    _cut: list[str] | None = attrs.field(default=None, init=False)
    _last: tuple[str, Place | None] = attrs.field(default=("", None), init=False)  # a line, and its place
    _near: tuple[int, int] = attrs.field(default=(0, 0), init=False)
    _found: dict[tuple[int, int, int], Place] = attrs.field(factory=dict[tuple[int, int, int], Place], init=False)

    def add(self, piece: str) -> None:
        """Take the next piece."""
        self._pieces.append(piece)
        self._cut = None

    def forget(self, line: int) -> None:
        """Drop the lines above one, by its number in the whole text."""
        if line > self._first:
            above = "".join(self._pieces).split("\n", line - self._first)
            self._pieces = above[-1:]
            self._first += len(above) - 1
            self._cut = None

    def _lines(self) -> list[str]:
        if self._cut is None:
            self._cut = "".join(self._pieces).split("\n")
        return self._cut

    def place(self, line: int, needle: str, last: int | None = None) -> Place:
        """Return the place of a text in a line, or in those from one to another; the line itself if it is in none."""
        lines = self._lines()
        index = min(max(line - self._first, 0), len(lines) - 1)
        for at in range(index, min((last or line) - self._first + 1, len(lines))):
            if needle and (column := self._find(needle, lines[at], self._first + at)) >= 0:
                return self._shared(self._first + at, lines[at], column, len(needle))
        last_line, place = self._last
        if place is None or last_line is not lines[index] or place.line != self._first + index:
            place = whole_line(self._first + index, lines[index])  # a feed may be one long line
            self._last = lines[index], place
        return place

    def _shared(self, line: int, source: str, column: int, length: int) -> Place:
        """Return the place of a stretch of a line: one for all that is said about it, since it holds an excerpt."""
        place = self._found.get((line, column, length))
        if place is None:
            if len(self._found) >= _SHARED:
                self._found.clear()
            place = self._found[line, column, length] = Place.of_line(line, source, column, column + length)
        return place

    def _find(self, needle: str, source: str, line: int) -> int:
        """Return the column of a text in a line, from 0; a very long line is searched near the last one found."""
        if len(source) <= _LONG:
            return source.find(needle)
        near = self._near[1] if self._near[0] == line else 0
        column = source.find(needle, max(0, near - _LONG), near + 2 * _LONG)
        if column >= 0:
            self._near = line, column
        return column

    def at(self, line: int, column: int) -> Place:
        """Return the place of a byte of a line, both counted from 1."""
        lines = self._lines()
        index = min(max(line - self._first, 0), len(lines) - 1)
        source = lines[index]
        before = source.encode("utf-8", "replace")[: max(column - 1, 0)].decode("utf-8", "ignore")
        return Place.of_line(self._first + index, source, len(before), min(len(before) + 1, len(source)))

    def in_last(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the piece that was added last; it is inside of a line."""
        lines, piece = self._lines(), self._pieces[-1]
        index = len(lines) - 1 - piece.count("\n", start)
        before = start - (piece.rfind("\n", 0, start) + 1)
        if "\n" not in piece[:start]:
            before += len(lines[index]) - len(piece.partition("\n")[0])
        return Place.of_line(self._first + index, lines[index], before, before + end - start)

    def end(self) -> Place:
        """Return where the text ends, as far as it is known."""
        lines = self._lines()
        return Place.of_line(self._first + len(lines) - 1, lines[-1], len(lines[-1]), len(lines[-1]))


def whole_line(line: int, source: str) -> Place:
    """Return the place of a line without the white space around it."""
    text = source.strip()
    start = source.find(text)
    return Place.of_line(line, source, start, start + len(text))


def recut(pieces: Iterable[str], size: int) -> Iterator[str]:
    """Yield a text that comes in pieces as pieces of one size, so that nothing depends on how it came."""
    held: list[str] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length >= size:
            text = "".join(held)
            whole = length - length % size
            yield from (text[at : at + size] for at in range(0, whole, size))
            held, length = [text[whole:]], length - whole
    yield "".join(held)
