"""What a package index shows: links that lead somewhere from there, and the project's own links."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = "https://code.example/adp"


@pytest.fixture
def hook() -> Any:  # noqa: ANN401 - a module that is not part of the package
    """Load the build script."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def metadata_of(hook: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return what the build script adds."""
    metadata: dict[str, Any] = {"version": "1.2.3"}
    hook.CustomMetadataHook(str(ROOT), {}).update(metadata)
    return metadata


def test_links_become_absolute_where_the_address_is_known(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    """No relative link is left, and each leads to the files of the version."""
    monkeypatch.setenv("REPOSITORY_URL", f"{ADDRESS}/")
    metadata = metadata_of(hook)
    assert metadata["urls"]["Repository"] == ADDRESS
    targets = re.findall(r"\]\(([^()\s]+)\)", metadata["readme"]["text"])
    assert f"{ADDRESS}/blob/v1.2.3/docs/tutorial.md" in targets
    assert [target for target in targets if "://" not in target] == []


def test_the_readme_stays_as_it_is_where_no_address_is_known(hook: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    """A build outside of a release invents no address."""
    monkeypatch.delenv("REPOSITORY_URL", raising=False)
    assert metadata_of(hook) == {
        "version": "1.2.3",
        "readme": {"content-type": "text/markdown", "text": (ROOT / "README.md").read_text("utf-8")},
    }
