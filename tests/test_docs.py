"""The pages: complete, and their links lead somewhere. Their examples are run by pytest itself."""

import re
from pathlib import Path

import pytest

import arxiv_digest_parser
from arxiv_digest_parser._command import arguments, formats
from arxiv_digest_parser.diagnostics import CODES

ROOT = Path(__file__).resolve().parents[1]
DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [*DOCS, ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
MODULES = sorted(Path(arxiv_digest_parser.__file__).parent.glob("*.py"))

CODE_BLOCK = re.compile(r"^```.*?^```[ \t]*$", re.DOTALL | re.MULTILINE)
CODE_SPAN = re.compile(r"`[^`\n]+`")
LINK = re.compile(r"\[[^\[\]]*\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
TOCTREE = re.compile(r"^```\{toctree\}\n(?::.*\n)*\n([^`]*)^```$", re.MULTILINE)
LAYOUTS_MODULE = re.compile(r"^\.\. py:module:: \S+\.layouts$.*?^\.\. py:currentmodule::", re.DOTALL | re.MULTILINE)
TEST_FILE = re.compile(r"`(tests/\w+\.py)`")


def name(path: Path) -> str:
    """Name a file as pytest shows it."""
    return path.relative_to(ROOT).as_posix()


def prose(path: Path) -> str:
    """Return a page without its blocks of code."""
    return CODE_BLOCK.sub("", path.read_text("utf-8"))


def anchors(path: Path) -> set[str]:
    """Return the anchors that GitHub gives a page's headings."""
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in HEADING.findall(prose(path))
    }


def is_wrong(target: str, page: Path) -> bool:
    """Tell whether a relative link leads to no file, or to no heading of a page."""
    file, _, anchor = target.partition("#")
    path = (page.parent / file).resolve() if file else page
    return not path.is_file() or bool(anchor and anchor not in anchors(path))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    """A link to a file leads to one that exists, and to a heading that it has."""
    targets = [target for target in LINK.findall(CODE_SPAN.sub("", prose(page))) if "://" not in target]
    assert [target for target in targets if is_wrong(target, page)] == []


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("index.md", False),
        ("../README.md#on-the-command-line", False),
        ("#pages", False),
        ("nowhere.md", True),
        ("index.md#nowhere", True),
        ("#nowhere", True),
    ],
)
def test_wrong_links_are_found(target: str, *, wrong: bool) -> None:
    """The check above sees missing files and missing headings."""
    assert is_wrong(target, ROOT / "docs" / "index.md") is wrong


def test_the_index_leads_to_every_page() -> None:
    """No page is hidden: the links of the index, and the menu that its tables of contents make, have all of them."""
    index = ROOT / "docs" / "index.md"
    pages = {path.name for pattern in ("*.md", "*.ipynb") for path in (ROOT / "docs").glob(pattern)} - {index.name}
    linked = {target.partition("#")[0] for target in LINK.findall(prose(index))}
    in_menu = {name for block in TOCTREE.findall(index.read_text("utf-8")) for name in block.split()}
    assert (pages - linked, {Path(page).stem for page in pages} ^ in_menu) == (set(), set())


def test_every_example_digest_can_be_copied() -> None:
    """Who has no clone finds each file of the examples on their page."""
    page = (ROOT / "docs" / "examples.md").read_text("utf-8")
    shown = re.findall(r"^```\{literalinclude\} \.\./examples/(.+)$", page, re.MULTILINE)
    assert sorted(shown) == sorted(path.name for path in (ROOT / "examples").glob("*.[!p]*"))


@pytest.mark.parametrize("page", [page for page in DOCS if "examples/" in page.read_text("utf-8")], ids=name)
def test_pages_say_where_their_digests_are(page: Path) -> None:
    """A page that reads an example digest leads to the page that has it."""
    assert page.name == "examples.md" or any(target.startswith("examples.md") for target in LINK.findall(prose(page)))


def test_every_code_is_explained() -> None:
    """The page on diagnostics has a heading for each code, with its severity, in their order, and for no other."""
    headings = re.findall(r"^### (.+)$", prose(ROOT / "docs" / "diagnostics.md"), re.MULTILINE)
    assert headings == [f"{code} ({severity})" for code, severity in CODES.items()]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_an_example_and_advice(code: str) -> None:
    """Below each code's heading is a digest that gives it, and what to do."""
    page = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")
    explained = page.partition(f"### {code} (")[2].partition("\n### ")[0]
    example, _, advice = explained.rpartition("```")
    assert f"[{code}]\n" in example
    assert advice.lstrip().startswith("What to do: ")


def test_every_public_name_is_in_the_reference() -> None:
    """The reference shows the docstring of each name that users may import, and of no other in its place."""
    page = (ROOT / "docs" / "reference.md").read_text("utf-8")
    page = LAYOUTS_MODULE.sub("", page)  # whose names belong to that module
    shown = re.findall(
        r"^\.\. (?:auto(?:function|class|data|exception)|py:data):: (\w+)(?:\(.*\))?$", page, re.MULTILINE
    )
    assert sorted([*shown, "layouts"]) == sorted(arxiv_digest_parser.__all__)


def test_every_option_of_the_command_line_is_explained() -> None:
    """The page on the command line names each option, and each format."""
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    options = re.findall(r"--\w[\w-]*", arguments.make_parser().format_help())
    assert [word for word in [*options, *formats.FORMATS] if not re.search(rf"`[^`]*{word}\b[^`]*`", page)] == []


def test_every_module_is_in_the_architecture() -> None:
    """A module has a place on the page that explains them."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert [path.stem for path in MODULES if path.stem != "__init__" and f"`{path.stem}`" not in page] == []


def test_every_dependency_has_its_reason() -> None:
    """What pyproject.toml asks for is on the page that says what for."""
    project = (ROOT / "pyproject.toml").read_text("utf-8").partition("[project.scripts]")[0]
    asked = set(re.findall(r'"([\w-]+)(?:\[\w+\])?>=[\d.]+"', project))
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert {"attrs", "hatchling", "pytest", "ruff"} <= asked
    assert {library for library in asked if not re.search(rf"(?<![\w-]){library}(?![\w-])", page)} == set()


def test_the_oldest_versions_are_tested() -> None:
    """The constraints that CI tests with are the lower bounds of what the package needs."""
    needed = (ROOT / "pyproject.toml").read_text("utf-8").partition("\ndependencies = [\n")[2].partition("]")[0]
    constraints = (ROOT / "tests" / "oldest.txt").read_text("utf-8")
    assert re.findall(r"^(\w+)==(.*)$", constraints, re.MULTILINE) == re.findall(r'"(\w+)>=(.*)"', needed)


def test_the_version_is_the_same_everywhere() -> None:
    """The package, the file for citations and the changelog speak of one version."""
    [version] = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert arxiv_digest_parser.__version__ == version
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\n## [{version}] - " in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_test_file_that_is_named_exists(page: Path) -> None:
    """A promise names tests that are there."""
    assert [path for path in TEST_FILE.findall(page.read_text("utf-8")) if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize("page", DOCS, ids=name)
def test_every_example_ends_before_its_block(page: Path) -> None:
    """A blank line ends the output of an example: else doctest takes the fence for a part of it."""
    blocks = [block for block in CODE_BLOCK.findall(page.read_text("utf-8")) if ">>> " in block]
    assert [block for block in blocks if not block.rstrip().endswith("\n\n```")] == []
