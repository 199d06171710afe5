"""Reading texts and bytes, of any kind."""

import contextlib
import datetime
import re
from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arxiv_digest_parser as adp
from arxiv_digest_parser import EncodingError, InvalidDigestError, UnknownLayoutError, layouts

HEAD = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
DIGEST = HEAD + "Abstract: We sort.\n"


def test_bytes_read_as_text_does() -> None:
    """UTF-8 bytes, with a byte order mark or without, read as the text they hold."""
    text = DIGEST.replace("We sort", "我们排序")
    assert [paper.abstract for paper in adp.parse(text)] == ["我们排序."]
    assert adp.parse(text.encode()) == adp.parse(text) == adp.parse(b"\xef\xbb\xbf" + text.encode())
    assert adp.parse(bytearray(text.encode())) == adp.parse(memoryview(text.encode())) == adp.parse(text)  # type: ignore[arg-type]


def test_bytes_that_are_not_utf8_are_named() -> None:
    """A wrong byte is named with its line and column."""
    with pytest.raises(EncodingError, match=r"^2:3: expected UTF-8, found byte 0xff$"):
        adp.parse(b"# A\nab\xff")


@pytest.mark.parametrize("wrong", [None, 3, ["text"]])
def test_what_is_not_text_is_refused(wrong: object) -> None:
    """A wrong argument is a TypeError that says what was expected."""
    with pytest.raises(TypeError, match=r"^text: expected str or bytes, got"):
        adp.parse(wrong)  # type: ignore[arg-type]


class Opened:
    """What has a method to read it."""

    def read(self) -> str:
        """Return nothing."""
        return ""


def test_a_file_is_not_a_text() -> None:
    """If a name, a path or a file is given instead of its content, the error says what to do; no file is read."""
    advice = re.escape("pass the content of the file: Path('2025-12-24.md').read_bytes()")
    with pytest.raises(TypeError, match=f"^text: expected str or bytes, got PurePosixPath; {advice}$"):
        adp.parse(PurePosixPath("2025-12-24.md"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^text: expected str or bytes, got Opened; pass .*: file\.read\(\)$"):
        adp.detect(Opened())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^chunks: .*; pass an open file: Path\('a\.md'\)\.open\('rb'\)$"):
        adp.iter_papers(PurePosixPath("a.md"))  # type: ignore[arg-type]
    for name in ("2025-12-24.md", b"digests/A page.HTML\n"):
        with pytest.raises(
            UnknownLayoutError, match=r"^the text looks like the name of a file; pass its content: Path\('"
        ) as told:
            adp.parse(name)
        assert told.value.expected == {}
    with pytest.raises(UnknownLayoutError, match=r"^no layout recognises the text; expected one of"):
        adp.parse("This is about main.md, a file.\nIt ends in .md")


def test_wrong_options_are_refused() -> None:
    """A date is a date, and a layout a layout or its name."""
    with pytest.raises(TypeError, match=r"date: expected datetime\.date or a text such as '2025-12-24', got"):
        adp.parse(DIGEST, date=datetime.datetime(2025, 12, 24, tzinfo=datetime.timezone.utc))
    with pytest.raises(ValueError, match="date: expected a date such as 2025-12-24, got '24 Dec'"):
        adp.parse(DIGEST, date="24 Dec")
    with pytest.raises(TypeError, match="source: expected str or a path, got int"):
        adp.parse(DIGEST, source=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="layout: expected a Layout or its name, got 3"):
        adp.parse(DIGEST, layout=3)  # type: ignore[arg-type]
    with pytest.raises(UnknownLayoutError, match="there is no layout named 'latex'; expected one of\n  email: "):
        adp.parse(DIGEST, layout="latex")


@pytest.mark.parametrize("text", ["", "hello\n", "# A heading\n\nand text\n", "<p>page</p>"])
def test_a_text_that_is_not_a_digest_is_refused(text: str) -> None:
    """Nothing is made of a text that no layout recognises."""
    with pytest.raises(UnknownLayoutError, match=r"^no layout recognises the text"):
        adp.detect(text)


def test_a_given_date_goes_before_the_one_in_the_text() -> None:
    """The caller knows the day better than the heading."""
    text = "# ArXiv Papers for 2025-12-24\n"
    assert adp.parse(text).date == datetime.date(2025, 12, 24)
    assert adp.parse(text, date=datetime.date(2025, 12, 25)).date == datetime.date(2025, 12, 25)


def test_strict_refuses_with_all_diagnostics() -> None:
    """Strict reading raises one error that holds everything; notes alone are no reason."""
    with pytest.raises(InvalidDigestError, match=r"missing-abstract") as refused:
        adp.parse(HEAD, strict=True)
    assert [noticed.code for noticed in refused.value.diagnostics] == ["missing-abstract"]
    two = HEAD + HEAD.replace("[1]", "[2]").replace("90001", "90002")
    assert [noticed.code for noticed in adp.parse(two, strict=True).diagnostics] == ["no-abstracts"]


@pytest.mark.parametrize(
    "text",
    [
        "<div id=toc></div>\n\n# Table of Contents\n\n",
        "No new papers today.\n",
        "# No robot papers found today\n",
        "### 今日没有找到新论文。\n",
    ],
)
def test_a_day_without_papers_is_a_digest(text: str) -> None:
    """A bare table of contents, or a sentence that says so, is a digest with no papers and nothing to complain of."""
    digest = adp.parse(text)
    assert digest.layout == "bilingual"
    assert not digest.papers
    assert not digest.diagnostics


def test_a_page_reads_as_the_digest_it_was_made_from() -> None:
    """HTML is detected, read as what was rendered, and its diagnostics name lines of the page."""
    page = (
        '<h3>[1] <a href="https://arxiv.org/abs/2512.90001">A Faster Sort</a></h3>\n<p><em>Ada Lovelace</em></p>\n'
        "<p>Abstract: We sort.</p>\n"
        '<h3>[3] <a href="https://arxiv.org/abs/2512.90002">A Slower Sort</a></h3>\n<p><em>Ada Lovelace</em></p>\n'
        "<p>Abstract: We wait.</p>\n"
    )
    assert adp.detect(page) is layouts.PAGE
    digest = adp.parse(page)
    assert (digest.layout, digest.papers[0]) == ("page", adp.parse(DIGEST).papers[0])
    assert [noticed.headline for noticed in digest.diagnostics] == [
        "4:1: warning: expected number 2, found 3 [number-order]"
    ]


HOSTILE: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: HEAD + "[" * n,
    "brackets in a heading": lambda n: "### [1] " + "[" * n + "](https://a.b)",
    "links in a heading": lambda n: "### [1] " + "](" * n,
    "links behind a heading": lambda n: "### [T](https://a.b) " + "[pdf](https://a.b) " * n,
    "links back": lambda n: "### [T](https://a.b) " + "[a](#x) " * n,
    "spaces in a heading": lambda n: "### a" + " " * n + "b",
    "spaces in a line": lambda n: HEAD + "a" + " " * n + "b",
    "asterisks": lambda n: HEAD + "*" * n,
    "lines of asterisks": lambda n: HEAD + "*a\n" * n,
    "details": lambda n: HEAD + "<details>\n" * n,
    "summaries": lambda n: HEAD + "<summary>" * n,
    "closing details": lambda n: HEAD + "</details>\n" * n,
    "quotes": lambda n: HEAD + "> " * n,
    "bars": lambda n: HEAD + "| " * n,
    "rows": lambda n: HEAD + "| a | b |\n" * n,
    "empty labels": lambda n: HEAD + "Label:\n" * n,
    "one label": lambda n: HEAD + "Method:\n\n" * n,
    "many labels": lambda n: HEAD + "".join(f"Label {i}: x\n\n" for i in range(n)),
    "headings": lambda n: "# a\n" * n,
    "parentheses": lambda n: HEAD + "Authors: " + "(" * n,
    "contents": lambda n: "- [a](#b)\n" * n,
    "line breaks": lambda n: HEAD + "\n" * n,
    "rules": lambda n: HEAD + "Method: x\n" + "---\n" * n,
    "papers": lambda n: DIGEST * n,
    "page": lambda n: "<h3>a</h3>" * n,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_read(name: str) -> None:
    """A text made to be slow or to break something is read, and written and read as JSON and BibTeX."""
    digest = adp.parse(HOSTILE[name](1500), layout="page" if name == "page" else "bilingual")
    assert digest.papers or digest.diagnostics or digest.title
    assert adp.from_json(adp.to_json(digest)) == digest
    assert adp.to_bibtex(digest, unique=False).count("@misc{") == len(digest.papers)


@given(st.text())
def test_any_text_is_read_by_any_layout(text: str) -> None:
    """A layout that is asked for reads any text; detection gives a layout, or refuses."""
    for layout in layouts.ALL:
        adp.parse(text, layout=layout)
    with contextlib.suppress(UnknownLayoutError):
        adp.detect(text)


@pytest.mark.parametrize("above", ["", "<details>\n\n", "Some words.\n\n", "**Note:** words\n\n"])
def test_labels_that_only_papers_have_tell_a_paper(above: str) -> None:
    """A heading is a paper's title if such a label is below it, whatever is between them; a field's is not."""
    text = (
        f"# Daily arXiv\n\n## A Faster Sort\n\n{above}Method: by hand\n\nAbstract: We sort.\n\n### Result\nIt sorts.\n"
    )
    [paper] = adp.parse(text + "</details>\n" * above.startswith("<"), layout="bilingual").papers
    assert (paper.title, paper.analysis.method if paper.analysis else None) == ("A Faster Sort", "by hand")


def test_unknown_categories_are_found_where_they_stand() -> None:
    """A diagnostic leads to the word, or to the words; to the record if they are printed in another form."""
    head = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
    text = f"{head}Categories: zz.AB, cs.DS, zz.A, other things, zz.AB\n\nAbstract: We sort.\n"
    noticed = adp.parse(text).diagnostics
    found = [text.split("\n")[one.line - 1][one.column - 1 :][: one.length] for one in noticed]
    assert [(one.code, one.message.split("'")[1]) for one in noticed] == [("unknown-category", name) for name in found]
    assert "zz.A" in found
