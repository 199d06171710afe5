"""Elements of a page whose classes say that one is the label of the other."""

import pytest

import arxiv_digest_parser as adp

FORMS = {
    "spans": '<span class="sec-label a">{label}</span><span class="sec-content">{value}</span>',
    "apart": '<span class="label">{label}:</span>\n  <span class="value">{value}</span>',
    "blocks": '<div class="field-key">{label}</div><div class="field_val">{value}</div>',
    "paired blocks": '<div><div class="term">{label}</div>\n<div class="desc">{value}</div></div>',
}


def read(form: str, number: int, *pairs: tuple[str, str]) -> tuple[adp.Paper, ...]:
    """Read a page with pairs of labels and values below the summary of each paper."""
    body = "".join(form.format(label=label, value=value) for label, value in pairs)
    cards = "".join(
        f'<div class="card"><h2><a href="https://arxiv.org/abs/2512.1000{at}">On Stones {at}</a></h2>'
        f'<p>Ada Holm, Ben Ek · 2026-01-02</p><p class="tldr">We sort.</p><div class="grid">{body}</div></div>'
        for at in range(number)
    )
    return adp.parse(f"<html><body><main>{cards}</main></body></html>").papers


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("number", [1, 2, 5])
def test_labels_and_values(form: str, number: int) -> None:
    """Each value is below its label, and not a part of the text above."""
    pairs = ("Problem", "Stones are wet."), ("Approach", "We dry them."), ("Why it matters", "Wet stones slip.")
    for paper in read(form, number, *pairs):
        assert (paper.authors, paper.abstract) == (("Ada Holm", "Ben Ek"), None)
        assert paper.analysis is not None
        assert (paper.analysis.tldr, paper.analysis.method) == ("We sort.", "We dry them.")
        assert dict(paper.extra) == {"Problem": "Stones are wet.", "Why it matters": "Wet stones slip."}


@pytest.mark.parametrize(
    "form",
    [
        '<span class="label">{label}</span><span class="chip">{value}</span>',  # both are tags
        '<span class="label">{label}</span>{value}',
        '<span class="label"><i>{label}</i></span><span class="value">{value}</span>',
        '<span class="labelled">{label}</span><span class="value">{value}</span>',
    ],
)
def test_other_elements(form: str) -> None:
    """What has no value by its class, or holds more than a text, is not a label of this kind."""
    for paper in read(form, 2, ("Stones", "Wet ones")):
        assert "Stones" not in paper.extra


def test_long_labels() -> None:
    """A sentence is not a label, and neither is a cell of a table."""
    words = "what we said of stones and lanterns in an earlier work"
    for paper in read(FORMS["spans"], 2, (words, "Wet ones")):
        assert words not in paper.extra
    row = f"<tr><td>{FORMS['spans'].format(label='On Stones', value='wet')}</td><td>{{}}</td></tr>"
    rows = "".join(row.format(f'<a href="https://arxiv.org/abs/2512.1000{at}">arXiv</a>') for at in range(3))
    page = f"<html><body><table><tr><th>Title</th><th>Links</th></tr>{rows}</table></body></html>"
    assert not any("**" in paper.title for paper in adp.parse(page))
