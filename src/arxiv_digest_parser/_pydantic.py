"""How pydantic, and so FastAPI, sees the library's values: as the JSON that `to_json` writes.

The values are not models of pydantic. When pydantic asks their classes for a schema, this module, which is imported
only then, makes it: an object with a key for each field, in which fields that have their default are left out. A value
of the class itself is accepted as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs
from pydantic_core import CoreSchema, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


def schema_of(model: type[Any], handler: GetCoreSchemaHandler, constants: Mapping[str, object]) -> CoreSchema:
    """Make the schema of a class of attrs.

    Args:
        model: The class.
        handler: Makes the schemas of its fields.
        constants: Further keys that each object has, with the only value that each may have.
    """
    fields = attrs.fields(attrs.resolve_types(model))
    keys = {name: core_schema.typed_dict_field(core_schema.literal_schema([only])) for name, only in constants.items()}
    for field in fields:
        schema = handler.generate_schema(field.type)
        keys[field.name] = core_schema.typed_dict_field(schema, required=field.default is attrs.NOTHING)
    plain = core_schema.typed_dict_schema(keys, cls_name=model.__name__, extra_behavior="forbid")

    def make(values: dict[str, Any]) -> Any:  # noqa: ANN401 - an instance of the class
        return model(**{name: value for name, value in values.items() if name not in constants})

    def take_apart(value: Any) -> dict[str, Any]:  # noqa: ANN401 - an instance of the class
        held = {field.name: getattr(value, field.name) for field in fields}
        changed = {field.name: held[field.name] for field in fields if held[field.name] != field.default}
        return {**constants, **changed}

    return _either(model, plain, make, take_apart)


def schema_of_mapping(mapping: type[Any], handler: GetCoreSchemaHandler, value: type) -> CoreSchema:
    """Make the schema of a mapping from text."""
    plain = core_schema.dict_schema(core_schema.str_schema(), handler.generate_schema(value))
    return _either(mapping, plain, mapping, dict)


def schema_of_text(printed: type[Any], read: Callable[[str], Any], examples: list[str]) -> CoreSchema:
    """Make the schema of what is printed as text."""
    metadata = {"pydantic_js_updates": {"examples": examples}}
    return _either(printed, core_schema.str_schema(metadata=metadata), read, str)


def _either(
    kind: type[Any], plain: CoreSchema, make: Callable[[Any], Any], take_apart: Callable[[Any], Any]
) -> CoreSchema:
    """Make the schema for values of a class, and for the plain data that they are made of and written as."""
    made = core_schema.no_info_after_validator_function(make, plain)

    def pass_or_make(value: object, inner: core_schema.ValidatorFunctionWrapHandler) -> object:
        return value if isinstance(value, kind) else inner(value)

    return core_schema.json_or_python_schema(
        json_schema=made,
        # Not a union of both: its errors would first say that the value is not an instance of the class.
        python_schema=core_schema.no_info_wrap_validator_function(pass_or_make, made),
        serialization=core_schema.plain_serializer_function_ser_schema(take_apart, return_schema=plain),
        # The name of a component in OpenAPI, in the form that pydantic gives its own.
        ref=f"{kind.__module__}.{kind.__qualname__}:{id(kind)}",
    )
