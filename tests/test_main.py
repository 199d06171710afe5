"""The command line, through `main` and, where only a process shows it, through a process."""

import errno
import importlib.metadata
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from arxiv_digest_parser import (
    Digest,
    UnwritableError,
    __version__,
    from_json,
    layouts,
    parse,
    to_bibtex,
    to_csl_json,
    to_hayagriva,
    to_json,
    to_ris,
    write,
)
from arxiv_digest_parser import __main__ as command
from arxiv_digest_parser._command import files, formats, into

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = [ROOT / "examples" / "bilingual.md", ROOT / "examples" / "markdown.md"]

SORT = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\nAbstract: 快。\n"
# Another paper, which BibTeX would know by the same key.
TREE = "### [1] [Faster Trees](https://arxiv.org/abs/2512.90002)\n*Ada Lovelace*\n\nAbstract: It grows.\n"
LATE = "### [1] [A Late Sort](https://arxiv.org/abs/2512.90003)\n*Ada Lovelace*\n\nPublished: soon\n\nAbstract: Slow.\n"
LATE_EXCERPT = ["    Published: soon", "               ^~~~"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(text: str | bytes, **options: str) -> Digest:
    """Read a digest that has papers."""
    digest = parse(text, **options)  # type: ignore[arg-type]
    assert digest.papers
    return digest


def given(name: str, text: str | bytes) -> str:
    """Write a file into the folder, and return its name."""
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


COMMAND = [sys.executable, "-m", "arxiv_digest_parser"]


def environment(**changes: str) -> dict[str, str]:
    """Return the environment for a process that finds the package wherever this one does."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **changes}


# Examples


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_is_canonical(path: Path) -> None:
    """An example is written back as it is, byte for byte, and there is nothing to note about it."""
    text = path.read_bytes()
    digest = parse(text, strict=True)
    assert digest.layout == path.stem
    assert digest.diagnostics == ()
    assert write(digest, path.stem).encode() == text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_keeps_a_label_within_its_abstract(path: Path) -> None:
    """A line of an abstract that begins with "Method:" stays in the abstract."""
    assert any("\nMethod: " in (paper.abstract or "") for paper in read(path.read_bytes()).papers)


# What is printed


def test_bibtex_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A digest becomes one entry a paper."""
    assert command.main(["--to", "bibtex", given("a.md", SORT)]) == 0
    assert capsysbinary.readouterr() == (to_bibtex(read(SORT)).encode(), b"")


def test_bibtex_keys_are_distinct_over_all_files(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Several digests become one bibliography, in which the keys of two papers are never the same."""
    assert command.main(["--to", "bibtex", given("a.md", SORT), given("b.md", TREE)]) == 0
    out = capsysbinary.readouterr().out
    assert b"{lovelace2025faster251290001," in out
    assert b"{lovelace2025faster251290002," in out
    assert out == to_bibtex([*read(SORT).papers, *read(TREE).papers]).encode()


@pytest.mark.parametrize(
    ("arguments", "export"),
    [
        (["--to", "biblatex"], partial(to_bibtex, dialect="biblatex")),
        (["--to", "csljson", "--abstract"], partial(to_csl_json, abstract=True)),
        (["--to", "ris"], to_ris),
        (["--to", "hayagriva", "--doi", "none"], partial(to_hayagriva, doi=None)),
        (["--to", "ris", "--fields", "version,url", "--no-unique"], partial(to_ris, fields=["version"], unique=False)),
        (
            ["--to", "biblatex", "--entry", "article", "--no-howpublished", "--doi", "arxiv", "--no-preamble"],
            partial(to_bibtex, dialect="biblatex", entry="article", howpublished=False, doi="arxiv", preamble=False),
        ),
        (
            ["--to", "bibtex", "--charset", "unicode", "--analysis", "note", "--howpublished", "--max-authors", "1"],
            partial(to_bibtex, charset="unicode", analysis="note", howpublished=True, max_authors=1),
        ),
    ],
    ids=lambda value: " ".join(value[1:]) if isinstance(value, list) else "",
)
def test_bibliographies_are_printed_with_their_options(
    arguments: list[str], export: Callable[[Digest], str], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Each format has the options of its function."""
    assert command.main([*arguments, given("a.md", SORT)]) == 0
    assert capsysbinary.readouterr() == (export(read(SORT)).encode(), b"")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--to", "json", "--abstract"], "--abstract: not allowed with --to json"),
        (["--to", "ris", "--max-authors", "3"], "--max-authors: not allowed with --to ris"),
        (["--to", "csljson", "--no-preamble"], "--no-preamble: not allowed with --to csljson"),
        (["--to", "markdown", "--no-unique"], "--no-unique: not allowed with --to markdown"),
        (["--to", "ris", "--into", "a.bib"], "--into: not allowed with --to ris"),
        (["--to", "bibtex", "--into", "a.bib", "--no-unique"], "--no-unique: not allowed with --into"),
        (["--to", "ris", "--fields", "comment,pages"], "argument --fields: expected some of comment, version, "),
        (["--to", "bibtex", "--max-authors", "0"], "argument --max-authors: expected 1 to 999,999,999, got '0'"),
        (
            ["--to", "bibtex", "--max-authors", "9" * 5_000],
            f"argument --max-authors: expected 1 to 999,999,999, got '{'9' * 40}…'\n",
        ),
    ],
    ids=["json", "ris", "csljson", "markdown", "into", "once", "fields", "none", "thousands of digits"],
)
def test_an_option_that_means_nothing_is_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An option that the format does not have is a wrong argument."""
    with pytest.raises(SystemExit) as caught:
        command.main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


LIBRARY = b"% M\xfcller\r\n@misc{lovelace2025faster,\r\n  title = {Other},\r\n}\r\n@misc{k,, }\r\n"


def test_papers_are_added_to_a_bibliography(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Its bytes are printed as they are, and what cannot be read in it is reported; the file stays."""
    Path("library.bib").write_bytes(LIBRARY)
    assert command.main(["--to", "bibtex", "--into", "library.bib", given("a.md", SORT)]) == 0
    out, err = capsysbinary.readouterr()
    key = "lovelace2025faster251290001"
    assert out == LIBRARY + b"\r\n" + to_bibtex(read(SORT), key=lambda _: key).replace("\n", "\r\n").encode()
    assert err.startswith(b"library.bib:5:1: warning: an entry is not valid BibTeX [unread-entry]\n")
    assert err.count(b"\n") == 3
    assert Path("library.bib").read_bytes() == LIBRARY


def test_a_bibliography_can_be_replaced_by_what_is_printed() -> None:
    """With the options of entries, and no more the second time."""
    Path("library.bib").write_bytes(b"")
    for _ in range(2):
        assert (
            command.main(
                ["--to", "biblatex", "--into", "library.bib", "-o", "library.bib", "--abstract", given("a.md", SORT)]
            )
            == 0
        )
        assert Path("library.bib").read_bytes() == to_bibtex(read(SORT), dialect="biblatex", abstract=True).encode()


def test_an_empty_name_is_not_the_current_folder(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A variable of the shell that is not set names no file."""
    given("a.md", SORT)
    assert command.main(["--to", "bibtex", ""]) == 1
    assert capsysbinary.readouterr() == (b"", b": error: the name of the file is empty\n")


def test_a_bibliography_that_cannot_be_read_is_an_error(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Nothing is printed, and no file is written."""
    assert command.main(["--to", "bibtex", "--into", "none.bib", "-o", "new.bib", given("a.md", SORT)]) == 1
    assert capsysbinary.readouterr() == (b"", b"none.bib: error: No such file or directory\n")
    assert not Path("new.bib").exists()


def test_the_extra_for_bibliographies_is_named(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Without bibtexparser nothing can be added."""
    monkeypatch.setattr(into, "find_spec", lambda _: None)
    Path("library.bib").write_bytes(LIBRARY)
    assert command.main(["--to", "bibtex", "--into", "library.bib", given("a.md", SORT)]) == 1
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert err == b"error: --into needs bibtexparser: python -m pip install 'arxiv-digest-parser[bibtex]'\n"


def test_json_of_one_file_is_indented(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """One digest becomes a document that a person can read, and that reads back."""
    assert command.main(["--to", "json", given("a.md", SORT)]) == 0
    out = capsysbinary.readouterr().out
    assert out == to_json(read(SORT, source="a.md"), indent=2).encode() + b"\n"
    assert from_json(out) == read(SORT)


def test_json_of_several_files_is_one_a_line(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Several digests become JSON Lines, also if only one of the files can be read."""
    both = [given("a.md", SORT), given("b.md", TREE)]
    assert command.main(["--to", "json", *both]) == 0
    first, second, end = capsysbinary.readouterr().out.split(b"\n")
    assert [from_json(first), from_json(second), end] == [read(SORT), read(TREE), b""]
    assert command.main(["--to", "json", "missing.md", "a.md"]) == 1
    assert capsysbinary.readouterr().out == first + b"\n"


@pytest.mark.parametrize("layout", ["markdown", "bilingual"])
def test_layouts_are_printed_one_after_the_other(layout: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Several digests in a layout follow each other, in the order of the files."""
    assert command.main(["--to", layout, *map(str, EXAMPLES)]) == 0
    expected = "".join(write(read(path.read_bytes()), layout) for path in EXAMPLES)
    assert capsysbinary.readouterr() == (expected.encode(), b"")


def test_layout_is_taken_from_the_option(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A layout that is named is not detected."""
    assert command.main(["--to", "json", "--layout", "markdown", given("a.md", SORT)]) == 0
    assert json.loads(capsysbinary.readouterr().out)["layout"] == "markdown"


@pytest.mark.parametrize("paths", [[], ["-"]], ids=["no file", "hyphen"])
def test_standard_input_is_read(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Without a file, or for a hyphen, standard input is read; a byte order mark and carriage returns are dropped."""
    stdin = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + LATE.encode().replace(b"\n", b"\r\n")), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", stdin)
    assert command.main(["--to", "bilingual", *paths]) == 0
    out, err = capsysbinary.readouterr()
    assert out == write(parse(LATE)).encode()
    assert err.decode().splitlines() == ["<stdin>:4:12: error: 'soon' is not a date [bad-date]", *LATE_EXCERPT]


# What is wrong


def test_diagnostics_are_reported_with_file_line_and_column(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """What is odd about a digest is reported on standard error, and the digest is printed."""
    assert command.main(["--to", "bibtex", given("a.md", LATE)]) == 0
    out, err = capsysbinary.readouterr()
    assert out == to_bibtex(parse(LATE)).encode()
    assert err.decode().splitlines() == ["a.md:4:12: error: 'soon' is not a date [bad-date]", *LATE_EXCERPT]


def test_strict_refuses_a_file_with_errors(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Under --strict, a file with errors is not printed; the others are."""
    assert command.main(["--to", "bibtex", "--strict", given("a.md", LATE), given("b.md", SORT)]) == 1
    out, err = capsysbinary.readouterr()
    assert out == to_bibtex(read(SORT)).encode()
    assert err.decode().splitlines()[-1] == "a.md: error: refused by --strict"
    assert err.decode().splitlines()[1:-1] == LATE_EXCERPT


def test_strict_prints_a_file_without_errors(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Under --strict, a file about which there is nothing to say is printed."""
    assert command.main(["--to", "bibtex", "--strict", given("a.md", SORT)]) == 0
    assert capsysbinary.readouterr() == (to_bibtex(read(SORT)).encode(), b"")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, f"a.md: error: {os.strerror(errno.ENOENT)}"),
        ("# Shopping\n\nMilk.\n", "a.md: error: no layout recognises the text; name one with --layout"),
        (SORT.encode() + b"\xff", "a.md:5:1: error: expected UTF-8, found byte 0xff"),
    ],
    ids=["missing", "unknown layout", "not UTF-8"],
)
def test_file_that_cannot_be_read_is_reported_in_one_line(
    content: str | bytes | None, told: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A file that cannot be read is reported in one line, and the others are printed."""
    if content is not None:
        given("a.md", content)
    assert command.main(["--to", "bibtex", "a.md", given("b.md", SORT)]) == 1
    out, err = capsysbinary.readouterr()
    assert out == to_bibtex(read(SORT)).encode()
    assert err.decode().splitlines() == [told]


def test_digest_that_cannot_be_written_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A digest that the layout cannot hold is reported in one line, and the others are printed."""

    def title_of(digest: Digest) -> str:
        if digest == read(SORT):
            raise UnwritableError("papers[0].title", "too fast")
        return f"{digest.papers[0].title}\n"

    monkeypatch.setitem(formats.TEXTS, "markdown", title_of)
    assert command.main(["--to", "markdown", given("a.md", SORT), given("b.md", TREE)]) == 1
    out, err = capsysbinary.readouterr()
    assert out == b"Faster Trees\n"
    assert err.decode().splitlines() == ["a.md: error: papers[0].title: too fast"]


def test_closed_standard_input_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Where the process has no standard input, it is a file that cannot be read."""
    monkeypatch.setattr(sys, "stdin", None)
    assert command.main(["--to", "bibtex"]) == 1
    assert capsysbinary.readouterr().err.decode().splitlines() == ["<stdin>: error: the stream is closed"]


def test_closed_standard_output_is_reported(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Where the process has no standard output, that is an error."""
    monkeypatch.setattr(sys, "stdout", None)
    assert command.main(["--to", "bibtex", given("a.md", SORT)]) == 1
    assert capsysbinary.readouterr().err.decode().splitlines() == ["<stdout>: error: the stream is closed"]


def test_closed_standard_error_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """If the process has no standard error, messages do not get into the output."""
    monkeypatch.setattr(sys, "stderr", None)
    assert command.main(["--to", "bibtex", "missing.md"]) == 1
    assert capsysbinary.readouterr().out == b""


@pytest.mark.parametrize("arguments", [["--to", "bibtex", "a.md"], ["--help"]], ids=["papers", "help"])
def test_broken_pipe_is_silent(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """If the reader of the output has gone, nothing is reported, and the status is that of other tools."""
    given("a.md", SORT)
    reading, writing = os.pipe()
    os.close(reading)
    with io.TextIOWrapper(io.BufferedWriter(io.FileIO(writing, "w")), encoding="utf-8") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert command.main(arguments) == 141
    assert capsysbinary.readouterr().err == b""


def test_output_that_cannot_be_written_is_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """An error of the output, such as a full disk, is reported in one line."""
    given("a.md", SORT)
    for_reading = os.open(folder / "a.md", os.O_RDONLY)
    with io.TextIOWrapper(io.BufferedWriter(io.FileIO(for_reading, "w")), encoding="utf-8") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert command.main(["--to", "bibtex", "a.md"]) == 1
    assert capsysbinary.readouterr().err.decode().splitlines() == [f"<stdout>: error: {os.strerror(errno.EBADF)}"]


def test_interrupt_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """An interrupt ends the command with the status that a shell reports for one."""

    def interrupted(*_: object, **__: object) -> Digest:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "parse", interrupted)
    assert command.main(["--to", "bibtex", given("a.md", SORT)]) == 130
    assert capsysbinary.readouterr() == (b"", b"")


# Arguments


@pytest.mark.parametrize(
    "arguments",
    [[], ["--to", "latex"], ["--to", "json", "--layout", "html"], ["--to", "json", "--str"]],
    ids=["no format", "unknown format", "unknown layout", "abbreviation"],
)
def test_wrong_arguments_are_refused(arguments: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Wrong arguments end the command with status 2, and are reported on standard error."""
    with pytest.raises(SystemExit) as exit_:
        command.main(arguments)
    assert exit_.value.code == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert b"arxiv-digest-parser: error: " in err


def test_help_names_every_format_and_layout(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The help lists what can be printed and every layout of the library."""
    with pytest.raises(SystemExit) as exit_:
        command.main(["--help"])
    assert exit_.value.code == 0
    out = capsysbinary.readouterr().out.decode()
    assert all(name in out for name in [*formats.FORMATS, *(layout.name for layout in layouts.ALL)])


def test_version_is_that_of_the_package(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The version is that of the package, and of its metadata."""
    with pytest.raises(SystemExit) as exit_:
        command.main(["--version"])
    assert exit_.value.code == 0
    assert capsysbinary.readouterr().out.decode().split() == ["arxiv-digest-parser", __version__]
    assert importlib.metadata.version("arxiv-digest-parser") == __version__


# Processes


def test_process_prints_utf_8_whatever_the_locale() -> None:
    """The module runs; it reads and prints UTF-8, with line feeds, where the locale has ASCII alone."""
    text = EXAMPLES[0].read_bytes()
    ascii_alone = environment(LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    run = subprocess.run([*COMMAND, "--to", "bilingual"], input=text, capture_output=True, check=False, env=ascii_alone)
    assert (run.returncode, run.stdout, run.stderr) == (0, text, b"")


def test_process_whose_reader_has_gone_is_silent() -> None:
    """A process that prints into a broken pipe says nothing, at its end neither."""
    with subprocess.Popen(
        [*COMMAND, "--to", "bibtex"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(SORT.encode())
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
