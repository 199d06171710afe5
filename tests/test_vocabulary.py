"""The words that digests print are in one place, and each language has them all."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import arxiv_digest_parser
from arxiv_digest_parser._reading.language.vocabulary import LABELS, MONTHS, either, pattern, words
from arxiv_digest_parser._reading.language.words import LANGUAGES, Language

READING = Path(arxiv_digest_parser.__file__).parent / "_reading"
STAGES = sorted(path for path in READING.rglob("*.py") if path.name != "words.py")
#: Names of the models, of slots, of what is under no label and of tags of HTML are words of English too.
NOT_PRINTED = {
    *LABELS.values(),
    *(field.name for field in attrs.fields(Language)),
    *("date", "link", "pdf", "arxiv", "arxiv id", "analysis", "details", "summary"),
}
#: These become ASCII letters in another case.
CASES = "\u017f\u212a\u0130\u0131"
WORDS = {*words("cut", "contents", "paper", "papers", "total", "updated"), *LABELS}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_language_fills_each_slot_or_says_why_not(language: Language) -> None:
    """No language is forgotten in one place."""
    empty = {field.name for field in attrs.fields(Language) if not getattr(language, field.name)}
    assert empty - {"absent"} == set(language.absent)
    assert all(language.absent.values())


def test_each_language_has_the_same_fields() -> None:
    """A label for each field that digests of the language print; what this library prints, and a DOI, is English."""
    needed = set(LABELS.values()) - {"seen", "doi"}
    assert {language.code: sorted(needed - set(language.labels)) for language in LANGUAGES} == {
        language.code: [] for language in LANGUAGES
    }


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_calendar_is_complete(language: Language) -> None:
    """Twelve months, if they have names, and seven days of the week."""
    assert len(language.months.split(" | ")) == (12 if language.months else 1)
    assert len(language.weekdays.split(" | ")) == 7
    assert sorted(language.date_order) == ["d", "m", "y"]


def test_a_name_means_one_month_in_all_languages() -> None:
    """So a date needs no language."""
    for language in LANGUAGES:
        for number, names in enumerate(language.months.split(" | ") if language.months else [], 1):
            assert {MONTHS[name] for name in names.split()} == {number}


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module, its docstrings apart."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", STAGES, ids=lambda path: path.relative_to(READING).as_posix())
def test_no_stage_knows_a_word_of_its_own(path: Path) -> None:
    """A new word is one line in one place."""
    foreign = [
        (line, text)
        for line, text in texts(path)
        if any(not c.isascii() and c not in CASES and unicodedata.category(c)[0] == "L" for c in text)
    ]
    known = [(line, text) for line, text in texts(path) if text.casefold() in WORDS - NOT_PRINTED]
    assert (foreign, known) == ([], [])


def test_patterns_of_phrases() -> None:
    """A number and a few words have signs of their own."""
    assert pattern("and # more") == r"and[ \t]*\d+[ \t]*more"
    assert pattern("等#") == r"等[ \t]*\d+"
    assert pattern("no … paper", "X") == r"no[ \t]*(?![ \t])X[ \t]*paper"
    assert pattern("无…论文", "X") == "无X论文"
    assert either("counters").split("|")[0] == "篇论文"
