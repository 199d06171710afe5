"""Lists of works as bibliographies cite them: names and a year before a title that has other marks than most titles."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Wet Pebbles by Hand", "Counting Clouds", "Let's Open Drawers One by One")
VENUES = ("ICML", "Journal of Clouds", "Annals of Drawers")
SHORT = ("SortNet", "CloudGym", "DPO")
#: Names as lists print them, and the authors that they are.
FULL = (
    ("Mira Holt and Ona Pell", ("Mira Holt", "Ona Pell")),
    ("Tomas Reyk", ("Tomas Reyk",)),
    ("Li Wei, Jan Wex, and Ida Kruse", ("Li Wei", "Jan Wex", "Ida Kruse")),
)
CITED = (("Holt et al.", ("Holt",)), ("Reyk and Pell", ("Reyk", "Pell")), ("Wei & Wex", ("Wei", "Wex")))
INITIALS = (
    ("Holt, M., & Pell, O.", ("Holt, M.", "Pell, O.")),
    ("Reyk, T.", ("Reyk, T.",)),
    ("Wei, L., Wex, J., & Kruse, I.", ("Wei, L.", "Wex, J.", "Kruse, I.")),
)
Names = tuple[tuple[str, tuple[str, ...]], ...]

#: A line: ``{a}`` are names, ``{t}`` is the title, ``{m}`` a short name, ``{v}`` a venue, ``{y}`` a year.
LINES: dict[str, tuple[str, Names]] = {
    "a short name and a dash": ("- **{m}** — {a}, {y}. *{t}.* [arXiv:{i}](https://arxiv.org/abs/{i})", CITED),
    "a short name and a colon": ("- **{m}**: {a}, {y}. *{t}*. [arXiv:{i}](https://arxiv.org/abs/{i}).", CITED),
    "a short name and full names": ("- **{m}**: {a}, *{t}*, {v} {y}. [[pdf]](https://arxiv.org/pdf/{i})", FULL),
    "a year without parentheses": ("- {a}, {y}. *{t}*. [arXiv](https://arxiv.org/abs/{i})", CITED),
    "names in bold": ("- **{a} ({y})**. *{t}.* [arXiv:{i}](https://arxiv.org/abs/{i}).", INITIALS),
    "names in bold before words": ("- **{a} ({y})**. {t}. *{v}*, 249. [arXiv](https://arxiv.org/abs/{i})", INITIALS),
    "full names in bold": ("- **{a} ({y})**. *{t}*. [arXiv](https://arxiv.org/abs/{i})", (FULL[0], *FULL[2:])),
    "surnames in bold": ("- **{a} ({y})** *{t}* [arXiv](https://arxiv.org/abs/{i})", CITED),
    "full names": ("- {a}, *{t}*, {v}, {y} [PDF](https://arxiv.org/pdf/{i})", FULL),
    "full names and no venue": ("- {a}. _{t}_. [arXiv:{i}](https://arxiv.org/abs/{i})", FULL),
    "names behind titles": ("- {t}, *{a}*, {v} {y} [PDF](https://arxiv.org/pdf/{i})", FULL),
    "venues in italics behind titles": ("- **{t}** — {a}, {y}. *{v}*. [arXiv](https://arxiv.org/abs/{i})", FULL),
    "surnames behind titles": ("- **{t}**: {a}, {y}. *{v}*. [arXiv](https://arxiv.org/abs/{i})", CITED),
    "names behind a colon": ("- **{t}**: {a}. *{v}*. [arXiv](https://arxiv.org/abs/{i})", FULL),
}


def listed(line: str, names: Names) -> str:
    """Return a list with a line for each title."""
    rows = zip(names, TITLES, SHORT, VENUES, strict=False)
    lines = [
        line.format(a=a, t=t, m=m, v=v, y=2020 + n, i=f"2512.0000{n}") for n, ((a, _), t, m, v) in enumerate(rows, 1)
    ]
    return "# Pebbles\n\n## Papers\n\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(("line", "names"), LINES.values(), ids=LINES)
def test_names_and_titles_of_cited_works(line: str, names: Names) -> None:
    """The titles are titles, the names are authors, and short names and years are kept."""
    papers = adp.parse(listed(line, names)).papers
    assert [paper.title for paper in papers] == [*TITLES[: len(names)]]
    assert [paper.authors for paper in papers] == [authors for _, authors in names]
    for n, (paper, short, venue) in enumerate(zip(papers, SHORT, VENUES, strict=False), 1):
        kept = "\n".join(paper.extra.values())
        assert (short in kept, venue in kept) == ("{m}" in line, "{v}" in line)
        assert str(2020 + n) in kept or "{y}" not in line


@pytest.mark.parametrize("names", ["Holt, M., & Pell, O.", "Holt et al."])
def test_one_work_behind_names_in_bold(names: str) -> None:
    """Initials and what stands for further names are not in titles."""
    [paper] = adp.parse(f"- **{names} (2025)**. *Counting Clouds.* [arXiv](https://arxiv.org/abs/2512.00001)\n").papers
    assert (paper.title, paper.authors[0][:4], paper.extra["year"]) == ("Counting Clouds", "Holt", "2025")


#: A line: ``{w}`` is a word that differs from line to line.
NOT_CITED = {
    "a year in a title in bold": ("- **Deep Lamps (2025)** *Mira Holt* [pdf]({u})", "Deep Lamps (2025)"),
    "a name behind a title in bold": ("- **Stones of Rivers** *Mira Holt* [pdf]({u})", "Stones of Rivers"),
    "a name behind a title": ("- Deep Lamps, *Mira {w}* [pdf]({u})", "Deep Lamps"),
    "names behind a title": ("- Deep Lamps, *Mira Holt, Ona {w}* [pdf]({u})", "Deep Lamps"),
    "further names behind a title": ("- Deep Lamps, *Mira {w} et al.* [pdf]({u})", "Deep Lamps"),
    "a venue before a title": ("- Holt et al., 2024, *Sand {w}* [All Lamps Go out]({u})", "All Lamps Go out"),
}


@pytest.mark.parametrize(("line", "title"), NOT_CITED.values(), ids=NOT_CITED)
def test_titles_that_are_not_names(line: str, title: str) -> None:
    """What may be names is a title where names are behind it, or where a linked title has more words."""
    lines = [line.format(w=w, u=f"https://arxiv.org/pdf/2512.0000{n}") for n, w in enumerate(("Pell", "Wex", "Kruse"))]
    papers = adp.parse("# Stones\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == [title] * 3


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("name", ["**{}**", "[{}](https://example.org/1)"])
def test_titles_in_quotation_marks_behind_short_names(name: str, number: int) -> None:
    """A name may have several words, and the title may repeat it or begin with a small letter."""
    rows = [
        ("Sand V3", "Towards Sorted Sand in Rivers"),
        ("Clouds in Jars", "Clouds in Jars: a study of rain"),
        ("LAMP", "sorting lamps by day"),
    ]
    lines = [
        f'* {name.format(short)}: "{title}". ACL(2024) [[PDF]](https://arxiv.org/pdf/2512.0000{n})'
        for n, (short, title) in enumerate(rows[:number], 1)
    ]
    papers = adp.parse("# Bias\n\n" + "\n".join(lines) + "\n").papers
    assert [(paper.extra["badges"].split("\n")[0], paper.title) for paper in papers] == (
        rows[:number] if "**" in name else [("ACL(2024)", title) for _, title in rows[:number]]
    )


def test_titles_in_bold_before_quotations() -> None:
    """Long words in bold are titles, and so are those that a sentence in quotation marks is behind."""
    for title, words in (("Sorting Wet Pebbles by Hand", "Stones of a Kind"), ("Deep Lamps", "they shine by day")):
        lines = [f'* **{title} {n}**: "{words} {n}". [[PDF]](https://arxiv.org/pdf/2512.0000{n})' for n in (1, 2, 3)]
        papers = adp.parse("# Bias\n\n" + "\n".join(lines) + "\n").papers
        assert [paper.title for paper in papers] == [f"{title} {n}" for n in (1, 2, 3)]


#: What is in italics beside the titles, and which of it are authors.
BESIDE = {
    "places of work": (("*CUH + Intal*", "*Gravel*", "*River University*", "*UT Boston*"), [()] * 4),
    "venues and one that is missing": (("*ICML*", "*Nature Stones*", "*CVPR*", ""), [()] * 4),
    "one name each": (("*Mira Holt*", "*Ona Pell*", "*Li Wei*", "*Jan Wex*"), None),
    "names and a venue": (("*Mira Holt* *ICML*", "*Ona Pell* *CVPR*", "*Li Wei* *ACL*", "*Jan Wex* *ICML*"), None),
    "several names once": (("*Mira Holt, Ona Pell*", "*Gravel*", "*Li Wei*", "*River University*"), None),
}


@pytest.mark.parametrize(("beside", "authors"), BESIDE.values(), ids=BESIDE)
def test_places_of_work_in_italics(beside: tuple[str, ...], authors: list[tuple[str, ...]] | None) -> None:
    """They are not authors where many of them cannot be names, and are kept."""
    lines = [
        f"* **Sorting Wet Stones of Kind {n}** ({words}) [[Paper](https://arxiv.org/abs/2512.0000{n})]"
        for n, words in enumerate(beside, 1)
    ]
    papers = adp.parse("# Stones\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == [f"Sorting Wet Stones of Kind {n}" for n in range(1, 5)]
    if authors is None:
        assert papers[2].authors == ("Li Wei",)
    else:
        assert [paper.authors for paper in papers] == authors
        assert [paper.extra.get("badges", "") for paper in papers] == [words.strip("*") for words in beside]


#: Lists of names before quoted titles: some authors of each, and whether these are all.
INVERTED = (
    ("Murk, Ada, Bo Linden, and Cy Farro.", ("Murk, Ada", "Bo Linden", "Cy Farro"), True),
    ("Reyk, Tomas, and Ada Poe.", ("Reyk, Tomas", "Ada Poe"), True),
    ("He, Karl, et al.", ("He, Karl",), False),
    ("Hint, Geoff E., Simon Osin, and Yee-Whye Teh.", ("Hint, Geoff E.", "Simon Osin", "Yee-Whye Teh"), True),
    ("Sabo, Chris.", ("Sabo, Chris",), True),
)


@pytest.mark.parametrize("quoted", ['"**{}**."', "“**{}**”", '"{}."'])
def test_the_first_name_before_quoted_titles_is_inverted(quoted: str) -> None:
    """It is one name; a name in bold and parentheses behind the title is not a title."""
    lines = [
        f"**[{n}]** {names} {quoted.format(f'Sorting stones of kind {n}')} *Stones*. 2012. "
        f"[[pdf]](https://arxiv.org/pdf/1409.9000{n}.pdf) **(Name{n})**\n"
        for n, (names, _, _) in enumerate(INVERTED, 1)
    ]
    papers = adp.parse("# Stones\n\n" + "\n".join(lines)).papers
    assert [paper.title for paper in papers] == [f"Sorting stones of kind {n}" for n in range(1, 6)]
    assert [(paper.authors, paper.authors_complete) for paper in papers] == [row[1:] for row in INVERTED]
    assert [f"Name{n}" in paper.extra["badges"].split("\n") for n, paper in enumerate(papers, 1)] == [True] * 5


@pytest.mark.parametrize("names", ["Ada Murk, Bo Linden", "Plato, Ada Murk, Bo Linden"])
def test_names_before_quoted_titles_that_are_not_inverted(names: str) -> None:
    """A full name is not given behind a surname."""
    lines = [f'{names}. "Sorting stones of kind {n}." arXiv:1409.9000{n}\n' for n in (1, 2, 3)]
    papers = adp.parse("# Stones\n\n" + "\n".join(lines)).papers
    assert {paper.authors[-2:] for paper in papers} == {("Ada Murk", "Bo Linden")}


#: Names before "et al.", and the authors that they are; none if they are a part of the title.
CUT = {
    "M.Holt et al.": ("M.Holt",),
    "M. Holt, O. Pell et al.": ("M. Holt", "O. Pell"),
    "Mira Holt, Ona Pell, et al.": ("Mira Holt", "Ona Pell"),
    "Holt et al.": ("Holt",),
    "Holt-Pell et al": ("Holt-Pell",),
    "a Method of Holt et al.": (),
    "Stones, and of Holt et al.": (),
}


@pytest.mark.parametrize("comma", [", ", ". "])
@pytest.mark.parametrize("behind", ["", " (ICCV 2017)", " (Journal of Clouds, 2022)", ", CVPR 2020", "."])
@pytest.mark.parametrize(("names", "authors"), CUT.items(), ids=CUT)
def test_cut_names_behind_plain_titles(names: str, authors: tuple[str, ...], behind: str, comma: str) -> None:
    """The title ends before them, and what is behind them is kept."""
    title = "Counting Clouds? Single Shots"
    lines = [f"- {title}{comma}{names}{behind} [[pdf]](https://arxiv.org/pdf/1708.9523{n}.pdf)\n" for n in (1, 2, 3)]
    for paper in adp.parse("# Papers\n\n" + "".join(lines)):
        kept = "\n".join((paper.title, *paper.extra.values()))
        assert behind.strip("(),. ") in kept
        if authors:
            assert (paper.title, paper.authors, paper.authors_complete) == (title, authors, False)
        else:
            assert (paper.title.split(" et al")[0], paper.authors) == (f"{title}{comma}{names}".split(" et al")[0], ())


#: What is behind titles that a full stop ends, and how these end.
PRINTED_IN = {
    "an identifier": ("", "arXiv preprint:2512.0000{n}"),
    "proceedings and a publisher": ("", "In Artificial intelligence and statistics (pp. 814-822). PMLR."),
    "proceedings": (" in 3D (stones)", "In Advances in harbours and in wet stones and lamps (pp. 25-{n})."),
    "a journal": (": A of 2", "Journal of clouds and of the rain behind them, 24(3), 1-9."),
    "a question": (" vs. Clouds?", "In Transactions of the rain and of the clouds, 2014."),
    "nothing": (" vs. Clouds", ""),
}


@pytest.mark.parametrize("names_and_year", ["{} ({})", "- **{} ({})**"])
@pytest.mark.parametrize(("end", "where"), PRINTED_IN.values(), ids=PRINTED_IN)
def test_where_cited_works_were_printed(end: str, where: str, names_and_year: str) -> None:
    """It is neither a part of the title nor an abstract, and is kept."""
    stop = "" if end.endswith("?") else "."
    names = ("Holt, M., & Pell, O.", "Quint, Z., et al.", "Toby Reyk, A., & Wei, L.")
    lines = [
        f"{names_and_year.format(name, 2015 + n)}. Big black stones{end}{stop} {where.format(n=n)} "
        f"[[arXiv]](https://arxiv.org/abs/2512.0000{n})\n"
        for n, name in enumerate(names, 1)
    ]
    papers = adp.parse("# References\n\n" + "\n".join(lines)).papers
    assert [paper.title for paper in papers] == [f"Big black stones{end}"] * 3
    assert [paper.authors[0] for paper in papers] == ["Holt, M.", "Quint, Z.", "Toby Reyk, A."]
    assert not any(paper.abstract for paper in papers)
    for n, paper in enumerate(papers, 1):
        assert where.format(n=n).rstrip(".") in "\n".join(paper.extra.values())


def test_remarks_before_identifiers() -> None:
    """What is in parentheses before an identifier is kept, and is not part of a link."""
    line = "* Holm, A., Ek, B. (2025). *Big Black Stones*. ({said}) arXiv:2512.0000{n}. (NeurIPS 2025)\n"
    said = ("Oral", "with an appendix", "Poster")
    papers = adp.parse("# References\n\n" + "".join(line.format(said=one, n=n) for n, one in enumerate(said))).papers
    assert [(paper.url, paper.extra["badges"]) for paper in papers] == [
        (None, f"{one}\n\nNeurIPS 2025") for one in said
    ]


@pytest.mark.parametrize("number", ["1204", "⭐ 1,204", "▲ 1.2k"])
def test_numbers_behind_dates(number: str) -> None:
    """A number beside a date is neither a time nor lost."""
    line = "- **[Big Black Stones](https://arxiv.org/abs/2512.0000{0})** · 2026-01-0{0} {1} · `cs.DS`\n"
    papers = adp.parse("# Papers\n\n" + "".join(line.format(n, number) for n in (1, 2, 3))).papers
    assert [(str(paper.published), paper.extra["badges"]) for paper in papers] == [
        (f"2026-01-0{n}", number) for n in (1, 2, 3)
    ]


@pytest.mark.parametrize("number", [1, 2, 9])
@pytest.mark.parametrize("venue", ["ArXiv AI", "arXiv Preprint"])
@pytest.mark.parametrize("online", [" [Online]. Available:", "", " Available online:"])
def test_references_as_engineers_print_them(online: str, venue: str, number: int) -> None:
    """The name of arXiv is not that of a person, and words that say that a link follows are not beside the date."""
    line = f"[{{n}}] Monte Carlo Pebbles {{n}}, *{venue}*, 2025-11-25.{online} https://arxiv.org/abs/2511.9000{{n}}\n\n"
    papers = adp.parse("## Sources\n\n" + "".join(line.format(n=n) for n in range(1, number + 1))).papers
    assert [(paper.number, paper.title, paper.authors) for paper in papers] == [
        (n, f"Monte Carlo Pebbles {n}", ()) for n in range(1, number + 1)
    ]
    assert {(str(paper.published), paper.extra["badges"]) for paper in papers} == {("2025-11-25", venue)}


SPELLED = ("Mira Holt and Ona Pell", "Tomas Reyk", "Bo Lin, Jan Wex, and Ida Kruse", "Li Wei et al")
SURNAMES_FIRST = ("Holt, M. and Pell, O.", "Reyk, T.", "Lin, B., Wex, J. and Kruse, I.", "Wei, L. et al.")
INITIALS_BEHIND = ("Holt M, Pell OC", "Reyk T", "Lin B, Wex J, Kruse I", "Wei L, et al")
FIRST_INVERTED = ("Holt, Mira, and Ona Pell", "Reyk, Tomas", "Lin, Bo, Jan Wex, and Ida Kruse", "Wei, Li, et al")

#: A style: ``{a}`` are names, ``{t}`` is the title, ``{n}`` the number of the work; how names are printed, and what
#: else is kept.
STYLES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "linguists": ("{a}. 202{n}. {t}. In *ACL*.", SPELLED, ("202{n}", "ACL")),
    "linguists on arXiv": ("{a}. 202{n}. {t}. arXiv preprint arXiv:2512.0000{n}.", SPELLED, ("202{n}",)),
    "proceedings": ("{a}. {t}. In *NeurIPS*, 202{n}.", SPELLED, ("NeurIPS", "202{n}")),
    "plain proceedings": ("{a}. {t}. In Proceedings of Stones, pages 1-9, 202{n}.", SPELLED, ("202{n}", "Stones")),
    "preprints": ("{a}. {t}. arXiv preprint arXiv:2512.0000{n}, 202{n}.", SPELLED, ("202{n}",)),
    "Harvard": ("{a}, 202{n}. {t}. *Stones of Rivers*.", SURNAMES_FIRST, ("202{n}", "Stones of Rivers")),
    "Harvard with quotes": ("{a} (202{n}) ‘{t}’, *Stones of Rivers*, 3(2).", SURNAMES_FIRST, ("Stones of Rivers",)),
    "Vancouver": ("{a}. {t}. arXiv preprint arXiv:2512.0000{n}. 202{n} Dec 1.", INITIALS_BEHIND, ("202{n} Dec 1",)),
    "China": ("{a}. {t}[J]. arXiv preprint arXiv:2512.0000{n}, 202{n}.", INITIALS_BEHIND, ("[J]", "202{n}")),
    "China in proceedings": ("{a}. {t}[C]//ICML. 202{n}: 1-9.", INITIALS_BEHIND, ("[C]", "ICML. 202{n}: 1-9.")),
    "MLA": ('{a}. "{t}." arXiv preprint arXiv:2512.0000{n} (202{n}).', FIRST_INVERTED, ("202{n}",)),
    "Chicago": ('{a}. 202{n}. "{t}." *Stones of Rivers*.', FIRST_INVERTED, ("202{n}", "Stones of Rivers")),
    "engineers": ('{a}, "{t}," arXiv preprint arXiv:2512.0000{n}, 202{n}.', SPELLED, ("202{n}",)),
    "quotations": ('{a}. "{t}." ICML 202{n}.', SPELLED, ("ICML 202{n}",)),
    "quotations and commas": ("{a}, “{t}”, ICML 202{n}.", SPELLED, ("ICML 202{n}",)),
}


@pytest.mark.parametrize(("style", "names", "kept"), STYLES.values(), ids=STYLES)
def test_styles_of_references(style: str, names: tuple[str, ...], kept: tuple[str, ...]) -> None:
    """Names, years, titles and venues come in several orders; titles may have one word, a question, or a number."""
    titles = ("Sorting Wet Pebbles", "Sand", "What Is a Heap?", "Learning to Count: Clouds in 3D")
    rows = [*enumerate(zip(names, titles, strict=True), 1)]
    links = " [[Paper]](https://arxiv.org/abs/2512.0000{n}) [[Code]](https://github.com/holt/s{n})"
    lines = [f"- {style}{links}".format(a=a, t=t, n=n).replace("?.", "?").replace("l..", "l.") for n, (a, t) in rows]
    papers = adp.parse("# Pebbles\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == [*titles]
    assert [(paper.authors[0][:4].strip(), len(paper.authors)) for paper in papers] == [
        (name[:4].strip(), number) for name, number in zip(names, (2, 1, 3, 1), strict=True)
    ]
    assert [paper.authors_complete for paper in papers] == [True, True, True, False]
    for n, paper in enumerate(papers, 1):
        assert [text for text in kept if text.format(n=n) not in "\n".join(paper.extra.values())] == []


def test_linked_titles_in_quotation_marks() -> None:
    """The link is that of the title, and the first name before it is inverted."""
    lines = [
        f'- {a}. "[Sand {n}](https://arxiv.org/abs/2512.0000{n})." *ICML*, 2025.' for n, a in enumerate(FIRST_INVERTED)
    ]
    papers = adp.parse("# Pebbles\n\n" + "\n".join(lines) + "\n").papers
    assert [(paper.title, paper.url) for paper in papers] == [
        (f"Sand {n}", f"https://arxiv.org/abs/2512.0000{n}") for n in range(4)
    ]
    assert [paper.authors[0] for paper in papers] == ["Holt, Mira", "Reyk, Tomas", "Lin, Bo", "Wei, Li"]


def test_keys_in_brackets_before_titles() -> None:
    """Names and a year in brackets are not titles; one word before a year may be a venue, and is kept."""
    keys = ("Holt et al., 2025", "Reyk, 2025", "Wei and Wex, 2025", "van der Berg and Pell, 2025", "Wei and Wex 2025")
    lines = [
        f"- [{key}] Sorting Sand. ICML. [[Paper]](https://arxiv.org/abs/2512.0000{n})" for n, key in enumerate(keys)
    ]
    papers = adp.parse("# Pebbles\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.title for paper in papers] == ["Sorting Sand"] * 5
    assert [paper.authors for paper in papers] == [("Holt",), (), ("Wei", "Wex"), (), ()]
    assert [key for key, paper in zip(keys, papers, strict=True) if key in paper.extra["badges"]] == [
        keys[1],
        *keys[3:],
    ]


@pytest.mark.parametrize("venue", ["ICML 2025.", "arXiv:2512.0000{n}", "In *ICML*, 2025.", "In Stones, 2025."])
@pytest.mark.parametrize("names", ["Mira Holt and Ona Pell. ", ""])
def test_where_plain_titles_appeared(names: str, venue: str) -> None:
    """It is not a part of the title behind names; without them, only a preprint is known not to be."""
    lines = [f"- {names}Sorting Sand {n}. {venue.format(n=n)} [[Code]](https://github.com/holt/s{n})" for n in (1, 2)]
    lines = [f"{line} [[Paper]](https://arxiv.org/abs/2512.0000{n})" for n, line in enumerate(lines, 1)]
    papers = adp.parse("# Pebbles\n\n" + "\n".join(lines) + "\n").papers
    assert [paper.authors for paper in papers] == [("Mira Holt", "Ona Pell") if names else ()] * 2
    if names or "arXiv" in venue:
        assert [paper.title for paper in papers] == ["Sorting Sand 1", "Sorting Sand 2"]


@pytest.mark.parametrize(
    "title",
    [
        "Deep Lamps, 2025. We light them",
        "Plan A, Plan B. Which Lamps to Light",
        "Vitamin C. A Study of Lamps",
        'On Stones, "Lamp", and so on',
        "Which Lamps to Light. arXiv and Others",
        "Deep Lamps. A Study in Stone. ICML 2025",
        "Sorting Stones. In Search of Lamps",
        "Old Lamps. In the Year 2025",
    ],
)
def test_titles_that_look_like_references(title: str) -> None:
    """Two words with capitals are not a name beyond doubt, and neither are words before capital letters."""
    lines = [
        f"- {title} {word} [[Paper]](https://arxiv.org/abs/2512.0000{n})" for n, word in enumerate(("Pell", "Wex"))
    ]
    papers = adp.parse("# Pebbles\n\n" + "\n".join(lines) + "\n").papers
    assert [(paper.title, paper.authors) for paper in papers] == [(f"{title} {word}", ()) for word in ("Pell", "Wex")]
