"""The examples of docstrings, and the commands that pages show, give what they say."""

import datetime
import doctest
import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

import arxiv_digest_parser

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
# The script that an installation puts next to the interpreter need not be there in a source tree.
COMMAND = f'arxiv-digest-parser() {{ "{sys.executable}" -m arxiv_digest_parser "$@"; }}\n'


def docstrings() -> list[doctest.DocTest]:
    """List the docstrings with examples of the package that is imported, wherever it is installed."""
    package = arxiv_digest_parser
    names = [found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    # One module needs a package that is not a dependency. It has no examples.
    wanted = [name for name in names if not name.endswith("._pydantic")]
    modules = [importlib.import_module(name) for name in [package.__name__, *wanted]]
    # Examples of what is public use the names that a user has imported, wherever the classes are defined.
    names_of_users = {"datetime": datetime} | {name: getattr(package, name) for name in package.__all__}
    find = partial(doctest.DocTestFinder().find, extraglobs=names_of_users)
    return [found for module in modules for found in find(module) if found.examples]


@pytest.mark.parametrize("example", docstrings(), ids=lambda example: example.name)
def test_docstring(example: doctest.DocTest) -> None:
    """Every example of a docstring prints what is below it."""
    report: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert runner.run(example, out=report.append).failed == 0, "".join(report)


def console_pages() -> list[Path]:
    """List the pages that show commands with what these print."""
    return [page for page in PAGES if CONSOLE.search(page.read_text("utf-8"))]


@pytest.mark.parametrize("page", console_pages(), ids=lambda page: page.name)
def test_commands(page: Path, tmp_path: Path) -> None:
    """A page's commands, run one after the other in a folder that has the examples, print what is below them."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    for block in CONSOLE.findall(page.read_text("utf-8")):
        for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, expected = shown.partition("\n")
            run = subprocess.run(
                ["bash", "-c", COMMAND + command],
                cwd=tmp_path,
                env=environment,
                check=False,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
            assert (command, run.stdout) == (command, expected)


def test_there_are_commands_to_run() -> None:
    """The check above does not pass for want of commands."""
    assert {"README.md", "command-line.md"} <= {page.name for page in console_pages()}
