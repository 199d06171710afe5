"""Words in italics behind titles: remarks where most are, also if two of them have capitals as names have."""

import pytest

import arxiv_digest_parser as adp


def read(*notes: str) -> tuple[adp.Paper, ...]:
    """Read a list with words in italics behind the link of each paper."""
    items = (
        f"- **Sorting Wet Stones {at}** [[paper](https://arxiv.org/abs/2512.1000{at})] {note}\n"
        for at, note in enumerate(notes)
    )
    return adp.parse("# Papers\n\n" + "".join(items)).papers


@pytest.mark.parametrize("number", [1, 3])
def test_remarks(number: int) -> None:
    """Words that are not names in more papers say that those that may be are not, either."""
    notes = [":star:", "*AcademiTea* :star:", "*SQ-Tea* | *Soon Here*", "*Code Soon* | *Music Tea*", "*code to come*"]
    papers = read(*notes * number)
    assert {paper.authors for paper in papers} == {()}
    assert [set(paper.extra["badges"].split("\n\n")) for paper in papers[-2:]] == [
        {"Code Soon", "Music Tea"},
        {"code to come"},
    ]


def test_names() -> None:
    """As many names as remarks, and lists of names, are authors."""
    papers = read(":star:", "*Ada Holm* :star:", "*SQ-Tea* | _Ben Ek_")
    assert [paper.authors for paper in papers] == [(), ("Ada Holm",), ("Ben Ek",)]
    papers = read("*Ada Holm, Ben Ek*", "*SQ-Tea*", "*LQ-Tea*")
    assert [paper.authors for paper in papers] == [("Ada Holm", "Ben Ek"), (), ()]
