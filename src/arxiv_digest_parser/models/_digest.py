"""A digest: a collection of papers by section, which can be looked up, selected and grouped.

Annotations are objects here and not texts, as in `models._papers`.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import ClassVar, SupportsIndex, TypeVar, overload

import attrs

from arxiv_digest_parser._messages import how_many, plain, quoted
from arxiv_digest_parser._select import Conditions, Texts
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models._checks import TEXT_OR_NONE, Checked, tuple_of
from arxiv_digest_parser.models._conditions import day_of, mapping, selection
from arxiv_digest_parser.models._keys import at, identifier_of
from arxiv_digest_parser.models._papers import Paper, Section, category_of

_Key = TypeVar("_Key")

#: What the JSON of a digest begins with.
JSON_HEADER: Mapping[str, object] = MappingProxyType({"format": "arxiv-digest", "version": 1})


@attrs.frozen(repr=False)
class Digest(Checked):
    """A digest of papers.

    Two digests are equal if they have the same content. `layout`, `source` and `diagnostics` do not count, because they
    are about the text that was read.

    A digest is also a collection of its papers: it has a length, yields its papers in order, and looks them up by
    position or arXiv identifier. Like every collection, a digest without papers is false.

    Attributes:
        sections: Its sections, in order.
        papers: The papers of all sections, in order.
        title: Its first heading, unless this is the heading of a table of contents.
        date: The day of the digest.
        layout: The name of the layout from which it was read; ``None`` for a digest that was not read.
        source: Where it comes from, such as the name of its file; ``None`` if this is unknown.
        diagnostics: Everything unusual that was noticed, in the order of the text.

    Example:
        >>> digest = Digest([Section("cs.CL", [Paper("A Faster Sort")])])
        >>> digest
        <Digest, 1 paper in 1 section>
        >>> [paper.title for paper in digest]
        ['A Faster Sort']
        >>> len(digest), bool(digest), bool(Digest(title="A day without papers"))
        (1, True, False)
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "title": TEXT_OR_NONE,
        "date": (datetime.date, type(None)),
        "layout": TEXT_OR_NONE,
        "source": TEXT_OR_NONE,
    }
    _items: ClassVar[dict[str, type]] = {"sections": Section, "diagnostics": Diagnostic}

    _header: ClassVar[Mapping[str, object]] = JSON_HEADER

    sections: tuple[Section, ...] = attrs.field(default=(), converter=tuple_of)
    title: str | None = attrs.field(default=None, kw_only=True)
    date: datetime.date | None = attrs.field(default=None, kw_only=True)
    layout: str | None = attrs.field(default=None, kw_only=True, eq=False)
    source: str | None = attrs.field(default=None, kw_only=True, eq=False)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=tuple_of, kw_only=True, eq=False)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """All papers, in order."""
        return tuple(paper for section in self.sections for paper in section.papers)

    def __len__(self) -> int:
        return len(self.papers)

    def __iter__(self) -> Iterator[Paper]:
        return iter(self.papers)

    def __contains__(self, item: object) -> bool:
        if isinstance(item, Paper):
            return item in self.papers
        try:
            return self._find(identifier_of(item)) is not None
        except (TypeError, ValueError):
            return False

    @overload
    def __getitem__(self, key: str | ArxivId | SupportsIndex) -> Paper: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Paper, ...]: ...
    def __getitem__(self, key: str | ArxivId | SupportsIndex | slice) -> Paper | tuple[Paper, ...]:
        """Return the paper at a position or with an arXiv identifier, or the papers of a slice.

        Args:
            key: A position, counted from 0; a slice of positions; or an identifier in any form that `ArxivId.parse`
                reads, possibly with white space around it. Its version only matters if the digest lists several
                versions of the paper; if the requested one is not among them, the first is returned.

        Raises:
            IndexError: The digest has no paper at that position.
            KeyError: The text is not an arXiv identifier, or the digest does not list the paper.
            TypeError: The key has the wrong type.

        Example:
            >>> paper = Paper("A Faster Sort", arxiv_id=ArxivId("2512.20569", 1))
            >>> digest = Digest([Section("cs.CL", [paper])])
            >>> digest["2512.20569"] is digest["https://arxiv.org/pdf/2512.20569v2"] is paper
            True
            >>> "2512.20569" in digest, "2512.20570" in digest, paper in digest
            (True, False, True)
            >>> digest[0] is paper, digest[:12]
            (True, (<Paper 'A Faster Sort', arXiv:2512.20569v1>,))
            >>> digest["2512.20570"]
            Traceback (most recent call last):
            KeyError: 'arXiv:2512.20570 is not among the 1 paper of this digest'
        """
        if isinstance(key, slice):
            return self.papers[key]
        if isinstance(key, SupportsIndex):
            return at(self.papers, key)
        try:
            wanted = identifier_of(key)
        except ValueError as error:
            raise KeyError(f"{error}; select(…) looks for categories, authors and texts") from None
        paper = self._find(wanted)
        if paper is None:
            raise KeyError(f"arXiv:{wanted} is not among the {how_many(len(self.papers), 'paper')} of this digest")
        return paper

    @cached_property
    def _index(self) -> dict[str, Paper]:
        """The papers by their identifiers, with the version and without."""
        index: dict[str, Paper] = {}
        for paper in self.papers:
            if paper.arxiv_id:
                index.setdefault(str(paper.arxiv_id), paper)
                index.setdefault(paper.arxiv_id.base, paper)
        return index

    def _find(self, wanted: ArxivId) -> Paper | None:
        return self._index.get(str(wanted), self._index.get(wanted.base))

    def select(  # noqa: PLR0913 - Each condition is a question that people ask; docs/select.md shows them.
        self,
        where: Callable[[Paper], object] | None = None,
        /,
        *,
        category: Texts | None = None,
        author: Texts | None = None,
        title: Texts | None = None,
        text: Texts | None = None,
        since: datetime.date | str | None = None,
        until: datetime.date | str | None = None,
        announce_type: Texts | None = None,
        scores: Mapping[str, float] | None = None,
        exclude: Conditions | None = None,
        limit: int | None = None,
    ) -> "Digest":
        """Return a digest of the papers for which every condition holds.

        A condition can have several values, one of which is enough. Texts are compared as people write them: without
        regard to case, accents and TeX, and with any white space as one space.

        Args:
            where: A function that returns whether a paper is wanted.
            category: ``cs.CL``, or ``cs`` for all categories of that archive. The primary category, the other ones and
                the name of the section are searched.
            author: Words from one author's name, in any order: the family name, or more. Only whole words match.
            title: Part of the title.
            text: Part of the title, abstract, comment, journal reference, a keyword, an analysis, a translation, or a
                value of ``extra``.
            since: The first day, as a date or a text such as ``"2025-12-24"``. The day of a paper is the one on which
                it was published, or otherwise that of its section or of the digest; papers without any are left out.
            until: The last day.
            announce_type: How arXiv announced it, as in `Paper.announce_type`.
            scores: The minimum for each of these labels, as in ``{"Relevance": 7}``; papers without the label are left
                out.
            exclude: Conditions with the same names; papers that fulfil one of them are left out.
            limit: The maximum number of papers; the first ones are returned.

        Returns:
            A digest with the same title and date. Sections without papers are left out, and so are `diagnostics` and
            declared totals, because they are about the whole digest.

        Raises:
            TypeError: A condition has the wrong type.
            ValueError: A text is blank, a day is not a valid date, arXiv does not use the `announce_type`, or `limit`
                is negative.

        Example:
            >>> faster = Paper("A Faster Sort", authors=["Petra Šimková"], published=datetime.date(2025, 12, 24))
            >>> slower = Paper("A Slower Sort", authors=["Ada Lovelace"], categories=["cs.DS", "math.CO"])
            >>> digest = Digest([Section("cs.DS", [faster, slower])], date=datetime.date(2025, 12, 27))
            >>> digest.select(author="simkova")[:], digest.select(category=["math", "stat"], title="slow")[:]
            ((<Paper 'A Faster Sort' by Petra Šimková>,), (<Paper 'A Slower Sort' by Ada Lovelace>,))
            >>> digest.select(since="2025-12-26", exclude={"author": "lovelace", "title": "survey"})
            <Digest 2025-12-27, 0 papers in 0 sections>
            >>> len(digest.select(lambda paper: len(paper.authors) > 3))
            0
        """
        if where is not None and not callable(where):
            raise TypeError(f"expected a function of a paper, got {where!r:.80}; other conditions have names")
        if limit is not None and type(limit) is not int:
            raise TypeError(f"limit: expected int or None, got {limit!r:.80}")
        if limit is not None and limit < 0:
            raise ValueError(f"limit: expected 0 or more, got {limit}")
        wanted = selection(
            {
                "category": category,
                "author": author,
                "title": title,
                "text": text,
                "since": since,
                "until": until,
                "announce_type": announce_type,
                "scores": scores,
            }
        )
        unwanted = selection(mapping("exclude", exclude))
        found = (
            (index, paper)
            for index, section in enumerate(self.sections)
            for paper in section.papers
            if all(test(self.date, section, paper) for test in wanted)
            and not any(test(self.date, section, paper) for test in unwanted)
            and (where is None or where(paper))
        )
        selected: dict[int, list[Paper]] = {}
        for index, paper in islice(found, limit):
            selected.setdefault(index, []).append(paper)
        return self._holding(selected)

    def by_category(self) -> dict[str | None, "Digest"]:
        """Return a digest for each primary category, in the order of their first papers.

        A paper without a primary category counts for the name of its section; if there is none either, the key is
        ``None``.

        Example:
            >>> digest = Digest([Section("cs.DS", [Paper("A"), Paper("B", primary_category="cs.CL"), Paper("C")])])
            >>> {category: len(group) for category, group in digest.by_category().items()}
            {'cs.DS': 2, 'cs.CL': 1}
        """
        return self._grouped(category_of)

    def by_day(self) -> dict[datetime.date | None, "Digest"]:
        """Return a digest for each day, the earliest first.

        The day of a paper is the one on which it was published, or otherwise that of its section or of the digest.
        Papers without any of these come last, with the key ``None``.

        Example:
            >>> paper = Paper("A", published=datetime.date(2025, 12, 24))
            >>> digest = Digest([Section(None, [paper, Paper("B")])], date=datetime.date(2025, 12, 20))
            >>> [(str(day), group.papers[0].title) for day, group in digest.by_day().items()]
            [('2025-12-20', 'B'), ('2025-12-24', 'A')]
        """
        groups = self._grouped(lambda section, paper: day_of(self.date, section, paper))
        return {day: groups[day] for day in sorted(groups, key=lambda day: (day is None, day or datetime.date.max))}

    def _grouped(self, key: Callable[[Section, Paper], _Key]) -> dict[_Key, "Digest"]:
        groups: dict[_Key, dict[int, list[Paper]]] = {}
        for index, section in enumerate(self.sections):
            for paper in section.papers:
                groups.setdefault(key(section, paper), {}).setdefault(index, []).append(paper)
        return {value: self._holding(papers) for value, papers in groups.items()}

    def _holding(self, papers: Mapping[int, list[Paper]]) -> "Digest":
        """Return this digest with some papers of each section, by the section's index."""
        sections = [
            attrs.evolve(self.sections[index], papers=kept, declared_total=None)
            for index, kept in papers.items()
            if kept
        ]
        return attrs.evolve(self, sections=sections, diagnostics=())

    def _repr_html_(self) -> str:
        from arxiv_digest_parser._notebook.views import digest_html

        return digest_html(self)

    def __repr__(self) -> str:
        layout = None if self.layout is None else plain(self.layout)
        title = None if self.title is None else quoted(self.title)
        facts = "".join(f" {fact}" for fact in (layout, title, self.date) if fact is not None)
        contents = f"{how_many(len(self.papers), 'paper')} in {how_many(len(self.sections), 'section')}"
        noticed = f", {how_many(len(self.diagnostics), 'diagnostic')}" if self.diagnostics else ""
        return f"<Digest{facts}, {contents}{noticed}>"
