"""Items whose parts are in any order, on one line or on several, whatever separates them."""

from itertools import permutations

import pytest

from arxiv_digest_parser import Digest, parse

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar: Two Winters", "Sorting Pebbles by Sound"]
NAMES = ["Ines Quell, Tobi Adeyemi, Mira Holt", "Marek Svoboda-Lind, Xi Chen", "Ona Pell, Tomas Reyk"]
VENUES = ["NeurIPS 2026", "ICML 2026", "CVPR 2026"]
TITLE = ["**{title}** [[paper]({link})]", "[{title}]({link})", "**[{title}]({link})**"]
PARTS = {"names": "{names}", "venue": "({venue})", "date": "2026-07-1{n}"}


def read(form: str, number: int = 3) -> Digest:
    """Read some items of a form."""
    papers = zip(TITLES[:number], NAMES, VENUES, strict=False)
    digest = parse(
        "# Daily Papers\n\n"
        + "".join(
            form.format(title=title, names=names, venue=venue, n=n, link=f"https://arxiv.org/abs/2607.9000{n}")
            for n, (title, names, venue) in enumerate(papers, 1)
        )
    )
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [str(paper.arxiv_id) for paper in digest] == [f"2607.9000{n}" for n in range(1, number + 1)]
    return digest


ORDERS = [*permutations(PARTS)]


@pytest.mark.parametrize(
    ("separator", "order"),
    [(separator, order) for separator in (" / ", " - ", " | ", " · ") for order in ORDERS]
    + [(". ", order) for order in ORDERS if order[0] != "date"],
)
@pytest.mark.parametrize("title", TITLE)
def test_parts_behind_titles(title: str, separator: str, order: tuple[str, ...]) -> None:
    """A full stop, or a slash with spaces, parts what is behind a title that is marked, as other signs do."""
    digest = read("- " + separator.join([title, *map(PARTS.__getitem__, order)]) + "\n")
    assert [", ".join(paper.authors) for paper in digest] == NAMES
    assert [str(paper.published) for paper in digest] == [f"2026-07-1{n}" for n in (1, 2, 3)]
    assert [venue in paper.extra["badges"] for venue, paper in zip(VENUES, digest, strict=True)] == [True] * 3


@pytest.mark.parametrize("names", ["by {names}", "*{names}*", "_{names}_", "{names}"])
@pytest.mark.parametrize("separator", [". ", " / "])
def test_names_behind_links_in_brackets(separator: str, names: str) -> None:
    """The first of them is not lost where the bracket of the link and a separator are before it."""
    digest = read(f"* {TITLE[0]}{separator}{names}\n")
    assert [", ".join(paper.authors) for paper in digest] == NAMES


@pytest.mark.parametrize("category", ["[cs.RO]", "(cs.RO)", "`cs.RO`"])
def test_categories_before_full_stops(category: str) -> None:
    """The full stop behind their brackets is not a part of them."""
    digest = read(f"1. {TITLE[0]}. {category}. _{{names}}_\n")
    assert [", ".join(paper.authors) for paper in digest] == NAMES
    assert [paper.primary_category or paper.categories[0] for paper in digest] == ["cs.RO"] * 3


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "1. "])
@pytest.mark.parametrize(
    "first", ["_{names}_", "*{names}*", "{names}", "**{venue}**", "*{venue}*", "({venue})", "`cs.RO`"]
)
@pytest.mark.parametrize("title", [*TITLE, "{title} [[paper]({link})]"])
def test_facts_above_titles_of_items(title: str, first: str, mark: str, number: int) -> None:
    """What all items begin with is not a title, if it is names, a venue or a category."""
    digest = read(f"{mark}{first}\n  {title}\n", number)
    if "names" in first:
        assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]


@pytest.mark.parametrize("venue", ["**{venue}**", "*{venue}*", "`{venue}`"])
def test_venues_above_names(venue: str) -> None:
    """A venue in bold is not a label, and the names below it are the authors."""
    digest = read(f"- [{{title}}]({{link}})\n  {venue}\n  {{names}}\n")
    assert [", ".join(paper.authors) for paper in digest] == NAMES
    assert [paper.extra["badges"].strip("`") for paper in digest] == VENUES
