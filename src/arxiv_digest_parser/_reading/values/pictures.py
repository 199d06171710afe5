"""Pictures among links: what a badge without a text says, and what other pictures are called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from arxiv_digest_parser._patterns import lazy

#: The words of a badge in its address, before its colour.
_BADGE = lazy(
    r"https?://img\.shields\.io/badge/([^/?#\s]{1,200})-[a-z0-9]{2,20}(?:\.svg|\.png)?(?:[?#]|$)", re.IGNORECASE
)
_PICTURE = lazy(r"[^?#]{1,500}\.(?:png|jpe?g|gif|svg|webp)(?:[?#]|$)", re.IGNORECASE)


def words_of_badge(url: str) -> str:
    """Return the words that the address of a badge has, or ``""``.

    Example:
        >>> (
        ...     words_of_badge("https://img.shields.io/badge/low--rank_updates-F08080"),
        ...     words_of_badge("https://a.org/b.svg"),
        ... )
        ('low-rank updates', '')
    """
    match = _BADGE.match(url)
    return unquote(match[1]).replace("--", "\n").replace("_", " ").replace("\n", "-") if match else ""


def kept_as(name: str, text: str, url: str) -> tuple[str, str]:
    """Return the label and the value as which a link that no field has is kept: the words of a badge say more than it.

    Example:
        >>> (
        ...     kept_as("Link", "", "https://img.shields.io/badge/pruning-F08080"),
        ...     kept_as("Talk", "Talk", "https://a.org/1"),
        ... )
        (('badges', 'pruning'), ('Talk', 'https://a.org/1'))
    """
    words = "" if text else words_of_badge(url)
    return ("badges", words) if words else (name, url)


def called_by_target(url: str) -> str:
    """Return what a link without words is called.

    Example:
        >>> called_by_target("./assets/stones.PNG"), called_by_target("https://example.org/stones")
        ('image', 'Link')
    """
    return "image" if _PICTURE.match(url) else "Link"
