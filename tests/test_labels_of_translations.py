"""Labels that say when a translation was made and where it is: these are not the day and the link of the paper."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.language.vocabulary import field_of

HEAD = "# 石子排序\n\n- **论文标题**: Sorting Pebbles\n- **作者**: Mira Holt, Ona Pell\n"
TAIL = "- **发表日期**: 2026-01-05\n- **链接**: https://arxiv.org/abs/2601.90011\n\n## 方法\n\n我们用手排序。\n"


@pytest.mark.parametrize(
    ("label", "value"),
    [("翻译日期", "2026-03-01"), ("翻译链接", "https://example.org/zh/1"), ("Translated on", "2026-03-01")],
)
def test_what_a_translation_has_is_not_of_the_paper(label: str, value: str) -> None:
    """The day and the link of the paper are those below their own labels."""
    (paper,) = adp.parse(f"{HEAD}- **{label}**: {value}\n{TAIL}")
    assert (str(paper.published), paper.url) == ("2026-01-05", "https://arxiv.org/abs/2601.90011")
    assert paper.extra[label] == value


@pytest.mark.parametrize(
    ("label", "field"), [("翻译日期", None), ("译文链接", None), ("中文摘要", "translated_abstract")]
)
def test_labels_of_a_translation(label: str, field: str | None) -> None:
    """Texts are translated; days and links are not."""
    assert field_of(label) == field
