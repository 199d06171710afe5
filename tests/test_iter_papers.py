"""`iter_papers` gives what `parse` gives, in every form and wherever a text is cut, in little memory."""

import gc
import pathlib
import tracemalloc
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from arxiv_documents import entry, feed, item, listing
from corpus import digests
from dialects import dialects, digests_of, render
from effort import times
from hypothesis import given
from hypothesis import strategies as st
from mails import item as mail_item
from mails import mail
from results import assert_read_alike, pieces
from strategies import any_text
from test_template import spoiled

from arxiv_digest_parser import (
    Diagnostic,
    Digest,
    EncodingError,
    Layout,
    Paper,
    Section,
    UnknownLayoutError,
    iter_papers,
    parse,
)
from arxiv_digest_parser._reading.items.deciding import WINDOW

PAPER = (
    "### [{0}] [Paper {0}](https://arxiv.org/abs/2512.{0:05})\n*Ada Lovelace*\n\n"
    "Main category: cs.DS\n\nAbstract: It is {1}.\n\n"
)


def digest_of(number: int, text: str = "fast") -> str:
    """Print a digest of so many papers."""
    return "".join(PAPER.format(index, text) for index in range(1, number + 1))


#: What is between papers of every form, most of it not as it should be.
ODD = [
    *("Words that no rule reads.", "## cs.CL (2 papers)", "# [cs.DS](#x) [[Back]](#toc)", "## Notes", "[^1]: a note"),
    *("- [cs.DS](#cs.DS) [Total: 7]", "Total: 3 papers", "2025-12-25 by the bot", "<a id='cs.DS'></a>", "---", "***"),
    *("No papers today", "\ud83d", "<details>", "</details>", "| a | b |", "# Daily arXiv 2025-12-24", "\x1b[31m"),
]


def headed(n: int, words: str) -> str:
    """Print a paper below a heading."""
    lacking = ["", "*Ada Lovelace*\n\n", "Main category: cs.XX\n\n", "Published: soon\n\n"][n % 4]
    return f"### [{n}] [Sort {n}](https://arxiv.org/abs/2512.{n % 90:05})\n{lacking}" + (
        f"Abstract: {words}\n\n" if n % 5 else ""
    )


def plain(n: int, words: str) -> str:
    """Print a paper below a heading that is a title alone."""
    return (
        f"## Sort {n}\n- **Authors:** Ada Lovelace\n- **PDF URL:** [Link](https://x.org/{n % 7})\n\n{words}\n\n---\n\n"
    )


def listed(n: int, words: str) -> str:
    """Print a paper as an item of a list."""
    return f"- [Sort {n}](https://arxiv.org/abs/2512.{n:05}) by *Ada Lovelace*\n  - {words}\n"


def table(papers: list[str], head: str) -> str:
    """Print papers as rows."""
    return f"{head}\n\n| Title | Authors | Link |\n|---|---|---|\n{''.join(papers)}"


def row(n: int, words: str) -> str:
    """Print a paper as a row of a table."""
    return f"| Sort {n} | Ada Lovelace | https://arxiv.org/abs/2512.{n:05} | {words[:9]}\n"


def card(n: int, words: str) -> str:
    """Print a paper in a fold."""
    return (
        f"<details><summary>Sort {n}</summary>\n\n**Link:** https://arxiv.org/abs/2512.{n:05}\n\n"
        f"**Abstract:** {words}\n\n</details>\n\n"
    )


def bold(n: int, words: str) -> str:
    """Print a paper below a line in bold."""
    return f"**{n}. [Sort {n}](https://arxiv.org/abs/2512.{n:05})**\n\nAuthors: Ada Lovelace\n\n{words}\n\n"


def joined(papers: list[str], head: str) -> str:
    """Print papers one after the other."""
    return f"{head}\n\n{''.join(papers)}"


def page(papers: list[str], head: str) -> str:
    """Print papers as a page."""
    return f"<!DOCTYPE html>\n<html><body><h1>Daily</h1><p>{head}</p>{''.join(papers)}</body></html>"


def on_page(n: int, words: str) -> str:
    """Print a paper of a page."""
    return f"<h3>[{n}] <a href='https://arxiv.org/abs/2512.{n:05}'>Sort {n}</a></h3>\n<p>{words}</p>\n"


Form = tuple[Callable[[int, str], str], Callable[[list[str], str], str]]
FORMS: dict[str, Form] = {
    "headings that are links": (headed, joined),
    "headings that are titles": (plain, joined),
    "a list": (listed, joined),
    "a table": (row, table),
    "cards": (card, joined),
    "lines in bold": (bold, joined),
    "front matter": (
        headed,
        lambda papers, head: f"---\ntitle: Daily\ndate: 2025-12-24 x\ntags: {head[:9]!r}\n---\n\n{''.join(papers)}",
    ),
    "contents": (
        headed,
        lambda papers, head: (
            f"# Table of Contents\n\n- [cs.DS](#cs.DS) [Total: 7]\n- [Sort 3](#3)\n\n{head}\n\n"
            f"# cs.DS [[Back]](#toc)\n\n{''.join(papers)}"
        ),
    ),
    "a page": (on_page, page),
    "a mail": (lambda n, words: mail_item(n % 90, abstract=words[:60]), lambda papers, head: mail(*papers, tail=head)),
    "a feed": (lambda n, words: entry(n % 90, title=words[:60]), lambda papers, head: feed(*papers, title=head)),
    "a listing": (lambda n, words: item(n % 90, title=words[:60]), lambda papers, head: listing(*papers, above=head)),
}


def cut(text: str | bytes, random: Random, longest: int) -> Iterator[str | bytes]:
    """Cut a text into pieces of random length, empty ones among them."""
    at = 0
    while at < len(text):
        size = random.randrange(longest + 1)
        yield text[at : at + size]
        at += size


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("size", [0, 1, 3, 70, 130, 500])
def test_every_form_and_size(form: Form, size: int) -> None:
    """A digest of any form is read alike, whether it is shorter than what is read at once, or many times as long."""
    one, whole = form
    random = Random(size)
    for longest in (900, 300_000):
        papers = [one(n, "We sort. " * random.choice([1, 9, 60])) for n in range(1, size + 1)]
        for _ in range(size // 9):
            at = random.randrange(len(papers))
            papers[at] += f"\n{random.choice(ODD)}\n\n"
        text = whole(papers, "What is new")
        assert_read_alike(text, cut(text, random, longest), least=min(size, 1))


@times(0.5)
@given(st.data())
def test_any_digest(data: st.DataObject) -> None:
    """Whatever is between papers, and wherever the text is cut, it is read alike."""
    one, whole = data.draw(st.sampled_from([*FORMS.values()]), label="form")
    parts = data.draw(st.lists(st.sampled_from(ODD) | st.integers(1, 30) | any_text, max_size=12), label="parts")
    papers = [one(part, "We sort.") if isinstance(part, int) else f"\n{part}\n\n" for part in parts]
    copies = data.draw(st.sampled_from([1, 1, 1, 40]), label="copies")
    text = whole(papers * copies, data.draw(st.sampled_from(ODD) | any_text, label="head"))
    text = text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n"])))
    random = data.draw(st.randoms(use_true_random=False), label="cutting")
    layout = data.draw(st.sampled_from([None, None, "bilingual", "markdown"]), label="layout")
    assert_read_alike(text, cut(text, random, data.draw(st.sampled_from([1, 7, 3000, 200_000]))), layout, least=0)


@times(0.6)
@given(st.data(), st.randoms(use_true_random=False), st.integers(0, 5), st.sampled_from([1, 7, 3000]))
def test_any_dialect_cut_anywhere(data: st.DataObject, random: Random, times: int, longest: int) -> None:
    """Whatever a dialect prints, and wherever its bytes are cut, even inside a character, they are read alike."""
    dialect = data.draw(dialects(), label="dialect")
    text = spoiled(render(dialect, data.draw(digests_of(dialect), label="digest")), random, times)
    text = data.draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n"])))
    assert_read_alike(text, cut(text.encode(), random, longest))


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Sorting\ntags: [sorting]\nnot a key\n---\ntitle: x\n\n## TL;DR\nSorted.\n\n## Method\nBy hand.\n",
        f"---\ntitle: Stones\n\n{digest_of(1)}date: 2026-01-02\n---\n\n{digest_of(1)}",
    ],
    ids=["a key that comes again below", "a rule far below"],
)
def test_front_matter_ends_above_the_first_paper(text: str) -> None:
    """What is below the first paper says nothing about the lines above it: that is gone when the end is read."""
    assert_read_alike(text, [text], least=1)


@pytest.mark.parametrize("size", [127, 128, 129, 191, 192, 400, 1000])
@pytest.mark.parametrize("longest", [50, 5_000, 200_000])
def test_many_blocks(size: int, longest: int) -> None:
    """A long digest gives the same papers and places as the whole, though most of it is gone when its end is read."""
    last = "### [9] [T](https://arxiv.org/abs/x)\n*A*\n\nMain category: q\n\nAbstract: N\n\n"
    text = f"# Daily\n\n{digest_of(size)}{last}"
    assert assert_read_alike(text, cut(text.encode(), Random(size), longest), least=size + 1)


def test_a_piece_as_long_as_the_window() -> None:
    """The heading that it cuts does not count when it is decided what papers begin with."""
    names = "Ada Holm, Ben Ek, cs.CL"
    text = "".join(
        f"## A Sort of Stones {n}\n\n{names}{'' if n == 4 else f', https://arxiv.org/abs/2512.1000{n}'}\n\n"
        + "We sort stones by their colour.\n" * 400
        for n in range(5)
    )
    text += "." * (WINDOW - 7 - len(text)) + f"\n## A Map of Lamps\n\n{names}, https://arxiv.org/abs/2512.20001\n"
    assert_read_alike(text, [text[:WINDOW], text[WINDOW:]], least=6)


def test_one_character_or_byte_at_a_time() -> None:
    """Lines may end, and characters be cut, at any byte."""
    text = "\ufeff" + digest_of(3, "schnell, 快, 🚀").replace("\n", "\r\n")
    assert parse(text).papers[2].abstract == "It is schnell, 快, 🚀."
    assert_read_alike(text, (bytes([byte]) for byte in text.encode()))
    assert_read_alike(text, iter(text))


def test_an_end_inside_a_paper_is_reported() -> None:
    """A stream that ends inside a paper is reported as `parse` reports it."""
    text = digest_of(200)[:-30]
    assert {one.code for one in assert_read_alike(text, [text])} == {"missing-abstract", "truncated"}


def test_papers_come_before_the_end() -> None:
    """The first papers are yielded before the rest of the text is asked for."""
    chunks = iter([digest_of(1000), digest_of(1000)])
    papers = iter_papers(chunks, layout="bilingual")
    next(papers)
    assert len(list(chunks)) == 1


def test_pages_and_own_layouts_are_read_whole() -> None:
    """What can only be read as a whole is; its diagnostics are reported, too."""
    page = "<html><body><h3>[1] <a href='https://arxiv.org/abs/2512.20569'>T</a></h3><p>Loose text.</p></body></html>"
    assert assert_read_alike(page, iter(page))
    own = Layout("own", lambda source: Digest([Section(None, [Paper(source.text)])]))
    assert [paper.title for paper in iter_papers(["a", "b"], layout=own)] == ["ab"]


def test_sections_of_one_paper() -> None:
    """Sections below the papers that are read at once are kept for the next ones."""
    words = "We sort. " * 50
    text = "".join(
        f"# Topic {n}\n### [A Sort](https://x.org/{n})\n*Ada L*\n\nAbstract: {words}\n\n" for n in range(200)
    )
    assert_read_alike(text, [text], least=200)


def test_a_long_beginning_is_not_the_end() -> None:
    """The layout is detected from the beginning, but not from a heading that is incomplete there."""
    text = "Some words\n" * 6_000 + digest_of(2)
    assert_read_alike(text, text.splitlines(keepends=True), least=2)


@pytest.mark.parametrize("chunks", ["text", b"bytes", 1, None])
def test_what_is_not_an_iterable_of_pieces(chunks: object) -> None:
    """A whole text, or no text at all, is an error at once."""
    with pytest.raises(TypeError, match="chunks: expected an iterable of str or bytes"):
        iter_papers(chunks)  # type: ignore[arg-type]


@pytest.mark.parametrize("chunks", [[1], ["a", 1], [b"a", "b"], ["a", b"b"], [None]])
def test_pieces_of_a_wrong_type(chunks: list[str]) -> None:
    """Every piece is text, or every piece is bytes."""
    with pytest.raises(TypeError, match="chunks: expected"):
        list(iter_papers(chunks))


@pytest.mark.parametrize("text", [b"a\nb\n\xff", b"caf\xc3", b"\xe4\xb8", b"ab\xe4\xb8(\n", b"\n\n\xc3\xa9\xff"])
@pytest.mark.parametrize("size", [1, 2, 100])
def test_bad_bytes(text: bytes, size: int) -> None:
    """Bytes that are not UTF-8 give the error that `parse` gives, with its place."""
    with pytest.raises(EncodingError):
        parse(text)
    assert_read_alike(text, pieces(text, size))


def test_an_unknown_layout() -> None:
    """A text that no layout recognises is an error, and so is the name of a layout that does not exist."""
    with pytest.raises(UnknownLayoutError):
        list(iter_papers(["nothing", "here"]))
    with pytest.raises(UnknownLayoutError):
        iter_papers([], layout="nothing")


def test_what_cannot_report_is_refused() -> None:
    """A wrong argument is a TypeError at once, not when there is something to report."""
    wrong: Any = "stderr"
    with pytest.raises(TypeError, match=r"^report: expected a function of a diagnostic, got 'stderr'$"):
        iter_papers([], report=wrong)


@pytest.mark.no_cover
def test_memory_does_not_grow() -> None:
    """A stream of four times the length takes no more memory, but for what papers are compared by in the end."""

    def peak(number: int, report: Callable[[Diagnostic], None] | None = None) -> int:
        gc.collect()
        tracemalloc.start()
        texts = (PAPER.format(index % 90_000, "fast " * 100) for index in range(number))
        assert sum(1 for _ in iter_papers(texts, report=report)) == number
        taken = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return taken

    short, long = peak(1500), peak(6000)
    assert long < 1.3 * short
    assert long < 20_000_000
    noticed: list[Diagnostic] = []
    assert peak(6000, noticed.append) - long < 6000 * 600


@pytest.mark.parametrize("path", digests())
def test_published_digests(path: pathlib.Path) -> None:
    """A published digest gives the same papers in pieces and as a whole."""
    text = path.read_bytes()
    assert_read_alike(text, cut(text, Random(2), 9_000))


def test_a_carriage_return_at_the_end() -> None:
    """A text may end in what could have begun a line end."""
    text = digest_of(1) + "\r"
    assert_read_alike(text, [text[:-1], "\r"])


def test_what_depends_on_the_whole_comes_at_the_end() -> None:
    """Papers come as soon as they are read; what is noticed about all of them comes after the last."""
    text = joined([headed(n, "We sort. " * 99) for n in range(1, 400)], "# Daily\n\nStray words.")
    seen: list[str | int] = []
    papers = iter_papers(cut(text, Random(1), 5000), report=lambda noticed: seen.append(noticed.code))
    seen.extend(1 for _ in papers)
    last = len(seen) - seen[::-1].index(1)
    assert "bad-date" in seen[:last]
    assert {"unread-text", "repeated-paper", "missing-abstract"} <= {*seen[last:]}
    assert not {"unread-text", "repeated-paper", "missing-abstract"} & {*seen[:last]}
