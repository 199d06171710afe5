"""The fuzz targets hold for their seeds, and for what fuzzing found."""

from pathlib import Path

import pytest
from targets import TARGETS

SEEDS = sorted((Path(__file__).resolve().parents[1] / "fuzz" / "seeds").glob("*/*"))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}-{seed.name}")
def test_a_seed_keeps_all_promises(seed: Path) -> None:
    """Where fuzzing starts, nothing is broken."""
    TARGETS[seed.parent.name](seed.read_bytes())


def test_every_target_has_seeds() -> None:
    """No target starts from nothing."""
    assert {seed.parent.name for seed in SEEDS} == set(TARGETS)
