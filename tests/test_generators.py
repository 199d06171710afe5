"""Digests as known and unknown generators print them read back exactly, however few papers they have."""

from random import Random

import pytest
from generators import GENERATORS, Generator, comparable, print_digest

from arxiv_digest_parser import parse

#: True of values that the generators print on purpose.
_OF_VALUES = {"failed-value", "unknown-category"}


@pytest.mark.parametrize("size", [1, 2, 3, 9, 30])
@pytest.mark.parametrize("generator", GENERATORS, ids=lambda generator: generator.name)
def test_a_generator_reads_back(generator: Generator, size: int) -> None:
    """What was put into a template comes back, and no false alarm."""
    for seed in range(2):
        text, papers = print_digest(generator, Random(f"{generator.name} {size} {seed}"), max(size, generator.least))
        digest = parse(text)
        assert [comparable(paper) for paper in digest.papers] == papers, text
        without = set[str]() if "abstract" in generator.placeholders else {"no-abstracts", "missing-abstract"}
        assert {noticed.code for noticed in digest.diagnostics} <= _OF_VALUES | without, text
