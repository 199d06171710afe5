"""What is noticed about a value names the line and the column where the value is printed, in every form of a digest."""

from __future__ import annotations

import pytest

from arxiv_digest_parser import parse

_OBJECTS = """\
[
  {
    "title": "A Faster Sort",
    "authors": ["Ada Holm", "Bo Lin"],
    "published": "2026-02-31",
    "url": "https://arxiv.org/abs/2601.00001"
  },
  {
    "title": "A Slower Sort",
    "authors": ["Ada Holm", "Bo Lin"],
    "published": "2026-02-03",
    "url": "https://arxiv.org/abs/2601.99"
  }
]
"""
_FRONT_MATTER = """\
---
title: "A Faster Sort"
authors: [Ada Holm, Bo Lin]
date: 2026-02-31
arxiv_id: 2601.99
---

## Abstract

We sort.
"""
_TABLE = """\
| Date | Title | Authors | Abstract | Link |
| --- | --- | --- | --- | --- |
| 2026-02-31 | A Faster Sort | Ada Holm, Bo Lin | Summary generation failed | [abs](https://arxiv.org/abs/2601.00001) |
| 2026-02-03 | A Slower Sort | Ada Holm, Bo Lin and 3 others | We do not. | [abs](https://arxiv.org/abs/2601.99) |
"""
_QUOTES = """\
# Papers

> **Title:** A Faster Sort
> **Authors:** Ada Holm
> **Date:** 2026-02-31
> **Link:** https://arxiv.org/abs/2601.00001

> **Title:** A Slower Sort
> **Authors:** Bo Lin
> **Date:** 2026-02-03
> **Link:** https://arxiv.org/abs/2601.99
"""
_HEADINGS = """\
# Papers

## [A Faster Sort](https://arxiv.org/abs/2601.00001)

**Authors:** Ada Holm, Bo Lin and 3 others

**Date:** 2026-02-31

## [A Slower Sort](https://arxiv.org/abs/2601.99)

**Authors:** Bo Lin

**Date:** 2026-02-03
"""
_FIELDS = """\
Papers
======

A Faster Sort
-------------

:Authors: Ada Holm
:Date: 2026-02-31
:Link: https://arxiv.org/abs/2601.00001

A Slower Sort
-------------

:Authors: Bo Lin
:Date: 2026-02-03
:Link: https://arxiv.org/abs/2601.99
"""
_HTML = """\
<table>
<tr><th>Date</th><th>Title</th><th>Link</th></tr>
<tr><td>2026-02-31</td><td>A Faster Sort</td><td><a href="https://arxiv.org/abs/2601.00001">abs</a></td></tr>
<tr><td>2026-02-03</td><td>A Slower Sort</td><td><a href="https://arxiv.org/abs/2601.99">abs</a></td></tr>
</table>
"""


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        pytest.param(_OBJECTS, "bad-date", 5, 19, id="a day in an object"),
        pytest.param(_OBJECTS, "bad-identifier", 12, 13, id="a link in an object"),
        pytest.param(_FRONT_MATTER, "bad-date", 4, 7, id="a day in front matter"),
        pytest.param(_FRONT_MATTER, "bad-identifier", 5, 11, id="an identifier in front matter"),
        pytest.param(_TABLE, "bad-date", 3, 3, id="a day in a row"),
        pytest.param(_TABLE, "failed-value", 3, 51, id="a failure in place of an abstract in a row"),
        pytest.param(_TABLE, "author-list-cut", 4, 49, id="the end of a list in a row"),
        pytest.param(_TABLE, "bad-identifier", 4, 83, id="a link in a row"),
        pytest.param(_QUOTES, "bad-date", 5, 13, id="a day in a quote"),
        pytest.param(_QUOTES, "bad-identifier", 11, 13, id="a link in a quote"),
        pytest.param(_HEADINGS, "author-list-cut", 5, 31, id="the end of a list below a heading"),
        pytest.param(_HEADINGS, "bad-date", 7, 11, id="a day below a heading"),
        pytest.param(_HEADINGS, "bad-identifier", 9, 20, id="the link of a heading"),
        # Lines that are written in another way before they are read are named as a whole.
        pytest.param(_FIELDS, "bad-date", 8, 1, id="a day in a field"),
        pytest.param(_FIELDS, "bad-identifier", 16, 1, id="a link in a field"),
        pytest.param(_HTML, "bad-date", 3, 1, id="a day in a row of HTML"),
        pytest.param(_HTML, "bad-identifier", 4, 1, id="a link in a row of HTML"),
    ],
)
def test_a_diagnostic_names_the_place_of_the_value(text: str, code: str, line: int, column: int) -> None:
    """That of the record would not help to find it."""
    [found] = [one for one in parse(text).diagnostics if one.code == code]
    assert (found.line, found.column) == (line, column)


def test_a_link_without_an_identifier_in_a_table_keeps_its_place_in_the_paper() -> None:
    """It is printed there, although it leads to no paper."""
    _, paper = parse(_TABLE).papers
    assert (paper.arxiv_id, paper.url) == (None, "https://arxiv.org/abs/2601.99")


def test_a_number_is_not_a_link() -> None:
    """An identifier has more digits, so it is kept as it is."""
    [paper] = parse(_FRONT_MATTER.replace("arxiv_id", "arxiv")).papers
    assert (paper.url, paper.extra["arxiv"]) == (None, "2601.99")


def test_an_identifier_behind_the_names_of_a_cell_does_not_replace_that_of_the_row() -> None:
    """Names may be cited by another paper."""
    text = _TABLE.replace("Ada Holm, Bo Lin |", "Ada Holm, Bo Lin (arXiv:2601.00002, 2026) |")
    paper = parse(text).papers[0]
    assert paper.authors == ("Ada Holm", "Bo Lin")
    assert str(paper.arxiv_id) == "2601.00001"
