"""Labels of a caller's own: in headings, fields, tables, lists, front matter and pages, whole and in pieces."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import __main__ as command
from arxiv_digest_parser import layouts

URL = "https://arxiv.org/abs/2601.9001{}"
LABELS = {"Blurb": "abstract", "Writers": "authors"}
TITLES = ["Sorting Pebbles", "Counting Clouds", "Folding Maps", "Timing Tides", "Weighing Wind"]
LIST = "".join(
    f"### {n}. [{title}]({URL.format(n)})\n**Writers:** Mira Holt, Ona Pell\n\n**Blurb:** We work on it.\n\n"
    for n, title in enumerate(TITLES, 1)
)


def test_labels_of_ones_own_are_fields() -> None:
    """They are read like the library's own, whole or in pieces; without them they are kept as they are."""
    for papers in (adp.parse(LIST, labels=LABELS).papers, tuple(adp.iter_papers([LIST], labels=LABELS))):
        assert [paper.title for paper in papers] == TITLES
        assert {(paper.authors, paper.abstract) for paper in papers} == {(("Mira Holt", "Ona Pell"), "We work on it.")}
        assert not any(paper.extra for paper in papers)
    assert adp.parse(LIST)[0].extra == {"Writers": "Mira Holt, Ona Pell", "Blurb": "We work on it."}


def test_what_one_text_was_read_with_is_not_kept_for_the_next() -> None:
    """Between two papers of a stream, and after a text, other labels count."""
    papers = adp.iter_papers([LIST], labels=LABELS)
    first = next(papers)
    assert not adp.parse(LIST)[0].authors
    others = [paper.authors for paper in papers]
    assert [first.authors, *others] == [("Mira Holt", "Ona Pell")] * len(TITLES)
    assert adp.parse(LIST, labels={"Writers": "comment"})[0].comment == "Mira Holt, Ona Pell"
    assert adp.parse(LIST)[0].comment is None


def test_they_take_precedence_over_the_table() -> None:
    """A label that the library knows may mean something else, or nothing."""
    text = f"### [Sorting Pebbles]({URL.format(1)})\n\n**Comment:** A method.\n\n**Abstract:** We sort.\n"
    [paper] = adp.parse(text, labels={"comment": "method", "ABSTRACT:": "extra"})
    assert paper.analysis is not None
    assert (paper.analysis.method, paper.comment, paper.abstract) == ("A method.", None, None)
    assert paper.extra == {"Abstract": "We sort."}


def test_headings_that_only_own_labels_tell_from_sections() -> None:
    """A heading as high as the paper's is a field of it if it is a label."""
    text = "".join(
        f"## [{title}]({URL.format(n)})\n*Mira Holt*\n\n## Blurb\nWe work.\n\n" for n, title in enumerate(TITLES)
    )
    digest = adp.parse(text, labels=LABELS)
    assert [(paper.title, paper.abstract) for paper in digest] == [(title, "We work.") for title in TITLES]


TABLE = (
    "| Headline | Writers | Where | Tags | Key | Place |\n| --- | --- | --- | --- | --- | --- |\n"
    "| Sorting Pebbles | Mira Holt | [abs](http://arxiv.org/abs/2601.90011) | stones, order | 10.1000/1 | J. Sort 3 |\n"
    "| Counting Clouds | Ona Pell | [abs](https://arxiv.org/abs/2601.90012) | sky | soon | |\n"
)
COLUMNS = {"Headline": "title", "Writers": "authors", "Tags": "keywords", "Key": "doi", "Place": "journal_ref"}


def test_heads_of_columns() -> None:
    """The column of titles may have a head of its own, and so may all others."""
    first, second = adp.parse(TABLE, labels=COLUMNS)
    assert (first.title, first.authors, first.keywords) == ("Sorting Pebbles", ("Mira Holt",), ("stones", "order"))
    assert (first.doi, first.journal_ref) == ("10.1000/1", "J. Sort 3")
    assert (second.doi, second.journal_ref) == (None, None)
    assert second.extra == {"Key": "soon"}
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse(TABLE)


def test_titles_below_a_label_of_their_own() -> None:
    """What titles are called tells where papers begin that have no headings."""
    text = "".join(f"Headline: {title}\nWriters: Mira Holt\nBlurb: We work.\n\n" for title in TITLES)
    digest = adp.parse(text, layout="markdown", labels={**LABELS, "Headline": "title"})
    assert [paper.title for paper in digest] == TITLES


def test_front_matter() -> None:
    """The keys of front matter are labels."""
    head = f"Headline: Sorting Pebbles\nWriters: [Mira Holt, Ona Pell]\nurl: {URL.format(1)}"
    text = f"---\n{head}\n---\n\n## Blurb\nWe sort.\n"
    [paper] = adp.parse(text, labels={**LABELS, "headline": "title"})
    assert (paper.title, paper.authors, paper.abstract) == ("Sorting Pebbles", ("Mira Holt", "Ona Pell"), "We sort.")


def test_numbers_and_keywords() -> None:
    """Fields that no label of the library names can be named."""
    fields = "**Rank:** {}\n\n**Tags:** `stones`, **order**,\n\n**Abstract:** We sort.\n"
    text = f"### [Sorting Pebbles]({URL.format(1)})\n\n{fields}"
    labels = {"Rank": "number", "Tags": "keywords"}
    [paper] = adp.parse(text.format(12), labels=labels)
    assert (paper.number, paper.keywords) == (12, ("stones", "order"))
    [paper] = adp.parse(text.format("first"), labels=labels)
    assert paper.number is None
    assert paper.extra == {"Rank": "first"}


def test_pages() -> None:
    """A page is read with them as well."""
    page = "".join(
        f"<h3><a href='{URL.format(n)}'>{title}</a></h3><dl><dt>Writers</dt><dd>Mira Holt</dd></dl>"
        for n, title in enumerate(TITLES)
    )
    page = f"<html><body>{page}</body></html>"
    assert [paper.authors for paper in adp.parse(page, labels=LABELS)] == [("Mira Holt",)] * len(TITLES)


def test_a_layout_is_detected_by_them() -> None:
    """A heading is a paper's if a label of a paper is below it."""
    text = "## Sorting Pebbles\n\n**Writers:** Mira Holt\n\n## Counting Clouds\n\n**Writers:** Ona Pell\n"
    assert adp.detect(text, labels=LABELS) is layouts.MARKDOWN
    with pytest.raises(adp.UnknownLayoutError):
        adp.detect(text)


@pytest.mark.parametrize("name", ["announcement.eml", "feed.xml", "listing.html"])
def test_what_arxiv_publishes_has_its_own_labels(name: str) -> None:
    """Layouts whose grammar is fixed ignore them."""
    given = (Path(__file__).parents[1] / "examples" / name).read_bytes()
    labels = {"Authors": "comment", "Comments": "authors", "Title": "extra", "Abstract": "method"}
    digest = adp.parse(given)
    assert digest.papers
    assert adp.parse(given, labels=labels) == digest
    assert tuple(adp.iter_papers([given], labels=labels)) == digest.papers


READERS: list[Callable[[Any], object]] = [
    lambda labels: adp.parse(LIST, labels=labels),
    lambda labels: adp.detect(LIST, labels=labels),
    lambda labels: adp.iter_papers([LIST], labels=labels),
    lambda labels: adp.Source(LIST, labels=labels),
]


@pytest.mark.parametrize("read", READERS, ids=["parse", "detect", "iter_papers", "Source"])
def test_what_is_not_a_field_is_refused(read: Callable[[Any], object]) -> None:
    """The error lists what a label may name."""
    with pytest.raises(ValueError, match=r"expected one of title, authors, abstract, .*, got 'Blurb': 'summary'"):
        read({"Blurb": "summary"})
    with pytest.raises(ValueError, match=r"expected a label with a letter or a digit, got '\*\*:'"):
        read({"**:": "abstract"})
    for wrong in ([("Blurb", "abstract")], {"Blurb": None}, {3: "abstract"}):
        with pytest.raises(TypeError, match="labels: expected"):
            read(wrong)


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each ``--label`` is one label, which may hold an equals sign."""
    path = tmp_path / "digest.md"
    path.write_text(LIST, "utf-8")
    options = ["--label", "Blurb=abstract", "--label", "Writers=authors"]
    assert command.main(["--to", "json", *options, str(path)]) == 0
    papers = adp.from_json(capsys.readouterr().out).papers
    assert papers == adp.parse(LIST, labels=LABELS).papers
    assert all(paper.abstract for paper in papers)
    assert papers


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ("Blurb", "expected LABEL=FIELD, got 'Blurb'"),
        ("Blurb=summary", "expected one of title"),
        ("=abstract", "expected a label with a letter or a digit, got ''"),
    ],
)
def test_the_command_line_says_what_is_wrong(label: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A label without a field, and one of another field, are refused."""
    with pytest.raises(SystemExit):
        command.main(["--to", "json", "--label", label])
    assert message in capsys.readouterr().err
