"""A stream is read as the whole text is: the same papers and the same diagnostics, in every form, size and cutting."""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

import pytest
from arxiv_documents import entry, feed, item, listing
from effort import times
from hypothesis import given
from hypothesis import strategies as st
from mails import item as mail_item
from mails import mail
from strategies import any_text

from arxiv_digest_parser import Diagnostic, DigestError, Paper, iter_papers, parse

#: What stands between papers of every form, most of it not as it should be.
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


def cut(text: str, random: Random, longest: int) -> Iterator[str]:
    """Cut a text into pieces of random length, empty ones among them."""
    at = 0
    while at < len(text):
        size = random.randrange(longest + 1)
        yield text[at : at + size]
        at += size


def assert_read_alike(text: str, pieces: Iterator[str] | Iterator[bytes], layout: str | None = None) -> None:
    """Compare what a stream gives with what the whole text gives."""
    told: list[Diagnostic] = []
    read: list[Paper] | str
    whole: list[Paper] | str
    try:
        read = [*iter_papers(pieces, layout=layout, report=told.append)]
    except DigestError as error:
        read = str(error)
    noticed: tuple[Diagnostic, ...] = ()
    try:
        digest = parse(text, layout=layout)
        whole, noticed = [*digest.papers], digest.diagnostics
    except DigestError as error:
        whole = str(error)
    assert read == whole
    assert Counter(told) == Counter(noticed)


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
        assert_read_alike(text, cut(text, random, longest))


@times(0.5)
@given(st.data())
def test_any_digest(data: st.DataObject) -> None:
    """Whatever stands between papers, and wherever the text is cut, it is read alike."""
    one, whole = data.draw(st.sampled_from([*FORMS.values()]), label="form")
    parts = data.draw(st.lists(st.sampled_from(ODD) | st.integers(1, 30) | any_text, max_size=12), label="parts")
    papers = [one(part, "We sort.") if isinstance(part, int) else f"\n{part}\n\n" for part in parts]
    copies = data.draw(st.sampled_from([1, 1, 1, 40]), label="copies")
    text = whole(papers * copies, data.draw(st.sampled_from(ODD) | any_text, label="head"))
    text = text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n"])))
    random = data.draw(st.randoms(use_true_random=False), label="cutting")
    layout = data.draw(st.sampled_from([None, None, "bilingual", "markdown"]), label="layout")
    assert_read_alike(text, cut(text, random, data.draw(st.sampled_from([1, 7, 3000, 200_000]))), layout)


def test_bytes_are_read_alike() -> None:
    """A character may be cut as well."""
    text = joined([headed(n, "schnell, 快, 🚀") for n in range(1, 300)], "Vorab: 快")
    raw = text.encode()
    assert_read_alike(text, (raw[at : at + 999] for at in range(0, len(raw), 999)))


def test_what_only_the_whole_tells_comes_in_the_end() -> None:
    """Papers come as soon as they are read; what is told about all of them comes behind the last."""
    text = joined([headed(n, "We sort. " * 99) for n in range(1, 400)], "# Daily\n\nStray words.")
    seen: list[str | int] = []
    papers = iter_papers(cut(text, Random(1), 5000), report=lambda noticed: seen.append(noticed.code))
    seen.extend(1 for _ in papers)
    last = len(seen) - seen[::-1].index(1)
    assert "bad-date" in seen[:last]
    assert {"unread-text", "repeated-paper", "missing-abstract"} <= {*seen[last:]}
    assert not {"unread-text", "repeated-paper", "missing-abstract"} & {*seen[:last]}
