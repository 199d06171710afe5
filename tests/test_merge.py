"""Many digests become one: each paper once, with all that any of them says about it."""

from datetime import date
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import given
from strategies import digests, papers

import arxiv_digest_parser as adp
from arxiv_digest_parser import Analysis, ArxivId, Digest, Older, Paper, Section, Translation, merge

DAY, NEXT_DAY = date(2025, 12, 24), date(2025, 12, 25)

# Few values, so that papers, sections and labels meet.
SHORT = st.sampled_from(["", "a", "b", "zh"])
IDENTIFIERS = st.none() | st.builds(
    ArxivId, st.sampled_from(["2512.90001", "hep-th/9901001"]), st.sampled_from([None, 1, 2, 3])
)
OLDER = st.builds(
    Older,
    st.sampled_from(["abstract", "authors", "analysis", "analysis.zh", "extra.a", "scores.a", "translations.title.zh"]),
    st.integers(1, 3),
)
PAPERS = papers(
    line=SHORT,
    block=SHORT,
    arxiv_id=IDENTIFIERS,
    published=st.none() | st.sampled_from([DAY, NEXT_DAY]),
    updated=st.none() | st.sampled_from([DAY, NEXT_DAY]),
    seen=st.lists(st.sampled_from([DAY, NEXT_DAY]), max_size=2),
    older=st.lists(OLDER, max_size=2),
    other_analyses=st.lists(st.builds(Analysis, tldr=SHORT, language=SHORT), max_size=2),
)
DIGESTS = digests(
    line=SHORT,
    block=SHORT,
    date=st.none() | st.sampled_from([DAY, NEXT_DAY]),
    sections=st.lists(
        st.builds(
            Section,
            st.none() | SHORT,
            st.lists(PAPERS, max_size=3),
            path=st.just(()) | st.lists(SHORT, max_size=2),
            date=st.none() | st.sampled_from([DAY, NEXT_DAY]),
        ),
        max_size=2,
    ),
    diagnostics=st.just(()),
)


def listing(version: int | None = None, **fields: Any) -> Paper:  # noqa: ANN401 - each field has its type
    """Make a listing of one paper, in some version."""
    return Paper(**{"title": "A Faster Sort", "arxiv_id": ArxivId("2512.90001", version), **fields})


def digest(*found: Paper, **fields: Any) -> Digest:  # noqa: ANN401 - each field has its type
    """Make a digest of one section."""
    return Digest([Section("cs.DS", found)], **fields)


def place(section: Section) -> tuple[object, ...]:
    """Return what sections have in common that become one."""
    return section.name, section.path, section.date


def merged(*found: Paper) -> Paper:
    """Merge digests of one paper each, and return the paper."""
    [paper] = merge(map(digest, found)).papers
    return paper


def headlines(*found: Paper) -> list[str]:
    """Merge digests of one paper each, and return what is noticed."""
    return [noticed.headline for noticed in merge(map(digest, found)).diagnostics]


@given(st.lists(DIGESTS, max_size=4), st.data())
def test_merging_is_associative(found: list[Digest], data: st.DataObject) -> None:
    """However digests are grouped, with empty groups too, the result is the same."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(found)), max_size=3)))
    groups = [found[start:end] for start, end in zip([0, *cuts], [*cuts, len(found)], strict=True)]
    assert merge(merge(group) for group in groups) == merge(found)


@given(DIGESTS, DIGESTS)
def test_merging_is_idempotent(one: Digest, other: Digest) -> None:
    """What is merged already changes nothing, whether it comes again as a whole or in parts."""
    both = merge([one, other])
    assert merge([both]) == merge([both, both]) == both
    assert merge([both, one]) == merge([both, other]) == both


@given(st.lists(DIGESTS, max_size=3))
def test_each_paper_is_listed_once_and_none_is_lost(found: list[Digest]) -> None:
    """Every identifier and link is in the result, and none is there twice; so is every day and every section."""
    result = merge(found)
    listed = [paper.arxiv_id.base for paper in result.papers if paper.arxiv_id]
    assert len(listed) == len(set(listed))
    assert set(listed) == {paper.arxiv_id.base for one in found for paper in one.papers if paper.arxiv_id}
    assert {paper.url for one in found for paper in one.papers if not paper.arxiv_id} <= {
        paper.url for paper in result.papers
    }
    assert {day for paper in result.papers for day in paper.seen} == {
        day
        for one in found
        for section in one.sections
        for paper in section.papers
        for day in (*paper.seen, section.date or one.date)
        if day
    }
    places = [place(section) for section in result.sections]
    assert places == list(dict.fromkeys(place(section) for one in found for section in one.sections))


@given(st.lists(DIGESTS, max_size=3))
def test_every_value_is_kept_or_reported(found: list[Digest]) -> None:
    """An abstract is in the result, or a diagnostic has it."""
    result = merge(found)
    kept = {paper.abstract for paper in result.papers} | {noticed.text for noticed in result.diagnostics}
    assert {paper.abstract for one in found for paper in one.papers if paper.abstract} <= kept


@given(DIGESTS)
def test_a_merged_digest_is_json(one: Digest) -> None:
    """Days, older values and further analyses come back from JSON."""
    result = merge([one])
    assert adp.from_json(adp.to_json(result)) == result


def test_nothing_merges_to_nothing() -> None:
    """No digests make an empty one."""
    assert merge([]) == merge([Digest()]) == Digest()


def test_a_digest_that_lists_a_paper_three_times() -> None:
    """A generator that was run thrice printed each paper as often: it is listed once, at its first place."""
    text = "".join(
        f"### [{number}] [{title}](https://arxiv.org/abs/{base})\n*Ada Lovelace*\n\nAbstract: {title}.\n\n"
        for number, (title, base) in enumerate([("Sort", "2512.90001"), ("Merge", "2512.90002")] * 3, 1)
    )
    read = adp.parse(text, date=DAY)
    result = merge([read])
    assert [(paper.number, paper.title) for paper in result.papers] == [(1, "Sort"), (2, "Merge")]
    assert result.papers[0] == attrs.evolve(read.papers[0], seen=[DAY])
    assert (result.date, result.layout, result.diagnostics) == (DAY, "bilingual", ())


def test_the_newest_version_wins() -> None:
    """Of two versions, the later one's words are kept, whichever comes first."""
    first, second = listing(1, title="A Fast Sort", comment="2 pages"), listing(2, comment="3 pages")
    assert merged(first, second) == merged(second, first) == second


def test_an_identifier_without_a_version_is_the_newest() -> None:
    """What arXiv shows without a version is the latest."""
    assert merged(listing(3, title="A Fast Sort"), listing()) == listing()


def test_of_equal_versions_the_first_wins() -> None:
    """Nothing shows which of two is right, so the order of the digests decides."""
    one, other = listing(2, title="A Fast Sort"), listing(2)
    assert merged(one, other) == one
    assert merged(other, one) == other


def test_what_only_an_older_version_has_is_kept() -> None:
    """Values that the newest lacks, or has as a label alone, come from older ones, and say so."""
    old = listing(
        1,
        authors=["Ada Lovelace"],
        authors_complete=False,
        abstract="We sort.",
        analysis=Analysis(tldr="快。", language="zh"),
        translations=[Translation(language="zh", title="排序", abstract="我们排序。")],
        extra={"Score": "8"},
    )
    new = listing(3, abstract="", translations=[Translation(language="zh", title="更快的排序")], extra={"Code": "yes"})
    assert merged(old, new) == attrs.evolve(
        old,
        arxiv_id=ArxivId("2512.90001", 3),
        translations=[Translation(language="zh", title="更快的排序", abstract="我们排序。")],
        extra={"Code": "yes", "Score": "8"},
        older=[
            Older(field, 1)
            for field in ("abstract", "analysis.zh", "authors", "extra.Score", "translations.abstract.zh")
        ],
    )


def test_a_value_from_between_replaces_an_older_one() -> None:
    """Which version a value is from stays known to a later merge."""
    both = merged(listing(1, abstract="We sort."), listing(3))
    assert merged(both, listing(2, abstract="We sort fast.")) == listing(
        3, abstract="We sort fast.", older=[Older("abstract", 2)]
    )


def test_analyses_in_several_languages_are_kept() -> None:
    """The first language stays where readers look for it; the others come after."""
    chinese, english = Analysis(tldr="快。", language="zh"), Analysis(tldr="Fast.", language="en")
    paper = merged(listing(), listing(analysis=chinese), listing(analysis=english))
    assert (paper.analysis, paper.other_analyses, paper.older) == (chinese, (english,), ())


def test_papers_outside_arxiv_are_identified_by_their_link() -> None:
    """Without an identifier the link says which paper it is; without a link, all that is said."""
    linked = [Paper("Sort", url="https://example.org/1"), Paper("Sort", url="https://example.org/2")]
    bare = [Paper("Sort", abstract="We sort."), Paper("Sort", number=3)]
    assert merge([digest(*linked), digest(*linked, *bare), digest(*bare)]).papers == (*linked, *bare)


def test_order_and_days_are_kept() -> None:
    """Papers are where they were listed first, sections as they were first named, and days in order."""
    sort, heap, tree = (Paper(title, url=f"https://example.org/{title}") for title in ("sort", "heap", "tree"))
    late = Digest([Section("cs.DS", [sort]), Section("cs.DB", [heap])], date=NEXT_DAY, title="Late", layout="bilingual")
    early = Digest([Section("cs.DB", [sort, tree]), Section("cs.OS", [heap])], date=DAY, layout="bilingual")
    result = merge([late, early])
    assert [(section.name, [paper.title for paper in section.papers]) for section in result.sections] == [
        ("cs.DS", ["sort"]),
        ("cs.DB", ["heap", "tree"]),
        ("cs.OS", []),
    ]
    assert [paper.seen for paper in result.papers] == [(DAY, NEXT_DAY), (DAY, NEXT_DAY), (DAY,)]
    assert (result.title, result.date, result.layout) == (None, None, "bilingual")


def test_conflicts_are_reported() -> None:
    """A value that is left out is in a diagnostic, with the paper's number and title."""
    result = merge(
        [digest(Paper("First", url="https://example.org/")), digest(listing(2)), digest(listing(2, title="Sorts"))]
    )
    [noticed] = result.diagnostics
    assert (noticed.line, noticed.source, noticed.text) == (2, "A Faster Sort", "Sorts")
    assert noticed.headline == "2:1: warning: another digest has a different title: 'Sorts' [conflicting-value]"


@pytest.mark.parametrize(
    ("fields", "others", "expected"),
    [
        ({"authors": ["A B"]}, {"authors": ["A B", "C D"]}, "another digest has a different authors: 'A B, C D'"),
        ({"comment": "x"}, {"comment": "y" * 100}, f"another digest has a different comment: '{'y' * 59}…'"),
        ({"extra": {"Score": "1"}}, {"extra": {"Score": "2"}}, "another digest has a different extra.Score: '2'"),
        (
            {"analysis": Analysis(tldr="a", language="en")},
            {"analysis": Analysis(tldr="b", result="c", language="en")},
            "another digest has a different analysis.en: 'b\\n\\nc'",
        ),
        ({"published": DAY}, {"published": NEXT_DAY}, "another digest has a different published: '2025-12-25'"),
        (
            {"url": "https://example.org/"},
            {"url": "https://example.org/?"},
            "another digest has a different url: 'https://example.org/?'",
        ),
    ],
)
def test_a_conflict_names_the_value(fields: dict[str, Any], others: dict[str, Any], expected: str) -> None:
    """The message says which value, and what it would have been."""
    assert headlines(listing(**fields), listing(**others)) == [f"1:1: warning: {expected} [conflicting-value]"]


def test_no_conflict_where_nothing_is_lost() -> None:
    """Missing values, equal ones, and links to the same paper are not conflicts."""
    url, pdf_url = "https://arxiv.org/abs/2512.90001", "http://arxiv.org/pdf/2512.90001v1"
    assert headlines(listing(abstract="a"), listing(abstract=""), listing(), listing(abstract="a")) == []
    assert headlines(listing(url=url, pdf_url=url), listing(url=pdf_url, pdf_url=pdf_url)) == []


def test_older_values_that_were_replaced_are_noted() -> None:
    """That a new version says something else is to be expected; what the old one said is reported."""
    assert headlines(listing(1, comment="2 pages"), listing(2, comment="3 pages")) == [
        "1:1: note: version 1 has a different comment: '2 pages' [superseded-value]"
    ]


def test_conflicts_of_earlier_merges_are_kept_once() -> None:
    """What an earlier merge reported comes along, at the paper's new number; other diagnostics are dropped."""
    text = "### [1] [Heaps](https://arxiv.org/abs/2512.90002)\n*Ada Lovelace*\n"
    read = adp.parse(text)
    assert read.diagnostics
    earlier = merge([digest(listing(1)), digest(listing(1, title="Sorts"))])
    result = merge([read, earlier, earlier])
    assert [noticed.headline for noticed in result.diagnostics] == [
        "2:1: warning: another digest has a different title: 'Sorts' [conflicting-value]"
    ]


@pytest.mark.parametrize("layout", [adp.layouts.BILINGUAL, adp.layouts.MARKDOWN], ids=lambda layout: layout.name)
def test_days_are_written_and_read_back(layout: adp.Layout) -> None:
    """A layout prints the days on which a paper was seen."""
    url = "https://arxiv.org/abs/2512.90001v1"
    paper = listing(1, url=url, authors=["Ada Lovelace"], abstract="We sort.")
    result = merge([digest(paper, date=DAY), digest(paper, date=NEXT_DAY)])
    text = adp.write(result, layout)
    assert "2025-12-24, 2025-12-25" in text
    assert adp.parse(text).papers[0].seen == (DAY, NEXT_DAY)


@pytest.mark.parametrize("value", ["soon", "2025-02-30", "2025-12-24,2025-12-25", "2025-12-24, 24 December"])
def test_what_is_not_a_list_of_days_is_kept_as_printed(value: str) -> None:
    """A generator may call a field of its own so."""
    text = (
        f"### [1] [Heaps](https://arxiv.org/abs/2512.90002)\n*Ada Lovelace*\n\nSeen on: {value}\n\nAbstract: We heap.\n"
    )
    [paper] = adp.parse(text).papers
    assert not paper.seen
    assert paper.extra == {"Seen on": value}


@pytest.mark.parametrize(
    ("fields", "path"),
    [({"older": [Older("title", 1)]}, "older"), ({"other_analyses": [Analysis(tldr="Fast.")]}, "other_analyses")],
)
def test_a_layout_refuses_what_it_cannot_print(fields: dict[str, Any], path: str) -> None:
    """Nothing that merging keeps is lost by writing."""
    paper = listing(2, url="https://arxiv.org/abs/2512.90001v2", **fields)
    with pytest.raises(adp.UnwritableError, match=rf"^papers\[0\]\.{path}: "):
        adp.write(digest(paper))


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (Digest(), "digests: expected an iterable of Digest, got Digest"),
        (None, "digests: expected an iterable of Digest, got NoneType"),
        ("text", r"digests\[0\]: expected Digest, got str"),
        ([Digest(), Paper("Sort")], r"digests\[1\]: expected Digest, got Paper"),
    ],
)
def test_a_wrong_argument_is_a_type_error(wrong: Any, message: str) -> None:  # noqa: ANN401 - wrong on purpose
    """A wrong argument is named, with what was expected."""
    with pytest.raises(TypeError, match=f"^{message}$"):
        merge(wrong)


def test_the_latest_update_and_all_keywords_are_kept() -> None:
    """A merged paper has the latest day of an update, and each keyword once, in order."""
    one = merged(listing(updated=NEXT_DAY, keywords=["a", "b"]), listing(keywords=["c", "b"]), listing(updated=DAY))
    assert (one.updated, one.keywords) == (NEXT_DAY, ("a", "b", "c"))


def test_the_announcement_is_that_of_the_newest_listing() -> None:
    """A paper that was new yesterday and is replaced today is a replacement."""
    new, replaced = listing(announce_type="new"), listing(announce_type="replace")
    for found in (
        [digest(new, date=DAY), digest(replaced, date=NEXT_DAY)],
        [digest(replaced, date=NEXT_DAY), digest(new)],
    ):
        assert merge(found).papers[0].announce_type == "replace"
    assert merge([digest(listing(), date=DAY), digest(new, date=DAY)]).papers[0].announce_type == "new"
    assert merge([digest(new, date=DAY), digest(listing(), date=NEXT_DAY)]).papers[0].announce_type is None


def test_the_first_link_to_code_is_kept() -> None:
    """The code of an older listing is not from an older version: it is the first that is printed."""
    one, other = listing(1, code_url="https://example.org/a"), listing(2, code_url="https://example.org/b")
    [paper] = (found := merge(map(digest, (one, other)))).papers
    assert (paper.code_url, paper.older) == ("https://example.org/a", ())
    assert [noticed.code for noticed in found.diagnostics] == ["conflicting-value"]
    assert merged(listing(2), one).code_url == "https://example.org/a"


def test_the_newest_score_of_each_label_is_kept() -> None:
    """Scores are merged label by label, as other values are."""
    paper = merged(listing(1, scores={"a": 1, "b": 2}), listing(2, scores={"a": 3}))
    assert (dict(paper.scores), paper.older) == ({"a": 3.0, "b": 2.0}, (Older("scores.b", 1),))


def test_affiliations_stay_with_their_authors() -> None:
    """Affiliations are those of the author list that is kept; a list that says less is not missed."""
    plain, full = listing(authors=["Ada"]), listing(authors=["Ada"], affiliations=[["London"]])
    assert merged(full, plain).affiliations == (("London",),)
    assert merge(map(digest, (full, plain))).diagnostics == ()
    assert [noticed.code for noticed in merge(map(digest, (plain, full))).diagnostics] == ["conflicting-value"]


def test_sections_of_one_name_become_one_if_they_are_in_one_place() -> None:
    """The same heading below another one, or of another day, is another section, and its papers are seen on its day."""
    days = [Section("New", [listing()], date=DAY), Section("New", [Paper("B")], date=NEXT_DAY)]
    below = [Section("New", [Paper(name)], path=[name, "New"]) for name in ("math", "cs")]
    found = merge([Digest(days), Digest(below), Digest(days)])
    assert [(one.path, one.date, len(one.papers)) for one in found.sections] == [
        ((), DAY, 1),
        ((), NEXT_DAY, 1),
        (("math", "New"), None, 1),
        (("cs", "New"), None, 1),
    ]
    assert found.papers[0].seen == (DAY,)
