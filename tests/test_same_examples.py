"""The examples of a property are the same wherever the tests run."""

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st


def drawn() -> list[tuple[int, str]]:
    """Return the examples that a property is tried with."""
    examples: list[tuple[int, str]] = []

    @settings(max_examples=200)
    @given(st.integers(), st.text())
    def try_one(number: int, text: str) -> None:
        examples.append((number, text))

    try_one()
    return examples


def test_imported_modules_do_not_change_the_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which modules are imported depends on the extras that are installed."""
    before = drawn()
    (tmp_path / "with_constants.py").write_text("\n".join(f"A{n}, B{n} = {n * 7919}, 'stone {n}'" for n in range(500)))
    monkeypatch.syspath_prepend(tmp_path)
    __import__("with_constants")
    assert "with_constants" in sys.modules
    assert drawn() == before
