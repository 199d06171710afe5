"""Headings, links, descriptions and tables of Org, written as those of Markdown."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy

#: The keywords above an Org file, such as ``#+TITLE: Papers``.
KEYWORD = lazy(r"^#\+(title|date):[ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)
#: A heading above its properties.
ABOVE_DRAWER = lazy(r"\n\*{1,5}[ \t][^\n]+\n[ \t]{0,9}:PROPERTIES:\n")
#: The line below the head of a table.
TABLE = lazy(r"\n\|-{1,300}(?:\+-{1,300}){1,40}\|[ \t]*\n")
LINK = lazy(r"\[\[((?:https?://|file:)[^\s\[\]]{1,500})\]\[([^\[\]\n]{1,500})\]\]")
_HEADING = lazy(r"(\*{1,5})[ \t]+(?=\S)")
_TAGS = lazy(r"(?<=\S)[ \t]{1,80}(:[\w@#%:]{1,200})[ \t]{0,9}$")
_DESCRIPTION = lazy(r"^([ \t]*[-+][ \t][^\n]*?)[ \t]::[ \t]")


def write_links(lines: list[str], start: int) -> None:
    """Write ``[[https://example.org][A Sort]] :: Ada Holm`` as a link and what is said about it."""
    for at in range(start, len(lines)):
        if "][" in lines[at]:
            lines[at] = _DESCRIPTION.sub(r"\1 - ", LINK.sub(r"[\2](\1)", lines[at]))


def write_tables(lines: list[str], start: int) -> None:
    """Write the line below the head of a table with bars (``|---+---|``)."""
    for at in range(start, len(lines)):
        if lines[at].startswith("|-") and TABLE.fullmatch(f"\n{lines[at]}\n"):
            lines[at] = lines[at].replace("+", "|")


def write_headings(lines: list[str], start: int) -> None:
    """Write stars as number signs, and the title and the date of the file as a heading and what is below one.

    The tags that end a heading go to the blank line below it, as that of a drawer which was opened.
    """
    for at in range(start, len(lines)):
        if match := KEYWORD.match(lines[at]):
            lines[at] = f"# {match[2]}" if match[1].casefold() == "title" else f"Date: {match[2].strip('<>')}"
        elif match := _HEADING.match(lines[at]):
            content = lines[at][match.end() :]
            if at + 1 < len(lines) and not lines[at + 1] and (tags := _TAGS.search(content)):
                content = content[: tags.start()]
                lines[at + 1] = f"Tags: {', '.join(tags[1].strip(':').split(':'))}"
            lines[at] = f"#{'#' * len(match[1])} {content}"
