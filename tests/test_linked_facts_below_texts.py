"""Lines of linked facts below the texts of papers: the day on which a paper was published, next to a link to it."""

import pytest

import arxiv_digest_parser as adp

TEXTS = (
    "We sort pebbles by the shadows that they cast at noon, with a lamp and a table.",
    "Clouds are hard to count since they merge. We propose a model that counts from below.",
    "We watch forty kitchens for a year. Drawers open more often before noon than after it.",
    "Lanterns are lit one by one. We show in which order this takes the fewest steps.",
)
DAYS = ("Fri, 02 Jan 2026 17:59:59 UTC", "Sat, 03 Jan 2026 18:00:01 UTC", "Sun, 04 Jan 2026", "Mon, 05 Jan 2026")
LINK = "[arXiv:2601.9001{n}](http://arxiv.org/abs/2601.9001{n})"


def digest(below: str, size: int) -> adp.Digest:
    """Read papers with a line below their texts, which are below a label."""
    return adp.parse(
        "\n\n".join(
            f"## Paper {'ABCD'[n]} of Stones\n\n**Authors:** Ada Holm, Ben Ek\n\n**Abstract:** {TEXTS[n]}\n\n"
            + below.format(link=LINK.format(n=n), day=DAYS[n])
            for n in range(size)
        )
    )


@pytest.mark.parametrize("size", [2, 4])
@pytest.mark.parametrize(
    "below",
    [
        "**[{link}] Published {day}**",
        "[{link}] Published {day}",
        "{link} Published: {day}",
        "**{link} · Published {day}**",
        "{link} | {day}",
    ],
)
def test_a_link_and_a_day(below: str, size: int) -> None:
    """They are facts of the paper, also in bold, and the day of the week is not a name."""
    found = digest(below, size)
    assert [paper.abstract for paper in found] == [*TEXTS[:size]]
    assert [str(paper.published) for paper in found] == ["2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"][:size]
    assert [paper.url for paper in found] == [f"http://arxiv.org/abs/2601.9001{n}" for n in range(size)]
    assert {paper.authors for paper in found} == {("Ada Holm", "Ben Ek")}
    assert not [paper for paper in found if paper.extra]


def test_the_day_of_the_week_in_a_line_of_facts() -> None:
    """The day of the week belongs to the date, whatever label is before it; other words before a comma do not."""
    text = (
        "# Stones\n\n"
        "- [Paper A of Stones](https://arxiv.org/abs/2601.90010) · Published Fri, 02 Jan 2026\n"
        "- [Paper B of Stones](https://arxiv.org/abs/2601.90011) · Ada Holm, 03 Jan 2026\n"
    )
    first, second = adp.parse(text).papers
    assert (str(first.published), first.authors, dict(first.extra)) == ("2026-01-02", (), {})
    assert (str(second.published), second.authors) == ("2026-01-03", ("Ada Holm",))
