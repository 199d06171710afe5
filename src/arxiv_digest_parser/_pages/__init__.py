"""Pages: the HTML that a digest renders to, back into the Markdown that the one grammar reads.

Of a page, `_regular` reads the blocks that all renderers print alike, and `_events` what lxml reports of the rest.
`_content` finds the part that is the digest, and `_writer` writes it as Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._detection import SAMPLE, is_page
from arxiv_digest_parser._patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["holds_blocks", "is_page", "to_markdown"]

#: The beginning of a block that may say something about papers: what is looked for in every text of Markdown.
_BLOCK = lazy(
    r"\n[ \t]{0,9}<(?:(?:p|dl|dt|dd|ul|ol|li|blockquote|table|tr|h[1-6]|article|section)\b"
    r"|div\b[^<>\n]{0,200}>\s{0,99}<(?:div|h[1-6]|p)\b)",
    re.IGNORECASE,
)


def to_markdown(page: str) -> tuple[str, Callable[[], list[int]]]:
    """Write a page, or a text with blocks of HTML, as Markdown.

    What does it is imported here, as most programs read no pages.
    """
    from arxiv_digest_parser._pages import _embedded, _markdown

    if not is_page(page) and holds_blocks(page):
        return _embedded.blocks_to_markdown(page)
    return _markdown.to_markdown(page)


def holds_blocks(text: str) -> bool:
    """Tell whether a text is Markdown in which blocks of HTML say most of what it says about papers."""
    if not _BLOCK.search(text[:SAMPLE]):
        return False
    from arxiv_digest_parser._pages import _embedded

    return _embedded.holds_blocks(text[:SAMPLE])
