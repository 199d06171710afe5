"""Labels in traditional Chinese type, labels that name two things, and days without a word for them."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper
from arxiv_digest_parser._reading.language.vocabulary import LABELS, field_of
from arxiv_digest_parser._reading.language.words import CHINESE, TRADITIONAL


def read(form: str, number: int = 3) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


def test_labels_mean_the_same_in_traditional_type() -> None:
    """Unless a language writes them so, and means something else."""
    forms = str.maketrans(TRADITIONAL[1::2], TRADITIONAL[::2])
    traditional = {label.translate(forms): label for line in CHINESE.labels.values() for label in line.split(" | ")}
    assert {label: field_of(label) for label in traditional} == {
        label: LABELS.get(label) or LABELS[simplified] for label, simplified in traditional.items()
    }


def test_each_traditional_character_has_one_form() -> None:
    """Pairs of characters, of which no one is both."""
    assert len({*TRADITIONAL[::2]}) * 2 == len(TRADITIONAL)
    assert {*TRADITIONAL[::2]}.isdisjoint(TRADITIONAL[1::2])


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_fields_in_traditional_type(number: int) -> None:
    """Headings, lines in bold and links."""
    form = (
        "## [Stones {n}](http://arxiv.org/abs/2606.0000{n})\n\n**📝 一句話摘要**\n夜裡排序{n}。\n\n"
        "**👥 作者:** Mira Holt\n\n"
        "[**📑 PDF 下載**](http://arxiv.org/pdf/2606.0000{n})\n\n### 📈 實驗結果\n快一倍。\n\n"
        "### 💡 研究結論\n夠用。\n\n### 📋 繁體中文摘要\n> 夜裡替石子排序。\n\n---\n\n"
    )
    for n, paper in enumerate(read(form, number), 1):
        assert paper.analysis is not None
        assert (paper.analysis.tldr, paper.analysis.result) == (f"夜裡排序{n}。", "快一倍。")
        assert (paper.analysis.conclusion, paper.pdf_url) == ("夠用。", f"http://arxiv.org/pdf/2606.0000{n}")
        assert [translation.abstract for translation in paper.translations] == ["夜裡替石子排序。"]
        assert dict(paper.extra) == {}


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("label", ["arXiv/DOI", "Link / DOI", "DOI/arXiv ID"])
@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("arXiv:2606.0000{n}", ("2606.0000{n}", None, None)),
        ("https://arxiv.org/abs/2606.0000{n}", ("2606.0000{n}", "https://arxiv.org/abs/2606.0000{n}", None)),
        ("10.1000/stones.{n}", ("None", None, "10.1000/stones.{n}")),
        ("`10.1000/stones.{n}`", ("None", None, "10.1000/stones.{n}")),
    ],
)
def test_a_label_for_either_of_two_things(
    label: str, value: str, found: tuple[str, str | None, str | None], number: int
) -> None:
    """The value says which of them it is."""
    form = f"## {{n}}. Stones\n\n* **Authors:** Mira Holt\n* **{label}:** {value}\n* **Key contribution:** Stones.\n\n"
    for n, paper in enumerate(read(form, number), 1):
        expected = tuple(part and part.replace("{n}", str(n)) for part in found)
        assert (str(paper.arxiv_id), paper.url, paper.doi) == expected
        assert dict(paper.extra) == {"Key contribution": "Stones."}


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("value", ["2026-07-30", "2026-07-30 (v1)", "2026-07-30（v2）", "石子社"])
def test_a_word_that_may_be_before_a_day(value: str, number: int) -> None:
    """It names the day of a paper if its value is one; the version is not lost."""
    link = "- arXiv: [2606.0000{n}](https://arxiv.org/abs/2606.0000{n})\n\n"
    form = f"## {{n}}. Stones\n\n- 作者: Mira Holt\n- 发布: {value}\n{link}"
    for paper in read(form, number):
        assert (str(paper.published) == "2026-07-30") == value.startswith("2026")
        assert paper.extra.get("发布", "2026-07-30") == value
