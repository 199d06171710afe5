"""Digests of days without papers that say so in a heading, below that of the digest."""

import pytest

import arxiv_digest_parser as adp


@pytest.mark.parametrize("said", ["今日没有找到新论文。", "No new papers found today."])
def test_a_heading_says_that_there_are_no_papers(said: str) -> None:
    """Such a text is a digest without papers, with its title and its day, and nothing of it is unread."""
    digest = adp.parse(f"# Daily arXiv\n\n> 2026-12-01\n\n### {said}\n")
    assert (digest.title, str(digest.date), digest.papers, digest.sections) == ("Daily arXiv", "2026-12-01", (), ())
    assert not digest.diagnostics


def test_what_is_below_such_a_heading_is_reported() -> None:
    """The reason that a program gives is quoted."""
    digest = adp.parse("# Daily arXiv\n\n### No new papers found today.\n\n> The file of 2026-12-01 is empty.\n")
    assert [noticed.code for noticed in digest.diagnostics] == ["unread-text"]
