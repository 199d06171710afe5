"""The command line shows how far it is: on a terminal, for long input, if tqdm is installed."""

import io
import sys
from pathlib import Path

import pytest

import arxiv_digest_parser.__main__ as command
from arxiv_digest_parser._command import progress

DIGEST = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\nAbstract: Fast.\n"


class Terminal(io.StringIO):
    """Standard error that a person looks at."""

    def isatty(self) -> bool:
        """Tell that it is a terminal."""
        return True


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Write a digest."""
    (tmp_path / "digest.md").write_text(DIGEST, "utf-8")
    return str(tmp_path / "digest.md")


@pytest.mark.parametrize("format_", ["bibtex", "json"])
def test_shown_on_a_terminal(path: str, format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar shows how much of all files was read, and goes when all is done."""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert command.main(["--to", format_, path, path]) == 0
    assert f"/{2 * len(DIGEST)}" in terminal.getvalue()
    assert terminal.getvalue().rstrip(" ").endswith("\r")


@pytest.mark.parametrize("paths", [["-"], ["missing.md"]])
def test_without_a_size(paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """How long standard input is, or a file that cannot be read, is not known."""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DIGEST.encode())))
    command.main(["--to", "bibtex", *paths])
    assert "0.00B" in terminal.getvalue()


def test_not_for_short_input(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done at once shows nothing."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert command.main(["--to", "bibtex", path]) == 0
    assert not terminal.getvalue()


def test_not_without_tqdm(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, the command does the same and shows nothing."""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr(progress, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    assert command.main(["--to", "bibtex", path]) == 0
    assert not terminal.getvalue()


def test_not_elsewhere(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of messages, or none at all, gets no bar."""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    for stderr in (io.StringIO(), None):
        monkeypatch.setattr(sys, "stderr", stderr)
        assert command.main(["--to", "bibtex", path]) == 0
        assert not (stderr and stderr.getvalue())
