"""Digests of one paper below the heading of a section, which is not its title."""

import pytest

import arxiv_digest_parser as adp

TITLE = "Sorting Pebbles by Moonlight"
NAMES = "Mira Holt, Ona Pell, Tomas Reyk"
URL = "https://arxiv.org/abs/2611.90011"

LINKED = {
    "facts above": f"4/5\n\nNov 21, 2026\n\n[{TITLE}]({URL})\n\n{NAMES}\n\n**Summary:** A lamp-free sort.\n",
    "names below": f"[{TITLE}]({URL})\n{NAMES}\n\n**Abstract:** A lamp-free sort.\n",
    "a link between": f"[{TITLE}]({URL})\n\n[PDF](https://arxiv.org/pdf/2611.90011)\n\n*{NAMES}*\n\nSummary: A sort.\n",
}
DOI = "10.48550/arXiv.2611.90011"
LABELLED = f"**Authors**: {NAMES} | **Date**: 2026 Nov 20\nDOI: [{DOI}](https://doi.org/{DOI})\n**TL;DR**: A sort.\n"
HIGHLIGHT = f"- **[{TITLE}](https://pubmed.ncbi.nlm.nih.gov/3900001/)**  \n  A good read."


@pytest.mark.parametrize("section", ["Sorting", "Notable Works", "Methods"])
@pytest.mark.parametrize("below", LINKED.values(), ids=LINKED)
def test_the_title_is_a_link_below_a_section(below: str, section: str) -> None:
    """Names are right below it, and it is longer than the heading."""
    found = adp.parse(f"# Daily Digest 2026-11-30\n\n## {section}\n{below}")
    assert [(one.title, ", ".join(one.authors), one.url) for one in found] == [(TITLE, NAMES, URL)]
    assert [one.name for one in found.sections] == [section]


@pytest.mark.parametrize(
    "below",
    [
        f"*{NAMES}*\n\n[A Page on arXiv]({URL})\n\n**Abstract:** A sort.\n",
        f"*{NAMES}*\n\nSee [the paper on sorting]({URL}).\n\n**Abstract:** A sort.\n",
        f"{NAMES}\n\n**Abstract:** A sort.\n\n[Sorting all Pebbles by Moonlight, in full]({URL})\n",
        f"*{NAMES}*\n\n**Abstract:** A sort.\n\n**Code:** https://github.com/holt/sort\n**arXiv:** {URL}\n",
    ],
)
def test_the_title_is_the_heading(below: str) -> None:
    """The link below it says less, or has no names below it."""
    found = adp.parse(f"# Daily Digest 2026-11-30\n\n## {TITLE}\n{below}")
    assert [one.title for one in found] == [TITLE]


@pytest.mark.parametrize(
    "above",
    [
        f"## Notable Highlights\n\n{HIGHLIGHT}\n\n## Methods\n\n",
        "## Methods\n\n",
    ],
)
def test_a_paper_below_sections_that_are_called_as_fields(above: str) -> None:
    """Its names are right below its heading, which is lower than these."""
    found = adp.parse(f"# Daily Digest 2026-11-30\n\n{above}### {TITLE}\n{LABELLED}")
    [paper] = found.papers
    assert (paper.title, ", ".join(paper.authors), str(paper.arxiv_id)) == (TITLE, NAMES, "2611.90011")
    assert found.title == "Daily Digest 2026-11-30"


def test_notes_with_parts() -> None:
    """A heading below a field is a part of it, where no names are below."""
    notes = (
        f"# {TITLE}\n{NAMES}\n\n{URL}\n\n## Summary\n\n### In Short\nA sort.\n\n## Method\n\n### Authors\nBy hand.\n"
    )
    assert [one.title for one in adp.parse(notes)] == [TITLE]
