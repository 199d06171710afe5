"""Digests as known and unknown generators print them read back exactly: whole, joined, cut, with other line ends."""

from random import Random

import pytest
from generators import GENERATORS, Generator, comparable, print_digest

from arxiv_digest_parser import Paper, parse

#: True of values that the generators print on purpose.
_OF_VALUES = {"failed-value", "unknown-category"}
#: Digests of these can be read whatever they hold; a joined or cut one need not be large.
_ANY_SIZE = [generator for generator in GENERATORS if generator.least == 1]


def printed(generator: Generator, size: int, seed: int = 0) -> tuple[str, list[Paper]]:
    """Return a digest of a generator, always the same for the same arguments."""
    return print_digest(generator, Random(f"{generator.name} {size} {seed}"), max(size, generator.least))


def papers_of(text: str) -> list[Paper]:
    """Return the papers that a text is read as."""
    return [comparable(paper) for paper in parse(text, layout="bilingual").papers]


@pytest.mark.parametrize("size", [1, 2, 3, 9, 30])
@pytest.mark.parametrize("generator", GENERATORS, ids=lambda generator: generator.name)
def test_a_generator_reads_back(generator: Generator, size: int) -> None:
    """What was put into a template comes back, and no false alarm."""
    for seed in range(2):
        text, papers = printed(generator, size, seed)
        digest = parse(text)
        assert [comparable(paper) for paper in digest.papers] == papers, text
        without = set[str]() if "abstract" in generator.placeholders else {"no-abstracts", "missing-abstract"}
        cut = set[str]() if generator.complete else {"author-list-cut"}
        assert {noticed.code for noticed in digest.diagnostics} <= _OF_VALUES | without | cut, text


@pytest.mark.parametrize("generator", _ANY_SIZE, ids=lambda generator: generator.name)
def test_joined_digests_give_both(generator: Generator) -> None:
    """A digest above or below one of another generator reads as it does alone."""
    text, papers = printed(generator, 6)
    other, others = printed(GENERATORS[0], 6)
    assert papers_of(f"{text}\n{other}") == [*papers, *others]
    assert papers_of(f"{other}\n{text}") == [*others, *papers]


@pytest.mark.parametrize("generator", _ANY_SIZE, ids=lambda generator: generator.name)
def test_a_cut_costs_the_last_paper(generator: Generator) -> None:
    """A digest that ends anywhere gives each paper above the last one as it was."""
    text, papers = printed(generator, 6)
    for part in range(1, 12):
        end = len(text) * part // 12
        kept = papers_of(text[:end])[:-1]
        assert kept == papers[: len(kept)]
        assert len(kept) >= sum(0 <= text.rfind(paper.title) < end for paper in papers) - 2


@pytest.mark.parametrize("generator", _ANY_SIZE, ids=lambda generator: generator.name)
def test_line_ends_do_not_matter(generator: Generator) -> None:
    r"""A digest with \r\n as line end is the same digest, and its diagnostics are in the same places."""
    text, papers = printed(generator, 3)
    ours, theirs = parse(text), parse(text.replace("\n", "\r\n"))
    assert len(ours.papers) == len(papers)
    assert theirs == ours
    assert theirs.diagnostics == ours.diagnostics
