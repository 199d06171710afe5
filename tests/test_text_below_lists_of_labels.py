"""Text below a list of labels, which is outside of the list: it is not part of the last value."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Sorting Pebbles by Moonlight", "Counting Clouds", "Lanterns for Small Boats", "Weighing Snow", "Hot Tea"]
LONG = "This paper, number {n}, finds that pebbles are sorted faster by night than by day, which is new to everybody."
SHORT = "This paper sorts at night {n}."


def digest(text: str, parts: tuple[str, ...], size: int, indent: str = "") -> adp.Digest:
    """Read papers with labels as items, text below them, and headings of an analysis."""
    return adp.parse(
        "# Daily Paper Report\n\n"
        + "".join(
            f"## {title}\n- **URL**: [arXiv:2611.9001{n}v1](https://arxiv.org/pdf/2611.9001{n}v1)\n"
            f"- **Relevance**: {n}/10\n- **Publication**: {('ICLR 2026', 'None')[n % 2]}\n\n"
            f"{indent}{text.format(n=n)}\n\n" + "".join(f"### {part}\n- Cheap {n}\n\n" for part in parts) + "------\n\n"
            for n, title in enumerate(TITLES[:size])
        )
    )


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("text", [LONG, SHORT])
@pytest.mark.parametrize("parts", [("Strengths", "Weaknesses"), ("Methods", "Weaknesses"), ("Strengths",)])
def test_text_between_a_list_and_an_analysis(parts: tuple[str, ...], text: str, size: int) -> None:
    """It is the abstract, whatever the parts of the analysis are called."""
    found = digest(text, parts, size)
    assert [one.title for one in found] == TITLES[:size]
    assert [one.abstract for one in found] == [text.format(n=n) for n in range(size)]
    assert [one.extra["Publication"] for one in found] == [("ICLR 2026", "None")[n % 2] for n in range(size)]


def test_text_below_a_list_alone() -> None:
    """The same holds where nothing follows."""
    found = digest(LONG, (), 3)
    assert [one.abstract for one in found] == [LONG.format(n=n) for n in range(3)]
    assert [one.extra["Publication"] for one in found] == ["ICLR 2026", "None", "ICLR 2026"]


def test_text_in_a_list() -> None:
    """What is indented goes on with the item."""
    found = digest(LONG, ("Methods",), 3, indent="  ")
    assert [LONG.format(n=n) in one.extra["Publication"] for n, one in enumerate(found)] == [True] * 3
    assert {one.abstract for one in found} == {None}


@pytest.mark.parametrize("closing", ["- **Approach**: by hand", "---"])
def test_a_second_paragraph_of_one_value(closing: str) -> None:
    """It is part of the value, because no other paper has text there and all have an analysis."""
    papers = [
        f"### [{title}](https://arxiv.org/abs/2611.9001{n})\n*Ada Lovelace, Ben Ek*\n\n- **TL;DR**: pebbles {n}\n\n"
        f"- **Limits**: Stones roll.\n\n" + (f"{LONG.format(n=n)}\n\n" if n == 0 else "") + f"{closing}\n"
        for n, title in enumerate(TITLES[:3])
    ]
    digest = adp.parse("# Daily Paper Report\n\n" + "\n".join(papers))
    assert [one.extra["Limits"] for one in digest] == [f"Stones roll.\n\n{LONG.format(n=0)}", *["Stones roll."] * 2]
    assert {one.abstract for one in digest} == {None}
