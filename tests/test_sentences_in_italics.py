"""Sentences in italics below titles: they are not names."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")
SENTENCES = ("We sort pebbles by weight.", "Most clouds are hard to count!", "Maps fold badly in rain.")
NAMES = ("Mira Holt, Bo Lin", "de la Cruz et al.", "Ona Pell, Jr.")


def digest_of(form: str) -> adp.Digest:
    """Read papers of a form, of which each character is read."""
    return adp.parse(
        "# Papers\n\n"
        + "".join(
            form.format(t=title, s=sentence, a=names, u=f"https://arxiv.org/abs/2607.9000{n}")
            for n, (title, sentence, names) in enumerate(zip(TITLES, SENTENCES, NAMES, strict=True))
        ),
        strict=True,
    )


@pytest.mark.parametrize(
    "form",
    [
        "- [{t}]({u})\n  *{s}*\n",
        "- [{t}]({u})\n  _{s}_\n  [PDF]({u})\n",
        "### [{t}]({u})\n\n*{s}*\n\n",
        "### {t}\n\n*{s}*\n\n- Link: {u}\n\n",
        "**[{t}]({u})**\n*{s}*\n\n[PDF]({u})\n\n",
    ],
)
def test_sentences_in_italics(form: str) -> None:
    """They are the abstracts where nothing else is, without their marks."""
    digest = digest_of(form)
    assert [(paper.authors, paper.abstract) for paper in digest] == [((), sentence) for sentence in SENTENCES]


@pytest.mark.parametrize(
    "form", ["- [{t}]({u})\n  *{a}*\n  *{s}*\n", "### [{t}]({u})\n\n*{a}*\n\n*{s}*\n\n[PDF]({u})\n\n"]
)
def test_names_in_italics_above_sentences(form: str) -> None:
    """Names are, also where they end with a full stop."""
    digest = digest_of(form)
    assert [paper.authors for paper in digest] == [("Mira Holt", "Bo Lin"), ("de la Cruz",), ("Ona Pell, Jr.",)]
    assert [paper.abstract for paper in digest] == [*SENTENCES]
