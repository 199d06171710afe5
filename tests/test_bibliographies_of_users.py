"""Bibliographies as people write them: which papers they have, which keys are in use, and what is reported."""

from __future__ import annotations

import pytest
from bibtexparser import entrypoint

from arxiv_digest_parser import ArxivId, Dialect, Paper, add_to_bibtex, to_bibtex
from arxiv_digest_parser._citations.letters import Charset
from arxiv_digest_parser.diagnostics import Diagnostic

PAPER = Paper("Stone Sorting of Pebbles", authors=["Ada Holm"], arxiv_id=ArxivId("2512.00017", 2))
OLD = Paper("Old Strings", authors=["Ada Holm"], arxiv_id=ArxivId("hep-th/9711200"))


@pytest.mark.parametrize(
    "fields",
    [
        r"note={\url{arxiv.org/pdf/2512.00017v2.pdf}}",
        r"howpublished={\href{https://arxiv.org/abs/2512.00017}{2512.00017}}",
        r"note={\texttt{arXiv:2512.00017}}",
        r"note={\arxiv{2512.00017}}",
        "note={arXiv:~2512.00017}",
        "note={arXiv (2512.00017)}",
        "journal={arXiv:cs.CL/2512.00017}",
        "arxiv_id={2512.00017}",
        'journal= ax # "2512.00017"',
        "journal= AX # {2512.00017 {[cs.DS]}} # 5",
    ],
)
def test_an_identifier_is_found(fields: str) -> None:
    """Whatever TeX is around it, and whatever strings it is put together from."""
    text = f'@string{{ax = "arXiv preprint arXiv:"}}\n@misc{{a, title={{Pebbles}}, {fields}}}\n'
    assert add_to_bibtex(text, PAPER) == text


@pytest.mark.parametrize(
    "fields",
    [
        "howpublished={hep-th/9711200}",
        "eprint={9711200}, archivePrefix={arXiv}, primaryClass={hep-th}",
        "eprint={9711200}, eprinttype={hep-th}",
    ],
)
def test_an_old_identifier_is_found(fields: str) -> None:
    """It names its archive, in the same field or in another."""
    text = f"@misc{{a, title={{x}}, {fields}}}\n"
    assert add_to_bibtex(text, OLD) == text


@pytest.mark.parametrize("fields", ["eprint={9711200}", "note={foo-th/9711200}", "note={a/hep-th/97112000}"])
def test_another_number_is_not_an_identifier(fields: str) -> None:
    """An archive that arXiv never had, or none, and a longer number."""
    text = f"@misc{{a, title={{x}}, {fields}}}\n"
    assert add_to_bibtex(text, OLD) != text


@pytest.mark.parametrize(
    "fields",
    [
        "year={2025}\n  eprint={2512.00017}",
        'year = "2025"\n  eprint = {2512.00017}',
        'year = "2025"\n  eprint = "2512.00017"',
        'year = 2025\n  note = "arXiv:2512.00017"',
    ],
)
def test_fields_without_a_comma_between_them(fields: str) -> None:
    """The entry is reported, and its identifier counts nevertheless."""
    found: list[Diagnostic] = []
    text = f"@misc{{a, title={{Pebbles}}}}\n\n@misc{{b, title={{Set of x = {{1}}}}, {fields}}}\n"
    assert add_to_bibtex(text, PAPER, report=found.append) == text
    assert [(one.code, one.line, one.message) for one in found] == [
        ("unread-entry", 3, "there is no comma between two fields of an entry")
    ]


@pytest.mark.parametrize(
    "text",
    ["@misc{holm2025stone}\n", "@misc( Holm2025Stone )\n", "@misc{other, title={x}, ids={more, holm2025stone}}\n"],
)
def test_a_key_without_fields_and_an_alias_are_in_use(text: str) -> None:
    """BibTeX refuses a key that it has already, and so does biber."""
    assert add_to_bibtex(text, PAPER).removeprefix(text).startswith("\n@misc{holm2025stone251200017,")


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
@pytest.mark.parametrize("charset", ["ascii", "unicode"])
@pytest.mark.parametrize(
    "paper",
    [
        Paper("Sorting", authors=["Γιώργος Παπαδόπουλος"]),
        Paper("Μέθοδος Ταξινόμησης", authors=["Όμηρος Έλλην"]),
        Paper(r"Maps $A\xrightarrow{f}B$ of Ανδρέας", authors=["Ada Holm"]),
        Paper(r"Maps $A\xleftarrow[g]{f}B$ of $\textrm{a_b}$"),
    ],
    ids=["name", "title", "arrow", "words"],
)
def test_what_was_written_is_found(paper: Paper, dialect: Dialect, charset: Charset) -> None:
    """Accents that LaTeX has only in formulas, and commands that become others, are read back as something else."""
    text = to_bibtex(paper, dialect=dialect, charset=charset)
    assert add_to_bibtex(text, paper, dialect=dialect, charset=charset) == text


def test_a_title_alone_is_not_a_paper() -> None:
    """A paper without authors is not the one that somebody wrote under the same title."""
    text = "@misc{a, title={Sorting}, author={Ada Holm}}\n"
    assert add_to_bibtex(text, Paper("Sorting")) != text


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """What bibtexparser would log is reported already; others who use it hear of it."""
    text = "@misc{a, title={x}, % the title, or so\n note={y}}\n"
    add_to_bibtex(text, PAPER)
    assert not caplog.records
    entrypoint.parse_string(text)
    assert caplog.records
