"""The options of BibTeX and biblatex, and what entries are for whole lists of papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from growth import time_is_linear

from arxiv_digest_parser import Analysis, ArxivId, Digest, Paper, Section, to_bibtex, to_csl_json, to_ris

PAPER = Paper(
    "Größe",
    authors=["Ann Öl", "Bo Li", "Cy Dov"],
    arxiv_id=ArxivId("2501.00001"),
    primary_category="cs.DS",
    abstract="Of 5%.",
    analysis=Analysis(tldr="Kurz.", motivation="", method=" An axe. ", result="Wood.", conclusion="Done."),
)


def field(name: str, paper: Paper = PAPER, **options: object) -> str | None:
    """Return a field of a paper's entry, with its braces."""
    entry = to_bibtex(paper, **cast("Any", options))
    lines = [line for line in entry.split("\n") if line.startswith(f"  {name} = ")]
    return lines[0].partition(" = ")[2].rstrip(",") if lines else None


def test_entries_stand_a_blank_line_apart() -> None:
    """Digests and iterables give their papers' entries in order."""
    one, two = Paper("One"), Paper("Two")
    text = "@misc{one,\n  title = {One},\n}\n\n@misc{two,\n  title = {Two},\n}\n"
    assert to_bibtex(Digest([Section("cs.CL", [one]), Section(None, [two])])) == text
    assert to_bibtex(paper for paper in (one, two)) == text


def test_no_papers_give_an_empty_bibliography() -> None:
    """An empty digest and an empty list are no error."""
    assert to_bibtex(Digest()) == to_bibtex([]) == to_ris([]) == ""
    assert to_csl_json([]) == "[]\n"


@pytest.mark.parametrize("export", [to_bibtex, to_csl_json, to_ris])
@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("2512.20569", "papers: expected Digest, Paper or an iterable of Paper, got str"),
        (b"", "papers: expected Digest, Paper or an iterable of Paper, got bytes"),
        (None, "papers: expected Digest, Paper or an iterable of Paper, got NoneType"),
        (Section("cs.CL"), "papers: expected Digest, Paper or an iterable of Paper, got Section"),
        ([Paper("One"), "Two"], "papers[1]: expected Paper, got str"),
    ],
)
def test_a_wrong_argument_is_a_type_error(export: Callable[[Paper], str], wrong: object, message: str) -> None:
    """What is no paper is named, and what was expected instead."""
    with pytest.raises(TypeError) as caught:
        export(cast("Paper", wrong))
    assert str(caught.value) == message


@pytest.mark.parametrize("wrong", ["3", 1.5, True])
def test_a_limit_that_is_no_integer_is_a_type_error(wrong: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """A number in quotes and a truth value are none."""
    with pytest.raises(TypeError, match=f"^max_authors: expected int or None, got {wrong!r}$"):
        to_bibtex([], max_authors=wrong)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"dialect": "latex"}, "dialect: expected one of 'bibtex', 'biblatex', got 'latex'"),
        ({"charset": "utf-8"}, "charset: expected one of 'ascii', 'unicode', got 'utf-8'"),
        ({"analysis": "abstract"}, "analysis: expected one of None, 'note', 'annotation', got 'abstract'"),
        ({"max_authors": 0}, "max_authors: expected 1 or more, got 0"),
    ],
)
def test_a_wrong_option_is_a_value_error(options: dict[str, object], message: str) -> None:
    """What is allowed is named."""
    with pytest.raises(ValueError, match="expected") as caught:
        to_bibtex(PAPER, **cast("Any", options))
    assert str(caught.value) == message


def test_texts_are_written_on_request() -> None:
    """The abstract has its own field, the analysis the one that is asked for, without what is empty."""
    assert field("abstract") is None
    assert field("abstract", abstract=True) == r"{Of 5\%.}"
    assert field("note", analysis="note") == "{TL;DR: Kurz. Method: An axe. Result: Wood. Conclusion: Done.}"
    assert field("annotation", dialect="biblatex", analysis="annotation") == field("note", analysis="note")
    assert field("note", Paper("One", analysis=Analysis()), analysis="note") is None
    assert field("note", Paper("One"), analysis="note") is None


def test_long_lists_of_authors_are_cut_on_request() -> None:
    """Further authors become "and others"; a list that is short enough stays."""
    assert field("author", max_authors=2) == r"{{\"O}l, Ann and Li, Bo and others}"
    assert field("author", max_authors=3, charset="unicode") == "{Öl, Ann and Li, Bo and Dov, Cy}"


def test_the_identifier_is_said_in_words_on_request() -> None:
    """Styles that print no eprint print this; a paper outside arXiv has nothing to say."""
    assert field("howpublished", howpublished=True) == "{arXiv:2501.00001 [cs.DS]}"
    assert (
        field("howpublished", Paper("One", arxiv_id=ArxivId("2501.00001")), howpublished=True) == "{arXiv:2501.00001}"
    )
    assert field("howpublished", Paper("One"), howpublished=True) is None


@pytest.mark.parametrize(
    "hostile",
    [
        *[
            "{",
            "}",
            "{}",
            "$",
            "$$",
            "$a b",
            "\\",
            "\\a",
            "\\A",
            "\\'",
            "\\v ",
            "$\\{",
            "x, ",
            " and ",
            "et ",
            "(",
            "^^",
            "a",
        ],
        *[
            "\\(",
            "\\(x\\)",
            "\\emph{",
            "{\\bf ",
            "$x$",
            "\\frac{",
            "$\\rm",
            "\\'{",
            "é",
            "α",
            "ế",
            "@",
            "A? ",
            "\\mathbb{R}",
        ],
    ],
)
def test_time_grows_with_the_text_alone(hostile: str) -> None:
    """Many signs of any kind take no more than their share."""

    def write(text: str) -> None:
        to_bibtex(Paper(text, authors=[text + "x"], url=text, abstract=f"${text}$"), abstract=True)
        to_csl_json(Paper(text))

    assert time_is_linear(write, lambda size: hostile * (size // len(hostile)))
