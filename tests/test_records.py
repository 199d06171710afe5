"""Records: flat, the same columns for every paper, and taken by pandas, polars and pyarrow as they are."""

import datetime
import json
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import digests

import arxiv_digest_parser as adp
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Paper, Section, Translation

COLUMNS = get_type_hints(adp.Record)

FULL = Paper(
    "A Faster Sort",
    authors=["Ada Lovelace", "毕昇"],
    authors_complete=False,
    abstract="We\nsort.",
    arxiv_id=ArxivId("2512.90001", 2),
    url="https://arxiv.org/abs/2512.90001v2",
    pdf_url="https://arxiv.org/pdf/2512.90001v2",
    primary_category="cs.DS",
    categories=["cs.DS", "math.CO"],
    published=datetime.date(2025, 12, 24),
    comment="12 pages",
    number=7,
    analysis=Analysis(
        tldr="快。", motivation="慢。", method="归并。", result="更快。", conclusion="好。", language="zh"
    ),
    translations=[
        Translation(language="zh", title="更快的排序", abstract="我们排序。"),
        Translation(language="fr", title="Un tri plus rapide"),
    ],
    extra={"评分": "8.5"},
    updated=datetime.date(2026, 1, 2),
    doi="10.1000/sort.7",
    journal_ref="J. Sorting 7 (2026)",
    announce_type="replace",
    affiliations=[["London", "Turin"], []],
    code_url="https://example.org/sort",
    keywords=["sorting", "merging"],
    scores={"相关": 9.5},
)
BARE = Paper("A Sort")
DAY = datetime.date(2025, 12, 25)
DIGEST = Digest(
    [Section("cs.DS", [FULL]), Section(None, [BARE] * 150), Section("math", [FULL])], date=DAY, source="a.md"
)

SHORT = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)
DIGESTS = digests(line=SHORT, block=SHORT)


def test_a_record_has_what_a_paper_has() -> None:
    """Every field of a paper is in a column, and the columns come in their order."""
    [record] = adp.to_records(FULL)
    assert list(record) == list(COLUMNS)
    assert record == {
        "source": None,
        "digest_date": None,
        "section": None,
        "number": 7,
        "title": "A Faster Sort",
        "authors": ["Ada Lovelace", "毕昇"],
        "authors_complete": False,
        "abstract": "We\nsort.",
        "arxiv_id": "2512.90001",
        "version": 2,
        "url": "https://arxiv.org/abs/2512.90001v2",
        "pdf_url": "https://arxiv.org/pdf/2512.90001v2",
        "primary_category": "cs.DS",
        "categories": ["cs.DS", "math.CO"],
        "published": datetime.date(2025, 12, 24),
        "comment": "12 pages",
        "tldr": "快。",
        "motivation": "慢。",
        "method": "归并。",
        "result": "更快。",
        "conclusion": "好。",
        "language": "zh",
        "translated_title": "更快的排序",
        "translated_abstract": "我们排序。",
        "translation_language": "zh",
        "extra": '{"评分": "8.5"}',
        "section_path": [],
        "updated": datetime.date(2026, 1, 2),
        "doi": "10.1000/sort.7",
        "journal_ref": "J. Sorting 7 (2026)",
        "announce_type": "replace",
        "affiliations": [["London", "Turin"], []],
        "code_url": "https://example.org/sort",
        "keywords": ["sorting", "merging"],
        "scores": '{"相关": 9.5}',
    }


def test_what_is_missing_is_none() -> None:
    """A paper with a title alone has all columns as well."""
    [record] = adp.to_records([BARE])
    assert list(record) == list(COLUMNS)
    filled = {"title": "A Sort", "authors_complete": True, "extra": "{}", "scores": "{}"}
    lists = ("authors", "categories", "section_path", "affiliations", "keywords")
    assert record == {**dict.fromkeys(COLUMNS), **filled, **{name: [] for name in lists}}


def test_a_digest_adds_its_day_and_sections() -> None:
    """The papers of a digest come in its order, each with its section, the day, and where the digest comes from."""
    records = adp.to_records(DIGEST)
    assert [record["section"] for record in records] == ["cs.DS", *[None] * 150, "math"]
    assert {(record["source"], record["digest_date"]) for record in records} == {("a.md", DAY)}
    missing: Any = {"source": None, "digest_date": None, "section": None, "section_path": []}
    assert adp.to_records(iter(DIGEST)) == [{**record, **missing} for record in records]
    days = [Section("b", [BARE], path=["a", "b"], date=datetime.date(2025, 12, 26)), Section("c", [BARE])]
    first, second = adp.to_records(Digest(days, date=DAY))
    assert (first["section_path"], first["digest_date"]) == (["a", "b"], datetime.date(2025, 12, 26))
    assert (second["section_path"], second["digest_date"]) == (["c"], DAY)
    assert adp.to_records(Digest()) == adp.to_records([]) == []


@pytest.mark.parametrize(
    ("papers", "message"),
    [
        (None, "papers: expected Digest, Paper or an iterable of Paper, got NoneType"),
        ("A Sort", "papers: expected Digest, Paper or an iterable of Paper, got str"),
        (b"A Sort", "papers: expected Digest, Paper or an iterable of Paper, got bytes"),
        ([BARE, "A Sort"], r"papers\[1\]: expected Paper, got str"),
        ([DIGEST], r"papers\[0\]: expected Paper, got Digest"),
    ],
    ids=repr,
)
def test_other_values_are_refused(papers: Any, message: str) -> None:  # noqa: ANN401 - wrong on purpose
    """What holds no papers is a TypeError that says so."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        adp.to_records(papers)


@given(DIGESTS)
def test_extra_is_json(digest: Digest) -> None:
    """The column of other fields reads back as they were, in their order."""
    for record, paper in zip(adp.to_records(digest), digest, strict=True):
        assert list(json.loads(record["extra"]).items()) == list(paper.extra.items())


@pytest.fixture(scope="module")
def schema() -> Any:  # noqa: ANN401 - pyarrow's, where it is installed
    """Return the columns as pyarrow has them."""
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip("dask")  # which the example imports
    from scale import SCHEMA

    assert SCHEMA.names == list(COLUMNS)
    assert isinstance(SCHEMA, pa.Schema)
    return SCHEMA


def test_pandas_takes_records() -> None:
    """A pandas frame has the columns in order, and cells that are what the records hold."""
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame(adp.to_records(DIGEST))
    assert list(frame.columns) == list(COLUMNS)
    assert len(frame) == 152
    assert frame["authors"][0] == ["Ada Lovelace", "毕昇"]
    assert frame["published"][0] == datetime.date(2025, 12, 24)
    assert frame["comment"].notna().sum() == 2
    assert frame["authors_complete"].dtype == bool
    assert str(frame.convert_dtypes()["number"].dtype) == "Int64"
    assert frame.explode("categories").groupby("categories").size().to_dict() == {"cs.DS": 2, "math.CO": 2}


def test_polars_takes_records() -> None:
    """A polars frame has the columns in order, with the types that the records declare, whatever is missing."""
    pl = pytest.importorskip("polars")
    types = {
        str: pl.String,
        str | None: pl.String,
        int | None: pl.Int64,
        bool: pl.Boolean,
        datetime.date | None: pl.Date,
        list[str]: pl.List(pl.String),
        list[list[str]]: pl.List(pl.List(pl.String)),
    }
    schema = {name: types[hint] for name, hint in COLUMNS.items()}
    for papers in (DIGEST, [BARE], []):
        assert dict(pl.DataFrame(adp.to_records(papers), schema=COLUMNS).schema) == schema
    missing = dict.fromkeys(("source", "digest_date", "section"), pl.Null)
    assert dict(pl.DataFrame(adp.to_records(FULL)).schema) == schema | missing | {"section_path": pl.List(pl.Null)}


@given(DIGESTS.filter(lambda digest: all(abs(paper.number or 0) < 2**63 for paper in digest)))
def test_values_come_back_from_frames(schema: Any, digest: Digest) -> None:  # noqa: ANN401 - as above
    """Whatever a digest holds, polars and pyarrow hold it as well, and give it back."""
    pa, pl = pytest.importorskip("pyarrow"), pytest.importorskip("polars")
    records = adp.to_records(digest)
    assert pl.DataFrame(records, schema=COLUMNS).to_dicts() == records
    assert pa.Table.from_pylist(records, schema).to_pylist() == records


def test_pyarrow_takes_records(schema: Any) -> None:  # noqa: ANN401 - as above
    """Without a schema, a column has its type if any paper has a value there."""
    pa = pytest.importorskip("pyarrow")
    table = pa.Table.from_pylist(adp.to_records(DIGEST))
    assert table.schema == schema
    assert table.num_rows == 152
