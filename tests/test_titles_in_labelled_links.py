"""Schedules: headings that are only numbered, or days, above the linked titles of papers behind a label."""

import pytest

import arxiv_digest_parser as adp

PAPERS = [
    ("Kettles Remember Their Last Boil", "Ines Quellmalz, Mira Holt", "2026-06-28", "June 28, 2026"),
    ("A Ledger of Doors Left Ajar", "Marek Svoboda-Lind", "2026-07-05", "July 5, 2026"),
    ("Sorting Pebbles: A Field Study", "Ona Pell, Tomas Reyk", "2026-07-12", "July 12, 2026"),
    ("Deep Lamps", "Hui-Lan Tsai", "2026-07-19", "July 19, 2026"),
]
LABELLED = "- Paper: [{t}]({u})\n- Presenter: Zed Quill\n- Authors: {a}\n\n"


def scheduled(form: str, *, first: int = 1) -> adp.Digest:
    """Read papers of a schedule in a form."""
    return adp.parse(
        "# Reading group\n\n"
        + "".join(
            form.format(t=t, a=a, d=d, m=m, u=f"https://arxiv.org/abs/2607.9000{n}", n=n)
            for n, (t, a, d, m) in enumerate(PAPERS, first)
        )
    )


@pytest.mark.parametrize("first", [1, 3])
@pytest.mark.parametrize(
    "form",
    [
        f"## Week {{n}}\n\n{LABELLED}",
        f"## Week {{n}} ({{d}})\n\n{LABELLED}",
        f"## Week {{n}} - {{m}}\n\n{LABELLED}",
        "## Session {n}: {m}\n\n**Presenter:** Zed Quill\n\n**Paper:** [{t}]({u})\n\n**Authors:** {a}\n\n",
    ],
)
def test_numbered_headings(form: str, first: int) -> None:
    """The words of the link are the title, the number is that of the paper, and the day in the heading is kept."""
    papers = scheduled(form, first=first).papers
    assert [(paper.title, ", ".join(paper.authors)) for paper in papers] == [paper[:2] for paper in PAPERS]
    assert [paper.number for paper in papers] == [*range(first, first + len(PAPERS))]
    assert all(dict(paper.extra) == {"Presenter": "Zed Quill"} for paper in papers)
    days = [day if "{d}" in form or "{m}" in form else "None" for _, _, day, _ in PAPERS]
    assert [str(paper.published) for paper in papers] == days


@pytest.mark.parametrize("day", ["{d}", "{m}"])
def test_days_as_headings(day: str) -> None:
    """They are not titles either, and are kept: as the sections, or as the days of the papers."""
    digest = scheduled(f"### {day}\n\n{LABELLED}")
    assert [paper.title for paper in digest.papers] == [title for title, *_ in PAPERS]
    names = [section.name for section in digest.sections if section.papers]
    days = [paper.published for paper in digest.papers]
    assert (len(names), None in days) in {(len(PAPERS), True), (1, False)}


@pytest.mark.parametrize("link", ["[PDF]({u})", "[Another Title](https://example.org/{n})", "{u}"])
def test_links_that_say_no_title(link: str) -> None:
    """Where a link says no more than that it is one, or leads to another work, headings are the titles."""
    papers = scheduled(f"## Card {{n}}\n\n- Paper: {link}\n- Authors: {{a}}\n- URL: {{u}}\n\n").papers
    assert [paper.title for paper in papers] == [f"Card {n}" for n in range(1, len(PAPERS) + 1)]
