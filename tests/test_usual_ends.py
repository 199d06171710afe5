"""What is below the line with which most papers end: the name of the next topic, or a line that closes the digest."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds", "Lanterns for Small Boats", "Weighing Snow", "Hot Tea"]
NAMES = ["Mira Holt, Ona Pell", "Jun Arakawa, Lea Brandt", "Ines Duarte, Karl Olsen", "Wei Zhang, Pia Roth", "Ada Holm"]
FORMS = {
    "bold titles, links": "**{title}**\n\n{names}\n\n**arXiv ID:** {id}\n\n**Abstract:** {text}\n\n[PDF]({pdf})\n\n",
    "bold titles, a label": "**{n}. [{title}]({url})**\n\n{names}\n\nChosen for: stones {n}\n\n",
    "bold titles, an address": "**{n}. {title}** (2026)\nAuthors: {names}\nPaper ID: `{id}`\nURL: {url}\n\n",
    "items": "- **{title}**\n  {names}\n  URL: {url}\n\n",
    "headings, a label": "## [{title}]({url})\n\n*{names}*\n\nChosen for: stones {n}\n\n",
    "headings, an address": "## {n}. {title}\n\n**Authors:** {names}\n\n**URL:** {url}\n\n",
}
CLOSING = "You can ask me for a summary of any of these, by its title."


def digest(form: str, below: dict[int, str], size: int = 3) -> adp.Digest:
    """Read papers with something below some of them."""
    return adp.parse(
        "".join(
            FORMS[form].format(
                n=n,
                title=TITLES[n - 1],
                names=NAMES[n - 1],
                id=f"2601.9001{n}",
                url=f"https://arxiv.org/abs/2601.9001{n}",
                pdf=f"https://arxiv.org/pdf/2601.9001{n}",
                text=f"We look at number {n}, and at nothing else for a year.",
            )
            + (f"{below[n]}\n\n" if n in below else "")
            for n in range(1, size + 1)
        )
    )


def contents(found: adp.Digest) -> list[tuple[object, ...]]:
    """Return what the papers of a digest say."""
    return [
        (str(one.arxiv_id), one.title, one.authors, one.abstract, one.pdf_url, dict(one.extra)) for one in found.papers
    ]


def unread(found: adp.Digest) -> list[str | None]:
    """Return what was not read."""
    return [one.text for one in found.diagnostics if one.code == "unread-text"]


@pytest.mark.parametrize("size", [3, 5])
@pytest.mark.parametrize("form", FORMS)
def test_a_closing_line(form: str, size: int) -> None:
    """It is not the last paper's, and is reported."""
    found = digest(form, {size: CLOSING}, size)
    assert contents(found) == contents(digest(form, {}, size))
    assert unread(found) == [CLOSING]


@pytest.mark.parametrize("below", [{2: "Homes"}, {1: "Weather", 4: "Homes"}])
@pytest.mark.parametrize("form", [form for form in FORMS if form.startswith("bold titles")])
def test_names_of_topics(form: str, below: dict[int, str]) -> None:
    """They are not the papers' above them."""
    found = digest(form, below, 5)
    assert contents(found) == contents(digest(form, {}, 5))
    assert unread(found) == [*below.values()]


@pytest.mark.parametrize("form", [form for form in FORMS if form.endswith("label")])
@pytest.mark.parametrize(
    "below",
    [
        "**Note:** the stones are wet.",
        "It is long. " * 40,
        "One paragraph is wet.\n\nThe other one is dry.",
        "https://arxiv.org/abs/2601.90013",
    ],
)
def test_what_may_be_the_papers(form: str, below: str) -> None:
    """A label, a long text, several paragraphs or an address are not a closing line."""
    assert not unread(digest(form, {3: below}))


@pytest.mark.parametrize("below", ["They are wet.", "Wet\nstones", "Stones, which are wet " * 4])
def test_what_is_no_topic(below: str) -> None:
    """A sentence, several lines or a long text below one of the first papers may be of this paper."""
    assert not unread(digest("bold titles, a label", {1: below}, 5))


MAIL = """\
{first} — 2

  1. Sorting Pebbles by Moonlight
     arXiv · 2026-11-20 · Mira Holt, Ona Pell
     Summary: They sort by moonlight.
     Chosen for: stones
     Link: https://arxiv.org/abs/2611.90011
  2. Counting Clouds
     arXiv · 2026-11-21 · Jun Arakawa, Lea Brandt
     Summary: They count from below.
     Chosen for: clouds

{second} — 1

  1. Lanterns for Small Boats
     arXiv · 2026-11-22 · Ines Duarte, Karl Olsen
     Summary: They light them one by one.
     Chosen for: boats
     Link: https://arxiv.org/abs/2611.90013
"""


def test_a_topic_below_an_indented_item() -> None:
    """It is not part of the item's last value, though this is the only item without an address."""
    found = adp.parse(MAIL.format(first="Weather", second="Homes"))
    assert [(one.title, one.extra["Chosen for"]) for one in found.papers] == [
        ("Sorting Pebbles by Moonlight", "stones"),
        ("Counting Clouds", "clouds"),
        ("Lanterns for Small Boats", "boats"),
    ]
    assert unread(found) == ["Weather — 2", "Homes — 1"]


def test_lines_below_most_indented_items() -> None:
    """What most items have is not the name of a topic, however far out it is."""
    text = "".join(
        f"  {n}. {title}\n     Mira Holt, Ona Pell\n     arXiv:2611.9001{n}\n\nSorted by number {n}\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    found = adp.parse(text)
    assert [one.title for one in found] == TITLES
    assert unread(found) == [f"Sorted by number {n}" for n in range(1, 6)]


@pytest.mark.parametrize("link", ["[PDF]({pdf})", "[arXiv]({url}) | [PDF]({pdf})", "{url}"])
@pytest.mark.parametrize("label", ["**Abstract:** ", "**TLDR:** "])
def test_the_name_of_a_topic_between_two_papers(label: str, link: str) -> None:
    """Links to the paper end its text, also where two papers do not show how papers end."""
    names = ("Weather", "Homes")
    text = "# Digest\n\n" + "".join(
        f"{names[n]}\n\n**{TITLES[n]}**\n\n{NAMES[n]}\n\n**Score:** 8.{n}\n\n{label}They look at stone {n} for a year."
        + f"\n\n{link}".format(url=f"https://arxiv.org/abs/2601.9001{n}", pdf=f"https://arxiv.org/pdf/2601.9001{n}")
        + "\n\n"
        for n in range(2)
    )
    found = adp.parse(text)
    told = [one.abstract or (one.analysis and one.analysis.tldr) for one in found]
    assert told == [f"They look at stone {n} for a year." for n in range(2)]
    assert [str(one.arxiv_id) for one in found] == ["2601.90010", "2601.90011"]
    assert unread(found) == ["Weather", "Homes"]


@pytest.mark.parametrize("below", ["They are wet.", "wet\nand dry", "wet stones " * 9, "\n\nwet"])
def test_links_within_a_text(below: str) -> None:
    """A link alone on its line may be a part of a text that goes on."""
    text = f"## Sorting\n\n*Ada Holm*\n\n**Abstract:** We sort.\n\nhttps://arxiv.org/abs/2601.90010\n\n{below}\n"
    [paper] = adp.parse(text).papers
    assert (paper.abstract or "").endswith(below.strip()) == ("\n\n" not in below)
