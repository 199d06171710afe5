"""Lines of facts below titles, whatever parts the names, the date and the links on them."""

import datetime
from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp

PAPERS: Sequence[tuple[str, str, str, str, str, str]] = (
    (
        *("Kettles Remember Their Last Boil", "2607.90001", "Ines Quellmalz, Tobi Adeyemi, Mira Holt"),
        *("2026-07-12", "cs.CL"),
        "Kettles are usually treated as forgetful. We boil water in forty kettles; the second boil is faster.",
    ),
    (
        *("A Ledger of Doors Left Ajar", "2607.90002", "Marek Svoboda-Lind", "2026-07-11", "cs.CV"),
        "How many doors stand ajar has never been recorded. We kept a ledger for two winters: most doors are ajar.",
    ),
    (
        *("Sorting Pebbles by Their Sound", "2607.90013", "Ona Pell, Tomas Reyk", "2026-07-10", "cs.LG"),
        "Wet pebbles ring lower than dry ones. We sort three thousand by ear alone and compare the orders.",
    ),
    (
        *("Lanterns in Fog", "2607.90021", "Bo Lind, Ada Holm", "2026-07-09", "cs.RO"),
        "Fog hides lanterns from ships. We hang ninety lanterns at the harbour and count the ships that find it.",
    ),
    (
        *("Counting Rain", "2607.90022", "Jo Ek", "2026-07-08", "cs.DS"),
        "Rain is counted in drops here. We count the drops on nine roofs for a year: one of slate is the most even.",
    ),
)
LINKED, PLAIN = "### {n}. [{t}](https://arxiv.org/abs/{i})", "### {t}"


def read(line: str, count: int, heading: str = LINKED) -> tuple[adp.Paper, ...]:
    """Read a digest that prints a line of facts and the abstract below each heading."""
    text = "# Daily arXiv\n\n"
    for n, (t, i, a, d, c, abstract) in enumerate(PAPERS[:count], 1):
        f = a.partition(",")[0]
        text += f"{heading}\n\n{line}\n\n".format(n=n, t=t, i=i, a=a, f=f, d=d, c=c) + f"{abstract}\n\n"
    papers = adp.parse(text).papers
    assert [paper.title for paper in papers] == [t for t, *_ in PAPERS[:count]]
    assert [str(paper.arxiv_id) for paper in papers] == [i for _, i, *_ in PAPERS[:count]]
    assert [paper.abstract for paper in papers] == [abstract for *_, abstract in PAPERS[:count]]
    return papers


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize(
    "line",
    [
        *("{a} · {d}", "{a} | {d}", "{a} — {d}", "{a} - {d}", "{a} / {d}", "{a}, {d}"),
        *("**{d}** · {a}", "**{d}** — {a}", "- 👥 {a} · 📅 {d}", "👥 {a} | 📅 {d} | 🏷️ {c}"),
        *("{c}\xa0·\xa0{d}\xa0·\xa0{a}", "{a} &middot; {d} &middot; {c}", "{a}&nbsp;&bull;&nbsp;{d}"),
        *("{d} / {a} / [arXiv](https://arxiv.org/abs/{i})", "- {d} / {a} / {c}"),
        *("**Authors:** {a} — **Date:** {d} — **Category:** {c}", "**Date:** {d} - **Authors:** {a}"),
        *("**Authors**: {a} - **Date**: {d}", "**Authors:** {a}, **Date:** {d}", "**Authors:** {a} / **Date:** {d}"),
        *("**Authors:** {a} &middot; **Date:** {d}", "**Date:** {d}; **Authors:** {a}"),
        *("*Published: {d} · Authors: {a}*", "_Published: {d} - Authors: {a}_", "- *Authors: {a} | Date: {d}*"),
        *("Authors: {a} - Published: {d}", "- Authors: {a} / Published: {d}", "Published: {d} — Authors: {a}"),
    ],
)
def test_names_and_a_date(line: str, count: int) -> None:
    """Whatever sign is between them, neither takes the other in, and one name is as good as several."""
    papers = read(line, count)
    assert [", ".join(paper.authors) for paper in papers] == [a for _, _, a, *_ in PAPERS[:count]]
    assert [paper.published for paper in papers] == [datetime.date.fromisoformat(p[3]) for p in PAPERS[:count]]
    assert not any(paper.extra for paper in papers)


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("heading", [LINKED, PLAIN])
@pytest.mark.parametrize(
    "line",
    [
        *("*arXiv:{i} - {a}*", "arXiv:{i}, {a}, {d}", "[{i}](https://arxiv.org/abs/{i}), {a}, {d}"),
        *("{d} / {a} / [arXiv](https://arxiv.org/abs/{i})", "[{i}](https://arxiv.org/abs/{i}) - {a} - {d}"),
    ],
)
def test_an_identifier_before_names(line: str, heading: str, count: int) -> None:
    """The names are not a part of it, nor a title."""
    papers = read(line, count, heading)
    assert [", ".join(paper.authors) for paper in papers] == [a for _, _, a, *_ in PAPERS[:count]]


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("heading", [LINKED, PLAIN])
def test_an_identifier_before_a_date(heading: str, count: int) -> None:
    """A list of facts behind it is not an address."""
    papers = read("arXiv:{i}, {d}, {c}", count, heading)
    assert [str(paper.published) for paper in papers] == [p[3] for p in PAPERS[:count]]
    assert [paper.categories for paper in papers] == [(p[4],) for p in PAPERS[:count]]
    assert not any(paper.extra for paper in papers)


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize(
    "line",
    [
        *("{f} et al. · [arXiv](https://arxiv.org/abs/{i}) · [PDF](https://arxiv.org/pdf/{i})", "{f} et al. | {c}"),
        *("{f} et al. · {d} · {c}", "{f} et al. — {d}", "*{f} et al. · {d}*"),
    ],
)
def test_one_name_before_the_others_that_were_left_out(line: str, count: int) -> None:
    """It is the first author, and no remark."""
    papers = read(line, count)
    assert [paper.authors for paper in papers] == [(p[2].partition(",")[0],) for p in PAPERS[:count]]
    assert not any(paper.authors_complete or paper.extra for paper in papers)


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Score: 8/10 · {a} · {d}", {"Score": "8/10"}),
        ("**Score:** 8/10 | {a} | {d}", {"Score": "8/10"}),
        ("*{a} · ICML 2026*", {"badges": "ICML 2026"}),
        ("{a} · ICML 2026", {"badges": "ICML 2026"}),
        ("**{a}** — ICML 2026", {"badges": "ICML 2026"}),
        ("**Authors:** {a} · ICML 2026", {"badges": "ICML 2026"}),
    ],
)
def test_names_beside_what_is_not_a_field(line: str, kept: dict[str, str], count: int) -> None:
    """A score before them, or a venue behind them, is kept apart."""
    papers = read(line, count)
    assert [", ".join(paper.authors) for paper in papers] == [a for _, _, a, *_ in PAPERS[:count]]
    assert [dict(paper.extra) for paper in papers] == [kept] * count


@pytest.mark.parametrize(
    "line",
    [
        "We sort pebbles / stones / bricks by hand.",
        "arXiv:2512.00001, which sorts pebbles by hand, is older than this one.",
        "[2512.00001](https://arxiv.org/abs/2512.00001), which sorts pebbles, is older.",
        "Ada Holm / Ben Ek / Bo Lin",
    ],
)
def test_slashes_and_commas_of_a_text(line: str) -> None:
    """Where a part is no fact, or all are names, they are part of the text."""
    text = "# L\n\n" + "".join(
        f"## {n}. [{t}](https://arxiv.org/abs/{i})\n\n**Authors:** {a}\n\n**Abstract:** {abstract}\n{line}\n\n"
        for n, (t, i, a, _, _, abstract) in enumerate(PAPERS, 1)
    )
    assert [paper.abstract for paper in adp.parse(text).papers] == [f"{p[-1]}\n{line}" for p in PAPERS]


def test_labels_in_italics_that_are_not_all_known() -> None:
    """The second may be any words, so nothing is parted."""
    papers = read("*Published: {d} · Note: {f} wrote it*", 3)
    assert [str(paper.published) for paper in papers] == [p[3] for p in PAPERS[:3]]
    assert all("wrote it" in str(dict(paper.extra)) for paper in papers)


def test_names_behind_names_of_a_label() -> None:
    """They are of the same list, as dots may part names as well."""
    papers = read("**Team:** Ada Lovelace · Ben Lind · {d}", 3)
    assert all("Ben Lind" in paper.extra["Team"] for paper in papers)
