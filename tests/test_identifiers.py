"""arXiv identifiers: which forms are read, which are refused, how they sort, and the categories."""

from __future__ import annotations

import copy
import pickle
from typing import Any, cast

import attrs
import pytest
from growth import time_is_linear
from hypothesis import given
from hypothesis import strategies as st

from arxiv_digest_parser.identifiers import ArxivId, YearMonth, of_usual
from arxiv_digest_parser.taxonomy import CATEGORIES, RETIRED, is_category

ARCHIVES = [
    "acc-phys",
    "adap-org",
    "alg-geom",
    "ao-sci",
    "astro-ph",
    "atom-ph",
    "bayes-an",
    "chao-dyn",
    "chem-ph",
    "cmp-lg",
    "comp-gas",
    "cond-mat",
    "cs",
    "dg-ga",
    "funct-an",
    "gr-qc",
    "hep-ex",
    "hep-lat",
    "hep-ph",
    "hep-th",
    "math",
    "math-ph",
    "mtrl-th",
    "nlin",
    "nucl-ex",
    "nucl-th",
    "patt-sol",
    "physics",
    "plasm-ph",
    "q-alg",
    "q-bio",
    "quant-ph",
    "solv-int",
    "supr-con",
]


def _new_base(submitted: tuple[int, int], number: int) -> str:
    year, month = submitted
    digits = 5 if year >= 2015 else 4
    return f"{year % 100:02}{month:02}.{number % 10**digits:0{digits}}"


def _old_base(archive: str, submitted: tuple[int, int], number: int) -> str:
    year, month = submitted
    return f"{archive}/{year % 100:02}{month:02}{number:03}"


def _months(first: tuple[int, int], last: tuple[int, int]) -> st.SearchStrategy[tuple[int, int]]:
    """Draw a month from the first to the last, both included."""
    return st.integers(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1] - 1).map(lambda n: (n // 12, n % 12 + 1))


new_bases = st.builds(_new_base, _months((2007, 4), (2099, 12)), st.integers(1, 99999))
old_bases = st.builds(_old_base, st.sampled_from(ARCHIVES), _months((1991, 7), (2007, 3)), st.integers(1, 999))
versions = st.none() | st.integers(1, 9999)
arxiv_ids = st.builds(ArxivId, new_bases | old_bases, versions)


# --- What is read ---

PRINTED = {
    "2512.20569": "2512.20569",
    "2512.20569v1": "2512.20569v1",
    "2512.20569V12": "2512.20569v12",
    "0704.0001": "0704.0001",
    "1412.9999v3": "1412.9999v3",
    "1501.00001": "1501.00001",
    "math/0309136": "math/0309136",
    "math.GT/0309136": "math/0309136",
    "math.GT/0309136v2": "math/0309136v2",
    "physics.flu-dyn/0701001": "physics/0701001",
    "hep-th/9901001v9": "hep-th/9901001v9",
    "HEP-TH/9901001": "hep-th/9901001",
    "arXiv:2512.20569": "2512.20569",
    "arXiv: 2512.20569": "2512.20569",
    "ARXIV:2512.20569v2": "2512.20569v2",
    "arxiv:2512.20569v2 [cs.CL]": "2512.20569v2",
    "arXiv:2512.20569[cond-mat.mes-hall]": "2512.20569",
    "arXiv:hep-th/9901001 [hep-th]": "hep-th/9901001",
    "arXiv:math.GT/0309136": "math/0309136",
    "https://arxiv.org/abs/2512.19864": "2512.19864",
    "https://arxiv.org/abs/2512.19864v1": "2512.19864v1",
    "http://arxiv.org/abs/2512.19864": "2512.19864",
    "HTTPS://ArXiv.org/abs/2512.19864": "2512.19864",
    "arxiv.org/abs/2512.19864": "2512.19864",
    "https://www.arxiv.org/abs/2512.19864": "2512.19864",
    "https://export.arxiv.org/abs/2512.19864": "2512.19864",
    "http://cn.arxiv.org/abs/2512.19864": "2512.19864",
    "de.arxiv.org/pdf/hep-th/9901001": "hep-th/9901001",
    "https://arxiv.org/abs/2512.19864/": "2512.19864",
    "https://arxiv.org/abs/2512.19864?context=cs.CL": "2512.19864",
    "https://arxiv.org/abs/2512.19864v1/?a=b#c": "2512.19864v1",
    "https://arxiv.org/abs/2512.19864#": "2512.19864",
    "https://arxiv.org/abs/math.GT/0309136v1": "math/0309136v1",
    "https://arxiv.org/pdf/2512.19864": "2512.19864",
    "https://arxiv.org/pdf/2512.19864.pdf": "2512.19864",
    "https://arxiv.org/pdf/2512.19864v2.pdf#page=3": "2512.19864v2",
    "https://arxiv.org/pdf/math/0309136v1.pdf": "math/0309136v1",
    "https://arxiv.org/html/2512.19864v1": "2512.19864v1",
    "https://arxiv.org/html/2512.19864v1#S1": "2512.19864v1",
    "https://arxiv.org/format/2512.19864": "2512.19864",
    "10.48550/arXiv.2512.20569": "2512.20569",
    "10.48550/ARXIV.HEP-TH/9901001": "hep-th/9901001",
    "doi:10.48550/arXiv.2512.20569": "2512.20569",
    "https://doi.org/10.48550/arXiv.2512.20569": "2512.20569",
    "http://dx.doi.org/10.48550/arxiv.math/0309136": "math/0309136",
    "doi.org/10.48550/arXiv.2512.20569": "2512.20569",
    "https://www.alphaxiv.org/abs/2512.20569v1": "2512.20569v1",
    "https://alphaxiv.org/abs/2512.20569": "2512.20569",
    "oai:arXiv.org:2512.20569v2": "2512.20569v2",
    "oai:arXiv.org:hep-th/9901001": "hep-th/9901001",
    "/abs/2512.20569": "2512.20569",
    "/abs/math.GT/0309136v1": "math/0309136v1",
    "https://ar5iv.labs.arxiv.org/html/2512.20569": "2512.20569",
    "https://ar5iv.org/abs/hep-th/9901001": "hep-th/9901001",
    "https://ar5iv.org/html/2512.20569": "2512.20569",
    "https://huggingface.co/papers/2512.20569": "2512.20569",
    "huggingface.co/papers/2512.20569?utm=x": "2512.20569",
    "/papers/2512.20569": "2512.20569",
    "https://www.emergentmind.com/papers/2512.20569": "2512.20569",
    "https://papers.cool/arxiv/2512.20569": "2512.20569",
    "https://www.semanticscholar.org/arXiv/2512.20569": "2512.20569",
    "https://hf.co/papers/2512.20569": "2512.20569",
    "https://scirate.com/arxiv/2512.20569v1": "2512.20569v1",
    "/arxiv/2512.20569": "2512.20569",
    "https://www.alphaxiv.org/overview/2512.20569": "2512.20569",
}


@pytest.mark.parametrize(("text", "expected"), PRINTED.items(), ids=PRINTED)
def test_parse_reads_every_form_that_identifiers_are_printed_in(text: str, expected: str) -> None:
    """Every printed form is read as the same canonical identifier."""
    assert str(ArxivId.parse(text)) == expected


@given(arxiv_ids)
def test_every_form_of_an_identifier_reads_back(identifier: ArxivId) -> None:
    """What an identifier prints, and the addresses it gives, are read as itself."""
    for text in (str(identifier), f"arXiv:{identifier} [cs.CL]", identifier.abs_url, identifier.pdf_url):
        assert ArxivId.parse(text) == identifier
    assert ArxivId.parse(f"{identifier.pdf_url}.pdf") == identifier
    assert ArxivId.parse(identifier.doi) == ArxivId(identifier.base)
    assert ArxivId.parse(identifier.doi.upper()) == ArxivId(identifier.base)


@given(arxiv_ids)
def test_parse_makes_only_what_the_constructor_accepts(identifier: ArxivId) -> None:
    """An identifier made without validation is the same as one made with it."""
    parsed = ArxivId.parse(str(identifier))
    checked = ArxivId(parsed.base, parsed.version)
    assert (parsed, hash(parsed), repr(parsed)) == (checked, hash(checked), repr(checked))


@pytest.mark.parametrize("archive", ARCHIVES)
def test_every_archive_of_the_old_style_is_known(archive: str) -> None:
    """Every archive that numbered papers before April 2007 is read."""
    assert ArxivId.parse(f"https://arxiv.org/abs/{archive}/0101001").base == f"{archive}/0101001"


def test_parse_of_a_subclass_makes_that_subclass() -> None:
    """A subclass parses to itself and shows its own name."""

    class Mine(ArxivId):
        pass

    assert repr(Mine.parse("2512.20569")) == "Mine('2512.20569')"


# --- What is refused ---

REFUSED_BASES = [
    "",
    "2512",
    "2512.",
    "2500.00001",
    "2513.00001",
    "0703.0001",
    "0701.0001",
    "0612.0001",
    "9107.0001",
    "0704.00001",
    "1412.00001",
    "1501.0001",
    "2512.2056",
    "2512.205690",
    "\u0662\u0665\u0661\u0662.\u0662\u0660\u0665\u0666\u0669",
    "2512\u066b20569",
    "hep-th/9106001",
    "hep-th/9100001",
    "hep-th/9213001",
    "hep-th/0704001",
    "hep-th/0713001",
    "hep-th/5001001",
    "hep-th/99010001",
    "hep-th/990101",
    "econ/0101001",
    "q-fin/0101001",
    "stat/0101001",
    "nonsense/0101001",
    "9901001",
    "/9901001",
    "mat\N{LATIN SMALL LETTER LONG S}/0309136",
]
REFUSED_TEXTS = [
    *REFUSED_BASES,
    " 2512.20569",
    "2512.20569\n",
    "2512.20569v",
    "2512.20569v0",
    "2512.20569v01",
    "2512.20569v10000",
    "2512.20569.pdf",
    "2512.20569/",
    "2512.20569 [cs.CL]",
    "arXiv 2512.20569",
    "arXiv:  2512.20569",
    "arXiv:2512.20569 []",
    "math./0309136",
    "https://arxiv.org/abs/2512.20569.pdf",
    "https://arxiv.org/abs/2512.20569?a b",
    "https://arxiv.org/abs/2512.20569x",
    "https://arxiv.org/abs/",
    "https://arxiv.org/list/cs.CL/new",
    "https://arxiv.org/2512.20569",
    "https://notarxiv.org/abs/2512.20569",
    "https://arxiv.org.example/abs/2512.20569",
    "https://arxivXorg/abs/2512.20569",
    "https://example.com/arxiv.org/abs/2512.20569",
    "ftp://arxiv.org/abs/2512.20569",
    "https://huggingface.co/2512.20569",
    "https://doi.org/2512.20569",
    "10.48550/2512.20569",
    "10.1000/arXiv.2512.20569",
]


# What identifiers are made of; put together at random, some are one and most are not.
PIECES = [
    "https://",
    "arxiv.org/",
    "abs/",
    "pdf/",
    "arXiv:",
    "10.48550/",
    "2512",
    ".",
    "20569",
    "math",
    "/0309136",
    "v2",
]


@pytest.mark.parametrize("text", REFUSED_TEXTS)
def test_parse_refuses_everything_else(text: str) -> None:
    """Text in no known form is refused, with what was expected and what was found."""
    with pytest.raises(ValueError, match=r"^expected an arXiv identifier \(2512\.20569, ") as error:
        ArxivId.parse(text)
    assert str(error.value).endswith(f"got {text!r}")


@pytest.mark.parametrize("base", [*REFUSED_BASES, "2512.20569v1", "math.GT/0309136", "HEP-TH/9901001", "2512.20569\n"])
def test_constructor_refuses_a_base_that_is_not_canonical(base: str) -> None:
    """The base is the canonical form: no version, no subject class, no capitals."""
    with pytest.raises(ValueError, match=r"^base: expected YYMM\.NNNN .* got .*; ArxivId\.parse reads other forms$"):
        ArxivId(base)


@pytest.mark.parametrize("version", [0, -1, 10000])
def test_constructor_refuses_a_version_that_cannot_be(version: int) -> None:
    """Versions count from 1, and have as many digits as can be read back."""
    with pytest.raises(ValueError, match=rf"^version: expected 1 to 9999, got {version}$"):
        ArxivId("2512.20569", version)


@pytest.mark.parametrize("value", [None, b"0704.0001", 2512.20569, ["2512.20569"], ArxivId("2512.20569")])
def test_other_types_are_refused(value: object) -> None:
    """What is not text is a TypeError that names its type, for both ways to make an identifier."""
    with pytest.raises(TypeError, match=rf"^expected str, got {type(value).__name__}$"):
        ArxivId.parse(cast("str", value))
    with pytest.raises(TypeError, match=rf"^base: expected str, got {type(value).__name__}$"):
        ArxivId(cast("str", value))


@pytest.mark.parametrize("version", [True, "1", 2.0])
def test_a_version_of_another_type_is_refused(version: object) -> None:
    """A version is an int, which True is not."""
    with pytest.raises(TypeError, match=rf"^version: expected int or None, got {type(version).__name__}$"):
        ArxivId("2512.20569", cast("int", version))


def test_errors_cut_long_values() -> None:
    """An error repeats only the start of a long text."""
    with pytest.raises(ValueError, match=r"got 'x{79}…'$"):
        ArxivId.parse("x" * 81)
    with pytest.raises(ValueError, match=r"got 'x{80}';"):
        ArxivId("x" * 80)


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=6).map("".join))
def test_parse_raises_nothing_but_value_error(text: str) -> None:
    """Any text is either an identifier that prints as one, or a ValueError."""
    try:
        identifier = ArxivId.parse(text)
    except ValueError:
        return
    assert ArxivId.parse(str(identifier)) == identifier


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("start", "repeated"),
    [
        ("", "a"),
        ("", "a."),
        ("", "a-"),
        ("", "9"),
        ("https://", "arxiv."),
        ("math.", "a"),
        ("math.", "a-a"),
        ("2512.20569v", "1"),
        ("arXiv:2512.20569 [", "a"),
        ("arXiv:2512.20569 [", "a-a."),
        ("https://arxiv.org/abs/2512.20569?", "#?/"),
    ],
)
def test_hostile_text_takes_linear_time(start: str, repeated: str) -> None:
    """Any repeated part is refused in a time that grows with the text alone."""

    def refuse(text: str) -> None:
        with pytest.raises(ValueError, match="expected an arXiv identifier"):
            ArxivId.parse(text)

    assert time_is_linear(refuse, lambda size: start + repeated * (size // len(repeated)) + "\n")


# --- Values ---


def test_a_subject_class_is_not_part_of_the_identifier() -> None:
    """Old identifiers are equal with and without their subject class."""
    assert ArxivId.parse("math.GT/0309136") == ArxivId.parse("math/0309136")
    assert hash(ArxivId.parse("math.GT/0309136")) == hash(ArxivId.parse("math/0309136"))


def test_versions_are_different_identifiers_of_one_base() -> None:
    """Identifiers are equal by base and version; papers are distinguished by base."""
    identifiers_ = {ArxivId.parse(text) for text in ("2512.20569", "2512.20569v1", "2512.20569v2", "arXiv:2512.20569")}
    assert len(identifiers_) == 3
    assert {identifier.base for identifier in identifiers_} == {"2512.20569"}


def test_identifiers_are_frozen() -> None:
    """No field can be changed, and none added."""
    identifier = cast("Any", ArxivId("2512.20569"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        identifier.version = 2
    with pytest.raises(AttributeError):
        identifier.other = 1


@pytest.mark.parametrize(
    ("base", "submitted"),
    [
        ("hep-th/9107001", (1991, 7)),
        ("hep-th/9912001", (1999, 12)),
        ("hep-th/0001001", (2000, 1)),
        ("hep-th/0703001", (2007, 3)),
        ("0704.0001", (2007, 4)),
        ("1412.0001", (2014, 12)),
        ("2512.20569", (2025, 12)),
        ("9107.00001", (2091, 7)),
    ],
)
def test_submitted_is_the_month_of_the_identifier(base: str, submitted: tuple[int, int]) -> None:
    """The two digits of the year mean another century in each style."""
    assert ArxivId(base).submitted == YearMonth(*submitted)
    assert (ArxivId(base).submitted.year, ArxivId(base).submitted.month) == submitted


def test_addresses_carry_the_version_and_the_doi_does_not() -> None:
    """The abs and pdf pages are those of the version; arXiv registers one DOI for all versions."""
    identifier = ArxivId("2512.20569", 2)
    assert identifier.abs_url == "https://arxiv.org/abs/2512.20569v2"
    assert identifier.pdf_url == "https://arxiv.org/pdf/2512.20569v2"
    assert identifier.doi == ArxivId("2512.20569").doi == "10.48550/arXiv.2512.20569"
    assert ArxivId("math/0309136").doi == "10.48550/arXiv.math/0309136"


def test_str_and_repr_show_the_printed_form() -> None:
    """An identifier prints as arXiv prints it, and shows as that in its class's name."""
    assert f"{ArxivId('2512.20569', 1)} {ArxivId('2512.20569')}" == "2512.20569v1 2512.20569"
    assert repr(ArxivId("2512.20569", 1)) == "ArxivId('2512.20569', 1)"


@given(arxiv_ids)
def test_identifiers_pickle_and_copy(identifier: ArxivId) -> None:
    """Pickles and copies are equal to their original, also of an identifier that was parsed."""
    parsed = ArxivId.parse(str(identifier))
    unpickled = pickle.loads(pickle.dumps(parsed))  # noqa: S301 - the bytes come from this line
    assert unpickled == copy.copy(parsed) == copy.deepcopy(parsed) == identifier
    assert attrs.evolve(parsed, version=None) == ArxivId(identifier.base)


# --- Order ---


def test_identifiers_sort_by_month_archive_number_and_version() -> None:
    """The order is that of time across both styles; without a version comes after all versions."""
    texts = [
        "hep-th/9107001",
        "hep-th/9912999",
        "alg-geom/0001001",
        "hep-th/0001001",
        "hep-th/0001002",
        "hep-th/0703001",
        "0704.0001",
        "0704.0002",
        "1412.9999",
        "1501.00001",
        "2512.20569v1",
        "2512.20569v2",
        "2512.20569v10",
        "2512.20569",
        "2512.20570v1",
    ]
    assert [str(i) for i in sorted(ArxivId.parse(text) for text in reversed(texts))] == texts


@given(arxiv_ids, arxiv_ids)
def test_order_is_total_chronological_and_agrees_with_equality(a: ArxivId, b: ArxivId) -> None:
    """Of two identifiers exactly one is less, unless they are equal; an earlier month is always less."""
    assert [a < b, a == b, a > b].count(True) == 1
    assert (a <= b, a >= b) == (not a > b, not a < b)
    if a.submitted != b.submitted:
        assert (a < b) == (a.submitted < b.submitted)


def test_identifiers_do_not_compare_with_text() -> None:
    """Text is neither equal to an identifier nor ordered with it."""
    assert cast("object", ArxivId("2512.20569")) != "2512.20569"
    with pytest.raises(TypeError):
        _ = ArxivId("2512.20569") < cast("Any", "2512.20569")


# --- Categories ---


def test_the_taxonomy_is_complete() -> None:
    """The taxonomy has 155 categories, as many in each archive as arXiv's page lists."""
    archives = [name.partition(".")[0] for name in CATEGORIES]
    assert {archive: archives.count(archive) for archive in archives} == {
        "cs": 40,
        "econ": 3,
        "eess": 4,
        "math": 32,
        "astro-ph": 6,
        "cond-mat": 9,
        "nlin": 5,
        "physics": 22,
        "q-bio": 10,
        "q-fin": 9,
        "stat": 6,
        "gr-qc": 1,
        "hep-ex": 1,
        "hep-lat": 1,
        "hep-ph": 1,
        "hep-th": 1,
        "math-ph": 1,
        "nucl-ex": 1,
        "nucl-th": 1,
        "quant-ph": 1,
    }
    assert len(CATEGORIES) == 155


@pytest.mark.parametrize(
    ("one", "other"),
    [("cs.SY", "eess.SY"), ("math.MP", "math-ph"), ("cs.NA", "math.NA"), ("math.IT", "cs.IT"), ("stat.TH", "math.ST")],
)
def test_aliases_have_the_same_english_name(one: str, other: str) -> None:
    """A category with two names is in the taxonomy under both."""
    assert CATEGORIES[one] == CATEGORIES[other]


def test_the_economics_alias_has_a_name_of_its_own() -> None:
    """``q-fin.EC`` is an alias of ``econ.GN``, but arXiv words the two differently."""
    assert (CATEGORIES["q-fin.EC"], CATEGORIES["econ.GN"]) == ("Economics", "General Economics")


def test_names_are_arxivs() -> None:
    """Categories have the English names of arXiv's taxonomy."""
    assert CATEGORIES["cs.CL"] == "Computation and Language"
    assert CATEGORIES["hep-th"] == "High Energy Physics - Theory"
    assert all(name == name.strip() and name for name in CATEGORIES.values())


def test_the_taxonomy_is_immutable() -> None:
    """Nobody can change the taxonomy for everybody."""
    with pytest.raises(TypeError):
        cast("Any", CATEGORIES)["cs.XX"] = "Mine"


def test_retired_archives_are_categories_that_are_not_current() -> None:
    """Papers may carry a current category or a retired archive, and no name is both."""
    assert RETIRED.isdisjoint(CATEGORIES)
    assert set(ARCHIVES) > RETIRED
    assert all(map(is_category, CATEGORIES))
    assert all(map(is_category, RETIRED))


@pytest.mark.parametrize("name", ["", "cs", "math", "physics", "CS.CL", "cs.cl", "cs.CL ", "cs.XX", "Agent Sec"])
def test_other_names_are_not_categories(name: str) -> None:
    """Archives that never were categories, other case and made-up names are none."""
    assert not is_category(name)


def test_usual_texts() -> None:
    """Texts that are read together are read as each of them is alone; an unusual one is left to be read alone."""
    texts = ["https://arxiv.org/abs/2512.20569", "http://arxiv.org/pdf/1401.0001v2", "2512.20569", "hep-th/9901001v3"]
    assert of_usual(texts) == [ArxivId.parse(text) for text in texts]
    link = "https://arxiv.org/abs/2512.20569"
    for unusual in (None, "", "https://arxiv.org/abs/2513.20569", "https://x.org/abs/2512.20569", f"x\n{link}"):
        assert of_usual([*texts, unusual]) == []
    assert of_usual([f"{link}\n{link}", "x"]) == []
