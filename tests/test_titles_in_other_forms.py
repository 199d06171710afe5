"""Headings below front matter that are its title in another form: shorter, or behind words for the page."""

import pytest

import arxiv_digest_parser as adp

PAGE = """---
title: "SortNet: Wet Stones That Sort Themselves"
arxiv_id: "2512.10001"
---

# {heading}

## Summary
We sort.

{below}
"""


@pytest.mark.parametrize(
    "heading",
    [
        "SortNet: Wet Stones",
        "SortNet：Wet Stones",
        "论文笔记：SortNet: Wet Stones That Sort Themselves",
        "Review: Wet Stones That Sort Themselves",
    ],
)
def test_a_heading_with_a_colon(heading: str) -> None:
    """The words before the colon are not a label; what differs from the title is reported."""
    digest = adp.parse(PAGE.format(heading=heading, below="## Notes\nOld."))
    [paper] = digest
    assert (paper.title, dict(paper.extra)) == ("SortNet: Wet Stones That Sort Themselves", {"Notes": "Old."})
    assert [found.line for found in digest.diagnostics if found.code == "unread-text"] == [6]


@pytest.mark.parametrize("end", ["", "\n"])
def test_other_headings_with_a_colon(end: str) -> None:
    """They have their value on their line."""
    digest = adp.parse(
        PAGE.format(heading="SortNet: Wet Stones That Sort Themselves", below="## Lab: Night").rstrip() + end
    )
    assert dict(digest.papers[0].extra) == {"Lab": "Night"}
