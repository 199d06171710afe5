"""Labels of which nothing is known, with the title of the paper again and a link behind it."""

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")


def talks(paper: str) -> str:
    """Return the talks of a conference, each with its paper below a label."""
    return "# Talks\n\n" + "".join(
        f"### {n}. {title}\n\n**Speaker:** Mira Holt (Tree University)\n\n"
        f"**Talk about:** {paper.format(title=title, n=n)}\n\n**Abstract:** We work on it.\n\n"
        for n, title in enumerate(TITLES, 1)
    )


def test_a_link_behind_the_title_again() -> None:
    """It leads to the paper, and what the label says is kept."""
    digest = adp.parse(talks("{title} · [arXiv:2601.9000{n}](https://arxiv.org/abs/2601.9000{n})"))
    assert [paper.url for paper in digest] == [f"https://arxiv.org/abs/2601.9000{n}" for n in (1, 2, 3)]
    assert all(paper.extra["Talk about"].startswith(paper.title) for paper in digest)
    assert "unread-paper" not in {noticed.code for noticed in digest.diagnostics}


def test_a_link_behind_another_title() -> None:
    """It may lead to another paper: that it is not read is reported."""
    digest = adp.parse(talks("{title}s of Old · [arXiv:2601.9000{n}](https://arxiv.org/abs/2601.9000{n})"))
    assert {(paper.url, paper.arxiv_id) for paper in digest} == {(None, None)}
    assert "unread-paper" in {noticed.code for noticed in digest.diagnostics}
