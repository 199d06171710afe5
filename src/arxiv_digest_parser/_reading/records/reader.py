"""One text while it is read, and what is noticed about it."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser.diagnostics import Diagnostic, diagnostic


@attrs.define(eq=False)
class Reader:
    """Reads one text; what it notices is in `diagnostics` in the end."""

    source: Positions
    noticed: list[tuple[int, Diagnostic]] = attrs.Factory(list[tuple[int, Diagnostic]])

    def report(self, code: str, message: str, start: int, end: int, text: str | None = None) -> None:
        """Note a diagnostic about ``text[start:end]``."""
        self.noticed.append((start, diagnostic(code, message, self.source.place(start, end), text)))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return all that was noticed, in the order of the text."""
        return tuple(diagnostic for _, diagnostic in sorted(self.noticed, key=lambda item: item[0]))

    def take(self) -> tuple[Diagnostic, ...]:
        """Return all that was noticed since the last time."""
        taken, self.noticed = self.diagnostics(), []
        return taken
