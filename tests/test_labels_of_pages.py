"""Labels that only the markup of a page tells: terms of a definition list, and words in a ``<span>``."""

import pytest

import arxiv_digest_parser as adp

HEAD = '<html><body><h3><a href="https://arxiv.org/abs/2601.90011">Sorting Pebbles</a></h3>'


def paper(body: str) -> adp.Paper:
    """Read a page with one paper."""
    [found] = adp.parse(f"{HEAD}{body}</body></html>")
    return found


@pytest.mark.parametrize(
    ("body", "authors"),
    [
        ("<dl><dt>Authors</dt> <dd>Mira Holt</dd><dt>Score</dt><dd>7</dd></dl>", ("Mira Holt",)),
        ("<dl><dt><b>Authors:</b></dt><dd><p>Mira Holt</p></dd></dl>", ("Mira Holt",)),
        ("<dl><dt>Score</dt><dd>7</dd><dd>of 9</dd></dl><p>Authors: Mira Holt</p>", ("Mira Holt",)),
        ("<dl><dt><a href='#x'>Authors</a></dt><dd>Mira Holt</dd></dl>", ()),
        ("<dt>Authors</dt><dd>Mira Holt</dd>", ()),
        ("<p><span>Authors</span>Mira Holt</p>", ("Mira Holt",)),
        ("<p><span>Authors</span>: Mira Holt</p>", ("Mira Holt",)),
        ("<p><span><b>Authors:</b></span> Mira Holt</p>", ("Mira Holt",)),
        ("<p><span>Authors</span><b>Mira Holt</b></p>", ()),
        ("<p><span>Among</span> the authors</p>", ()),
    ],
)
def test_authors_below_a_label_that_markup_tells(body: str, authors: tuple[str, ...]) -> None:
    """A term is a label where its list has a known one; so is a known word that style alone parts from its value."""
    assert paper(body).authors == authors


def test_other_terms_of_a_list_of_fields_are_labels() -> None:
    """What no word explains is kept under its own term."""
    found = paper("<dl><div><dt>Authors</dt><dd>Mira Holt</dd></div><div><dt>Score</dt><dd>7</dd></div></dl>")
    assert found.extra == {"Score": "7"}


def test_a_span_at_the_end_of_a_page_is_text() -> None:
    """A label needs a value."""
    [found] = adp.parse(f"{HEAD}<p>Authors: Mira Holt</p><p><span>Authors</span>")
    assert found.authors == ("Mira Holt",)
