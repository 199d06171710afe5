"""Two items below a title that say one thing in two languages."""

import pytest

import arxiv_digest_parser as adp

ITEM = "- **{title}** (**KDD2019**) [[paper](https://arxiv.org/abs/2611.9000{n})]\n{below}"
TITLES = ("A Patient Attention for Drawers", "Counting Envelopes at Night", "Queues Nobody Joins")
ENGLISH = (
    "Propose *DRAWER*, which consists of an encoder with an input mechanism to select stamps and long letters",
    "*CEN* counts envelopes when nobody looks",
    "Leaves the queue alone, and finds out what happens to the people in it",
)
CHINESE = (
    "提出 *DRAWER*，其包含一个带有机制的编码器来选择邮票",
    "*CEN* 在没有人看的时候数信封",
    "不管队列，看看排队的人会怎样",
)


def printed(below: str, english: tuple[str, ...] = ENGLISH, sign: str = "-") -> list[adp.Paper]:
    """Return the papers of a list with these lines below each title."""
    items = (
        ITEM.format(title=title, n=n, below=below.format(sign=sign, en=en, zh=zh))
        for n, (title, en, zh) in enumerate(zip(TITLES, english, CHINESE, strict=True), 1)
    )
    return [*adp.parse("# Papers\n\n" + "".join(items))]


@pytest.mark.parametrize("sign", ["-", "*", "+"])
@pytest.mark.parametrize("below", ["    {sign} {en}\n    {sign} {zh}\n", "  {sign} {zh}\n  {sign} {en}\n"])
def test_two_languages(below: str, sign: str) -> None:
    """The item in the language of the title is the abstract, and the other one its translation, without their marks."""
    papers = printed(below, sign=sign)
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.abstract for paper in papers] == [*ENGLISH]
    assert [[(one.language, one.abstract) for one in paper.translations] for paper in papers] == [
        [("zh", text)] for text in CHINESE
    ]


@pytest.mark.parametrize(
    "below",
    [
        "    - {zh}\n    - {zh}。\n",
        "    - {en}\n    - [解读](https://example.org/1)\n",
        "    - {en}\n\n    {zh}\n",
    ],
)
def test_other_items(below: str) -> None:
    """Two items in one language, a link, and a paragraph below an item, are not such a pair."""
    assert not any(paper.translations for paper in printed(below))


def test_short_items() -> None:
    """A few words say nothing of what a paper is about."""
    papers = printed("    - {en}\n    - {zh}\n", ("With code", "Best paper", "A talk"))
    assert not any(paper.abstract in {"With code", "Best paper", "A talk"} for paper in papers)
