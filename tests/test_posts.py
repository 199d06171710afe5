"""Digests as posts of sites: front matter, and directives to what makes the site."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds", "Folding Maps")
NAMES = ("Mira Holt", "Tomas Reyk", "Jun Sato")
SENTENCE = "We do it by hand, on a long table, and we show that a small hammer is enough for most of it in winter."


def link(number: int) -> str:
    """Return the address of an invented paper."""
    return f"https://arxiv.org/abs/2512.9000{number}"


HEADINGS = "\n".join(
    f"## [{title}]({link(n)})\n\n*{name}*\n\n{SENTENCE}\n"
    for n, (title, name) in enumerate(zip(TITLES, NAMES, strict=True))
)
TABLE = "| Title | Authors | Link |\n|---|---|---|\n" + "".join(
    f"| {title} | {name} | {link(n)} |\n" for n, (title, name) in enumerate(zip(TITLES, NAMES, strict=True))
)
LIST = "".join(f"- **[{title}]({link(n)})** - {NAMES[n]}\n" for n, title in enumerate(TITLES))

#: Front matter, the title and the day that it says, and what a note has of it.
FRONT_MATTER = {
    "a blog": (
        '---\nlayout: post\ntitle: "Digest: pebbles"\ndate: 2025-12-05 07:00:00 +0100\ntags:\n  - arxiv\n---\n',
        ("Digest: pebbles", "2025-12-05", "layout: post\ntags:\n  - arxiv"),
    ),
    "an author and a description": (
        "---\n# by a bot\ntitle: 'Digest'\npubDate: 2025-12-05 # today\nauthor: Jane Doe\ndescription: Our day\n---\n",
        (
            "Digest",
            "2025-12-05",
            "# by a bot\npubDate: 2025-12-05 # today\nauthor: Jane Doe\ndescription: Our day",
        ),
    ),
    "TOML": (
        "+++\ntitle = 'Pierres'\ndate = 2025-12-05T07:00:00+01:00\n\n[taxonomies]\ntags = [\n  'arxiv',\n]\n+++\n",
        ("Pierres", "2025-12-05", "[taxonomies]\ntags = [\n  'arxiv',\n]"),
    ),
    "nothing else": ("---\ntitle: 速递 2025-12-05\n---\n", ("速递 2025-12-05", "2025-12-05", None)),
    "neither": ("---\naliases:\n---\n", (None, "None", "aliases:")),
}


@pytest.mark.parametrize("body", [HEADINGS, TABLE, LIST], ids=["headings", "table", "list"])
@pytest.mark.parametrize(("front", "said"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter_of_a_post(front: str, said: tuple[str | None, str, str | None], body: str) -> None:
    """It says the title and the day; one note has all else, so that a post is read strictly."""
    digest = adp.parse(f"{front}\n{body}", strict=True)
    assert tuple((paper.title, *paper.authors) for paper in digest) == tuple(zip(TITLES, NAMES, strict=True))
    notes = [one.text for one in digest.diagnostics if one.code == "front-matter"]
    assert (digest.title, str(digest.date), *(notes or [None])) == said
    assert [*adp.iter_papers(iter(f"{front}\n{body}"))] == [*digest]


def test_front_matter_that_names_a_paper() -> None:
    """An identifier in it is an error, unless the file is about this paper: then its table is of others."""
    front = f"---\ntitle: Weekly\nread: {link(7)}\n---\n\n"
    digest = adp.parse(front + HEADINGS)
    assert [(one.code, one.text) for one in digest.diagnostics] == [("unread-text", f"read: {link(7)}")]
    assert [paper.title for paper in adp.parse(front + TABLE)] == ["Weekly"]


def test_records_between_rules_are_not_front_matter() -> None:
    """What goes on with the key that it begins with is the next record."""
    records = "---\n".join(f"Title: {title}\nURL: {link(n)}\n" for n, title in enumerate(TITLES))
    assert [paper.title for paper in adp.parse(f"---\n{records}")] == [*TITLES]


DIRECTIVES = (
    "{% raw %}",
    "{%- include toc.html -%}",
    "{{< toc >}}",
    "{{% /notice %}}",
    "{/* truncate */}",
    "<!-- START_SECTION:arxiv -->",
    "<!-- made by a robot -->",
    "import Tabs from '@theme/Tabs';",
)


@pytest.mark.parametrize("directive", DIRECTIVES)
def test_directives_print_nothing(directive: str) -> None:
    """Above papers, and as the last line of an abstract, where a comment is kept."""
    for body in (HEADINGS, TABLE, LIST):
        assert adp.parse(f"# Digest\n\n{directive}\n\n{body}", strict=True) == adp.parse(f"# Digest\n\n{body}")
    if not directive.startswith("import") and "robot" not in directive:
        digest = adp.parse(f"{HEADINGS}\n{directive}\n", strict=True)
        assert {paper.abstract for paper in digest} == {SENTENCE}


@pytest.mark.parametrize(
    "directive",
    [
        '{% include figure.html caption="A hammer" %}',
        '{{< details "Abstract" >}}',
        "<!-- summary: none -->",
        "<!-- 2512.90009 -->",
        "{/* see //example.org */}",
        "import it from there",
    ],
)
def test_directives_with_words_are_reported(directive: str) -> None:
    """Quotes, labels, links and identifiers may say something about a paper."""
    digest = adp.parse(f"# Digest\n\n{directive}\n\n{HEADINGS}")
    assert ("unread-text", directive) in {(one.code, one.text) for one in digest.diagnostics}


@pytest.mark.parametrize(
    "above",
    [
        f"> **링크:** [PDF]({link(1)})\n\n**저자:** Mira Holt, Ona Pell\n",
        f"Authors: Mira Holt, Ona Pell  \narXiv: {link(1)}\n",
        f"*Mira Holt, Ona Pell*\n\n[paper]({link(1)})\n",
    ],
    ids=["a quote", "plain labels", "no labels"],
)
def test_a_post_about_one_paper(above: str) -> None:
    """Front matter has its title, names and an identifier are above the headings, and these are its fields."""
    front = "---\ntitle: Sorting Pebbles\ndate: 2025-12-05\ntags: [a]\n---\n"
    digest = adp.parse(
        f"{front}\n{above}\n## 핵심 방법론\n\n{SENTENCE}\n\n## Results\n\nIt holds.\n\n## Abstract\n\nWe sort.\n"
    )
    [paper] = digest
    assert (paper.title, paper.authors, paper.url) == (TITLES[0], ("Mira Holt", "Ona Pell"), link(1))
    assert (paper.published, str(digest.date), digest.title) == (None, "2025-12-05", TITLES[0])
    assert (paper.abstract, paper.analysis and paper.analysis.result) == ("We sort.", "It holds.")
    assert paper.extra["핵심 방법론"] == SENTENCE
    assert {one.code for one in digest.diagnostics} <= {"front-matter"}


@pytest.mark.parametrize("above", ["By Ada Holm and Ben Ek", f"[paper]({link(0)})", ""])
def test_a_post_whose_headings_are_papers(above: str) -> None:
    """Names alone, or an identifier alone, do not make the post one paper."""
    digest = adp.parse(f"---\ntitle: Daily\n---\n\n{above}\n\n{HEADINGS.partition('## [C')[0]}")
    assert [paper.title for paper in digest] == [TITLES[0]]


def test_a_post_about_one_paper_may_be_signed() -> None:
    """What generators sign with is not a part of the paper; without a title, the text is no post about one."""
    text = (
        f"title: Sorting Pebbles\n---\n\n*Mira Holt, Ona Pell*\n\n{link(1)}\n\n{SENTENCE}\n\n---\n*Made by a robot*\n"
    )
    digest = adp.parse(f"---\n{text}")
    assert [paper.abstract for paper in digest] == [SENTENCE]
    assert [one.text for one in digest.diagnostics] == ["*Made by a robot*"]


@pytest.mark.parametrize("owner", ["MH", "Mira Holt"])
@pytest.mark.parametrize(
    "title", ["[{t}](https://arxiv.org/abs/2401.9630{n}),", "[{t}](https://arxiv.org/abs/2401.9630{n})"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_owner_of_a_page_in_bold_among_the_authors(owner: str, title: str, gap: str) -> None:
    """A line in bold that goes on with names begins no paper; in bold, a full name is one of these."""
    names = (f"**{owner}**, Ona Pell, Bo Lin", f"**{owner}**, Zora Quint", f"Emil Varga, **{owner}**")
    papers = gap.join(
        f"**[{3 - at}]** {title.format(t=('Stones in Rivers', 'A Theory of Clouds', 'Lamps')[at], n=at)}\n{line}"
        for at, line in enumerate(names)
    )
    found = adp.parse(f"# Publications\n\n{papers}\n").papers
    assert [paper.title for paper in found] == ["Stones in Rivers", "A Theory of Clouds", "Lamps"]
    if owner == "Mira Holt":
        assert [paper.authors for paper in found] == [tuple(line.replace("*", "").split(", ")) for line in names]


def test_a_name_in_bold_beside_others_and_an_identifier() -> None:
    """It is one of them, on whichever side these are."""
    papers = "".join(
        f"## {n}. [Stones of Kind {n}](https://arxiv.org/abs/2512.0000{n})\n\n{line} *arXiv:2512.0000{n}*\n\n"
        for n, line in enumerate(("**Mira Holt**, Ona Pell, Bo Lin", "Ona Pell, **Mira Holt**", "**Oral** Mira Holt"))
    )
    assert [paper.authors for paper in adp.parse(f"# Stones\n\n{papers}").papers] == [
        ("Mira Holt", "Ona Pell", "Bo Lin"),
        ("Ona Pell", "Mira Holt"),
        ("Mira Holt",),
    ]


def test_titles_in_bold_before_names_that_come_twice() -> None:
    """They are titles, although names follow."""
    papers = "".join(
        f"**Sorting Pebbles {n}**, Ada Holm, Ben Ek\n[arXiv](https://arxiv.org/abs/2512.0000{n})\n\n" for n in (1, 2, 3)
    )
    listed = "".join(f"**Sorting Pebbles {n}**\n" for n in (1, 2, 3))
    assert [paper.title for paper in adp.parse(f"# Stones\n\n{papers}# All\n\n{listed}").papers][:3] == [
        f"Sorting Pebbles {n}" for n in (1, 2, 3)
    ]


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("names", [("Mira Holt", "Ona Pell"), ("Petra Šimková",), ("Mira Holt",)])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_address_above_a_title_with_names_in_parentheses(gap: str, names: tuple[str, ...], number: int) -> None:
    """The address begins the paper, whether a gap is below it or not; a remark in parentheses is not a name."""
    post = f"https://arxiv.org/abs/2601.9000{{n}}{gap}Sorting Pebbles {{n}}: A Study ({', '.join(names)})\n\n"
    post += f"{SENTENCE}\n\n#stones #hands\n\n"
    papers = adp.parse("".join(post.format(n=n) for n in range(number))).papers
    assert [(paper.title, paper.authors) for paper in papers] == [
        (f"Sorting Pebbles {n}: A Study", names) for n in range(number)
    ]
    assert [paper.url for paper in papers] == [f"https://arxiv.org/abs/2601.9000{n}" for n in range(number)]
    assert {(paper.abstract, tuple(paper.extra.items())) for paper in papers} == {
        (SENTENCE, (("tags", "#stones #hands"),))
    }
    with pytest.raises(adp.DigestError):
        adp.parse(post.format(n=1).replace(f"({', '.join(names)})", "(draft)"))
