"""The layouts that the library knows. A layout is a value; all of them stand in `ALL`."""

from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.layouts.bilingual import BILINGUAL
from arxiv_digest_parser.layouts.feed import FEED
from arxiv_digest_parser.layouts.listing import LISTING
from arxiv_digest_parser.layouts.markdown import MARKDOWN
from arxiv_digest_parser.layouts.page import PAGE

#: In the order in which they are asked. What arXiv itself publishes is certain; a text that is not a page says so at
#: once, and of a page no other need be asked.
ALL: tuple[Layout, ...] = (FEED, LISTING, PAGE, MARKDOWN, BILINGUAL)

__all__ = ["ALL", "BILINGUAL", "FEED", "LISTING", "MARKDOWN", "PAGE", "Layout", "Source"]
