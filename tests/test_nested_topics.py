"""Items that name topics, in lists whose other items are papers."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Drawers in the Dark", "Stamps at Noon", "Letters of Snow", "Few Letters", "No Letters at All", "Late Post"]


def item(n: int, lead: str = "*", below: str = "") -> str:
    """Return an item that begins with the linked title of a paper."""
    return f"{lead} [{TITLES[n]}](https://arxiv.org/abs/2303.9111{n}){below}\n"


def titles(text: str) -> list[str | None]:
    """Return the titles of the papers of a text."""
    return [paper.title for paper in adp.parse(text)]


@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
@pytest.mark.parametrize("mark", ["*", "-", "+"])
@pytest.mark.parametrize("below", ["", "<br>:star:[code](https://github.com/holt/dark)"])
def test_topics_below_papers(indent: str, mark: str, below: str) -> None:
    """The items below a topic are papers, and the topic is neither a paper nor a part of the one above it."""
    papers = "".join(item(n, mark, below) for n in range(3))
    few = item(3, indent + mark) + item(4, indent + mark)
    found = adp.parse(f"# Papers\n\n## Detection\n{papers}{mark} 小样本\n{few}{mark} Other\n{item(5, indent + mark)}")
    assert [paper.title for paper in found] == TITLES
    assert [str(paper.arxiv_id) for paper in found] == [f"2303.9111{n}" for n in range(6)]
    assert [one.text for one in found.diagnostics if one.code == "unread-text"] == [f"{mark} 小样本", f"{mark} Other"]


def test_topics_above_papers() -> None:
    """A topic may also be the first of its list, and a section may end below one."""
    text = f"# Papers\n\n## A\n* Small\n{item(0, '  *')}{item(1, '  *')}\n## B\n{item(2)}{item(3)}{item(4)}"
    assert titles(text) == TITLES[:5]


@pytest.mark.parametrize(
    "below",
    [
        "* A Title Without Link\n  * [PDF](https://arxiv.org/pdf/2303.91119)\n",
        "* A Title Without Link\n  * [A Title, at Length](https://arxiv.org/abs/2303.91119)\n",
        "* A Title Without Link\n  * [PDF file](https://arxiv.org/pdf/2303.91119)\n  * [Its page](https://arxiv.org/abs/2303.91119)\n",
    ],
)
def test_papers_with_links_below_them(below: str) -> None:
    """One link, or several to one paper, are those of the item above."""
    assert titles(f"# Papers\n\n{item(0)}{item(1)}{below}") == [*TITLES[:2], "A Title Without Link"]


def test_related_work_below_one_paper() -> None:
    """What is below an item that names a paper is not a list of further ones."""
    assert titles(f"# Papers\n\n{item(0)}{item(1)}{item(3, '  *')}{item(4, '  *')}{item(2)}") == TITLES[:3]


def test_papers_below_topics_alone() -> None:
    """Where all papers are further in, they are the items that papers begin with."""
    text = f"# Papers\n\n* Small\n{item(0, '  *')}{item(1, '  *')}* Large\n{item(2, '  *')}{item(3, '  *')}{item(4)}"
    assert titles(text) == TITLES[:4]
