"""Headings that are names of works, and the titles of these below labels."""

import pytest

from arxiv_digest_parser import Digest, parse

WORKS = [
    ("PebbleNet", "Deep Nets for Sorting Pebbles", "Mira Holt, Ona Pell"),
    ("Pebble Theory", "Weighing Stones by Hand", "Jonas Reyk"),
    ("(Extra) 3D Clouds", "Can Clouds Tell Their History?", "Petra Holt, Ines Varga"),
    ("TeaMax", "TeaMax: Boiling Water at Scale", "Ada Lovelace"),
]
FORMS = {
    "a list": "## {n}. {name}\n  - **Title:** {title}\n  - **Authors:** {names}\n  - **Link:** {url}\n",
    "lines": "### {name}\n**Paper title**: {title}  \n**Authors**: {names}  \n**arXiv**: {url}\n",
    "Chinese": "## {name}\n- 标题 原文：{title}\n- 作者：{names}\n- 链接：{url}\n",
    "a link": "#### **{name}**\n**Paper:** [{title}]({url})  \n**Authors:** {names}\n",
    "a link in a list": "### {name}\n- Paper: [{title}]({url})\n- Authors: {names}\n",
}


def digest(form: str, works: list[tuple[str, str, str]]) -> Digest:
    """Read a digest of works."""
    return parse(
        "# Works\n\n"
        + "\n".join(
            form.format(n=n, name=name, title=title, names=names, url=f"https://arxiv.org/abs/2601.9001{n}")
            for n, (name, title, names) in enumerate(works, 1)
        )
    )


@pytest.mark.parametrize("number", [2, 4])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_label_has_the_title_below_the_name_of_a_work(form: str, number: int) -> None:
    """The heading is kept beside it."""
    found = digest(form, WORKS[:number])
    assert [(one.extra["badges"], one.title, ", ".join(one.authors)) for one in found] == WORKS[:number]
    assert [str(one.arxiv_id) for one in found] == [f"2601.9001{n}" for n in range(1, number + 1)]
    assert not {"Title", "Paper"} & {label for one in found for label in one.extra}


def test_headings_that_say_the_title() -> None:
    """A label that says no more than the heading changes nothing, and neither does one that all papers share."""
    works = [(f"{title}, Explained", title, names) for _, title, names in WORKS]
    assert [one.title for one in digest(FORMS["a list"], works)] == [f"{title}, Explained" for _, title, _ in WORKS]
    works = [(name, "Proceedings of the Sorting Society", names) for name, _, names in WORKS]
    assert [one.title for one in digest(FORMS["lines"], works)] == [name for name, _, _ in WORKS]


def test_links_below_headings_that_are_long() -> None:
    """A heading of many words is the title, and so it is where the link is not called by a title."""
    rooms = ("a Drawer", "the Attic", "an Old Cup", "the Hall", "a Cellar")
    works = [
        (f"How to Sort Pebbles in {room}", title, names) for room, (_, title, names) in zip(rooms, WORKS, strict=False)
    ]
    assert [one.title for one in digest(FORMS["a link"], works)] == [heading for heading, _, _ in works]
    works = [(name, f"arXiv:2601.9001{n}", names) for n, (name, _, names) in enumerate(WORKS, 1)]
    assert [one.title for one in digest(FORMS["a link"], works)] == [name for name, _, _ in WORKS]
