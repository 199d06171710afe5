"""What is before and behind titles in some or all papers of a digest, and titles in two columns."""

import pytest

from arxiv_digest_parser import Paper, Translation, parse

TITLES = ["Sorting Pebbles", "Counting Clouds: A Study", "Lanterns on Water", "Weighing Snow", "Folding Maps"]


def read(form: str, number: int) -> tuple[Paper, ...]:
    """Read a digest of papers whose heads have this form."""
    heads = [form.format(n=n, title=title) for n, title in enumerate(TITLES[:number], 1)]
    papers = parse("# Daily\n\n" + "".join(f"{head}\n\n**Authors**: Mira Holt\n\n" for head in heads)).papers
    assert len(papers) == number
    return papers


@pytest.mark.parametrize("number", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "form",
    [
        "## **[Title: {title}](https://arxiv.org/abs/2606.0000{n})**",
        "## {n}. [Paper title: {title}](https://arxiv.org/abs/2606.0000{n})",
        "## [标题：{title}](https://arxiv.org/abs/2606.0000{n})",
    ],
)
def test_the_word_for_titles_in_their_links(form: str, number: int) -> None:
    """It is before all titles, and no part of them."""
    assert [paper.title for paper in read(form, number)] == TITLES[:number]


def test_the_word_for_titles_before_one_of_several() -> None:
    """It is a part of this title."""
    form = "## [{title}](https://arxiv.org/abs/2606.0000{n})"
    text = "\n\n".join(form.format(n=n, title=title) for n, title in enumerate(["Title: A Study", "Clouds"], 1))
    assert [paper.title for paper in parse(text).papers] == ["Title: A Study", "Clouds"]


@pytest.mark.parametrize("sign", ["⭐", "🔥🔥", "⚠️"])
@pytest.mark.parametrize("form", ["## {n}. {{}}{title}", "- {{}}[{title}](https://arxiv.org/abs/2606.0000{n})"])
def test_a_sign_before_some_titles(form: str, sign: str) -> None:
    """It marks these papers, and is kept beside their titles."""
    form += "\n\n**Link**: https://arxiv.org/abs/2606.0000{n}"
    heads = [
        form.format(n=n, title=title).replace("{}", f"{sign} " if n == 2 else "") for n, title in enumerate(TITLES, 1)
    ]
    papers = parse("# Daily\n\n" + "\n\n".join(heads)).papers
    assert [paper.title for paper in papers] == TITLES
    assert [paper.extra.get("badges") for paper in papers] == [None, sign, None, None, None]


@pytest.mark.parametrize("number", [2, 3, 5])
@pytest.mark.parametrize("words", ["研究优先级", "Priority", "Reading priority"])
def test_a_score_behind_titles(words: str, number: int) -> None:
    """It is kept beside the title, if the words are the same in all papers."""
    papers = read(f"## [{{title}} — {words} 8.{{n}}](https://arxiv.org/abs/2606.0000{{n}})", number)
    assert [(paper.title, paper.extra["badges"]) for paper in papers] == [
        (title, f"{words} 8.{n}") for n, title in enumerate(TITLES[:number], 1)
    ]


def test_versions_behind_titles() -> None:
    """They are a part of these."""
    titles = ["Sorting — Lantern 3.1", "Sorting — Pebble 2.5"]
    text = "".join(f"## [{title}](https://arxiv.org/abs/2606.0000{n})\n\n" for n, title in enumerate(titles, 1))
    assert [paper.title for paper in parse(text).papers] == titles


@pytest.mark.parametrize("number", [1, 2, 3, 5])
@pytest.mark.parametrize("head", ["title_en", "English title", "Original title"])
def test_titles_in_two_columns(head: str, number: int) -> None:
    """Those of the column that names the originals are the titles, if the others are translations of them."""
    text = f"| topic | title | {head} | authors |\n|---|---|---|---|\n"
    for n, title in enumerate(TITLES[:number], 1):
        text += f"| x | [夜里排序石子{n}](https://arxiv.org/abs/2606.0000{n}) | {title} | Mira Holt |\n"
    papers = parse(f"# Daily\n\n{text}").papers
    assert [paper.title for paper in papers] == TITLES[:number]
    assert [paper.url for paper in papers] == [f"https://arxiv.org/abs/2606.0000{n}" for n in range(1, number + 1)]
    assert [paper.translations for paper in papers] == [
        (Translation(language="zh", title=f"夜里排序石子{n}"),) for n in range(1, number + 1)
    ]
    assert [dict(paper.extra) for paper in papers] == [{"topic": "x"}] * number


def test_two_columns_of_titles_in_one_language() -> None:
    """The first one has the titles, and the other one is kept."""
    text = "| title | Original title |\n|---|---|\n| [Stones](https://arxiv.org/abs/2606.00001) | On Stones |\n"
    [paper] = parse(f"# Daily\n\n{text}").papers
    assert (paper.title, dict(paper.extra)) == ("Stones", {"Original title": "On Stones"})


def test_a_list_at_the_margin() -> None:
    """Its items keep what is further in."""
    text = "## [Stones](https://arxiv.org/abs/2606.00001)\n\n### Core ideas\n- sort\n  - by hand\n- count\n"
    [paper] = parse(text).papers
    assert paper.extra["Core ideas"] == "- sort\n  - by hand\n- count"
