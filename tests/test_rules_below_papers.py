"""Rules below papers, where something else follows the last of them, or of one part of the text."""

import pytest

import arxiv_digest_parser as adp

ABSTRACT = (
    "We sort pebbles by the shadows that they cast at noon. Our method needs a lamp, and is twice as fast as weighing."
)
TITLES = ("Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models", "Lanterns for Small Boats")
FORM = "{title}\nMira Holt, Ona Pell\n2026-01-0{n}\nAbstract: https://arxiv.org/abs/2601.9001{n}\nPDF: https://arxiv.org/pdf/2601.9001{n}\n\nAbstract:\n{abstract}\n----------\n\n"
FURTHER = "  When Do Drawers Open?\n  https://arxiv.org/abs/2601.90021\n\n  Folding Maps Without Hands\n  https://arxiv.org/abs/2601.90022\n\n"


@pytest.mark.parametrize("count", [2, 3])
def test_a_rule_that_ends_others_ends_the_paper_above_a_list(count: int) -> None:
    """What heads the list is reported, and is no part of the abstract above it."""
    papers = [FORM.format(n=n, title=title, abstract=ABSTRACT) for n, title in enumerate(TITLES[:count], 1)]
    digest = adp.parse(f"ArXiv Digest: pebbles — 2026-01-04\n======\n\n{''.join(papers)}Also matched (2):\n\n{FURTHER}")
    assert [paper.abstract for paper in digest][:count] == [ABSTRACT] * count
    assert len(digest) == count + 2
    assert "Also matched (2):" in [found.text for found in digest.diagnostics if found.code == "unread-text"]
