"""Published digests that are outside the project; `conftest.py` skips the tests that need them if there are none."""

import json
import os
import pathlib
from typing import Any

import pytest

FOLDER = os.environ.get("ARXIV_DIGEST_CORPUS")


def digests(*folders: str) -> list[Any]:
    """Return the digests of some folders, or of all, as parameters of a test."""
    if not FOLDER:
        return [pytest.param(None, marks=pytest.mark.corpus, id="no corpus")]
    paths = sorted(pathlib.Path(FOLDER).glob("*/*.md"))
    chosen = [path for path in paths if not folders or path.parent.name in folders]
    return [pytest.param(path, marks=pytest.mark.corpus, id=f"{path.parent.name}-{path.stem}") for path in chosen]


def truth(path: pathlib.Path) -> list[dict[str, Any]]:
    """Return what a digest's generator put into it, one mapping a paper."""
    lines = path.with_suffix(".truth.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


#: The layouts of arXiv's own documents, by their folders.
_KINDS = {"email": "email", "listing": "email", "feed": "feed", "api": "feed", "list": "listing", "search": "listing"}


def documents() -> list[Any]:
    """Return all documents, of whatever kind, of the folder and of those next to it that continue its name."""
    if not FOLDER:
        return [pytest.param(None, marks=pytest.mark.corpus, id="no corpus")]
    folder = pathlib.Path(FOLDER)
    paths = sorted(path for path in folder.parent.glob(f"{folder.name}*/*/*") if ".json" not in path.name)
    return [pytest.param(path, marks=pytest.mark.corpus, id=f"{path.parent.name}-{path.name}") for path in paths]


def kind_of(path: pathlib.Path) -> str | None:
    """Return the layout of a document that arXiv publishes; None for any other."""
    return _KINDS.get(path.parent.name) if path.parent.parent.name.endswith("arxiv") else None
