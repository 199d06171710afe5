"""No pattern of the package takes more than linear time, whatever text it is asked about."""

import re
from collections.abc import Callable

import pytest
import regex
from patterns import Asked, attacks, modules, patterns, slow

from arxiv_digest_parser._patterns import lazy, lazy_regex

ALL = patterns()

#: See `conftest`.
pytestmark = pytest.mark.no_cover


def test_patterns_are_found_wherever_they_stand() -> None:
    """Those of a module, in a mapping, as a method, or written in a call are found, with how they are asked."""
    found = {asked.name: asked for asked in ALL}
    assert len(modules()) > 100
    assert len(found) > 300
    assert found["_reading.labels.label._SIGN_OF_SENTENCE"].methods == {"search"}
    assert found["_citations.family_names._is_in_capitals"].methods == {"fullmatch"}
    assert "fullmatch" in found["_reading.papers.columns.FORMS"].methods
    assert any(re.fullmatch(r"_reading\.headings\.heading_numbers:\d+", name) for name in found)


@pytest.mark.parametrize("make", [lazy, lazy_regex])
def test_a_pattern_is_compiled_when_it_is_first_used(make: Callable[[str], re.Pattern[str]]) -> None:
    """A wrong pattern says so there, and a method that patterns do not have is an error as elsewhere."""
    wrong = make("(")
    with pytest.raises((re.error, regex.error), match=r"position [01]"):
        wrong.search("")
    with pytest.raises(AttributeError, match="serach"):
        getattr(make("a"), "serach")  # noqa: B009 - type checkers know that it does not exist


@pytest.mark.parametrize("part", range(4))
def test_no_pattern_grows_faster_than_its_text(part: int) -> None:
    """Strings that are made of the parts of a pattern take a time that grows with their length alone."""
    assert [(asked.name, string) for asked in ALL[part::4] for string in slow(asked)] == []


@pytest.mark.parametrize(
    ("pattern", "way"),
    [
        (re.compile(r"\s+$"), "search"),
        (re.compile(r"(?:a+)+b"), "match"),
        (re.compile(r"(?:#[^ #]{2,9}[ ,]{1,9})+x"), "match"),
        (re.compile(r"<a\b[^<>\n]*?\bid=([^<>\s]+)[^<>\n]*>"), "search"),
        (re.compile(r"\[[ ]*:?[ ]*\d"), "match"),
        (re.compile(r"(?:[^\[\]]|\[[^\]]*\])*x", re.VERBOSE), "search"),
        (re.compile(rb"[ \t]*\n"), "sub"),
        (regex.compile(r"(?P<one>\p{L}+)(?P<one>\p{L}*)\d"), "fullmatch"),
    ],
    ids=str,
)
def test_the_attack_sees_what_grows_faster(pattern: re.Pattern[str], way: str) -> None:
    """Patterns with known faults are found to have them."""
    assert slow(Asked("", pattern, frozenset({way})))


@pytest.mark.parametrize(
    ("pattern", "way"),
    [
        (re.compile(r"\s+$"), "match"),
        (re.compile(r"(?<!\s)\s+$"), "search"),
        (re.compile(r"(?:[^\[\]]|\[[^\]]*\])*x"), "match"),
        (regex.compile(r"\s*+(?P<name>[^,]+?)(?<!\s)\s*,"), "match"),
    ],
    ids=str,
)
def test_the_attack_passes_what_is_linear(pattern: re.Pattern[str], way: str) -> None:
    """A pattern that is asked at one place may look far; one that looks back does so once."""
    assert attacks(Asked("", pattern, frozenset({way})))
    assert not slow(Asked("", pattern, frozenset({way})))
