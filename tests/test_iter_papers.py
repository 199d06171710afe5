"""`iter_papers` gives the papers of `parse`, wherever a text is cut, in little memory."""

import gc
import pathlib
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from corpus import digests
from dialects import dialects, digests_of, render
from effort import times
from hypothesis import given
from hypothesis import strategies as st
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

PAPER = (
    "### [{0}] [Paper {0}](https://arxiv.org/abs/2512.{0:05})\n*Ada Lovelace*\n\n"
    "Main category: cs.DS\n\nAbstract: It is {1}.\n\n"
)


def cut(text: bytes, random: Random, longest: int) -> Iterator[bytes]:
    """Cut bytes into pieces of random length, empty ones among them."""
    at = 0
    while at < len(text):
        size = random.randrange(longest + 1)
        yield text[at : at + size]
        at += size


def digest_of(number: int, text: str = "fast") -> str:
    """Print a digest of so many papers."""
    return "".join(PAPER.format(index, text) for index in range(1, number + 1))


@times(0.6)
@given(st.data(), st.randoms(use_true_random=False), st.integers(0, 5), st.sampled_from([1, 7, 3000]))
def test_any_dialect_cut_anywhere(data: st.DataObject, random: Random, times: int, longest: int) -> None:
    """However a digest is cut, its papers are those of the whole, and so is what is told about them."""
    dialect = data.draw(dialects(), label="dialect")
    text = spoiled(render(dialect, data.draw(digests_of(dialect), label="digest")), random, times)
    text = data.draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n"])))
    noticed: list[Diagnostic] = []
    try:
        whole = parse(text)
    except UnknownLayoutError:
        with pytest.raises(UnknownLayoutError):
            next(iter_papers(cut(text.encode(), random, longest)))
        return
    assert tuple(iter_papers(cut(text.encode(), random, longest), report=noticed.append)) == whole.papers
    assert Counter(noticed) == Counter(whole.diagnostics)


@pytest.mark.parametrize("size", [127, 128, 129, 191, 192, 400, 1000])
@pytest.mark.parametrize("longest", [50, 5_000, 200_000])
def test_many_blocks(size: int, longest: int) -> None:
    """A long digest gives the same papers and places as the whole, though most of it is gone when its end is read."""
    text = (
        "# Daily\n\n"
        + digest_of(size)
        + "### [9] [T](https://arxiv.org/abs/x)\n*A*\n\nMain category: q\n\nAbstract: N\n\n"
    )
    noticed: list[Diagnostic] = []
    whole = parse(text)
    assert tuple(iter_papers(cut(text.encode(), Random(size), longest), report=noticed.append)) == whole.papers
    assert Counter(noticed) == Counter(whole.diagnostics)
    assert noticed


def test_one_character_or_byte_at_a_time() -> None:
    """Lines may end, and characters be cut, at any byte."""
    text = "\ufeff" + digest_of(3, "schnell, 快, 🚀").replace("\n", "\r\n")
    papers = parse(text).papers
    assert papers[2].abstract == "It is schnell, 快, 🚀."
    assert tuple(iter_papers(bytes([byte]) for byte in text.encode())) == papers
    assert tuple(iter_papers(iter(text))) == papers


def test_the_end_is_told() -> None:
    """A stream that ends inside a paper is reported as `parse` reports it."""
    text = digest_of(200)[:-30]
    noticed: list[Diagnostic] = []
    assert len(list(iter_papers([text], report=noticed.append))) == 200
    assert Counter(noticed) == Counter(parse(text).diagnostics)
    assert {one.code for one in noticed} == {"missing-abstract", "truncated"}


def test_papers_come_before_the_end() -> None:
    """The first papers come when enough text for them has come."""
    chunks = iter([digest_of(1000), digest_of(1000)])
    papers = iter_papers(chunks, layout="bilingual")
    next(papers)
    assert len(list(chunks)) == 1


def test_pages_and_own_layouts_are_read_whole() -> None:
    """What can only be read as a whole is; its diagnostics are told, too."""
    page = "<html><body><h3>[1] <a href='https://arxiv.org/abs/2512.20569'>T</a></h3><p>Loose text.</p></body></html>"
    noticed: list[Diagnostic] = []
    assert tuple(iter_papers(iter(page), report=noticed.append)) == parse(page).papers
    assert tuple(noticed) == parse(page).diagnostics
    own = Layout("own", lambda source: Digest([Section(None, [Paper(source.text)])]))
    assert [paper.title for paper in iter_papers(["a", "b"], layout=own)] == ["ab"]


def test_a_long_beginning_is_no_end() -> None:
    """The layout is told by the beginning, but not by a heading of which the rest is yet to come."""
    text = "x\n" * 30_000 + digest_of(2)
    assert tuple(iter_papers(text.splitlines(keepends=True))) == parse(text).papers


@pytest.mark.parametrize("chunks", ["text", b"bytes", 1, None])
def test_what_is_no_iterable_of_pieces(chunks: object) -> None:
    """A whole text, or no text at all, is a mistake that is told at once."""
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
    """Bytes that are no UTF-8 give the error that `parse` gives, with its place."""
    with pytest.raises(EncodingError) as wanted:
        parse(text)
    with pytest.raises(EncodingError) as got:
        list(iter_papers(text[at : at + size] for at in range(0, len(text), size)))
    assert str(got.value) == str(wanted.value)


def test_an_unknown_layout() -> None:
    """A text that no layout recognises is an error, and so is a layout that there is none of."""
    with pytest.raises(UnknownLayoutError):
        list(iter_papers(["nothing", "here"]))
    with pytest.raises(UnknownLayoutError):
        iter_papers([], layout="nothing")


def test_what_cannot_report_is_refused() -> None:
    """A wrong argument is a TypeError at once, not when there is something to report."""
    wrong: Any = "stderr"
    with pytest.raises(TypeError, match=r"^report: expected a function of a diagnostic, got 'stderr'$"):
        iter_papers([], report=wrong)


def test_memory_does_not_grow() -> None:
    """A stream of four times the length takes no more memory, but for what papers are compared by in the end."""

    def peak(number: int, report: Callable[[Diagnostic], None] | None = None) -> int:
        gc.collect()
        tracemalloc.start()
        texts = (PAPER.format(index % 90_000, "fast " * 100) for index in range(number))
        for _ in iter_papers(texts, report=report):
            pass
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
    assert tuple(iter_papers(cut(text, Random(2), 9_000))) == parse(text).papers


def test_a_carriage_return_at_the_end() -> None:
    """A text may end in what could have begun a line end."""
    text = digest_of(1) + "\r"
    assert tuple(iter_papers([text[:-1], "\r"])) == parse(text).papers
