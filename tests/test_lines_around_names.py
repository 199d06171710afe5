"""Lines of facts above and below the names of a paper, and a quote below these, in one paragraph."""

from itertools import permutations

import pytest

from arxiv_digest_parser import Digest, parse

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar: Two Winters", "Sorting Pebbles by Sound"]
NAMES = ["Ines Quell, Tobi Adeyemi, Mira Holt", "Marek Svoboda-Lind, Xi Chen", "Ona Pell, Tomas Reyk"]
TEXTS = [
    "Kettles are usually treated as forgetful. We boil water in forty kettles and wait; the second boil is faster.",
    "How many doors of an old house stand ajar has never been recorded. We kept a ledger for two winters.",
    "Wet pebbles ring lower than dry ones. We sort three thousand pebbles by ear and compare the order with a scale.",
]
LINES = {"date": "📅 2026-07-1{n}", "category": "`cs.RO`", "names": "{names}", "link": "[arXiv]({link})"}
HEADS = [("### {title}\n\n", ""), ("{n}. {title}\n", "   "), ("- **{title}**\n", "  ")]


def read(head: str, lines: list[str], indent: str, number: int) -> Digest:
    """Read some papers, each with these lines below the head."""
    form = head + "\n".join(indent + line for line in lines) + "\n" * (1 if indent else 2)
    papers = zip(TITLES[:number], NAMES, TEXTS, strict=False)
    return parse(
        "# Daily Papers\n\n"
        + "".join(
            form.format(title=title, names=names, text=text, n=n, link=f"https://arxiv.org/abs/2607.9000{n}")
            for n, (title, names, text) in enumerate(papers, 1)
        )
    )


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("order", [(*order, "text") for order in permutations(LINES) if order.index("names") < 3])
@pytest.mark.parametrize(("head", "indent"), HEADS)
def test_facts_above_names(head: str, indent: str, order: tuple[str, ...], number: int) -> None:
    """Names are read wherever they are among the facts."""
    digest = read(head, [LINES.get(name, "{text}") for name in order], indent, number)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]
    assert [paper.abstract for paper in digest] == TEXTS[:number]
    assert [str(paper.arxiv_id) for paper in digest] == [f"2607.9000{n}" for n in range(1, number + 1)]
    assert {paper.primary_category for paper in digest} == {"cs.RO"}
    assert [str(paper.published) for paper in digest] == [f"2026-07-1{n}" for n in range(1, number + 1)]


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("fact", ["📅 2026-07-11", "`cs.RO`", "⭐ 2026-07-11"])
@pytest.mark.parametrize(("head", "indent"), HEADS)
def test_facts_below_labelled_names(head: str, indent: str, fact: str, number: int) -> None:
    """They are not a part of the last name."""
    digest = read(head, ["**Link:** {link}", "**Authors:** {names}", fact], indent, number)
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]
    assert [paper.published is not None for paper in digest] == ["cs" not in fact] * number


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("label", ["**TL;DR:**", "TL;DR:", "*TL;DR:*"])
def test_quoted_abstracts_above_summaries(label: str, number: int) -> None:
    """The mark of the quote is not a part of the abstract."""
    lines = ["*Link:* {link}", "", "> {text}", "", f"{label} Old kettles boil faster."]
    digest = read("### {title}\n\n", lines, "", number)
    assert [paper.abstract for paper in digest] == TEXTS[:number]
    assert {paper.analysis and paper.analysis.tldr for paper in digest} == {"Old kettles boil faster."}


@pytest.mark.parametrize("number", [2, 3, 5, 7])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_items_that_are_links_in_bold(gap: str, number: int) -> None:
    """They are papers, and not topics above the papers below them."""
    titles = [*TITLES, "StoneNet: Piling Stones", "Do Umbrellas Dream?", "On the Weight of Snow", "Lanterns for Boats"]
    items = (f"- **[{title}](https://arxiv.org/abs/2607.9000{n})**{gap}" for n, title in enumerate(titles[:number]))
    assert [paper.title for paper in parse("# Daily Papers\n\n" + "".join(items))] == titles[:number]
