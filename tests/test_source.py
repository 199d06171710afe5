"""What a layout is given to read, and what it may say of that."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import attrs
import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import (
    Diagnostic,
    Digest,
    EncodingError,
    Layout,
    Paper,
    Section,
    Severity,
    Source,
    UnknownLayoutError,
)

LATIN = "A Faster Sort\nRenée Müller\n".encode("latin-1")


def titles(source: Source) -> Digest:
    """Read a title a line."""
    return Digest([Section(None, [Paper(line) for line in source.text.splitlines()])])


def test_a_text_is_given_as_it_is() -> None:
    """Line ends and a byte order mark are gone from the text alone."""
    source = Source("\ufeffA\r\nB\rC")
    assert (source.given, source.text) == ("\ufeffA\r\nB\rC", "A\nB\rC")


def test_bytes_are_decoded_when_somebody_asks() -> None:
    """Bytes of another charset are not an error until they are asked for as UTF-8."""
    source = Source(LATIN)
    with pytest.raises(EncodingError, match=r"^2:4: expected UTF-8, found byte 0xe9$"):
        _ = source.text
    assert attrs.evolve(source, charset="latin-1").text == "A Faster Sort\nRenée Müller\n"
    with pytest.raises(EncodingError, match=r"^2:4: expected ASCII, found byte 0xe9$"):
        _ = attrs.evolve(source, charset="ascii").text


def test_a_diagnostic_is_made_of_offsets() -> None:
    """A code of the library has its severity, and one of a layout's own is an error unless it says otherwise."""
    source = Source("A Faster Sort\nMonday")
    known, own = (
        source.diagnostic("missing-title", "no title", 14, 20),
        source.diagnostic("own", "odd", 0, 20, text="T"),
    )
    assert (known.severity, known.line, known.column, known.length, known.source) == (
        Severity.WARNING,
        2,
        1,
        6,
        "Monday",
    )
    assert (own.severity, own.line, own.length, own.text) == (Severity.ERROR, 1, 13, "T")
    assert source.diagnostic("own", "odd", 0, 1, severity=Severity.NOTE).severity is Severity.NOTE


def test_parse_says_what_a_layout_need_not() -> None:
    """The layout's name, and the date that the caller gave, are on the digest."""
    day = date(2025, 12, 24)
    digest = adp.parse("A\nB", layout=Layout("titles", titles), date=day)
    assert (digest.layout, digest.date, len(digest)) == ("titles", day, 2)
    dated = Layout("dated", lambda source: attrs.evolve(titles(source), layout="other", date=day))
    assert (adp.parse("A", layout=dated).layout, adp.parse("A", layout=dated).date) == ("other", day)
    assert adp.parse("A", layout=dated, date=date(2026, 1, 1)).date == date(2026, 1, 1)


def test_a_layout_of_ones_own_is_detected_among_others() -> None:
    """`detect` asks the layouts that it is given."""
    own = Layout("titles", titles, "lines", lambda source: float(source.given == "A"))
    assert adp.detect("A", layouts=[*adp.layouts.ALL, own]) is own
    with pytest.raises(UnknownLayoutError, match="titles: lines"):
        adp.detect("B", layouts=[own])
    assert (
        adp.detect("### [1] [A](https://arxiv.org/abs/2512.90001)", layouts=iter(adp.layouts.ALL)).name == "bilingual"
    )


@pytest.mark.parametrize("wrong", [5, None, "bilingual", adp.layouts.PAGE])
def test_what_is_not_a_list_of_layouts(wrong: object) -> None:
    """An error says what is expected."""
    with pytest.raises(TypeError, match=r"layouts(?:\[0\])?: expected (?:an iterable of )?Layout"):
        adp.detect("A", layouts=wrong)  # type: ignore[arg-type]


def test_a_layout_may_read_bytes_that_are_not_utf_8() -> None:
    """Other layouts do not refuse the bytes first, and a layout without likeness is not detected."""
    latin = Layout(
        "latin",
        lambda source: titles(attrs.evolve(source, charset="latin-1")),
        "Latin-1",
        lambda source: float(source.given == LATIN),
    )
    assert adp.detect(LATIN, layouts=[*adp.layouts.ALL, latin]) is latin
    assert adp.parse(LATIN, layout=latin).papers[1].title == "Renée Müller"
    assert [paper.title for paper in adp.iter_papers([LATIN[:20], LATIN[20:]], layout=latin)][1] == "Renée Müller"
    for refused in (adp.detect, adp.parse, lambda raw: [*adp.iter_papers([raw])]):
        with pytest.raises(EncodingError):
            refused(LATIN)


def test_a_layout_may_stream_bytes_as_they_are_given() -> None:
    """A layout's own stream gets the pieces and the reporter."""

    def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
        for piece in pieces:
            report(Source("x").diagnostic("own", str(piece), 0, 1))
            yield Paper("A")

    noticed: list[Diagnostic] = []
    own = Layout("pieces", titles, stream=stream)
    assert len([*adp.iter_papers([b"\xff", b"a"], layout=own, report=noticed.append)]) == 2
    assert [one.message for one in noticed] == ["b'\\xff'", "b'a'"]


def test_the_layout_is_detected_from_a_long_beginning_in_bytes() -> None:
    """Of a text that goes on, whole lines are looked at, in bytes as in characters."""
    text = "x é\n" * 15_000 + "### [1] [A](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\nAbstract: Fast.\n"
    raw = text.encode()
    for size in (1, 77_777):
        [paper] = adp.iter_papers(raw[at : at + size] for at in range(0, len(raw), size))
        assert paper == adp.parse(text)[0]
