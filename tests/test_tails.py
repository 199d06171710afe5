"""Lines below the texts of papers that are not part of these: tags, names, a date, links."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp

TEXTS = (
    "We sort pebbles by the shadows that they cast at noon, with a lamp and a table.",
    "Clouds are hard to count since they merge. We propose a model that counts from below.",
    "We watch forty kitchens for a year. Drawers open more often before noon than after it.",
    "Lanterns are lit one by one. We show in which order this takes the fewest steps.",
)
NAMES = ("Mira Holt, Ona Pell, Tomas Reyk", "Jun Arakawa, Lea Brandt", "Ines Duarte, Karl Olsen", "Wei Zhang, Pia Roth")
TAGS = ("sorting\nlamps", "vision\nclouds", "homes", "light\norder")

WORDS = ("stones", "clouds", "drawers", "lanterns")


def digest(template: str, size: int = 4) -> adp.Digest:
    """Read papers printed by a template, into which the text, the names and the tags of each are put."""
    papers = (
        f"## [Paper {'ABCD'[n]} of Stones](https://arxiv.org/abs/2601.9001{n})\n\n"
        + template.format(text=TEXTS[n], names=NAMES[n], tags=TAGS[n], word=WORDS[n], n=n)
        for n in range(size)
    )
    return adp.parse("\n\n".join(papers))


def abstracts(papers: Sequence[adp.Paper]) -> list[str | None]:
    """Return the abstracts of papers."""
    return [paper.abstract for paper in papers]


@pytest.mark.parametrize("size", [3, 4])
@pytest.mark.parametrize("above", ["", "**Authors:** {names}\n\n", "**Authors:** {names}\n\n**Abstract:** "])
@pytest.mark.parametrize("below", ["", "\n\n[PDF](https://arxiv.org/pdf/2601.9001{n})"])
def test_tags_below_abstracts(size: int, above: str, below: str) -> None:
    """Lines that are not sentences end the texts of most papers, so no author wrote them."""
    found = digest(f"{above}{{text}}\n\n{{tags}}{below}", size)
    assert abstracts(found.papers) == [*TEXTS[:size]]
    assert [paper.extra["badges"].split() for paper in found] == [tags.split() for tags in TAGS[:size]]
    assert [paper.pdf_url is not None for paper in found] == [below != ""] * size


@pytest.mark.parametrize("size", [2, 3, 4])
def test_facts_below_abstracts(size: int) -> None:
    """Facts go to their fields, and also two papers show that they are facts."""
    found = digest("**Abstract:** {text}\n\ncs.DS\n\n📅 2026-01-1{n}\n", size)
    assert abstracts(found.papers) == [*TEXTS[:size]]
    assert {paper.primary_category for paper in found} == {"cs.DS"}


def test_names_below_abstracts() -> None:
    """Names below the texts are the authors, where nothing else names these."""
    found = digest("{text}\n\n{names}\n\n2026-01-04\n[Read](https://arxiv.org/abs/2601.9001{n})")
    assert abstracts(found.papers) == [*TEXTS]
    assert [", ".join(paper.authors) for paper in found] == [*NAMES]
    assert {str(paper.published) for paper in found} == {"2026-01-04"}


def test_names_below_abstracts_where_a_label_names_authors() -> None:
    """They are other people then."""
    found = digest("**Authors:** Ada Holm, Ben Ek\n\n**Abstract:** {text}\n\n{names}")
    assert abstracts(found.papers) == [*TEXTS]
    assert {paper.authors for paper in found} == {("Ada Holm", "Ben Ek")}
    assert [paper.extra["badges"] for paper in found] == [*NAMES]


def test_names_below_some_abstracts() -> None:
    """If most papers have other lines there, names are not known to be authors."""
    found = adp.parse(
        "\n\n".join(
            f"## [Paper {'ABCD'[n]} of Stones](https://arxiv.org/abs/2601.9001{n})\n\n{TEXTS[n]}\n\n{line}"
            for n, line in enumerate(("Ada Holm, Ben Ek", "lamps", "clouds", "homes"))
        )
    )
    assert abstracts(found.papers) == [*TEXTS]
    assert {paper.authors for paper in found} == {()}


@pytest.mark.parametrize(
    "template",
    [
        "**Abstract:** {text}\n\n- wet {tags}\n- dry stones",
        "**Abstract:** {text}\n\nStones: wet {n}",
        "**Abstract:** {text}\n\n" + "wet {word} and dry ones " * 5,
        "**Abstract:** {text}\n\n$x = {word}$",
        "**Abstract:** {text}\n\n" + "\n".join(f"{word} {{n}}" for word in "abcdefghijklmn"),
        "**Abstract:** stones {n}\n\nwet {word}",
    ],
)
def test_texts_that_end_with_other_lines(template: str) -> None:
    """Items, labels, long lines, formulas and many lines may be parts of texts."""
    found = digest(template)
    assert all("\n\n" in (paper.abstract or "") or "Stones" in paper.extra for paper in found)


def test_one_text_that_ends_with_a_line() -> None:
    """It is the author's, if no other text does."""
    papers = "\n\n".join(
        f"## [Paper {'ABCD'[n]} of Stones](https://arxiv.org/abs/2601.9001{n})\n\n**Abstract:** {text}{below}"
        for n, (text, below) in enumerate(zip(TEXTS, ("\n\nwet stones", "", "", ""), strict=True))
    )
    assert adp.parse(papers).papers[0].abstract == f"{TEXTS[0]}\n\nwet stones"


VENUES = ("ICLR 2026", "NeurIPS 2026", "ICML 2026", "ICML 2026")


@pytest.mark.parametrize("size", [2, 3, 4])
def test_venues_above_headings(size: int) -> None:
    """A venue above each heading, and not below the last paper, is that of the paper below it."""
    text = "# Publications\n\n" + "\n\n".join(
        f"{VENUES[n]}\n\n### Paper {'ABCD'[n]} of Stones\n{NAMES[n]}\n\n{TEXTS[n]}\n\n[PDF](https://arxiv.org/pdf/2601.9001{n})"
        for n in range(size)
    )
    found = adp.parse(text)
    assert [paper.extra["badges"] for paper in found] == [*VENUES[:size]]
    assert abstracts(found.papers) == [*TEXTS[:size]]
    assert all(paper.pdf_url for paper in found)


def test_topics_above_headings() -> None:
    """Lines below the links to a paper may be of the next one, and are reported."""
    text = "# Publications\n\n" + "\n\n".join(
        f"On {tags.split()[0]}\n\n### Paper {'ABCD'[n]}\n{NAMES[n]}\n\n{TEXTS[n]}\n\n[PDF](https://arxiv.org/pdf/2601.9001{n})"
        for n, tags in enumerate(TAGS)
    )
    found = adp.parse(text)
    assert abstracts(found.papers) == [*TEXTS]
    assert [d.code for d in found.diagnostics if d.text and d.text.startswith("On ")] == ["unread-text"] * 4
    assert all(paper.pdf_url and not paper.extra for paper in found)
