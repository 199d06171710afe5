"""A line of a label and its value, with dates and topics behind bars, each after a sign."""

import pytest

import arxiv_digest_parser as adp

PAPERS = [
    ("Sorting Pebbles by Their Shadows", "85", "Stones", "We sort pebbles by the shadows that they cast at noon."),
    ("Counting Clouds", "70", "Weather", "Clouds are hard to count since they merge."),
    ("When Do Drawers Open?", "62", "Homes", "We watch forty kitchens for a year."),
]
LINES = {
    "a topic": "📊 Rating: {rating}/100 | 📅 0{n}.01.2026 | 🏷 {topic}",
    "dots": "📊 Rating: {rating}/100 · 📅 Jan {n}, 2026 · 🏷 {topic}",
    "no sign before the date": "📊 Rating: {rating}/100 | 2026-01-0{n} | 🏷 {topic}",
    "the date last": "Rating: {rating}/100 | 🏷 {topic} | 🗓 2026-01-0{n}",
}


def digest(line: str, number: int, title: str = "<b>{title}</b>") -> adp.Digest:
    """Read a chat in which a line is below each title."""
    form = f"{title}\n\n{line}\n\n{{text}}\n\n🔗 <a href='https://arxiv.org/abs/2601.9001{{n}}'>Read on arXiv</a>\n\n"
    return adp.parse(
        "".join(
            form.format(n=n, title=name, rating=rating, topic=topic, text=text)
            for n, (name, rating, topic, text) in enumerate(PAPERS[:number], 1)
        )
    )


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("title", ["<b>{title}</b>", "### {title}"])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_a_value_ends_at_the_bar_before_a_sign(line: str, title: str, number: int) -> None:
    """What is behind it is read by itself."""
    found = digest(line, number, title)
    assert [(one.title, one.abstract) for one in found] == [(name, text) for name, _, _, text in PAPERS[:number]]
    assert [str(one.published) for one in found] == [f"2026-01-0{n}" for n in range(1, number + 1)]
    assert [one.extra["Rating"] for one in found] == [f"{rating}/100" for _, rating, _, _ in PAPERS[:number]]
    assert [one.extra["badges"].lstrip("🏷 ") for one in found] == [topic for _, _, topic, _ in PAPERS[:number]]


@pytest.mark.parametrize(
    "line", ["Rating: {rating}/100 | {topic} | 📅 some day", "Rating: {rating}/100 | 🏷 {topic} and 📅 some day"]
)
def test_a_value_with_bars_and_no_fact(line: str) -> None:
    """Nothing says that its parts are not one value."""
    found = digest(line, 3)
    assert [one.extra["Rating"].count("|") for one in found] == [line.count("|")] * 3
