"""The models: checked when they are made, frozen afterwards, equal by content, and short to look at."""

import copy
import pickle
import re
import weakref
from collections.abc import Callable, Mapping
from datetime import date, datetime, timezone
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text, diagnostics, digests, papers

from arxiv_digest_parser import parse
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Older, Paper, Scores, Section, Translation
from arxiv_digest_parser.models._columns import unchecked

Model = type[Any]  # The models share no public base, and `attrs` has no type for a class that one may also call.

MODELS: dict[Model, dict[str, Any]] = {
    Analysis: {},
    Translation: {"language": "zh"},
    Older: {"field": "abstract", "version": 1},
    Paper: {"title": "A Faster Sort", "authors": ["Ada Lovelace"]},
    Section: {"name": "cs.DS"},
    Digest: {},
}
"""The models, with values for the fields that they require."""

NOTICED = Diagnostic("bad-date", Severity.ERROR, "'soon' is not a date", 3, 12, 4, "Published: soon")

FULL = Digest(
    [
        Section(
            "cs.DS",
            [
                Paper(
                    "A Faster Sort",
                    authors=["Ada Lovelace"],
                    arxiv_id=ArxivId("2512.20569"),
                    published=date(2025, 12, 24),
                    analysis=Analysis(tldr="排序更快。", language="zh"),
                    translations=[Translation(language="zh", title="更快的排序")],
                    extra={"Score": "8.5"},
                ),
                Paper("A Slower Sort"),
            ],
            declared_total=2,
        ),
        Section(None, [Paper("No Sort")]),
    ],
    title="Daily arXiv",
    date=date(2025, 12, 25),
    layout="bilingual",
    diagnostics=[NOTICED],
)


SHORT = st.text(max_size=3)
SMALL_DIGESTS = digests(line=SHORT, block=SHORT)


class Text(str):
    """A text of another library."""

    __slots__ = ()


def make(model: Model, **fields: object) -> Any:  # noqa: ANN401 - each model is of another type
    """Make a model with some fields, and what it requires besides."""
    return model(**{**MODELS[model], **fields})


TEXT, TEXT_OR_NONE, COUNT, DAY = "str", "str or None", "int or None", "date or None"

# Model, field, what it expects, and values that it refuses.
WRONG: list[tuple[Model, str, str, list[object]]] = [
    *(
        (Analysis, name, TEXT_OR_NONE, [1, b"a", ["a"]])
        for name in ("tldr", "motivation", "method", "result", "conclusion", "language")
    ),
    *((Translation, name, TEXT_OR_NONE, [1, b"a", ("a",)]) for name in ("language", "title", "abstract")),
    (Paper, "title", TEXT, [None, 1, b"a"]),
    (Paper, "authors", ".+", ["Ada Lovelace", b"Ada", None, 5]),
    (Paper, "authors_complete", "bool", [None, 1, "yes"]),
    *(
        (Paper, name, TEXT_OR_NONE, [1, b"a", ["a"]])
        for name in ("abstract", "url", "pdf_url", "primary_category", "comment", "doi", "journal_ref", "code_url")
    ),
    (Paper, "announce_type", TEXT_OR_NONE, [1, b"new", ["new"]]),
    (Paper, "updated", DAY, ["2025-12-24", datetime(2025, 12, 24, tzinfo=timezone.utc)]),
    (Paper, "affiliations", ".+", ["London", 5, None]),
    (Paper, "keywords", ".+", ["sorting", b"sorting", None]),
    (Paper, "scores", ".+", ["ab", None, 5]),
    (Paper, "arxiv_id", "ArxivId or None", ["2512.20569", 2512.20569]),
    (Paper, "categories", ".+", ["cs.CL", b"cs.CL", None, 5]),
    (Paper, "published", DAY, ["2025-12-24", datetime(2025, 12, 24, tzinfo=timezone.utc), 20251224]),
    (Paper, "number", COUNT, [True, 1.0, "1"]),
    (Paper, "analysis", "Analysis or None", ["text", {}, Translation(language=None)]),
    (Paper, "translations", ".+", ["zh", Translation(language="zh"), None]),
    (Paper, "other_analyses", ".+", ["text", Analysis(), None]),
    (Paper, "extra", ".+", ["ab", None, 5]),
    (Paper, "seen", ".+", ["2025-12-24", date(2025, 12, 24), None]),
    (Paper, "older", ".+", ["abstract", Older("abstract", 1), None]),
    (Older, "field", TEXT, [None, 1, b"a"]),
    (Older, "version", "int", [None, True, 1.0, "1"]),
    (Section, "name", TEXT_OR_NONE, [1, b"a"]),
    (Section, "papers", ".+", ["A Faster Sort", Paper("A Faster Sort"), None]),
    (Section, "declared_total", COUNT, [False, 2.0, "2"]),
    (Section, "path", ".+", ["cs.CL", b"cs.CL", None]),
    (Section, "date", DAY, ["2025-12-24", datetime(2025, 12, 24, tzinfo=timezone.utc)]),
    (Digest, "sections", ".+", ["cs.CL", Section("cs.CL"), None]),
    (Digest, "title", TEXT_OR_NONE, [1, b"a"]),
    (Digest, "date", DAY, ["2025-12-24", datetime(2025, 12, 24, tzinfo=timezone.utc)]),
    (Digest, "layout", TEXT_OR_NONE, [1, b"a"]),
    (Digest, "source", TEXT_OR_NONE, [1, b"a"]),
    (Digest, "diagnostics", ".+", ["bad-date", NOTICED, None]),
]

# Model, field, what the items are, and an item that is none.
WRONG_ITEMS: list[tuple[Model, str, str, object]] = [
    (Paper, "authors", "str", 1),
    (Paper, "authors", "str", None),
    (Paper, "authors", "str", ["Ada Lovelace"]),
    (Paper, "categories", "str", b"cs.CL"),
    (Paper, "translations", "Translation", Analysis()),
    (Paper, "other_analyses", "Analysis", "text"),
    (Paper, "seen", "date", "2025-12-24"),
    (Paper, "seen", "date", datetime(2025, 12, 24, tzinfo=timezone.utc)),
    (Paper, "older", "Older", "abstract"),
    (Paper, "keywords", "str", 1),
    (Paper, "affiliations", "tuple", "London"),
    (Section, "path", "str", None),
    (Section, "papers", "Paper", "A Faster Sort"),
    (Section, "papers", "Paper", {"title": "A Faster Sort"}),
    (Digest, "sections", "Section", Paper("A Faster Sort")),
    (Digest, "diagnostics", "Diagnostic", "bad-date"),
]


def test_every_field_has_wrong_values() -> None:
    """The table of wrong values leaves no field of no model out."""
    assert {(model, name) for model, name, _, _ in WRONG} == {
        (model, field.name) for model in MODELS for field in attrs.fields(model)
    }


@pytest.mark.parametrize(
    ("model", "field", "expected", "value"),
    [
        pytest.param(model, field, expected, value, id=f"{model.__name__}.{field}-{type(value).__name__}")
        for model, field, expected, values in WRONG
        for value in values
    ],
)
def test_wrong_value_is_named(model: Model, field: str, expected: str, value: object) -> None:
    """A value of a wrong type is refused with the class, the field, what was expected and what was found."""
    with pytest.raises(
        TypeError, match=rf"^{model.__name__}\.{field}: expected {expected}, got {re.escape(repr(value))}$"
    ):
        make(model, **{field: value})


@pytest.mark.parametrize(
    ("model", "field", "expected", "item"),
    [
        pytest.param(model, field, expected, item, id=f"{model.__name__}.{field}-{type(item).__name__}")
        for model, field, expected, item in WRONG_ITEMS
    ],
)
def test_wrong_item_is_named(model: Model, field: str, expected: str, item: object) -> None:
    """An item of a wrong type is refused with its place in the list."""
    good = {
        "str": "a",
        "tuple": ("London",),
        "date": date(2025, 12, 24),
        **{type(model).__name__: model for model in (Analysis(), Translation(language=None), Older("title", 1))},
        **{type(model).__name__: model for model in (Paper("a"), Section(None))},
    }
    items = [good.get(expected, NOTICED), item]
    with pytest.raises(
        TypeError, match=rf"^{model.__name__}\.{field}\[1\]: expected {expected}, got {re.escape(repr(item))}$"
    ):
        make(model, **{field: items})


@pytest.mark.parametrize("items", [{"a": 1}, {1: "a"}, {"a": None}, [("a", b"b")]])
def test_extra_holds_texts_alone(items: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """A label or a value that is not text is refused, and shown."""
    [(label, value)] = dict(items).items()
    message = rf"extra: expected str to str, got {re.escape(repr(label))}: {re.escape(repr(value))}$"
    with pytest.raises(TypeError, match=message):
        Extra(items)
    with pytest.raises(TypeError, match=message):
        Paper("A Faster Sort", extra=dict(items))


@pytest.mark.parametrize("model", [*MODELS, Extra])
def test_unknown_field_is_refused(model: Model) -> None:
    """A model takes no field that it does not have."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'titel'"):
        model(**MODELS.get(model, {}), titel="A Faster Sort")


def test_texts_of_other_libraries_are_texts() -> None:
    """A subclass of str is taken wherever a text is."""
    paper = Paper(Text("A Faster Sort"), authors=[Text("Ada Lovelace")], comment=Text("12 pages"))
    assert paper == Paper("A Faster Sort", authors=["Ada Lovelace"], comment="12 pages")


@pytest.mark.parametrize("sequence", [list, tuple, iter])
def test_sequences_become_tuples(sequence: Callable[[list[str]], Any]) -> None:
    """Whatever a field is filled from, it holds a tuple."""
    paper = Paper("A Faster Sort", authors=sequence(["Ada Lovelace", "毕昇"]), categories=sequence(["cs.DS"]))
    assert paper.authors == ("Ada Lovelace", "毕昇")
    assert paper.categories == ("cs.DS",)
    assert isinstance(Section("cs.DS", sequence([])).papers, tuple)
    assert isinstance(Digest(sequence([]), diagnostics=sequence([])).sections, tuple)


def test_what_is_left_out_is_not_printed_there() -> None:
    """By default a paper holds its title alone, and a digest nothing."""
    paper = Paper("A Faster Sort")
    assert paper.authors_complete
    assert {name for name, value in attrs.asdict(paper, recurse=False).items() if value} == {
        "title",
        "authors_complete",
    }
    assert not any(attrs.asdict(Digest(), recurse=False).values())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_models_are_frozen_and_slotted(model: Model) -> None:
    """No field can be changed or deleted, and none added."""
    made = make(model)
    for name in [*(field.name for field in attrs.fields(model)), "titel"]:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(made, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(made, name)
    assert not hasattr(made, "__dict__")
    with pytest.raises(AttributeError, match="titel"):
        _ = made.titel


CHANGES: dict[Model, dict[str, object]] = {
    Analysis: dict.fromkeys(("tldr", "motivation", "method", "result", "conclusion", "language"), "other"),
    Translation: dict.fromkeys(("language", "title", "abstract"), "other"),
    Older: {"field": "title", "version": 2},
    Paper: {
        **dict.fromkeys(("title", "abstract", "url", "pdf_url", "primary_category", "comment"), "other"),
        **dict.fromkeys(("doi", "journal_ref", "code_url"), "other"),
        "announce_type": "replace-cross",
        "updated": date(2026, 1, 2),
        "affiliations": [["London"]],
        "keywords": ["sorting"],
        "scores": {"Relevance": 9},
        "authors": ["other"],
        "authors_complete": False,
        "arxiv_id": ArxivId("2512.20570"),
        "categories": ["cs.CL"],
        "published": date(2026, 1, 1),
        "number": 7,
        "analysis": Analysis(),
        "translations": [Translation(language=None)],
        "extra": {"Score": "9"},
        "other_analyses": [Analysis()],
        "seen": [date(2026, 1, 1)],
        "older": [Older("abstract", 1)],
    },
    Section: {
        "name": "cs.CL",
        "papers": [Paper("other")],
        "declared_total": 7,
        "path": ["cs", "cs.CL"],
        "date": date(2026, 1, 1),
    },
    Digest: {"sections": [Section("other")], "title": "other", "date": date(2026, 1, 1)},
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_models_are_equal_by_content(model: Model) -> None:
    """Equal fields make equal models with one hash; any other field makes another."""
    made = make(model)
    assert made == make(model)
    assert hash(made) == hash(make(model))
    assert made != tuple(attrs.asdict(made, recurse=False).values())
    assert set(CHANGES[model]) == {field.name for field in attrs.fields(model) if field.eq}
    changed = [attrs.evolve(made, **{name: value}) for name, value in CHANGES[model].items()]
    assert len({made, *changed}) == 1 + len(changed)


@given(SMALL_DIGESTS, st.lists(diagnostics(line=SHORT, block=SHORT), max_size=2))
def test_what_is_about_the_text_is_not_part_of_equality(digest: Digest, noticed: list[Diagnostic]) -> None:
    """A digest is the same, and hashes the same, from whatever text it was read, and whatever was noticed there."""
    other = attrs.evolve(digest, diagnostics=noticed, layout="other", source="other.md")
    assert other.diagnostics == tuple(noticed)
    assert other == digest
    assert hash(other) == hash(digest)


@given(SMALL_DIGESTS, st.sampled_from(range(pickle.HIGHEST_PROTOCOL + 1)))
def test_digests_pickle_and_copy(digest: Digest, protocol: int) -> None:
    """Copies are equal to their original, with the diagnostics, and have the same papers."""
    unpickled = pickle.loads(pickle.dumps(digest, protocol))  # noqa: S301 - the bytes come from this line
    for other in (unpickled, copy.copy(digest), copy.deepcopy(digest)):
        assert other == digest
        assert hash(other) == hash(digest)
        assert other.diagnostics == digest.diagnostics
        assert other.papers == digest.papers


def test_a_digest_pickles_after_its_papers_were_asked_for() -> None:
    """What a digest has computed does not keep it from being copied."""
    digest = attrs.evolve(FULL)
    assert digest.papers
    unpickled = pickle.loads(pickle.dumps(digest))  # noqa: S301 - the bytes come from this line
    assert unpickled.papers == copy.deepcopy(digest).papers == digest.papers


@given(papers(line=SHORT, block=SHORT), any_text)
def test_evolve_changes_one_field(paper: Paper, title: str) -> None:
    """A changed copy is checked as the original was, and keeps the other fields."""
    other = attrs.evolve(paper, title=title)
    assert other.title == title
    assert attrs.evolve(other, title=paper.title) == paper
    nothing: Any = None
    with pytest.raises(TypeError, match=r"^Paper\.title: expected str, got None$"):
        attrs.evolve(paper, title=nothing)


def test_papers_that_are_read_are_like_those_that_are_made() -> None:
    """However fast a reader makes papers, they are of the class, copied, changed and pickled as any other."""
    record = "### [{0}] [A Sort](https://arxiv.org/abs/2512.9000{0})\n*Ada Lovelace*\n\n**tldr:** Fast.\n\n"
    papers = parse("".join(map(record.format, range(1, 6)))).papers
    assert len(papers) == 5
    for paper in papers:
        assert type(paper) is Paper
        assert type(paper.analysis) is Analysis
        fields = {field.name: getattr(paper, field.name) for field in attrs.fields(Paper)}
        made = Paper(**fields)
        unpickled = pickle.loads(pickle.dumps(paper))  # noqa: S301 - the bytes come from this line
        for other in (made, unpickled, copy.copy(paper), copy.deepcopy(paper), attrs.evolve(paper)):
            assert type(other) is Paper
            assert other == paper
            assert hash(other) == hash(paper)
            assert repr(other) == repr(paper)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(paper, "title", "Another")  # noqa: B010 - a checker would refuse the plain form
        for value in (paper, made, paper.analysis):
            assert weakref.ref(value)() is value


@pytest.mark.parametrize(("model", "needed"), [(Paper, "title"), (Analysis, "tldr"), (Translation, "language")])
def test_models_made_of_columns(model: Model, needed: str) -> None:
    """A field without a column has its default, whichever fields the model has; no column is ignored."""
    make = unchecked(model)
    assert make({needed: ["A", "B"]}) == [model(**{needed: "A"}), model(**{needed: "B"})]
    with pytest.raises(TypeError):
        make({needed: ["A"], "unknown": ["B"]})


def test_fields_without_a_default_need_a_column() -> None:
    """A paper is not made without a title."""
    with pytest.raises(TypeError):
        unchecked(Paper)({"abstract": ["A"]})


@pytest.mark.parametrize("model", [*MODELS, Extra, Scores])
def test_models_are_from_the_module_that_users_see(model: Model) -> None:
    """Wherever a model is defined, it is named as users import it, and its annotations can be resolved there."""
    assert model.__module__ == "arxiv_digest_parser.models"
    assert get_type_hints(model)


def test_evolve_computes_the_papers_anew() -> None:
    """The papers of a changed copy are its own."""
    assert len(FULL.papers) == 3
    assert attrs.evolve(FULL, sections=FULL.sections[1:]).papers == (Paper("No Sort"),)


def test_papers_come_in_the_order_of_the_digest() -> None:
    """All papers, section by section."""
    assert [paper.title for paper in FULL.papers] == ["A Faster Sort", "A Slower Sort", "No Sort"]
    assert FULL.papers is FULL.papers
    assert Digest([Section("cs.DS")]).papers == ()


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        pytest.param(Paper("A Faster Sort"), "<Paper 'A Faster Sort'>", id="title"),
        pytest.param(Paper(""), "<Paper ''>", id="no title"),
        pytest.param(
            Paper("A Sort", authors=["Ada", "Bo", "Cyra"]), "<Paper 'A Sort' by Ada, Bo, Cyra>", id="three authors"
        ),
        pytest.param(
            Paper("A Sort", authors=["Ada", "Bo", "Cyra", "Dov", "Ines"]),
            "<Paper 'A Sort' by Ada, Bo, Cyra and 2 more>",
            id="five authors",
        ),
        pytest.param(
            Paper("A Sort", arxiv_id=ArxivId("2512.20569", 2), url="https://arxiv.org/abs/2512.20569v2"),
            "<Paper 'A Sort', arXiv:2512.20569v2>",
            id="identifier",
        ),
        pytest.param(
            Paper("A Sort", authors=["Ada"], url="https://example.org/sort"),
            "<Paper 'A Sort' by Ada, https://example.org/sort>",
            id="link",
        ),
        pytest.param(Paper("x" * 60), f"<Paper '{'x' * 60}'>", id="title that fits"),
        pytest.param(Paper("x" * 61), f"<Paper '{'x' * 59}…'>", id="long title"),
        pytest.param(Paper("It's\na sort"), '<Paper "It\'s\\na sort">', id="title on two lines"),
        pytest.param(Section("cs.DS"), "<Section 'cs.DS', 0 papers>", id="empty section"),
        pytest.param(Section("cs.DS", [Paper("A")]), "<Section 'cs.DS', 1 paper>", id="section"),
        pytest.param(Section(None, [Paper("A"), Paper("B")]), "<Section None, 2 papers>", id="no name"),
        pytest.param(Digest(), "<Digest, 0 papers in 0 sections>", id="empty digest"),
        pytest.param(
            Digest([Section(None, [Paper("A")])], layout="markdown"),
            "<Digest markdown, 1 paper in 1 section>",
            id="layout",
        ),
        pytest.param(
            FULL,
            "<Digest bilingual 'Daily arXiv' 2025-12-25, 3 papers in 2 sections, 1 diagnostic>",
            id="everything",
        ),
        pytest.param(
            Digest(title="x" * 99, diagnostics=[NOTICED] * 2),
            f"<Digest '{'x' * 59}…', 0 papers in 0 sections, 2 diagnostics>",
            id="long title of a digest",
        ),
        pytest.param(
            Digest(title="", layout="bilingual", date=date(2025, 12, 25)),
            "<Digest bilingual '' 2025-12-25, 0 papers in 0 sections>",
            id="empty title of a digest",
        ),
        pytest.param(
            Analysis(tldr="Fast."),
            "Analysis(tldr='Fast.', motivation=None, method=None, result=None, conclusion=None, language=None)",
            id="analysis",
        ),
        pytest.param(
            Translation(language="zh", title="更快"),
            "Translation(language='zh', title='更快', abstract=None)",
            id="translation",
        ),
        pytest.param(Extra({"Score": "8.5"}), "Extra({'Score': '8.5'})", id="extra"),
        pytest.param(Extra(), "Extra({})", id="empty extra"),
    ],
)
def test_repr_is_short(model: object, expected: str) -> None:
    """A model shows what distinguishes it from others, not all that it contains."""
    assert repr(model) == expected


@given(any_text)
def test_title_does_not_break_a_repr(title: str) -> None:
    """Whatever a title holds, the repr of its paper and its digest stays short and on one line."""
    for model in (Paper(title), Digest(title=title)):
        assert "\n" not in repr(model)
        assert len(repr(model)) < 700


@pytest.mark.parametrize("items", [5, [5], [("a",)], "ab"])
def test_extra_is_made_of_a_mapping_or_pairs(items: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """Anything else is refused with what was expected."""
    with pytest.raises(TypeError, match=r"^extra: expected a mapping of str to str, or pairs of these, got "):
        Extra(items)


def test_extra_is_a_mapping_in_order() -> None:
    """Labels and texts come in the order that they were given in."""
    extra = Extra([("Score", "8.5"), ("Code", "yes")])
    assert isinstance(extra, Mapping)
    assert list(extra) == ["Score", "Code"]
    assert list(extra.items()) == [("Score", "8.5"), ("Code", "yes")]
    assert len(extra) == 2
    assert extra["Code"] == "yes"
    assert "Code" in extra
    assert extra.get("Venue") is None
    with pytest.raises(KeyError):
        _ = extra["Venue"]


def test_extra_is_immutable() -> None:
    """Neither an item nor an attribute can be set, and the dict that it was made from is not kept."""
    items = {"Score": "8.5"}
    paper = Paper("A Faster Sort", extra=items)
    items["Score"] = "9"
    assert paper.extra["Score"] == "8.5"
    with pytest.raises(TypeError, match="does not support item assignment"):
        paper.extra["Score"] = "9"  # type: ignore[index]
    with pytest.raises(AttributeError):
        paper.extra.score = "9"  # type: ignore[attr-defined]


@given(st.dictionaries(any_text, any_text), st.dictionaries(any_text, any_text))
def test_extra_equals_mappings_with_the_same_items(items: dict[str, str], other: dict[str, str]) -> None:
    """Equality and hash are those of the items, whatever their order."""
    extra = Extra(items)
    assert (extra == Extra(other)) is (items == other)
    assert (extra == other) is (items == other)
    backwards = Extra(dict(reversed(items.items())))
    assert extra == backwards
    assert hash(extra) == hash(backwards)
    assert extra != list(items.items())
    unpickled = pickle.loads(pickle.dumps(extra))  # noqa: S301 - the bytes come from this line
    assert extra == unpickled == copy.copy(extra) == copy.deepcopy(extra) == Extra(extra)
    assert list(unpickled) == list(items)


def test_extra_of_a_paper_is_taken_as_it_is() -> None:
    """An `Extra` is not copied: it cannot change."""
    extra = Extra({"Score": "8.5"})
    assert Paper("A Faster Sort", extra=extra).extra is extra


def test_an_announcement_that_arxiv_does_not_make_is_refused() -> None:
    """There are four ways in which arXiv announces papers."""
    with pytest.raises(ValueError, match=r"Paper\.announce_type: expected one of new, cross, .*, got 'withdrawn'"):
        Paper("A Faster Sort", announce_type="withdrawn")


def test_affiliations_are_those_of_the_authors() -> None:
    """There are affiliations for every author, or for none."""
    assert Paper("A", authors=["B", "C"], affiliations=[["D", "E"], []]).affiliations == (("D", "E"), ())
    with pytest.raises(ValueError, match=r"Paper\.affiliations: expected one for each of 2 authors, got 1"):
        Paper("A", authors=["B", "C"], affiliations=[["D"]])
    wrong: list[list[Any]] = [[1]]
    with pytest.raises(TypeError, match=r"Paper\.affiliations\[0\]: expected str, got 1"):
        Paper("A", authors=["B"], affiliations=wrong)


def test_scores_are_finite_numbers() -> None:
    """A score is a number that JSON can hold."""
    scores = Scores({"Relevance": 8, "Novelty": 2.5})
    assert dict(scores) == {"Relevance": 8.0, "Novelty": 2.5}
    assert scores == Scores([("Novelty", 2.5), ("Relevance", 8.0)])
    assert pickle.loads(pickle.dumps(scores)) == scores  # noqa: S301
    assert (repr(scores), len(scores)) == ("Scores({'Relevance': 8.0, 'Novelty': 2.5})", 2)
    assert Scores() != Extra({"Relevance": "8"})
    for number in (float("nan"), float("inf"), 10**400):
        with pytest.raises(ValueError, match="expected a finite number, got 'Relevance'"):
            Scores({"Relevance": number})


@pytest.mark.parametrize("wrong", [{"Relevance": True}, {"Relevance": "8"}, {1: 8}, [1], 5])
def test_what_is_not_a_score_is_refused(wrong: Any) -> None:  # noqa: ANN401 - of any type
    """An error says what is expected of scores."""
    with pytest.raises(TypeError, match="scores: expected"):
        Scores(wrong)


def test_a_text_in_a_list_that_cannot_be_encoded() -> None:
    """An error names which one it is."""
    with pytest.raises(ValueError, match=r"Paper\.authors\[1\]: "):
        Paper("A", authors=["Ada Lovelace", "\ud800"])
