"""Citations in every form: what hard papers become, and that other programs read back what is written."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bibtexparser
import hypothesis.strategies as st
import pytest
import rispy
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from corpus import digests
from hard_papers import PAPERS, expected, forms
from hypothesis import example, given
from pybtex.database import parse_string

from arxiv_digest_parser import ArxivId, Paper, parse, to_bibtex, to_csl_json, to_ris
from arxiv_digest_parser._citations.letters import CHARSETS, Charset
from arxiv_digest_parser._citations.people import Author, authors
from arxiv_digest_parser._citations.writing import inert, readable
from arxiv_digest_parser.exporters._bibtex_entries import DIALECTS, Dialect

EXPECTED = expected()


def test_the_page_has_every_hard_paper() -> None:
    """No section of the page is without its paper, and none is missing."""
    assert list(EXPECTED) == list(PAPERS)
    assert len(PAPERS) >= 60


@pytest.mark.parametrize("reason", PAPERS)
def test_a_hard_paper(reason: str) -> None:
    """A hard paper becomes, in every form, exactly what the page shows."""
    assert forms(PAPERS[reason]).rstrip("\n") == EXPECTED[reason]


# What any papers become

HOSTILE = [
    *"{}$\\&%#_~^<>\"'@=,;:()[]`|*-./!? \t\n\r\x00\x0b\x0c\x1c\x85\u2028é中ßế≤αđ",
    *["\\'", '\\"', "\\{", "\\}", "\\\\", "\\,", "\\v{S}", "\\o ", "\\emph{", "\\LaTeX", "\\input{", "$x$", "$5", "$$"],
    *["<i>", "</i>", "<br>", "<sub>", "</sub>", "&amp;", "&#x41;", "&", "</p>", "\\unicode{x2013}", "\\pmod{", "^1"],
    *["@article{", "},\n}\n@misc{", '" # x', " and ", "Jr.", ", Jr.", "III", "Team", "van ", "(X)", "BERT", "T5", "a"],
    *[
        "1",
        "\\frac{",
        "^2",
        "_",
        "\\left(",
        "\\right)",
        "\\mathbb{R}",
        "\\ours",
        "{\\bf ",
        "\\(",
        "\\)",
        "\nER  - \n",
        "=",
        "I",
    ],
]
#: Letters that LaTeX has no command for, most of them with marks below; and one that is not assigned.
NO_COMMAND = (
    "\u0126\u0127\u0138\u013f\u0140\u0149\u0166\u0167\u03a2\u1e00\u1e01\u1e12\u1e13\u1e18\u1e19\u1e1a\u1e1b\u1e2a\u1e2b"
    "\u1e2c\u1e2d\u1e3c\u1e3d\u1e4a\u1e4b\u1e70\u1e71\u1e72\u1e73\u1e74\u1e75\u1e76\u1e77\u1e9a\u1e9b\u1e9c\u1e9d\u1e9f"
    "\u1efa\u1efb\u1efc\u1efd\u1efe\u1eff"
)
texts = st.one_of(st.text(max_size=20), st.lists(st.sampled_from(HOSTILE), max_size=14).map("".join))
plain_names = st.sampled_from(
    ["Ada Lovelace", "Ann Roe, Jr.", "Bo de Lin", "DataLab Team", ":", "李雷", "Ян Гус", "Xi Yu (LMO)", "José y Gasset"]
)
identifiers = st.sampled_from(["2512.20569", "2512.20570", "0704.0001", "hep-th/9901001"]).map(ArxivId)
any_paper = st.builds(
    Paper,
    st.one_of(texts, st.sampled_from(["A Faster Sort", "更快的排序"])),
    authors=st.lists(st.one_of(plain_names, texts), max_size=4),
    authors_complete=st.booleans(),
    abstract=st.none() | texts,
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
            entries.append(text[start : position + 1].strip("\n"))
            start = position + 1
    assert depth == 0
    assert text[start:] == ("\n" if entries else "")
    return [entry for entry in entries if not entry.startswith("@preamble{")]


def fields(entry: str) -> dict[str, str]:
    """Read the fields of an entry, of which each has its line and keeps its braces."""
    head, *lines, end = entry.split("\n")
    assert re.fullmatch(r"@(?:misc|online)\{[a-z0-9]+,", head)
    assert end == "}"
    found: dict[str, str] = {}
    for line in lines:
        match = re.fullmatch(r"  ([a-zA-Z]+) = (?:\{(.*)\}|([a-z]{3})),", line)
        assert match
        name, value, macro = match.groups()
        assert name not in found
        found[name] = value or macro or ""
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


def read(text: str, papers: int) -> tuple[Any, Any]:
    """Fail unless pybtex and bibtexparser read as many entries as there are papers; return what they read."""
    with_pybtex = parse_string(text, "bibtex")
    with_bibtexparser = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert len(with_pybtex.entries) == papers
    assert not with_bibtexparser.failed_blocks
    assert not with_bibtexparser.comments
    assert len(with_bibtexparser.entries) == papers
    return with_pybtex, with_bibtexparser


COMMAND = re.compile(r"\{\$[A-Z]\$\}|\\[A-Za-z]+|\\.")  # a Greek capital that looks like a Latin one is in math mode


def letters(text: str) -> str:
    """Return the letters and digits of a text, without accents."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(character for character in plain if character.isalnum() and character.isascii())


def assert_bibtex_holds(papers: Sequence[Paper], dialect: Dialect, charset: Charset) -> None:
    """Fail unless two programs find in the entries the papers' titles and authors."""
    text = to_bibtex(papers, abstract=True, dialect=dialect, charset=charset, unique=False)
    text.encode()
    entries = split_entries(text)
    assert len(entries) == len(papers)
    with_pybtex, with_bibtexparser = read(text, len(papers))
    found = zip(papers, entries, with_pybtex.entries.values(), with_bibtexparser.entries, strict=True)
    for paper, entry, by_pybtex, by_bibtexparser in found:
        values = fields(entry)
        assert by_pybtex.fields.get("title", "") == values.get("title", "")
        assert by_bibtexparser.get("title", None) is None or by_bibtexparser["title"] == values["title"]
        people, complete = authors(paper)
        others = [] if complete or not people else ["others"]
        families = [letters(author.family) for author in people] + others
        parsed = by_pybtex.persons.get("author", [])
        assert [letters(COMMAND.sub("", "".join(person.prelast_names + person.last_names))) for person in parsed] == [
            letters(author.particle) + family
            for author, family in zip([*people, *map(Author, others)], families, strict=True)
        ]
        assert len(by_bibtexparser["author"] if "author" in values else []) == len(families)


@given(any_papers, st.sampled_from(DIALECTS), st.sampled_from(CHARSETS))
@example([Paper("$\\bm\\rm{", authors=["{\\bf Ann} \\'{"])], "bibtex", "ascii")
@example([Paper("", authors=["\N{GREEK CAPITAL LETTER ALPHA}"])], "bibtex", "ascii")
def test_other_programs_read_every_entry(papers: list[Paper], dialect: Dialect, charset: Charset) -> None:
    """Whatever papers say, there is an entry for each, and titles and authors survive."""
    assert_bibtex_holds(papers, dialect, charset)


@given(any_papers)
def test_ascii_is_ascii_but_for_other_scripts(papers: list[Paper]) -> None:
    """Latin and Greek letters are commands; what LaTeX has no command for stays."""
    text = to_bibtex(papers, abstract=True)
    assert not re.search("[\u00c0-\u017f\u0391-\u03c9\u1e00-\u1eff]", re.sub(f"[{NO_COMMAND}]", "", text))


def test_every_other_letter_has_a_command() -> None:
    """Only the letters that LaTeX has no command for stay as they are."""
    letters = [
        chr(code)
        for first, last in ((0xC0, 0x17F), (0x391, 0x3C9), (0x1E00, 0x1EFF))
        for code in range(first, last + 1)
    ]
    assert "".join(letter for letter in letters if letter in to_bibtex(Paper(f"x{letter}"))) == NO_COMMAND


@given(any_paper, st.sampled_from(CHARSETS))
def test_nothing_is_left_that_latex_would_stumble_over(paper: Paper, charset: Charset) -> None:
    """Signs with a meaning are escaped in title and authors, but for formulas."""
    for entry in split_entries(to_bibtex(paper, charset=charset)):
        values = fields(entry)
        for name in ("title", "author"):
            value = re.sub(r"\\[^a-zA-Z]", "", values.get(name, ""))
            assert not set(value) & set("%#&")
            assert value.count("$") % 2 == 0
            assert not set(re.sub(r"\{\$[^$]*\$\}", "", value)) & set("$_~^<>|")


@given(st.data())
def test_nothing_depends_on_the_order(data: st.DataObject) -> None:
    """The same papers in another order have the same entries, with the same keys."""
    papers = data.draw(any_papers)
    shuffled = data.draw(st.permutations(papers))
    assert sorted(split_entries(to_bibtex(papers))) == sorted(split_entries(to_bibtex(shuffled)))


def assert_csl_holds(papers: Sequence[Paper]) -> None:
    """Fail unless CSL-JSON has an item for each paper, with the names and the title that the paper has."""
    items = json.loads(to_csl_json(papers, abstract=True, unique=False))
    assert len({item["id"] for item in items}) == len(items) == len(papers)
    for item, paper in zip(items, papers, strict=True):
        people, complete = authors(paper)
        names = [name.get("literal") or name["family"] for name in item.get("author", [])]
        assert names == [inert(author.family) for author in people] + (["others"] if people and not complete else [])
        assert item.get("abstract", "") == inert(readable(paper.abstract or ""))


@given(any_papers)
def test_csl_json_has_an_item_for_each_paper(papers: list[Paper]) -> None:
    """Whatever papers say, the items have distinct ids, and names that are complete."""
    assert_csl_holds(papers)


def assert_ris_holds(papers: Sequence[Paper]) -> None:
    """Fail unless rispy finds in RIS the papers' titles and authors."""
    records = rispy.loads(to_ris(papers, abstract=True, unique=False))
    assert len(records) == len(papers)
    for record, paper in zip(records, papers, strict=True):
        assert record["type_of_reference"] == "UNPB"
        assert record.get("title", "") == readable(paper.title)
        people, complete = authors(paper)
        assert len(record.get("authors", [])) == len(people) + bool(people and not complete)
        assert record.get("abstract", "") == readable(paper.abstract or "")


def test_a_list_that_was_cut_short_may_end_with_its_last_name() -> None:
    """The name "others" is left out on request."""
    paper = Paper("One", authors=["Ada Holm"], authors_complete=False)
    assert json.loads(to_csl_json(paper, et_al=False))[0]["author"] == [{"family": "Holm", "given": "Ada"}]
    assert "others" in to_ris(paper)
    assert "others" not in to_ris(paper, et_al=False)


@given(any_papers)
def test_rispy_reads_every_record(papers: list[Paper]) -> None:
    """Whatever papers say, there is a record for each, and titles and authors survive."""
    assert_ris_holds(papers)


@pytest.mark.parametrize("path", digests())
def test_published_papers_survive(path: Path) -> None:
    """The papers of published digests are read back from every form."""
    papers = parse(path.read_bytes()).papers
    for dialect in DIALECTS:
        for charset in CHARSETS:
            assert_bibtex_holds(papers, dialect, charset)
    assert_csl_holds(papers)
    assert_ris_holds(papers)
