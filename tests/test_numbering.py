"""Numbers before titles, which count the papers, are of sections, or are scores and years."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Wet Clouds", "On Drawers", "Late Lamps")
HEADING = "## {before}{title}\n\n- Authors: Mira Holt, Ona Pell\n- Link: https://arxiv.org/abs/2601.9000{n}\n\n"
LINKED = "## [{before}{title}](https://arxiv.org/abs/2601.9000{n})\n\n**Authors**: Mira Holt, Ona Pell\n\n"
BOLD = "**{before}{title}**\n\n* **Authors:** Mira Holt, Ona Pell\n* **Link:** https://arxiv.org/abs/2601.9000{n}\n\n"


def printed(form: str, before: tuple[str, ...]) -> list[adp.Paper]:
    """Return the papers of a digest with these texts before the titles."""
    text = "".join(
        form.format(before=said, title=title, n=n) for n, (said, title) in enumerate(zip(before, TITLES, strict=False))
    )
    return [*adp.parse(f"# Papers\n\n{text}")]


@pytest.mark.parametrize("form", [LINKED, LINKED.replace("## ", "- ")])
@pytest.mark.parametrize(
    ("before", "numbers"),
    [
        (("1. ", "2. ", "3. "), [1, 2, 3]),
        (("7) ", "8) "), [7, 8]),
        (("1、", "2、", "3、"), [1, 2, 3]),
        (("1. ", "2. ", "1. ", "2. "), [1, 2, 1, 2]),
        (("1. ",), [1]),
    ],
)
def test_numbers_in_links(form: str, before: tuple[str, ...], numbers: list[int]) -> None:
    """A number inside the link that is a title counts the papers, or those of each section."""
    papers = printed(form, before)
    assert [(paper.number, paper.title) for paper in papers] == [*zip(numbers, TITLES, strict=False)]


@pytest.mark.parametrize("form", [HEADING, LINKED, BOLD])
@pytest.mark.parametrize(
    ("before", "kept"),
    [
        (("67 - ", "59 - "), ["67", "59"]),
        (("8.5 | ", "8.5 | ", "10 | "), ["8.5", "8.5", "10"]),
        (("90% — ", "80% — "), ["90%", "80%"]),
        (("2018 – ", "2019 – "), ["2018", "2019"]),
        (("2018 – ", "2018 – ", "2021 – "), ["2018", "2018", "2021"]),
    ],
)
def test_scores_and_years(form: str, before: tuple[str, ...], kept: list[str]) -> None:
    """Numbers before all titles that do not count the papers are kept beside these."""
    papers = printed(form, before)
    assert [(paper.title, paper.extra["badges"]) for paper in papers] == [*zip(TITLES, kept, strict=False)]
    assert {paper.number for paper in papers} == {None}


@pytest.mark.parametrize("form", [HEADING, LINKED])
@pytest.mark.parametrize("before", [("2.1 ", "2.2 "), ("2.1 ", "2.3. ", "3.1 "), ("1.1 ", "2.1 ")])
def test_numbers_of_sections(form: str, before: tuple[str, ...]) -> None:
    """Numbers of sections and papers are not parts of titles, whichever section is the first."""
    assert [paper.title for paper in printed(form, before)] == [*TITLES[: len(before)]]


@pytest.mark.parametrize(
    "before",
    [
        ("2048 - ",),
        ("2.1 ",),
        ("1.5 ", "1.5 "),
        ("2.2 ", "2.1 "),
        ("67 - ", "Old "),
        ("67 - ", "67 - "),
        ("3: ", "1: "),
    ],
)
def test_numbers_of_titles(before: tuple[str, ...]) -> None:
    """A number that only one paper has, or that follows no order, may be the title's own."""
    papers = printed(LINKED, before)
    expected = [f"{said}{title}" for said, title in zip(before, TITLES, strict=False)]
    assert [paper.title for paper in papers] == expected


@pytest.mark.parametrize("form", [HEADING, LINKED.replace("[{before}{title}]", "{before}[{title}]"), BOLD])
@pytest.mark.parametrize("before", ["[{}] ", "{}. ", "({}) "])
@pytest.mark.parametrize("years", [(2024, 2025), (2025, 2025, 2023), (2024,)])
def test_years_for_numbers(years: tuple[int, ...], before: str, form: str) -> None:
    """Years where other digests print numbers do not count the papers."""
    papers = printed(form, tuple(before.format(year) for year in years))
    assert [(paper.title, paper.number) for paper in papers] == [(title, None) for title in TITLES[: len(years)]]
    assert [paper.extra["badges"].strip("[]()") for paper in papers] == [*map(str, years)]


def test_numbers_of_a_long_list() -> None:
    """Where more papers are numbered than a list by years has years, they are not years."""
    text = "".join(
        f"## {n}. [Stones {n}](https://arxiv.org/abs/2601.{n:05})\n\n*Mira Holt*\n\n" for n in range(1910, 1980)
    )
    assert [paper.number for paper in adp.parse(text)] == [*range(1910, 1980)]
