"""Labels that the class of an element is: where they are not printed twice, and where their values end."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Their Shadows", "Counting Clouds with Small Models", "When Do Drawers Open?")
ABSTRACTS = (
    "We sort pebbles by the shadows that they cast at noon.",
    "Clouds are hard to count since they merge from below.",
    "Drawers open more often before noon than after it.",
)


def digest(body: str) -> adp.Digest:
    """Read a page with three papers, whose abstracts are put into a text in the place of ``%s``."""
    papers = (
        f"<div class='paper'><h3><a href='https://arxiv.org/abs/2601.9001{n}'>{title}</a></h3>{body % text}</div>"
        for n, (title, text) in enumerate(zip(TITLES, ABSTRACTS, strict=True))
    )
    return adp.parse(f"<html><body><h1>Papers</h1>{''.join(papers)}</body></html>")


@pytest.mark.parametrize(
    "body",
    [
        "<details><summary>Abstract</summary><div class='abstract'>%s</div></details>",
        "<details><summary>Show Abstract</summary><p class='abstract'>%s</p></details>",
        "<h4>Abstract</h4><div class='abstract'>%s</div>",
        "<p><b>Abstract:</b></p><p class='abstract'>%s</p>",
        "<div class='abstract'><p><strong>Citations:</strong> 3</p><p><strong>Abstract:</strong> %s</p></div>",
        "<div class='abstract'>%s</div>",
    ],
)
def test_the_class_of_an_abstract_is_not_a_second_label(body: str) -> None:
    """Where the abstract has its label above it or inside, the class of the element says nothing more."""
    found = digest(body)
    assert [paper.abstract for paper in found] == [*ABSTRACTS]
    assert "repeated-field" not in {diagnostic.code for diagnostic in found.diagnostics}


def test_names_end_with_the_element_of_their_class() -> None:
    """What is on the line below the names, in an element of its own, is not one of them."""
    found = digest(
        "<div><span class='paper-authors'>Mira Holt and Ona Pell</span><br><span class='paper-venue'>arXiv</span></div>"
        "<p><strong>Abstract:</strong> %s</p>"
    )
    assert [paper.authors for paper in found] == [("Mira Holt", "Ona Pell")] * 3
    assert [diagnostic.code for diagnostic in found.diagnostics] == ["unread-text"] * 3
