"""Authors' names, taken apart."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, to_bibtex
from arxiv_digest_parser._citations.people import Author, authors


def whole(name: str) -> Author:
    """Return an author of whose name nothing may be moved."""
    return Author(name, is_literal=True)


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Ada Lovelace", Author("Lovelace", "Ada")),
        ("Roberto M. Cesar Jr.", Author("Cesar", "Roberto M.", suffix="Jr.")),
        ("Charles Stein IV", Author("Stein", "Charles", suffix="IV")),
        ("Ada Byte, Ph.D.", Author("Byte", "Ada", suffix="Ph.D.")),
        ("Knut, Donna", Author("Knut", "Donna")),
        ("García Márquez, Gabriel", Author("García Márquez", "Gabriel")),
        ("Doe, Jr., Jane", Author("Doe", "Jane", suffix="Jr.")),
        ("Poe, Edgar, Sr.", Author("Poe", "Edgar", suffix="Sr.")),
        ("van der Heide, Jr, Max", Author("Heide", "Max", "van der", "Jr")),
        ("de la Cruz", Author("Cruz", "", "de la")),
        ("von Neumann", Author("Neumann", "", "von")),
        ("Juan de la Cruz y Mora", Author("Cruz y Mora", "Juan", "de la")),
        ("Ana María de los Ríos Vega", Author("Ríos Vega", "Ana María", "de los")),
        ("Jean d'Alembert", Author("d'Alembert", "Jean")),
        ("Muhammad al-Khwarizmi", Author("al-Khwarizmi", "Muhammad")),
        ("Yann LeCun", Author("LeCun", "Yann")),
        ("Quoc V. Le", Author("Le", "Quoc V.")),
        ("Hoang Van Le", Author("Le", "Hoang Van")),
        ("Arlindo Galvão Filho", Author("Galvão Filho", "Arlindo")),
        ("Pedro Neto", Author("Neto", "Pedro")),
        ("Plato", Author("Plato")),
        ("王小明", Author("王小明")),
        ("Jane Roe, Jr. (Wuhan University)", Author("Roe (Wuhan University)", "Jane", suffix="Jr.")),
        ("Mononym (Moon)", Author("Mononym (Moon)")),
        (r"Jean~Paul\ Zhou\\", Author("Zhou", "Jean Paul")),
        (r"J.\,R. Hart", Author("Hart", "J. R.")),
        (r"Kim S\o rensen Jr.", Author("Sørensen", "Kim", suffix="Jr.")),
        ("Li$^1$ Wei", Author("Wei", "Li¹")),
        ("III", whole("III")),
        ("王 小明", whole("王 小明")),
        ("Ryan, Jr.", whole("Ryan, Jr.")),
        ("Ryan Jr.", whole("Ryan Jr.")),
        ("A, B, C", whole("A, B, C")),
        ("A, B, C, D", whole("A, B, C, D")),
        ("{Foo, Bar}", whole("Foo, Bar")),
        ("Google Research, Brain Team", whole("Google Research, Brain Team")),
        ("BigSky Collaboration (Earth)", whole("BigSky Collaboration (Earth)")),
        ("The Slow Queries Consortium", whole("The Slow Queries Consortium")),
        ("ByteDance Seed", whole("ByteDance Seed")),
        ("Mistral-AI", whole("Mistral-AI")),
        ("01.AI", whole("01.AI")),
        ("deepseek", whole("deepseek")),
        ("actAVA AI", whole("actAVA AI")),
        ("And", whole("And")),
        ("Smith,&", whole("Smith,&")),
        ("Smith &and Sons", whole("Smith &and Sons")),
    ],
)
def test_a_name(name: str, author: Author) -> None:
    """A name has the parts that people see in it."""
    assert authors(Paper("One", authors=[name])) == ([author], True)


@pytest.mark.parametrize("cut", ["et al.", "et al", "et. al.", "and others", "others", "et al. (12 authors)"])
def test_marks_that_a_list_was_cut_are_no_authors(cut: str) -> None:
    """They tell that there are more."""
    assert authors(Paper("One", authors=["Ada Lovelace", cut])) == ([Author("Lovelace", "Ada")], False)
    assert authors(Paper("One", authors=["Finn Brothers"], authors_complete=False))[1] is False


@pytest.mark.parametrize("mark", [":", "", ",", "—"])
def test_marks_between_names_are_no_authors(mark: str) -> None:
    """Digests print them as names."""
    assert authors(Paper("One", authors=[mark])) == ([], True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Ludwig van der Heide III", "van der Heide, III, Ludwig"),
        ("José Ortega y Gasset", "{Ortega y Gasset}, José"),
        ("Juan de la Cruz y Mora", "de la {Cruz y Mora}, Juan"),
        ("Guy Van den Broeck", "{Van den Broeck}, Guy"),
        ("Xi Chen (LMO, CNRS)", "{Chen (LMO, CNRS)}, Xi"),
        ("feng hong", "hong, {feng}"),
        ("Gerard 't Hoen", "'t Hoen, Gerard"),
        ("Plato", "Plato"),
        ("Smith & Sons", r"{{Smith \& Sons}}"),
        ("Dot_ted R&D", r"R\&D, Dot\_ted"),
    ],
)
def test_a_name_for_bibtex(name: str, value: str) -> None:
    """A name is written so that BibTeX finds the same parts in it."""
    assert f"\n  author = {{{value}}},\n" in to_bibtex(Paper("One", authors=[name]), charset="unicode")
