"""Authors' names, taken apart."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import Paper, to_bibtex
from arxiv_digest_parser._citations import people
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
        ("Li$^1$ Wei", Author("Wei", "Li")),
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


@pytest.mark.parametrize(
    ("name", "author"),
    [
        # Companies, "The" and words of organisations in names of people
        ("Huawei Mertens", Author("Mertens", "Huawei")),
        ("Meta K. Kovač", Author("Kovač", "Meta K.")),
        ("Google Brain", whole("Google Brain")),
        ("Amazon AGI", whole("Amazon AGI")),
        ("IBM Zurich", whole("IBM Zurich")),
        ("The Vinh Tran", Author("Tran", "The Vinh")),
        ("The Hường Lưu", Author("Lưu", "The Hường")),
        ("The Sorting Few", whole("The Sorting Few")),
        ("J. Ortiz-Company", Author("Ortiz-Company", "J.")),
        ("J.-M. Company", Author("Company", "J.-M.")),
        ("Y. AI", Author("AI", "Y.")),
        ("H.E.S.S. Collaboration", whole("H.E.S.S. Collaboration")),
        ("H. E. S. S. collaboration", whole("H. E. S. S. collaboration")),
        ("K.A. Collaborations", whole("K.A. Collaborations")),
        ("A.I. Institute", whole("A.I. Institute")),
        ("B.A.S.E. Team (Earth)", whole("B.A.S.E. Team (Earth)")),
        ("Research Kumar", Author("Kumar", "Research")),
        ("Research AGI", whole("Research AGI")),
        ("Institut Fourier", whole("Institut Fourier")),
        ("Stone Company", whole("Stone Company")),
        ("Kumar Research Singh", whole("Kumar Research Singh")),
        ("LeCun", Author("LeCun")),
        ("O'Neil", Author("O'Neil")),
        ("Abdurra'uf", Author("Abdurra'uf")),
        # Particles
        ("Karla Schulz im Tal", Author("Tal", "Karla Schulz", "im")),
        ("Carla d'Amico Rossi", Author("d'Amico Rossi", "Carla")),
        ("Sepp vanden Broek", Author("Broek", "Sepp", "vanden")),
        ("Jo v. Berg", Author("Berg", "Jo", "v.")),
        ("Nur binti Sulong", Author("Sulong", "Nur", "binti")),
        ("Hugo Van damme", Author("Van damme", "Hugo")),
        ("Rosa del P. Vega", Author("Vega", "Rosa del P.")),
        ("Maria De L. Santos", Author("Santos", "Maria De L.")),
        ("Shishu pal Singh", Author("Singh", "Shishu pal")),
        # Vietnamese
        ("Khanh Van To", Author("To", "Khanh Van")),
        ("Tuyến Van Kiều", Author("Kiều", "Tuyến Van")),
        ("Trang Van Hoa", Author("Hoa", "Trang Van")),
        ("Tim Van Dam", Author("Van Dam", "Tim")),
        # A family name in capitals
        ("NGUYEN Van An", Author("NGUYEN", "Van An")),
        ("KIM Min-jun", Author("KIM", "Min-jun")),
        ("O'NEIL Ana", Author("O'NEIL", "Ana")),
        ("VAN DER BERG Jan", Author("VAN DER BERG", "Jan")),
        ("Ana GARCIA-MORA LUNA", Author("GARCIA-MORA LUNA", "Ana")),
        ("Jean de LA TOUR", Author("LA TOUR", "Jean", "de")),
        ("John SMITH III", Author("SMITH", "John", suffix="III")),
        ("AKM Mahbubur Rahman", Author("Rahman", "AKM Mahbubur")),
        ("Hugo JWL Aerts", Author("Aerts", "Hugo JWL")),
        ("Hugo LEE Aerts", Author("Aerts", "Hugo LEE")),
        ("ADA LOVELACE", Author("LOVELACE", "ADA")),
        # Degrees
        ("Ada M. Byte PhD", Author("Byte", "Ada M.", suffix="PhD")),
        ("Lee MD", Author("MD", "Lee")),
        # What is not part of the name
        ("and Ada Holm", Author("Holm", "Ada")),
        ("Ada Holm &", Author("Holm", "Ada")),
        ("L. B . Stone", Author("Stone", "L. B.")),
        (". Ada Holm.", Author("Holm", "Ada")),
        ("Holm, Chr.", Author("Holm", "Chr.")),
        ("M.Holm", Author("Holm", "M.")),
        ("J.K.Rowan-Lee", Author("Rowan-Lee", "J.K.")),
        ("X.AI", whole("X.AI")),
        ("Ada Holm*,†", Author("Holm", "Ada")),
        ("*Ada B.† Holm", Author("Holm", "Ada B.")),
        ("Ada Holm1,2", Author("Holm", "Ada")),
        ("Ada Holm [1, 2]", Author("Holm", "Ada")),
        ("Ada Holm$^{1,*}$", Author("Holm", "Ada")),
        (r"Ada Holm$^\dagger$", Author("Holm", "Ada")),
        ("Ada Holm<sup>2</sup>", Author("Holm", "Ada")),
        (r"Ada Holm\textsuperscript{2}", Author("Holm", "Ada")),
        ("Ada Holm^{2}", Author("Holm", "Ada")),
        (r"Beno\^it Holm\thanks{Ours}", Author("Holm", "Benoît")),
        ("Team Qwen2", whole("Team Qwen2")),
        ("zhijie3", whole("zhijie3")),
        ("Yuxi (Lucy)Lu", Author("Lu", "Yuxi (Lucy)")),
        ("Xi Lu(LMO)", Author("Lu (LMO)", "Xi")),
        ("Jane Doe <jane@x.example>", Author("Doe", "Jane")),
        ("Jane Doe (j.doe@x.example)", Author("Doe", "Jane")),
        ("jane@x.example", whole("jane@x.example")),
        ("Dr. Jane Doe", Author("Doe", "Jane")),
        ("Prof. Dr. J. van Doe", Author("Doe", "J.", "van")),
        ("Dr. Stone Institute", whole("Dr. Stone Institute")),
        # Suffixes and affiliations
        ("Doe Jr., Jane", Author("Doe", "Jane", suffix="Jr.")),
        ("van der Heide III, Max", Author("Heide", "Max", "van der", "III")),
        ("J. Doe 3rd", Author("Doe", "J.", suffix="3rd")),
        ("Doe, 3rd, J.", Author("Doe", "J.", suffix="3rd")),
        ("Xi Lu [LMO Lab]", Author("Lu [LMO Lab]", "Xi")),
        ("Xi Lu [LMO] (Earth (North))", Author("Lu [LMO] (Earth (North))", "Xi")),
        ("Yuxi (Lucy) Lu (LMO)", Author("Lu (LMO)", "Yuxi (Lucy)")),
        ("BigSky Team [Earth]", whole("BigSky Team [Earth]")),
    ],
)
def test_a_harder_name(name: str, author: Author) -> None:
    """Evidence beats looks: a word of organisations, a particle, a mark next to the name."""
    assert authors(Paper("One", authors=[name])) == ([author], True)


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("The Quark Collaboration: A. Adams", [whole("The Quark Collaboration"), Author("Adams", "A.")]),
        ("Quark Team; A. Adams and B. Bo", [whole("Quark Team"), Author("Adams", "A."), Author("Bo", "B.")]),
        ("Ada Holm and Ben Stone", [Author("Holm", "Ada"), Author("Stone", "Ben")]),
        ("A. Adams on behalf of the Quark Team", [Author("Adams", "A."), whole("the Quark Team")]),
        ("A. Adams (for the Quark Team)", [Author("Adams", "A."), whole("the Quark Team")]),
        ("for the Quark Team", [whole("the Quark Team")]),
        ("Center for the Study of Networks", [whole("Center for the Study of Networks")]),
        ("Ada Holm for the Win", [Author("Win", "Ada Holm for the")]),
        ("Quark Team: Results", [whole("Quark Team: Results")]),
        ("KAGRA and IceCube Collaborations", [whole("KAGRA and IceCube Collaborations")]),
        ("Ada Holm and Sons", [whole("Ada Holm and Sons")]),
        ("Ada Holm and Ben S", [whole("Ada Holm and Ben S")]),
        ("Ada Holm and the Stone Team", [whole("Ada Holm and the Stone Team")]),
    ],
)
def test_several_authors_in_one_name(name: str, people: list[Author]) -> None:
    """A collaboration and a person are two authors, and so are two whole names with "and" between them."""
    assert authors(Paper("One", authors=[name])) == (people, True)


def test_a_suffix_that_was_cut_off_at_its_comma() -> None:
    """It belongs to the name before it, if that is a person's."""
    assert authors(Paper("One", authors=["Ada Holm", "Jr."])) == ([Author("Holm", "Ada", suffix="Jr.")], True)
    assert authors(Paper("One", authors=["Plato", "Jr."])) == ([Author("Plato"), Author("Jr.")], True)


@pytest.mark.parametrize("degree", ["PhD", "Ph.D.", "M.D.", "Dr.", "M.Sc.", "MSc", "1,2", "†"])
def test_degrees_and_marks_alone_are_not_authors(degree: str) -> None:
    """A list that was taken apart at its commas has them among the names."""
    assert authors(Paper("One", authors=["Ada Holm", degree])) == ([Author("Holm", "Ada")], True)


@pytest.mark.parametrize("cut", ["et al.", "et al", "et. al.", "and others", "others", "et al. (12 authors)"])
def test_marks_that_a_list_was_cut_are_not_authors(cut: str) -> None:
    """They say that there are more."""
    assert authors(Paper("One", authors=["Ada Lovelace", cut])) == ([Author("Lovelace", "Ada")], False)
    assert authors(Paper("One", authors=["Finn Brothers"], authors_complete=False))[1] is False


@pytest.mark.parametrize("mark", [":", "", ",", "—"])
def test_marks_between_names_are_not_authors(mark: str) -> None:
    """Digests print them as names."""
    assert authors(Paper("One", authors=[mark])) == ([], True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Ludwig van der Heide III", "van der Heide, III, Ludwig"),
        ("José Ortega y Gasset", "{Ortega y Gasset}, José"),
        ("Juan de la Cruz y Mora", "de la {Cruz y Mora}, Juan"),
        ("Guy Van den Broeck", "{Van den Broeck}, Guy"),
        ("Hugo Van damme", "{Van damme}, Hugo"),
        ("Carla d'Amico Rossi", "d'Amico Rossi, Carla"),
        ("Shishu pal Singh", "Singh, Shishu {pal}"),
        ("Xi Chen (LMO, CNRS)", "{Chen (LMO, CNRS)}, Xi"),
        ("Xi Chen [LMO, CNRS]", "{Chen [LMO, CNRS]}, Xi"),
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


def test_no_more_names_are_read_than_are_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key needs the first of ten thousand names; one more shows that there are others, or a suffix."""
    asked: list[str] = []
    read = people._authors

    def noting(printed: str) -> tuple[tuple[Author, ...], bool]:
        asked.append(printed)
        return read(printed)

    monkeypatch.setattr(people, "_authors", noting)
    paper = Paper("A Sort", authors=["Ada Holm", "Jr.", *(f"Bo Ek{at}" for at in range(10_000))])
    found, complete = authors(paper, 1)
    assert ([(one.family, one.suffix) for one in found], complete) == ([("Holm", "Jr.")], False)
    assert len(asked) == 2


def test_groups_above_a_name_are_few() -> None:
    """Thousands of groups above a name are not taken apart one by one, and the last ones stay with the name."""
    people, _ = authors(Paper("A Sort", authors=["OpenAI: " * 2_000 + "Ada Holm"]))
    assert [author.family for author in people[:3]] == ["OpenAI"] * 3
    assert len(people) == 4
