"""Days in the names of files, and in arguments: the usual forms are read, and nothing is guessed."""

from __future__ import annotations

import datetime
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from growth import time_is_linear
from hypothesis import given
from hypothesis import strategies as st

import arxiv_digest_parser as adp
from arxiv_digest_parser._dates import as_date

DAY = datetime.date(2025, 12, 24)
DIGEST = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\nAbstract: Fast.\n"


@pytest.mark.parametrize(
    "name",
    [
        "2025-12-24.md",
        "2025_12_24",
        "2025.12.24.html",
        "20251224",
        "arxiv-2025-12-24-cs.md",
        "arxiv20251224.md",
        "daily_arxiv_20251224_cs.md",
        "20251224T093000Z.md",
        "20251224093000.md",
        "2025-12-24T09:30.md",
        "2025-12-24-09.md",
        "2025-12-24-2.md",
        "2512.20569-2025-12-24.md",
        "2025-12-24.truth.jsonl",
        "Dec 24 2025.md",
        "December 24th, 2025.md",
        "24-dec-2025",
        "2025 Dec 24",
        "24.12.2025.md",
        "12-24-2025.md",
        "2025年12月24日.md",
        "2025년 12월 24일.md",
        "papers/2025/12/24.md",
        "2025/12-24.md",
        "2025-12/24.md",
        "2025/12/24/index.md",
        "2025-12-24/cs.CL.md",
        "2024-01-01/2025-12-24.md",
        "papers\\2025-12-24.md",
        "2025-12-24 and again 20251224.md",
    ],
)
def test_usual_names_have_a_day(name: str) -> None:
    """Every form that people name digests by is read."""
    assert adp.date_of(name) == DAY


@pytest.mark.parametrize(
    "name",
    [
        "",
        "digest.md",
        "2025-12.md",
        "2025-W52.md",
        "12-24.md",
        "251224.md",
        # An arXiv identifier, and other numbers
        "2512.20569.md",
        "2003.01012v2.md",
        "hep-th_9901001.md",
        "202512240.md",
        "1766534400.md",
        "5f3a20251224bc.md",
        "1234-05-06.md",
        "2100-01-01.md",
        # Two readings, or two days
        "04-05-2025.md",
        "2025-12-22_2025-12-28.md",
        "2025-12-22-28.md",
        "2025-12-01-02.md",
        "2025-12-24-2025-12-25.md",
        # No such day
        "2025-02-30.md",
        "2025-13-01.md",
        "2025-02-30_2025-03-01.md",
        "2025/13/24.md",
        # The folder is not a day alone
        "2024-01-01-backup/notes.md",
    ],
)
def test_other_names_have_none(name: str) -> None:
    """A name that says no day, several, or one that could be several, gives none."""
    assert adp.date_of(name) is None


@given(
    st.dates(datetime.date(1991, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d %b %Y"]),
)
def test_a_day_that_is_written_out_is_read(day: datetime.date, form: str) -> None:
    """The day that was put into a name comes out of it."""
    assert adp.date_of(f"arxiv {day.strftime(form)} cs.md") == day


@given(st.text())
def test_any_text_may_be_a_name(name: str) -> None:
    """No name raises, and a day has its year in the name."""
    day = adp.date_of(name)
    assert day is None or str(day.year) in name


def test_a_path_is_a_name() -> None:
    """Anything that names a file is taken, and nothing else."""
    assert adp.date_of(Path("2025-12-24.md")) == adp.date_of(PurePosixPath("a/2025-12-24.md")) == DAY
    for wrong in (None, 20251224, b"2025-12-24.md"):
        with pytest.raises(TypeError, match=r"^name: expected str or a path, got"):
            adp.date_of(wrong)  # type: ignore[arg-type]


@pytest.mark.no_cover
@pytest.mark.parametrize("part", ["2025-12-24-", "a", "1", "12-", "2025/", "dec 24 ", "2025 "])
def test_time_is_linear(part: str) -> None:
    """A name may have any length."""
    assert time_is_linear(adp.date_of, lambda size: part * size)


def test_arguments_are_days() -> None:
    """A date is a date, or its text as ISO 8601 has it with hyphens."""
    assert as_date("since", DAY) == as_date("since", "2025-12-24") == DAY
    for text in ("24 Dec", "20251224", "2025-12-32", "", "2025-12-24T00:00"):
        with pytest.raises(ValueError, match=r"^since: expected a date such as 2025-12-24, got"):
            as_date("since", text)
    wrong: Any
    for wrong in (None, 5, datetime.datetime(2025, 12, 24, tzinfo=datetime.timezone.utc)):
        with pytest.raises(TypeError, match=r"^since: expected datetime\.date or a text such as '2025-12-24', got"):
            as_date("since", wrong)


def test_the_source_fills_in_the_day() -> None:
    """What the text says goes before the file's name, and what the caller says before both."""
    bare, dated = DIGEST, f"# arXiv 2025-12-01\n\n{DIGEST}"
    assert adp.parse(bare).date is None
    assert adp.parse(bare, source="2025-12-24.md").date == DAY
    assert adp.parse(bare, source=Path("a/letter.md")).date is None
    assert adp.parse(dated, source="2025-12-24.md").date == datetime.date(2025, 12, 1)
    assert adp.parse(dated, source="2025-11-11.md", date="2025-12-24").date == DAY


def test_the_source_is_kept() -> None:
    """A digest knows where it comes from, and so do its JSON and its records; a merged one if all agree."""
    digest = adp.parse(DIGEST, source=PurePosixPath("a/letter.md"))
    assert digest.source == adp.from_json(adp.to_json(digest)).source == "a/letter.md"
    assert adp.to_records(digest)[0]["source"] == "a/letter.md"
    assert adp.merge([digest, digest]).source == "a/letter.md"
    assert adp.merge([digest, adp.parse(DIGEST, source="b.md")]).source is None
