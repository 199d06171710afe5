r"""Texts without the line breaks that a format put into them.

arXiv wraps titles, comments and abstracts. A line break inside a paragraph is a blank; a paragraph begins with a blank
line or with a line that is indented, as in the abstracts that authors submit.
"""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy

#: Where a paragraph ends. Of an indented line, the line break above it is enough.
_PARAGRAPH = lazy(r"\n[ \t]*\n\s*|\n[ \t]+")


def one_line(text: str) -> str:
    r"""Join a text into one line.

    Example:
        >>> one_line("  A Title\n  on Two Lines ")
        'A Title on Two Lines'
    """
    text = text.strip()
    if "  " not in text and text.isprintable():  # nearly all are one line; to see this takes a fifth of the time
        return text
    return " ".join(text.split())


def paragraphs(text: str) -> str:
    r"""Join the lines of each paragraph; one paragraph is one line.

    Example:
        >>> paragraphs("  First paragraph\nof it.\n  Second one.\n")
        'First paragraph of it.\nSecond one.'
    """
    if "\n" not in text:
        return one_line(text)
    return "\n".join(filter(None, map(one_line, _PARAGRAPH.split(text.strip()))))
