"""Hypothesis strategies for digests and what they are made of.

Each takes a strategy ``line`` for values that are printed on one line (titles, names, labels) and a strategy ``block``
for those that may span several (abstracts). A layout that cannot print every text passes narrower ones. Further
keywords replace the strategy of a single field: ``papers(line=words, number=st.none())``.
"""

from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from arxiv_digest_parser.diagnostics import Diagnostic, Severity
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Older, Paper, Section, Translation

_FEW = 3  # Longer lists find nothing that these do not, and cost time.

any_text: SearchStrategy[str] = st.text()
"""Any text that UTF-8 can hold, control characters included."""

surrogate_text: SearchStrategy[str] = st.text(st.characters(categories=["Cs"]) | st.characters())
"""Any text that Python can hold: many surrogates, alone and in pairs."""


def arxiv_ids() -> SearchStrategy[ArxivId]:
    """Make identifiers of both styles, with and without a version."""
    versions = st.none() | st.integers(1, 9999)
    return st.builds(ArxivId, _new_bases() | _old_bases(), versions)


def _new_bases() -> SearchStrategy[str]:
    four_digits = st.dates(date(2007, 4, 1), date(2014, 12, 31)), st.integers(0, 9999)
    five_digits = st.dates(date(2015, 1, 1), date(2099, 12, 31)), st.integers(0, 99999)
    return st.builds("{:%y%m}.{:04}".format, *four_digits) | st.builds("{:%y%m}.{:05}".format, *five_digits)


def _old_bases() -> SearchStrategy[str]:
    archives = st.sampled_from(["astro-ph", "cmp-lg", "cs", "hep-th", "math", "q-bio", "supr-con"])
    months = st.dates(date(1991, 7, 1), date(2007, 3, 31))
    return st.builds("{}/{:%y%m}{:03}".format, archives, months, st.integers(0, 999))


def analyses(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Analysis]:
    """Make analyses, empty ones included."""
    texts = dict.fromkeys(("tldr", "motivation", "method", "result", "conclusion"), st.none() | block)
    return st.builds(Analysis, **{**texts, "language": st.none() | line, **fields})


def translations(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Translation]:
    """Make translations, empty ones included."""
    maybe_line = st.none() | line
    return st.builds(
        Translation, **{"language": maybe_line, "title": maybe_line, "abstract": st.none() | block, **fields}
    )


def papers(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Paper]:
    """Make papers with any of their fields."""
    lines = st.lists(line, max_size=_FEW)
    maybe_line = st.none() | line
    defaults: dict[str, SearchStrategy[Any]] = {
        "title": line,
        "authors": lines,
        "authors_complete": st.booleans(),
        "abstract": st.none() | block,
        "arxiv_id": st.none() | arxiv_ids(),
        "url": maybe_line,
        "pdf_url": maybe_line,
        "primary_category": maybe_line,
        "categories": lines,
        "published": st.none() | st.dates(),
        "comment": maybe_line,
        "number": st.none() | st.integers(),
        "analysis": st.none() | analyses(line=line, block=block),
        "translations": st.lists(translations(line=line, block=block), max_size=_FEW),
        "extra": st.dictionaries(line, block, max_size=_FEW).map(Extra),
        "other_analyses": _rarely(analyses(line=line, block=block)),
        "seen": _rarely(st.dates()),
        "older": _rarely(st.builds(Older, line, st.integers())),
        "updated": st.none() | st.dates(),
        "doi": maybe_line,
        "journal_ref": maybe_line,
        "announce_type": st.sampled_from([None, "new", "cross", "replace", "replace-cross"]),
        "code_url": maybe_line,
        "keywords": lines,
        "scores": st.dictionaries(line, st.floats(allow_nan=False, allow_infinity=False), max_size=_FEW),
    }
    made = st.builds(Paper, **{**defaults, **fields})
    return made if "affiliations" in fields else made.flatmap(lambda paper: _affiliated(paper, line))


def _affiliated(paper: Paper, line: SearchStrategy[str]) -> SearchStrategy[Paper]:
    """Give each author affiliations, or none to all."""
    size = len(paper.authors)
    places = st.just(()) | st.lists(st.lists(line, max_size=_FEW), min_size=size, max_size=size)
    return places.map(lambda found: attrs.evolve(paper, affiliations=found))


def _rarely(items: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Make the lists of a field that only merged digests have: empty ones, mostly."""
    return st.just(()) | st.just(()) | st.just(()) | st.lists(items, min_size=1, max_size=2)


def sections(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Section]:
    """Make sections with their papers."""
    defaults: dict[str, SearchStrategy[Any]] = {
        "name": st.none() | line,
        "papers": st.lists(papers(line=line, block=block), max_size=_FEW),
        "declared_total": st.none() | st.integers(),
        "path": st.just(()) | st.lists(line, max_size=_FEW),
        "date": st.none() | st.dates(),
    }
    return st.builds(Section, **{**defaults, **fields})


def diagnostics(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Diagnostic]:
    """Make diagnostics, of any code."""
    defaults: dict[str, SearchStrategy[Any]] = {
        "code": line,
        "severity": st.sampled_from(Severity),
        "message": line,
        "line": st.integers(min_value=1),
        "column": st.integers(min_value=1),
        "length": st.integers(min_value=0),
        "source": line,
        "text": st.none() | block,
    }
    return st.builds(Diagnostic, **{**defaults, **fields})


def digests(
    *, line: SearchStrategy[str] = any_text, block: SearchStrategy[str] = any_text, **fields: SearchStrategy[Any]
) -> SearchStrategy[Digest]:
    """Make digests with their sections, papers and diagnostics."""
    defaults: dict[str, SearchStrategy[Any]] = {
        "sections": st.lists(sections(line=line, block=block), max_size=_FEW),
        "title": st.none() | line,
        "date": st.none() | st.dates(),
        "layout": st.none() | line,
        "diagnostics": st.lists(diagnostics(line=line, block=block), max_size=_FEW),
    }
    return st.builds(Digest, **{**defaults, **fields})
