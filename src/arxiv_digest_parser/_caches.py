"""Caches of results: only those of short texts are kept, so that a stranger's long texts do not fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Sized
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

_Text = TypeVar("_Text", bound=Sized)
_T = TypeVar("_T")
_P = ParamSpec("_P")
_R = TypeVar("_R")

_LONGEST = 200  # characters


def kept(most: int, longest: int = _LONGEST) -> Callable[[Callable[[_Text], _R]], Callable[[_Text], _R]]:
    """Keep the last results of a function of one text, except those of long texts.

    Args:
        most: How many results are kept.
        longest: How long a text may be if its result is kept.
    """

    def keeping(function: Callable[[_Text], _R]) -> Callable[[_Text], _R]:
        remembered = cast("Callable[[_Text], _R]", lru_cache(most)(function))

        @wraps(remembered)
        def call(text: _Text) -> _R:
            return remembered(text) if len(text) <= longest else function(text)

        return cast("Callable[[_Text], _R]", call)

    return keeping


def kept_by(
    length: Callable[[Any], int], most: int
) -> Callable[[Callable[Concatenate[_T, _P], _R]], Callable[Concatenate[_T, _P], _R]]:
    """Keep the last results of a function of several values, except those for which the first value is long.

    Args:
        length: A function that returns the length of the first value.
        most: How many results are kept.
    """

    def keeping(function: Callable[Concatenate[_T, _P], _R]) -> Callable[Concatenate[_T, _P], _R]:
        remembered = cast("Callable[Concatenate[_T, _P], _R]", lru_cache(most)(function))

        @wraps(remembered)
        def call(first: _T, *others: _P.args, **named: _P.kwargs) -> _R:
            return (remembered if length(first) <= _LONGEST else function)(first, *others, **named)

        return cast("Callable[Concatenate[_T, _P], _R]", call)

    return keeping
