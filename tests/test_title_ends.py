"""What is behind titles and not a part of them: signs, the names of sites, and where a paper was found."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Weight", "Counting Wet Clouds: A Test", "Drawers", "Late Lamps")
HEADING = "## {title}\n\n**Authors:** Mira Holt, Ona Pell\n\n**arXiv:** [2601.9000{n}](https://arxiv.org/abs/2601.9000{n})\n\n"
ITEM = "{n}. [{title}]({url})\n"
PLAIN = "[{n}] {title} {url} (2026-01-0{n})\n"
ARXIV, ALPHA = "https://arxiv.org/abs/2601.9000{n}", "https://www.alphaxiv.org/abs/2601.9000{n}"
HUGGING = "https://huggingface.co/papers/2601.9000{n}"


def printed(form: str, ends: tuple[str, ...], urls: tuple[str, ...] = (ARXIV,) * 4) -> list[adp.Paper]:
    """Return the papers of a digest with these texts behind the titles."""
    text = "".join(
        form.format(n=n, title=title + end, url=url.format(n=n))
        for n, (title, end, url) in enumerate(zip(TITLES, ends, urls, strict=False), 1)
    )
    return [*adp.parse(f"# Papers\n\n{text}")]


@pytest.mark.parametrize("form", [HEADING, ITEM])
@pytest.mark.parametrize(
    ("ends", "ratings"),
    [
        ((" 🔥", " 🔥", ""), ["🔥", "🔥", None]),
        (("", " ⭐⭐", ""), [None, "⭐⭐", None]),
        ((" 🔥", " ❤️", " 🔥"), ["🔥", "❤️", "🔥"]),
        ((" ✱", " ✱"), ["✱", "✱"]),
        ((" ✱", ""), None),
        ((" 🔥",), None),
        ((" ™", ""), None),
    ],
)
def test_signs_behind_titles(form: str, ends: tuple[str, ...], ratings: list[str | None] | None) -> None:
    """Signs that mark some papers are kept beside the titles; those that all have may be any."""
    papers = printed(form, ends)
    titles = TITLES if ratings else [title + end for title, end in zip(TITLES, ends, strict=False)]
    assert [paper.title for paper in papers] == [*titles[: len(ends)]]
    assert [paper.extra.get("rating") for paper in papers] == (ratings or [None] * len(ends))


@pytest.mark.parametrize(
    ("ends", "urls", "are_names"),
    [
        ((" | alphaXiv", " — alphaXiv", ""), (ALPHA, ALPHA, ARXIV), True),
        ((" - arXiv", " | arXiv.org"), (ARXIV, ARXIV), True),
        ((" | alphaXiv", " — Part Two"), (ARXIV, ALPHA), False),
    ],
)
def test_names_of_sites(ends: tuple[str, ...], urls: tuple[str, ...], *, are_names: bool) -> None:
    """A name behind a title that is that of the site to which its link leads is not a part of it."""
    printed_titles = [title + end for title, end in zip(TITLES, ends, strict=False)]
    papers = printed(ITEM, ends, urls)
    assert [paper.title for paper in papers] == ([*TITLES[: len(ends)]] if are_names else printed_titles)


@pytest.mark.parametrize(
    ("ends", "kept"),
    [
        ((". web", ". arxiv", ". hf-search"), ["web", "arxiv", "hf-search"]),
        ((". arxiv", ""), [None, None]),
        ((". arxiv",), [None]),
    ],
)
def test_sources_behind_titles(ends: tuple[str, ...], kept: list[str | None]) -> None:
    """Where all papers were found is kept beside the titles; an identifier is read from any address."""
    papers = printed(PLAIN, ends, (ARXIV, ARXIV, HUGGING))
    assert [(paper.title, paper.extra.get("badges")) for paper in papers] == [*zip(TITLES, kept, strict=False)]
    assert [str(paper.arxiv_id) for paper in papers] == [f"2601.9000{n}" for n, _ in enumerate(ends, 1)]


@pytest.mark.parametrize("form", ["- [{t}]({u})\n", "## [{t}]({u})\n\nMira Holt, Ona Pell\n\n"])
@pytest.mark.parametrize("before", [r"\[{i}\] ", "[{i}] ", "[{i}v2] ", "arXiv:{i} - "])
def test_identifiers_in_links(form: str, before: str) -> None:
    """The identifier that browsers print before the title of a page is not a part of it."""
    text = "".join(
        form.format(t=before.format(i=f"2601.9000{n}") + title, u=f"https://arxiv.org/abs/2601.9000{n}v2")
        for n, title in enumerate(TITLES)
    )
    assert [paper.title for paper in adp.parse(f"# Papers\n\n{text}")] == [*TITLES]
