"""Errors: what they say, what they carry, and that one base catches them all."""

import copy
import inspect
import pickle

import pytest

from arxiv_digest_parser import errors
from arxiv_digest_parser._parse import parse
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.errors import (
    DigestError,
    EncodingError,
    InvalidDigestError,
    InvalidJSONError,
    UnknownLayoutError,
    UnwritableError,
)
from arxiv_digest_parser.layouts import ALL

BAD_DATE = Diagnostic("bad-date", Severity.ERROR, "'soon' is not a date", 3, 12, 4, "Published: soon")
NO_LINK = Diagnostic("missing-link", Severity.WARNING, "a paper without a link", 9, 1)

CASES = [
    pytest.param(EncodingError(2, 7, 0xE6), "2:7: expected UTF-8, found byte 0xe6", id="encoding"),
    pytest.param(EncodingError(1, 1, 0x0A), "1:1: expected UTF-8, found byte 0x0a", id="encoding, small byte"),
    pytest.param(
        UnknownLayoutError("there is no layout named 'rss'", {"markdown": "titles", "bilingual": "links"}),
        "there is no layout named 'rss'; expected one of\n  markdown: titles\n  bilingual: links",
        id="layout",
    ),
    pytest.param(
        InvalidDigestError([BAD_DATE, NO_LINK]),
        "3:12: error: 'soon' is not a date [bad-date]\n"
        "    Published: soon\n"
        "               ^~~~\n"
        "9:1: warning: a paper without a link [missing-link]\n"
        "    \n"
        "    ^",
        id="digest",
    ),
    pytest.param(
        InvalidJSONError("sections[0].name", "expected a text, got 1"),
        "sections[0].name: expected a text, got 1",
        id="JSON",
    ),
    pytest.param(InvalidJSONError("", "nested too deeply"), "nested too deeply", id="JSON as a whole"),
    pytest.param(UnwritableError("papers[3].title", "two lines"), "papers[3].title: two lines", id="writing"),
]


@pytest.mark.parametrize(("error", "message"), CASES)
def test_error_says_where_and_what(error: DigestError, message: str) -> None:
    """An error prints as a person needs it."""
    assert str(error) == message


@pytest.mark.parametrize(
    ("error", "attributes"),
    [
        (EncodingError(2, 7, 0xE6), {"line": 2, "column": 7, "byte": 0xE6}),
        (UnknownLayoutError("none", {"a": "b"}), {"message": "none", "expected": {"a": "b"}}),
        (InvalidDigestError(iter([BAD_DATE, NO_LINK])), {"diagnostics": (BAD_DATE, NO_LINK)}),
        (InvalidJSONError("date", "no"), {"path": "date", "message": "no"}),
        (UnwritableError("date", "no"), {"path": "date", "message": "no"}),
    ],
)
def test_error_carries_its_parts(error: DigestError, attributes: dict[str, object]) -> None:
    """A program reads the parts of an error as attributes."""
    assert {name: getattr(error, name) for name in attributes} == attributes


@pytest.mark.parametrize(("error", "message"), CASES)
def test_error_pickles_and_copies(error: DigestError, message: str) -> None:
    """An error crosses to another process with all its parts."""
    unpickled = pickle.loads(pickle.dumps(error))  # noqa: S301 - the bytes come from this line
    for other in (unpickled, copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert vars(other) == vars(error)
        assert str(other) == message


def test_every_error_is_a_digest_error() -> None:
    """One base catches whatever the library raises for content, and so does ValueError."""
    raised = {cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, Exception)}
    assert raised == {DigestError, *DigestError.__subclasses__()}
    assert raised - {DigestError} == {type(case.values[0]) for case in CASES}
    assert all(issubclass(cls, ValueError) for cls in raised - {DigestError})


@pytest.mark.parametrize(
    ("text", "layout", "message"),
    [
        pytest.param("Dear reader,\n\nno digest today.\n", None, "no layout recognises the text", id="text"),
        pytest.param(
            "# A\n\nSee arXiv:2601.90011.\n\n# B\n\nOr arXiv:2601.90011 again.\n",
            None,
            "no layout recognises the text: 1 identifier of arXiv, but no titles of papers beside them; 2 headings, but"
            " below them neither links to papers nor labels that are known",
            id="what is missing",
        ),
        pytest.param("", "rss", "there is no layout named 'rss'", id="name"),
    ],
)
def test_unknown_layout_lists_what_each_layout_looked_for(text: str, layout: str | None, message: str) -> None:
    """The reader learns what would have been recognised."""
    with pytest.raises(UnknownLayoutError) as caught:
        parse(text, layout=layout)
    assert caught.value.message == message
    assert caught.value.expected == {known.name: known.looks_for for known in ALL}
    assert all(f"\n  {known.name}: {known.looks_for}" in str(caught.value) for known in ALL)


def test_invalid_digest_has_everything_that_was_noticed() -> None:
    """Strict reading reports all at once, in the order of the text."""
    text = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.20569)\n*Ada Lovelace*\n\nPublished: soon\n"
    with pytest.raises(InvalidDigestError) as caught:
        parse(text, strict=True)
    assert caught.value.diagnostics == parse(text).diagnostics
    assert [noticed.code for noticed in caught.value.diagnostics] == ["missing-abstract", "bad-date"]


def test_encoding_error_names_the_first_bad_byte() -> None:
    """Bytes in another encoding are refused where they stop being UTF-8; the column counts bytes."""
    with pytest.raises(EncodingError) as caught:
        parse("# 每日\n\n速递".encode() + b"\xe9\xff\n")
    assert (caught.value.line, caught.value.column, caught.value.byte) == (3, 7, 0xE9)
