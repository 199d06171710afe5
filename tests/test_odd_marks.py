"""Marks that people set by hand a little elsewhere than Markdown has them."""

import pytest

from arxiv_digest_parser import Digest, parse

FORMS = {
    "a link": "- [{title}]({url})",
    "a name": '* **{name}**: "{title}", *ICML 2026*. [[Paper]({url})]',
    "words": "- {title}, <ins>arXiv, 2026</ins> [[Paper]({url})]",
}
WORKS = [
    ("SortNet", "Sorting Pebbles by Weight"),
    ("CloudMax", "Why Clouds Are Hard to Count"),
    ("TeaLab", "A Lone Pot"),
]


def titles(digest: Digest) -> list[str]:
    """Return the titles of a digest, section by section."""
    return [paper.title for paper in digest]


@pytest.mark.parametrize("number", [4, 6, 9])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_items_one_space_further_in(form: str, number: int) -> None:
    """They are papers as the others are, also alone below a heading."""
    items = [
        form.format(name=f"{name}{n}", title=f"{title} {n}", url=f"https://arxiv.org/abs/2601.9001{n}")
        for n in range(number)
        for name, title in [WORKS[n % 3]]
    ]
    wanted = [f"{WORKS[n % 3][1]} {n}" for n in range(number)]
    inside = [f" {item}" if at in {1, 2} else item for at, item in enumerate(items)]
    assert titles(parse("# Works\n\n## Sorting\n\n" + "\n".join(inside) + "\n")) == wanted
    parted = parse("# Works\n\n" + "".join(f"## Part {at}\n{item}\n\n" for at, item in enumerate(inside)))
    assert (titles(parted), len(parted.sections)) == (wanted, number)


def test_items_below_others() -> None:
    """What says something about the item above it is not a paper, although it may name one."""
    text = (
        "# Works\n\n- A Faster Sort, by Ada Holm. [pdf](https://arxiv.org/abs/2601.90011)\n"
        " - See [the first version](https://arxiv.org/abs/2501.90099)\n"
        "- Counting Clouds, by Ben Ek. [pdf](https://arxiv.org/abs/2601.90012)\n - See [code](https://github.com/e/k)\n"
        "- A Lone Teapot, by Bo Ek. [pdf](https://arxiv.org/abs/2601.90013)\n"
    )
    assert titles(parse(text)) == ["A Faster Sort", "Counting Clouds", "A Lone Teapot"]


@pytest.mark.parametrize("form", ["### {n}. **[{title}]**({url})\n\n*{names}*\n", "* <[{title}]({url})> by {names}.\n"])
def test_marks_around_links(form: str) -> None:
    """Bold around the text of a link alone, and angle brackets around one, change nothing about the title."""
    text = "# Works\n\n" + "\n".join(
        form.format(n=n, title=title, url=f"https://arxiv.org/abs/2601.9001{n}", names="Ada Holm, Ben Ek")
        for n, (_, title) in enumerate(WORKS, 1)
    )
    found = parse(text)
    assert titles(found) == [title for _, title in WORKS]
    assert [one.url for one in found] == [f"https://arxiv.org/abs/2601.9001{n}" for n in (1, 2, 3)]
    assert {one.authors for one in found} == {("Ada Holm", "Ben Ek")}


def test_headings_right_below_items() -> None:
    """They are fields as those are that a blank line is above."""
    text = (
        "# A Faster Sort\n\n> Link: https://arxiv.org/abs/2601.90011\n>\n> Authors: Ada Holm, Ben Ek\n\n"
        "### What is new here?\n- It sorts stones\n### What was there before?\n- Stones were heavy\n- And many\n"
        "### What comes next?\n- More stones\n"
    )
    [paper] = parse(text)
    assert dict(paper.extra) == {
        "What is new here?": "- It sorts stones",
        "What was there before?": "- Stones were heavy\n- And many",
        "What comes next?": "- More stones",
    }
    [other] = parse(
        "# 물건 정리\n\n> 논문 링크: https://arxiv.org/abs/2601.90011\n>\n> 논문 저자: Mira Holt, Ona Pell\n"
    )
    assert other.authors == ("Mira Holt", "Ona Pell")
