"""Merge digests into one that has each paper once, with everything that any of them says about it."""

from __future__ import annotations

import datetime
import math
from collections.abc import Hashable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple, TypeAlias, cast

import attrs

from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser.diagnostics import Diagnostic, Place, diagnostic
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Older, Paper, Section, Translation

#: A value of a paper that is kept or replaced as a whole: the field, and which of its parts if it has several.
_Key: TypeAlias = "tuple[str, str | None]"

#: Fields that are read and made below; every other field is one value.
_MADE = {
    *("authors", "authors_complete", "arxiv_id", "number"),
    *("analysis", "other_analyses", "translations", "extra", "seen", "older"),
    *("affiliations", "announce_type", "code_url", "keywords", "scores", "updated"),
}
_WHOLE = [field.name for field in attrs.fields(Paper) if field.name not in _MADE]
_TRANSLATED = {"translations.title": "title", "translations.abstract": "abstract"}

#: The first of these is kept, whatever the version of the paper.
_OF_NO_VERSION = {"code_url"}

_CONFLICTING, _SUPERSEDED = "conflicting-value", "superseded-value"


def merge(digests: Iterable[Digest]) -> Digest:
    """Merge digests into one that has each paper once.

    Two listings are of the same paper if they have the same identifier, in any version; outside arXiv, if they have the
    same link; and without a link, if they agree in everything. For each value, the newest version wins, and among equal
    versions, the digest that comes first. An identifier without a version means the newest version. A value that only
    an older version has is kept, and listed in `Paper.older`. Analyses in several languages are kept: the language that
    comes first is in `Paper.analysis`, the others are in `Paper.other_analyses`.

    Each paper has the place and the number of its first listing. Sections with the same name, path and date are
    combined; a section is kept even if all its papers are listed elsewhere first. `Paper.seen` contains the dates of
    all digests, or of their sections, that list the paper. `Paper.updated` is the latest one, `Paper.code_url` the
    first one, `Paper.keywords` are combined, and `Paper.announce_type` is that of the newest listing. Title, date,
    layout and source are kept if all digests with papers agree on them.

    Therefore ``merge([merge([a, b]), c])``, ``merge([a, merge([b, c])])`` and ``merge([a, b, c])`` are equal, and
    merging a merged digest with itself, or with one that is already in it, changes nothing except diagnostics.

    Args:
        digests: The digests, in the order that their papers should have.

    Returns:
        The merged digest. It has a diagnostic for each value that was left out, in which ``line`` is the number of the
        paper in `Digest.papers`, counted from 1, ``source`` is its title, and ``text`` is the value, if it is a text.
        The diagnostics of the digests are not included, because they are about positions in their texts.

    Raises:
        TypeError: An argument is not a digest.

    Example:
        >>> first = Paper("A Fast Sort", abstract="We sort.", arxiv_id=ArxivId("2512.90001", 1))
        >>> second = Paper("A Faster Sort", arxiv_id=ArxivId("2512.90001", 2))
        >>> day = datetime.date(2025, 12, 24)
        >>> merged = merge([Digest([Section("cs.DS", [paper])], date=day) for paper in (first, second)])
        >>> [paper] = merged.papers
        >>> paper.title, paper.abstract, paper.older
        ('A Faster Sort', 'We sort.', (Older(field='abstract', version=1),))
        >>> paper.seen
        (datetime.date(2025, 12, 24),)
        >>> print(*merged.diagnostics)
        1:1: note: version 1 has a different title: 'A Fast Sort' [superseded-value]
            A Faster Sort
            ^~~~~~~~~~~~~
    """
    papers: dict[Hashable, _Merged] = {}
    sections: dict[_Place, list[_Merged]] = {}
    with_papers: list[Digest] = []
    for digest in _checked(digests):
        listed: list[_Merged] = []
        for section in digest.sections:
            here = sections.setdefault(_Place(section.name, section.path, section.date), [])
            for paper in section.papers:
                identity = _identity(paper)
                if identity not in papers:
                    papers[identity] = _Merged(paper.number)
                    here.append(papers[identity])
                papers[identity].add(paper, section.date or digest.date)
                listed.append(papers[identity])
        for noticed in digest.diagnostics:
            if noticed.code in {_CONFLICTING, _SUPERSEDED} and 0 < noticed.line <= len(listed):
                listed[noticed.line - 1].left_out[noticed.code, noticed.message, noticed.text] = None
        if listed:
            with_papers.append(digest)

    def common(name: str) -> Any:  # noqa: ANN401 - of whatever type the field is
        values = {getattr(digest, name) for digest in with_papers}
        return values.pop() if len(values) == 1 else None

    return Digest(
        [
            Section(name, [paper.made() for paper in found], path=path, date=date)
            for (name, path, date), found in sections.items()
        ],
        title=common("title"),
        date=common("date"),
        layout=common("layout"),
        source=common("source"),
        diagnostics=_diagnostics(chain.from_iterable(sections.values())),
    )


def _checked(digests: object) -> Iterator[Digest]:
    if isinstance(digests, Digest) or not isinstance(digests, Iterable):
        raise TypeError(f"digests: expected an iterable of Digest, got {type(digests).__name__}")
    for index, digest in enumerate(cast("Iterable[object]", digests)):
        if not isinstance(digest, Digest):
            raise TypeError(f"digests[{index}]: expected Digest, got {type(digest).__name__}")
        yield digest


def _identity(paper: Paper) -> Hashable:
    """Return what two papers share if they are the same."""
    if paper.arxiv_id:
        return paper.arxiv_id.base, "arXiv"
    if paper.url:
        return paper.url
    alone = _Merged(None)
    alone.add(attrs.evolve(paper, seen=(), older=()), None)
    return alone.made()


class _Place(NamedTuple):
    """What sections have in common if they are combined."""

    name: str | None
    path: tuple[str, ...]
    date: datetime.date | None


class _Value(NamedTuple):
    """A value in the order of preference: one that says something, then one of a newer version."""

    says: bool
    version: float
    value: Any


@attrs.define(eq=False)
class _Merged:
    """A paper while its listings are taken in."""

    number: int | None
    arxiv_id: ArxivId | None = None
    days: set[datetime.date] = attrs.Factory(set[datetime.date])
    values: dict[_Key, _Value] = attrs.Factory(dict[_Key, _Value])
    updated: datetime.date | None = None
    announced: tuple[datetime.date, bool, str | None] = (datetime.date.min, False, None)
    keywords: dict[str, None] = attrs.Factory(dict[str, None])
    left_out: dict[tuple[str, str, str | None], None] = attrs.Factory(dict[tuple[str, str, "str | None"], None])

    def add(self, paper: Paper, day: datetime.date | None) -> None:
        """Take in a listing of the paper, on a day."""
        if paper.arxiv_id:
            self.arxiv_id = max(self.arxiv_id or paper.arxiv_id, paper.arxiv_id)
        days = paper.seen if day is None else (*paper.seen, day)
        self.days.update(days)
        self.keywords.update(dict.fromkeys(paper.keywords))
        if paper.updated:
            self.updated = max(self.updated or paper.updated, paper.updated)
        announced = max(days, default=datetime.date.min), paper.announce_type is not None, paper.announce_type
        if announced[:2] > self.announced[:2]:
            self.announced = announced
        older = {value.field: value.version for value in paper.older}
        for key, value in _values(paper):
            version = older.get(_name(key), _version(paper.arxiv_id)) if key[0] not in _OF_NO_VERSION else math.inf
            self._put(key, _Value(bool(_text(value)), version, value))

    def _put(self, key: _Key, new: _Value) -> None:
        held = self.values.setdefault(key, new)
        kept, left = (new, held) if new[:2] > held[:2] else (held, new)
        self.values[key] = kept
        if not left.says or left.value == kept.value or _says_the_same(key, left.value, kept.value):
            return
        text = _text(left.value)
        difference = f"a different {_name(key)}: {quoted(text)}"
        if left.version < kept.version:
            self.left_out[_SUPERSEDED, f"version {left.version} has {difference}", text] = None
        else:
            self.left_out[_CONFLICTING, f"another digest has {difference}", text] = None

    def made(self) -> Paper:
        """Make the paper."""
        newest = _version(self.arxiv_id)
        analyses: list[Analysis] = []
        extra: dict[str, str] = {}
        scores: dict[str, float] = {}
        translations: dict[str | None, dict[str, str]] = {}
        whole: dict[str, Any] = {}
        older: list[Older] = []
        for (field, part), (_, version, value) in self.values.items():
            if field == "analysis":
                analyses.append(value)
            elif field == "extra":
                extra[str(part)] = value
            elif field == "scores":
                scores[str(part)] = value
            elif field in _TRANSLATED:
                translations.setdefault(part, {})[_TRANSLATED[field]] = value
            else:
                whole[field] = value
            if version != newest and field not in _OF_NO_VERSION:
                older.append(Older(_name((field, part)), int(version)))
        authors, complete, affiliations = whole.pop("authors")
        return Paper(
            **whole,
            authors=authors,
            authors_complete=complete,
            affiliations=affiliations,
            arxiv_id=self.arxiv_id,
            number=self.number,
            analysis=analyses[0] if analyses else None,
            other_analyses=analyses[1:],
            translations=[Translation(language=language, **parts) for language, parts in translations.items()],
            extra=extra,
            scores=scores,
            keywords=self.keywords,
            updated=self.updated,
            announce_type=self.announced[2],
            seen=sorted(self.days),
            older=sorted(older, key=lambda value: value.field),
        )


def _version(identifier: ArxivId | None) -> float:
    return math.inf if identifier is None or identifier.version is None else identifier.version


def _values(paper: Paper) -> Iterator[tuple[_Key, object]]:
    for field in _WHOLE:
        yield (field, None), getattr(paper, field)
    yield ("authors", None), (paper.authors, paper.authors_complete, paper.affiliations)
    yield ("code_url", None), paper.code_url
    for analysis in (paper.analysis, *paper.other_analyses):
        if analysis is not None:
            yield ("analysis", analysis.language), analysis
    for translation in paper.translations:
        for field, part in _TRANSLATED.items():
            if (text := getattr(translation, part)) is not None:
                yield (field, translation.language), text
    for label, text in paper.extra.items():
        yield ("extra", label), text
    for label, score in paper.scores.items():
        yield ("scores", label), score


def _name(key: _Key) -> str:
    field, part = key
    return field if part is None else f"{field}.{part}"


def _text(value: object) -> str:
    """Return the whole text of a value; empty if it says nothing."""
    if isinstance(value, tuple):
        return ", ".join(filter(None, map(_text, cast("tuple[object, ...]", value))))
    if isinstance(value, Analysis):
        texts = (value.tldr, value.motivation, value.method, value.result, value.conclusion)
        return "\n\n".join(filter(None, texts))
    return "" if value is None or isinstance(value, bool) else str(value)


def _says_the_same(key: _Key, left: Any, kept: Any) -> bool:  # noqa: ANN401 - of whatever type the field is
    """Tell whether nothing is lost if one of two values is dropped: same names, or links to the same paper on arXiv."""
    if key[0] == "authors":
        return left[:2] == kept[:2] and not left[2]
    if key[0] not in {"url", "pdf_url"}:
        return False
    try:
        return ArxivId.parse(left).base == ArxivId.parse(kept).base
    except ValueError:
        return False


def _diagnostics(papers: Iterable[_Merged]) -> Iterator[Diagnostic]:
    for number, paper in enumerate(papers, 1):
        title = paper.values["title", None].value
        for code, message, text in paper.left_out:
            yield diagnostic(code, message, Place.of_line(number, title, 0, len(title)), text)
