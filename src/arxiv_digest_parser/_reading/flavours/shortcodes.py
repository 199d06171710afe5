"""Shortcodes of Hugo around texts, as the texts, and those with a target as links.

``{{< lead >}}`` and ``{{< /lead >}}`` say how what is between them looks. One that nothing closes may hold a text in
its quotes, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy

#: A shortcode; one that closes another has a slash before its name.
_CODE = lazy(
    r"\{\{[<%][ \t]{0,9}(?P<slash>/?)[ \t]{0,9}(?P<name>[A-Za-z][\w-]{0,40})(?P<told>(?:[ \t][^{}\n]{0,400})?)[>%]\}\}"
)
#: Where one leads.
_TARGET = lazy(r"\b(?:href|url|link)[ \t]{0,3}=[ \t]{0,3}[\"'](https?://[^\"'\s<>]{1,500})[\"']")
CLOSING = lazy(r"\{\{[<%][ \t]{0,9}/[ \t]{0,9}[A-Za-z]")


def open_shortcodes(lines: list[str], start: int) -> None:
    """Write what is between shortcodes without these, and as a link if they lead somewhere; other lines stay."""
    written: dict[int, list[tuple[int, int, str]]] = {}  # by line: from where to where, and what is there instead
    links: list[tuple[int, int]] = []
    for (at, opening), (end, closing) in _pairs(lines, start):
        target = _TARGET.search(opening["told"])
        written.setdefault(at, []).append((*opening.span(), "[" if target else ""))
        written.setdefault(end, []).append((*closing.span(), f"]({target[1]})" if target else ""))
        links += [(at, end)] if target and end > at else []
    for at, pieces in written.items():
        for first, last, text in sorted(pieces, reverse=True):
            lines[at] = (lines[at][:first].rstrip() + text + lines[at][last:].lstrip()).strip()
    for at, end in links:
        said = " ".join(filter(None, lines[at + 1 : end]))
        lines[at : end + 1] = [f"{lines[at]}{said}{lines[end]}", *[""] * (end - at)]


def _pairs(lines: Sequence[str], start: int) -> Iterator[tuple[tuple[int, re.Match[str]], tuple[int, re.Match[str]]]]:
    """Yield the shortcodes that others close, with these, and the line of each."""
    opened: list[tuple[int, re.Match[str]]] = []
    for at in range(start, len(lines)):
        for code in _CODE.finditer(lines[at]) if "{{" in lines[at] else ():
            if not code["slash"]:
                opened.append((at, code))
            elif found := next((one for one in reversed(opened) if one[1]["name"] == code["name"]), None):
                del opened[opened.index(found) :]
                yield found, (at, code)
