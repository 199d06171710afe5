"""Hayagriva YAML: titles keep their case, nothing is taken for markup, and Typst reads what is written."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path

import pytest
from citable_papers import Citable, hard, made
from growth import time_is_linear
from tools import letters, needs

from arxiv_digest_parser import Paper, to_hayagriva


def line(name: str, paper: Paper, *, abstract: bool = False) -> str:
    """Return the value of a field."""
    [found] = [line for line in to_hayagriva(paper, abstract=abstract).splitlines() if line.startswith(f"  {name}: ")]
    return found.partition(": ")[2]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The LLMs of $x^2$", '"The {LLMs} of {x²}"'),
        (r"\emph{Fast} LLMs", '"Fast {LLMs}"'),
        ("The {Fast LLMs} {of}", '"The {Fast LLMs} {of}"'),
        ("{Of {LLMs}}", '"{Of LLMs}"'),
        (r"A \LaTeX{} Tale", '"A {LaTeX} Tale"'),
        (r"Of \{x\} for \$5", r'"Of \\{x\\} for \\$5"'),
        ('A "quoted" word', '"A \\"quoted\\" word"'),
    ],
)
def test_a_title_keeps_its_case_in_braces(title: str, expected: str) -> None:
    """There are no braces within braces, and signs that mean something to Hayagriva are escaped."""
    assert line("title", Paper(title)) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ada Holm"], '["Holm, Ada"]'),
        (["Plato"], '[{"name": "Plato"}]'),
        (["Luc van Berg"], '[{"name": "Berg", "given-name": "Luc", "prefix": "van"}]'),
        (["Ann Roe, Jr."], '[{"name": "Roe", "given-name": "Ann", "suffix": "Jr."}]'),
        (["The Stone Team"], '[{"name": "The Stone Team"}]'),
        (["Ada Holm", "others"], '["Holm, Ada", {"name": "others"}]'),
    ],
)
def test_a_name_is_a_string_only_if_its_parts_are_plain(names: list[str], expected: str) -> None:
    """Hayagriva takes the words in lower case at the start for a particle, and commas for the ends of parts."""
    assert line("author", Paper("One", authors=names)) == expected


def test_what_is_not_known_is_left_out() -> None:
    """An entry has its type, whatever the paper lacks."""
    assert to_hayagriva(Paper("")) == '"paper":\n  type: article\n'
    assert line("abstract", Paper("One", abstract="Of $x$ for 5\\%."), abstract=True) == '"Of x for 5%."'
    assert "abstract" not in to_hayagriva(Paper("One", abstract=""), abstract=True)
    linked = to_hayagriva(Paper("One", url="https://a.example"))
    assert linked == '"one":\n  type: article\n  title: "One"\n  url: "https://a.example"\n'


@pytest.mark.no_cover
def test_time_grows_with_the_text_alone() -> None:
    """Many groups and formulas take no more than their share."""
    for hostile in ("{A ", "$x$ LLM", "\\emph{", "}"):
        assert time_is_linear(lambda text: to_hayagriva(Paper(text)), partial(_repeated, hostile))


def _repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit))


@needs("pdftotext")
@pytest.mark.parametrize("name", ["hard", "made"])
def test_typst_prints_every_paper(name: str, tmp_path: Path) -> None:
    """Typst reads every entry, and prints title and family names as they are."""
    typst = pytest.importorskip("typst")
    citables = [citable for citable in {"hard": hard, "made": made}[name]() if citable.paper.title]
    (tmp_path / "papers.yml").write_text(to_hayagriva([c.paper for c in citables], unique=False), "utf-8")
    document = tmp_path / "paper.typ"
    document.write_text(
        '#set page(width: 200cm, height: auto)\n#bibliography("papers.yml", style: "nature", full: true)\n',
        "utf-8",
    )
    typst.compile(str(document), output=str(tmp_path / "paper.pdf"))
    done = subprocess.run(
        ["pdftotext", "-raw", "paper.pdf", "-"], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    printed = letters(done.stdout)
    assert [word for citable in citables for word in missing(citable, printed)] == []


def missing(citable: Citable, printed: str) -> list[str]:
    """Return the plain words that are not printed: fonts compose other letters in ways of their own."""
    of_title = [word for word in citable.words.split() if word in citable.paper.title]
    words = [*of_title, *(author.split("|")[-1] for author in citable.authors[:1])]
    return [word for word in words if word.isascii() and word.isalpha() and letters(word) not in printed]


def test_others_are_left_out_on_request() -> None:
    """As in CSL-JSON and RIS."""
    written = to_hayagriva(Paper("One", authors=["Ada Holm", "others"]), et_al=False)
    assert "Holm" in written
    assert '"others"' not in written
