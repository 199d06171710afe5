"""Lists of papers that people keep: venues, tags and links around a title, in any order, none of which is the title."""

import datetime

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Weight", "Counting Through Clouds", "Drawers: A Test of Opening Them")
VENUES = ("CVPR 2026", "NeurIPS 2025 Oral", "arXiv 2025.06")
NAMES = ("SortNet", "CloudGPT", "3D-Drawers")
#: An item: ``{t}`` is the title, ``{v}`` a venue, ``{m}`` the name of a model, ``{i}`` the identifier.
ITEMS = {
    "a venue in bold behind the title": "- {t} (**{v}**) [[paper](https://arxiv.org/abs/{i})]",
    "a venue in bold before the title": "- **{v}** {t} [[paper](https://arxiv.org/abs/{i})]",
    "a venue in brackets before the title": "[{v}]{t} [[PDF](https://arxiv.org/abs/{i}),[Page](https://example.org/{i})]",
    "a venue in bold and brackets": "- [**{v}**] **{t}** [[paper](https://arxiv.org/abs/{i})]",
    "a venue in italics": '- "{t}", *{v}*. [[Paper](https://arxiv.org/abs/{i})] [[Project Page](https://example.org/{i})]',
    "a venue between tags": "- {t}, <ins>{v}</ins> [[Paper](https://arxiv.org/abs/{i})][[Code](https://github.com/x/y)]",
    "a venue as a link": "* [{v}](https://arxiv.org/abs/{i}), {t}, [website](https://example.org/{i})",
    "a linked venue in brackets": "- 🌟 [[{v}](https://arxiv.org/abs/{i})] {t} [[Proj](https://example.org/{i})]",
    "a tag in bold": "- **[{m}]** {t}. (**{v}**) [[Paper](https://arxiv.org/abs/{i})]",
    "a tag in parentheses": "- (**{m}**) {t} [[{v}](https://arxiv.org/abs/{i})] [[Code](https://github.com/x/y)]",
    "escaped brackets": "* {t} \\[[Paper](https://doi.org/10.1145/{n})] \\[[arXiv](https://arxiv.org/abs/{i})]",
    "pictures as links": "- **{t}** ({v}) [![arXiv](https://img.example.org/{i}.svg)](https://arxiv.org/abs/{i})",
    "a venue in the bold of the link": "- 🐱 **[{t}](https://arxiv.org/abs/{i}), {v}**.",
    "pictures as links of HTML": '- **{t}** ({v}) <a href="https://arxiv.org/abs/{i}"><img src="https://x.org/{i}"></a>',
    "a picture of HTML": "- **{t}** <img src=\"https://img.example.org/x.svg\"> ({v}) <a href='https://arxiv.org/abs/{i}'>arXiv</a>",
    "an address as an attribute": '- **{t}** ({v}) <Badge link="https://arxiv.org/abs/{i}">',
    "a venue in code, and a name in bold": "{n}. `{v}` **{m}** **[{t}](https://arxiv.org/abs/{i})**",
    "a venue in parentheses after the title": "- 🌟 {t} ({v}). ![](https://img.example.org/x.svg) [[Paper](https://arxiv.org/abs/{i})]",
    "a venue in parentheses before the title": "- ({v}). {t} [[arXiv:{i}](https://arxiv.org/abs/{i})]",
    "a tag behind an icon": '- 🌟 `{m}` "{t}" ([arXiv](https://arxiv.org/abs/{i})) *{v}*',
    "a title between underscores": "- **[{m}]** __{t}__, *{v}*. <https://arxiv.org/abs/{i}>",
    "an identifier in the link": "{n}. [arXiv:{i} — {t}](https://arxiv.org/html/{i}v1)",
    "an identifier before the link": "- [arXiv:{i} - {t}](https://example.org/{n})",
    "links of code": "- **[{m}]** {t} | **[{v}]** |[`[pdf]`](https://arxiv.org/pdf/{i}) [`[code of {m}]`](https://github.com/x/y)",
    "a link before the title": "- {v} [PDF](https://arxiv.org/pdf/{i}) [{t}](https://arxiv.org/abs/{i})",
    "an identifier of a wiki": "- [[{i}]] {t}",
    "a page of a wiki that is called by the identifier": "- [ ] [[{i}|{t}]] - {v}",
    "a page of a wiki in bold": "- **[[arXiv:{i}|{t}]]** ({v})",
    "a number with a full stop": "**[{n}]. {t}**\n  ArXiv: [{i}](https://arxiv.org/abs/{i})\n",
}


def printed(item: str) -> str:
    """Return a list of three papers in which an item is printed for each."""
    rows = zip(TITLES, VENUES, NAMES, strict=True)
    lines = [item.format(t=t, v=v, m=m, n=n, i=f"2512.0000{n}") for n, (t, v, m) in enumerate(rows, 1)]
    return "# A list\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_what_is_around_a_title_is_not_the_title(item: str) -> None:
    """The titles and identifiers are those that were put in, and neither venues nor tags are authors."""
    digest = adp.parse(printed(item))
    assert [paper.title for paper in digest] == [*TITLES]
    assert [paper.arxiv_id and paper.arxiv_id.base for paper in digest] == [f"2512.0000{n}" for n in (1, 2, 3)]
    assert not any(paper.authors or paper.published for paper in digest)


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_what_is_around_a_title_is_kept(item: str) -> None:
    """Venues and names of models stand somewhere, and brackets between links are not words."""
    for paper, venue, name in zip(adp.parse(printed(item)), VENUES, NAMES, strict=True):
        kept = "\n".join((*paper.extra, *paper.extra.values()))
        assert (venue in kept) == ("{v}" in item)
        assert (name in kept) == ("{m}" in item)
        assert "*" not in kept
        assert not {"] [", "][", "[", "]", "\\"} & {*paper.extra.get("badges", "").split("\n")}


def test_a_link_of_one_paper_that_the_others_lack() -> None:
    """Where the titles of most papers are plain words, so are those of the others."""
    links = [f"[arXiv:2512.0000{n}](https://arxiv.org/abs/2512.0000{n})" for n in range(1, 5)]
    links[2] = "[OpenReview](https://example.org/forum)"
    lines = [f"- Kites of Kind {n} — {link}\n" for n, link in enumerate(links, 1)]
    digest = adp.parse("# Accepted papers\n\n" + "".join(lines))
    assert [paper.title for paper in digest] == [f"Kites of Kind {n}" for n in range(1, 5)]
    assert digest.papers[2].extra == {"OpenReview": "https://example.org/forum"}


def test_names_of_models_before_colons() -> None:
    """A name in bold and the words behind its colon are one title, if they are not a sentence; code has dates."""
    lines = [
        f"* ({venue}) **{name}**: Sorting Wet Stones by Kind {n}\n  \\[[paper](https://arxiv.org/abs/2512.0000{n})]\n"
        f"  \\[[code](https://github.com/x/y{n}) ⭐ 14{n} | 📅 2026-01-0{n}]\n"
        for n, (venue, name) in enumerate(zip(("2025-ACL, CCF-A", "2025-VLDB", "EMNLP'25"), NAMES, strict=True), 1)
    ]
    papers = adp.parse("# Papers\n\n" + "\n".join(lines)).papers
    assert [paper.title for paper in papers] == [
        f"{name}: Sorting Wet Stones by Kind {n}" for n, name in enumerate(NAMES, 1)
    ]
    assert [(paper.published, paper.extra["published"]) for paper in papers] == [
        (None, f"2026-01-0{n}") for n in range(1, 4)
    ]
    told = adp.parse("# Papers\n\n" + "\n".join(line.replace("Kind", "kind.\n  Kind") for line in lines))
    assert [paper.title for paper in told] == [*NAMES]


def test_names_and_a_year_before_titles_in_italics() -> None:
    """One name that was cut is a name as well."""
    lines = [
        f"{n}. Holt et al. (2025), *Stones of Kind {n}*\n   <https://arxiv.org/abs/2512.0000{n}>\n" for n in (1, 2)
    ]
    papers = adp.parse("# Reading list\n\n" + "".join(lines)).papers
    assert [paper.title for paper in papers] == ["Stones of Kind 1", "Stones of Kind 2"]
    assert [(paper.authors, paper.authors_complete) for paper in papers] == [(("Holt",), False)] * 2


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Holt & Pell", ("Holt", "Pell")),
        ("Holt, Wex, and Pell", ("Holt", "Wex", "Pell")),
        ("Mira Holt, Ona Pell", ("Mira Holt", "Ona Pell")),
        ("Reyk et al.", ("Reyk",)),
    ],
)
def test_names_without_a_year_before_titles_in_italics(names: str, authors: tuple[str, ...]) -> None:
    """The longer words in italics are the title, and the names are not."""
    lines = [
        f"- {names}, *Sorting Wet Stones of the Kind {n}* (2025), [arXiv:2512.0000{n}](https://arxiv.org/abs/2512.0000{n})\n"
        for n in (1, 2, 3)
    ]
    papers = adp.parse("# References\n\n" + "".join(lines)).papers
    assert [paper.title for paper in papers] == [f"Sorting Wet Stones of the Kind {n}" for n in (1, 2, 3)]
    assert {paper.authors for paper in papers} == {authors}


def test_remarks_in_brackets_before_the_title_below() -> None:
    """A listing prints them behind the identifier; the date in one is that of the paper."""
    marks = ["", " (cross-list from cs.DM)", " (replaced)"]
    records = [
        f"[arXiv:2512.0000{n}](https://arxiv.org/abs/2512.0000{n}){mark} [Submitted on 1{n} Dec 2025]\n"
        f"**{title}**\nMira Holt, Ona Pell\nSubjects: **cs.DS**; cs.CC\n"
        for n, (mark, title) in enumerate(zip(marks, TITLES, strict=True))
    ]
    papers = adp.parse("# Stones of the day\n\n" + "\n---\n\n".join(records)).papers
    assert [paper.title for paper in papers] == [*TITLES]
    assert {paper.authors for paper in papers} == {("Mira Holt", "Ona Pell")}
    assert [paper.published for paper in papers] == [datetime.date(2025, 12, 10 + n) for n in range(3)]
    assert [paper.extra.get("badges") for paper in papers] == [None, "cross-list from cs.DM", "replaced"]


def test_a_sentence_behind_links_and_a_venue() -> None:
    """What is between links, and a venue, are not a part of the sentence."""
    lines = [
        f"- **Stones of Kind {n}** — Mira Holt, Ona Pell et al. (2026) [[arXiv](https://arxiv.org/abs/2512.0000{n})] "
        f"*(ICLR 2026 Workshop)* — We sort stones of the kind {n} by hand.\n"
        for n in (1, 2, 3)
    ]
    papers = adp.parse("# Stones\n\n" + "".join(lines)).papers
    assert [paper.abstract for paper in papers] == [f"We sort stones of the kind {n} by hand." for n in (1, 2, 3)]
    assert {paper.extra["badges"] for paper in papers} == {"(ICLR 2026 Workshop)"}


def test_a_name_in_bold_among_names_is_not_a_label() -> None:
    """What follows it on its line begins with a comma."""
    text = "".join(
        f"### [Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})\n\n**Mira Holt**, Ona Pell\n\n" for n in (1, 2)
    )
    for paper in adp.parse(text, layout="markdown"):
        assert "Mira Holt" not in paper.extra


def test_a_line_that_says_when_a_page_was_updated_is_not_its_title() -> None:
    """It ends with a full stop inside of the emphasis."""
    lines = [
        f"- **[Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})** (Apr 0{n}, 2026)\n  Mira Holt\n"
        for n in (1, 2)
    ]
    digest = adp.parse("*Last updated April 05, 2026. See more [here](all.qmd).*\n\n" + "".join(lines))
    assert (digest.title, len(digest.papers)) == (None, 2)


@pytest.mark.parametrize("above", ["- **{t}** ", "- **{t}**\n  ", "### {t}\n\n"])
def test_pictures_of_html_as_links(above: str) -> None:
    """They read as those of Markdown do: a link is called as its picture is, and a picture is no more than that."""
    html = (
        '<a href="https://arxiv.org/abs/{i}"><img src="https://img.example.org/1.svg" alt="arXiv"></a>'
        ' <a href="https://github.com/x/{n}" target="_blank"><img src="https://img.example.org/2.svg" height=20/></a>'
        ' <a href="https://example.org/{n}">The <img alt="talk" src="https://img.example.org/3.svg"></a>'
        ' <img src="https://img.example.org/4.svg" alt="A map">\n'
    )
    links = "[arXiv](https://arxiv.org/abs/{i}) [](https://github.com/x/{n}) [The talk](https://example.org/{n})"
    markdown = f"{links} ![A map](https://img.example.org/4.svg)\n"
    found = adp.parse(printed(f"{above}{html}")).papers
    assert found == adp.parse(printed(f"{above}{markdown}")).papers
    assert [paper.url for paper in found] == [f"https://arxiv.org/abs/2512.0000{n}" for n in (1, 2, 3)]
    assert found[0].code_url == "https://github.com/x/1"
    assert found[0].extra == {"The talk": "https://example.org/1", "A map": "https://img.example.org/4.svg"}


@pytest.mark.parametrize("links", ["[arXiv](https://arxiv.org/abs/{i})", "[{i}](https://arxiv.org/abs/{i})"])
@pytest.mark.parametrize("above", ["### {t}\n\n", "**{t}**\n", "**{t}**\n\n[Code](https://github.com/x/{n})\n"])
def test_links_below_titles_that_have_the_same_name(above: str, links: str) -> None:
    """They are not the titles of papers, of which those above would be the sections."""
    for talk in (" [The talk](https://example.org/{n})", "\n[The talk](https://example.org/{n})"):
        digest = adp.parse(printed(f"{above}{links}{talk}\n"))
        assert [paper.title for paper in digest] == [*TITLES]
        assert [paper.url for paper in digest] == [f"https://arxiv.org/abs/2512.0000{n}" for n in (1, 2, 3)]
        assert {tuple(paper.extra) for paper in digest} == {("The talk",)}


#: ``{a}`` are names.
WITH_NAMES = {
    "in italics": "- **{v}** {t}, *{a}* [[paper](https://arxiv.org/abs/{i})]",
    "after by": "- {t} by {a} ({v}) [[paper](https://arxiv.org/abs/{i})]",
    "after a full stop": "- {t}. {a} [{v}] [[PDF](https://arxiv.org/pdf/{i})] [[Code](https://github.com/x/y)]",
    "in parentheses below": "* **[{m}]** {t}\n  ({a})\n  *{v}*.\n  [[Paper]](https://arxiv.org/abs/{i})",
    "before a venue in brackets": "- {t} - {a} [{v}] [[arXiv]](https://arxiv.org/abs/{i})",
    "beside a venue of two words": "- {t} — {a} (SIGGRAPH Asia 2025) [[arXiv](https://arxiv.org/abs/{i})] ({v})",
}


@pytest.mark.parametrize("item", WITH_NAMES.values(), ids=WITH_NAMES)
def test_names_beside_venues(item: str) -> None:
    """They are the authors, and the venue is not one of them."""
    names = ("Mira Holt, Ona Pell", "Tomas Reyk, Li Wei, Ida Kruse", "Eva Rund, Jan Wex")
    rows = zip(
        ("Sorting Pebbles by Hand", "Counting Clouds", "Are Drawers Deep? A Test"), VENUES, NAMES, names, strict=True
    )
    lines = [item.format(t=t, v=v, m=m, a=a, i=f"2512.0000{n}") for n, (t, v, m, a) in enumerate(rows, 1)]
    papers = adp.parse("# A list\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == [
        "Sorting Pebbles by Hand",
        "Counting Clouds",
        "Are Drawers Deep? A Test",
    ]
    assert [", ".join(paper.authors) for paper in papers] == [*names]


def test_the_first_of_several_names_in_bold() -> None:
    """Whose page it is sets their name in bold; the names are those of the others all the same."""
    lines = [
        f"- **[Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})**  \n  {names} · `cs.AI` · 2026-04-0{n}\n"
        for n, names in enumerate(("**Mira Holt**, Ona Pell, et al.", "Ona Pell, **Mira Holt**, Jan Wex"), 1)
    ]
    first, second = adp.parse("# Weekly\n\n" + "".join(lines)).papers
    assert (first.authors, first.authors_complete) == (("Mira Holt", "Ona Pell"), False)
    assert second.authors == ("Ona Pell", "Mira Holt", "Jan Wex")


def test_folds_of_papers_in_a_fold_of_a_topic() -> None:
    """The summary of the outer fold is the section, and those of the inner ones are titles with names."""
    link = "[[pdf]](https://arxiv.org/pdf/2512.0000{})"
    fold = (
        "<details>\n<summary><strong>{}</strong> - {} - "
        + link
        + "</summary>\n\n**Abstract:** We sort.\n</details>\n\n"
    )
    names = ("Mira Holt, Ona Pell", "Tomas Reyk", "Jan Wex, Li Wei")
    folds = [fold.format(title, name, n) for n, (title, name) in enumerate(zip(TITLES, names, strict=True), 1)]
    topics = (("Sorting", folds[:2]), ("Opening", folds[2:]))
    text = "".join(
        f"<details open>\n<summary><h2>{topic} ({len(held)} papers)</h2></summary>\n\n{''.join(held)}</details>\n\n"
        for topic, held in topics
    )
    digest = adp.parse(f"# Stones\n\n{text}")
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("Sorting", 2), ("Opening", 1)]
    assert [(paper.title, ", ".join(paper.authors)) for paper in digest] == [*zip(TITLES, names, strict=True)]


def test_folds_of_topics_in_a_fold() -> None:
    """A fold that holds several papers is not a paper's, wherever it is."""
    item = "- [Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n}) - Mira Holt, Ona Pell\n"
    inner = "".join(
        f"<details>\n<summary>{name}</summary>\n\n{item.format(n=n)}{item.format(n=n + 1)}\n</details>\n\n"
        for name, n in (("Sorting", 1), ("Counting", 3))
    )
    digest = adp.parse(f"# Stones\n\n<details>\n<summary>Algorithms</summary>\n\n{inner}</details>\n")
    assert [paper.title for paper in digest] == [f"Stones of Kind {n}" for n in range(1, 5)]
    assert {"Sorting", "Counting"} <= {section.name for section in digest.sections}


def test_a_sign_before_one_title_is_kept() -> None:
    """It is not a part of the title, and is not lost."""
    signs = ("🌟 ", "", "")
    lines = [
        f"- {sign}Stones of Kind {n} [[paper]](https://arxiv.org/abs/2512.0000{n})\n" for n, sign in enumerate(signs)
    ]
    digest = adp.parse("# Stones\n\n" + "".join(lines))
    assert [paper.title for paper in digest] == [f"Stones of Kind {n}" for n in range(3)]
    assert [paper.extra.get("badges") for paper in digest] == ["🌟", None, None]


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize("heading", ["#### Abstract:", "### Abstract\n", "## 📝 摘要"])
@pytest.mark.parametrize("title", ["<details>\n<summary><b>Stones {n}</b></summary>\n", "**{n}. Stones {n}**"])
def test_headings_of_fields_below_titles_that_are_not_headings(title: str, heading: str, number: int) -> None:
    """They are neither sections nor ends of papers."""
    text = "Sorting wet stones is slow. We propose a network that reads lanterns, and it sorts most of the stones."
    form = (
        f"{title}\n**Authors**: Mira Holt, Ona Pell\n\n**Link**: [arXiv](https://arxiv.org/abs/2606.0000{{n}})\n\n"
        f"{heading}\n{text}\n\n" + ("</details>\n\n" if "<" in title else "")
    )
    digest = adp.parse("# Week 1\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1)))
    assert [len(section.papers) for section in digest.sections] == [number]
    for n, paper in enumerate(digest, 1):
        assert (paper.title, paper.abstract) == (f"Stones {n}", text)
        assert paper.authors == ("Mira Holt", "Ona Pell")
    assert digest.diagnostics == ()


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("text", ["We sort wet stones.", "濡れた小石を灯りで並べ替える。"])
@pytest.mark.parametrize(
    "title",
    [
        *("■ **Stones {n}**", "▶ **Stones {n}**", "### Stones {n}", "- **Stones {n}**", "◆ Stones {n}"),
        "● [Stones {n}](https://arxiv.org/abs/2606.0000{n})",
    ],
)
def test_a_short_sentence_above_the_label_of_a_link(title: str, text: str, number: int) -> None:
    """It is the abstract if most papers have one, and a shape before a title only marks where a paper begins."""
    form = f"{title}\n{text}\nURL: https://arxiv.org/abs/2606.0000{{n}}\n\n"
    papers = adp.parse("".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers
    assert [paper.title for paper in papers] == [f"Stones {n}" for n in range(1, number + 1)]
    assert {(paper.abstract, *paper.extra) for paper in papers} == {(text,)}


def test_bullets_of_two_shapes() -> None:
    """Each list has its own; another sign may say something."""
    form = "## Day {n}\n\n{s} **Stones {n}a**\nURL: https://arxiv.org/abs/2606.000{n}1\n\n{s} **Stones {n}b**\nURL: https://arxiv.org/abs/2606.000{n}2\n\n"
    for signs, kept in ((("■", "●"), [{}] * 4), (("🔥", "●"), [{"badges": "🔥"}] * 2 + [{}] * 2)):
        text = "".join(form.replace("{n}", str(n)).replace("{s}", sign) for n, sign in enumerate(signs, 1))
        assert [dict(paper.extra) for paper in adp.parse(text)] == kept


@pytest.mark.parametrize("form", ["**{0}**\n{1} {2}\n\n", "- **{0}** {1} {2}\n", "| {0} | {1} {2} |\n"])
def test_badges_that_are_links_are_called_what_they_show(form: str) -> None:
    """The words of the picture are the name of the link, and what the picture is remains unsaid."""
    titles = ("Number it: Sorting Pebbles", "Instruction-Guided River Masking", "Counting Clouds")
    badge = "[![{0}](https://img.example.org/badge/{0}-b31b1b?logo=a)]({1})"
    papers = "".join(
        form.format(
            title,
            badge.format("arXiv", f"https://arxiv.org/abs/2411.9033{at}"),
            badge.format("Website", f"https://ada.example.org/{at}"),
        )
        for at, title in enumerate(titles)
    )
    head = "| Title | Links |\n|---|---|\n" if form.startswith("|") else ""
    for at, paper in enumerate(adp.parse(f"# Pebbles\n\n### Stones\n\n{head}{papers}").papers):
        assert (paper.title, paper.url) == (titles[at], f"https://arxiv.org/abs/2411.9033{at}")
        assert dict(paper.extra) == {"Website": f"https://ada.example.org/{at}"}


LONG_ITEM = "We sort stones in rivers, which takes a long time, by hand, and then we sort them again by weight."


@pytest.mark.parametrize("sign", ["*", "-"])
@pytest.mark.parametrize(
    ("below", "badges", "abstract"),
    [
        (["Ada University"], "Ada University", None),
        (
            ["Ada University & Stone Works", LONG_ITEM],
            "Ada University & Stone Works",
            "We sort",
        ),
        (["Fast sorting of stones", LONG_ITEM[:-1]], None, "{} Fast sorting"),
        ([LONG_ITEM, "We stop."], None, "{} We sort"),
    ],
)
def test_items_below_an_item(sign: str, below: list[str], badges: str | None, abstract: str | None) -> None:
    """A short one alone or above sentences says where the authors work; an identifier behind a title is not its own."""
    titles = ("Pebble in a Flash", "Serving Stones", "Fast Distributed Sorting")
    text = "".join(
        f"{sign} {title} (arXiv 2305.9592{n}) [[Paper](https://arxiv.org/abs/2305.9592{n})]\n"
        + "".join(f"  {sign} {line}\n" for line in below)
        for n, title in enumerate(titles)
    )
    for title, paper in zip(titles, adp.parse(f"# Stones\n\n{text}").papers, strict=True):
        assert (paper.title, paper.extra.get("badges")) == (title, badges)
        assert (paper.abstract or "").startswith((abstract or "").format(sign))
        assert (paper.abstract is None) == (abstract is None)


@pytest.mark.parametrize("day", ["{} Jan,", "Jan {} —", "{}th of May,", "**May {}rd**", "{} января:"])
def test_days_before_titles_in_italics(day: str) -> None:
    """A day and a month without a year are not a title, and are kept."""
    days = [day.format(n) for n in (4, 14, 24)]
    lines = [
        f"- {day} *{title}*, https://arxiv.org/abs/2512.0000{n}\n"
        for n, (day, title) in enumerate(zip(days, TITLES, strict=True))
    ]
    papers = adp.parse("# Papers of 2025\n\n" + "".join(lines)).papers
    assert [paper.title for paper in papers] == [*TITLES]
    assert [paper.extra["badges"].strip(":") for paper in papers] == [day.strip("*,—: ") for day in days]
    assert not any(paper.authors for paper in papers)


@pytest.mark.parametrize(
    "form",
    [
        (
            '- <a id="p{n}" href="">{t}</a>, arXiv, 2026, <small>Mira Holt, Ona Pell</small>.    \n'
            '<span style="margin-left:30px">[<a class="b" href="{u}">arXiv</a>]&nbsp;[<a href="{c}">'
            '<i class="fa fa-github"></i> GitHub</a>]&nbsp;</span>\n'
        ),
        (
            "{n}. <a href='{u}' target='_blank'>{t}</a>, <i>Mira Holt, Ona Pell</i> "
            '<a href="{c}"><i class="fa fa-github"></i> Code</a>\n'
        ),
        '* <a href="{u}">{t}</a> <small>(2026)</small> <font>*Mira Holt, Ona Pell*</font> [<a href="{c}">code</a>]\n',
    ],
)
@pytest.mark.parametrize("number", [1, 2, 9])
def test_items_with_links_of_html(form: str, number: int) -> None:
    """They are read as items with links of Markdown, and targets for links are as words in bold."""
    papers = adp.parse(
        "## Publications\n\n"
        + "".join(
            form.format(
                n=n,
                t=f"Sorting &amp; Pebbles {n}",
                u=f"https://arxiv.org/abs/2601.9000{n}",
                c=f"https://github.com/x/y{n}",
            )
            for n in range(1, number + 1)
        )
    ).papers
    assert len(papers) == number
    for n, paper in enumerate(papers, 1):
        assert (paper.title, paper.authors) == (f"Sorting & Pebbles {n}", ("Mira Holt", "Ona Pell"))
        assert (paper.url, paper.code_url) == (f"https://arxiv.org/abs/2601.9000{n}", f"https://github.com/x/y{n}")
        assert "<" not in str(paper.extra)


@pytest.mark.parametrize("number", [2, 3, 9])
def test_items_with_escaped_numbers(number: int) -> None:
    """A number with an escaped sign is that of an item, as programs print it that convert pages."""
    said = "This paper argues that pebbles are sorted."
    items = (f"{n}\\. [Stones {n}](https://arxiv.org/abs/2601.9000{n})\n\n{said}\n\n" for n in range(1, number + 1))
    papers = adp.parse("### Top Papers\n\n" + "".join(items)).papers
    assert [(paper.number, paper.title) for paper in papers] == [(n, f"Stones {n}") for n in range(1, number + 1)]
    assert {paper.abstract for paper in papers} == {said}


@pytest.mark.parametrize("count", [3, 4, 5])
@pytest.mark.parametrize(
    "item",
    [
        "- **{t}**\n  - Authors: {a}\n  - Links: [arXiv](https://arxiv.org/abs/{i})\n",
        "- **{t}** · `{i}` · {a} · [pdf](https://arxiv.org/pdf/{i})\n",
        "- 2025-12-01, **{t}**, {a}, Paper: [https://arxiv.org/abs/{i}](https://arxiv.org/abs/{i})\n",
        "- [{t}](https://arxiv.org/abs/{i}) - {a}\n",
        "- {t}\n  {a}\n  https://arxiv.org/abs/{i}\n\n",
        "**{t}**\n{a}\nhttps://arxiv.org/abs/{i}\n\n",
    ],
)
def test_titles_that_read_as_two_names(item: str, count: int) -> None:
    """Where most blocks of a kind have a title, words that might be two names are one as well."""
    titles = ("Sorting Pebbles by Weight", "Small Boats, Large Waves", "Counting Through Clouds", "Drawers", "On Owls")
    names = (["Mira Holt", "Ona Pell"], ["Bo Lin", "Ada Ek"], ["Tomas Reyk"], ["Mira Holt"], ["Bo Lin", "Mira Holt"])
    lines = [
        item.format(t=title, a=", ".join(people), i=f"2512.0000{n}")
        for n, (title, people) in enumerate(zip(titles, names, strict=True), 1)
    ]
    digest = adp.parse("# A list\n\n## Stones\n\n" + "".join(lines[:count]))
    assert [(paper.title, [*paper.authors]) for paper in digest] == [*zip(titles, names, strict=True)][:count]


@pytest.mark.parametrize("label", ["Links", "Enlaces", "Liens", "Ссылки", "Collegamenti", "Ligações", "Verweise"])
def test_several_links_behind_one_label(label: str) -> None:
    """In any language, the label says that links follow, and each says itself what it is."""
    links = "[arXiv](https://arxiv.org/abs/2512.0000{n}) | [PDF](https://arxiv.org/pdf/2512.0000{n})"
    item = f"- **Sorting Pebbles {{n}}**\n  - {label}: {links}\n"
    for n, paper in enumerate(adp.parse("# A list\n\n" + "".join(item.format(n=n) for n in range(1, 4))), 1):
        assert (str(paper.arxiv_id), paper.url, paper.pdf_url, dict(paper.extra)) == (
            f"2512.0000{n}",
            f"https://arxiv.org/abs/2512.0000{n}",
            f"https://arxiv.org/pdf/2512.0000{n}",
            {},
        )


@pytest.mark.parametrize("formula", ["$Z_2[u,v](u^2)$", "$k[x](t)$", "$R[a](\\beta)$"])
@pytest.mark.parametrize(
    ("head", "item"),
    [
        ("| Title | Authors | PDF |\n|---|---|---|\n", "|**{t}**|{names}|[{i}](https://arxiv.org/abs/{i})|\n"),
        ("", "- **{t}**\n  - Authors: {names}\n  - Link: https://arxiv.org/abs/{i}\n"),
        ("", "- 2026-05-0{n}, **{t}**, {names}, [Paper](https://arxiv.org/abs/{i})\n"),
        (
            "",
            "<details>\n<summary>{t}</summary>\n\nAuthors: {names}\n\nLink: https://arxiv.org/abs/{i}\n\n</details>\n\n",
        ),
        ("", "Title: {t}\nAuthors: {names}\nLink: https://arxiv.org/abs/{i}\nAbstract: We sort.\n\n"),
    ],
)
def test_a_formula_that_looks_like_a_link(formula: str, head: str, item: str) -> None:
    """A bracket of a formula with a parenthesis behind it is a part of the title."""
    titles = [TITLES[0], f"Codes over {formula} and Their Duals", TITLES[1]]
    text = "".join(
        item.format(t=t, n=n, i=f"2512.0000{n}", names="Mira Holt, Ona Pell") for n, t in enumerate(titles, 1)
    )
    digest = adp.parse(f"# A list\n\n{head}{text}")
    assert [(paper.title, paper.authors) for paper in digest] == [
        (title, ("Mira Holt", "Ona Pell")) for title in titles
    ]
    assert not any(paper.extra for paper in digest)


@pytest.mark.parametrize(
    ("printed_title", "title"),
    [
        ("C*-Algebras and *Stars*", None),
        ("**Stars** and Moons", None),
        ("*Stars* over `Go` of Us", None),
        ("Stars: A *New* Kind - of Moon", None),
        ("Stars `cs.LG`", "Stars"),
        ("*Stars over Us*", "Stars over Us"),
        ("[Stars and Moons](https://arxiv.org/abs/2512.00001)", "Stars and Moons"),
        ("Stars [PDF](https://arxiv.org/pdf/2512.00001)", "Stars"),
        ("Stars **and", "Stars **and"),
    ],
)
@pytest.mark.parametrize("label", ["Title: {}\n", "7. Title：{}\n", "**Title**: {}\n", "**Title:** {}\n"])
def test_marks_in_a_labelled_title(printed_title: str, title: str | None, label: str) -> None:
    """What is behind the label is the title, if it is neither a link nor a fact; the label is kept nowhere."""
    text = "".join(
        f"{label.format(one)}Authors: Mira Holt, Ona Pell\nURL: https://arxiv.org/abs/2512.0000{n}\n\n"
        for n, one in enumerate((printed_title, *TITLES), 1)
    )
    first, *_ = adp.parse(text)
    assert (first.title, first.authors, {*first.extra}) == (title or printed_title, ("Mira Holt", "Ona Pell"), set())
