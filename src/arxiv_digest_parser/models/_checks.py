"""Checks that the models share: the type of each field, and which values of a type are allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from arxiv_digest_parser._unicode import is_well_formed

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

TEXT = (str,)
TEXT_OR_NONE = (str, type(None))
COUNT_OR_NONE = (int, type(None))

#: Python prints no number of more digits (``sys.set_int_max_str_digits``), so neither JSON nor a layout could hold one.
_TOO_LARGE = 10**4300


def check_value(name: str, value: object) -> None:
    """Refuse text that cannot be encoded, and numbers with so many digits that Python would not print them."""
    if wrong := _wrong(value):
        raise ValueError(f"{name}: {wrong}")


def _wrong(value: object) -> str:
    """Say what is wrong with a value that `check_value` refuses; nothing if it does not."""
    if isinstance(value, str):
        return "" if is_well_formed(value) else f"expected text that UTF-8 can hold, got surrogates in {value!r:.80}"
    return "expected at most 4,300 digits" if isinstance(value, int) and abs(value) >= _TOO_LARGE else ""


def tuple_of(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple; return non-sequences unchanged, so that the type check reports the field."""
    given: Any = values
    if isinstance(given, (tuple, str, bytes, bytearray)) or not hasattr(given, "__iter__"):
        return given  # type: ignore[no-any-return]
    return tuple(given)


def tuple_of_tuples(values: Iterable[Any]) -> tuple[Any, ...]:
    """Make a tuple of tuples; return non-sequences unchanged, so that the type check reports the field."""
    outer = tuple_of(values)
    return tuple(map(tuple_of, outer)) if type(outer) is tuple else outer


class Checked:
    """Checks a model's fields when it is made: an error names the field and what it expected."""

    __slots__ = ("__weakref__",)  # Here, so that `unchecked` finds the same slots in each model as in its stand-in.
    _types: ClassVar[dict[str, tuple[type, ...]]]
    _items: ClassVar[dict[str, type]] = {}
    #: What the JSON of a model contains besides its fields.
    _header: ClassVar[Mapping[str, object]] = {}

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from arxiv_digest_parser._pydantic import schema_of

        return schema_of(cls, handler, cls._header)

    def __attrs_post_init__(self) -> None:
        for name, allowed in self._types.items():
            value = getattr(self, name)
            # `type(...) in` and not isinstance: True is not a number, and a datetime is not a date.
            if type(value) not in allowed and not _is_text(value, allowed):
                wanted = " or ".join("None" if t is type(None) else t.__name__ for t in allowed)
                raise TypeError(f"{type(self).__name__}.{name}: expected {wanted}, got {value!r}")
            if value is not None and (wrong := _wrong(value)):  # the name is put together for the error alone
                raise ValueError(f"{type(self).__name__}.{name}: {wrong}")
        for name, item in self._items.items():
            values = getattr(self, name)
            if type(values) is not tuple:
                raise TypeError(f"{type(self).__name__}.{name}: expected a sequence of {item.__name__}, got {values!r}")
            for index, value in enumerate(cast("tuple[object, ...]", values)):
                if type(value) is not item and not _is_text(value, (item,)):
                    raise TypeError(f"{type(self).__name__}.{name}[{index}]: expected {item.__name__}, got {value!r}")
                if wrong := _wrong(value):
                    raise ValueError(f"{type(self).__name__}.{name}[{index}]: {wrong}")


def _is_text(value: object, allowed: tuple[type, ...]) -> bool:
    """Tell whether a value is text: a subclass of str is as well (pandas, lxml and others return these)."""
    return str in allowed and isinstance(value, str)
