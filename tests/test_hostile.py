"""Hostile texts: they cost no more than their length, raise nothing of their own, and nothing in them is followed."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from growth import memory_is_linear, time_is_linear

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest, Layout, layouts

Frame: TypeAlias = Callable[[str], str]

HEAD = "### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
TAIL = "\n\nAbstract: We sort.\n"

#: Signs that structure is made of, and texts that begin structure without ending it.
UNITS = [
    *["[", "]", "](", "[](", "(", "*", "**", "_", "`", "$", "\\", "|", "| ", "> ", ">\n> ", "#", "\n# ", "-", "- "],
    *[
        "\n",
        "\n\n",
        "\n---\n",
        " ",
        "\t",
        ":",
        "\na:",
        "\n\n**Foo:** x",
        "\n\nAbstract: ",
        "Abstract: ",
        "\n- **Authors:** ",
    ],
    *[
        "[a] ",
        "[1] ",
        "[[Back]](#toc)",
        "- [a](#a) [Total: 1]\n",
        "[x](javascript:a)",
        "\n> a",
        "*a\n",
        "、",
        ", ",
        "&nbsp;",
    ],
    *["<", "<a ", "<details>", "<details>\n", "</details>\n", "<summary>", "<div id='a'></div>\n", "<!--", "<b>"],
    *["\u0301", "\u202e", "\x00", "\ud800", "\u2028", "\x85", "\x0b", "\x0c", "\r", "\ufeff"],
    "\n### [1] [a](https://arxiv.org/abs/2512.90001)",
]

#: Where they stand.
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


@pytest.mark.parametrize("frame", FRAMES)
def test_time_grows_with_a_text_alone(frame: str) -> None:
    """Signs by the thousand take their share of time, wherever they stand."""
    read = reading(layouts.BILINGUAL)
    assert [unit for unit in UNITS if not time_is_linear(read, repeated(unit, FRAMES[frame]))] == []


@pytest.mark.parametrize("unit", TAGS, ids=repr)
def test_time_grows_with_a_page_alone(unit: str) -> None:
    """Tags by the thousand, open, closed, misplaced or broken, take their share of time."""
    page = "<html><body><h3>[1] <a href='https://arxiv.org/abs/2512.90001'>A Sort</a></h3><p>{}</p></body></html>"
    assert time_is_linear(reading(layouts.PAGE), repeated(unit, lambda text: page.replace("{}", text)))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_memory_grows_with_a_text_alone(unit: str) -> None:
    """Signs by the thousand take their share of memory."""
    assert memory_is_linear(reading(layouts.BILINGUAL), repeated(unit, FRAMES["below no label"]))


def detected(text: str) -> None:
    """Detect the layout of a text, if it has one."""
    with pytest.raises(adp.UnknownLayoutError):
        adp.detect(text)


@pytest.mark.parametrize("unit", ["[", "> ", "x", "\n", "<p ", "<!-- -->", "## x\n", "*a* ", "1. "])
def test_time_of_detection_grows_with_a_text_alone(unit: str) -> None:
    """A text that is no digest is refused as quickly as its length allows."""
    assert time_is_linear(detected, lambda size: "x" + unit * (size // len(unit)))
