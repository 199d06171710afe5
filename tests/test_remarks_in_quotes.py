"""Quotes and lines that say nothing of their papers: remarks of a generator, citations, sources, links elsewhere."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Folding Maps", "Quiet Doorbells", "Umbrellas That Dream", "Lanterns at Noon", "Cups of Tea")
TEXTS = (
    "We fold a paper map with two grippers, and we fold it once more before it is noon.",
    "We list forty doorbells that are not loud, and two that are, in rooms of two sizes.",
    "We train a model that predicts the weather. It is right on most days of the year.",
    "We light lanterns in an order that takes few steps. No order takes fewer than it.",
    "We pour tea until it is cold, and we ask who drinks it then, and of which of the cups.",
)


def read(template: str, size: int) -> adp.Digest:
    """Read papers that a template prints."""
    papers = (
        f"## [{TITLES[at]}](https://arxiv.org/abs/2611.9001{at})\n\n" + template.format(text=TEXTS[at], n=at)
        for at in range(size)
    )
    return adp.parse("# Papers 2026-12-01\n\n" + "\n\n".join(papers) + "\n")


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize(
    "template", ["> Only looked at, without analysis\n\n**Abstract:** {text}", "{text}\n\n> Only looked at"]
)
def test_quotes_of_several_papers(template: str, size: int) -> None:
    """What papers of different titles have is none of their summaries, and not an abstract."""
    for at, paper in enumerate(read(template, size).papers):
        assert (paper.abstract, paper.analysis) == (TEXTS[at], None)
        assert paper.extra["badges"].startswith("Only looked at")


@pytest.mark.parametrize("size", [2, 3, 5])
def test_quotes_of_one_paper_each(size: int) -> None:
    """They are the summaries."""
    papers = read("> It is about number {n}.\n\n**Abstract:** {text}", size).papers
    assert [paper.analysis and paper.analysis.tldr for paper in papers] == [
        f"It is about number {at}." for at in range(size)
    ]


def test_a_paper_that_is_printed_twice() -> None:
    """Its quote is its own, in both places."""
    text = "".join(
        f"## [Folding Maps](https://arxiv.org/abs/2611.90010)\n\n> Maps are folded.\n\n**Abstract:** {one}\n\n"
        for one in (TEXTS[0], TEXTS[0])
    )
    assert [paper.analysis and paper.analysis.tldr for paper in adp.parse(text).papers] == ["Maps are folded."] * 2


def test_failures_in_quotes() -> None:
    """What a generator prints in place of a summary is reported as before."""
    digest = read("> 生成失败\n\n**Abstract:** {text}", 2)
    assert [found.code for found in digest.diagnostics].count("failed-value") == 2


@pytest.mark.parametrize(
    ("quote", "is_citation"),
    [
        ("Bee et al. (2024) - NeurIPS", True),
        ("Holt, Pell (2017) — StoneIPS", True),
        ("Ada Holm and Ben Ek (2024)", True),
        ("We sort the stones of an older work (2024)", False),
        ("Stones are sorted (2024), and then lost.", False),
    ],
)
def test_citations_in_quotes(quote: str, *, is_citation: bool) -> None:
    """The only paper is not summed up by who wrote it, and when."""
    [paper] = read(f"> {quote}\n\n**Abstract:** {{text}}", 1).papers
    assert (paper.analysis is None) == is_citation
    assert paper.extra.get("badges") == (quote if is_citation else None)


@pytest.mark.parametrize("size", [3, 4, 5])
def test_sources_below_texts(size: int) -> None:
    """A line with links is as long as what a reader sees of it."""
    line = (
        "news · holt_m · May 13, 04:25 · [talk](https://news.example.com/a/very/long/address/of/a/talk?id=9000000{n})"
    )
    for at, paper in enumerate(read(f"{{text}}\n\n{line}\n\n**Background**: Maps.", size).papers):
        assert paper.abstract == TEXTS[at]
        assert dict(paper.extra) == {"badges": line.format(n=at), "Background": "Maps."}


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("label", ["Summary", "总结", "Method", "中文摘要"])
@pytest.mark.parametrize("link", ["[notes-{n}.md](notes-{n}.md)", "[full text](https://example.org/{n})"])
def test_links_in_place_of_texts(link: str, label: str, size: int) -> None:
    """A link alone is no prose: it is kept, as others are."""
    for at, paper in enumerate(read(f"- {label}: {link}\n- Authors: Ada Holm, Ben Ek", size).papers):
        assert (paper.abstract, paper.analysis, paper.translations) == (None, None, ())
        assert dict(paper.extra) == {label: link.format(n=at)}


def test_a_link_among_texts() -> None:
    """One paper of many has its summary elsewhere."""
    papers = "".join(
        f"## [{title}](https://arxiv.org/abs/2611.9001{at})\n\n*Ada Holm, Ben Ek*\n\n"
        f"**TL;DR:** {'[notes](notes.md)' if at == 3 else TEXTS[at]}\n\n**Abstract:** {TEXTS[at]}\n\n"
        for at, title in enumerate(TITLES)
    )
    for at, paper in enumerate(adp.parse(papers).papers):
        assert (paper.analysis is None) == (at == 3)
        assert dict(paper.extra) == ({"TL;DR": "[notes](notes.md)"} if at == 3 else {})
