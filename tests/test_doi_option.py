"""The option that says whose DOI is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from arxiv_digest_parser import __main__ as command


def test_a_wrong_doi_is_answered_with_what_one_can_type(capsys: pytest.CaptureFixture[str]) -> None:
    """Not with what Python calls it."""
    with pytest.raises(SystemExit):
        command.main(["--to", "bibtex", "--doi", "foo"])
    message = capsys.readouterr().err
    assert "argument --doi: invalid choice: 'foo'" in message
    assert "none" in message
    assert "None" not in message


@pytest.mark.parametrize(("doi", "count"), [("journal", 1), ("arxiv", 1), ("none", 0)])
def test_a_doi(doi: str, count: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is written or left out."""
    digest = tmp_path / "digest.md"
    digest.write_text(
        "### [1] [Sorting Pebbles](https://arxiv.org/abs/2601.90011)\n*Mira Holt*\n\nAbstract: We sort.\n"
    )
    command.main(["--to", "biblatex", "--doi", doi, str(digest)])
    assert capsys.readouterr().out.count("doi = ") == count
