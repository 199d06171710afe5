"""A sentence with which a generator ends the texts of all papers."""

import pytest

import arxiv_digest_parser as adp

TEXTS = ("We sort pebbles by their shadows.", "Clouds merge from below.", "Drawers open before noon.")
NOTE = "📎 The tables are in the file that is attached to this mail."


def abstracts(texts: list[str]) -> list[str | None]:
    """Return the abstracts of a digest in which these are printed."""
    papers = (
        f"## [Paper {'ABCD'[n]} of Stones](https://arxiv.org/abs/2601.9001{n})\n\n**Authors:** Mira Holt, Ona Pell\n\n"
        + (f"**Abstract:** {text}" if text else "**Venue:** a hall")
        for n, text in enumerate(texts)
    )
    return [paper.abstract for paper in adp.parse("\n\n".join(papers))]


@pytest.mark.parametrize("end", [NOTE, "📎 附件中有表格。"])
@pytest.mark.parametrize("further", [[], [""]])
def test_a_sentence_below_all_texts(end: str, further: list[str]) -> None:
    """It is the generator's if it is below a gap and behind a sign in all texts of several papers."""
    found = abstracts([f"{text}\n\n{end}" for text in TEXTS] + further)
    assert found == [*TEXTS, *(None for _ in further)]


def test_a_sentence_behind_a_sign_below_texts_that_are_the_same() -> None:
    """The sign tells that it is not part of these."""
    assert abstracts([f"{TEXTS[0]}\n\n{NOTE}"] * 3) == [TEXTS[0]] * 3


@pytest.mark.parametrize(
    "texts",
    [
        [f"{text}\n\n{NOTE[2:]}" for text in TEXTS],
        [f"{text}\n\n{NOTE}" for text in TEXTS[:2]],
        [f"{TEXTS[0]}\n\n{NOTE}", f"{TEXTS[1]}\n\n{NOTE}", TEXTS[2]],
        [f"{text}\n{NOTE}" for text in TEXTS],
        [f"{text}\n\n1. {NOTE[2:]}" for text in TEXTS],
        [NOTE] * 3,
    ],
)
def test_sentences_that_may_be_of_the_texts(texts: list[str]) -> None:
    """A sentence without a sign, two papers, another end, no gap, or an item of a list show nothing."""
    assert abstracts(texts) == texts
