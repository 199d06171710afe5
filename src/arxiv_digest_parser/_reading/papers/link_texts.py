"""What the text of a link to a paper says besides where the link leads."""

from __future__ import annotations

from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.language.vocabulary import printed
from arxiv_digest_parser._reading.values.dates import date_line
from arxiv_digest_parser._reading.values.links import name_says_more
from arxiv_digest_parser._reading.values.targets import field_of_target


def said_by_link(text: str, url: str, title: str | None, *, dated: bool) -> tuple[Fact, ...]:
    """Return what the text of a link says, unless that is the title, or no more than that it is a link.

    A date is that of the paper, unless the paper is ``dated`` by something else, or the link leads to code.

    Example:
        >>> said_by_link("2026-01-05", "https://arxiv.org/pdf/2601.90011", "A Faster Sort", dated=False)
        (Fact(field='published', label='published', value='2026-01-05'),)
        >>> said_by_link("PDF of 2026", "https://arxiv.org/pdf/2601.90011", "A Faster Sort", dated=False)
        (Fact(field=None, label='PDF of 2026', value='https://arxiv.org/pdf/2601.90011'),)
    """
    if not name_says_more(text, url) or printed(text) == title:
        return ()
    found = None if dated or field_of_target(url) == "code_url" else date_line(text)
    if found and not found[1]:
        return (Fact("published", "published", found[0].isoformat()),)
    return (Fact(None, printed(text).strip("[] "), url),)
