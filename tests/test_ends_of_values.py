"""Where the values of labels end: above facts, keywords and bars that are not part of them."""

import pytest

import arxiv_digest_parser as adp

WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa".split()
FACTS = "NeurIPS 2026 · [paper](https://arxiv.org/pdf/2601.90019) · score: 8.5"


def digest(template: str, optional: str, printed: list[bool]) -> adp.Digest:
    """Read papers printed by a template, some of them with an optional line in the place of ``?``."""
    return adp.parse(
        "\n".join(
            f"## [Paper {word} of Stones](https://arxiv.org/abs/2601.9001{n})\n\n"
            + template.replace("?", optional if printed[n] else "").replace("#", word)
            for n, word in enumerate(WORDS[: len(printed)])
        )
    )


SOME = [[True] * 3, [True] * 10, [False] * 6 + [True] * 4, [True] * 6 + [False] * 4, [True, False, True]]


@pytest.mark.parametrize("printed", SOME)
def test_facts_right_below_a_value(printed: list[bool]) -> None:
    """A line of facts with a link to the paper ends the value of an unknown label, whatever the other papers have."""
    template = "*Authors:* Mira Holt, Ona Pell\n*Institutions:* Museum of #\n?\n**Nutshell:** We sort # by night.\n"
    found = digest(template, f"{FACTS}\n", printed)
    assert [paper.extra["Institutions"] for paper in found] == [f"Museum of {word}" for word in WORDS[: len(printed)]]
    assert [paper.pdf_url is not None for paper in found] == printed


@pytest.mark.parametrize(
    "below",
    [
        "they see that [the paper](https://arxiv.org/pdf/2601.90019) of stones is a paper\n",
        "[#](https://x.org/#)\n",
        "",
    ],
)
def test_lines_below_a_value_that_are_not_facts(below: str) -> None:
    """They are part of the value."""
    template = "*Authors:* Mira Holt\n*Institutions:* Museum of # and\n?\n**Nutshell:** We sort # by night.\n"
    found = digest(template, below, [True] * 3)
    assert [len(paper.extra["Institutions"].split("\n")) for paper in found] == [2 if below else 1] * 3


@pytest.mark.parametrize("printed", SOME)
def test_bars_between_labels_on_lines_of_their_own(printed: list[bool]) -> None:
    """A bar that parts a value from the label on the next line is not part of the value."""
    template = "**Authors:** Mira Holt\n**Journal:** Journal of #?\n**Venue:** Hall #\n\n**Abstract:** We sort #.\n"
    found = digest(template, " |", printed)
    assert [paper.extra["Journal"] for paper in found] == [f"Journal of {word}" for word in WORDS[: len(printed)]]
    assert [paper.abstract for paper in found] == [f"We sort {word}." for word in WORDS[: len(printed)]]


@pytest.mark.parametrize("printed", SOME)
@pytest.mark.parametrize("sign", ["🏷️", "🔖"])
def test_keywords_below_a_value(printed: list[bool], sign: str) -> None:
    """Words behind the sign of a tag are keywords, also below the last value."""
    template = "**Authors:** Mira Holt, Ona Pell\n\n**TL;DR:**\nWe sort # by night.\n\n?\n"
    found = digest(template, f"{sign} stones, #", printed)
    assert [paper.analysis and paper.analysis.tldr for paper in found] == [
        f"We sort {word} by night." for word in WORDS[: len(printed)]
    ]
    assert [paper.keywords for paper in found] == [
        ("stones", word) if is_printed else () for word, is_printed in zip(WORDS, printed, strict=False)
    ]


@pytest.mark.parametrize("size", [3, 4, 9])
def test_plain_labels_below_a_summary(size: int) -> None:
    """What all of three papers have between a summary and a known label, line by line, is a label."""
    template = "Summary: A lamp helps #.\nInnovation: New #.\nImpact: Large #.\nLink: https://arxiv.org/abs/2601.9001"
    papers = (
        f"{n}. The Paper of {word} Stones\n{template.replace('#', word)}{n}\n" for n, word in enumerate(WORDS[:size], 1)
    )
    found = adp.parse("Digest\n\n" + "\n".join(papers))
    assert [paper.abstract for paper in found] == [f"A lamp helps {word}." for word in WORDS[:size]]
    assert [dict(paper.extra) for paper in found] == [
        {"Innovation": f"New {word}.", "Impact": f"Large {word}."} for word in WORDS[:size]
    ]
