"""Footnotes of tables: the title again with the remark of a feed behind it, and one about several rows."""

import pytest

import arxiv_digest_parser as adp

TEXT = """\
# 摘要

| Ref | Title | Summary |
| --- | --- | --- |
| [^1] | [Linear Drawers Promote Stamps.](http://arxiv.org/abs/2305.95598{version}) | 抽屉有助于学习邮票。 |
| [^2] | [Sorting Letters by Weight.](http://arxiv.org/abs/2305.95599) | 按重量排序。 |

# 详细

[^1]: 线性抽屉促进学习邮票

    Linear Drawers Promote Stamps. {remark}

    [http://arxiv.org/abs/2305.95598](http://arxiv.org/abs/2305.95598)

    本研究探究了抽屉的偏见。

[^2]: 按重量给信件排序

    Sorting Letters by Weight. (arXiv:2305.95599v1 [cs.DS])

    [http://arxiv.org/abs/2305.95599](http://arxiv.org/abs/2305.95599)

    信件很重。
"""


@pytest.mark.parametrize(
    ("remark", "version", "identifier", "category"),
    [
        ("(arXiv:2305.95598v1 [cs.LG])", "", "2305.95598v1", "cs.LG"),
        ("(arXiv:2305.95598 [cs.LG])", "", "2305.95598", "cs.LG"),
        ("(arXiv:2305.95598v2 [cs.LG])", "v1", "2305.95598v1", "cs.LG"),
        ("(arXiv:2305.95597v1 [cs.LG])", "", "2305.95598", "cs.LG"),
        ("(arXiv:2305.95598v1 [stones])", "", "2305.95598", None),
        ("(arXiv:2305.95598v1)", "", "2305.95598", None),
    ],
)
def test_the_remark_behind_a_title(remark: str, version: str, identifier: str, category: str | None) -> None:
    """It gives the version and the main category, where nothing else does, and is kept as it is printed."""
    paper = adp.parse(TEXT.format(remark=remark, version=version)).papers[0]
    assert (str(paper.arxiv_id), paper.primary_category) == (identifier, category)
    assert paper.extra["Announcement"] == remark
    assert paper.translations[0].title == "线性抽屉促进学习邮票"


def test_a_footnote_of_several_rows() -> None:
    """It is a remark about these, and not the abstract of each."""
    rows = "".join(f"| Stones {n} [^1] | https://arxiv.org/abs/2606.0000{n} |\n" for n in (1, 2, 3))
    note = "The code of these works is said to be published in spring, when the authors are back from their travels."
    for paper in adp.parse(f"| Title | Link |\n|---|---|\n{rows}\n[^1]: {note}\n\n    Please wait.\n"):
        assert (paper.abstract, paper.extra["note"]) == (None, f"{note}\n\nPlease wait.")


def test_a_footnote_of_several_rows_beside_a_column_of_notes() -> None:
    """Both are kept."""
    rows = "".join(f"| Stones {n} [^1] | https://arxiv.org/abs/2606.0000{n} | mine {n} |\n" for n in (1, 2, 3))
    digest = adp.parse(f"| Title | Link | note |\n|---|---|---|\n{rows}\n[^1]: Please wait.\n")
    assert [paper.extra["note"] for paper in digest] == [f"mine {n}\n\nPlease wait." for n in (1, 2, 3)]
