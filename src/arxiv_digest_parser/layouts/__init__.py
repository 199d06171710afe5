"""The layouts that the library knows. A layout is a value; all of them stand in `ALL`."""

from arxiv_digest_parser._source import Source
from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.layouts.bilingual import BILINGUAL
from arxiv_digest_parser.layouts.markdown import MARKDOWN
from arxiv_digest_parser.layouts.page import PAGE

#: In the order in which they are asked: a text that is no page says so at once, and of a page no other need be asked.
ALL: tuple[Layout, ...] = (PAGE, MARKDOWN, BILINGUAL)

__all__ = ["ALL", "BILINGUAL", "MARKDOWN", "PAGE", "Layout", "Source"]
