"""Sections of papers whose values are lists or tables that look like labels."""

import pytest

import arxiv_digest_parser as adp

NOTE = """\
# FieryStones: In-the-Wild Stones

- **Authors**: Mira Holt, Ona Pell
- **URL**: https://arxiv.org/abs/2605.90020

## Abstract

We count stones, which are many.

## Contributions

{0}

## Limitations

- slow
"""


@pytest.mark.parametrize(
    "value",
    [
        "1. **Mixed**: stones and water\n2. **Online**: counted on the way",
        "- **Mixed:** stones and water\n- **Online:** counted on the way",
        "* **Mixed** — stones and water\n* **Online** — counted on the way",
        "- **Mixed**: stones and water",
        "| Stones | Counted |\n|---|---|\n| round | 91.2 |\n| flat | 80.1 |",
    ],
)
def test_items_below_texts(value: str) -> None:
    """They are what the section says, as its heading is the label that others of the paper look like."""
    digest = adp.parse(NOTE.format(value))
    [paper] = digest
    assert dict(paper.extra) == {"Contributions": value, "Limitations": "- slow"}
    assert paper.abstract == "We count stones, which are many."
    assert not digest.diagnostics


@pytest.mark.parametrize(
    ("value", "extra"),
    [
        ("- **Venue**: a workshop\n- **Code**: https://github.com/a/b", {"Venue": "a workshop"}),
        ("**Room**: twelve\n\n**Lamps**:\n- three", {"Room": "twelve", "Lamps": "- three"}),
        ("", {}),
    ],
)
def test_fields_below_texts(value: str, extra: dict[str, str]) -> None:
    """A list in which one names a field is of fields, and so are paragraphs."""
    [paper] = adp.parse(NOTE.format(value))
    assert dict(paper.extra) == {**extra, "Limitations": "- slow"}


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(
    "head", ["| 方法 | 成功率 |", "| Method | Rate |", "| Set | Rate |", "| Method | Rate | Cost |"]
)
def test_tables_of_one_paper(head: str, size: int) -> None:
    """The table of results that one paper alone has is a value, whatever the head of its first column is called."""
    width = head.count("|") - 1
    table = f"{head}\n|{'---|' * width}\n| base |{' 60% |' * (width - 1)}\n| ours |{' 80% |' * (width - 1)}"
    papers = (
        f"### [Paper {'ABCDE'[at]} of Stones](https://arxiv.org/abs/2611.9001{at})\n\n**TL;DR:** Maps are folded.\n\n"
        f"#### Problem\n\nCreases.\n\n#### Experiments\n\n{'Twice as fast.' if at else table}\n\n"
        "#### Abstract\n\nWe fold a paper map with two grippers.\n"
        for at in range(size)
    )
    digest = adp.parse("\n".join(papers))
    for at, paper in enumerate(digest.papers):
        assert dict(paper.extra) == {"Problem": "Creases.", "Experiments": "Twice as fast." if at else table}
        assert paper.analysis is not None
        assert paper.analysis.method is None
