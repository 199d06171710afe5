"""The command line over many files: which are read, which papers are printed, where to, and what is said about it."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

import pytest

from arxiv_digest_parser import __main__ as command
from arxiv_digest_parser import from_json, merge, parse, to_bibtex, to_json
from arxiv_digest_parser._command import arguments, completion

PAPER = "### [{0}] [{1}](https://arxiv.org/abs/2512.9000{0})\n*{2}*\n\nPublished: {3}\n\nAbstract: {4}\n\n"
SORT = PAPER.format(1, "A Faster Sort", "Ada Lovelace", "2025-12-24", "It is fast.")
TREE = PAPER.format(2, "Slower Trees", "Petra Šimková", "2025-12-26", "A survey of trees.")
LATE = PAPER.format(3, "A Late Sort", "Ada Lovelace", "soon", "It is slow.")
UNDATED = "### [4] [A Day](https://arxiv.org/abs/2512.90004)\n*Ada Lovelace*\n\nAbstract: Which?\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in a folder of four digests and other files."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "digests/2025-12-24.md": SORT,
        "digests/2025-12-26.MD": TREE,
        "digests/old/2025-12-25.html": "<h3>[4] <a href='https://arxiv.org/abs/2512.90004'>A Day</a></h3>"
        "<p><em>Ada Lovelace</em></p><p>Abstract: Which?</p>",
        "digests/README.md": "What is in here\n",
        "digests/.hidden/2025-12-01.md": SORT,
        "digests/.draft.md": SORT,
        "digests/papers.json": "[]",
        "empty/notes.doc": "",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tmp_path


def given(name: str, text: str) -> str:
    """Write a file into the folder, and return its name."""
    Path(name).write_bytes(text.encode())
    return name


def titles(lines: str) -> list[str]:
    """Return the titles of papers in JSON Lines."""
    return [paper.title for line in lines.splitlines() for paper in from_json(line)]


# Which files


def test_a_folder_is_its_digests(capsys: pytest.CaptureFixture[str]) -> None:
    """The digests of a folder and of its folders are read by name; hidden files and other endings are passed over."""
    assert command.main(["--to", "json", "digests"]) == 0
    out, err = capsys.readouterr()
    names = [str(Path("digests", *name)) for name in (["2025-12-24.md"], ["2025-12-26.MD"], ["old", "2025-12-25.html"])]
    assert [json.loads(line)["source"] for line in out.splitlines()] == names
    assert titles(out) == ["A Faster Sort", "Slower Trees", "A Day"]
    readme = Path("digests", "README.md")
    assert err.splitlines() == [f"{readme}: note: skipped, because no layout recognises the text"]


def test_what_is_in_a_folder_must_be_digests_under_strict(capsys: pytest.CaptureFixture[str]) -> None:
    """Under --strict, nothing is skipped; and neither is a file that is named."""
    message = f"{Path('digests', 'README.md')}: error: no layout recognises the text; name one with --layout"
    for options in (["--strict", "digests"], [str(Path("digests", "README.md"))]):
        assert command.main(["--to", "ris", *options]) == 1
        assert capsys.readouterr().err.splitlines() == [message]


def test_a_pattern_is_the_files_that_match(capsys: pytest.CaptureFixture[str]) -> None:
    """A pattern that the shell left alone is matched, by names, through folders with two asterisks."""
    assert command.main(["--to", "json", "digests/**/2025*"]) == 0
    assert titles(capsys.readouterr().out) == ["A Faster Sort", "Slower Trees", "A Day"]


def test_a_file_may_have_the_name_of_a_pattern(capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is there is read, whatever signs are in its name."""
    assert command.main(["--to", "json", given("[1].md", SORT)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["source"] == "[1].md"
    assert printed["sections"][0]["papers"][0]["title"] == "A Faster Sort"


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("empty", "empty: error: there are no digests in this folder"),
        ("digests/*.rst", f"digests/*.rst: error: {os.strerror(errno.ENOENT)}"),
        ("missing", f"missing: error: {os.strerror(errno.ENOENT)}"),
    ],
)
def test_nothing_to_read_is_an_error(argument: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder or a pattern that gives no file fails, as a missing file does."""
    assert command.main(["--to", "json", argument]) == 1
    assert capsys.readouterr() == ("", f"{message}\n")


def test_a_file_that_holds_a_name_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    """A link that was saved as text has another file's name in it: a layout would not help."""
    assert command.main(["--to", "json", given("link.md", "digests/2025-12-24.md\n")]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("link.md: error: the text looks like the name of a file; ")
    assert "--layout" not in line


# Dates and merging


def test_dates_are_taken_from_names_where_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """The name of a file fills in what its text leaves open, if that is wanted."""
    dated = given("2025-12-30.md", f"# arXiv 2025-12-01\n\n{SORT}")
    for options, expected in (([], [None, "2025-12-01"]), (["--date-from-name"], ["2025-12-29", "2025-12-01"])):
        assert command.main(["--to", "json", *options, given("2025-12-29.md", UNDATED), dated]) == 0
        found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [digest.get("date") for digest in found] == expected


def test_files_are_merged(capsys: pytest.CaptureFixture[str]) -> None:
    """One digest has each paper once, with the days of all files, and is one document."""
    names = [given(f"2025-12-{day}.md", UNDATED) for day in (28, 29)]
    assert command.main(["--to", "json", "--merge", "--date-from-name", *names]) == 0
    out, err = capsys.readouterr()
    merged = merge(parse(UNDATED, source=name) for name in names)
    assert out == to_json(merged, indent=2) + "\n"
    assert (len(merged), len(merged[0].seen), err) == (1, 2, "")
    assert command.main(["--to", "bibtex", "--merge", *names]) == 0
    assert capsys.readouterr().out == to_bibtex(merged)


def test_what_merging_leaves_out_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    """Diagnostics of merging have a name in place of a file's."""
    other = SORT.replace("It is fast.", "It is very fast.")
    assert command.main(["--to", "ris", "--merge", given("a.md", SORT), given("b.md", other)]) == 0
    [first, *_] = capsys.readouterr().err.splitlines()
    assert first.startswith("<merged>:1:1: warning: another digest has a different abstract: 'It is very fast.'")


def test_nothing_is_merged_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no file can be read, there is no digest to print."""
    assert command.main(["--to", "json", "--merge", "missing.md"]) == 1
    assert capsys.readouterr().out == ""


# Which papers


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["A Faster Sort", "Slower Trees", "A Late Sort"]),
        (["--author", "simkova"], ["Slower Trees"]),
        (["--author", "simkova", "--author", "lovelace", "--text", "fast"], ["A Faster Sort"]),
        (["--title", "sort", "--not-text", "slow"], ["A Faster Sort"]),
        (["--not-author", "lovelace", "--not-title", "sort"], ["Slower Trees"]),
        (["--not-category", "cs"], ["A Faster Sort", "Slower Trees", "A Late Sort"]),
        (["--category", "cs"], []),
        (["--since", "2025-12-25", "--until", "2025-12-26"], ["Slower Trees"]),
        (["--announce-type", "new"], []),
        (["--not-announce-type", "new"], ["A Faster Sort", "Slower Trees", "A Late Sort"]),
        (["--score", "Relevance=7"], []),
        (["--not-score", "Relevance=7", "--not-score", "Novelty=2"], ["A Faster Sort", "Slower Trees", "A Late Sort"]),
        (["--limit", "2"], ["A Faster Sort", "Slower Trees"]),
        (["--limit", "1", "--text", "slow"], ["Slower Trees"]),
    ],
    ids=" ".join,
)
def test_papers_are_selected(options: list[str], expected: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Conditions are those of `select`, and the limit is that of all files together."""
    names = [given(name, text) for name, text in (("a.md", SORT), ("b.md", TREE), ("c.md", LATE))]
    assert command.main(["--to", "json", "--quiet", *options, *names]) == 0
    lines = capsys.readouterr().out
    assert titles(lines) == expected
    assert len(lines.splitlines()) == len(expected)
    assert command.main(["--to", "bibtex", "--quiet", *options, *names]) == 0
    papers = [paper for text in (SORT, TREE, LATE) for paper in parse(text) if paper.title in expected]
    assert capsys.readouterr().out == to_bibtex(papers)


def test_a_selection_of_one_file_is_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    """Where one file is read, there is one document, even if no paper is wanted."""
    assert command.main(["--to", "json", "--author", "nobody", given("a.md", SORT)]) == 0
    assert len(from_json(capsys.readouterr().out)) == 0


def test_enough_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    """Once there are as many papers as wanted, no further file is read."""
    assert command.main(["--to", "json", "--limit", "1", given("a.md", SORT), "missing.md"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--text", " "], "--text: expected some text, got ' '"),
        (["--since", "24 Dec"], "argument --since: expected a date such as 2025-12-24, got '24 Dec'"),
        (
            ["--score", "Relevance"],
            "a label and a number such as Relevance=7, got 'Relevance'",
        ),
        (["--score", "=7"], "argument --score: expected a label and a number such as Relevance=7, got '=7'"),
        (["--score", "Relevance=high"], "argument --score: expected a label and a number"),
        (["--announce-type", "news"], "argument --announce-type: invalid choice: 'news'"),
        (["--limit", "0"], "argument --limit: expected 1 to 999,999,999, got '0'"),
        (["--quiet", "--verbose"], "argument --verbose: not allowed with argument --quiet"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_conditions_are_refused(options: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A condition that cannot be met is a wrong argument."""
    with pytest.raises(SystemExit) as caught:
        command.main(["--to", "json", *options])
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


# Where to


@pytest.mark.parametrize("old", [None, "old"])
def test_output_goes_into_a_file(old: str | None, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file has what standard output would have, and nothing else is left behind."""
    if old:
        given("papers.bib", old)
    assert command.main(["--to", "bibtex", "-o", "papers.bib", given("a.md", SORT)]) == 0
    assert Path("papers.bib").read_bytes() == to_bibtex(parse(SORT)).encode()
    assert b"A Faster Sort" in Path("papers.bib").read_bytes()
    assert capsys.readouterr() == ("", "")
    assert sorted(path.name for path in folder.iterdir()) == ["a.md", "digests", "empty", "papers.bib"]


def test_a_file_may_be_written_over_itself() -> None:
    """What is read is not touched before all is read."""
    assert command.main(["--to", "bilingual", "-o", given("a.md", SORT), "a.md"]) == 0
    assert parse(Path("a.md").read_bytes()) == parse(SORT)
    assert [paper.title for paper in parse(SORT)] == ["A Faster Sort"]


def test_output_goes_to_standard_output_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """A hyphen is standard output."""
    assert command.main(["--to", "bibtex", "-o", "-", given("a.md", SORT)]) == 0
    assert capsys.readouterr().out == to_bibtex(parse(SORT))


def test_a_device_is_written_to() -> None:
    """What is not a plain file is not replaced by one."""
    assert command.main(["--to", "bibtex", "-o", os.devnull, given("a.md", SORT)]) == 0
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("path", ["missing/papers.bib", "empty"])
def test_output_that_cannot_be_written_is_reported(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there, or is not a file, is reported in one line."""
    assert command.main(["--to", "bibtex", "-o", path, given("a.md", SORT)]) == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{path}: error: ")


def test_an_interrupt_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of an output is not an output."""

    def interrupted(_: object) -> object:
        raise KeyboardInterrupt

    given("papers.json", "old")
    monkeypatch.setattr("arxiv_digest_parser._command.run.merge", interrupted)
    assert command.main(["--to", "json", "--merge", "-o", "papers.json", given("a.md", SORT)]) == 130
    assert Path("papers.json").read_text() == "old"
    assert not [path.name for path in folder.iterdir() if path.name.endswith(".part")]


# What is said


def test_a_summary_ends_the_diagnostics(capsys: pytest.CaptureFixture[str]) -> None:
    """Ten of a code are shown; how many more there are, and in how many files, is said at the end."""
    names = [given(f"{index:02}.md", LATE * 2) for index in range(6)]
    assert command.main(["--to", "ris", *names]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert sum("[bad-date]" in line for line in lines) == 10
    assert lines[-2:] == ["2 more (--verbose shows them):", "    2 bad-date in 1 file"]
    assert command.main(["--to", "ris", "--verbose", *names]) == 0
    lines = capsys.readouterr().err.splitlines()
    assert sum("[bad-date]" in line for line in lines) == 12
    assert "more" not in lines[-1]


def test_quiet_leaves_errors(capsys: pytest.CaptureFixture[str]) -> None:
    """Under --quiet, only what kept a file from being read is said."""
    assert command.main(["--to", "ris", "--quiet", given("a.md", LATE), "digests", "missing.md"]) == 1
    assert capsys.readouterr().err.splitlines() == [f"missing.md: error: {os.strerror(errno.ENOENT)}"]


# Completion


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_completion_is_printed(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The script for a shell names the options."""
    with pytest.raises(SystemExit) as caught:
        command.main(["--print-completion", shell])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert "arxiv-digest-parser" in out
    assert "date-from-name" in out


def test_completion_needs_its_extra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without shtab, the message says what to install."""
    monkeypatch.setitem(sys.modules, "shtab", None)
    with pytest.raises(SystemExit) as caught:
        command.main(["--print-completion", "bash"])
    assert caught.value.code == 2
    assert "python -m pip install 'arxiv-digest-parser[completion]'" in capsys.readouterr().err


def test_help_shows_examples_that_parse(capsys: pytest.CaptureFixture[str]) -> None:
    """Each example in the help has arguments that are right."""
    with pytest.raises(SystemExit):
        command.main(["--help"])
    examples = [line.partition("arxiv-digest-parser ")[2] for line in capsys.readouterr().out.splitlines()]
    found = [example.partition(" >")[0].split() for example in examples if example.startswith("--to")]
    assert len(found) == 6
    for example in found:
        parser = arguments.make_parser()
        selection = arguments.selection_of(parser, parser.parse_args([word.strip("'") for word in example]))
        assert selection.is_all is ("--limit" not in example)


def test_names_of_files_stay_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A name may hold line breaks, what a terminal obeys, and bytes that are not UTF-8."""
    name = os.fsdecode(b"a\n\x1b[2J\xff.md")
    given(name, "nothing")
    assert command.main(["--to", "json", name]) == 1
    assert capsys.readouterr().err.startswith("a \ufffd[2J\ufffd.md: error: no layout")
    given(name, SORT)
    assert command.main(["--to", "json", name]) == 0
    assert json.loads(capsys.readouterr().out)["source"] == "a\n\x1b[2J\ufffd.md"
