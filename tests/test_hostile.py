"""Hostile texts: they cost no more than their length, raise nothing of their own, and nothing in them is followed."""

import gc
import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

import pytest
from growing import GROWING, TEXTS
from growth import memory_is_linear, memory_of, time_is_linear
from patterns import modules

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest, Layout, layouts
from arxiv_digest_parser._arxiv import fragment
from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._unicode import well_formed

Frame: TypeAlias = Callable[[str], str]

#: See `conftest`.
pytestmark = pytest.mark.no_cover

HEAD = "### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
TAIL = "\n\nAbstract: We sort.\n"

#: Texts that begin structure without ending it, end it without a beginning, or repeat it.
STRUCTURE = [
    *["[", "](", "[a] ", "(", "*", "*a\n", "**", "|", "> ", "\n# ", "\na:", "\n\n**Foo:** x", "\n\nAbstract: ", "\n"],
    *["<details>", "</details>\n", "<", "&", ", ", "、", "[[Back]](#toc)", "[x](javascript:a)", "\u0301", "\x00"],
]

#: Signs that mean nothing to the library, or little.
SIGNS = [
    *[
        "]",
        "_",
        "`",
        "$",
        "\\",
        "#",
        "-",
        "- ",
        " ",
        "\t",
        ":",
        "\n\n",
        "\n---\n",
        "\n- **Authors:** ",
        "&nbsp;",
        "<!--",
    ],
    *[
        "[1] ",
        "- [a](#a) [Total: 1]\n",
        "<summary>",
        "<div id='a'></div>\n",
        "\n### [1] [a](https://arxiv.org/abs/2512.90001)",
    ],
    *["\u202e", "\ud800", "\u2028", "\x85", "\x0b", "\x0c", "\r", "\ufeff"],
]

#: Where they are.
FRAMES: dict[str, Frame] = {
    "alone": lambda text: text,
    "title": lambda text: HEAD.replace("A Sort", f"A {text} Sort".replace("\n", " ")) + TAIL,
    "before the title": lambda text: HEAD.replace("[1]", "[1] " + text.replace("\n", " ")) + TAIL,
    "behind the title": lambda text: HEAD.replace("\n*", text.replace("\n", " ") + "\n*") + TAIL,
    "authors": lambda text: HEAD.replace("Ada", f"Ada {text}") + TAIL,
    "below no label": lambda text: HEAD + text + TAIL,
    "value": lambda text: f"{HEAD}TL;DR: {text} x{TAIL}",
    "short value": lambda text: f"{HEAD}Published: {text} x{TAIL}",
    "abstract": lambda text: HEAD + TAIL + text,
    "above a paper": lambda text: f"{text}\n\n{HEAD}{TAIL}",
}

TAGS = [
    *[
        "<p>",
        "<div>",
        "<b>",
        "<details>",
        "<summary>",
        "<blockquote>",
        "<ul><li>",
        "<table>",
        "<tr><td>",
        "<td>",
        "<pre>",
    ],
    *[
        "<h3>",
        "</h3>",
        "</div>",
        "<a href=x>",
        "<a href='javascript:x'>x</a>",
        "<img alt=x>",
        "<nav>",
        "<article>",
        "<body>",
    ],
    *[
        "<span class=katex>",
        "<math>",
        "<script>",
        "<base href=//example.org>",
        "<!--",
        "<![CDATA[",
        "<?",
        "&",
        "&x;",
        "&#0;",
    ],
    *[
        "<!DOCTYPE html>",
        "<!ENTITY a '&b;&b;'>",
        "<li>",
        "<br>",
        "<",
        "x</p>",
        "<hr>",
        "<dl><dd>",
        "<font>",
        "</x>",
        "-->",
    ],
]


def repeated(unit: str, frame: Frame) -> Callable[[int], str]:
    """Make texts of a unit that is repeated, in a frame, by their size."""
    return lambda size: frame(unit * (size // len(unit)))


def reading(layout: Layout) -> Callable[[str], Digest]:
    """Make a function that reads a text of a layout."""
    return lambda text: adp.parse(text, layout=layout)


def slow(units: list[str], frame: Frame) -> list[str]:
    """Return the units by which the time to read a text grows faster than the text."""
    read = reading(layouts.BILINGUAL)
    return [unit for unit in units if not time_is_linear(read, repeated(unit, frame))]


@pytest.mark.parametrize("frame", FRAMES)
def test_time_grows_with_a_text_alone(frame: str) -> None:
    """Structure by the thousand takes its share of time, wherever it is."""
    assert slow(STRUCTURE, FRAMES[frame]) == []


@pytest.mark.parametrize("frame", ["alone", "below no label"])
def test_time_grows_with_signs_alone(frame: str) -> None:
    """Signs by the thousand take their share of time."""
    assert slow(SIGNS, FRAMES[frame]) == []


@pytest.mark.parametrize("unit", TAGS, ids=repr)
def test_time_grows_with_a_page_alone(unit: str) -> None:
    """Tags by the thousand, open, closed, misplaced or broken, take their share of time."""
    page = "<html><body><h3>[1] <a href='https://arxiv.org/abs/2512.90001'>A Sort</a></h3><p>{}</p></body></html>"
    assert time_is_linear(reading(layouts.PAGE), repeated(unit, lambda text: page.replace("{}", text)))


@pytest.mark.parametrize("unit", STRUCTURE, ids=repr)
def test_memory_grows_with_a_text_alone(unit: str) -> None:
    """Signs by the thousand take their share of memory."""
    assert memory_is_linear(reading(layouts.BILINGUAL), repeated(unit, FRAMES["below no label"]))


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_what_was_made_to_grow(name: str) -> None:
    """Texts and values that keep one pattern or one loop busy take their share of time."""
    run, make = GROWING[name]
    assert time_is_linear(run, make, 8_000)


@pytest.mark.parametrize("name", TEXTS)
def test_memory_grows_with_what_was_made_to_grow(name: str) -> None:
    """Texts take their share of memory, and so does what is said about them."""
    assert memory_is_linear(*GROWING[name], 1_500)


@pytest.mark.parametrize("name", ["JSON of numbers", "JSON of authors"])
def test_json_is_refused_in_little_memory(name: str) -> None:
    """Only the first wrong item of a long array is reported."""
    refuse, make = GROWING[name]
    refuse(make(100))  # what is imported is not counted
    text = make(300_000)
    assert memory_of(refuse, text) < 10 * len(text)


def test_long_texts_are_not_kept() -> None:
    """What is looked up of a long text is looked up again, so that no cache holds it."""
    asked: list[str] = []

    @kept(8)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length(text) for text in ("a", "a", "a" * 200, "b" * 201, "b" * 201)] == [1, 1, 200, 201, 201]
    assert asked == ["a", "a" * 200, "b" * 201, "b" * 201]


def test_every_cache_of_several_results_forgets_long_texts() -> None:
    """Only what is not asked about a text, or keeps one result, is kept in another way than by `kept`."""
    values = [value for module in modules() for value in vars(module).values()]
    caches = {
        f"{value.__module__.partition('.')[2]}.{value.__name__}"
        for value in values
        if type(value).__name__ == "_lru_cache_wrapper" and value.cache_parameters()["maxsize"] != 1
    }
    assert caches == {
        "_pages._blocks.blocks",
        *("exporters._json_columns._reader", "exporters._json_converter.make_converter"),
    }


def detected(text: str) -> None:
    """Detect the layout of a text, if it has one."""
    with pytest.raises(adp.UnknownLayoutError):
        adp.detect(text)


@pytest.mark.parametrize("unit", ["[", "> ", "x", "\n", "<p ", "<!-- -->", "## x\n", "*a* ", "1. "])
def test_time_of_detection_grows_with_a_text_alone(unit: str) -> None:
    """A text that is not a digest is refused as quickly as its length allows."""
    assert time_is_linear(detected, lambda size: "x" + unit * (size // len(unit)))


def page(body: str, head: str = "") -> str:
    """Make a page with one paper."""
    return f"{head}<html><body><h3>[1] <a href='https://arxiv.org/abs/2512.90001'>A Sort</a></h3>{body}</body></html>"


def test_an_entity_bomb_stays_what_it_is() -> None:
    """Entities that a page declares are not expanded, however they refer to each other."""
    names = [f"e{level}" for level in range(30)]
    declared = "".join(f"<!ENTITY {name} '{f'&{below};' * 10}'>" for below, name in pairwise(names))
    digest = adp.parse(page("<p>Abstract: We &e29; sort.</p>", f"<!DOCTYPE html [<!ENTITY e0 'boom'>{declared}]>"))
    assert digest.papers[0].abstract == "We &e29; sort."
    assert "boomboom" not in repr(adp.to_json(digest))


def test_a_base_does_not_move_links() -> None:
    """An address in a page is the one that is printed, and a base is not looked at."""
    digest = adp.parse(
        page("<p>Abstract: We.</p>").replace("<body>", "<head><base href='//example.org/'></head><body>")
    )
    assert digest.papers[0].url == "https://arxiv.org/abs/2512.90001"


@pytest.mark.parametrize("address", ["javascript:x.y", "data:text/html,x.y", "file:///etc/hosts.md"])
def test_an_address_is_a_text(address: str) -> None:
    """Whatever scheme a link has, it is kept as printed, and is not an arXiv identifier."""
    [paper] = adp.parse(HEAD.replace("https://arxiv.org/abs/2512.90001", address) + TAIL, layout="bilingual").papers
    assert (paper.url, paper.arxiv_id) == (address, None)


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"a{char}b"
            for char in "\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\u200b\u202e\u2066\ufeff\ud800\udfff\uffff\r"
        ),
        "a" + "\u0301" * 5_000 + "b",
        "\u202e" * 5_000 + "b",
        "\ud800\udc00",
    ],
    ids=ascii,
)
def test_every_character_comes_back(text: str) -> None:
    """Control characters, line separators and marks are text, in Markdown and in a page; surrogates are mended."""
    [paper] = adp.parse(HEAD + f"\n\nAbstract: We {text} sort.\n").papers
    assert paper.abstract == f"We {well_formed(text)} sort."
    [paper] = adp.parse(page(f"<p>Abstract: We {text} sort.</p>")).papers
    assert paper.abstract == f"We {well_formed(text)} sort."


def test_the_measure_sees_what_grows_faster() -> None:
    """Quadratic time and memory are distinguished from linear ones, so the tests above can fail."""
    assert not time_is_linear(lambda text: [text.count("b") for _ in range(0, len(text), 50)], lambda size: "a" * size)
    assert not memory_is_linear(lambda text: [text[:end] for end in range(0, len(text), 50)], lambda size: "a" * size)


def test_what_was_read_is_freed() -> None:
    """A long value is in no cache when its digest is gone, whichever field it was read into."""

    def read(number: int) -> None:
        words = f"w{number} " * 4_000
        for below in (
            f"**Category:** {words}",
            f"**{words}:** x",
            f"*{words}*",
            f"Published: {words}",
            f"#### {words}",
        ):
            text = f"### [1] [{words}](https://arxiv.org/abs/2512.90001)\n\n{below.format(words)}\n"
            assert adp.parse(text).papers[0].title == words.strip()

    for number in range(3):
        read(number)
    gc.collect()
    tracemalloc.start()
    for number in range(3, 10):
        read(number)
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert held < 60_000


_TABLE = "# Daily\n\n| Title | Abstract |\n|---|---|\n" + "| {} | <details>{}</details> |\n" * 2
_HTML_TABLE = "# Daily\n\n<table>\n<tr><th>Title</th><th>Link</th></tr>{}\n{}</table>\n"
_HTML_ROW = "<tr><td>A Sort {}</td><td><a href='https://arxiv.org/abs/2512.9000{}'>abs</a></td></tr>\n"


@pytest.mark.parametrize("reference", ["&#" + "9" * 5_000 + ";", "&#xd83d;", "&#x110000;"])
def test_a_reference_to_no_character(reference: str) -> None:
    """It is the replacement character, in cells of Markdown and HTML, between them, and in a fragment of a feed."""
    rows = [f"[A Sort {n}](https://arxiv.org/abs/2512.9000{n})" for n in (1, 2)]
    table = _TABLE.format(rows[0], reference, rows[1], "We sort.")
    assert adp.parse(table).papers[0].abstract == "\ufffd"
    html = _HTML_TABLE.format(f"{reference} note", "".join(_HTML_ROW.format(reference, n) for n in (1, 2)))
    digest = adp.parse(html, layout="markdown")
    assert [paper.title for paper in digest] == ["A Sort \ufffd"] * 2
    assert "\ufffd note" in [noticed.text for noticed in digest.diagnostics]
    assert fragment.plain(f"a{reference}b") == "a\ufffdb"


def test_surrogates_in_quoted_front_matter() -> None:
    """An escape there may be half of a pair, which no value can be."""
    text = '---\ntitle: "A \\ud83dSort \\ud83d\\ude42"\narxiv_id: "2512.90001"\n---\n\n# A Sort\n\nText.\n'
    assert [paper.title for paper in adp.parse(text)] == ["A \ufffdSort \N{SLIGHTLY SMILING FACE}"]


def test_half_a_link_as_a_title_of_a_row() -> None:
    """Its signs are there, but no link is."""
    rows = ("[A Sort](https://arxiv.org/abs/2512.90001)", "[On Maps](see here)")
    digest = adp.parse(_TABLE.format(rows[0], "We sort.", rows[1], "We map."))
    assert [paper.title for paper in digest] == ["A Sort", "[On Maps](see here)"]
