"""Unknown labels of a list whose item above is the abstract: they are not a part of it."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar", "Sorting Pebbles by Sound", "StoneNet"]
TEXT = "Kettles are usually treated as forgetful. We boil water in {n} kettles and wait; the second boil is faster."


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("label", ["Relevance", "Why it matters", "Score"])
@pytest.mark.parametrize("value", ["{n}/10", "it saves water {n}"])
@pytest.mark.parametrize("item", ["- {}: {}", "* {}: {}", "- **{}**: {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_below_an_abstract(gap: str, item: str, value: str, label: str, number: int) -> None:
    """An item that looks the same as that of the abstract, in all papers, is the next of the list."""
    text = "# Daily Papers\n\n"
    for n, title in enumerate(TITLES[:number], 1):
        values = {
            "Authors": "Ada Holm, Ben Ek",
            "Link": f"https://arxiv.org/abs/2607.9000{n}",
            "Abstract": TEXT.format(n=n),
        }
        items = [item.format(*pair) for pair in (*values.items(), (label, value.format(n=n)))]
        text += f"### {n}. {title}\n\n{gap.join(items)}\n\n"
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [paper.abstract for paper in digest] == [TEXT.format(n=n) for n in range(1, number + 1)]
    assert [paper.extra[label] for paper in digest] == [value.format(n=n) for n in range(1, number + 1)]
