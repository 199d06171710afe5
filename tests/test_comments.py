"""Comments that name papers: somebody has taken these out of the list."""

import pytest

from arxiv_digest_parser import Digest, parse

ITEMS = [
    f"- [{title}](https://arxiv.org/abs/2601.9001{n}), {name}, 2026"
    for n, (title, name) in enumerate(
        [("Folding Maps", "Ilse Brandner"), ("A Catalogue of Doors", "Ravi Menon"), ("Quiet Bells", "Ona Pell")]
    )
]
ABSTRACT = "We sort pebbles by their sound, and find that most of them ring."
LINES = "**{}** \\\n*Ada Holm, Ben Ek* \\\nICML 2026. [[Paper](https://arxiv.org/abs/2601.9002{})]"
TAKEN_OUT = [
    f"<!-- {ITEMS[1]} -->",
    f"- <!-- {ITEMS[1][2:]} -->",
    f"<!--\n{ITEMS[1]}\n-->",
    f"<!-- {ITEMS[1]}\n{ITEMS[2]} -->",
    f"<!-- for later:\n{ITEMS[1]}\n{ITEMS[2]}\n-->",
    "<!-- [A Catalogue of Doors](https://arxiv.org/abs/2601.90011) -->",
]


def left_out(digest: Digest) -> list[tuple[int, str | None]]:
    """Return the lines and texts that were not read."""
    return [(one.line, one.text) for one in digest.diagnostics if one.code == "unread-text"]


@pytest.mark.parametrize("comment", TAKEN_OUT)
def test_items_in_comments(comment: str) -> None:
    """They are told and not read, and say nothing about the papers around them."""
    digest = parse(f"# Works\n\n## Paper\n\n{ITEMS[0]}\n{comment}\n{ITEMS[2]}\n")
    assert digest.papers == parse(f"# Works\n\n## Paper\n\n{ITEMS[0]}\n{ITEMS[2]}\n").papers
    assert left_out(digest) == [(6, comment)]


@pytest.mark.parametrize("comment", TAKEN_OUT)
def test_comments_below_an_abstract(comment: str) -> None:
    """A paper in a comment is not a part of the abstract above it."""
    papers = [
        f"### [{title}](https://arxiv.org/abs/2601.9003{n})\n*Ada Holm*\n\n{ABSTRACT}\n"
        for n, title in enumerate(("Pebbles Ring", "Doors Creak"))
    ]
    digest = parse("\n".join([papers[0], f"{comment}\n", papers[1]]))
    assert [paper.abstract for paper in digest.papers] == [
        "We sort pebbles by their sound, and find that most of them ring."
    ] * 2
    assert left_out(digest) == [(6, comment)]


def test_papers_of_several_lines_in_comments() -> None:
    """A comment that does not close takes nothing out, and one without papers is text."""
    first, second, third = (LINES.format(title, n) for n, title in enumerate(("Maps", "Doors", "Bells")))
    text = f"# Works\n\n## Sorting\n\n{first}\n\n<!-- \n{second}\n -->\n\n{third}\n"
    assert [paper.title for paper in parse(text).papers] == ["Maps", "Bells"]
    assert left_out(parse(text)) == [(9, f"<!-- \n{second}\n -->")]
    assert [paper.title for paper in parse(text.replace(" -->", "")).papers] == ["Maps", "Doors", "Bells"]
    remark = parse(f"# Works\n\n{first}\n\n<!--\nTo do: more\n-->\n\n{third}\n")
    assert [paper.title for paper in remark.papers] == ["Maps", "Bells"]
    assert (6, "<!--\nTo do: more\n-->") not in left_out(remark)


@pytest.mark.parametrize("comment", [f"<!-- {ITEMS[1]} --> and more", "<!-- - to do -->"])
def test_other_comments(comment: str) -> None:
    """A comment beside other text, and one that names no paper, are read as all text is."""
    digest = parse(f"# Works\n\n## Paper\n\n{ITEMS[0]}\n{ITEMS[2]}\n\n{comment}\n")
    assert "a comment that names papers was not read" not in [one.message for one in digest.diagnostics]
