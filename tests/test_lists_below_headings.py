"""Lists of further papers below a heading, in a text whose other papers are headings of the same level."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Snow on Roofs", "Fog and Mixing", "Rain and Production", "Hail in May"]
ITEMS = {
    "bold, an address": "- **[{n}] {title} (hep-ph)** — We weigh it. https://arxiv.org/abs/2611.9002{n}\n",
    "bold, a full stop": "- **[{n}] {title}** — 雪を量る。https://arxiv.org/abs/2611.9002{n}\n",
    "bold, brackets": "{n}. **{title}** — We weigh it (https://arxiv.org/abs/2611.9002{n})\n",
    "a link": "- [{title}](https://arxiv.org/abs/2611.9002{n}): We weigh it.\n",
}


def digest(item: str, sizes: tuple[int, ...]) -> adp.Digest:
    """Read two papers that are headings, and lists of further ones."""
    text, n = "# Papers of 2026-11-30\n\n## New\n\n", 0
    for at, name in enumerate(("Sorting Pebbles", "Counting Clouds"), 1):
        text += (
            f"### [{at}] {name}\n- **Authors**: Mira Holt, Ona Pell\n- **Link**: https://arxiv.org/abs/2611.9001{at}\n"
        )
        text += f"- **Summary**: They do it by night {at}.\n\n"
    for at, size in enumerate(sizes):
        text += "### Others, in brief\n" if not at else "## Replaced, which stand out\n"
        for _ in range(size):
            text += ITEMS[item].format(n=n + 3, title=TITLES[n])
            n += 1
        text += "\n"
    return adp.parse(text)


@pytest.mark.parametrize("sizes", [(2,), (3,), (2, 1), (3, 1)])
@pytest.mark.parametrize("item", ITEMS)
def test_lists_of_further_papers(item: str, sizes: tuple[int, ...]) -> None:
    """The heading over a list is that of a section, and not a paper with the identifier of the first item."""
    found = digest(item, sizes)
    assert [one.title for one in found] == ["Sorting Pebbles", "Counting Clouds", *TITLES[: sum(sizes)]]
    assert [str(one.arxiv_id) for one in found][2:] == [f"2611.9002{n + 3}" for n in range(sum(sizes))]
    names = ["New", "Others, in brief", "Replaced, which stand out"]
    assert [(one.name, len(one.papers)) for one in found.sections] == [*zip(names, (2, *sizes), strict=False)]
    assert not [one for one in found.diagnostics if one.code in {"unread-text", "unread-paper", "truncated"}]


def test_related_work_in_a_paper() -> None:
    """Papers that one mentions below its own address are not further ones."""
    related = "#### Related\n\n- **Snow on Roofs** — see https://arxiv.org/abs/2611.90031\n\n"
    text = "# Papers\n\n" + "".join(
        f"### {title}\n- **Authors**: Mira Holt\n- **Link**: https://arxiv.org/abs/2611.9002{n}\n\n{related}"
        for n, title in enumerate(TITLES)
    )
    assert [one.title for one in adp.parse(text)] == TITLES
