"""Labels whose letters are decomposed: an accent, or a part of a syllable, is a character of its own (NFD)."""

from __future__ import annotations

import datetime
import unicodedata
from typing import Literal

import pytest

from arxiv_digest_parser import parse
from arxiv_digest_parser._reading.language.vocabulary import printed
from arxiv_digest_parser._reading.values.dates import find_date

_KOREAN = (
    "## {title}\n- **저자:** Mira Holt, Ona Pell\n- **링크:** {url}\n- **게시일:** 2026-01-02\n- **초록:** We sort.\n\n"
)
_FRENCH = (
    "## {title}\n- **Auteurs :** Mira Holt, Ona Pell\n- **Lien :** {url}\n- **Publié :** 2026-01-02\n"
    "- **Résumé :** We sort.\n\n"
)
_SPANISH = (
    "### {title}\n\n**Enlace:** {url}\n**Autores:** Mira Holt, Ona Pell\n**Fecha de publicación:** 2026-01-02\n\n"
    "**Resumen (versión original):** We sort.\n\n"
)
_OWN = (
    "## {title}\n- **Wer:** Mira Holt, Ona Pell\n- **URL:** {url}\n- **Veröffentlicht:** 2026-01-02\n"
    "- **Größe:** We sort.\n\n"
)


def _digest(template: str, form: Literal["NFC", "NFD"]) -> str:
    papers = [("Sorting Pebbles", 1), ("Counting Clouds", 2), ("Weighing Leaves", 3)]
    text = "".join(
        template.format(title=title, url=f"https://arxiv.org/abs/2601.9001{number}") for title, number in papers
    )
    return unicodedata.normalize(form, text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("template", [_KOREAN, _FRENCH, _SPANISH, _OWN], ids=["ko", "fr", "es", "own"])
def test_labels_in_either_form(template: str, form: Literal["NFC", "NFD"]) -> None:
    """They name the same fields, also where label and text differ in their form."""
    own = {"Wer": "authors", unicodedata.normalize("NFD", "Größe"): "abstract"}
    found = parse(_digest(template, form), labels=own)
    assert len(list(found)) == 3
    assert not found.diagnostics
    for paper in found:
        assert paper.authors == ("Mira Holt", "Ona Pell")
        assert paper.abstract == "We sort."
        assert paper.published == datetime.date(2026, 1, 2)
        assert not paper.extra


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("**Ou\u0300 :**", "Ou\u0300"),
        ("**\u0936\u094d\u0930\u0947\u0923\u0940:**", "\u0936\u094d\u0930\u0947\u0923\u0940"),
        ("**Score ⚠️**:", "Score"),
    ],
)
def test_an_unknown_label_keeps_its_last_mark(label: str, name: str) -> None:
    """It belongs to the letter, unlike the selector of an emoji."""
    assert printed(label) == name


@pytest.mark.parametrize("text", ["3 décembre 2025", "3. dez. 2025", "2025년 12월 3일"])
def test_a_date_in_either_form(text: str) -> None:
    """The letters of months and the signs behind numbers are decomposed with the rest."""
    assert find_date(text) == find_date(unicodedata.normalize("NFD", text)) == datetime.date(2025, 12, 3)
