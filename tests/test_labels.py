"""Labels: one table, and whatever dress a digest prints them in."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, LABELS, field_of, normal, printed
from arxiv_digest_parser._reading.language.words import LANGUAGES

DRESSES = [
    "{}",
    " {} ",
    "{}:",
    "{} :",
    "{}：",
    "**{}**",
    "**{}:**",
    "**{}**：",
    "> **{}:**",
    "- {}:",
    "* **{}**:",
    "__{}__:",
    "_{}_",
    "`{}`:",
    "#### {}",
    "#### 🧩 {}",
    "⭐️ {}：",
    "{} 🎯",
    "| 🎯 {} |",
    "【{}】",
    "<b>{}:</b>",
    "<strong>{}</strong>:",
]


def test_labels_are_in_the_table_as_they_are_looked_up() -> None:
    """Every label is in the form that `normal` gives, so that a lookup finds it."""
    assert {label: normal(label) for label in LABELS} == {label: label for label in LABELS}


def test_no_label_is_under_two_fields() -> None:
    """Every label is in the record of a language once, and means the same in all languages that have it."""
    for language in LANGUAGES:
        labels = Counter(label for line in language.labels.values() for label in line.split(" | "))
        assert [label for label, count in labels.items() if count > 1] == []
        given = {label: field for field, line in language.labels.items() for label in line.split(" | ")}
        sure = {label: field for label, field in given.items() if field != "arxiv_id?"}
        assert {label: LABELS[label] for label in sure} == sure


def test_the_table_has_every_field_of_an_analysis() -> None:
    """No field of an analysis is without a label."""
    assert set(ANALYSIS) <= set(LABELS.values())


@pytest.mark.parametrize("dress", DRESSES)
def test_dress_does_not_hide_a_label(dress: str) -> None:
    """Markup, emoji, punctuation and capitals around a label do not matter."""
    assert {label: field_of(dress.format(label)) for label in LABELS} == LABELS
    assert {label: field_of(dress.format(label.upper())) for label in LABELS} == LABELS
    assert {label: printed(dress.format(label)) for label in LABELS} == {label: label for label in LABELS}


@pytest.mark.parametrize(
    ("label", "field"),
    [
        pytest.param("TL;DR", "tldr", id="semicolon"),
        pytest.param("TL; DR", "tldr", id="semicolon and space"),
        pytest.param("TL-DR", "tldr", id="hyphen"),
        pytest.param("Author(s)", "authors", id="plural in parentheses"),
        pytest.param("Method(s)", "method", id="another plural in parentheses"),
        pytest.param("Authors'", "authors", id="apostrophe"),
        pytest.param("Author’s", "authors", id="typographic apostrophe"),
        pytest.param("Main_Category", "primary_category", id="underscore"),
        pytest.param("Main \t category", "primary_category", id="white space"),
        pytest.param("arXiv", "url", id="address"),
        pytest.param("arXiv ID", "arxiv_id", id="identifier"),
        pytest.param("Summary", "abstract?", id="abstract or a model's summary"),
        pytest.param("查看更多", "group", id="group"),
    ],
)
def test_spellings_of_a_label(label: str, field: str) -> None:
    """Generators spell one label in many ways."""
    assert field_of(label) == field


@pytest.mark.parametrize(
    ("label", "field"),
    [
        pytest.param("动机 (Motivation)", "motivation", id="parentheses"),
        pytest.param("Motivation（动机）", "motivation", id="full-width parentheses"),
        pytest.param("**研究动机 [Motivation]**", "motivation", id="brackets"),
        pytest.param("동기 (Motivation):", "motivation", id="Korean"),
        pytest.param("動機（Motivation）", "motivation", id="Japanese"),
        pytest.param("动机 / Motivation", "motivation", id="slash"),
        pytest.param("Motivation/动机", "motivation", id="tight slash"),
        pytest.param("Motivation｜动机", "motivation", id="bar"),
        pytest.param("动机 Motivation", "motivation", id="side by side"),
        pytest.param("🧪 方法 Method：", "method", id="dressed"),
        pytest.param("Motivation (why it matters)", "motivation", id="explained"),
        pytest.param("TL;DR (AI)", "tldr", id="by whom"),
        pytest.param("(TL;DR)", "tldr", id="in parentheses as a whole"),
        pytest.param("Methods / Approach", "method", id="two words for one thing"),
    ],
)
def test_labels_in_two_languages(label: str, field: str) -> None:
    """A label that comes with its translation, or an explanation, names the same field."""
    assert field_of(label) == field


@pytest.mark.parametrize(
    "label", ["动机 / 方法", "Motivation / Method", "Motivation/方法", "结果与结论", "Results and Conclusion"]
)
def test_labels_of_two_fields_name_neither(label: str) -> None:
    """A label that joins two fields is kept as it is."""
    assert field_of(label) is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        pytest.param("Abstract (中文翻译)", "translated_abstract", id="Abstract (中文翻译)"),
        pytest.param("Abstract (中文)", "translated_abstract", id="Abstract (中文)"),
        pytest.param("Summary (Chinese)", "translated_abstract", id="Summary (Chinese)"),
        pytest.param("Chinese Abstract", "translated_abstract", id="Chinese Abstract"),
        pytest.param("Abstract in Korean", "translated_abstract", id="Abstract in Korean"),
        pytest.param("abstract_zh", "translated_abstract", id="abstract_zh"),
        pytest.param("摘要（中文）", "translated_abstract", id="摘要（中文）"),
        pytest.param("译文摘要", "translated_abstract", id="译文摘要"),
        pytest.param("要旨（和訳）", "translated_abstract", id="要旨（和訳）"),
        pytest.param("초록 (한국어)", "translated_abstract", id="초록 (한국어)"),
        pytest.param("Abstract (fr)", "translated_abstract", id="Abstract (fr)"),
        pytest.param("Abstract (pt-BR)", "translated_abstract", id="Abstract (pt-BR)"),
        pytest.param("Abstract (zh-Hans)", "translated_abstract", id="Abstract (zh-Hans)"),
        pytest.param("Abstract (translation)", "translated_abstract", id="Abstract (translation)"),
        pytest.param("Abstract (FR)", "translated_abstract", id="Abstract (FR)"),
        pytest.param("Abstract（fr）", "translated_abstract", id="Abstract（fr）"),
        pytest.param("Abstract (French)", "translated_abstract", id="Abstract (French)"),
        pytest.param("Title (中文)", "translated_title", id="Title (中文)"),
        pytest.param("Title（中文翻译）", "translated_title", id="Title（中文翻译）"),
        pytest.param("标题 (中文)", "translated_title", id="标题 (中文)"),
        pytest.param("题目（中文）", "translated_title", id="题目（中文）"),
        pytest.param("タイトル（日本語）", "translated_title", id="タイトル（日本語）"),
        pytest.param("제목 (번역)", "translated_title", id="제목 (번역)"),
        pytest.param("title_zh", "translated_title", id="title_zh"),
        pytest.param("Title (fr)", "translated_title", id="Title (fr)"),
        pytest.param("Title (zh-CN)", "translated_title", id="Title (zh-CN)"),
        pytest.param("Method (中文)", "method", id="Method (中文)"),
        pytest.param("TLDR_zh", "tldr", id="TLDR_zh"),
        pytest.param("Result (英文)", "result", id="Result (英文)"),
    ],
)
def test_words_for_a_language_tell_a_translation(label: str, field: str) -> None:
    """A title or abstract in another language is a translation; a model's text is the same field in any language."""
    assert field_of(label) == field


@pytest.mark.parametrize(
    "label",
    [
        "Original abstract",
        "Abstract (original)",
        "Original Summary",
        "Abstract in English",
        "Abstract (en)",
        "Abstract (英文)",
        "摘要（英文）",
        "摘要 (原文)",
        "原文摘要",
        "要旨（英語）",
        "英語要旨",
        "초록 (영문)",
        "Summary (English)",
    ],
)
def test_words_for_the_original_tell_the_abstract(label: str) -> None:
    """The original is in English."""
    assert field_of(label) == "abstract"


@pytest.mark.parametrize(
    "label",
    [
        "",
        ":",
        "()",
        "🧩",
        "Limitations",
        "Key_Contributions",
        "关键贡献",
        "得分",
        "与AI讨论",
        "Category theory",
        "Translation quality",
        "Translation",
        "中文",
        "Korean",
        "Title",
        "Title (en)",
        "Original title",
        "英文标题",
        "Demo (video)",
        "演示 / Demo",
        "Method" + " of sorting" * 4,
    ],
)
def test_other_labels_name_no_field(label: str) -> None:
    """A label that the table lacks is kept under its own name."""
    assert field_of(label) is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("**🧩 Key_Points**：", "Key_Points", id="dress"),
        pytest.param("> - **Score:**", "Score", id="quote and bullet"),
        pytest.param("Score (1–10):", "Score (1–10)", id="parentheses"),
        pytest.param("得分（满分十）：", "得分（满分十）", id="full-width parentheses"),
        pytest.param("Why now?", "Why now?", id="question"),
        pytest.param("为什么重要？", "为什么重要？", id="full-width question"),
        pytest.param("Novelty !", "Novelty !", id="exclamation"),
        pytest.param("Share in %:", "Share in %", id="per cent"),
        pytest.param("C++", "C++", id="plus"),
        pytest.param("$k$-means", "$k$-means", id="TeX"),
        pytest.param("【亮点】", "亮点", id="corner brackets"),
        pytest.param("[Venue]", "[Venue]", id="brackets"),
        pytest.param("<i>Venue</i>", "Venue", id="tags"),
        pytest.param("🧩", "", id="emoji alone"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_printed_label_is_what_a_person_reads(label: str, expected: str) -> None:
    """Markup, colon and emoji go; the words, and marks that belong to them, stay."""
    assert printed(label) == expected


@given(st.text())
@example("TL;DR’s")
def test_normal_form_is_stable(label: str) -> None:
    """The normal form of a normal form is itself."""
    assert normal(normal(label)) == normal(label)


@given(st.text(st.sampled_from("Abstract 摘要动机()（）[]【】/:：*;fr") | st.characters(), max_size=60))
@example("(" * 10_000 + ")" * 10_000)
def test_every_label_is_looked_up(label: str) -> None:
    """Any text at all names a field of the table, or none."""
    assert field_of(label) in {None, *LABELS.values()}
