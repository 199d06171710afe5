"""Blocks of HTML in Markdown, written as the Markdown that they render like.

As in CommonMark, such a block begins with a tag on a line and ends before a blank line. It is written only if all of
its text is in elements for text: below a ``<summary>`` and in an open ``<div>`` stands Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from arxiv_digest_parser._pages import _markdown
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.flavours.html_lines import ICON, PART_AROUND_MARKDOWN
from arxiv_digest_parser._reading.items.blocks import papers_named
from arxiv_digest_parser._reading.language.vocabulary import TITLES, field_of, normal

#: Elements of which a block consists that holds papers, or parts of them; and those that have text inside of them.
_TELLING = "p|dl|dt|dd|ul|ol|li|blockquote|table|tr|h[1-6]|article|section"
_HOLDING = frozenset("p dt dd li td th h1 h2 h3 h4 h5 h6 blockquote summary caption".split())
_DIVISIONS = frozenset({"div", "details"})
_BEGINS = lazy(
    rf"^[ \t]{{0,9}}<(?:{_TELLING}|div|details|header|footer|main|center|span|a|b|strong|small|font)\b", re.IGNORECASE
)
_TAG = lazy(r"<(/?)([a-z][a-z0-9]{0,15})\b[^<>]*>", re.IGNORECASE)
#: Elements that may have blank lines inside of them.
_AROUND = lazy(r"<(/?)(?:table|[uod]l|blockquote)\b[^<>]*>", re.IGNORECASE)
#: Tags that begin a paragraph, or end one.
_ENDS = lazy(rf"</?(?:{_TELLING}|div|details)\b", re.IGNORECASE)
_NEAR = 40  # lines
#: The head of a column; a cell over several columns; a class, and words in an element, that may be a label.
_HEAD = lazy(r"<th\b[^<>]*>([^<>]{2,30})</th>", re.IGNORECASE)
_TOPIC = lazy(r"\bcolspan\b", re.IGNORECASE)
_LABEL = lazy(r"\bclass=[\"']?([\w-]{2,30})|>([^<>]{2,30})</(?:b|strong|em|span|font|th|td|dt)>", re.IGNORECASE)
#: A row of spans, which is read where Markdown is around it.
_SPANS = lazy(r"\s*<div\b[^<>]*>\s*(?:<span\b[^<>]*>[^<>]*</span>\s*){1,50}</div>\s*", re.IGNORECASE)
_FENCE = ("```", "~~~")
_PART = lazy(rf"<(?:{_TELLING}|div)\b", re.IGNORECASE)


class Block(NamedTuple):
    """Lines of a block: from ``first`` up to ``last``, which is after them."""

    first: int
    last: int


def holds_blocks(text: str) -> bool:
    """Tell whether what a text says about most of its papers is in blocks of HTML."""
    lines = text.split("\n")
    blocks = ("\n".join(lines[block.first : block.last]) for block in blocks_of(lines))
    parts = sum(len(_PART.findall(block)) for block in blocks if _tells(block))
    return parts > 0 and 2 * parts >= papers_named(text)


def _tells(block: str) -> bool:
    """Tell whether a block says something about papers that is not in a table of papers, which is read as it is."""
    if any(normal(head) in TITLES for head in _HEAD.findall(block)) and not _TOPIC.search(block):
        return False
    return papers_named(block) > 0 or any(field_of(match[1] or match[2]) for match in _LABEL.finditer(block))


def blocks_of(lines: list[str]) -> Iterator[Block]:
    """Yield the blocks of HTML in a text; those that only blank lines part are one."""
    whole: Block | None = None
    for block in _single_blocks(lines):
        if whole is not None and any(line.strip() for line in lines[whole.last : block.first]):
            yield whole
            whole = None
        whole = Block(whole.first if whole else block.first, block.last)
    if whole is not None:
        yield whole


def _single_blocks(lines: list[str]) -> Iterator[Block]:
    holds_markdown = PART_AROUND_MARKDOWN.search("\n".join(lines)) is not None
    at = 0
    fence = ""
    while at < len(lines):
        line = lines[at].strip()
        if line[:3] in _FENCE and (not fence or line.startswith(fence)):
            fence = "" if fence else line[:3]
        if fence or not _BEGINS.match(lines[at]):
            at += 1
            continue
        last, open_at = at, 0
        while last < len(lines) and (lines[last].strip() or open_at > 0 or _is_in_paragraph(lines, at, last)):
            open_at += sum(-1 if tag[1] else 1 for tag in _AROUND.finditer(lines[last]))
            last += 1
        block = "\n".join(lines[at:last])
        if _is_html(block) and not (holds_markdown and _SPANS.fullmatch(ICON.sub("", block))):
            yield Block(at, last)
        at = last


def _is_in_paragraph(lines: list[str], first: int, at: int) -> bool:
    """Tell whether a blank line of a block is in a paragraph, which is closed a few lines below it."""
    above = next((tags for line in reversed(lines[max(first, at - _NEAR) : at]) if (tags := _ENDS.findall(line))), [""])
    below = next((tags for line in lines[at : at + _NEAR] if (tags := _ENDS.findall(line))), [""])
    return (above[-1].lower(), below[0].lower()) == ("<p", "</p")


def _is_html(block: str) -> bool:
    """Tell whether a block has text, all of it in elements for text."""
    at = depth = 0
    has_text = False
    closed = _closed_divisions(block)
    for match in _TAG.finditer(block):
        if block[at : match.start()].strip():
            if not depth:
                return False
            has_text = True
        if match[2].lower() in _HOLDING or match.start() in closed:
            depth = max(depth - 1, 0) if match[1] else depth + 1
        at = match.end()
    return has_text and not block[at:].strip()


def _closed_divisions(block: str) -> set[int]:
    """Return where the tags of divisions are that a block opens and closes: then no Markdown is in them.

    One that it leaves open, or closes only, may be around several blocks.
    """
    opened: dict[str, list[int]] = {name: [] for name in _DIVISIONS}
    closed: set[int] = set()
    for match in _TAG.finditer(block):
        if (name := match[2].lower()) not in _DIVISIONS:
            continue
        if not match[1]:
            opened[name].append(match.start())
        elif opened[name]:
            closed |= {opened[name].pop(), match.start()}
    return closed


def blocks_to_markdown(text: str) -> tuple[str, Callable[[], list[int]]]:
    """Write a text with its blocks of HTML as Markdown; see `to_markdown` for what is returned."""
    lines = text.split("\n")
    parts: list[str] = []
    numbers: list[int] = []
    at = 0
    for block in blocks_of(lines):
        parts += lines[at : block.first]
        numbers += range(at + 1, block.first + 1)
        markdown, places = _markdown.to_markdown("\n".join(lines[block.first : block.last]))
        parts += ("", *markdown.split("\n"))
        numbers += (block.first + 1, *(block.first + place for place in places()))
        at = block.last
    parts += lines[at:]
    numbers += range(at + 1, len(lines) + 1)
    return "\n".join(parts), lambda: numbers
