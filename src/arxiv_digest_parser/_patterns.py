"""Patterns that are compiled when they are first used.

Compiling all patterns of the package takes as long as all else that importing it does, and a text needs only some
of them: a mail never meets the patterns of tables.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, AnyStr, Generic, Literal, cast

if TYPE_CHECKING:
    import re

    import regex

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


class LazyPattern(Generic[AnyStr]):
    """A pattern that is compiled when one of its methods is first asked for.

    The methods of the compiled pattern are then kept as its own, so that calling them takes as long as it does there.
    """

    def __init__(self, pattern: AnyStr, flags: int, module: Literal["re", "regex"]) -> None:
        self.pattern: AnyStr = pattern
        self._flags, self._module = flags, module

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = self.compiled()
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[AnyStr]:
        """Return the compiled pattern; the ``re`` of a match is that one, not this."""
        # To import regex takes a while, and not every use of the package needs it.
        return cast("re.Pattern[AnyStr]", import_module(self._module).compile(self.pattern, self._flags))


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Return a pattern as `re.compile` does; it is compiled when it is first used.

    >>> lazy(r"\d{4}\.\d{5}").findall("2512.00001 and 2512.00002")
    ['2512.00001', '2512.00002']
    """
    return cast("re.Pattern[AnyStr]", LazyPattern(pattern, flags, "re"))


def lazy_regex(pattern: str, flags: int = 0) -> regex.Pattern[str]:
    r"""Return a pattern as `regex.compile` does; it is compiled when it is first used.

    >>> lazy_regex(r"\p{Lu}\p{Ll}+").findall("Anna Ågren")
    ['Anna', 'Ågren']
    """
    return cast("regex.Pattern[str]", LazyPattern(pattern, flags, "regex"))
