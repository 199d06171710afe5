"""Pages: the HTML that a digest renders to, back into the Markdown that the one grammar reads.

Of a page, `_regular` reads the blocks that all renderers print alike, and `_events` what lxml reports of the rest.
`_content` finds the part that is the digest, and `_writer` writes it as Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._detection import is_page

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["is_page", "to_markdown"]


def to_markdown(page: str) -> tuple[str, Callable[[], list[int]]]:
    """Write a page as Markdown; what does it is imported here, as most programs read no pages."""
    from arxiv_digest_parser._pages import _markdown

    return _markdown.to_markdown(page)
