"""Labels on lines of their own, at the beginning of the descriptions of a feed."""

from html import escape

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest

TITLES = ("Sorting Pebbles by Shadows", "Counting Clouds with Small Models", "When Do Drawers Open?")
ABSTRACTS = (
    "We sort pebbles by the shadows that they cast at noon. Our method needs a lamp.",
    "Clouds are hard to count since they merge. We count them from below.",
    "We watch forty kitchens for a year. Drawers open more often before noon.",
)


def feed(bodies: list[str]) -> Digest:
    """Read a feed with a description for each paper."""
    items = "\n".join(
        f"<item><title>{title}</title><description>{escape(body)}</description>"
        f"<guid>https://arxiv.org/abs/2601.9001{number}</guid></item>"
        for number, (title, body) in enumerate(zip(TITLES, bodies, strict=False), 1)
    )
    return adp.parse(f'<rss version="2.0"><channel><title>Papers</title>\n{items}\n</channel></rss>')


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize(
    "form",
    [
        "Relevance Score: {}<br>Reasons: it sorts<br><br>{}",
        "Relevance Score: {}<br/>\nReasons: it sorts<br/>\n<br/>\n{}",
        "<p>Relevance Score: {}<br>Reasons: it sorts</p><p>{}</p>",
        "Relevance Score: {}\nReasons: it sorts\n\n{}",
        "\nRelevance Score: {}\nReasons: it sorts\n\n{}",
    ],
)
def test_labels_of_most_descriptions_are_labels(form: str, number: int) -> None:
    """Each has its own value, and the text below them is the abstract."""
    digest = feed([form.format(at, abstract) for at, abstract in enumerate(ABSTRACTS[:number])])
    assert [paper.abstract for paper in digest] == [*ABSTRACTS[:number]]
    extras = [(paper.extra["Relevance Score"], paper.extra["Reasons"]) for paper in digest]
    assert extras == [(str(at), "it sorts") for at in range(number)]


def test_what_one_description_begins_with_is_text() -> None:
    """A line with a colon below another one may be a part of the text of one paper."""
    digest = feed(
        [f"Score: 1<br>{ABSTRACTS[0]}", "Score: 2<br>Note: well<br><br>See there.", f"Score: 3<br>{ABSTRACTS[2]}"]
    )
    assert "Note" not in digest[1].extra
    assert "Note: well" in digest[1].extra["Score"]


def test_diagnostics_below_labels_name_lines_of_the_feed() -> None:
    """The blank lines between labels do not count."""
    digest = feed([f"Score: 1\nPlace: Rome\nPublished: soon\n\n{abstract}" for abstract in ABSTRACTS])
    assert [found.line for found in digest.diagnostics if found.code == "bad-date"] == [4, 9, 14]
