"""Papers into a bibliography that somebody has: what is there stays, and what is lacking is appended once."""

from __future__ import annotations

import builtins
import logging
from collections.abc import Iterator
from functools import partial
from typing import Any, cast

import attrs
import hypothesis.strategies as st
import pytest
from growth import time_is_linear
from hypothesis import given, settings
from pybtex.database import parse_string

from arxiv_digest_parser import ArxivId, Diagnostic, Paper, add_to_bibtex, to_bibtex

PAPER = Paper(
    "Stone Sorting in $O(n^2)$",
    authors=["Ludwig van der Heide"],
    arxiv_id=ArxivId("2512.00017", 2),
    doi="10.1234/Stones_5",
)
OLD = Paper("Old Stones", arxiv_id=ArxivId("hep-th/9901001"))


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Bibtexparser logs what it cannot read."""
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


PRESENT = {
    "eprint": "@misc{k, eprint = {2512.00017}, archivePrefix = {arXiv}}",
    "eprint with its version": "@misc{k, eprint = {arXiv:2512.00017v1}}",
    "url": "@misc{k, url = {https://arxiv.org/abs/2512.00017}}",
    "url of the PDF": '@misc{k, url = "http://www.arxiv.org/pdf/2512.00017v3.pdf"}',
    "arXiv's DOI": "@misc{k, DOI = {https://doi.org/10.48550/ARXIV.2512.00017}}",
    "url of Hugging Face": "@misc{k, url = {https://huggingface.co/papers/2512.00017}}",
    "url of ar5iv": "@misc{k, url = {https://ar5iv.org/html/2512.00017v2}}",
    "url of papers.cool": "@misc{k, url = {https://papers.cool/arxiv/2512.00017}}",
    "note": r"@misc{k, note = {See \href{https://arxiv.org/abs/2512.00017}{arXiv:2512.00017}}}",
    "howpublished": '@misc{k, howpublished = "{arXiv}:2512.00017 [cs.DS]"}',
    "journal": "@article{k, journal = {arXiv preprint arXiv:2512.00017}}",
    "journal and pages": "@article{k, journal = {arXiv e-prints}, pages = {arXiv:2512.00017}}",
    "words": "@article{k, journal = {arXiv preprint 2512.00017}}",
    "DBLP's volume": "@article{k, journal = {CoRR}, volume = {abs/2512.00017}}",
    "Mendeley's field": "@article{k, arxivId = {2512.00017}}",
    "the journal's DOI": r"@article{k, doi = {10.1234/stones\_5}}",
    "a link to it": "@article{k, url = {https://doi.org/10.1234/STONES_5}}",
    "title and author": r"@misc{k, title = {Stone {S}orting in {$O(n^{2})$}}, author = {van der Heide, L. and Li, Bo}}",
    "title and author, written otherwise": r"@misc{k, title = {Stone sorting in $O(n^2)$}, author = {{L. H{\'e}ide}}}",
    "title and subtitle": "@misc{k, title = {Stone Sorting}, subtitle = {in O(n²)}, author = {Heide, Ludwig van der}}",
    "parentheses": "@misc(k, eprint = {2512.00017})",
    "a repeated key": "@misc{k, title = {Other}}\n@misc{k, eprint = {2512.00017}}",
    "a repeated field": "@misc{k, eprint = {2401.00001}, eprint = {2512.00017}}",
    "a stray comma": "@misc{k,, title = {Other {Title}}, eprint = {2512.00017}}",
    "a stray comma behind": '@misc{k, title = {Other},, note = "arXiv:2512.00017"}\n\n@misc{l, title = {Last}}',
    "no end": "@misc{k, eprint = {2512.00017}",
}
ABSENT = {
    "nothing": "",
    "another paper": "@misc{k, eprint = {2512.00018}}",
    "a longer number": "@misc{k, eprint = {2512.000171}, note = {arXiv:2512.000171}}",
    "a note on another paper": "@misc{k, eprint = {2401.00001}, note = {Extends arXiv:2512.00017}}",
    "an abstract": "@misc{k, title = {Other}, abstract = {We extend arXiv:2512.00017.}}",
    "another author": "@misc{k, title = {Stone Sorting in $O(n^2)$}, author = {Bo Li}}",
    "no author": "@misc{k, title = {Stone Sorting in $O(n^2)$}}",
    "a namesake": "@misc{k, title = {Stone Sorting in $O(n^2)$}, author = {Heide, L.}, eprint = {2401.00001}}",
    "a comment": "% arXiv:2512.00017\n@comment{eprint = {2512.00017}}",
}


@pytest.mark.parametrize("text", PRESENT.values(), ids=PRESENT)
def test_a_paper_that_is_there_is_not_added(text: str) -> None:
    """Whatever field says which paper an entry is, and however it says so."""
    assert add_to_bibtex(text, PAPER) == text


@pytest.mark.parametrize("text", ABSENT.values(), ids=ABSENT)
def test_a_paper_that_is_lacking_is_added(text: str) -> None:
    """What only speaks of the paper is not an entry of it."""
    gap = "\n\n" if text else ""
    assert add_to_bibtex(text, PAPER) == text + gap + to_bibtex(PAPER)


def test_old_identifiers_are_found_with_and_without_their_subject() -> None:
    """Before April 2007, the archive is a part of the number."""
    for text in ("@misc{k, eprint = {hep-th/9901001}}", "@misc{k, note = {arXiv:hep-th/9901001v2}}"):
        assert add_to_bibtex(text, OLD) == text
    text = "@misc{k, eprint = {math.GT/0309136}}"
    assert add_to_bibtex(text, Paper("Knots", arxiv_id=ArxivId("math/0309136"))) == text


def test_papers_without_authors_are_known_by_their_title_alone() -> None:
    """An entry without an author is the same only if the paper has none either."""
    text = "@misc{k, title = {Old {Stones}}}"
    assert add_to_bibtex(text, Paper("Old stones")) == text
    assert add_to_bibtex(text, Paper("Old stones", authors=["Bo Li"])) != text
    assert add_to_bibtex("@misc{k, title = {}}", Paper("")) != "@misc{k, title = {}}"
    assert add_to_bibtex("@misc{k, title = {Old}, author = {*}}", Paper("Old", authors=["*"])).count("@") == 1


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("@misc{k}", "\n\n"),
        ("@misc{k}\n", "\n"),
        ("@misc{k}\n\n\n", ""),
        ("@misc{k}\r\n", "\r\n"),
        ("\ufeff@misc{k}\r\n\r\n", ""),
        ("@misc{k}  ", "\n\n"),
    ],
)
def test_what_is_there_stays_to_the_byte(text: str, gap: str) -> None:
    """New entries are a blank line apart, and have the line ends of the text."""
    added = add_to_bibtex(text, [PAPER, OLD])
    entries = to_bibtex([PAPER, OLD])
    assert added == text + gap + (entries.replace("\n", "\r\n") if "\r\n" in text else entries)
    assert add_to_bibtex(added, [OLD, PAPER, attrs.evolve(OLD, abstract="Of old.")]) == added


def keys(text: str) -> list[str]:
    """Return the keys of the entries that BibTeX would find."""
    return [line.partition("{")[2].rstrip(",") for line in text.splitlines() if line.startswith("@misc{")]


def test_keys_never_clash_with_those_that_are_there() -> None:
    """In whatever case, in an entry that cannot be read as well; the number, or else a letter, tells them apart."""
    assert keys(add_to_bibtex("@misc{HEIDE2025stone,\n}\n", PAPER))[1:] == ["heide2025stone251200017"]
    assert keys(add_to_bibtex("@misc{heide2025stone,, x}\n", PAPER))[1:] == ["heide2025stone251200017"]
    both = "@misc{heide2025stone,\n}\n@misc{heide2025stone251200017,\n}\n"
    assert keys(add_to_bibtex(both, PAPER))[2:] == ["heide2025stone251200017a"]
    assert keys(add_to_bibtex("@misc{mine,\n}\n", [OLD, PAPER], key=lambda _: "mine"))[1:] == [
        "minehepth9901001",
        "mine251200017",
    ]


def test_options_are_those_of_entries() -> None:
    """New entries are written as `to_bibtex` writes them."""
    options: dict[str, Any] = {
        "dialect": "biblatex",
        "entry": "article",
        "charset": "unicode",
        "doi": "arxiv",
        "fields": ["version"],
        "max_authors": 1,
    }
    assert add_to_bibtex("", PAPER, **options) == to_bibtex(PAPER, **options)


def test_a_preamble_is_added_once() -> None:
    """What the text provides already is not provided again."""
    one, two = (Paper(title, authors=["Srđan Öl"]) for title in ("One", "Two"))
    first = add_to_bibtex("", one)
    assert first == to_bibtex(one)
    assert add_to_bibtex(first, [one, two]) == first + "\n" + to_bibtex(two, preamble=False)
    assert add_to_bibtex("", one, preamble=False) == to_bibtex(one, preamble=False)


def reports(text: str) -> list[str]:
    """Return what is reported of a bibliography."""
    found: list[Diagnostic] = []
    assert add_to_bibtex(text, [], report=found.append) == text
    return list(map(str, found))


def test_what_cannot_be_read_is_reported() -> None:
    """With its place; the text stays as it is."""
    text = "@misc{k, title = {One}}\n\n@misc{k, title = {Two}}\n@misc{l, year = 1, year = 2}\n@misc{m,, year = 1}\n"
    assert reports(text) == [
        f"{headline} [unread-entry]\n    {source}\n    ^{'~' * (len(source) - 1)}"
        for headline, source in (
            ("3:1: warning: the key 'k' is already used by an earlier entry", "@misc{k, title = {Two}}"),
            ("4:1: warning: an entry repeats a field: year", "@misc{l, year = 1, year = 2}"),
            ("5:1: warning: an entry is not valid BibTeX", "@misc{m,, year = 1}"),
        )
    ]
    assert reports("@string{a = {b}}\n@preamble{{x}}\n@comment{c}\nsome words\n") == []


def test_wrong_arguments_are_refused() -> None:
    """Each is named."""
    with pytest.raises(TypeError, match=r"^text: expected str, got bytes$"):
        add_to_bibtex(cast("str", b""), PAPER)
    with pytest.raises(TypeError, match=r"^report: expected a function of a diagnostic, got 'all'$"):
        add_to_bibtex("", PAPER, report=cast("Any", "all"))
    with pytest.raises(TypeError, match=r"^papers: expected"):
        add_to_bibtex("", cast("Paper", None))
    with pytest.raises(ValueError, match=r"^dialect: expected"):
        add_to_bibtex("", PAPER, dialect=cast("Any", "latex"))


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without bibtexparser nothing can be compared."""
    imported = builtins.__import__

    def fail(name: str, *rest: Any) -> Any:  # noqa: ANN401 - whatever is imported
        if name.startswith("bibtexparser"):
            raise ModuleNotFoundError(name=name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", fail)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'arxiv-digest-parser\[bibtex\]'$"):
        add_to_bibtex("", PAPER)


PIECES = st.one_of(
    st.sampled_from(["@misc{", "@misc(k, ", "@string{", "@comment{", "title = {A},", "eprint={2512.00017}"]),
    st.sampled_from(["author={B and C}", "arXiv:2512.00017", "10.1234/x", "\r\n", "\ud800", *'{})",=\n#\\ké$@']),
)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(deadline=None)
def test_no_text_is_refused_or_changed(text: str) -> None:
    """Whatever is there, new entries follow it, and the second time there is nothing to add."""
    added = add_to_bibtex(text, [PAPER, OLD])
    assert added.startswith(text)
    if text.count("{") == text.count("}") and "@" not in text:
        assert len(parse_string(added[len(text) :], "bibtex").entries) == 2


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "hostile",
    ["@misc{k,, ", "@a{b={", "a={{x}", "{", "@", "arxiv:", "abs/a-", 'a="', "@misc{k, title={A}}\n", "10.1234/", "a ="],
)
def test_time_grows_with_the_text_alone(hostile: str) -> None:
    """Many signs of any kind take no more than their share."""
    for start in ("", "@misc{k,, note={", "@misc{k, note={"):
        assert time_is_linear(
            partial(add_to_bibtex, papers=PAPER),
            partial(_repeated, start, hostile),
        )


def _repeated(start: str, unit: str, size: int) -> str:
    return start + unit * (size // len(unit))
