"""Lines of HTML in Markdown, as the Markdown that they mean: items of lists, summaries, and the ends of lines."""

from __future__ import annotations

import re

from arxiv_digest_parser._reading.links import with_markdown_links
from arxiv_digest_parser._unicode import unescaped

_LIST_ITEM = re.compile(r"([ \t]*)<li\b[^<>\n]*>([^\n]+)</li>[ \t]*", re.IGNORECASE)
_LIST = re.compile(r"[ \t]*</?[uo]l\b[^<>\n]*>[ \t]*", re.IGNORECASE)
_SUMMARY_LINE = re.compile(r"<summary\b[^<>\n]{0,200}>((?:(?!</?summary)[^\n])*)</summary>", re.IGNORECASE)
_OF_HTML = re.compile(r"<(?:a|i|em)\b|&")
_BREAK = re.compile(r"(?:[ \t]{0,9}<br[ ]?/?>){1,9}$", re.IGNORECASE)
FOLD_TAG = re.compile(r"</?(?:DETAILS|SUMMARY|Details|Summary)\b")
_EMPHASIS = re.compile(r"</?(?:em|i)>", re.IGNORECASE)


def write_items(lines: list[str], start: int) -> None:
    """Write the items of a list of HTML, each on its line, as items."""
    for at in range(start, len(lines)):
        if match := _LIST_ITEM.fullmatch(lines[at]):
            lines[at] = f"{match[1]}- {_EMPHASIS.sub('*', match[2].strip())}"
        elif _LIST.fullmatch(lines[at]):
            lines[at] = ""


def has_summaries(text: str) -> bool:
    """Tell whether a text has summaries with links, emphasis or entities of HTML."""
    return any(_OF_HTML.search(match[1]) for match in _SUMMARY_LINE.finditer(text))


def write_summaries(lines: list[str], start: int) -> None:
    """Write the links, the emphasis and the entities of a summary as those of Markdown."""
    for at in range(start, len(lines)):
        if match := _SUMMARY_LINE.search(lines[at]):
            inner = unescaped(_EMPHASIS.sub("*", with_markdown_links(match[1])))
            lines[at] = f"{lines[at][: match.start(1)]}{inner}{lines[at][match.end(1) :]}"


def lower_tags(lines: list[str], start: int) -> None:
    """Write the tags of folds in small letters."""
    for at in range(start, len(lines)):
        lines[at] = FOLD_TAG.sub(lambda tag: tag[0].lower(), lines[at])


def break_lines(lines: list[str], start: int) -> None:
    """Leave out the tags that break lines where these end."""
    for at in range(start, len(lines)):
        if lines[at].endswith(">"):
            lines[at] = _BREAK.sub("", lines[at])
