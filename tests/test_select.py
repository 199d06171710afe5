"""A digest as a collection of papers: found by identifier, selected by conditions, grouped."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text, arxiv_ids, digests

import arxiv_digest_parser as adp
from arxiv_digest_parser import _select
from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Paper, Section, Translation

EVE, DAY, LATER = (datetime.date(2025, 12, day) for day in (24, 25, 26))

JOIN = Paper(
    "A Faster Join",
    authors=["Mira Teodorescu", "Hui-Lan Tsai"],
    arxiv_id=ArxivId("2512.90001", 1),
    primary_category="cs.DB",
    categories=["cs.DB", "cs.DS"],
    published=EVE,
    abstract="Every page\nis read once.",
    analysis=Analysis(tldr="每一页只读一次。", language="zh"),
    announce_type="new",
    scores={"Relevance": 8, "Novelty": 5},
)
NORM = Paper(
    "On Naïve Norms",
    authors=["Søren Łukasiewicz", r"Paul Erd{\H o}s"],
    arxiv_id=ArxivId("2512.90002"),
    primary_category="math.NA",
    published=LATER,
    translations=[Translation(language="fr", title="Des normes", abstract="Une étude.")],
    announce_type="cross",
    scores={"Relevance": 3.5},
)
CLOCK = Paper("A Clock", authors=["毕昇", "The Lukewarm Collaboration"], comment="12 pages", extra={"Venue": "SODA"})
PHYSICS = Paper("A Norm in Physics", primary_category="math-ph")

DIGEST = Digest(
    [Section("cs.DB", [JOIN], declared_total=1), Section("Others", [NORM, CLOCK, PHYSICS]), Section("Nothing")],
    title="Daily arXiv",
    date=DAY,
    layout="bilingual",
    diagnostics=[Diagnostic("bad-date", Severity.ERROR, "'soon' is not a date", 3, 12)],
)

SHORT = st.text(max_size=3)
SMALL_DIGESTS = digests(line=SHORT, block=SHORT)


def test_a_digest_is_the_collection_of_its_papers() -> None:
    """Length and iteration are those of `papers`."""
    assert len(DIGEST) == 4
    assert list(DIGEST) == [JOIN, NORM, CLOCK, PHYSICS]
    assert tuple(DIGEST) == DIGEST.papers


@pytest.mark.parametrize("digest", [Digest(), Digest([Section("cs.DB")], title="A day without papers", date=DAY)])
def test_a_digest_without_papers_is_false(digest: Digest) -> None:
    """As with every collection, `if digest:` asks whether it holds anything."""
    assert not digest
    assert len(digest) == 0
    assert list(digest) == []
    assert DIGEST


@pytest.mark.parametrize(
    "identifier",
    [
        "2512.90001",
        "2512.90001v1",
        "2512.90001v7",
        " arXiv:2512.90001v1 [cs.DB]\n",
        "https://arxiv.org/pdf/2512.90001.pdf",
        "10.48550/arXiv.2512.90001",
        ArxivId("2512.90001"),
        ArxivId("2512.90001", 3),
    ],
    ids=repr,
)
def test_a_paper_is_found_by_any_form_of_its_identifier(identifier: str | ArxivId) -> None:
    """The paper is meant, whichever version is asked for."""
    assert DIGEST[identifier] is JOIN
    assert identifier in DIGEST


def test_of_several_versions_the_one_asked_for_is_found() -> None:
    """Where a digest lists a paper more than once, the version decides, and else the order."""
    second, first, latest, again = (
        Paper(title, arxiv_id=ArxivId("2512.90001", version))
        for title, version in [("second", 2), ("first", 1), ("latest", None), ("second again", 2)]
    )
    digest = Digest([Section(None, [second, first, latest]), Section("again", [again])])
    assert digest["2512.90001v1"] is first
    assert digest["2512.90001v2"] is digest["2512.90001"] is digest["2512.90001v3"] is second


@pytest.mark.parametrize(
    ("identifier", "message"),
    [
        ("2512.90009v1", "arXiv:2512.90009v1 is not among the 4 papers of this digest"),
        (ArxivId("2512.90009"), "arXiv:2512.90009 is not among the 4 papers of this digest"),
        (
            "cs.DB",
            (
                "expected an arXiv identifier (2512.20569, hep-th/9901001v2), DOI or URL, got 'cs.DB'; "
                "select(…) looks for categories, authors and texts"
            ),
        ),
    ],
    ids=str,
)
def test_what_is_not_found_is_a_key_error_that_helps(identifier: str | ArxivId, message: str) -> None:
    """The error says what was looked for, and where else to look."""
    assert identifier not in DIGEST
    with pytest.raises(KeyError) as caught:
        _ = DIGEST[identifier]
    assert caught.value.args == (message,)


def test_papers_are_found_by_position() -> None:
    """A digest is indexed like the tuple of its papers, from either end and by slices."""
    assert DIGEST[0] is DIGEST.papers[0]
    assert DIGEST[-1] is DIGEST.papers[-1]
    assert DIGEST[:2] == DIGEST.papers[:2]
    assert DIGEST[100:] == ()
    with pytest.raises(IndexError, match=rf"^100 is out of range: the digest has {len(DIGEST)} papers$"):
        _ = DIGEST[100]


@pytest.mark.parametrize("key", [None, JOIN, 1.0])
def test_other_keys_are_refused(key: Any) -> None:  # noqa: ANN401 - wrong on purpose
    """A digest is indexed by positions and by identifiers, and by nothing else."""
    with pytest.raises(TypeError, match=r"^expected a position, a slice or an arXiv identifier, got "):
        _ = DIGEST[key]


def test_papers_are_members_by_content() -> None:
    """`in` takes a paper as well; anything else is not in a digest."""
    assert JOIN in DIGEST
    assert Paper("A Clock") not in DIGEST
    assert None not in DIGEST
    assert 0 not in DIGEST


@given(SMALL_DIGESTS, arxiv_ids())
def test_finding_agrees_with_looking_at_every_paper(digest: Digest, identifier: ArxivId) -> None:
    """A paper is found exactly if one has the identifier, whatever its version."""
    for wanted in [identifier, *(paper.arxiv_id for paper in digest if paper.arxiv_id)]:
        same = [paper for paper in digest if paper.arxiv_id and paper.arxiv_id.base == wanted.base]
        exact = [paper for paper in same if paper.arxiv_id == wanted]
        assert (wanted in digest) is bool(same)
        if wanted.version and same:
            assert digest[wanted] is (exact or same)[0]
        elif same:
            assert digest[str(wanted)] is same[0]


# Selecting


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, [JOIN, NORM, CLOCK, PHYSICS]),
        ({"category": "cs.DB"}, [JOIN]),
        ({"category": "cs.ds"}, [JOIN]),
        ({"category": "CS"}, [JOIN]),
        ({"category": "math"}, [NORM]),
        ({"category": "math-ph"}, [PHYSICS]),
        ({"category": "cs.D"}, []),
        ({"category": "others"}, [NORM, CLOCK, PHYSICS]),
        ({"author": "Teodorescu"}, [JOIN]),
        ({"author": "tsai, hui-lan"}, [JOIN]),
        ({"author": "Lan"}, [JOIN]),
        ({"author": "Teodor"}, []),
        ({"author": "Mira Tsai"}, []),
        ({"author": "Soren Lukasiewicz"}, [NORM]),
        ({"author": "SØREN"}, [NORM]),
        ({"author": "Erdős"}, [NORM]),
        ({"author": "erdos"}, [NORM]),
        ({"author": "毕昇"}, [CLOCK]),
        ({"text": "faster"}, [JOIN]),
        ({"text": "page is  read"}, [JOIN]),
        ({"text": "只读一次"}, [JOIN]),
        ({"text": "naive norm"}, [NORM]),
        ({"text": "etude"}, [NORM]),
        ({"text": "12 pages"}, [CLOCK]),
        ({"text": "soda"}, [CLOCK]),
        ({"text": "Teodorescu"}, []),
        ({"text": "Venue"}, []),
        ({"since": EVE}, [JOIN, NORM, CLOCK, PHYSICS]),
        ({"since": DAY}, [NORM, CLOCK, PHYSICS]),
        ({"since": LATER}, [NORM]),
        ({"since": "2025-12-26"}, [NORM]),
        ({"until": EVE}, [JOIN]),
        ({"until": "2025-12-25"}, [JOIN, CLOCK, PHYSICS]),
        ({"since": DAY, "until": DAY}, [CLOCK, PHYSICS]),
        ({"title": "norm"}, [NORM, PHYSICS]),
        ({"title": "read once"}, []),
        ({"category": ["cs.DB", "math-ph"]}, [JOIN, PHYSICS]),
        ({"author": ("tsai", "erdos")}, [JOIN, NORM]),
        ({"text": ["faster", "soda"]}, [JOIN, CLOCK]),
        ({"title": {"join": 1, "clock": 2}.keys(), "category": "cs"}, [JOIN]),
        ({"exclude": {"category": "cs"}}, [NORM, CLOCK, PHYSICS]),
        ({"exclude": {"category": "cs", "author": ["erdos", "lukewarm"]}}, [PHYSICS]),
        ({"exclude": {"text": "norm"}, "category": ["cs", "math", "math-ph"]}, [JOIN]),
        ({"exclude": {"since": LATER}}, [JOIN, CLOCK, PHYSICS]),
        ({"exclude": {}}, [JOIN, NORM, CLOCK, PHYSICS]),
        ({"limit": 2}, [JOIN, NORM]),
        ({"limit": 1, "title": "norm"}, [NORM]),
        ({"limit": 0}, []),
        ({"announce_type": "replace"}, []),
        ({"announce_type": "new"}, [JOIN]),
        ({"announce_type": ["new", "cross"]}, [JOIN, NORM]),
        ({"exclude": {"announce_type": "cross"}}, [JOIN, CLOCK, PHYSICS]),
        ({"scores": {"Relevance": 7}}, [JOIN]),
        ({"scores": {"relevance": 8.0}}, [JOIN]),
        ({"scores": {"Relevance": 8.5}}, []),
        ({"scores": {"Relevance": 3}}, [JOIN, NORM]),
        ({"scores": {"Relevance": 3, "Novelty": 1}}, [JOIN]),
        ({"scores": [{"Novelty": 5}, {"Relevance": 3}]}, [JOIN, NORM]),
        ({"scores": {"Relevance": float("-inf")}}, [JOIN, NORM]),
        ({"exclude": {"scores": {"Relevance": 7}}}, [NORM, CLOCK, PHYSICS]),
        ({"category": "math", "author": "erdos", "text": "norms", "since": EVE}, [NORM]),
        ({"category": "math", "author": "Tsai"}, []),
    ],
    ids=str,
)
def test_conditions(conditions: dict[str, Any], expected: list[Paper]) -> None:
    """Each condition means what its name says, and all must hold."""
    assert list(DIGEST.select(**conditions)) == expected


def test_analyses_in_every_language_are_looked_at() -> None:
    """A merged paper has several."""
    paper = attrs.evolve(JOIN, other_analyses=[Analysis(result="Half the time.", language="en")])
    digest = Digest([Section("cs.DB", [paper, CLOCK])])
    assert list(digest.select(text="half the time")) == list(digest.select(text="只读一次")) == [paper]


def test_a_function_is_a_condition_like_others() -> None:
    """A function is asked for every paper for which it matters, and its answer is taken for true or false."""
    assert list(DIGEST.select(lambda paper: paper.comment)) == [CLOCK]
    assert list(DIGEST.select(lambda paper: len(paper.authors) == 2, category="cs")) == [JOIN]


def test_papers_without_a_day_are_not_since_one() -> None:
    """Where neither a paper nor its digest has a date, nobody knows."""
    digest = Digest([Section(None, [JOIN, CLOCK])])
    assert list(digest.select(since=datetime.date.min)) == [JOIN]


@pytest.mark.parametrize(
    ("conditions", "error", "message"),
    [
        ({"category": 5}, TypeError, "category: expected str, got 5"),
        ({"author": ["Tsai", 5]}, TypeError, "author: expected str, got 5"),
        ({"author": ["Tsai", "-"]}, ValueError, "author: expected a word, got '-'"),
        ({"title": []}, ValueError, "title: expected one or more values, got none"),
        ({"exclude": {"text": ""}}, ValueError, "text: expected some text, got ''"),
        ({"exclude": {"txt": "a"}}, TypeError, "expected conditions among category, .*, got 'txt'"),
        ({"exclude": "cs"}, TypeError, "exclude: expected a mapping of conditions, got 'cs'"),
        ({"limit": "2"}, TypeError, "limit: expected int or None, got '2'"),
        ({"limit": -1}, ValueError, "limit: expected 0 or more, got -1"),
        ({"text": b"sort"}, TypeError, "text: expected str, got b'sort'"),
        ({"category": " "}, ValueError, "category: expected some text, got ' '"),
        ({"author": ""}, ValueError, "author: expected some text, got ''"),
        ({"author": "-"}, ValueError, "author: expected a word, got '-'"),
        ({"text": "\n"}, ValueError, r"text: expected some text, got '\\n'"),
        ({"announce_type": "news"}, ValueError, "announce_type: expected one of new, cross, .*, got 'news'"),
        ({"announce_type": ["new", 3]}, ValueError, "announce_type: expected one of .*, got 3"),
        ({"scores": {}}, ValueError, "scores: expected a label and its minimum, got none"),
        ({"scores": {"Relevance": "7"}}, TypeError, "scores: expected a number for 'Relevance', got '7'"),
        ({"scores": {"Relevance": True}}, TypeError, "scores: expected a number for 'Relevance', got True"),
        ({"scores": {7: 7}}, TypeError, "scores: expected str, got 7"),
        ({"scores": "Relevance"}, TypeError, "scores: expected a mapping of labels to numbers, got 'Relevance'"),
        ({"since": "24 Dec"}, ValueError, "since: expected a date such as 2025-12-24, got '24 Dec'"),
        ({"until": 2025}, TypeError, "until: expected datetime.date or a text such as '2025-12-24', got 2025"),
        ({"since": datetime.datetime(2025, 12, 24, tzinfo=datetime.timezone.utc)}, TypeError, "since: expected .*"),
    ],
    ids=str,
)
def test_wrong_conditions_are_refused(conditions: dict[str, Any], error: type[Exception], message: str) -> None:
    """A condition of another type is named, and a blank one does not match everything; even if there is no paper."""
    for digest in (DIGEST, Digest()):
        with pytest.raises(error, match=f"^{message}$"):
            digest.select(**conditions)


def test_a_text_is_not_a_function() -> None:
    """What is written without its name is met with the reason."""
    wrong: Any = "cs.DB"
    with pytest.raises(TypeError, match=r"^expected a function of a paper, got 'cs\.DB'; other conditions have names$"):
        DIGEST.select(wrong)


def test_a_selection_is_a_digest() -> None:
    """Title, date and layout stay, and the names of sections with papers; what spoke of the whole does not."""
    selected = DIGEST.select(category="cs")
    assert selected == Digest([Section("cs.DB", [JOIN])], title="Daily arXiv", date=DAY, layout="bilingual")
    assert selected.diagnostics == ()
    assert selected["2512.90001"] is JOIN
    assert selected.select(category="math") == Digest(title="Daily arXiv", date=DAY, layout="bilingual")
    assert adp.parse(adp.write(selected)).papers[0].title == JOIN.title


@given(SMALL_DIGESTS, st.randoms(use_true_random=False))
def test_a_selection_keeps_the_order(digest: Digest, random: Any) -> None:  # noqa: ANN401 - a random.Random
    """The papers of a selection are those of the digest that were wanted, in their order."""
    wanted = {id(paper): random.random() < 0.5 for paper in digest}
    expected = [paper for paper in digest if wanted[id(paper)]]
    selected = digest.select(lambda paper: wanted[id(paper)])
    assert list(selected) == expected
    assert all(section.papers for section in selected.sections)


# Grouping


def test_papers_are_grouped_by_category() -> None:
    """The primary category counts, or else the section's name, in the order of the digest."""
    groups = DIGEST.by_category()
    assert [(category, group.papers) for category, group in groups.items()] == [
        ("cs.DB", (JOIN,)),
        ("math.NA", (NORM,)),
        ("Others", (CLOCK,)),
        ("math-ph", (PHYSICS,)),
    ]
    assert groups["math.NA"] == Digest([Section("Others", [NORM])], title="Daily arXiv", date=DAY, layout="bilingual")
    assert list(Digest([Section(None, [CLOCK])]).by_category()) == [None]


def test_papers_are_grouped_by_day() -> None:
    """The day of publication counts, or else that of the digest, the earliest first."""
    assert {day: group.papers for day, group in DIGEST.by_day().items()} == {
        EVE: (JOIN,),
        DAY: (CLOCK, PHYSICS),
        LATER: (NORM,),
    }
    undated = Digest([Section(None, [CLOCK, NORM, JOIN, Paper("At the end", published=datetime.date.max)])])
    assert list(undated.by_day()) == [EVE, LATER, datetime.date.max, None]


@given(SMALL_DIGESTS)
def test_every_paper_is_in_one_group(digest: Digest) -> None:
    """Groups are digests with papers, and together they have every paper once."""
    for groups in (digest.by_category(), digest.by_day()):
        assert all(groups.values())
        assert sorted(id(paper) for group in groups.values() for paper in group) == sorted(map(id, digest))


# Comparing texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A  Faster\nSort", "a faster sort"),
        ("Šimková", "simkova"),
        ("Ørsted Đặng Ħ", "orsted dang h"),
        ("Ægir œuvre", "aegir oeuvre"),
        ("Weißbrodt", "weissbrodt"),
        ("İstanbul", "istanbul"),
        ("Ａ全角", "a全角"),
        ("ŋ", "ŋ"),
        ("Élan Ωμέγα", "elan ωμεγα"),
        ("“Fast” – ‘and’ — slow−er--", "\"fast\" - 'and' - slow-er-"),
        (r"$O(n \log n)$", "o(n log n)"),
        (r"\emph{Deep} {\it Nets} \& \textbf {More}", "deep nets & more"),
        (r"Erd{\H o}s, Na\"{\i}ve, \v{S}imkov\'a, \O re, Stra\ss e", "erdos, naive, simkova, ore, strasse"),
        (r"$\alpha_{1}$-R\'enyi~5\%\,x", "alpha_1-renyi 5% x"),
        ("a\\", "a"),
    ],
)
def test_texts_are_compared_as_people_type_them(text: str, expected: str) -> None:
    """Case, accents, strokes and kinds of white space make no difference; other letters do."""
    assert _select.folded(text) == expected


@given(any_text)
def test_a_title_is_found_by_itself(title: str) -> None:
    """Whatever a title holds, looking for it finds its paper; one that leaves nothing to look for is refused."""
    digest = Digest([Section(None, [Paper(title), Paper("")])])
    if _select.folded(title):
        assert digest.select(text=title).papers == (Paper(title),)
    else:
        with pytest.raises(ValueError, match=r"^text: expected some text, got "):
            digest.select(text=title)
