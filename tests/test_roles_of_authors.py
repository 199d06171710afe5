"""What brackets behind names say of these people: that one corresponds, or was the first author, is not a place."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.values.affiliations import remark_behind

LINK = "https://arxiv.org/abs/2601.90011"


@pytest.mark.parametrize(
    ("line", "names", "places"),
    [
        ("Mira Holt、Ona Pell（通讯作者 Ona Pell）", ("Mira Holt", "Ona Pell"), ()),
        ("毕昇（通讯作者）、沈括", ("毕昇", "沈括"), ()),
        ("Mira Holt, Ona Pell (corresponding author)", ("Mira Holt", "Ona Pell"), ()),
        ("Mira Holt (first author), Ona Pell (corresponding author)", ("Mira Holt", "Ona Pell"), ()),
        (
            "Mira Holt (Sorting Institute; corresponding author), Ona Pell (Heap Company)",
            ("Mira Holt", "Ona Pell"),
            (("Sorting Institute",), ("Heap Company",)),
        ),
        ("Mira Holt, Ona Pell (*Mira Holt and Ona Pell contributed equally)", ("Mira Holt", "Ona Pell"), ()),
    ],
)
def test_roles_are_not_part_of_names(line: str, names: tuple[str, ...], places: tuple[tuple[str, ...], ...]) -> None:
    """The names are without their roles, which are kept, in one paper and in many."""
    record = f"## [Sorting Pebbles]({LINK})\n\n**Authors:** {line}\n\n**Abstract:** We sort them by hand.\n\n"
    other = record.replace(line, "Iva Lund, Sel Arno").replace("90011", "90012")
    for text in (record, record + other * 9):
        paper = adp.parse(text).papers[0]
        assert (paper.authors, paper.affiliations) == (names, places)
        assert paper.extra["authors"] in {line, line.partition("(")[2].strip("()")}


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("Mira Holt, Ona Pell (corresponding author)", "(corresponding author)"),
        ("毕昇、沈括（通讯作者）", "（通讯作者）"),
        ("Mira Holt, Ona Pell (Ona Pell)", ""),
        ("Mira Holt, Ona Pell (author)", ""),
        ("毕昇、沈括（作者）", ""),
        ("Mira Holt, Ona Pell (LMO)", ""),
    ],
)
def test_a_remark_of_roles(line: str, remark: str) -> None:
    """A remark names a kind of author, or one of the names among other words."""
    assert remark_behind(line) == remark


@pytest.mark.parametrize("gap", [">\n> ", "\n"])
def test_links_below_the_last_label_of_a_quote(gap: str) -> None:
    """A line of links to the paper below a label of which nothing is known is not part of its value."""
    text = (
        "# 石子排序\n\n> **作者**：毕昇、沈括\n>\n> **发表状态**：未录用\n"
        f"{gap}🔗 [arXiv]({LINK}) | [PDF](https://arxiv.org/pdf/2601.90011)\n\n## 方法\n\n我们用手排序。\n"
    )
    (paper,) = adp.parse(text)
    assert (paper.url, paper.pdf_url) == (LINK, "https://arxiv.org/pdf/2601.90011")
    assert paper.extra["发表状态"] == "未录用"
