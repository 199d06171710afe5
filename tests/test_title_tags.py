"""Lists in which a tag is before each title, such as a venue in brackets, and titles are plain words."""

import pytest

import arxiv_digest_parser as adp

TITLES = (
    "Drawers of Wet Stamps",
    "Folding Envelopes by Hand",
    "Taxdraw: Scaling Up Drawers via Simulation",
    "Learning to Sort Letters",
    "Opening Boxes: Sorting via Diffusion",
    "Counting Clouds",
    "Lamps for Patient Clerks",
    "When Do Drawers Open?",
    "Posting Letters Twice",
)
VENUES = ("CVPR", "arXiv", "CVPR", "ICRA", "arXiv", "RSS", "CVPR", "ECCV", "CoRL")

#: A line: ``{t}`` is the title, ``{v}`` a venue, ``{u}`` the link to the paper, ``{n}`` a number.
LINES = {
    "linked venues": "- [[{v}]({u})] {t}. [__`seg.`__ __`cls.`__] :fire:",
    "linked venues and programs": "- [[{v}]({u})] {t}. [[tensorflow{n}](https://github.com/holt/{n})] [__`seg.`__]",
    "linked venues in bold": "* **[{v}]({u})** {t} [[torch{n}](https://github.com/holt/{n})]",
    "venues in bold": "* **[{v} 24]** {t}, [arXiv]({u})",
    "venues in bold and a colon": "* **[{v} 24]**: {t}. [pdf]({u})",
}


@pytest.mark.parametrize("number", [3, 9])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_tags_before_plain_titles(line: str, number: int) -> None:
    """What repeats before titles are tags, and so is what is in their place; the link is that of the paper."""
    rows = [*zip(TITLES, VENUES, strict=True)][:number]
    lines = [line.format(t=t, v=v, n=n, u=f"https://arxiv.org/abs/2512.0000{n}") for n, (t, v) in enumerate(rows)]
    digest = adp.parse("# Drawers\n\n## Papers\n\n" + "\n".join(lines) + "\n")
    assert [paper.title.rstrip("?.") for paper in digest.papers] == [title.rstrip("?") for title, _ in rows]
    assert [str(paper.arxiv_id) for paper in digest.papers] == [f"2512.0000{n}" for n in range(number)]
    assert all(paper.url and paper.url.startswith("https://arxiv.org/abs/") for paper in digest.papers)
    assert {paper.authors for paper in digest.papers} == {()}


def test_lists_of_tagged_titles_below_one_heading() -> None:
    """They are papers, and not the abstract of one that is called as the heading is."""
    digest = adp.parse(
        "# Papers\n\n"
        "* **[arXiv 25]** Taxdraw: Scaling Up Drawers, [arXiv](https://arxiv.org/pdf/2504.92908)\n"
        "* **[RSS 25]** Reactive Stamps: Slow Learning, [arXiv](https://stamps.example.org/)\n"
        "* **[arXiv 24]** GRAPED: Generalizing Letters, [arXiv](https://arxiv.org/abs/2411.99309)\n"
    )
    assert [paper.title for paper in digest.papers] == [
        "Taxdraw: Scaling Up Drawers",
        "Reactive Stamps: Slow Learning",
        "GRAPED: Generalizing Letters",
    ]


def test_short_links_behind_untagged_titles() -> None:
    """Where most titles are plain words, words without a tag are a title as well, and not the link behind them."""
    digest = adp.parse(
        "# Drawers\n\n## Papers\n\n"
        "* Unified Drawer Model, [webpage](https://unified.example.org/)\n"
        "* **[RSS 25]** Reactive Stamps: Slow Learning, [arXiv](https://arxiv.org/abs/2504.92908)\n"
        "* **[arXiv 24]** GRAPED: Generalizing Letters, [arXiv](https://arxiv.org/abs/2411.99309)\n"
        "* **[arXiv 24]** CogDraw: A Foundational Drawer, [arXiv](https://arxiv.org/abs/2411.99650)\n"
    )
    first = digest.papers[0]
    assert (first.title, first.authors, first.extra["webpage"]) == (
        "Unified Drawer Model",
        (),
        "https://unified.example.org/",
    )


def test_names_of_methods_before_plain_words() -> None:
    """Linked names that differ are titles, and the words behind them are remarks."""
    digest = adp.parse(
        "# Drawers\n\n## Papers\n\n"
        "- [SortNet](https://arxiv.org/abs/2512.00001) sorts wet stamps.\n"
        "- [CloudGym](https://arxiv.org/abs/2512.00002) counts clouds.\n"
        "- [Lamps](https://arxiv.org/abs/2512.00003) lights up.\n"
    )
    assert [paper.title for paper in digest.papers] == ["SortNet", "CloudGym", "Lamps"]
