"""What holds for all tests."""

import pytest
from corpus import FOLDER
from hypothesis import HealthCheck, is_hypothesis_test, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

#: How fast a machine is, or how large the digests are that a test draws, must not decide whether the test passes.
_PATIENT = settings(
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

# A contributor, a stranger and CI try the same examples: a test that is red for one of them is red for all.
settings.register_profile("same", _PATIENT, derandomize=True)
# A job of its own looks for new ones (``pytest -m hypothesis --hypothesis-profile random``). What it finds becomes a
# named case, and its seed is in the output.
settings.register_profile("random", _PATIENT, max_examples=1000, print_blob=True)
settings.load_profile("same")
# Hypothesis would draw the constants of all modules that were imported as well, and these are fewer where an extra, or
# the corpus, is not there. There is no setting for this.
providers._get_local_constants = Constants


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let chosen examples alone say what is covered, and run them first.

    A line that only chance reaches is not tested, and counting lines more than doubles the time of what runs over them
    by the million. What a test has left in a cache must not keep a later one from running the lines that are counted.
    """
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker("no_cover")
    items.sort(key=lambda item: item.get_closest_marker("no_cover") is not None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that needs published digests, where there are none."""
    if item.get_closest_marker("corpus") and not FOLDER:
        pytest.skip("ARXIV_DIGEST_CORPUS is not set")
