"""The language of a text, as far as its script determines it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arxiv_digest_parser._reading.language.scripts import is_translation, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("A faster sort.", "en", id="English"),
        pytest.param("Müller's naïve sort", "en", id="Latin letters with accents"),
        pytest.param("一种更快的排序。", "zh", id="Chinese"),
        pytest.param("一種更快的排序", "zh", id="traditional Chinese"),
        pytest.param("㐂", "zh", id="rare Chinese character"),
        pytest.param("速い並べ替えを示す。", "ja", id="Japanese"),
        pytest.param("ソート", "ja", id="katakana alone"),
        pytest.param("遠隔監視のノイズ", "ja", id="more kanji than kana"),
        pytest.param("더 빠른 정렬을 제안한다.", "ko", id="Korean"),
        pytest.param("大規模 정렬", "ko", id="Korean with Chinese characters"),
        pytest.param("Более быстрая сортировка", "ru", id="Russian"),
        pytest.param("ترتيب أسرع", "ar", id="Arabic"),
        pytest.param("מיון מהיר יותר", "he", id="Hebrew"),
        pytest.param("तेज़ छँटाई", "hi", id="Hindi"),
        pytest.param("การเรียงลำดับที่เร็วขึ้น", "th", id="Thai"),
        pytest.param("Ταχύτερη ταξινόμηση", "el", id="Greek"),
    ],
)
def test_the_script_determines_the_language(text: str, language: str) -> None:
    """Each language is recognised by the letters that it is written in."""
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", " \n", "42", "3.14 ± 0.1", "→ …", "。！", "🙂"])
def test_a_text_without_letters_has_no_language(text: str) -> None:
    """Digits, punctuation and emoji have no language."""
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("我们提出 DeepSort，一种基于 Transformer 的排序框架", "zh", id="Chinese"),
        pytest.param("DeepSort: Transformer による並べ替え", "ja", id="Japanese"),
        pytest.param("DeepSort: Transformer 기반 정렬 프레임워크", "ko", id="Korean"),
        pytest.param("DeepSort: сортировка на основе Transformer", "ru", id="Russian"),
        pytest.param("使用 α、β 和 γ 的排序", "zh", id="Greek in Chinese"),
    ],
)
def test_terms_in_latin_letters_do_not_count(text: str, language: str) -> None:
    """A text with terms in another script keeps its language."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The sort of Bi Sheng (毕昇) is compared with other ways to put movable type in order.", id="zh"),
        pytest.param("We present Sakura (さくら), a language model for titles that sorts what it has read.", id="ja"),
        pytest.param("We present Baram (바람), a language model for titles that sorts what it has read.", id="ko"),
        pytest.param("We sort the letters of the alphabet, from А to Я, and those of others.", id="ru"),
        pytest.param("The library of Λ. Lovelace is sorted by colour.", id="el"),
    ],
)
def test_names_in_another_script_do_not_count(text: str) -> None:
    """An English text stays English around a name in another script."""
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bounds on λ and μ for α-stable noise", id="letters"),
        pytest.param("The σ-algebra of Σ", id="short"),
        pytest.param("ΛCDM without dark sorting", id="first word"),
    ],
)
def test_greek_letters_in_english_are_formulae(text: str) -> None:
    """Greek letters in an English text do not make it Greek."""
    assert language_of(text) == "en"


def test_the_dot_between_the_parts_of_a_name_is_not_kana() -> None:
    """A Chinese text stays Chinese around the Japanese dot, which it borrows for foreign names."""
    assert language_of("艾达・洛芙莱斯的排序") == "zh"


def test_the_start_of_a_text_determines_its_language() -> None:
    """The language of a long text is that of its first two hundred characters."""
    assert language_of("x" * 200 + "更快的排序") == "en"
    assert language_of("更快的排序" * 40 + "x" * 5000) == "zh"


@pytest.mark.parametrize(
    ("text", "original", "expected"),
    [
        pytest.param("更快的排序", "A Faster Sort", True, id="Chinese of English"),
        pytest.param("A Faster Sort", "更快的排序", False, id="ASCII is no translation"),
        pytest.param("更快的排序", "更慢的排序", False, id="the same language"),
        pytest.param("速いソート", "更快的排序", True, id="Japanese of Chinese"),
        pytest.param("A Naïve Sort", "A Faster Sort", False, id="accents"),
        pytest.param("A Faster Sort — Again", "A Faster Sort", False, id="a dash"),
        pytest.param("更快的排序", "", False, id="no original"),
        pytest.param("→", "A Faster Sort", False, id="no letters"),
    ],
)
def test_a_translation_is_in_another_script(text: str, original: str, *, expected: bool) -> None:
    """A text is a translation if both languages can be told, and differ."""
    assert is_translation(text, original) is expected


@given(st.text())
def test_no_text_is_a_translation_of_itself(text: str) -> None:
    """Whatever its script, a text is in its own language."""
    assert not is_translation(text, text)


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_is_english_or_nothing(text: str) -> None:
    """A text in ASCII is English if it has a letter."""
    assert language_of(text) == ("en" if any(map(str.isalpha, text)) else None)
