"""The options of the formats, and what entries are for whole lists of papers."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

import attrs
import pytest
from growth import time_is_linear

from arxiv_digest_parser import (
    Analysis,
    ArxivId,
    Digest,
    Paper,
    Section,
    to_bibtex,
    to_csl_json,
    to_hayagriva,
    to_ris,
)
from arxiv_digest_parser._citations.details import DETAILS
from arxiv_digest_parser.exporters._bibtex_entries import DIALECTS

PAPER = Paper(
    "Größe",
    authors=["Ann Öl", "Bo Li", "Cy Dov"],
    arxiv_id=ArxivId("2501.00001"),
    primary_category="cs.DS",
    abstract="Of 5%.",
    analysis=Analysis(tldr="Kurz.", motivation="", method=" An axe. ", result="Wood.", conclusion="Done."),
)


def field(name: str, paper: Paper = PAPER, **options: object) -> str | None:
    """Return a field of a paper's entry, with its braces."""
    entry = to_bibtex(paper, **cast("Any", options))
    lines = [line for line in entry.split("\n") if line.startswith(f"  {name} = ")]
    return lines[0].partition(" = ")[2].rstrip(",") if lines else None


def test_entries_are_a_blank_line_apart() -> None:
    """Digests and iterables give their papers' entries in order."""
    one, two = Paper("One"), Paper("Two")
    text = "@misc{one,\n  title = {One},\n}\n\n@misc{two,\n  title = {Two},\n}\n"
    assert to_bibtex(Digest([Section("cs.CL", [one]), Section(None, [two])])) == text
    assert to_bibtex(paper for paper in (one, two)) == text


def test_no_papers_give_an_empty_bibliography() -> None:
    """An empty digest and an empty list are not errors."""
    assert to_bibtex(Digest()) == to_bibtex([]) == to_ris([]) == to_hayagriva([]) == ""
    assert to_csl_json([]) == "[]\n"


@pytest.mark.parametrize("export", [to_bibtex, to_csl_json, to_ris, to_hayagriva])
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
def test_a_wrong_argument_is_a_type_error(export: Callable[[Paper], str], wrong: object, message: str) -> None:
    """What is not a paper is named, and what was expected instead."""
    with pytest.raises(TypeError) as caught:
        export(cast("Paper", wrong))
    assert str(caught.value) == message


@pytest.mark.parametrize("wrong", ["3", 1.5, True])
def test_a_limit_that_is_not_an_integer_is_a_type_error(wrong: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """A number in quotes and a truth value are none."""
    with pytest.raises(TypeError, match=f"^max_authors: expected int or None, got {wrong!r}$"):
        to_bibtex([], max_authors=wrong)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"entry": "book"}, "entry: expected one of None, 'misc', 'article', 'online', got 'book'"),
        ({"dialect": "latex"}, "dialect: expected one of 'bibtex', 'biblatex', got 'latex'"),
        ({"charset": "utf-8"}, "charset: expected one of 'ascii', 'unicode', got 'utf-8'"),
        ({"analysis": "abstract"}, "analysis: expected one of None, 'note', 'annotation', got 'abstract'"),
        ({"max_authors": 0}, "max_authors: expected 1 or more, got 0"),
    ],
)
def test_a_wrong_option_is_a_value_error(options: dict[str, object], message: str) -> None:
    """What is allowed is named."""
    with pytest.raises(ValueError, match="expected") as caught:
        to_bibtex(PAPER, **cast("Any", options))
    assert str(caught.value) == message


def test_texts_are_written_on_request() -> None:
    """The abstract has its own field, the analysis the one that is asked for, without what is empty."""
    assert field("abstract") is None
    assert field("abstract", abstract=True) == r"{Of 5\%.}"
    assert field("note", analysis="note") == "{TL;DR: Kurz. Method: An axe. Result: Wood. Conclusion: Done.}"
    assert field("annotation", dialect="biblatex", analysis="annotation") == field("note", analysis="note")
    assert field("note", Paper("One", analysis=Analysis()), analysis="note") is None
    assert field("note", Paper("One"), analysis="note") is None


def test_long_lists_of_authors_are_cut_on_request() -> None:
    """Further authors become "and others"; a list that is short enough stays."""
    assert field("author", max_authors=2) == r"{{\"O}l, Ann and Li, Bo and others}"
    assert field("author", max_authors=3, charset="unicode") == "{Öl, Ann and Li, Bo and Dov, Cy}"


def test_the_number_is_said_in_words_where_styles_print_no_eprint() -> None:
    """So BibTeX's entries say it, unless the journal does; biblatex prints the eprint itself."""
    assert field("howpublished") == field("howpublished", entry="online") == "{arXiv:2501.00001 [cs.DS]}"
    assert field("howpublished", Paper("One", arxiv_id=ArxivId("2501.00001"))) == "{arXiv:2501.00001}"
    assert field("howpublished", Paper("One")) is None
    assert field("howpublished", howpublished=False) is None
    assert field("howpublished", entry="article") is None
    assert field("howpublished", dialect="biblatex") is None
    assert field("howpublished", dialect="biblatex", howpublished=True) == "{arXiv:2501.00001 [cs.DS]}"


def kind(paper: Paper = PAPER, **options: object) -> str:
    """Return the type of a paper's entry."""
    return to_bibtex(paper, **cast("Any", options)).partition("{")[0]


def test_an_article_names_arxiv_as_its_journal() -> None:
    """Most venues print preprints so."""
    assert kind(entry="article") == "@article"
    assert field("journal", entry="article") == "{arXiv preprint arXiv:2501.00001}"
    assert field("journaltitle", entry="article", dialect="biblatex") == "{arXiv preprint arXiv:2501.00001}"
    elsewhere = Paper("One", journal_ref="J. Sorts & Trees 3 (2026) 14")
    assert field("journal", elsewhere, entry="article") == r"{J. Sorts \& Trees 3 (2026) 14}"


def test_an_entry_has_the_type_that_is_asked_for_if_the_paper_allows() -> None:
    """An article needs a journal, and biblatex takes for online what has a link."""
    assert kind() == kind(Paper("One"), entry="article") == kind(Paper("One"), dialect="biblatex") == "@misc"
    assert kind(entry="online") == kind(dialect="biblatex") == "@online"
    assert kind(Paper("One", doi="10.1234/one"), dialect="biblatex") == "@online"
    assert kind(Paper("One", doi="10.1234/one"), dialect="biblatex", doi=None) == "@misc"


PUBLISHED = attrs.evolve(PAPER, doi="10.1234/Stones_5.", journal_ref="J. Stones 3 (2026) 14")


def test_the_doi_is_that_of_the_published_version() -> None:
    """Or arXiv's, where there is none or where it is asked for."""
    assert field("doi", PUBLISHED) == "{10.1234/Stones_5}"
    assert field("doi") == field("doi", PUBLISHED, doi="arxiv") == "{10.48550/arXiv.2501.00001}"
    assert field("doi", PUBLISHED, doi=None) is None
    assert field("doi", Paper("One", doi="10.1234/one"), doi="arxiv") == "{10.1234/one}"
    assert field("doi", Paper("One", url="https://doi.org/10.1234/one")) == "{10.1234/one}"
    for printed in ("doi:10.1234/a<1>b{", "https://doi.org/10.1234/a<1>b{", "10.1234/a<1>b{ 10.1234/second"):
        assert field("doi", Paper("One", doi=printed)) == "{10.1234/a<1>b%7B}"
    assert field("doi", Paper("One", doi="soon")) is None
    assert field("doi", attrs.evolve(PAPER, doi="10.48550/arxiv.2501.00001v2")) == "{10.48550/arXiv.2501.00001}"


def test_a_published_paper_says_where() -> None:
    """Every style prints a note. To biblatex the paper is a preprint no longer."""
    assert field("note", PUBLISHED) == "{J. Stones 3 (2026) 14}"
    assert field("pubstate", dialect="biblatex") == "{prepublished}"
    assert field("pubstate", PUBLISHED, dialect="biblatex") is None


DETAILED = attrs.evolve(
    PUBLISHED,
    arxiv_id=ArxivId("2501.00001", 2),
    comment="12 pages & a map",
    keywords=["sorting; stones", " "],
    categories=["cs.DS", "cs.LG"],
)


def test_more_is_written_on_request() -> None:
    """Each in the field where programs look for it, and nothing that is not known."""
    assert field("note", DETAILED, fields=["comment"], analysis="note") == (
        r"{12 pages \& a map; J. Stones 3 (2026) 14; TL;DR: Kurz. Method: An axe. Result: Wood. Conclusion: Done.}"
    )
    assert field("keywords", DETAILED, fields=["keywords"]) == "{sorting stones, cs.DS, cs.LG}"
    assert field("file", DETAILED, fields=["pdf_url"]) == "{https://arxiv.org/pdf/2501.00001v2}"
    assert field("file", Paper("One", pdf_url="https://a.example/{1}.pdf"), fields=["pdf_url"]) == (
        "{https://a.example/%7B1%7D.pdf}"
    )
    assert field("url", DETAILED) is None
    assert field("url", DETAILED, fields=["url"]) == "{https://arxiv.org/abs/2501.00001}"
    assert field("url", DETAILED, fields=["url"], dialect="biblatex") == "{https://arxiv.org/abs/2501.00001}"
    for name in ("note", "version", "keywords", "language", "file", "url"):
        assert field(name, Paper("One"), fields=DETAILS) is None


def test_a_version_is_cited_on_request() -> None:
    """Then the number that is printed has it as well; else the entry cites the paper."""
    for dialect in DIALECTS:
        assert field("version", DETAILED, fields=["version"], dialect=dialect) == "{2}"
        assert field("eprint", DETAILED, fields=["version"], dialect=dialect) == "{2501.00001v2}"
        assert field("eprint", DETAILED, dialect=dialect) == "{2501.00001}"
        assert field("version", DETAILED, dialect=dialect) is None
        assert field("version", PAPER, fields=["version"], dialect=dialect) is None
    assert field("howpublished", DETAILED, fields=["version"]) == "{arXiv:2501.00001v2 [cs.DS]}"
    assert field("journal", DETAILED, fields=["version"], entry="article") == "{arXiv preprint arXiv:2501.00001v2}"


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (PAPER, "{english}"),
        (attrs.evolve(PAPER, comment="12 pages, in French, 3 figures"), "{french}"),
        (attrs.evolve(PAPER, comment="Submitted in Spanish conferences"), "{english}"),
        (Paper("快速排序"), "{chinese}"),
        (Paper("Sur le tri"), None),
    ],
    ids=["arXiv", "said", "not said", "script", "unknown"],
)
def test_the_language_is_that_of_the_comment_or_the_script(paper: Paper, expected: str | None) -> None:
    """The comment goes first; outside arXiv, Latin letters alone do not determine a language."""
    assert field("language", paper, fields=["language"]) == expected
    assert field("langid", paper, fields=["language"], dialect="biblatex") == expected


@pytest.mark.parametrize("export", [to_bibtex, to_csl_json, to_ris, to_hayagriva])
def test_wrong_details_are_refused(export: Callable[..., str]) -> None:
    """Each format takes the same names."""
    with pytest.raises(TypeError, match=r"^fields: expected an iterable of names, got 'comment'$"):
        export(PAPER, fields="comment")
    with pytest.raises(TypeError, match=r"^fields: expected an iterable of names, got None$"):
        export(PAPER, fields=None)
    with pytest.raises(ValueError, match=r"^fields: expected some of 'comment', .*, got 'pages'$"):
        export(PAPER, fields=["comment", "pages"])
    with pytest.raises(ValueError, match=r"^doi: expected one of None, 'journal', 'arxiv', got 'both'$"):
        export(PAPER, doi="both")


def test_other_formats_have_their_own_fields_for_details() -> None:
    """CSL-JSON, RIS and Hayagriva, each where programs look."""
    [item] = json.loads(to_csl_json(DETAILED, fields=DETAILS))
    assert {name: item[name] for name in ("note", "version", "keyword", "language", "custom", "DOI", "URL")} == {
        "note": "12 pages & a map; J. Stones 3 (2026) 14",
        "version": "2",
        "keyword": "sorting stones, cs.DS, cs.LG",
        "language": "en",
        "custom": {"pdf_url": "https://arxiv.org/pdf/2501.00001v2"},
        "DOI": "10.1234/Stones_5",
        "URL": "https://arxiv.org/abs/2501.00001v2",
    }
    ris = to_ris(DETAILED, fields=DETAILS).splitlines()
    assert {
        "N1  - 12 pages & a map",
        "N1  - J. Stones 3 (2026) 14",
        "ET  - 2",
        "KW  - sorting stones",
        "KW  - cs.DS",
        "LA  - en",
        "L1  - https://arxiv.org/pdf/2501.00001v2",
        "UR  - https://arxiv.org/abs/2501.00001v2",
    } <= set(ris)
    hayagriva = to_hayagriva(DETAILED, fields=DETAILS).splitlines()
    assert {
        '  note: "12 pages & a map; J. Stones 3 (2026) 14"',
        '  language: "en"',
        '  url: "https://arxiv.org/abs/2501.00001v2"',
    } <= set(hayagriva)


@pytest.mark.parametrize("export", [to_bibtex, to_csl_json, to_ris, to_hayagriva])
def test_a_paper_is_written_once(export: Callable[..., str]) -> None:
    """One that is listed twice keeps its key, and the entry is the same in whatever order."""
    bare = Paper("Größe", arxiv_id=ArxivId("2501.00001", 1))
    assert export([bare, DETAILED, bare]) == export([DETAILED, bare]) == export(DETAILED)
    assert export([PAPER, DETAILED]) == export(PAPER)  # without a version, it is the newest
    assert export([DETAILED, DETAILED], unique=False) != export(DETAILED)


def test_papers_outside_arxiv_are_the_same_if_link_and_title_are() -> None:
    """A digest may print one link for all its papers, and titles alone are too little."""
    link = "https://a.example"
    papers = [Paper("One", url=link), Paper("Two", url=link), Paper("One", url=link, abstract="Of one.")]
    assert to_bibtex(papers).count("@misc") == 2
    assert "Of one." in to_bibtex(papers, abstract=True)
    numbered = [Paper("One", number=1), Paper("One", number=2), Paper("One", authors=["Ann Öl"])]
    assert to_bibtex(numbered).count("@misc") == 2


def test_a_preamble_is_left_out_on_request() -> None:
    """Some programs complain about its commands."""
    paper = Paper("One", authors=["Srđan Öl"])
    assert to_bibtex(paper).startswith("@preamble{")
    assert to_bibtex(paper).endswith("\n\n" + to_bibtex(paper, preamble=False))
    assert to_bibtex(paper, preamble=False).startswith("@misc{")


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "hostile",
    [
        *[
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
        *[
            "\\(",
            "\\(x\\)",
            "\\emph{",
            "{\\bf ",
            "$x$",
            "\\frac{",
            "$\\rm",
            "\\'{",
            "é",
            "α",
            "ế",
            "@",
            "A? ",
            "\\mathbb{R}",
        ],
    ],
)
def test_time_grows_with_the_text_alone(hostile: str) -> None:
    """Many signs of any kind take no more than their share."""

    def write(text: str) -> None:
        to_bibtex(Paper(text, authors=[text + "x"], url=text, abstract=f"${text}$"), abstract=True)
        to_csl_json(Paper(text))

    assert time_is_linear(write, lambda size: hostile * (size // len(hostile)))
