"""Lists below titles without any label: what a model says of the papers, in a few words each."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats"]
HEADS = {
    "messages": "<http://arxiv.org/abs/2611.9001{n}v1|{title}> (2026/11/2{n} 12:01)\n",
    "headings": "## [{title}](http://arxiv.org/abs/2611.9001{n}v1)\n\n",
    "bold": "**[{title}](http://arxiv.org/abs/2611.9001{n}v1)**\n\n",
    "headings, names": "## [{title}](http://arxiv.org/abs/2611.9001{n}v1)\n\n*Ada Holm, Ben Ek*\n\n",
}
ITEMS = [
    ("ランプ不要の整列", "手触りによる併合", "二倍の速度"),
    ("数える", "下から見る"),
    ("one lamp", "two boats", "no oars"),
]


def digest(head: str, mark: str, items: list[tuple[str, ...]]) -> adp.Digest:
    """Read papers with a list below each."""
    return adp.parse(
        "2026/11/23\n\n"
        + "\n\n".join(
            HEADS[head].format(n=n, title=title) + "\n".join(f"{mark} {item}" for item in items[n])
            for n, title in enumerate(TITLES[: len(items)])
        )
    )


@pytest.mark.parametrize("size", [2, 3])
@pytest.mark.parametrize("mark", ["•", "-", "*"])
@pytest.mark.parametrize("head", HEADS)
def test_lists_that_most_papers_have(head: str, mark: str, size: int) -> None:
    """They are the abstracts, with all their marks."""
    found = digest(head, mark, ITEMS[:size])
    assert [one.title for one in found] == TITLES[:size]
    assert [one.abstract for one in found] == ["\n".join(f"{mark} {item}" for item in items) for items in ITEMS[:size]]
    assert not [one for one in found.diagnostics if one.code == "unread-text"]


def test_a_list_that_one_paper_has() -> None:
    """It is reported, as nothing shows what it is."""
    found = digest("headings", "•", [ITEMS[2], (), ("wet",)])
    assert "• one lamp" in [one.text for one in found.diagnostics]


@pytest.mark.parametrize(
    "items",
    [
        ("Authors: Ada Holm, Ben Ek", "Comments: wet"),
        ("[PDF](http://arxiv.org/pdf/2611.90010)", "[Code](https://github.com/a/b)"),
        ("2026-11-20", "cs.DS"),
    ],
)
def test_lists_of_facts(items: tuple[str, ...]) -> None:
    """They are facts, and not what papers say."""
    assert {one.abstract for one in digest("headings", "-", [items] * 3)} == {None}
