"""Lines of links with a remark beside them, below the value of a label that is not known."""

import pytest

import arxiv_digest_parser as adp


def _read(line: str, number: int) -> tuple[adp.Paper, ...]:
    papers = "".join(
        f"### [Stones {n}](https://arxiv.org/abs/2512.1000{n})\n\nAda Holm, Ben Ek\n\nHits: stones, lamps\n\n"
        f"{line.format(n=n) if n == 1 else ''}\n\n"
        for n in range(1, number + 1)
    )
    return tuple(adp.parse(f"# Stones of the Day\n\n{papers}").papers)


@pytest.mark.parametrize("number", [2, 5])
@pytest.mark.parametrize(
    "line",
    [
        "[PDF](https://arxiv.org/pdf/2512.1000{n})12 pages, 3 figures",
        "[Page](https://arxiv.org/abs/2512.1000{n}) [PDF](https://arxiv.org/pdf/2512.1000{n}) 9 pages",
        "[PDF](https://arxiv.org/pdf/2512.1000{n})",
    ],
)
def test_links_and_a_remark(line: str, number: int) -> None:
    """They are not part of the value, whatever other papers have there."""
    first, *others = _read(line, number)
    assert first.pdf_url == "https://arxiv.org/pdf/2512.10001"
    assert ("pages" in first.extra.get("badges", "")) == ("pages" in line)
    assert {paper.extra["Hits"] for paper in (first, *others)} == {"stones, lamps"}


@pytest.mark.parametrize(
    "line",
    [
        "[PDF](https://arxiv.org/pdf/2512.1000{n}) is where all of them are described.",
        "[The talk](https://example.org/talk) was given by two people",
        "[one](https://example.org/a b) [two](two",
    ],
)
def test_other_lines_with_links(line: str) -> None:
    """A sentence, and a line about something else, may belong to the value."""
    first, _ = _read(line, 2)
    assert line.format(n=1) in first.extra["Hits"]
