"""Digests become JSON that a person can read, and the same digests again."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib import resources
from typing import Any, TypeAlias

import attrs
import pytest
from cattrs.errors import BaseValidationError
from growth import memory_is_linear, time_is_linear
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import arxiv_ids, digests

from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.errors import EncodingError, InvalidJSONError
from arxiv_digest_parser.exporters._json_columns import from_plain
from arxiv_digest_parser.exporters.json import from_json, make_converter, to_json
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Older, Paper, Section, Translation

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | None"

SCHEMA: dict[str, Any] = json.loads(
    resources.files("arxiv_digest_parser").joinpath("digest.schema.json").read_text(encoding="utf-8")
)
VALIDATOR: Any = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
CONVERTER = make_converter()

FULL = Digest(
    [
        Section(
            "cs.CL",
            [
                Paper(
                    "A Faster Sort",
                    authors=["Ada Lovelace", "毕昇"],
                    authors_complete=False,
                    abstract="We sort.\nFaster.",
                    arxiv_id=ArxivId("2512.20569", 1),
                    url="https://arxiv.org/abs/2512.20569v1",
                    pdf_url="https://arxiv.org/pdf/2512.20569v1",
                    primary_category="cs.CL",
                    categories=["cs.CL", "cs.DS"],
                    published=date(2025, 12, 24),
                    comment="12 pages",
                    number=1,
                    analysis=Analysis(tldr="排序更快。", motivation="", language="zh"),
                    translations=[Translation(language="zh", title="更快的排序"), Translation(language=None)],
                    extra={"Score": "8.5", "": "🙂"},
                    other_analyses=[Analysis(tldr="Faster.", language="en")],
                    seen=[date(2025, 12, 24), date(2025, 12, 25)],
                    older=[Older("comment", 1)],
                    updated=date(2025, 12, 30),
                    doi="10.1000/sort.7",
                    journal_ref="J. Sorting 7 (2026)",
                    announce_type="replace-cross",
                    affiliations=[["London"], []],
                    code_url="https://example.org/sort",
                    keywords=["sorting"],
                    scores={"Relevance": 8.5},
                )
            ],
            declared_total=2,
            path=["cs", "cs.CL"],
            date=date(2025, 12, 25),
        ),
        Section(None),
    ],
    title="Daily arXiv",
    date=date(2025, 12, 25),
    layout="daily",
    diagnostics=[
        Diagnostic("total-mismatch", Severity.WARNING, "expected 2 papers, found 1", 3, 1),
        Diagnostic("unread-text", Severity.ERROR, "no field holds this", 9, 2, 3, "a bcd", "bcd\nef"),
    ],
)

FULL_JSON = """\
{
  "format": "arxiv-digest",
  "version": 1,
  "title": "Daily arXiv",
  "date": "2025-12-25",
  "layout": "daily",
  "sections": [
    {
      "name": "cs.CL",
      "declared_total": 2,
      "path": [
        "cs",
        "cs.CL"
      ],
      "date": "2025-12-25",
      "papers": [
        {
          "title": "A Faster Sort",
          "authors": [
            "Ada Lovelace",
            "毕昇"
          ],
          "authors_complete": false,
          "abstract": "We sort.\\nFaster.",
          "arxiv_id": "2512.20569v1",
          "url": "https://arxiv.org/abs/2512.20569v1",
          "pdf_url": "https://arxiv.org/pdf/2512.20569v1",
          "primary_category": "cs.CL",
          "categories": [
            "cs.CL",
            "cs.DS"
          ],
          "published": "2025-12-24",
          "comment": "12 pages",
          "number": 1,
          "analysis": {
            "tldr": "排序更快。",
            "motivation": "",
            "language": "zh"
          },
          "other_analyses": [
            {
              "tldr": "Faster.",
              "language": "en"
            }
          ],
          "translations": [
            {
              "language": "zh",
              "title": "更快的排序"
            },
            {
              "language": null
            }
          ],
          "extra": {
            "Score": "8.5",
            "": "🙂"
          },
          "seen": [
            "2025-12-24",
            "2025-12-25"
          ],
          "older": [
            {
              "field": "comment",
              "version": 1
            }
          ],
          "updated": "2025-12-30",
          "doi": "10.1000/sort.7",
          "journal_ref": "J. Sorting 7 (2026)",
          "announce_type": "replace-cross",
          "affiliations": [
            [
              "London"
            ],
            []
          ],
          "code_url": "https://example.org/sort",
          "keywords": [
            "sorting"
          ],
          "scores": {
            "Relevance": 8.5
          }
        }
      ]
    },
    {
      "name": null
    }
  ],
  "diagnostics": [
    {
      "code": "total-mismatch",
      "severity": "warning",
      "message": "expected 2 papers, found 1",
      "line": 3,
      "column": 1
    },
    {
      "code": "unread-text",
      "severity": "error",
      "message": "no field holds this",
      "line": 9,
      "column": 2,
      "length": 3,
      "source": "a bcd",
      "text": "bcd\\nef"
    }
  ]
}"""


def document(**fields: object) -> str:
    """Write JSON with the header and some fields."""
    return json.dumps({"format": "arxiv-digest", "version": 1, **fields})


def paper(**fields: object) -> str:
    """Write JSON with the fields of the second paper of the first section."""
    return document(sections=[{"name": "cs.CL", "papers": [{"title": "A"}, fields]}])


def diagnostic(**fields: object) -> str:
    """Write JSON with the fields of a diagnostic."""
    needed = {"code": "bad-date", "severity": "error", "message": "m", "line": 1, "column": 1}
    return document(diagnostics=[{**needed, **fields}])


def is_digest(text: str) -> bool:
    """Tell whether a text can be read as a digest."""
    try:
        from_json(text)
    except InvalidJSONError:
        return False
    return True


def containers(value: Json) -> Iterator[dict[str, Json] | list[Json]]:
    """Yield every object and array that has something in it."""
    if isinstance(value, (dict, list)) and value:
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from containers(item)


def matching(schema: dict[str, str]) -> st.SearchStrategy[str]:
    """Make texts that match the pattern of a schema; Python's ``$`` would let a line break through."""
    return st.from_regex(schema["pattern"].removeprefix("^").removesuffix("$"), fullmatch=True)


# JSON Schema takes 1.0 for an integer, and the reader does not.
FRACTIONS = st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer())
TEXTS = st.text() | st.dates().map(str) | arxiv_ids().map(str) | st.sampled_from([str(kind) for kind in Severity])
SCALARS = st.none() | st.booleans() | st.integers() | FRACTIONS | TEXTS
JSON_VALUES: st.SearchStrategy[Any] = (
    SCALARS | st.lists(SCALARS, max_size=2) | st.dictionaries(TEXTS, SCALARS, max_size=2)
)

HIGH, LOW = "\ud83d", "\ude42"

PAPER_FIELDS = (
    "title, authors, authors_complete, abstract, arxiv_id, url, pdf_url, primary_category, categories, published, "
    "comment, number, analysis, other_analyses, translations, extra, seen, older, updated, doi, journal_ref, "
    "announce_type, affiliations, code_url, keywords, scores"
)

# Documents that the schema refuses as well.
WRONG = [
    pytest.param("[]", "", "expected an object, got an array", id="array"),
    pytest.param("null", "", "expected an object, got null", id="null"),
    pytest.param("{}", "format", "missing", id="no format"),
    pytest.param('{"format": "rss", "version": 1}', "format", "expected 'arxiv-digest', got 'rss'", id="format"),
    pytest.param('{"format": "arxiv-digest"}', "version", "missing", id="no version"),
    pytest.param(document(version=2, news=[]), "version", "expected 1, got 2", id="later version"),
    pytest.param(document(version=True), "version", "expected 1, got true", id="true as version"),
    pytest.param(document(version="1"), "version", "expected 1, got '1'", id="text as version"),
    pytest.param(
        document(titel="A"),
        "titel",
        "unknown, expected one of sections, title, date, layout, source, diagnostics",
        id="unknown key",
    ),
    pytest.param(document(sections={}), "sections", "expected an array, got an object", id="object as array"),
    pytest.param(document(sections=None), "sections", "expected an array, got null", id="null as array"),
    pytest.param(document(sections="ab"), "sections", "expected an array, got 'ab'", id="text as array"),
    pytest.param(
        '{"format": "arxiv-digest", "version": 1, "sections": [[]]}',
        "sections[0]",
        "expected an object, got an array",
        id="array as object",
    ),
    pytest.param(
        '{"format": "arxiv-digest", "version": 1, "sections": [{}]}', "sections[0].name", "missing", id="missing key"
    ),
    pytest.param(paper(), "sections[0].papers[1].title", "missing", id="missing title"),
    pytest.param(
        paper(title=None), "sections[0].papers[1].title", "expected a text, got null", id="null as required text"
    ),
    pytest.param(paper(title=1), "sections[0].papers[1].title", "expected a text, got 1", id="number as text"),
    pytest.param(
        paper(title="A", comment=1.5), "sections[0].papers[1].comment", "expected a text, got 1.5", id="float as text"
    ),
    pytest.param(
        paper(title="A", number="3"),
        "sections[0].papers[1].number",
        "expected an integer, got '3'",
        id="text as integer",
    ),
    pytest.param(
        paper(title="A", number=True),
        "sections[0].papers[1].number",
        "expected an integer, got true",
        id="true as integer",
    ),
    pytest.param(
        paper(title="A", authors_complete=0),
        "sections[0].papers[1].authors_complete",
        "expected true or false, got 0",
        id="zero as false",
    ),
    pytest.param(
        paper(title="A", authors_complete=None),
        "sections[0].papers[1].authors_complete",
        "expected true or false, got null",
        id="null as false",
    ),
    pytest.param(
        paper(title="A", authors=["B", 2]), "sections[0].papers[1].authors[1]", "expected a text, got 2", id="author"
    ),
    pytest.param(
        paper(title="A", published="soon"),
        "sections[0].papers[1].published",
        "expected a date as YYYY-MM-DD, got 'soon'",
        id="no date",
    ),
    pytest.param(document(date="20251224"), "date", "expected a date as YYYY-MM-DD, got '20251224'", id="other date"),
    pytest.param(document(date="2025-W52-3"), "date", "expected a date as YYYY-MM-DD, got '2025-W52-3'", id="week"),
    pytest.param(
        document(date="2025-02-29"), "date", "expected a date as YYYY-MM-DD, got '2025-02-29'", id="day that was not"
    ),
    pytest.param(document(date=20251224), "date", "expected a date as YYYY-MM-DD, got 20251224", id="number as date"),
    pytest.param(
        paper(title="A", arxiv_id="2512.1"),
        "sections[0].papers[1].arxiv_id",
        "expected an arXiv identifier as 2512.20569v1, got '2512.1'",
        id="no identifier",
    ),
    pytest.param(
        paper(title="A", arxiv_id="arXiv:2512.20569"),
        "sections[0].papers[1].arxiv_id",
        "expected an arXiv identifier as 2512.20569v1, got 'arXiv:2512.20569'",
        id="other spelling of an identifier",
    ),
    pytest.param(
        paper(title="A", analysis=[]),
        "sections[0].papers[1].analysis",
        "expected an object, got an array",
        id="array as analysis",
    ),
    pytest.param(
        paper(title="A", analysis={"tl;dr": "B"}),
        "sections[0].papers[1].analysis['tl;dr']",
        "unknown, expected one of tldr, motivation, method, result, conclusion, language",
        id="unknown key that is no name",
    ),
    pytest.param(
        paper(title="A", translations=[{"title": "B"}]),
        "sections[0].papers[1].translations[0].language",
        "missing",
        id="missing language",
    ),
    pytest.param(
        paper(title="A", extra={"Score": "8", "评分": 8}),
        "sections[0].papers[1].extra.评分",
        "expected a text, got 8",
        id="extra number",
    ),
    pytest.param(
        paper(title="A", extra=[["Score", "8"]]),
        "sections[0].papers[1].extra",
        "expected an object, got an array",
        id="array as extra",
    ),
    pytest.param(
        paper(title="A", announce_type="withdrawn"),
        "sections[0].papers[1].announce_type",
        "expected one of new, cross, replace, replace-cross, got 'withdrawn'",
        id="announcement",
    ),
    pytest.param(
        paper(title="A", scores={"Relevance": True}),
        "sections[0].papers[1].scores.Relevance",
        "expected a number, got true",
        id="true as number",
    ),
    pytest.param(
        paper(title="A", z=1, y=2),
        "sections[0].papers[1].y",
        f"unknown, expected one of {PAPER_FIELDS}",
        id="two unknown keys",
    ),
    pytest.param(
        diagnostic(severity="fatal"),
        "diagnostics[0].severity",
        "expected one of error, warning, note, got 'fatal'",
        id="severity",
    ),
    pytest.param(diagnostic(line=None), "diagnostics[0].line", "expected an integer, got null", id="null as line"),
    pytest.param(document(title=["a" * 100]), "title", "expected a text, got an array", id="array as text"),
    pytest.param(
        document(date="a" * 100), "date", f"expected a date as YYYY-MM-DD, got '{'a' * 78}…", id="long value is cut"
    ),
    pytest.param(
        document(sections=[{"name": "A", "papers": [{"title": 1}, {"title": 2}]}, {}]),
        "sections[0].papers[0].title",
        "expected a text, got 1",
        id="first of several",
    ),
]


@pytest.fixture(autouse=True, scope="module")
def _cattrs() -> None:
    """Import cattrs before Hypothesis measures how long an example takes."""
    to_json(Digest())


@given(digests())
@example(FULL)
def test_what_is_written_reads_back(digest: Digest) -> None:
    """A digest equals what is read from its JSON, as text and as bytes, and so do its diagnostics."""
    text = to_json(digest)
    read = from_json(text)
    assert read == digest
    assert read.diagnostics == digest.diagnostics
    assert from_json(text.encode()) == digest
    assert to_json(read) == text


@pytest.mark.parametrize(
    "title",
    [HIGH, LOW, LOW + HIGH, "a" + HIGH + "b", HIGH + HIGH, "\\" + HIGH, HIGH + "\\ude42", "🙂" + LOW, HIGH + "🙂"],
    ids=ascii,
)
@pytest.mark.parametrize("is_escaped", [True, False])
def test_lone_surrogates_are_refused(title: str, *, is_escaped: bool) -> None:
    """JSON with a text that UTF-8 cannot hold is refused, whether it is escaped or not; the error says where."""
    text = json.dumps({"format": "arxiv-digest", "version": 1, "title": title}, ensure_ascii=is_escaped)
    with pytest.raises(InvalidJSONError, match=r"^title: expected a text without lone surrogates, got '"):
        from_json(text)


def test_a_diagnostic_of_a_user_can_be_encoded() -> None:
    """A diagnostic may hold any text; what is written of it can be encoded."""
    noticed = Diagnostic("odd", Severity.NOTE, f"{HIGH}{LOW} {HIGH}", 1, 1)
    text = to_json(Digest(diagnostics=[noticed])).encode()
    assert from_json(text).diagnostics[0].message == "🙂 \N{REPLACEMENT CHARACTER}"


def test_escaped_pair_is_one_character() -> None:
    """JSON that other programs have escaped to ASCII is read as it is meant."""
    assert from_json(document(title="🙂")).title == "🙂"


def test_every_field_has_its_place() -> None:
    """Indented JSON reads as a document: what is short first, then sections, papers and diagnostics."""
    assert to_json(FULL, indent=2) == FULL_JSON


@given(digests(), st.none() | st.integers(0, 4))
def test_indent_changes_white_space_alone(digest: Digest, indent: int | None) -> None:
    """Indented JSON has the same content in the same order."""
    assert json.dumps(json.loads(to_json(digest, indent=indent))) == json.dumps(json.loads(to_json(digest)))


def test_without_indent_there_is_one_line() -> None:
    """JSON is compact unless an indent is asked for."""
    assert "\n" not in to_json(FULL)


def test_defaults_are_left_out() -> None:
    """A field that holds its default is not written, and one without a default is, even if it is None."""
    digest = Digest([Section(None, [Paper("", analysis=Analysis(), translations=[Translation(language=None)])])])
    assert json.loads(to_json(digest)) == {
        "format": "arxiv-digest",
        "version": 1,
        "sections": [
            {"name": None, "papers": [{"title": "", "analysis": {}, "translations": [{"language": None}]}]},
        ],
    }
    assert to_json(Digest()) == '{"format": "arxiv-digest", "version": 1}'


def test_null_means_the_default() -> None:
    """A field that may be None can be written as null."""
    assert from_json(document(title=None, date=None, layout=None)) == Digest()


@pytest.mark.parametrize("text", ["\ufeff" + FULL_JSON, ("\ufeff" + FULL_JSON).encode()], ids=["str", "bytes"])
def test_byte_order_mark_is_ignored(text: str | bytes) -> None:
    """A file that an editor has saved with a byte order mark is read."""
    assert from_json(text) == FULL


def test_order_of_extra_fields_is_kept() -> None:
    """Extra fields read back in the order of the digest."""
    digest = Digest([Section(None, [Paper("A", extra={"b": "1", "a": "2"})])])
    extra = from_json(to_json(digest)).papers[0].extra
    assert type(extra) is Extra
    assert list(extra) == ["b", "a"]


def test_affiliations_are_as_many_as_authors() -> None:
    """What a schema cannot say is checked as well."""
    with pytest.raises(InvalidJSONError) as caught:
        from_json(paper(title="A", authors=["B", "C"], affiliations=[["D"]]))
    assert caught.value.path == "sections[0].papers[1].affiliations"
    assert caught.value.message == "expected one for each of 2 authors, got 1"


@pytest.mark.parametrize("number", ["NaN", "1e999", "1" + "0" * 400])
def test_scores_are_finite(number: str) -> None:
    """Numbers that no float holds are not scores."""
    with pytest.raises(InvalidJSONError, match=r"scores\.Relevance: expected a number, got"):
        from_json(paper(title="A", scores={"Relevance": 1}).replace('"Relevance": 1', f'"Relevance": {number}'))


def test_a_score_may_be_an_integer() -> None:
    """Other programs write whole numbers without a point."""
    digest = from_json(paper(title="A", scores={"Relevance": 8}))
    assert dict(digest.papers[1].scores) == {"Relevance": 8.0}
    assert from_json(to_json(digest)) == digest


def test_result_holds_tuples() -> None:
    """What was read hashes as what was written does."""
    assert hash(from_json(to_json(FULL))) == hash(FULL)


@pytest.mark.parametrize(("text", "path", "message"), WRONG)
def test_wrong_document(text: str, path: str, message: str) -> None:
    """The schema refuses what is not a digest; so does the reader, with the first wrong place and what it expected."""
    assert not VALIDATOR.is_valid(json.loads(text))
    with pytest.raises(InvalidJSONError) as caught:
        from_json(text)
    assert (caught.value.path, caught.value.message) == (path, message)
    assert str(caught.value) == (f"{path}: {message}" if path else message)


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        pytest.param(
            '{"format": "arxiv-digest", "version": 1, "version": 1}',
            "",
            "expected an object, got an object with 2 keys 'version'",
            id="at the top",
        ),
        pytest.param(
            document(sections=[{"name": "A", "papers": [{"title": "B"}]}]).replace('"title"', '"title": "A", "title"'),
            "sections[0].papers[0]",
            "expected an object, got an object with 2 keys 'title'",
            id="in a paper",
        ),
        pytest.param(
            paper(title="A", extra={"a": "1"}).replace('"a"', '"b": "", "a": "", "c": "", "c": "", "a": "", "a"'),
            "sections[0].papers[1].extra",
            "expected an object, got an object with 3 keys 'a'",
            id="in extra",
        ),
    ],
)
def test_repeated_key(text: str, path: str, message: str) -> None:
    """A key that an object has twice is refused: one of its values would be lost."""
    with pytest.raises(InvalidJSONError) as caught:
        from_json(text)
    assert (caught.value.path, caught.value.message) == (path, message)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_in_json(number: str) -> None:
    """Python's names for numbers that JSON does not have are refused where they are."""
    with pytest.raises(InvalidJSONError) as caught:
        from_json(paper(title="A", number=0).replace(": 0", f": {number}"))
    assert str(caught.value) == f"sections[0].papers[1].number: expected an integer, got {number}"


@pytest.mark.parametrize("sign", ["", "-"])
def test_number_of_too_many_digits(sign: str) -> None:
    """A number that Python refuses to convert is refused where it is."""
    with pytest.raises(InvalidJSONError) as caught:
        from_json(paper(title="A", number=0).replace(": 0", f": {sign}" + "9" * 5000))
    assert str(caught.value) == "sections[0].papers[1].number: expected an integer, got an integer of 5000 digits"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "line 1, column 1: "),
        ('{\n"format": }', "line 2, column 11: "),
        ('{"a": 1} {}', "line 1, column 10: "),
        ('{"a": "\x00"}', "line 1, column 8: "),
        ('{"a": "\\ud83"}', "line 1, column 9: "),
    ],
)
def test_no_json(text: str, place: str) -> None:
    """A text that is not JSON is refused with the line and column."""
    with pytest.raises(InvalidJSONError) as caught:
        from_json(text)
    assert caught.value.path == ""
    assert caught.value.message.startswith(f"invalid JSON at {place}")


PAPERS_OF_SEVERAL_FORMS = [
    pytest.param([{"title": "A"}, {"title": "B"}], [Paper("A"), Paper("B")], id="title alone"),
    pytest.param(
        [{"title": "A", "comment": "B"}, {"comment": "C", "title": "D"}, {"title": "E", "number": 6}],
        [Paper("A", comment="B"), Paper("D", comment="C"), Paper("E", number=6)],
        id="as many fields",
    ),
    pytest.param(
        [
            {"title": "A"},
            {"title": "B", "authors": ["C"], "authors_complete": False, "extra": {"D": "E"}, "analysis": {}},
            {"title": "F", "authors": [], "arxiv_id": None, "published": "2025-12-24", "seen": ["2025-12-24"]},
            {"title": "G", "arxiv_id": "2512.90001", "published": None, "analysis": None},
        ],
        [
            Paper("A"),
            Paper("B", authors=["C"], authors_complete=False, extra={"D": "E"}, analysis=Analysis()),
            Paper("F", published=date(2025, 12, 24), seen=[date(2025, 12, 24)]),
            Paper("G", arxiv_id=ArxivId("2512.90001")),
        ],
        id="more and fewer",
    ),
]


@pytest.mark.parametrize(("written", "papers"), PAPERS_OF_SEVERAL_FORMS)
def test_papers_of_several_forms(written: Json, papers: list[Paper]) -> None:
    """Each paper has its own fields, whichever the other papers have."""
    digest = from_json(document(sections=[{"name": None, "papers": written}, {"name": "cs.CL"}]))
    assert digest.sections == (Section(None, papers), Section("cs.CL"))
    assert [type(paper) for paper in digest] == [Paper] * len(papers)


@pytest.mark.parametrize(
    "identifiers", [["2512.90001\n2512.90002", ""], ["2512.90001", "2512.90002\n"], ["2512.90001", "2512.90002 "]]
)
def test_identifiers_are_read_one_by_one(identifiers: list[str]) -> None:
    """Text between two identifiers belongs to neither."""
    assert not is_digest(
        document(sections=[{"name": "A", "papers": [{"title": "B", "arxiv_id": text} for text in identifiers]}])
    )


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "paper",
    [
        pytest.param('{{"title": "A", "key {}": 1}}', id="unknown keys"),
        pytest.param('{{"title": "A", "number": {}}}, {{"title": "B"}}', id="two forms"),
        pytest.param('{{"title": "A", "extra": {{"{}": "B"}}}}', id="labels"),
        pytest.param('{{"title": "A", "published": "{}"}}', id="no dates"),
        pytest.param('{{"title": "A", "title": "{}"}}', id="repeated keys"),
    ],
)
def test_many_papers_take_linear_time_and_memory(paper: str) -> None:
    """Reading, or refusing, grows with the text alone, however much its papers differ."""

    def make(size: int) -> str:
        papers = ", ".join(paper.format(index) for index in range(size // len(paper)))
        return f'{{"format": "arxiv-digest", "version": 1, "sections": [{{"name": null, "papers": [{papers}]}}]}}'

    assert time_is_linear(is_digest, make)
    assert memory_is_linear(is_digest, make)


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, document(title=0).replace("0", "[" * 200_000)])
def test_deep_nesting(text: str) -> None:
    """JSON that is nested deeper than Python reads is refused."""
    with pytest.raises(InvalidJSONError, match=r"^nested too deeply$"):
        from_json(text)


@pytest.mark.parametrize(
    ("text", "line", "column", "byte"),
    [(b"\xff", 1, 1, 0xFF), (b'{\n"a": "\xe6\x8e"}', 2, 7, 0xE6), (b'{"\xe6\x8e\x92\xc0', 1, 6, 0xC0)],
)
def test_bytes_that_are_not_utf8(text: bytes, line: int, column: int, byte: int) -> None:
    """Bytes in another encoding are refused with the place of the first."""
    with pytest.raises(EncodingError) as caught:
        from_json(text)
    assert (caught.value.line, caught.value.column, caught.value.byte) == (line, column, byte)


@pytest.mark.parametrize("digest", [None, {}, FULL.sections, Digest])
def test_only_digests_are_written(digest: object) -> None:
    """Anything but a digest is a wrong argument."""
    with pytest.raises(TypeError, match=rf"^value: expected Digest or Paper, got {type(digest).__name__}$"):
        to_json(digest)  # type: ignore[arg-type]


@pytest.mark.parametrize("indent", ["  ", 2.0])
def test_indent_is_a_number(indent: object) -> None:
    """An indent is counted in spaces."""
    with pytest.raises(TypeError, match=rf"^indent: expected int or None, got {type(indent).__name__}$"):
        to_json(FULL, indent=indent)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, {}, bytearray(b"{}")])
def test_only_text_and_bytes_are_read(text: object) -> None:
    """Anything but str and bytes is a wrong argument."""
    with pytest.raises(TypeError, match=rf"^text: expected str or bytes, got {type(text).__name__}$"):
        from_json(text)  # type: ignore[arg-type]


def test_number_that_python_does_not_print() -> None:
    """A number of too many digits for Python is not written."""
    with pytest.raises(ValueError, match="digits"):
        to_json(Digest([Section(None, declared_total=10**5000)]))


def test_converter_turns_digests_into_plain_data_and_back() -> None:
    """The converter alone makes what JSON holds."""
    plain = make_converter().unstructure(FULL)
    assert plain == json.loads(FULL_JSON)
    assert make_converter().structure(plain, Digest) == FULL


def test_converter_shows_what_json_does_not_hold() -> None:
    """The converter names a value that no JSON has, too."""
    with pytest.raises(InvalidJSONError, match=r'^expected an object, got "datetime\.date\(2025, 12, 24\)"$'):
        make_converter().structure(date(2025, 12, 24), Digest)


def test_converter_is_the_callers() -> None:
    """A hook for one converter does not change another, or the functions of the module."""
    make_converter().register_unstructure_hook(ArxivId, lambda _: "changed")
    assert to_json(FULL, indent=2) == FULL_JSON
    assert make_converter().unstructure(FULL) == json.loads(FULL_JSON)


def test_reading_does_not_load_cattrs() -> None:
    """Importing the module does not wait for cattrs, and nor does reading a digest in which all is right."""
    code = "import sys; from arxiv_digest_parser import from_json; from_json(sys.argv[1]); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code, FULL_JSON], capture_output=True, check=True, encoding="utf-8")
    assert "arxiv_digest_parser.exporters.json" in run.stdout.split()
    assert "cattrs" not in run.stdout.split()


def test_schema_is_a_schema() -> None:
    """The schema is valid in its own language."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("model", "schema"),
    [
        (Digest, SCHEMA),
        *(
            (model, SCHEMA["$defs"][model.__name__.lower()])
            for model in (Section, Paper, Older, Analysis, Translation, Diagnostic)
        ),
    ],
)
def test_schema_knows_every_field(model: type[attrs.AttrsInstance], schema: dict[str, Any]) -> None:
    """The schema has the fields of each model, with their defaults, and requires those that have none."""
    header = {"format", "version"} if model is Digest else set[str]()
    fields = {name: field for name, field in schema["properties"].items() if name not in header}
    required = set(schema.get("required", [])) - header
    assert set(fields) == set(attrs.fields_dict(model))
    assert required == {field.name for field in attrs.fields(model) if field.default is attrs.NOTHING}
    for field in attrs.fields(model):
        if field.name not in required:
            default = fields[field.name]["default"]
            assert default == make_converter().unstructure(field.default)
            assert type(default) in (type(field.default), list, dict)
    assert schema["additionalProperties"] is False


@given(digests())
@example(FULL)
def test_every_digest_is_valid(digest: Digest) -> None:
    """The schema describes what is written."""
    VALIDATOR.validate(json.loads(to_json(digest)))


@given(st.sampled_from(SCHEMA["$defs"]["arxiv_id"]["anyOf"]).flatmap(matching))
def test_schema_knows_identifiers(text: str) -> None:
    """What the schema takes for an identifier is one, in its canonical spelling."""
    assert str(ArxivId.parse(text)) == text


def changed(digest: Digest, data: st.DataObject) -> dict[str, Json]:
    """Change something in the document of a digest."""
    content: dict[str, Json] = json.loads(to_json(digest))
    container = data.draw(st.sampled_from(list(containers(content))))
    keys: list[Any] = [*container, "x"] if isinstance(container, dict) else list(range(len(container)))
    key = data.draw(st.sampled_from(keys))
    if (isinstance(container, list) or key in container) and data.draw(st.booleans()):
        del container[key]
    else:
        container[key] = data.draw(JSON_VALUES)
    return content


@given(digests(), st.data())
def test_schema_and_reader_agree(digest: Digest, data: st.DataObject) -> None:
    """Whatever is changed in a document, the reader takes it if, and only if, it is valid under the schema."""
    content = changed(digest, data)
    assert is_digest(json.dumps(content)) == (VALIDATOR.is_valid(content) and all(map(is_placed, containers(content))))


def is_placed(container: dict[str, Json] | list[Json]) -> bool:
    """Tell whether a paper has affiliations for each author, or none: JSON Schema cannot compare two lengths."""
    authors, places = (
        (container.get(name) for name in ("authors", "affiliations")) if isinstance(container, dict) else ([], [])
    )
    return (
        not isinstance(places, list) or not places or len(places) == len(authors if isinstance(authors, list) else [])
    )


@given(digests(), st.data())
def test_both_ways_of_reading_agree(digest: Digest, data: st.DataObject) -> None:
    """Whatever is changed in a document, the quick way refuses what the converter refuses, and else reads the same."""
    fields = {key: item for key, item in changed(digest, data).items() if key not in {"format", "version"}}
    quickly = carefully = "refused"
    with contextlib.suppress(ValueError):
        quickly = to_json(from_plain(Digest, fields))
    with contextlib.suppress(BaseValidationError):
        carefully = to_json(CONVERTER.structure({"format": "arxiv-digest", "version": 1, **fields}, Digest))
    assert quickly == carefully
