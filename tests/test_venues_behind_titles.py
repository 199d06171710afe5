"""Venues behind titles without brackets, labels before quoted titles, and names one of which is in bold."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Circulation of drawers", "Accurate weather sorting with 3D envelopes", "Learning to post letters")
VENUES = ("arXiv 2023", "Nature 2024", "ICLR 2025 Spotlight")
LINES = {
    "in": "- {t}, in {v}. [[Paper]({u})]",
    "a comma": "- {t}, {v} [[Paper]({u})]",
    "an Eastern full stop": "- {t}。{v} [[论文]({u})]",
    "brackets": "- {t} ({v}). [[Paper]({u})]",
    "a label in bold": '1. **SortNet:** "{t}". *{v}*. [[Paper]({u})]',
    "a label in bold before a link": "- **Required:** [{t}]({u}) ({v})",
}


def listed(*lines: str) -> str:
    """Return a digest with a list, or paragraphs."""
    return "# Drawers\n\n## Papers\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_venues_behind_titles(line: str) -> None:
    """They are kept, and are neither a part of the title nor the value of a label before it."""
    lines = [
        line.format(t=t, v=v, u=f"https://arxiv.org/abs/2512.0000{n}")
        for n, (t, v) in enumerate(zip(TITLES, VENUES, strict=True))
    ]
    papers = adp.parse(listed(*lines)).papers
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.extra["badges"].split("\n\n")[-1].rstrip(".") for paper in papers] == [*VENUES]


def test_years_that_end_a_line_of_words() -> None:
    """The full stop behind a year is not that of a title, though most titles have none."""
    papers = adp.parse(
        listed(
            "- Forecasts of a clerk, Earth and Space Sorting 2023. [[Paper](https://arxiv.org/abs/2512.00001)]",
            "- Circulation of drawers, in arXiv 2023. [[Paper](https://arxiv.org/abs/2512.00002)]",
            "- Weather for posts, in Nature 2023. [[Paper](https://arxiv.org/abs/2512.00003)]",
        )
    ).papers
    assert [paper.title for paper in papers] == [
        "Forecasts of a clerk, Earth and Space Sorting 2023",
        "Circulation of drawers",
        "Weather for posts",
    ]


def test_own_names_in_bold() -> None:
    """The name in bold is one of a list, and a title in quotation marks behind it is not the link to its journal."""
    papers = adp.parse(
        listed(
            '**M. Holt**, A. Pell, C. Reyk, "Revisiting Drawer Context for Sorting", in Drawer Engineering Journal '
            "([DE Journal](https://link.example.org/9)), 2024, [[arXiv]](https://arxiv.org/abs/2309.92326)\n",
            '**M. Holt** and C. Reyk, "Semantic Loss for Stamps", in Journal of Drawers, accepted, 2024. '
            "[[arXiv]](https://arxiv.org/abs/2308.97429) [[Code]](https://github.com/holt/stamps)\n",
            '**M. Holt**, "Patient Letters by Night", in Drawers, 2023. [[arXiv]](https://arxiv.org/abs/2308.97430)\n',
        )
    ).papers
    assert [(paper.title, paper.authors) for paper in papers] == [
        ("Revisiting Drawer Context for Sorting", ("M. Holt", "A. Pell", "C. Reyk")),
        ("Semantic Loss for Stamps", ("M. Holt", "C. Reyk")),
        ("Patient Letters by Night", ("M. Holt",)),
    ]
    assert [paper.url for paper in papers] == [
        "https://arxiv.org/abs/2309.92326",
        "https://arxiv.org/abs/2308.97429",
        "https://arxiv.org/abs/2308.97430",
    ]


def test_names_of_methods_before_quoted_titles() -> None:
    """Words in bold that are not names stay apart from the title."""
    papers = adp.parse(
        listed(
            '- **SortNet**, "Sorting with Nets by Night". [[arXiv]](https://arxiv.org/abs/2309.92326)',
            '- **CloudGym**, "Counting Clouds from Below". [[arXiv]](https://arxiv.org/abs/2309.92327)',
        )
    ).papers
    assert [paper.title for paper in papers] == ["Sorting with Nets by Night", "Counting Clouds from Below"]
    assert [paper.authors for paper in papers] == [(), ()]


def test_bibliographies_of_brazil() -> None:
    """Surnames in capitals are names before a title, and a year behind an identifier is not an address."""
    end = "Disponível em: [{u}]({u}). Acesso em: 26 ago. 2025.\n"
    papers = adp.parse(
        listed(
            "HOLT, M. et al. The Drawer Detection Challenge Dataset. **arXiv preprint** arXiv:2006.97397, 2020. "
            + end.format(u="https://arxiv.org/abs/2006.97397"),
            "REYK, T.; PELL, Ona. Sorting by Weight. **arXiv preprint** arXiv:2106.97398, 2021. "
            + end.format(u="https://arxiv.org/abs/2106.97398"),
            "QUILL, A. B. A Drawer is Worth Stamps. **arXiv preprint** arXiv:2106.97399, 2021. "
            + end.format(u="https://arxiv.org/abs/2106.97399"),
        )
    ).papers
    assert [(paper.title, paper.authors, paper.authors_complete) for paper in papers] == [
        ("The Drawer Detection Challenge Dataset", ("HOLT, M.",), False),
        ("Sorting by Weight", ("REYK, T.", "PELL, Ona"), True),
        ("A Drawer is Worth Stamps", ("QUILL, A. B.",), True),
    ]
    assert [paper.url for paper in papers] == [
        f"https://arxiv.org/abs/{name}" for name in ("2006.97397", "2106.97398", "2106.97399")
    ]
