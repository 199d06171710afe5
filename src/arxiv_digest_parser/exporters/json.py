"""Digests as JSON, and back without loss.

The file ``digest.schema.json`` of the package describes the format as a JSON Schema. Fields that hold their default
are left out; where a model allows ``None``, ``null`` may be written too.
"""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from functools import cache, partial
from typing import Any

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import is_well_formed, well_formed
from arxiv_digest_parser.errors import EncodingError, InvalidJSONError
from arxiv_digest_parser.exporters._json_columns import from_plain
from arxiv_digest_parser.exporters._json_converter import (
    Unreadable,
    first_error,
    make_converter,
    shown,
    without_header,
)
from arxiv_digest_parser.models import Digest, Paper

__all__ = ["from_json", "make_converter", "to_json"]

#: An escape that may be half of a pair: no other escape can bring a surrogate into a text.
_SURROGATE_ESCAPE = lazy(r"\\u[dD][89a-fA-F]")

_converter = cache(make_converter)


def to_json(value: Digest | Paper, *, indent: int | None = None) -> str:
    """Write a digest or a paper as JSON, without loss.

    Text is written as it is, in every script, and the result can always be encoded as UTF-8.

    Args:
        value: The digest, including its diagnostics, or a paper, which is written in the same way as in a digest.
        indent: The number of spaces for each level of indentation; ``None`` writes everything on one line.

    Returns:
        The JSON. For a digest, `from_json` makes an equal digest of it.

    Raises:
        TypeError: An argument has the wrong type.
        ValueError: A diagnostic of your own has a number with more digits than Python prints.

    Example:
        >>> from datetime import date
        >>> from arxiv_digest_parser.models import Paper, Section
        >>> digest = Digest([Section("cs.CL", [Paper("更快的排序", published=date(2025, 12, 24))])])
        >>> print(to_json(digest, indent=2))
        {
          "format": "arxiv-digest",
          "version": 1,
          "sections": [
            {
              "name": "cs.CL",
              "papers": [
                {
                  "title": "更快的排序",
                  "published": "2025-12-24"
                }
              ]
            }
          ]
        }
        >>> to_json(digest[0])
        '{"title": "更快的排序", "published": "2025-12-24"}'
    """
    _check_argument("value", value, Digest, Paper)
    _check_argument("indent", indent, int, type(None))
    text = json.dumps(
        _converter().unstructure(value, type(value)), ensure_ascii=False, check_circular=False, indent=indent
    )
    return well_formed(text)  # diagnostics of your own may hold anything


def from_json(text: str | bytes) -> Digest:
    """Read the digest that `to_json` wrote.

    Args:
        text: The JSON, as text or UTF-8 bytes. A byte order mark is ignored.

    Returns:
        A digest that is equal to the one that was written.

    Raises:
        InvalidJSONError: The text is not JSON, or not a digest; the error names the place of the first mistake.
        EncodingError: The bytes are not UTF-8.
        TypeError: The argument is neither str nor bytes.

    Example:
        >>> digest = Digest(title="Daily arXiv")
        >>> from_json(to_json(digest)) == digest
        True
        >>> from_json('{"format": "arxiv-digest", "version": 1, "sections": [{"name": "cs.CL", "papers": [{}]}]}')
        Traceback (most recent call last):
        arxiv_digest_parser.errors.InvalidJSONError: sections[0].papers[0].title: missing
    """
    _check_argument("text", text, str, bytes)
    decoded = _decode(text) if isinstance(text, bytes) else text
    loaded = _load(decoded)
    if is_well_formed(decoded) and not _SURROGATE_ESCAPE.search(decoded):
        with suppress(ValueError):
            return from_plain(Digest, without_header(loaded))
    return _explained(loaded)


def _check_argument(name: str, value: object, *kinds: type) -> None:
    if not isinstance(value, kinds):
        wanted = " or ".join("None" if kind is type(None) else kind.__name__ for kind in kinds)
        raise TypeError(f"{name}: expected {wanted}, got {type(value).__name__}")


def _decode(text: bytes) -> str:
    try:
        return text.decode()
    except UnicodeDecodeError as error:
        raise EncodingError.at(text, error.start) from None


def _load(text: str) -> object:
    load = partial(json.loads, text.removeprefix("\ufeff"), object_pairs_hook=_load_object)
    try:
        try:
            return load()
        except ValueError:  # It is not JSON, or an integer has too many digits.
            return load(parse_int=_load_integer)
    except json.JSONDecodeError as error:
        raise InvalidJSONError("", f"invalid JSON at line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise InvalidJSONError("", "nested too deeply") from None


def _load_object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Unreadable:
    loaded = dict(pairs)
    if len(loaded) == len(pairs):
        return loaded
    ((repeated, times),) = Counter(key for key, _ in pairs).most_common(1)
    return Unreadable(f"an object with {times} keys {shown(repeated)}")


def _load_integer(digits: str) -> int | Unreadable:
    try:
        return int(digits)
    except ValueError:  # More digits than `sys.get_int_max_str_digits()`, a guard against slow conversion.
        return Unreadable(f"an integer of {len(digits.lstrip('-'))} digits")


def _explained(loaded: object) -> Digest:
    """Read value by value what `from_plain` refuses, because the error then says what is wrong, and where."""
    from cattrs.errors import BaseValidationError

    try:
        return _converter().structure(loaded, Digest)
    except BaseValidationError as error:
        raise first_error(error) from None
