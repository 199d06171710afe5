"""Papers that a text prints as data: JSON, YAML, TOML, lines of ``key = value``."""

import json

import pytest

import arxiv_digest_parser as adp

ABSTRACT = "Stones are sorted by hand.\n\nNo two of them were equal: we looked."
OBJECTS: list[dict[str, object]] = [
    {
        "title": "Deep Stones: A\n Survey",
        "authors": ["Ada Holm", "Ryan, Jr."],
        "arxiv_id": "2512.10001",
        "pdf_url": "https://arxiv.org/pdf/2512.10001",
        "published": "2025-12-01",
        "categories": ["cs.DS", "cs.CC"],
        "summary": ABSTRACT,
        "code_url": None,
        "upvotes": 7,
        "accepted": True,
    },
    {
        "id": "2512.10002",
        "title": "Lamps {and} Queues",
        "authors": [{"name": "Ben Ek", "hidden": False}, {}],
        "url": "https://arxiv.org/abs/2512.10002",
    },
]
FENCED = "```json\n{}\n```\n"
PRINTED = {
    "a list": json.dumps(OBJECTS, indent=2),
    "a list below a key": json.dumps({"source": "me", "papers": OBJECTS}),
    "an object a line": "\n".join(map(json.dumps, OBJECTS)),
    "a list in a fence": "# Digest\n\n" + FENCED.format(json.dumps(OBJECTS, indent=1)) + "\nBye.\n",
    "a fence below each title": "# Digest\n\n"
    + "\n".join(f"## {' '.join(str(one['title']).split())}\n\n{FENCED.format(json.dumps(one))}" for one in OBJECTS),
    "a fence below each number": "# Digest\n\n## Sorting\n\n"
    + "\n".join(FENCED.format(json.dumps(one)) for one in OBJECTS),
}


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
def test_objects_of_json(text: str) -> None:
    """Each is a paper, and its keys are the labels of its values, which are kept as they are."""
    one, other = adp.parse(text)
    assert (one.title, one.authors, str(one.arxiv_id)) == (
        "Deep Stones: A Survey",
        ("Ada Holm", "Ryan, Jr."),
        "2512.10001",
    )
    assert (one.pdf_url, str(one.published)) == ("https://arxiv.org/pdf/2512.10001", "2025-12-01")
    assert (one.categories, one.abstract, dict(one.extra)) == (("cs.DS", "cs.CC"), ABSTRACT, {"upvotes": "7"})
    assert (other.title, other.authors, str(other.arxiv_id)) == ("Lamps {and} Queues", ("Ben Ek",), "2512.10002")
    assert tuple(adp.iter_papers([text])) == (one, other)


def test_what_is_around_objects() -> None:
    """The title above an object is that of the paper; a heading with other words is a section's."""
    titled, below = adp.parse(PRINTED["a fence below each title"]), adp.parse(PRINTED["a fence below each number"])
    assert [section.name for section in titled.sections] == [None]
    assert [(section.name, len(section.papers)) for section in below.sections] == [("Sorting", 2)]
    assert not [found for found in titled.diagnostics if found.code == "unread-text"]
    around = adp.parse(PRINTED["a list below a key"]).diagnostics
    assert [found.text for found in around if found.code == "unread-text"] == ['{"source": "me", "papers": [']


ENTRIES = {
    "entries of YAML": (
        'papers:\n  - title: "Deep Stones"\n    authors:\n      - Ada Holm\n      - Ben Ek\n    url: {0}1\n'
        "    abstract: >\n      We sort.\n\n  - title: 'Lamps'\n    authors: [Ada Holm, Ben Ek]\n    url: {0}2\n"
    ),
    "a fence of YAML each": (
        "# Digest\n\n```yaml\ntitle: Deep Stones\nauthors: [Ada Holm, Ben Ek]\nurl: {0}1\nabstract: We sort.\n```\n\n"
        "```yml\ntitle: Lamps\nauthors: [Ada Holm, Ben Ek]\nurl: {0}2\n```\n"
    ),
    "tables of TOML": (
        '[[paper]]\ntitle = "Deep Stones"\nauthors = ["Ada Holm", "Ben Ek"]\nurl = "{0}1"\nabstract = "We sort."\n\n'
        '[[paper]]\ntitle = "Lamps"\nauthors = ["Ada Holm", "Ben Ek"]\nurl = "{0}2"\n'
    ),
    "documents of YAML": (
        '---\ntitle: "Deep Stones"\nauthor: [Ada Holm, Ben Ek]\nlink: {0}1\nabstract: |\n  We sort.\n'
        '---\ntitle: "Lamps"\nauthor: [Ada Holm, Ben Ek]\nlink: {0}2\n'
    ),
    "texts of several lines": (
        '[[paper]]\ntitle = "Deep Stones"\nauthors = ["Ada Holm", "Ben Ek"]\nurl = "{0}1"\nabstract = """\n'
        'We sort.\n"""\n\n'
        '[[paper]]\ntitle = "Lamps"\nauthors = ["Ada Holm", "Ben Ek"]\nurl = "{0}2"\nnote = """\n'
    ),
    "parts with names": (
        "[Paper 1]\nTitle = Deep Stones\nAuthors = Ada Holm; Ben Ek\nURL = {0}1\nAbstract = We sort.\n\n"
        "[Paper 2]\nTitle = Lamps\nAuthors = Ada Holm; Ben Ek\nURL = {0}2\n"
    ),
    "lines with equal signs": (
        "title = Deep Stones\nauthors = Ada Holm, Ben Ek\nurl = {0}1\nabstract = We sort.\n\n"
        "title = Lamps\nauthors = Ada Holm, Ben Ek\nurl = {0}2\n"
    ),
}


@pytest.mark.parametrize("form", ENTRIES.values(), ids=ENTRIES)
def test_keys_on_lines_of_their_own(form: str) -> None:
    """A record goes from one beginning to the next, and each key holds until the next one."""
    digest = adp.parse(form.format("https://arxiv.org/abs/2512.1000"))
    assert [(paper.title, str(paper.arxiv_id), paper.abstract) for paper in digest] == [
        ("Deep Stones", "2512.10001", "We sort."),
        ("Lamps", "2512.10002", None),
    ]
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}


LISTED = "".join(
    f"## Stones {n}\n\n*Ada Holm, Ben Ek*\n\nhttps://arxiv.org/abs/2512.2000{n}\n\nWe sort.\n\n" for n in range(3)
)


@pytest.mark.parametrize(
    "data",
    [
        FENCED.format(json.dumps(OBJECTS[1])),
        FENCED.format('{"title": 7, "url": "x"} {"title": " "} {"title": "Stones"} {"title": "x'),
        FENCED.format('{"a":' * 20_000 + '"title"'),
        "```yaml\ntitle: Stones\n```\n",
    ],
    ids=["an example", "no papers", "nothing that ends", "no paper"],
)
def test_data_beside_papers(data: str) -> None:
    """Data that is no paper, or names few of those of the text, is text."""
    assert len(adp.parse(LISTED + data)) == 3


@pytest.mark.parametrize(
    ("authors", "names", "kept"),
    [
        ('[{"name": "Ada Holm"}, {"name": "Ben Ek"}]', ("Ada Holm", "Ben Ek"), False),
        (
            '[{"authorId": "123", "name": "Ada Holm"}, {"authorId": "124", "name": "Ben Ek"}]',
            ("Ada Holm", "Ben Ek"),
            True,
        ),
        ('[{"name": "Ada Holm", "affiliation": "Heap"}, {"name": "Ben Ek"}]', ("Ada Holm", "Ben Ek"), True),
        ('[{"given": "Ada", "family": "Holm"}, {"firstName": "Ben", "lastName": "Ek"}]', ("Ada Holm", "Ben Ek"), False),
        ('["Ada Holm", null, " ", "Ben Ek"]', ("Ada Holm", "Ben Ek"), False),
        ('{"name": "Ada Holm"}', ("Ada Holm",), False),
        ('[{"x": "Ada Holm"}]', (), True),
    ],
)
def test_authors_that_are_objects(authors: str, names: tuple[str, ...], kept: bool) -> None:  # noqa: FBT001 - a case
    """Their names are read, whatever comes first; if they say more, the list is kept as it is printed."""
    [paper] = adp.parse(
        f'[{{"title": "A Faster Sort", "arxiv_id": "2512.00001", "abstract": " We sort.\\n", "authors": {authors}}}]'
    )
    assert (paper.authors, paper.abstract) == (names, "We sort.")
    assert paper.extra.get("authors", "") == (authors if kept else "")


@pytest.mark.parametrize("depth", [50, 900, 960, 970, 975, 980, 985, 990, 2000])
def test_an_object_that_is_too_deep_is_not_read(depth: int) -> None:
    """What cannot be decoded, or not be printed again, is text that was not read."""
    nested = '{"a": ' * depth + "1" + "}" * depth
    digest = adp.parse(f'{{"title": "A Sort", "arxiv_id": "2512.00001", "x": {nested}}}', layout="markdown")
    read = [paper.extra["x"] for paper in digest]
    assert read == [nested] or (read == [] and digest.diagnostics)


def test_escapes_that_are_half_a_character() -> None:
    """JSON can write what no text may hold: it is replaced in titles, values and keys."""
    half = "\\ud800"
    [paper] = adp.parse(
        f'[{{"title": "A {half} Sort", "id": "2512.00001", "authors": ["B{half} C"], "{half}": "{half}"}}]'
    )
    assert (paper.title, paper.authors, dict(paper.extra)) == ("A \ufffd Sort", ("B\ufffd C",), {"\ufffd": "\ufffd"})


def _paper(**said: object) -> adp.Paper:
    """Return a paper that is printed as an object of JSON which says some more."""
    [paper] = adp.parse(json.dumps([{"title": "A Faster Sort", "authors": ["Ada Holm"], "id": "2512.00001", **said}]))
    return paper


def test_an_object_of_an_analysis() -> None:
    """What is in an object of its own is read like what is beside it; numbers are not an analysis."""
    paper = _paper(summary="We sort.", AI={"tldr": "Stones.", "motivation": "Heavy.", "method": "Hands.", "score": 4})
    assert paper.analysis is not None
    assert (paper.analysis.tldr, paper.analysis.motivation, paper.analysis.method) == ("Stones.", "Heavy.", "Hands.")
    assert (paper.abstract, dict(paper.extra)) == ("We sort.", {"score": "4"})
    assert _paper(scores={"method": 4, "result": 3}).analysis is None


def test_days_of_objects() -> None:
    """The words of a key may be joined, and a day may be printed as numbers; a year alone is not one."""
    assert str(_paper(publishedAt="2025-12-01").published) == "2025-12-01"
    assert str(_paper(issued={"date-parts": [[2025, 12, 1]]}).published) == "2025-12-01"
    assert _paper(issued={"date-parts": [[2025]]}).extra["issued"] == '{"date-parts": [[2025]]}'


def test_an_object_around_that_of_a_paper() -> None:
    """It repeats the title; what else it says is kept, and its days are not the paper's."""
    inner = {"id": "2512.00001", "title": "A Faster Sort", "authors": ["Ada Holm"], "publishedAt": "2025-12-01"}
    outer = {"paper": inner, "title": "A Faster\nSort", "publishedAt": "2025-12-03", "numComments": 2}
    digest = adp.parse(json.dumps([outer, {"about": {"title": "Lamps"}, **inner, "title": "Lamps"}]))
    one, other = digest
    assert (one.title, str(one.arxiv_id), str(one.published)) == ("A Faster Sort", "2512.00001", "2025-12-01")
    assert dict(one.extra) == {"publishedAt": "2025-12-03", "numComments": "2"}
    assert dict(other.extra) == {"about": '{"title": "Lamps"}'}
    assert not [found for found in digest.diagnostics if found.code == "unread-text"]


def test_the_key_of_a_database() -> None:
    """What is called the identifier of a paper need not be arXiv's."""
    assert dict(_paper(paper_id="3623").extra) == {"paper_id": "3623"}


def test_a_feed_of_json() -> None:
    """What it calls its content is the abstract of a paper."""
    assert _paper(content_text="We sort.").abstract == "We sort."


def test_an_object_of_identifiers() -> None:
    """It says which paper of arXiv this is, and its DOI."""
    said = {
        "title": "A Sort",
        "externalIds": {"ArXiv": "2512.00001", "DOI": "10.1/x", "CorpusId": 7},
        "abstract": "We.",
    }
    [paper] = adp.parse(json.dumps([said]))
    assert (str(paper.arxiv_id), paper.doi, dict(paper.extra)) == ("2512.00001", "10.1/x", {"CorpusId": "7"})
