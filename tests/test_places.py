"""Nothing is lost, place by place: a word at any place that a digest has is in a value, or in a diagnostic."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from places import BILINGUAL, LISTED, MARKDOWN, PUBLISHED
from results import texts
from test_pages import ENGINES

import arxiv_digest_parser as adp
from arxiv_digest_parser import Diagnostic, Digest

PLACES = [
    pytest.param(text, id=f"{layout}: {place}")
    for layout, places in (("bilingual", BILINGUAL), ("markdown", MARKDOWN))
    for place, text in places.items()
]


def with_words(text: str) -> tuple[str, list[str]]:
    """Put a word of its own into each gap of a text."""
    numbers = count(1)
    filled = re.sub(r"\{\}", lambda _: f"Zqx{'abcdefghi'[next(numbers) - 1]}word", text)
    return filled, re.findall(r"Zqx\w+", filled)


def in_one(text: str) -> str:
    """Keep one gap of several: the second, or the only one."""
    gaps = [match.start() for match in re.finditer(r"\{\}", text)]
    kept = gaps[len(gaps) // 2]
    return closed(text[:kept]) + "{}" + closed(text[kept + 2 :])


def closed(text: str) -> str:
    """Close the gaps of a text."""
    return re.sub(r" ?\{\}", "", text)


def told(digest: Digest) -> Iterator[str]:
    """Yield all that a digest says: its values, and what its diagnostics quote."""
    yield from texts(digest)
    yield from quoted(digest.diagnostics)


def quoted(diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    """Yield what diagnostics say and quote."""
    for noticed in diagnostics:
        yield noticed.message
        yield noticed.text or ""


def lost(text: str, read: Callable[[str], Digest]) -> list[str]:
    """Return the words that reading a text loses."""
    filled, words = with_words(text)
    said = "\0".join(told(read(filled)))
    return [word for word in words if word not in said]


#: Places of digests that no layout with headings prints.
OTHERS = [pytest.param(text, id=place) for places in (LISTED, PUBLISHED) for place, text in places.items()]


@pytest.mark.parametrize("text", PLACES + OTHERS)
@pytest.mark.parametrize("shape", [str, in_one], ids=["in each paper", "in one"])
def test_a_word_is_found_again(text: str, shape: Callable[[str], str]) -> None:
    """A word is found again, whether all papers have one there or a single one has."""
    assert lost(shape(text), adp.parse) == []


#: What a page has, and does not show to a reader.
NOT_SHOWN = ("title of", "the title of an image", "a comment", "behind the value of Link")
SHOWN = [place for place in PLACES if not str(place.id).partition(": ")[2].startswith(NOT_SHOWN)]


@pytest.mark.parametrize("text", SHOWN)
@pytest.mark.parametrize("engine", ENGINES)
def test_a_word_of_a_page_is_found_again(text: str, engine: str) -> None:
    """A word that a page shows is found again."""
    page = ENGINES[engine](text.replace("{}", "GAP"))
    assert lost(page.replace("GAP", "{}"), lambda page: adp.parse(page, layout="page")) == []
