"""Texts about one paper: notes whose headings are fields, with the title above them, among them or in front matter."""

import pytest

import arxiv_digest_parser as adp

TITLE, LINK = "Sorting Pebbles in Rivers", "https://arxiv.org/abs/2601.90011"
FACTS = f"- **Authors**: Mira Holt, Ona Pell\n- **Link**: {LINK}\n"
FIELDS = "## Summary\n\nWe sort.\n\n## Open Questions\n\nWhy stones?\n"
FRONT = f"---\ntitle: {TITLE}\n---\n\n"

BOX = f"> [!info] Facts\n> - **Authors**: [[Mira Holt]], [[Ona Pell]]\n> - **arXiv**: [2601.90011]({LINK})\n"

#: Notes, and the names of what their paper has in ``extra``.
NOTES = {
    "facts below a heading of their own": (f"# {TITLE}\n\n## Overview Box\n\n{FACTS}\n{FIELDS}", ["Open Questions"]),
    "all headings on one level": (f"# {TITLE}\n\n{FACTS}\n{FIELDS}".replace("##", "#"), ["Open Questions"]),
    "a title in front matter": (
        f"{FRONT}## Introduction\n\nStones.\n\n* [Link]({LINK})\n\n## Method\n\nBy hand.\n\n## Setup\n\nA table.\n",
        ["Introduction", "Setup"],
    ),
    "the same title in both": (f"{FRONT}# {TITLE}\n\n{FACTS}\n{FIELDS}".replace("##", "#"), ["Open Questions"]),
    "a title that is a link": (f"# [{TITLE}]({LINK})\n\n{FIELDS}", ["Open Questions"]),
    "a title below its heading": (
        f"# Paper Summary — 2601.90011\n\n## Title\n{TITLE}\n\n## Authors\nMira Holt\n\n## Problem\nDisorder.\n",
        ["Problem"],
    ),
    "a title without anything above it": (
        f"## Paper Title\n{TITLE}\n## Authors\nMira Holt\n## Link\n{LINK}\n## Strengths\nRound.\n",
        ["Strengths"],
    ),
    "numbers": (
        f"# {TITLE}\n\n## 1. Overview Box\n\n{FACTS}\n## 2. Method\n\nBy hand.\n\n## 3. Questions\n\nWhy?\n",
        ["3. Questions"],
    ),
    "a digest of one paper": (f"# Digest 2026-01-02\n\n## {TITLE}\n\n{FACTS}\n{FIELDS}", ["Open Questions"]),
    "a longer field below a title and its names": (
        (
            f"# {TITLE}\n*Mira Holt, Ona Pell*\n\n## Open Questions about Pebbles\n\nWhy?\n\n"
            f"## Summary\n\nWe sort.\n\n{LINK}\n"
        ),
        ["Open Questions about Pebbles"],
    ),
    "a topic above the title": (f"# Robots\n\n## {TITLE}\n\n{FACTS}\n{FIELDS}", ["Open Questions"]),
    "facts in a box": (f"# {TITLE}\n\n{BOX}\n## Open Questions\n\nWhy stones?\n", ["Open Questions"]),
    "a title in a box": (f"# Robots\n\n{BOX.replace('Facts', TITLE)}\nLet it rain.\n", []),
    "a title after a label below headings that are no title": (
        f"# Digest\n\n## 1. Metadata\n- Title: {TITLE}\n- Link: {LINK}\n\n## 2. Summary\n- Text: We sort.\n",
        ["Title"],
    ),
    "a label of the title below a digest's name": (
        f"# Brief of 2026-01-02 - {TITLE}\n\n## Metadata\n\n- **Title**: {TITLE}\n{FACTS}\n{FIELDS}",
        ["Open Questions", "badges"],
    ),
    "a signature": (
        f"# {TITLE}\n\n## Overview Box\n\n{FACTS}\n{FIELDS}\n---\n\n*By a robot*\n",
        ["Open Questions"],
    ),
}


@pytest.mark.parametrize(("text", "extra"), NOTES.values(), ids=NOTES)
def test_notes(text: str, extra: list[str]) -> None:
    """No heading that only this paper has begins another one."""
    digest = adp.parse(text)
    [paper] = digest
    assert (paper.title, str(paper.arxiv_id), [*paper.extra]) == (TITLE, "2601.90011", extra)
    assert [*adp.iter_papers(iter(text))] == [paper]


def test_identifier_in_a_sentence() -> None:
    """Notes that name one paper are about this, wherever they name it."""
    text = (
        f"{FRONT}## Setup\n\nWe read about stones ([paper]({LINK})).\n\n## Method\n\nBy hand.\n\n## Doubts\n\nNone.\n"
    )
    [paper] = adp.parse(text)
    assert (paper.title, str(paper.arxiv_id)) == (TITLE, "2601.90011")


@pytest.mark.parametrize(
    "cited",
    [
        f"- [Counting Clouds from Above]({LINK})",
        "This is faster than arXiv:2601.90011 on all rivers.",
        f"Others count clouds ({LINK}).",
    ],
)
def test_another_paper_that_notes_cite(cited: str) -> None:
    """It is not the paper that the notes are about, and this lacks a link."""
    digest = adp.parse(f"# {TITLE}\n\n## Authors\nMira Holt\n\n{FIELDS}\n## Related Work\n\n{cited}\n")
    [paper] = digest
    assert (paper.title, paper.arxiv_id) == (TITLE, None)
    assert "missing-link" in {one.code for one in digest.diagnostics}


@pytest.mark.parametrize(
    "url", ["https://doi.org/10.1016/j.x(26)2605.00001-4", "https://pubmed.example.org/2605.00001/"]
)
def test_figures_of_an_address(url: str) -> None:
    """They may look like an identifier, and are none."""
    [paper] = adp.parse(f"# [{TITLE}]({url})\n*Mira Holt*\n\n{FIELDS}")
    assert (paper.title, paper.url, paper.arxiv_id) == (TITLE, url, None)


def test_no_title() -> None:
    """The body of an issue does not say the title of its paper: this is reported, and no heading stands in for it."""
    text = (
        f"## 一言でいうと\n小石を並べる。\n\n### 論文リンク\n{LINK}\n\n### 著者/所属機関\nMira Holt, Ona Pell\n\n"
        "### 投稿日付(yyyy/MM/dd)\n2026/01/05\n\n## 概要\n小石は重い。\n\n## 新規性・差分\n速い。\n"
    )
    digest = adp.parse(text)
    [paper] = digest
    assert (paper.title, paper.authors, str(paper.published)) == ("", ("Mira Holt", "Ona Pell"), "2026-01-05")
    assert paper.analysis is not None
    assert paper.analysis.tldr == "小石を並べる。"
    assert (paper.extra["概要"], paper.extra["新規性・差分"]) == ("小石は重い。", "速い。")
    assert {one.code for one in digest.diagnostics} == {"missing-title", "missing-abstract", "repeated-field"}


#: Texts about more than one paper, or of whose headings it is not known what they are; and the titles read from them.
OTHERS = {
    "two papers with names": (
        (
            f"# {TITLE}\n\nAuthors: Mira Holt\nLink: {LINK}\n\n# Summary\n\nWe sort.\n\n"
            "# Counting Clouds on Hills\n\nAuthors: Jun Sato\n\n# Method\n\nWe count.\n"
        ),
        [TITLE, "Counting Clouds on Hills"],
    ),
    "a field twice": (
        (
            f"# {TITLE}\n\n*Mira Holt, Ona Pell*\n\n{LINK}\n\n# Method\n\nBy hand.\n\n"
            "# Counting Clouds\n\n*Jun Sato, Lea Ek*\n\n# Method\n\nBy day.\n"
        ),
        [TITLE, "Counting Clouds"],
    ),
    "headings that are links": (
        f"# Daily papers\n\n## [{TITLE}]({LINK})\n\n## [Counting Clouds](https://example.org/2)\n\n## Summary\n\nFew\n",
        [TITLE, "Counting Clouds"],
    ),
    "two headings above the fields": (
        (
            f"# {TITLE}\n\n*Mira Holt, Ona Pell*\n\n{LINK}\n\n## Method\n\nBy hand.\n\n"
            "# Counting Clouds\n\n*Jun Sato, Lea Ek*\n\n## Result\n\nMany.\n"
        ),
        [TITLE, "Counting Clouds"],
    ),
    "a box above all headings": (f"{BOX.replace('Facts', TITLE)}\n## Clouds\n\nMany.\n", [TITLE]),
    "a box between headings": (f"# Stones\n\n# Clouds\n\n{BOX.replace('Facts', TITLE)}", [TITLE]),
    "a box below the name of a digest": (f"# Digest of 2026-01-02\n\n{BOX}", ["Facts"]),
    "no title in sight": (
        f"# Daily digest\n\n## Summary\n\nWe sort.\n\n## Paper Information\n\n{FACTS}",
        ["Daily digest"],
    ),
}


@pytest.mark.parametrize(("text", "titles"), OTHERS.values(), ids=OTHERS)
def test_texts_that_are_no_notes(text: str, titles: list[str]) -> None:
    """What shows that a text has several papers is above what its headings say."""
    assert [paper.title for paper in adp.parse(text)] == titles


FILE = (
    f'---\ntitle: "{TITLE}"\nauthors: [Mira Holt, Ona Pell]\narxiv_id: "2601.90011"\npdf: "[[2601.90011.pdf]]"\n---\n\n'
)


def test_file_with_a_box_of_facts() -> None:
    """Front matter that names the only paper of a file says which title is the paper's, whatever a box is called."""
    text = f"{FILE}# {TITLE}\n\n{BOX}\n## Abstract\n\nWe lift stones.\n\n## Summary\n\n> [!summary]\n> We sort.\n"
    digest = adp.parse(text)
    [paper] = digest
    assert (paper.title, paper.authors, paper.abstract) == (TITLE, ("Mira Holt", "Ona Pell"), "We lift stones.")
    assert paper.analysis is not None
    assert (paper.analysis.tldr, paper.pdf_url, paper.extra["pdf"]) == ("We sort.", None, "[[2601.90011.pdf]]")
    assert [(one.code, one.text) for one in digest.diagnostics] == [("unread-text", "> [!info] Facts")]


def test_file_without_an_identifier_in_front() -> None:
    """Then the title of the front matter has to be in the body, where the paper is named."""
    text = f"---\ntitle: {TITLE}\nauthors: [Mira Holt, Ona Pell]\n---\n\n## {TITLE}\n\nLink: {LINK}\n"
    [paper] = adp.parse(text)
    assert (paper.title, str(paper.arxiv_id), paper.authors) == (TITLE, "2601.90011", ("Mira Holt", "Ona Pell"))


def test_file_with_other_names_below() -> None:
    """Names that differ from those of the front matter are reported and kept."""
    text = f"{FILE}# {TITLE}\n\n- **Authors**: Jun Sato\n\n## Abstract\n\nWe lift stones.\n"
    digest = adp.parse(text)
    [paper] = digest
    assert (paper.authors, paper.extra["Authors"]) == (("Mira Holt", "Ona Pell"), "Jun Sato")
    assert [one.code for one in digest.diagnostics] == ["missing-link", "repeated-field"]


@pytest.mark.parametrize("name", ["基本情報", "메타데이터", "Metadaten", "Métadonnées"])
def test_names_of_groups(name: str) -> None:
    """A heading that only says that the facts of a paper follow is no title, in any language."""
    digest = adp.parse(f"# {TITLE}\n\n## {name}\n\n{FACTS}\n{FIELDS}")
    [paper] = digest
    assert (paper.title, [*digest.diagnostics]) == (TITLE, [])


@pytest.mark.parametrize(
    ("tags", "authors"),
    [("[Deep Sorting, stones]", ()), ("[stones]", ("Deep Sorting",)), ("Deep Sorting", ("Deep Sorting",))],
)
def test_a_tag_that_reads_like_a_name(tags: str, authors: tuple[str, ...]) -> None:
    """A topic above the heading is not the author if front matter lists it beside other things."""
    [paper] = adp.parse(
        f"---\ntitle: {TITLE}\nurl: {LINK}\ntags: {tags}\n---\n\nDeep Sorting · 2026-01-02\n\n# {TITLE}\n"
    )
    assert (paper.authors, str(paper.published)) == (authors, "2026-01-02")
    assert paper.extra.get("badges", "") == ("" if authors else "Deep Sorting")


@pytest.mark.parametrize("cited", ["2601.90011", "2601.90055"])
def test_front_matter_without_a_title_that_names_the_paper(cited: str) -> None:
    """It is not lost that front matter names what the notes are about, nor is another paper."""
    digest = adp.parse(f'---\nkind: note\narxiv: "2601.90011"\nsee: "{cited}"\n---\n\n# {TITLE}\n\n{FACTS}\n{FIELDS}')
    assert [(paper.title, str(paper.arxiv_id)) for paper in digest] == [(TITLE, "2601.90011")]
    assert [found.text for found in digest.diagnostics if found.severity == "error"] == []
    assert (digest[0].extra["kind"], digest[0].extra["see"]) == ("note", cited)


def test_a_table_of_papers_above_a_note_that_is_cut_off() -> None:
    """The paper of notes is looked for outside of tables, also when its record is made."""
    row = f"| [^1] | [{TITLE}](http://arxiv.org/abs/2601.90011) | We sort. |"
    note = "# Deeper than stones.\n    [http://arxiv.org/abs/2601.90012](http://arxiv.org/ab"
    digest = adp.parse(f"# 摘要\n| Ref | Title | Summary |\n| --- | --- | --- |\n{row}\n{note}")
    assert "2601.90012" in str([*digest, *digest.diagnostics])
