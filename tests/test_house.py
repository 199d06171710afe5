"""The rules that hold for the project as a whole, whatever its modules do."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import arxiv_digest_parser

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = Path(arxiv_digest_parser.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
COMMAND_LINE = [PACKAGE / "__main__.py", *sorted((PACKAGE / "_command").glob("*.py"))]
CORE = [path for path in SOURCES if path not in COMMAND_LINE]

#: Modules that are tables of words and symbols may be longer than others.
LONGEST, TABLES = 300, {"_citations/math_symbols.py", "_reading/language/words.py"}

IO_MODULES = frozenset(
    """
    argparse asyncio fileinput ftplib getpass glob http io logging mmap multiprocessing os pathlib pkgutil select
    selectors shutil smtplib socket socketserver sqlite3 ssl subprocess sys tempfile urllib.request webbrowser
    """.split()
)
IO_BUILTINS = frozenset({"breakpoint", "input", "open", "print"})

MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+|Users/\w+)/")
# Put together from parts, because this file is checked too.
CORPUS_VARIABLE = "ARXIV_DIGEST" + "_CORPUS"
OUTER_FOLDER = ".." + "/shared"
REGISTRIES = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "deb.debian" + ".org"]


def relative(path: Path) -> str:
    """Name a file as pytest shows it."""
    return path.relative_to(ROOT).as_posix()


def in_package(path: Path) -> str:
    """Name a file of the package, wherever that is installed."""
    return path.relative_to(PACKAGE).as_posix()


def imported_modules(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything imported from outside the package, and of the modules around it."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def called_names(tree: ast.AST) -> Iterator[str]:
    """Yield the name of every function that is called by a plain name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def project_files() -> list[Path]:
    """List the files that git tracks: what else is in a clone, such as an environment of any name, is its owner's."""
    git = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached"]
    try:
        listing = subprocess.run(git, capture_output=True, check=True, encoding="utf-8").stdout
    except (FileNotFoundError, subprocess.CalledProcessError):
        pytest.skip("not a git repository")
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import os.path", {"os", "os.path"}),
        ("from urllib import request", {"urllib", "urllib.request"}),
        ("def f():\n    import io", {"io"}),
        ("from .io import text", set[str]()),
    ],
)
def test_imports_are_found_wherever_they_stand(source: str, expected: set[str]) -> None:
    """The check below sees plain, from and nested imports, and passes over the package's own modules."""
    assert set(imported_modules(ast.parse(source))) == expected


def test_there_are_sources_to_check() -> None:
    """The checks below do not pass for want of files."""
    assert PACKAGE / "__init__.py" in CORE
    assert PACKAGE / "_command" / "files.py" in COMMAND_LINE


@pytest.mark.parametrize("path", SOURCES, ids=in_package)
def test_a_module_is_read_in_one_go(path: Path) -> None:
    """None is longer than a reader can keep in mind."""
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST or in_package(path) in TABLES


@pytest.mark.parametrize("path", CORE, ids=in_package)
def test_core_does_no_io(path: Path) -> None:
    """Outside the command line, no module imports one that does I/O, or calls a builtin that does."""
    tree = ast.parse(path.read_bytes())
    assert not IO_MODULES.intersection(imported_modules(tree))
    assert not IO_BUILTINS.intersection(called_names(tree))


@pytest.mark.parametrize("path", CORE, ids=in_package)
def test_the_command_line_has_one_door(path: Path) -> None:
    """Only `__main__` imports the parts of the command line, so no other way leads to a module that does I/O."""
    imported = imported_modules(ast.parse(path.read_bytes()))
    assert not {"arxiv_digest_parser.__main__", "arxiv_digest_parser._command"}.intersection(imported)


@pytest.mark.parametrize("path", SOURCES, ids=in_package)
def test_no_module_reads_package_files(path: Path) -> None:
    """What the package needs at run time is code; no module, the command line included, reads files of the package."""
    assert "importlib.resources" not in imported_modules(ast.parse(path.read_bytes()))


@pytest.mark.parametrize("path", SOURCES, ids=in_package)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """Every source file, private ones included, starts with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_bytes()))


def test_package_is_marked_as_typed() -> None:
    """Type checkers read the annotations of a package that has this file."""
    assert (PACKAGE / "py.typed").is_file()


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [("", {"attr", "attrs", "regex"}), ("; adp.parse('### [1] [A](https://arxiv.org/abs/2512.90001)')", set[str]())],
    ids=["imported", "used"],
)
def test_heavy_libraries_are_imported_when_they_are_needed(code: str, unwanted: set[str]) -> None:
    """Importing the package imports nothing else; reading a text does not wait for lxml, cattrs or a validator."""
    code = f"import sys, arxiv_digest_parser as adp{code}; print(*sorted({{n.partition('.')[0] for n in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    loaded = set(run.stdout.split())
    assert "arxiv_digest_parser" in loaded
    assert not loaded & {"cattr", "cattrs", "jsonschema", "lxml", "referencing", *unwanted}


def test_readers_are_imported_for_texts_of_their_kind() -> None:
    """A digest in Markdown does not wait for what reads mails, feeds and pages."""
    code = "import sys, arxiv_digest_parser as adp; adp.parse('### [1] [A](https://arxiv.org/abs/2512.90001)')"
    code += (
        "; print(*sorted(name.partition('.')[2] for name in sys.modules if name.startswith('arxiv_digest_parser.')))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    loaded = set(run.stdout.split())
    assert "_arxiv.signs" in loaded
    assert not loaded & {"_arxiv.feed", "_arxiv.mail", "_arxiv.pages", "_file_names", "_pages._markdown"}


def test_public_names_are_imported_when_they_are_used() -> None:
    """Each name of `__all__` is found and listed; another name is not."""
    assert all(hasattr(arxiv_digest_parser, name) for name in arxiv_digest_parser.__all__)
    assert {*arxiv_digest_parser.__all__} <= {*dir(arxiv_digest_parser)}
    with pytest.raises(AttributeError, match="has no attribute 'to_rtf'"):
        _ = arxiv_digest_parser.to_rtf  # type: ignore[attr-defined]


def test_tests_that_need_a_corpus_are_marked() -> None:
    """`tests/corpus.py` alone asks for the corpus. So `pytest -m corpus` runs every test that needs it."""
    asking = [path.name for path in (ROOT / "tests").glob("*.py") if CORPUS_VARIABLE in path.read_text("utf-8")]
    assert sorted(asking) == ["conftest.py", "corpus.py"]


def test_no_file_names_a_machine_or_a_registry() -> None:
    """The project holds on any machine: no file names a path of one, or the host of a package registry."""
    found: list[str] = []
    for path in project_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        text = content.decode("utf-8", errors="replace")
        found += [f"{relative(path)}: {match[0]}" for match in MACHINE_PATH.finditer(text)]
        found += [f"{relative(path)}: {host}" for host in REGISTRIES if host in text]
        if OUTER_FOLDER in text and relative(path) != ".ci/run":
            found.append(f"{relative(path)}: {OUTER_FOLDER}")
    assert not found
