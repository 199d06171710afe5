"""Values beside others of another kind: empty translated titles, classes behind identifiers, venues before days."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")
TEXT = "We sort pebbles at night, and find that a lamp is not needed for that."
LINK = "https://arxiv.org/abs/2611.9001{n}"


def read(form: str, *values: str) -> adp.Digest:
    """Read a digest of papers with a value each."""
    rows = [form.format(n=n, title=TITLES[n], value=value) for n, value in enumerate(values)]
    return adp.parse("# Papers of the week\n\n" + "".join(rows))


@pytest.mark.parametrize(
    "label", ["**中文标题：{value}**", "**中文标题：** {value}", "- **Translated title:** {value}"]
)
@pytest.mark.parametrize("below", ["\n\n*Mira Holt, Ona Pell*", "\n*Mira Holt, Ona Pell*"])
def test_a_translated_title_without_a_value_is_not_the_names_below_it(label: str, below: str) -> None:
    """They are the authors of its paper as well as of the others."""
    form = f"### [{{n}}] [{{title}}]({LINK})\n{label}{below}\n\nMain category: cs.RO\n\nTL;DR: {TEXT}\n\n"
    digest = read(form, "月光下的石子排序", "", "小船的灯笼")
    assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell")] * 3
    assert [[one.title for one in paper.translations] for paper in digest] == [["月光下的石子排序"], [], ["小船的灯笼"]]


@pytest.mark.parametrize(
    "printed", ["arXiv:2611.9001{n} [{value}]", "2611.9001{n}v2 ({value})", "2611.9001{n} [`{value}`]"]
)
@pytest.mark.parametrize("label", ["arXiv", "arXiv ID"])
def test_a_class_behind_an_identifier_is_the_main_category(printed: str, label: str) -> None:
    """As arXiv itself prints it; what is no category is not one."""
    form = f"## {{n}}. {{title}}\n\n- **Authors:** Mira Holt\n- **{label}:** {printed}\n- **Abstract:** {TEXT}\n\n"
    digest = read(form, "cs.CL", "math-ph", "poster")
    assert [paper.primary_category for paper in digest] == ["cs.CL", "math-ph", None]
    assert [str(paper.arxiv_id)[:10] for paper in digest] == [f"2611.9001{n}" for n in range(3)]


def test_a_category_that_a_label_names_counts() -> None:
    """Not that behind the identifier."""
    form = "## {n}. {title}\n\n- **arXiv:** 2611.9001{n} [{value}]\n- **Categories:** cs.RO\n\n"
    assert [paper.primary_category for paper in read(form, "cs.CL", "cs.CV")] == [None, None]


@pytest.mark.parametrize("value", ["arXiv · 2026-03-04", "arXiv | 2026-03-04", "arXiv 2026-03-04", "CVPR · 2026-03-04"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_day_behind_a_venue_is_not_its_year(value: str, count: int) -> None:
    """It is the day of the paper."""
    form = f"- **[{{title}}]({LINK})** — Mira Holt, Ona Pell\n  - {{value}}\n  - {TEXT}\n\n"
    assert [str(paper.published) for paper in read(form, *[value] * count)] == ["2026-03-04"] * count


def test_a_journal_is_no_author_where_a_label_names_these() -> None:
    """It may look like a name."""
    form = f"* {{title}}\n  {{value}} (2026-03-04) <{LINK}>\n\n  {TEXT}\n\n  Authors: Mira Holt, Ona Pell\n\n"
    digest = read(form, "Stone Letters", "arXiv", "Lamp Reports")
    assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell")] * 3
    assert [paper.extra["badges"] for paper in digest] == ["Stone Letters", "arXiv", "Lamp Reports"]
