"""Messages of chats, in which words between single asterisks are in bold, and a text is fenced on its own lines."""

from collections.abc import Mapping

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.messages import is_message

TITLES = (
    "Sorting Pebbles by Moonlight",
    "Counting Clouds: A Study of Grey",
    "Lanterns for Small Boats",
    "When Do Drawers Open? Evidence from Kitchens",
    "Folding Maps",
)
NAMES = (("Mira Holt", "Ona Pell"), ("Tomas Reyk",), ("Ines Faro", "Kofi Mensah"), ("Li Wen", "Sam Okoro"), ("Bo Lin",))

TEMPLATES: Mapping[str, str] = {
    "titles and labels on lines of their own": (
        "*{title}*\n{names}\narXiv | 2026-11-2{n}\n*Score: {n}, Matched keywords: night sorting*\n*要約*\n{text}\n"
        "*論文リンク*\nhttps://arxiv.org/abs/2611.9001{n}\n\n"
    ),
    "a line above each title": (
        "*📚 新しい論文*\n\n*タイトル:* {title}\n*著者:* {names}\n*雑誌:* arXiv\n"
        "*DOI:* <https://doi.org/10.48550/arXiv.2611.9001{n}|10.48550/arXiv.2611.9001{n}>\n\n"
        "📄 *Notionページ:* <https://notion.so/x{n}|開く>\n\n*📝 要約:*\n```{text}```\n\n"
    ),
    "titles in links": (
        "<https://arxiv.org/abs/2611.9001{n}|*{title}*>\n*Authors:* {names}\n*Tags:* lamp, Sorting\n\n"
        "*Summary:*\n```{text}```\n\n"
    ),
    "a fence over several lines": (
        "<https://arxiv.org/abs/2611.9001{n}|*{title}*>\n*Authors:* {names}\n\n*TLDR:*\n```{text}\n{text}```\n\n"
    ),
}


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_messages_are_read(template: str, count: int) -> None:
    """Titles, names, identifiers and texts are those that were put in, and nothing is lost or left over."""
    rows = list(zip(TITLES, NAMES, strict=True))[:count]
    papers = [
        template.format(n=n, title=title, names=", ".join(names), text=f"月明かりで石を並べる{n}。")
        for n, (title, names) in enumerate(rows, 1)
    ]
    digest = adp.parse("".join(papers))
    assert [(paper.title, paper.authors) for paper in digest] == rows
    assert [str(paper.arxiv_id) for paper in digest] == [f"2611.9001{n}" for n in range(1, count + 1)]
    texts = [f"月明かりで石を並べる{n}。" for n in range(1, count + 1)]
    given = [str(paper.abstract or (paper.analysis and paper.analysis.tldr)) for paper in digest]
    assert [text.split("\n")[0] for text in given] == texts
    assert not any("`" in text or "*" in text for text in given)
    if count > 1:  # what comes again is not a title, nor a part of the text
        assert not any(found.severity == "error" for found in digest.diagnostics)
        assert not any(paper.translations for paper in digest)


def test_a_paper_without_names_leaves_the_others_alone() -> None:
    """What is in the place of the names is reported, and each paper has its own identifier."""
    form = TEMPLATES["titles and labels on lines of their own"]
    papers = [
        form.format(n=n, title=TITLES[n - 1], names=names, text="石。")
        for n, names in enumerate(("Mira Holt, Ona Pell", "著者情報なし", "Li Wen, Sam Okoro"), 1)
    ]
    digest = adp.parse("".join(papers))
    assert [str(paper.arxiv_id) for paper in digest] == ["2611.90011", "2611.90012", "2611.90013"]
    assert [paper.authors for paper in digest] == [("Mira Holt", "Ona Pell"), (), ("Li Wen", "Sam Okoro")]


@pytest.mark.parametrize("line", ["# Stones", "[PDF](https://arxiv.org/pdf/2611.90011)", "**Stones**"])
def test_in_markdown_one_asterisk_sets_words_in_italics(line: str) -> None:
    """A heading, a link or bold words of Markdown tell the two apart."""
    text = f"{line}\n\n*Authors:* Mira Holt\n\n*Authors:* Ona Pell\n"
    assert not is_message(text)
    assert is_message(text.removeprefix(line))


def test_a_fence_that_closes_on_its_line_hides_nothing() -> None:
    """What is below it is not code, also in Markdown."""
    papers = [
        f"**[{title}](https://arxiv.org/abs/2611.9001{n})**\n\n**Abstract:**\n```We sort {n} pebbles.```\n\n"
        for n, title in enumerate(TITLES, 1)
    ]
    assert [paper.title for paper in adp.parse("".join(papers))] == [*TITLES]
