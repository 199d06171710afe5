"""The layouts that the library knows. A layout is a value; all of them stand in `ALL`."""

from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.layouts.bilingual import BILINGUAL
from arxiv_digest_parser.layouts.email import EMAIL
from arxiv_digest_parser.layouts.feed import FEED
from arxiv_digest_parser.layouts.listing import LISTING
from arxiv_digest_parser.layouts.markdown import MARKDOWN
from arxiv_digest_parser.layouts.page import PAGE

#: In the order in which they are asked. What arXiv itself publishes is certain, and says at once that it is not one of
#: the others; so does a text that is not a page, and of a page no other need be asked.
ALL: tuple[Layout, ...] = (EMAIL, FEED, LISTING, PAGE, MARKDOWN, BILINGUAL)

__all__ = ["ALL", "BILINGUAL", "EMAIL", "FEED", "LISTING", "MARKDOWN", "PAGE", "Layout", "Source"]
