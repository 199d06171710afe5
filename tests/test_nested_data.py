"""Objects of JSON around those of papers: topics, and the title and the day of the digest."""

import json

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.nested_data import has_nested_data


def _paper(number: int, **values: object) -> dict[str, object]:
    """Return the object of a paper."""
    return {"title": f"Stones {number}", "url": f"https://arxiv.org/abs/2512.1000{number}", **values}


NESTED: dict[str, tuple[object, list[tuple[str, int]]]] = {
    "keys of topics": (
        {"Sorting": [_paper(1), _paper(2)], "Lamps": [_paper(3)]},
        [("Sorting", 2), ("Lamps", 1)],
    ),
    "keys of identifiers": (
        {"Sorting": {"2512.10001": _paper(1), "2512.10002": _paper(2)}, "Lamps": {"2512.10003": _paper(3)}},
        [("Sorting", 2), ("Lamps", 1)],
    ),
    "a key that is a category": ({"cs.DS": [_paper(1), _paper(2)]}, [("cs.DS", 2)]),
    "names of topics": (
        {"topics": [{"papers": [_paper(1)], "name": "Sorting"}, {"label": "Lamps", "papers": [_paper(2), _paper(3)]}]},
        [("Sorting", 1), ("Lamps", 2)],
    ),
    "categories": (
        [{"category": "cs.DS", "papers": [_paper(1)]}, {"category": "cs.CC", "papers": [_paper(2)]}],
        [("cs.DS", 1), ("cs.CC", 1)],
    ),
    "topics with other objects": (
        {"Sorting": [_paper(1)], "Lamps": [_paper(2, authors=[{"name": "Ada Holm"}])], "stats": {"new": [2]}},
        [("Sorting", 1), ("Lamps", 1)],
    ),
}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(("data", "sections"), NESTED.values(), ids=NESTED)
def test_topics_around_papers(data: object, sections: list[tuple[str, int]], indent: int | None) -> None:
    """A topic is a key beside others with papers below it, or an object with a name and papers."""
    digest = adp.parse(json.dumps(data, indent=indent))
    assert [(section.name, len(section.papers)) for section in digest.sections] == sections
    assert not any(paper.extra for paper in digest)
    unread = "".join(found.text or "" for found in digest.diagnostics if found.code == "unread-text")
    assert ("stats" in unread, "Sorting" in unread) == ("stats" in json.dumps(data), False)
    assert tuple(adp.iter_papers([json.dumps(data, indent=indent)])) == tuple(digest)


def test_topics_below_topics() -> None:
    """The names of those above are the path of a section; what only is around topics has no name."""
    data = {"topics": {"Sorting": {"new": [_paper(1)], "old": [_paper(2)]}, "Lamps": {"new": [_paper(3)]}}}
    digest = adp.parse(json.dumps(data))
    assert [(section.name, section.path) for section in digest.sections] == [
        ("new", ("Sorting", "new")),
        ("old", ("Sorting", "old")),
        ("Lamps", ()),
    ]


@pytest.mark.parametrize("indent", [None, 2])
def test_what_the_outermost_object_says(indent: int | None) -> None:
    """Its name and its day are those of the digest, and other values are reported."""
    data = {"title": "Stones of\n the Day", "date": "2025-12-01", "made": "by me", "papers": [_paper(1), _paper(2)]}
    digest = adp.parse(json.dumps(data, indent=indent))
    assert (digest.title, str(digest.date), len(digest)) == ("Stones of the Day", "2025-12-01", 2)
    [unread] = [found.text for found in digest.diagnostics if found.code == "unread-text"]
    assert unread is not None
    assert "by me" in unread


def test_a_key_on_the_line_above_its_colon() -> None:
    """It is left as it is, and reported, as a line is written for a line."""
    data = {"Sorting": [_paper(1)], "Queues": [_paper(2)], "Lamps": [_paper(3)]}
    text = json.dumps(data).replace('"Lamps":', '"Lamps"\n        :')
    digest = adp.parse(text)
    assert [(section.name, len(section.papers)) for section in digest.sections] == [("Sorting", 1), ("Queues", 2)]
    assert any("Lamps" in (found.text or "") for found in digest.diagnostics)


@pytest.mark.parametrize(
    "text",
    [
        "Stones.",
        "[Stones](https://example.org) are sorted.",
        json.dumps([_paper(1), _paper(2)]),
        '{"Sorting": [' + json.dumps(_paper(1)) + '], "Lamps": [{"title": "Sto',
        '{"a": {"title": "x", "url" "x"}, "b": {"title": "x"}}',
        '{"title": "Stones"}, 1',
        '{"date": "2025-12-01", "papers": [{"title": "x", "url": 1, "\\u": 2]}}',
    ],
    ids=["words", "a link", "a list", "cut off", "not JSON", "an object", "a wrong escape"],
)
def test_no_topics(text: str) -> None:
    """What holds no papers, and a list of papers, has no topics, title or day."""
    assert not has_nested_data(text)


def test_a_text_that_is_cut_off() -> None:
    """What is open at its end has the papers that are complete."""
    text = json.dumps({"Sorting": [_paper(1), _paper(2)], "Lamps": [_paper(3), _paper(4)]})
    assert has_nested_data(text[:-40])
    assert len(adp.parse(text[:-40]).sections[0].papers) == 2


@pytest.mark.parametrize("text", ['"title": "x \\ud800 y", "Sorting"', '"Sorting \\udc00"'])
def test_surrogates_around_papers(text: str) -> None:
    """They are replaced, because no text that leaves the library has any."""
    digest = adp.parse(f'{{{text}: [{json.dumps(_paper(1))}], "Lamps": [{json.dumps(_paper(2))}]}}')
    assert len(digest) == 2
    assert adp.to_json(digest).encode()
