"""Titles before links that are called by where the papers appeared."""

import pytest

from arxiv_digest_parser import parse

WORKS = [
    ("The Science of Stone Systems", "River Labs"),
    ("Stones in Concert: A Survey", "Preprints.org"),
    ("石头工具使用的演进", "River Labs"),
]


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("form", ["### {title} — [{source}]({url})", "## {n}. {title} | [{source}]({url})"])
def test_a_title_before_a_link_called_by_its_source(form: str, number: int) -> None:
    """The source is kept beside it."""
    text = "# Stones\n\n" + "".join(
        form.format(n=n, title=title, source=source, url=f"https://arxiv.org/abs/2606.9001{n}") + "\n\nIt is long.\n\n"
        for n, (title, source) in enumerate(WORKS[:number], 1)
    )
    assert [(one.title, one.extra["badges"]) for one in parse(text)] == WORKS[:number]
    assert [str(one.arxiv_id) for one in parse(text)] == [f"2606.9001{n}" for n in range(1, number + 1)]


@pytest.mark.parametrize("before", ["Best Paper of the Whole Week", "Topic {n}"])
def test_what_stands_before_links_that_are_titles(before: str) -> None:
    """It is the same before all of them, or shorter."""
    text = "# Stones\n\n" + "".join(
        f"### {before.format(n=n)} — [{title[:20]}](https://arxiv.org/abs/2606.9001{n})\n\n*Mira Holt, Ona Pell*\n\n"
        for n, (title, _) in enumerate(WORKS, 1)
    )
    assert [one.title for one in parse(text)] == [title[:20] for title, _ in WORKS]
