"""Comments of HTML that end headings and items are not a part of titles, names or remarks: no reader sees them."""

import pytest

import arxiv_digest_parser as adp

FORMS = {
    "items": "- [ ] {title} — [notes](notes/{at}.md) <!-- arxiv-{at} -->\n",
    "numbers": "{at}. {title} <!-- key -->  <!-- done -->\n",
    "headings": "### {title} <!-- omit in toc -->\n\nWe sort stones.\n\n",
    "bold": "**{title}** <!-- key {at} -->\nAda Holm, Ben Ek\n\n",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("number", [2, 5])
def test_comments_are_dropped(form: str, number: int) -> None:
    """Nothing of a comment is in a value."""
    titles = [f"Sorting Wet Stones {at}" for at in range(number)]
    links = [f"[{title}](https://arxiv.org/abs/2512.1000{at})" for at, title in enumerate(titles)]
    digest = adp.parse("# Week\n\n" + "".join(form.format(title=link, at=at) for at, link in enumerate(links)))
    assert [paper.title for paper in digest] == titles
    assert not any("--" in value for paper in digest for value in paper.extra.values())


def test_comments_with_labels_stay() -> None:
    """What has a label may be about the paper, and is not lost."""
    link = "[Sorting Wet Stones {at}](https://arxiv.org/abs/2512.1000{at})"
    text = "".join(f"- {link.format(at=at)} <!-- status: read -->\n- {link.format(at=at + 1)}\n" for at in (0, 2, 4))
    digest = adp.parse(f"# Week\n\n{text}")
    assert [dict(paper.extra) for paper in digest] == [{"badges": "<!-- status: read -->"}, {}] * 3
