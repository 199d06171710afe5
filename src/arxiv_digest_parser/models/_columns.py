"""Models made of columns: the values of a field of many models at once, which are known to be valid.

Readers make thousands of papers from values whose types they know. To make frozen instances one by one, and to check
each of their fields, takes ten times as long as what is done here: for each model, there is a class with the same slots
that is neither frozen nor checked; its instances are filled by C code, and then become instances of the model, because
CPython lets an object change its class if both have the same slots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any, TypeVar

import attrs

_Model = TypeVar("_Model", bound="attrs.AttrsInstance")


def unchecked(model: type[_Model]) -> Callable[[Mapping[str, Iterable[Any]]], list[_Model]]:
    """Return a function that makes models of columns, by the names of their fields.

    The shortest column says how many models there are. A field without a column has its default, so a field that is
    added to a model later changes nothing here.

    Args:
        model: `Paper`, `Analysis` or `Translation`: a class without cached properties, whose slots would differ.

    Returns:
        A function of a mapping of names to columns. It raises `TypeError` if a field that has no default has no
        column, or if a column belongs to no field.

    Example:
        >>> from arxiv_digest_parser.models import Translation
        >>> unchecked(Translation)({"language": ["zh", "ja"], "title": ["排序", "整列"]})[1].title
        '整列'
    """
    fields = attrs.fields(model)
    stand_in = attrs.make_class(
        model.__name__,
        [field.name for field in fields],
        bases=model.__bases__,
        class_body={"__attrs_post_init__": None},
        slots=True,
        eq=False,
        repr=False,
    )
    defaults: dict[str, Any] = {field.name: repeat(field.default) for field in fields}
    defaults.update((field.name, None) for field in fields if field.default is attrs.NOTHING)

    def make(columns: Mapping[str, Iterable[Any]]) -> list[_Model]:
        made: list[Any] = [*map(stand_in, *{**defaults, **columns}.values())]
        for one in made:
            one.__class__ = model
        return made

    return make
