"""Tables that count the papers of a digest by category, which are not tables of fields."""

import pytest

import arxiv_digest_parser as adp

PAPER = (
    "## {title}\n- **Authors:** Ines Quell\n- **URL:** https://arxiv.org/abs/2607.9000{n}\n"
    "- **Abstract:** It is wet.\n\n"
)
TITLES = ["Kettles Remember", "A Ledger of Doors"]


@pytest.mark.parametrize(
    "table",
    [
        "| Category | Papers |\n|---|---|\n| cs.CL | 2 |\n| cs.CV | 1 |\n",
        "| Category | New | All |\n|:--|--:|--:|\n| cs.CL | 2 | 1,203 |\n| **Total** | 3 | 1,300 |\n",
        "| 分类 | 数量 |\n| --- | --- |\n| cs.CL | 2 |\n",
        "| Authors | Share |\n|---|---|\n| Ines Quell | 66.7% |\n",
    ],
)
@pytest.mark.parametrize("number", [1, 2])
def test_the_heading_above_one_is_no_paper(table: str, number: int) -> None:
    """Its first column has the name of a field, but all others have numbers alone."""
    papers = "".join(PAPER.format(title=title, n=n) for n, title in enumerate(TITLES[:number]))
    digest = adp.parse(f"# Daily Digest\n\n{table}\n{papers}")
    assert [paper.title for paper in digest] == TITLES[:number]


@pytest.mark.parametrize("last", ["", "| Abstract | It is wet. |\n"])
def test_a_table_of_fields_may_have_numbers(last: str) -> None:
    """The paper has it, and one of its values is not a number."""
    papers = "".join(
        f"## {title}\n\n| Category | cs.CL |\n|---|---|\n| Authors | Ines Quell |\n| Citations | {n} |\n"
        f"| URL | https://arxiv.org/abs/2607.9000{n} |\n{last}\n"
        for n, title in enumerate(TITLES)
    )
    digest = adp.parse(f"# Daily Digest\n\n{papers}")
    assert [paper.title for paper in digest] == TITLES
    assert {paper.primary_category for paper in digest} == {"cs.CL"}
    assert [paper.extra["Citations"] for paper in digest] == ["0", "1"]
