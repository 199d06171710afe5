"""Labels with numbers before their words, in two languages, and without a space behind their colon."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.language.vocabulary import field_of

TITLES = ("Folding Maps Without Creases", "A Catalogue of Quiet Doorbells", "Umbrellas That Dream of Rain")
VALUES = ("折痕损坏地图。", "两个夹爪。", "纸张太少。")


def digest(template: str, size: int) -> adp.Digest:
    """Read papers with an analysis that a template prints."""
    papers = (
        f"### [{TITLES[at % 3]} {at}](https://arxiv.org/abs/2611.9001{at})\n\n*Ilse Brandner, Tomoko Arai*\n\n"
        + template.format(*VALUES)
        for at in range(size)
    )
    return adp.parse("# 每日论文 2026-12-01\n\n" + "\n\n".join(papers))


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize(
    ("template", "other"),
    [
        ("#### 1. 研究动机\n\n{0}\n\n#### 2. 方法\n\n{1}\n\n#### 3. 局限\n\n{2}", "3. 局限"),
        ("#### 一、研究动机\n\n{0}\n\n#### 二、方法\n\n{1}\n\n#### 三、局限\n\n{2}", "三、局限"),
        ("#### 1️⃣ 研究动机\n\n{0}\n\n#### 2️⃣ 方法\n\n{1}\n\n#### 3️⃣ 局限\n\n{2}", "3️⃣ 局限"),
        ("#### 1) Motivation\n\n{0}\n\n#### 2) Method\n\n{1}\n\n#### 3) Limits\n\n{2}", "3) Limits"),
        ("**1. 研究动机**：{0}\n\n**2. 方法**：{1}\n\n**3. 局限**：{2}", "局限"),
        ("**（1）研究动机：** {0}\n\n**（2）方法：** {1}\n\n**（3）局限：** {2}", "局限"),
        ("**① 研究动机**\n\n{0}\n\n**② 方法**\n\n{1}\n\n**③ 局限**\n\n{2}", "局限"),
        ("**2.1 Motivation:** {0}\n\n**2.2 Method:** {1}\n\n**2.3 Limits:** {2}", "Limits"),
        ("- **1. 研究动机**：{0}\n- **2. 方法**：{1}\n- **3. 局限**：{2}", "局限"),
        ("1. **研究动机**：{0}\n2. **方法**：{1}\n3. **局限**：{2}", "局限"),
    ],
)
def test_numbers(template: str, other: str, size: int) -> None:
    """The number is not a word of the label."""
    for paper in digest(template, size).papers:
        assert paper.analysis is not None
        assert (paper.analysis.motivation, paper.analysis.method) == VALUES[:2]
        assert dict(paper.extra) == {other: VALUES[2]}


@pytest.mark.parametrize("label", ["A. Method", "3D Method", "2 authors", "动机、方法", "ii. Method", "2026 Method"])
def test_what_is_not_a_number(label: str) -> None:
    """Words and years before those of a label are its own."""
    assert field_of(label) is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("주요 성과 및 결과 (Result)", "result"),
        ("研究上的发现（Results）", "result"),
        ("What they found (结果)", "result"),
        ("一句话概括本文（TL;DR）", "tldr"),
        ("想看更多 (Details)", "group"),
        ("石子排序 (PDF)", None),  # what titles have behind them
        ("石子排序 (Code)", None),
        ("Findings (Result)", None),  # it explains the words before it
    ],
)
def test_labels_in_two_scripts(label: str, field: str | None) -> None:
    """One of the two languages is known."""
    assert field_of(label) == field


def test_korean_labels_in_a_fold() -> None:
    """The fold has a name in two languages as well, and the labels are in a list."""
    template = (
        "**핵심 요약 (TL;DR)**: {0}\n\n<details>\n  <summary>상세 내용 (Details)</summary>\n\n"
        "- **연구 배경 및 동기 (Motivation)**: {1}\n- **주요 성과 및 결과 (Result)**: {2}\n"
        "\n**원문 초록 (Abstract)**: We fold a paper map with two grippers.\n\n</details>"
    )
    for paper in digest(template, 2).papers:
        assert paper.abstract == "We fold a paper map with two grippers."
        assert paper.analysis is not None
        assert (paper.analysis.tldr, paper.analysis.motivation, paper.analysis.result) == VALUES
        assert not paper.extra


@pytest.mark.parametrize("size", [1, 2, 5])
def test_colons_without_a_space(size: int) -> None:
    """A known label needs none, and other words have none where a name of code is meant."""
    text = "We fold a map with two grippers.\nStd:sort does not."
    template = f"Key words:folding, maps\n\nMethod:by hand.\n\nAbstract:{text}"
    for paper in digest(template, size).papers:
        assert paper.analysis is not None
        assert (paper.analysis.method, paper.extra["Key words"]) == ("by hand.", "folding, maps")
        assert paper.abstract == text
