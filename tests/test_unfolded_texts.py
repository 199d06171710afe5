"""Cards of sites: names above a year, and texts that are cut short above the whole of them."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats"]
NAMES = ["Mira Holt, Ona Pell, Tomas Reyk", "Tomas Reyk", "Ines Faro, Kofi Mensah"]
TEXTS = [
    "We sort pebbles at night. A lamp is not needed, and the number of comparisons stays small.",
    "We count clouds from below. The count is right in nine of ten skies.",
    "Small boats need small lanterns. We build three of them.",
]
SPAN = '<span class="{name}">{text}</span>'


def cards(line: str, names: str = "*{names}* · 2026") -> adp.Digest:
    """Read cards with a line of spans below the names."""
    text = '## Global (3)\n\n<div class="grid cards" markdown>\n\n'
    for n, title in enumerate(TITLES):
        text += f"-   #### {title}\n\n    ---\n\n    {names.format(names=NAMES[n])}\n\n"
        text += f"    {line.format(cut=TEXTS[n][:30], text=TEXTS[n])}\n\n"
        text += f"    [:material-file-document: 2611.9001{n}](https://arxiv.org/abs/2611.9001{n}v1)\n\n"
    return adp.parse(f"{text}</div>\n")


@pytest.mark.parametrize("dots", ["...", "…", " …"])
@pytest.mark.parametrize("button", ["", " <span class='toggle' data-id='1'>more</span>", " <span>Show more</span>"])
def test_a_text_that_is_cut_short_above_the_whole(dots: str, button: str) -> None:
    """The whole is the abstract; what unfolds it says nothing."""
    cut = SPAN.format(name="cut", text="{cut}" + dots)
    found = cards(cut + SPAN.format(name="full", text="{text}") + button)
    assert [one.title for one in found] == TITLES
    assert [one.abstract for one in found] == TEXTS
    assert [", ".join(one.authors) for one in found] == NAMES
    assert {one.extra["badges"] for one in found} == {"2026"}


def test_other_rows_of_texts() -> None:
    """Dots before something else are kept, and so are words that only look like a button; all others are."""
    for row in (("night ...", "more"), ("wet", "more"), ("night ...", "night and day", "dark")):
        found = cards("{text}\n\n    " + "".join(SPAN.format(name="tag", text=text) for text in row))
        shown = " | ".join(row).removeprefix("night ... | " if "day" in row[1] else "")
        assert {one.extra["badges"] for one in found} == {f"2026\n\n{shown}"}
        assert [one.abstract for one in found] == TEXTS


@pytest.mark.parametrize("sign", ["·", "|", "•"])
def test_a_year_behind_names(sign: str) -> None:
    """It is a remark about the paper, and the names are its authors."""
    found = cards("{text}", f"*{{names}}* {sign} 2025")
    assert [", ".join(one.authors) for one in found] == NAMES
    assert {one.extra["badges"] for one in found} == {"2025"}
    assert [one.abstract for one in found] == TEXTS
