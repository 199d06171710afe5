"""Lines above the text of a paper that are a link behind words which name no field."""

import pytest

import arxiv_digest_parser as adp

TEXT = "We sort pebbles at night. A lamp is not needed, and the number of comparisons stays small: Method: by hand."
CODE = "https://github.com/holm/night-sort"


def read(*lines: str, below: str = "", number: int = 1) -> list[adp.Paper]:
    """Read papers whose first line is a link to their page, with some lines below it."""
    above = "".join(f"{line}\n" for line in lines)
    return [
        *adp.parse(
            "".join(
                f"# Night Sort {n}\n\nThe page of the paper : [arxiv.org](https://arxiv.org/abs/2611.9001{n})  \n"
                f"{above}\n{below}## Authors\nMira Holt, Ona Pell\n\n## Notes\nIt is good.\n\n"
                for n in range(number)
            )
        )
    ]


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(
    "line",
    [
        f"提案モデルの実装 : [holm/night-sort]({CODE})  ",
        f"提案モデルの実装：[holm/night-sort]({CODE})",
        f"What they ran: <{CODE}>",
        f"What they ran : {CODE}",
    ],
)
def test_the_target_names_the_field(line: str, number: int) -> None:
    """A line of several words and a link begins no abstract."""
    for paper in read(line, number=number):
        assert (paper.abstract, paper.code_url) == (None, CODE)
        assert list(paper.authors) == ["Mira Holt", "Ona Pell"]


def test_a_link_that_leads_nowhere() -> None:
    """Its label is kept without a value."""
    [paper] = read("Github Issues : []()  ", f"What they ran : {CODE}  ")
    assert (paper.abstract, paper.code_url) == (None, CODE)
    assert paper.extra["Github Issues"] == ""


def test_what_a_link_shows_is_kept() -> None:
    """It says more than where the link leads."""
    [paper] = read("Seen in the talk : [A Night on the Beach](https://example.org/12)")
    assert paper.abstract is None
    assert paper.extra["Seen in the talk"] == "https://example.org/12\n\nA Night on the Beach"


@pytest.mark.parametrize(
    "line",
    [
        f"We also publish all of our code and the data: {CODE}",
        f"Code, data and more, which others may use: {CODE}",
        f"What they ran: {CODE} and a lamp.",
    ],
)
def test_a_sentence_with_a_link_is_text(line: str) -> None:
    """It has more words, signs of a sentence, or goes on behind the link."""
    [paper] = read(line, below=f"{TEXT}\n\n")
    assert paper.code_url is None
    assert paper.abstract in {TEXT, f"{line}\n\n{TEXT}"}
