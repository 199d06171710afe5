"""Days that are the text of links to papers, and dates that are a year, alone or with a month."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.values.dates import is_part_of_date

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")
DAYS = ("2026-01-05", "2026-01-06", "2026-01-07")


def pdf(number: int) -> str:
    """Return the address of the PDF of an invented paper."""
    return f"https://arxiv.org/pdf/2601.9{number:04}"


def table(heads: str, *rows: str) -> str:
    """Return a table."""
    return "\n".join((heads, "|---" * (heads.count("|") - 1) + "|", *rows, ""))


LINKED = {
    "behind names": "".join(
        f"- **{title}** - Mira Holt, Ona Pell et al. - [{day}]({pdf(n)})\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ),
    "before titles": "".join(
        f"- [{day}]({pdf(n)}) **{title}**, Mira Holt, Ona Pell\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ),
    "below headings": "".join(
        f"## {title}\n\nMira Holt, Ona Pell | [{day}]({pdf(n)})\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ),
    "in a list of links": "".join(
        f"## {title}\n\n**Authors:** Mira Holt, Ona Pell\n\n**Links:** [{day}]({pdf(n)})\n\n"
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
    ),
    "in a column of links": table(
        "| Title | Authors | Links |",
        *(
            f"| {title} | Mira Holt, Ona Pell | [{day}]({pdf(n)}) |"
            for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
        ),
    ),
    "in a column of dates": table(
        "| Title | Authors | Date |",
        *(
            f"| {title} | Mira Holt, Ona Pell | [{day}]({pdf(n)}) |"
            for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
        ),
    ),
}


@pytest.mark.parametrize("text", LINKED.values(), ids=LINKED)
def test_a_day_that_leads_to_the_paper_is_its_date(text: str) -> None:
    """It is not the name of a link, which each paper would have another one of."""
    digest = adp.parse(f"# Papers\n\n{text}")
    read = [(paper.title, str(paper.published), paper.pdf_url, dict(paper.extra)) for paper in digest]
    assert read == [(title, day, pdf(n), {}) for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))]


@pytest.mark.parametrize(
    ("link", "label"),
    [
        ("[2026-01-09](https://arxiv.org/pdf/2601.90011)", "**Published:** 2026-01-05\n\n"),
        ("[2026-01-09](https://github.com/holt/pebbles)", ""),
    ],
)
def test_a_day_that_is_not_that_of_the_paper(link: str, label: str) -> None:
    """Where a label names the date, or the link leads to code, a day is the name of the link, as other texts are."""
    text = f"## [Sorting Pebbles]({pdf(1)})\n\n**Authors:** Mira Holt, Ona Pell\n\n{label}**Links:** {link}\n\n"
    (paper,) = adp.parse(text)
    assert str(paper.published or "") == label[15:25]
    assert "2026-01-09" in paper.extra


def test_a_day_beside_a_column_of_dates() -> None:
    """The column says when the paper was published; the day that leads to it is kept."""
    rows = (f"| {title} | 2026-01-02 | [{day}]({pdf(1)}) |" for title, day in zip(TITLES, DAYS, strict=True))
    digest = adp.parse(table("| Title | Date | Links |", *rows))
    assert {str(paper.published) for paper in digest} == {"2026-01-02"}
    assert [*map(list, (paper.extra for paper in digest))] == [[day] for day in DAYS]


def test_two_days_that_lead_to_a_paper() -> None:
    """The first is the date, and the other is kept."""
    rows = (f"| {title} | [2026-01-02]({pdf(1)}) [2026-01-03]({pdf(1)}) |" for title in TITLES)
    digest = adp.parse(table("| Title | Links |", *rows))
    assert [(str(paper.published), dict(paper.extra)) for paper in digest] == [
        ("2026-01-02", {"2026-01-03": pdf(1)})
    ] * 3


@pytest.mark.parametrize("date", ["2026", "2026-01", "2026.1", "01/2026", "January 2026", "Jan. 2026", "2026年1月"])
def test_a_month_is_kept(date: str) -> None:
    """It is not a day, and not an error: neither in a column, nor below a label, nor as the text of a link."""
    rows = (f"| [{title}]({pdf(n)}) | {date} |" for n, title in enumerate(TITLES))
    linked = (f"| {title} | [{date}]({pdf(n)}) |" for n, title in enumerate(TITLES))
    labelled = (f"## [{title}]({pdf(n)})\n\n**Date:** {date}\n\n" for n, title in enumerate(TITLES))
    for text in (table("| Title | Date |", *rows), table("| Title | Date |", *linked), "".join(labelled)):
        digest = adp.parse(text)
        assert [(paper.pdf_url or paper.url, paper.published, paper.extra["Date"]) for paper in digest] == [
            (pdf(n), None, date) for n in range(3)
        ]
        assert "bad-date" not in {noticed.code for noticed in digest.diagnostics}


def test_what_is_beside_a_link_in_a_column_of_dates() -> None:
    """The text of a link that is not a date is kept, and what is not a date is reported."""
    rows = (f"| {title} | soon, [Talk](https://example.org/talk) |" for title in TITLES)
    digest = adp.parse(table("| Title | Date |", *rows) + f"\n[Sorting Pebbles]({pdf(1)})\n")
    assert {(paper.extra["Date"], paper.extra["Talk"]) for paper in digest} == {
        ("soon, Talk", "https://example.org/talk")
    }
    assert [noticed.code for noticed in digest.diagnostics].count("bad-date") == 3


@pytest.mark.parametrize("text", ["2026-13", "Stones 2026", "in 2026", "1826", "2026 1", "5 January", "12"])
def test_what_is_not_a_part_of_a_date(text: str) -> None:
    """Other words and numbers are not a year or a month."""
    assert not is_part_of_date(text)
