"""The layouts that the library knows. A layout is a value; all of them stand in `ALL`."""

from arxiv_digest_parser.layouts._layout import Layout
from arxiv_digest_parser.layouts.bilingual import BILINGUAL
from arxiv_digest_parser.layouts.markdown import MARKDOWN
from arxiv_digest_parser.layouts.page import PAGE

ALL: tuple[Layout, ...] = (MARKDOWN, BILINGUAL, PAGE)

__all__ = ["ALL", "BILINGUAL", "MARKDOWN", "PAGE", "Layout"]
