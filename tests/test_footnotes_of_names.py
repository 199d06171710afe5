"""Marks behind names that footnotes of a paper explain: they are not a part of the names."""

import pytest

from arxiv_digest_parser import Paper, parse

FORMS = [
    "### [Folding Maps](https://arxiv.org/abs/2611.90011)\n\n**Authors:** {}\n\n**Abstract:** We fold maps.\n",
    "### [Folding Maps](https://arxiv.org/abs/2611.90011)\n*{}*\n\n**Abstract:** We fold maps.\n",
    "| Title | Authors | Link |\n|---|---|---|\n| Folding Maps | {} | https://arxiv.org/abs/2611.90011 |\n",
]


def read(form: str, names: str) -> Paper:
    """Read a paper with a list of names."""
    [paper] = parse(form.format(names))
    return paper


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "names",
    [
        *("Mira Holt*, Ona Pell†", "Mira Holt*†, Ona Pell‡", "Mira Holt\\*, Ona Pell\\*", "Mira Holt§, Ona Pell¶"),
        *("Mira Holt<sup>*</sup>, Ona Pell", "Mira Holt$^*$, Ona Pell$^\\dagger$", "Mira Holt^*, Ona Pell^1"),
        *("Mira Holt* and Ona Pell†", "Mira Holt∗, Ona Pell ✉", "Mira Holt¹, Ona Pell²", "Mira Holt1, Ona Pell2"),
        "Mira Holt*, Ona Pell* (* equal contribution)",
    ],
)
def test_marks_behind_several_names(names: str, form: str) -> None:
    """The line is kept as it is printed, with the marks."""
    paper = read(form, names)
    assert paper.authors == ("Mira Holt", "Ona Pell")
    assert paper.extra["authors"].replace("\\*", "*") == names.replace("\\*", "*")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("names", ["Mira Holt, Ona Pell*", "Can Cui1, Ona Pell"])
def test_a_sign_behind_one_name(names: str, form: str) -> None:
    """It may be its own: arXiv has such names."""
    assert read(form, names).authors == tuple(names.split(", "))


def test_emphasis_around_names() -> None:
    """The signs around a list, or around one of the names, are not marks of footnotes."""
    assert read(FORMS[0], "*Mira Holt, Ona Pell*").authors == ("Mira Holt", "Ona Pell")
    assert read(FORMS[0], "Mira Holt, **Ona Pell**, Tom Reyk").authors == ("Mira Holt", "Ona Pell", "Tom Reyk")
