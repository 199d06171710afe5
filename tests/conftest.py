"""What holds for all tests."""

import pytest
from corpus import FOLDER


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that needs published digests, where there are none."""
    if item.get_closest_marker("corpus") and not FOLDER:
        pytest.skip("ARXIV_DIGEST_CORPUS is not set")
