"""Signs on pages that separate what is on lines of their own: a venue, and links below the names."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Their Shadows: A Study", "Counting Clouds with Small Models", "When Do Drawers Open?"]
NAMES = ["Mira Holt, Ona Pell, Tomas Reyk", "Jun Arakawa, Lea Brandt", "Ines Duarte, Karl Olsen"]


def page(below: str) -> adp.Digest:
    """Read a page of papers with a paragraph below their names."""
    papers = "\n".join(
        f'<article class="item">\n<h2><span>{title}</span></h2>\n<div class="a">{names}</div>\n'
        f"<p>{below.replace('{n}', str(n))}</p>\n</article>"
        for n, (title, names) in enumerate(zip(TITLES, NAMES, strict=True))
    )
    return adp.parse(f"<!DOCTYPE html>\n<html><head><title>P</title></head>\n<body>\n{papers}\n</body></html>")


@pytest.mark.parametrize("sign", ["·", "•", "|"])
@pytest.mark.parametrize("form", ["\n       {} ", " {}\n       "])
def test_signs_at_either_end_of_lines(sign: str, form: str) -> None:
    """What they are between is one line for a reader of the page: facts, and not an abstract."""
    between = form.format(sign)
    links = (
        '<a href="https://doi.org/10.1000/x{n}">doi:10.1000/x{n}</a>',
        '<a href="https://arxiv.org/abs/2601.9001{n}">arXiv:2601.9001{n}</a>',
    )
    found = page(f"\n      Journal of Pebbles{between}{between.join(links)}\n    ")
    assert [one.title for one in found] == TITLES
    assert [", ".join(one.authors) for one in found] == NAMES
    assert {one.abstract for one in found} == {None}
    assert [(one.doi, one.url) for one in found] == [
        (f"10.1000/x{n}", f"https://arxiv.org/abs/2601.9001{n}") for n in range(3)
    ]
    assert {one.extra["badges"] for one in found} == {"Journal of Pebbles"}


def test_signs_that_begin_lines_of_text() -> None:
    """They are as they are printed: what follows is not an element."""
    text = "We sort pebbles by the shadows that they cast at noon, with a lamp and a table.\n· Lamps help."
    found = page(f'<a href="https://arxiv.org/abs/2601.9001{{n}}">arXiv</a></p>\n<p>{text}')
    assert {one.abstract for one in found} == {text}
