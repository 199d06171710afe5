"""Headings of HTML on lines of their own in Markdown, and links back to the top over several lines above these."""

import pytest

import arxiv_digest_parser as adp

BACK = '<p align="right">\n  <a href="#top" style="color: red">\n    ↑ Back to Top ↑\n  </a>\n</p>\n\n'
ITEM = "{number}. **Sorting Wet Stones {at}.** `ICML 2026`\n\n    *Ada Holm, Ben Ek.* [[Paper]({link}{at})]\n\n"


def items(first: int, number: int) -> str:
    """Return a list of papers."""
    link = "https://arxiv.org/abs/2512.1000"
    return "".join(ITEM.format(number=at - first + 1, at=at, link=link) for at in range(first, first + number))


@pytest.mark.parametrize("number", [1, 2, 4])
def test_sections(number: int) -> None:
    """They are headings as those of Markdown are, at their levels, and the papers above have no abstract."""
    digest = adp.parse(
        f'<h1 align="center">Papers</h1>\n\n## Survey\n\n{items(0, number)}{BACK}<h2 id="t">Technique</h2>\n\n\n'
        f'<h3 id="l">Stones &amp; <i>Lamps</i></h3>\n\n{items(number, number)}{BACK}'
    )
    assert digest.title == "Papers"
    assert [(section.name, len(section.papers), section.path) for section in digest.sections] == [
        ("Survey", number, ()),
        ("Stones & Lamps", number, ("Technique", "Stones & Lamps")),
    ]
    assert {paper.abstract for paper in digest} == {None}
    assert "unread-text" not in {found.code for found in digest.diagnostics}


def test_headings_in_most_papers() -> None:
    """They are parts of these, and not sections."""
    notes = "<h4>Notes</h4>\n\n    We sort stones, and more of them.\n\n"
    text = "".join(f"{items(at, 1)}{notes}" for at in range(3))
    digest = adp.parse(f"## Survey\n\n{text}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("Survey", 3)]


def test_a_link_that_nothing_closes() -> None:
    """Its words stay on their lines, and are reported."""
    digest = adp.parse(
        f'## Survey\n\n{items(0, 3)}\n<a href="#top">\nBack to the top of this page\n\n## Further\n\n{items(3, 2)}'
    )
    assert [len(section.papers) for section in digest.sections] == [3, 2]
    assert any("Back to the top" in found.message for found in digest.diagnostics)
