"""Numbers, topics and dates above titles that are headings: they belong to the paper below."""

import pytest

import arxiv_digest_parser as adp

PAPERS = [
    ("Sorting Pebbles", "Mira Holt, Ona Pell", "We sort pebbles by weight. It works.", "Stones"),
    ("Counting Clouds", "Jonas Reyk, Hui-Lan Tsai", "Clouds are hard to count.", "Weather"),
    ("Why Do Drawers Stick?", "Petra Holt, Ines Varga", "Drawers stick in damp weather.", "Homes"),
    ("A Lone Teapot", "Ada Lovelace, Bo Ek", "Tea is hot. We wait.", "Stones"),
]
TITLES = {
    "linked": "### [{title}](https://arxiv.org/abs/2601.9001{n})\n*{names}*\n\n**Abstract:** {text}\n\n",
    "plain": "## {title}\n**Authors:** {names}\n\n**Abstract:** {text}\n\n[arXiv](https://arxiv.org/abs/2601.9001{n})\n\n",
}


def digest(form: str, number: int, *, head: str = "# Daily papers\n\n") -> adp.Digest:
    """Read a digest of papers in a form."""
    papers = (
        form.format(n=n, title=title, names=names, text=text, topic=topic, votes=3 * n)
        for n, (title, names, text, topic) in enumerate(PAPERS[:number], 1)
    )
    return adp.parse(head + "".join(papers))


def read(found: adp.Digest) -> list[tuple[str, str, str | None]]:
    """Return what papers are, say and whose they are."""
    return [(one.title, ", ".join(one.authors), one.abstract) for one in found]


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("above", ["#{n}\n\n", "{n}\n", "Paper {n}\n\n", "No. {n}\n\n"])
def test_the_number_of_a_paper_above_its_title(above: str, title: str, number: int) -> None:
    """Each follows the one of the paper before."""
    found = digest(above + title, number)
    assert read(found) == [paper[:3] for paper in PAPERS[:number]]
    assert [one.number for one in found] == [*range(1, number + 1)]
    assert not any("badges" in one.extra for one in found)


@pytest.mark.parametrize("number", [2, 4])
def test_topics_above_numbers(number: int) -> None:
    """They are not the end of the paper above, since they are below what all papers end with."""
    form = "{topic}\n\n#{n}\n\n" + TITLES["plain"]
    found = digest(form, number)
    assert read(found) == [paper[:3] for paper in PAPERS[:number]]
    assert [one.number for one in found] == [*range(1, number + 1)]
    topics = [topic for *_, topic in PAPERS[:number]]
    assert [one.text for one in found.diagnostics if one.code == "unread-text"] == topics


def test_topics_above_some_numbers() -> None:
    """What not all papers have there may be the end of the one above."""
    papers = [TITLES["plain"].replace("2601.9001{n}", f"2601.9001{n}") for n in (1, 2, 3)]
    title = PAPERS[0][0]
    text = "".join(
        f"{topic}#{n}\n\n{paper.format(title=title + ' of ' + 'ABC'[n - 1], names='Mira Holt', text='We sort.')}"
        for n, (topic, paper) in enumerate(zip(["Stones\n\n", "", "Homes\n\n"], papers, strict=True), 1)
    )
    found = adp.parse(f"# Daily papers\n\n{text}")
    assert [one.number for one in found] == [1, 2, 3]


def test_a_number_above_a_heading_with_another() -> None:
    """The heading is read first."""
    found = digest("#{n}\n\n### 1{n}. [{title}](https://arxiv.org/abs/2601.9001{n})\n*{names}*\n\n{text}\n\n", 3)
    assert [one.number for one in found] == [11, 12, 13]
    assert read(found) == [paper[:3] for paper in PAPERS[:3]]


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("above", ["[{votes}](/login)\n\n", "▲ {votes}\n\n", "{votes}\n\n"])
def test_votes_above_titles(above: str, number: int) -> None:
    """They are not the numbers of papers, and not those of the paper above."""
    found = digest(above + TITLES["linked"], number)
    assert read(found) == [paper[:3] for paper in PAPERS[:number]]
    assert [one.number for one in found] == [None] * number
    unread = [one.text for one in found.diagnostics if one.code == "unread-text"]
    votes = [str(3 * n) for n in range(1, number + 1)]
    assert [text.strip("▲ ") for text in unread if text] == votes or [
        one.extra["badges"].strip("▲ ") for one in found
    ] == votes


def test_numbers_above_titles_in_one_section() -> None:
    """Those of another section have none."""
    highlights = "## Highlights\n\n" + "".join(
        f"### [{title}](https://arxiv.org/abs/2601.9001{n})\nIt is good.\n\n"
        for n, (title, *_) in enumerate(PAPERS[:2], 1)
    )
    found = digest("#{n}\n\n" + TITLES["linked"], 3, head=f"# Daily\n\n{highlights}## All Papers\n\n")
    assert [one.number for one in found] == [None, None, 1, 2, 3]
    assert [(one.name, len(one.papers)) for one in found.sections] == [("Highlights", 2), ("All Papers", 3)]


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize(
    "day", ["###### 2026-01-0{n} 17:59:02+00:00\n\n", "##### Jan {n}, 2026\n", "#### 2026-01-0{n}\n"]
)
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_the_day_of_a_paper_is_a_heading_above_its_title(title: str, day: str, number: int) -> None:
    """It is of a lower level than the title."""
    found = digest(day + title, number)
    assert read(found) == [paper[:3] for paper in PAPERS[:number]]
    assert [str(one.published) for one in found] == [f"2026-01-0{n}" for n in range(1, number + 1)]
    assert not [one for one in found.diagnostics if one.code in {"unread-text", "truncated"}]


def test_days_above_labels() -> None:
    """Facts are read where a label is right below the title."""
    form = "NEW · 2026-01-0{n} · ▲ {votes}\n\n### [{title}](https://arxiv.org/abs/2601.9001{n})\n**TL;DR:** {text}\n\n"
    found = digest(form, 3)
    assert [str(one.published) for one in found] == ["2026-01-01", "2026-01-02", "2026-01-03"]
    assert [one.analysis and one.analysis.tldr for one in found] == [text for _, _, text, _ in PAPERS[:3]]


def test_a_line_above_all_papers_with_facts_like_theirs() -> None:
    """It is not the first paper's, since no line is above the other titles."""
    found = digest(
        "### [{title}](https://arxiv.org/abs/2601.9001{n})\n`cs.DS` · 2601.9001{n}\n\n> {text}\n\n",
        3,
        head="# Daily\n\nScanned **120** new papers in cs.RO, cs.CV; **3** passed.\n\n",
    )
    assert [one.categories for one in found] == [("cs.DS",)] * 3
    assert not any(one.extra for one in found)


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("button", ["<button class='pill' data-x='1'>待读</button>", ""])
def test_identifiers_above_titles_of_cards(button: str, number: int) -> None:
    """Elements side by side are apart, also behind a button and around words of two letters."""
    cards = "".join(
        f"<article class='card'><div class='top'>{button}<span class='arxiv-id'>2601.9001{n}</span>"
        f"<span class='label'>每日</span><span class='year'>2026</span></div>\n<h2>{title}</h2>\n"
        f"<div class='authors'>{names}</div><p class='abstract'>{text}</p></article>\n"
        for n, (title, names, text, _) in enumerate(PAPERS[:number], 1)
    )
    found = adp.parse(f"<html><body><main>{cards}</main></body></html>")
    assert read(found) == [paper[:3] for paper in PAPERS[:number]]
    assert [str(one.arxiv_id) for one in found] == [f"2601.9001{n}" for n in range(1, number + 1)]
    assert [one.extra["badges"].split() for one in found] == [["每日", "2026"]] * number
