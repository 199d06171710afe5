"""Dates in any of the forms that digests print."""

import datetime

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.values.dates import date_line, dated, find_date

DAY = datetime.date(2026, 3, 5)


@pytest.mark.parametrize(
    "printed",
    [
        *("2026-03-05", "2026/3/5", "2026.03.05", "2026年3月5日", "2026 年 3 月 5 日", "2026년 3월 5일", "20260305"),
        *(
            "5.3.2026",
            "05.03.2026",
            "5. 3. 2026",
            "5 March 2026",
            "5th of March 2026",
            "Mar. 5, 2026",
            "March 5th, 2026",
        ),
        *("2026年3月5号", "2026年3月5-9日", "2026年3月5（周四）", "v2 March 5 2026", "2 Mar 5, 2026"),
        *(
            "5 Mar 26",
            "Thu, 5 Mar 26 12:00:00 GMT",
            "(5 Mar 26)",
            "2026 Mar 5",
            "05-Mar-2026",
            "Thu Mar  5 07:02:11 2026",
            "Thu Mar  5 07:02:11 UTC 2026",
            "2026-03-05T07:02:11Z",
            "the digest of 2026-03-05, in full",
        ),
        *("5. März 2026", "5 mars 2026", "5 de marzo de 2026", "5 de março de 2026", "5 marzo 2026", "5 марта 2026 г."),
    ],
)
def test_a_date_is_found_in_each_form(printed: str) -> None:
    """Numbers or words, in the order of any language."""
    assert find_date(printed) == DAY


@pytest.mark.parametrize(
    "printed",
    [
        *("03/05/2026", "2026-02-30", "2026-W26", "5 Mar 26:10", "arXiv:2603.12345", "March 2026", "5 Marble 2026"),
        *("10.1101/20260305", "12026-03-05", "1.20260305", "26-03-05", ""),
        # Versions, issues and hours.
        *("v2026.3.5", "2026.3.5.1", "1.2026.3.5", "v5.3.2026", "Version 5.3.2026", "5.3.2026.1", "2.5.3.2026"),
        *(
            "v5 Mar 2026",
            "Version 5 Mar 2026",
            "Vol. 5 March 2026",
            "#5 March 2026",
            "1.5 March 2026",
            "at 10:05 May 2026",
        ),
        # Scores and counts.
        *(
            "ICLR 2026 - 3/5",
            "2026/3-5",
            "2026 3/5/10",
            "2026年3-5月",
            "2026年3月5篇",
            "2026년 3월 5편",
            "3/5 March 2026",
        ),
        *("2026 March 5/10", "2026 March 5.5", "2026 March 5%", "12 May 15 papers", "9 May 15%"),
        *("votes: 5\nMarch 2026", "in 2026.\n3. 5. Stones", "section 3.5. 2026", "May 12, 1200 papers", "1500 May 12"),
        *("GPT-5 March 2026", "Section 5 March 2026", "pp. 5 March 2026", "10.1000/2026.03.05", "2026 March 5 papers"),
        # Words of English that are months elsewhere.
        *("test set 5, 2026", "Gen 3, 2026", "8 out 10", "2026 set 5"),
    ],
)
def test_what_may_be_another_thing_is_not_a_date(printed: str) -> None:
    """A wrong date would be worse than none: two orders, no such day, an hour, an identifier."""
    assert find_date(printed) is None


def test_numbers_between_slashes_are_a_date_if_one_order_alone_is_possible() -> None:
    """There are twelve months."""
    assert find_date("15/03/2026") == find_date("03/15/2026") == datetime.date(2026, 3, 15)
    assert find_date("03/03/2026") == datetime.date(2026, 3, 3)


def test_the_number_of_a_version_before_a_date_is_not_its_day() -> None:
    """Where papers have versions, these are often next to their dates."""
    text = "\n\n".join(
        f"## {n}. Stones {n}\n- **Published:** v{n} Apr {n + 12} 2026\n- **arXiv ID:** 2604.0000{n}"
        for n in range(1, 4)
    )
    published = [paper.published for paper in adp.parse(text)]
    assert published == [datetime.date(2026, 4, day) for day in (13, 14, 15)]


def test_the_first_date_counts() -> None:
    """Whatever form it has; a number that cannot be a date is passed over."""
    assert find_date("30 February 2026, 5 March 2026, 2026-04-01") == DAY
    assert find_date("1 Jan 99") == datetime.date(1999, 1, 1)


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("📅 **2026-03-05 周四**", ""),
        ("> (2026-03-05 00:47:21)", ""),
        ("Thu,  5 Mar 26", ""),
        ("2026年3月5日（木）", ""),
        ("_Updated: 2026-03-05 07:02 UTC_", "updated"),
        ("Automated deployment @ 2026-03-05 08:00:00 Asia/Shanghai", "automated deployment"),
        ("**最后更新时间**: 2026-03-05", "最后更新时间"),
        ("We met on 5 March 2026 at noon", "we met on at noon"),
    ],
)
def test_what_is_next_to_a_date_is_its_label(printed: str, label: str) -> None:
    """A day of the week, a time and brackets belong to the date."""
    assert date_line(printed) == (DAY, label)
    found = dated(printed)
    assert found is not None
    assert find_date(printed[found.start : found.end]) == DAY


def test_a_line_without_a_date_has_none() -> None:
    """Neither a date nor a place of one."""
    assert (dated("no day"), date_line("no day")) == (None, None)
