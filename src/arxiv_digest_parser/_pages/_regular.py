"""The stretches of a page in which all blocks are regular, read without lxml: nearly all of a digest.

What is not regular is left to lxml, which reads anything. A test compares both ways.
"""

from __future__ import annotations

import re
from itertools import compress, count, repeat
from operator import contains, getitem, itemgetter, ne
from typing import TYPE_CHECKING, NamedTuple

from arxiv_digest_parser._pages._blocks import (
    ENDED,
    ENDS,
    INLINE,
    KINDS,
    LINE,
    LINES,
    LINK,
    NONE,
    OTHER,
    OTHER_ENTITY,
    STARTS,
    TAG,
    UNDERLINED,
    blocks,
    unescaped,
)
from arxiv_digest_parser._pages._events import stand_in, without_stand_ins
from arxiv_digest_parser._pages._inline import is_underlined, link_end
from arxiv_digest_parser._pages._lines import APART
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EDGES = lazy(r"(?:(?<![ \t])[ \t]+)?\n[ \t]*")
_BELOW_HEADING = lazy("(?:H[1-6]|F_)p")
_IN_ITEM = lazy("[lq]_p|P_L")
_QUOTED = lazy(r"^>", re.MULTILINE)
_LINK_OR_HEADING = lazy("[a1-6]")
_LEVEL = lazy("[1-6]")
_ID = lazy(r'\bid="([^"<>]+)"')


class Stretch(NamedTuple):
    """Blocks that follow each other in a page: tags, each with the text after it."""

    line: int  # of the page, where it begins
    source: Sequence[str]
    written: Sequence[str]  # what each tag and text is in Markdown
    letters: str

    def markdown(self) -> str:
        """Return its lines, with a blank one above them."""
        return "".join(self.written)

    def numbers(self) -> list[int]:
        """Return the line of the page that each of these comes from."""
        numbers: list[int] = []
        line = self.line
        for at, (source, written) in enumerate(zip(self.source, self.written, strict=True)):
            breaks = written.count("\n")
            numbers += range(line, line + breaks) if at % 2 else [line] * breaks
            line += source.count("\n")
        return numbers

    def ids(self) -> list[str]:
        """Return the identifiers in it."""
        return _ID.findall("".join(self.source[::2]))

    def links(self) -> Iterator[tuple[str, bool]]:
        """Yield the targets of its links, and whether they are in headings."""
        in_heading = False
        for match in _LINK_OR_HEADING.finditer(self.letters):
            if match[0] == "a":
                yield self.source[match.start()].split('"')[1], in_heading
            else:
                in_heading = not in_heading

    def holds(self, letters: str) -> bool:
        """Return whether there is a tag with one of some letters."""
        return any(letter in self.letters for letter in letters)

    def details(self) -> int:
        """Return how many ``<details>`` are in it."""
        return self.letters.count("D")

    def levels(self) -> list[str]:
        """Return the level of each heading in it."""
        return _LEVEL.findall(self.letters)[::2]

    def depth(self) -> int:
        """Return the level of the last heading in it, or 0."""
        levels = _LEVEL.findall(self.letters)
        return int(levels[-1]) if levels else 0

    def ends_in_heading(self) -> bool:
        """Return whether its last block is a heading."""
        return self.letters[-2] in "HF"


def fold(page: str) -> tuple[str, list[Stretch]]:
    """Put an element in the place of each regular stretch of a page.

    Returns:
        The page, and the stretches: the element's attribute ``n`` is a place in them.
    """
    pieces = TAG.split(page)
    letters, written = _read(page, pieces)
    stretches: list[Stretch] = []
    rest: list[str] = []
    line, place, done = 1, 0, 0
    for match in blocks().finditer(letters):
        start, end = match.span()
        before, source = "".join(pieces[done:start]), pieces[start:end]
        line += before.count("\n")
        if match[0][0] == "p":
            written[start] = "\n"
        stretch = Stretch(line, source, written[start:end], match[0])
        place += len(before)
        lines = page.count("\n", place, place := place + sum(map(len, source)))
        rest += without_stand_ins(before), stand_in(len(stretches), lines, is_headed=stretch.holds("123456"))
        stretches.append(stretch)
        line, done = line + lines, end
    return "".join([*rest, without_stand_ins("".join(pieces[done:]))]), stretches


def _read(page: str, pieces: Sequence[str]) -> tuple[str, list[str]]:
    """Return a letter for each text and tag of a page, and what it is in Markdown."""
    texts = pieces[2::2]
    kinds = [KINDS[tag] for tag in pieces[1::2]]
    letters = [OTHER, *"".join(map(getitem, kinds, map(bool, texts)))]
    written = [*pieces]
    written[1::2] = map(itemgetter(2), kinds)
    uneven = {*compress(count(2, 2), map(ne, texts, map(str.strip, texts)))}
    uneven.update(at for char in "\n&\xa0" if char in page for at in _places(char, texts))
    for at in uneven:
        found, written[at] = _text(pieces[at], letters[at], letters[at - 1], "".join(letters[at + 1 : at + 2]))
        if found != LINE and letters[at] != OTHER:
            letters[at] = found
    if "$" in page and "e" in letters:
        _leave_subscripts(_places("$", texts), letters)
    joined = "".join(letters)
    wrong = [*_write_links(joined, written), *_join_blocks(joined, written)]
    for at in wrong:
        letters[at] = OTHER
    return "".join(letters) if wrong else joined, written


def _places(char: str, texts: Sequence[str]) -> Iterator[int]:
    """Return where the texts are that hold a character."""
    return compress(count(2, 2), map(contains, texts, repeat(char)))


def _text(text: str, letter: str, before: str, after: str) -> tuple[str, str]:
    """Return the letter of a text between two tags, and what it is in Markdown."""
    if "&" in text or "\xa0" in text:
        if "\xa0" in text or OTHER_ENTITY.search(text):
            return OTHER, text
        text = unescaped(text)
    if before not in INLINE and not text.strip(" \n"):
        return NONE, ""
    if text[0].isspace() and (before not in ENDS or letter == LINES):
        return OTHER, text
    found = LINE
    if "\n" in text:
        found = LINES
        if " \n" in text or "\n " in text or "\t" in text:
            text = _EDGES.sub("\n", text)
    if text[-1].isspace() and after not in STARTS:
        if after in INLINE or text[-1] != "\n":
            return OTHER, text
        found, text = ENDED, text.rstrip("\n") + "\n"
    if "\n\n" in text or (">" in text and _QUOTED.search(text)):
        return OTHER, text
    return found, text


def _leave_subscripts(dollars: Iterable[int], letters: list[str]) -> None:
    """Take out emphasis after a dollar sign: it may be a subscript."""
    at = 0
    for dollar in dollars:
        if dollar > at:
            at = dollar + 1
            while at < len(letters) and letters[at] in INLINE:
                if letters[at] == "e":
                    letters[at] = OTHER
                at += 2


def _write_links(letters: str, written: list[str]) -> Iterator[int]:
    """Write links, which are known when their text is; yield where those are that the writer would not write so."""
    for match in LINK.finditer(letters):
        start, end = match.start(), match.end() - 1
        target = written[start]
        close = link_end("".join(written[start + 1 : end]), target)
        written[start] = "[" if close else ""
        written[end] = close + written[end]
        if not close and target[0] == "#":
            yield start


def _join_blocks(letters: str, written: list[str]) -> Iterator[int]:
    """Write what blocks become next to others; yield where headings are that were none."""
    for match in re.finditer("o", letters):
        written[match.start() + 1] = ""
    for match in UNDERLINED.finditer(letters):
        start = match.start()
        if is_underlined(int(match[1]), ["".join(written[start + 1 : match.end() - 2])]):
            yield start
    for match in _BELOW_HEADING.finditer(letters):
        at = match.end()
        if not written[at].startswith(APART):
            written[at - 1] = ""
    for match in _IN_ITEM.finditer(letters) if "l_p" in letters or "q_p" in letters else ():
        at = match.start()
        written[at + 2] = ""
        if letters[at] == "l" and letters[at - 2] == "L":
            written[at] = "\n- "
        elif letters[at] == "q" and letters[at - 2] == "Q":
            written[at] = ">\n> "
