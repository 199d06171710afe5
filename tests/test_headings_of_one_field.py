"""Two headings of a paper that name the same field, of different levels: both end the text above them."""

import pytest

import arxiv_digest_parser as adp

TITLES = [
    "Sorting Pebbles by Moonlight",
    "Counting Clouds",
    "Lanterns for Small Boats",
    "Tides of Tea",
    "A Ledger of Doors",
]
ABSTRACT = "We sort pebbles at night. A lamp is not needed, and the number of comparisons stays small."
#: A heading in one sentence, the heading of a group, and what it may have of its own.
WORDS = {
    "ko": ("한 줄 요약", "초록", "요약", "상세 요약", "램프 없이 정렬하는 방법을 제안한다."),
    "en": ("One-sentence summary", "Abstract", "AI summary", "In detail", "We propose it without a lamp."),
    "zh": ("一句话总结", "摘要", "总结", "详细内容", "提出了不用灯的方法。"),
}


def record(title: str, n: int, language: str, own: str, level: str) -> str:
    """Write a paper below a heading of some level; the group may have a text of its own, above that of its part."""
    first, abstract, group, part, text = WORDS[language]
    return (
        f"{level} {title}\n\n{level}# Details\n\n{level}## 📌 {first}\nBy feel.\n\n"
        f"{level}# 🔗 Link\nhttps://arxiv.org/abs/2611.9001{n}\n\n"
        f"{level}# 📄 {abstract}\n\n{ABSTRACT}\n\n\n{level}# 🔍 {group}\n\n{own}{level}## 📝 {part}\n{text}\n\n"
    )


@pytest.mark.parametrize("own", ["", "Few comparisons.\n\n"])
@pytest.mark.parametrize("number", [1, 2, 3, 5])
@pytest.mark.parametrize("language", WORDS)
def test_the_heading_of_a_group_is_no_text(language: str, number: int, own: str) -> None:
    """It stands above its parts, and what it has itself is kept under it."""
    level = "#" if number == 1 else "##"
    top = "" if number == 1 else "# Daily\n\n"
    text = top + "".join(record(title, n, language, own, level) for n, title in enumerate(TITLES[:number]))
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    _, _, group, part, below = WORDS[language]
    for paper in digest:
        assert (paper.abstract, paper.analysis and paper.analysis.tldr) == (ABSTRACT, "By feel.")
        assert dict(paper.extra) == {**({group: own.strip()} if own else {}), part: below}
    told = [one.code for one in digest.diagnostics if one.severity is not adp.Severity.NOTE]
    assert told == ["missing-authors" for _ in range(number == 1)] + ["repeated-field"] * (number if own else 0)
