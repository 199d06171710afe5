"""What digests print where names of authors are usual, and is not names: months, failures, remarks on the code."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")
TEXT = "We sort pebbles at night, and find that a lamp is not needed for that.\n\n"
LABELLED = "## {n}. {title}\n\n- **Authors:** {line}\n- **Link:** https://arxiv.org/abs/2611.9001{n}\n\n" + TEXT
LINKED = "## {n}. [{title}](https://arxiv.org/abs/2611.9001{n})\n\n{line}\n\n**Abstract:** " + TEXT
ROW = "| {title} | {line} | https://arxiv.org/abs/2611.9001{n} |\n"
ITEM = "- **{title}** [[paper](https://arxiv.org/abs/2611.9001{n})][[code](https://github.com/h/p{n})] {line}\n"


def read(form: str, *lines: str) -> adp.Digest:
    """Read a digest of papers that print these lines."""
    head = "| Title | Authors | Link |\n|---|---|---|\n" if form == ROW else ""
    rows = [
        form.format(n=n, title=title, line=line) for n, (title, line) in enumerate(zip(TITLES, lines, strict=False))
    ]
    return adp.parse("# Papers of the week\n\n" + head + "".join(rows))


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(
    "line", ["—", "-", "N/A", "Unknown", "未知", "(多作者)", "**Not available**", "不明", "알 수 없음", "nan"]
)
def test_what_is_printed_for_unknown_authors_is_no_name(line: str, count: int) -> None:
    """It is reported where it is, and the paper has no authors."""
    digest = read(LABELLED, *["Mira Holt, Ona Pell", line, line][-count:])
    assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell"), (), ()][-count:]
    failures = [one for one in digest.diagnostics if one.code == "failed-value"]
    assert [one.column for one in failures] == [len("- **Authors:** .")] * min(count, 2)
    assert all(line in one.message for one in failures)


@pytest.mark.parametrize("line", ["—", "N/A", "Unknown", "未知", "(多作者)", "Not available"])
def test_a_cell_for_unknown_authors_is_no_name(line: str) -> None:
    """A table has them as well; an empty cell, and what is read as one, is usual in it."""
    digest = read(ROW, "Mira Holt, Ona Pell", line, line)
    assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell"), (), ()]
    failures = [one for one in digest.diagnostics if one.code == "failed-value"]
    assert len(failures) == (0 if line in {"—", "N/A"} else 2)


@pytest.mark.parametrize("name", ["Anonymous", "無名氏", "DeepStone", "Unknown Worlds Lab"])
def test_who_hides_a_name_is_an_author(name: str) -> None:
    """Reviewers print it for the people who wrote a paper."""
    assert [paper.authors for paper in read(LABELLED, name, name, name)] == [(name,)] * 3


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    ("line", "is_failure"),
    [
        ("_분석 생성 실패_", True),
        ("_Summary unavailable_", True),
        ("*翻译失败*", True),
        ("_March 2026_", False),
        ("*2026年3月*", False),
        ("*Mar. 2026*", False),
        ("_code coming soon_", False),
    ],
)
def test_a_line_in_italics_may_not_be_names(line: str, count: int, *, is_failure: bool) -> None:
    """It is kept, and reported if it is what a generator prints for no value."""
    digest = read(LINKED, *[line] * count)
    assert [(paper.authors, paper.extra["badges"]) for paper in digest] == [((), line[1:-1])] * count
    assert [one.code for one in digest.diagnostics].count("failed-value") == count * is_failure


def test_names_in_italics_are_authors() -> None:
    """Where they have capitals, or are in a type without these, and no month is among them."""
    names = ("Mira Holt", "毕昇", "April Holt")
    assert [paper.authors for paper in read(LINKED, *(f"*{name}*" for name in names))] == [(name,) for name in names]


@pytest.mark.parametrize("remark", ["March 2026", "2026", "Summary unavailable", "code coming soon"])
def test_what_is_in_italics_between_bars_may_not_be_names(remark: str) -> None:
    """It is kept beside the facts of its line."""
    lines = [f"[PDF](https://arxiv.org/pdf/2611.9001{n}) | *{remark}* | 2026-03-0{n + 1}" for n in range(3)]
    for paper in read(LINKED, *lines):
        assert (paper.authors, paper.extra["badges"]) == ((), remark)


def test_a_remark_on_the_code_is_no_name() -> None:
    """Not in italics behind links, with capitals or without, alone or beside other remarks."""
    lines = ("*code coming soon*", "*SQ-Stone* | *Code Coming Soon*", "*Code Coming Soon*")
    digest = read(ITEM, *lines)
    assert [paper.authors for paper in digest] == [()] * 3
    assert [paper.extra["badges"].split("\n\n")[-1].casefold() for paper in digest] == ["code coming soon"] * 3
