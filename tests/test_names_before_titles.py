"""Names of works before titles, where some titles of a list have none; and what is right behind titles."""

import pytest

from arxiv_digest_parser import parse


def read(*items: str) -> list[tuple[str, str | None]]:
    """Return the titles of a list of items, and what is kept beside them; each has a link to a paper."""
    text = "# Works\n\n" + "".join(
        item.format(url=f"https://arxiv.org/abs/2601.900{n}") + "\n" for n, item in enumerate(items, 10)
    )
    found = parse(text)
    assert not any(paper.authors for paper in found)
    assert [str(paper.arxiv_id) for paper in found] == [f"2601.900{n}" for n in range(10, 10 + len(items))]
    return [(paper.title, paper.extra.get("badges")) for paper in found]


ALONE = '* "Sorting Stones: A Survey", *arXiv, Dec 2025*. [[Paper]({url})]'


@pytest.mark.parametrize(
    "named",
    [
        '* **LEO**: "A Drawer in a 3D World", *arXiv, Nov 2025*. [[Paper]({url})]',
        '* **LEO**:"A Drawer in a 3D World", *arXiv, Nov 2025*, [[Paper]({url})]',
        '* LEO: "A Drawer in a 3D World", *arXiv, Nov 2025*. [[Paper]({url})]',
    ],
)
@pytest.mark.parametrize("alone", [1, 3])
def test_titles_in_quotation_marks(named: str, alone: int) -> None:
    """They are the titles, whether the name of a work is before them or not."""
    wanted = [("Sorting Stones: A Survey", "arXiv, Dec 2025")] * alone + [
        ("A Drawer in a 3D World", "LEO\n\narXiv, Nov 2025")
    ] * 2
    assert read(*[ALONE] * alone, named, named) == wanted


def test_venues_between_titles_and_links() -> None:
    """One in capitals may be between the quotation mark and the bracket."""
    assert read(
        '* "Global Kettles via Cups" CVPR. [[Paper]]({url}) [[Code]](https://github.com/e/k)',
        '* DiMP: "Learning Kettle Prediction" ICCV. [[Paper]]({url})',
    ) == [("Global Kettles via Cups", "CVPR."), ("Learning Kettle Prediction", "DiMP\n\nICCV.")]


PLAIN = ["- [Efficient Boiling of Water on Stoves]({url})", "- [Better Spouts for Kettles at Home]({url}) | MIT"]


def test_names_in_links_before_titles() -> None:
    """The words behind the colon belong to the title, although most titles are in their links as a whole."""
    assert read(
        *PLAIN,
        *PLAIN,
        "- [Megakettle]({url}): Boiling Many Litres Using Parallelism",
        "- [Oobleck:]({url}) Resilient Kettles Using Templates | SOSP 23",
        "- [MPKettle]({url}) : fast, performant, and private tea | ICLR'23",
        "- [Perseus]({url}): Removing Steam from Boiling",
    )[4:] == [
        ("Megakettle: Boiling Many Litres Using Parallelism", None),
        ("Oobleck: Resilient Kettles Using Templates", "SOSP 23"),
        ("MPKettle: fast, performant, and private tea", "ICLR'23"),
        ("Perseus: Removing Steam from Boiling", None),
    ]


def test_remarks_behind_short_links() -> None:
    """A remark, or a sentence, is not a part of the title; a link that says what is behind it is not one."""
    remarks = [
        "- [SortNet]({url}): code was added",
        "- [TeaNet]({url}): It sorts the tea of many people.",
        "- [Pots]({url})",
    ]
    assert [title for title, _ in read(*PLAIN, *remarks)][2:] == ["SortNet", "TeaNet", "Pots"]
    paper = "- [Paper:]({url}) Sorting of Stones in Rivers"
    assert [title for title, _ in read(paper, paper)] == ["Sorting of Stones in Rivers"] * 2


@pytest.mark.parametrize("number", [2, 5])
def test_a_year_and_a_month_behind_a_title(number: int) -> None:
    """They say when it was printed."""
    items = [
        "- Are Cups All? No. A View of Tea, 2025.03 [[paper]]({url})",
        "- Tea, 2025: A Survey, 2025-08 [[paper]]({url})",
    ]
    wanted = [("Are Cups All? No. A View of Tea", "2025.03"), ("Tea, 2025: A Survey", "2025-08")]
    assert read(*(items * 3)[:number]) == (wanted * 3)[:number]
