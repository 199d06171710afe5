"""What generators print around titles, labels and values: elements, breaks of lines, numbers in other words."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar", "Sorting Pebbles: A Field Study"]
BODY = "\n\n**Authors:** Ona Pell, Tomas Reyk\n**Link:** https://arxiv.org/abs/2607.9000{n}\n**Abstract:** We boil.\n\n"


@pytest.mark.parametrize(
    "heading",
    [
        "### TOP {n}: {title}",
        "### Rank {n}. {title}",
        "### 0{n} · {title}",
        "### 0{n} | {title}",
        "### {n}. <u>{title}</u>",
        "### <b>{title}</b>",
        "### {n}. <strong>{title}</strong>",
    ],
)
@pytest.mark.parametrize("number", [2, 3])
def test_titles_in_elements_and_behind_numbers(heading: str, number: int) -> None:
    """Neither is a part of the titles."""
    text = "".join((heading + BODY).format(n=n, title=title) for n, title in enumerate(TITLES[:number], 1))
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert {paper.abstract for paper in digest} == {"We boil."}


@pytest.mark.parametrize(
    "line",
    [
        "<em>{}:</em> {}<br>\n",
        "<i>{}:</i> {}<br>  \n",
        "<strong>{}</strong>: {}<br/>  \n",
        "<b>{}</b>: {}<br />\n",
        "- {}: {}\\\n",
        "**{}**\n{}\n",
    ],
)
@pytest.mark.parametrize("day", ["2026-07-12", "2026-07-12 17:59"])
def test_lines_of_fields_that_break(line: str, day: str) -> None:
    """What breaks a line is not a part of the value before it, and a time behind a day is not the head of a message."""
    fields = [("Authors", "Ona Pell, Tomas Reyk"), ("Published", day), ("Link", "https://arxiv.org/abs/2607.9000{n}")]
    body = "".join(line.format(*field) for field in fields) + "\n"
    digest = adp.parse("".join(f"### {title}\n\n{body.format(n=n)}" for n, title in enumerate(TITLES[:2])))
    assert [paper.title for paper in digest] == TITLES[:2]
    assert {paper.authors for paper in digest} == {("Ona Pell", "Tomas Reyk")}
    assert {str(paper.published) for paper in digest} == {"2026-07-12"}
    assert [str(paper.arxiv_id) for paper in digest] == ["2607.90000", "2607.90001"]
    assert not any("<" in text or "\\" in text for paper in digest for text in paper.extra.values())


@pytest.mark.parametrize(
    "line",
    [
        "- {title} → {url}\n",
        "- {title} ➡️ {url}\n",
        "- {title}, 2026-07-12, {url}\n",
        "- arXiv:2607.9000{n}: **{title}**\n",
        "- [{title}]({url}) - *We boil old kettles, and these boil faster.*\n",
    ],
)
def test_signs_between_a_title_and_what_is_beside_it(line: str) -> None:
    """They are a part of neither, and a sentence in italics is not an author."""
    text = "".join(
        line.format(title=title, n=n, url=f"https://arxiv.org/abs/2607.9000{n}") for n, title in enumerate(TITLES)
    )
    digest = adp.parse(f"# Daily\n\n{text}")
    assert [paper.title for paper in digest] == TITLES
    assert [str(paper.arxiv_id) for paper in digest] == [f"2607.9000{n}" for n in range(3)]
    assert {paper.url for paper in digest} <= {None, *(f"https://arxiv.org/abs/2607.9000{n}" for n in range(3))}
    assert not any(paper.authors for paper in digest)


@pytest.mark.parametrize("titles", [["A Faster Sort,", "A Map of Moss →"], ["→", "→"], ["A Faster Sort,"]])
def test_signs_that_not_all_titles_end_with(titles: list[str]) -> None:
    """They are parts of the titles, and a title is never nothing."""
    form = "### [{}](https://arxiv.org/abs/2607.9000{})\n*Ada Holm*\n\nAbstract: We point to the right.\n\n"
    digest = adp.parse("".join(form.format(title, n) for n, title in enumerate(titles)))
    assert [paper.title for paper in digest] == titles
