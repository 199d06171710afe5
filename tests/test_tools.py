"""Citations in the programs that people give them to: nothing is lost, nothing is complained about, nothing breaks."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import bibtexparser
import pytest
import rispy
import tools
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts
from citable_papers import Citable, hard, made, name_in_csl, not_printed, published, without_tags
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from pybtex.database import Person, parse_string
from pybtex.richtext import Text
from tools import RARE_LETTERS, letters, needs, plain

import arxiv_digest_parser as adp

Dialect = Literal["bibtex", "biblatex"]
Charset = Literal["ascii", "unicode"]

STYLES = """
    plain abbrv unsrt alpha acm apalike ieeetr siam plainnat abbrvnat IEEEtran elsarticle-num ACM-Reference-Format
    apsrev4-2
""".split()
SETS = {"hard": hard, "made": made, "published": published}

each_set = pytest.mark.parametrize("name", ["hard", "made", pytest.param("published", marks=pytest.mark.corpus)])
each_hard_set = pytest.mark.parametrize("name", ["hard", "made"])
each_dialect = pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
each_charset = pytest.mark.parametrize("charset", ["ascii", "unicode"])
each_style = pytest.mark.parametrize(
    "style", [pytest.param(name, marks=needs("bibtex", f"{name}.bst")) for name in STYLES]
)


def assert_none(found: Sequence[object]) -> None:
    """Fail if a program found something; show the first of it."""
    if found:
        pytest.fail("\n".join([f"{len(found)} in all:", *map(str, found[:12])]), pytrace=False)


# What must be read


def keys_of(text: str) -> list[str]:
    """Return the keys of entries."""
    return re.findall(r"(?m)^@(?:misc|online|article)\{(.+),$", text)


def differences(citables: Iterable[Citable], titles: Iterable[str], names: Iterable[Sequence[str]]) -> list[str]:
    """Compare what a program read, names with a bar before the family name, with what it must read."""
    found: list[str] = []
    for citable, title, read in zip(citables, titles, names, strict=True):
        if not _is_title(citable, title):
            found.append(f"{citable.paper.title!r} read as {title!r}")
        if _compared(read) != _compared(citable.authors):
            found.append(f"{citable.authors} read as {read}")
    return found


def _is_title(citable: Citable, title: str) -> bool:
    title, words = (plain(without_tags(text)) for text in (title, citable.words))
    read = letters(title)
    same = letters(words) == read if citable.exact else all(letters(word) in read for word in words.split())
    return same and all(word in title for word in citable.capitals)


def _compared(names: Sequence[str]) -> list[tuple[list[str], str, bool]]:
    return [_parts(plain(name)) for name in names if letters(name).strip("|") not in ("others", "etal.")]


def _parts(name: str) -> tuple[list[str], str, bool]:
    """Return of a name: all its letters, the last word before a suffix, and whether it is taken apart."""
    given, family, _ = [*name.split("|"), ""][:3] if "|" in name else ("", name, "")
    is_given = given.strip() != "" and not given.replace(" ", "").islower()  # "van der" is none
    return sorted(filter(str.isalnum, letters(name))), letters(" ".join(family.split()[-1:])), is_given


def papers(name: str) -> list[adp.Paper]:
    """Return the papers of a set."""
    return [citable.paper for citable in SETS[name]()]


@cache
def latin(name: str) -> tuple[Citable, ...]:
    """Return what pdfTeX has letters for."""
    return tuple(citable for citable in SETS[name]() if citable.latin)


def written(
    citables: Iterable[Citable], dialect: Dialect = "bibtex", charset: Charset = "ascii", *, abstract: bool = False
) -> str:
    """Write the entries of some papers."""
    return adp.to_bibtex([citable.paper for citable in citables], dialect=dialect, charset=charset, abstract=abstract)


# BibTeX, biber and TeX

# What styles say of papers that have no author, no title or no year.
_IS_LACKING = re.compile(
    "Warning--(to sort, need author|no key, author|no author|empty author|empty year|all relevant fields are empty)|"
    "WARN - Datamodel: .*Missing mandatory field"
).match


@needs("biber")
@each_hard_set
@each_charset
def test_biber_finds_valid_entries(name: str, charset: Charset, tmp_path: Path) -> None:
    """Entries for biblatex keep to its data model."""
    text = written(SETS[name](), dialect="biblatex", charset=charset, abstract=True)
    assert_none([line for line in tools.complaints_of_biber(text, tmp_path) if not _IS_LACKING(line)])


@each_set
@each_style
def test_bibtex_loses_nothing(name: str, style: str, tmp_path: Path) -> None:
    """Every style of BibTeX prints every entry, with every author's family name and every word of the title."""
    citables = SETS[name]()
    # Styles tell works of one label apart by a letter, and z is followed by signs. So not too many at once.
    for start in range(0, len(citables), 200):
        assert_none(lost(citables[start : start + 200], style, tmp_path))


def lost(citables: Sequence[Citable], style: str, folder: Path) -> list[str]:
    """Return what BibTeX complains about, and the words that it does not print."""
    text = written(citables)
    cited = tools.cite_with_bibtex(text, style, folder)
    found = [line for line in cited.complaints if not _IS_LACKING(line)]
    for key, citable in zip(keys_of(text), citables, strict=True):
        entry = plain(cited.entries.get(key, ""))
        printed = letters(entry)
        # IEEEtran and siam print a line for authors that are those of the entry before.
        authors = () if "------" in entry or "vrule height" in entry else citable.authors
        families = [letters((author.split("|") * 2)[1]) for author in authors if author != "others"]
        words = [letters(word) for word in citable.words.split()]
        ascii_words = [word for word in families + words if word.isascii() and word.isalpha()]
        found += [f"{key}: {word}" for word in ascii_words if word not in printed]
        found += [f"{key}: {word}" for word in citable.capitals if word not in entry]
    return found


def counts_in_the_docs() -> dict[str, list[str]]:
    """Return the rows of the table of styles, by style; the options that it names are under ``style``."""
    page = (Path(__file__).parents[1] / "docs" / "citations.md").read_text("utf-8")
    rows = [[cell.strip(" `") for cell in row.strip("|\n").split("|")] for row in re.findall(r"(?m)^\|.*\|$", page)]
    first = next(index for index, row in enumerate(rows) if row[0] == "style")
    return {row[0]: row[1:] for row in rows[first : first + 2 + len(STYLES)]}


@needs("lualatex", "pdftotext", "fontspec.sty", "FreeSerif.otf")
@each_style
def test_styles_print_the_number_as_often_as_documented(style: str, tmp_path: Path) -> None:
    """The default makes each style print the arXiv number, and few more than once; docs/citations.md has the table."""
    documented = counts_in_the_docs()
    options = [adp_options(written) for written in documented["style"]]
    numbers = [f"2512.{index:05}" for index in range(11, 11 + len(options))]
    entries = [
        adp.to_bibtex(
            adp.Paper("Stones", authors=["Ada Holm"], arxiv_id=adp.ArxivId(number), primary_category="cs.DS"),
            key=number_alone,
            **given,
        )
        for number, given in zip(numbers, options, strict=True)
    ]
    cited = tools.cite_with_bibtex("\n".join(entries), style, tmp_path)
    assert_none(tools.errors_of_tex(cited, "lualatex"))
    text = "".join(tools.printed_text(cited).split())
    assert [str(text.count(number)) for number in numbers] == documented[style]
    assert int(documented[style][0]) >= 1


def number_alone(paper: adp.Paper) -> str:
    """Make a key of the digits of the number, which no style prints."""
    return "k" + re.sub("[^0-9]", "", str(paper.arxiv_id))


def adp_options(written: str) -> dict[str, Any]:
    """Read options as the head of the table names them; the first column is for none."""
    return {} if written == "default" else dict(eval(f"dict({written})"))  # noqa: S307 - our own page


@needs("pdflatex", "lmodern.sty")
@each_hard_set
@each_style
def test_pdftex_stops_nowhere(name: str, style: str, tmp_path: Path) -> None:
    """Entries in every style of BibTeX compile with pdfTeX, but for scripts that it has no letters for."""
    cited = tools.cite_with_bibtex(written(latin(name)), style, tmp_path)
    assert_none(tools.errors_of_tex(cited, "pdflatex"))


@needs("bibtex", "pdflatex", "lualatex", "lmodern.sty", "FreeSerif.otf")
@pytest.mark.corpus
@pytest.mark.parametrize("engine", ["pdflatex", "lualatex"])
def test_tex_stops_nowhere_in_published_digests(engine: str, tmp_path: Path) -> None:
    """What is published compiles."""
    cited = tools.cite_with_bibtex(written(latin("published")), "plain", tmp_path)
    assert_none(tools.errors_of_tex(cited, engine))


@needs("pdflatex", "biber", "biblatex.sty", "lmodern.sty")
@each_set
def test_biblatex_stops_nowhere_with_pdftex(name: str, tmp_path: Path) -> None:
    """Entries for biblatex compile with pdfTeX, abstracts included."""
    citables = latin(name)[:: 2 if name == "published" else 1]
    cited = tools.cite_with_biber(written(citables, dialect="biblatex", abstract=True), "pdflatex", tmp_path)
    assert_none([line for line in cited.complaints if not _IS_LACKING(line)])
    assert_none(tools.errors_of_tex(cited, "pdflatex"))


@needs("bibtex", "lualatex", "pdftotext", "fontspec.sty", "FreeSerif.otf")
@each_hard_set
def test_every_letter_of_a_bibtex_entry_is_printed(name: str, tmp_path: Path) -> None:
    """What LuaTeX prints by way of BibTeX holds every letter of title and names."""
    cited = tools.cite_with_bibtex(written(latin(name)), "unsrt", tmp_path)
    assert_none(tools.errors_of_tex(cited, "lualatex"))
    assert_none([word for pair in zip(latin(name), tools.printed(cited), strict=True) for word in not_printed(*pair)])


@needs("lualatex", "biber", "biblatex.sty", "pdftotext", "fontspec.sty", "FreeSerif.otf")
@pytest.mark.parametrize(
    ("name", "charset"),
    [
        *[(name, charset) for name in ("hard", "made") for charset in ("ascii", "unicode")],
        pytest.param("published", "unicode", marks=pytest.mark.corpus),
    ],
)
def test_every_letter_of_a_biblatex_entry_is_printed(name: str, charset: Charset, tmp_path: Path) -> None:
    """What LuaTeX prints by way of biblatex holds every letter of title and names, and abstracts compile."""
    # All that is published would take biber and TeX two minutes. The other half goes through pdfTeX.
    citables = latin(name)[1::2] if name == "published" else latin(name)
    if charset == "unicode":  # the font has no wide punctuation, and its italics no letters of mathematics
        lacking = re.compile("[\uff00-\uffef\U0001d400-\U0001d7ff]")
        citables = tuple(citable for citable in citables if not lacking.search(citable.paper.title))
    text = written(citables, dialect="biblatex", charset=charset, abstract=True)
    cited = tools.cite_with_biber(text, "lualatex", tmp_path)
    assert_none([line for line in cited.complaints if not _IS_LACKING(line)])
    assert_none(tools.errors_of_tex(cited, "lualatex"))
    assert_none([word for pair in zip(citables, tools.printed(cited), strict=True) for word in not_printed(*pair)])


# Readers


@needs("pandoc")
@each_set
@each_dialect
@each_charset
def test_pandoc_reads_the_same(name: str, dialect: Dialect, charset: Charset) -> None:
    """Pandoc finds the titles and names that the papers have."""
    citables = SETS[name]()
    if charset == "ascii":  # it drops what it does not know of LaTeX's commands
        known = (citable for citable in citables if not RARE_LETTERS.search(str(citable.authors)))
        citables = words_alone(known)
    text = written(citables, dialect, charset)
    by_key = {item["id"]: item for item in tools.by_pandoc(text, dialect)}
    items = [by_key[key] for key in keys_of(text)]
    titles = [item.get("title", "") for item in items]
    names = [[name_in_csl(author) for author in item.get("author", [])] for item in items]
    assert_none(differences(citables, titles, names))


@needs("bibtool", "bibclean")
@each_set
@each_dialect
def test_bibtool_and_bibclean_complain_about_nothing(name: str, dialect: Dialect, tmp_path: Path) -> None:
    """The two checkers of BibTeX files read every entry."""
    text = written(SETS[name](), dialect=dialect, abstract=True)
    assert_none(tools.complaints_of_bibtool(text, tmp_path))
    assert_none(tools.complaints_of_bibclean(text, tmp_path))


# pybtex knows few of LaTeX's commands for letters, and bibtexparser's decoder drops what it does not know. So
# letters are Unicode here, and of titles those words count that have no command in them.


@each_set
@each_dialect
def test_pybtex_reads_the_same(name: str, dialect: Dialect) -> None:
    """Pybtex finds the entries, titles and names."""
    entries = parse_string(written(SETS[name](), dialect=dialect, charset="unicode"), "bibtex").entries.values()
    titles = [str(Text.from_latex(entry.fields.get("title", ""))) for entry in entries]
    names = [[_of_pybtex(person) for person in entry.persons.get("author", [])] for entry in entries]
    assert_none(differences(words_alone(SETS[name]()), titles, names))


def _of_pybtex(person: Person) -> str:
    given = person.rich_first_names + person.rich_middle_names + person.rich_prelast_names
    parts = (given, person.rich_last_names, person.rich_lineage_names)
    return "|".join(" ".join(map(str, part)) for part in parts)


@each_set
@each_dialect
def test_bibtexparser_reads_the_same(name: str, dialect: Dialect) -> None:
    """Bibtexparser finds the entries, titles and names."""
    layers = [SeparateCoAuthors(), SplitNameParts()]
    text = written(SETS[name](), dialect=dialect, charset="unicode")
    library = bibtexparser.parse_string(text, append_middleware=layers)
    assert library.failed_blocks == []
    found = [{field.key: field.value for field in entry.fields} for entry in library.entries]
    titles = [fields.get("title", "") for fields in found]
    names = [[_of_bibtexparser(author) for author in fields.get("author", [])] for fields in found]
    assert_none(differences(words_alone(SETS[name]()), titles, names))


def _of_bibtexparser(author: NameParts) -> str:
    return "|".join(map(" ".join, (author.first + author.von, author.last, author.jr)))


def words_alone(citables: Iterable[Citable]) -> tuple[Citable, ...]:
    """Of titles, ask for the plain words alone."""
    return tuple(
        citable._replace(words=" ".join(word for word in citable.words.split() if word.isalpha()), exact=False)
        for citable in citables
    )


@each_set
def test_rispy_reads_the_same(name: str) -> None:
    """Rispy finds the entries, titles and names."""
    # To RIS, a comma is between family and given name. So the name of a group cannot hold one.
    citables = [citable for citable in SETS[name]() if not any(map(_is_group_with_comma, citable.authors))]
    entries = rispy.loads(adp.to_ris([citable.paper for citable in citables]))
    titles = [entry.get("title", "") for entry in entries]
    names = [[_of_rispy(author) for author in entry.get("authors", [])] for entry in entries]
    assert_none(differences(citables, titles, names))


def _is_group_with_comma(name: str) -> bool:
    return "," in name and "|" not in name


def _of_rispy(author: str) -> str:
    family, *rest = author.split(", ")
    return "|".join([rest[0] if rest else "", family, *rest[1:]])


@each_set
def test_citeproc_prints_all(name: str) -> None:
    """A CSL style, run by citeproc-py, prints every title and every family name."""
    items = json.loads(adp.to_csl_json(papers(name)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of variables that it does not know
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatters.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        printed = {key: str(text) for key, text in zip(bibliography.keys, bibliography.bibliography(), strict=True)}
    missing: list[str] = []
    for citable, item in zip(SETS[name](), items, strict=True):
        text = letters(without_tags(printed[item["id"]]))
        wanted = [without_tags(item.get("title", "")), *(author.split("|")[-1] for author in citable.authors[:1])]
        missing += [f"{word!r} in {text!r}" for word in wanted if letters(word) not in text]
    assert_none(missing)
