"""Headings without a value of their own above headings of parts that name the same field."""

import pytest

from arxiv_digest_parser import parse

WORKS = [("Stone Guard and Others", "2605.90019"), ("On Clouds and Their Edges", "2605.90020")]


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("above", ["摘要翻译", "摘要", "中文翻译"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_an_abstract_and_its_translation_below_a_heading(gap: str, above: str, number: int) -> None:
    """The heading above both is that of neither."""
    text = "".join(
        f"# {title}\n\n**Authors:** Mira Holt, Ona Pell\n\n**Link:** http://arxiv.org/abs/{n}\n\n## {above}{gap}"
        "### 英文摘要\nTuning stones often leads to cracks.\n\n### 中文翻译\n调石头会裂。\n\n"
        "## 研究背景\n石头会裂。\n\n"
        for title, n in WORKS[:number]
    )
    found = parse(text)
    assert [(one.title, str(one.arxiv_id)) for one in found] == WORKS[:number]
    assert {one.abstract for one in found} == {"Tuning stones often leads to cracks."}
    assert {one.translations[0].abstract for one in found} == {"调石头会裂。"}
    assert {tuple(one.extra.items()) for one in found} == {(("研究背景", "石头会裂。"),)}
