"""Marks that a list of names was cut short, more of them than anybody writes."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import parse
from arxiv_digest_parser._reading.values.cut_lists import cut_mark, without_cut

_MANY = 1_500  # more than Python lets a function call itself


@pytest.mark.parametrize("mark", [", et al.", "…", "等", " and others", " (+3),", " ......"])
def test_any_number_of_marks_is_read(mark: str) -> None:
    """A line of dots, or a model that repeats itself, is a list that was cut short, and nothing fails."""
    names = "Mira Holt"
    assert without_cut(names + mark * _MANY) == names
    assert cut_mark(names + mark)
    [paper] = parse(
        f"### [1] [Sorting Pebbles](https://arxiv.org/abs/2601.90011)\n*{names}{mark * _MANY}*\n\nWe sort.\n"
    )
    assert paper.title == "Sorting Pebbles"
