"""Items of one line: what is in the same place of most of them is read as the same."""

import pytest

import arxiv_digest_parser as adp

#: Titles, names, sentences, days and venues of papers; some titles look like names, or hold marks that part values.
PAPERS = dict(
    enumerate(
        [
            ("Kettles Remember Their Last Boil", "Ines Quellmalz, Tobi Adeyemi, Mira Holt", "Old kettles boil faster."),
            ("A Ledger of Doors Left Ajar", "Marek Svoboda-Lind", "Most doors are ajar."),
            ("Sorting Pebbles by Their Sound: A Field Study", "Ona Pell, Tomas Reyk", "Pebbles can be sorted by ear."),
            ("Why Do Drawers Stick?", "A. Holm, B. Ek", "They stick in damp weather."),
            ("On the weight of wet sand", "Ludwig van der Berg, Bo Lin", "Wet sand weighs more."),
            ("Deep Lamps", "Hui-Lan Tsai", "We light all lamps."),
            ("Counting clouds with cameras", "Petra Holt, Jonas Reyk, Ada Ek, Bo Lind", "Clouds are hard to count."),
        ]
    )
)
DAYS = [f"2026-07-{day}" for day in range(12, 12 + len(PAPERS))]
PRINTED_DAYS = [f"Jul {day}, 2026" for day in range(12, 12 + len(PAPERS))]
VENUES = ["ICML 2026", "CVPR 2026", "TMLR 2025", "ICML 2026", "ACL 2026", "NeurIPS 2025", "AAAI 2026"]
CATEGORIES = ["cs.CL, cs.AI", "cs.CV", "cs.LG, stat.ML", "cs.RO", "cs.DS", "cs.CY", "cs.IR, cs.CL"]


def listed(form: str, numbers: range) -> list[adp.Paper]:
    """Return the papers of a list in a form."""
    items = (
        form.format(
            t=PAPERS[n][0],
            a=PAPERS[n][1],
            e=f"{PAPERS[n][1].split(', ')[0]} et al.",
            s=PAPERS[n][2],
            d=DAYS[n],
            m=PRINTED_DAYS[n],
            v=VENUES[n],
            c=CATEGORIES[n],
            r="★" * (n % 3 + 1),
            u=f"https://arxiv.org/abs/2607.9000{n}",
            n=n,
        )
        for n in numbers
    )
    papers = [*adp.parse("# Reading list\n\n## Kettles\n\n" + "\n".join(items) + "\n").papers]
    assert [str(paper.arxiv_id) for paper in papers] == [f"2607.9000{n}" for n in numbers]
    assert [paper.title for paper in papers] == [PAPERS[n][0] for n in numbers]
    return papers


def is_all_of(paper: adp.Paper) -> bool:
    """Tell whether nothing of a paper is kept as a remark."""
    return not paper.extra.keys() & {"badges", "note"}


NUMBERS = [range(2), range(2, 4), range(3), range(3, 6), range(7)]
numbers = pytest.mark.parametrize("numbers", NUMBERS, ids=[f"{one.start} to {one.stop}" for one in NUMBERS])

NAMED = [
    "- {a}. *[{t}]({u})*",
    "- {a}: [{t}]({u})",
    "- {a}: *[{t}]({u})*",
    "- {a}: **{t}** [arXiv]({u})",
    "- **{a}**: [{t}]({u})",
    "- {a}. {t}. [arXiv]({u})",
    "{n}. {a}. {t} ([link]({u}))",
    "- {a}: {t} {u}",
    "- {a} - {t} - {u}",
    "- {a} | {t} | [arXiv]({u})",
    "* {a}. {t}. [arXiv]({u}) [code](https://github.com/x/y{n})",
    "* {a}: [{t}]({u}) [[code]](https://github.com/x/y{n})",
    "- {t}. {a}. [arXiv]({u})",
    "- {t}. *{a}*. [arXiv]({u})",
    "- {t} ({a}) [arXiv]({u})",
    "- {t} by {a} [arXiv]({u})",
    "- {t}; {a}; {u}",
    "- *{t}* - {a} - [arXiv]({u})",
    "- *{t}*, {a} [arXiv]({u})",
    "- [{t}]({u}): ({a})",
]


@numbers
@pytest.mark.parametrize("form", NAMED)
def test_names_in_the_same_place(form: str, numbers: range) -> None:
    """All of them are names, whatever is between them and the titles, also one that looks like a title."""
    papers = listed(form, numbers)
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in numbers]
    assert all(map(is_all_of, papers))


def test_names_behind_commas() -> None:
    """They are names where most lines have them there, and not words of the titles."""
    papers = listed("- {t}, {a}, [arXiv]({u})", range(7))
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in range(7)]


@numbers
@pytest.mark.parametrize(
    "form", ["- {e}: [{t}]({u})", "- {e} - {t} - {u}", "- {e}: {t}. [arXiv]({u})", "- {e}, [{t}]({u})"]
)
def test_first_names_in_the_same_place(form: str, numbers: range) -> None:
    """They say that others were left out."""
    papers = listed(form, numbers)
    assert [paper.authors for paper in papers] == [(PAPERS[n][1].split(", ")[0],) for n in numbers]
    assert not any(paper.authors_complete for paper in papers)
    assert all(map(is_all_of, papers))


@numbers
@pytest.mark.parametrize(
    "form",
    [
        "- {t}. {a}. {d}. [arXiv]({u})",
        "- {t}, {a}, {m}, [arXiv]({u})",
        "- [{t}]({u}) {a} {m}",
        "- [{t}]({u}) {a} ({m})",
        "- **{t}** {a} {m} [arXiv]({u})",
        "- [{t}]({u}) {d} {a} `cs.CL`",
        "- [{t}]({u}) {m}: {a}",
        "- {d} {a}: [{t}]({u})",
        "- {d}: {a}. {t}. [arXiv]({u})",
    ],
)
def test_days_beside_names(form: str, numbers: range) -> None:
    """A day is not a part of the names before it or behind it."""
    papers = listed(form, numbers)
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in numbers]
    assert [str(paper.published) for paper in papers] == [DAYS[n] for n in numbers]
    assert all(map(is_all_of, papers))


@numbers
@pytest.mark.parametrize(
    "form",
    ["- *{t}* [[arXiv]({u})] ({v})", "- *{t}* [arXiv]({u}) {v}", "- *{t}* [[arXiv]({u})] [[pdf]({u})] ({v})"],
)
def test_titles_in_italics_and_venues(form: str, numbers: range) -> None:
    """The venues behind the links are not the titles."""
    papers = listed(form, numbers)
    assert [(paper.authors, paper.extra["badges"]) for paper in papers] == [((), VENUES[n]) for n in numbers]


@numbers
def test_venues_behind_names(numbers: range) -> None:
    """They are not parts of the names."""
    papers = listed("- {t}. {a}. {v}. [arXiv]({u})", numbers)
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in numbers]
    assert [paper.extra["badges"] for paper in papers] == [VENUES[n] for n in numbers]


@numbers
@pytest.mark.parametrize(
    "form", ["- *{t}* - [arXiv]({u}) - {s}", "- *{t}* [arXiv]({u}): {s}", "- *{t}*: {s} [arXiv]({u})"]
)
def test_titles_in_italics_and_sentences(form: str, numbers: range) -> None:
    """The sentences behind them are not the titles."""
    papers = listed(form, numbers)
    assert [(paper.authors, paper.abstract) for paper in papers] == [((), PAPERS[n][2]) for n in numbers]


@numbers
@pytest.mark.parametrize(
    "form",
    ["- [{t}]({u}) {a} TL;DR: {s}", "- **[{t}]({u})** {a} TL;DR: {s}", "- **{t}** {a} [arXiv]({u}) TL;DR: {s}"],
)
def test_labels_behind_names(form: str, numbers: range) -> None:
    """The known label that most lines have ends the names."""
    papers = listed(form, numbers)
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in numbers]
    assert [paper.analysis and paper.analysis.tldr for paper in papers] == [PAPERS[n][2] for n in numbers]


@numbers
def test_categories_in_brackets(numbers: range) -> None:
    """All categories behind a colon and in brackets are read."""
    papers = listed("- [{t}]({u}): ({c})", numbers)
    assert [", ".join(paper.categories) for paper in papers] == [CATEGORIES[n] for n in numbers]
    assert all(map(is_all_of, papers))


@numbers
def test_stars_before_names(numbers: range) -> None:
    """The first name is read without them."""
    papers = listed("- [{t}]({u}) {r} {a}", numbers)
    assert [", ".join(paper.authors) for paper in papers] == [PAPERS[n][1] for n in numbers]
    assert [paper.extra for paper in papers] == [{"badges": "★" * (n % 3 + 1)} for n in numbers]


@pytest.mark.parametrize("form", ["- {a}: [{t}]({u})", "- {a} - {t} - {u}", "- [{t}]({u}): ({a})"])
@pytest.mark.parametrize(("name", "authors", "kept"), [("OpenAI", ("OpenAI",), None), ("14 people", (), "14 people")])
def test_other_words_in_the_place_of_names(
    monkeypatch: pytest.MonkeyPatch, form: str, name: str, authors: tuple[str, ...], kept: str | None
) -> None:
    """Few words are a group of people there; what counts is not one."""
    monkeypatch.setitem(PAPERS, 1, (PAPERS[1][0], name, PAPERS[1][2]))
    papers = listed(form, range(7))
    others = [0, *range(2, 7)]
    assert [", ".join(papers[n].authors) for n in others] == [PAPERS[n][1] for n in others]
    assert (papers[1].authors, papers[1].extra.get("badges")) == (authors, kept)


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        # Two forms of lines, as many of each: none of them tells what the others are.
        (["[A Sort]({u}) Mira Holt Jul 12, 2026", "**B Sort** - [arXiv]({u})"], ["A Sort", "B Sort"]),
        # Two texts that may be titles.
        (["Deep Lamps of Old - Of Many Wet Stones - {u}", "Old Lamps of Men - On Wool and Some Sand - {u}"], None),
        # A label behind words that are not names.
        (
            ["[Old Stones]({u}) we sort. Code: soon", "[Old Lamps]({u}) we light. Code: soon"],
            ["Old Stones", "Old Lamps"],
        ),
        # A label that some lines lack.
        (
            [
                *(f"[Stones of {word}]({{u}}) Mira Holt, Bo Lin TL;DR: We sort." for word in ("Sand", "Wool", "Tea")),
                "[Stones of Ice]({u}) Ona Pell",
            ],
            ["Stones of Sand", "Stones of Wool", "Stones of Tea", "Stones of Ice"],
        ),
    ],
)
def test_lines_that_are_not_alike(items: list[str], expected: list[str] | None) -> None:
    """What some lines lack is not read from the others."""
    lines = (f"- {item.format(u=f'https://arxiv.org/abs/2607.9000{n}')}\n" for n, item in enumerate(items))
    titles = [paper.title for paper in adp.parse("# Stones\n\n" + "".join(lines)).papers]
    assert len(titles) == len(items)
    assert titles == (expected or titles)
