"""Headings, links and descriptions of Org, written as those of Markdown."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy

#: The keywords above an Org file, such as ``#+TITLE: Papers``.
KEYWORD = lazy(r"^#\+(title|date):[ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)
LINK = lazy(r"\[\[(https?://[^\s\[\]]{1,500})\]\[([^\[\]\n]{1,500})\]\]")
_HEADING = lazy(r"(\*{1,5})[ \t]+(?=\S)")
_DESCRIPTION = lazy(r"^([ \t]*[-+][ \t][^\n]*?)[ \t]::[ \t]")


def write_links(lines: list[str], start: int) -> None:
    """Write ``[[https://example.org][A Sort]] :: Ada Holm`` as a link and what is said about it."""
    for at in range(start, len(lines)):
        if "][" in lines[at]:
            lines[at] = _DESCRIPTION.sub(r"\1 - ", LINK.sub(r"[\2](\1)", lines[at]))


def write_headings(lines: list[str], start: int) -> None:
    """Write stars as number signs, and the title and the date of the file as a heading and what is below one."""
    for at in range(start, len(lines)):
        if match := KEYWORD.match(lines[at]):
            lines[at] = f"# {match[2]}" if match[1].casefold() == "title" else f"Date: {match[2].strip('<>')}"
        elif match := _HEADING.match(lines[at]):
            lines[at] = f"#{'#' * len(match[1])} {lines[at][match.end() :]}"
