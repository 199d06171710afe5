"""Published digests: written back to the byte, kept by each layout and by JSON, without false alarms."""

import pathlib

import attrs
import pytest
from corpus import digests, truth

import arxiv_digest_parser as adp
from arxiv_digest_parser import Severity
from arxiv_digest_parser.layouts import BILINGUAL, MARKDOWN

#: What may truly be said of published digests. All else would be a false alarm.
TRUE_OF_THEM = {"no-abstracts", "failed-value"}


@pytest.mark.parametrize("path", digests("bilingual", "markdown"))
def test_written_back_to_the_byte(path: pathlib.Path) -> None:
    """A canonical digest is written as it was read, white space at its end aside, and gives no diagnostics."""
    text = path.read_bytes().decode()
    digest = adp.parse(text, strict=True)
    assert not digest.diagnostics
    assert adp.write(digest, path.parent.name).rstrip() == text.rstrip()


@pytest.mark.parametrize("path", digests())
def test_kept_by_both_layouts(path: pathlib.Path) -> None:
    """A digest of any dialect is written in both layouts, which keep what they can hold."""
    digest = adp.parse(path.read_bytes())
    for layout in (BILINGUAL, MARKDOWN):
        there = adp.parse(adp.write(digest, layout), layout=layout)
        assert there.papers == layout.held(digest).papers


@pytest.mark.parametrize("path", digests())
def test_kept_by_json(path: pathlib.Path) -> None:
    """JSON loses nothing of a published digest."""
    digest = adp.parse(path.read_bytes())
    assert adp.from_json(adp.to_json(digest)) == digest


@pytest.mark.parametrize("path", digests())
def test_no_false_alarms(path: pathlib.Path) -> None:
    """What the reader notices in a published digest is true: nothing is unread, missing or out of order."""
    assert {diagnostic.code for diagnostic in adp.parse(path.read_bytes()).diagnostics} <= TRUE_OF_THEM


@pytest.mark.parametrize("path", digests())
def test_line_ends_do_not_matter(path: pathlib.Path) -> None:
    r"""A digest with \r\n as line end is the same digest, and its diagnostics are in the same places."""
    text = path.read_bytes()
    ours, theirs = adp.parse(text), adp.parse(text.replace(b"\n", b"\r\n"))
    assert theirs == ours
    assert theirs.diagnostics == ours.diagnostics


@pytest.mark.parametrize("path", digests())
def test_joined_digests_give_both(path: pathlib.Path) -> None:
    """A digest above or below one of another layout reads as it does alone."""
    text, other = path.read_bytes(), pathlib.Path("examples/markdown.md").read_bytes()
    own, others = adp.parse(text).papers, adp.parse(other).papers
    assert adp.parse(other + b"\n" + text).papers == others + own
    assert adp.parse(text + b"\n\n" + other).papers == own + others


@pytest.mark.parametrize("path", digests())
def test_a_cut_costs_one_paper(path: pathlib.Path) -> None:
    """A digest that is cut keeps every complete paper, and says that it was cut where it can be told."""
    text = path.read_bytes().decode()
    whole = adp.parse(text)
    titles = [paper.title for paper in whole.papers]
    for tenth in range(1, 10):
        cut = adp.parse(text[: len(text) * tenth // 10], layout=whole.layout)
        kept = [attrs.evolve(paper, analysis=None) for paper in cut.papers[:-1]]
        assert kept == [attrs.evolve(paper, analysis=None) for paper in whole.papers[: len(kept)]]
        assert [paper.title for paper in cut.papers[:-1]] == titles[: len(kept)]
        if not text.rstrip().endswith("</details>"):
            continue  # nothing marks where a paper ends
        unfinished = cut.papers[-1:] != whole.papers[len(kept) : len(kept) + 1]
        assert not unfinished or any(noticed.severity is not Severity.NOTE for noticed in cut.diagnostics)


@pytest.mark.parametrize("path", digests())
def test_as_many_papers_as_were_put_in(path: pathlib.Path) -> None:
    """A digest gives as many papers as its generator printed."""
    assert len(adp.parse(path.read_bytes()).papers) == len(truth(path))
