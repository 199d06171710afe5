"""The values that a digest is read into: frozen, slotted, hashable, and checked when they are made."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, TypeVar, cast

import attrs

from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.identifiers import ArxivId

_TEXT = (str,)
_TEXT_OR_NONE = (str, type(None))
_COUNT_OR_NONE = (int, type(None))


class Extra(Mapping[str, str]):
    """An immutable mapping of label to text, in the order of the digest; it hashes and pickles.

    Example:
        >>> Extra({"Score": "8.5"})["Score"]
        '8.5'
    """

    __slots__ = ("_items",)
    _items: dict[str, str]

    def __init__(self, items: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        self._items = dict(items)
        for label, text in cast("Mapping[object, object]", self._items).items():
            if not isinstance(label, str) or not isinstance(text, str):
                raise TypeError(f"extra: expected str to str, got {label!r}: {text!r}")

    def __getitem__(self, key: str) -> str:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Extra):
            return self._items == other._items
        return isinstance(other, Mapping) and self._items == dict(cast("Mapping[object, object]", other))

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"Extra({self._items!r})"

    def __reduce__(self) -> tuple[type[Extra], tuple[dict[str, str]]]:
        return Extra, (self._items,)


_NO_EXTRA = Extra()


def _tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple; what is no sequence is left as it is for the check, which names the field."""
    given: Any = values
    if isinstance(given, (tuple, str, bytes, bytearray)) or not hasattr(given, "__iter__"):
        return given  # type: ignore[no-any-return]
    return tuple(given)


def _extra(items: Mapping[str, str]) -> Extra:
    given: Any = items
    if isinstance(given, Extra) or not isinstance(given, Mapping):
        return cast("Extra", given)
    return Extra(cast("Mapping[str, str]", given))


class _Checked:
    """Checks the types of a model's fields when it is made: an error names the field and what it expected."""

    __slots__ = ()
    _types: ClassVar[dict[str, tuple[type, ...]]]
    _items: ClassVar[dict[str, type]] = {}

    def __attrs_post_init__(self) -> None:
        for name, allowed in self._types.items():
            value = getattr(self, name)
            # `type(...) in` and not isinstance: True is no number, and a datetime is no date.
            if type(value) not in allowed and not _is_text(value, allowed):
                wanted = " or ".join("None" if t is type(None) else t.__name__ for t in allowed)
                raise TypeError(f"{type(self).__name__}.{name}: expected {wanted}, got {value!r}")
        for name, item in self._items.items():
            values = getattr(self, name)
            if type(values) is not tuple:
                raise TypeError(f"{type(self).__name__}.{name}: expected a sequence of {item.__name__}, got {values!r}")
            for index, value in enumerate(cast("tuple[object, ...]", values)):
                if not isinstance(value, item):
                    raise TypeError(f"{type(self).__name__}.{name}[{index}]: expected {item.__name__}, got {value!r}")


_Model = TypeVar("_Model", bound="attrs.AttrsInstance")


def unchecked(model: type[_Model]) -> Callable[..., _Model]:
    """Return a function that makes a model of values that are known to be right, in the order of its fields.

    A reader makes thousands of papers of values whose types it knows. Making a frozen instance field by field and
    checking it took ten times as long as this, which fills an instance of a class of the same layout, and says then
    what it is.
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

    def make(*values: object) -> _Model:
        made = bare(*values)
        made.__class__ = model
        return cast("_Model", made)

    return make


def _is_text(value: object, allowed: tuple[type, ...]) -> bool:
    """A subclass of str is text as well (pandas, lxml and others hand these out)."""
    return str in allowed and isinstance(value, str)


def _short(text: str, width: int = 60) -> str:
    return repr(text if len(text) <= width else text[: width - 1] + "…")


@attrs.frozen(kw_only=True, weakref_slot=False)  # as `unchecked` needs
class Analysis(_Checked):
    """What a language model wrote about a paper.

    A field is ``None`` where the digest does not print it, and ``""`` where it prints the label alone.

    Attributes:
        tldr: The paper in a sentence.
        motivation: Why it was written.
        method: What its authors did.
        result: What they found.
        conclusion: What follows.
        language: BCP 47 language of these texts (``zh``, ``ja``, ``ko``, ``en``, …), told by their script; ``None``
            if there is nothing to tell it by.

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


@attrs.frozen(kw_only=True)
class Translation(_Checked):
    """A paper's title or abstract in another language.

    Attributes:
        language: BCP 47 (``zh``, ``ja``, …); ``None`` if it cannot be told.
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


@attrs.frozen(repr=False, weakref_slot=False)  # as `unchecked` needs
class Paper(_Checked):
    """One paper of a digest, as it was printed there.

    A text is ``None`` where the digest does not print it, and ``""`` where it prints the label alone.

    Attributes:
        title: The title, on one line as arXiv gives it; TeX stays TeX.
        authors: The authors' names, in order, as printed.
        authors_complete: ``False`` where the digest cut the list short (``et al.``, ``等 12 人``).
        abstract: The English abstract, line breaks included.
        arxiv_id: The arXiv identifier, or ``None`` for a paper that is not on arXiv.
        url: The link to the paper, as printed.
        pdf_url: The link to its PDF, as printed.
        primary_category: The category that the digest calls the main one, such as ``cs.CL``.
        categories: All categories, in order.
        published: The day it was submitted.
        comment: The authors' comment on arXiv.
        number: The number printed before the title.
        analysis: What a language model wrote about it.
        translations: Title and abstract in other languages.
        extra: Fields that this class does not name: label to text, in order.

    Raises:
        TypeError: A value has another type than the field says.

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
        "comment": _TEXT_OR_NONE,
        "number": _COUNT_OR_NONE,
        "analysis": (Analysis, type(None)),
        "extra": (Extra,),
    }
    _items: ClassVar[dict[str, type]] = {"authors": str, "categories": str, "translations": Translation}

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
    translations: tuple[Translation, ...] = attrs.field(default=(), converter=_tuple, kw_only=True)
    extra: Extra = attrs.field(default=_NO_EXTRA, converter=_extra, kw_only=True)

    def __repr__(self) -> str:
        more = len(self.authors) - 3
        names = ", ".join(self.authors[:3]) + (f" and {more} more" if more > 0 else "")
        by = f" by {names}" if names else ""
        identifier = f", arXiv:{self.arxiv_id}" if self.arxiv_id else f", {self.url}" if self.url else ""
        return f"<Paper {_short(self.title)}{by}{identifier}>"


@attrs.frozen(repr=False)
class Section(_Checked):
    """The papers below one heading of a digest.

    Attributes:
        name: The heading, such as ``cs.CL``; ``None`` for papers that stand below none.
        papers: Its papers, in order.
        declared_total: How many papers the table of contents says it has; ``None`` if it says nothing.

    Example:
        >>> Section("cs.CL", [Paper("A Faster Sort")], declared_total=1)
        <Section 'cs.CL', 1 paper>
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {"name": _TEXT_OR_NONE, "declared_total": _COUNT_OR_NONE}
    _items: ClassVar[dict[str, type]] = {"papers": Paper}

    name: str | None
    papers: tuple[Paper, ...] = attrs.field(default=(), converter=_tuple)
    declared_total: int | None = attrs.field(default=None, kw_only=True)

    def __repr__(self) -> str:
        return f"<Section {self.name!r}, {_count(len(self.papers), 'paper')}>"


@attrs.frozen(repr=False)
class Digest(_Checked):
    """A digest of papers.

    Two digests are equal if they have the same content: `diagnostics`, which speak of places in a text, do not count.

    Attributes:
        sections: Its sections, in order.
        title: Its first heading, if it has one that is not a table of contents.
        date: The day it was made for.
        layout: The name of the layout it was read from; ``None`` for a digest that was not read.
        diagnostics: What the reader noticed, in the order of the text.

    Example:
        >>> digest = Digest([Section("cs.CL", [Paper("A Faster Sort")])])
        >>> digest
        <Digest, 1 paper in 1 section>
        >>> [paper.title for paper in digest.papers]
        ['A Faster Sort']
    """

    _types: ClassVar[dict[str, tuple[type, ...]]] = {
        "title": _TEXT_OR_NONE,
        "date": (datetime.date, type(None)),
        "layout": _TEXT_OR_NONE,
    }
    _items: ClassVar[dict[str, type]] = {"sections": Section, "diagnostics": Diagnostic}

    sections: tuple[Section, ...] = attrs.field(default=(), converter=_tuple)
    title: str | None = attrs.field(default=None, kw_only=True)
    date: datetime.date | None = attrs.field(default=None, kw_only=True)
    layout: str | None = attrs.field(default=None, kw_only=True)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=_tuple, kw_only=True, eq=False)

    @cached_property
    def papers(self) -> tuple[Paper, ...]:
        """All papers, in order."""
        return tuple(paper for section in self.sections for paper in section.papers)

    def __repr__(self) -> str:
        facts = " ".join(
            str(fact)
            for fact in (self.layout, None if self.title is None else _short(self.title), self.date)
            if fact is not None
        )
        contents = f"{_count(len(self.papers), 'paper')} in {_count(len(self.sections), 'section')}"
        noticed = f", {_count(len(self.diagnostics), 'diagnostic')}" if self.diagnostics else ""
        return f"<Digest{' ' + facts if facts else ''}, {contents}{noticed}>"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
