"""What the text of a link to a paper says besides where it leads, and which links below unknown labels are its own."""

from __future__ import annotations

from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.language.vocabulary import LINK_LISTS, normal, printed
from arxiv_digest_parser._reading.values.dates import date_line
from arxiv_digest_parser._reading.values.links import find_links, identifier_in, listed_links, name_says_more
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


def links_below(label: str, value: str, title: str | None) -> tuple[list[tuple[str, str]], bool]:
    """Return the links of a paper below a label that names no field, and whether its value says more than these.

    They are below a label for links, by which those are called that show an identifier, or behind the paper's title.

    Example:
        >>> links_below("talk about", "A Faster Sort · [arXiv](https://arxiv.org/abs/2601.90011)", "A Faster Sort")
        ([('arXiv', 'https://arxiv.org/abs/2601.90011')], True)
        >>> links_below("related", "A Slow Sort · [arXiv](https://arxiv.org/abs/2601.90012)", "A Faster Sort")
        ([], False)
    """
    if normal(label) in LINK_LISTS:
        links, has_more = listed_links(value)
        return [(label if identifier_in(name) else name, url) for name, url in links], has_more
    if title and value.startswith(title) and not value[len(title) : len(title) + 1].isalnum():
        return [link for link in find_links(value) if identifier_in(link[1])], True
    return [], False
