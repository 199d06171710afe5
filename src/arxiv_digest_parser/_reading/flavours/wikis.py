"""Marks of wikis, AsciiDoc and Typst, written as those of Markdown: bold, italics and links.

MediaWiki prints ``[https://example.org A Sort]``, DokuWiki ``[[https://example.org|A Sort]]``, AsciiDoc
``https://example.org[A Sort]``, and Typst ``#link("https://example.org")[A Sort]``.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

_STRONG = lazy(r"'''(?!')([^'\n]+(?:'[^'\n]+)*)'''")
_WEAK = lazy(r"(?<!')''(?!')([^'\n]+(?:'[^'\n]+)*)''(?!')")
_LINK = lazy(r"(?<!\[)\[(https?://[^\s\[\]]{1,500}) {1,9}([^\[\]\n]{1,300})\](?!\()")
_TEXT = r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,99}\]){1,300})\](?!\()"
_BEHIND = lazy(rf"(?<![\w(\[<\"])(?:link:)?(https?://[^\s\[\]()<>\"]{{1,500}}){_TEXT}")
_CALLED = lazy(rf'#link\("(https?://[^\s"]{{1,500}})"\){_TEXT}')
_BLANK = lazy(r"[ \t]{0,9}#h\([^()\n]{1,20}\)")
_PIPED = lazy(r"\[\[(https?://[^\s\[\]|]{1,500})\|([^\[\]|\n]{1,300})\]\]")
_FORMS = (_LINK, _BEHIND, _CALLED, _PIPED)
#: A line that begins with a link, as headings and the items of lists do.
LINKED = lazy(rf"\n[ \t]{{0,9}}[*#:.=+-]{{1,6}}[ \t]{{0,9}}(?:{'|'.join(form.pattern for form in _FORMS)})")


def write_marks(lines: list[str], start: int) -> None:
    """Write words in bold or in italics, and links, as Markdown has them."""
    for at in range(start, len(lines)):
        if "'''" in lines[at] or "[http" in lines[at]:
            lines[at] = _WEAK.sub(r"*\1*", _STRONG.sub(r"**\1**", lines[at]))
    write_wiki_links(lines, start)


def write_wiki_links(lines: list[str], start: int) -> None:
    """Write links as Markdown has them; a blank that Typst fills is a space."""
    for at in range(start, len(lines)):
        if "http" in lines[at]:
            for form in _FORMS:
                lines[at] = form.sub(r"[\2](\1)", lines[at])
            lines[at] = _BLANK.sub("", lines[at])
