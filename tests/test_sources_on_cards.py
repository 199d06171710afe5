"""Cards that say where a paper is from (``arXiv``) on a line of its own, which would be the label of a link."""

import pytest

import arxiv_digest_parser as adp


def _read(card: str, number: int) -> adp.Digest:
    cards = "".join(card.format(n=n) for n in range(1, number + 1))
    return adp.parse(f"<html><body><h1>Stones of the Day</h1>{cards}</body></html>")


NAMES = (
    '<div><div class="t"><a href="https://arxiv.org/abs/2512.1000{n}">Stones {n} by Hand</a></div>\n'
    "<div><span>{source}</span></div>\n<div>Ada Holm, Ben Ek (2025-12-0{n})</div>\n"
    "<details><summary>Abstract</summary><p>We sort stones.</p></details></div>\n"
)


@pytest.mark.parametrize("number", [2, 5])
@pytest.mark.parametrize("source", ["arXiv", "Link", "bioRxiv"])
def test_a_source_above_names_with_a_day(source: str, number: int) -> None:
    """The names and the day are not its value, which would be a link."""
    digest = _read(NAMES.replace("{source}", source), number)
    assert [paper.authors for paper in digest] == [("Ada Holm", "Ben Ek")] * number
    assert [str(paper.published) for paper in digest] == [f"2025-12-0{n}" for n in range(1, number + 1)]
    assert [paper.abstract for paper in digest] == ["We sort stones."] * number


@pytest.mark.parametrize("link", ["arxiv.org/abs/2512.1000{n}", "https://arxiv.org/abs/2512.1000{n}", "2512.1000{n}"])
def test_a_label_above_a_link(link: str) -> None:
    """It holds what the label says."""
    digest = adp.parse(
        "# Stones\n\n"
        + "".join(
            f"## Stones {n} by Hand\n\nAuthors\nAda Holm, Ben Ek\n\narXiv\n{link.format(n=n)}\n\nAbstract\nWe sort.\n\n"
            for n in range(1, 4)
        )
    )
    assert [str(paper.arxiv_id) for paper in digest] == ["2512.10001", "2512.10002", "2512.10003"]


@pytest.mark.parametrize("number", [2, 5])
def test_facts_above_a_heading_with_a_fold_below(number: int) -> None:
    """They are not part of what is folded."""
    card = (
        "<article><div><span>arXiv</span>\n<strong>{n}/10</strong>\n<span>2025-12-0{n}</span></div>\n"
        '<h3><a href="https://arxiv.org/abs/2512.1000{n}">Stones {n}</a></h3>\n'
        "<details><summary>AI summary</summary><p>They sort stones by hand.</p></details></article>\n"
    )
    for n, paper in enumerate(_read(card, number), 1):
        assert paper.analysis is not None
        assert (paper.analysis.tldr, str(paper.published)) == ("They sort stones by hand.", f"2025-12-0{n}")
        assert dict(paper.extra) == {"badges": f"arXiv\n\n{n}/10"}


@pytest.mark.parametrize("line", ["Ada Holm, Ben Ek (see below)", "Stones, lamps (2025-12-01)", "Ada Holm, Ben Ek"])
def test_lines_that_are_not_names_with_a_day(line: str) -> None:
    """Words, and names without a whole date, do not show beyond doubt whose they are."""
    digest = adp.parse(
        f"## [Stones](https://arxiv.org/abs/2512.10001)\n\n**Abstract:** We sort stones by hand.\n\n{line}\n"
    )
    assert digest[0].published is None or not digest[0].authors
