"""Pages: the HTML that a digest renders to, back into the Markdown that the one grammar reads.

Of a page, `_regular` reads the blocks that all renderers print alike, and `_events` what lxml reports of the rest.
`_content` finds the part that is the digest, and `_writer` writes it as Markdown.
"""

from arxiv_digest_parser._pages._detection import is_page
from arxiv_digest_parser._pages._markdown import to_markdown

__all__ = ["is_page", "to_markdown"]
