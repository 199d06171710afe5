"""Texts that are YAML and nothing else, of one paper or several."""

import pytest

import arxiv_digest_parser as adp

ABSTRACT = "We sort the lamp's stones: by hand."
ONE = """date: "2025-12-01"
author: Ada Holm
title: Sorting Stones
thumbnail: ""
link: https://arxiv.org/abs/2512.10001
summary: 'We sort the lamp''s stones: by hand.'
tags:
    - ML
    - stones
"""
ITEM = """- title: Sorting Stones
  author: Ada Holm
  date: 2025-12-01
  link: https://arxiv.org/abs/2512.1000{n}
  summary: "We sort the lamp's stones: by hand."
  tags: [ML, stones]
"""
FORMS = {
    "one": (ONE, 1),
    "a list": (ITEM.format(n=1) + ITEM.format(n=2), 2),
    "below a key": ("# made by me\npapers:\n" + ITEM.format(n=1) + ITEM.format(n=2), 2),
    "documents": (ONE + "---\n" + ONE.replace("10001", "10002"), 2),
}


@pytest.mark.parametrize(("text", "number"), FORMS.values(), ids=FORMS)
def test_keys_in_lower_case(text: str, number: int) -> None:
    """Their values have quotes, and lists below them, which values of labels do not have."""
    papers = adp.parse(text).papers
    assert [str(paper.arxiv_id) for paper in papers] == [f"2512.1000{n}" for n in range(1, number + 1)]
    for paper in papers:
        assert (paper.title, paper.authors, paper.abstract) == ("Sorting Stones", ("Ada Holm",), ABSTRACT)
        assert (str(paper.published), dict(paper.extra)) == ("2025-12-01", {"tags": "ML, stones"})


@pytest.mark.parametrize(
    "text",
    [
        "title: Sorting Stones\nauthors: Ada Holm, Ben Ek\nurl: https://arxiv.org/abs/2512.10001\nabstract: We sort.\n",
        (
            'title: Sorting Stones\nauthors: Ada Holm, Ben Ek\nurl: https://arxiv.org/abs/2512.10001\nquote: "So."\n'
            "Sorted by hand.\n"
        ),
    ],
    ids=["no quotes", "words"],
)
def test_labels_in_lower_case(text: str) -> None:
    """Lines of labels are read as such."""
    [paper] = adp.parse(text).papers
    assert (paper.title, paper.authors) == ("Sorting Stones", ("Ada Holm", "Ben Ek"))
