"""Citation keys: what they are made of, that they differ, and that they do not depend on the order of the papers."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest

from arxiv_digest_parser import ArxivId, Paper, citation_key, to_bibtex
from arxiv_digest_parser._citations import keys as module


@pytest.fixture(params=[True, False], ids=["anyascii", "no anyascii"])
def with_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[bool]:
    """Run a test with the library that transliterates, and without it."""
    if not request.param:
        monkeypatch.setitem(sys.modules, "anyascii", None)
    module._speller.cache_clear()
    vars(module._folded)["__wrapped__"].cache_clear()
    yield request.param
    monkeypatch.undo()
    module._speller.cache_clear()
    vars(module._folded)["__wrapped__"].cache_clear()


def keys(*papers: Paper, key: Callable[[Paper], str] | None = None) -> list[str]:
    """Return the keys of the papers' entries, also of a paper that is there twice."""
    return re.findall(r"^@misc\{(.*),$", to_bibtex(papers, key=key, unique=False), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "title", "key"),
    [
        ("Jürgen Weiß", "Über Brücken", "weissuber"),
        ("Søren Ångström-Łęcki", "Æsthetics of Œuvres", "angstromleckiaesthetics"),
        ("Ludwig van Wohlklang", "Of the A", "wohlklangof"),
        ("van Beethoven, Ludwig", "On 12 Strings", "beethovenstrings"),
        (r"Jo\~ao Erd\H{o}s", r"\emph{Graphs}", "erdosgraphs"),
        (r"Kim S\o rensen", "$k$-Cores", "sorensenkcores"),
        ("Đặng Thị Hường", "ℝ-Trees", "huongrtrees"),
        ("Xi Chen (LMO)", "On M$^3$KG", "chenm3kg"),
        ("Xi Chen [LMO]", "On Sorts", "chensorts"),
        ("Li Wei", "—", "wei"),
        ("Anna O'Neil", "X" * 99, "oneil" + "x" * 40),
        ("The Team", "Two", "teamtwo"),
    ],
)
def test_a_key(name: str, title: str, key: str) -> None:
    """A key is family name, year and first telling word, in letters that every tool accepts."""
    assert citation_key(Paper(title, authors=[name])) == key


@pytest.mark.parametrize(
    ("paper", "spelled", "plain"),
    [
        (Paper("Мир", authors=["Иван Йорк"], arxiv_id=ArxivId("2501.00001")), "york2025mir", "arxiv250100001"),
        (
            Paper("更快", authors=["王小明"], arxiv_id=ArxivId("2501.00001")),
            "wangxiaoming2025gengkuai",
            "arxiv250100001",
        ),
        (Paper("Мир", authors=["Иван Иванов"]), "ivanovmir", "u41cu438u440"),
        (Paper("Sort", authors=["王小明"]), "wangxiaomingsort", "sort"),
    ],
)
def test_a_key_in_another_script(*, paper: Paper, spelled: str, plain: str, with_library: bool) -> None:
    """Names are transliterated where the library for it is installed; else the number identifies the paper."""
    assert citation_key(paper) == (spelled if with_library else plain)


def numbered(number: str, title: str = "Same Title", name: str = "Ann Same") -> Paper:
    """Return a paper that differs from others in its number alone."""
    return Paper(title, authors=[name], arxiv_id=ArxivId(number))


def test_papers_that_share_a_key_get_their_number() -> None:
    """Both get it, so that neither's key depends on which comes first."""
    papers = [numbered("2501.00001"), numbered("2501.00002"), numbered("2502.00003", "Other")]
    expected = ["same2025same250100001", "same2025same250100002", "same2025other"]
    assert keys(*papers) == expected
    assert keys(*papers[::-1]) == expected[::-1]


def test_a_paper_that_is_to_be_written_twice_has_two_keys() -> None:
    """BibTeX refuses repeated keys, so each gets a letter."""
    paper = numbered("2501.00001")
    assert keys(paper, paper) == ["same2025same250100001a", "same2025same250100001b"]
    other = Paper("—", arxiv_id=ArxivId("2501.00001"))
    assert keys(other, other) == ["arxiv250100001a", "arxiv250100001b"]


def test_papers_outside_arxiv_that_share_a_key_get_a_letter_by_their_content() -> None:
    """The letters do not depend on the order either."""
    one, two = (Paper("Same", authors=["Ann Same"], url=f"https://papers.example/{n}") for n in "12")
    first, second = keys(one, two)
    assert {first, second} == {"samesamea", "samesameb"}
    assert keys(two, one) == [second, first]


def test_a_letter_never_makes_the_key_of_another_paper() -> None:
    """A key that is taken is passed over."""
    papers = [Paper("Same"), Paper("Same"), Paper("Samea")]
    assert keys(*papers) == ["sameb", "samec", "samea"]


def test_letters_go_on_after_z() -> None:
    """The same paper thirty times gives thirty keys."""
    letters = [key.removeprefix("same") for key in keys(*[Paper("Same")] * 30)]
    assert letters[:2] + letters[25:28] == ["a", "b", "z", "aa", "ab"]


def test_users_make_keys_of_their_own() -> None:
    """A function of the user's makes them; those that clash, in whatever case, are distinguished as others are."""
    papers = [numbered("2501.00001"), numbered("2501.00002", "same title"), numbered("2502.00003", "Other")]
    made = keys(*papers, key=lambda paper: f"x:{paper.title[:4]}")
    assert made == ["x:Same250100001", "x:same250100002", "x:Othe"]


@pytest.mark.parametrize("key", ["", "a b", "a,b", "a{b", "a%b", "a#b", "a~b", "a=b", 'a"b', "a\\b", "a\nb", "a'b"])
def test_a_key_that_breaks_a_bibliography_is_refused(key: str) -> None:
    """The error shows the key."""
    with pytest.raises(ValueError, match="is not a valid citation key") as caught:
        to_bibtex(Paper("One"), key=lambda _: key)
    assert repr(key) in str(caught.value)


def test_a_key_that_is_not_text_is_refused() -> None:
    """The error shows what was returned."""
    with pytest.raises(TypeError, match="key: expected a function that returns str, got 7"):
        to_bibtex(Paper("One"), key=lambda _: cast("str", 7))


def test_what_makes_no_keys_is_refused() -> None:
    """A wrong argument is a TypeError that says what was expected, even if there is no paper."""
    wrong: Any = "lovelace2025"
    with pytest.raises(TypeError, match=r"^key: expected a function of a paper, got 'lovelace2025'$"):
        to_bibtex([], key=wrong)
    with pytest.raises(TypeError, match=r"^paper: expected Paper, got str$"):
        citation_key(wrong)
