"""What is on cards of pages below the texts of papers, and is not part of these."""

import pytest

import arxiv_digest_parser as adp

CARD = (
    '<article><div class="head"><span class="level">{badge}</span></div><h3>Stones {n}</h3>\n'
    '<div class="summary">Stones {n} are sorted by hand .</div>\n<div class="foot"><span class="tag">cs.DS</span>\n'
    '<span class="day">2025-12-0{n}</span></div>\n<div class="links">\n'
    '<a href="https://arxiv.org/abs/2512.1000{n}v1">Abstract ↗</a>\n'
    '<a href="https://arxiv.org/pdf/2512.1000{n}.pdf">PDF ↗</a></div></article>\n'
)
BADGES = ("🟢 Applied", "🟡 Advanced", "🟢 Applied", "🔴 Theory", "🟡 Advanced")


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize("sign", ["", "<span>🔬</span>"])
def test_facts_below_a_text(number: int, sign: str) -> None:
    """They are the paper's, also if something below their links is of the next card, or a sign of the next section."""
    cards = [CARD.format(n=n, badge=badge) for n, badge in enumerate(BADGES[:number], 1)]
    section = f"<section>{sign}<h2>Lamps</h2>\n"
    page = (
        f"<html><body><h1>Stones</h1><section>{sign}<h2>Sorting</h2>\n{cards[0]}</section>{section}{''.join(cards[1:])}"
    )
    digest = adp.parse(f"{page}</section></body></html>")
    assert [len(section.papers) for section in digest.sections] == [1, number - 1]
    for n, paper in enumerate(digest, 1):
        assert (paper.title, paper.abstract) == (f"Stones {n}", f"Stones {n} are sorted by hand .")
        assert (str(paper.arxiv_id), str(paper.published)) == (f"2512.1000{n}v1", f"2025-12-0{n}")
        assert (paper.primary_category, paper.pdf_url) == ("cs.DS", f"https://arxiv.org/pdf/2512.1000{n}.pdf")
