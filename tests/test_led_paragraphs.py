"""Paragraphs that begin with a line of a number and facts, above the title and its names, as in messages of LINE."""

import pytest

import arxiv_digest_parser as adp

TITLES = (
    "Sorting Pebbles by Moonlight",
    "Counting Clouds: A Study of Grey",
    "Lanterns for Small Boats",
    "Folding Maps",
)
SEVERAL = ("Mira Holt, Ona Pell", "Ines Faro, Kofi Mensah", "Li Wen, Sam Okoro", "Juno Adair, Bo Lin")
SINGLE = ("Tomas Reyk", "Ines Faro", "Li Wen", "Juno Adair")
FORM = "----------------------------\n({n}) score 8.{n}  {fields}\n{title}\n{names}\n\n月明かりで石を並べる{n}。ランプはいらない。\n\nhttps://arxiv.org/abs/2611.9001{n}v1\n\n"
FIELDS = ("cs.DS, cs.LG", "cs.CV", "cs.RO, cs.AI", "cs.CL")


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("is_single", [[False] * 4, [False, True, False, False], [True, False, False, True]])
def test_papers_with_one_author_are_found(is_single: list[bool], count: int) -> None:
    """One name is below the title of some papers."""
    names = [SINGLE[at] if one else SEVERAL[at] for at, one in enumerate(is_single[:count])]
    papers = [FORM.format(n=at + 1, fields=FIELDS[at], title=TITLES[at], names=name) for at, name in enumerate(names)]
    digest = adp.parse(f"[arXiv Digest 2026-11-30] {count} 本\n\n{''.join(papers)}")
    assert [paper.title for paper in digest] == [*TITLES[:count]]
    assert [", ".join(paper.authors) for paper in digest] == names
    assert [", ".join(paper.categories) for paper in digest] == [*FIELDS[:count]]
    assert [paper.number for paper in digest] == [*range(1, count + 1)]
