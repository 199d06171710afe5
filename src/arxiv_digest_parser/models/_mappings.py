"""Mappings of labels to values that can be neither changed nor wrong."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from arxiv_digest_parser.models._checks import check_value

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

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
            check_value("extra", label)
            check_value("extra", text)


class Scores(_Labelled[float]):
    """An immutable mapping of label to number, in the order of the digest; it hashes and pickles.

    Raises:
        TypeError: It is not a mapping of text to numbers.
        ValueError: A number is not finite, or a label is not text that UTF-8 can hold.

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
            check_value("scores", label)
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


NO_EXTRA, NO_SCORES = Extra(), Scores()


def as_extra(items: Mapping[str, str]) -> Extra:
    given: Any = items
    if isinstance(given, Extra) or not isinstance(given, Mapping):
        return cast("Extra", given)
    return Extra(cast("Mapping[str, str]", given))


def as_scores(items: Mapping[str, float]) -> Scores:
    given: Any = items
    if isinstance(given, Scores) or not isinstance(given, Mapping):
        return cast("Scores", given)
    return Scores(cast("Mapping[str, float]", given))
