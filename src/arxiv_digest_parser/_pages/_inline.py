"""The text of a block: its marks, links and lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of

BLANK_LINES = lazy(r"\n[ \t]*(?:\n[ \t]*)+")
#: A sign that separates what is before it from an element: one of these, or both, are on lines of their own.
SEPARATOR = lazy(r"[ \t]{0,99}(?:\n\s{0,99}([·•｜|])\s{1,99}|[ \t]([·•｜|])[ \t]{0,99}\n\s{0,99})\Z")
_EMPHASISED = lazy(r"\*[^*]+\*")
_BOLD_LABEL = lazy(r"\*\*[^*]{1,40}(?:[:：]\*\*|\*\*[ ]?[:：])")
_LETTER = lazy(r"[^\W\d_]")
UNDERLINES = {1: "===", 2: "---"}
_LONGEST_TITLE, _LONGEST_LABEL = 300, 40
_STRUCTURE = lazy(r"<(?=/?(?:details|summary)\b)", re.IGNORECASE)
_SPACE = lazy(r"\s")
_BARE_SPACE = lazy(r"(?<![ \t\xa0\u2003])[ \t\xa0\u2003]+[|｜·•][ \t\xa0\u2003]+")
_LABEL_SPACE = lazy(r"(?<=\*\*)\xa0|(?<=[:：])\xa0")


@attrs.define(eq=False)
class Inline:
    """The text of a block while it is read: pieces with their lines, and the marks around them.

    A mark is written with the first text that it is around, after the white space before that text.
    """

    pieces: list[str] = attrs.Factory(list[str])
    places: list[int] = attrs.Factory(list[int])
    waiting: list[str] = attrs.Factory(list[str])
    opened: list[tuple[str, int]] = attrs.Factory(list[tuple[str, int]])
    emphases: list[tuple[int, int]] = attrs.Factory(list[tuple[int, int]])
    target: str = ""
    linked: bool = False  # the link has text
    closed: tuple[str, int, int] = ("", 0, -1)  # the mark that was closed last, and where its two places are

    def add(self, text: str, line: int) -> None:
        """Add text, and the marks that wait for it."""
        if self.waiting and not text.isspace():
            lead = text[: len(text) - len(text.lstrip())]
            if lead:
                self.put(lead, line)
                line += lead.count("\n")
                text = text[len(lead) :]
            for mark in self.waiting:
                self._open(mark, line)
            self.waiting.clear()
        self.put(text, line)

    def put(self, text: str, line: int) -> None:
        """Add text as it is."""
        self.pieces.append(text)
        self.places.append(line)

    def _open(self, mark: str, line: int) -> None:
        """Write a mark; one that was closed just before goes on, as in the runs that mail clients cut text into."""
        if self.closed[0] == mark and self.closed[2] == len(self.pieces) - 1:
            self.opened.append((mark, self.closed[1]))
            self.pieces[-1] = ""
            if self.emphases and self.emphases[-1][0] == self.closed[1]:
                self.emphases.pop()
            return
        self.opened.append((mark, len(self.pieces)))
        self.put(mark, line)

    def holds(self, mark: str) -> bool:
        """Tell whether a mark is open."""
        return mark in self.waiting or any(mark == other for other, _ in self.opened)

    def close(self, mark: str, line: int) -> None:
        """Write the mark that ends what the mark began, unless there is no text in between."""
        if mark in self.waiting:
            self.waiting.remove(mark)
            if mark == "[" and not self.linked and self.target.startswith("http"):
                self.add(f"[]({self.target})", line)
            return
        index = next((index for index in range(len(self.opened) - 1, -1, -1) if self.opened[index][0] == mark), None)
        if index is None:
            return
        at = self.opened.pop(index)[1]
        spaces: list[str] = []
        while self.pieces[-1].isspace():
            spaces.append(self.pieces.pop())
            self.places.pop()
        text = self.pieces[-1].rstrip()
        spaces.append(self.pieces[-1][len(text) :])
        self.pieces[-1] = text
        trail = "".join(reversed(spaces))
        line = self.places[-1] + text.count("\n")
        if mark == "[":
            self.linked = True
            mark = link_end("".join(self.pieces[at + 1 :]), self.target)
            if not mark:
                self.pieces[at] = ""
        else:
            self.closed = (mark, at, len(self.pieces))
            if mark == "*":
                self.emphases.append((at, len(self.pieces)))
        self.put(mark, line)
        if trail:
            self.put(trail, line)

    def take(self) -> list[tuple[str, int]]:
        """Return the lines of the block, each with its place, and begin another."""
        for mark in [mark for mark, _ in reversed(self.opened)]:  # of a card that is a link, the first text is one
            self.close(mark, self.places[-1])
        if self.emphases:
            self._restore_subscripts()
            self.emphases.clear()
        text = "".join(self.pieces)
        lines = lines_of(text)
        numbers = self.numbers() if len(lines) > 1 else self.places[:1]
        self.pieces.clear()
        self.places.clear()
        self.closed = ("", 0, -1)
        while lines and not lines[-1]:
            lines.pop()
        start = next((at for at, line in enumerate(lines) if line), 0)
        return list(zip(lines, numbers, strict=False))[start:]

    def numbers(self) -> list[int]:
        """Return where each line of the text comes from."""
        numbers = self.places[:1]
        fresh = False  # the next piece begins a line
        for piece, place in zip(self.pieces, self.places, strict=True):
            if fresh:
                numbers[-1] = place
            if breaks := piece.count("\n"):
                numbers += range(place + 1, place + 1 + breaks)
            fresh = piece.endswith("\n") or (fresh and not piece)
        return numbers

    def _restore_subscripts(self) -> None:
        """Turn emphasis inside TeX, which Markdown took ``_…_`` for, back into that."""
        dollars = [0]
        for piece in self.pieces:
            dollars.append(dollars[-1] + piece.count("$"))
        for start, end in self.emphases:
            inside = dollars[start] % 2 and dollars[start] < dollars[-1]
            starred = any(self.pieces[at - 1].endswith("^") for at in (start, end) if at)
            if inside and not starred:
                self.pieces[start] = self.pieces[end] = "_"


def link_end(text: str, target: str) -> str:
    """Return what ends a link, or nothing: an address that is its own text is not a link in Markdown either."""
    address, shown = unquote(target[: 12 * len(text) + 99]), unquote(text)  # a character has twelve at most
    if address.endswith(shown) and address.removesuffix(shown) in {"", "http://", "https://", "mailto:"}:
        return ""
    plain = not _SPACE.search(target) and target.count("(") == target.count(")")
    return f"]({target})" if plain else f"](<{target}>)"


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without the white space around them."""
    if "<" in text or "\xa0" in text:
        return [_tidy(line) for line in text.split("\n")]
    return [line.strip(" \t") for line in text.split("\n")]


def _tidy(line: str) -> str:
    """Strip a line, and write what looks like structure, but is text, as Markdown does."""
    line = line.strip(" \t")
    if "<" in line:
        line = _STRUCTURE.sub("&lt;", line)
    if "\xa0" in line:
        line = _BARE_SPACE.sub(lambda m: m[0].replace("\xa0", "&nbsp;").replace("\u2003", "&emsp;"), line)
        line = _LABEL_SPACE.sub(" ", line).strip(" \t\xa0")
    return line


def is_underlined(level: int, lines: Sequence[str]) -> bool:
    """Tell whether a heading was a paragraph with ``---`` or ``===`` below it: a value, or an author line."""
    if level not in UNDERLINES:
        return False
    text = " ".join(lines)
    before, _, link = text.partition("[")
    _, linked, target = link.rpartition("](")
    if linked and not _LETTER.search(before) and not _LETTER.search(target.partition(")")[2]):
        return False
    if _EMPHASISED.fullmatch(text) or _BOLD_LABEL.match(text) or len(text) > _LONGEST_TITLE:
        return True
    head, colon, _ = text.replace("：", ":").partition(":")
    labelled = bool(colon) and len(head) <= _LONGEST_LABEL and field_of(head) is not None
    return (labelled or len(lines) > 1) and text.endswith((".", "。", "!", "！", "?", "？"))
