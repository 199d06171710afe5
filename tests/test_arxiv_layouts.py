"""What arXiv publishes is taken for what it is, and nothing else is taken for it."""

import pathlib
from collections.abc import Callable

import pytest
from arxiv_documents import FEEDS, PAGES, document, entry, feed, item, listing, saved, shown_by_chrome
from corpus import documents, kind_of

import arxiv_digest_parser as adp
from arxiv_digest_parser import layouts
from arxiv_digest_parser.layouts import Source

ROOT = pathlib.Path(__file__).resolve().parents[1]
CERTAIN = {"email", "feed", "listing"}

MAIL = r"""
------------------------------------------------------------------------------
\\
arXiv:2602.90001
Date: Mon, 2 Feb 2026 18:21:23 GMT   (27kb)

Title: A Faster Sort
Authors: Ada Example
Categories: cs.DS
\\
  We sort.
\\ ( https://arxiv.org/abs/2602.90001 ,  27kb)
"""

INVENTED = {
    **{name: ("feed", document(name)) for name in FEEDS},
    **{name: ("listing", document(name)) for name in PAGES},
    "bare feed": ("feed", feed(entry())),
    "bare listing": ("listing", listing(item())),
    "saved page": ("listing", saved(document("new"))),
    "source of a page": ("listing", shown_by_chrome(document("search"))),
    "mail": ("email", MAIL),
    **{f"example {path.stem}": (path.stem, path.read_text("utf-8")) for path in (ROOT / "examples").glob("[bm]*.md")},
    **{f"page {path.stem}": ("page", path.read_text("utf-8")) for path in (ROOT / "tests/pages").glob("*.html")},
    "Markdown of a page": ("markdown", (ROOT / "tests/pages/github.md").read_text("utf-8")),
    "feed of others": ("feed", feed(entry(), title="Sorting, Weekly")),
    "feed of another site": (None, feed(entry(link="https://example.org/1", guid=""), title="Sorting, Weekly")),
    "page with lists": (None, "<h1>Lists</h1><p class='list-title'>One</p><p class='list-item'>Two</p>"),
    "Markdown about a feed": (
        "bilingual",
        f"### [1] [A](https://arxiv.org/abs/2602.90001)\n\nText: B\n\n```\n{document('rss')}{document('new')}```\n",
    ),
}


def likenesses(text: str | bytes) -> dict[str, float]:
    """Ask each layout that is certain how much a text looks like it."""
    return {layout.name: layout.likeness(Source(text)) for layout in layouts.ALL if layout.name in CERTAIN}


@pytest.mark.parametrize("name", INVENTED)
@pytest.mark.parametrize("dress", [str, str.encode], ids=["text", "bytes"])
def test_no_document_is_taken_for_another(name: str, dress: Callable[[str], str | bytes]) -> None:
    """Each layout that arXiv publishes recognises its own documents with certainty, and no others at all."""
    expected, text = INVENTED[name]
    assert likenesses(dress(text)) == {kind: float(kind == expected) for kind in CERTAIN}
    if expected in CERTAIN | {"page"}:
        assert adp.detect(dress(text)).name == expected


@pytest.mark.parametrize("path", documents())
def test_no_published_document_is_taken_for_another(path: pathlib.Path) -> None:
    """The same of published documents."""
    expected = kind_of(path)
    assert likenesses(path.read_bytes()) == {kind: float(kind == expected) for kind in CERTAIN}
