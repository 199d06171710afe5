"""Places in a text: which line, which column, and how much of that line."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from arxiv_digest_parser._reading.text.places import SPACE, Positions
from arxiv_digest_parser._unicode import normalized
from arxiv_digest_parser.diagnostics import Place

TEXT = "ab\n\n中文 c\nd"

# What other libraries, and `str.splitlines`, take for the end of a line.
OTHER_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        pytest.param(0, 2, Place(1, 1, 2, "ab"), id="first line"),
        pytest.param(1, 2, Place(1, 2, 1, "ab"), id="inside a line"),
        pytest.param(1, 1, Place(1, 2, 0, "ab"), id="nothing"),
        pytest.param(2, 3, Place(1, 3, 0, "ab"), id="line end"),
        pytest.param(3, 4, Place(2, 1, 0, ""), id="empty line"),
        pytest.param(4, 6, Place(3, 1, 2, "中文 c"), id="columns are characters"),
        pytest.param(7, 8, Place(3, 4, 1, "中文 c"), id="behind wide characters"),
        pytest.param(9, 10, Place(4, 1, 1, "d"), id="last line"),
        pytest.param(10, 10, Place(4, 2, 0, "d"), id="end of the text"),
        pytest.param(1, 10, Place(1, 2, 1, "ab"), id="several lines"),
        pytest.param(4, 3, Place(3, 1, 0, "中文 c"), id="end before the start"),
    ],
)
def test_place_has_line_column_and_length(start: int, end: int, place: Place) -> None:
    """Lines and columns count from 1, and of several lines the first is meant."""
    assert Positions(TEXT).place(start, end) == place


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        pytest.param("", 0, Place(1, 1, 0, ""), id="no text"),
        pytest.param("ab\n", 3, Place(2, 1, 0, ""), id="behind the last line end"),
        pytest.param("\n\n", 1, Place(2, 1, 0, ""), id="between line ends"),
    ],
)
def test_place_at_the_end_of_a_text(text: str, start: int, place: Place) -> None:
    """The end of a text is a place too."""
    assert Positions(text).place(start, start) == place


@pytest.mark.parametrize("character", OTHER_LINE_ENDS)
def test_lines_end_at_newlines_alone(character: str) -> None:
    """A character that other software breaks lines at is a character of its line."""
    text = f"a{character}b\nc"
    assert Positions(text).place(2, 3) == Place(1, 3, 1, f"a{character}b")
    assert Positions(text).place(4, 5) == Place(2, 1, 1, "c")


def test_a_source_is_asked_many_times() -> None:
    """A later question does not depend on an earlier one."""
    source = Positions(TEXT)
    assert [source.place(at, at).line for at in (9, 0, 4, 9)] == [4, 1, 3, 4]


def test_control_characters_are_not_space_around_a_value() -> None:
    """What a generator printed by mistake for TeX belongs to the value."""
    assert not set(OTHER_LINE_ENDS) - {"\r"} & set(SPACE)


@given(st.text(st.sampled_from("ab\n\n" + OTHER_LINE_ENDS) | st.characters()), st.data())
@example("\r\n\x0b\n", None)
def test_place_leads_back_to_the_offset(text: str, data: st.DataObject | None) -> None:
    """What is at the line and column of a place is what is at the offset, up to the end of the line."""
    offsets = range(len(text) + 1) if data is None else [data.draw(st.integers(0, len(text)))]
    for offset in offsets:
        place = Positions(text).place(offset, len(text))
        line = text.split("\n")[place.line - 1]
        assert place.source == line
        assert line[place.column - 1 :] == text[offset:].partition("\n")[0]
        assert place.length == len(line) - place.column + 1


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    "marks",
    ["\u0301" * 40, "\u0301\u0327" * 20, "\u0301" * 20 + "\u0327" * 20, "\u0344\u0327\u0903\u031b\u0323" * 10],
    ids=ascii,
)
def test_many_marks_have_the_order_of_a_normal_form(form: Literal["NFC", "NFD", "NFKC", "NFKD"], marks: str) -> None:
    """What is put in order before it is normalised is what is normalised as it comes."""
    for text in (f"x{marks}y", f"\xe9{marks}", f"{marks}中", f"{'x' * 40}o{marks}{marks[:9]}"):
        assert normalized(form, text) == unicodedata.normalize(form, text)
