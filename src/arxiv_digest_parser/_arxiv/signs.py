"""What shows that a text is a feed or a page of arXiv.

This is asked of every text, so it stands apart from what reads these: that is imported for a text of its kind alone.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.blocks import names_several
from arxiv_digest_parser._reading.values.links import identifier_in

#: How much of a text shows that it is a feed of arXiv, and what most entries of another feed are, in characters.
_SAMPLE, SAMPLE = 8_192, 50_000
_ROOT = lazy(r"<(?:rss|feed|rdf:RDF)\b")
_ENTRY = lazy(r"<(?:item|entry)\b")
#: What only arXiv's feeds have above their first entry: its namespace, its title, or a link of its own as the feed's.
_ARXIV = lazy(
    r"arxiv\.org/schemas/atom|updates on arXiv\.org|>Feed error for query:"
    r"|<(?:id|link)\b[^<>]{0,200}[>\"']\s*https?://(?:\w+\.)?arxiv\.org/",
    re.IGNORECASE,
)
#: The address of an entry; an element of HTML; and a description that begins with one, escaped or not.
_ADDRESS = lazy(
    r"<(?:link|guid|id)\b[^<>]{0,300}(?:>\s{0,99}(?:<!\[CDATA\[\s{0,99})?|(?<=\bhref=[\"']))([^\s<>\"'\]]{1,300})"
)
ELEMENT = lazy(
    r"</?(?:[abip]|br|div|em|h[1-6]|hr|img|li|[ou]l|span|strong|table|blockquote|details)\b[^<>]{0,500}>", re.IGNORECASE
)
_RECORD = lazy(
    r"<(?:content:encoded|content|description|summary)\b[^<>]{0,200}>\s{0,99}(?:<!\[CDATA\[\s{0,99}<|&lt;)"
    r"(?:p|div|h[1-6]|[ou]l|b|strong|img|table)\b",
    re.IGNORECASE,
)
#: Names that arXiv's markup has, as a whole name inside an attribute. One is not enough: other sites have list titles.
_NAMED = r"""<[a-z][^<>]{0,200}\b(?:class|id)\s*=\s*(?:"(?:[^"<>]{0,200}\s)?|'(?:[^'<>]{0,200}\s)?|)"""
_TITLE, _OTHER, _RESULT, _CONTENT = (
    lazy(_NAMED + rf"(?:{names})[\s\"'>]", re.IGNORECASE)
    for names in ("list-title", "list-(?:authors|subjects|identifier)", "arxiv-result", "dlpage")
)
_NO_RESULTS_START = "Sorry, your query for"
_NO_RESULTS = lazy(rf"{_NO_RESULTS_START}\b(?:(?!{_NO_RESULTS_START}\b).){{0,2000}}?\bproduced no results", re.DOTALL)
#: One of these names is in the first so many characters of each page, also of one that shows the source of another.
_SHOWN = ("list-title", "arxiv-result", "dlpage", "dateline")
#: What the page of one paper has.
_DAY = lazy(_NAMED + r"dateline[\s\"'>]", re.IGNORECASE)
_ABSTRACT = lazy(r"<blockquote\b[^<>]{0,200}\babstract\b", re.IGNORECASE)
_HEAD = 200_000
#: What browsers call the cells, or the body, in which they show the source of a page.
CELL, _BODY = "line-content", "viewsource"
_SOURCE = lazy(rf"""<td\b[^<>]*class=["']?{CELL}|<body\b[^<>]*id=["']?{_BODY}""", re.IGNORECASE)


def is_feed(text: str) -> bool:
    """Return whether a text is a feed of arXiv, by its root and by what is above its first entry.

    Example:
        >>> is_feed("<rss version='2.0'><channel><title>cs.DS updates on arXiv.org</title></channel></rss>")
        True
        >>> is_feed("<rss version='2.0'><channel><title>Sorting, Weekly</title></channel></rss>")
        False
    """
    sample = _behind_prologue(text[:_SAMPLE])
    if not _ROOT.match(sample):
        return False
    entry = _ENTRY.search(sample)
    return _ARXIV.search(sample, 0, entry.start() if entry else len(sample)) is not None


def is_other_feed(text: str) -> bool:
    """Return whether a text is a feed that others make of arXiv's papers: most of its entries lead to one each.

    Example:
        >>> entry = "<item><title>Sorting</title><link>https://arxiv.org/abs/2512.90001</link></item>"
        >>> is_other_feed(f"<rss><channel><title>Sorting, Weekly</title>{entry}</channel></rss>")
        True
        >>> is_other_feed(
        ...     f"<rss version='2.0'><channel><title>cs.DS updates on arXiv.org</title>{entry}</channel></rss>"
        ... )
        False
    """
    sample = _behind_prologue(text[:SAMPLE])
    if not _ROOT.match(sample) or (is_feed(text) and ("(arXiv:" in sample or not _RECORD.search(sample))):
        return False
    entries = _ENTRY.split(sample)[1:]
    papers = sum(any(map(identifier_in, _ADDRESS.findall(entry))) for entry in entries)
    return papers * 2 > len(entries)


def is_digest_feed(text: str) -> bool:
    """Return whether a text is a feed whose entries are digests: each names several papers, and leads to none.

    Example:
        >>> named = "https://arxiv.org/abs/2512.90001, https://arxiv.org/abs/2512.90002"
        >>> is_digest_feed(
        ...     f"<rss><channel><item><link>/1</link><description>{named}</description></item></channel></rss>"
        ... )
        True
    """
    sample = _behind_prologue(text[:SAMPLE])
    entries = _ENTRY.split(sample)[1:] if _ROOT.match(sample) else []
    several = sum(names_several(entry, 0, len(entry)) for entry in entries)
    return several * 2 > len(entries) and not any(map(identifier_in, _ADDRESS.findall("".join(entries))))


def _behind_prologue(sample: str) -> str:
    """Leave out declarations, comments and the document type."""
    sample = sample.lstrip("\ufeff \t\r\n")
    while sample.startswith(("<?", "<!")):
        if sample.startswith("<!--"):
            end = "-->"
        elif "[" in sample.partition(">")[0]:  # declarations of entities are inside of the document type
            sample, end = sample.partition("]")[2], ">"
        else:
            end = ">"
        sample = sample.partition(end)[2].lstrip(" \t\r\n")
    return sample


def is_page(text: str) -> bool:
    """Tell whether a text is a listing page, a page of results or that of one paper, or shows the source of one.

    Example:
        >>> is_page("<div id='dlpage'><h1>Data Structures</h1><p>No updates today.</p></div>")
        True
        >>> is_page("<h1>Sorting</h1><p class='list-title'>A list</p>")
        False
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    if _says_no_results(text):
        return True
    if not any(text.find(name, 0, _HEAD) >= 0 for name in _SHOWN):
        return False
    if (
        is_abstract(text)
        or _RESULT.search(text)
        or _CONTENT.search(text)
        or (_TITLE.search(text) and _OTHER.search(text))
    ):
        return True
    return shows_source(text)


def _says_no_results(text: str) -> bool:
    return _NO_RESULTS_START in text and _NO_RESULTS.search(text) is not None


def is_search(text: str) -> bool:
    """Return whether a page is one of the results of a search."""
    return _RESULT.search(text) is not None or _says_no_results(text)


def is_abstract(text: str) -> bool:
    """Return whether a page is that of one paper.

    Example:
        >>> is_abstract("<div class='dateline'>[Submitted]</div><blockquote class='abstract'>We sort.</blockquote>")
        True
    """
    return _DAY.search(text) is not None and _ABSTRACT.search(text) is not None


def shows_source(text: str) -> bool:
    """Return whether a text is a saved page that shows the source of another.

    Example:
        >>> shows_source("<table><tr><td class='line-content'>&lt;h1&gt;Sorting&lt;/h1&gt;</td></tr></table>")
        True
    """
    return _SOURCE.search(text) is not None
