"""Plain data into models, field by field.

C code processes a field of all papers at once, which takes less than half the time of one paper after the other. It
finds out that something is wrong, but not what and where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, partial
from itertools import chain, islice, repeat
from operator import countOf, itemgetter
from typing import Any, TypeAlias, TypeVar, cast, get_args

import attrs

from arxiv_digest_parser.diagnostics import Severity
from arxiv_digest_parser.identifiers import ArxivId, of_usual
from arxiv_digest_parser.models import Analysis, Extra, Paper, Scores, Translation
from arxiv_digest_parser.models._columns import unchecked
from arxiv_digest_parser.models._mappings import extra_of
from arxiv_digest_parser.models._papers import check_values

_Column: TypeAlias = Sequence[Any]
_Reader: TypeAlias = Callable[[_Column], Iterable[Any]]
_Model = TypeVar("_Model", bound="attrs.AttrsInstance")

_get, _values = dict[str, Any].get, dict[str, Any].values

#: Types of values that are taken as they are: the types that a column may have, the usual one first.
_PLAIN: dict[object, tuple[type, ...]] = {
    **{kind: (kind,) for kind in (bool, int, str)},
    **{kind | None: (kind, type(None)) for kind in (int, str)},
}

#: Models of which a digest has many, so that it pays to make them of columns.
_MANY = (Paper, Analysis, Translation)

#: Fields of a paper that do not take every value of their type.
_BOUND = frozenset({"announce_type", "affiliations"})

#: Defaults as plain data holds them, where these differ.
_EMPTY: dict[object, object] = {(): [], Extra(): {}, Scores(): {}}


def from_plain(model: type[_Model], value: object) -> _Model:
    """Make a model of plain data.

    Raises:
        ValueError: Something is wrong. The converter says what, and where.
    """
    made: _Model
    (made,) = _reader(model)([value])
    return made


@cache
def _reader(wanted: object) -> _Reader:
    """Return a function that makes a value of a type for each item of a column of plain data."""
    if wanted in _PLAIN:
        return partial(_only, _PLAIN[wanted])
    if wanted in _READERS:
        return _READERS[wanted]
    if not (inner := get_args(wanted)):
        return _objects(cast("type[attrs.AttrsInstance]", wanted))
    return (_arrays if ... in inner else _optional)(_reader(inner[0]))


def _only(kinds: tuple[type, ...], column: _Column) -> _Column:
    """Let through values of exactly these types: true is not an integer."""
    if countOf(map(type, column), kinds[0]) < len(column) and not {*map(type, column)} <= {*kinds}:
        raise ValueError
    return column


def _optional(read: _Reader) -> _Reader:
    def read_optional(column: _Column) -> Iterable[Any]:
        given = [value for value in column if value is not None]
        made = read(given)
        if len(given) == len(column):
            return made
        rest = iter(made)
        return [None if value is None else next(rest) for value in column]

    return read_optional


def _arrays(read: _Reader) -> _Reader:
    def read_arrays(column: _Column) -> Iterable[tuple[Any, ...]]:
        items = [*chain.from_iterable(_only((list,), column))]
        made = read(items)
        if made is items:
            return map(tuple, column)
        rest = iter(made)
        return [tuple(islice(rest, length)) for length in map(len, column)]

    return read_arrays


def _objects(model: type[attrs.AttrsInstance]) -> _Reader:
    fields = attrs.fields(attrs.resolve_types(model))
    readers = {field.name: _reader(field.type) for field in fields}
    absent = {field.name: _EMPTY.get(field.default, field.default) for field in fields}
    needed = {field.name for field in fields if field.default is attrs.NOTHING}

    def make_checked(columns: dict[str, Iterable[Any]]) -> list[attrs.AttrsInstance]:
        return [model(**dict(zip(columns, values, strict=True))) for values in zip(*columns.values(), strict=False)]

    make = unchecked(model) if model in _MANY else make_checked

    def read_objects(column: _Column) -> Iterable[Any]:
        given = _by_key(_only((dict,), column), absent)
        if column and not needed <= given.keys() <= readers.keys():
            raise ValueError
        # The first column has an end, so that there are as many models as objects.
        first = {fields[0].name: repeat(fields[0].default, len(column))}
        models = make({**first, **{name: readers[name](values) for name, values in given.items()}})
        if model is Paper and not _BOUND.isdisjoint(given):
            for paper in models:
                check_values(cast("Paper", paper))
        return models

    return read_objects


def _by_key(objects: Sequence[dict[str, Any]], absent: dict[str, Any]) -> dict[str, _Column]:
    """Return a column for each key that is in any object."""
    form = objects[0] if objects else {}
    if len(form) > 1 and {*map(len, objects)} == {len(form)}:
        try:  # The papers of a digest nearly always have the same keys.
            return dict(zip(form, zip(*map(itemgetter(*form), objects), strict=True), strict=True))
        except KeyError:
            pass
    keys = set[str]().union(*objects)
    if not keys <= absent.keys():  # Before there is a column for each of a million keys.
        raise ValueError
    return {key: [*map(_get, objects, repeat(key), repeat(absent[key]))] for key in keys}


def _extras(column: _Column) -> Iterable[Extra]:
    _only((str,), [*chain.from_iterable(map(_values, _only((dict,), column)))])
    return map(extra_of, column)


def _scores(column: _Column) -> Iterable[Scores]:
    kinds = {*map(type, chain.from_iterable(map(_values, _only((dict,), column))))}
    if not kinds <= {int, float}:
        raise ValueError
    return map(Scores, column)


def _identifiers(column: _Column) -> Iterable[ArxivId]:
    made = of_usual(_only((str,), column))
    if len(made) < len(column) or ":" in "".join(column):  # A link is another spelling.
        raise ValueError
    return made


def _printed(read: Callable[[str], object]) -> _Reader:
    """Return a function for values that are printed as text in one spelling, and that mostly occur many times."""

    def read_printed(column: _Column) -> Iterable[Any]:
        made = {text: read(text) for text in {*_only((str,), column)}}
        if any(str(value) != text for text, value in made.items()):
            raise ValueError
        return map(made.__getitem__, column)

    return read_printed


_READERS: dict[object, _Reader] = {
    ArxivId: _identifiers,
    Extra: _extras,
    Scores: _scores,
    Severity: _printed(Severity),
    date: _printed(date.fromisoformat),
}
