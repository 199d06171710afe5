"""Values whose form says that they are not of the field which their key names."""

import json

import pytest

import arxiv_digest_parser as adp


@pytest.mark.parametrize(("said", "comment"), [(3, None), (0, None), ("12 pages", "12 pages")])
def test_a_number_of_comments(said: object, comment: str | None) -> None:
    """It is how many a site has, and not what the authors say."""
    [paper] = adp.parse(json.dumps([{"title": "A Sort", "url": "https://arxiv.org/abs/2512.10001", "comments": said}]))
    assert paper.comment == comment
    assert paper.extra.get("comments") == (None if comment else str(said))


def test_the_repository_of_a_paper() -> None:
    """It is its code."""
    said = {"title": "A Sort", "arxiv_id": "2512.10001", "github_repo": "https://github.com/holm/sort"}
    assert adp.parse(json.dumps([said]))[0].code_url == said["github_repo"]


@pytest.mark.parametrize("value", ["2512.10001", "arXiv:2512.10001v2"])
def test_an_identifier_below_the_key_of_a_link(value: str) -> None:
    """It is not a link."""
    [paper] = adp.parse(f"---\ntitle: A Sort\narXiv: {value}\nauthors: [Ada Holm]\n---\n\n## Method\n\nWe sort.\n")
    assert (paper.url, str(paper.arxiv_id)) == (None, value.removeprefix("arXiv:"))
