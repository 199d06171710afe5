"""What says how a text looks, and nothing about papers: attributes, signs that close headings, titles of links."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.values.links import LINKS, is_generic

#: Attributes of Kramdown and Pandoc: ``{#a-faster-sort}``, ``{: .title}``, ``{target="_blank"}``.
#: They are behind a link, or end a line: ``$x^{.5}$`` is a formula. The search is fast because a brace comes first, and
#: no key begins inside a name, so that there is one way to cut attributes.
_INSIDE = (
    r":?(?:[ \t]{0,9}(?:[#.][A-Za-z][\w-]{0,80}|(?<![\w-])[A-Za-z][\w-]{0,40}=\"[^\"{}\n]{0,200}\")){1,20}[ \t]{0,9}\}"
)
ATTRIBUTES = lazy(rf"\{{(?:(?<=[)\]]\{{){_INSIDE}(?![\w{{}}])|(?<!\S\{{){_INSIDE}[ \t]{{0,9}}$)", re.MULTILINE)
_BACKSLASH = lazy(r"(?<![\\\s])[ \t]{0,9}\\$")
#: Number signs that close a heading, as many as those that begin it.
CLOSING = lazy(r"^(#{1,6})([ \t][^\n]*\S)[ \t]+\1[ \t]*$", re.MULTILINE)
#: A link with what a browser shows for it: ``[A Faster Sort](https://arxiv.org/abs/2601.90011 "A Faster Sort")``.
LINK_TITLE = lazy(r"(\[((?:[^\[\]\n]|\[[^\[\]\n]{0,99}\]){1,500})\]\([^()\s]{1,500})[ \t]{1,9}\"([^\"\n]{0,300})\"\)")
#: Bold text between underscores, but not a name of Python: ``__init__``.
_UNDERSCORED = lazy(r"(?<![\w*`/\\])__(?=[^\s_])(?![a-z\d_]+__)((?:[^_\n`]|_(?!_)){1,400})(?<=\S)__(?![\w`])")


def drop_attributes(lines: list[str], start: int) -> None:
    """Drop the attributes at the end of headings, links and paragraphs, which say how these look."""
    for at in range(start, len(lines)):
        if "{" in lines[at] and (bare := ATTRIBUTES.sub("", lines[at])) != lines[at]:
            lines[at] = bare.rstrip(" \t")


def has_underscored(text: str) -> bool:
    """Tell whether a text has bold text between underscores, and none between asterisks."""
    return "**" not in text and _UNDERSCORED.search(text) is not None


def write_bold(lines: list[str], start: int) -> None:
    """Write bold text between underscores with asterisks, as most generators do."""
    for at in range(start, len(lines)):
        if "__" in lines[at]:
            lines[at] = _UNDERSCORED.sub(r"**\1**", lines[at])


def open_headings(lines: list[str], start: int) -> None:
    """Leave out the number signs that close headings."""
    for at in range(start, len(lines)):
        if lines[at].startswith("#"):
            lines[at] = CLOSING.sub(r"\1\2", lines[at])


def drop_link_titles(lines: list[str], start: int) -> None:
    """Leave out what a browser shows for a link, if it says no more than the link's text, or that it is a link."""
    for at in range(start, len(lines)):
        if '"' in lines[at]:
            lines[at] = LINK_TITLE.sub(_without_needless_title, lines[at])


def _without_needless_title(link: re.Match[str]) -> str:
    is_needless = link[3].strip() in link[2] or field_of(link[3]) in LINKS or is_generic(link[3])
    return f"{link[1]})" if is_needless else link[0]


def join_broken_lines(lines: list[str], start: int) -> None:
    """Leave out the backslashes that break lines where these end."""
    for at in range(start, len(lines)):
        if lines[at].endswith("\\"):
            lines[at] = _BACKSLASH.sub("", lines[at])
