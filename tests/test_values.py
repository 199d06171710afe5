"""What digests print below labels, beside titles and in cells: each value alone, in digests of one to nine papers."""

from collections.abc import Sequence
from itertools import product

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper

NAMES = ("Mira Holt", "Ona Pell")


def read(form: str, number: int = 3) -> Sequence[Paper]:
    """Read a digest that prints its papers in a form: ``{n}`` is the number of each."""
    return adp.parse("# Pebbles\n\n" + "".join(form.replace("{n}", str(n)) for n in range(1, number + 1))).papers


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "form",
    [
        "## Stones {n}\n**Authors:** Mira Holt, Ona Pell\n**arXiv:** 2606.0000{n}\n\n",
        "## {n}. Stones {n}\n- **Authors:** Mira Holt, Ona Pell\n- **arXiv**: `2606.0000{n}`\n\n",
        "### Stones {n}\nAuthors: Mira Holt, Ona Pell\nLink: arXiv:2606.0000{n} [cs.DS]\n\n",
        "## Stones {n}\n**作者：** Mira Holt, Ona Pell\n**论文链接：** 2606.0000{n}\n\n",
        "## Stones {n}\n**Authors:** Mira Holt, Ona Pell\n**arXiv:** 2606.0000{n} (second version)\n\n",
        "- **Stones {n}** | Mira Holt, Ona Pell | Link: 2606.0000{n}\n",
    ],
)
def test_an_identifier_is_not_a_link(form: str, number: int) -> None:
    """Whatever its label is called; a link is an address."""
    for n, paper in enumerate(read(form, number), 1):
        assert (str(paper.arxiv_id), paper.url, paper.authors) == (f"2606.0000{n}", None, NAMES)


@pytest.mark.parametrize("number", [1, 2, 9])
def test_a_link_beside_an_identifier_is_the_link(number: int) -> None:
    """Two labels, of which one alone has an address."""
    form = "## Stones {n}\narXiv: `2606.0000{n}`\nURL: http://arxiv.org/abs/2606.0000{n}\n\n"
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.url, dict(paper.extra)) == (f"http://arxiv.org/abs/2606.0000{n}", {})


def test_a_form_that_was_learned_of_identifiers_reads_no_link() -> None:
    """Nor the other way round: what most papers have below a label is no evidence for this one."""
    form = "## Stones {}\n**Authors:** Mira Holt, Ona Pell\n**arXiv:** {}\n\n"
    links = [f"https://arxiv.org/abs/2606.0000{n}" for n in range(1, 9)]
    for usual, odd in ((0, 1), (1, 0)):
        values = [(link.rpartition("/")[2], link)[usual] for link in links]
        values[4] = (links[4].rpartition("/")[2], links[4])[odd]
        papers = adp.parse("# Pebbles\n\n" + "".join(form.format(*pair) for pair in enumerate(values, 1))).papers
        assert [paper.url for paper in papers] == [value if "://" in value else None for value in values]


def test_two_identifiers_of_one_paper_are_both_kept() -> None:
    """The first one counts."""
    [paper] = adp.parse("## Stones\narXiv: 2606.00001\nLink: 2606.00002\n")
    assert (str(paper.arxiv_id), dict(paper.extra)) == ("2606.00001", {"Link": "2606.00002"})


@pytest.mark.parametrize("mark", ["`", "**"])
def test_marks_around_a_value_of_one_form_are_not_a_part_of_it(mark: str) -> None:
    """In code or in bold, a date is a date."""
    form = "## Stones {n}\nDate: @2026-01-02@\narXiv: @2606.0000{n}@\nDOI: @10.1000/stones.7@\n\n"
    for paper in read(form.replace("@", mark)):
        assert (str(paper.published), paper.doi, dict(paper.extra)) == ("2026-01-02", "10.1000/stones.7", {})


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    ("form", "extra"),
    [
        (
            "## Stones {n}\n*Mira Holt*\n\n[PDF](https://arxiv.org/pdf/2606.0000{n}) | [Code (soon)]()\n\n",
            {"Code (soon)": ""},
        ),
        ("## Stones {n}\n**PDF:** https://arxiv.org/pdf/2606.0000{n}\n**Code:** [Code]()\n\n", {"Code": "[Code]()"}),
        (
            "## Stones {n}\n**PDF:** https://arxiv.org/pdf/2606.0000{n}\n**Link:** [Link](None)\n\n",
            {"Link": "[Link](None)"},
        ),
        ("- **Stones {n}** · Mira Holt · [PDF](https://arxiv.org/pdf/2606.0000{n}) · [Code](TBD)\n", {"Code": "TBD"}),
    ],
)
def test_a_link_that_leads_nowhere_is_no_field(form: str, extra: dict[str, str], number: int) -> None:
    """Digests print such a link where there is no code yet, or where their generator did not know one."""
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.pdf_url, paper.code_url, paper.url) == (f"https://arxiv.org/pdf/2606.0000{n}", None, None)
        assert paper.extra == extra


def test_a_cell_with_a_link_that_leads_nowhere_is_no_field() -> None:
    """As elsewhere."""
    head = "| Title | Link | Code |\n| --- | --- | --- |\n"
    [paper] = adp.parse(f"{head}| Stones | [Link](https://arxiv.org/abs/2606.00001) | [Code](None) |\n")
    assert (paper.code_url, dict(paper.extra)) == (None, {"Code": "None"})


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_several_facts_below_the_label_of_one(number: int) -> None:
    """The first of them is what the label says, and the others need no label."""
    link = "[Stones {n}](https://arxiv.org/abs/2606.0000{n}v1)"
    form = f"### {link}\n\n- **arXiv:** 2606.0000{{n}}v1 · 2026-06-04 · Mira Holt, Ona Pell et al.\n\n"
    for paper in read(form, number):
        assert (paper.authors, paper.authors_complete) == (NAMES, False)
        assert (str(paper.published), dict(paper.extra)) == ("2026-06-04", {})
    form = (
        "## {n}. Stones {n}\n- 作者：Mira Holt, Ona Pell\n- 分类：cs.AI · [PDF](https://arxiv.org/pdf/2606.0000{n})\n\n"
    )
    for paper in read(form, number):
        assert (paper.primary_category, paper.authors) == ("cs.AI", NAMES)
        assert (paper.pdf_url, dict(paper.extra)) == (f"https://arxiv.org/pdf/{paper.arxiv_id}", {})


@pytest.mark.parametrize(
    ("printed", "names", "extra"),
    [
        ("Mira Holt, Ona Pell (2026) — Annals of Pebbles", NAMES, {"year": "2026", "note": "Annals of Pebbles"}),
        ("Mira Holt & Ona Pell (ICML 2026)", NAMES, {"year": "ICML 2026"}),
        ("Mira Holt, Ona Pell, 2026.", NAMES, {"year": "2026"}),
        ("Holt & Pell (2026a)", ("Holt", "Pell"), {"year": "2026a"}),
        ("Holt, Pell, & Reyk (2026)", ("Holt", "Pell", "Reyk"), {"year": "2026"}),
        ("Planck Collaboration 2018", ("Planck Collaboration 2018",), {}),
    ],
)
@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_a_year_behind_names_is_not_a_part_of_them(
    printed: str, names: tuple[str, ...], extra: dict[str, str], number: int
) -> None:
    """As works are cited: below a label, in italics, and in a cell."""
    link = "https://arxiv.org/abs/2606.0000{n}"
    for form in (
        f"## [Stones {{n}}]({link})\n_{printed}_\n\n",
        f"## [Stones {{n}}]({link})\n**Authors:** {printed}\n\n",
    ):
        for paper in read(form, number):
            assert (paper.authors, dict(paper.extra)) == (names, extra)
    head = "| Title | Authors | Link |\n| --- | --- | --- |\n"
    papers = adp.parse(head + "".join(f"| Stones {n} | {printed} | <{link}{n}> |\n" for n in range(number))).papers
    assert [(paper.authors, dict(paper.extra)) for paper in papers] == [(names, extra)] * number


def test_a_list_that_is_cut_before_its_year_is_not_complete() -> None:
    """Whatever is behind the mark of that."""
    for paper in read("## [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n_Mira Holt et al. (2026)_\n\n"):
        assert (paper.authors, paper.authors_complete) == (("Mira Holt",), False)


def test_places_of_work_in_one_pair_of_brackets() -> None:
    """What follows the names is not part of the last one, whatever is between the places, and before a full stop."""
    [paper] = read("## Stones\n- **Authors:** Mira Holt, Ona Pell (Stone University; Pell also at Tree Lab).\n", 1)
    assert paper.authors == NAMES
    assert paper.extra == {"authors": "Stone University; Pell also at Tree Lab"}


def test_a_place_of_work_behind_the_last_name_is_not_a_part_of_it() -> None:
    """Nor is it known of how many of them it is the place."""
    for paper in read("## Stones {n}\n**Authors**: Mira Holt, Ona Pell (Tree University)\n**arXiv**: 2606.0000{n}\n\n"):
        assert (paper.authors, dict(paper.extra)) == (NAMES, {"authors": "Tree University"})


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize(
    "line",
    [
        "*{a} — arXiv:2606.0000{n}*",
        "{a} — arXiv:2606.0000{n}",
        "> {a} — arXiv:2606.0000{n}",
        "_{a} · arXiv:2606.0000{n} · 2026-06-04_",
        "**Authors:** {a} — arXiv:2606.0000{n}",
        "**作者：** {a} · arXiv:2606.0000{n}",
    ],
)
def test_names_before_an_identifier_on_one_line(line: str, number: int) -> None:
    """In any emphasis, for one author and for several, cut short or not: no label, no title and no text."""
    lists = ("Mira Holt", "Mira Holt, Ona Pell", "Mira Holt, Ona Pell, et al.")
    text = "We sort stones by weight, and count how many of them are sorted on the first day of the week."
    heads = (f"### Stones {n}\n{line.format(a=lists[n % 3], n=n)}\n\n{text}\n\n" for n in range(1, number + 1))
    labels = "**Why it matters:** Stones are heavy.\n\n"
    papers = adp.parse("# Pebbles\n\n" + "".join(head + labels for head in heads)).papers
    for n, paper in enumerate(papers, 1):
        assert (paper.title, paper.abstract, str(paper.arxiv_id)) == (f"Stones {n}", text, f"2606.0000{n}")
        assert (paper.authors, paper.authors_complete) == (NAMES[: n % 3 + 1], n % 3 < 2)
        assert dict(paper.extra) == {"Why it matters": "Stones are heavy."}


def test_names_before_an_identifier_in_bold() -> None:
    """Even if there is one author, before whose identifier is a colon as after a label."""
    form = "## Item {n}\n\n### Stones {n}\n**Mira Holt — arXiv:2606.0000{n}**\n\n" + "We sort stones. " * 9
    for n, paper in enumerate(read(form + "\n\n**Background.** Stones are old.\n\n**Use:** You like stones.\n\n"), 1):
        assert (paper.title, paper.authors, str(paper.arxiv_id)) == (f"Stones {n}", NAMES[:1], f"2606.0000{n}")


@pytest.mark.parametrize("number", [1, 2, 3, 9])
@pytest.mark.parametrize(
    "links",
    [
        "[[paper]]({}) [[code]](https://github.com/x/y)",
        "[Paper]({}) | [Project page](https://x.example.org)",
        "[pdf]({})",
    ],
)
def test_links_below_a_text_are_no_part_of_it(links: str, number: int) -> None:
    """One of them is called as links to papers are, and leads to one; the others may be of any kind."""
    form = "1. **Stones {n}.**\n   *Preprint, 2026.* Shows that **weight** matters.\n   [links]\n\n"
    for n, paper in enumerate(
        read(form.replace("[links]", links.format("https://arxiv.org/abs/2606.0000{n}")), number), 1
    ):
        assert paper.abstract == "*Preprint, 2026.* Shows that **weight** matters."
        assert paper.url == f"https://arxiv.org/abs/2606.0000{n}"


def test_a_paragraph_in_chinese_is_as_long_as_it_reads() -> None:
    """A character is about as long as a syllable."""
    text = "本文研究卵石排序问题，提出了一种简单的方法，能够在不使用标注的情况下按照重量进行排序，并取得了很好的效果。"
    form = "## {n}. Stones {n}\n\n- **作者**：Mira Holt, Ona Pell\n- **链接**：https://arxiv.org/abs/2606.0000{n}\n\n"
    assert [paper.abstract for paper in read(f"{form}{text}\n\n---\n\n")] == [text] * 3


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_counts_and_badges_around_a_text_are_no_part_of_it(number: int) -> None:
    """A few words after a sign, a paragraph above it, and numbers with signs below it; dates and links are none."""
    text = "Stones are sorted in an order that depends on the weather, so that nobody has to sort them twice."
    form = (
        "**[Stones {n}](https://arxiv.org/abs/2606.0000{n})**\n\n*Mira Holt, Ona Pell*\n\n🏢 Beach Institute\n\n"
        f"{text}\n\n▲ 7 • ⭐ 56,385 • 16mo ago\n\n[code](https://github.com/x/y)\n\n---\n\n"
    )
    for paper in read(form, number):
        assert (paper.abstract, paper.code_url) == (text, "https://github.com/x/y")
        assert dict(paper.extra) == {"badges": "🏢 Beach Institute\n\n▲ 7 • ⭐ 56,385 • 16mo ago"}


def test_a_date_between_counts_is_read() -> None:
    """As it is elsewhere."""
    form = "## [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n*Mira Holt*\n\n⭐ 5 • 7 May 2026\n\nWe sort.\n\n"
    assert [str(paper.published) for paper in read(form)] == ["2026-05-07"] * 3


@pytest.mark.parametrize("number", [2, 3, 9])
def test_links_to_the_papers_below_an_unknown_label(number: int) -> None:
    """They are the links of the papers, which have no other; what they are called is kept where it says more."""
    form = "## Stones {n}\n- **著者**: Mira Holt, Ona Pell\n- **ソース**: [{}](https://arxiv.org/abs/2606.0000{n})\n"
    form += "- **arXiv ID**: 2606.0000{n}\n\n![Stones {n}](figure_{n}.png)\n\n"
    for n, paper in enumerate(read(form.replace("{}", "arxiv"), number), 1):
        assert (paper.url, dict(paper.extra)) == (f"https://arxiv.org/abs/2606.0000{n}", {"Link": f"figure_{n}.png"})
    for paper in read(form.replace("{}", "The Index"), number):
        assert paper.extra["ソース"] == "The Index"


def test_links_to_other_papers_below_an_unknown_label() -> None:
    """These are not the links of the papers."""
    form = "## Stones {n}\n- **Authors**: Mira Holt, Ona Pell\n- **arXiv ID**: 2606.0000{n}\n"
    papers = read(form + "- **Precursor**: https://arxiv.org/abs/2601.0000{n}\n\n")
    assert [(paper.url, paper.extra["Precursor"][-1]) for paper in papers] == [(None, "1"), (None, "2"), (None, "3")]


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Holt, Mira and Pell, Ona", ("Holt, Mira", "Pell, Ona")),
        ("Holt, Mira and van der Berg, Ludwig and Reyk, T.", ("Holt, Mira", "van der Berg, Ludwig", "Reyk, T.")),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "- [Stones {n}](https://arxiv.org/abs/2606.0000{n}) - {} (2026)\n",
        "## [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n*{}.*\n\n",
        "* Stones {n}\n:PROPERTIES:\n:AUTHORS: {}\n:URL: https://arxiv.org/abs/2606.0000{n}\n:END:\n",
        '```json\n{"title": "Stones {n}", "authors": "{}", "arxiv_id": "2606.0000{n}"}\n```\n\n',
    ],
)
@pytest.mark.parametrize("number", [2, 3, 9])
def test_names_of_bibtex_in_any_form(form: str, names: str, authors: tuple[str, ...], number: int) -> None:
    """The surname of each is before its comma."""
    assert [paper.authors for paper in read(form.replace("{}", names), number)] == [authors] * number


def test_an_identifier_behind_names_is_not_a_part_of_them() -> None:
    """In brackets; as the only place in which a paper is identified, or not."""
    for form in (
        "## Stones {n}\n*Mira Holt, Ona Pell (arXiv:2606.0000{n})*\n\nWe sort.\n\n",
        "## Stones {n}\n**Authors:** Mira Holt, Ona Pell (arXiv:2606.0000{n})\n**Score:** 7\n\n",
    ):
        for n, paper in enumerate(read(form), 1):
            assert (paper.authors, str(paper.arxiv_id)) == (NAMES, f"2606.0000{n}")


def test_names_that_the_joining_word_of_a_language_is_a_part_of() -> None:
    """A word of one letter does not join names as BibTeX does."""
    text = (
        "### [Stones](https://arxiv.org/abs/2512.00001)\n*Ada Ortega y Gasset,Bo Ortega y Gasset,KAGRA Collaboration*\n"
    )
    [paper] = adp.parse(text, layout="bilingual").papers
    assert paper.authors == ("Ada Ortega y Gasset", "Bo Ortega y Gasset", "KAGRA Collaboration")


def test_links_below_names_in_one_emphasis() -> None:
    """They are read as links, and are not a part of the last name."""
    text = "".join(
        f"### [Stones {n}](https://arxiv.org/abs/2512.0000{n})\n\n*Mira Holt,Ona Pell\n[PDF](https://arxiv.org/pdf/2512.0000{n})*\n\n"
        for n in (1, 2)
    )
    for paper in adp.parse(text, layout="bilingual"):
        assert paper.authors == ("Mira Holt", "Ona Pell")
        assert paper.pdf_url


def test_a_sentence_below_names_in_one_emphasis() -> None:
    """It is text of its own, and not a part of the last name."""
    told = "in this paper we sort wet stones by hand for a whole day and then we count them again and again"
    text = f"### [Stones](https://arxiv.org/abs/2512.00001)\n\n*Mira Holt,Ona Pell\n{told}*\n"
    [paper] = adp.parse(text, layout="bilingual").papers
    assert (paper.authors, paper.abstract) == (("Mira Holt", "Ona Pell"), told)


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("name", ["[[{}]]", "[[people/{}|{}]]", "{}"])
@pytest.mark.parametrize("names", [NAMES, ("Mira Holt", "pebblefan"), ("Pell",)])
def test_names_as_items(names: tuple[str, ...], name: str, number: int) -> None:
    """Each item is a name, a page of a wiki or not, and one need not look like a person's."""
    items = "".join(f"- {name.replace('{}', one)}\n" for one in names)
    text = "".join(
        f"# Stones {n}\n\n## Link\nhttps://arxiv.org/abs/2512.0000{n}\n\n## Authors\n{items}\n## Abstract\nWe sort.\n\n"
        for n in range(number)
    )
    assert [paper.authors for paper in adp.parse(text)] == [names] * number


@pytest.mark.parametrize(
    ("value", "identifier"),
    [
        ('"Pebbles by Hand" (arXiv:2601.90802v2, Feb 2026)', "2601.90802v2"),
        ("Pebbles by Hand, arXiv: 2601.90802.", "2601.90802"),
        ("2601.90802, which extends arXiv:2601.90001", "2601.90802"),
        ("Pebbles by Hand (arXiv:2601.90802 and arXiv:2601.90001)", "None"),
        ("Pebbles by Hand", "None"),
    ],
)
def test_an_identifier_among_words(value: str, identifier: str) -> None:
    """The only one that says what it is names the paper; all of the value is kept."""
    text = f"# Pebbles\n\n**Paper:** {value}\n**Authors:** Mira Holt, Ona Pell\n\n**Abstract:** We sort.\n"
    [paper] = adp.parse(text)
    assert (str(paper.arxiv_id), paper.extra["Paper"]) == (identifier, value)


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize(
    ("heading", "label", "field"),
    [
        ("AI Summary", "**TL;DR**:", "tldr"),
        ("🤖 AI 总结", "**一句话总结**：", "tldr"),
        ("Method", "**Method:**", "method"),
    ],
)
def test_a_label_that_says_again_what_the_heading_above_it_does(
    heading: str, label: str, field: str, number: int
) -> None:
    """It is not a part of the text, if it is before this text in all papers; other words in bold are."""
    form = "## [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n\n**Authors**: Mira Holt\n\n"
    form += f"### {heading}\n\n{{}} We sort {{n}}.\n\n"
    papers = read(form.replace("{}", label), number)
    assert [getattr(paper.analysis, field) for paper in papers] == [f"We sort {n}." for n in range(1, number + 1)]
    [paper] = read(form.replace("{}", "**Results:**"), 1)
    assert getattr(paper.analysis, field) == "**Results:** We sort 1."


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("rule", ["---", "***\n", "\n- - -\n\n---"])
def test_a_rule_below_a_heading(rule: str, number: int) -> None:
    """It is not a part of the text below it, whichever heading is above it; a list may be."""
    form = (
        f"# Stones {{n}}\n{rule}\n\n**Authors:** Mira Holt\n**arXiv:** 2606.0000{{n}}\n\n## Abstract\n{rule}\nWe.\n\n"
    )
    form += f"## Summary by AI\n{rule}\nSort.\n\n## Where\n{rule}\n- - a\n- b\n\n"
    for paper in read(form, number):
        assert (paper.abstract, paper.analysis and paper.analysis.tldr) == ("We.", None)
        assert dict(paper.extra) == {"Summary by AI": "Sort.", "Where": "- - a\n- b"}


@pytest.mark.parametrize(
    ("printed", "is_renamed"),
    [
        ("Artificial Intelligence (`cs.AI`); Computation and Language (`cs.CL`)", False),
        ("`cs.AI` (人工智能); `cs.CL` (计算与语言)", True),
        ("`cs.AI, cs.CL`", False),
    ],
)
@pytest.mark.parametrize("number", [1, 3])
def test_codes_of_categories_between_the_marks_of_code(printed: str, number: int, *, is_renamed: bool) -> None:
    """The marks are not a part of a category; names that are not those of arXiv are kept."""
    for paper in read(f"## Stones {{n}}\n**Subjects:** {printed}\n**arXiv:** 2606.0000{{n}}\n\n", number):
        assert paper.categories == ("cs.AI", "cs.CL")
        assert dict(paper.extra) == ({"categories": printed} if is_renamed else {})


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize(
    "form",
    [
        "## Stones {n}\n\n**Authors:** Mira Holt, Ona Pell\n\n**DOI:** {d}\n\n**Abstract:** We sort stones.\n\n",
        "- **Stones {n}**\n  - Authors: Mira Holt, Ona Pell\n  - DOI: {d}\n",
        "- **Stones {n}**\n  - Authors: Mira Holt, Ona Pell\n  - DOI: [{d}](https://doi.org/{d})\n",
    ],
)
def test_a_doi_of_arxiv_is_an_identifier(form: str, number: int) -> None:
    """It is not that of a published version, whether it is printed as a link or not."""
    found = read(form.replace("{d}", "10.48550/arXiv.2606.0000{n}"), number)
    assert [(str(paper.arxiv_id), paper.doi) for paper in found] == [
        (f"2606.0000{n}", None) for n in range(1, number + 1)
    ]


def test_a_doi_of_arxiv_among_others() -> None:
    """The form of a paper with another DOI reads none of arXiv's, nor does a cell of a table."""
    dois = ["10.1000/stones.1", "10.1000/stones.2", "10.48550/arXiv.2606.00003"]
    form = "## Stones\n\n**Authors:** Mira Holt, Ona Pell\n\n**DOI:** {}\n\n**Abstract:** We sort stones.\n\n"
    table = "| Title | Authors | DOI |\n|---|---|---|\n"
    rows = "".join(f"| Stones {n} | Mira Holt, Ona Pell | {doi} |\n" for n, doi in enumerate(dois))
    for text in ("".join(map(form.format, dois)), table + rows):
        papers = adp.parse(f"# Pebbles\n\n{text}").papers
        assert [(paper.arxiv_id and str(paper.arxiv_id), paper.doi) for paper in papers] == [
            *((None, doi) for doi in dois[:2]),
            ("2606.00003", None),
        ]


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize(
    ("label", "tag"),
    [
        *product(["**{}:**", "**{}**:", "<b>{}:</b>", "<strong>{}</strong>:"], ["<br>", "<br/>", " <br /> ", "<br>\n"]),
        ('<span class="label">{}:</span>', "<br>\n"),
    ],
)
def test_tags_that_break_lines_before_labels(label: str, tag: str, number: int) -> None:
    """They end values, on the line of the next label as well; a span is a label where it begins a line."""
    parts = ("Authors", "Mira Holt, Ona Pell"), ("Category", "cs.DS"), ("Abstract", "We sort stones. They are wet.")
    body = tag.join(f"{label.format(name)} {value}" for name, value in parts)
    for n, paper in enumerate(read(f"### [Stones {{n}}](https://arxiv.org/abs/2606.0000{{n}})\n{body}\n\n", number), 1):
        assert (str(paper.arxiv_id), paper.authors) == (f"2606.0000{n}", NAMES)
        assert (paper.primary_category, paper.abstract) == ("cs.DS", "We sort stones. They are wet.")


def test_tags_before_words_in_bold_that_are_not_labels() -> None:
    """Where no label behind such a tag is known, the tag is a part of the text."""
    form = "### [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n**Abstract:** We sort.<br>**Stones:** wet ones.\n\n"
    assert {paper.abstract for paper in read(form)} == {"We sort.<br>**Stones:** wet ones."}


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize(
    "form",
    [
        "### [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n<kbd>cs.DS</kbd> <kbd>2026-06-04</kbd>\n\n",
        "### [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n<kbd>cs.DS</kbd> <sub>2026-06-04</sub> [PDF](x.pdf)\n\n",
        "- **[Stones {n}](https://arxiv.org/abs/2606.0000{n})** <small>2026-06-04</small> <kbd>cs.DS</kbd>\n",
        "- [Stones {n}](https://arxiv.org/abs/2606.0000{n})\n  <sub>2026-06-04 | cs.DS</sub>\n",
    ],
)
def test_facts_on_keys_or_in_small_type(form: str, number: int) -> None:
    """Tags of HTML around a fact are not a part of it."""
    for n, paper in enumerate(read(form, number), 1):
        assert (paper.title, str(paper.arxiv_id), "badges" in paper.extra) == (f"Stones {n}", f"2606.0000{n}", False)
        assert (str(paper.published), paper.categories) == ("2026-06-04", ("cs.DS",))


@pytest.mark.parametrize(
    ("label", "language"),
    [
        ("Abstract (한글 번역)", "ko"),
        ("Abstract (국문)", "ko"),
        ("Résumé (traduction française)", "fr"),
        ("Abstract (deutsche Übersetzung)", "de"),
        ("Abstract (traducción al español)", "es"),
    ],
)
def test_labels_that_say_in_words_that_a_text_is_translated(label: str, language: str) -> None:
    """The text below is not the abstract, whatever words say in which language it is."""
    text = "우리는 돌을 정렬한다." if language == "ko" else "Pierres Steine piedras."
    for paper in read(f"## Stones {{n}}\n\n**arXiv:** 2606.0000{{n}}\n\n### {label}\n{text}\n\n"):
        assert (paper.abstract, [one.abstract for one in paper.translations]) == (None, [text])


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("lead", ["", "- ", "    "])
@pytest.mark.parametrize("blanks", ["  ", "   ", "  \t"])
def test_plain_labels_that_blanks_part(blanks: str, lead: str, number: int) -> None:
    """Several of them part known labels on one line as bars do."""
    facts = blanks.join(["Published: 2026-06-04", "Updated: 2026-06-05", "Category: cs.DS"])
    lines = (
        f"{lead}Authors: Mira Holt, Ona Pell",
        f"{lead}{facts}",
        f"{lead}Link: https://arxiv.org/abs/2606.0000{{n}}",
    )
    for n, paper in enumerate(read("[{n}] Stones {n}\n" + "\n".join(lines) + "\n\n", number), 1):
        assert (str(paper.arxiv_id), paper.authors, dict(paper.extra)) == (f"2606.0000{n}", NAMES, {})
        assert (str(paper.published), str(paper.updated)) == ("2026-06-04", "2026-06-05")
        assert paper.primary_category == "cs.DS"


@pytest.mark.parametrize("text", ["Method: by hand.  Result: wet stones.", "Comment: 9 pages  Stones: wet"])
def test_blanks_before_what_is_not_a_label_of_its_own(text: str) -> None:
    """Words of prose, and words that are no known label, are a part of the value."""
    papers = read(
        f"## Stones {{n}}\nAuthors: Mira Holt, Ona Pell\n{text}\nLink: https://arxiv.org/abs/2606.0000{{n}}\n\n"
    )
    label, _, value = text.partition(": ")
    for paper in papers:
        assert value in {paper.comment, paper.analysis.method if paper.analysis else None, paper.extra.get(label)}
