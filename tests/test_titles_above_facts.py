"""English titles below headings in another language, above a line of names and facts."""

import pytest

import arxiv_digest_parser as adp

TITLES = (("不留折痕地折叠地图", "MapFold: Folding Maps Without Creases"), ("安静门铃目录", "A Catalogue of Bells"))
FACTS = {
    " · 2025-12-01 · cs.RO": {"published": "2025-12-01", "primary_category": "cs.RO"},
    " | 2025-12-01": {"published": "2025-12-01"},
    " • cs.RO": {"primary_category": "cs.RO"},
    " et al. · 2025-12-01": {"published": "2025-12-01", "authors_complete": False},
    "": {},
}


@pytest.mark.parametrize("number", [2, 5])
@pytest.mark.parametrize(("facts", "said"), FACTS.items())
def test_a_title_above_names_and_facts(facts: str, said: dict[str, object], number: int) -> None:
    """It may look like a label with its value, or like any other line."""
    digest = adp.parse(
        "# 科研日报 2025-12-01\n\n"
        + "".join(
            f"## {n}. {title}\n\n{original}\n\nAda Holm, Ben Ek{facts}\n\n"
            f"[PDF](https://arxiv.org/pdf/2512.1000{n})\n\n### 中文摘要\n\n本文研究折叠地图。\n\n"
            for n, (title, original) in enumerate((TITLES * 3)[:number], 1)
        )
    )
    assert len(digest) == number
    for paper, (title, original) in zip(digest, TITLES * 3, strict=False):
        assert (paper.title, paper.authors) == (original, ("Ada Holm", "Ben Ek"))
        [translation] = paper.translations
        assert (translation.title, translation.abstract) == (title, "本文研究折叠地图。")
        assert {name: getattr(paper, name) if name != "published" else str(paper.published) for name in said} == said
        assert not paper.extra
