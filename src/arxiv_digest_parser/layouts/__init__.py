"""The layouts that the library knows. A layout is a value; `ALL` contains all of them."""

from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.layouts.bilingual import BILINGUAL
from arxiv_digest_parser.layouts.email import EMAIL
from arxiv_digest_parser.layouts.feed import FEED
from arxiv_digest_parser.layouts.listing import LISTING
from arxiv_digest_parser.layouts.markdown import MARKDOWN
from arxiv_digest_parser.layouts.page import PAGE

#: In the order in which `detect` considers them. What arXiv itself publishes is recognised with certainty and comes
#: first; whether a text is a page is certain as well, and the others need not be considered for a page.
ALL: tuple[Layout, ...] = (EMAIL, FEED, LISTING, PAGE, MARKDOWN, BILINGUAL)

__all__ = ["ALL", "BILINGUAL", "EMAIL", "FEED", "LISTING", "MARKDOWN", "PAGE", "Layout", "Source"]
