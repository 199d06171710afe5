"""Spans whose class says that they are topics: two words with capitals in one are not a name."""

import pytest

import arxiv_digest_parser as adp

PAPER = """<article class="paper" markdown="1">

#### [On Stones {at}](https://arxiv.org/abs/2512.1000{at})

<div class="meta"><span class="id">arXiv 2512.1000{at}</span>{spans}</div>

<div class="summary" markdown="1">

We sort stones by hand. We stop.

</div>

</article>

"""


def read(spans: str, number: int) -> tuple[adp.Paper, ...]:
    """Read papers with some spans below each title."""
    return adp.parse("# Digest\n\n" + "".join(PAPER.format(at=at, spans=spans) for at in range(number))).papers


@pytest.mark.parametrize("name", ["paper-category-chip", "tag", "badge topic"])
@pytest.mark.parametrize("number", [1, 2, 5])
def test_topics_that_look_like_names(name: str, number: int) -> None:
    """They are remarks, as other topics are."""
    for paper in read(f'<span class="{name}">Language Agents</span><span class="{name}">RAG 2</span>', number):
        assert (paper.authors, paper.extra["badges"]) == ((), "Language Agents\n\nRAG 2")


def test_names() -> None:
    """What other spans hold may be names."""
    for paper in read('<span class="people">Ada Holm, Ben Ek</span><span class="tag">cs.DS</span>', 3):
        assert (paper.authors, paper.categories) == (("Ada Holm", "Ben Ek"), ("cs.DS",))
