"""Links before the title of a heading that are called as links are: ``[[arXiv]](…) [[code]](…) A Faster Sort``."""

from __future__ import annotations

from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.values.links import LINKS, identifier_in, is_generic, plain_named_link
from arxiv_digest_parser.taxonomy import is_category

_NUMBER = lazy(r"(?:\d{1,4}[.)、][ \t]{1,9}|#\d{1,4}[:.]?[ \t]{1,9}|\[\d{1,4}\][ \t]{1,9})?")
#: The brackets of a link that are shown may be escaped.
_LINK = lazy(
    r"[(\[]{0,2}\[\\?\[?[*`]{0,2}(?P<name>[^\[\]()*`\\\n]{1,30})[*`]{0,2}\\?\]{1,2}\((?P<url>https?://[^()\s]{1,500})\)"
    r"[)\]]{0,2}[ \t]{0,9}(?:[:：|·,/–—-]{1,2}[ \t]{1,9})?"
)
_TITLE = lazy(r"[^\W_][^\n]{0,500}")
_MOST = 8  # links


class Led(NamedTuple):
    """What a heading with such links says: what is before these, the links, the title, and where this leads or ""."""

    number: str
    links: tuple[tuple[str, str], ...]
    title: str
    url: str = ""


def links_before(content: str) -> Led | None:
    """Return the links before the title of a heading, if one of them leads to a paper and all are called as links are.

    The title is one link or has none, and does not go on with what the last one is called.

    Example:
        >>> links_before("[[arXiv]](https://arxiv.org/abs/2601.90011) A Faster Sort").title
        'A Faster Sort'
        >>> links_before("[PDF](https://arxiv.org/pdf/2601.90011) by Ada Holm") is None
        True
    """
    number = _NUMBER.match(content)
    at = start = number.end() if number else 0
    links: list[tuple[str, str]] = []
    while len(links) < _MOST and (link := _LINK.match(content, at)) and _names_link(link["name"]):
        links.append((link["name"], link["url"]))
        at = link.end()
    if not any(identifier_in(url) for _, url in links):
        return None
    title, url = plain_named_link(content[at:]) or (content[at:], "")
    is_title = _TITLE.fullmatch(title) and not title[0].islower() and "](" not in title and not is_category(title)
    if not is_title or _names_link(title):
        return None
    return Led(content[:start].rstrip(), tuple(links), title, url)


def _names_link(name: str) -> bool:
    """Tell whether a link is called by the kind of its target, or says no more than that it is one."""
    return field_of(name) in LINKS or is_generic(name)
