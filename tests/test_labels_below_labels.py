"""Labels that are right below another one: that has no value, or it is over the labels of its parts."""

import pytest

from arxiv_digest_parser import Paper, parse


def read(form: str, *texts: str) -> tuple[Paper, ...]:
    """Read a digest of papers that have these texts in a form."""
    papers = parse("".join(form.format(n=n, text=text) for n, text in enumerate(texts, 1))).papers
    assert len(papers) == len(texts)
    return papers


@pytest.mark.parametrize("number", [2, 3, 5, 9])
@pytest.mark.parametrize("label", ["**TL;DR**", "### TL;DR", "**📝 Summary**"])
@pytest.mark.parametrize("authors", ["**Authors:**", "**👥 Authors**:", "- **Authors:**"])
def test_a_label_without_a_value_is_above_the_next_one(label: str, authors: str, number: int) -> None:
    """What all other papers have as a label is one in a paper, too, whose label above it has no value."""
    form = (
        f"## [Stones {{n}}](https://arxiv.org/abs/2606.0000{{n}})\n\n{label}\n{{text}}\n\n{authors} Mira Holt {{n}}\n"
    )
    first, *others = read(f"{form}\n### Motivation\nWet.\n\n", "", *["We sort."] * (number - 1))
    assert first.authors == ("Mira Holt 1",)
    assert not first.abstract
    assert not (first.analysis and first.analysis.tldr)
    assert [paper.authors for paper in others] == [(f"Mira Holt {n}",) for n in range(2, number + 1)]
    assert all(paper.abstract == "We sort." or paper.analysis.tldr == "We sort." for paper in others)  # type: ignore[union-attr]


def test_the_first_part_of_an_abstract_is_not_a_label() -> None:
    """It may have the name of a label of other papers."""
    form = "## [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n\n**Authors:** Mira Holt\n\n**Abstract**\n{text}\n\n"
    paper, *_ = read(f"{form}**Method:** By hand.\n\n", "**Method:** We sort.", "We count.", "We map.")
    assert paper.abstract == "**Method:** We sort."


@pytest.mark.parametrize("number", [1, 2, 3, 5, 9])
@pytest.mark.parametrize("item", ["", "- "])
@pytest.mark.parametrize("abstract", ["", "### Abstract\n\nStones are wet, and we sort them by hand at night.\n\n"])
@pytest.mark.parametrize("heading", ["### AI Summary", "### 📊 TL;DR", "#### AI 总结"])
def test_a_summary_of_labels(heading: str, abstract: str, item: str, number: int) -> None:
    """The first of them is one like the others, and the summary has no text of its own."""
    form = (
        f"## [Stones {{n}}](https://arxiv.org/abs/2606.0000{{n}})\n\n**Authors**: Mira Holt\n\n{abstract}{heading}\n\n"
    )
    gap = "\n" if item else "\n\n"
    form += f"{item}**Question**: Why {{n}}?{gap}{item}**Method**: By hand.{gap}{item}**Impact**: Dry.\n\n"
    for n, paper in enumerate(read(form, *[""] * number), 1):
        assert paper.analysis is not None
        assert (paper.analysis.tldr, paper.analysis.method) == (None, "By hand.")
        assert dict(paper.extra) == {"Question": f"Why {n}?", "Impact": "Dry."}


@pytest.mark.parametrize(
    "parts", ["### Motivation\nWet.\n\n### Method\nLamps.\n", "**Motivation:** Wet.\n\n**Method:** Lamps."]
)
def test_a_heading_over_parts_has_no_value(parts: str) -> None:
    """It is not an empty one."""
    [paper] = parse(f"# Stones\n\n**arXiv:** 2606.00001\n**Authors:** Mira Holt\n\n## TL;DR\n\n{parts}").papers
    assert paper.analysis is not None
    assert (paper.analysis.tldr, paper.analysis.motivation, paper.analysis.method) == (None, "Wet.", "Lamps.")


@pytest.mark.parametrize("below", ["## Result\n\nDry.\n", "---\n"])
def test_a_heading_without_a_value(below: str) -> None:
    """It has an empty one, if it is not over parts."""
    [paper] = parse(f"# Stones\n\n**arXiv:** 2606.00001\n**Authors:** Mira Holt\n\n## Method\n\n{below}").papers
    assert paper.analysis is not None
    assert paper.analysis.method == ""


def test_the_items_of_a_summary() -> None:
    """The first one says again what the heading does, and the others are labels."""
    text = "# Stones\n\narXiv: [2606.00001](https://arxiv.org/abs/2606.00001)\n\n### 📌 TL;DR\n\n"
    [paper] = parse(
        f"{text}- **TL;DR**: We sort.\n- **Core idea**: By hand.\n- **Use**: Dry.\n\n## Tools\n\nLamps.\n"
    ).papers
    assert paper.analysis is not None
    assert paper.analysis.tldr == "We sort."
    assert dict(paper.extra) == {"Core idea": "By hand.", "Use": "Dry.", "Tools": "Lamps."}


@pytest.mark.parametrize("above", ["- **Citations:** 4\n", "- **Venue:** a workshop\n- **Rank:** 3\n"])
def test_two_links_of_the_only_paper(above: str) -> None:
    """The second one is not a part of the value above it."""
    text = f"- **ArXiv:** [2606.00001](https://arxiv.org/abs/2606.00001)\n{above}- **URL:** https://arxiv.org/abs/2606.00001"
    [paper] = parse(
        f"# Stones\n\n## Details\n\n- **Authors:** Mira Holt\n{text}\n\n## Key Concepts\n\n- Merge\n"
    ).papers
    assert not any("URL" in value for value in paper.extra.values())
    assert paper.url == "https://arxiv.org/abs/2606.00001"
