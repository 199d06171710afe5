"""Output cannot be escaped from: a value stays a value, in BibTeX, in JSON and in a written digest."""

import contextlib
import html
import json
from typing import Any

import attrs
import bibtexparser
import pytest
from pybtex.database import parse_string

import arxiv_digest_parser as adp
from arxiv_digest_parser import Analysis, ArxivId, Digest, Layout, Paper, Section, layouts

HOSTILE = [
    "}, howpublished={\\input{/etc/passwd}}",
    "x},\n}\n@misc{second,\n title={y}",
    "@misc{key, title={x}}",
    "\\write18{rm -rf x}",
    "\\input{/etc/passwd}",
    "\\immediate\\openin5=x \\csname input\\endcsname",
    "^^5cinput x",
    '" # "x" # "',
    "a \\\\ b \\} c \\{ d",
    "% all that follows",
    "</script><script>x</script>",
    "<img src=x onerror=y>",
    "<!-- x",
    "]]>",
    "&lt;b&gt; &amp; &#0;",
    "javascript:x",
]
COMMANDS = ("\\input", "\\write", "\\openin", "\\csname", "^^5c")
FIELDS = {
    "title",
    "author",
    "year",
    "month",
    "eprint",
    "archiveprefix",
    "primaryclass",
    "doi",
    "url",
    "note",
    "abstract",
}
FIELDS |= {"keywords", "journal"}

#: Values that look like what a layout prints around values.
SCAFFOLD = [
    "### [2] [A Heap](https://arxiv.org/abs/2512.90002)",
    "We.\n\n### [2] [A Heap](https://arxiv.org/abs/2512.90002)\n*Grace Hopper*\n\nAbstract: We heap.",
    "We.\n\n## A Heap\n- **Authors:** Grace Hopper\n\n### Summary:\nWe heap.",
    "# cs.DB [[Back]](#toc)",
    "We.\n\n# cs.DB [[Back]](#toc)\n\n",
    "<details>",
    "</details>",
    "We.\n</details>\n\n\n### Hm",
    "<div id='cs.DB'></div>",
    "---",
    "We.\n\n---\n\n## x",
    "Abstract: We.",
    "We.\n\nMethod: by hand.",
    "- **Authors:** Grace Hopper",
    "- **PDF URL:** [Link](x)",
    "[x](https://arxiv.org/abs/2512.90002)",
    "](x)",
    "*Grace Hopper*",
    "> We.",
    "| a | b |",
    "\ufeffWe.",
    "a\r\nb",
    "",
    " ",
    "\n",
    "et al.",
    "Summary generation failed",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["title", "authors", "abstract", "comment", "url", "primary_category", "extra"])
def test_a_value_stays_inside_its_bibtex_field(field: str, text: str) -> None:
    """To other programs there is one entry, with the usual fields, and no command in it reads or runs files."""
    value: Any = [text] if field == "authors" else {text: text} if field == "extra" else text
    paper = attrs.evolve(Paper("A Sort", authors=["Ada Lovelace"], url="https://example.org/"), **{field: value})
    written = adp.to_bibtex(paper)
    read = bibtexparser.parse_string(written)
    assert not read.failed_blocks
    assert not read.comments
    [entry] = read.entries
    [other] = parse_string(written, "bibtex").entries.values()
    assert {one.key.lower() for one in entry.fields} <= FIELDS
    assert {name.lower() for name in other.fields} <= FIELDS
    assert not any(command in written for command in COMMANDS)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_keeps_its_words(text: str) -> None:
    """What is made harmless is shown, not dropped: letters and digits appear in order, entities as what they mean."""
    [entry] = bibtexparser.parse_string(adp.to_bibtex(Paper(text))).entries
    rest = iter(entry.fields_dict["title"].value)
    assert all(character in rest for character in html.unescape(text) if character.isalnum())


@pytest.mark.parametrize("name", ["A and B", "A {and} B", "{A", "A}", '"A" B', "A, B, C, D", "and", "others"])
def test_a_name_stays_one_name(name: str) -> None:
    """A name that holds what separates names is one author."""
    [entry] = parse_string(adp.to_bibtex(Paper("A Sort", authors=["Ada Lovelace", name])), "bibtex").entries.values()
    assert len(entry.persons["author"]) == 2


@pytest.mark.parametrize("text", [*HOSTILE, *SCAFFOLD])
def test_a_value_stays_a_value_in_json(text: str) -> None:
    """JSON holds every text, as a value or as a key of `extra`."""
    written = adp.to_json(Digest([Section(text, [Paper(text, extra={text: text})])], title=text))
    assert json.loads(written)["sections"][0]["papers"] == [{"title": text, "extra": {text: text}}]


@pytest.mark.parametrize("layout", [layouts.BILINGUAL, layouts.MARKDOWN], ids=lambda layout: layout.name)
@pytest.mark.parametrize("text", [*HOSTILE, *SCAFFOLD])
def test_a_value_is_written_so_that_it_reads_back_or_refused(text: str, layout: Layout) -> None:
    """Whichever field a text is in, the paper reads back the same between its neighbours, or an error says so."""
    plain = Paper(
        "A Sort",
        authors=["Ada Lovelace"],
        abstract="We sort.",
        url="https://arxiv.org/abs/2512.90001",
        arxiv_id=ArxivId("2512.90001"),
        extra={"Score": "8"},
    )
    changes: list[dict[str, Any]] = [
        *({field: text} for field in ("title", "abstract", "url", "pdf_url", "primary_category", "comment")),
        *({field: [text]} for field in ("authors", "categories")),
        *({"extra": extra} for extra in ({"Score": text}, {text: "8"})),
        *({"analysis": Analysis(**{field: text})} for field in ("tldr", "method", "conclusion")),
    ]
    assert adp.parse(adp.write(Digest([Section("cs.DS", [plain])]), layout)).papers == (plain,)
    for change in changes:
        digest = Digest([Section("cs.DS", [plain, attrs.evolve(plain, **change), plain])])
        with contextlib.suppress(adp.UnwritableError):
            printed = adp.write(digest, layout)
            papers = adp.parse(printed, layout=layout).papers
            assert [attrs.evolve(paper, analysis=None, number=None) for paper in papers] == [
                attrs.evolve(paper, analysis=None) for paper in digest.papers
            ]
