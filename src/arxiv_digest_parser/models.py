"""The values that a digest is read into: frozen, slotted, hashable, and checked when they are made."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, SupportsIndex, TypeVar, cast, overload

import attrs

from arxiv_digest_parser import _select
from arxiv_digest_parser._select import Conditions, Texts
from arxiv_digest_parser._unicode import is_well_formed, printable
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.identifiers import ANNOUNCE_TYPES, ArxivId

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

_TEXT = (str,)
_TEXT_OR_NONE = (str, type(None))
_COUNT_OR_NONE = (int, type(None))

#: What the JSON of a digest begins with.
JSON_HEADER: Mapping[str, object] = MappingProxyType({"format": "arxiv-digest", "version": 1})

_Key = TypeVar("_Key")
_Value_co = TypeVar("_Value_co", covariant=True)


class _Labelled(Mapping[str, _Value_co]):
    """An immutable mapping of label to value, in the order of the digest; it hashes and pickles."""

    __slots__ = ("_items",)
    _items: dict[str, _Value_co]
    _value: ClassVar[type]

    def __getitem__(self, key: str) -> _Value_co:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, type(self)):
            return self._items == other._items
        return isinstance(other, Mapping) and self._items == dict(cast("Mapping[object, object]", other))

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from arxiv_digest_parser._pydantic import schema_of_mapping

        return schema_of_mapping(cls, handler, cls._value)

    def __reduce__(self) -> tuple[type[_Labelled[_Value_co]], tuple[dict[str, _Value_co]]]:
        return type(self), (self._items,)


class Extra(_Labelled[str]):
    """An immutable mapping of label to text, in the order of the digest; it hashes and pickles.

    Example:
        >>> Extra({"Score": "8.5"})["Score"]
        '8.5'
    """

    __slots__ = ()
    _value = str

    def __init__(self, items: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        try:
            self._items = dict(items)
        except (TypeError, ValueError):
            raise TypeError(f"extra: expected a mapping of str to str, or pairs of these, got {items!r:.60}") from None
        for label, text in cast("Mapping[object, object]", self._items).items():
            if not isinstance(label, str) or not isinstance(text, str):
                raise TypeError(f"extra: expected str to str, got {label!r}: {text!r}")
            _check_value("extra", label)
            _check_value("extra", text)


class Scores(_Labelled[float]):
    """An immutable mapping of label to number, in the order of the digest; it hashes and pickles.

    Raises:
        TypeError: It is not a mapping of text to numbers.
        ValueError: A number is not finite.

    Example:
        >>> Scores({"Relevance": 8})["Relevance"]
        8.0
    """

    __slots__ = ()
    _value = float

    def __init__(self, items: Mapping[str, float] | Iterable[tuple[str, float]] = ()) -> None:
        try:
            given = dict(items)
        except (TypeError, ValueError):
            raise TypeError(
                f"scores: expected a mapping of str to float, or pairs of these, got {items!r:.60}"
            ) from None
        for label, score in cast("Mapping[object, object]", given).items():
            # `type(...) in` and not isinstance: True is not a number.
            if not isinstance(label, str) or type(score) not in {int, float}:
                raise TypeError(f"scores: expected str to float, got {label!r}: {score!r}")
        self._items = {label: _finite(label, score) for label, score in given.items()}


def _finite(label: str, score: float) -> float:
    try:
        number = float(score)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError(f"scores: expected a finite number, got {label!r}: {number}")
    return number


def extra_of(items: dict[str, str]) -> Extra:
    """Make an `Extra` of what is known to be text: a reader makes thousands of them."""
    extra = object.__new__(Extra)
    object.__setattr__(extra, "_items", items)
    return extra


_NO_EXTRA, _NO_SCORES = Extra(), Scores()


def _tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple; return non-sequences unchanged, so that the type check reports the field."""
    given: Any = values
    if isinstance(given, (tuple, str, bytes, bytearray)) or not hasattr(given, "__iter__"):
        return given  # type: ignore[no-any-return]
    return tuple(given)


def _extra(items: Mapping[str, str]) -> Extra:
    given: Any = items
    if isinstance(given, Extra) or not isinstance(given, Mapping):
        return cast("Extra", given)
    return Extra(cast("Mapping[str, str]", given))


#: Python prints no number of more digits (``sys.set_int_max_str_digits``), so neither JSON nor a layout could hold one.
_TOO_LARGE = 10**4300


def _check_value(name: str, value: object) -> None:
    """Refuse text that cannot be encoded, and numbers with so many digits that Python would not print them."""
    if isinstance(value, str):
        if not is_well_formed(value):
            raise ValueError(f"{name}: expected text that UTF-8 can hold, got surrogates in {value!r:.80}")
    elif isinstance(value, int) and abs(value) >= _TOO_LARGE:
        raise ValueError(f"{name}: expected at most 4,300 digits")


def _scores(items: Mapping[str, float]) -> Scores:
    given: Any = items
    if isinstance(given, Scores) or not isinstance(given, Mapping):
        return cast("Scores", given)
    return Scores(cast("Mapping[str, float]", given))


def _tuples(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple of tuples; return non-sequences unchanged, so that the type check reports the field."""
    outer = _tuple(values)
    return tuple(map(_tuple, outer)) if type(outer) is tuple else outer


class _Checked:
    """Checks a model's fields when it is made: an error names the field and what it expected."""

    __slots__ = ()
    _types: ClassVar[dict[str, tuple[type, ...]]]
    _items: ClassVar[dict[str, type]] = {}
    #: What the JSON of a model says besides its fields.
    _header: ClassVar[Mapping[str, object]] = {}

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from arxiv_digest_parser._pydantic import schema_of

        return schema_of(cls, handler, cls._header)

    def __attrs_post_init__(self) -> None:
        for name, allowed in self._types.items():
            value = getattr(self, name)
            # `type(...) in` and not isinstance: True is no number, and a datetime is no date.
            if type(value) not in allowed and not _is_text(value, allowed):
                wanted = " or ".join("None" if t is type(None) else t.__name__ for t in allowed)
                raise TypeError(f"{type(self).__name__}.{name}: expected {wanted}, got {value!r}")
            _check_value(f"{type(self).__name__}.{name}", value)
        for name, item in self._items.items():
            values = getattr(self, name)
            if type(values) is not tuple:
                raise TypeError(f"{type(self).__name__}.{name}: expected a sequence of {item.__name__}, got {values!r}")
            for index, value in enumerate(cast("tuple[object, ...]", values)):
                if type(value) is not item and not _is_text(value, (item,)):
                    raise TypeError(f"{type(self).__name__}.{name}[{index}]: expected {item.__name__}, got {value!r}")
                _check_value(f"{type(self).__name__}.{name}[{index}]", value)


_Model = TypeVar("_Model", bound="attrs.AttrsInstance")


def unchecked(model: type[_Model]) -> Callable[..., list[_Model]]:
    """Return a function that makes models from values that are known to be valid, with a column for each field.

    Readers make thousands of papers from values whose types they know. Making and checking frozen instances field by
    field took ten times as long as this, which fills an instance of a class with the same slots and then changes its
    class.
    """
    fields = {field.name: attrs.field(default=field.default) for field in attrs.fields(model)}
    bare = attrs.make_class(
        model.__name__,
        fields,
        bases=model.__bases__,
        class_body={"__attrs_post_init__": None},
        slots=True,
        weakref_slot=False,
        eq=False,
        repr=False,
    )

    def make(*columns: Iterable[Any]) -> list[_Model]:
        made: list[Any] = [*map(bare, *columns)]
        for one in made:
            one.__class__ = model
        return made

    return make


def _is_text(value: object, allowed: tuple[type, ...]) -> bool:
    """A subclass of str is text as well (pandas, lxml and others hand these out)."""
    return str in allowed and isinstance(value, str)


def _cut(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def quoted(text: str) -> str:
    """Show a text to a person: short, on one line, in quotes."""
    return repr(_cut(text))


def _plain(text: str) -> str:
    """Show a text without quotes: short, on one line, and without what a terminal would obey."""
    return printable(_cut(text))


@attrs.frozen(kw_only=True, weakref_slot=False)  # as `unchecked` needs
class Analysis(_Checked):
    """What a language model wrote about a paper.

    A field is ``None`` if the digest does not print it, and ``""`` if the digest prints only its label. Weak references
    to an analysis are not supported.

    Attributes:
        tldr: The paper in a sentence.
        motivation: Why it was written.
        method: What the authors did.
        result: What they found.
        conclusion: What follows from it.
        language: BCP 47 language of these texts (``zh``, ``ja``, ``ko``, ``en``, …), derived from their script;
            ``None`` if it cannot be determined.

    Example:
        >>> Analysis(tldr="A faster sort.", language="en").tldr
        'A faster sort.'
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = dict.fromkeys(
        ("tldr", "motivation", "method", "result", "conclusion", "language"), _TEXT_OR_NONE
    )

    tldr: str | None = None
    motivation: str | None = None
    method: str | None = None
    result: str | None = None
    conclusion: str | None = None
    language: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)  # as `unchecked` needs
class Translation(_Checked):
    """A paper's title or abstract in another language.

    Attributes:
        language: BCP 47 language (``zh``, ``ja``, …); ``None`` if it cannot be determined.
        title: The translated title, if there is one.
        abstract: The translated abstract, if there is one.

    Example:
        >>> Translation(language="zh", title="更快的排序").language
        'zh'
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = dict.fromkeys(("language", "title", "abstract"), _TEXT_OR_NONE)

    language: str | None
    title: str | None = None
    abstract: str | None = None


@attrs.frozen
class Older(_Checked):
    """A value that a merged paper has from an older version, because the newest version was listed without it.

    Attributes:
        field: The field of `Paper`, such as ``abstract``, or a part of a field, such as ``extra.Score``,
            ``analysis.zh`` or ``translations.title.zh``.
        version: The version of the paper with which the value was printed.

    Example:
        >>> Older("abstract", 1).version
        1
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {"field": _TEXT, "version": (int,)}

    field: str
    version: int


@attrs.frozen(repr=False, weakref_slot=False)  # as `unchecked` needs
class Paper(_Checked):
    """One paper of a digest, as it was printed there.

    A text is ``None`` if the digest does not print it, and ``""`` if the digest prints only its label. Weak references
    to a paper are not supported.

    Attributes:
        title: The title on one line, as arXiv gives it. TeX is kept.
        authors: The names of the authors in order, as printed.
        authors_complete: ``False`` if the digest shortened the list (``et al.``, ``等 12 人``).
        abstract: The English abstract, including line breaks.
        arxiv_id: The arXiv identifier, or ``None`` for a paper that is not on arXiv.
        url: The link to the paper, as printed.
        pdf_url: The link to its PDF, as printed.
        primary_category: The category that the digest calls the main one, such as ``cs.CL``.
        categories: All categories, in order.
        published: The day on which it was submitted.
        updated: The day on which its newest version was submitted.
        comment: The authors' comment on arXiv.
        doi: The DOI of the published version, as the digest prints it.
        journal_ref: Where it was published, as arXiv prints it.
        announce_type: How arXiv announced it: ``new``, ``cross`` (listed from another category), ``replace`` (a new
            version) or ``replace-cross``.
        affiliations: The affiliations of each author, with one tuple for each author; empty if none are printed.
        code_url: The link to its code, as printed.
        keywords: Its keywords, in order.
        scores: The numbers with which the digest rates it, as a mapping of label to number, in order.
        number: The number that is printed before the title.
        analysis: What a language model wrote about it.
        other_analyses: What it wrote in other languages, if the paper comes from several digests.
        translations: The title and the abstract in other languages.
        extra: Fields that this class does not have, as a mapping of label to text, in order.
        seen: The days of the digests that listed it, in order, if it comes from `merge`.
        older: The values that come from an older version than `arxiv_id`, if it comes from `merge`.

    Raises:
        TypeError: A value has the wrong type.
        ValueError: A value is not allowed, such as an `announce_type` that arXiv does not use, a text with surrogates,
            which UTF-8 cannot represent, or a number with more than 4,300 digits.

    Example:
        >>> paper = Paper("A Faster Sort", authors=["Ada Lovelace"], arxiv_id=ArxivId.parse("2512.20569"))
        >>> paper.authors
        ('Ada Lovelace',)
        >>> paper
        <Paper 'A Faster Sort' by Ada Lovelace, arXiv:2512.20569>
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "title": _TEXT,
        "authors_complete": (bool,),
        "abstract": _TEXT_OR_NONE,
        "arxiv_id": (ArxivId, type(None)),
        "url": _TEXT_OR_NONE,
        "pdf_url": _TEXT_OR_NONE,
        "primary_category": _TEXT_OR_NONE,
        "published": (datetime.date, type(None)),
        "updated": (datetime.date, type(None)),
        "comment": _TEXT_OR_NONE,
        "doi": _TEXT_OR_NONE,
        "journal_ref": _TEXT_OR_NONE,
        "announce_type": _TEXT_OR_NONE,
        "code_url": _TEXT_OR_NONE,
        "scores": (Scores,),
        "number": _COUNT_OR_NONE,
        "analysis": (Analysis, type(None)),
        "extra": (Extra,),
    }
    _items: ClassVar[dict[str, type]] = {
        "authors": str,
        "categories": str,
        "affiliations": tuple,
        "keywords": str,
        "other_analyses": Analysis,
        "translations": Translation,
        "seen": datetime.date,
        "older": Older,
    }

    title: str
    authors: tuple[str, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    authors_complete: bool = attrs.field(default=True, kw_only=True)
    abstract: str | None = attrs.field(default=None, kw_only=True)
    arxiv_id: ArxivId | None = attrs.field(default=None, kw_only=True)
    url: str | None = attrs.field(default=None, kw_only=True)
    pdf_url: str | None = attrs.field(default=None, kw_only=True)
    primary_category: str | None = attrs.field(default=None, kw_only=True)
    categories: tuple[str, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    published: datetime.date | None = attrs.field(default=None, kw_only=True)
    comment: str | None = attrs.field(default=None, kw_only=True)
    number: int | None = attrs.field(default=None, kw_only=True)
    analysis: Analysis | None = attrs.field(default=None, kw_only=True)
    other_analyses: tuple[Analysis, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    translations: tuple[Translation, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    extra: Extra = attrs.field(default=_NO_EXTRA, converter=_extra, kw_only=True)
    seen: tuple[datetime.date, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    older: tuple[Older, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    updated: datetime.date | None = attrs.field(default=None, kw_only=True)
    doi: str | None = attrs.field(default=None, kw_only=True)
    journal_ref: str | None = attrs.field(default=None, kw_only=True)
    announce_type: str | None = attrs.field(default=None, kw_only=True)
    affiliations: tuple[tuple[str, ...], ...] = attrs.field(default=(), converter=_tuples, kw_only=True)
    code_url: str | None = attrs.field(default=None, kw_only=True)
    keywords: tuple[str, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    scores: Scores = attrs.field(default=_NO_SCORES, converter=_scores, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        for index, places in enumerate(self.affiliations):
            for place in cast("tuple[object, ...]", places):
                if not isinstance(place, str):
                    raise TypeError(f"Paper.affiliations[{index}]: expected str, got {place!r}")
        check_values(self)

    def __repr__(self) -> str:
        more = len(self.authors) - 3
        names = ", ".join(map(_plain, self.authors[:3])) + (f" and {more} more" if more > 0 else "")
        by = f" by {names}" if names else ""
        identifier = f", arXiv:{self.arxiv_id}" if self.arxiv_id else f", {_plain(self.url)}" if self.url else ""
        return f"<Paper {quoted(self.title)}{by}{identifier}>"

    def _repr_html_(self) -> str:
        from arxiv_digest_parser._notebook.views import paper_html

        return paper_html(self)


def check_values(paper: Paper) -> None:
    """Check what the types of a paper's fields do not say.

    Raises:
        ValueError: arXiv does not use the announcement type, or there are not as many affiliations as authors.
    """
    if paper.announce_type is not None and paper.announce_type not in ANNOUNCE_TYPES:
        wanted = ", ".join(ANNOUNCE_TYPES)
        raise ValueError(f"Paper.announce_type: expected one of {wanted}, got {quoted(paper.announce_type)}")
    if paper.affiliations and len(paper.affiliations) != len(paper.authors):
        wanted = how_many(len(paper.authors), "author")
        raise ValueError(f"Paper.affiliations: expected one for each of {wanted}, got {len(paper.affiliations)}")


@attrs.frozen(repr=False)
class Section(_Checked):
    """The papers below one heading of a digest.

    Attributes:
        name: The heading, such as ``cs.CL``; ``None`` for papers without a heading above them.
        papers: Its papers, in order.
        declared_total: The number of papers that the section has according to the digest; ``None`` if it does not say.
        path: All headings above its papers, outermost first, the last of which is `name`. It is empty if there is at
            most one.
        date: The day of the section, in a digest of several days.

    Example:
        >>> Section("cs.CL", [Paper("A Faster Sort")], declared_total=1)
        <Section 'cs.CL', 1 paper>
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "name": _TEXT_OR_NONE,
        "declared_total": _COUNT_OR_NONE,
        "date": (datetime.date, type(None)),
    }
    _items: ClassVar[dict[str, type]] = {"papers": Paper, "path": str}

    name: str | None
    papers: tuple[Paper, ...] = attrs.field(default=(), converter=_tuple)
    declared_total: int | None = attrs.field(default=None, kw_only=True)
    path: tuple[str, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    date: datetime.date | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        name = None if self.name is None else quoted(self.name)
        return f"<Section {name}, {how_many(len(self.papers), 'paper')}>"

    def _repr_html_(self) -> str:
        from arxiv_digest_parser._notebook.views import section_html

        return section_html(self)


def category_of(section: Section, paper: Paper) -> str | None:
    """Return the category under which a paper of a section counts: its primary one, or else the section's name."""
    return paper.primary_category or section.name


@attrs.frozen(repr=False)
class Digest(_Checked):
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
        "title": _TEXT_OR_NONE,
        "date": (datetime.date, type(None)),
        "layout": _TEXT_OR_NONE,
        "source": _TEXT_OR_NONE,
    }
    _items: ClassVar[dict[str, type]] = {"sections": Section, "diagnostics": Diagnostic}

    _header: ClassVar[Mapping[str, object]] = JSON_HEADER

    sections: tuple[Section, ...] = attrs.field(default=(), converter=_tuple)
    title: str | None = attrs.field(default=None, kw_only=True)
    date: datetime.date | None = attrs.field(default=None, kw_only=True)
    layout: str | None = attrs.field(default=None, kw_only=True, eq=False)
    source: str | None = attrs.field(default=None, kw_only=True, eq=False)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=_tuple, kw_only=True, eq=False)

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
            return self._find(_identifier(item)) is not None
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
            return _at(self.papers, key)
        try:
            wanted = _identifier(key)
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
    ) -> Digest:
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
        wanted = _select.tests_of(
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
        unwanted = _select.tests_of(_mapping("exclude", exclude))

        def is_selected(section: Section, paper: Paper) -> bool:
            return (
                all(test(_LOOKED_AT[name](self, section, paper)) for name, test in wanted.items())
                and not any(test(_LOOKED_AT[name](self, section, paper)) for name, test in unwanted.items())
                and (where is None or bool(where(paper)))
            )

        found = (
            (index, paper)
            for index, section in enumerate(self.sections)
            for paper in section.papers
            if is_selected(section, paper)
        )
        selected: dict[int, list[Paper]] = {}
        for index, paper in islice(found, limit):
            selected.setdefault(index, []).append(paper)
        return self._holding(selected)

    def by_category(self) -> dict[str | None, Digest]:
        """Return a digest for each primary category, in the order of their first papers.

        A paper without a primary category counts for the name of its section; if there is none either, the key is
        ``None``.

        Example:
            >>> digest = Digest([Section("cs.DS", [Paper("A"), Paper("B", primary_category="cs.CL"), Paper("C")])])
            >>> {category: len(group) for category, group in digest.by_category().items()}
            {'cs.DS': 2, 'cs.CL': 1}
        """
        return self._grouped(category_of)

    def by_day(self) -> dict[datetime.date | None, Digest]:
        """Return a digest for each day, the earliest first.

        The day of a paper is the one on which it was published, or otherwise that of its section or of the digest.
        Papers without any of these come last, with the key ``None``.

        Example:
            >>> paper = Paper("A", published=datetime.date(2025, 12, 24))
            >>> digest = Digest([Section(None, [paper, Paper("B")])], date=datetime.date(2025, 12, 20))
            >>> [(str(day), group.papers[0].title) for day, group in digest.by_day().items()]
            [('2025-12-20', 'B'), ('2025-12-24', 'A')]
        """
        groups = self._grouped(lambda section, paper: _day(self, section, paper))
        return {day: groups[day] for day in sorted(groups, key=lambda day: (day is None, day or datetime.date.max))}

    def _grouped(self, key: Callable[[Section, Paper], _Key]) -> dict[_Key, Digest]:
        groups: dict[_Key, dict[int, list[Paper]]] = {}
        for index, section in enumerate(self.sections):
            for paper in section.papers:
                groups.setdefault(key(section, paper), {}).setdefault(index, []).append(paper)
        return {value: self._holding(papers) for value, papers in groups.items()}

    def _holding(self, papers: Mapping[int, list[Paper]]) -> Digest:
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
        facts = " ".join(
            str(fact)
            for fact in (
                None if self.layout is None else _plain(self.layout),
                None if self.title is None else quoted(self.title),
                self.date,
            )
            if fact is not None
        )
        contents = f"{how_many(len(self.papers), 'paper')} in {how_many(len(self.sections), 'section')}"
        noticed = f", {how_many(len(self.diagnostics), 'diagnostic')}" if self.diagnostics else ""
        return f"<Digest{' ' + facts if facts else ''}, {contents}{noticed}>"


def listed(papers: object) -> tuple[Paper, ...]:
    """Return the papers of a digest, a paper, or papers.

    Raises:
        TypeError: It is none of these.
    """
    if isinstance(papers, Paper):
        return (papers,)
    if isinstance(papers, Digest):
        return papers.papers
    if isinstance(papers, (str, bytes)) or not isinstance(papers, Iterable):
        raise TypeError(f"papers: expected Digest, Paper or an iterable of Paper, got {type(papers).__name__}")
    found = tuple(cast("Iterable[object]", papers))
    for index, paper in enumerate(found):
        if not isinstance(paper, Paper):
            raise TypeError(f"papers[{index}]: expected Paper, got {type(paper).__name__}")
    return cast("tuple[Paper, ...]", found)


def how_many(number: int, noun: str) -> str:
    """Return ``1 paper``, ``2,000 papers``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _at(papers: tuple[Paper, ...], position: SupportsIndex) -> Paper:
    try:
        return papers[position]
    except IndexError:
        raise IndexError(f"{position} is out of range: the digest has {how_many(len(papers), 'paper')}") from None


def _identifier(given: object) -> ArxivId:
    if isinstance(given, ArxivId):
        return given
    if isinstance(given, str):
        return ArxivId.parse(given.strip())
    raise TypeError(f"expected a position, a slice or an arXiv identifier, got {given!r:.80}")


def _mapping(argument: str, given: object) -> Mapping[str, object]:
    if given is None or isinstance(given, Mapping):
        return cast("Mapping[str, object]", given or {})
    raise TypeError(f"{argument}: expected a mapping of conditions, got {given!r:.80}")


def _texts(paper: Paper) -> Iterator[str]:
    """Yield every text in words that the digest prints about the paper."""
    given = [paper.title, paper.abstract, paper.comment, paper.journal_ref, *paper.keywords]
    for analysis in (paper.analysis or Analysis(), *paper.other_analyses):
        given += [analysis.tldr, analysis.motivation, analysis.method, analysis.result, analysis.conclusion]
    for translation in paper.translations:
        given += [translation.title, translation.abstract]
    yield from (text for text in (*given, *paper.extra.values()) if text)


def _categories(_: Digest, section: Section, paper: Paper) -> tuple[str | None, ...]:
    return (paper.primary_category, *paper.categories, section.name)


def _day(digest: Digest, section: Section, paper: Paper) -> datetime.date | None:
    return paper.published or section.date or digest.date


#: What each condition of `Digest.select` is about.
_LOOKED_AT: dict[str, Callable[[Digest, Section, Paper], object]] = {
    "category": _categories,
    "author": lambda _digest, _section, paper: paper.authors,
    "title": lambda _digest, _section, paper: (paper.title,),
    "text": lambda _digest, _section, paper: _texts(paper),
    "since": _day,
    "until": _day,
    "announce_type": lambda _digest, _section, paper: paper.announce_type,
    "scores": lambda _digest, _section, paper: paper.scores,
}
