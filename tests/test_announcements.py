"""What arXiv's feeds say before an abstract, copied into notes; and identifiers in a column of venues."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")


@pytest.mark.parametrize(("kind", "version"), [("new", 1), ("replace-cross", 2)])
@pytest.mark.parametrize("number", [1, 3])
def test_the_line_of_an_announcement(kind: str, version: int, number: int) -> None:
    """It says the version and the type of the announcement, and is not the value of one label."""
    text = "".join(
        f"## [{title}](https://arxiv.org/abs/2601.9000{n})\n\n"
        f"arXiv:2601.9000{n}v{version} Announce Type: {kind} \nAbstract: We work on it.\n\n"
        for n, title in enumerate(TITLES[:number])
    )
    read = [(str(paper.arxiv_id), paper.announce_type, paper.abstract, dict(paper.extra)) for paper in adp.parse(text)]
    assert read == [(f"2601.9000{n}v{version}", kind, "We work on it.", {}) for n in range(number)]


@pytest.mark.parametrize("sign", [" ", ":", ": "])
def test_an_identifier_in_a_column_of_venues(sign: str) -> None:
    """What is only on arXiv has its identifier there, and a title may lead to notes."""
    cells = (f"arXiv{sign}2601.90000", "ICML 2026", f"arXiv{sign}2601.90002")
    rows = "".join(f"| [{title}](./{title[:4]}/) | {cell} |\n" for title, cell in zip(TITLES, cells, strict=True))
    digest = adp.parse(f"# Reading\n\n| Paper | Venue |\n|---|---|\n{rows}")
    assert [str(paper.arxiv_id or "") for paper in digest] == ["2601.90000", "", "2601.90002"]
    assert [dict(paper.extra) for paper in digest] == [{}, {"Venue": "ICML 2026"}, {}]
