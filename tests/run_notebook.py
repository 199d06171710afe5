"""Execute the notebook of the documentation. ``python tests/run_notebook.py`` stores it with its outputs."""

import os
from pathlib import Path
from typing import Any

import matplotlib.font_manager  # noqa: F401 - builds its cache if there is none, and says so: here, not in an output
import nbformat
from nbclient import NotebookClient

import arxiv_digest_parser

NOTEBOOK = Path(__file__).resolve().parents[1] / "docs" / "from-digest-to-bibliography.ipynb"


def stored() -> Any:  # noqa: ANN401 - nbformat's nodes are dictionaries of anything
    """Return the notebook as it is stored."""
    return nbformat.read(NOTEBOOK, as_version=4)


def execute(notebook: Any) -> None:  # noqa: ANN401
    """Execute a notebook in the folder that the stored one is in, and put its outputs into it."""
    folder = {"metadata": {"path": str(NOTEBOOK.parent)}}
    client = NotebookClient(
        notebook, kernel_name="python3", resources=folder, record_timing=False, timeout=300, coalesce_streams=True
    )
    # The kernel runs in another folder, and takes the package that is here.
    client.execute(env={**os.environ, "PYTHONPATH": str(Path(arxiv_digest_parser.__file__).parents[1])})
    # Which version of Python it was, and so on, would differ from run to run.
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


if __name__ == "__main__":
    executed = stored()
    execute(executed)
    nbformat.write(executed, NOTEBOOK)
