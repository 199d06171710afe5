"""Digests written in a layout and read again."""

from typing import Any

import attrs
import pytest
from hard_text import digests as realistic_digests
from hard_text import papers as realistic_papers
from hypothesis import given
from strategies import digests as any_digests

import arxiv_digest_parser as adp
from arxiv_digest_parser import Analysis, ArxivId, Digest, Paper, Section, Translation, UnwritableError
from arxiv_digest_parser.layouts import ALL, BILINGUAL, MARKDOWN, Layout

LAYOUTS = [pytest.param(layout, id=layout.name) for layout in ALL if layout.write]


def content(digest: Digest) -> Digest:
    """Return a digest without what reading determines anew: its layout's name and the languages of analyses."""

    def plain(paper: Paper) -> Paper:
        return attrs.evolve(paper, analysis=paper.analysis and attrs.evolve(paper.analysis, language=None))

    sections = [attrs.evolve(section, papers=[plain(paper) for paper in section.papers]) for section in digest.sections]
    return attrs.evolve(digest, layout=None, sections=sections)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(digest=realistic_digests())
def test_reads_what_it_wrote(layout: Layout, digest: Digest) -> None:
    """A digest with hard values is written, and reads back the same, up to what the layout cannot hold."""
    text = adp.write(digest, layout)
    assert content(adp.parse(text, layout=layout)) == content(layout.held(digest))


@pytest.mark.parametrize("layout", LAYOUTS)
@given(paper=realistic_papers())
def test_reads_a_single_paper_that_it_wrote(layout: Layout, paper: Paper) -> None:
    """A digest of one paper, which no other paper explains, reads back the same."""
    digest = Digest([Section(None, [paper])])
    assert content(adp.parse(adp.write(digest, layout), layout=layout)) == content(digest)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(digest=any_digests())
def test_writes_the_same_or_refuses(layout: Layout, digest: Digest) -> None:
    """Whatever a digest holds, it is written so that it reads back the same, or it is refused."""
    try:
        text = adp.write(digest, layout)
    except UnwritableError:
        return
    assert content(adp.parse(text, layout=layout, date=digest.date)) == content(layout.held(digest))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        pytest.param({"authors": ["A", ""]}, "authors", id="an empty name"),
        pytest.param({"analysis": Analysis(motivation="a\n\nMethod: b")}, "analysis", id="a value with a label"),
        pytest.param({"abstract": "a\n\n</details>\n\n<details>\n\nb"}, "abstract", id="a value that closes and opens"),
        pytest.param({"abstract": " a"}, "abstract", id="white space around a value"),
        pytest.param({"extra": {"a label: with a colon": "b"}}, "extra", id="no label"),
        pytest.param({"number": -1}, "number", id="no number that counts"),
    ],
)
def test_refuses_what_would_read_as_something_else(fields: dict[str, Any], field: str) -> None:
    """A value that the layout would print as something else is refused, by name."""
    paper = attrs.evolve(Paper("T", url="https://example.org/t"), **fields)
    with pytest.raises(UnwritableError) as refused:
        adp.write(Digest([Section("cs.CL", [paper])]), "bilingual")
    assert refused.value.path == f"papers[0].{field}"
    assert "would write" in refused.value.message


def test_refuses_a_paper_that_would_read_as_a_heading() -> None:
    """A title alone reads as a heading of the frame."""
    with pytest.raises(UnwritableError, match=r"^papers\[0\]: "):
        adp.write(Digest([Section("cs.CL", [Paper("T")])]))


def test_refuses_a_title_of_two_lines() -> None:
    """A heading is one line."""
    with pytest.raises(UnwritableError, match=r"^papers\[0\]: "):
        adp.write(Digest([Section("cs.CL", [Paper("One\nTwo", url="https://example.org/t")])]))


def test_an_abstract_may_close_details() -> None:
    """An abstract with a line </details> is read to the last one, so it can be written."""
    paper = Paper(
        "T", abstract="a\n</details>\nb", url="https://arxiv.org/abs/2512.90001", arxiv_id=ArxivId("2512.90001")
    )
    digest = Digest([Section("cs.CL", [paper])])
    assert adp.parse(adp.write(digest)).papers == (paper,)


def test_refuses_an_empty_title_of_a_digest() -> None:
    """A digest's title that a layout cannot print is refused as well."""
    with pytest.raises(UnwritableError, match=r"^title: "):
        adp.write(Digest(title="a\nb"))


def test_refuses_sections_that_would_merge() -> None:
    """Two sections without a name would read as one."""
    with pytest.raises(UnwritableError, match=r"^sections: "):
        adp.write(
            Digest(
                [
                    Section(None, [Paper("A", url="https://example.org/a")]),
                    Section(None, [Paper("B", url="https://example.org/b")]),
                ]
            )
        )


MAIL = "From: x@arxiv.org\n\\\\\narXiv:2512.90003\nTitle: A\nAuthors: B C\n\\\\"
PAGE = '<p>We sort.</p>\n<h3><a href="https://arxiv.org/abs/2512.90002">A Slower Sort</a></h3>\n<p>Ben Ek</p>'


@pytest.mark.parametrize(("layout", "abstract"), [("bilingual", MAIL), ("markdown", MAIL), ("bilingual", PAGE)])
def test_a_digest_that_quotes_another_text_is_recognised(layout: str, abstract: str) -> None:
    """A mail or a page in an abstract does not make a mail or a page of the digest."""
    paper = Paper(
        "T", abstract=abstract, url="https://arxiv.org/abs/2512.90001", arxiv_id=ArxivId("2512.90001"), authors=["B E"]
    )
    assert adp.parse(adp.write(Digest([Section(None, [paper])]), layout)).papers == (paper,)


def test_refuses_what_would_be_recognised_as_another_layout() -> None:
    """What is written reads back without being told its layout."""
    paper = Paper("T", abstract=PAGE, url="https://arxiv.org/abs/2512.90001", arxiv_id=ArxivId("2512.90001"))
    with pytest.raises(UnwritableError, match="recognised as the layout 'page', and not as 'markdown'"):
        adp.write(Digest([Section(None, [paper])]), "markdown")


def test_refuses_a_layout_that_is_only_read() -> None:
    """A layout without a writer says so."""
    only_read = Layout("mine", lambda _: Digest())
    with pytest.raises(UnwritableError, match="'mine' can be read, but not written"):
        adp.write(Digest(), only_read)


def test_refuses_what_is_not_a_digest() -> None:
    """A wrong argument is a TypeError that says what was expected."""
    with pytest.raises(TypeError, match=r"^digest: expected Digest, got 'text'"):
        adp.write("text")  # type: ignore[arg-type]


def test_writes_every_field_in_both_layouts() -> None:
    """A paper with every field that there is keeps them in both layouts, but for its number in Markdown."""
    paper = Paper(
        "A Faster Sort",
        authors=["Ada Lovelace", "Grace Hopper"],
        authors_complete=False,
        abstract="We sort.\nFaster.",
        arxiv_id=ArxivId("2512.90001", 2),
        url="https://example.org/paper",
        pdf_url="https://example.org/paper.pdf",
        primary_category="cs.DS",
        categories=["cs.DS", "cs.CC"],
        published=adp.parse("# ArXiv Papers for 2025-12-24").date,
        comment="12 pages",
        number=7,
        analysis=Analysis(
            tldr="快。", motivation="慢。", method="比。", result="更快。", conclusion="好。", language="zh"
        ),
        translations=[
            Translation(language="zh", title="更快的排序", abstract="我们排序。"),
            Translation(language="fr", title="Un tri plus rapide"),
        ],
        extra={"Keywords": "sorting", "Score": "8.5"},
        updated=adp.parse("# ArXiv Papers for 2025-12-30").date,
        doi="10.1000/sort.7",
        journal_ref="J. Sorting 7 (2026) 1-12",
        announce_type="replace-cross",
        code_url="https://example.org/sort",
    )
    digest = Digest(
        [Section("cs.DS", [paper], declared_total=1)], title="A Digest", date=paper.published, layout="bilingual"
    )
    assert adp.parse(adp.write(digest, BILINGUAL), layout=BILINGUAL) == digest
    there = adp.parse(adp.write(digest, MARKDOWN), layout=MARKDOWN)
    assert there == attrs.evolve(MARKDOWN.held(digest), layout="markdown")
    assert there.papers == (attrs.evolve(paper, number=None),)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_writes_what_has_few_fields(layout: Layout) -> None:
    """A digest without a title, a paper without authors, and a translation of an abstract alone read back the same."""
    day = adp.parse("# ArXiv Papers for 2025-12-24").date
    paper = Paper("A", url="https://example.org/a", translations=[Translation(language="zh", abstract="我们排序。")])
    digest = Digest([Section("cs.DS", [paper])], date=day)
    assert adp.parse(adp.write(digest, layout), layout=layout).sections == digest.sections


@pytest.mark.parametrize("layout", [BILINGUAL, MARKDOWN], ids=lambda layout: layout.name)
def test_neither_layout_holds_what_it_has_no_label_for(layout: Layout) -> None:
    """Affiliations, keywords, scores and a silent analysis, and where and on which day a section is, are not held."""
    plain = Paper("A", url="https://example.org/a", authors=["B"])
    paper = attrs.evolve(plain, affiliations=[["C"]], keywords=["d"], scores={"e": 1}, analysis=Analysis())
    day = adp.parse("# ArXiv Papers for 2025-12-24").date
    digest = Digest([Section("cs.DS", [paper], path=["cs", "cs.DS"], date=day)])
    held = Digest([Section("cs.DS", [plain])])
    assert layout.held(digest) == held
    assert adp.parse(adp.write(digest, layout)).sections == held.sections


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("DOI", "doi", "see the journal"),
        ("Announce type", "announce_type", "withdrawn"),
        ("Updated", "updated", "soon"),
    ],
)
@pytest.mark.parametrize("papers", [1, 80])
def test_what_is_not_a_value_of_its_field_is_kept(label: str, field: str, value: str, papers: int) -> None:
    """A value that its field does not take is kept under its label, in one paper and in many."""
    usual = {"doi": "10.1000/sort.7", "announce_type": "new", "updated": "2025-12-30"}[field]
    text = "".join(
        f"## Sort {at}\n- **Authors:** Ada Lovelace\n- **{label}:** {usual if at else value}\n\n---\n\n"
        for at in range(papers)
    )
    first, *others = adp.parse(text, layout=MARKDOWN).papers
    assert (getattr(first, field), first.extra[label]) == (None, value)
    assert {str(getattr(paper, field)) for paper in others} <= {usual}
    assert len(others) == papers - 1


@pytest.mark.parametrize("layout", ["bilingual", "markdown"])
def test_writes_a_digest_without_papers(layout: str) -> None:
    """It has nothing by which its layout could be recognised, so it reads back as that layout alone."""
    digest = Digest(title="Nothing new")
    assert adp.parse(adp.write(digest, layout), layout=layout).title == digest.title
