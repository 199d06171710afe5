"""Feeds in JSON: what their items say as text, and as HTML."""

import json

import pytest

import arxiv_digest_parser as adp

TEXTS = ["We sort pebbles by the shadows that they cast at noon.", "Clouds are hard to count, since they merge."]
BODIES = {
    "content_text": "{text}",
    "content_html": "<p>{text}</p>",
    "content_html, emphasised": "<p class='a'>{text}</p>\n".replace("{text}", "<b>{text}</b>"),
    "content_html, no elements": "{text}",
}


def feed(bodies: list[dict[str, str]], indent: int | None = 1) -> adp.Digest:
    """Read a feed of items with different bodies."""
    items = [
        {
            "id": f"https://arxiv.org/abs/2601.9001{n}",
            "url": f"https://arxiv.org/abs/2601.9001{n}",
            "title": f"Paper {'ABC'[n]} of Stones",
            "authors": [{"name": "Ada Holm"}, {"name": "Ben Ek"}],
            "date_published": "2026-01-02T00:00:00Z",
            **body,
        }
        for n, body in enumerate(bodies)
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": "Papers", "items": items}
    return adp.parse(json.dumps(head, indent=indent))


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("form", BODIES)
def test_the_text_of_an_item(form: str, indent: int | None) -> None:
    """It is the abstract, also as HTML that says no more than text does."""
    key = form.partition(",")[0]
    found = feed([{key: BODIES[form].format(text=text)} for text in TEXTS], indent)
    assert [one.abstract for one in found] == TEXTS
    assert {one.authors for one in found} == {("Ada Holm", "Ben Ek")}
    assert not [one for one in found if key in one.extra]


def test_paragraphs_and_references_to_characters() -> None:
    """They are as a reader of the page sees them."""
    found = feed([{"content_html": f"<p>{text}</p>\n<p>Rain &amp; <em>snow</em>.<br/>Hail.</p>"} for text in TEXTS])
    assert [one.abstract for one in found] == [f"{text}\n\nRain & snow.\n\nHail." for text in TEXTS]


def test_html_that_says_more() -> None:
    """A list or a link is more than a text, and is kept as it is printed."""
    html = "<ul><li>Wet stones</li></ul>"
    found = feed([{"content_html": html}] * 2)
    assert [(one.abstract, one.extra["content_html"]) for one in found] == [(None, html)] * 2


def test_the_key_above_the_items() -> None:
    """What only opens the list of items says nothing, and is not reported."""
    found = feed([{"content_text": text} for text in TEXTS])
    assert not [one for one in found.diagnostics if '"items"' in (one.text or "")]
