"""Results that are kept: those of short texts, so that no cache holds what a stranger wrote at length."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

_T = TypeVar("_T")
_P = ParamSpec("_P")
_R = TypeVar("_R")

_LONGEST = 200  # characters


def kept(
    most: int, *, longest: int = _LONGEST, length: Callable[[Any], int] = len
) -> Callable[[Callable[Concatenate[_T, _P], _R]], Callable[Concatenate[_T, _P], _R]]:
    """Keep the last results of a function, but for long texts.

    Args:
        most: How many results are kept.
        longest: How long the first argument may be if its result is kept.
        length: How long that argument is.
    """

    def keeping(function: Callable[Concatenate[_T, _P], _R]) -> Callable[Concatenate[_T, _P], _R]:
        remembered = cast("Callable[Concatenate[_T, _P], _R]", lru_cache(most)(function))

        @wraps(remembered)
        def call(first: _T, *others: _P.args, **named: _P.kwargs) -> _R:
            return (remembered if length(first) <= longest else function)(first, *others, **named)

        return cast("Callable[Concatenate[_T, _P], _R]", call)

    return keeping
