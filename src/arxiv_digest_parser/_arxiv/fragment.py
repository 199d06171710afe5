"""Bits of HTML that are inside a value of a feed, as text: tags go, addresses take the place of arXiv's own words.

The announcement feeds of RSS 1.0 held abstracts as ``<p>…</p>`` and authors as links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import unescaped

#: What arXiv prints in the place of an address, which is then in the link.
STANDS_FOR_ADDRESS = lazy(r"this (?:https?|ftp) url", re.IGNORECASE)

_TAG = lazy(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>")
_ADDRESS = lazy(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_PARTS = frozenset("p br div".split())


def plain(fragment: str) -> str:
    """Return the text of a fragment, with an empty line where a paragraph or a line ends.

    Example:
        >>> plain("<p>We count $a&lt;b$ beads, see <a href='https://example.org/'>this https URL</a>.</p>").strip()
        'We count $a<b$ beads, see https://example.org/.'
    """
    return "".join(_pieces(fragment))


def _pieces(fragment: str) -> Iterator[str]:
    at, address = 0, ""
    for tag in _TAG.finditer(fragment):
        text = unescaped(fragment[at : tag.start()])
        yield address if address and STANDS_FOR_ADDRESS.fullmatch(text.strip()) else text
        at, name = tag.end(), tag[2].lower()
        found = _ADDRESS.search(tag[3]) if name == "a" and not tag[1] else None
        address = unescaped(found[1] or found[2] or found[3] or "") if found else ""
        if name in _PARTS:
            yield "\n\n"
    yield unescaped(fragment[at:])
