"""How a stage reports what it notices."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from arxiv_digest_parser._messages import how_many, quoted
from arxiv_digest_parser.diagnostics import Diagnostic

Report = Callable[[str, str, int, int, "str | None"], None]

#: Lines of one stretch that are each reported by itself: more than anybody looks at.
_EACH = 100


def brief(text: str) -> str:
    return quoted(" ".join(text.split()))


def ignore(_: Diagnostic) -> None:
    """Do nothing with a diagnostic: nobody listens."""


@attrs.define(eq=False)
class Unread:
    """The lines of a stretch that were not read: the first are reported each by itself, all others together."""

    report: Report
    _count: int = 0
    _others: list[str] = attrs.Factory(list[str])
    _first: tuple[int, int] = (0, 0)  # where the first of these is

    def line(self, text: str, start: int, end: int) -> None:
        """Report a line, or keep it for the report of all others."""
        self._count += 1
        if self._count <= _EACH:
            self.report("unread-text", f"{brief(text)} was not read", start, end, text)
            return
        if not self._others:
            self._first = start, end
        self._others.append(text)

    def close(self) -> None:
        """Report the other lines."""
        if self._others:
            message = f"not read either: {how_many(len(self._others), 'more line')}"
            self.report("unread-text", message, *self._first, "\n".join(self._others))
