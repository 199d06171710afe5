"""The fuzz targets hold for their seeds, and for what fuzzing found."""

import subprocess
import sys
from pathlib import Path

import pytest
from targets import TARGETS

FUZZ = Path(__file__).resolve().parents[1] / "fuzz"
SEEDS = sorted((FUZZ / "seeds").glob("*/*"))
PUBLISHED = sorted((FUZZ.parent / "tests" / "arxiv").iterdir())

#: Imports what is fuzzed with an atheris that notes which modules it could see into.
SEEN = """
import contextlib, pkgutil, sys, types

@contextlib.contextmanager
def instrument_imports(include):
    yield
    names = {module.name for module in pkgutil.walk_packages(sys.modules[include[0]].__path__, f"{include[0]}.")}
    print(*sorted(names - sys.modules.keys()))

sys.modules["atheris"] = types.ModuleType("atheris")
sys.modules["atheris"].instrument_imports = instrument_imports
import one
"""


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}-{seed.name}")
def test_a_seed_keeps_all_promises(seed: Path) -> None:
    """Where fuzzing starts, nothing is broken."""
    TARGETS[seed.parent.name](seed.read_bytes())


@pytest.mark.parametrize("published", PUBLISHED, ids=lambda published: published.name)
@pytest.mark.parametrize("target", ["feed", "listing"])
def test_what_arxiv_publishes_keeps_all_promises(target: str, published: Path) -> None:
    """The same holds for the files that the fuzzer starts from as well."""
    TARGETS[target](published.read_bytes())


def test_every_target_has_seeds() -> None:
    """No target starts from nothing."""
    assert {seed.parent.name for seed in SEEDS} == set(TARGETS)


def test_the_fuzzer_sees_into_all_modules() -> None:
    """All modules are imported where the fuzzer can see into them."""
    done = subprocess.run([sys.executable, "-c", SEEN], cwd=FUZZ, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
