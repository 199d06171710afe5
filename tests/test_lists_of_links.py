"""Lists of links below other values: they are not the end of an abstract, and numbers beside them do not hide them."""

import pytest

import arxiv_digest_parser as adp

LINKS = "[abs](https://arxiv.org/abs/2611.9003{n}) | [pdf](https://arxiv.org/pdf/2611.9003{n})"
PAPER = "### {title}\n{b} Authors: Mira Holt, Ona Pell\n{b} Matched: night\n{b} Abstract: It takes {n} hours.\n"
TITLES = ("Sorting Pebbles", "Counting Clouds", "Lanterns on Water")


@pytest.mark.parametrize("bullet", ["-", "*"])
@pytest.mark.parametrize("has_links", ["1", "10", "01", "101", "001", "111"])
def test_the_last_item_of_a_list_holds_links(has_links: str, bullet: str) -> None:
    """Whether one of few papers has them or all, they are no part of the abstract."""
    text = "# Shortlist\n\n"
    for n, has in enumerate(map(int, has_links)):
        links = f"{bullet} Links: {LINKS.format(n=n)}\n" if has else ""
        text += PAPER.format(title=TITLES[n], b=bullet, n=n) + links + "\n"
    digest = adp.parse(text)
    assert [paper.abstract for paper in digest] == [f"It takes {n} hours." for n in range(len(has_links))]
    assert [paper.pdf_url is not None for paper in digest] == [*map(bool, map(int, has_links))]
    assert [paper.url is not None for paper in digest] == [*map(bool, map(int, has_links))]


def test_an_item_that_is_no_links_is_text_of_an_abstract() -> None:
    """An abstract may have a list, and one of its items a word before a colon."""
    text = f"# Shortlist\n\n{PAPER.format(title=TITLES[0], b='-', n=1)}- Links: as of pebbles to [rivers](https://x.org).\n"
    (paper,) = adp.parse(text)
    assert "- Links: as of pebbles" in str(paper.abstract)


def test_numbers_of_stars_do_not_hide_links() -> None:
    """The links are read, and the list with its number is kept."""
    line = "[arXiv](https://arxiv.org/abs/2611.9003{n}) | [GitHub](https://github.com/x/y{n}) ⭐12"
    papers = [
        f"## {n}. {title}\n\n- **Votes:** 4\n- **Links:** {line.format(n=n)}\n\n" for n, title in enumerate(TITLES, 1)
    ]
    digest = adp.parse("".join(papers))
    assert [paper.code_url for paper in digest] == [f"https://github.com/x/y{n}" for n in (1, 2, 3)]
    assert [str(paper.arxiv_id) for paper in digest] == [f"2611.9003{n}" for n in (1, 2, 3)]
    assert [paper.extra["Links"] for paper in digest] == [line.format(n=n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "line",
    ["**Upvotes:** {n} | **Comments:** {n}", "**Comments:** {n} | **Upvotes:** {n}", "**Comments:** {n} · 2026-11-30"],
)
def test_the_number_of_comments_is_no_comment(line: str) -> None:
    """Readers write several, which a digest counts beside other numbers."""
    papers = [
        f"## {n}. {title}\n\n{line.format(n=n)}\n\nhttps://arxiv.org/abs/2611.9003{n}\n\n"
        for n, title in enumerate(TITLES, 1)
    ]
    digest = adp.parse("".join(papers))
    assert [(paper.comment, paper.extra["Comments"]) for paper in digest] == [(None, n) for n in "123"]
