"""How a stage reports what it notices."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from arxiv_digest_parser._messages import how_many, quoted
from arxiv_digest_parser.diagnostics import Diagnostic

Report = Callable[[str, str, int, int, "str | None"], None]

#: Reports of one kind about one paper that are each made by itself: more than anybody looks at.
_EACH = 100


def brief(text: str) -> str:
    return quoted(" ".join(text.split()))


def ignore(_: Diagnostic) -> None:
    """Do nothing with a diagnostic: nobody listens."""


@attrs.define(eq=False)
class Sparing:
    """Makes the reports about one paper or one stretch: of each code, the first by itself, all others together."""

    report: Report
    _made: dict[str, int] = attrs.Factory(dict[str, int])  # how many, by code
    _others: dict[str, list[str]] = attrs.Factory(dict[str, list[str]])  # the texts of the others, by code
    _first: dict[str, tuple[int, int]] = attrs.Factory(dict[str, tuple[int, int]])  # where the first of these is

    def __call__(self, code: str, message: str, start: int, end: int, text: str | None) -> None:
        """Make a report, or keep its text for the report of all others."""
        self._made[code] = number = self._made.get(code, 0) + 1
        if number <= _EACH:
            self.report(code, message, start, end, text)
            return
        self._first.setdefault(code, (start, end))
        if text is not None:
            self._others.setdefault(code, []).append(text)

    def close(self) -> None:
        """Report all others of each code."""
        for code, place in self._first.items():
            number = self._made[code] - _EACH
            message = f"{number:,} more of this kind, here and below"
            texts = self._others.get(code)
            if texts:
                message = f"not read either: {how_many(number, 'more line')}"
            self.report(code, message, *place, "\n".join(texts) if texts else None)
