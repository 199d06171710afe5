"""The converter between digests and plain data, and what it says about data that is not a digest.

Each type of the models is made from exactly one type of JSON, so that a digest has one spelling.
"""

from __future__ import annotations

import json
import math
from datetime import date
from typing import TYPE_CHECKING, Any, cast, get_args

import attrs

from arxiv_digest_parser._messages import cut
from arxiv_digest_parser._unicode import is_well_formed
from arxiv_digest_parser.diagnostics import Severity
from arxiv_digest_parser.errors import InvalidJSONError
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import JSON_HEADER, Digest, Extra, Scores

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from cattrs import Converter

    Hook: TypeAlias = Callable[[Any, Any], Any]
    Model: TypeAlias = type[attrs.AttrsInstance]

# Long fields come last, so that a person finds the short ones of the same object.
_LAST = frozenset({"sections", "papers", "diagnostics"})

_MISSING = "missing"

_SHOWN = 80  # characters of a wrong value that an error repeats


def make_converter() -> Converter:
    """Make a cattrs converter between a digest and plain dictionaries, lists, texts and numbers.

    Returns:
        A new converter, with which you can register further hooks. It raises cattrs' own errors, which contain
        `InvalidJSONError`, ``KeyError`` and ``cattrs.ForbiddenExtraKeysError``.

    Example:
        >>> make_converter().unstructure(Digest(date=date(2025, 12, 24)))
        {'format': 'arxiv-digest', 'version': 1, 'date': '2025-12-24'}
    """
    from cattrs import Converter

    converter = Converter()
    _register_hooks(converter)
    return converter


@attrs.frozen
class Unreadable:
    """Replaces a value that Python could not represent without loss, so that its path is known."""

    what: str


def _register_hooks(converter: Converter) -> None:
    """Register hooks for the types that the models contain, each of which is made from exactly one type of JSON."""
    # The types of cattrs say "list of Attribute" without the type of the attribute.
    from cattrs.gen import (
        make_dict_structure_fn_from_attrs,  # pyright: ignore[reportUnknownVariableType]
        make_dict_unstructure_fn_from_attrs,  # pyright: ignore[reportUnknownVariableType]
    )

    def unstructure_model(model: Model) -> Callable[[Any], dict[str, Any]]:
        return make_dict_unstructure_fn_from_attrs(_fields(model), model, converter, _cattrs_omit_if_default=True)

    def structure_model(model: Model) -> Hook:
        structure = make_dict_structure_fn_from_attrs(_fields(model), model, converter, _cattrs_forbid_extra_keys=True)
        return _made_from(dict, "an object", structure)

    def structure_optional(optional: type) -> Hook:
        (wanted,) = (arg for arg in get_args(optional) if arg is not type(None))
        structure = converter.get_structure_hook(wanted)
        return lambda value, _: None if value is None else structure(value, wanted)

    def structure_tuple(wanted: type) -> Hook:
        item_type, _ = get_args(wanted)
        structure = converter.get_structure_hook(item_type)
        check = _only(list, "an array")
        return lambda value, _: tuple(
            _each(enumerate(cast("list[object]", check(value, wanted))), structure, item_type)
        )

    converter.register_unstructure_hook_factory(attrs.has, unstructure_model)
    converter.register_structure_hook_factory(attrs.has, structure_model)
    converter.register_structure_hook_factory(lambda wanted: type(None) in get_args(wanted), structure_optional)
    converter.register_structure_hook_factory(lambda wanted: ... in get_args(wanted), structure_tuple)

    converter.register_structure_hook(str, _only(str, "a text", is_well_formed, "without lone surrogates"))
    converter.register_structure_hook(int, _only(int, "an integer"))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(bool, _only(bool, "true or false"))
    converter.register_structure_hook(Severity, _printed("one of error, warning, note", Severity))
    converter.register_unstructure_hook(Severity, str)
    converter.register_structure_hook(date, _printed("a date as YYYY-MM-DD", date.fromisoformat))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(ArxivId, _printed("an arXiv identifier as 2512.20569v1", ArxivId.parse))
    converter.register_unstructure_hook(ArxivId, str)
    converter.register_structure_hook(Extra, _made_from(dict, "an object", _mapping(Extra, converter, str)))
    converter.register_unstructure_hook(Extra, dict)
    converter.register_structure_hook(Scores, _made_from(dict, "an object", _mapping(Scores, converter, float)))
    converter.register_unstructure_hook(Scores, dict)

    structure_digest = structure_model(Digest)
    converter.register_structure_hook(Digest, lambda value, model: structure_digest(without_header(value), model))
    unstructure_digest = unstructure_model(Digest)
    converter.register_unstructure_hook(Digest, lambda digest: {**JSON_HEADER, **unstructure_digest(digest)})


def _fields(model: Model) -> list[attrs.Attribute[Any]]:
    """Return a model's fields in the order of the JSON."""
    return sorted(attrs.fields(attrs.resolve_types(model)), key=lambda field: field.name in _LAST)


def _each(items: Iterable[tuple[int | str, object]], structure: Hook, wanted: type) -> Iterator[Any]:
    """Make the items of an array or an object; the first wrong item is enough to refuse all of them.

    cattrs would collect an exception for each wrong item, a thousand times as large as the item.
    """
    from cattrs.errors import IterableValidationError, IterableValidationNote

    at: int | str = 0
    try:
        for at, item in items:  # noqa: B007 - the note below says where it was
            yield structure(item, wanted)
    except Exception as error:  # noqa: BLE001 - as cattrs does, whatever a hook of the caller's own raises
        note = IterableValidationNote(f"Structuring @ {at!r}", at, wanted)
        vars(error)["__notes__"] = [*getattr(error, "__notes__", ()), note]
        raise IterableValidationError("an item cannot be read", [error], wanted) from None


def _mapping(model: Callable[[dict[str, Any]], object], converter: Converter, wanted: type) -> Hook:
    """Make a hook for an object with any keys."""
    text, structure = converter.get_structure_hook(str), converter.get_structure_hook(wanted)

    def hook(value: dict[str, Any], _: object) -> object:
        keys = _each(((key, key) for key in value), text, str)
        return model(dict(zip(keys, _each(value.items(), structure, wanted), strict=True)))

    return hook


def _only(kind: type, wanted: str, is_held: Callable[[Any], bool] = lambda _: True, which: str = "") -> Hook:
    """Make a hook that takes values of one type as they are, if a model can have them: true is not an integer."""

    def hook(value: object, _: object) -> object:
        if type(value) is not kind:
            raise _unexpected(wanted, value)
        if not is_held(value):
            raise _unexpected(f"{wanted} {which}", value)
        return value

    return hook


def _number(value: object, _: object) -> float:
    """Take a finite number."""
    number = value if type(value) in {int, float} else math.nan
    try:
        if math.isfinite(made := float(cast("float", number))):
            return made
    except OverflowError:
        pass
    raise _unexpected("a number", value)


def _made_from(kind: type, wanted: str, structure: Hook) -> Hook:
    """Make a hook that passes only values of one type on to another hook."""
    check = _only(kind, wanted)
    return lambda value, model: structure(check(value, model), model)


def _printed(wanted: str, read: Callable[[str], object]) -> Hook:
    """Make a hook for values that are printed as text; it refuses any spelling but that in which they are written."""

    def hook(value: str, _: object) -> object:
        try:
            made = read(value)
        except ValueError:
            raise _unexpected(wanted, value) from None
        if str(made) != value:
            raise _unexpected(wanted, value)
        return made

    return _made_from(str, wanted, hook)


def without_header(value: object) -> dict[str, Any]:
    """Check the header before the rest: another version may hold anything."""
    given: dict[str, Any] = _only(dict, "an object")(value, None)
    for key, wanted in JSON_HEADER.items():
        if key not in given:
            raise InvalidJSONError(key, _MISSING)
        if type(given[key]) is not type(wanted) or given[key] != wanted:
            raise InvalidJSONError(key, f"expected {wanted!r}, got {shown(given[key])}")
    return {key: item for key, item in given.items() if key not in JSON_HEADER}


def _unexpected(wanted: str, value: object) -> InvalidJSONError:
    return InvalidJSONError("", f"expected {wanted}, got {shown(value)}")


def shown(value: object) -> str:
    """Show a value of JSON to a person."""
    if isinstance(value, Unreadable):
        return value.what
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "an array"
    return cut(repr(value) if isinstance(value, str) else json.dumps(value, default=repr), _SHOWN)


def first_error(error: Exception, path: str = "") -> InvalidJSONError:
    """Translate the first of the errors that cattrs has collected, with the path to it."""
    from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

    if isinstance(error, IterableValidationError):
        item, at = error.group_exceptions()[0][0]
        return first_error(item, path + _step(at.index))
    if isinstance(error, ClassValidationError):
        fields, keys = error.group_exceptions()
        if not fields:
            return first_error(keys[0], path)
        field, of = fields[0]
        return first_error(field, path + _step(of.name))
    if isinstance(error, ForbiddenExtraKeysError):
        path += _step(min(error.extra_fields))
        message = f"unknown, expected one of {', '.join(field.name for field in attrs.fields(error.cl))}"
    elif isinstance(error, InvalidJSONError):
        message = error.message
    elif isinstance(error, ValueError):  # of a model, about one of its fields
        name, _, message = str(error).partition(": ")
        path += _step(name.partition(".")[2])
    else:
        message = _MISSING
    return InvalidJSONError(path.removeprefix("."), message)


def _step(key: str | int) -> str:
    return f".{key}" if isinstance(key, str) and key.isidentifier() else f"[{key!r}]"
