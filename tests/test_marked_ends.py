"""Values that end by the marks of what is below them: quotes, items, signs, small print, tags that close folds."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Folding Maps", "Quiet Doorbells", "Umbrellas That Dream", "Lanterns at Noon", "Cups of Tea")
TEXTS = (
    "We fold a paper map with two grippers.",
    "We list forty doorbells that are not loud.",
    "We train a model that predicts the weather.",
    "We light lanterns in an order that takes few steps.",
    "We pour tea until it is cold.",
)


def read(template: str, size: int) -> adp.Digest:
    """Read papers that a template prints."""
    papers = (
        f"### [{TITLES[at]}](https://arxiv.org/abs/2611.9001{at})\n\n" + template.format(text=TEXTS[at], n=at)
        for at in range(size)
    )
    return adp.parse("# Papers 2026-12-01\n\n" + "\n\n".join(papers) + "\n")


@pytest.mark.parametrize("size", [1, 2, 3, 5])
@pytest.mark.parametrize("below", ["", "\n\n**Comment:** 9 pages", "\n\n[PDF](https://arxiv.org/pdf/2611.9001{n})"])
@pytest.mark.parametrize("gap", ["\n\n", "\n", ""])
def test_tags_behind_texts(gap: str, below: str, size: int) -> None:
    """A tag that closes a fold is none of its text, also on the last line of this."""
    template = "*Ilse Brandner, Tomoko Arai*\n\n<details><summary>Abstract</summary>" + gap + "{text}</details>" + below
    digest = read(template, size)
    assert [paper.abstract for paper in digest.papers] == [*TEXTS[:size]]
    assert not digest.diagnostics


def test_tags_in_texts() -> None:
    """A text may speak of them where the fold is closed below it."""
    template = "<details>\n<summary>Abstract</summary>\n\n{text} They end with</details>\n\n</details>"
    assert [paper.abstract for paper in read(template, 2).papers] == [
        f"{text} They end with</details>" for text in TEXTS[:2]
    ]


@pytest.mark.parametrize("size", [1, 2, 5])
def test_quotes_below_translations(size: int) -> None:
    """A quote below a translation is a summary, and one of several lines as well."""
    template = (
        "**日本語訳**:\n\n私たちは紙の地図を折る。二度折る。\n\n> 地図を{n}度折る。\n> 二度折る。\n\n"
        "<details><summary>Original Abstract</summary>\n\n{text}\n\n</details>"
    )
    for at, paper in enumerate(read(template, size).papers):
        assert [one.abstract for one in paper.translations] == ["私たちは紙の地図を折る。二度折る。"]
        assert paper.analysis is not None
        assert paper.analysis.tldr == f"地図を{at}度折る。"


def test_translations_in_quotes() -> None:
    """A translation may be in a quote itself."""
    for paper in read("**中文摘要**\n\n> 我们折叠地图。\n\n**Abstract:** {text}", 2).papers:
        assert [one.abstract for one in paper.translations] == ["我们折叠地图。"]


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("tag", ["sub", "sup", "small"])
@pytest.mark.parametrize("label", ["**Limits:** ", "#### Limits\n"])
def test_small_print_below_values(label: str, tag: str, size: int) -> None:
    """It is beside the value, and kept as a remark; inside of a line it is a part of it."""
    template = "**Abstract:** {text}\n\n" + label + f"Water is H<sub>2</sub>O.\n\n<{tag}>Made of: PDF</{tag}>\n\n---"
    for paper in read(template, size).papers:
        assert dict(paper.extra) == {"Limits": "Water is H<sub>2</sub>O.", "badges": "Made of: PDF"}


@pytest.mark.parametrize("size", [2, 3, 5])
@pytest.mark.parametrize("bullet", ["-", "*", "  -"])
def test_items_below_labels(bullet: str, size: int) -> None:
    """An item without a label, below one with a value, is the text of its paper."""
    more = "And again, in other rooms of the house, which are cold."
    items = ("**Date:** 2026-02-1{n}", "**Venue:** ICLR 2026", f"{{text}} {more}", "**Use:** high.")
    template = "\n".join(f"{bullet} {item}" for item in items)
    for at, paper in enumerate(read(template, size).papers):
        assert (paper.abstract, paper.extra["Venue"], paper.extra["Use"]) == (
            f"{TEXTS[at]} {more}",
            "ICLR 2026",
            "high.",
        )


@pytest.mark.parametrize(
    "value", ["two things:\n- stones\n- lamps", "\n- stones\n- lamps", "stones\n  - round\n  - flat", "stones"]
)
def test_lists_in_values(value: str) -> None:
    """A list goes on that a value opens, or that is further in."""
    for paper in read(f"**Abstract:** {{text}}\n\n- **Room:** twelve\n- **Seen:** {value}", 2).papers:
        assert paper.extra["Seen"] == value.strip()


@pytest.mark.parametrize("size", [2, 5])
def test_lines_that_begin_with_signs(size: int) -> None:
    """Each of them is by itself, and one without a label is reported."""
    digest = read("👥 Ada Holm, Ben Ek\n📡 Sources: daily (8)\n🧪 bits · stones {n}\n\n#### Abstract\n{text}", size)
    assert [paper.extra["Sources"] for paper in digest.papers] == ["daily (8)"] * size
    assert "🧪 bits" in repr([dict(paper.extra) for paper in digest.papers]) + repr(digest.diagnostics)


@pytest.mark.parametrize("size", [1, 2, 5])
def test_quotes_below_unknown_labels(size: int) -> None:
    """What is below a quote is not a part of the value that is in it."""
    for at, paper in enumerate(read("> **Caveat:** read in haste.\n\n{text}", size).papers):
        assert (paper.extra["Caveat"], paper.abstract) == ("read in haste.", TEXTS[at])


@pytest.mark.parametrize("size", [1, 2, 5])
def test_addresses_behind_unknown_labels(size: int) -> None:
    """An address is all of a value."""
    template = "{text}\n\nForum: https://example.org/{n}\n\nReaders say that it holds."
    digest = read(template, size)
    assert [paper.extra["Forum"] for paper in digest.papers] == [f"https://example.org/{n}" for n in range(size)]


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("sign", ["—", "–", "/", "-"])
def test_labels_between_dashes(sign: str, size: int) -> None:
    """Labels in bold on one line are parted by dashes as they are by bars, although none of them names a field."""
    template = f"**Quality:** ~6.5/10 (brief) {sign} **Use:** High {sign} **Tier:** read\n\n**Abstract:** {{text}}"
    for paper in read(template, size).papers:
        assert dict(paper.extra) == {"Quality": "~6.5/10 (brief)", "Use": "High", "Tier": "read"}


@pytest.mark.parametrize(
    "line",
    [
        "**Method:** we sort — **Stones:** by hand",
        f"**Use:** {'stones ' * 20}— **Tier:** read",
        "**Use:** high, **Tier:** read",
    ],
)
def test_labels_that_dashes_do_not_part(line: str) -> None:
    """Prose, long values and lists may have words in bold."""
    for paper in read(f"{line}\n\n**Abstract:** {{text}}", 2).papers:
        assert "Tier" not in paper.extra
        assert "Stones" not in paper.extra


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("head", ["维度 | 内容", "Field | Value"])
def test_tables_of_fields_below_quotes(head: str, size: int) -> None:
    """The head of a table says that fields are below it, also in the only paper."""
    template = f"> **TL;DR**: {{text}}\n\n| {head} |\n|---|---|\n| 🎯 Problem | creases |\n| 🔧 Method | two grippers |"
    for at, paper in enumerate(read(template, size).papers):
        assert paper.analysis is not None
        assert (paper.analysis.tldr, paper.analysis.method) == (TEXTS[at], "two grippers")
        assert dict(paper.extra) == {"Problem": "creases"}
