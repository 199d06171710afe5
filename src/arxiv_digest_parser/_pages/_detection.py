"""Is a text a page, or Markdown with HTML inside?"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy

#: How much of a text is looked at, in characters.
SAMPLE = 50_000

_DOCUMENT = lazy(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FRAGMENT = lazy(r"<(?:p|ul|ol|dl|table|div|section|article|main|h[1-6])\b[^<>]*>", re.IGNORECASE)
_RENDERED_HEADING = lazy(r"</h[1-6]\s*>", re.IGNORECASE)
_RENDERED = lazy(r"</(?:p|li|td|dt|dd)\s*>", re.IGNORECASE)
_BREAK, _LINK = lazy(r"<br\b", re.IGNORECASE), lazy(r"<a\b[^<>]{0,200}\bhref\b", re.IGNORECASE)
_ENDS = (
    "</p>",
    "</div>",
    "</blockquote>",
    "</ul>",
    "</ol>",
    "</dl>",
    "</table>",
    "</section>",
    "</article>",
    "</main>",
)
#: A heading, or the row below the head of a table.
_PRINTED_HEADING = lazy(r"^(?:\#{1,6}[ \t]+\S|\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|)", re.MULTILINE)
_PRINTED = lazy(r"^(?:\*[^\s*]|\*\*|[-*+>][ \t]+\S|\d{1,4}\.[ \t]+\S)", re.MULTILINE)


def is_page(text: str) -> bool:
    r"""Return whether a text is a rendered page, or a fragment of one, rather than Markdown with HTML inside.

    Args:
        text: A text of any length; its first 50,000 characters are looked at.

    Returns:
        True where its headings and paragraphs are elements. Markdown has them as lines.

    Example:
        >>> is_page("<h3>[1] <a href='https://arxiv.org/abs/2512.20569'>A Faster Sort</a></h3><p>Fast.</p>")
        True
        >>> is_page("<div id=toc></div>\n\n### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)")
        False
    """
    sample = text[:SAMPLE].lstrip("\ufeff \t\r\n")
    while sample.startswith(("<!--", "<?")):
        sample = sample.partition("-->" if sample.startswith("<!--") else ">")[2].lstrip()
    if _is_one_line(sample):
        return True
    if not sample.startswith("<"):
        return False
    if _DOCUMENT.match(sample):
        return True
    headings = len(_RENDERED_HEADING.findall(sample))
    if not headings:
        is_fragment = _FRAGMENT.match(sample) is not None and _PRINTED_HEADING.search(sample) is None
        return is_fragment and text.rstrip().endswith(_ENDS)
    lines = len(_PRINTED_HEADING.findall(sample))
    rendered, printed = headings + len(_RENDERED.findall(sample)), lines + len(_PRINTED.findall(sample))
    return headings > lines and rendered > max(headings, 2 * printed)


def _is_one_line(sample: str) -> bool:
    """Tell whether a text has more line breaks of HTML than of its own, with links of HTML alone, and is not data."""
    is_broken = len(_BREAK.findall(sample)) > 2 * sample.count("\n") and sample[:1] not in {"{", "["}
    return is_broken and "](" not in sample and _LINK.search(sample) is not None
