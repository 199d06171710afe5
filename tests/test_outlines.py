"""Outlines, as note-taking programs export them: labels are items, and their values are items further in."""

import datetime

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors", "Sorting Pebbles by Sound"]
NAMES = ["Ines Quell\nTobi Adeyemi", "Marek Lind", "Ona Pell\nTomas Reyk"]
CATEGORIES = ["cs.CL\ncs.AI", "cs.CV", "cs.LG\nstat.ML"]
TEXTS = [f"Kettles are usually treated as forgetful. We boil water in {n} kettles, and wait." for n in range(3)]
DRESSES = ["- **{}**", "- **{}**:", "- **{}:**", "- {}:", "* __{}__", "- {}"]


def outline(label: str, value: str, indent: str = "  ", outer: str = "") -> str:
    """Write a label above its values, all of them items."""
    return f"{outer}{label}\n" + "".join(f"{outer}{indent}- {line}\n" for line in value.split("\n"))


def written(number: int, dress: str, indent: str, lists: str = "") -> str:
    """Write papers as outlines below headings; one may have a summary that is a list."""
    papers = zip(TITLES[:number], NAMES, CATEGORIES, TEXTS, strict=False)
    return "# Daily Kettles\n\n" + "\n".join(
        f"### {title}\n\n"
        + outline(dress.format("Authors"), names, indent)
        + outline(dress.format("Categories"), categories, indent)
        + outline(dress.format("Published"), f"2026-07-0{n}", indent)
        + outline(dress.format("Abstract"), text, indent)
        + outline(dress.format("TL;DR"), (lists if n == 1 and lists else "They are wet."), indent)
        + outline(dress.format("Link"), f"https://arxiv.org/abs/2607.9000{n}", indent)
        for n, (title, names, categories, text) in enumerate(papers, 1)
    )


@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_values_are_without_their_bullets(number: int, dress: str, indent: str) -> None:
    """The value of a label is one item in all papers; names and categories may be several."""
    text = written(number, dress, indent)
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    for n, paper in enumerate(digest):
        assert list(paper.authors) == NAMES[n].split("\n")
        assert list(paper.categories) == CATEGORIES[n].split("\n")
        assert (paper.abstract, paper.analysis and paper.analysis.tldr) == (TEXTS[n], "They are wet.")
        assert paper.published == datetime.date(2026, 7, n + 1)
        assert (paper.url, dict(paper.extra)) == (f"https://arxiv.org/abs/2607.9000{n + 1}", {})
    assert [*adp.iter_papers(text[at : at + 50] for at in range(0, len(text), 50))] == [*digest]


@pytest.mark.parametrize("number", [2, 3])
def test_a_list_stays_one(number: int) -> None:
    """Where one paper has several items below a label, the others have lists of one below it."""
    digest = adp.parse(written(number, "- **{}**", "  ", lists="They are wet.\nThey are dry."))
    first, *others = [paper.analysis.tldr for paper in digest if paper.analysis]
    assert first is not None
    assert [line.strip() for line in first.split("\n")] == ["- They are wet.", "- They are dry."]
    assert set(others) == {"- They are wet."}


def test_items_further_in_belong_to_the_value() -> None:
    """They are no values of their own, and blank lines part items."""
    text = (
        "# K\n\n## Kettles Remember\n\n- **Authors**\n  - Ines Quell\n- **Abstract**\n\n  - We boil water in kettles:\n"
    )
    text += (
        "    - a wet one\n    - a dry one\n\n- **Method**\n  A pot.\n- **Link**\n  - https://arxiv.org/abs/2607.90001\n"
    )
    [paper] = adp.parse(text)
    assert paper.abstract == "We boil water in kettles:\n    - a wet one\n    - a dry one"
    assert paper.analysis is not None
    assert paper.analysis.method == "A pot."


def test_the_text_ends_with_a_value() -> None:
    """Nothing is below the last item."""
    papers = zip(TITLES, TEXTS, strict=True)
    text = "\n\n".join(
        f"## {title}\n\n- **Link**\n  - https://arxiv.org/abs/2607.9000{n}\n- **Abstract**\n  - {abstract}"
        for n, (title, abstract) in enumerate(papers)
    )
    assert [paper.abstract for paper in adp.parse(text)] == TEXTS


@pytest.mark.parametrize("number", [1, 2, 3])
def test_labels_of_words_alone(number: int) -> None:
    """A known fact shows what the items are; unknown ones that follow it are labels, too."""
    text = "".join(
        f"# [[arXiv]](https://arxiv.org/abs/2611.9001{n}) {title}\n\n"
        "- 著者\n    - Mira Holt\n    - Ona Pell\n\n- 所属\n    - 1: Night Lab\n    - 2: Sky Lab\n- A note\n\n"
        "## どんなもの？\n月明かりで石を並べる。\n\n"
        for n, title in enumerate(TITLES[:number])
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    for paper in digest:
        assert (list(paper.authors), paper.abstract) == (["Mira Holt", "Ona Pell"], None)
        assert paper.extra["どんなもの？"] == "月明かりで石を並べる。"
        assert paper.extra["所属"].startswith("- 1: Night Lab\n    - 2: Sky Lab")


def test_words_that_may_be_of_a_text() -> None:
    """Items of a list below a text are no labels, where no fact is printed so."""
    items = "- Method\n  - by hand\n- Results\n  - it takes long\n"
    [paper] = adp.parse(f"## Kettles\n\n**Authors:** Ines Quell\n\n**Abstract:** {TEXTS[0]}\n\n{items}")
    assert paper.abstract == f"{TEXTS[0]}\n\n{items.strip()}"
