"""What holds for the examples on the pages."""

import re
from importlib.util import find_spec

import pytest

#: Above its first example, a page names the packages that it needs besides those of the extra `test`.
_NEEDS = re.compile(r"^<!-- needs: (.+) -->$", re.MULTILINE)


def _is_installed(name: str) -> bool:
    spec = find_spec(name)
    return spec is not None and spec.origin is not None  # a folder of that name, such as tests/arxiv, has no origin


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a page that needs a package which is not installed."""
    for needed in _NEEDS.findall(item.path.read_text("utf-8")):
        if missing := [name for name in needed.split(", ") if not _is_installed(name)]:
            pytest.skip(f"not installed: {', '.join(missing)}")
