"""BibTeX entries: what hard papers become, and that other programs read every entry back."""

from __future__ import annotations

import datetime
import re
import time
from pathlib import Path
from textwrap import dedent
from typing import Any, cast

import bibtexparser
import hypothesis.strategies as st
import pytest
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from corpus import digests
from hypothesis import given, settings
from pybtex.database import parse_string

from arxiv_digest_parser import parse
from arxiv_digest_parser.exporters.bibtex import to_bibtex
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Digest, Paper, Section

# Papers that are hard to write, all invented, and their entries.
ENTRIES: dict[str, tuple[Paper, str]] = {
    "everything known": (
        Paper(
            "GardenBERT: Pruning a Transformer, Leaf by Leaf",
            authors=["Flora Ashgrove", "Hans-Peter Müller"],
            arxiv_id=ArxivId("2512.20569", 2),
            url="http://arxiv.org/abs/2512.20569v2",
            primary_category="cs.CL",
            categories=["cs.CL", "cs.LG"],
            published=datetime.date(2025, 11, 30),
        ),
        """\
        @misc{ashgrove2025gardenbert,
          title = {{GardenBERT}: Pruning a Transformer, Leaf by Leaf},
          author = {Flora Ashgrove and Hans-Peter Müller},
          year = {2025},
          month = nov,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          primaryClass = {cs.CL},
          doi = {10.48550/arXiv.2512.20569},
          url = {https://arxiv.org/abs/2512.20569},
        }
        """,
    ),
    "the old style of identifiers, and no date but theirs": (
        Paper("On the Weight of Teacups", authors=["Ole Ødegård"], arxiv_id=ArxivId("hep-th/9901001")),
        """\
        @misc{odegard1999weight,
          title = {On the Weight of Teacups},
          author = {Ole Ødegård},
          year = {1999},
          month = jan,
          eprint = {hep-th/9901001},
          archivePrefix = {arXiv},
          doi = {10.48550/arXiv.hep-th/9901001},
          url = {https://arxiv.org/abs/hep-th/9901001},
        }
        """,
    ),
    "not on arXiv": (
        Paper(
            "Rust in 100% of C++ & C# Teapots #1_a",
            authors=["Pia Straße"],
            url="http://papers.example/teapots?q={a b}&lang=日本#top",
            primary_category="neuroscience",
            published=datetime.date(2024, 2, 29),
        ),
        r"""
        @misc{strasse2024rust,
          title = {Rust in 100\% of C++ \& C\# Teapots \#1\_a},
          author = {Pia Straße},
          year = {2024},
          month = feb,
          url = {http://papers.example/teapots?q=%7Ba%20b%7D&lang=%E6%97%A5%E6%9C%AC#top},
        }
        """,
    ),
    "nothing but a title": (
        Paper("The Title That Stood Alone"),
        """\
        @misc{titlestoodalone,
          title = {The Title That Stood Alone},
        }
        """,
    ),
    "not even a title": (
        Paper("", url=" "),
        """\
        @misc{paper,
        }
        """,
    ),
    "a title that tries to leave its field": (
        Paper(r"}, howpublished={\input{/etc/passwd}}", authors=["Mallory Quick"], arxiv_id=ArxivId("2501.00001")),
        r"""
        @misc{quick2025howpublishedetcpasswd,
          title = {\textbraceright{}, howpublished={\textbackslash{}input{/etc/passwd}}},
          author = {Mallory Quick},
          year = {2025},
          month = jan,
          eprint = {2501.00001},
          archivePrefix = {arXiv},
          doi = {10.48550/arXiv.2501.00001},
          url = {https://arxiv.org/abs/2501.00001},
        }
        """,
    ),
    "a title that tries to open an entry, and a name that tries to end one": (
        Paper('@article{mine, title = "', authors=['Bob}"\n}\n@book{x', "Eve\\"]),
        r"""
        @misc{bobbookxarticlemine,
          title = {@article\textbraceleft{}mine, title = "},
          author = {{{Bob\textbraceright{}" \textbraceright{} @book\textbraceleft{}x}} and Eve\textbackslash{}},
        }
        """,
    ),
    "formulas, and money": (
        Paper(r"$5 and $6 for $k$-Means in $\mathcal{O}(n^{2})$ & 100$", authors=["Ida Noether-Klein"]),
        r"""
        @misc{noetherkleinkmeans,
          title = {\$5 and \$6 for {$k$}-Means in {$\mathcal{O}(n^{2})$} \& 100\$},
          author = {Ida Noether-Klein},
        }
        """,
    ),
    "commands that the authors wrote": (
        Paper(
            r"The \emph{Caf\'e} in \LaTeX{}: \'Etudes by H\o yer \& \v Capek \textit{}",
            authors=[r"Gast\'on Mal\'{e}", r"\v{S}imon Bj\o rn", r"{\'E}lie {de la Tour} Ray"],
        ),
        r"""
        @misc{malecafe,
          title = {The \emph{Caf\'e} in {\LaTeX{}}: {\'E}tudes by H{\o}yer \& {\v C}apek \textit{}},
          author = {Gast{\'o}n Mal{\'{e}} and {\v{S}}imon Bj{\o}rn and {\'E}lie {de la Tour} Ray},
        }
        """,
    ),
    "backslashes that are no command, and braces without a partner": (
        Paper("9\\9 \\\\ {C \\{d\\} }} \\", authors=["Ann Backslash"]),
        r"""
        @misc{backslashc,
          title = {9\textbackslash{}9   {C \textbraceleft{}d\textbraceright{} }\textbraceright{} \textbackslash{}},
          author = {Ann Backslash},
        }
        """,
    ),
    "capitals that mean something": (
        Paper("BERT, arXiv and T5: A U-Net for 3D-DNA of McDonald's, with an LSTM's AI_Act", authors=["Li Na"]),
        r"""
        @misc{nabert,
          title = {{BERT}, {arXiv} and {T5}: A U-Net for {3D}-{DNA} of {McDonald}'s, with an {LSTM}'s {AI}\_Act},
          author = {Li Na},
        }
        """,
    ),
    "suffixes, a particle and an affiliation": (
        Paper(
            "Lineages",
            authors=["Russell E. Ryan, Jr.", "Ludwig van der Heide III", "Maria dos Santos", "Xi Chen (LMO)"],
        ),
        """\
        @misc{ryanlineages,
          title = {Lineages},
          author = {Ryan, Jr., Russell E. and van der Heide, III, Ludwig and Maria dos Santos and {Chen (LMO)}, Xi},
        }
        """,
    ),
    "authors that are no persons": (
        Paper("A Very Large Model", authors=["Xiaomi LLM-Core Team", ":", "", "OpenAI", "Smith and Sons", "Wei Dong"]),
        """\
        @misc{xiaomillmcoreteamvery,
          title = {A Very Large Model},
          author = {{{Xiaomi LLM-Core Team}} and {{OpenAI}} and {{Smith and Sons}} and Wei Dong},
        }
        """,
    ),
    "a list of authors that the digest cut short": (
        Paper("Many Hands", authors=["Mina Arbeit", "Finn Last et al."], authors_complete=False),
        """\
        @misc{arbeitmany,
          title = {Many Hands},
          author = {Mina Arbeit and Finn Last and others},
        }
        """,
    ),
    "no author but the word for others": (
        Paper("Nobody", authors=["et al", "others"], authors_complete=False),
        """\
        @misc{nobody,
          title = {Nobody},
        }
        """,
    ),
    "another script": (
        Paper("更快的排序", authors=["王小明", "Анна Каренина"], arxiv_id=ArxivId("2512.20569")),
        """\
        @misc{arxiv251220569,
          title = {更快的排序},
          author = {王小明 and Анна Каренина},
          year = {2025},
          month = dec,
          eprint = {2512.20569},
          archivePrefix = {arXiv},
          doi = {10.48550/arXiv.2512.20569},
          url = {https://arxiv.org/abs/2512.20569},
        }
        """,
    ),
    "another script, not on arXiv": (
        Paper("更快的排序", authors=["王小明"], published=datetime.date(2024, 7, 1)),
        """\
        @misc{u66f4u5febu7684u63922024,
          title = {更快的排序},
          author = {王小明},
          year = {2024},
          month = jul,
        }
        """,
    ),
    "line breaks, control characters and half a character": (
        Paper("\x0cOne\r\n  Line,\u2028\x00with \ud800 a\u00a0Half", authors=["Cyril\n  Malo", "Zoë  Tab"]),
        """\
        @misc{maloone,
          title = {One Line, with a Half},
          author = {Cyril Malo and Zoë Tab},
        }
        """,
    ),
}


@pytest.mark.parametrize(("paper", "entry"), ENTRIES.values(), ids=ENTRIES)
def test_an_entry(paper: Paper, entry: str) -> None:
    """A hard paper becomes exactly this entry."""
    assert to_bibtex(paper) == dedent(entry).lstrip("\n")


def test_entries_stand_a_blank_line_apart() -> None:
    """Digests and iterables give their papers' entries in order."""
    one, two = Paper("One"), Paper("Two")
    text = "@misc{one,\n  title = {One},\n}\n\n@misc{two,\n  title = {Two},\n}\n"
    assert to_bibtex(Digest([Section("cs.CL", [one]), Section(None, [two])])) == text
    assert to_bibtex(paper for paper in (one, two)) == text


def test_no_papers_give_no_text() -> None:
    """An empty digest and an empty list are no error."""
    assert to_bibtex(Digest()) == to_bibtex([]) == ""


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("2512.20569", "papers: expected Digest, Paper or an iterable of Paper, got str"),
        (b"", "papers: expected Digest, Paper or an iterable of Paper, got bytes"),
        (None, "papers: expected Digest, Paper or an iterable of Paper, got NoneType"),
        (Section("cs.CL"), "papers: expected Digest, Paper or an iterable of Paper, got Section"),
        ([Paper("One"), "Two"], "papers[1]: expected Paper, got str"),
    ],
)
def test_a_wrong_argument_is_a_type_error(wrong: object, message: str) -> None:
    """What is no paper is named, and what was expected instead."""
    with pytest.raises(TypeError) as caught:
        to_bibtex(cast("Paper", wrong))
    assert str(caught.value) == message


# Keys


def keys(*papers: Paper) -> list[str]:
    """Return the keys of the papers' entries."""
    return re.findall(r"^@misc\{(.*),$", to_bibtex(papers), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "title", "key"),
    [
        ("Jürgen Weiß", "Über Brücken", "weissuber"),
        ("Søren Ångström-Łęcki", "Æsthetics of Œuvres", "angstromleckiaesthetics"),
        ("Ludwig van Wohlklang", "Of the A", "wohlklangof"),
        ("van beethoven, Ludwig", "On 12 Strings", "vanbeethovenstrings"),
        (r"Jo\~ao Erd\H{o}s", r"\emph{Graphs}", "erdosgraphs"),
        (r"Kim S\o rensen", "$k$-Cores", "sorensenkcores"),
        ("Li Wei", "—", "wei"),
        ("Iwan Иванов", "Мир", "u41cu438u440"),
        ("Anna O'Neil", "X" * 99, "oneil" + "x" * 40),
        ("The Team", "Two", "teamtwo"),
    ],
)
def test_a_key(name: str, title: str, key: str) -> None:
    """A key is family name, year and first telling word, in letters that every tool accepts."""
    assert keys(Paper(title, authors=[name])) == [key]


def numbered(number: str, title: str = "Same Title", name: str = "Ann Same") -> Paper:
    """Return a paper that differs from others in its number alone."""
    return Paper(title, authors=[name], arxiv_id=ArxivId(number))


def test_papers_that_share_a_key_get_their_number() -> None:
    """Both get it, so that neither's key depends on which comes first."""
    papers = [numbered("2501.00001"), numbered("2501.00002"), numbered("2502.00003", "Other")]
    expected = ["same2025same250100001", "same2025same250100002", "same2025other"]
    assert keys(*papers) == expected
    assert keys(*papers[::-1]) == expected[::-1]


def test_a_paper_that_is_listed_twice_is_written_twice() -> None:
    """BibTeX refuses repeated keys, so that each gets a letter."""
    paper = numbered("2501.00001")
    assert keys(paper, paper) == ["same2025same250100001a", "same2025same250100001b"]
    other = Paper("无", arxiv_id=ArxivId("2501.00001"))
    assert keys(other, other) == ["arxiv250100001a", "arxiv250100001b"]


def test_papers_outside_arxiv_that_share_a_key_get_a_letter_by_their_content() -> None:
    """The letters do not depend on the order either."""
    one, two = (Paper("Same", authors=["Ann Same"], url=f"https://papers.example/{n}") for n in "12")
    assert keys(one, two) == ["samesamea", "samesameb"]
    assert keys(two, one) == ["samesameb", "samesamea"]


def test_a_letter_never_makes_the_key_of_another_paper() -> None:
    """A key that is taken is passed over."""
    papers = [Paper("Same"), Paper("Same"), Paper("Samea")]
    assert keys(*papers) == ["sameb", "samec", "samea"]


def test_letters_go_on_after_z() -> None:
    """The same paper thirty times gives thirty keys."""
    letters = [key.removeprefix("same") for key in keys(*[Paper("Same")] * 30)]
    assert letters[:2] + letters[25:28] == ["a", "b", "z", "aa", "ab"]


# Values


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Roberto M. Cesar Jr.", "Cesar, Jr., Roberto M."),
        ("Ada Byte, Ph.D.", "Byte, Ph.D., Ada"),
        ("Knut, Donna", "Knut, Donna"),
        ("Doe, Jr., Jane", "Doe, Jr., Jane"),
        ("Poe, Edgar, Sr.", "Poe, Sr., Edgar"),
        ("M. D. Stewart,", "M. D. Stewart"),
        ("de la Cruz", "de la Cruz"),
        ("Gerard 't Hoen", "Gerard 't Hoen"),
        ("Mariia Star*", "Mariia Star*"),
        ("Anand", "Anand"),
        ("王小明", "王小明"),
        ("Jane Roe, Jr. (Wuhan University)", "{Roe (Wuhan University)}, Jr., Jane"),
        ("Xi Chen (LMO, CNRS)", "{Chen (LMO, CNRS)}, Xi"),
        ("Mononym (Moon)", "{Mononym (Moon)}"),
        ("Dot_ted R&D", r"Dot\_ted R\&D"),
        ("Jean~Paul\\ Zhou\\\\", "Jean Paul Zhou"),
        (r"J.\,R. Hart", "J. R. Hart"),
        (r"Kim S\o rensen Jr.", r"S{\o}rensen, Jr., Kim"),
        ("Ryan, Jr.", "{{Ryan, Jr.}}"),
        ("Ryan Jr.", "{{Ryan Jr.}}"),
        ("A, B, C", "{{A, B, C}}"),
        ("A, B, C, D", "{{A, B, C, D}}"),
        ("{Foo, Bar}", "{{{Foo, Bar}}}"),
        ("{Foo Bar} Jr.", "{{{Foo Bar} Jr.}}"),
        ("Google Research, Brain Team", "{{Google Research, Brain Team}}"),
        ("BigSky Collaboration (Earth)", "{{BigSky Collaboration (Earth)}}"),
        ("Mistral-AI", "{{Mistral-AI}}"),
        ("deepseek", "{{deepseek}}"),
        ("actAVA AI", "{{actAVA AI}}"),
        ("feng hong", "{{feng hong}}"),
        ("And", "{{And}}"),
        ("And Bob", "{{And Bob}}"),
        ("Smith & Sons", r"{{Smith \& Sons}}"),
        ("Smith,&", r"{{Smith,\&}}"),
        ("Smith &and Sons", r"{{Smith \&and Sons}}"),
    ],
)
def test_a_name(name: str, value: str) -> None:
    """A name becomes this, so that BibTeX finds the same parts in it as people do."""
    assert f"\n  author = {{{value}}},\n" in to_bibtex(Paper("One", authors=[name]))


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("z~4, x<y^2>", r"z\textasciitilde{}4, x\textless{}y\textasciicircum{}2\textgreater{}"),
        ("$ k $-core", "{$ k $}-core"),
        ("$$x$$ and $$", r"{$x$} and \$\$"),
        ("US$ and A$", r"{US}\$ and A\$"),
        ("$ $", r"\$ \$"),
        (r"$a\$b$", r"{$a\$b$}"),
        (r"$a%b#c&d\%$", r"{$a\%b\#c\&d\%$}"),
        (r"$\{a$ and $b}$", r"{$\lbrace a$} and \$b\textbraceright{}\$"),
        (r"${a$ and $b}$", r"\${a\$ and \$b}\$"),
        (r"$\\{a}$", r"{$\\ {a}$}"),
        (r"$\write18{x}$", r"\$\textbackslash{}write18{x}\$"),
        ("$^^5cinput$", r"\$\textasciicircum{}\textasciicircum{}5cinput\$"),
        ("{$x$}", "{{$x$}}"),
        (r"{\o}re \o", r"{\o}re {\o}"),
        (r"\def\x{y} \def", r"\textbackslash{}def\x{y} \textbackslash{}def"),
        (r"\SECTION{a}", r"\SECTION{a}"),
        (r"\InputIfFileExists", r"\textbackslash{}InputIfFileExists"),
        (r"\'{", r"\textbackslash{}'\textbraceleft{}"),
        ("{" * 3 + "}" * 2, r"\textbraceleft{}{{}}"),
    ],
)
def test_a_title(title: str, value: str) -> None:
    """A title becomes this value."""
    assert f"\n  title = {{{value}}},\n" in to_bibtex(Paper(title))


def test_braces_that_are_too_deep_for_readers_are_shown() -> None:
    """Pybtex refuses more than a hundred levels; the inner ones stay."""
    text = to_bibtex(Paper("{" * 500 + "x" + "}" * 500, authors=["Ann {" + "{" * 500 + "}" * 500 + "} Deep"]))
    assert_readable(text, 1)
    assert r"\textbraceleft{}" in text


@pytest.mark.parametrize(
    "hostile",
    [
        "{",
        "}",
        "{}",
        "$",
        "$$",
        "$a b",
        "\\",
        "\\a",
        "\\A",
        "\\'",
        "\\v ",
        "$\\{",
        "x, ",
        " and ",
        "et ",
        "(",
        "^^",
        "a",
    ],
)
def test_time_grows_with_the_text_alone(hostile: str) -> None:
    """A hundred thousand signs of any kind take no more than their share."""
    text = hostile * (100_000 // len(hostile))
    start = time.process_time()
    to_bibtex(Paper(text, authors=[text + "x"], url=text))
    assert time.process_time() - start < 4


# What any paper becomes

HOSTILE = [
    *"{}$\\&%#_~^<>\"'@=,;:()[]`|*-./!? \t\n\r\x00\x0b\x0c\x1c\x85\u2028\ud800é中ß",
    *["\\'", '\\"', "\\{", "\\}", "\\\\", "\\,", "\\v{S}", "\\o ", "\\emph{", "\\LaTeX", "\\input{", "$x$", "$5", "$$"],
    *[
        "@article{",
        "},\n}\n@misc{",
        '" # x',
        " and ",
        "Jr.",
        ", Jr.",
        "III",
        "Team",
        "van ",
        "(X)",
        "BERT",
        "T5",
        "a",
        "1",
    ],
]
texts = st.one_of(st.text(max_size=20), st.lists(st.sampled_from(HOSTILE), max_size=14).map("".join))
plain_names = st.sampled_from(
    ["Ada Lovelace", "Ann Roe, Jr.", "Bo de Lin", "DataLab Team", ":", "李雷", "Ян Гус", "Xi Yu (LMO)"]
)
identifiers = st.sampled_from(["2512.20569", "2512.20570", "0704.0001", "hep-th/9901001"]).map(ArxivId)
any_paper = st.builds(
    Paper,
    st.one_of(texts, st.sampled_from(["A Faster Sort", "更快的排序"])),
    authors=st.lists(st.one_of(plain_names, texts), max_size=4),
    authors_complete=st.booleans(),
    arxiv_id=st.none() | identifiers,
    url=st.none() | texts,
    primary_category=st.none() | texts | st.just("cs.CL"),
    published=st.none() | st.dates(),
)
any_papers = st.lists(any_paper, max_size=5)


def split_entries(text: str) -> list[str]:
    """Split a BibTeX text where braces say that entries end, as BibTeX counts them: backslashes mean nothing."""
    entries: list[str] = []
    depth = start = 0
    for position, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        assert depth >= 0
        if character == "}" and depth == 0:
            entries.append(text[start : position + 1])
            start = position + 1
    assert depth == 0
    assert text[start:] == ("\n" if entries else "")
    return [entries[0], *(entry.removeprefix("\n\n") for entry in entries[1:])] if entries else []


def fields(entry: str) -> dict[str, str]:
    """Read the fields of an entry, of which each has its line and keeps its braces."""
    head, *lines, end = entry.split("\n")
    assert re.fullmatch(r"@misc\{[a-z][a-z0-9]*,|@misc\{[0-9][a-z0-9]*,", head)
    assert end == "}"
    found: dict[str, str] = {}
    for line in lines:
        match = re.fullmatch(r"  ([a-zA-Z]+) = (?:\{(.*)\}|([a-z]{3})),", line)
        assert match
        name, value, macro = match.groups()
        assert name not in found
        found[name] = value or macro
        for braces in brace_counts(found[name]):
            assert_balanced(braces)
    return found


def brace_counts(value: str) -> list[str]:
    """Return the braces of a value as BibTeX, bibtexparser and TeX see them."""
    return [
        re.sub(r"[^{}]", "", value),
        "".join(re.findall(r"(?<!\\)[{}]", value)),
        "".join(re.findall(r"\\.|([{}])", value)),
    ]


def assert_balanced(braces: str) -> None:
    """Fail unless no brace closes what was not opened, and all are closed."""
    depth = 0
    for brace in braces:
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0


def assert_readable(text: str, papers: int) -> tuple[Any, Any]:
    """Fail unless pybtex and bibtexparser read as many entries as there are papers; return what they read."""
    with_pybtex = parse_string(text, "bibtex")
    with_bibtexparser = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert len(with_pybtex.entries) == papers
    assert not with_bibtexparser.failed_blocks
    assert not with_bibtexparser.comments
    assert len(with_bibtexparser.entries) == papers
    return with_pybtex, with_bibtexparser


def is_author(name: str) -> bool:
    """Tell whether anything in a name could be one."""
    return any(character.isalnum() for character in name)


def assert_survives(text: str, value: str) -> None:
    """Fail unless the letters and digits of a text stand in a value in their order."""
    rest = iter(value)
    assert all(character in rest for character in text if character.isalnum())


def assert_entries_hold_papers(papers: list[Paper]) -> None:
    """Fail unless two programs and the scanner above find in the entries what the papers have."""
    text = to_bibtex(papers)
    text.encode()
    entries = split_entries(text)
    assert len(entries) == len(papers)
    with_pybtex, with_bibtexparser = assert_readable(text, len(papers))
    read = zip(papers, entries, with_pybtex.entries.values(), with_bibtexparser.entries, strict=True)
    for paper, entry, by_pybtex, by_bibtexparser in read:
        values = fields(entry)
        assert_survives(paper.title, values.get("title", ""))
        assert_survives(paper.title, by_pybtex.fields.get("title", ""))
        assert_survives(paper.title, by_bibtexparser.get("title").value if "title" in values else "")
        count = sum(map(is_author, paper.authors))
        count += bool(count) and not paper.authors_complete
        assert len(by_pybtex.persons.get("author", [])) == count
        assert len(by_bibtexparser.get("author").value if "author" in values else []) == count


@given(any_papers)
@settings(deadline=None)
def test_other_programs_read_every_entry(papers: list[Paper]) -> None:
    """Whatever papers say, entries, titles and authors survive, and keys differ."""
    assert_entries_hold_papers(papers)


@given(any_paper)
def test_nothing_is_left_that_latex_would_stumble_over(paper: Paper) -> None:
    """Signs with a meaning are escaped in title and authors, but for formulas."""
    for entry in split_entries(to_bibtex(paper)):
        values = fields(entry)
        for name in ("title", "author"):
            value = re.sub(r"\\[^a-zA-Z]", "", values.get(name, ""))
            assert not set(value) & set("%#&")
            assert value.count("$") % 2 == 0
            assert not set(re.sub(r"\{\$[^$]*\$\}", "", value)) & set("$_~^<>")


@given(st.data())
def test_keys_do_not_depend_on_the_order(data: st.DataObject) -> None:
    """The same papers in another order have the same entries."""
    papers = data.draw(any_papers)
    shuffled = data.draw(st.permutations(papers))
    assert sorted(split_entries(to_bibtex(papers))) == sorted(split_entries(to_bibtex(shuffled)))


@pytest.mark.parametrize("path", digests())
def test_published_digests_survive(path: Path) -> None:
    """The entries of a published digest can be read."""
    assert_entries_hold_papers(list(parse(path.read_bytes()).papers))
