"""The text around the papers of a digest: where it is, also where the papers themselves are gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic

#: A diagnostic, and where in the whole text it is.
Noticed = tuple[int, Diagnostic]

#: So much of what is above a region is kept: it may hold the anchor of the section below.
LOOK_BACK = 500  # characters


@attrs.frozen(eq=False)
class _Stretch:
    """A stretch of a text, and where its first character is: in the whole text, and in that of its positions."""

    offset: int
    positions: Positions
    at: int = 0


@attrs.define(eq=False)
class Around:
    """What is around the papers of a text: all of the text, or the stretches of frame that were kept of it.

    Attributes:
        regions: Where in its text the frame is.
        above_papers: Where regions end that a paper follows.
        first_paper: Where the first paper begins; the end of the text, if there is none.
        noticed: What was noticed about it.
    """

    regions: list[tuple[int, int]] = attrs.Factory(list[tuple[int, int]])
    above_papers: set[int] = attrs.Factory(set[int])
    first_paper: int = 0
    noticed: list[Noticed] = attrs.Factory(list[Noticed])
    _parts: list[str] = attrs.Factory(list[str])
    _size: int = 0  # of all parts
    _begins: list[int] = attrs.Factory(list[int])
    _stretches: list[_Stretch] = attrs.Factory(list[_Stretch])

    @classmethod
    def of(cls, positions: Positions, regions: Sequence[tuple[int, int]], starts: Sequence[int]) -> Around:
        """Take the frame of a whole text, whose papers begin at some places."""
        first = min(starts, default=len(positions.text))
        text = positions.text
        return cls([*regions], {*starts}, first, [], [text], len(text), [0], [_Stretch(0, positions)])

    @property
    def text(self) -> str:
        """All of the text, or what was kept of it."""
        return "".join(self._parts)

    def keep(self, positions: Positions, regions: Sequence[tuple[int, int]], offset: int, end: int) -> None:
        """Keep the frame of a stretch of text that will be gone, up to an end; it begins at an offset of the whole."""
        line, at = positions.first_line, 0
        for start, stop in regions:
            if stop <= end:
                line, at = line + positions.text.count("\n", at, start), start
                self._keep(positions.text, line, start, stop, offset)

    def _keep(self, text: str, line: int, start: int, stop: int, offset: int) -> None:
        above, region = text[max(0, start - LOOK_BACK) : start], text[start:stop]
        begin = self._size + len(above)
        self._parts += above, region
        self._size = begin + len(region)
        self.regions.append((begin, self._size))
        if not self.above_papers:
            self.first_paper = self._size
        if stop < len(text):
            self.above_papers.add(self._size)
        self._begins.append(begin)
        self._stretches.append(_Stretch(offset + start, Positions(region, line)))

    def offset(self, at: int) -> int:
        """Return where in the whole text a place is."""
        return self._stretch(at)[0]

    def report(self, code: str, message: str, start: int, end: int, text: str | None = None) -> None:
        """Note a diagnostic about ``text[start:end]``."""
        offset, place = self.placed(start, end)
        self.noticed.append((offset, diagnostic(code, message, place, text)))

    def placed(self, start: int, end: int) -> tuple[int, Place]:
        """Return where ``text[start:end]`` is in the whole text, and its place for a diagnostic."""
        offset, stretch, here = self._stretch(start)
        return offset, stretch.positions.place(here, here + end - start)

    def _stretch(self, at: int) -> tuple[int, _Stretch, int]:
        index = bisect_right(self._begins, at) - 1
        stretch, beyond = self._stretches[index], at - self._begins[index]
        return stretch.offset + beyond, stretch, stretch.at + beyond
