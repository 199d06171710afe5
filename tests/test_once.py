"""What is costly is done once, however long a text is: what detection finds out is not found out again."""

from collections.abc import Callable

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import _pages, _source, layouts
from arxiv_digest_parser._reading.items import deciding

ITEM = "- **A Sort of Letters** by hand, once more\n"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[object, str], list[str]]:
    """Return a function that notes what a function of a module is asked about."""

    def note(module: object, name: str) -> list[str]:
        texts: list[str] = []
        original: Callable[..., object] = getattr(module, name)

        def noting(text: str, *others: object) -> object:
            texts.append(text)
            return original(text, *others)

        monkeypatch.setattr(module, name, noting)
        return texts

    return note


@pytest.mark.parametrize("size", [1_000, 60_000, 70_000, 200_000])
def test_what_papers_begin_with_is_decided_once(asked: Callable[[object, str], list[str]], size: int) -> None:
    """Detection looks at the head of a text, and reading uses what was found there, also above the window."""
    decided = asked(deciding, "_decide")
    text = f"### [1] [Text of {size}](https://arxiv.org/abs/2512.90001)\n\n" + ITEM * (size // len(ITEM))
    assert adp.parse(text).papers
    assert [len(head) for head in decided] == [deciding.window_end(text, 0)]


def test_headings_are_counted_once_for_all_layouts(asked: Callable[[object, str], list[str]]) -> None:
    """Two layouts want to know how many papers a text has, and one count is enough for both."""
    counted = asked(_source, "paper_headings")
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse("# TLDR\nx\n" * 8_000)
    assert len(counted) == 1


@pytest.mark.parametrize("size", [5_000, 40_000, 80_000, 600_000])
def test_a_page_without_papers_is_written_little_more_than_once(
    asked: Callable[[object, str], list[str]], size: int
) -> None:
    """The beginnings of a page, which are looked at first, take little time compared with the page itself."""
    written = asked(_pages, "to_markdown")
    with pytest.raises(adp.UnknownLayoutError):
        adp.detect("<html><p>" + "We sort. " * (size // 9) + "</p></html>", layouts=[layouts.PAGE])
    assert size <= sum(map(len, written)) < 1.2 * size
