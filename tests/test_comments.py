"""Comments of HTML inside of papers, which no reader of a page sees."""

import pytest

import arxiv_digest_parser as adp

PAPER = """\
### [Folding {0}](https://arxiv.org/abs/2611.9001{1})

*Ilse Brandner, Tomoko Arai*

**Abstract:** We fold a paper map with two grippers.

**Rating:**
- Novelty: high{2}
"""


def read(comment: str) -> adp.Digest:
    """Read two papers that end with a comment."""
    return adp.parse(PAPER.format("Maps", 1, comment) + "\n" + PAPER.format("Cups", 2, comment))


@pytest.mark.parametrize(
    "comment",
    [
        "\n\n<!-- RELATED:START -->",
        "\n\n<!-- 4 -->\n\n</div>\n\n<!-- RELATED:END -->",
        "\n{/* truncated here */}",
        "\n\n<div>\n\n<!-- by a robot --></div>",
    ],
)
def test_comments_below_values(comment: str) -> None:
    """They end no value, and nothing is reported."""
    digest = read(comment)
    assert [paper.extra["Rating"] for paper in digest.papers] == ["- Novelty: high"] * 2
    assert not digest.diagnostics


def test_a_comment_about_a_paper() -> None:
    """One with an identifier may be about another paper, so it is not dropped."""
    assert [paper.extra["Rating"][-19:] for paper in read("\n\n<!-- 2611.90019 -->").papers] == [
        "<!-- 2611.90019 -->"
    ] * 2


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(
    "line",
    [
        "- [ ] Sep 2{0} [Tea {0} is Water](https://arxiv.org/abs/2602.9090{0}) <!-- arxiv-2602-9090{0} -->",
        "- Sep 2{0} <!-- key {0} --> [Tea {0} is Water](https://arxiv.org/abs/2602.9090{0})",
        "1. Sep 2{0} — **Tea {0} is Water** <!-- key {0} --> https://arxiv.org/abs/2602.9090{0}",
    ],
)
def test_comments_in_items(line: str, size: int) -> None:
    """A key that a program puts into the item of a paper is not a badge."""
    digest = adp.parse("# Tea\n\n" + "\n".join(line.format(at) for at in range(size)))
    for at, paper in enumerate(digest.papers):
        assert paper.title == f"Tea {at} is Water"
        assert dict(paper.extra) == {"badges": f"Sep 2{at}"}
