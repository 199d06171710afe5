"""Pictures in headings, such as the badges that lists of papers print beside titles."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.places import SPACE

#: A picture, which may be a link; what it shows is where its own address leads.
_PICTURE = lazy(
    r"\[!\[(?P<linked>[^\[\]\n]{0,200})\]\([^()\s]{1,500}\)\]\((?P<target>[^()\s]{1,500})\)"
    r"|!\[(?P<shown>[^\[\]\n]{0,200})\]\((?P<source>[^()\s]{1,500})\)"
)


def pictures_in(content: str) -> tuple[str, list[tuple[str, str]]] | None:
    """Return a heading without its pictures, and what each of these is called and where it leads, if words are left.

    Example:
        >>> pictures_in("[A Sort](https://a.org/1) [![Stars](https://b.org/2.svg)](https://c.org/3)")
        ('[A Sort](https://a.org/1)', [('Stars', 'https://c.org/3')])
    """
    rest = _PICTURE.sub(" ", content).strip(SPACE)
    if rest == content or not any(map(str.isalpha, rest)):
        return None
    found = [
        (match["linked"] or match["shown"] or "", match["target"] or match["source"])
        for match in _PICTURE.finditer(content)
    ]
    return rest, found
