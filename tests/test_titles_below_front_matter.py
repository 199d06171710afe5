"""Files about one paper whose front matter says what the heading below it does not: identifier, names, days."""

import pytest

import arxiv_digest_parser as adp

FILE = """---
{said}
authors:
- Ada Holm
- Ben Ek
published_at: 2025-12-01
---

# Sorting Stones by Hand{gap}

{body}
"""
BODIES = {
    "a paragraph": "We sort stones, which takes long. No two of them were equal.",
    "sections": "## Summary\nWe sort stones, which takes long. No two of them were equal.\n\n## Approach\n- By hand.\n",
}


@pytest.mark.parametrize(
    "said", ["url: https://arxiv.org/abs/2512.10001", "arxiv_id: 2512.10001", "link: https://arxiv.org/pdf/2512.10001"]
)
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_heading_is_the_title(said: str, body: str) -> None:
    """It is the only one of the first level."""
    [paper] = adp.parse(FILE.format(said=said, body=body, gap="  ")).papers
    assert (paper.title, paper.authors) == ("Sorting Stones by Hand", ("Ada Holm", "Ben Ek"))
    assert (str(paper.arxiv_id), str(paper.published)) == ("2512.10001", "2025-12-01")
    assert paper.abstract == BODIES["a paragraph"]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("url: https://example.org/post", "We sort. See https://arxiv.org/abs/2512.10001.\n\n## Method\n\nBy hand.\n"),
        (
            "arxiv_id: 2512.10001",
            "## [Stones](https://arxiv.org/abs/2512.10001)\n\nAda Holm\n\n# Lamps\n\nThey burn.\n",
        ),
    ],
    ids=["a post", "two headings"],
)
def test_other_headings(said: str, body: str) -> None:
    """A post, and a text with several parts, say more than what a paper is called."""
    titles = [paper.title for paper in _papers(FILE.format(said=said, body=body, gap="  "))]
    assert "Sorting Stones by Hand" not in titles or said.startswith("url")


def _papers(text: str) -> tuple[adp.Paper, ...]:
    try:
        return tuple(adp.parse(text).papers)
    except adp.DigestError:
        return ()


SCHEDULE = "\n| Date | Paper |\n| --- | --- |\n| 2025-12-01 | [Stones](https://arxiv.org/abs/2512.10001) |\n"


@pytest.mark.parametrize(
    ("said", "is_read"),
    [
        ('# themes\n\ntitle: "Stones"\nsubtitle: "Read here.  \nAll of them. [Link](https://example.org/)"\n', True),
        ('# themes\ntitle: "Stones"\nsubtitle: "Read here,\n  all of them"\nwidget: "blank"\n', True),
        ('# themes\ntitle: "Stones"\nsubtitle: "Read here\nkey: value\nNo end\n', False),
    ],
    ids=["two lines", "indented", "no end"],
)
def test_texts_in_quotes_over_several_lines(said: str, is_read: bool) -> None:  # noqa: FBT001 - a case
    """They end with the quote, and lines with a number sign above them are comments."""
    digest = adp.parse(f"---\n{said}---\n{SCHEDULE}")
    assert (digest.title == "Stones") == is_read
    assert bool([one for one in digest.diagnostics if one.code == "unread-text"]) != is_read
