"""Titles in another language on a plain line below the title, which may have a colon and so look like a label."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("PebbleSort: Sorting by Moonlight", "Counting Clouds without Lamps", "Lanterns for Small Boats")
OTHERS = ("PebbleSort：月光下的石子排序", "不用灯的云计数方法", "灯笼：用于小船")
NAMES = ("Mira Holt, Ona Pell", "Tomas Reyk", "Ines Faro, Kofi Mensah")
TEXT = "We sort pebbles at night, and find that a lamp is not needed for that."
LINK = "https://arxiv.org/abs/2611.9{n:04d}"
FORMS = (
    "### [{n}] [{title}](" + LINK + ")\n{other}\n\n*{names}*\n\nMain category: cs.RO\n\nAbstract: " + TEXT + "\n\n",
    "## {n}. [{title}](" + LINK + ")\n\n{other}\n\n- **Authors:** {names}\n- **Abstract:** " + TEXT + "\n\n",
    "- **[{title}](" + LINK + ")**\n  {other}\n  *{names}*\n  " + TEXT + "\n\n",
)
CHINESE = "## {n}. {other}\n\n{title}\n\n**作者**：{names}\n\n**核心方法**：提出排序。\n\n[论文](" + LINK + ")\n\n"


def read(form: str, count: int) -> list[adp.Paper]:
    """Read a digest of papers in a form, whose titles differ by a number."""
    rows = [
        form.format(n=n, title=f"{TITLES[n % 3]} {n}", other=f"{OTHERS[n % 3]}{n}", names=NAMES[n % 3])
        for n in range(count)
    ]
    return list(adp.parse("# Papers of the week\n\n" + "".join(rows)))


@pytest.mark.parametrize("form", [*FORMS, CHINESE], ids=["italics", "labels", "items", "Chinese first"])
@pytest.mark.parametrize("count", [1, 2, 3, 9, 70])
def test_a_plain_line_in_another_language_is_the_other_title(form: str, count: int) -> None:
    """With a colon or without; it takes nothing of what is below it, and the title is the one in Latin letters."""
    papers = read(form, count)
    assert [paper.title for paper in papers] == [f"{TITLES[n % 3]} {n}" for n in range(count)]
    assert [paper.authors for paper in papers] == [tuple(NAMES[n % 3].split(", ")) for n in range(count)]
    assert [[one.title for one in paper.translations] for paper in papers] == [
        [f"{OTHERS[n % 3]}{n}"] for n in range(count)
    ]
    assert not any(paper.extra for paper in papers)


@pytest.mark.parametrize(
    "line",
    [
        "来源：夜间实验室",  # a label that comes again
        "毕昇",  # a name
        "我们对石子排序，发现不需要灯。",  # a sentence
        "石子 · 灯笼 · 小船",  # topics
        "Stones at Night",  # the same language
        "石" * 200,  # much longer
    ],
)
def test_other_lines_below_titles_are_not_titles(line: str) -> None:
    """They say something else, or the same in all papers."""
    form = FORMS[1].replace("{other}", line)
    assert not any(one.title for paper in read(form, 3) for one in paper.translations)


def test_a_line_above_text_is_not_a_title() -> None:
    """Names or labels are below a title in another language."""
    form = "## {n}. [{title}](" + LINK + ")\n\n{other}\n\n" + TEXT + "\n\n"
    assert not any(one.title for paper in read(form, 3) for one in paper.translations)


def test_a_line_that_one_paper_of_several_has_is_not_a_title() -> None:
    """Most papers have to have it, if it does not begin as the title does."""
    text = "".join(
        FORMS[1].format(n=n, title=f"{TITLES[1]} {n}", other=OTHERS[1] if n == 1 else "", names=NAMES[n])
        for n in range(3)
    )
    digest = adp.parse(f"# Papers of the week\n\n{text}")
    assert not any(one.title for paper in digest for one in paper.translations)
    assert [one.code for one in digest.diagnostics] == ["unread-text"]
