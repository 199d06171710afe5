"""Cards of HTML in Markdown, in any wrapper and with blank lines between their tags."""

from itertools import product

import pytest

import arxiv_digest_parser as adp

CARD = (
    '<div class="card">\n<h3><a href="https://arxiv.org/abs/2512.1000{n}">Stones {n}</a></h3>\n'
    "<strong>Authors:</strong> Ada Holm, Ben Ek<br>\n<details>\n<summary>View Abstract</summary>\n"
    "{abstract}\n</details>\n<strong>Date:</strong> 2025-12-0{n}\n</div>"
)
SENTENCE = "We sort stones by hand."


ABOVE = {
    "nothing": "",
    "a heading": "## Sorting\n\n",
    "a wrapper": '<div class="papers">\n',
    "a heading above a wrapper": '## Sorting\n\n<div class="papers">\n',
    "a heading in a wrapper": '<div class="papers">\n<h2>Sorting</h2>\n',
    "a heading in a wrapper, and a gap": '<div class="papers">\n<h2>Sorting</h2>\n\n',
}


@pytest.mark.parametrize(
    ("above", "between", "gap", "number"), [*product(ABOVE.values(), ("\n", "\n\n"), ("\n", "\n\n"), (2, 5))]
)
def test_cards_in_a_wrapper(above: str, between: str, gap: str, number: int) -> None:
    """What is around cards, and blank lines between them and at the end of the wrapper, do not tell what they hold."""
    cards = between.join(CARD.format(n=n, abstract=SENTENCE) for n in range(1, number + 1))
    digest = adp.parse(f"{above}{cards}{gap}{'</div>' if '<div' in above else ''}\n")
    found = [(paper.title, paper.authors, paper.abstract, str(paper.published)) for paper in digest]
    assert found == [(f"Stones {n}", ("Ada Holm", "Ben Ek"), SENTENCE, f"2025-12-0{n}") for n in range(1, number + 1)]
    assert {paper.url for paper in digest} == {f"https://arxiv.org/abs/2512.1000{n}" for n in range(1, number + 1)}
    assert not digest.diagnostics


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n \n"])
def test_a_blank_line_in_a_paragraph_of_html(gap: str) -> None:
    """A generator puts an abstract of two paragraphs into one element."""
    abstracts = [f"<p>{SENTENCE}</p>", f"<p>{SENTENCE}{gap}No two of them were equal.</p>", f"<p>{SENTENCE}</p>"]
    cards = "\n\n".join(CARD.format(n=n, abstract=abstract) for n, abstract in enumerate(abstracts))
    papers = adp.parse(f"# Stones of the Day\n\n{cards}\n").papers
    assert [str(paper.arxiv_id) for paper in papers] == ["2512.10000", "2512.10001", "2512.10002"]
    assert [paper.abstract for paper in papers] == [SENTENCE, f"{SENTENCE}\nNo two of them were equal.", SENTENCE]


def test_a_paragraph_that_is_left_open() -> None:
    """It ends at the blank line below it, as nothing closes it."""
    cards = "\n\n".join(CARD.format(n=n, abstract=f"<p>{SENTENCE}") for n in range(1, 4))
    papers = adp.parse(f"# Stones of the Day\n\n{cards}\n\nSorted.\n").papers
    assert [paper.abstract for paper in papers] == [SENTENCE] * 3
