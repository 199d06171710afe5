"""Nothing is lost: a word at any line of a digest is in a field, or in a diagnostic that quotes it."""

import pathlib
import re
from collections.abc import Iterator

import pytest
from corpus import digests
from results import texts

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest
from arxiv_digest_parser.layouts import Layout

WORD = "ZQXWORD"
HEAD = "### [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
EXAMPLES = [pytest.param(pathlib.Path("examples") / name, id=name) for name in ("markdown.md", "bilingual.md")]


def is_found(digest: Digest) -> bool:
    """Tell whether the word is in a field or in a diagnostic about unread text."""
    quoted = (noticed.text or "" for noticed in digest.diagnostics if noticed.code == "unread-text")
    return any(WORD in text for text in (*texts(digest), *quoted))


def with_word(lines: list[str], at: int) -> Iterator[str]:
    """Yield a text with the word before, on, and at both ends of a line."""
    for inserted in ([WORD], ["", WORD, ""]):
        yield "\n".join([*lines[:at], *inserted, *lines[at:]])
    yield "\n".join([*lines[:at], f"{WORD} {lines[at]}", *lines[at + 1 :]])
    yield "\n".join([*lines[:at], f"{lines[at]} {WORD}", *lines[at + 1 :]])


def lost(text: str, layout: Layout) -> list[str]:
    """Return the lines at which the word was lost."""
    lines = text.split("\n")
    return [
        lines[at]
        for at in range(len(lines))
        for changed in with_word(lines, at)
        if not is_found(adp.parse(changed, layout=layout))
    ]


@pytest.mark.no_cover
@pytest.mark.parametrize("path", EXAMPLES)
def test_no_word_is_lost(path: pathlib.Path) -> None:
    """A word that is put anywhere into a digest is found again."""
    text = path.read_text(encoding="utf-8")
    assert lost(text, adp.detect(text)) == []


@pytest.mark.parametrize("path", digests())
def test_no_word_is_lost_from_a_published_digest(path: pathlib.Path) -> None:
    """A word that is put anywhere into the frame and the first papers of a published digest is found again."""
    text = path.read_bytes().decode()
    headings = [match.start() for match in re.finditer(r"^##+ [\[\dA-Z]", text, re.MULTILINE)]
    assert lost(text[: headings[3]] if len(headings) > 3 else text, adp.detect(text)) == []


@pytest.mark.parametrize("path", EXAMPLES)
def test_a_cut_anywhere_keeps_the_complete_papers(path: pathlib.Path) -> None:
    """A digest that ends anywhere gives every paper as it was, once the next one shows that it is a paper."""
    text = path.read_text(encoding="utf-8")
    layout = adp.detect(text)
    whole = adp.parse(text).papers
    assert len(whole) > 1
    headings = list(re.finditer(r"^#.*\n.+\n", text, re.MULTILINE))
    shown = [next(found.end() for found in headings if paper.title in found[0]) for paper in whole]
    for end in range(0, len(text), 7):
        begun = sum(at <= end for at in shown)
        papers = adp.parse(text[:end], layout=layout).papers
        assert begun <= len(papers) <= begun + 1
        complete = max(begun - 1, 0)
        assert papers[:complete] == whole[:complete]


def test_badges_of_a_heading_and_of_a_line_are_both_kept() -> None:
    """What is in brackets before a title does not give way to what is in bold below it."""
    digest = adp.parse(
        "### [1] [Oral] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Holm* | **8/10**\n\nAbstract: We sort.\n"
    )
    assert digest.papers[0].extra["badges"] == "[Oral]\n\n8/10"


def test_different_values_of_one_label_are_all_kept() -> None:
    """Each text is kept once under its label, in the order of the text."""
    links = "[Poster](https://a.org/1) [Poster](https://a.org/2) [Poster](https://a.org/1)"
    digest = adp.parse(f"### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Holm*\n\n{links}\n")
    assert digest.papers[0].extra["Poster"] == "https://a.org/1\n\nhttps://a.org/2"


@pytest.mark.parametrize("above", ["", HEAD])
def test_many_lines_are_reported_together(above: str) -> None:
    """Of many lines that were not read, the last are in one diagnostic, in a paper and around papers."""
    lines = [f"pebble {at}" for at in range(150)]
    digest = adp.parse("\n".join([above, *lines, "", "Abstract: We." if above else HEAD]))
    unread = [noticed for noticed in digest.diagnostics if noticed.code == "unread-text"]
    assert "\n".join(noticed.text or "" for noticed in unread) == "\n".join(lines)
    assert unread[-1].message == "not read either: 50 more lines"
    assert unread[-1].line == unread[0].line + 100


def test_many_diagnostics_of_one_code_share_one() -> None:
    """Of many fields that one paper repeats, the last are in one diagnostic, and all their values are kept."""
    digest = adp.parse(HEAD + "".join(f"Weather: rain {at}\n\n" for at in range(151)) + "Abstract: We sort.\n")
    repeated = [noticed for noticed in digest.diagnostics if noticed.code == "repeated-field"]
    assert digest.papers[0].extra["Weather"].split("\n\n") == [f"rain {at}" for at in range(151)]
    assert len(repeated) == 101
    assert repeated[-1].message == "50 more of this kind, here and below"
    assert repeated[-1].line == repeated[-2].line + 2
