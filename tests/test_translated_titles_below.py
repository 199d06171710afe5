"""Titles in another language on the line below the title, without any mark."""

import pytest

import arxiv_digest_parser as adp

TITLES = [
    *("Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models"),
    *("When Do Drawers Open? Evidence from Kitchens", "Weighing Snow on Roofs", "Hot Tea at Dawn"),
]
TRANSLATED = [
    "按影子给石子排序：一项研究",
    "用小模型数云",
    "抽屉何时打开？来自厨房的证据",
    "称量屋顶的雪",
    "黎明的热茶",
]
NAMES = [
    "Mira Holt, Ona Pell",
    "Jun Arakawa, Lea Brandt",
    "Ines Duarte, Karl Olsen",
    "Wei Zhang, Pia Roth",
    "Ada Holm, B. Ek",
]
HEADS = {
    "linked headings": "## [{title}]({url})\n\n{below}\n\n**Authors:** {names}\n\n",
    "headings": "## {n}. {title}\n{below}\n\n**Authors:** {names}\n\n**Link:** {url}\n\n",
    "links": "[{title}]({url})\n\n{below}\n\n**Authors:** {names}\n\n",
    "items": "- [{title}]({url})\n  {below}\n  Authors: {names}\n\n",
}


def digest(head: str, below: list[str], end: str = "", titles: list[str] | None = None) -> adp.Digest:
    """Read papers with a line below their titles."""
    return adp.parse(
        "# 论文\n\n"
        + "".join(
            HEADS[head].format(
                n=n + 1,
                title=(titles or TITLES)[n],
                below=line,
                names=NAMES[n],
                url=f"https://arxiv.org/abs/2601.9001{n}",
            )
            + (f"{end}{n}\n\n" if end else "")
            for n, line in enumerate(below)
        )
    )


def titles_of(found: adp.Digest) -> list[str | None]:
    """Return the translated titles of the papers."""
    return [one.translations[0].title if one.translations else None for one in found]


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("end", ["", "**TLDR:** They look at it "])
@pytest.mark.parametrize("head", HEADS)
def test_a_translation_below_each_title(head: str, end: str, size: int) -> None:
    """It is that, also where it looks like a label, as it has a colon where the title has one."""
    found = digest(head, TRANSLATED[:size], end)
    assert [one.title for one in found] == TITLES[:size]
    assert titles_of(found) == TRANSLATED[:size]
    assert [", ".join(one.authors) for one in found] == NAMES[:size]
    assert not [one for one in found if one.extra]
    assert not [one for one in found.diagnostics if one.code == "unread-text"]


def test_one_paper_without_a_translation() -> None:
    """Most papers show what the line is."""
    found = digest("linked headings", [*TRANSLATED[:3], "\n"])
    assert titles_of(found) == [*TRANSLATED[:3], None]


@pytest.mark.parametrize(
    "below",
    [
        ["张三、李四", "王五、赵六", "孙七、周八"],
        ["清华大学", "北京大学", "浙江大学"],
        ["我们按影子排序。", "我们数云。", "我们看抽屉。"],
        ["视觉", "视觉", "语言"],
        ["**按影子给石子排序**", "（用小模型数云）", "- 抽屉何时打开"],
        ["标题：一", "标题：二", "标题：三"],
    ],
)
def test_other_lines_below_titles(below: list[str]) -> None:
    """Names, places, sentences, tags and labels are not translations."""
    plain = digest("linked headings", below, "**TLDR:** They look at it ")
    assert not set(titles_of(plain)) & {*below}
