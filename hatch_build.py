"""Metadata that depends on where the project is published; hatchling runs this when it builds a package.

`REPOSITORY_URL` is the one place for that address. The release workflow sets it. Where it is set, the relative links of
README.md, which a package index cannot follow, become links into the repository, and the index shows the project's
own links. Where it is not set, README.md is used as it is.
"""

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_RELATIVE_LINK = re.compile(r"\]\((?![a-z]+:|#)([^()\s]+)\)")


def absolute(text: str, repository: str, version: str) -> str:
    """Make the relative links of a page lead into the repository, to the files of a version."""
    return _RELATIVE_LINK.sub(rf"]({repository}/blob/v{version}/\1)", text)


def links(repository: str) -> dict[str, str]:
    """Return the links that a package index shows next to a project."""
    return {
        "Repository": repository,
        "Documentation": f"{repository}/blob/HEAD/docs/index.md",
        "Changelog": f"{repository}/blob/HEAD/CHANGELOG.md",
        "Issues": f"{repository}/issues",
    }


class CustomMetadataHook(MetadataHookInterface):
    """Fills in `readme` and `urls`, which pyproject.toml declares as dynamic."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set both fields."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        repository = os.environ.get("REPOSITORY_URL", "").rstrip("/")
        if repository:
            text = absolute(text, repository, metadata["version"])
            metadata["urls"] = links(repository)
        metadata["readme"] = {"content-type": "text/markdown", "text": text}
