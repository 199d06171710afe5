"""Cells with several links: where each leads says more than the head of their column, or their order."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

CODE = "[![GitHub](https://img.shields.io/github/stars/holt/sort)](https://github.com/holt/sort{n})"
PAGE = "[![GitHub Page](https://img.shields.io/badge/GitHub-Page-159957.svg)](https://holt.github.io/sort{n})"
LINK = "https://arxiv.org/abs/2606.0000{n}"


def rows(head: str, row: str, number: int) -> Sequence[Paper]:
    """Read a table with a row that is printed for several papers: ``{n}`` is the number of each."""
    body = "".join(f"| {row.replace('{n}', str(n))} |\n" for n in range(1, number + 1))
    return adp.parse(f"| {head} |\n|{'---|' * (head.count('|') + 1)}\n{body}").papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("cell", [f"{PAGE} <br /> {CODE}", f"{CODE} {PAGE}", f"{PAGE}, {CODE}"])
@pytest.mark.parametrize("head", ["Repo", "Code", "代码"])
def test_a_page_beside_the_code(head: str, cell: str, number: int) -> None:
    """A repository is the code, and not the page of the project."""
    for n, paper in enumerate(rows(f"Title | {head} | Paper", f"Stones | {cell} | [arXiv]({LINK})", number), 1):
        assert (paper.code_url, paper.url) == (f"https://github.com/holt/sort{n}", LINK.replace("{n}", str(n)))
        assert dict(paper.extra) == {"GitHub Page": f"https://holt.github.io/sort{n}"}


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_a_page_alone_is_the_code(number: int) -> None:
    """As the head of its column says; a minus stands for nothing."""
    for n, paper in enumerate(rows("Title | Repo | Paper | Talk", f"Stones | {PAGE} | <{LINK}> | ➖", number), 1):
        assert (paper.code_url, paper.extra["Talk"]) == (f"https://holt.github.io/sort{n}", "")


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("mark", [" ・ ", " · ", ", ", "<br>"])
def test_another_link_before_that_of_the_paper(mark: str, number: int) -> None:
    """Notes within the site are kept; what separates links says nothing."""
    cell = f"[md](papers/{{n}}.md){mark}[arXiv]({LINK})"
    for head in ("Title | Links", "タイトル | リンク"):
        for n, paper in enumerate(rows(head, f"Stones | {cell}", number), 1):
            assert (paper.url, dict(paper.extra)) == (LINK.replace("{n}", str(n)), {"md": f"papers/{n}.md"})


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("head", ["Abstract", "Summary", "TLDR", "摘要"])
@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("[Abstract](abstracts/{n}.md)", {"Abstract": "abstracts/{n}.md"}),
        ("[Read](https://example.org/{n})", {"Read": "https://example.org/{n}"}),
        ("https://example.org/{n}", {"Link": "https://example.org/{n}"}),
        (f"[link]({LINK})", {}),
    ],
)
def test_links_to_abstracts(cell: str, kept: dict[str, str], head: str, number: int) -> None:
    """A column of links to where the texts are holds no texts."""
    for n, paper in enumerate(rows(f"Title | arXiv | {head}", f"Stones | [arXiv]({LINK}) | {cell}", number), 1):
        assert (paper.url, paper.abstract, paper.analysis) == (LINK.replace("{n}", str(n)), None, None)
        assert dict(paper.extra) == {label: value.replace("{n}", str(n)) for label, value in kept.items()}
