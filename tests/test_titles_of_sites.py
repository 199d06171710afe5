"""The title that a page shows in a header of its own, above all of its sections."""

import pytest

import arxiv_digest_parser as adp

CARD = (
    "<div class='card'><h3><a href='https://arxiv.org/abs/2601.9001{n}'>{title}</a></h3>\n<p>Mira Holt, Ona Pell</p>"
    "<p>We sort pebbles by weight.</p></div>\n"
)
HEADERS = [
    "<div class='header'><h1>Pebble Weekly</h1><p>Read time: 4 minutes</p></div>",
    "<header><h1>Pebble Weekly</h1></header>",
    "<div role='banner'>\n<h1>\n  Pebble Weekly</h1>\n<p>All about stones</p></div>",
]


def page(header: str, *sections: str) -> adp.Digest:
    """Read a page with a header, and two papers in each section."""
    below = "".join(
        f"{section}\n{CARD.format(n=2 * n, title=f'Stones {n}')}{CARD.format(n=2 * n + 1, title=f'Lamps {n}')}"
        for n, section in enumerate(sections)
    )
    return adp.parse(f"<html><body><div class='nav'><a href='/'>Home</a></div>{header}{below}</body></html>")


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_has_the_only_heading_of_the_first_level(header: str) -> None:
    """It is the title, and the headings below it are sections."""
    found = page(header, "<h2>Research Papers (2)</h2>", "<h2>Further Papers (2)</h2>")
    assert found.title == "Pebble Weekly"
    assert [(one.name, one.declared_total) for one in found.sections] == [("Research Papers", 2), ("Further Papers", 2)]


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("title", ["<h1>Digest of Stones</h1>", "<h2>Daily Digest of 2026-01-02</h2>"])
def test_the_digest_has_a_title_of_its_own(header: str, title: str) -> None:
    """Then the header is that of the site."""
    assert (page(header, title).title or "none") in title


def test_a_header_without_a_heading() -> None:
    """Its text is furniture, as is a heading in the navigation."""
    sections = "<h2>Research Papers</h2>", "<h2>Further Papers</h2>"
    plain = page("<header>Pebble Weekly</header>", *sections)
    assert plain == page("<nav><h1>Pebble Weekly</h1></nav>", *sections) == page("", *sections)
