"""Buttons on pages that unfold what is right below them: they are labels."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models", "When Do Drawers Open?"]
TEXTS = [
    "We sort pebbles by the shadows that they cast at noon. Our method needs a lamp and a table.",
    "Clouds are hard to count since they merge. We propose a small model that counts them.",
    "We watch forty kitchens for a year. Drawers open more often before noon than after it.",
]


def page(card: str) -> adp.Digest:
    """Read a page of cards, each with a heading, the authors, a summary and what is below it."""
    cards = "\n".join(
        f'<article><h3><a href="https://arxiv.org/abs/2601.9001{n}">{title}</a></h3>\n'
        f'<p class="authors">Mira Holt, Ona Pell</p>\n<div><h4>TL;DR</h4>\n<p>A lamp helps, number {n}.</p></div>\n'
        f"{card.format(n=n, text=text)}</article>"
        for n, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True))
    )
    return adp.parse(f"<!DOCTYPE html>\n<html><head><title>P</title></head>\n<body>\n{cards}\n</body></html>")


@pytest.mark.parametrize("attribute", ["data-target", "aria-controls", 'data-toggle="collapse" data-bs-target'])
@pytest.mark.parametrize("sign", ["", "#"])
def test_buttons_above_what_they_unfold(attribute: str, sign: str) -> None:
    """Their words say what it is, also those that no field has."""
    found = page(
        f'<div><button class="b" {attribute}="{sign}take-{{n}}">Show take <svg><path d="M3"/></svg></button>\n'
        '<div class="c" id="take-{n}"><p>Worth a look.</p></div></div>\n'
        f'<button {attribute}="{sign}abs-{{n}}">Show abstract</button><div id="abs-{{n}}"><p>{{text}}</p></div>'
    )
    assert [paper.title for paper in found] == TITLES
    assert [paper.abstract for paper in found] == TEXTS
    assert [paper.analysis and paper.analysis.tldr for paper in found] == [
        f"A lamp helps, number {n}." for n in range(3)
    ]
    assert {paper.extra["Show take"] for paper in found} == {"Worth a look."}


@pytest.mark.parametrize(
    "button",
    [
        '<button data-target="other">Show abstract</button><div id="abs-{n}">',
        '<button data-target="abs-{n}"></button><div id="abs-{n}">',
        '<button data-target="abs-{n}">Show more</button><div id="abs-{n}">',
        '<button data-target="abs-{n}">Show abstract</button>and text, <div id="abs-{n}">',
        '<button class="b">Show abstract</button><div>',
    ],
)
def test_other_buttons(button: str) -> None:
    """One that leads elsewhere, or says nothing, is not a label."""
    found = page(f"{button}<p>{{text}}</p></div>")
    assert [paper.title for paper in found] == TITLES
    assert {paper.abstract for paper in found} == {None}


def test_a_button_in_a_paragraph() -> None:
    """It does not part a text."""
    found = page('<p>{text} <button data-target="more-{n}">Show take</button><span id="more-{n}">So it is.</span></p>')
    assert not [paper for paper in found if "Show take" in paper.extra]
