"""What is printed with a title in its link or in bold: names, identifiers and venues."""

import pytest

import arxiv_digest_parser as adp

URL = "https://arxiv.org/abs/2611.9000{n}"
TITLES = ("Sorting Pebbles by Weight", "Counting Wet Clouds: A Test", "Drawers")


def printed(form: str, **values: tuple[str, ...]) -> list[adp.Paper]:
    """Return the papers of a list with these values in the form of its items."""
    items = (
        form.format(n=n, url=URL.format(n=n), title=title, **{name: each[n - 1] for name, each in values.items()})
        for n, title in enumerate(TITLES, 1)
    )
    return [*adp.parse("# Papers\n\n" + "\n".join(items) + "\n")]


@pytest.mark.parametrize(
    "form",
    [
        "- [{names} — {title} (arXiv:2611.9000{n})]({url}) a remark.",
        "- [{names} – {title} [arXiv: 2611.9000{n}v2]]({url}v2)",
        "- [{names} - {title}]({url})",
        "- **{names} — {title} (arXiv:2611.9000{n})**",
        "- **[{names} — {title} (arXiv:2611.9000{n})](https://example.org/{n})**",
    ],
)
def test_names_in_links(form: str) -> None:
    """Names that were cut short and an identifier are not parts of the title that they are in one link with."""
    papers = printed(form, names=("Holt et al.", "Mira Holt, Ona Pell et al.", "O'Reyk et al."))
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.authors for paper in papers] == [("Holt",), ("Mira Holt", "Ona Pell"), ("O'Reyk",)]
    assert not any(paper.authors_complete for paper in papers)
    assert [str(paper.arxiv_id)[:10] for paper in papers] == ["2611.90001", "2611.90002", "2611.90003"]


def test_dashes_of_titles() -> None:
    """Words before a dash that are not names belong to the title."""
    papers = printed("- [{lead} — {title}]({url})", lead=("Deep Lamps", "We sort slowly, et al.", "Holt and Pell"))
    assert [paper.title for paper in papers] == [
        "Deep Lamps — Sorting Pebbles by Weight",
        "We sort slowly, et al. — Counting Wet Clouds: A Test",
        "Holt and Pell — Drawers",
    ]


@pytest.mark.parametrize(
    "form", ["* **[Net{n}]({url}): {title}{end}**", "* [{title}{end}]({url})", "* **{title}{end}** {url}"]
)
def test_venues_in_bold(form: str) -> None:
    """A venue with its year behind a title is not a part of it where both are in bold or in one link."""
    papers = printed(form, end=(" (ICLR 2023)", " [arXiv 2024]", " (A Tale of 24)"))
    assert [paper.title.rpartition(": A")[0] or paper.title for paper in papers][2].endswith("Drawers (A Tale of 24)")
    assert [paper.extra.get("badges") for paper in papers] == ["ICLR 2023", "arXiv 2024", None]
    assert not any("2023" in paper.title or "2024" in paper.title for paper in papers)
